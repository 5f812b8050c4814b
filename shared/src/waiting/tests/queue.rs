//! A queue with several servers, impatient visitors and five priorities: what the estimator is
//! tried on. Every draw depends on the seed alone.

use std::collections::{BTreeMap, BTreeSet};

use crate::policy::{ByPriority, Policy};
use crate::routing::order::Priority;
use crate::time::{Span, Timestamp};
use crate::waiting::Range;
use crate::waiting::announce::Progress;
use crate::waiting::announce::shown::{Fresh, Outlook, Shown};
use crate::waiting::calibration::{Ended, FinishedWait};
use crate::waiting::estimate::{Estimate, Estimator, Features, Overtaking, Stage};

/// How often a screen is looked at, in seconds.
const LOOK_EVERY: f64 = 15.0;

/// Chance that repeats itself.
pub(super) struct Dice(pub(super) u64);

impl Dice {
    pub(super) fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut word = self.0;
        word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        word ^ (word >> 31)
    }

    pub(super) fn below(&mut self, bound: u64) -> u64 {
        self.roll() % bound
    }

    /// Between nothing and one, both excluded.
    fn share(&mut self) -> f64 {
        let top = u32::try_from(self.roll() >> 32).unwrap();
        (f64::from(top) + 0.5) / 4_294_967_296.0
    }

    fn exponential(&mut self, mean: f64) -> f64 {
        -mean * libm::log(self.share())
    }

    /// Lognormal with a coefficient of variation of one.
    fn lognormal(&mut self, mean: f64) -> f64 {
        let normal = libm::sqrt(-2.0 * libm::log(self.share()))
            * libm::cos(core::f64::consts::TAU * self.share());
        let sigma = libm::sqrt(core::f64::consts::LN_2);
        mean * libm::exp(sigma * normal - sigma * sigma / 2.0)
    }
}

/// What happens in a run.
pub(super) struct Scene {
    pub(super) seed: u64,
    pub(super) slots: u32,
    /// Mean time that a conversation takes, in seconds, by arrival number.
    pub(super) handling: fn(u32) -> f64,
    /// Arrivals a second, as a part of what the slots can serve at a mean of 480 seconds, by time
    /// in seconds.
    pub(super) load: fn(f64) -> f64,
    pub(super) arrivals: u32,
}

/// A wait that ended, with what would have been said of it by others.
pub(super) struct Wait {
    pub(super) finished: FinishedWait,
    pub(super) arrival: u32,
    pub(super) probe: Probe,
    /// What was estimated in the middle of the wait, and how long it then took.
    pub(super) looked: Option<(Range, Span)>,
    pub(super) simple_average: f64,
    pub(super) by_length: f64,
}

/// Whether the visitor would have waited for ever.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Probe {
    Patient,
    Ordinary,
}

struct Waiting {
    number: u32,
    priority: Priority,
    came: f64,
    leaves: f64,
    probe: Probe,
    estimate: Estimate,
    looked: Option<(f64, Estimate)>,
    shown: Shown,
    first_shown: Option<u32>,
    simple_average: f64,
    by_length: f64,
}

#[derive(Clone, Copy, PartialEq)]
enum Happens {
    Arrival,
    Release,
    Leave(u32),
    Look,
}

fn moment(seconds: f64) -> Timestamp {
    Timestamp::new(micros(seconds) / 1_000)
}

#[expect(clippy::cast_possible_truncation, reason = "a run lasts some weeks")]
fn micros(seconds: f64) -> i64 {
    (seconds * 1e6) as i64
}

fn span(seconds: f64) -> Span {
    moment(seconds).since(Timestamp::new(0))
}

fn seconds_between(at: f64, until: Timestamp) -> u32 {
    u32::try_from(until.since(moment(at)).as_seconds()).unwrap()
}

fn in_line(features: &Features, estimate: &Estimate) -> Fresh {
    let outlook = Outlook::InLine { place: features.ahead + 1, range: estimate.range };
    let progress = Progress::FindingTheRightPerson;
    Fresh { outlook, progress, reply_by: features.at.after(Span::hours(1)) }
}

