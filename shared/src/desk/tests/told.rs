//! What waiting visitors are told. SPEC WT.

#![expect(clippy::wildcard_enum_match_arm, reason = "a test looks for the one event it is about")]

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::replay::{act, history, staff};
use super::{Office, agent, conversation, member, team, ticket};
use crate::desk::Desk;
use crate::desk::command::{Availability, Command, Withdrawal};
use crate::desk::event::Event;
use crate::machine::Machine;
use crate::time::Timestamp;
use crate::waiting::announce::Line;
use crate::waiting::announce::shown::{Outlook, Shown};
use crate::waiting::estimate::Estimator;
use crate::waiting::{Bounds, Told};

/// Ann is at her cap with a, b and c.
fn full() -> Office {
    let mut office = Office::staffed([("ann", member())]);
    for id in ["a", "b", "c"] {
        office.give(ticket(id));
    }
    office
}

/// What a conversation was told, and how many seconds after that moment.
fn told(office: &Office, id: &str, since: Timestamp) -> Vec<(i64, u32, Told)> {
    let told = office.log.iter().filter_map(|recorded| match &recorded.event {
        Event::WaitTold { conversation, place, told, .. } if conversation.as_str() == id => {
            Some((recorded.at.since(since).as_seconds(), *place, *told))
        }
        _ => None,
    });
    told.collect()
}

fn place_of(office: &Office, id: &str) -> Option<u32> {
    match office.desk.fresh(&office.policy, office.now, &conversation(id))?.outlook {
        Outlook::InLine { place, .. } => Some(place),
        Outlook::Free | Outlook::Nobody => None,
    }
}

#[test]
fn wt16_whoever_is_not_offered_at_once_is_told_a_place_and_a_time_at_that_moment() {
    let mut office = full();
    let since = office.now;
    assert_eq!(office.desk.next_deadline().unwrap().1, "lease");
    office.enqueue(ticket("d"));
    office.enqueue(ticket("e"));
    assert_eq!(office.desk.next_deadline(), Some((since, "wait told")));
    office.sleep(0);
    let [(0, 1, Told::First(first))] = told(&office, "d", since)[..] else { panic!("d") };
    let [(0, 2, Told::First(second))] = told(&office, "e", since)[..] else { panic!("e") };
    assert!(first.to_seconds > 0 && first.to_seconds < second.to_seconds, "{first:?} {second:?}");
    assert!(told(&office, "a", since).is_empty(), "who is offered at once is told nobody's time");
}

#[test]
fn wt16_where_nobody_is_available_no_time_is_told_until_somebody_is() {
    let mut office = full();
    let set = |availability| Command::SetAvailability { agent: agent("ann"), availability };
    office.ask(set(Availability::Busy)).unwrap();
    let since = office.now;
    office.enqueue(ticket("d"));
    office.pass(60);
    assert!(told(&office, "d", since).is_empty());
    let fresh = office.desk.fresh(&office.policy, office.now, &conversation("d")).unwrap();
    assert_eq!(fresh.outlook, Outlook::Nobody);
    let restored = Desk::restore(office.desk.snapshot());
    assert_eq!(restored.next_deadline(), office.desk.next_deadline());
    office.ask(set(Availability::Available)).unwrap();
    office.sleep(0);
    let all = told(&office, "d", since);
    assert!(matches!(all[..], [(60, 1, Told::First(_))]), "{all:?}");
    // Who goes before it is told takes the time with them.
    office.enqueue(ticket("e"));
    office.ask(set(Availability::Away)).unwrap();
    office.sleep(0);
    assert!(told(&office, "e", since).is_empty());
}

#[test]
fn wt17_the_first_bound_each_growth_and_giving_up_are_events_and_nothing_else_is() {
    let mut office = full();
    let since = office.now;
    office.enqueue(ticket("d"));
    office.pass(4 * 3_600);
    let all = told(&office, "d", since);
    let [
        (0, 1, Told::First(first)),
        (once, 1, Told::Grown(again)),
        (twice, 1, Told::Grown(last)),
        (given_up, 1, Told::GivenUp),
    ] = all[..]
    else {
        panic!("{all:?}")
    };
    // Each comes when what was told before has passed.
    let after = |at: i64, bounds: Bounds| at + i64::from(bounds.to_seconds);
    assert_eq!([once, twice, given_up], [after(0, first), after(once, again), after(twice, last)]);
}

#[test]
fn wt17_a_bound_that_passes_while_nobody_is_available_is_the_last() {
    let mut office = full();
    let since = office.now;
    office.enqueue(ticket("d"));
    office.sleep(0);
    let away = Command::SetAvailability { agent: agent("ann"), availability: Availability::Away };
    office.ask(away).unwrap();
    office.pass(4 * 3_600);
    let all = told(&office, "d", since);
    assert!(matches!(all[..], [(0, 1, Told::First(_)), (_, 1, Told::GivenUp)]), "{all:?}");
}

