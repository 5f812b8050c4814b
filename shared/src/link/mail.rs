//! What a conversation and the desk tell each other.

use serde::{Deserialize, Serialize};

use crate::desk::command::{Command, Target, Withdrawal};
use crate::desk::event::{Acquired, Inbox, OfferEnd, Requeue};
use crate::id::{AgentId, ConversationId, Epoch, Seq};
use crate::protocol::AgentCard;
use crate::routing::need::Ticket;
use crate::routing::order::Priority;
use crate::time::{Span, Timestamp};
use crate::waiting::Told;

/// What a conversation tells the desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "m", rename_all = "snake_case")]
pub enum ToDesk {
    /// It asks for a person.
    Enqueue {
        /// What it needs.
        ticket: Ticket,
    },
    /// It became more urgent while waiting.
    Raise {
        /// How urgent it is.
        priority: Priority,
        /// Within what time of its arrival the first human message is promised.
        first_reply_within: Span,
    },
    /// It needs no person any longer.
    Withdraw {
        /// Why.
        because: Withdrawal,
    },
    /// It has served its package: the receipt without which nobody accepts.
    PackageServed {
        /// To whom.
        agent: AgentId,
        /// For which offer.
        epoch: Epoch,
    },
    /// Its owner has written for the first time.
    Replied {
        /// Under which ownership.
        epoch: Epoch,
    },
    /// It was closed.
    Release {
        /// Under which ownership.
        epoch: Epoch,
    },
    /// Its owner hands over.
    Transfer {
        /// The owner.
        agent: AgentId,
        /// Under which ownership.
        epoch: Epoch,
        /// To whom.
        to: Target,
        /// What it needs from here.
        ticket: Ticket,
    },
    /// Its owner takes the transfer back.
    CancelTransfer {
        /// The owner.
        agent: AgentId,
        /// Under which ownership.
        epoch: Epoch,
    },
}

impl ToDesk {
    /// The command that this mail from a conversation is.
    pub fn command(self, conversation: ConversationId) -> Command {
        match self {
            Self::Enqueue { ticket } => {
                Command::Enqueue { ticket: Ticket { conversation, ..ticket } }
            }
            Self::Raise { priority, first_reply_within } => {
                Command::Raise { conversation, priority, first_reply_within }
            }
            Self::Withdraw { because } => Command::Withdraw { conversation, because },
            Self::PackageServed { agent, epoch } => {
                Command::PackageServed { conversation, agent, epoch }
            }
            Self::Replied { epoch } => Command::Replied { conversation, epoch },
            Self::Release { epoch } => Command::Release { conversation, epoch },
            Self::Transfer { agent, epoch, to, ticket } => {
                Command::Transfer { conversation, agent, epoch, to, ticket }
            }
            Self::CancelTransfer { agent, epoch } => {
                Command::CancelTransfer { conversation, agent, epoch }
            }
        }
    }
}

/// What the desk tells a conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "m", rename_all = "snake_case")]
pub enum ToConversation {
    /// It waits in a team's queue.
    Queued {
        /// Which request for a person this is about.
        request: Seq,
        /// Which team, by the name that the visitor is told.
        team: String,
        /// Whether so many wait that leaving a message is offered first.
        length: QueueLength,
    },
    /// It is offered to an agent.
    Offered {
        /// Which request for a person this is about.
        request: Seq,
        /// To whom; the visitor is told no name before the agent has accepted.
        agent: AgentCard,
        /// The epoch of the offer.
        epoch: Epoch,
        /// When it lapses.
        lapses_at: Timestamp,
        /// The owner who hands it over, where it is a transfer.
        from: Option<AgentId>,
    },
    /// An offer ended without an owner.
    OfferEnded {
        /// To whom it was made.
        agent: AgentId,
        /// Which offer.
        epoch: Epoch,
        /// Why.
        because: OfferEnd,
    },
    /// An agent owns it from here.
    Assigned {
        /// Who.
        agent: AgentCard,
        /// The epoch of the ownership.
        epoch: Epoch,
        /// How.
        acquired: Acquired,
    },
    /// Its owner was not heard of; they may come back until this moment.
    OwnerAbsent {
        /// Until when.
        until: Timestamp,
    },
    /// Its owner is back.
    OwnerBack {},
    /// It waits again, with nobody's ownership.
    Requeued {
        /// The epoch of nobody's ownership.
        epoch: Epoch,
        /// Why.
        because: Requeue,
    },
    /// Nobody can come now; a reply is promised.
    SentToInbox {
        /// Which request for a person this is about.
        request: Seq,
        /// By when.
        reply_by: Timestamp,
        /// Why.
        because: Inbox,
    },
    /// The transfer came to nothing, and its owner stays.
    TransferEnded {
        /// Why.
        because: TransferEnd,
        /// Who could take it, best first.
        alternatives: Vec<AgentCard>,
    },
    /// A wait is named, or takes longer than was said.
    WaitTold {
        /// Which request for a person this is about.
        request: Seq,
        /// The place.
        place: u32,
        /// What is said of the time.
        told: Told,
    },
}

/// How long the queue was when a ticket joined it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QueueLength {
    /// Waiting is a good choice.
    Short,
    /// So many wait that leaving a message is offered first.
    Long,
}

/// Why a transfer came to nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TransferEnd {
    /// The offer to the other ended.
    Offer(OfferEnd),
    /// The desk refused it; this is why, in words for the agent.
    Refused(String),
}
