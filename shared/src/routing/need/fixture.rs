//! A ticket to begin tests with.

use std::collections::BTreeSet;

use super::{Level, Need, Strictness, Ticket, Tier, Warmth};
use crate::id::{ConversationId, Epoch, Language, RuleId, Seq, TeamId, Topic};
use crate::routing::order::Priority;
use crate::time::Span;

/// A ticket for anybody in `support`, of no priority.
pub(crate) fn ticket(conversation: &str) -> Ticket {
    Ticket {
        conversation: ConversationId::new(conversation).unwrap(),
        request: Seq::ZERO,
        epoch: Epoch::ZERO,
        topic: Topic::new("question").unwrap(),
        rule: RuleId::new("otherwise").unwrap(),
        need: Need {
            team: TeamId::new("support").unwrap(),
            skill: None,
            level: Level(1),
            language: Language::new("en").unwrap(),
            tier: Tier::Standard,
            strictness: Strictness::Widens,
        },
        priority: Priority::Low,
        first_reply_within: Span::seconds(180),
        weight: 1,
        complexity: 0,
        account: None,
        sticky: None,
        blocked: BTreeSet::new(),
        warmth: Warmth::Warm,
    }
}
