//! The wire: JSON text frames, one family for each audience. SPEC WI.
//!
//! A visitor's frames have no place for a note, a trace or another visitor's words: what must
//! not leak cannot be expressed.

pub mod agent;
pub mod api;
pub mod inbox;
pub mod page;
pub mod visitor;

use crate::id::{AgentId, Seq};
use crate::time::Timestamp;
use crate::wire::{record, words};

/// The version of the wire that this build speaks. A client names its own in its hello.
pub const VERSION: u16 = 1;

/// The oldest version that the server still answers.
pub const OLDEST_VERSION: u16 = 1;

/// The largest frame, in bytes.
pub const FRAME_LIMIT: usize = 64 * 1024;

/// The text that keeps a socket alive; the runtime answers it with [`PONG`] and wakes nobody.
pub const PING: &str = "ping";

/// The answer to [`PING`].
pub const PONG: &str = "pong";

/// Codes with which a server closes a socket.
pub mod close {
    /// The token, the session or the conversation does not let this client in.
    pub const NOT_ALLOWED: u16 = 4001;
    /// The client does not speak this wire: wrong version, or no hello.
    pub const PROTOCOL: u16 = 4002;
    /// What the client was allowed has been taken back.
    pub const REVOKED: u16 = 4003;
    /// The frame was larger than the limit; nothing of it was read.
    pub const FRAME_TOO_LARGE: u16 = 4009;

    /// Whether trying again with the same credentials could ever help.
    pub const fn is_final(code: u16) -> bool {
        matches!(code, NOT_ALLOWED | PROTOCOL | REVOKED)
    }
}

words! {
    /// Why a client is not let in. The socket is closed after it.
    pub enum Refusal {
        /// The client's version is older than the server still answers: load the page again.
        ClientTooOld = "client_too_old",
        /// The client's version is newer than the server: try again after the roll-out.
        ClientTooNew = "client_too_new",
        /// The token does not verify or has run out: start a conversation anew.
        TokenStale = "token_stale",
        /// No agent is signed in here: sign in.
        SignedOut = "signed_out",
        /// There is no such conversation for this client; a foreign one looks the same.
        UnknownConversation = "unknown_conversation",
        /// The first frame was not a hello.
        HelloExpected = "hello_expected",
    }

    /// Why one frame was not carried out. The socket stays open, and nothing was stored.
    pub enum Nack {
        /// The frame is not JSON text.
        NotJson = "not_json",
        /// The frame's tag is unknown to this version.
        UnknownFrame = "unknown_frame",
        /// A field is missing or has the wrong shape.
        Malformed = "malformed",
        /// The message has no words.
        TextEmpty = "text_empty",
        /// The message is longer than the limit.
        TextTooLong = "text_too_long",
        /// The client id was used before, with another body.
        Conflict = "conflict",
        /// The conversation has no message yet, so there is nothing to answer.
        NotStarted = "not_started",
        /// The conversation is closed; it opens again when the visitor writes.
        Closed = "closed",
        /// The server could not store it; the same frame may be sent again.
        Unavailable = "unavailable",
    }

    /// Why a client must forget what it has and take what follows as the whole.
    pub enum ResyncReason {
        /// The client claims events that the server does not have.
        AheadOfServer = "ahead_of_server",
    }

    /// Who speaks.
    pub enum Role {
        /// The person on the site.
        Visitor = "visitor",
        /// A person who answers.
        Agent = "agent",
    }
}

record! {
    /// An agent as others see one.
    pub struct AgentCard {
        /// Whose card this is.
        pub id: AgentId,
        /// The name that a visitor is told.
        pub name: String,
    }

    /// Proof that a command was stored.
    pub struct Receipt {
        /// The place of the event that it became.
        pub seq: Seq,
        /// When it was stored.
        pub at: Timestamp,
    }
}

/// The JSON Schema of every family of frames, by file name.
#[cfg(feature = "schema")]
pub fn schemas() -> Vec<(&'static str, schemars::Schema)> {
    use schemars::schema_for;
    vec![
        ("from-visitor", schema_for!(visitor::FromVisitor)),
        ("to-visitor", schema_for!(visitor::ToVisitor)),
        ("from-agent", schema_for!(agent::FromAgent)),
        ("to-agent", schema_for!(agent::ToAgent)),
        ("from-inbox", schema_for!(inbox::FromInbox)),
        ("to-inbox", schema_for!(inbox::ToInbox)),
        ("page-to-frame", schema_for!(page::PageToFrame)),
        ("frame-to-page", schema_for!(page::FrameToPage)),
        ("api-problem", schema_for!(api::Problem)),
        ("api-started", schema_for!(api::Started)),
        ("api-login", schema_for!(api::Login)),
        ("api-signed-in", schema_for!(api::SignedIn)),
        ("api-setup", schema_for!(api::Setup)),
    ]
}
