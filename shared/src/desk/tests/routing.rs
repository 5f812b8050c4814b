//! Who is chosen, who is waited for, and how far needs relax.

use super::{Office, agent, conversation, member, team, ticket};
use crate::desk::command::{Availability, CapRule, Command};
use crate::desk::event::Event;
use crate::id::{AccountId, Language, Seq};
use crate::machine::{Machine, Recorded};
use crate::roster::{Duty, Fluency, Member, Translation};
use crate::routing::need::{Reach, Strictness, Ticket};
use crate::routing::order::Priority;
use crate::routing::trace::{Cause, Decider, PassedOver, Trace};
use crate::time::Span;

fn trace(events: &[Event]) -> Trace {
    let offered = events.iter().find_map(|event| match event {
        Event::Offered { trace, .. } => Some(trace.clone()),
        _ => None,
    });
    offered.expect("it was offered")
}

fn french(ticket: Ticket) -> Ticket {
    let mut ticket = ticket;
    ticket.need.language = Language::new("fr").unwrap();
    ticket
}

/// Lets a ticket wait until all that can be relaxed is, and then frees both agents at once.
fn contest(zed: Member, amy: Member, wanted: Ticket) -> (String, Trace) {
    let mut office = Office::new([("zed", zed), ("amy", amy)]);
    office.policy.roster.members.values_mut().for_each(|member| member.cap = 1);
    office.ask(Command::Configure).unwrap();
    for id in ["zed", "amy"] {
        office.ask(Command::SignIn { agent: agent(id) }).unwrap();
    }
    // Amy has one conversation more, where nothing else tells them apart.
    for (id, who) in [("b1", "zed"), ("b2", "amy"), ("b3", "amy")] {
        office.enqueue(ticket(id));
        let by_hand = Command::Assign {
            conversation: conversation(id),
            by: agent("amy"),
            to: agent(who),
            over: CapRule::Overridden,
        };
        office.ask(by_hand).unwrap();
    }
    office.enqueue(wanted);
    office.pass(3_600);
    office.policy.roster.members.values_mut().for_each(|member| member.cap = 4);
    let events = office.ask(Command::Configure).unwrap();
    (office.offered_to("c1").expect("both are free").to_owned(), trace(&events))
}

#[test]
fn rt1_skill_comes_before_language_before_seniority_before_load() {
    let boss = || Member { duty: Duty::Supervisor, ..member() };
    let expert = || boss().with_skill("billing", 8);
    let vip = || ticket("c1").needing("billing", 5).of_vip();
    let native = |member: Member| member.speaking("fr", Fluency::Native);
    let working = |member: Member| member.speaking("fr", Fluency::Working);
    let cases = [
        (expert(), boss().with_skill("billing", 4).senior(), vip(), Decider::Level),
        (native(expert()), working(expert()).senior(), french(vip()), Decider::Language),
        (expert().senior(), expert(), vip(), Decider::Tier),
        (expert(), expert(), vip(), Decider::LoadBucket),
    ];
    for (zed, amy, wanted, decider) in cases {
        let (chosen, trace) = contest(zed, amy, wanted);
        assert_eq!((chosen.as_str(), trace.decided_by), ("zed", decider), "{trace:?}");
        assert_eq!(trace.best.len(), 2, "both could have it: {trace:?}");
    }
}

#[test]
fn rt1_whoever_has_gone_longest_without_a_conversation_is_next_and_ids_break_ties() {
    let mut office = Office::staffed([("ann", member()), ("bob", member()), ("cyd", member())]);
    assert_eq!(trace(&office.enqueue(ticket("c1"))).decided_by, Decider::Id);
    assert_eq!(office.offered_to("c1"), Some("ann"));
    office.accept("c1");
    office.release("c1");
    office.pass(1);
    office.give(ticket("c2"));
    assert_eq!(office.owner("c2"), Some("bob"));
    office.release("c2");
    let third = office.enqueue(ticket("c3"));
    assert_eq!(
        (office.offered_to("c3"), trace(&third).decided_by),
        (Some("cyd"), Decider::LongestIdle)
    );
}

