//! Who is next, who steps aside, and what is told of it.

use super::{Office, agent, conversation, member, names, ticket};
use crate::desk::command::{CapRule, Command};
use crate::desk::effect::Effect;
use crate::desk::event::{Event, Inbox};
use crate::hours::{Calendar, Interval, MinuteOfDay};
use crate::id::CalendarId;
use crate::link::mail::{QueueLength, ToConversation};
use crate::machine::Machine;
use crate::policy::QueueOrder;
use crate::roster::{Duty, Member};
use crate::routing::need::Ticket;
use crate::routing::order::Priority;
use crate::time::Span;

/// One agent, who is at their cap.
fn full() -> Office {
    let mut office = Office::staffed([("ann", member().capped(1))]);
    office.give(ticket("c0"));
    office
}

/// Lets Ann take whoever is next, again and again, and says in which order.
fn serve(office: &mut Office, count: usize) -> Vec<String> {
    let mut served = Vec::new();
    let mut current = "c0".to_owned();
    for _ in 0..count {
        office.release(&current);
        let log = office.log.iter().rev();
        let next = log.filter_map(|recorded| match &recorded.event {
            Event::Offered { conversation, .. } => Some(conversation.to_string()),
            _ => None,
        });
        current = next.clone().next().expect("somebody is offered");
        office.accept(&current);
        served.push(current.clone());
    }
    served
}

#[test]
fn qu1_equals_are_served_in_the_order_of_arrival() {
    let mut office = full();
    for id in ["b", "a", "c"] {
        office.enqueue(ticket(id));
    }
    assert_eq!(serve(&mut office, 3), ["b", "a", "c"]);
}

#[test]
fn qu2_the_urgent_jump_ahead_by_their_head_start_and_no_further() {
    let mut office = full();
    office.enqueue(ticket("early").of_priority(Priority::Low, 900));
    office.pass(300);
    office.enqueue(ticket("late").of_priority(Priority::Low, 900));
    office.pass(300);
    // Vip starts ten minutes ahead of low: it passes whoever came less than that before.
    let mut vip = ticket("vip").of_priority(Priority::Vip, 900);
    vip.need.tier = crate::routing::need::Tier::Standard;
    office.enqueue(vip);
    assert_eq!(office.waiting(), ["early", "vip", "late"]);
}

#[test]
fn qu3_who_is_late_steps_aside_for_who_can_be_served_in_time_but_not_for_ever() {
    let mut office = full();
    office.enqueue(ticket("late"));
    office.pass(165);
    office.enqueue(ticket("fresh"));
    assert_eq!(office.waiting(), ["fresh", "late"]);
    office.pass(164);
    assert_eq!(office.waiting(), ["fresh", "late"]);
    office.pass(166);
    assert_eq!(office.waiting(), ["late", "fresh"], "after three times the target it is back");
}

#[test]
fn qu3_three_who_were_let_past_are_enough() {
    let mut office = full();
    office.enqueue(ticket("late"));
    office.pass(165);
    let ids: Vec<String> = (0..4).map(|index| format!("f{index:02}")).collect();
    for id in &ids {
        office.enqueue(ticket(id));
    }
    let served = serve(&mut office, 4);
    assert_eq!(served[..3], ids[..3]);
    assert_eq!(served[3], "late");
}

#[test]
fn qu3_who_came_later_is_let_past_also_where_a_head_start_makes_up_for_just_that() {
    let mut office = full();
    office.enqueue(ticket("late").of_priority(Priority::Low, 180));
    let ahead = office.policy.queue.head_start;
    let before = ahead.low.as_millis() - ahead.high.as_millis();
    office.pass(before / 1_000);
    for id in ["f00", "f01", "f02", "f03"] {
        office.enqueue(ticket(id).of_priority(Priority::High, 180));
    }
    assert_eq!(office.waiting(), ["f00", "f01", "f02", "f03", "late"]);
    assert_eq!(serve(&mut office, 4)[3], "late");
}

