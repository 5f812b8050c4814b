//! Who is next, and what happens to whoever waits when somebody is lost.

use baton_shared::conversation::Phase;
use baton_shared::routing::order::Priority;
use baton_shared::time::Span;
use baton_tests::world::{Matter, World};

fn first_of_two(first: &Matter, pause: Span, second: &Matter) -> String {
    let mut world = World::open();
    world.agent("rosa").signs_in();
    for visitor in ["ann", "bob", "cal"] {
        world.visitor(visitor).writes("Hello").asks_for_a_person(&Matter::about("billing"));
        world.agent("rosa").takes(visitor);
    }
    world.visitor("one").writes("Hello").asks_for_a_person(first);
    world.pass(pause);
    world.visitor("two").writes("Hello").asks_for_a_person(second);
    world.agent("rosa").closes("ann");
    let next = ["one", "two"].into_iter().find(|visitor| world.offered_to(visitor).is_some());
    next.expect("somebody is next").to_owned()
}

#[test]
fn qu1_whoever_came_first_of_equals_is_next() {
    let matter = Matter::about("billing");
    assert_eq!(first_of_two(&matter, Span::seconds(1), &matter), "one");
}

#[test]
fn qu2_a_vip_and_somebody_upset_start_ahead_of_routine_matters() {
    let routine = Matter::about("billing");
    for ahead in [routine.clone().of_a_vip(), routine.clone().upset()] {
        assert_eq!(first_of_two(&routine, Span::seconds(20), &ahead), "two");
    }
}

#[test]
fn qu2_nobody_is_passed_by_who_comes_later_than_the_head_start() {
    let routine = Matter::about("billing");
    // The head start of a VIP over billing is four minutes.
    assert_eq!(first_of_two(&routine, Span::seconds(241), &routine.clone().of_a_vip()), "one");
}

#[test]
fn qu6_a_waiting_visitor_who_becomes_upset_moves_up_from_the_same_arrival() {
    let mut world = World::open();
    world.agent("rosa").signs_in();
    for visitor in ["ann", "bob", "cal"] {
        world.visitor(visitor).writes("Hello").asks_for_a_person(&Matter::about("billing"));
        world.agent("rosa").takes(visitor);
    }
    world.visitor("one").writes("Hello").asks_for_a_person(&Matter::about("billing"));
    world.visitor("two").writes("Hello").asks_for_a_person(&Matter::about("billing"));
    world.visitor("two").becomes(Priority::AtRisk);
    world.agent("rosa").closes("ann");
    assert_eq!(world.offered_to("two").as_deref(), Some("rosa"));
}

#[test]
fn dk9_qu4_a_lost_agents_visitors_wait_for_the_grace_and_then_go_first() {
    let mut world = World::open();
    world.agent("bea").signs_in();
    world.visitor("zoe").writes("Hello").asks_for_a_person(&Matter::about("billing"));
    world.agent("bea").takes("zoe").writes("zoe", "Hi Zoe.");
    world.agent("rosa").signs_in();
    world.agent("bea").vanishes();
    world.pass(Span::seconds(45));
    assert_eq!(world.owner("zoe").as_deref(), Some("bea"), "it was taken away within the grace");
    world.pass(Span::seconds(20));
    assert_eq!(world.owner("zoe"), None);
    assert_eq!(world.offered_to("zoe").as_deref(), Some("rosa"));
    world.agent("rosa").takes("zoe");
}

#[test]
fn dk9_an_agent_who_is_back_within_the_grace_goes_on() {
    let mut world = World::open();
    world.agent("bea").signs_in();
    world.visitor("zoe").writes("Hello").asks_for_a_person(&Matter::about("billing"));
    world.agent("bea").takes("zoe").writes("zoe", "Hi Zoe.");
    let epoch = world.conversation("zoe").epoch();
    world.agent("bea").vanishes();
    world.pass(Span::seconds(45));
    world.agent("bea").comes_back().writes("zoe", "I am back.");
    assert_eq!(world.conversation("zoe").epoch(), epoch);
}

#[test]
fn co21_whoever_gives_up_leaves_the_queue() {
    let mut world = World::open();
    world.agent("lea").signs_in();
    world.visitor("zoe").writes("Hello").asks_for_a_person(&Matter::about("legal")).gives_up();
    assert!(matches!(world.conversation("zoe").phase(), Some(Phase::Bot | Phase::Closed)));
    assert_eq!(world.desk().len(), 0);
}
