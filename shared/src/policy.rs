//! Every threshold and span that a workspace can set. A machine is handed it, and never keeps it.

use crate::time::Span;

/// What a workspace has decided about its conversations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// After this long a silence following an agent's word a conversation closes by itself.
    /// It never does while a visitor waits for an answer.
    pub closes_after_silence: Span,
}

impl Policy {
    /// What a workspace has that set nothing.
    pub const STANDARD: Self = Self { closes_after_silence: Span::hours(72) };
}
