//! Why somebody was offered a conversation: who was considered, who was passed over, what decided.

use serde::{Deserialize, Serialize};

use crate::id::AgentId;
use crate::routing::need::Reach;
use crate::time::{Span, Timestamp};

/// What brought a decision about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// A place was free when the best ticket's turn came.
    Queue,
    /// An owner handed over.
    Transfer,
}

/// Why an agent was passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PassedOver {
    /// Is in none of the teams.
    Team,
    /// Lacks the skill or the level.
    Skill,
    /// Lacks the language.
    Language,
    /// Is no senior.
    Tier,
    /// Has no room.
    Cap,
    /// Was not heard of.
    Lease,
    /// Has not set themselves available.
    Availability,
    /// Declined, missed or must not have it.
    Barred,
    /// Somebody else is waited for.
    Held,
}

/// What decided between the two best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decider {
    /// Nobody else could.
    OnlyOne,
    /// Looks after the account.
    NamedAgent,
    /// Had this visitor before.
    Sticky,
    /// Meets the level better.
    Level,
    /// Speaks the language better.
    Language,
    /// Is senior, and the visitor a VIP.
    Tier,
    /// Has clearly less to do.
    LoadBucket,
    /// Wastes fewer rare skills.
    Scarcity,
    /// Has less to do.
    Load,
    /// Has gone longest without a new conversation.
    LongestIdle,
    /// Comes first by name of id: nothing else told them apart.
    Id,
}

/// What an agent's rank is made of, in the order of comparison; the smallest is first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Rank {
    /// 0 for who looks after the account, 1 for anybody else.
    pub named: u8,
    /// 0 for who had this visitor before, 1 for anybody else.
    pub sticky: u8,
    /// How far below the level that was asked for; a generalist is furthest.
    pub level_gap: u8,
    /// 0 native, 1 working, 2 through a translation.
    pub language: u8,
    /// 1 for who is no senior where a VIP waits.
    pub tier: u8,
    /// Twice the load, rounded down.
    pub load_bucket: u8,
    /// How rare the skills are that this conversation does not use.
    pub scarcity: u32,
    /// The load in thousandths of the cap, complexity counted in.
    pub load: u32,
    /// When the agent last got a conversation.
    pub last_assigned: Timestamp,
}

/// Why somebody was offered a conversation. At most 1 KiB when stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trace {
    /// What brought it about.
    pub cause: Cause,
    /// The version of the policy.
    pub version: u32,
    /// The ticket's place.
    pub key: Timestamp,
    /// Its head start, as part of that.
    pub head_start: Span,
    /// How often others were let past it.
    pub passes: u8,
    /// How far its needs had relaxed.
    pub reach: Reach,
    /// How many agents were considered.
    pub considered: u32,
    /// How many of them were passed over, and why.
    pub passed_over: Vec<(PassedOver, u32)>,
    /// The best three, best first.
    pub best: Vec<(AgentId, Rank)>,
    /// What decided.
    pub decided_by: Decider,
}
