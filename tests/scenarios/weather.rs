//! A whole story on bad days: mail is lost, doubled and late, and objects lose their memory.

use baton_shared::conversation::Phase;
use baton_shared::desk::command::Target;
use baton_shared::desk::tickets::Package;
use baton_shared::id::AgentId;
use baton_shared::time::Span;
use baton_tests::world::{Matter, World};

/// Long enough for every letter to get through in the end.
const A_WHILE: Span = Span::seconds(8);

#[test]
fn lk3_a_whole_story_holds_in_any_weather() {
    for seed in 0..60 {
        let mut world = World::stormy(seed);
        world.agent("bea").signs_in();
        world.visitor("zoe").writes("Twice!").asks_for_a_person(&Matter::about("billing"));
        until(&mut world, seed, |world| world.offered_to("zoe").is_some());
        until(&mut world, seed, |world| {
            world.conversation("zoe").phase().is_some_and(|phase| phase.offer().is_some())
        });
        world.agent("bea").reads("zoe");
        until(&mut world, seed, |world| {
            world
                .desk()
                .offer(&"zoe".to_owned().try_into().expect("an id"))
                .is_some_and(|offer| offer.package == Package::Served)
        });
        world.agent("bea").accepts("zoe");
        until(&mut world, seed, |world| world.owner("zoe").as_deref() == Some("bea"));
        world.agent("rosa").signs_in();
        world
            .agent("bea")
            .writes("zoe", "Hi Zoe.")
            .hands_over("zoe", Target::Agent(AgentId::new("rosa").expect("an agent")));
        until(&mut world, seed, |world| {
            world.conversation("zoe").phase().is_some_and(|phase| phase.offer().is_some())
        });
        world.agent("rosa").reads("zoe");
        until(&mut world, seed, |world| {
            world
                .desk()
                .offer(&"zoe".to_owned().try_into().expect("an id"))
                .is_some_and(|offer| offer.package == Package::Served)
        });
        world.agent("rosa").accepts("zoe");
        until(&mut world, seed, |world| world.owner("zoe").as_deref() == Some("rosa"));
        world.agent("rosa").writes("zoe", "It is refunded.").closes("zoe");
        world.pass(Span::minutes(5));
        assert!(world.is_at_rest(), "seed {seed}: a letter never arrived");
        assert!(matches!(world.conversation("zoe").phase(), Some(Phase::Closed)), "seed {seed}");
        assert_eq!(world.desk().len(), 0, "seed {seed}: a ghost holds a place");
    }
}

fn until(world: &mut World, seed: u64, so: impl Fn(&World) -> bool) {
    for _ in 0..A_WHILE.as_seconds() * 4 {
        if so(world) {
            return;
        }
        world.pass(Span::millis(250));
    }
    panic!("seed {seed}: it did not come to that:\n{}", world.story("zoe"));
}
