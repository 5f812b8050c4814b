//! Frames between a visitor's widget and its conversation.

use super::{Nack, Refusal, ResyncReason, Role};
use crate::id::{ClientId, Seq};
use crate::text::{Text, Token};
use crate::time::Timestamp;
use crate::wire::{record, union};

union! {
    /// What a visitor's widget sends.
    pub enum FromVisitor {
        /// Opens the exchange, and asks for everything after the last event that the client has.
        Hello = "hello" {
            /// The version that the client speaks.
            v: u16,
            /// What proves that this conversation is the visitor's own.
            token: Token,
            /// The last event that the client has.
            after: Seq,
        },
        /// Says something.
        Say = "say" {
            /// The client's own id for this message; the same id is never stored twice.
            cid: ClientId,
            /// The words.
            text: Text,
        },
    }
}

union! {
    /// What a conversation sends to its visitor.
    pub enum ToVisitor {
        /// The client is let in; the events that it asked for follow.
        Welcome = "welcome" {
            /// The version that both speak from here.
            v: u16,
            /// The conversation's last event.
            head: Seq,
        },
        /// The client must forget what it has; what follows is the whole.
        Resync = "resync" {
            /// Why.
            reason: ResyncReason,
        },
        /// What happened, in order and without a gap after `after`.
        Events = "events" {
            /// The event before the first of these, as far as this audience can see.
            after: Seq,
            /// The events.
            events: Vec<VisitorEvent>,
        },
        /// The message is stored.
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
    /// One event as its visitor sees it.
    pub struct VisitorEvent {
        /// Its place.
        pub seq: Seq,
        /// When it happened.
        pub at: Timestamp,
        /// What happened.
        pub fact: VisitorFact,
    }

    /// Who speaks, as a visitor sees it.
    pub struct Speaker {
        /// In which part.
        pub role: Role,
        /// The name, where the visitor may know it.
        pub name: Option<String>,
    }
}

union! {
    /// What happened, as the visitor sees it.
    pub enum VisitorFact {
        /// The conversation began.
        Started = "started" {},
        /// Somebody said something.
        Said = "said" {
            /// Who.
            by: Speaker,
            /// The words.
            text: Text,
            /// The visitor's own id for the message, so that it finds its place.
            cid: Option<ClientId>,
        },
        /// The conversation was closed.
        Closed = "closed" {},
        /// The visitor wrote again after the close.
        Reopened = "reopened" {},
    }
}
