//! Agents as small numbers whose order is that of their ids, and sets of them.

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

    const fn bit(self) -> (usize, u64) {
        (self.index() / 64, 1 << (self.index() % 64))
    }
}

/// A set of agents. Its last word is never empty, so that equal sets are equal.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct AgentSet(Vec<u64>);

impl AgentSet {
    /// The set in which nobody is.
    pub(crate) const NOBODY: &'static Self = &Self(Vec::new());

    pub(crate) fn only(agent: AgentNo) -> Self {
        [agent].into_iter().collect()
    }

    pub(crate) fn insert(&mut self, agent: AgentNo) {
        let (word, bit) = agent.bit();
        if self.0.len() <= word {
            self.0.resize(word + 1, 0);
        }
        self.0[word] |= bit;
    }

    pub(crate) fn remove(&mut self, agent: AgentNo) {
        let (word, bit) = agent.bit();
        if let Some(bits) = self.0.get_mut(word) {
            *bits &= !bit;
            self.trim();
        }
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

    pub(crate) fn contains(&self, agent: AgentNo) -> bool {
        let (word, bit) = agent.bit();
        self.0.get(word).is_some_and(|bits| bits & bit != 0)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn len(&self) -> u32 {
        self.0.iter().map(|bits| bits.count_ones()).sum()
    }

    pub(crate) fn meets(&self, other: &Self) -> bool {
        self.0.iter().zip(&other.0).any(|(mine, theirs)| mine & theirs != 0)
    }

    /// Whether anybody is in this set and the other one, and not in the third.
    pub(crate) fn meets_without(&self, other: &Self, without: &Self) -> bool {
        let out = without.0.iter().copied().chain(std::iter::repeat(0));
        let mut all = self.0.iter().zip(&other.0).zip(out);
        all.any(|((mine, theirs), out)| mine & theirs & !out != 0)
    }

    /// How many are in this set and the other one.
    pub(crate) fn shared_with(&self, other: &Self) -> u32 {
        self.0.iter().zip(&other.0).map(|(mine, theirs)| (mine & theirs).count_ones()).sum()
    }

    pub(crate) fn and(&self, other: &Self) -> Self {
        let mut both =
            Self(self.0.iter().zip(&other.0).map(|(mine, other)| mine & other).collect());
        both.trim();
        both
    }

    pub(crate) fn or(&self, other: &Self) -> Self {
        self.iter().chain(other.iter()).collect()
    }

    pub(crate) fn without(&self, other: &Self) -> Self {
        let mut rest = self.clone();
        for (mine, theirs) in rest.0.iter_mut().zip(&other.0) {
            *mine &= !theirs;
        }
        rest.trim();
        rest
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = AgentNo> {
        self.0.iter().enumerate().flat_map(|(word, bits)| {
            Bits(*bits).map(move |bit| AgentNo::new(word * 64 + usize::from(bit)))
        })
    }

    fn trim(&mut self) {
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
    }
}

impl FromIterator<AgentNo> for AgentSet {
    fn from_iter<I: IntoIterator<Item = AgentNo>>(agents: I) -> Self {
        let mut set = Self::default();
        agents.into_iter().for_each(|agent| set.insert(agent));
        set
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

/// The places of the bits that are set in a word, lowest first.
pub(super) struct Bits(pub(super) u64);

impl Iterator for Bits {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        if self.0 == 0 {
            return None;
        }
        let bit = u8::try_from(self.0.trailing_zeros()).expect("a word has 64 bits");
        self.0 &= self.0 - 1;
        Some(bit)
    }
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
