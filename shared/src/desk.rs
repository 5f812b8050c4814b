//! The desk of a workspace: who is there, who waits, and who is offered whom. SPEC DK.
//!
//! It holds routing facts and nothing that anybody said. It alone mints epochs and lets an
//! agent accept.

pub mod command;
pub mod event;
