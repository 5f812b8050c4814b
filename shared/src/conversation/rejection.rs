//! Why a conversation does not carry out a command, in words for whoever asked.

use super::transfer::NoteField;
use crate::id::Epoch;
use crate::protocol::{AgentCard, Nack, Receipt};

/// Why a command is not carried out.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Rejection {
    /// It was carried out before: this is what came of it, and nothing is stored again.
    #[error("this was stored before")]
    Repeated(Receipt),
    /// The client id was used before, for something else.
    #[error("this client id was used before, with another body")]
    Conflict,
    /// The message has no words.
    #[error("the message has no words")]
    TextEmpty,
    /// The message is longer than the limit.
    #[error("the message is longer than {} bytes", crate::text::TEXT_LIMIT)]
    TextTooLong,
    /// The visitor is not the one whose conversation this is.
    #[error("this conversation is another visitor's")]
    AnotherVisitors,
    /// There is nothing to answer yet.
    #[error("the visitor has not written yet")]
    NotStarted,
    /// It has begun already, and is what it is.
    #[error("this conversation has begun already")]
    Begun,
    /// It is a practice, and nobody but whoever practises has to do with it.
    #[error("this is a practice: whoever practises answers, and nobody else comes")]
    Practice,
    /// The conversation is closed.
    #[error("the conversation is closed; it opens again when the visitor writes")]
    Closed,
    /// Only a closed conversation can be rated.
    #[error("the conversation is not closed yet")]
    NotClosed,
    /// Nobody owns it, and here nobody answers what they do not own.
    #[error("nobody has claimed this conversation; claim it first")]
    NotClaimed,
    /// It waits for a person; until one accepts, no agent speaks in it.
    #[error("the visitor waits for an agent to accept; nobody else answers meanwhile")]
    Waiting,
    /// The bot hands over before it has tried.
    #[error("the bot answers {needed} times before it hands over for this; it has {answers} times")]
    TooEarly {
        /// How often it has answered.
        answers: u8,
        /// How often it has to.
        needed: u8,
    },
    /// It does not wait for a person.
    #[error("the visitor does not wait for anybody")]
    NotWaiting,
    /// Somebody else owns it, and speaks in it alone.
    #[error("{} has this conversation; leave a note, or ask for a transfer", owner.name)]
    NotYours {
        /// Who.
        owner: AgentCard,
    },
    /// The ownership or the offer has changed meanwhile.
    #[error("this has changed meanwhile; it is at epoch {}", now.number())]
    Stale {
        /// The epoch that holds.
        now: Epoch,
    },
    /// It is not offered to this agent.
    #[error("this is not offered to this agent")]
    NotOffered,
    /// A transfer needs a note.
    #[error("a transfer needs a note: what the problem is, what was tried, why, and what is next")]
    NoteMissing,
    /// A field of the note is empty or too long.
    #[error("the note's {field} is empty or too long")]
    NoteIncomplete {
        /// Which.
        field: NoteField,
    },
    /// Another reason needs words.
    #[error("say in words why it is handed over")]
    ReasonMissing,
    /// A transfer is already under way.
    #[error("a transfer is already under way; take it back first")]
    TransferUnderWay,
    /// No transfer is under way.
    #[error("no transfer is under way")]
    NoTransfer,
    /// A colleague was asked already.
    #[error("a colleague was asked already; end that first")]
    ConsultUnderWay,
    /// No colleague was asked, or another one.
    #[error("this agent was not asked")]
    NotAsked,
    /// The owner is the one who would be asked.
    #[error("nobody asks themselves, nor hands over to themselves")]
    AsksThemselves,
    /// The owner already looks into it.
    #[error("the research is already under way")]
    ResearchUnderWay,
    /// The owner does not look into it.
    #[error("no research is under way")]
    NoResearch,
    /// There is no such note.
    #[error("there is no such note")]
    NoSuchNote,
    /// An agent stands for the note already.
    #[error("this note is confirmed already")]
    AlreadyConfirmed,
    /// A waiting conversation never becomes less urgent.
    #[error("a waiting conversation never becomes less urgent")]
    NotMoreUrgent,
    /// A score is a number from 1 to 5.
    #[error("a score is a number from 1 to 5")]
    NoSuchScore,
    /// The log says such a thing by itself, or an agent or the visitor has to say it.
    #[error("this is not noticed from outside: it follows from what was said and done")]
    NotNoticed,
    /// The bot waits for something from outside already.
    #[error("something is under way already; wait for what it brings")]
    ErrandRuns,
    /// The errand cannot have brought this.
    #[error("this is not what was sent for")]
    NotBrought,
    /// A person is there.
    #[error("a person is here and has read it; tell them")]
    PersonIsHere,
    /// It was rated since it was closed.
    #[error("this was rated already")]
    AlreadyRated,
}

impl Rejection {
    /// The word for it on the wire, or `None` where the command did succeed before.
    pub fn nack(&self) -> Option<Nack> {
        match self {
            Self::Repeated(_) => None,
            Self::Conflict => Some(Nack::Conflict),
            Self::TextEmpty => Some(Nack::TextEmpty),
            Self::TextTooLong => Some(Nack::TextTooLong),
            // A foreign conversation looks like one that does not exist.
            Self::AnotherVisitors | Self::NotStarted => Some(Nack::NotStarted),
            // To whoever may not speak in it, it is as good as closed: the words stay with them.
            Self::Closed
            | Self::Practice
            | Self::NotClaimed
            | Self::Waiting
            | Self::NotYours { .. }
            | Self::Stale { .. } => Some(Nack::Closed),
            // No frame of version 1 can ask for what these answer.
            Self::NotClosed
            | Self::Begun
            | Self::TooEarly { .. }
            | Self::NotWaiting
            | Self::NotOffered
            | Self::NoteMissing
            | Self::NoteIncomplete { .. }
            | Self::ReasonMissing
            | Self::TransferUnderWay
            | Self::NoTransfer
            | Self::ConsultUnderWay
            | Self::NotAsked
            | Self::AsksThemselves
            | Self::ResearchUnderWay
            | Self::NoResearch
            | Self::NoSuchNote
            | Self::AlreadyConfirmed
            | Self::NotMoreUrgent
            | Self::NoSuchScore
            | Self::NotNoticed
            | Self::ErrandRuns
            | Self::NotBrought
            | Self::PersonIsHere
            | Self::AlreadyRated => Some(Nack::Malformed),
        }
    }
}
