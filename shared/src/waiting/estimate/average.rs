//! An average that forgets.

use serde::{Deserialize, Serialize};

use super::real::Real;

/// How much a handled conversation counts: about the last fifty are remembered.
const HANDLING_STEP: f64 = 0.02;

/// How much a served wait counts: about the last twenty are remembered.
const WAIT_STEP: f64 = 0.1;

/// A moving average of seconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Average {
    value: Real,
    count: u32,
}

impl Average {
    pub(super) fn observe_handling(&mut self, seconds: f64) {
        self.observe(seconds, HANDLING_STEP);
    }

    pub(super) fn observe_wait(&mut self, seconds: f64) {
        self.observe(seconds, WAIT_STEP);
    }

    /// The average, once there is anything to average.
    pub(super) fn seconds(&self) -> Option<f64> {
        (self.count > 0).then_some(self.value.get())
    }

    /// The first observations are averaged evenly, so that none of them rules the beginning.
    fn observe(&mut self, seconds: f64, step: f64) {
        self.count = self.count.saturating_add(1);
        let step = step.max(1.0 / f64::from(self.count));
        let before = self.value.get();
        self.value = Real::new(before + step * (seconds - before));
    }
}
