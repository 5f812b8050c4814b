//! The words of what can be the case: for the line, the device, the panel and a message.

use baton_shared::protocol::Nack;
use baton_shared::session::Delivery;
use baton_shared::text::{TEXT_LIMIT, Text};

/// How it stands with the server, in a visitor's terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// Nothing is known to be wrong yet.
    Connecting,
    /// Messages go through.
    Live,
    /// The device has no network.
    Offline,
    /// The device has a network, and the server does not answer.
    Unreachable,
    /// There is no such workspace, or this page may not chat.
    NotSetUp,
    /// This build and the server do not understand each other; loading the page again helps.
    Outdated,
}

/// Whether the device says that it has a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Network {
    /// It does.
    There,
    /// It does not.
    Gone,
}

/// Whether the visitor can see the panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// The panel is on the screen.
    Shown,
    /// The panel is put away, or nobody looks at the page.
    Hidden,
}

/// Why no conversation could be begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StartProblem {
    /// The server was not reached or had trouble; trying again may help.
    Unreachable,
    /// The server said no, and will say so again.
    NotSetUp,
}

/// Why a message was not taken; the words stay in the composer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SayProblem {
    /// It has no words.
    Empty,
    /// It goes this many characters beyond the limit.
    TooLong(usize),
    /// Too many messages wait already.
    TooMany,
}

/// Where one of the visitor's messages stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is stored.
    Sent,
    /// It is on its way.
    Sending,
    /// It waits for a line.
    Kept,
    /// The server refused it.
    Failed(Nack),
}

/// How an unsent message stands, on a line that lives or does not.
pub(super) fn standing(delivery: Delivery, live: bool) -> Standing {
    match delivery {
        Delivery::Failed(code) => Standing::Failed(code),
        Delivery::Sending { .. } => Standing::Sending,
        Delivery::Waiting if live => Standing::Sending,
        Delivery::Waiting => Standing::Kept,
    }
}

/// How many characters a text is beyond the limit.
pub(super) fn beyond_limit(text: &Text) -> usize {
    text.reveal().char_indices().filter(|(place, _)| *place >= TEXT_LIMIT).count().max(1)
}
