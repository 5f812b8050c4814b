//! What is wrong with the thresholds of the triggers.

use super::{Fault, Found};
use crate::conversation::handoff::Trigger;
use crate::policy::{FailSafes, TriggerPolicy};
use crate::reading::Thousandths;
use crate::time::Span;
use crate::trigger::LOOKED_BACK;

/// What words or likenesses may be asked to reach at most: from there on, plain words of a visitor
/// who asks for a person, disputes a charge or is furious would not be heard.
const SIGN_MOST: u16 = 800;
const MOOD_SIGN_MOST: u16 = 850;
const LIKENESS_MOST: u16 = 950;
const TOPIC_MOST: u16 = 900;

/// Within these the bot can be unsure, and can be sure also where it speaks to a VIP.
const CONFIDENCE: (u16, u16) = (100, 900);

/// How often something may happen before it counts: a setting that is too high sets a trigger off
/// without saying so, and one of zero would fire on nothing.
const TURNS_MOST: u8 = 5;
const TRIES_MOST: u8 = 10;
/// A loop is found by the second, or by the third where a workspace wants it so.
const LOOPS_MOST: u8 = 3;

/// A single message seldom has more points.
const POINTS_MOST: u16 = 30;

/// The worst feeling is for the few who shout and swear; a fall is never asked to be so deep.
const UPSET: (i16, i16) = (-800, -1);
const FALL: (i16, i16) = (1, 1_000);

/// Somebody who tries again takes a while.
const TRIES_WITHIN_LEAST: Span = Span::minutes(1);
const DAY: Span = Span::hours(24);
/// Half a working day after a person has closed, the matter is another.
const COOLDOWN_MOST: Span = Span::hours(4);

pub(super) fn check(policy: &TriggerPolicy, found: &mut Found) {
    let shares = [
        ("sign_from", policy.sign_from, (1, SIGN_MOST)),
        ("mood_sign_from", policy.mood_sign_from, (1, MOOD_SIGN_MOST)),
        ("confidence_from", policy.confidence_from, CONFIDENCE),
        ("repeat_from", policy.repeat_from, (1, LIKENESS_MOST)),
        ("topic_from", policy.topic_from, (1, TOPIC_MOST)),
    ];
    for (name, Thousandths(share), (least, most)) in shares {
        if !(least..=most).contains(&share) {
            found.add(format!("triggers.{name}"), Fault::ShareOutOfRange(share, least, most));
        }
    }
    let counts = [
        ("swears", policy.swears, TURNS_MOST),
        ("upset_by_bot", policy.upset_by_bot, LOOKED_BACK),
        ("low_turns", policy.low_turns, TURNS_MOST),
        ("repeats", policy.repeats, TURNS_MOST),
        ("loops", policy.loops, LOOPS_MOST),
        ("misses", policy.misses, TURNS_MOST),
        ("tries", policy.tries, TRIES_MOST),
    ];
    for (name, count, most) in counts {
        found.count(format!("triggers.{name}"), count.into(), (1, most.into()));
    }
    found.count("triggers.complex_from", policy.complex_from, (1, POINTS_MOST));
    feeling("upset_below", policy.upset_below, UPSET, found);
    feeling("falls_by", policy.falls_by, FALL, found);
    found.span("triggers.tries_within", policy.tries_within, TRIES_WITHIN_LEAST, DAY);
    found.span("triggers.cooldown", policy.cooldown, Span::millis(0), COOLDOWN_MOST);
    for trigger in &policy.off {
        if *trigger == Trigger::AskedForPerson {
            found.add("triggers.off", Fault::WayOutClosed);
        } else if let Some(name) = FailSafes::name_of(*trigger) {
            found.add("triggers.off", Fault::FailSafeOff(name));
        }
    }
}

fn feeling(name: &str, value: i16, (least, most): (i16, i16), found: &mut Found) {
    if !(least..=most).contains(&value) {
        found.add(format!("triggers.{name}"), Fault::FeelingOffScale(value, least, most));
    }
}
