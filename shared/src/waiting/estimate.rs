//! How long a wait takes, learned from the waits that ended. SPEC WT.
//!
//! Three simple predictions (`basis`) are combined by two regressions (`quantile`), one for the
//! typical wait and one for the cautious bound. All state is a few numbers. Fractions are used
//! here and nowhere else that decides; every operation on them is exact to the bit on each
//! target, so that a replay in a browser's engine equals the original.

mod arrivals;
mod average;
mod basis;
mod patience;
mod quantile;
mod real;

use serde::{Deserialize, Serialize};

use crate::policy::ByPriority;
use crate::routing::order::Priority;
use crate::time::{Span, Timestamp};
use crate::waiting::{Certainty, Range};
use arrivals::Arrivals;
use average::Average;
pub use basis::Basis;
use patience::Patience;
use quantile::{Quantile, Sample};
use real::{seconds, whole_seconds};

/// Below this many finished waits of a priority its estimates are rough.
const ENOUGH_WAITS: u32 = 30;

/// By how much the upper bound of a rough estimate is stretched.
const ROUGH_STRETCH: f64 = 1.5;

/// What the desk knows of one ticket's place when it asks how long that will take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Features {
    /// When it asks.
    pub at: Timestamp,
    /// How many tickets stand before this one, in thousandths. One that competes for only a part
    /// of this ticket's agents counts by that part: slots of the agents that both can have,
    /// divided by slots of the agents that the other can have.
    pub ahead_thousandths: u32,
    /// How many tickets stand before this one and compete for any of its agents, each as one.
    pub ahead: u32,
    /// The caps of the logged-in agents who can serve it at its present reach, added up.
    pub slots: u32,
    /// Who may still come later and go first.
    pub overtaking: ByPriority<Overtaking>,
    /// How its needs relax next.
    pub widening: Option<Widening>,
}

/// How far later arrivals of one priority can still go before a ticket.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Overtaking {
    /// For how long from here an arrival of that priority still goes first: the ticket's head
    /// start less the arrival's, less what the ticket has waited; nothing where that is negative.
    pub window: Span,
    /// Which part of those arrivals competes for this ticket's agents, in thousandths.
    pub share_thousandths: u32,
}

/// How a ticket's needs relax next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Widening {
    /// How long from here.
    pub after: Span,
    /// How many of the slots in the wider reach are free as it asks.
    pub free_slots: u32,
    /// The caps of the logged-in agents in the wider reach, added up.
    pub slots: u32,
}

/// At which point of its wait a ticket asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// It has just come.
    AtEnqueue,
    /// It has waited for a while.
    StillWaiting,
}

/// An estimate, with what the estimator needs to learn from how the wait went. The desk keeps it
/// with the ticket until the wait is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Estimate {
    /// The ticket's priority when it asked.
    pub priority: Priority,
    /// At which point of the wait it asked.
    pub stage: Stage,
    /// What was predicted, counted from that point.
    pub range: Range,
    /// From what.
    pub basis: Basis,
}

/// What a desk has learned of its own waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Estimator {
    handling: Average,
    waits: Average,
    arrivals: [Arrivals; 5],
    patience: Patience,
    typical: Quantile,
    cautious: Quantile,
    learned: [[u32; 5]; 2],
}

impl Default for Estimator {
    fn default() -> Self {
        Self {
            handling: Average::default(),
            waits: Average::default(),
            arrivals: [Arrivals::default(); 5],
            patience: Patience::default(),
            typical: Quantile::typical(),
            cautious: Quantile::cautious(),
            learned: [[0; 5]; 2],
        }
    }
}

impl Estimator {
    /// Learns that a ticket of this priority came. A ticket that comes back is no arrival.
    pub fn observe_arrival(&mut self, priority: Priority, at: Timestamp) {
        self.arrivals[place_of(priority)].observe(at);
    }

    /// Learns how long an agent had a conversation, from acceptance to release.
    pub fn observe_handled(&mut self, took: Span) {
        self.handling.observe_handling(seconds(took));
    }

    /// Learns that somebody was accepted after a wait. The time is counted from the point at
    /// which the estimate was made. Whoever was connected without waiting teaches nothing.
    pub fn observe_served(&mut self, estimate: &Estimate, waited: Span) {
        let waited = seconds(waited);
        let weight = self.patience.weight(waited);
        let sample = Sample::of(estimate, waited);
        match estimate.stage {
            Stage::AtEnqueue => {
                self.typical.steer_by_served(estimate, estimate.range.from, waited);
                self.cautious.steer_by_served(estimate, estimate.range.to, waited);
                self.waits.observe_wait(waited);
                self.patience.observe_served(waited);
            }
            Stage::StillWaiting => (),
        }
        self.typical.learn(&sample, weight);
        self.cautious.learn(&sample, weight);
        let learned = &mut self.learned[row_of(estimate.stage)][place_of(estimate.priority)];
        *learned = learned.saturating_add(1);
    }

    /// Learns that somebody left unserved after a wait, counted as in `observe_served`.
    pub fn observe_abandoned(&mut self, estimate: &Estimate, waited: Span) {
        let waited = seconds(waited);
        match estimate.stage {
            Stage::AtEnqueue => {
                self.typical.steer_by_abandoned(estimate, estimate.range.from, waited);
                self.cautious.steer_by_abandoned(estimate, estimate.range.to, waited);
                self.patience.observe_abandoned(waited);
            }
            Stage::StillWaiting => (),
        }
    }

    /// Says how long a wait takes from here, or nothing where nobody on shift qualifies, neither
    /// at the present reach nor at the next.
    pub fn estimate(
        &self,
        priority: Priority,
        features: &Features,
        stage: Stage,
    ) -> Option<Estimate> {
        let basis = basis::of(features, &self.facts(features.at))?;
        let typical = self.typical.predict(priority, stage, &basis);
        let cautious = self.cautious.predict(priority, stage, &basis);
        let from = whole_seconds(typical);
        let (to, certainty) = if self.learned[row_of(stage)][place_of(priority)] < ENOUGH_WAITS {
            (whole_seconds(cautious * ROUGH_STRETCH), Certainty::Rough)
        } else {
            (whole_seconds(cautious), Certainty::Measured)
        };
        let range = Range { from, to: to.max(from), certainty };
        Some(Estimate { priority, stage, range, basis })
    }

    fn facts(&self, at: Timestamp) -> basis::Facts {
        basis::Facts {
            handling: self.handling.seconds(),
            wait: self.waits.seconds(),
            leaving_rate: self.patience.leaving_rate(),
            arrival_rates: self.arrivals.each_ref().map(|arrivals| arrivals.rate(at)),
        }
    }
}

/// Where the values of a priority stand.
fn place_of(priority: Priority) -> usize {
    match priority {
        Priority::Vip => 0,
        Priority::AtRisk => 1,
        Priority::High => 2,
        Priority::Normal => 3,
        Priority::Low => 4,
    }
}

/// Where the values of a stage stand.
fn row_of(stage: Stage) -> usize {
    match stage {
        Stage::AtEnqueue => 0,
        Stage::StillWaiting => 1,
    }
}

#[cfg(test)]
mod tests;
