//! Hours to ask: whether it is open, until when, and when it opens next.

use std::iter;

use jiff::SignedDuration;
use jiff::civil::{Date, Time};
use jiff::tz::{AmbiguousOffset, AmbiguousTimestamp, TimeZone};
use serde::{Deserialize, Serialize};

use super::zone::instant;
use super::{Calendar, Day, Interval, MinuteOfDay};
use crate::time::{Span, Timestamp};

const DAYS_AHEAD: u16 = 400;

/// How far ahead an opening or a close is looked for.
const AHEAD: Span = Span::hours(DAYS_AHEAD as i64 * 24);

/// A calendar that was looked over, and the rules of its zone.
#[derive(Clone, Copy, Debug)]
pub struct OpenHours<'a> {
    calendar: &'a Calendar,
    zone: &'a TimeZone,
}

/// A span of time in which it is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Opening {
    /// The first moment at which it is open.
    pub from: Timestamp,
    /// The first moment at which it is not.
    pub until: Timestamp,
}

impl Opening {
    /// Whether it is open at a moment.
    pub fn contains(self, at: Timestamp) -> bool {
        self.from <= at && at < self.until
    }

    fn within(self, from: Timestamp, until: Timestamp) -> Option<Self> {
        let part = Self { from: self.from.max(from), until: self.until.min(until) };
        (part.from < part.until).then_some(part)
    }
}

impl<'a> OpenHours<'a> {
    pub(super) fn new(calendar: &'a Calendar, zone: &'a TimeZone) -> Self {
        Self { calendar, zone }
    }

    /// Whether it is open at a moment.
    pub fn is_open(self, at: Timestamp) -> bool {
        // A clock change at midnight moves the end of one day into the next, or the other way.
        let first = before(self.day_of(at));
        days_from(first).take(3).flat_map(|day| self.spans_of(day)).any(|span| span.contains(at))
    }

    /// The next moment at which it is open, which is this one where it is open; none where it
    /// does not open within 400 days.
    pub fn next_open(self, at: Timestamp) -> Option<Timestamp> {
        if self.is_open(at) { Some(at) } else { self.next_start(at) }
    }

    /// When it closes, where it is open at this moment and does not stay so for 400 days.
    pub fn closes_at(self, at: Timestamp) -> Option<Timestamp> {
        // Nearly all openings end soon, and a long walk is only for those that do not.
        [Span::hours(48), AHEAD].into_iter().find_map(|ahead| {
            let horizon = at.after(ahead);
            let current = *self.openings(at, horizon).first()?;
            (current.contains(at) && current.until < horizon).then_some(current.until)
        })
    }

    /// When the next opening begins: where it is open at this moment, the one after.
    pub fn next_opening_after(self, at: Timestamp) -> Option<Timestamp> {
        if self.is_open(at) { self.next_start(self.closes_at(at)?) } else { self.next_start(at) }
    }

    /// By when a message left at this moment is answered: so long after the next opening.
    pub fn reply_by(self, at: Timestamp, after_opening: Span) -> Option<Timestamp> {
        Some(self.next_open(at)?.after(after_opening))
    }

    /// Every opening between two moments, in order and cut to them. Between any two it is
    /// closed, and what is missing is a hole.
    pub fn openings(self, from: Timestamp, until: Timestamp) -> Vec<Opening> {
        let last = after(self.day_of(until));
        let mut spans: Vec<_> = days_from(before(self.day_of(from)))
            .take_while(|day| *day <= last)
            .flat_map(|day| self.spans_of(day))
            .filter_map(|span| span.within(from, until))
            .collect();
        spans.sort_unstable();
        spans.dedup_by(|next, opening| {
            let touches = next.from <= opening.until;
            if touches {
                opening.until = opening.until.max(next.until);
            }
            touches
        });
        spans
    }

