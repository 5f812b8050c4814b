//! What may be asked of the desk, and why it may refuse.

use serde::{Deserialize, Serialize};

use crate::id::{AgentId, ConversationId, Epoch, TeamId};
use crate::routing::need::Ticket;
use crate::routing::order::Priority;
use crate::time::Span;

/// What may be asked of the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Takes over the roster of the policy at hand. What is under way stays; what is offered or
    /// assigned from here follows the roster as it is now.
    Configure,
    /// An agent comes to the desk.
    SignIn {
        /// Who.
        agent: AgentId,
    },
    /// These agents were heard of at this moment.
    Heard {
        /// Who.
        agents: Vec<AgentId>,
    },
    /// An agent says how available they are.
    SetAvailability {
        /// Who.
        agent: AgentId,
        /// How.
        availability: Availability,
    },
    /// An agent leaves; what they own goes back to the queue at once.
    SignOut {
        /// Who.
        agent: AgentId,
    },
    /// A conversation asks for a person.
    Enqueue {
        /// What it needs.
        ticket: Ticket,
    },
    /// A waiting conversation became more urgent. It never becomes less so while it waits.
    Raise {
        /// Which.
        conversation: ConversationId,
        /// How urgent it is.
        priority: Priority,
        /// Within what time of its arrival the first human message is promised.
        first_reply_within: Span,
    },
    /// A waiting or offered conversation needs no person any longer.
    Withdraw {
        /// Which.
        conversation: ConversationId,
        /// Why.
        because: Withdrawal,
    },
    /// The conversation has served its package to this agent; without that nobody accepts.
    PackageServed {
        /// Which.
        conversation: ConversationId,
        /// To whom.
        agent: AgentId,
        /// For which offer.
        epoch: Epoch,
    },
    /// An agent accepts an offer.
    Accept {
        /// Which.
        conversation: ConversationId,
        /// Who.
        agent: AgentId,
        /// Which offer.
        epoch: Epoch,
    },
    /// An agent declines an offer.
    Decline {
        /// Which.
        conversation: ConversationId,
        /// Who.
        agent: AgentId,
        /// Which offer.
        epoch: Epoch,
        /// Why.
        because: DeclineReason,
    },
    /// The owner's first words to the visitor after accepting.
    Replied {
        /// Which.
        conversation: ConversationId,
        /// Under which ownership.
        epoch: Epoch,
    },
    /// An owned conversation was closed; its owner has room again.
    Release {
        /// Which.
        conversation: ConversationId,
        /// Under which ownership.
        epoch: Epoch,
    },
    /// The owner wants to hand over. The owner stays until somebody else accepts.
    Transfer {
        /// Which.
        conversation: ConversationId,
        /// The owner.
        agent: AgentId,
        /// Under which ownership.
        epoch: Epoch,
        /// To whom.
        to: Target,
        /// What the conversation needs from here; its priority is never lowered.
        ticket: Ticket,
    },
    /// The owner takes a transfer back before anybody accepted.
    CancelTransfer {
        /// Which.
        conversation: ConversationId,
        /// The owner.
        agent: AgentId,
        /// Under which ownership.
        epoch: Epoch,
    },
    /// A supervisor gives a conversation to somebody, or takes it: waiting, offered or owned.
    Assign {
        /// Which.
        conversation: ConversationId,
        /// The supervisor.
        by: AgentId,
        /// To whom.
        to: AgentId,
        /// Whether that may be over the cap.
        over: CapRule,
    },
}

/// To whom a conversation is handed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// To one agent.
    Agent(AgentId),
    /// To whoever of a team is best; the owner keeps it until one accepts.
    Team(TeamId),
    /// Back to the queue at once: the owner cannot keep it.
    Queue,
}

/// Whether an assignment by hand may exceed the agent's cap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CapRule {
    /// It may not.
    Holds,
    /// It may, and the record says so.
    Overridden,
}

/// How available an agent is, as the agent or the desk has set it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Availability {
    /// Gets offers.
    Available,
    /// Works on what they have, and gets no more.
    Busy,
    /// Writes up what is done, and gets no more for now.
    WrapUp,
    /// Is not at the screen.
    Away,
}

/// Why a conversation leaves the queue without a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Withdrawal {
    /// The visitor left.
    VisitorLeft,
    /// The visitor left a message for later.
    LeftMessage,
    /// The visitor asked to be called back.
    AskedForCallback,
    /// The conversation was closed.
    Closed,
    /// The visitor asked anew: another request takes the place of this one.
    AskedAnew,
}

/// Why an agent declines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeclineReason {
    /// Has too much at hand.
    TooBusy,
    /// Lacks the knowledge or the right.
    NotMyField,
    /// Knows the visitor and should not.
    Conflict,
    /// Something else.
    Other,
}

/// Why the desk does not carry out a command.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Rejection {
    /// There is no such agent on the roster.
    #[error("this agent is not on the roster; a supervisor can add them")]
    UnknownAgent,
    /// There is no such team.
    #[error("there is no such team; choose one of the roster")]
    UnknownTeam,
    /// The agent has not come to the desk.
    #[error("this agent is not signed in; sign in first")]
    NotSignedIn,
    /// The conversation is not at the desk.
    #[error("this conversation neither waits nor is owned")]
    NotHere,
    /// The conversation is already at the desk.
    #[error("this conversation already waits or is owned")]
    AlreadyHere,
    /// The offer or ownership has changed meanwhile.
    #[error("this has changed meanwhile; it is now at epoch {}", .0.number())]
    Stale(Epoch),
    /// The agent is not the one to whom it is offered, or who owns it.
    #[error("this is another agent's")]
    NotYours,
    /// The package was not served to the agent.
    #[error("the context has to be opened before accepting")]
    PackageNotServed,
    /// The agent has no room.
    #[error("this agent is at their cap")]
    AtCap {
        /// Who could take it instead, best first.
        alternatives: Vec<AgentId>,
    },
    /// The agent gets no offers at present.
    #[error("this agent cannot take a conversation at present")]
    NotAvailable {
        /// Who could take it instead, best first.
        alternatives: Vec<AgentId>,
    },
    /// The agent must not get this conversation.
    #[error("this agent is barred from this conversation")]
    Barred,
    /// Only a supervisor may do this.
    #[error("only a supervisor may do this")]
    SupervisorsOnly,
    /// A transfer is already under way.
    #[error("a transfer is already under way; take it back first")]
    TransferUnderWay,
    /// No transfer is under way.
    #[error("no transfer is under way")]
    NoTransfer,
    /// The agent already owns it.
    #[error("this agent already owns it")]
    AlreadyTheirs,
    /// A waiting ticket's priority is never lowered.
    #[error("a waiting conversation never becomes less urgent")]
    NotMoreUrgent,
}

impl Rejection {
    /// Who could take a conversation in place of whoever was asked for, best first.
    pub fn alternatives(&self) -> &[AgentId] {
        if let Self::AtCap { alternatives } | Self::NotAvailable { alternatives } = self {
            alternatives
        } else {
            &[]
        }
    }
}
