//! What those who wait are told, and how true it was: the desk's own estimate beside what other
//! products would have said of the same wait.

mod rivals;
mod truth;

use std::collections::{BTreeMap, BTreeSet};

use baton_shared::desk::Desk;
use baton_shared::id::ConversationId;
use baton_shared::policy::Policy;
use baton_shared::time::{Span, Timestamp};
use baton_shared::waiting::Told;
use baton_shared::waiting::announce::shown::Shown;
use baton_shared::waiting::announce::{HalfMinutes, Line};
use baton_shared::waiting::calibration::{Ended, FinishedWait};
use baton_shared::waiting::estimate::{Estimate, Stage};

use crate::simulation::ours::{Book, number_of};
use crate::simulation::scene::Stretch;
use crate::simulation::visitors::{Kind, Visitor};
pub use rivals::{RIVALS, Rivals};
pub use truth::Truth;

/// Somebody who waits.
#[derive(Clone, Debug)]
struct Waiter {
    visitor: Visitor,
    came: i64,
    estimate: Estimate,
    said: [f64; RIVALS.len()],
    first_bound: Option<u32>,
    growths: u8,
    load_tenths: u8,
}

/// What a shell does beside the desk to show visitors their wait, and what it finds out thereby.
#[derive(Debug, Default)]
pub struct Watch {
    rivals: Rivals,
    came: BTreeMap<u64, (i64, Visitor)>,
    waiting: BTreeMap<u64, Waiter>,
    accepted: BTreeMap<u64, i64>,
    screens: BTreeMap<ConversationId, Shown>,
    /// Whose bound was said to have grown since the screens were looked at.
    grown: BTreeSet<u64>,
    truth: Truth,
}

/// What the desk told somebody of the wait.
#[derive(Clone, Copy, Debug)]
pub(super) struct Telling<'a> {
    pub(super) told: &'a Told,
    pub(super) estimate: Option<&'a Estimate>,
    pub(super) shown: &'a Shown,
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
        self.came.insert(visitor.number, (at, visitor.clone()));
    }

    /// Whoever has to wait is told how long as they come, and again when it takes longer.
    pub(super) fn told(
        &mut self,
        at: i64,
        number: u64,
        telling: Telling<'_>,
        desk: &Desk,
        book: &Book,
    ) {
        match telling.told {
            Told::First(_) => self.told_first(at, number, telling, desk, book),
            Told::Grown(_) | Told::GivenUp => {
                self.grown.insert(number);
                if let Some(waiter) = self.waiting.get_mut(&number) {
                    waiter.growths = telling.shown.growths();
                }
            }
        }
    }

    fn told_first(&mut self, at: i64, number: u64, telling: Telling<'_>, desk: &Desk, book: &Book) {
        let is_of_arrival = |estimate: &&Estimate| estimate.stage == Stage::AtEnqueue;
        let Some(estimate) = telling.estimate.filter(is_of_arrival) else { return };
        let Some((came, visitor)) = self.came.remove(&number) else { return };
        let said = self.rivals.say(at, number, desk, book);
        let line = telling.shown.announcement().map(|announcement| &announcement.line);
        let waiter = Waiter {
            visitor,
            came,
            estimate: *estimate,
            said,
            first_bound: line.and_then(Line::upper).map(HalfMinutes::seconds),
            growths: 0,
            load_tenths: book.load_tenths(),
        };
        self.waiting.insert(number, waiter);
    }

    /// Brings the screens of everybody who waits up to date, and looks for what grew on one
    /// without being said to.
    pub(super) fn look(&mut self, at: i64, desk: &Desk, policy: &Policy) {
        let before = self.screens.clone();
        desk.look(policy, Timestamp::new(at), &mut self.screens);
        for (conversation, screen) in &self.screens {
            let Some(stood) = before.get(conversation) else { continue };
            let grew = stood.bound().zip(screen.bound()).is_some_and(|(old, new)| new > old);
            let went_back = place(stood).zip(place(screen)).is_some_and(|(old, new)| new > old);
            let was_said = self.grown.contains(&number_of(conversation));
            if went_back || (grew && !was_said) {
                self.truth.grew_silently();
            }
        }
        self.grown.clear();
    }

    pub(super) fn served(&mut self, at: i64, number: u64) {
        self.came.remove(&number);
        self.accepted.insert(number, at);
        let Some(waiter) = self.waiting.remove(&number) else { return };
        self.rivals.served(at - waiter.came);
        self.end(&waiter, at, Ended::Served);
    }

    pub(super) fn left(&mut self, at: i64, number: u64) {
        self.came.remove(&number);
        let Some(waiter) = self.waiting.remove(&number) else { return };
        self.end(&waiter, at, Ended::Abandoned);
    }

    pub(super) fn finished(&mut self, at: i64, number: u64) {
        if let Some(accepted) = self.accepted.remove(&number) {
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
            growths: waiter.growths,
            waited: Span::millis(at - waiter.came),
            ended,
            load_tenths: waiter.load_tenths,
        };
        let probe = waiter.visitor.kind == Kind::Probe;
        self.truth.ended(waiter.came, &waiter.visitor, &finished, &waiter.said, probe);
    }
}

fn place(screen: &Shown) -> Option<u32> {
    screen.announcement().and_then(|announcement| announcement.line.place())
}
