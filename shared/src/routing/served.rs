//! Which lines each agent could serve, at hand for when an agent stands elsewhere.

use crate::routing::agents::{AgentNo, AgentSet, Bits};
use crate::routing::lines::LineNo;

/// The lines of each agent, as bits: a line that opens or closes costs a step for each agent.
#[derive(Clone, Debug, Default)]
pub(crate) struct Served {
    by_agent: Vec<LineSet>,
}

/// A set of lines.
#[derive(Clone, Debug, Default)]
pub(crate) struct LineSet(Vec<u64>);

impl Served {
    /// Notes a line that these agents could serve.
    pub(crate) fn open(&mut self, line: LineNo, suited: &AgentSet) {
        let (word, bit) = bit(line);
        for agent in suited.iter() {
            if self.by_agent.len() <= agent.index() {
                self.by_agent.resize_with(agent.index() + 1, LineSet::default);
            }
            let LineSet(words) = &mut self.by_agent[agent.index()];
            if words.len() <= word {
                words.resize(word + 1, 0);
            }
            words[word] |= bit;
        }
    }

    /// Forgets a line that these agents could serve.
    pub(crate) fn close(&mut self, line: LineNo, suited: &AgentSet) {
        let (word, bit) = bit(line);
        for agent in suited.iter() {
            self.by_agent[agent.index()].0[word] &= !bit;
        }
    }

    /// The lines that an agent could serve.
    pub(crate) fn by(&self, agent: AgentNo) -> LineSet {
        self.by_agent.get(agent.index()).cloned().unwrap_or_default()
    }
}

impl LineSet {
    pub(crate) fn iter(&self) -> impl Iterator<Item = LineNo> {
        (0..)
            .zip(&self.0)
            .flat_map(|(word, bits)| Bits(*bits).map(move |bit| LineNo(word * 64 + u32::from(bit))))
    }
}

const fn bit(line: LineNo) -> (usize, u64) {
    (line.0 as usize / 64, 1 << (line.0 % 64))
}