#[test]
fn qu3_an_offer_that_the_late_one_could_not_have_had_lets_nobody_past_it() {
    let mut office = Office::staffed([
        ("ann", member().capped(1)),
        ("bob", member().of("technical").capped(20)),
    ]);
    office.give(ticket("c0"));
    office.enqueue(ticket("late"));
    office.pass(165);
    for index in 0..16 {
        let mut other = ticket(&format!("t{index:02}"));
        other.need.team = super::team("technical");
        office.give(other);
    }
    office.enqueue(ticket("fresh"));
    assert_eq!(office.waiting(), ["fresh", "late"]);
    office.release("c0");
    assert_eq!(office.offered_to("fresh"), Some("ann"));
}

#[test]
fn qu3_the_protected_never_step_aside() {
    let mut office = full();
    office.enqueue(ticket("angry").of_priority(Priority::AtRisk, 45));
    office.pass(100);
    office.enqueue(ticket("angrier").of_priority(Priority::AtRisk, 45));
    assert_eq!(office.waiting(), ["angry", "angrier"]);
}

#[test]
fn qu4_whoever_was_being_served_goes_ahead_of_all_who_were_not() {
    let mut office = Office::staffed([("ann", member().capped(1)), ("bob", member().capped(1))]);
    office.give(ticket("c0"));
    office.give(ticket("c1"));
    office.enqueue(ticket("vip").of_priority(Priority::Vip, 30));
    let owner = office.owner("c1").unwrap().to_owned();
    office.pass(200);
    office.ask(Command::SignOut { agent: agent(&owner) }).unwrap();
    assert_eq!(office.waiting(), ["c1", "vip"]);
}

#[test]
fn qu5_a_place_counts_only_those_who_compete_for_the_same_agents() {
    let mut office = Office::staffed([
        ("ann", member().capped(1)),
        ("bob", member().of("technical").capped(1)),
        (
            "cyd",
            Member {
                teams: [super::team("support"), super::team("billing")].into(),
                ..member().capped(1)
            },
        ),
    ]);
    let of = |id: &str, name: &str| {
        let mut ticket = ticket(id);
        ticket.need.team = super::team(name);
        ticket
    };
    for (id, name) in [("x", "support"), ("y", "support"), ("z", "technical")] {
        office.give(of(id, name));
    }
    for (id, name) in [
        ("s1", "support"),
        ("t1", "technical"),
        ("b1", "billing"),
        ("s2", "support"),
        ("t2", "technical"),
    ] {
        office.enqueue(of(id, name));
    }
    let places: Vec<_> =
        office.desk.places().into_iter().map(|(id, place)| (id.as_str(), place)).collect();
    assert_eq!(places, [("s1", 1), ("t1", 1), ("b1", 2), ("s2", 3), ("t2", 2)]);
    for (id, place) in places {
        assert_eq!(office.desk.place(&conversation(id)), Some(place), "{id}");
    }
    assert_eq!(office.desk.place(&conversation("x")), None);
}

#[test]
fn qu7_from_twenty_five_waiting_on_a_newcomer_is_offered_to_leave_a_message_first() {
    let mut office = full();
    for index in 0..24 {
        office.enqueue(ticket(&format!("w{index:02}")));
    }
    let mut length = |ticket| {
        let turn = office.enqueue(ticket);
        let recorded = office.log.last().unwrap().clone();
        let effects = office.desk.react(&recorded);
        let told = effects.into_iter().find_map(|effect| match effect {
            Effect::ToConversation(_, ToConversation::Queued { team, length, .. }) => {
                Some((team, length))
            }
            _ => None,
        });
        assert_eq!(turn.len(), 1);
        told.expect("it is told that it waits")
    };
    assert_eq!(length(ticket("a")), ("Support".to_owned(), QueueLength::Short));
    assert_eq!(length(ticket("b")).1, QueueLength::Long);
    assert_eq!(length(ticket("c").of_priority(Priority::AtRisk, 45)).1, QueueLength::Short);
}

