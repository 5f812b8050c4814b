//! The objects: one that knows a workspace's people, one that keeps each conversation, and one
//! that lists them.

mod attendance;
pub(crate) mod conversation;
pub(crate) mod ledger;
pub(crate) mod workspace;
