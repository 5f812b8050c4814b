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

#[cfg(test)]
mod tests;