#[test]
fn qu8_on_time_first_lets_whoever_is_late_wait_behind_whoever_is_not() {
    let mut office = full();
    office.policy.queue.order = QueueOrder::OnTimeFirst;
    office.enqueue(ticket("late").of_priority(Priority::AtRisk, 45));
    office.pass(30);
    office.enqueue(ticket("fresh"));
    office.pass(100);
    assert_eq!(office.waiting(), ["fresh", "late"]);
}

#[test]
fn qu9_the_target_leaves_as_much_for_reading_as_agents_took_of_late() {
    let supervisor = Member { duty: Duty::Supervisor, ..member() };
    let mut office = Office::staffed([("ann", supervisor)]);
    office.turn_busy("ann");
    let target = |office: &mut Office, id: &str| {
        office.enqueue(ticket(id));
        office.desk.ticket(&conversation(id)).unwrap().plan.target
    };
    assert_eq!(target(&mut office, "w1"), Span::seconds(165));
    for index in 0..30 {
        let id = format!("r{index:02}");
        office.enqueue(ticket(&id));
        let by_hand = Command::Assign {
            conversation: conversation(&id),
            by: agent("ann"),
            to: agent("ann"),
            over: CapRule::Overridden,
        };
        office.ask(by_hand).unwrap();
        office.pass(40);
        let epoch = office.desk.ticket(&conversation(&id)).unwrap().epoch;
        let reply = || Command::Replied { conversation: conversation(&id), epoch };
        assert_eq!(office.ask(reply()).unwrap().len(), 1);
        assert!(office.ask(reply()).unwrap().is_empty(), "only the first words count");
        if index == 28 {
            assert_eq!(target(&mut office, "w2"), Span::seconds(165), "29 are too few");
        }
    }
    assert_eq!(target(&mut office, "w3"), Span::seconds(140));
    let mut short = ticket("w4");
    short.first_reply_within = Span::seconds(45);
    office.enqueue(short);
    let target = office.desk.ticket(&conversation("w4")).unwrap().plan.target;
    assert_eq!(target, Span::seconds(15), "a third is always left");
}

#[test]
fn dk16_after_hours_there_is_a_promise_for_the_next_opening_and_no_queue() {
    let mut office = Office::staffed([("ann", member())]);
    let hours = Interval { opens: MinuteOfDay(600), closes: MinuteOfDay(1_020) };
    let always = office.policy.matrix.calendar.clone();
    let calendar = office.policy.calendars[&always].clone();
    let office_hours = Calendar { week: std::array::from_fn(|_| vec![hours]), ..calendar };
    office.policy.calendars.insert(always, office_hours);
    office.policy.promises.after_opening = Span::minutes(30);
    let turn = office.enqueue(ticket("c1"));
    let [Event::SentToInbox { reply_by, because: Inbox::Closed, .. }] = &turn[..] else {
        panic!("{turn:?}");
    };
    // It is nine, and opens at ten.
    assert_eq!(*reply_by, office.now.after(Span::minutes(90)));
    office.pass(3_600);
    office.enqueue(ticket("c2"));
    assert_eq!(office.offered_to("c2"), Some("ann"));
}

#[test]
fn dk16_before_closing_no_call_back_is_promised_for_after_it() {
    let mut office = Office::new([("ann", member())]);
    let always = office.policy.matrix.calendar.clone();
    let hours = Interval { opens: MinuteOfDay(600), closes: MinuteOfDay(1_020) };
    let calendar = office.policy.calendars[&always].clone();
    let office_hours = Calendar { week: std::array::from_fn(|_| vec![hours]), ..calendar };
    office.policy.calendars.insert(always, office_hours);
    office.policy.promises.after_opening = Span::minutes(30);
    // It is nine. Nobody has come by two, nor five minutes before closing at five.
    for (after, expected) in [(5 * 60, Span::hours(6)), (7 * 60 + 55, Span::minutes(25 * 60 + 30))]
    {
        let nine = office.now;
        office.now = nine.after(Span::minutes(after));
        let turn = office.enqueue(ticket("c1"));
        let [Event::SentToInbox { reply_by, because: Inbox::NobodyThere, .. }] = &turn[..] else {
            panic!("{turn:?}");
        };
        assert_eq!(reply_by.since(nine), expected);
        office.now = nine;
    }
}

