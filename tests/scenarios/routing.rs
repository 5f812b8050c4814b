//! Who gets whom.

use std::collections::BTreeSet;

use baton_shared::desk::command::{Availability, DeclineReason};
use baton_shared::id::{AgentId, TeamId};
use baton_shared::roster::Translation;
use baton_shared::routing::need::Level;
use baton_shared::time::Span;
use baton_tests::world::{Matter, World};

fn everybody_but(absent: &[&str]) -> World {
    let mut world = World::open();
    for agent in ["ava", "bea", "kim", "lea", "luz", "max", "rosa", "tom"] {
        if !absent.contains(&agent) {
            world.agent(agent).signs_in();
        }
    }
    world
}

fn asked_first(world: &mut World, matter: &Matter) -> String {
    world.visitor("zoe").writes("Hello").asks_for_a_person(matter);
    world.offered_to("zoe").expect("somebody is asked")
}

#[test]
fn rt1_each_matter_lands_with_those_who_know_it() {
    for (topic, those) in [
        ("billing", &["bea", "rosa"][..]),
        ("technical", &["tom", "max"]),
        ("refund_dispute", &["rosa", "lea", "bea"]),
        ("legal", &["lea"]),
    ] {
        let asked = asked_first(&mut everybody_but(&[]), &Matter::about(topic));
        assert!(those.contains(&asked.as_str()), "{topic} went to {asked}");
    }
}

#[test]
fn rt3_rt4_a_named_agent_comes_first_and_a_senior_second() {
    let vip = Matter::about("technical").of_a_vip().of_account("acme");
    let billing = Matter::about("billing").of_a_vip().of_account("acme");
    assert_eq!(asked_first(&mut everybody_but(&[]), &billing), "rosa");
    assert_eq!(asked_first(&mut everybody_but(&["rosa"]), &vip), "max");
}

#[test]
fn rt2_an_idle_agent_without_the_skill_is_not_asked_at_once() {
    let mut world = World::open();
    world.agent("tom").signs_in();
    world.agent("bea").signs_in().is(Availability::Busy);
    world.visitor("zoe").writes("Hello").asks_for_a_person(&Matter::about("billing"));
    assert_eq!(world.offered_to("zoe"), None);
    world.agent("bea").is(Availability::Available);
    assert_eq!(world.offered_to("zoe").as_deref(), Some("bea"));
}

#[test]
fn rt6_a_visitor_is_led_to_somebody_who_speaks_their_language_or_translates() {
    let spanish = Matter::about("billing").in_language("es");
    assert_eq!(asked_first(&mut everybody_but(&[]), &spanish), "luz");
    let mut world = everybody_but(&["luz"]);
    world.visitor("zoe").writes("Hola").asks_for_a_person(&spanish);
    // Nobody who is there speaks it, so nobody waits for somebody who does.
    assert!(world.offered_to("zoe").is_some(), "nobody was asked to translate");
}

#[test]
fn dk1_a_fourth_chat_waits_for_an_agent_with_three() {
    let mut world = World::open();
    world.agent("lea").signs_in();
    for visitor in ["ann", "bob", "cal"] {
        world.visitor(visitor).writes("Hello").asks_for_a_person(&Matter::about("legal"));
        world.agent("lea").takes(visitor);
    }
    world.visitor("dan").writes("Hello").asks_for_a_person(&Matter::about("legal"));
    world.pass(Span::minutes(2));
    assert_eq!(world.offered_to("dan"), None);
    world.agent("lea").closes("ann");
    assert_eq!(world.offered_to("dan").as_deref(), Some("lea"));
}

#[test]
fn dk4_who_declined_is_passed_over_for_the_next_best() {
    let mut world = everybody_but(&[]);
    world.visitor("zoe").writes("Hello").asks_for_a_person(&Matter::about("billing"));
    let first = world.offered_to("zoe").expect("somebody is asked");
    world.agent(&first).declines("zoe", DeclineReason::TooBusy);
    let second = world.offered_to("zoe").expect("the next best is asked");
    assert!(["bea", "rosa"].contains(&second.as_str()) && second != first, "{first}, {second}");
}

