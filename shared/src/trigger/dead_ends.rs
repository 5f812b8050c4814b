//! Topics on which visitors come to nothing again and again. SPEC TR.

use std::collections::BTreeMap;

use super::Verdict;
use crate::conversation::handoff::Trigger;
use crate::id::Topic;
use crate::policy::TriggerPolicy;

/// What sets off a dead end: the bot came to nothing.
const DEAD: [Trigger; 5] = [
    Trigger::RepeatedQuestion,
    Trigger::FallbackLoop,
    Trigger::KnowledgeMissed,
    Trigger::LowConfidence,
    Trigger::FailedTask,
];

/// Conversations by topic, and how many of them came to a dead end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeadEnds(BTreeMap<Topic, (u32, u32)>);

/// A topic on which conversations come to nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeadEnd {
    /// Which.
    pub topic: Topic,
    /// How many came to nothing.
    pub dead: u32,
    /// Of how many.
    pub of: u32,
}

impl DeadEnds {
    /// Takes in a conversation with the bot, by what it was about and how it was weighed last.
    pub fn add(&mut self, topic: &Topic, verdict: &Verdict) {
        let (dead, of) = self.0.entry(topic.clone()).or_default();
        *of = of.saturating_add(1);
        let is_dead = verdict.fired.iter().any(|fired| DEAD.contains(&fired.trigger));
        *dead = dead.saturating_add(u32::from(is_dead));
    }

    /// The topics on which at least so many conversations, and every third, came to nothing; the
    /// worst first.
    pub fn report(&self, least: u32) -> Vec<DeadEnd> {
        let found = self.0.iter().map(|(topic, (dead, of))| DeadEnd {
            topic: topic.clone(),
            dead: *dead,
            of: *of,
        });
        let mut found: Vec<DeadEnd> = found
            .filter(|it| it.dead >= least.max(1) && it.dead.saturating_mul(3) >= it.of)
            .collect();
        found.sort_by_key(|it| std::cmp::Reverse(it.dead));
        found
    }
}

impl DeadEnd {
    /// The workspace's triggers with one for this topic: after the bot's chance a person comes.
    pub fn as_trigger(&self, policy: &TriggerPolicy) -> TriggerPolicy {
        let mut changed = policy.clone();
        if !changed.sensitive.contains(&self.topic) {
            changed.sensitive.push(self.topic.clone());
        }
        changed
    }
}
