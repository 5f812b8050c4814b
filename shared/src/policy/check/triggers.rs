//! What is wrong with the thresholds of the triggers.

use super::{Fault, Found};
use crate::policy::{FailSafes, TriggerPolicy};
use crate::reading::Thousandths;
use crate::time::Span;

/// A setting that is off would be a count of nothing: no rule fires by nothing having happened.
pub(super) fn check(policy: &TriggerPolicy, found: &mut Found) {
    let shares = [
        ("sign_from", policy.sign_from),
        ("mood_sign_from", policy.mood_sign_from),
        ("confidence_from", policy.confidence_from),
        ("repeat_from", policy.repeat_from),
        ("topic_from", policy.topic_from),
    ];
    for (name, Thousandths(share)) in shares {
        if !(1..=1_000).contains(&share) {
            found.add(format!("triggers.{name}"), Fault::NotThousandths(share));
        }
    }
    let counts = [
        ("swears", policy.swears),
        ("upset_by_bot", policy.upset_by_bot),
        ("low_turns", policy.low_turns),
        ("repeats", policy.repeats),
        ("loops", policy.loops),
        ("misses", policy.misses),
        ("tries", policy.tries),
    ];
    for (name, count) in counts {
        if count == 0 {
            found.add(format!("triggers.{name}"), Fault::Zero);
        }
    }
    if policy.complex_from == 0 {
        found.add("triggers.complex_from", Fault::Zero);
    }
    feeling("upset_below", policy.upset_below, (-1_000, -1), found);
    feeling("falls_by", policy.falls_by, (1, 2_000), found);
    let (second, day) = (Span::seconds(1), Span::hours(24));
    found.span("triggers.tries_within", policy.tries_within, second, day);
    found.span("triggers.cooldown", policy.cooldown, Span::millis(0), day);
    for trigger in &policy.off {
        if let Some(name) = FailSafes::name_of(*trigger) {
            found.add("triggers.off", Fault::FailSafeOff(name));
        }
    }
}

fn feeling(name: &str, value: i16, (least, most): (i16, i16), found: &mut Found) {
    if !(least..=most).contains(&value) {
        found.add(format!("triggers.{name}"), Fault::FeelingOffScale(value, least, most));
    }
}
