//! How long agents took to their first words, of late.

use serde::{Deserialize, Serialize};

use crate::policy::Allowance;
use crate::routing::order::Priority;
use crate::time::Span;

const KEPT: usize = 64;
const ENOUGH: usize = 30;

/// The last replies of each priority, in seconds after acceptance, the latest last.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replies {
    recent: [Vec<u32>; Priority::ALL.len()],
}

impl Replies {
    pub(crate) fn note(&mut self, priority: Priority, after_seconds: u32) {
        let recent = &mut self.recent[priority as usize];
        if recent.len() == KEPT {
            recent.remove(0);
        }
        recent.push(after_seconds);
    }

    /// How much of a promised first reply is left to the agent for reading.
    pub(crate) fn allowance(&self, priority: Priority, policy: Allowance) -> Span {
        match policy {
            Allowance::Fixed(span) => span,
            Allowance::Measured(until_enough) => self.median(priority).unwrap_or(until_enough),
        }
    }

    fn median(&self, priority: Priority) -> Option<Span> {
        let recent = &self.recent[priority as usize];
        if recent.len() < ENOUGH {
            return None;
        }
        let mut sorted = recent.clone();
        let (_, median, _) = sorted.select_nth_unstable(recent.len() / 2);
        Some(Span::seconds(i64::from(*median)))
    }
}
