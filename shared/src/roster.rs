//! Who answers: agents, what each can do, and the teams they form.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::id::{AccountId, AgentId, CalendarId, Language, Skill, TeamId};
use crate::routing::need::Level;

/// How well somebody speaks a language; the order is that of preference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fluency {
    /// As a first language.
    Native,
    /// Well enough to work in it.
    Working,
}

/// Whether somebody may answer in a language through a translation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Translation {
    /// They may; the visitor is told.
    Enabled,
    /// They may not.
    Disabled,
}

/// How long somebody has been at it; a VIP is led to the senior first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Seniority {
    /// A senior agent.
    Senior,
    /// Any other.
    Regular,
}

/// What somebody may do at the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Duty {
    /// Answers.
    Agent,
    /// Answers, assigns to others and takes over.
    Supervisor,
}

/// One person who answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// The name that a visitor is told once this person has accepted.
    pub name: String,
    /// What this person may do at the desk.
    pub duty: Duty,
    /// The teams whose queues this person serves.
    pub teams: BTreeSet<TeamId>,
    /// What this person is good at, and how good.
    pub skills: BTreeMap<Skill, Level>,
    /// What this person speaks, and how well.
    pub languages: BTreeMap<Language, Fluency>,
    /// Whether this person may answer through a translation.
    pub translation: Translation,
    /// How long this person has been at it.
    pub seniority: Seniority,
    /// How much this person can carry at once, in ticket weights.
    pub cap: u8,
    /// The accounts that this person looks after.
    pub accounts: BTreeSet<AccountId>,
    /// When this person works, where that is not simply the team's hours.
    pub shift: Option<CalendarId>,
}

/// A group of agents with a queue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Team {
    /// What visitors and agents call it: `Billing`.
    pub name: String,
    /// When it answers.
    pub calendar: CalendarId,
    /// Teams that lend their agents to what has waited too long here. The ticket stays.
    pub overflow: Vec<TeamId>,
    /// Who hears of each conversation that is handed over to this team, where anybody does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<AgentId>,
}

/// Everybody who answers, and the teams.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Roster {
    /// The agents.
    pub members: BTreeMap<AgentId, Member>,
    /// The teams.
    pub teams: BTreeMap<TeamId, Team>,
}

impl Roster {
    /// The teams that lend their agents to what has waited too long in a team.
    pub fn lenders(&self, team: &TeamId) -> &[TeamId] {
        self.teams.get(team).map_or(&[], |team| &team.overflow)
    }
}