#[test]
fn dk5_two_missed_offers_set_an_agent_away_and_nobody_is_stuck() {
    let mut world = World::open();
    world.agent("bea").signs_in();
    world.agent("luz").signs_in();
    for visitor in ["ann", "bob"] {
        world.visitor(visitor).writes("Hello").asks_for_a_person(&Matter::about("billing"));
    }
    world.pass(Span::seconds(21));
    let events = world.at_desk();
    assert!(events.iter().any(|event| event == "availability_set"), "{events:?}");
}

#[test]
fn rt1_rt4_three_who_come_at_once_get_the_three_right_people() {
    let mut world = everybody_but(&[]);
    // Ava is idle, and would be everybody's first if only room counted.
    world.configure(|policy| {
        let ava = AgentId::new("ava").expect("an agent");
        let ava = policy.roster.members.get_mut(&ava).expect("on the roster");
        ava.teams = BTreeSet::from([TeamId::new("support").expect("a team")]);
        ava.skills.clear();
    });
    for (visitor, matter) in [
        ("ann", Matter::about("billing")),
        ("bob", Matter::about("technical")),
        ("cal", Matter::about("store_hours").of_a_vip()),
    ] {
        world.visitor(visitor).writes("Hello").asks_for_a_person(&matter);
    }
    let asked = |visitor| world.offered_to(visitor).expect("somebody is asked");
    assert!(["bea", "rosa"].contains(&asked("ann").as_str()), "billing: {}", asked("ann"));
    assert!(["tom", "max"].contains(&asked("bob").as_str()), "technical: {}", asked("bob"));
    assert!(["max", "rosa"].contains(&asked("cal").as_str()), "VIP: {}", asked("cal"));
}

#[test]
fn rt1_whoever_has_hard_matters_is_spared() {
    let mut world = World::open();
    world.agent("bea").signs_in();
    world.agent("rosa").signs_in();
    let mut take = |visitor, points| {
        let matter = Matter::about("billing").as_hard_as(points);
        world.visitor(visitor).writes("Hello").asks_for_a_person(&matter);
        let asked = world.offered_to(visitor).expect("both have room");
        world.agent(&asked).takes(visitor).writes(visitor, "Hi.");
        world.pass(Span::seconds(1));
        asked
    };
    let with_the_hard_one = take("ann", 20);
    let with_the_easy_one = take("bob", 1);
    assert_ne!(with_the_hard_one, with_the_easy_one);
    // Whoever has gone longest without a conversation is the one with the hard matter.
    assert_eq!(take("cal", 1), with_the_easy_one);
}

#[test]
fn rt1_rt5_where_the_best_are_full_the_next_best_by_what_they_know_are_asked() {
    let mut world = World::open();
    world.configure(|policy| {
        let billing = policy.matrix.rules.iter_mut().find(|rule| rule.id.as_str() == "billing");
        let route = billing.and_then(|rule| rule.route.as_mut()).expect("a default row");
        route.level = Level(7);
    });
    for agent in ["bea", "kim", "luz", "max", "tom"] {
        world.agent(agent).signs_in();
    }
    for visitor in ["ann", "bob", "cal"] {
        world.visitor(visitor).writes("Hello").asks_for_a_person(&Matter::about("billing"));
        world.agent("bea").takes(visitor).writes(visitor, "Hi.");
    }
    world.visitor("zoe").writes("Hello").asks_for_a_person(&Matter::about("billing"));
    assert_eq!(world.offered_to("zoe"), None, "others are free, and not the right ones");
    world.pass(Span::seconds(35));
    assert_eq!(world.offered_to("zoe").as_deref(), Some("luz"), "she knows a little of billing");
    world.agent("luz").declines("zoe", DeclineReason::TooBusy);
    assert_eq!(world.offered_to("zoe").as_deref(), Some("max"), "he helps out with anything");
}

#[test]
fn rt2_rt5_whoever_may_translate_is_asked_and_nobody_else() {
    let mut world = World::open();
    world.configure(|policy| {
        for (agent, member) in &mut policy.roster.members {
            if agent.as_str() != "bea" {
                member.translation = Translation::Disabled;
            }
        }
    });
    for agent in ["bea", "max", "rosa", "tom"] {
        world.agent(agent).signs_in();
    }
    for visitor in ["ann", "bob", "cal"] {
        let french = Matter::about("billing").in_language("fr");
        world.visitor(visitor).writes("Bonjour").asks_for_a_person(&french);
        assert_eq!(world.offered_to(visitor).as_deref(), Some("bea"));
        world.agent("bea").takes(visitor);
    }
}
