//! Which of those who could is best, and what decided. SPEC RT.

use crate::routing::suited::Standing;
use crate::routing::trace::{Decider, Rank};
use crate::time::Timestamp;

/// What an agent carries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Burden {
    /// Weight of what is owned and offered.
    pub(crate) carried: u32,
    /// How much they can carry.
    pub(crate) cap: u8,
    /// Points of complexity of what is owned and offered.
    pub(crate) strain: u32,
    /// When they last got a conversation.
    pub(crate) last_assigned: Timestamp,
}

/// Whether an agent knows the visitor.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Acquaintance {
    /// 0 for who looks after the account.
    pub(crate) named: u8,
    /// 0 for who had this visitor before.
    pub(crate) sticky: u8,
}

pub(crate) fn rank(knows: Acquaintance, standing: Standing, burden: Burden) -> Rank {
    let cap = u32::from(burden.cap).max(1);
    Rank {
        named: knows.named,
        sticky: knows.sticky,
        level_gap: standing.level_gap,
        language: standing.language,
        tier: standing.tier,
        load_bucket: u8::try_from(2 * burden.carried / cap).unwrap_or(u8::MAX),
        scarcity: standing.scarcity,
        load: (burden.carried * 1_000 + burden.strain.min(999)) / cap,
        last_assigned: burden.last_assigned,
    }
}

/// What told the best from the second best.
pub(crate) fn decider(best: &Rank, second: Option<&Rank>) -> Decider {
    let Some(second) = second else { return Decider::OnlyOne };
    let differs = [
        (best.named != second.named, Decider::NamedAgent),
        (best.sticky != second.sticky, Decider::Sticky),
        (best.level_gap != second.level_gap, Decider::Level),
        (best.language != second.language, Decider::Language),
        (best.tier != second.tier, Decider::Tier),
        (best.load_bucket != second.load_bucket, Decider::LoadBucket),
        (best.scarcity != second.scarcity, Decider::Scarcity),
        (best.load != second.load, Decider::Load),
        (best.last_assigned != second.last_assigned, Decider::LongestIdle),
    ];
    differs
        .into_iter()
        .find_map(|(differs, decider)| differs.then_some(decider))
        .unwrap_or(Decider::Id)
}
