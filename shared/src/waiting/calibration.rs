//! How good the estimates were: a fold over the waits that ended. SPEC WT.
//!
//! All of it is whole numbers. Somebody who left before the bound they were told says nothing
//! about it and is not counted towards coverage; somebody who left after it counts as missed. So
//! the measure errs against the estimates.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::routing::order::Priority;
use crate::time::Span;
use crate::waiting::Range;

/// A wait that ended, with what was said of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FinishedWait {
    /// The ticket's priority.
    pub priority: Priority,
    /// What was estimated when it came.
    pub estimated: Range,
    /// The first upper bound that was shown, in seconds from when it came, if any was.
    pub shown: Option<u32>,
    /// How often a shown bound grew.
    pub growths: u8,
    /// How long the wait took from when it came.
    pub waited: Span,
    /// How it ended.
    pub ended: Ended,
    /// How busy the desk was when it came, in tenths of its slots.
    pub load_tenths: u8,
}

/// How a wait ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ended {
    /// Somebody accepted.
    Served,
    /// The visitor left first.
    Abandoned,
}

/// The measures of many waits.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calibration {
    overall: Tally,
    by_priority: BTreeMap<Priority, Tally>,
    by_load: BTreeMap<u8, Tally>,
}

impl Calibration {
    /// Adds a wait that ended.
    pub fn observe(&mut self, wait: &FinishedWait) {
        self.overall.observe(wait);
        self.by_priority.entry(wait.priority).or_default().observe(wait);
        self.by_load.entry(wait.load_tenths).or_default().observe(wait);
    }

    /// The measures of all waits.
    pub fn overall(&self) -> &Tally {
        &self.overall
    }

    /// The measures by priority, of those of which a wait ended.
    pub fn by_priority(&self) -> &BTreeMap<Priority, Tally> {
        &self.by_priority
    }

    /// The measures by how busy the desk was, in tenths of its slots.
    pub fn by_load(&self) -> &BTreeMap<u8, Tally> {
        &self.by_load
    }
}

/// Sums over waits, and the measures that follow from them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    waits: u64,
    served: u64,
    within_to: u64,
    beyond_to: u64,
    within_from: u64,
    beyond_from: u64,
    error_ms: u64,
    width_seconds: u64,
    grown: u64,
    shown: u64,
    broken: u64,
}

impl Tally {
    /// How many waits ended.
    pub fn waits(&self) -> u64 {
        self.waits
    }

    /// How many of them ended with somebody who accepted.
    pub fn served(&self) -> u64 {
        self.served
    }

    /// The share of waits within the upper bound, in thousandths; nine in ten are meant to be.
    pub fn upper_covered(&self) -> Option<u32> {
        thousandths(self.within_to, self.within_to + self.beyond_to)
    }

    /// The share of waits within the lower bound, in thousandths; half of them are meant to be.
    pub fn lower_covered(&self) -> Option<u32> {
        thousandths(self.within_from, self.within_from + self.beyond_from)
    }

    /// By how much served waits differ from the lower bound on average, in milliseconds.
    pub fn mean_error_ms(&self) -> Option<u64> {
        self.error_ms.checked_div(self.served)
    }

    /// How far the two bounds lie apart on average, in milliseconds.
    pub fn mean_width_ms(&self) -> Option<u64> {
        self.width_seconds.saturating_mul(1_000).checked_div(self.waits)
    }

    /// The share of waits of which a shown bound grew, in thousandths.
    pub fn revised_upwards(&self) -> Option<u32> {
        thousandths(self.grown, self.waits)
    }

    /// The share of waits that took longer than the first bound that was shown, in thousandths of
    /// those of which one was shown.
    pub fn promises_broken(&self) -> Option<u32> {
        thousandths(self.broken, self.shown)
    }

    fn observe(&mut self, wait: &FinishedWait) {
        let waited = u64::try_from(wait.waited.as_millis()).unwrap_or(0);
        let from = u64::from(wait.estimated.from) * 1_000;
        let to = u64::from(wait.estimated.to) * 1_000;
        self.waits += 1;
        self.width_seconds += u64::from(wait.estimated.to.saturating_sub(wait.estimated.from));
        self.grown += u64::from(wait.growths > 0);
        self.beyond_to += u64::from(waited > to);
        self.beyond_from += u64::from(waited > from);
        match wait.ended {
            Ended::Served => {
                self.served += 1;
                self.within_to += u64::from(waited <= to);
                self.within_from += u64::from(waited <= from);
                self.error_ms = self.error_ms.saturating_add(waited.abs_diff(from));
            }
            Ended::Abandoned => (),
        }
        if let Some(shown) = wait.shown {
            self.shown += 1;
            self.broken += u64::from(waited > u64::from(shown) * 1_000);
        }
    }
}

fn thousandths(part: u64, whole: u64) -> Option<u32> {
    let share = part.saturating_mul(1_000).checked_div(whole)?;
    Some(u32::try_from(share).expect("a part is no more than its whole"))
}
