//! Offers: room, packages, epochs, declines, misses, releases.

use super::{Office, agent, conversation, member, names, ticket};
use crate::desk::command::{Availability, CapRule, Command, DeclineReason, Rejection, Withdrawal};
use crate::desk::effect::{Effect, Push};
use crate::desk::event::{Acquired, Event, OfferEnd};
use crate::id::Epoch;
use crate::machine::Machine;
use crate::policy::Acceptance;
use crate::roster::Duty;
use crate::routing::order::Priority;

#[test]
fn dk1_an_offer_takes_room_at_once_and_a_fourth_conversation_waits() {
    let mut office = Office::staffed([("ann", member())]);
    for id in ["c1", "c2", "c3"] {
        office.give(ticket(id));
    }
    assert_eq!(office.load("ann"), (3, 0));
    office.enqueue(ticket("c4"));
    assert_eq!((office.offered_to("c4"), office.waiting()), (None, vec!["c4"]));
    office.release("c2");
    assert_eq!(office.offered_to("c4"), Some("ann"));
    assert_eq!(office.load("ann"), (2, 1));
    office.enqueue(ticket("c5"));
    assert_eq!(office.waiting(), ["c5"], "room that is kept free is not free");
}

#[test]
fn dk1_a_heavy_conversation_waits_for_as_much_room() {
    let mut office = Office::staffed([("ann", member()), ("bob", member().capped(1))]);
    office.give(ticket("c1"));
    office.give(ticket("c2"));
    let heavy = || crate::routing::need::Ticket { weight: 3, ..ticket("heavy") };
    office.enqueue(heavy());
    assert_eq!(office.waiting(), ["heavy"]);
    for id in ["c1", "c2"] {
        if office.owner(id) == Some("ann") {
            office.release(id);
        }
    }
    assert_eq!(office.offered_to("heavy"), Some("ann"));
    assert_eq!(office.load("ann"), (0, 3));
}

#[test]
fn dk2_nobody_accepts_what_they_have_not_opened() {
    let mut office = Office::staffed([("ann", member())]);
    office.enqueue(ticket("c1"));
    let epoch = Epoch::new(1);
    let accept =
        || Command::Accept { conversation: conversation("c1"), agent: agent("ann"), epoch };
    assert_eq!(office.ask(accept()), Err(Rejection::PackageNotServed));
    office.serve_package("c1");
    assert!(office.ask(accept()).is_ok());
    assert_eq!(office.owner("c1"), Some("ann"));
}

#[test]
fn dk2_where_the_workspace_wants_it_an_opened_offer_is_accepted() {
    let mut office = Office::staffed([("ann", member())]);
    office.policy.offers.acceptance = Acceptance::WhenShown;
    office.enqueue(ticket("c1"));
    assert_eq!(office.owner("c1"), None);
    office.serve_package("c1");
    assert_eq!(office.owner("c1"), Some("ann"));
}

#[test]
fn dk3_an_offer_that_has_ended_cannot_be_accepted_and_epochs_only_grow() {
    let mut office = Office::staffed([("ann", member()), ("bob", member())]);
    let mut first = ticket("c1");
    first.epoch = Epoch::new(7);
    office.enqueue(first);
    let offer = office.desk.offer(&conversation("c1")).cloned().unwrap();
    assert_eq!(offer.epoch, Epoch::new(8), "it grows from what the conversation knows");
    office.decline("c1");
    office.serve_package("c1");
    let late = Command::Accept {
        conversation: conversation("c1"),
        agent: offer.agent.clone(),
        epoch: offer.epoch,
    };
    assert_eq!(office.ask(late), Err(Rejection::Stale(Epoch::new(9))));
    let foreign = Command::Accept {
        conversation: conversation("c1"),
        agent: offer.agent,
        epoch: Epoch::new(9),
    };
    assert_eq!(office.ask(foreign), Err(Rejection::NotYours));
}

#[test]
fn dk4_who_declines_is_not_asked_again_for_two_minutes() {
    let mut office = Office::staffed([("ann", member()), ("bob", member().capped(1))]);
    office.give(ticket("c0"));
    office.enqueue(ticket("c1"));
    let first = office.offered_to("c1").unwrap().to_owned();
    let other = if first == "ann" { "bob" } else { "ann" };
    let busy = |agent_id| Command::SetAvailability {
        agent: agent(agent_id),
        availability: Availability::Busy,
    };
    office.ask(busy(other)).unwrap();
    office.decline("c1");
    assert_eq!(office.waiting(), ["c1"], "the other is there, and could have it later");
    office.pass(119);
    assert_eq!(office.offered_to("c1"), None);
    office.pass(1);
    assert_eq!(office.offered_to("c1"), Some(first.as_str()));
}

