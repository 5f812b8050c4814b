//! When somebody answers: opening hours in local time, holidays, clock changes. SPEC HO.
//!
//! A workspace writes a [`Calendar`]; [`Calendar::compile`] looks it over and hands out the
//! [`OpenHours`] that answer questions. Nothing of an answer is kept, so a changed calendar
//! counts at once.

mod open;
mod problem;
mod zone;

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

pub use open::{OpenHours, Opening, is_open_both, next_open_both};
pub use problem::{HoursFault, HoursProblem};
pub use zone::Zone;

/// A time of day in minutes since midnight; 1440 is the midnight that ends the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MinuteOfDay(pub u16);

/// Opens at the first and closes at the second, on the same civil day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Interval {
    /// When it opens.
    pub opens: MinuteOfDay,
    /// When it closes.
    pub closes: MinuteOfDay,
}

/// A day of the calendar, as `2026-12-24`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Day(pub String);

/// Opening hours as a workspace writes them down, in local time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calendar {
    /// The zone that the times are of.
    pub zone: Zone,
    /// The hours of each weekday, Monday first; several a day are possible, none is closed.
    pub week: [Vec<Interval>; 7],
    /// Days that differ: holidays without an interval, and special hours.
    pub exceptions: BTreeMap<Day, Vec<Interval>>,
}

impl MinuteOfDay {
    /// The midnight that ends the day.
    pub const MIDNIGHT: Self = Self(1_440);
}

impl fmt::Display for MinuteOfDay {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

impl Calendar {
    /// Everything that is wrong with it, in the order of its fields.
    pub fn check(&self) -> Vec<HoursProblem> {
        problem::problems_of(self)
    }

    /// The hours to ask, or everything that is wrong with the calendar.
    pub fn compile(&self) -> Result<OpenHours<'_>, Vec<HoursProblem>> {
        let problems = self.check();
        match self.zone.rules() {
            Some(rules) if problems.is_empty() => Ok(OpenHours::new(self, rules)),
            Some(_) | None => Err(problems),
        }
    }
}

#[cfg(test)]
mod tests;
