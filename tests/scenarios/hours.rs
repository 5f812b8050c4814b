//! When nobody can come.

use baton_shared::conversation::Phase;
use baton_shared::policy::demo;
use baton_shared::time::{Span, Timestamp};
use baton_tests::world::{Matter, World};

/// Friday the 27th of November 2026, at half past six in the evening in Berlin.
const FRIDAY_EVENING: Timestamp = Timestamp::new(1_795_800_600_000);
/// The Monday after it, at nine in the morning in Berlin.
const MONDAY_AT_NINE: Timestamp = Timestamp::new(1_796_025_600_000);

fn promised(world: &World) -> Option<Timestamp> {
    match world.conversation("zoe").phase() {
        Some(Phase::Promised { reply_by }) => Some(*reply_by),
        _ => None,
    }
}

#[test]
fn ho10_dk16_after_hours_a_reply_is_promised_for_the_next_opening_and_nobody_queues() {
    let mut world = World::at(demo::policy(), FRIDAY_EVENING);
    world.visitor("zoe").writes("Hello").asks_for_a_person(&Matter::about("billing"));
    assert_eq!(promised(&world), Some(MONDAY_AT_NINE));
    assert_eq!(world.desk().waiting().count(), 0);
}

#[test]
fn dk16_where_nobody_is_there_nobody_is_queued_into_emptiness() {
    let mut world = World::open();
    world.visitor("zoe").writes("Hello").asks_for_a_person(&Matter::about("billing"));
    assert!(promised(&world).is_some_and(|reply_by| reply_by >= world.now()));
    assert_eq!(world.desk().waiting().count(), 0);
}

#[test]
fn dk16_when_the_last_one_leaves_those_who_wait_are_promised_a_reply() {
    let mut world = World::open();
    world.agent("lea").signs_in();
    for visitor in ["ann", "bob", "cal", "zoe"] {
        world.visitor(visitor).writes("Hello").asks_for_a_person(&Matter::about("legal"));
        if visitor != "zoe" {
            world.agent("lea").takes(visitor);
        }
    }
    assert_eq!(promised(&world), None);
    world.agent("lea").signs_out();
    assert!(promised(&world).is_some_and(|reply_by| reply_by >= world.now()));
}

#[test]
fn co21_a_visitor_may_leave_a_message_in_place_of_waiting_and_the_promise_stands() {
    let mut world = World::open();
    world.agent("lea").signs_in();
    for visitor in ["ann", "bob", "cal"] {
        world.visitor(visitor).writes("Hello").asks_for_a_person(&Matter::about("legal"));
        world.agent("lea").takes(visitor);
    }
    world.visitor("zoe").writes("Hello").asks_for_a_person(&Matter::about("legal"));
    world.pass(Span::minutes(1));
    world.visitor("zoe").leaves_a_message("Call off the contract.", "zoe@shop.example");
    assert!(promised(&world).is_some());
    assert_eq!(world.desk().waiting().count(), 0);
}
