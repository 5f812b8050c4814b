//! How well a handoff was told.

use baton_shared::context::field::Field;
use baton_shared::conversation::event::Event;
use baton_shared::draft::audit::{Audit, Check, audit};
use baton_shared::draft::{Given, Known};
use baton_shared::machine::Recorded;
use baton_shared::text::Text;
use baton_shared::time::{Span, Timestamp};
use baton_tests::world::{Matter, World};

fn known() -> Known {
    let given = |field, value| Given { field, value: Text::new(value), at: Timestamp::default() };
    let facts =
        vec![given(Field::Problem, "charged twice for March"), given(Field::OrderNumber, "54192")];
    Known { facts, steps: vec![] }
}

/// A handoff that is answered with these words after this long.
fn handed_over(first_word: &str, after: Span) -> World {
    let mut world = World::open();
    world.agent("bea").signs_in();
    world.visitor("zoe").writes("I was charged twice");
    world.visitor("zoe").asks_for_a_person(&Matter::about("billing"));
    world.agent("bea").takes("zoe");
    world.pass(after);
    world.agent("bea").writes("zoe", first_word);
    world
}

fn audit_of(log: &[Recorded<Event>]) -> Audit {
    audit(log, &known()).expect("somebody asked for a person")
}

#[test]
fn dr10_a_handoff_that_was_told_well_passes_all_four_checks() {
    let world = handed_over("Hi Zoe, I have both charges of order 54192 here.", Span::seconds(20));
    let audit = audit_of(world.log("zoe"));
    assert_eq!(audit.score(), 4, "{audit:?}");
}

#[test]
fn dr10_each_check_fails_for_what_it_looks_at_and_for_nothing_else() {
    let generic = handed_over("Hi, how can I help you today?", Span::seconds(20));
    let generic = audit_of(generic.log("zoe"));
    assert_eq!((generic.introduced, generic.score()), (Check::Fails, 3), "{generic:?}");

    let good = handed_over("Hi Zoe, I have both charges of order 54192 here.", Span::seconds(20));
    let without = |unwanted: fn(&Event) -> bool| {
        let log: Vec<_> =
            good.log("zoe").iter().filter(|it| !unwanted(&it.event)).cloned().collect();
        audit_of(&log)
    };
    let untold = without(|event| matches!(event, Event::HandoffAnnounced { .. }));
    assert_eq!((untold.acknowledged, untold.score()), (Check::Fails, 3), "{untold:?}");
    let timeless =
        without(|event| matches!(event, Event::WaitTold { .. } | Event::FirstReplyTold { .. }));
    assert_eq!((timeless.wait_told, timeless.score()), (Check::Fails, 3), "{timeless:?}");

    let silent = handed_over("Hi Zoe, I have order 54192 here.", Span::seconds(40));
    let silent = audit_of(silent.log("zoe"));
    assert_eq!(silent.kept_informed, Check::Fails, "{silent:?}");
}

#[test]
fn dr10_what_nobody_can_say_yet_stays_open_and_without_a_handoff_there_is_nothing_to_say() {
    let mut world = World::open();
    world.visitor("zoe").writes("Hello");
    assert_eq!(audit(world.log("zoe"), &known()), None);
    world.visitor("zoe").asks_for_a_person(&Matter::about("billing"));
    let audit = audit_of(world.log("zoe"));
    assert_eq!(audit.introduced, Check::Open, "{audit:?}");
}
