//! Agents come, go missing, come back and leave; the roster changes.

use super::{Office, agent, conversation, member, names, team, ticket};
use crate::desk::agents::Presence;
use crate::desk::command::{Availability, Command, Rejection};
use crate::desk::effect::Effect;
use crate::desk::event::{Event, OfferEnd, Requeue};
use crate::link::mail::ToConversation;
use crate::machine::Machine;
use crate::time::Span;

fn mail(office: &Office, event: &Event) -> Vec<ToConversation> {
    let recorded = office.log.iter().rev().find(|recorded| recorded.event == *event).unwrap();
    let effects = office.desk.react(recorded).into_iter();
    let mail = effects.filter_map(|effect| match effect {
        Effect::ToConversation(_, mail) => Some(mail),
        Effect::ToAgent(..) | Effect::ToAgents(_) => None,
    });
    mail.collect()
}

#[test]
fn dk9_who_is_not_heard_of_gets_no_more_and_keeps_what_is_theirs_for_thirty_seconds() {
    let mut office = Office::staffed([("ann", member()), ("bob", member())]);
    let busy = Command::SetAvailability { agent: agent("bob"), availability: Availability::Busy };
    office.ask(busy).unwrap();
    office.give(ticket("c1"));
    office.now = office.now.after(Span::seconds(15));
    office.enqueue(ticket("c2"));
    office.ask(Command::Heard { agents: vec![agent("bob")] }).unwrap();
    assert!(office.sleep(14).is_empty());
    let lapsed = office.sleep(1);
    assert!(
        matches!(
            &lapsed[..],
            [
                Event::LeaseLapsed { .. },
                Event::OfferEnded { because: OfferEnd::AgentLost, not_again_until: None, .. }
            ]
        ),
        "{lapsed:?}"
    );
    assert_eq!((office.owner("c1"), office.waiting()), (Some("ann"), vec!["c2"]));
    office.ask(Command::Heard { agents: vec![agent("ann")] }).unwrap();
    assert_eq!(office.offered_to("c2"), Some("ann"), "being missed is no miss");
}

#[test]
fn dk9_an_owner_who_comes_back_within_the_grace_keeps_everything() {
    let mut office = Office::staffed([("ann", member())]);
    office.give(ticket("c1"));
    let epoch = office.desk.ticket(&conversation("c1")).unwrap().epoch;
    let lapsed = office.sleep(30);
    assert_eq!(names(&lapsed), ["lease_lapsed"]);
    let absent = mail(&office, &lapsed[0]);
    assert!(matches!(absent[..], [ToConversation::OwnerAbsent { .. }]), "{absent:?}");
    office.sleep(29);
    let back = office.ask(Command::Heard { agents: vec![agent("ann")] }).unwrap();
    assert_eq!(mail(&office, &back[0]), [ToConversation::OwnerBack {}]);
    office.pass(120);
    assert_eq!(office.owner("c1"), Some("ann"));
    assert_eq!(office.desk.ticket(&conversation("c1")).unwrap().epoch, epoch);
}

#[test]
fn dk9_an_owner_who_stays_away_loses_it_to_the_queue_at_its_old_place() {
    let mut office = Office::staffed([("ann", member()), ("bob", member())]);
    office.turn_busy("bob");
    office.give(ticket("c1"));
    let before = office.desk.ticket(&conversation("c1")).unwrap().clone();
    for _ in 0..6 {
        office.now = office.now.after(Span::seconds(10));
        let head = office.log.last().unwrap().seq;
        let due = crate::machine::wake(&mut office.desk, head, &office.policy, office.now);
        office.log.extend(due);
        office.ask(Command::Heard { agents: vec![agent("bob")] }).unwrap();
    }
    let turn: Vec<_> = office.log.iter().map(|recorded| recorded.event.clone()).collect();
    assert!(turn.contains(&Event::Lost { agent: agent("ann") }), "{turn:?}");
    let requeued = turn.iter().find_map(|event| match event {
        Event::Requeued { because, epoch, plan, .. } => Some((*because, *epoch, plan.since)),
        _ => None,
    });
    let since = before.plan.since;
    assert_eq!(requeued, Some((Requeue::OwnerLost, before.epoch.next(), since)));
    assert_eq!((office.owner("c1"), office.waiting()), (None, vec!["c1"]));
    assert_eq!(office.load("ann"), (0, 0));
}

#[test]
fn dk9_whoever_is_in_grace_is_offered_nothing_and_still_counts_as_staff() {
    let mut office = Office::staffed([("ann", member())]);
    office.sleep(31);
    assert!(matches!(office.desk.agent(&agent("ann")).unwrap().presence, Presence::Lapsed { .. }));
    office.enqueue(ticket("c1"));
    assert_eq!((office.offered_to("c1"), office.waiting()), (None, vec!["c1"]));
    office.ask(Command::Heard { agents: vec![agent("ann")] }).unwrap();
    assert_eq!(office.offered_to("c1"), Some("ann"));
}

