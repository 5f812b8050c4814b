//! What is counted over conversations. SPEC HA, PX.

pub mod transfers;

use std::collections::BTreeMap;

use crate::conversation::Event;
use crate::id::RuleId;
use crate::machine::Recorded;
use crate::routing::matrix::Matrix;

/// Which rules of the matrix sent the requests for a person where they went.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Handoffs {
    by_rule: BTreeMap<RuleId, u32>,
    all: u32,
}

impl Handoffs {
    /// Counts a conversation's log, from its first event on. A practice is not counted.
    pub fn count(&mut self, log: &[Recorded<Event>]) {
        if !is_real(log) {
            return;
        }
        for recorded in log {
            if let Event::HandoffRequested { ticket, .. } = &recorded.event {
                *self.by_rule.entry(ticket.rule.clone()).or_default() += 1;
                self.all += 1;
            }
        }
    }

    /// How many there were.
    pub fn all(&self) -> u32 {
        self.all
    }

    /// The share of each rule that sent any, in thousandths, rounded down.
    pub fn shares(&self) -> BTreeMap<RuleId, u16> {
        self.by_rule.iter().map(|(rule, times)| (rule.clone(), self.share(*times))).collect()
    }

    /// The share that no rule said anything about and that went to the general queue, in
    /// thousandths, rounded down; nothing where there were none at all.
    pub fn general(&self) -> Option<u16> {
        let sent = self.by_rule.iter().find(|(rule, _)| rule.as_str() == Matrix::OTHERWISE);
        (self.all > 0).then(|| sent.map_or(0, |(_, times)| self.share(*times)))
    }

    fn share(&self, times: u32) -> u16 {
        let share = u64::from(times) * 1_000 / u64::from(self.all.max(1));
        u16::try_from(share).expect("a part is at most the whole")
    }
}

/// Whether a conversation's log is counted at all: a practice is not.
fn is_real(log: &[Recorded<Event>]) -> bool {
    let practised = |of: &Recorded<Event>| matches!(&of.event, Event::Started { purpose, .. } if !purpose.is_real());
    !log.iter().any(practised)
}

#[cfg(test)]
mod tests;
