//! Clients of the sockets: raw frames, typed frames, and a client that never gives up.

mod driver;
mod line;
mod socket;

pub use driver::{Driver, Turn, now};
pub use line::Line;
pub use socket::{Door, Incoming, NoEntry, Socket};

use baton_shared::session::{AgentSide, InboxSide, VisitorSide};

/// A visitor's tab.
pub type VisitorLine = Line<VisitorSide>;
/// An agent's tab on one conversation.
pub type AgentLine = Line<AgentSide>;
/// A console's live list.
pub type InboxLine = Line<InboxSide>;
