//! What is wrong with the matrix.

use std::collections::BTreeSet;

use super::{Fault, Found};
use crate::policy::Policy;
use crate::routing::coverage::{Part, RULE_LIMIT, idle_rules};
use crate::routing::matrix::{Matrix, Route, Rule, Urgency};
use crate::routing::need::{Strictness, is_generalist};
use crate::time::Span;

pub(super) fn check(policy: &Policy, found: &mut Found) {
    let matrix = &policy.matrix;
    check_names(matrix, found);
    for (place, rule) in matrix.rules.iter().enumerate() {
        check_rule(policy, &path_of(place), rule, found);
    }
    check_idle(policy, found);
    check_route(policy, "matrix.otherwise.route", &matrix.otherwise.route, found);
    check_urgency("matrix.otherwise.urgency", matrix.otherwise.urgency, found);
    if !policy.calendars.contains_key(&matrix.calendar) {
        found.add("matrix.calendar", Fault::UnknownCalendar(matrix.calendar.clone()));
    }
}

fn path_of(place: usize) -> String {
    format!("matrix.rules[{place}]")
}

fn check_names(matrix: &Matrix, found: &mut Found) {
    if matrix.rules.len() > RULE_LIMIT {
        found.add("matrix.rules", Fault::TooManyRules(matrix.rules.len()));
    }
    let mut names = BTreeSet::new();
    for (place, rule) in matrix.rules.iter().enumerate() {
        let path = format!("{}.id", path_of(place));
        if rule.id.as_str() == Matrix::OTHERWISE {
            found.add(path, Fault::ReservedRule(rule.id.clone()));
        } else if !names.insert(&rule.id) {
            found.add(path, Fault::DoubleRule(rule.id.clone()));
        }
    }
}

fn check_rule(policy: &Policy, path: &str, rule: &Rule, found: &mut Found) {
    if let Some(route) = &rule.route {
        check_route(policy, &format!("{path}.route"), route, found);
    }
    if let Some(urgency) = rule.urgency {
        check_urgency(&format!("{path}.urgency"), urgency, found);
    }
    if rule.route.is_none() && rule.urgency.is_none() && rule.after_hours.is_none() {
        found.add(path, Fault::SaysNothing);
    }
}

fn check_idle(policy: &Policy, found: &mut Found) {
    for idle in idle_rules(policy) {
        let path = format!("matrix.rules[{}]", idle.place);
        let part = match idle.part {
            Part::Condition => {
                found.add(format!("{path}.when"), Fault::MatchesNothing);
                continue;
            }
            Part::Route => "route",
            Part::Urgency => "urgency",
            Part::AfterHours => "after_hours",
        };
        found.add(format!("{path}.{part}"), Fault::Hidden(idle.hidden_by));
    }
}

fn check_route(policy: &Policy, path: &str, route: &Route, found: &mut Found) {
    let members = || policy.roster.members.values();
    if !policy.roster.teams.contains_key(&route.team) {
        found.add(format!("{path}.team"), Fault::UnknownTeam(route.team.clone()));
    }
    if let Some(skill) = &route.skill {
        let stands_in = match route.strictness {
            Strictness::Strict => false,
            Strictness::Widens => members().any(is_generalist),
        };
        let is_known = stands_in || members().any(|member| member.skills.contains_key(skill));
        // Of an empty roster nothing can be said yet.
        if !is_known && members().next().is_some() {
            found.add(format!("{path}.skill"), Fault::UnknownSkill(skill.clone()));
        }
    }
    if !(1..=10).contains(&route.level.0) {
        found.add(format!("{path}.level"), Fault::LevelOffScale(route.level.0));
    }
    let largest = members().map(|member| member.cap).max();
    let path = format!("{path}.weight");
    match largest {
        _ if route.weight == 0 => found.add(path, Fault::NoWeight),
        Some(largest) if route.weight > largest => {
            found.add(path, Fault::TooHeavy { weight: route.weight, largest });
        }
        Some(_) | None => (),
    }
}

fn check_urgency(path: &str, urgency: Urgency, found: &mut Found) {
    let path = format!("{path}.first_reply_within");
    found.span(path, urgency.first_reply_within, Span::seconds(1), Span::hours(24));
}
