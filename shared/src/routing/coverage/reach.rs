//! Which rules can never say anything, and what takes their place.

use serde::{Deserialize, Serialize};

use super::space::{Space, rules};
use crate::id::RuleId;
use crate::policy::Policy;
use crate::routing::matrix::Rule;

/// A rule that cannot do what it says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Idle {
    /// Its place in the matrix.
    pub place: usize,
    /// Its name.
    pub rule: RuleId,
    /// What of it is never used.
    pub part: Part,
    /// The rules that count in its place, where it matches at all.
    pub hidden_by: Vec<RuleId>,
}

/// A part of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// All of it: no situation has what it asks.
    Condition,
    /// Where it sends what it matches.
    Route,
    /// How soon it wants that answered, where it says nothing else.
    Urgency,
    /// What it says of the time after hours.
    AfterHours,
}

/// Every rule, or part of one, that no situation can bring to bear.
pub fn idle_rules(policy: &Policy) -> Vec<Idle> {
    idle_in(&Space::of(policy), policy)
}

pub(super) fn idle_in(space: &Space, policy: &Policy) -> Vec<Idle> {
    let table = Table::of(policy);
    let mut seen = 0;
    let mut winners = [0u128; 4];
    // Who wins where a rule matches, for each rule and column.
    let mut rivals = vec![[0u128; 4]; table.rules.len()];
    let mut walked: std::collections::BTreeSet<u128> = std::collections::BTreeSet::new();
    for combination in 0..space.size() {
        let matching = space.matching(&space.places(combination));
        if !walked.insert(matching) {
            continue;
        }
        seen |= matching;
        let won = table.winners(matching);
        for (all, won) in winners.iter_mut().zip(won) {
            *all |= won;
        }
        for place in bits(matching) {
            for (all, won) in rivals[place].iter_mut().zip(won) {
                *all |= won;
            }
        }
    }
    let is_in = |set: u128, place: usize| set >> place & 1 == 1;
    let [routes, priorities, replies, after_hours] = winners;
    let mut idle = Vec::new();
    for (place, rule) in table.rules.iter().enumerate() {
        let mut add = |part, columns: &[usize]| {
            let by = columns.iter().fold(0, |set, column| set | rivals[place][*column]);
            let hidden_by = bits(by).filter(|other| *other != place);
            let hidden_by = hidden_by.map(|other| table.rules[other].id.clone()).collect();
            idle.push(Idle { place, rule: rule.id.clone(), part, hidden_by });
        };
        if !is_in(seen, place) {
            add(Part::Condition, &[]);
            continue;
        }
        if rule.route.is_some() && !is_in(routes, place) {
            add(Part::Route, &[0]);
        }
        if rule.after_hours.is_some() && !is_in(after_hours, place) {
            add(Part::AfterHours, &[3]);
        }
        let only_urges = rule.route.is_none() && rule.after_hours.is_none();
        if only_urges && rule.urgency.is_some() && !is_in(priorities | replies, place) {
            add(Part::Urgency, &[1, 2]);
        }
    }
    idle
}

/// The columns of the matrix, as sets of rules.
struct Table<'a> {
    rules: Vec<&'a Rule>,
    routes: u128,
    after_hours: u128,
    urgencies: u128,
}

impl<'a> Table<'a> {
    fn of(policy: &'a Policy) -> Self {
        let rules: Vec<_> = rules(&policy.matrix).collect();
        let set = |fills: fn(&Rule) -> bool| {
            let places = (0..rules.len()).filter(|place| fills(rules[*place]));
            places.fold(0, |set, place| set | 1u128 << place)
        };
        let routes = set(|rule| rule.route.is_some());
        let after_hours = set(|rule| rule.after_hours.is_some());
        let urgencies = set(|rule| rule.urgency.is_some());
        Self { rules, routes, after_hours, urgencies }
    }

    /// The rule that counts in each column, as a set of one or none.
    fn winners(&self, matching: u128) -> [u128; 4] {
        let first = |set: u128| set & set.wrapping_neg();
        let urgent = || {
            let places = bits(matching & self.urgencies);
            places.filter_map(|place| Some((place, self.rules[place].urgency?)))
        };
        let one = |place: Option<usize>| place.map_or(0, |place| 1u128 << place);
        let ahead = urgent().min_by_key(|(_, of)| of.priority).map(|(place, _)| place);
        let soonest = urgent().min_by_key(|(_, of)| of.first_reply_within).map(|(place, _)| place);
        [
            first(matching & self.routes),
            one(ahead),
            one(soonest),
            first(matching & self.after_hours),
        ]
    }
}

/// The places of a set of rules, in order.
fn bits(set: u128) -> impl Iterator<Item = usize> {
    (0..128).filter(move |place| set >> place & 1 == 1)
}