#[test]
fn wt17_an_offer_that_comes_to_nothing_leaves_the_bound_as_it_was_told() {
    let mut office = full();
    let since = office.now;
    office.enqueue(ticket("d"));
    office.pass(30);
    office.release("a");
    assert_eq!(office.offered_to("d"), Some("ann"));
    let set = |availability| Command::SetAvailability { agent: agent("ann"), availability };
    office.ask(set(Availability::Away)).unwrap();
    assert_eq!(office.waiting(), ["d"]);
    office.pass(4 * 3_600);
    let all = told(&office, "d", since);
    let [(0, 1, Told::First(first)), (then, 1, Told::GivenUp)] = all[..] else { panic!("{all:?}") };
    assert_eq!(then, i64::from(first.to_seconds));
}

#[test]
fn wt18_whoever_is_offered_keeps_their_place_for_the_others() {
    let mut office = full();
    for id in ["d", "e"] {
        office.enqueue(ticket(id));
    }
    assert_eq!((place_of(&office, "d"), place_of(&office, "e")), (Some(1), Some(2)));
    office.release("a");
    assert_eq!(office.offered_to("d"), Some("ann"));
    assert_eq!((place_of(&office, "d"), place_of(&office, "e")), (None, Some(2)));
    office.accept("d");
    assert_eq!(place_of(&office, "e"), Some(1));
}

#[test]
fn wt6_a_ticket_ahead_counts_by_the_part_of_its_agents_that_both_can_have() {
    let staff = [("ann", member()), ("bob", member()), ("cyd", member().of("billing"))];
    let mut both = member();
    both.teams.insert(team("billing"));
    let mut office = Office::staffed(staff.into_iter().chain([("dee", both)]));
    for id in ["a", "b", "c", "d", "e", "f", "g", "h", "i"] {
        office.give(ticket(id));
    }
    let of_billing = |id: &str| {
        let mut of_billing = ticket(id);
        of_billing.need.team = team("billing");
        of_billing
    };
    for id in ["j", "k", "l"] {
        office.give(of_billing(id));
    }
    office.enqueue(ticket("m"));
    office.enqueue(of_billing("n"));
    office.sleep(0);
    // Both are behind nobody or one, and m has room that n cannot have.
    let model = |id: &str| {
        let estimate = office.log.iter().find_map(|recorded| match &recorded.event {
            Event::WaitTold { conversation, estimate, .. } if conversation.as_str() == id => {
                *estimate
            }
            _ => None,
        });
        estimate.unwrap().basis
    };
    // A third of an agent's room ahead, six slots, 300 s each: (1 + 1/3) · 50 s.
    assert_eq!(model("n").model_ms, 66_650);
    assert_eq!(model("n").naive_ms, 100_000);
    assert_eq!(model("m").naive_ms, 33_333);
}

#[test]
fn wt11_a_screen_holds_its_place_and_its_bound_between_two_events() {
    let mut office = full();
    office.enqueue(ticket("d"));
    office.sleep(0);
    let mut screens = BTreeMap::new();
    let first = office.desk.look(&office.policy, office.now, &mut screens);
    let until = screens[&conversation("d")].bound().unwrap();
    assert_eq!(first.len(), 1, "{first:?}");
    office.enqueue(ticket("v").of_vip());
    for _ in 0..8 {
        office.pass(5);
        office.desk.look(&office.policy, office.now, &mut screens);
        let screen = &screens[&conversation("d")];
        assert_eq!(screen.bound(), Some(until));
        assert_eq!(screen.announcement().unwrap().line.place(), Some(1), "it has gone up");
    }
    assert_eq!(place_of(&office, "d"), Some(2));
    office.pass(until.since(office.now).as_seconds() + 1);
    office.desk.look(&office.policy, office.now, &mut screens);
    let line = screens[&conversation("d")].announcement().unwrap().line;
    assert!(matches!(line, Line::TakingLonger { place: 1, .. }), "{line:?}");
    let withdrawn = Withdrawal::VisitorLeft;
    office.ask(Command::Withdraw { conversation: conversation("d"), because: withdrawn }).unwrap();
    office.desk.look(&office.policy, office.now, &mut screens);
    assert!(!screens.contains_key(&conversation("d")));
}

#[test]
fn wt11_a_place_that_has_moved_up_stays_when_the_bound_grows() {
    let mut office = full();
    for id in ["first", "d"] {
        office.enqueue(ticket(id));
    }
    office.sleep(0);
    let mut screens = BTreeMap::new();
    let place = |screens: &BTreeMap<_, Shown>| {
        screens[&conversation("d")].announcement().unwrap().line.place()
    };
    office.desk.look(&office.policy, office.now, &mut screens);
    assert_eq!(place(&screens), Some(2));
    let because = Withdrawal::VisitorLeft;
    office.ask(Command::Withdraw { conversation: conversation("first"), because }).unwrap();
    office.pass(10);
    office.desk.look(&office.policy, office.now, &mut screens);
    assert_eq!(place(&screens), Some(1));
    office.enqueue(ticket("v").of_vip());
    let until = screens[&conversation("d")].bound().unwrap();
    office.pass(until.since(office.now).as_seconds() + 1);
    office.desk.look(&office.policy, office.now, &mut screens);
    let line = screens[&conversation("d")].announcement().unwrap().line;
    assert!(matches!(line, Line::TakingLonger { place: 1, .. }), "{line:?}");
}

