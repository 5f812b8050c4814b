//! When nobody can come.

use baton_shared::conversation::Phase;
use baton_shared::conversation::view::Sight;
use baton_shared::desk::command::Availability;
use baton_shared::id::{AgentId, CalendarId};
use baton_shared::link::mail::QueueLength;
use baton_shared::policy::demo;
use baton_shared::promise::Kind;
use baton_shared::time::{Span, Timestamp};
use baton_tests::world::{Matter, World};

/// Monday the 23rd of November 2026, at three in the afternoon in Berlin.
const MONDAY_AT_THREE: Timestamp = Timestamp::new(1_795_442_400_000);
/// The day after it, at nine in the morning.
const TUESDAY_AT_NINE: Timestamp = Timestamp::new(1_795_507_200_000);
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

/// Lea is there, alone, and has all she can take.
fn lea_is_full() -> World {
    let mut world = World::open();
    world.agent("lea").signs_in();
    for visitor in ["ann", "bob", "cal"] {
        world.visitor(visitor).writes("Hello").asks_for_a_person(&Matter::about("legal"));
        world.agent("lea").takes(visitor).writes(visitor, "Hi.");
    }
    world
}

fn told_of_the_queue(world: &World, visitor: &str) -> Option<QueueLength> {
    world.sights(visitor).iter().find_map(|sight| {
        let Sight::InQueue { length, .. } = sight else { return None };
        Some(*length)
    })
}

/// Whether a visitor was told how long it takes until a person is there.
fn told_a_time(world: &World, visitor: &str) -> bool {
    let is_promise = |sight: &Sight| matches!(sight, Sight::Promised(statement) if statement.kind() == Kind::FirstReply);
    let is_time = |sight: &Sight| matches!(sight, Sight::Estimate { .. }) || is_promise(sight);
    world.sights(visitor).iter().any(is_time)
}

#[test]
fn qu7_where_all_are_busy_a_visitor_waits_and_is_told_how_long() {
    let mut world = lea_is_full();
    world.visitor("zoe").writes("Hello").asks_for_a_person(&Matter::about("legal"));
    assert!(told_a_time(&world, "zoe"));
    assert_eq!(told_of_the_queue(&world, "zoe"), Some(QueueLength::Short));
    assert_eq!((world.desk().waiting().count(), promised(&world)), (1, None));
}

#[test]
fn qu7_co21_where_many_wait_a_visitor_is_told_so_and_may_leave_a_message_at_once() {
    let mut world = lea_is_full();
    world.configure(|policy| policy.queue.long_queue = 2);
    for visitor in ["dan", "eve", "zoe"] {
        world.visitor(visitor).writes("Hello").asks_for_a_person(&Matter::about("legal"));
    }
    assert_eq!(told_of_the_queue(&world, "eve"), Some(QueueLength::Short));
    assert_eq!(told_of_the_queue(&world, "zoe"), Some(QueueLength::Long));
    world.visitor("zoe").leaves_a_message("Call off the contract.", "zoe@shop.example");
    assert!(promised(&world).is_some_and(|reply_by| reply_by >= world.now()));
    assert_eq!(world.desk().waiting().count(), 2);
}

#[test]
fn ha3_dk16_after_hours_no_wait_is_told_even_where_somebody_still_works() {
    let mut world = World::at(demo::policy(), FRIDAY_EVENING);
    world.agent("bea").signs_in();
    world.visitor("zoe").writes("Hello").asks_for_a_person(&Matter::about("billing"));
    assert!(!told_a_time(&world, "zoe"));
    assert_eq!((world.offered_to("zoe"), promised(&world)), (None, Some(MONDAY_AT_NINE)));
    assert!(world.sights("zoe").contains(&Sight::InInbox));
}

#[test]
fn dk16_a_reply_is_promised_for_the_shift_of_who_can_give_it() {
    // Lea alone knows the law, and is there until two; the office is open until six.
    let mut policy = demo::policy();
    let lea = AgentId::new("lea").expect("an agent");
    let early = CalendarId::new("early").expect("a calendar");
    policy.roster.members.get_mut(&lea).expect("on the roster").shift = Some(early);
    for (topic, expected) in
        [("legal", TUESDAY_AT_NINE), ("billing", MONDAY_AT_THREE.after(Span::minutes(60)))]
    {
        let mut world = World::at(policy.clone(), MONDAY_AT_THREE);
        world.agent("tom").signs_in().is(Availability::Away);
        world.visitor("zoe").writes("Hello").asks_for_a_person(&Matter::about(topic));
        assert_eq!(promised(&world), Some(expected), "{topic}");
    }
}
