//! How long visitors wait before they leave: those who leave would have waited longest, and what
//! is learned from the served alone would be too short.

use serde::{Deserialize, Serialize};

use super::real::{LONGEST, Real};

/// Within each band the readiness to leave is taken to be the same; where each ends, in seconds.
const BANDS: [f64; 6] = [15.0, 60.0, 120.0, 240.0, 480.0, LONGEST];

/// How much of what is remembered is left after one more wait: about five hundred waits.
const REMEMBERED: f64 = 0.998;

/// Seconds waited that are assumed in each band before anything is known.
const ASSUMED: f64 = 60.0;

/// A served wait stands for at most so many.
const HEAVIEST: f64 = 4.0;

/// How long was waited, and how often somebody left, by how long they had waited.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Patience {
    waited: [Real; 6],
    left: [Real; 6],
}

impl Patience {
    pub(super) fn observe_served(&mut self, waited: f64) {
        self.observe(waited, 0.0);
    }

    pub(super) fn observe_abandoned(&mut self, waited: f64) {
        self.observe(waited, 1.0);
    }

    /// How many of those who wait leave in a second.
    pub(super) fn leaving_rate(&self) -> f64 {
        let left: f64 = self.left.iter().map(|left| left.get()).sum();
        let waited: f64 = self.waited.iter().map(|waited| waited.get()).sum();
        left / (waited + ASSUMED)
    }

    /// For how many waits a served one stands, so that those count who would have been served
    /// after as long and left before.
    pub(super) fn weight(&self, waited: f64) -> f64 {
        let mut risk = 0.0;
        for (band, spent) in spent_in_bands(waited).into_iter().enumerate() {
            risk += spent * self.left[band].get() / (self.waited[band].get() + ASSUMED);
        }
        libm::exp(risk).min(HEAVIEST)
    }

    fn observe(&mut self, waited: f64, left: f64) {
        for (band, spent) in spent_in_bands(waited).into_iter().enumerate() {
            let from = if band == 0 { 0.0 } else { BANDS[band - 1] };
            let left_here = if waited >= from && waited < BANDS[band] { left } else { 0.0 };
            self.waited[band] = Real::new(self.waited[band].get() * REMEMBERED + spent);
            self.left[band] = Real::new(self.left[band].get() * REMEMBERED + left_here);
        }
    }
}

fn spent_in_bands(waited: f64) -> [f64; 6] {
    let mut from = 0.0;
    BANDS.map(|to| {
        let spent = waited.clamp(from, to) - from;
        from = to;
        spent
    })
}
