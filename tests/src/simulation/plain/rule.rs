//! The rules of other products, by whom each is like.

use crate::simulation::staff::Agent;
use crate::simulation::visitors::Visitor;

/// Where somebody stands in a line: by urgency where the rule knows it, then by arrival.
pub(super) type Place = (u8, i64);

/// Who is next, and who gets them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// The first of each department every five seconds, to the agent with the fewest chats; where
    /// nobody can take the first, the department stands still.
    RocketChat,
    /// First come first served, to whoever waited longest for a chat.
    RoundRobin,
    /// First come first served, to the agent with the fewest chats.
    LeastBusy,
    /// The most urgent first, to the agent with the fewest chats; after a while the skill is
    /// dropped, and anybody who speaks the language will do.
    Strict,
}

impl Rule {
    /// Every rule.
    pub const ALL: [Self; 4] = [Self::RocketChat, Self::RoundRobin, Self::LeastBusy, Self::Strict];

    /// How often the line is looked at, where that is not at once.
    pub(super) fn ticks_every(self) -> Option<i64> {
        match self {
            Self::RocketChat => Some(5_000),
            Self::RoundRobin | Self::LeastBusy | Self::Strict => None,
        }
    }

    /// After how long a wait the skill is dropped.
    pub(super) fn drops_skill_after(self) -> Option<i64> {
        match self {
            Self::RocketChat | Self::RoundRobin | Self::LeastBusy => None,
            Self::Strict => Some(30_000),
        }
    }

    /// Where a visitor stands who came at a moment. The smallest is next.
    pub(super) fn place(self, visitor: &Visitor, since: i64) -> Place {
        match self {
            Self::RocketChat | Self::RoundRobin | Self::LeastBusy => (0, since),
            Self::Strict => (visitor.priority as u8, since),
        }
    }

    /// Whether an agent may have a visitor who has waited so long.
    pub(super) fn allows(self, agent: &Agent, visitor: &Visitor, waited: i64) -> bool {
        let dropped = self.drops_skill_after().is_some_and(|after| waited >= after);
        agent.talks(visitor.language) && (dropped || agent.has(visitor.topic, visitor.level))
    }

    /// How an agent ranks; the smallest gets the visitor.
    pub(super) fn rank(self, used: u8, last: i64, place: usize) -> (u8, i64, usize) {
        match self {
            Self::RoundRobin => (0, last, place),
            Self::RocketChat | Self::LeastBusy | Self::Strict => (used, last, place),
        }
    }
}
