//! Every time that anybody is told, with who keeps it and what happens if it breaks. SPEC PR.
//!
//! A conversation embeds [`Promises`], wraps [`PromiseEvent`] in an event of its own, and carries
//! out what a broken promise asks for. What a visitor reads about a time is in [`text`].

mod ledger;
pub mod text;

use serde::{Deserialize, Serialize};

pub use ledger::{Promises, Stage, Standing};

use crate::id::{AgentId, TeamId};
use crate::policy::Policy;
use crate::time::{Span, Timestamp};

/// A promise's number in its conversation, counted from one.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct PromiseId(u32);

impl PromiseId {
    /// The number.
    pub const fn number(self) -> u32 {
        self.0
    }
}

/// What was promised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A person's first message, from the moment when one was asked for.
    FirstReply,
    /// The owner's first message, from the moment when the owner accepted.
    AgentReply,
    /// The next word while the agent looks into it.
    ResearchUpdate,
    /// A resolution, or a way to one.
    Resolution,
    /// The answer that a colleague is asked for.
    Consult,
    /// A call.
    Callback,
    /// A reply after the next opening.
    NextOpening,
    /// An agent within the longest wait that was shown.
    Wait,
    /// A line that says where a wait stands.
    SilentGap,
}

/// Something to promise, with what only the one who promises can know of its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pledge {
    /// See [`Kind::FirstReply`].
    FirstReply {
        /// When a person was asked for.
        since: Timestamp,
        /// Within what time of that, by the ticket.
        within: Span,
    },
    /// See [`Kind::AgentReply`].
    AgentReply,
    /// See [`Kind::ResearchUpdate`].
    ResearchUpdate,
    /// See [`Kind::Resolution`].
    Resolution,
    /// See [`Kind::Consult`].
    Consult,
    /// See [`Kind::Callback`].
    Callback,
    /// See [`Kind::NextOpening`].
    NextOpening {
        /// By when, as the desk has said.
        reply_by: Timestamp,
    },
    /// See [`Kind::Wait`].
    Wait {
        /// The longest wait that was shown.
        within: Span,
    },
    /// See [`Kind::SilentGap`].
    SilentGap,
}

impl Pledge {
    /// What is promised.
    pub fn kind(self) -> Kind {
        match self {
            Self::FirstReply { .. } => Kind::FirstReply,
            Self::AgentReply => Kind::AgentReply,
            Self::ResearchUpdate => Kind::ResearchUpdate,
            Self::Resolution => Kind::Resolution,
            Self::Consult => Kind::Consult,
            Self::Callback => Kind::Callback,
            Self::NextOpening { .. } => Kind::NextOpening,
            Self::Wait { .. } => Kind::Wait,
            Self::SilentGap => Kind::SilentGap,
        }
    }

    fn due(self, policy: &Policy, at: Timestamp) -> Timestamp {
        let spans = &policy.promises;
        match self {
            Self::FirstReply { since, within } => since.after(within),
            Self::AgentReply => at.after(spans.agent_reply),
            Self::ResearchUpdate => at.after(spans.research_update),
            Self::Resolution => at.after(spans.resolution),
            Self::Consult => at.after(spans.consult),
            Self::Callback => at.after(spans.callback),
            Self::NextOpening { reply_by } => reply_by,
            Self::Wait { within } => at.after(within),
            Self::SilentGap => at.after(policy.conversation.longest_silent_gap),
        }
    }
}

/// Who has to keep a promise; whoever it is hears the warning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Owner {
    /// The bot.
    Bot,
    /// The desk, whichever team it will be.
    Desk,
    /// A team.
    Team(TeamId),
    /// An agent.
    Agent(AgentId),
}

/// What a broken promise asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Breach {
    /// The conversation becomes more urgent.
    RaisePriority,
    /// A supervisor is told.
    AlertLead,
    /// The visitor is told that it takes longer than was said.
    TellVisitor,
    /// The visitor is offered to leave a message.
    OfferMessage,
}

