//! Whose turn it is, how it ended, and what the visitor thought of it.

use serde::{Deserialize, Serialize};

use crate::id::AgentId;

/// Who has to do the next thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WaitingOn {
    /// The bot or an agent.
    Us,
    /// The visitor.
    Visitor,
    /// Somebody outside: a carrier, a bank.
    ThirdParty,
}

/// How a conversation ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The matter is settled.
    Resolved,
    /// It is not, and nothing more can be done.
    Unresolved,
    /// It was no matter of anybody's.
    Spam,
}

/// What a rating is about, which follows from who spoke.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// Only the bot answered.
    BotOnly,
    /// The bot answered, and then a person.
    AfterHandoff,
    /// Only persons answered.
    HumanOnly,
}

/// Who wrote a note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Author {
    /// The bot: it stays a draft until an agent confirms it.
    Bot,
    /// An agent.
    Agent(AgentId),
}

/// Whether a note may be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoteStanding {
    /// A machine wrote it, and no agent has confirmed it.
    Draft,
    /// An agent stands for it.
    Confirmed,
}

impl NoteStanding {
    /// How a note stands when it is written.
    pub(super) fn of(author: &Author) -> Self {
        match author {
            Author::Bot => Self::Draft,
            Author::Agent(_) => Self::Confirmed,
        }
    }
}
