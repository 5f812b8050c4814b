//! When the bot has had its chance, and what never waits for it. SPEC HA, PO.

use serde::{Deserialize, Serialize};

use super::Policy;
use crate::conversation::handoff::{Trigger, TriggerClass};
use crate::routing::need::Tier;

/// The triggers that keep visitors from being lost with the bot. Each holds unless somebody took
/// it off by name and with a reason, so that none is lost by leaving out a line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FailSafes {
    /// The bot has said again and again that it does not understand.
    pub fallback_loop: FailSafe,
    /// A payment failed.
    pub payment: FailSafe,
    /// The visitor wants to cancel.
    pub cancellation: FailSafe,
    /// A law or a regulator is concerned.
    pub regulated: FailSafe,
}

/// Whether one of them holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum FailSafe {
    /// It does.
    #[default]
    On,
    /// Somebody took it off.
    Off {
        /// Who.
        by: String,
        /// Why.
        because: String,
    },
}

impl FailSafes {
    /// Whether a trigger brings a person whatever else is set.
    pub fn holds(&self, trigger: Trigger) -> bool {
        self.of(trigger).is_some_and(|(_, fail_safe)| *fail_safe == FailSafe::On)
    }

    /// Whether somebody took it off; nothing where it is no fail-safe.
    pub fn is_taken_off(&self, trigger: Trigger) -> Option<bool> {
        self.of(trigger).map(|(_, fail_safe)| *fail_safe != FailSafe::On)
    }

    /// The name of the fail-safe that a trigger is, if it is one.
    pub fn name_of(trigger: Trigger) -> Option<&'static str> {
        Self::default().of(trigger).map(|(name, _)| name)
    }

    /// Each with the name of its field.
    pub fn named(&self) -> [(&'static str, &FailSafe); 4] {
        [
            ("fallback_loop", &self.fallback_loop),
            ("payment", &self.payment),
            ("cancellation", &self.cancellation),
            ("regulated", &self.regulated),
        ]
    }

    fn of(&self, trigger: Trigger) -> Option<(&'static str, &FailSafe)> {
        let [fallback_loop, payment, cancellation, regulated] = self.named();
        match trigger {
            Trigger::FallbackLoop => Some(fallback_loop),
            Trigger::PaymentFailed => Some(payment),
            Trigger::Cancellation => Some(cancellation),
            Trigger::Regulated => Some(regulated),
            Trigger::AskedForPerson
            | Trigger::RepeatedQuestion
            | Trigger::LowConfidence
            | Trigger::Mood
            | Trigger::Vip
            | Trigger::FailedTask
            | Trigger::KnowledgeMissed
            | Trigger::Sensitive
            | Trigger::OutOfScope
            | Trigger::AuthenticationFailed
            | Trigger::HighValue
            | Trigger::SensitiveTopic
            | Trigger::Complex
            | Trigger::NeedsSystem
            | Trigger::EndOfFlow
            | Trigger::BotFailed
            | Trigger::Taken => None,
        }
    }
}

impl Policy {
    /// How many answers the bot has before it may hand over for this reason. A VIP waits for one
    /// fewer.
    pub fn answers_before(&self, trigger: Trigger, tier: Tier) -> u8 {
        let holds = self.fail_safes.holds(trigger);
        match (trigger.class(), tier) {
            (TriggerClass::Hard, Tier::Standard | Tier::Vip) => 0,
            (TriggerClass::Soft, Tier::Standard | Tier::Vip) if holds => 0,
            (TriggerClass::Soft, Tier::Standard) => self.soft_answers(trigger),
            (TriggerClass::Soft, Tier::Vip) => self.soft_answers(trigger).saturating_sub(1),
        }
    }

    fn soft_answers(&self, trigger: Trigger) -> u8 {
        let own = self.conversation.min_attempts.get(&trigger).copied();
        own.unwrap_or(self.conversation.bot_attempts_first)
    }
}