#[test]
fn dk16_a_shift_that_begins_before_the_team_opens_promises_nothing_sooner() {
    let shift = CalendarId::new("early").unwrap();
    let mut office = Office::new([("ann", Member { shift: Some(shift.clone()), ..member() })]);
    let always = office.policy.matrix.calendar.clone();
    let calendar = office.policy.calendars[&always].clone();
    let from = |opens, closes| Calendar {
        week: std::array::from_fn(|_| {
            vec![Interval { opens: MinuteOfDay(opens), closes: MinuteOfDay(closes) }]
        }),
        ..calendar.clone()
    };
    // It is nine; the shift runs from eight to noon, and the team opens at eleven.
    office.policy.calendars.insert(shift, from(480, 720));
    office.policy.calendars.insert(always, from(660, 1_020));
    office.policy.promises.after_opening = Span::minutes(30);
    let turn = office.enqueue(ticket("c1"));
    let [Event::SentToInbox { reply_by, .. }] = &turn[..] else { panic!("{turn:?}") };
    assert_eq!(reply_by.since(office.now), Span::minutes(150));
}

#[test]
fn dk16_what_is_too_heavy_for_everybody_there_does_not_wait() {
    let mut office = Office::staffed([("ann", member().capped(1)), ("bob", member().capped(3))]);
    let heavy = |id| Ticket { weight: 2, ..ticket(id) };
    office.enqueue(heavy("c1"));
    office.enqueue(heavy("c2"));
    assert_eq!((office.offered_to("c1"), office.waiting()), (Some("bob"), vec!["c2"]));
    office.accept("c1");
    let turn = office.ask(Command::SignOut { agent: agent("bob") }).unwrap();
    assert_eq!(names(&turn), ["signed_out", "requeued", "sent_to_inbox", "sent_to_inbox"]);
    let turn = office.enqueue(heavy("c3"));
    assert_eq!(names(&turn), ["sent_to_inbox"], "ann can never carry it");
}

#[test]
fn dk16_the_largest_cap_carries_the_largest_weight() {
    let mut office = Office::staffed([("ann", member().capped(u8::MAX))]);
    office.enqueue(Ticket { weight: u8::MAX, ..ticket("c1") });
    assert_eq!(office.offered_to("c1"), Some("ann"));
}

#[test]
fn dk16_who_nobody_there_could_serve_is_promised_a_reply_and_does_not_wait() {
    let mut office = Office::new([("ann", member()), ("bob", member().of("technical"))]);
    let turn = office.enqueue(ticket("c1"));
    let [Event::SentToInbox { reply_by, because: Inbox::NobodyThere, .. }] = &turn[..] else {
        panic!("{turn:?}");
    };
    assert!(*reply_by > office.now, "a promise is for later");
    office.ask(Command::SignIn { agent: agent("bob") }).unwrap();
    office.ask(Command::SignIn { agent: agent("ann") }).unwrap();
    for id in ["c2", "c3", "c4", "c5", "c6"] {
        office.enqueue(ticket(id));
    }
    assert_eq!(office.waiting(), ["c5", "c6"]);
    office.accept("c2");
    let turn = office.ask(Command::SignOut { agent: agent("ann") }).unwrap();
    let sent = turn.iter().filter(|event| matches!(event, Event::SentToInbox { .. })).count();
    assert_eq!((sent, office.waiting().len()), (5, 0), "{turn:?}");
}