    /// The first start of an interval after a moment at which it is closed.
    fn next_start(self, at: Timestamp) -> Option<Timestamp> {
        let horizon = at.after(AHEAD);
        let first_start = |day| {
            let starts = self.spans_of(day).map(|span| span.from);
            starts.filter(|start| at < *start && *start <= horizon).min()
        };
        let walk = usize::from(DAYS_AHEAD) + 3;
        days_from(before(self.day_of(at))).take(walk).find_map(|day| {
            let start = first_start(day)?;
            // A clock change over midnight can let the day after begin sooner.
            Some(first_start(after(day)).map_or(start, |rival| start.min(rival)))
        })
    }

    fn day_of(self, at: Timestamp) -> Date {
        self.zone.to_datetime(instant(at)).date()
    }

    fn spans_of(self, day: Date) -> impl Iterator<Item = Opening> + 'a {
        self.intervals_of(day).iter().filter_map(move |interval| self.span(day, *interval))
    }

    fn intervals_of(self, day: Date) -> &'a [Interval] {
        let exceptions = &self.calendar.exceptions;
        // Few calendars have exceptions in all years, and a day's text is dear.
        let special = if exceptions.is_empty() { None } else { exceptions.get(&Day::from(day)) };
        let weekday = day.weekday().to_monday_zero_offset().unsigned_abs();
        let intervals = special.unwrap_or(&self.calendar.week[usize::from(weekday)]);
        if intervals.is_empty() || self.is_left_out(day) { &[] } else { intervals }
    }

    /// Whether a clock change goes over the whole day, as when Samoa crossed the date line.
    fn is_left_out(self, day: Date) -> bool {
        match self.zone.to_ambiguous_timestamp(day.to_datetime(Time::midnight())).offset() {
            AmbiguousOffset::Gap { before, after } => {
                after.seconds() - before.seconds() >= 24 * 60 * 60
            }
            AmbiguousOffset::Fold { .. } | AmbiguousOffset::Unambiguous { .. } => false,
        }
    }

    /// The time in which an interval of a day is open, if there is any.
    fn span(self, day: Date, interval: Interval) -> Option<Opening> {
        // HO4: in a gap both are later by what was left out; in a fold one is the first.
        let from = self.resolve(day, interval.opens)?.compatible().ok()?;
        let until = self.resolve(day, interval.closes)?.later().ok()?;
        let moment = |instant: jiff::Timestamp| Timestamp::new(instant.as_millisecond());
        (from < until).then(|| Opening { from: moment(from), until: moment(until) })
    }

    fn resolve(self, day: Date, minute: MinuteOfDay) -> Option<AmbiguousTimestamp> {
        let since_midnight = SignedDuration::from_mins(i64::from(minute.0));
        let civil = day.to_datetime(Time::midnight()).checked_add(since_midnight).ok()?;
        Some(self.zone.to_ambiguous_timestamp(civil))
    }
}

/// Whether both are open at a moment: a team's hours and an agent's shift.
pub fn is_open_both(one: OpenHours<'_>, other: OpenHours<'_>, at: Timestamp) -> bool {
    one.is_open(at) && other.is_open(at)
}

/// The next moment at which both are open; none where there is none within 400 days.
pub fn next_open_both(
    one: OpenHours<'_>,
    other: OpenHours<'_>,
    at: Timestamp,
) -> Option<Timestamp> {
    let horizon = at.after(AHEAD);
    let mut candidate = at;
    while candidate <= horizon {
        let opens = other.next_open(one.next_open(candidate)?)?;
        if one.is_open(opens) {
            return (opens <= horizon).then_some(opens);
        }
        candidate = opens;
    }
    None
}

impl From<Date> for Day {
    fn from(day: Date) -> Self {
        Self(day.to_string())
    }
}

fn before(day: Date) -> Date {
    day.yesterday().unwrap_or(day)
}

fn after(day: Date) -> Date {
    day.tomorrow().unwrap_or(day)
}

fn days_from(first: Date) -> impl Iterator<Item = Date> {
    iter::successors(Some(first), |day| day.tomorrow().ok())
}
