//! Tickets that are already late and step aside, and how often others were let past them. SPEC QU.

use std::collections::{BTreeMap, BTreeSet};

use crate::routing::agents::{AgentNo, AgentSet};
use crate::routing::lines::{Signature, TicketNo};
use crate::routing::order::Place;
use crate::time::Timestamp;

/// A ticket that has stepped aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Aside {
    pub(crate) key: Timestamp,
    pub(crate) number: u64,
    pub(crate) ticket: TicketNo,
}

/// How long a ticket still steps aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    pub(crate) signature: Signature,
    /// What had been counted when it stepped aside.
    counted: u64,
    /// The count at which it is back in its place.
    back_at: Option<u64>,
}

/// All that have stepped aside, by what they have in common.
#[derive(Clone, Debug, Default)]
pub(crate) struct Deferrals {
    by_signature: BTreeMap<Signature, Group>,
}

#[derive(Clone, Debug, Default)]
struct Group {
    suited: AgentSet,
    counted: u64,
    tickets: BTreeSet<Aside>,
    back: BTreeSet<(u64, TicketNo)>,
}

impl Deferrals {
    /// Lets a ticket step aside until `passes` more were let past it; none is no end.
    pub(crate) fn join(
        &mut self,
        signature: Signature,
        suited: &AgentSet,
        aside: Aside,
        passes: Option<u8>,
    ) -> Mark {
        let group = self
            .by_signature
            .entry(signature)
            .or_insert_with(|| Group { suited: suited.clone(), ..Group::default() });
        group.tickets.insert(aside);
        let back_at = passes.map(|passes| group.counted + u64::from(passes));
        if let Some(count) = back_at {
            group.back.insert((count, aside.ticket));
        }
        Mark { signature, counted: group.counted, back_at }
    }

    /// Ends a ticket's stepping aside, and says how many were let past it meanwhile.
    pub(crate) fn leave(&mut self, mark: Mark, aside: Aside) -> u8 {
        let passes = self.passes(mark);
        if let Some(group) = self.by_signature.get_mut(&mark.signature) {
            group.tickets.remove(&aside);
            if let Some(count) = mark.back_at {
                group.back.remove(&(count, aside.ticket));
            }
            if group.tickets.is_empty() {
                self.by_signature.remove(&mark.signature);
            }
        }
        passes
    }

    /// How many were let past a ticket since it stepped aside.
    pub(crate) fn passes(&self, mark: Mark) -> u8 {
        let counted = self.by_signature.get(&mark.signature).map_or(0, |group| group.counted);
        u8::try_from(counted.saturating_sub(mark.counted)).unwrap_or(u8::MAX)
    }

    /// Counts that an agent took the ticket of this place, and returns those who have let enough
    /// past. Of equal keys the later number is let past as well.
    pub(crate) fn count(&mut self, agent: AgentNo, place: Place) -> Vec<TicketNo> {
        let mut back = Vec::new();
        for group in self.by_signature.values_mut() {
            let (first, taken) = (group.tickets.first(), (place.key, place.number));
            let was_passed = first.is_some_and(|aside| (aside.key, aside.number) < taken);
            if was_passed && group.suited.contains(agent) {
                group.counted += 1;
                let enough = group.back.iter().take_while(|(count, _)| *count <= group.counted);
                back.extend(enough.map(|(_, ticket)| *ticket));
            }
        }
        back
    }
}
