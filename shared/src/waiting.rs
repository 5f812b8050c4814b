//! What a waiting visitor is told: a place and a range, honest by rule. SPEC WT.
//!
//! [`estimate`] learns from finished waits how long a wait takes, as two quantiles; [`announce`]
//! decides what of that stands on the visitor's screen, and keeps it honest from one look to the
//! next; [`calibration`] measures afterwards how good it was. Nothing here decides who is served:
//! routing never reads an estimate. The words of what is shown are texts, and no part of this.

pub mod announce;
pub mod calibration;
pub mod estimate;

use serde::{Deserialize, Serialize};

use crate::time::{Span, Timestamp};

/// How long a wait takes from here, in whole seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Range {
    /// Half of all such waits are over by then.
    pub from: u32,
    /// Nine in ten of all such waits are over by then; never less than `from`.
    pub to: u32,
    /// How much it rests on.
    pub certainty: Certainty,
}

/// How much an estimate rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// Enough finished waits of this priority.
    Measured,
    /// Too few of them: it is wider, and said to be rough.
    Rough,
}

/// What a waiting visitor is told of the time, as an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Told {
    /// A time is named for the first time.
    First(Bounds),
    /// It takes longer than was said, and this long from here.
    Grown(Bounds),
    /// It takes longer than was said, and no time is named any more.
    GivenUp,
}

/// Between what times a wait ends, in seconds from when they are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bounds {
    /// The lower bound; nothing where none is shown.
    pub from_seconds: u32,
    /// The upper bound.
    pub to_seconds: u32,
}

impl Bounds {
    /// The moment at which the upper bound ends, where they are named at this one.
    pub fn until(self, at: Timestamp) -> Timestamp {
        at.after(Span::seconds(self.to_seconds.into()))
    }
}

#[cfg(test)]
mod tests;
