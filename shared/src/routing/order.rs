//! Who is next in line: a head start for each priority, never strict precedence. SPEC QU.

use serde::{Deserialize, Serialize};

use crate::id::AgentId;
use crate::routing::need::Reach;
use crate::time::{Span, Timestamp};

/// How far ahead of others a ticket starts. A lower one comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Priority {
    /// A very important or enterprise account. Protected: it never steps aside.
    Vip,
    /// Somebody upset, or about to leave. Protected.
    AtRisk,
    /// Money or a sale: billing and pre-sale.
    High,
    /// Technical matters, and languages that few speak.
    Normal,
    /// Everything else.
    Low,
}

impl Priority {
    /// Every priority, first to last.
    pub const ALL: [Self; 5] = [Self::Vip, Self::AtRisk, Self::High, Self::Normal, Self::Low];
}

/// What is settled about a waiting ticket when it is queued: its place, and what changes when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// When it came to the desk for the first time; a transfer or a loss does not change that.
    pub since: Timestamp,
    /// Its place: the arrival and the head start together. The smallest is next.
    pub key: Timestamp,
    /// Within what time it should be accepted, so that the promised reply can be kept.
    pub target: Span,
    /// The person who is waited for, and until when.
    pub hold: Option<(AgentId, Timestamp)>,
    /// When its needs relax to what.
    pub widens: Vec<(Timestamp, Reach)>,
    /// Between which moments it steps aside for those who can still be served in time.
    pub defers: Option<(Timestamp, Timestamp)>,
    /// After so many were let past it meanwhile it is back in its place for good; none is no end.
    pub passes: Option<u8>,
}

/// Whether a waiting ticket stands in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Band {
    /// Its owner was lost or gave it back: it was already being served.
    Recovered,
    /// It does.
    Live,
    /// It is late already, and steps aside.
    Deferred,
}

/// A ticket's place among all that wait. The smallest is next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    pub(crate) band: Band,
    pub(crate) key: Timestamp,
    /// Its number among all that ever came; no two are equal.
    pub(crate) number: u64,
}