#[test]
fn dk18_after_a_long_sleep_nobody_who_is_gone_is_offered_anything() {
    let mut office = Office::staffed([("ann", member()), ("bob", member())]);
    office.enqueue(ticket("c1"));
    let (at, head) = (office.now.after(Span::hours(1)), office.log.last().unwrap().seq);
    let due = crate::machine::wake(&mut office.desk, head, &office.policy, at);
    let events: Vec<_> = due.into_iter().map(|recorded| recorded.event).collect();
    assert_eq!(names(&events)[..3], ["lease_lapsed", "offer_ended", "lease_lapsed"]);
    assert!(!names(&events).contains(&"offered".to_owned()), "{events:?}");
}

#[test]
fn dk10_who_signs_out_hands_everything_back_at_once() {
    let mut office = Office::staffed([("ann", member().capped(2)), ("bob", member())]);
    let busy = Command::SetAvailability { agent: agent("bob"), availability: Availability::Busy };
    office.ask(busy).unwrap();
    office.give(ticket("c1"));
    office.enqueue(ticket("c2"));
    let turn = office.ask(Command::SignOut { agent: agent("ann") }).unwrap();
    assert_eq!(names(&turn), ["signed_out", "offer_ended", "requeued"]);
    assert_eq!(office.waiting(), ["c1", "c2"]);
    assert_eq!(office.load("ann"), (0, 0));
    let again = office.ask(Command::SignOut { agent: agent("ann") });
    assert_eq!(again, Err(Rejection::NotSignedIn));
    let stranger = office.ask(Command::SignIn { agent: agent("zoe") });
    assert_eq!(stranger, Err(Rejection::UnknownAgent));
}

#[test]
fn dk10_who_steps_away_gives_offers_back_and_keeps_what_they_own() {
    let mut office = Office::staffed([("ann", member())]);
    office.give(ticket("c1"));
    office.enqueue(ticket("c2"));
    let set = |availability| Command::SetAvailability { agent: agent("ann"), availability };
    office.ask(set(Availability::Busy)).unwrap();
    assert_eq!(office.offered_to("c2"), Some("ann"), "a running offer stays");
    office.ask(set(Availability::Away)).unwrap();
    assert_eq!((office.owner("c1"), office.waiting()), (Some("ann"), vec!["c2"]));
    office.ask(set(Availability::Available)).unwrap();
    assert_eq!(office.offered_to("c2"), Some("ann"), "stepping away is no decline");
}

#[test]
fn dk15_a_lowered_cap_takes_offers_back_and_leaves_conversations_where_they_are() {
    let mut office = Office::staffed([("ann", member())]);
    office.give(ticket("c1"));
    office.give(ticket("c2"));
    office.enqueue(ticket("c3"));
    office.policy.roster.members.get_mut(&agent("ann")).unwrap().cap = 1;
    let turn = office.ask(Command::Configure).unwrap();
    assert_eq!(names(&turn), ["configured", "offer_ended"]);
    assert_eq!((office.owner("c1"), office.owner("c2")), (Some("ann"), Some("ann")));
    assert_eq!((office.load("ann"), office.waiting()), ((2, 0), vec!["c3"]));
    office.release("c1");
    assert_eq!(office.offered_to("c3"), None, "one is still as much as the cap");
    office.release("c2");
    assert_eq!(office.offered_to("c3"), Some("ann"));
}

#[test]
fn dk15_who_is_gone_from_the_roster_is_signed_out_and_who_joined_others_gets_no_more_offers() {
    let mut office =
        Office::staffed([("ann", member()), ("bob", member().capped(1)), ("cyd", member())]);
    for id in ["c1", "c2", "c3"] {
        office.give(ticket(id));
    }
    office.enqueue(ticket("c4"));
    let offered = office.offered_to("c4").unwrap().to_owned();
    let members = &mut office.policy.roster.members;
    members.remove(&agent("bob"));
    members.get_mut(&agent(&offered)).unwrap().teams = [team("billing")].into();
    let turn = office.ask(Command::Configure).unwrap();
    let what = names(&turn);
    assert_eq!(what[..4], ["configured", "offer_ended", "requeued", "signed_out"], "{turn:?}");
    assert!(office.desk.snapshot().agents.keys().eq([&agent("ann"), &agent("cyd")]));
    let other = if offered == "ann" { "cyd" } else { "ann" };
    let served = ["c1", "c2", "c3", "c4"]
        .map(|id| office.owner(id).or(office.offered_to(id)).expect("nothing is lost").to_owned());
    assert_eq!(served.iter().filter(|id| *id == other).count(), 3);
    office.pass(60);
    assert!(office.desk == crate::desk::Desk::restore(office.desk.snapshot()));
}
