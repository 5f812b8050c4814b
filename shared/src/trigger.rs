//! When the bot steps aside: what a conversation showed, weighed against what the workspace has
//! set. SPEC TR.
//!
//! Whatever was seen is a [`Signal`]; [`Signals`] keeps as much of them as the rules look at.
//! [`weigh`] says everything that fired with the words, turns and scores that show it, and
//! everything that could not be looked at, without losing the rest.

mod dead_ends;
mod rules;
mod signals;
pub mod suite;
mod turn;
mod verdict;

pub use dead_ends::{DeadEnd, DeadEnds};
pub(crate) use rules::LOOKED_BACK;
pub use signals::{Attempt, BotTurn, Moment, Signal, Signals, TaskEnd, VisitorTurn};
pub use verdict::{Acts, Blind, Evidence, Fired, Shows, Verdict};

use crate::conversation::handoff::{Trigger, TriggerClass};
use crate::policy::Policy;
use crate::routing::need::Tier;
use crate::time::Timestamp;

/// The triggers that are weighed, the most important first: of several that act, the first is
/// named as the reason.
const IN_ORDER: [Trigger; 20] = [
    Trigger::AskedForPerson,
    Trigger::Regulated,
    Trigger::Sensitive,
    Trigger::PaymentFailed,
    Trigger::AuthenticationFailed,
    Trigger::BotFailed,
    Trigger::EndOfFlow,
    Trigger::Cancellation,
    Trigger::FallbackLoop,
    Trigger::FailedTask,
    Trigger::Mood,
    Trigger::RepeatedQuestion,
    Trigger::KnowledgeMissed,
    Trigger::LowConfidence,
    Trigger::SensitiveTopic,
    Trigger::Complex,
    Trigger::NeedsSystem,
    Trigger::OutOfScope,
    Trigger::HighValue,
    Trigger::Vip,
];

/// Weighs what was seen. `answers` is how often the bot has answered since the conversation was
/// opened. It is weighed when the visitor has spoken and again when the bot's turn is known: what
/// either shows acts in its own turn.
pub fn weigh(
    signals: &Signals,
    policy: &Policy,
    tier: Tier,
    answers: u8,
    at: Timestamp,
) -> Verdict {
    let mut verdict = Verdict::default();
    let thresholds = policy.triggers.for_tier(tier);
    for trigger in IN_ORDER {
        let looked = rules::look(trigger, signals, &thresholds, tier);
        if let Some(why) = looked.blind {
            verdict.blind.push((trigger, why));
        }
        if !looked.evidence.is_empty() {
            let acts = acts(trigger, signals, policy, tier, answers, at);
            verdict.fired.push(Fired { trigger, evidence: looked.evidence, acts });
        }
    }
    verdict
}

fn acts(
    trigger: Trigger,
    signals: &Signals,
    policy: &Policy,
    tier: Tier,
    answers: u8,
    at: Timestamp,
) -> Acts {
    let holds = policy.fail_safes.holds(trigger);
    // What was taken off by name and with a reason stays off, and so does what is set off.
    if policy.is_off(trigger) {
        return Acts::SwitchedOff;
    }
    let waits = policy.answers_before(trigger, tier).saturating_sub(answers);
    if waits > 0 {
        return Acts::AfterAnswers(waits);
    }
    let cools = match trigger.class() {
        TriggerClass::Hard => None,
        TriggerClass::Soft if holds => None,
        TriggerClass::Soft => {
            signals.person_left_at().map(|left| left.after(policy.triggers.cooldown))
        }
    };
    match cools {
        Some(until) if at < until => Acts::CoolsDown { until },
        Some(_) | None => Acts::Now,
    }
}

#[cfg(test)]
mod tests;
