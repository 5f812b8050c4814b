//! Each deliberate fault shows where it should.

use super::{Office, agent, conversation, member, ticket};
use crate::desk::command::{Availability, Command, Target};
use crate::desk::event::Event;
use crate::id::Epoch;
use crate::mutant::{Mutant, with};
use crate::routing::need::Ticket;
use crate::time::Span;

/// Does the same with the fault and without it, and says whether that makes a difference.
fn shows<R: PartialEq>(mutant: Mutant, work: impl Fn() -> R) -> bool {
    work() != with(mutant, &work)
}

fn busy(office: &mut Office, id: &str) {
    let availability = Availability::Busy;
    office.ask(Command::SetAvailability { agent: agent(id), availability }).unwrap();
}

fn offers(office: &Office) -> Vec<(String, Epoch)> {
    let offers = office.log.iter().filter_map(|recorded| match &recorded.event {
        Event::Offered { agent, epoch, .. } => Some((agent.to_string(), *epoch)),
        _ => None,
    });
    offers.collect()
}

#[test]
fn dk1_an_offer_without_room_shows_in_the_load() {
    assert!(shows(Mutant::OfferReservesNothing, || {
        let mut office = Office::staffed([("ann", member().capped(1))]);
        office.enqueue(ticket("c1"));
        office.enqueue(ticket("c2"));
        (office.load("ann"), office.waiting().len())
    }));
}

#[test]
fn dk2_an_acceptance_without_the_package_shows() {
    let early = || {
        let mut office = Office::staffed([("ann", member())]);
        office.enqueue(ticket("c1"));
        let epoch = office.desk.offer(&conversation("c1")).unwrap().epoch;
        let accept =
            Command::Accept { conversation: conversation("c1"), agent: agent("ann"), epoch };
        office.ask(accept).is_ok()
    };
    assert!(shows(Mutant::AcceptWithoutPackage, early));
}

#[test]
fn dk3_a_stale_or_repeated_epoch_shows() {
    let late = || {
        let mut office = Office::staffed([("ann", member())]);
        office.enqueue(ticket("c1"));
        office.decline("c1");
        office.serve_package("c1");
        let old = Command::Accept {
            conversation: conversation("c1"),
            agent: agent("ann"),
            epoch: Epoch::new(1),
        };
        (office.ask(old).is_ok(), offers(&office))
    };
    assert!(shows(Mutant::StaleEpochAccepted, late));
    assert!(shows(Mutant::EpochNotBumped, late));
}

#[test]
fn dk4_an_offer_to_who_has_just_declined_shows() {
    assert!(shows(Mutant::BarIgnored, || {
        let mut office = Office::staffed([("ann", member()), ("bob", member())]);
        busy(&mut office, "bob");
        office.enqueue(ticket("c1"));
        office.decline("c1");
        offers(&office)
    }));
}

#[test]
fn dk6_room_that_is_given_back_twice_shows() {
    assert!(shows(Mutant::DoubleReleaseFreesTwice, || {
        let mut office = Office::staffed([("ann", member())]);
        office.give(ticket("c1"));
        office.give(ticket("c2"));
        office.release("c1");
        office.load("ann")
    }));
}

#[test]
fn dk9_an_offer_to_who_was_not_heard_of_shows() {
    assert!(shows(Mutant::LeaseIgnored, || {
        let mut office = Office::staffed([("ann", member())]);
        office.sleep(31);
        office.enqueue(ticket("c1"));
        offers(&office)
    }));
}

#[test]
fn dk11_a_transfer_beyond_the_cap_shows() {
    assert!(shows(Mutant::CapIgnoredForTransfer, || {
        let mut office = Office::staffed([("ann", member()), ("bob", member().capped(0))]);
        office.give(ticket("c1"));
        let epoch = office.desk.ticket(&conversation("c1")).unwrap().epoch;
        let transfer = Command::Transfer {
            conversation: conversation("c1"),
            agent: agent("ann"),
            epoch,
            to: Target::Agent(agent("bob")),
            ticket: ticket("c1"),
        };
        office.ask(transfer).is_ok()
    }));
}

#[test]
fn rt2_an_offer_to_who_lacks_the_skill_shows() {
    assert!(shows(Mutant::SkillIgnored, || {
        let mut office = Office::staffed([
            ("ann", member().with_skill("legal", 1)),
            ("bob", member().with_skill("billing", 9)),
        ]);
        busy(&mut office, "bob");
        office.enqueue(ticket("c1").needing("billing", 5));
        offers(&office)
    }));
}

#[test]
fn rt8_a_tie_that_the_order_of_coming_breaks_shows() {
    assert!(shows(Mutant::InsertionOrderMatters, || {
        let mut office = Office::new([("ann", member()), ("bob", member())]);
        for id in ["bob", "ann"] {
            office.ask(Command::SignIn { agent: agent(id) }).unwrap();
            office.now = office.now.after(Span::seconds(1));
        }
        office.enqueue(ticket("c1"));
        offers(&office)
    }));
}

#[test]
fn qu3_a_late_one_that_steps_aside_for_ever_and_an_alarm_that_is_not_set_show() {
    let late = || {
        let mut office = Office::staffed([("ann", member().capped(1))]);
        office.give(ticket("c0"));
        office.enqueue(ticket("late"));
        office.pass(400);
        office.enqueue(ticket("fresh"));
        office.pass(100);
        office.waiting().first().map(ToString::to_string)
    };
    assert!(shows(Mutant::DeferForever, late));
    let held = || {
        let mut office = Office::staffed([("ann", member()), ("bob", member().capped(1))]);
        let of_bob = |id| Ticket { sticky: Some(agent("bob")), ..ticket(id) };
        office.give(of_bob("c0"));
        office.enqueue(of_bob("c1"));
        office.sleep(12);
        offers(&office)
    };
    assert!(shows(Mutant::DeadlineNotAnnounced, held));
}

#[test]
fn qu4_a_requeue_at_the_tail_shows() {
    assert!(shows(Mutant::RequeueAtTail, || {
        let mut office =
            Office::staffed([("ann", member().capped(1)), ("bob", member().capped(1))]);
        office.give(ticket("c0"));
        office.give(ticket("c1"));
        office.pass(5);
        for id in ["c1", "c0"] {
            let owner = agent(office.owner(id).unwrap());
            office.pass(1);
            let epoch = office.desk.ticket(&conversation(id)).unwrap().epoch;
            let back = Command::Transfer {
                conversation: conversation(id),
                agent: owner,
                epoch,
                to: Target::Queue,
                ticket: ticket(id),
            };
            office.ask(back).unwrap();
        }
        let since = |id| office.desk.ticket(&conversation(id)).unwrap().plan.since;
        (since("c0"), since("c1"))
    }));
}
