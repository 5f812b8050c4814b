//! What can happen at the desk. Due times, keys and plans are recorded, so that a changed policy
//! rewrites nothing.

use serde::{Deserialize, Serialize};

use crate::desk::command::{Availability, CapRule, DeclineReason, Target, Withdrawal};
use crate::id::{AgentId, ConversationId, Epoch, Seq};
use crate::link::mail::QueueLength;
use crate::roster::Roster;
use crate::routing::need::Ticket;
use crate::routing::order::{Plan, Priority};
use crate::routing::trace::Trace;
use crate::time::{Span, Timestamp};
use crate::waiting::Told;
use crate::waiting::announce::shown::Shown;
use crate::waiting::estimate::Estimate;

/// Why a conversation is back in the queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Requeue {
    /// Its owner was lost; it goes ahead of all that was never served.
    OwnerLost,
    /// Its owner signed out.
    OwnerSignedOut,
    /// Its owner could not keep it and gave it back.
    GivenBack,
}

/// Why an offer ended without an owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OfferEnd {
    /// The agent declined.
    Declined(DeclineReason),
    /// The agent did not answer in time.
    Missed,
    /// The agent was lost.
    AgentLost,
    /// The agent signed out or stepped away.
    AgentLeft,
    /// The one who offered it took it back.
    TakenBack,
    /// The roster no longer lets this agent have it.
    Reconfigured,
}

/// Why a conversation goes to the inbox in place of the queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Inbox {
    /// It is outside opening hours.
    Closed,
    /// Nobody who is there could ever serve it.
    NobodyThere,
}

/// How an agent came to own a conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Acquired {
    /// Accepted an offer from the queue.
    Accepted,
    /// Accepted a transfer from this agent.
    Transferred(AgentId),
    /// Was given it by this supervisor, or took it over as one.
    ByHand(AgentId, CapRule),
}

