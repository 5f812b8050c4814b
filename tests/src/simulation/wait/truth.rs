//! How true it was what was said: of the probes, who would have waited for ever.

use baton_shared::routing::order::Priority;
use baton_shared::time::Span;
use baton_shared::waiting::calibration::{Calibration, FinishedWait};

use super::rivals::RIVALS;
use crate::simulation::scene::Stretch;
use crate::simulation::visitors::Visitor;

/// The product's estimates and the other formulas, measured on the same waits.
#[derive(Clone, Debug, Default)]
pub struct Truth {
    from: i64,
    /// The waits of probes.
    pub probes: Calibration,
    /// All waits, as a workspace can measure them.
    pub all: Calibration,
    /// Those that began in the stretch that a scene is about.
    pub focus: Calibration,
    focus_of_day: Stretch,
    errors: [f64; RIVALS.len()],
    /// Growths on a screen that were not said to be one.
    pub silent_growths: u64,
    /// The ordinal of each wait since the focus of its day began, with whether the bound held.
    after: Vec<(u32, bool)>,
    ordinal: (i64, u32),
    waits: (u64, i64),
}

impl Truth {
    pub(super) fn over(moment: i64, focus: Stretch) -> Self {
        Self { from: moment, focus_of_day: focus, ..Self::default() }
    }

    pub(super) fn grew_silently(&mut self) {
        self.silent_growths += 1;
    }

    pub(super) fn ended(
        &mut self,
        came: i64,
        visitor: &Visitor,
        finished: &FinishedWait,
        said: &[f64; RIVALS.len()],
        probe: bool,
    ) {
        if came < self.from {
            return;
        }
        self.all.observe(finished);
        let day = came - visitor.comes;
        let in_focus = self.focus_of_day.contains(&visitor.comes);
        if in_focus {
            if self.ordinal.0 != day {
                self.ordinal = (day, 0);
            }
            self.ordinal.1 += 1;
        }
        if !probe {
            return;
        }
        self.probes.observe(finished);
        let seconds = finished.waited.as_millis() as f64 / 1_000.0;
        self.waits.0 += 1;
        self.waits.1 += finished.waited.as_millis();
        for (error, said) in self.errors.iter_mut().zip(said) {
            *error += (said - seconds).abs();
        }
        if in_focus {
            self.focus.observe(finished);
            let held = finished.waited <= Span::seconds(i64::from(finished.estimated.to));
            self.after.push((self.ordinal.1, held));
        }
    }

    /// How many probes waited.
    pub fn count(&self) -> u64 {
        self.waits.0
    }

    /// How long they waited on average, in seconds.
    pub fn mean_wait(&self) -> f64 {
        self.waits.1 as f64 / 1_000.0 / self.waits.0.max(1) as f64
    }

    /// By how much the product's typical wait was off on average, in seconds.
    pub fn error(&self) -> f64 {
        self.probes.overall().mean_error_ms().unwrap_or(0) as f64 / 1_000.0
    }

    /// By how much each other formula was.
    pub fn rival_errors(&self) -> [f64; RIVALS.len()] {
        self.errors.map(|error| error / self.waits.0.max(1) as f64)
    }

    /// How many waits of probes in percent were within the upper bound.
    pub fn covered(&self) -> f64 {
        share(self.probes.overall().upper_covered())
    }

    /// The same of the waits that began in the stretch that a scene is about.
    pub fn covered_in_focus(&self) -> f64 {
        share(self.focus.overall().upper_covered())
    }

    /// How far the bounds lie apart on average, in seconds.
    pub fn width(&self) -> f64 {
        self.probes.overall().mean_width_ms().unwrap_or(0) as f64 / 1_000.0
    }

    /// How many waits in percent saw their bound grow.
    pub fn grown(&self) -> f64 {
        share(self.all.overall().revised_upwards())
    }

    /// How many waits in percent took longer than the first bound shown.
    pub fn broken(&self) -> f64 {
        share(self.probes.overall().promises_broken())
    }

    /// The same by priority.
    pub fn covered_by_priority(&self) -> Vec<(Priority, f64, u64)> {
        let by = self
            .probes
            .by_priority()
            .iter()
            .map(|(priority, tally)| (*priority, share(tally.upper_covered()), tally.waits()));
        by.collect()
    }

    /// How many of the waits with these ordinals since the focus began were within the bound.
    pub fn covered_among(&self, ordinals: std::ops::Range<u32>) -> (f64, usize) {
        let among = self.after.iter().filter(|(ordinal, _)| ordinals.contains(ordinal));
        let held: Vec<bool> = among.map(|(_, held)| *held).collect();
        let kept = held.iter().filter(|held| **held).count();
        (crate::simulation::tally::percent(kept, held.len()), held.len())
    }
}

fn share(thousandths: Option<u32>) -> f64 {
    f64::from(thousandths.unwrap_or(0)) / 10.0
}
