//! What is wrong with a calendar, where, and what to do about it.

use jiff::civil::Date;

use super::{Calendar, Day, Interval, MinuteOfDay};

const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// Something wrong in a calendar.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{path}: {fault}")]
pub struct HoursProblem {
    /// The field inside the calendar: `week.mon[1]`, `exceptions.2026-12-24[0]`.
    pub path: String,
    /// What is wrong with it.
    pub fault: HoursFault,
}

/// What can be wrong with a field of a calendar.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HoursFault {
    /// The zone is not in the IANA database, or is spelled in another way there.
    #[error("`{0}` is no time zone: name one as the IANA database spells it, like `Europe/Berlin`")]
    UnknownZone(String),
    /// The text is not a day of the calendar.
    #[error("`{0}` is no day: write year, month and day in digits, like `2026-12-24`")]
    NotADay(String),
    /// The interval ends with its day or before it has begun.
    #[error(
        "it opens at {opens} and closes at {closes}, which is not later: write hours over \
         midnight as two intervals, {opens} to 24:00, and 00:00 to {closes} on the next day"
    )]
    ClosesTooEarly {
        /// When it opens.
        opens: MinuteOfDay,
        /// When it closes.
        closes: MinuteOfDay,
    },
    /// The interval goes on after the midnight that ends its day.
    #[error(
        "it closes at minute {}, and a day ends at minute 1440, which is 24:00: write hours \
         over midnight as two intervals, until 24:00, and from 00:00 on the next day",
        closes.0
    )]
    ClosesTooLate {
        /// When it closes.
        closes: MinuteOfDay,
    },
    /// The interval has minutes in common with one before it in the list.
    #[error(
        "it overlaps interval [{with}] of the same day: make the two one, or let the later open \
         when the earlier closes"
    )]
    Overlaps {
        /// The place of the other in the list.
        with: usize,
    },
}

pub(super) fn problems_of(calendar: &Calendar) -> Vec<HoursProblem> {
    let mut problems = Vec::new();
    if calendar.zone.rules().is_none() {
        let fault = HoursFault::UnknownZone(calendar.zone.as_str().to_owned());
        problems.push(HoursProblem { path: "zone".to_owned(), fault });
    }
    for (weekday, intervals) in WEEKDAYS.iter().zip(&calendar.week) {
        for (place, fault) in faults_in(intervals) {
            problems.push(HoursProblem { path: format!("week.{weekday}[{place}]"), fault });
        }
    }
    for (Day(day), intervals) in &calendar.exceptions {
        if !is_a_day(day) {
            let fault = HoursFault::NotADay(day.clone());
            problems.push(HoursProblem { path: format!("exceptions.{day}"), fault });
        }
        for (place, fault) in faults_in(intervals) {
            problems.push(HoursProblem { path: format!("exceptions.{day}[{place}]"), fault });
        }
    }
    problems
}

/// Whether it is written as days are written here, so that one day has one text.
fn is_a_day(text: &str) -> bool {
    text.parse::<Date>().is_ok_and(|day| Day::from(day).0 == text)
}

/// What is wrong with a day's intervals, each by its place.
fn faults_in(intervals: &[Interval]) -> impl Iterator<Item = (usize, HoursFault)> {
    intervals.iter().enumerate().filter_map(|(place, interval)| {
        let fault = fault_of(*interval).or_else(|| overlap(*interval, &intervals[..place]))?;
        Some((place, fault))
    })
}

fn fault_of(Interval { opens, closes }: Interval) -> Option<HoursFault> {
    if closes > MinuteOfDay::MIDNIGHT {
        Some(HoursFault::ClosesTooLate { closes })
    } else if closes <= opens {
        Some(HoursFault::ClosesTooEarly { opens, closes })
    } else {
        None
    }
}

fn overlap(interval: Interval, earlier: &[Interval]) -> Option<HoursFault> {
    let overlaps = |other: &Interval| {
        fault_of(*other).is_none() && interval.opens < other.closes && other.opens < interval.closes
    };
    earlier.iter().position(overlaps).map(|with| HoursFault::Overlaps { with })
}