#[test]
fn rt8_the_order_in_which_agents_came_decides_nothing() {
    let chosen = |order: [&str; 3]| {
        let mut office = Office::new(order.map(|id| match id {
            "ann" => ("ann", member()),
            "bob" => ("bob", member()),
            _ => ("cyd", member()),
        }));
        for id in order {
            office.ask(Command::SignIn { agent: agent(id) }).unwrap();
            office.pass(1);
            office.now = office.now.after(Span::seconds(1));
        }
        // The last to come is the last to have been heard of, too.
        for id in order {
            office.now = office.now.after(Span::seconds(1));
            office.ask(Command::Heard { agents: vec![agent(id)] }).unwrap();
        }
        office.enqueue(ticket("c1"));
        office.offered_to("c1").unwrap().to_owned()
    };
    assert_eq!(chosen(["cyd", "bob", "ann"]), "ann");
    assert_eq!(chosen(["ann", "cyd", "bob"]), "ann");
}

#[test]
fn rt1_a_rare_skill_is_kept_for_who_needs_it() {
    let rare = member().with_skill("billing", 5).with_skill("legal", 9);
    let mut office = Office::staffed([("ann", rare), ("bob", member().with_skill("billing", 5))]);
    let offered = office.enqueue(ticket("c1").needing("billing", 5));
    assert_eq!(office.offered_to("c1"), Some("bob"));
    assert_eq!(trace(&offered).decided_by, Decider::Scarcity);
}

#[test]
fn rt2_an_idle_agent_without_the_skill_is_not_chosen_before_its_time() {
    let mut office = Office::staffed([
        ("ann", member().capped(1).with_skill("billing", 5)),
        ("bob", member().with_skill("technical", 5).with_skill("general", 1)),
    ]);
    office.give(ticket("c0").needing("billing", 5));
    office.enqueue(ticket("c1").needing("billing", 5).of_priority(Priority::High, 60));
    office.pass(22);
    assert_eq!(office.offered_to("c1"), None, "half of 45 seconds are not over");
    office.pass(1);
    assert_eq!(office.offered_to("c1"), Some("bob"), "somebody who helps out with anything");
}

#[test]
fn rt2_a_legal_matter_waits_for_who_may_have_it_however_long_it_takes() {
    let mut office = Office::staffed([
        ("ann", member().capped(1).with_skill("legal", 5)),
        ("bob", member().with_skill("general", 9)),
    ]);
    office.give(ticket("c0").needing("legal", 5));
    let mut strict = ticket("c1").needing("legal", 5);
    strict.need.strictness = Strictness::Strict;
    office.enqueue(strict);
    office.pass(3_600);
    assert_eq!(office.waiting(), ["c1"]);
    office.release("c0");
    assert_eq!(office.offered_to("c1"), Some("ann"));
}

#[test]
fn rt3_a_vip_gets_who_looks_after_the_account_and_else_a_senior() {
    let account = AccountId::new("acme").unwrap();
    let vip = |id| Ticket { account: Some(account.clone()), ..ticket(id).of_vip() };
    let mut office = Office::staffed([
        ("ann", member().looking_after("acme").capped(1)),
        ("bob", member().senior()),
        ("cyd", member()),
    ]);
    let first = office.enqueue(vip("c1"));
    assert_eq!(office.offered_to("c1"), Some("ann"));
    assert_eq!(trace(&first).reach, Reach::Named);
    assert_eq!(trace(&first).passed_over, [(PassedOver::Held, 2)]);
    office.enqueue(vip("c2"));
    assert_eq!(office.offered_to("c2"), Some("bob"), "nobody waits for who has no room");
}

#[test]
fn rt3_the_person_they_had_before_is_waited_for_ten_seconds_and_no_longer() {
    let mut office = Office::staffed([("ann", member()), ("bob", member().capped(1))]);
    let mut first = ticket("c0");
    first.blocked.insert(agent("ann"));
    office.give(first);
    let again = |id| Ticket { sticky: Some(agent("bob")), ..ticket(id) };
    office.enqueue(again("c1"));
    office.pass(9);
    assert_eq!(office.offered_to("c1"), None);
    office.pass(1);
    assert_eq!(office.offered_to("c1"), Some("ann"));
    office.accept("c1");
    office.enqueue(again("c2"));
    office.pass(3);
    assert_eq!(office.waiting(), ["c2"]);
    let busy = Command::SetAvailability { agent: agent("bob"), availability: Availability::Busy };
    office.ask(busy).unwrap();
    assert_eq!(office.offered_to("c2"), Some("ann"), "who takes no more is not waited for");
}