/// The head starts of the standard policy, in seconds.
fn head_start(priority: Priority) -> f64 {
    match priority {
        Priority::Vip => 0.0,
        Priority::AtRisk => 60.0,
        Priority::High => 120.0,
        Priority::Normal => 420.0,
        Priority::Low => 600.0,
    }
}

/// Lives through a scene and returns its waits in the order in which they ended.
pub(super) fn live(scene: &Scene, estimator: &mut Estimator) -> Vec<Wait> {
    Desk::new(scene, estimator).run()
}

struct Desk<'a> {
    scene: &'a Scene,
    policy: Policy,
    estimator: &'a mut Estimator,
    dice: Dice,
    free: u32,
    // The times in keys are microseconds.
    line: BTreeSet<(i64, u32)>,
    waiting: BTreeMap<u32, Waiting>,
    agenda: BTreeMap<(i64, u64), (f64, Happens, f64)>,
    planned: u64,
    came: u32,
    average: f64,
    handling_average: f64,
    ended: Vec<Wait>,
}

impl<'a> Desk<'a> {
    fn new(scene: &'a Scene, estimator: &'a mut Estimator) -> Self {
        let mut desk = Self {
            scene,
            policy: Policy::standard(),
            estimator,
            dice: Dice(scene.seed),
            free: scene.slots,
            line: BTreeSet::new(),
            waiting: BTreeMap::new(),
            agenda: BTreeMap::new(),
            planned: 0,
            came: 0,
            average: 0.0,
            handling_average: 300.0,
            ended: Vec::new(),
        };
        desk.plan(0.0, Happens::Arrival, 0.0);
        desk.plan(LOOK_EVERY, Happens::Look, 0.0);
        desk
    }

    fn plan(&mut self, at: f64, what: Happens, detail: f64) {
        self.planned += 1;
        self.agenda.insert((micros(at), self.planned), (at, what, detail));
    }

    fn run(mut self) -> Vec<Wait> {
        while let Some((_, (at, what, detail))) = self.agenda.pop_first() {
            match what {
                Happens::Arrival => self.arrive(at),
                Happens::Release => {
                    self.estimator.observe_handled(span(detail));
                    self.handling_average += 0.1 * (detail - self.handling_average);
                    self.free += 1;
                    self.serve_next(at);
                }
                Happens::Leave(number) => self.leave(at, number),
                Happens::Look => self.look(at),
            }
        }
        self.ended
    }

    fn arrive(&mut self, at: f64) {
        let number = self.came;
        self.came += 1;
        if self.came < self.scene.arrivals {
            let rate = (self.scene.load)(at) * f64::from(self.scene.slots) / 480.0;
            let gap = self.dice.exponential(1.0 / rate);
            self.plan(at + gap, Happens::Arrival, 0.0);
        }
        let priority = match self.dice.below(100) {
            0..8 => Priority::Vip,
            8..18 => Priority::AtRisk,
            18..40 => Priority::High,
            40..70 => Priority::Normal,
            _ => Priority::Low,
        };
        self.estimator.observe_arrival(priority, moment(at));
        let takes = self.dice.lognormal((self.scene.handling)(number));
        let patience = self.dice.lognormal(420.0);
        let probe = if self.dice.below(10) == 0 { Probe::Patient } else { Probe::Ordinary };
        if self.free > 0 {
            self.free -= 1;
            self.plan(at + takes, Happens::Release, takes);
            return;
        }
        let own = (micros(at + head_start(priority)), number);
        let ahead = u32::try_from(self.line.range(..own).count()).unwrap();
        let features = self.features(at, priority, at, ahead);
        let by_length =
            f64::from(features.ahead + 1) * self.handling_average / f64::from(self.scene.slots);
        let estimate = self.estimator.estimate(priority, &features, Stage::AtEnqueue).unwrap();
        let leaves = match probe {
            Probe::Patient => f64::MAX,
            Probe::Ordinary => at + patience,
        };
        let simple_average = self.average;
        let fresh = in_line(&features, &estimate);
        let (shown, _) = Shown::default().next(&self.policy, moment(at), &fresh);
        let waiting = Waiting {
            number,
            priority,
            came: at,
            leaves,
            probe,
            estimate,
            looked: None,
            first_shown: shown.bound().map(|until| seconds_between(at, until)),
            shown,
            simple_average,
            by_length,
        };
        if leaves < f64::MAX {
            self.plan(leaves, Happens::Leave(number), 0.0);
        }
        self.line.insert(key(&waiting));
        self.waiting.insert(number, waiting);
    }