#[test]
fn wt2_the_desk_learns_from_waits_that_end_and_from_how_long_conversations_take() {
    let mut office = full();
    let fresh = |office: &Office| {
        office.desk.fresh(&office.policy, office.now, &conversation("e")).unwrap().outlook
    };
    let learned = |office: &Office| office.desk.snapshot().estimator;
    let before = learned(&office);
    office.pass(3_000);
    assert_eq!(learned(&office), before, "time alone teaches nothing");
    for id in ["d", "e"] {
        office.enqueue(ticket(id));
    }
    office.sleep(0);
    let arrived = learned(&office);
    assert_ne!(arrived, before);
    let Outlook::InLine { range: short, .. } = fresh(&office) else { panic!("e waits") };
    office.release("a");
    let handled = learned(&office);
    assert_ne!(handled, arrived);
    let Outlook::InLine { range: long, .. } = fresh(&office) else { panic!("e waits") };
    assert!(long.from > short.from, "conversations took ten times as long as was assumed");
    office.accept("d");
    let served = learned(&office);
    assert_ne!(served, handled);
    let because = Withdrawal::VisitorLeft;
    office.ask(Command::Withdraw { conversation: conversation("e"), because }).unwrap();
    assert_ne!(learned(&office), served);
}

/// What happened but for what visitors were told.
fn decided(office: &Office) -> Vec<Event> {
    let events = office.log.iter().map(|recorded| recorded.event.clone());
    events.filter(|event| !matches!(event, Event::WaitTold { .. })).collect()
}

proptest! {
    #[test]
    fn wt19_no_decision_but_the_telling_reads_an_estimate(
        history in history(), forgets_at in 0..60_usize
    ) {
        let mut knowing = staff();
        let mut forgetful = staff();
        for (step, (action, seconds)) in history.into_iter().enumerate() {
            if step >= forgets_at {
                let mut snapshot = forgetful.desk.snapshot();
                snapshot.estimator = Estimator::default();
                for entry in snapshot.tickets.values_mut() {
                    entry.told = None;
                }
                forgetful.desk = Desk::restore(snapshot);
            }
            for office in [&mut knowing, &mut forgetful] {
                act(office, step, action);
                if step % 10 == 9 { office.sleep(seconds); } else { office.pass(seconds); }
            }
        }
        prop_assert_eq!(decided(&knowing), decided(&forgetful));
    }

    #[test]
    fn wt20_whoever_waits_and_can_be_served_was_told_and_a_replay_knows_it(history in history()) {
        let mut office = staff();
        for (step, (action, seconds)) in history.into_iter().enumerate() {
            act(&mut office, step, action);
            office.pass(seconds);
            office.sleep(0);
            for entry in office.desk.waiting() {
                let id = &entry.ticket.conversation;
                let fresh = office.desk.fresh(&office.policy, office.now, id).unwrap();
                let can_be = matches!(fresh.outlook, Outlook::InLine { .. });
                prop_assert!(entry.told.is_some() || !can_be, "{} was told nothing", id);
            }
            let mut screens = BTreeMap::new();
            office.desk.look(&office.policy, office.now, &mut screens);
            for (id, screen) in &screens {
                let told = office.desk.ticket(id).unwrap().told.as_ref();
                let bound = told.and_then(|told| told.shown.bound());
                prop_assert_eq!(screen.bound(), bound, "a screen names what was not told");
            }
        }
        let mut replayed = Desk::default();
        office.log.iter().for_each(|recorded| replayed.apply(recorded));
        let (lived, again) = (office.desk.snapshot(), replayed.snapshot());
        prop_assert_eq!(&again.estimator, &lived.estimator);
        let json = serde_json::to_string(&lived).unwrap();
        let stored: crate::desk::snapshot::DeskSnapshot = serde_json::from_str(&json).unwrap();
        prop_assert_eq!(stored.estimator, lived.estimator);
        prop_assert_eq!(replayed.next_deadline(), office.desk.next_deadline());
    }

    #[test]
    fn wt6_one_look_at_everybody_counts_like_a_look_at_each(history in history()) {
        let mut office = staff();
        for (step, (action, _)) in history.into_iter().enumerate() {
            act(&mut office, step, action);
        }
        let mut screens = BTreeMap::new();
        office.sleep(0);
        office.desk.look(&office.policy, office.now, &mut screens);
        for (id, screen) in &screens {
            let line = screen.announcement().unwrap().line;
            if let Some(place) = place_of(&office, id.as_str()) {
                prop_assert_eq!(line.place(), Some(place));
            }
        }
    }
}
