//! What was told, and whether it was kept.

use baton_shared::conversation::Alert;
use baton_shared::promise::{Kind, Stage};
use baton_shared::time::Span;
use baton_tests::world::{Matter, World};

/// What was promised to Zoe, or about her, and is broken.
fn broken(world: &World) -> Vec<Kind> {
    let promises = world.conversation("zoe").promises().expect("it has begun");
    let broken = promises.standing().filter(|standing| standing.stage() == Stage::Broken);
    broken.map(|standing| standing.entry().kind()).collect()
}

fn warned(world: &World, kind: Kind) -> bool {
    world
        .alerts()
        .iter()
        .any(|(_, about)| matches!(about, Alert::PromiseNear { kind: near, .. } if *near == kind))
}

/// Bea and others are there, and one of them is asked.
fn zoe_waits_for(matter: &Matter) -> World {
    let mut world = World::open();
    for agent in ["bea", "max", "rosa", "tom"] {
        world.agent(agent).signs_in();
    }
    world.visitor("zoe").writes("Hello").asks_for_a_person(matter);
    world
}

#[test]
fn pr1_pr2_pr3_the_first_reply_is_due_by_the_matter_and_runs_from_the_request() {
    for (matter, within) in [
        (Matter::about("billing").of_a_vip(), 30),
        (Matter::about("billing").upset(), 45),
        (Matter::about("billing"), 60),
        (Matter::about("pre_sale"), 60),
        (Matter::about("technical"), 120),
        (Matter::about("store_hours").in_language("fr"), 120),
        (Matter::about("store_hours"), 180),
    ] {
        let mut world = World::open();
        world.agent("max").signs_in();
        world.agent("rosa").signs_in();
        world.agent("tom").signs_in();
        world.visitor("zoe").writes("Hello").asks_for_a_person(&matter);
        let asked = world.offered_to("zoe").expect("somebody is asked");
        world.agent(&asked).takes("zoe");
        world.pass(Span::seconds(within - 1));
        assert!(!broken(&world).contains(&Kind::FirstReply), "{matter:?}: too early");
        assert!(warned(&world, Kind::FirstReply), "{matter:?}: nobody was warned");
        world.pass(Span::seconds(1));
        assert!(broken(&world).contains(&Kind::FirstReply), "{matter:?}: not at {within} s");
    }
}

#[test]
fn pr1_ha7_whoever_accepted_owes_a_word_within_two_minutes() {
    let mut world = zoe_waits_for(&Matter::about("technical"));
    world.pass(Span::seconds(10));
    let asked = world.offered_to("zoe").expect("somebody is asked");
    world.agent(&asked).takes("zoe");
    world.pass(Span::seconds(119));
    assert!(!broken(&world).contains(&Kind::AgentReply));
    world.pass(Span::seconds(1));
    assert!(broken(&world).contains(&Kind::AgentReply));
}

#[test]
fn pr1_ha13_while_somebody_looks_into_it_a_word_is_owed_every_five_minutes() {
    let mut world = zoe_waits_for(&Matter::about("billing"));
    let asked = world.offered_to("zoe").expect("somebody is asked");
    world.agent(&asked).takes("zoe").writes("zoe", "I look into it.").looks_into("zoe");
    world.pass(Span::seconds(290));
    world.agent(&asked).writes("zoe", "Still at it.");
    world.pass(Span::seconds(299));
    assert!(!broken(&world).contains(&Kind::ResearchUpdate));
    world.pass(Span::seconds(1));
    assert!(broken(&world).contains(&Kind::ResearchUpdate));
}

#[test]
fn pr1_ha7_a_way_to_a_resolution_is_owed_within_half_an_hour_of_acceptance() {
    let mut world = zoe_waits_for(&Matter::about("billing"));
    let asked = world.offered_to("zoe").expect("somebody is asked");
    world.agent(&asked).takes("zoe").writes("zoe", "Hi.");
    world.pass(Span::seconds(1_799));
    assert!(!broken(&world).contains(&Kind::Resolution));
    world.pass(Span::seconds(1));
    assert!(broken(&world).contains(&Kind::Resolution));
}

#[test]
fn pr1_ha12_a_colleague_who_is_asked_has_five_minutes() {
    let mut world = zoe_waits_for(&Matter::about("billing"));
    let asked = world.offered_to("zoe").expect("somebody is asked");
    world.agent(&asked).takes("zoe").writes("zoe", "Hi.");
    world.agent(&asked).consults("zoe", "tom", "Is it a known fault?");
    world.pass(Span::seconds(299));
    assert!(!broken(&world).contains(&Kind::Consult));
    world.pass(Span::seconds(1));
    assert!(broken(&world).contains(&Kind::Consult));
}

#[test]
fn ha17_nobody_waits_longer_than_half_a_minute_without_a_word() {
    let mut world = World::open();
    world.agent("lea").signs_in();
    for visitor in ["ann", "bob", "cal"] {
        world.visitor(visitor).writes("Hello").asks_for_a_person(&Matter::about("legal"));
        world.agent("lea").takes(visitor);
    }
    world.visitor("zoe").writes("Hello").asks_for_a_person(&Matter::about("legal"));
    let mut seen = world.sights("zoe").len();
    for _ in 0..10 {
        world.pass(Span::seconds(31));
        let now = world.sights("zoe").len();
        assert!(now > seen, "half a minute went by without a word");
        seen = now;
    }
}
