//! Who is next, and what happens to whoever waits when somebody is lost.

use baton_shared::conversation::Phase;
use baton_shared::conversation::view::Sight;
use baton_shared::desk::command::Availability;
use baton_shared::id::ConversationId;
use baton_shared::routing::order::Priority;
use baton_shared::time::Span;
use baton_shared::waiting::Told;
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
    // The head start of a VIP over billing is two minutes.
    assert_eq!(first_of_two(&routine, Span::seconds(121), &routine.clone().of_a_vip()), "one");
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

/// Rosa has all that she can carry.
fn with_rosa_full() -> World {
    let mut world = World::open();
    world.agent("rosa").signs_in();
    for visitor in ["ann", "bob", "cal"] {
        world.visitor(visitor).writes("Hello").asks_for_a_person(&Matter::about("billing"));
        world.agent("rosa").takes(visitor);
    }
    world
}

/// The places and times that a visitor was told.
fn told(world: &World, visitor: &str) -> Vec<(u32, Told)> {
    let mut all = Vec::new();
    for sight in world.sights(visitor) {
        if let Sight::Estimate { place, told } = sight {
            all.push((place, told));
        }
    }
    all
}

#[test]
fn wt16_a_waiting_visitor_is_told_a_place_and_a_range() {
    let mut world = with_rosa_full();
    let matter = Matter::about("billing");
    world.visitor("dan").writes("Hello").asks_for_a_person(&matter);
    world.visitor("eve").writes("Hello").asks_for_a_person(&matter);
    world.pass(Span::seconds(2));
    let (dan, eve) = (told(&world, "dan"), told(&world, "eve"));
    let ([(1, Told::First(dan))], [(2, Told::First(eve))]) = (&dan[..], &eve[..]) else {
        panic!("{dan:?} {eve:?}")
    };
    assert!(0 < dan.to_seconds && dan.to_seconds < eve.to_seconds, "{dan:?} {eve:?}");
    assert!(told(&world, "ann").is_empty(), "nobody waits who is offered at once");
}

#[test]
fn wt12_past_the_bound_they_are_told_that_it_takes_longer_at_most_twice_and_a_message_is_offered() {
    let mut world = with_rosa_full();
    world.visitor("dan").writes("Hello").asks_for_a_person(&Matter::about("billing"));
    world.pass(Span::hours(2));
    let all = told(&world, "dan");
    let as_it_goes = matches!(
        all[..],
        [(1, Told::First(_)), (1, Told::Grown(_)), (1, Told::Grown(_)), (1, Told::GivenUp)]
    );
    assert!(as_it_goes, "{all:?}\n{}", world.story("dan"));
    assert!(world.sights("dan").contains(&Sight::MessageOffered));
    world.visitor("dan").leaves_a_message("Please write to me.", "dan@example.org");
    assert_eq!(world.desk().ticket(&ConversationId::new("dan").unwrap()), None);
}

#[test]
fn wt11_the_place_never_goes_up() {
    let mut world = with_rosa_full();
    let matter = Matter::about("billing");
    world.visitor("dan").writes("Hello").asks_for_a_person(&matter);
    for (minute, ahead) in ["eve", "fay", "gus"].into_iter().enumerate() {
        world.visitor(ahead).writes("Hello").asks_for_a_person(&matter.clone().of_a_vip());
        world.pass(Span::minutes(1 + i64::try_from(minute).unwrap()));
    }
    world.pass(Span::hours(1));
    let places: Vec<u32> = told(&world, "dan").into_iter().map(|(place, _)| place).collect();
    assert!(
        places.len() > 2 && places.is_sorted_by(|earlier, later| earlier >= later),
        "{places:?}"
    );
}

#[test]
fn ha33_where_the_desk_gives_up_on_a_time_the_place_holds_as_well() {
    let mut world = with_rosa_full();
    world.visitor("dan").writes("Hello").asks_for_a_person(&Matter::about("billing"));
    let vip = Matter::about("billing").of_a_vip();
    for ahead in ["eve", "fay", "gus"] {
        world.visitor(ahead).writes("Hello").asks_for_a_person(&vip);
    }
    // Rosa is there and not available: nobody can say how long it takes from here.
    world.agent("rosa").is(Availability::Busy);
    world.pass(Span::hours(1));
    let dan = told(&world, "dan");
    assert!(matches!(dan[..], [(1, Told::First(_)), (1, Told::GivenUp)]), "{dan:?}");
}
