//! Whether everybody who can come is answered by somebody: a walk through all situations that a
//! policy can meet, and through the openings of the coming year. SPEC CV.
//!
//! It proves nothing about how many are on duty; one person who could is enough.

mod group;
mod reach;
mod shifts;
mod space;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::hours::Day;
use crate::id::{AgentId, RuleId, Skill, TeamId};
use crate::policy::Policy;
use crate::roster::{Member, Roster, Translation};
use crate::routing::matrix::{Decision, Facet};
use crate::routing::need::{Need, Reach, can_serve, fluency};
use crate::time::Timestamp;

pub use reach::{Idle, Part, idle_rules};
pub use shifts::{Clock, Slot};
pub use space::{RULE_LIMIT, Value};

use shifts::Shifts;
use space::Space;

/// So many findings are told; the rest is counted.
pub const FINDINGS_LIMIT: usize = 100;

/// What a policy leaves uncovered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coverage {
    /// What was found, the worst first.
    pub findings: Vec<Finding>,
    /// How many findings are left out, at least.
    pub left_out: usize,
    /// Whether every situation was looked at.
    pub extent: Extent,
}

/// How much of all situations was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Extent {
    /// Every one.
    Whole,
    /// The matrix tells too many apart, and some were not.
    Cut,
}

/// Something that is not covered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Finding {
    /// Situations that end in nobody.
    Nobody {
        /// Which situations.
        when: Combination,
        /// What is missing.
        lacks: Lack,
    },
    /// A rule, or a part of one, that never counts.
    Idle(Idle),
    /// A skill that rules ask for and nobody has.
    SkillOfNobody {
        /// Which skill.
        skill: Skill,
        /// The rules that ask for it.
        rules: BTreeSet<RuleId>,
    },
    /// A language that nobody speaks and nobody translates.
    LanguageOfNobody {
        /// Which one.
        language: Value,
    },
    /// A team that does not open for long.
    LongClosed {
        /// Which team.
        team: TeamId,
        /// The first day of that.
        from: Day,
        /// When it opens again, where it does within 400 days.
        until: Option<Day>,
    },
    /// Hours of a team in which nobody who could serve some of its tickets has a shift.
    Unstaffed {
        /// Which team.
        team: TeamId,
        /// The rules whose tickets nobody serves then.
        rules: BTreeSet<RuleId>,
        /// The languages that these are in.
        languages: BTreeSet<Value>,
        /// When.
        slot: Slot,
    },
}

/// What is missing for a situation, the least that would have to be added.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lack {
    /// Neither the team nor those that lend to it have anybody.
    Anybody(TeamId),
    /// Nobody there who could has a cap that is large enough.
    Cap(TeamId),
    /// Nobody there has the skill, or stands in for it.
    Skill(TeamId, Skill),
    /// Nobody there who could speaks the language or translates.
    Language(TeamId),
    /// Nobody who could has a shift while the team is open.
    Shift(TeamId),
}

/// A set of situations: for each facet that matters, the values it may have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Combination(pub BTreeMap<Facet, Vec<Value>>);

/// Looks for everything that a policy leaves uncovered, from a moment on for 400 days.
pub fn coverage(policy: &Policy, from: Timestamp) -> Coverage {
    let space = Space::of(policy);
    let shifts = Shifts::of(policy, from);
    let mut walk = Walk { policy, shifts: &shifts, known: BTreeMap::new() };
    let ends: Vec<_> = (0..space.size()).map(|place| walk.end_of(&space, place)).collect();
    let unstaffed = walk.unstaffed(&space);
    let mut findings: Vec<_> = group::boxes(&space, &ends)
        .into_iter()
        .map(|(lacks, when)| Finding::Nobody { when, lacks })
        .collect();
    findings.extend(reach::idle_in(&space, policy).into_iter().map(Finding::Idle));
    findings.extend(skills_of_nobody(policy));
    findings.extend(languages_of_nobody(policy, &space));
    findings.extend(shifts.long_closed());
    findings.extend(unstaffed);
    let left_out = findings.len().saturating_sub(FINDINGS_LIMIT);
    findings.truncate(FINDINGS_LIMIT);
    let is_cut = space.is_cut() || policy.matrix.rules.len() > RULE_LIMIT;
    let extent = if is_cut { Extent::Cut } else { Extent::Whole };
    Coverage { findings, left_out, extent }
}

/// Who could serve what, each need looked at once.
struct Walk<'a> {
    policy: &'a Policy,
    shifts: &'a Shifts<'a>,
    /// By the rule that says where, the tier and the language.
    known: BTreeMap<(u128, [usize; 2]), End>,
}

/// How a kind of situation ends.
struct End {
    lacks: Option<Lack>,
    rule: RuleId,
    team: TeamId,
    holes: Vec<Slot>,
}