#[test]
fn dk4_where_everybody_has_declined_they_are_asked_again_at_once() {
    let mut office = Office::staffed([("ann", member())]);
    office.enqueue(ticket("c1"));
    let turn = office.decline("c1");
    assert_eq!(names(&turn), ["offer_ended", "offered"]);
    assert_eq!(office.offered_to("c1"), Some("ann"));
}

#[test]
fn dk5_an_offer_lapses_after_twenty_seconds_and_two_misses_set_the_agent_away() {
    let mut office = Office::staffed([("ann", member()), ("bob", member())]);
    office
        .ask(Command::SetAvailability { agent: agent("bob"), availability: Availability::Busy })
        .unwrap();
    office.enqueue(ticket("c1"));
    assert!(office.pass(19).is_empty());
    let missed = office.pass(1);
    assert!(
        matches!(&missed[0], Event::OfferEnded { because: OfferEnd::Missed, .. }),
        "{missed:?}"
    );
    assert_eq!(missed.len(), 1, "one miss leaves the agent available: {missed:?}");
    office.enqueue(ticket("c2"));
    assert_eq!(office.offered_to("c2"), Some("ann"));
    let missed = office.pass(20);
    assert_eq!(names(&missed), ["offer_ended", "availability_set"]);
    assert_eq!(office.desk.agent(&agent("ann")).unwrap().availability, Availability::Away);
}

#[test]
fn dk5_an_answer_between_two_misses_keeps_the_agent_available() {
    let mut office = Office::staffed([("ann", member())]);
    office.enqueue(ticket("c1"));
    office.pass(20);
    assert_eq!(office.offered_to("c1"), Some("ann"), "nobody else is there");
    office.accept("c1");
    office.enqueue(ticket("c2"));
    office.pass(20);
    assert_eq!(office.desk.agent(&agent("ann")).unwrap().availability, Availability::Available);
}

#[test]
fn dk5_a_vip_offer_that_nobody_opens_lapses_after_ten_seconds() {
    let mut office = Office::staffed([("ann", member().senior()), ("bob", member().senior())]);
    office.enqueue(ticket("c1").of_vip());
    office.enqueue(ticket("c2").of_vip());
    let first = office.offered_to("c1").unwrap().to_owned();
    office.serve_package("c2");
    office.pass(10);
    assert_ne!(office.offered_to("c1"), Some(first.as_str()));
    let second = office.desk.offer(&conversation("c2")).unwrap();
    assert_eq!(second.epoch, Epoch::new(2), "what was opened has its twenty seconds");
}

#[test]
fn dk6_a_release_frees_its_room_once_and_a_second_one_nothing() {
    let mut office = Office::staffed([("ann", member())]);
    office.give(ticket("c1"));
    office.give(ticket("c2"));
    let epoch = Epoch::new(1);
    let release = || Command::Release { conversation: conversation("c1"), epoch };
    office.ask(release()).unwrap();
    assert_eq!(office.load("ann"), (1, 0));
    assert_eq!(office.ask(release()), Err(Rejection::NotHere));
    assert_eq!(office.load("ann"), (1, 0));
}

#[test]
fn dk6_a_visitor_who_leaves_frees_the_offer_but_not_what_is_owned() {
    let mut office = Office::staffed([("ann", member())]);
    office.give(ticket("c1"));
    office.enqueue(ticket("c2"));
    let leave =
        |id| Command::Withdraw { conversation: conversation(id), because: Withdrawal::VisitorLeft };
    assert_eq!(office.load("ann"), (1, 1));
    let turn = office.ask(leave("c2")).unwrap();
    assert_eq!(names(&turn), ["offer_ended", "withdrawn"], "its card goes from the console");
    assert_eq!(office.load("ann"), (1, 0));
    assert_eq!(office.ask(leave("c1")), Err(Rejection::NotHere));
}

