//! Three simple predictions of one wait: what the queue's own arithmetic says, what waits took
//! of late, and what the number ahead comes to.

use serde::{Deserialize, Serialize};

use super::real::{LONGEST, seconds, whole_millis};
use super::{Features, Overtaking, Widening};
use crate::policy::ByPriority;

/// What a conversation is taken to last before any was measured, in seconds.
const ASSUMED_HANDLING: f64 = 300.0;

/// How many departures are added up one by one; the rest is an integral.
const ADDED_UP: u32 = 32;

/// So many times the recent wait is the most that the arithmetic is believed.
const MOST_RECENT_WAITS: f64 = 4.0;

/// Three predictions of one wait, in milliseconds; none is below a second or above a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Basis {
    /// By the places ahead, the slots, those who leave, those who overtake and the next reach.
    pub model_ms: u32,
    /// By what waits took of late.
    pub recent_ms: u32,
    /// By the number ahead alone.
    pub naive_ms: u32,
}

/// What the desk's history says, in seconds and per second.
pub(super) struct Facts {
    pub(super) handling: Option<f64>,
    pub(super) wait: Option<f64>,
    pub(super) leaving_rate: f64,
    pub(super) arrival_rates: [f64; 5],
}

/// The predictions, or nothing where nobody qualifies.
pub(super) fn of(features: &Features, facts: &Facts) -> Option<Basis> {
    let wider = features.widening.as_ref().filter(|widening| widening.slots > 0);
    let slots = match wider {
        Some(wider) => features.slots.max(wider.slots),
        None => features.slots,
    };
    if slots == 0 {
        return None;
    }
    let handling = facts.handling.unwrap_or(ASSUMED_HANDLING).max(1.0);
    let naive = (f64::from(features.ahead) + 1.0) * handling / f64::from(slots);
    let model = model(features, wider, handling, facts);
    let recent = facts.wait.unwrap_or(model);
    let model = model.min(MOST_RECENT_WAITS * recent.max(handling / MOST_RECENT_WAITS));
    Some(Basis {
        model_ms: whole_millis(model),
        recent_ms: whole_millis(recent),
        naive_ms: whole_millis(naive),
    })
}

/// The arithmetic of a queue with several servers whose waiters lose patience.
fn model(features: &Features, wider: Option<&Widening>, handling: f64, facts: &Facts) -> f64 {
    let rate = f64::from(features.slots) / handling;
    let ahead = f64::from(features.ahead_thousandths) / 1_000.0;
    let alone = departures(ahead, rate, facts.leaving_rate);
    let overtakers = overtakers(&features.overtaking, &facts.arrival_rates, alone);
    let ahead = ahead + overtakers;
    let narrow = departures(ahead, rate, facts.leaving_rate);
    let Some(wider) = wider else { return narrow };
    let after = seconds(wider.after);
    if narrow <= after {
        narrow
    } else if wider.free_slots > 0 {
        after
    } else {
        let remaining = (ahead + 1.0) * (1.0 - after / narrow);
        narrow.min(after + remaining * handling / f64::from(wider.slots))
    }
}

/// How long it takes until everybody ahead and then this one is taken, where `rate` are served
/// and each of those who wait leaves at `leaving`, in a second.
pub(super) fn departures(ahead: f64, rate: f64, leaving: f64) -> f64 {
    if rate <= 0.0 {
        return LONGEST;
    }
    let mut whole = 0.0;
    let mut total = 0.0;
    for _ in 0..ADDED_UP {
        if whole > ahead {
            break;
        }
        total += 1.0 / (rate + whole * leaving);
        whole += 1.0;
    }
    let rest = ahead + 1.0 - whole;
    if rest > 0.0 {
        // The sum of 1/(rate + k·leaving) over the rest, as the integral from half a step before.
        let begin = rate + (whole - 0.5) * leaving;
        let growth = rest * leaving / begin;
        total += if growth > 1e-9 { libm::log1p(growth) / leaving } else { rest / begin };
    }
    total.min(LONGEST)
}

/// How many are likely to come later within a wait of this many seconds, and go first.
fn overtakers(overtaking: &ByPriority<Overtaking>, rates: &[f64; 5], wait: f64) -> f64 {
    let ByPriority { vip, at_risk, high, normal, low } = overtaking;
    let mut total = 0.0;
    for (overtaking, rate) in [vip, at_risk, high, normal, low].into_iter().zip(rates) {
        let share = f64::from(overtaking.share_thousandths) / 1_000.0;
        total += rate * wait.min(seconds(overtaking.window)) * share;
    }
    total
}