#[test]
fn rt3_nobody_is_waited_for_who_is_just_leaving() {
    let mut office = Office::staffed([
        ("ann", member().looking_after("acme").senior()),
        ("bob", member()),
        ("cyd", member().capped(1)),
    ]);
    office.turn_busy("bob");
    let mut first = ticket("c0");
    first.blocked.insert(agent("ann"));
    office.give(first);
    let account = Some(AccountId::new("acme").unwrap());
    office.give(Ticket { account, sticky: Some(agent("cyd")), ..ticket("c1") });
    assert_eq!((office.owner("c0"), office.owner("c1")), (Some("cyd"), Some("ann")));
    office.ask(Command::SignOut { agent: agent("ann") }).unwrap();
    let hold = office.desk.ticket(&conversation("c1")).unwrap().plan.hold.as_ref();
    assert_eq!(hold.map(|(whom, _)| whom.as_str()), Some("cyd"));
}

#[test]
fn rt3_a_hold_ends_when_the_person_declines() {
    let mut office = Office::staffed([("ann", member()), ("bob", member())]);
    office.enqueue(Ticket { sticky: Some(agent("bob")), ..ticket("c1") });
    assert_eq!(office.offered_to("c1"), Some("bob"));
    office.decline("c1");
    assert_eq!(office.offered_to("c1"), Some("ann"));
}

#[test]
fn rt4_a_vip_has_anybody_with_the_skill_after_eight_seconds() {
    let mut office = Office::staffed([("ann", member().capped(1).senior()), ("bob", member())]);
    let mut first = ticket("c0");
    first.blocked.insert(agent("bob"));
    office.give(first);
    office.enqueue(ticket("c1").of_vip());
    office.pass(7);
    assert_eq!(office.offered_to("c1"), None);
    let offered = office.pass(1);
    assert_eq!(office.offered_to("c1"), Some("bob"));
    assert_eq!(trace(&offered).reach, Reach::AnySeniority);
    let cap = (PassedOver::Cap, 1);
    assert!(trace(&offered).passed_over.contains(&cap), "{:?}", trace(&offered));
}

#[test]
fn rt5_a_language_that_is_rare_is_translated_after_three_quarters_of_the_target() {
    let translating = |cap| Member {
        translation: Translation::Enabled,
        ..member().capped(cap).with_skill("billing", 5)
    };
    let fluent = member().capped(1).with_skill("billing", 5).speaking("fr", Fluency::Native);
    let mut office = Office::staffed([("ann", fluent), ("bob", translating(3))]);
    let mut first = ticket("c0");
    first.blocked.insert(agent("bob"));
    office.give(first);
    office.enqueue(french(ticket("c1").needing("billing", 5).of_priority(Priority::Normal, 120)));
    office.pass(78);
    assert_eq!(office.offered_to("c1"), None, "three quarters of 105 seconds are not over");
    let offered = office.pass(1);
    assert_eq!(office.offered_to("c1"), Some("bob"));
    assert_eq!(trace(&offered).best[0].1.language, 2);
}

#[test]
fn rt5_another_team_helps_out_after_two_and_a_half_times_as_long() {
    let mut office = Office::new([("ann", member().capped(1)), ("bob", member().of("technical"))]);
    office.policy.roster.teams.get_mut(&team("support")).unwrap().overflow =
        vec![team("technical")];
    office.ask(Command::Configure).unwrap();
    for id in ["ann", "bob"] {
        office.ask(Command::SignIn { agent: agent(id) }).unwrap();
    }
    office.give(ticket("c0"));
    office.enqueue(ticket("c1"));
    office.pass(412);
    assert_eq!(office.offered_to("c1"), None, "two and a half times 165 seconds are not over");
    office.pass(1);
    assert_eq!(office.offered_to("c1"), Some("bob"));
}

