//! What a workspace may set, and what it may not.

use super::fixture::{Chat, policy, shows};
use crate::conversation::handoff::Trigger;
use crate::policy::{FailSafe, Fault, Policy, TriggerPolicy};
use crate::reading::Sign;
use crate::time::Span;
use crate::trigger::Acts;

#[test]
fn tr16_a_trigger_is_set_off_by_the_workspace_and_a_fail_safe_only_with_a_name_and_a_reason() {
    let off = |trigger| {
        move |policy: &mut Policy| {
            policy.triggers.off.insert(trigger);
        }
    };
    let angry = Chat::default().visitor(shows(Sign::Displeased, 900)).answered(9);
    assert_eq!(angry.with(off(Trigger::Mood)).weigh().fired[0].acts, Acts::SwitchedOff);
    let leaving = || Chat::default().visitor(shows(Sign::WantsToCancel, 900));
    assert_eq!(leaving().with(off(Trigger::Cancellation)).weigh().fired[0].acts, Acts::Now);
    let taken_off = leaving().with(|policy| {
        let (by, because) = ("Max".to_owned(), "the shop sells nothing by plan".to_owned());
        policy.fail_safes.cancellation = FailSafe::Off { by, because };
    });
    assert_eq!(taken_off.weigh().fired[0].acts, Acts::SwitchedOff);
    let mut policy = policy();
    policy.triggers.off.insert(Trigger::Cancellation);
    let problems = policy.check();
    assert_eq!(problems[0].path, "triggers.off");
    assert_eq!(problems[0].fault, Fault::FailSafeOff("cancellation"));
}

#[test]
fn tr23_a_request_for_a_person_cannot_be_set_off() {
    let deaf = |policy: &mut Policy| {
        policy.triggers.off.insert(Trigger::AskedForPerson);
    };
    let asks = Chat::default().visitor(shows(Sign::AsksForPerson, 900)).with(deaf);
    assert_eq!(asks.weigh().fired[0].acts, Acts::Now);
    assert_eq!(
        told(deaf),
        ["triggers.off: a request for a person is the visitor's way out, and is always heard: \
             take `asked_for_person` out of the list"]
    );
}

/// What a policy is refused for, once something in it is changed.
pub(super) fn told(change: impl FnOnce(&mut Policy)) -> Vec<String> {
    let mut policy = policy();
    change(&mut policy);
    policy.check().iter().map(ToString::to_string).collect()
}

/// A setting, how it is set, and its bounds.
type Bounded = (&'static str, fn(&mut TriggerPolicy, u16), u16, u16);

const BOUNDS: [Bounded; 13] = [
    ("sign_from", |it, to| it.sign_from.0 = to, 1, 800),
    ("mood_sign_from", |it, to| it.mood_sign_from.0 = to, 1, 850),
    ("confidence_from", |it, to| it.confidence_from.0 = to, 100, 900),
    ("repeat_from", |it, to| it.repeat_from.0 = to, 1, 950),
    ("topic_from", |it, to| it.topic_from.0 = to, 1, 900),
    ("swears", |it, to| it.swears = byte(to), 1, 5),
    ("upset_by_bot", |it, to| it.upset_by_bot = byte(to), 1, 4),
    ("low_turns", |it, to| it.low_turns = byte(to), 1, 5),
    ("repeats", |it, to| it.repeats = byte(to), 1, 5),
    ("loops", |it, to| it.loops = byte(to), 1, 3),
    ("misses", |it, to| it.misses = byte(to), 1, 5),
    ("tries", |it, to| it.tries = byte(to), 1, 10),
    ("complex_from", |it, to| it.complex_from = to, 1, 30),
];

fn byte(count: u16) -> u8 {
    u8::try_from(count).unwrap()
}

#[test]
fn tr18_thresholds_that_cannot_work_are_refused_by_name_and_old_policies_have_the_standard() {
    for (name, set, least, most) in BOUNDS {
        for to in [least, most] {
            assert_eq!(told(|policy| set(&mut policy.triggers, to)), [""; 0], "{name}");
        }
        for to in [least - 1, most + 1] {
            let refused = told(|policy| set(&mut policy.triggers, to));
            let expected = format!("triggers.{name}: {to} is not between {least} and {most}: give");
            assert!(refused.len() == 1 && refused[0].starts_with(&expected), "{refused:?}");
        }
    }
    let path = |change: fn(&mut TriggerPolicy)| {
        let mut policy = policy();
        change(&mut policy.triggers);
        policy.check().into_iter().map(|problem| problem.path).collect::<Vec<_>>()
    };
    assert_eq!(path(|it| it.upset_below = 0), ["triggers.upset_below"]);
    assert_eq!(path(|it| it.upset_below = -801), ["triggers.upset_below"]);
    assert_eq!(path(|it| it.falls_by = 1_001), ["triggers.falls_by"]);
    assert_eq!(path(|it| it.tries_within = Span::seconds(59)), ["triggers.tries_within"]);
    assert_eq!(path(|it| it.cooldown = Span::minutes(241)), ["triggers.cooldown"]);
    let mut old = serde_json::to_value(policy()).unwrap();
    old.as_object_mut().unwrap().remove("triggers");
    let read: Policy = serde_json::from_value(old.clone()).unwrap();
    assert_eq!(read.triggers, TriggerPolicy::standard());
    old["triggers"] = serde_json::json!({ "misses": 5 });
    let read: Policy = serde_json::from_value(old).unwrap();
    assert_eq!(read.triggers, TriggerPolicy { misses: 5, ..TriggerPolicy::standard() });
}
