//! What those who wait are told, and how true it was: the product's estimate beside what other
//! products would have said of the same wait.

mod features;
mod rivals;
mod truth;

use std::collections::{BTreeMap, VecDeque};

use baton_shared::desk::Desk;
use baton_shared::policy::Policy;
use baton_shared::routing::order::Priority;
use baton_shared::time::{Span, Timestamp};
use baton_shared::waiting::announce::shown::{Change, Fresh, Outlook, Shown};
use baton_shared::waiting::announce::{HalfMinutes, Line, Progress};
use baton_shared::waiting::calibration::{Ended, FinishedWait};
use baton_shared::waiting::estimate::{Estimate, Estimator, Stage};

use crate::simulation::ours::{Book, id_of};
use crate::simulation::scene::Stretch;
use crate::simulation::visitors::{Kind, Visitor};
use features::Features;
pub use rivals::{RIVALS, Rivals};
pub use truth::Truth;

/// How many recent arrivals of a priority say with whom its arrivals compete.
const REMEMBERED: usize = 24;

/// Somebody who waits.
#[derive(Clone, Debug)]
struct Waiter {
    visitor: Visitor,
    came: i64,
    estimate: Estimate,
    later: Option<(i64, Estimate)>,
    said: [f64; RIVALS.len()],
    shown: Shown,
    first_bound: Option<u32>,
    place: Option<u32>,
    load_tenths: u8,
}

/// What a shell does beside the desk to tell visitors about their wait.
#[derive(Debug, Default)]
pub struct Watch {
    estimator: Estimator,
    rivals: Rivals,
    came: BTreeMap<u64, Visitor>,
    waiting: BTreeMap<u64, Waiter>,
    accepted: BTreeMap<u64, i64>,
    recent: BTreeMap<Priority, VecDeque<Visitor>>,
    truth: Truth,
}

impl Watch {
    /// Counts only the waits that began at this moment or later, and looks at a stretch of each
    /// day apart.
    pub fn over(moment: i64, focus: Stretch) -> Self {
        Self { truth: Truth::over(moment, focus), ..Self::default() }
    }

    /// How true it was.
    pub fn into_truth(self) -> Truth {
        self.truth
    }

    pub(super) fn came(&mut self, at: i64, visitor: &Visitor) {
        self.estimator.observe_arrival(visitor.priority, Timestamp::new(at));
        let recent = self.recent.entry(visitor.priority).or_default();
        recent.push_back(visitor.clone());
        if recent.len() > REMEMBERED {
            recent.pop_front();
        }
        self.came.insert(visitor.number, visitor.clone());
    }

    /// Whoever has to wait is told how long, once.
    pub(super) fn look_at_arrival(
        &mut self,
        at: i64,
        number: u64,
        desk: &Desk,
        book: &Book,
        policy: &Policy,
    ) {
        let Some(visitor) = self.came.remove(&number) else { return };
        if self.accepted.contains_key(&number) || desk.offer(&id_of(number)).is_some() {
            return;
        }
        let line = features::line(desk, book);
        let Some(features) = Features::of(at, number, &line, book, policy, &self.recent) else {
            return;
        };
        let priority = visitor.priority;
        let estimate = self.estimator.estimate(priority, &features.given, Stage::AtEnqueue);
        let Some(estimate) = estimate else { return };
        let said = self.rivals.say(at, &features, &line, book);
        let mut waiter = Waiter {
            visitor,
            came: at,
            estimate,
            later: None,
            said,
            shown: Shown::default(),
            first_bound: None,
            place: None,
            load_tenths: book.load_tenths(),
        };
        self.truth.shows(waiter.show(at, features.given.ahead + 1, &estimate, policy));
        self.waiting.insert(number, waiter);
    }

    /// Looks again at everybody who waits.
    pub(super) fn look(&mut self, at: i64, desk: &Desk, book: &Book, policy: &Policy) {
        if self.waiting.is_empty() {
            return;
        }
        let line = features::line(desk, book);
        for entry in &line {
            let Some(waiter) = self.waiting.get_mut(&entry.number) else { continue };
            let features = Features::of(at, entry.number, &line, book, policy, &self.recent);
            let Some(features) = features else { continue };
            let priority = waiter.visitor.priority;
            let stage = Stage::StillWaiting;
            let estimate = self.estimator.estimate(priority, &features.given, stage);
            let Some(estimate) = estimate else { continue };
            waiter.later.get_or_insert((at, estimate));
            self.truth.shows(waiter.show(at, features.given.ahead + 1, &estimate, policy));
        }
    }

    pub(super) fn served(&mut self, at: i64, number: u64) {
        self.accepted.insert(number, at);
        let Some(waiter) = self.waiting.remove(&number) else { return };
        let took = at - waiter.came;
        self.rivals.served(took);
        self.estimator.observe_served(&waiter.estimate, Span::millis(took));
        if let Some((looked, estimate)) = &waiter.later {
            self.estimator.observe_served(estimate, Span::millis(at - looked));
        }
        self.end(&waiter, at, Ended::Served);
    }

    pub(super) fn left(&mut self, at: i64, number: u64) {
        let Some(waiter) = self.waiting.remove(&number) else { return };
        self.estimator.observe_abandoned(&waiter.estimate, Span::millis(at - waiter.came));
        if let Some((looked, estimate)) = &waiter.later {
            self.estimator.observe_abandoned(estimate, Span::millis(at - looked));
        }
        self.end(&waiter, at, Ended::Abandoned);
    }

    pub(super) fn finished(&mut self, at: i64, number: u64) {
        if let Some(accepted) = self.accepted.remove(&number) {
            self.estimator.observe_handled(Span::millis(at - accepted));
            self.rivals.handled(at - accepted);
        }
    }

    pub(super) fn forget(&mut self, number: u64) {
        self.came.remove(&number);
        self.waiting.remove(&number);
    }

    fn end(&mut self, waiter: &Waiter, at: i64, ended: Ended) {
        let finished = FinishedWait {
            priority: waiter.visitor.priority,
            estimated: waiter.estimate.range,
            shown: waiter.first_bound,
            growths: waiter.shown.growths(),
            waited: Span::millis(at - waiter.came),
            ended,
            load_tenths: waiter.load_tenths,
        };
        let probe = waiter.visitor.kind == Kind::Probe;
        self.truth.ended(waiter.came, &waiter.visitor, &finished, &waiter.said, probe);
    }
}

/// Whether what a screen shows grew without being said to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Honesty {
    Kept,
    GrewSilently,
}

impl Waiter {
    fn show(&mut self, at: i64, place: u32, estimate: &Estimate, policy: &Policy) -> Honesty {
        let at = Timestamp::new(at);
        let fresh = Fresh {
            outlook: Outlook::InLine { place, range: estimate.range },
            progress: Progress::FindingTheRightPerson,
            reply_by: at.after(Span::hours(16)),
        };
        let (next, change) = self.shown.next(policy, at, &fresh);
        let grew = match (self.shown.bound(), next.bound()) {
            (Some(before), Some(after)) => after > before,
            _ => false,
        };
        let place = next.announcement().and_then(|announcement| announcement.line.place());
        let went_back = self.place.zip(place).is_some_and(|(before, after)| after > before);
        if self.first_bound.is_none() {
            let line = next.announcement().map(|announcement| &announcement.line);
            self.first_bound = line.and_then(Line::upper).map(HalfMinutes::seconds);
        }
        self.place = place.or(self.place);
        self.shown = next;
        if went_back || (grew && change != Some(Change::Grown)) {
            Honesty::GrewSilently
        } else {
            Honesty::Kept
        }
    }
}
