//! From one person to another.

use baton_shared::conversation::transfer::TransferNote;
use baton_shared::conversation::{Alert, Rejection as Refused};
use baton_shared::desk::command::{CapRule, DeclineReason, Rejection, Target};
use baton_shared::id::{AgentId, TeamId};
use baton_shared::text::Text;
use baton_tests::world::{Matter, World, note};

fn to(agent: &str) -> Target {
    Target::Agent(AgentId::new(agent).expect("an agent"))
}

/// Bea has Zoe, and Rosa and Tom are there.
fn bea_has_zoe() -> World {
    let mut world = World::open();
    world.agent("bea").signs_in();
    world.visitor("zoe").writes("I was charged twice").asks_for_a_person(&Matter::about("billing"));
    world.agent("bea").takes("zoe").writes("zoe", "Hi Zoe, I see both charges.");
    world.agent("rosa").signs_in();
    world.agent("tom").signs_in();
    world
}

#[test]
fn ha9_the_owner_stays_until_the_next_one_has_accepted() {
    let mut world = bea_has_zoe();
    world.agent("bea").hands_over("zoe", to("rosa"));
    assert_eq!(world.owner("zoe").as_deref(), Some("bea"));
    world.agent("bea").writes("zoe", "My colleague Rosa will help with the refund.");
    world.agent("rosa").takes("zoe");
    assert_eq!(world.owner("zoe").as_deref(), Some("rosa"));
    let refused = world.agent("bea").cannot_write("zoe");
    assert!(matches!(refused, Refused::NotYours { .. }), "{refused:?}");
}

#[test]
fn ha9_a_declined_transfer_leaves_the_owner_who_it_was() {
    let mut world = bea_has_zoe();
    world.agent("bea").hands_over("zoe", to("rosa"));
    world.agent("rosa").declines("zoe", DeclineReason::TooBusy);
    assert_eq!(world.owner("zoe").as_deref(), Some("bea"));
    let told = world.alerts().iter().any(|(_, about)| matches!(about, Alert::TransferEnded { .. }));
    assert!(told, "the owner was not told: {:?}", world.alerts());
    world.agent("bea").writes("zoe", "I stay with you.");
}

#[test]
fn ha8_a_transfer_without_a_whole_note_is_refused_by_the_name_of_the_field() {
    let mut world = bea_has_zoe();
    let missing = world.agent("bea").cannot_transfer("zoe", to("rosa"), None);
    assert!(missing.to_string().contains("note"), "{missing}");
    let note = TransferNote { tried: Text::new("  "), ..note() };
    let empty = world.agent("bea").cannot_transfer("zoe", to("rosa"), Some(note));
    assert!(empty.to_string().contains("tried"), "{empty}");
}

#[test]
fn ha11_a_conversation_that_goes_back_and_forth_is_counted_and_warned_of() {
    let mut world = bea_has_zoe();
    world.agent("bea").hands_over("zoe", to("rosa"));
    world.agent("rosa").takes("zoe");
    assert_eq!(world.conversation("zoe").bounces(), 0);
    world.agent("rosa").hands_over("zoe", to("bea"));
    let warned =
        world.alerts().iter().any(|(_, about)| matches!(about, Alert::Bounced { times: 1 }));
    assert!(warned, "nobody was warned: {:?}", world.alerts());
    world.agent("bea").takes("zoe");
    assert_eq!(world.conversation("zoe").bounces(), 1);
}

#[test]
fn dk11_whoever_is_at_their_cap_is_not_given_more_and_others_are_named() {
    let mut world = bea_has_zoe();
    for visitor in ["ann", "bob", "cal"] {
        world.visitor(visitor).writes("Hello").asks_for_a_person(&Matter::about("technical"));
        world.agent("tom").takes(visitor);
    }
    world.agent("bea").hands_over("zoe", to("tom"));
    assert_eq!(world.owner("zoe").as_deref(), Some("bea"));
    let named = world.alerts().iter().find_map(|(_, about)| match about {
        Alert::TransferEnded { alternatives, .. } => Some(alternatives.clone()),
        _ => None,
    });
    let named = named.expect("the owner is told");
    assert!(named.iter().any(|card| card.id.as_str() == "rosa"), "{named:?}");
}

#[test]
fn dk12_a_team_is_asked_one_after_the_other() {
    let mut world = World::open();
    world.agent("tom").signs_in();
    world.visitor("zoe").writes("It crashes").asks_for_a_person(&Matter::about("technical"));
    world.agent("tom").takes("zoe").writes("zoe", "Hi Zoe.");
    world.agent("max").signs_in();
    world.agent("kim").signs_in();
    let team = Target::Team(TeamId::new("support").expect("a team"));
    world.agent("tom").hands_over("zoe", team);
    let first = world.offered_to("zoe").expect("somebody is asked");
    assert_ne!(first, "tom");
    world.agent(&first).declines("zoe", DeclineReason::NotMyField);
    let second = world.offered_to("zoe").expect("the next one is asked");
    assert!(second != first && second != "tom", "{second}");
    world.agent(&second).takes("zoe");
    assert_eq!(world.owner("zoe"), Some(second));
}

#[test]
fn dk13_given_back_to_the_queue_it_goes_to_somebody_else_and_ahead_of_others() {
    let mut world = bea_has_zoe();
    world.agent("bea").hands_over("zoe", Target::Queue);
    let asked = world.offered_to("zoe").expect("somebody is asked");
    assert_ne!(asked, "bea");
}

#[test]
fn ha12_a_consultation_leaves_the_owner_and_is_not_seen_by_the_visitor() {
    let mut world = bea_has_zoe();
    let before = format!("{:?}", world.sights("zoe"));
    world.agent("bea").consults("zoe", "tom", "Does the shop system double charges?");
    world.agent("tom").answers("zoe", "It did on Monday.");
    assert_eq!(world.owner("zoe").as_deref(), Some("bea"));
    let seen = format!("{:?}", world.sights("zoe"));
    assert!(seen.starts_with(before.trim_end_matches(']')), "what was seen has changed");
    assert!(!seen.contains("shop system") && !seen.contains("Monday"));
}

#[test]
fn dk7_a_supervisor_takes_over_and_over_the_cap_only_on_the_record() {
    let mut world = bea_has_zoe();
    world.agent("max").signs_in().assigns("zoe", "max", CapRule::Holds);
    assert_eq!(world.owner("zoe").as_deref(), Some("max"));
    assert_eq!(
        world.agent("tom").cannot_assign("zoe", "tom", CapRule::Holds),
        Rejection::SupervisorsOnly
    );
    for visitor in ["ann", "bob", "cal"] {
        world.visitor(visitor).writes("Hello").asks_for_a_person(&Matter::about("technical"));
        world.agent("tom").takes(visitor);
    }
    let full = world.agent("max").cannot_assign("zoe", "tom", CapRule::Holds);
    assert!(matches!(full, Rejection::AtCap { .. }), "{full:?}");
    world.agent("max").assigns("zoe", "tom", CapRule::Overridden);
    assert_eq!(world.owner("zoe").as_deref(), Some("tom"));
}
