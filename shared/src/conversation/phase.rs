//! Where a conversation stands: at every instant with one owner, in the queue, or with neither.

use super::handoff::Stage;
use crate::desk::command::Target;
use crate::id::{AgentId, Epoch};
use crate::link::mail::QueueLength;
use crate::protocol::AgentCard;
use crate::routing::need::Ticket;
use crate::time::Timestamp;

/// Where a conversation that has begun stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phase {
    /// The bot has it, or nobody.
    Bot,
    /// It waits for a person.
    Queued(Waiting),
    /// It waits, and a person is asked.
    Offered(Waiting, Offer),
    /// An agent owns it.
    Live(Box<Live>),
    /// Nobody comes at present; somebody replies or calls by a moment that was told.
    Promised {
        /// That moment.
        reply_by: Timestamp,
    },
    /// It is closed, and opens again when the visitor writes.
    Closed,
}

/// A wait for a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The team, once the desk has said so.
    pub team: Option<String>,
    /// Whether leaving a message is offered first.
    pub length: QueueLength,
    /// When the visitor is told something again, at the latest.
    pub line_due: Option<Timestamp>,
}

/// What an agent was offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Who.
    pub agent: AgentCard,
    /// The epoch of the offer.
    pub epoch: Epoch,
    /// When it lapses; the desk sees to that.
    pub lapses_at: Timestamp,
    /// How far the agent has come with it.
    pub stage: Stage,
}

/// An ownership.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Live {
    /// Who owns it.
    pub owner: AgentCard,
    /// The epoch of the ownership.
    pub epoch: Epoch,
    /// Since when.
    pub since: Timestamp,
    /// When the owner first wrote.
    pub replied_at: Option<Timestamp>,
    /// When the owner confirmed what is known.
    pub acknowledged_at: Option<Timestamp>,
    /// Until when an owner who was not heard of may come back.
    pub absent_until: Option<Timestamp>,
    /// The transfer under way.
    pub transfer: Option<Transfer>,
    /// Whoever owned it before, and until when they may read and whisper.
    pub observer: Option<(AgentId, Timestamp)>,
    /// The consultation under way.
    pub consult: Option<Consult>,
    /// Since when the owner looks into it.
    pub research_since: Option<Timestamp>,
}

/// A transfer under way; its source is the owner until somebody accepts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transfer {
    /// To whom.
    pub to: Target,
    /// What the next one must have.
    pub ticket: Box<Ticket>,
    /// To whom it is offered at present.
    pub offer: Option<Offer>,
}

/// A colleague who was asked; whoever owns the conversation goes on owning it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consult {
    /// Who.
    pub whom: AgentCard,
    /// When the colleague answered.
    pub answered_at: Option<Timestamp>,
}

impl Phase {
    /// The owner, where there is one.
    pub fn live(&self) -> Option<&Live> {
        match self {
            Self::Live(live) => Some(live),
            Self::Bot
            | Self::Queued(_)
            | Self::Offered(..)
            | Self::Promised { .. }
            | Self::Closed => None,
        }
    }

    pub(super) fn live_mut(&mut self) -> Option<&mut Live> {
        match self {
            Self::Live(live) => Some(live),
            Self::Bot
            | Self::Queued(_)
            | Self::Offered(..)
            | Self::Promised { .. }
            | Self::Closed => None,
        }
    }

    /// The wait for a person, where one is waited for.
    pub fn waiting(&self) -> Option<&Waiting> {
        match self {
            Self::Queued(waiting) | Self::Offered(waiting, _) => Some(waiting),
            Self::Bot | Self::Live(_) | Self::Promised { .. } | Self::Closed => None,
        }
    }

    pub(super) fn waiting_mut(&mut self) -> Option<&mut Waiting> {
        match self {
            Self::Queued(waiting) | Self::Offered(waiting, _) => Some(waiting),
            Self::Bot | Self::Live(_) | Self::Promised { .. } | Self::Closed => None,
        }
    }

    /// The offer that runs, be it from the queue or a transfer.
    pub fn offer(&self) -> Option<&Offer> {
        match self {
            Self::Offered(_, offer) => Some(offer),
            Self::Live(live) => live.transfer.as_ref()?.offer.as_ref(),
            Self::Bot | Self::Queued(_) | Self::Promised { .. } | Self::Closed => None,
        }
    }

    pub(super) fn offer_mut(&mut self) -> Option<&mut Offer> {
        match self {
            Self::Offered(_, offer) => Some(offer),
            Self::Live(live) => live.transfer.as_mut()?.offer.as_mut(),
            Self::Bot | Self::Queued(_) | Self::Promised { .. } | Self::Closed => None,
        }
    }

    /// How far the search for a person has come.
    pub fn stage(&self) -> Stage {
        self.offer().map_or(Stage::Finding, |offer| offer.stage)
    }
}

impl Waiting {
    pub(super) fn from_here(line_due: Option<Timestamp>) -> Self {
        Self { team: None, length: QueueLength::Short, line_due }
    }
}

impl Live {
    pub(super) fn from_here(
        owner: AgentCard,
        epoch: Epoch,
        since: Timestamp,
        observer: Option<(AgentId, Timestamp)>,
    ) -> Self {
        Self {
            owner,
            epoch,
            since,
            replied_at: None,
            acknowledged_at: None,
            absent_until: None,
            transfer: None,
            observer,
            consult: None,
            research_since: None,
        }
    }

    /// Whether an agent may whisper: the owner, the one who had it before for a while, and the
    /// colleague who was asked.
    pub(super) fn lets_whisper(&self, agent: &AgentId, at: Timestamp) -> bool {
        let observes = |(observer, until): &(AgentId, Timestamp)| observer == agent && at < *until;
        self.owner.id == *agent
            || self.observer.as_ref().is_some_and(observes)
            || self.consult.as_ref().is_some_and(|consult| consult.whom.id == *agent)
    }
}
