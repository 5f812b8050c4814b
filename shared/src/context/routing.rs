//! Where it was sent, how soon somebody answers, and why a person is asked for at all.

use serde::{Deserialize, Serialize};

use super::action::Quote;
use super::known::Fact;
use crate::conversation::handoff::{Asker, Trigger};
use crate::id::{AgentId, RuleId, Skill, TeamId};
use crate::routing::matrix::Situation;
use crate::routing::order::Priority;
use crate::time::Timestamp;

/// The fourth layer: the way to a person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Routing {
    /// Why a person is asked for.
    pub reason: Fact<Reason>,
    /// The team in whose queue it waits.
    pub team: Fact<TeamId>,
    /// The skill that is needed.
    pub skill: Fact<Skill>,
    /// The rule of the matrix that sent it there.
    pub rule: Fact<RuleId>,
    /// How urgent it is.
    pub priority: Fact<Priority>,
    /// When the first human message is due.
    pub first_reply_due: Fact<Timestamp>,
    /// On what that rests: topic, what the account is worth, language, proof, mood, channel and
    /// hours.
    pub basis: Fact<Situation>,
    /// The agent who has taken it.
    pub taken_by: Fact<AgentId>,
}

/// Why a person is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Reason {
    /// Who asks.
    pub by: Asker,
    /// What set it off.
    pub trigger: Trigger,
    /// The words that show it.
    pub evidence: Vec<Quote>,
}

/// Where a conversation was sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Routed {
    /// The team in whose queue it waits.
    pub team: TeamId,
    /// The skill that is needed, if any.
    pub skill: Option<Skill>,
    /// The rule of the matrix that sent it there.
    pub rule: RuleId,
    /// How urgent it is.
    pub priority: Priority,
    /// When the first human message is due.
    pub first_reply_due: Timestamp,
    /// On what that rests.
    pub basis: Situation,
}
