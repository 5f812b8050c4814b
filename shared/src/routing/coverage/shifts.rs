//! When those who could are there: team hours, shifts, holidays and clock changes.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Finding;
use crate::hours::{Calendar, Day, MinuteOfDay, Opening, Zone};
use crate::id::{AgentId, CalendarId, TeamId};
use crate::policy::Policy;
use crate::roster::Team;
use crate::time::{Span, Timestamp};

/// How far ahead openings are looked at.
const AHEAD: Span = Span::hours(400 * 24);

/// A team that is closed for longer than this is worth a word.
const LONG: Span = Span::hours(14 * 24);

/// Every opening of every calendar that can be read.
pub(super) struct Shifts<'a> {
    policy: &'a Policy,
    from: Timestamp,
    openings: BTreeMap<&'a CalendarId, Vec<Opening>>,
}

/// A time of day, on the team's clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Clock {
    /// When it begins.
    pub from: MinuteOfDay,
    /// When it ends.
    pub until: MinuteOfDay,
}

/// How often something comes back at the same time of day.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Slot {
    /// At which time of day.
    pub clock: Clock,
    /// On which weekdays, Monday being 0.
    pub weekdays: BTreeSet<u8>,
    /// On which day for the first time.
    pub first: Day,
    /// On which day for the last time within 400 days.
    pub last: Day,
    /// How often in all.
    pub times: u32,
}

impl<'a> Shifts<'a> {
    pub(super) fn of(policy: &'a Policy, from: Timestamp) -> Self {
        let read =
            |calendar: &Calendar| Some(calendar.compile().ok()?.openings(from, from.after(AHEAD)));
        let openings = policy.calendars.iter();
        let openings = openings.filter_map(|(id, calendar)| Some((id, read(calendar)?))).collect();
        Self { policy, from, openings }
    }

    /// The team's hours in which none of these people has a shift; none where that is all of
    /// them. A team that never opens has no hole: that is found otherwise.
    pub(super) fn holes(&self, team: &TeamId, able: &[&AgentId]) -> Option<Vec<Slot>> {
        let Some(team) = self.policy.roster.teams.get(team) else { return Some(Vec::new()) };
        let members = able.iter().filter_map(|agent| self.policy.roster.members.get(*agent));
        let Some(shifts) = members.map(|member| member.shift.as_ref()).collect::<Option<Vec<_>>>()
        else {
            return Some(Vec::new());
        };
        let Some(open) = self.openings.get(&team.calendar) else { return Some(Vec::new()) };
        let there = shifts.iter().filter_map(|shift| self.openings.get(shift)).flatten().copied();
        let mut there: Vec<_> = there.collect();
        there.sort_unstable();
        let holes = without(open, &there);
        let is_never = !open.is_empty() && holes == *open;
        (!is_never).then(|| slots(&holes, self.zone(team)))
    }

    /// The times for which a team stays closed for long.
    pub(super) fn long_closed(&self) -> Vec<Finding> {
        let mut found = Vec::new();
        for (id, team) in &self.policy.roster.teams {
            let Some(open) = self.openings.get(&team.calendar) else { continue };
            let mut closes = self.from;
            let ends = open.iter().map(|opening| (opening.from, Some(*opening)));
            for (opens, opening) in ends.chain([(self.from.after(AHEAD), None)]) {
                if opens.since(closes) > LONG {
                    let day = |at| written(on_clock(self.zone(team), at).0);
                    let until = opening.map(|opening| day(opening.from));
                    found.push(Finding::LongClosed { team: id.clone(), from: day(closes), until });
                }
                closes = opening.map_or(closes, |opening| opening.until);
            }
        }
        found
    }

    fn zone(&self, team: &Team) -> Option<&Zone> {
        self.policy.calendars.get(&team.calendar).map(|calendar| &calendar.zone)
    }
}

/// What is left of openings without others; both are in order, and the first do not overlap.
fn without(open: &[Opening], there: &[Opening]) -> Vec<Opening> {
    let mut left = Vec::new();
    let mut next = 0;
    for opening in open {
        let mut from = opening.from;
        while there.get(next).is_some_and(|shift| shift.until <= from) {
            next += 1;
        }
        for shift in there[next..].iter().take_while(|shift| shift.from < opening.until) {
            if from < shift.from {
                left.push(Opening { from, until: shift.from });
            }
            from = from.max(shift.until);
        }
        if from < opening.until {
            left.push(Opening { from, until: opening.until });
        }
    }
    left
}

/// Holes at the same time of day are one.
fn slots(holes: &[Opening], zone: Option<&Zone>) -> Vec<Slot> {
    let mut by_clock: BTreeMap<Clock, Slot> = BTreeMap::new();
    for hole in holes {
        let (day, from) = on_clock(zone, hole.from);
        let (last_day, until) = on_clock(zone, hole.until);
        let until = if last_day > day { MinuteOfDay::MIDNIGHT } else { until };
        let clock = Clock { from, until };
        let slot = by_clock.entry(clock).or_insert_with(|| Slot {
            clock,
            weekdays: BTreeSet::new(),
            first: written(day),
            last: written(day),
            times: 0,
        });
        slot.weekdays.insert(weekday(day));
        slot.last = written(day);
        slot.times += 1;
    }
    by_clock.into_values().collect()
}

/// The day since 1970 and the time of day on a zone's clock.
fn on_clock(zone: Option<&Zone>, at: Timestamp) -> (i64, MinuteOfDay) {
    let ahead = zone.and_then(|zone| zone.utc_offset(at)).unwrap_or(0);
    let minutes = at.after(Span::seconds(i64::from(ahead))).millis().div_euclid(60_000);
    let of_day = u16::try_from(minutes.rem_euclid(1_440)).expect("a day has 1440 minutes");
    (minutes.div_euclid(1_440), MinuteOfDay(of_day))
}

/// The weekday of a day since 1970, which began on a Thursday.
fn weekday(day: i64) -> u8 {
    u8::try_from((day + 3).rem_euclid(7)).expect("a week has 7 days")
}

/// A day since 1970 as it is written.
fn written(day: i64) -> Day {
    Day::from(Date::constant(1970, 1, 1).saturating_add(day.days()))
}