#[test]
fn rt6_a_reach_that_nobody_there_could_satisfy_is_skipped_at_once_and_never_taken_back() {
    let mut office = Office::new([
        ("ann", member().capped(1).with_skill("billing", 5)),
        ("bob", member().with_skill("billing", 2)),
    ]);
    for id in ["ann", "bob"] {
        office.ask(Command::SignIn { agent: agent(id) }).unwrap();
    }
    office.give(ticket("c0").needing("billing", 5));
    office.enqueue(ticket("c1").needing("billing", 5));
    assert_eq!(office.offered_to("c1"), None, "Ann may soon be free");
    let reach = |office: &Office| office.desk.ticket(&conversation("c1")).unwrap().reach;
    assert_eq!(reach(&office), Reach::Exact);
    office.ask(Command::SignOut { agent: agent("ann") }).unwrap();
    assert_eq!(office.offered_to("c1"), Some("bob"));
    office.ask(Command::SignIn { agent: agent("ann") }).unwrap();
    let busy = Command::SetAvailability { agent: agent("bob"), availability: Availability::Away };
    office
        .ask(Command::SetAvailability { agent: agent("ann"), availability: Availability::Away })
        .unwrap();
    office.ask(busy).unwrap();
    assert_eq!(reach(&office), Reach::AnyLevel, "it does not go back");
}

#[test]
fn rt9_who_is_blocked_never_gets_it_even_where_nobody_else_is_there() {
    let mut office = Office::staffed([("ann", member())]);
    let mut blocked = ticket("c1");
    blocked.blocked.insert(agent("ann"));
    blocked.sticky = Some(agent("ann"));
    let turn = office.enqueue(blocked);
    assert!(matches!(&turn[..], [Event::SentToInbox { .. }]), "{turn:?}");
}

#[test]
fn rt7_a_trace_is_at_most_a_kibibyte_and_says_how_many_were_passed_over_and_why() {
    let long =
        |index: usize| -> &'static str { Box::leak(format!("{index:032}").into_boxed_str()) };
    let office = Office::staffed((0..200).map(|index| {
        let member = match index % 4 {
            0 => member().of("billing"),
            1 => member().with_skill("technical", 3),
            2 => member().with_skill("billing", 9),
            _ => Member {
                languages: [(Language::new("de").unwrap(), Fluency::Native)].into(),
                ..member().with_skill("billing", 9)
            },
        };
        (long(index), member)
    }));
    let mut office = office;
    let away = Command::SetAvailability { agent: agent(long(2)), availability: Availability::Away };
    office.ask(away).unwrap();
    let trace = trace(&office.enqueue(ticket("c1").needing("billing", 5).of_vip()));
    let json = serde_json::to_string(&trace).unwrap();
    assert!(json.len() <= 1_024, "{} bytes: {json}", json.len());
    assert_eq!((trace.cause, trace.considered, trace.best.len()), (Cause::Queue, 200, 3));
    let passed_over: u32 = trace.passed_over.iter().map(|(_, count)| count).sum();
    assert_eq!(passed_over, 200 - 49, "{:?}", trace.passed_over);
    let why: Vec<_> = trace.passed_over.iter().map(|(why, _)| *why).collect();
    let all = [PassedOver::Team, PassedOver::Skill, PassedOver::Language, PassedOver::Availability];
    assert_eq!(why, all);
}

#[test]
fn rt7_a_trace_and_the_snapshot_before_it_come_to_the_same_choice() {
    let mut office = Office::staffed([
        ("ann", member().with_skill("billing", 3)),
        ("bob", member().with_skill("billing", 8).senior()),
        ("cyd", member()),
    ]);
    for (count, id) in ["c1", "c2", "c3", "c4", "c5", "c6", "c7"].into_iter().enumerate() {
        let before = office.desk.snapshot();
        let (policy, now) = (office.policy.clone(), office.now);
        let wanted = if count % 2 == 0 { ticket(id).needing("billing", 2) } else { ticket(id) };
        let turn = office.enqueue(wanted);
        let mut restored = crate::desk::Desk::restore(before);
        let mut seq = Seq::ZERO;
        for event in &turn {
            if let Event::Offered { .. } = event {
                assert_eq!(restored.follow(&policy, now), std::slice::from_ref(event));
            }
            seq = seq.next();
            restored.apply(&Recorded { seq, at: now, event: event.clone() });
        }
        if office.offered_to(id).is_some() {
            office.accept(id);
        }
        office.pass(7);
    }
}
