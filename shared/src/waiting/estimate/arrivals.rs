//! How often tickets of one priority come.

use serde::{Deserialize, Serialize};

use super::real::{Real, seconds};
use crate::time::Timestamp;

/// For how long an arrival is remembered, in seconds.
const MEMORY: f64 = 600.0;

/// The arrivals of one priority, the older the less.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Arrivals {
    remembered: Real,
    last: Timestamp,
}

impl Arrivals {
    pub(super) fn observe(&mut self, at: Timestamp) {
        self.remembered = Real::new(self.remembered_at(at) + 1.0);
        self.last = self.last.max(at);
    }

    /// How many come in a second.
    pub(super) fn rate(&self, at: Timestamp) -> f64 {
        self.remembered_at(at) / MEMORY
    }

    fn remembered_at(&self, at: Timestamp) -> f64 {
        self.remembered.get() * libm::exp(-seconds(at.since(self.last)) / MEMORY)
    }
}
