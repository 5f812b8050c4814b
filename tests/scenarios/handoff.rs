//! From the bot to a person.

use baton_shared::conversation::view::Sight;
use baton_shared::conversation::{Phase, Rejection as Refused};
use baton_shared::desk::command::Rejection;
use baton_tests::world::{Matter, World};

#[test]
fn ha1_a_visitor_is_led_from_the_bot_to_somebody_who_has_read_everything() {
    let mut world = World::open();
    world.agent("bea").signs_in();
    world.visitor("zoe").writes("I was charged twice").asks_for_a_person(&Matter::about("billing"));
    world.agent("bea").takes("zoe").writes("zoe", "Hi Zoe, I see both charges.");
    assert_eq!(world.owner("zoe").as_deref(), Some("bea"));
    let events = world.events("zoe");
    let place = |name: &str| {
        events
            .iter()
            .position(|event| event == name)
            .unwrap_or_else(|| panic!("no {name}: {events:?}"))
    };
    // Detect, tell what to expect, route, transfer with the context: in this order.
    assert!(place("handoff_requested") < place("handoff_announced"));
    assert!(place("handoff_announced") < place("offered"));
    assert!(place("offered") < place("package_served"));
    assert!(place("package_served") < place("assigned"));
    assert!(place("assigned") < place("first_replied"));
}

#[test]
fn dk2_nobody_accepts_what_they_have_not_been_shown() {
    let mut world = World::open();
    world.agent("bea").signs_in();
    world.visitor("zoe").writes("Hello").asks_for_a_person(&Matter::about("billing"));
    assert_eq!(world.agent("bea").cannot_accept("zoe"), Rejection::PackageNotServed);
    world.agent("bea").takes("zoe");
    assert_eq!(world.owner("zoe").as_deref(), Some("bea"));
}

#[test]
fn ha22_co13_two_agents_cannot_both_hold_a_conversation() {
    let mut world = World::open();
    world.agent("bea").signs_in();
    world.agent("rosa").signs_in();
    world.visitor("zoe").writes("Hello").asks_for_a_person(&Matter::about("billing"));
    let asked = world.offered_to("zoe").expect("somebody is asked");
    let other = if asked == "bea" { "rosa" } else { "bea" };
    assert_eq!(world.agent(other).cannot_accept("zoe"), Rejection::NotYours);
    world.agent(&asked).takes("zoe");
    let refused = world.agent(other).cannot_write("zoe");
    assert!(matches!(refused, Refused::NotYours { .. }), "{refused:?}");
}

#[test]
fn ha4_a_name_is_told_only_once_its_bearer_has_accepted() {
    let mut world = World::open();
    world.agent("bea").signs_in();
    world.visitor("zoe").writes("Hello").asks_for_a_person(&Matter::about("billing"));
    let told = |world: &World| format!("{:?}", world.sights("zoe"));
    assert!(!told(&world).contains("Bea"), "a name was told before anybody accepted");
    world.agent("bea").takes("zoe");
    assert!(told(&world).contains("Bea"));
}

#[test]
fn co20_after_the_close_the_bot_goes_on_in_the_same_conversation_and_knows_who_helped() {
    let mut world = World::open();
    world.agent("bea").signs_in();
    world.visitor("zoe").writes("Hello").asks_for_a_person(&Matter::about("billing"));
    world.agent("bea").takes("zoe").writes("zoe", "It is refunded.").closes("zoe");
    assert!(matches!(world.conversation("zoe").phase(), Some(Phase::Closed)));
    world.visitor("zoe").rates(5).writes("When does it arrive?");
    assert!(matches!(world.conversation("zoe").phase(), Some(Phase::Bot)));
    let past = world.conversation("zoe").past().expect("it has begun");
    assert!(format!("{past:?}").contains("bea"), "the bot does not know who helped: {past:?}");
}

#[test]
fn co17_a_note_is_for_colleagues_and_no_visitor_sees_it() {
    let mut world = World::open();
    world.agent("bea").signs_in();
    world.visitor("zoe").writes("Hello").asks_for_a_person(&Matter::about("billing"));
    world.agent("bea").takes("zoe");
    let before = world.sights("zoe").len();
    world.agent("bea").notes("zoe", "Gold customer, be generous.");
    assert_eq!(world.sights("zoe").len(), before);
    assert!(!world.sights("zoe").iter().any(
        |sight| matches!(sight, Sight::Said { text, .. } if text.reveal().contains("generous"))
    ));
}
