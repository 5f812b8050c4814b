//! Practice: an agent answers a visitor whom a script plays, and nothing of it counts. SPEC PX.
//!
//! A practice is a conversation of its own [`Purpose`]. The one who practises answers it, and no
//! other agent, no bot and no desk has to do with it: so it waits in no queue, takes nobody's
//! room, and no measure that the desk takes can have it.

mod player;
mod scenarios;

pub use player::{Cause, Ending, Player, Reaction};
pub use scenarios::SCENARIOS;

use serde::{Deserialize, Serialize};

use crate::id::AgentId;
use crate::routing::need::Tier;
use crate::time::Span;

/// What a conversation is for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// A visitor wants something.
    #[default]
    Real,
    /// An agent practises.
    Practice {
        /// Who.
        trainee: AgentId,
    },
}

/// How a played visitor feels at the beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Feeling {
    /// Wronged, and loud about it.
    Angry,
    /// Lost in words that others understand.
    Confused,
    /// Used to being served first.
    Impatient,
    /// About to leave, and sorry for it.
    Sad,
    /// Beyond politeness.
    Furious,
    /// Interested, and in no hurry.
    Curious,
}

/// A visitor whom a script plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// Its name: `billing-angry`.
    pub id: &'static str,
    /// What an agent reads before choosing it.
    pub title: &'static str,
    /// How the visitor feels at the beginning.
    pub feeling: Feeling,
    /// What it is about, as routing would read it.
    pub topic: &'static str,
    /// What the account is worth.
    pub tier: Tier,
    /// In which language the visitor writes.
    pub language: &'static str,
    /// How strained the visitor is at the beginning, between content at 0 and gone at
    /// [`Scenario::GONE_AT`].
    pub strain: u8,
    /// How long the visitor waits for a word before the strain grows.
    pub patience: Span,
    /// What the visitor writes first.
    pub opening: &'static [&'static str],
    /// What the visitor knows and may be asked for.
    pub details: &'static [Detail],
    /// What the visitor says when an answer came late.
    pub late: &'static str,
    /// How the visitor begins to repeat what was said already.
    pub again: &'static str,
    /// What the visitor says while it goes well, one after the other.
    pub calmer: &'static [&'static str],
    /// The last word of a content visitor.
    pub settled: &'static str,
    /// The last word of one who has had enough.
    pub gone: &'static str,
}

/// Something that a played visitor can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Detail {
    /// The words, in small letters, by which a question asks for it.
    pub asked_by: &'static [&'static str],
    /// What the visitor answers.
    pub answer: &'static str,
    /// Whether it stands in the opening.
    pub known: Known,
}

/// When a detail is known to the agent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// From the opening on.
    AtOnce,
    /// Once it was asked for.
    WhenAsked,
}

impl Purpose {
    /// Whether a visitor wants something.
    pub fn is_real(&self) -> bool {
        match self {
            Self::Real => true,
            Self::Practice { .. } => false,
        }
    }

    /// Who practises, if anybody does.
    pub fn trainee(&self) -> Option<&AgentId> {
        match self {
            Self::Real => None,
            Self::Practice { trainee } => Some(trainee),
        }
    }
}

impl Scenario {
    /// The strain at which a visitor leaves.
    pub const GONE_AT: u8 = 5;

    /// The scenario of this name.
    pub fn named(id: &str) -> Option<&'static Self> {
        SCENARIOS.iter().find(|scenario| scenario.id == id)
    }
}

#[cfg(test)]
mod tests;
