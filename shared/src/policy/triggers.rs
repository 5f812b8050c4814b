//! When the bot steps aside: every threshold of the triggers. SPEC TR.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::Policy;
use crate::conversation::handoff::Trigger;
use crate::id::Topic;
use crate::reading::Thousandths;
use crate::routing::need::Tier;
use crate::time::Span;

/// Every threshold of the triggers. What a workspace leaves out is as it is here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default = "TriggerPolicy::standard", deny_unknown_fields)]
pub struct TriggerPolicy {
    /// Words do what they seem to do from this sureness on.
    pub sign_from: Thousandths,
    /// A single word shows distress from this sureness on.
    pub mood_sign_from: Thousandths,
    /// So many swear words within a few messages show distress.
    pub swears: u8,
    /// A feeling at or below this is a bad one, on the scale from −1000 to 1000.
    pub upset_below: i16,
    /// A feeling that falls by this much shows distress.
    pub falls_by: i16,
    /// So many bad feelings right after the bot's word show that the bot is part of the problem.
    pub upset_by_bot: u8,
    /// The bot is sure of an answer from this on.
    pub confidence_from: Thousandths,
    /// So many unsure turns in a row are too many.
    pub low_turns: u8,
    /// A message is the same question again from this likeness on.
    pub repeat_from: Thousandths,
    /// So many repeats are too many: with 1, a question that comes a second time.
    pub repeats: u8,
    /// So many turns in a row in which the bot did not understand are too many.
    pub loops: u8,
    /// So many questions without an article are too many.
    pub misses: u8,
    /// So many failed tries of a task are too many,
    pub tries: u8,
    /// if they lie within less than this.
    pub tries_within: Span,
    /// A matter is complicated from this many points on.
    pub complex_from: u16,
    /// So many points each further topic adds.
    pub points_for_topic: u16,
    /// A topic counts from this sureness on.
    pub topic_from: Thousandths,
    /// After a person has closed, what can wait waits for this long.
    pub cooldown: Span,
    /// Whether a very important account always gets a person.
    pub vip_always: Always,
    /// Topics that are worth a person when somebody wants to buy.
    pub high_value: Vec<Topic>,
    /// Topics that the bot is not made for.
    pub out_of_scope: Vec<Topic>,
    /// Topics that nobody can settle without a system which the bot has no access to.
    pub needs_system: Vec<Topic>,
    /// Topics that a person should settle, once the bot has tried.
    pub sensitive: Vec<Topic>,
    /// Triggers that are set off. Those that keep visitors from being lost are taken off by name
    /// and with a reason, among the fail-safes.
    pub off: BTreeSet<Trigger>,
}

/// Whether something is always done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Always {
    /// It is.
    Yes,
    /// Only where something else asks for it.
    No,
}

/// How much sooner soft triggers fire for a very important account.
const VIP_CONFIDENCE: u16 = 100;
const VIP_FEELING: i16 = 100;
const VIP_POINTS: u16 = 2;
const VIP_LIKENESS: u16 = 50;

impl TriggerPolicy {
    /// What a workspace has that set nothing.
    pub fn standard() -> Self {
        let topics =
            |names: &[&str]| names.iter().map(|name| Topic::new(*name).expect("a topic")).collect();
        Self {
            sign_from: Thousandths(500),
            mood_sign_from: Thousandths(600),
            swears: 2,
            upset_below: -300,
            falls_by: 300,
            upset_by_bot: 2,
            confidence_from: Thousandths(450),
            low_turns: 2,
            repeat_from: Thousandths(700),
            repeats: 1,
            loops: 2,
            misses: 2,
            tries: 3,
            tries_within: Span::minutes(5),
            complex_from: 8,
            points_for_topic: 2,
            topic_from: Thousandths(500),
            cooldown: Span::minutes(10),
            vip_always: Always::No,
            high_value: topics(&["pre_sale"]),
            out_of_scope: Vec::new(),
            needs_system: Vec::new(),
            sensitive: topics(&["complaint"]),
            off: BTreeSet::new(),
        }
    }

    /// The thresholds for an account of this worth: soft triggers fire sooner for a VIP.
    #[must_use]
    pub fn for_tier(&self, tier: Tier) -> Self {
        match tier {
            Tier::Standard => self.clone(),
            Tier::Vip => Self {
                confidence_from: Thousandths(self.confidence_from.0.saturating_add(VIP_CONFIDENCE)),
                // However low a workspace sets them, nothing fires on nothing.
                repeat_from: Thousandths(self.repeat_from.0.saturating_sub(VIP_LIKENESS).max(1)),
                upset_below: self.upset_below.saturating_add(VIP_FEELING).min(-1),
                falls_by: self.falls_by.saturating_sub(VIP_FEELING).max(1),
                complex_from: self.complex_from.saturating_sub(VIP_POINTS).max(1),
                ..self.clone()
            },
        }
    }
}

impl Policy {
    /// Whether a trigger is set off. A request for a person never is, and a fail-safe only where
    /// somebody took it off by name and with a reason.
    pub fn is_off(&self, trigger: Trigger) -> bool {
        if trigger == Trigger::AskedForPerson {
            return false;
        }
        match self.fail_safes.is_taken_off(trigger) {
            Some(taken_off) => taken_off,
            None => self.triggers.off.contains(&trigger),
        }
    }
}