impl Walk<'_> {
    fn end_of(&mut self, space: &Space, combination: usize) -> Option<Lack> {
        let places = space.places(combination);
        let router = space.router(&places);
        let [_, tier, language, ..] = places;
        let (policy, shifts) = (self.policy, self.shifts);
        let end = self.known.entry((router, [tier, language])).or_insert_with(|| {
            let situation = space.situation(&places);
            let decision = policy.matrix.route(&situation);
            end_of(policy, shifts, &decision, &decision.need(&situation))
        });
        end.lacks.clone()
    }

    /// The holes in the shifts of those who could, told once for all they concern.
    fn unstaffed(&self, space: &Space) -> Vec<Finding> {
        let mut told: BTreeMap<(&TeamId, &Slot), Concerned> = BTreeMap::new();
        for ((_, [_, language]), end) in &self.known {
            for slot in &end.holes {
                let concerned = told.entry((&end.team, slot)).or_default();
                concerned.rules.insert(end.rule.clone());
                let languages = space.axes[2][*language].values.iter().cloned();
                concerned.languages.extend(languages);
            }
        }
        told.into_iter()
            .map(|((team, slot), Concerned { rules, languages })| Finding::Unstaffed {
                team: team.clone(),
                rules,
                languages,
                slot: slot.clone(),
            })
            .collect()
    }
}

/// Whose tickets a hole concerns.
#[derive(Default)]
struct Concerned {
    rules: BTreeSet<RuleId>,
    languages: BTreeSet<Value>,
}

fn end_of(policy: &Policy, shifts: &Shifts<'_>, decision: &Decision, need: &Need) -> End {
    let roster = &policy.roster;
    let lenders = roster.lenders(&need.team);
    let able: Vec<_> = roster
        .members
        .iter()
        .filter(|(_, member)| can_serve(member, lenders, need, Reach::Overflow))
        .collect();
    let large_enough = able.iter().filter(|(_, member)| member.cap >= decision.route.weight);
    let large_enough: Vec<&AgentId> = large_enough.map(|(agent, _)| *agent).collect();
    let (lacks, holes) = if able.is_empty() {
        (Some(lack(roster, lenders, need)), Vec::new())
    } else if large_enough.is_empty() {
        (Some(Lack::Cap(need.team.clone())), Vec::new())
    } else {
        match shifts.holes(&need.team, &large_enough) {
            Some(holes) => (None, holes),
            None => (Some(Lack::Shift(need.team.clone())), Vec::new()),
        }
    };
    End { lacks, rule: decision.rule.clone(), team: need.team.clone(), holes }
}

/// Why nobody can serve a need: the first thing that nobody has.
fn lack(roster: &Roster, lenders: &[TeamId], need: &Need) -> Lack {
    let team = need.team.clone();
    let there = || {
        roster.members.values().filter(|member| {
            member.teams.contains(&team) || lenders.iter().any(|team| member.teams.contains(team))
        })
    };
    if there().next().is_none() {
        return Lack::Anybody(team);
    }
    // Speaking every language would make somebody able exactly if the skill is not what lacks.
    let polyglot = |member: &Member| {
        let mut member = member.clone();
        member.languages.clear();
        can_serve(&member, lenders, need, Reach::Overflow)
    };
    match &need.skill {
        Some(skill) if !there().any(polyglot) => Lack::Skill(team.clone(), skill.clone()),
        Some(_) | None => Lack::Language(team.clone()),
    }
}

/// The skills that rules ask for and nobody has. A roster on which nobody lists a skill has
/// people who do everything.
fn skills_of_nobody(policy: &Policy) -> Vec<Finding> {
    let members = || policy.roster.members.values();
    if members().all(|member| member.skills.is_empty()) {
        return Vec::new();
    }
    let mut rules_by_skill: BTreeMap<&Skill, BTreeSet<RuleId>> = BTreeMap::new();
    for rule in &policy.matrix.rules {
        let skill = rule.route.as_ref().and_then(|route| route.skill.as_ref());
        if let Some(skill) =
            skill.filter(|skill| !members().any(|of| of.skills.contains_key(*skill)))
        {
            rules_by_skill.entry(skill).or_default().insert(rule.id.clone());
        }
    }
    rules_by_skill
        .into_iter()
        .map(|(skill, rules)| Finding::SkillOfNobody { skill: skill.clone(), rules })
        .collect()
}

fn languages_of_nobody(policy: &Policy, space: &Space) -> Vec<Finding> {
    let members = || policy.roster.members.values();
    if members().next().is_none() || members().any(|of| of.translation == Translation::Enabled) {
        return Vec::new();
    }
    let [_, _, languages, ..] = &space.axes;
    let values = languages.iter().flat_map(|class| &class.values);
    let is_spoken = |value: &Value| match value {
        Value::Language(language) => members().any(|member| fluency(member, language).is_some()),
        Value::OtherLanguage => members().any(|member| member.languages.is_empty()),
        Value::Topic(_)
        | Value::OtherTopic
        | Value::Tier(_)
        | Value::Authentication(_)
        | Value::Mood(_)
        | Value::Channel(_)
        | Value::Hours(_) => true,
    };
    values
        .filter(|value| !is_spoken(value))
        .map(|language| Finding::LanguageOfNobody { language: language.clone() })
        .collect()
}

#[cfg(test)]
mod tests;
