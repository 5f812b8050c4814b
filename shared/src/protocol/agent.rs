//! Frames between an agent's console and one conversation.

use super::{AgentCard, Nack, Refusal, ResyncReason};
use crate::id::{ClientId, Seq, VisitorId};
use crate::text::Text;
use crate::time::Timestamp;
use crate::wire::{record, union};

union! {
    /// What an agent's console sends. Who the agent is comes from the session, never from a frame.
    pub enum FromAgent {
        /// Opens the exchange, and asks for everything after the last event that the client has.
        Hello = "hello" {
            /// The version that the client speaks.
            v: u16,
            /// The last event that the client has.
            after: Seq,
        },
        /// Says something to the visitor.
        Say = "say" {
            /// The client's own id for this message.
            cid: ClientId,
            /// The words.
            text: Text,
        },
        /// Closes the conversation.
        Close = "close" {
            /// The client's own id for this command.
            cid: ClientId,
        },
    }
}

union! {
    /// What a conversation sends to an agent.
    pub enum ToAgent {
        /// The client is let in; the events that it asked for follow.
        Welcome = "welcome" {
            /// The version that both speak from here.
            v: u16,
            /// The conversation's last event.
            head: Seq,
            /// Who the server takes the client for.
            you: AgentCard,
        },
        /// The client must forget what it has; what follows is the whole.
        Resync = "resync" {
            /// Why.
            reason: ResyncReason,
        },
        /// What happened, in order and without a gap after `after`.
        Events = "events" {
            /// The event before the first of these.
            after: Seq,
            /// The events.
            events: Vec<AgentEvent>,
        },
        /// The command is stored.
        Ack = "ack" {
            /// The client's id for it.
            cid: ClientId,
            /// Its place.
            seq: Seq,
            /// When it was stored.
            at: Timestamp,
        },
        /// A frame was not carried out.
        Nack = "nack" {
            /// The frame's client id, where it could be read.
            cid: Option<ClientId>,
            /// Why.
            code: Nack,
            /// After how many milliseconds the same frame may be sent again.
            retry_after_ms: Option<u32>,
        },
        /// The client is not let in; the socket closes.
        Refused = "refused" {
            /// Why.
            code: Refusal,
        },
    }
}

record! {
    /// One event as an agent sees it.
    pub struct AgentEvent {
        /// Its place.
        pub seq: Seq,
        /// When it happened.
        pub at: Timestamp,
        /// What happened.
        pub fact: AgentFact,
    }
}

union! {
    /// What happened, as an agent sees it.
    pub enum AgentFact {
        /// The conversation began.
        Started = "started" {
            /// With whom.
            visitor: VisitorId,
        },
        /// The visitor said something.
        VisitorSaid = "visitor_said" {
            /// The words.
            text: Text,
        },
        /// An agent said something.
        AgentSaid = "agent_said" {
            /// Which agent.
            agent: AgentCard,
            /// The agent's own id for the message, so that it finds its place.
            cid: ClientId,
            /// The words.
            text: Text,
        },
        /// The conversation was closed.
        Closed = "closed" {
            /// By whom; nobody where it closed by itself after a long silence.
            agent: Option<AgentCard>,
        },
        /// The visitor wrote again after the close.
        Reopened = "reopened" {},
    }
}
