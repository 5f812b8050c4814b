//! Frames between a console and the ledger: the live list of conversations.

use super::{Refusal, Role};
use crate::id::{ConversationId, Seq, VisitorId};
use crate::text::Text;
use crate::time::Timestamp;
use crate::wire::{record, union, words};

union! {
    /// What a console sends.
    pub enum FromInbox {
        /// Opens the exchange, and asks for the list.
        Hello = "hello" {
            /// The version that the client speaks.
            v: u16,
        },
    }
}

union! {
    /// What the ledger sends.
    pub enum ToInbox {
        /// The client is let in; the rows follow.
        Welcome = "welcome" {
            /// The version that both speak from here.
            v: u16,
        },
        /// The whole list, latest first; it takes the place of any list before.
        Rows = "rows" {
            /// The rows.
            rows: Vec<ConversationRow>,
            /// How many conversations there are in all.
            total: u32,
        },
        /// One row that came or changed.
        Row = "row" {
            /// The row.
            row: ConversationRow,
        },
        /// The client is not let in; the socket closes.
        Refused = "refused" {
            /// Why.
            code: Refusal,
        },
    }
}

words! {
    /// Whether a conversation goes on.
    pub enum RowState {
        /// It goes on.
        Open = "open",
        /// It was closed.
        Closed = "closed",
    }
}

record! {
    /// What the list shows of a conversation.
    pub struct ConversationRow {
        /// Which conversation.
        pub conversation: ConversationId,
        /// With whom.
        pub visitor: VisitorId,
        /// The event up to which this row is true; a row with a lower number is older.
        pub seq: Seq,
        /// When the conversation began.
        pub started_at: Timestamp,
        /// When something last happened.
        pub last_at: Timestamp,
        /// Who spoke last.
        pub last_by: Role,
        /// Since when the visitor has been waiting for an answer, where one is owed.
        pub waiting_since: Option<Timestamp>,
        /// The beginning of what was said last.
        pub preview: Text,
        /// Whether the conversation goes on.
        pub state: RowState,
    }
}
