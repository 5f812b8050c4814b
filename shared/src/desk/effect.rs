//! What the shell must do about what happened at the desk.

use serde::{Deserialize, Serialize};

use crate::desk::command::{Availability, Target};
use crate::desk::event::{AvailabilityCause, OfferEnd};
use crate::id::{AgentId, ConversationId, Epoch, Topic};
use crate::link::mail::ToConversation;
use crate::routing::order::Priority;
use crate::time::Timestamp;

/// What the shell must do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Tells a conversation something.
    ToConversation(ConversationId, ToConversation),
    /// Tells the consoles of one agent something.
    ToAgent(AgentId, Push),
    /// Tells the consoles of all who are signed in something.
    ToAgents(Push),
}

/// What a console is told without having asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "p", rename_all = "snake_case")]
pub enum Push {
    /// A conversation is offered to the agent.
    OfferShown {
        /// Which.
        conversation: ConversationId,
        /// The epoch of the offer.
        epoch: Epoch,
        /// What it is about.
        topic: Topic,
        /// How urgent it is.
        priority: Priority,
        /// Since when the visitor has been waiting.
        since: Timestamp,
        /// When the offer lapses.
        lapses_at: Timestamp,
        /// The owner who hands it over, where it is a transfer.
        from: Option<AgentId>,
    },
    /// A conversation is handed over to the team that the agent leads.
    HandoverAsked {
        /// Which.
        conversation: ConversationId,
        /// Who hands it over.
        from: AgentId,
        /// To whom.
        to: Target,
    },
    /// An offer to the agent is gone.
    OfferGone {
        /// Which conversation.
        conversation: ConversationId,
        /// Which offer.
        epoch: Epoch,
        /// Why.
        because: OfferEnd,
    },
    /// The agent owns a conversation from here.
    ConversationGained {
        /// Which.
        conversation: ConversationId,
        /// The epoch of the ownership.
        epoch: Epoch,
    },
    /// The agent does not own a conversation any longer.
    ConversationGone {
        /// Which.
        conversation: ConversationId,
    },
    /// Somebody is available in this way from here.
    AvailabilityChanged {
        /// Who.
        agent: AgentId,
        /// How.
        availability: Availability,
        /// Whether they chose it.
        because: AvailabilityCause,
    },
    /// Who is signed in has changed.
    AttendanceChanged {
        /// How many are.
        signed_in: u32,
    },
    /// The queue has grown or shrunk.
    QueueChanged {
        /// How many wait.
        waiting: u32,
    },
}
