//! When those who could are there: team hours, shifts, holidays and clock changes.

use std::collections::BTreeMap;

use super::Finding;
use crate::hours::{Calendar, Opening, Zone};
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

/// A hole that comes back on the same weekday at the same time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Slot {
    pub(super) first: Opening,
    pub(super) times: u32,
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
                    let until = opening.map(|opening| opening.from);
                    found.push(Finding::LongClosed { team: id.clone(), from: closes, until });
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

/// Holes that come back are one: those with the same weekday, begin and end on the team's clock.
fn slots(holes: &[Opening], zone: Option<&Zone>) -> Vec<Slot> {
    let mut by_clock: BTreeMap<(i64, i64), Slot> = BTreeMap::new();
    for hole in holes {
        let on_clock = |at: Timestamp| {
            let ahead = zone.and_then(|zone| zone.utc_offset(at)).unwrap_or(0);
            at.after(Span::seconds(i64::from(ahead))).millis()
        };
        let begin = on_clock(hole.from);
        let key = (begin.rem_euclid(7 * 86_400_000), on_clock(hole.until) - begin);
        by_clock.entry(key).or_insert(Slot { first: *hole, times: 0 }).times += 1;
    }
    by_clock.into_values().collect()
}
