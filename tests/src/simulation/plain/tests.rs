use super::*;
use crate::simulation::scene::{Scene, steady};
use crate::simulation::staff::{Speaks, office};
use crate::simulation::visitors::of_day;
use baton_shared::routing::order::Priority;

fn scene() -> Scene {
    steady().swap_remove(0)
}

/// A visitor about a topic in English.
fn visitor(number: u64, topic: usize, priority: Priority) -> Visitor {
    let some = of_day(&scene(), 1, 0).swap_remove(0);
    Visitor { number, topic, priority, language: 0, level: 3, ..some }
}

/// Two agents: one for billing with two places, one for technical with one.
fn staff() -> Vec<Agent> {
    let some = office().swap_remove(0);
    let english = [Speaks::Natively, Speaks::Hardly, Speaks::Hardly, Speaks::Hardly];
    let agent = |levels, cap| Agent { levels, cap, speaks: english, ..some.clone() };
    vec![agent([5, 0, 0, 0], 2), agent([0, 0, 5, 0], 1)]
}

fn open(rule: Rule) -> Plain {
    let mut plain = Plain::new(rule, &staff());
    for agent in 0..2 {
        plain.sign_in(0, agent);
    }
    plain
}

fn offered(outcomes: &[Outcome]) -> Vec<(u64, usize)> {
    outcomes
        .iter()
        .filter_map(|outcome| {
            let Outcome::Offered { visitor, agent, .. } = outcome else { return None };
            Some((*visitor, *agent))
        })
        .collect()
}

/// Keeps both agents there until a moment, and returns what came of it.
fn pass(plain: &mut Plain, from: i64, to: i64) -> Vec<Outcome> {
    let mut outcomes = Vec::new();
    for at in (from..=to).step_by(1_000) {
        while plain.wakes_at().is_some_and(|due| due <= at) {
            outcomes.extend(plain.wake(at));
        }
        outcomes.extend(plain.heard(at, &[0, 1]));
    }
    outcomes
}

#[test]
fn who_comes_first_is_served_first_whatever_the_priority() {
    let mut plain = open(Rule::LeastBusy);
    for number in 1..=2 {
        let outcomes = plain.arrive(0, &visitor(number, 0, Priority::Low));
        assert_eq!(offered(&outcomes), [(number, 0)]);
        plain.accept(0, number, 0, u32::try_from(number).unwrap());
    }
    assert_eq!(offered(&plain.arrive(1, &visitor(3, 0, Priority::Low))), []);
    assert_eq!(offered(&plain.arrive(2, &visitor(4, 0, Priority::Vip))), []);
    assert_eq!(offered(&plain.finish(3, 1)), [(3, 0)]);
}

#[test]
fn strict_precedence_serves_the_urgent_first_and_drops_the_skill_after_half_a_minute() {
    let mut plain = open(Rule::Strict);
    for number in 1..=2 {
        plain.arrive(0, &visitor(number, 0, Priority::Low));
        plain.accept(0, number, 0, u32::try_from(number).unwrap());
    }
    plain.arrive(1_000, &visitor(3, 0, Priority::Low));
    plain.arrive(2_000, &visitor(4, 0, Priority::Vip));
    assert_eq!(offered(&plain.finish(3_000, 1)), [(4, 0)]);
    plain.accept(3_000, 4, 0, 3);
    // The one who waits for billing is had by the technician once the skill is dropped.
    assert_eq!(offered(&pass(&mut plain, 4_000, 30_000)), []);
    assert_eq!(offered(&pass(&mut plain, 31_000, 31_000)), [(3, 1)]);
}

#[test]
fn one_inquiry_per_department_is_taken_every_five_seconds() {
    let mut plain = open(Rule::RocketChat);
    assert_eq!(offered(&plain.arrive(1_000, &visitor(1, 0, Priority::Low))), []);
    plain.arrive(1_000, &visitor(2, 0, Priority::Low));
    plain.arrive(1_000, &visitor(3, 2, Priority::Low));
    assert_eq!(offered(&pass(&mut plain, 2_000, 5_000)), [(1, 0), (3, 1)]);
    assert_eq!(offered(&pass(&mut plain, 6_000, 10_000)), [(2, 0)]);
}

#[test]
fn a_blocked_head_blocks_its_department() {
    let mut plain = open(Rule::RocketChat);
    plain.arrive(0, &Visitor { language: 1, ..visitor(1, 0, Priority::Low) });
    plain.arrive(0, &visitor(2, 0, Priority::Low));
    assert_eq!(offered(&pass(&mut plain, 1_000, 20_000)), []);
    plain.leave(20_500, 1);
    assert_eq!(offered(&pass(&mut plain, 21_000, 25_000)), [(2, 0)]);
}

#[test]
fn round_robin_goes_to_whoever_waited_longest_for_a_chat() {
    let mut plain = Plain::new(Rule::RoundRobin, &[staff().swap_remove(0), staff().swap_remove(0)]);
    for agent in 0..2 {
        plain.sign_in(0, agent);
    }
    for (number, agent) in [(1, 0), (2, 1), (3, 0)] {
        let at = i64::try_from(number).unwrap();
        let outcomes = plain.arrive(at, &visitor(number, 0, Priority::Low));
        assert_eq!(offered(&outcomes), [(number, agent)]);
        plain.accept(at, number, agent, u32::try_from(number).unwrap());
    }
}

#[test]
fn who_declined_is_not_asked_again_for_two_minutes_unless_nobody_else_could() {
    let mut plain = Plain::new(Rule::LeastBusy, &[staff().swap_remove(0), staff().swap_remove(0)]);
    for agent in 0..2 {
        plain.sign_in(0, agent);
    }
    plain.arrive(0, &visitor(1, 0, Priority::Low));
    assert_eq!(offered(&plain.decline(0, 1, 0, 1)), [(1, 1)]);
    // Both declined: a bar that would leave nobody is ignored.
    assert_eq!(offered(&plain.decline(0, 1, 1, 2)), [(1, 0)]);
}

#[test]
fn what_a_lost_agent_had_waits_again_after_lease_and_grace() {
    let mut plain = open(Rule::LeastBusy);
    plain.arrive(0, &visitor(1, 0, Priority::Low));
    plain.accept(0, 1, 0, 1);
    let mut requeued = None;
    while let Some(at) = plain.wakes_at() {
        if plain.wake(at).contains(&Outcome::Requeued { visitor: 1 }) {
            requeued = Some(at);
            break;
        }
    }
    assert_eq!(requeued, Some(LEASE + GRACE));
}

#[test]
fn an_offer_lapses_after_twenty_seconds_and_the_second_miss_makes_the_agent_away() {
    let mut plain = open(Rule::LeastBusy);
    plain.arrive(0, &visitor(1, 0, Priority::Low));
    plain.arrive(0, &visitor(2, 0, Priority::Low));
    let outcomes = pass(&mut plain, 1_000, OFFER);
    assert!(outcomes.contains(&Outcome::SetAway { agent: 0 }), "{outcomes:?}");
}