/// What was done, in so far as a promise can be kept by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// An agent has accepted the conversation.
    AgentCame,
    /// An agent has written to the visitor.
    AgentWrote,
    /// An agent has written what the colleague said.
    AnswerBrought,
    /// An agent has resolved it, or named the way to a resolution.
    WayNamed,
    /// Somebody has called the visitor.
    CalledBack,
    /// The visitor was shown a line that says where the wait stands.
    LineShown,
}

impl Deed {
    /// Whether this is what was promised. Nothing else keeps a promise.
    pub fn keeps(self, kind: Kind) -> bool {
        match kind {
            Kind::FirstReply | Kind::AgentReply | Kind::ResearchUpdate | Kind::NextOpening => {
                matches!(self, Self::AgentWrote | Self::AnswerBrought)
            }
            Kind::Resolution => self == Self::WayNamed,
            Kind::Consult => self == Self::AnswerBrought,
            Kind::Callback => self == Self::CalledBack,
            Kind::Wait => self == Self::AgentCame,
            Kind::SilentGap => matches!(
                self,
                Self::LineShown | Self::AgentCame | Self::AgentWrote | Self::AnswerBrought
            ),
        }
    }
}

/// Why a promise binds nobody any longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Release {
    /// The visitor left.
    VisitorLeft,
    /// The visitor wants it no more.
    Declined,
    /// The conversation was closed.
    Closed,
    /// Another owner promises in its place.
    HandedOver,
    /// Another promise of the same kind took its place.
    Replaced,
    /// The wait that it was about is over.
    WaitOver,
}

/// A promise as it was made. Only a ledger makes one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    id: PromiseId,
    kind: Kind,
    owner: Owner,
    made_at: Timestamp,
    warn_at: Timestamp,
    due: Timestamp,
    breach: Vec<Breach>,
}

impl Entry {
    /// Its number.
    pub fn id(&self) -> PromiseId {
        self.id
    }

    /// What was promised.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Who has to keep it.
    pub fn owner(&self) -> &Owner {
        &self.owner
    }

    /// When it was made.
    pub fn made_at(&self) -> Timestamp {
        self.made_at
    }

    /// When its owner is warned.
    pub fn warn_at(&self) -> Timestamp {
        self.warn_at
    }

    /// From which moment on it is broken.
    pub fn due(&self) -> Timestamp {
        self.due
    }

    /// What its breach asks for.
    pub fn breach(&self) -> &[Breach] {
        &self.breach
    }
}

/// What can happen to a promise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "promise", rename_all = "snake_case")]
pub enum PromiseEvent {
    /// It was made.
    Made {
        /// As it was made.
        entry: Entry,
    },
    /// Little of its time is left.
    Warned {
        /// Which one.
        id: PromiseId,
    },
    /// Its time is over and it was not kept.
    Broken {
        /// Which one.
        id: PromiseId,
        /// What that asks for.
        breach: Vec<Breach>,
    },
    /// It was kept in time.
    Kept {
        /// Which one.
        id: PromiseId,
    },
    /// It was broken, and what was promised came after all.
    KeptLate {
        /// Which one.
        id: PromiseId,
    },
    /// It binds nobody any longer.
    Released {
        /// Which one.
        id: PromiseId,
        /// Why.
        because: Release,
    },
}

/// What the breach of each kind asks for.
fn breach_of(kind: Kind) -> Vec<Breach> {
    match kind {
        Kind::FirstReply => vec![Breach::RaisePriority, Breach::AlertLead, Breach::TellVisitor],
        Kind::AgentReply => vec![Breach::AlertLead],
        Kind::ResearchUpdate => vec![Breach::AlertLead, Breach::TellVisitor],
        Kind::Resolution => vec![Breach::AlertLead],
        Kind::Consult => vec![Breach::TellVisitor],
        Kind::Callback => vec![Breach::AlertLead, Breach::TellVisitor],
        Kind::NextOpening => vec![Breach::RaisePriority, Breach::AlertLead],
        Kind::Wait => vec![Breach::TellVisitor, Breach::OfferMessage],
        Kind::SilentGap => vec![Breach::TellVisitor],
    }
}

#[cfg(test)]
mod tests;
