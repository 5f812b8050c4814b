//! Agents as small numbers whose order is that of their ids, and sets of them.

use crate::routing::numbers::{Number, NumberSet};

/// An agent's place on the roster.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct AgentNo(u16);

impl AgentNo {
    pub(crate) fn new(index: usize) -> Self {
        Self(u16::try_from(index).expect("a roster has fewer than 65,536 agents"))
    }

    pub(crate) const fn index(self) -> usize {
        self.0 as usize
    }
}

impl Number for AgentNo {
    fn of(index: usize) -> Self {
        Self::new(index)
    }

    fn index(self) -> usize {
        self.index()
    }
}

/// A set of agents.
pub(crate) type AgentSet = NumberSet<AgentNo>;

impl AgentSet {
    /// The set in which nobody is.
    pub(crate) const NOBODY: &'static Self = &Self::EMPTY;

    pub(crate) fn only(agent: AgentNo) -> Self {
        [agent].into_iter().collect()
    }

    /// Puts the agent in or takes the agent out, and says whether that changed anything.
    pub(crate) fn set(&mut self, agent: AgentNo, membership: Membership) -> Changed {
        let before = self.contains(agent);
        match membership {
            Membership::In => self.insert(agent),
            Membership::Out => self.remove(agent),
        }
        if before == self.contains(agent) { Changed::No } else { Changed::Yes }
    }
}

/// Whether an agent belongs to a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Membership {
    In,
    Out,
}

impl Membership {
    pub(crate) const fn when(holds: bool) -> Self {
        if holds { Self::In } else { Self::Out }
    }
}

/// Whether something is other than it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Changed {
    Yes,
    No,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(agents: &[usize]) -> AgentSet {
        agents.iter().map(|index| AgentNo::new(*index)).collect()
    }

    #[test]
    fn a_set_is_equal_to_another_with_the_same_agents_however_it_came_about() {
        let mut shrunk = set(&[1, 130]);
        shrunk.remove(AgentNo::new(130));
        assert_eq!(shrunk, set(&[1]));
        assert_eq!(set(&[3, 70]).and(&set(&[3, 4])), set(&[3]));
        assert_eq!(set(&[3, 70]).without(&set(&[70])), set(&[3]));
        assert!(set(&[64]).meets(&set(&[64, 1])) && !set(&[64]).meets(&set(&[1])));
        assert_eq!(set(&[70, 0, 63]).iter().map(AgentNo::index).collect::<Vec<_>>(), [0, 63, 70]);
    }
}
