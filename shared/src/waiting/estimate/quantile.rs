//! One quantile of the wait, learned as the waits end.
//!
//! The logarithm of the quantile is a weighted sum of the logarithms of the three predictions,
//! and an offset for each stage and priority. Each wait moves them a little along the slope of
//! the pinball loss, whose minimum is the quantile. The aim itself is moved by an outer loop
//! until the share of waits that kept within the estimate is the share that was promised
//! (adaptive conformal inference, Gibbs and Candès 2021).

use serde::{Deserialize, Serialize};

use super::real::{LONGEST, Real, SHORTEST};
use super::{Basis, Estimate, Stage, place_of, row_of};
use crate::routing::order::Priority;
use crate::waiting::Certainty;

/// How far one wait moves an offset. Twice as far follows a change sooner, and makes the typical
/// wait of a steady day three in a hundred worse.
const OFFSET_STEP: f64 = 0.02;

/// How far one wait moves a weight.
const WEIGHT_STEP: f64 = 0.002;

/// How far one wait moves the aim.
const AIM_STEP: f64 = 0.002;

/// Neither weights nor offsets leave these bounds, whatever is observed.
const WEIGHT_BOUND: f64 = 2.0;
/// See [`WEIGHT_BOUND`].
const OFFSET_BOUND: f64 = 4.0;

/// The unit of the logarithms, in seconds: around it a weight and the offset are learned apart.
const UNIT: f64 = 60.0;

/// One quantile of the wait.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Quantile {
    promised: Real,
    least_aim: Real,
    most_aim: Real,
    aim: Real,
    weights: [Real; 3],
    offsets: [[Real; 5]; 2],
}

/// A finished wait, as the regression sees it.
pub(super) struct Sample {
    priority: Priority,
    stage: Stage,
    logs: [f64; 3],
    log_waited: f64,
}

impl Sample {
    pub(super) fn of(estimate: &Estimate, waited: f64) -> Self {
        Self {
            priority: estimate.priority,
            stage: estimate.stage,
            logs: logs(&estimate.basis),
            log_waited: log(waited),
        }
    }
}

impl Quantile {
    /// Half of all waits are over by then. The aims at which both quantiles start are those at
    /// which a simulated desk kept what was promised.
    pub(super) const fn typical() -> Self {
        Self::new(0.5, 0.53, [0.4, 0.65], -0.2)
    }

    /// Nine in ten of all waits are over by then.
    pub(super) const fn cautious() -> Self {
        Self::new(0.9, 0.935, [0.85, 0.985], 0.7)
    }

    const fn new(promised: f64, aim: f64, bounds: [f64; 2], offset: f64) -> Self {
        Self {
            promised: Real::constant(promised),
            least_aim: Real::constant(bounds[0]),
            most_aim: Real::constant(bounds[1]),
            aim: Real::constant(aim),
            weights: [Real::constant(0.5), Real::constant(0.25), Real::constant(0.25)],
            offsets: [[Real::constant(offset); 5]; 2],
        }
    }

    /// The quantile in seconds.
    pub(super) fn predict(&self, priority: Priority, stage: Stage, basis: &Basis) -> f64 {
        let log = self.log_of(priority, stage, &logs(basis));
        (libm::exp(log) * UNIT).clamp(SHORTEST, LONGEST)
    }

    /// Moves the weights and the offset by one served wait that stands for `weight` waits.
    pub(super) fn learn(&mut self, sample: &Sample, weight: f64) {
        let predicted = self.log_of(sample.priority, sample.stage, &sample.logs);
        let aim = self.aim.get();
        let slope = weight * if sample.log_waited > predicted { aim } else { aim - 1.0 };
        for (own, log) in self.weights.iter_mut().zip(sample.logs) {
            let moved = own.get() + WEIGHT_STEP * slope * log;
            *own = Real::new(moved.clamp(-WEIGHT_BOUND, WEIGHT_BOUND));
        }
        let offset = &mut self.offsets[row_of(sample.stage)][place_of(sample.priority)];
        let moved = offset.get() + OFFSET_STEP * slope;
        *offset = Real::new(moved.clamp(-OFFSET_BOUND, OFFSET_BOUND));
    }

    /// Moves the aim by whether a served wait was longer than what was told.
    pub(super) fn steer_by_served(&mut self, estimate: &Estimate, told: u32, waited: f64) {
        let missed = if waited > f64::from(told) { 1.0 } else { 0.0 };
        self.steer(estimate, missed);
    }

    /// Moves the aim by somebody who left: certainly missed after what was told, and before it
    /// with the probability that is left of such a wait.
    pub(super) fn steer_by_abandoned(&mut self, estimate: &Estimate, told: u32, waited: f64) {
        let missed = if waited > f64::from(told) {
            1.0
        } else {
            ((1.0 - self.promised.get()) / still_waiting(estimate, waited)).min(1.0)
        };
        self.steer(estimate, missed);
    }

    fn steer(&mut self, estimate: &Estimate, missed: f64) {
        match estimate.range.certainty {
            Certainty::Measured => {
                let moved = self.aim.get() + AIM_STEP * (missed - (1.0 - self.promised.get()));
                self.aim = Real::new(moved.clamp(self.least_aim.get(), self.most_aim.get()));
            }
            // A stretched bound says nothing about the aim.
            Certainty::Rough => (),
        }
    }

    fn log_of(&self, priority: Priority, stage: Stage, logs: &[f64; 3]) -> f64 {
        let offset = self.offsets[row_of(stage)][place_of(priority)].get();
        let terms = self.weights.iter().zip(logs).map(|(weight, log)| weight.get() * log);
        terms.sum::<f64>() + offset
    }
}

/// Which share of waits like this one is longer than so many seconds. The odds are even at the
/// lower end of the range and nine to one at its upper end, and grow evenly in between.
fn still_waiting(estimate: &Estimate, waited: f64) -> f64 {
    let from = log(f64::from(estimate.range.from));
    let width = (log(f64::from(estimate.range.to)) - from).max(0.1);
    let ended = libm::exp(2.197_224_577_336_219_6 * (log(waited) - from) / width);
    1.0 / (1.0 + ended)
}

fn logs(basis: &Basis) -> [f64; 3] {
    [basis.model_ms, basis.recent_ms, basis.naive_ms].map(|millis| log(f64::from(millis) / 1_000.0))
}

fn log(seconds: f64) -> f64 {
    libm::log(seconds.clamp(SHORTEST, LONGEST) / UNIT)
}
