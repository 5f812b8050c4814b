//! Which lines each agent could serve, at hand for when an agent stands elsewhere.

use crate::routing::agents::{AgentNo, AgentSet};
use crate::routing::lines::LineNo;
use crate::routing::numbers::NumberSet;

/// A set of lines.
pub(crate) type LineSet = NumberSet<LineNo>;

/// The lines of each agent: a line that opens or closes costs a step for each agent.
#[derive(Clone, Debug, Default)]
pub(crate) struct Served {
    by_agent: Vec<LineSet>,
}

impl Served {
    /// Notes a line that these agents could serve.
    pub(crate) fn open(&mut self, line: LineNo, suited: &AgentSet) {
        for agent in suited.iter() {
            if self.by_agent.len() <= agent.index() {
                self.by_agent.resize_with(agent.index() + 1, LineSet::default);
            }
            self.by_agent[agent.index()].insert(line);
        }
    }

    /// Forgets a line that these agents could serve.
    pub(crate) fn close(&mut self, line: LineNo, suited: &AgentSet) {
        for agent in suited.iter() {
            self.by_agent[agent.index()].remove(line);
        }
    }

    /// The lines that an agent could serve.
    pub(crate) fn by(&self, agent: AgentNo) -> LineSet {
        self.by_agent.get(agent.index()).cloned().unwrap_or_default()
    }
}
