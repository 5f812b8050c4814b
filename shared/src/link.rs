//! Numbered mail between objects: nothing lost, nothing twice, nothing out of order. SPEC LK.
//!
//! A sender stores what it posts in the transaction that decided it, and a receiver stores its
//! cursor in the transaction that applies the mail; both are folds of [`LinkEvent`]s. How often
//! something was tried is kept in memory only: whoever starts again tries at once.
//!
//! An object whose storage was deleted begins another [`Life`], so that neither side takes old
//! numbers for those of its partner's present life. A copy that is still on its way when its
//! receiver is erased can be taken for the first mail to an empty object; the next mail after
//! it shows what happened. Where a receiver is erased twice while copies and answers from before
//! the first time are still under way, mail can be applied twice.

mod incoming;
pub mod mail;
mod outgoing;

use serde::{Deserialize, Serialize};

pub use incoming::{Incoming, Verdict};
pub use outgoing::{Outgoing, WINDOW};

use crate::time::Timestamp;

/// Which life of a sender this is. A later one has the higher number.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Life(u64);

impl Life {
    /// The life that begins at this moment.
    pub const fn born(at: Timestamp) -> Self {
        Self(at.millis().unsigned_abs())
    }

    /// The life after this one.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

/// A mail's place in a life of its sender, counted from one; zero is before the first.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Number(u32);

impl Number {
    /// Before the first mail.
    pub const ZERO: Self = Self(0);

    /// The place after this one.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

/// Mail under way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Envelope<M> {
    /// The sender's life.
    pub life: Life,
    /// The mail's place in it.
    pub number: Number,
    /// Up to which place the sender knew its mail to be applied when it sent this.
    pub acked: Number,
    /// The mail.
    pub mail: M,
}

/// What a receiver says to an envelope.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "snake_case")]
pub enum Answer {
    /// Up to this place everything is applied; the place after it is expected.
    Has {
        /// The earliest life of the sender from which the receiver takes mail. Where the sender
        /// is in an earlier one, it has to begin a later one.
        life: Life,
        /// The place.
        number: Number,
    },
    /// The receiver was erased for good and takes no mail.
    Gone,
}

/// What either side stores.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "link", rename_all = "snake_case")]
pub enum LinkEvent<M> {
    /// A life of the sender begins; what is not acknowledged is numbered from one in it.
    Begun {
        /// Which.
        life: Life,
    },
    /// The sender has mail.
    Posted {
        /// Its place.
        number: Number,
        /// The mail.
        mail: M,
    },
    /// The receiver has applied everything up to this place.
    Acked {
        /// The place.
        number: Number,
    },
    /// The receiver takes no mail, and what waited for it is dropped.
    Abandoned {},
    /// The receiver has applied mail.
    Received {
        /// The sender's life.
        life: Life,
        /// The mail's place in it.
        number: Number,
    },
    /// The receiver has found its cursor lost, and takes no mail of this life: late copies of it
    /// could come twice.
    Disowned {
        /// The sender's life.
        life: Life,
    },
}

#[cfg(test)]
mod tests;
