//! When somebody answers: opening hours in local time, holidays, clock changes. SPEC HO.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

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
    /// The IANA zone that the times are of: `Europe/Berlin`.
    pub zone: String,
    /// The hours of each weekday, Monday first; several a day are possible, none is closed.
    pub week: [Vec<Interval>; 7],
    /// Days that differ: holidays without an interval, and special hours.
    pub exceptions: BTreeMap<Day, Vec<Interval>>,
}