/// What happened at the desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "e", rename_all = "snake_case")]
pub enum Event {
    /// The roster is this from here.
    Configured {
        /// The version of the policy.
        version: u32,
        /// The roster.
        roster: Roster,
    },
    /// An agent came to the desk.
    SignedIn {
        /// Who.
        agent: AgentId,
        /// Until when they count as there without being heard of.
        lease_until: Timestamp,
    },
    /// Agents were heard of.
    LeasesRenewed {
        /// Who.
        agents: Vec<AgentId>,
        /// Until when they count as there.
        lease_until: Timestamp,
        /// Which of them had not been heard of in time, and are back.
        back: Vec<AgentId>,
    },
    /// An agent was not heard of in time; what they own waits for them until the grace is over.
    LeaseLapsed {
        /// Who.
        agent: AgentId,
        /// Until when they may come back to what they own.
        grace_until: Timestamp,
    },
    /// An agent did not come back, and counts as gone.
    Lost {
        /// Who.
        agent: AgentId,
    },
    /// An agent is available in this way from here.
    AvailabilitySet {
        /// Who.
        agent: AgentId,
        /// How.
        availability: Availability,
        /// Whether the agent chose it, or missed too many offers.
        because: AvailabilityCause,
    },
    /// An agent left.
    SignedOut {
        /// Who.
        agent: AgentId,
    },
    /// A conversation waits.
    Queued {
        /// Its number among all that ever came; it decides between equals.
        number: u64,
        /// What it needs.
        ticket: Ticket,
        /// Its place, and what changes when.
        plan: Plan,
        /// Whether so many wait that leaving a message is offered first.
        length: QueueLength,
    },
    /// Time has passed: holds end, needs relax, late ones step aside or come back, as planned.
    Elapsed {},
    /// A conversation became more urgent while it waited, or just after somebody accepted it.
    Raised {
        /// Which.
        conversation: ConversationId,
        /// How urgent it is.
        priority: Priority,
        /// Within what time of its arrival the first human message is promised.
        first_reply_within: Span,
        /// Its place, and what changes when.
        plan: Plan,
    },
    /// A conversation that somebody owns has asked for a person anew: what is told of it from here
    /// is about that request.
    RequestRenewed {
        /// Which.
        conversation: ConversationId,
        /// Which request of it.
        request: Seq,
    },
    /// A conversation is offered to an agent, whose room for it is taken from here.
    Offered {
        /// Which.
        conversation: ConversationId,
        /// To whom.
        agent: AgentId,
        /// The epoch of the offer.
        epoch: Epoch,
        /// When it lapses.
        lapses_at: Timestamp,
        /// When it lapses if nobody has opened it.
        unopened_lapses_at: Option<Timestamp>,
        /// The owner who hands it over, where it is a transfer.
        from: Option<AgentId>,
        /// Why this agent.
        trace: Trace,
    },
    /// The agent was served the package.
    PackageServed {
        /// Which.
        conversation: ConversationId,
        /// To whom.
        agent: AgentId,
        /// For which offer.
        epoch: Epoch,
    },
    /// An offer ended without an owner.
    OfferEnded {
        /// Which.
        conversation: ConversationId,
        /// To whom it was made.
        agent: AgentId,
        /// Which offer.
        epoch: Epoch,
        /// Why.
        because: OfferEnd,
        /// Until when this agent is not offered it again.
        not_again_until: Option<Timestamp>,
    },
    /// An agent owns a conversation from here.
    Assigned {
        /// Which.
        conversation: ConversationId,
        /// Who.
        agent: AgentId,
        /// The epoch of the ownership.
        epoch: Epoch,
        /// How.
        acquired: Acquired,
        /// Who owned it until here.
        from: Option<AgentId>,
        /// How long the visitor waited for this with nobody there, in whole seconds.
        waited_seconds: u32,
    },
    /// The owner's first words to the visitor.
    Replied {
        /// Which.
        conversation: ConversationId,
        /// After acceptance, in whole seconds.
        after_seconds: u32,
    },
    /// An owned conversation was closed.
    Released {
        /// Which.
        conversation: ConversationId,
        /// Who owned it.
        agent: AgentId,
    },
    /// An owned conversation waits again, where it waited before.
    Requeued {
        /// Which.
        conversation: ConversationId,
        /// Who owned it.
        from: AgentId,
        /// The epoch of nobody's ownership.
        epoch: Epoch,
        /// Why.
        because: Requeue,
        /// What it needs.
        ticket: Ticket,
        /// Its place, and what changes when.
        plan: Plan,
    },
    /// A conversation left the queue without a person.
    Withdrawn {
        /// Which.
        conversation: ConversationId,
        /// Why.
        because: Withdrawal,
    },
    /// A conversation goes to the inbox, with a promise.
    SentToInbox {
        /// Which.
        conversation: ConversationId,
        /// Which request of it.
        request: Seq,
        /// By when somebody replies.
        reply_by: Timestamp,
        /// Why.
        because: Inbox,
    },
    /// The owner asked to hand over.
    TransferAsked {
        /// Which.
        conversation: ConversationId,
        /// The owner.
        from: AgentId,
        /// To whom.
        to: Target,
        /// What the conversation needs from here.
        ticket: Ticket,
    },
    /// A transfer ended and its source stays the owner.
    TransferEnded {
        /// Which.
        conversation: ConversationId,
        /// Why.
        because: OfferEnd,
    },
    /// A waiting visitor is told how long it takes, or that it takes longer than was said.
    WaitTold {
        /// Which.
        conversation: ConversationId,
        /// The place that is shown.
        place: u32,
        /// What is said of the time.
        told: Told,
        /// What that rests on; nothing where nobody who is available could serve it any more.
        estimate: Option<Estimate>,
        /// What is on the visitor's screen by that.
        shown: Shown,
        /// When the visitor is told again, if nobody was there by then.
        due: Option<Timestamp>,
    },
}

/// Why an agent's availability changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AvailabilityCause {
    /// The agent chose it.
    Chosen,
    /// The agent missed too many offers in a row.
    MissedOffers,
}