    fn features(&self, at: f64, priority: Priority, came: f64, ahead: u32) -> Features {
        let overtaking = |other: Priority| {
            let window = head_start(priority) - head_start(other) - (at - came);
            Overtaking { window: span(window.max(0.0)), share_thousandths: 1_000 }
        };
        Features {
            at: moment(at),
            ahead_thousandths: ahead * 1_000,
            ahead,
            slots: self.scene.slots,
            overtaking: ByPriority {
                vip: overtaking(Priority::Vip),
                at_risk: overtaking(Priority::AtRisk),
                high: overtaking(Priority::High),
                normal: overtaking(Priority::Normal),
                low: overtaking(Priority::Low),
            },
            widening: None,
        }
    }

    /// Everybody's screen is looked at each quarter of a minute, and the estimate after a minute is kept.
    fn look(&mut self, at: f64) {
        let mut waiting_by_number = std::mem::take(&mut self.waiting);
        for (ahead, (_, number)) in (0..).zip(&self.line) {
            let waiting = waiting_by_number.get_mut(number).unwrap();
            let features = self.features(at, waiting.priority, waiting.came, ahead);
            let estimate =
                self.estimator.estimate(waiting.priority, &features, Stage::StillWaiting).unwrap();
            let fresh = in_line(&features, &estimate);
            waiting.shown = waiting.shown.next(&self.policy, moment(at), &fresh).0;
            if waiting.looked.is_none() && at >= waiting.came + 60.0 {
                waiting.looked = Some((at, estimate));
            }
        }
        self.waiting = waiting_by_number;
        if self.came < self.scene.arrivals || !self.waiting.is_empty() {
            self.plan(at + LOOK_EVERY, Happens::Look, 0.0);
        }
    }

    fn serve_next(&mut self, at: f64) {
        let Some((_, number)) = self.line.pop_first() else { return };
        let waiting = self.waiting.remove(&number).unwrap();
        let waited = at - waiting.came;
        self.estimator.observe_served(&waiting.estimate, span(waited));
        if let Some((looked, estimate)) = &waiting.looked {
            self.estimator.observe_served(estimate, span(at - looked));
        }
        self.average += 0.1 * (waited - self.average);
        self.end(&waiting, at, Ended::Served);
        self.free -= 1;
        let takes = self.dice.lognormal((self.scene.handling)(number));
        self.plan(at + takes, Happens::Release, takes);
    }

    fn leave(&mut self, at: f64, number: u32) {
        let Some(waiting) = self.waiting.remove(&number) else { return };
        debug_assert!((waiting.leaves - at).abs() < 1e-9);
        self.line.remove(&key(&waiting));
        let waited = at - waiting.came;
        self.estimator.observe_abandoned(&waiting.estimate, span(waited));
        self.end(&waiting, at, Ended::Abandoned);
    }

    fn end(&mut self, waiting: &Waiting, at: f64, ended: Ended) {
        self.ended.push(Wait {
            finished: FinishedWait {
                priority: waiting.priority,
                estimated: waiting.estimate.range,
                shown: waiting.first_shown,
                growths: waiting.shown.growths(),
                waited: span(at - waiting.came),
                ended,
                load_tenths: 0,
            },
            arrival: waiting.number,
            probe: waiting.probe,
            looked: waiting.looked.map(|(looked, estimate)| (estimate.range, span(at - looked))),
            simple_average: waiting.simple_average,
            by_length: waiting.by_length,
        });
    }
}

fn key(waiting: &Waiting) -> (i64, u32) {
    (micros(waiting.came + head_start(waiting.priority)), waiting.number)
}