#[test]
fn dk7_a_supervisor_assigns_by_hand_and_only_in_so_many_words_over_the_cap() {
    let supervisor = crate::roster::Member { duty: Duty::Supervisor, ..member() };
    let mut office = Office::staffed([("ann", member().capped(1)), ("eve", supervisor.capped(1))]);
    office.give(ticket("c1"));
    office.give(ticket("c2"));
    office.enqueue(ticket("c3"));
    let assign = |by, over| Command::Assign {
        conversation: conversation("c3"),
        by: agent(by),
        to: agent("ann"),
        over,
    };
    assert_eq!(office.ask(assign("ann", CapRule::Overridden)), Err(Rejection::SupervisorsOnly));
    let refused = office.ask(assign("eve", CapRule::Holds));
    assert_eq!(refused, Err(Rejection::AtCap { alternatives: Vec::new() }));
    let turn = office.ask(assign("eve", CapRule::Overridden)).unwrap();
    let by_hand = Acquired::ByHand(agent("eve"), CapRule::Overridden);
    assert!(
        matches!(&turn[..], [Event::Assigned { acquired, .. }] if *acquired == by_hand),
        "{turn:?}"
    );
    assert_eq!(office.load("ann"), (2, 0));
    office.release("c3");
    office.enqueue(ticket("c4"));
    assert_eq!(office.offered_to("c4"), None, "the desk itself never goes over a cap");
}

#[test]
fn dk7_a_supervisor_takes_a_conversation_over_from_its_owner_or_its_offer() {
    let supervisor = crate::roster::Member { duty: Duty::Supervisor, ..member() };
    let mut office = Office::staffed([("ann", member()), ("eve", supervisor)]);
    office
        .ask(Command::SetAvailability { agent: agent("eve"), availability: Availability::Busy })
        .unwrap();
    office.give(ticket("c1"));
    office.enqueue(ticket("c2"));
    for id in ["c1", "c2"] {
        let before = office.desk.ticket(&conversation(id)).unwrap().epoch;
        let take = Command::Assign {
            conversation: conversation(id),
            by: agent("eve"),
            to: agent("eve"),
            over: CapRule::Holds,
        };
        office.ask(take).unwrap();
        assert_eq!(office.owner(id), Some("eve"));
        let told = office.desk.react(office.log.last().unwrap());
        let gone = Push::ConversationGone { conversation: conversation(id) };
        let was_theirs = id == "c1";
        assert_eq!(told.contains(&Effect::ToAgent(agent("ann"), gone)), was_theirs, "{told:?}");
        assert!(office.desk.ticket(&conversation(id)).unwrap().epoch > before);
    }
    assert_eq!((office.load("ann"), office.load("eve")), ((0, 0), (2, 0)));
}

#[test]
fn dk8_a_conversation_waits_once() {
    let mut office = Office::staffed([("ann", member())]);
    office.enqueue(ticket("c1"));
    let again = office.ask(Command::Enqueue { ticket: ticket("c1") });
    assert_eq!(again, Err(Rejection::AlreadyHere));
    let unknown = Command::Decline {
        conversation: conversation("c2"),
        agent: agent("ann"),
        epoch: Epoch::new(1),
        because: DeclineReason::Other,
    };
    assert_eq!(office.ask(unknown), Err(Rejection::NotHere));
}

#[test]
fn qu6_a_waiting_conversation_only_ever_becomes_more_urgent() {
    let mut office = Office::staffed([("ann", member().capped(1))]);
    office.give(ticket("c0"));
    for id in ["c1", "c2"] {
        office.enqueue(ticket(id).of_priority(Priority::Normal, 120));
        office.pass(1);
    }
    let raise = |id, priority| Command::Raise {
        conversation: conversation(id),
        priority,
        first_reply_within: crate::time::Span::seconds(45),
    };
    for same_or_lower in [Priority::Normal, Priority::Low] {
        assert_eq!(office.ask(raise("c2", same_or_lower)), Err(Rejection::NotMoreUrgent));
    }
    let since = office.desk.ticket(&conversation("c2")).unwrap().plan.since;
    office.ask(raise("c2", Priority::AtRisk)).unwrap();
    assert_eq!(office.waiting(), ["c2", "c1"]);
    assert_eq!(office.desk.ticket(&conversation("c2")).unwrap().plan.since, since);
    assert_eq!(office.ask(raise("c9", Priority::Vip)), Err(Rejection::NotHere));
}

#[test]
fn qu6_what_became_more_urgent_just_as_it_was_accepted_is_so_when_it_waits_again() {
    let mut office = Office::staffed([("ann", member()), ("bob", member())]);
    office.give(ticket("c1").of_priority(Priority::Normal, 120));
    let raised = Command::Raise {
        conversation: conversation("c1"),
        priority: Priority::AtRisk,
        first_reply_within: crate::time::Span::seconds(45),
    };
    office.ask(raised).unwrap();
    assert_eq!(office.owner("c1"), Some("ann"));
    office.ask(Command::SignOut { agent: agent("ann") }).unwrap();
    let waits = office.desk.ticket(&conversation("c1")).unwrap();
    assert_eq!(waits.ticket.priority, Priority::AtRisk);
    assert!(waits.plan.defers.is_none(), "who is at risk never steps aside: {:?}", waits.plan);
}
