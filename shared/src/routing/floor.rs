//! Who is at work at this moment, as sets: signed in, there, available, and with room for what.

use std::collections::BTreeMap;

use crate::routing::agents::{AgentNo, AgentSet, Changed, Membership};

/// Where an agent stands, as far as routing looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Standpoint {
    /// Signed in: heard of, or in grace.
    pub(crate) signed_in: Membership,
    /// Heard of in time.
    pub(crate) here: Membership,
    /// Has set themselves available.
    pub(crate) available: Membership,
    /// How much more they can carry; none where they carry more than their cap.
    pub(crate) room: Option<u8>,
}

/// Who is at work.
#[derive(Clone, Debug, Default)]
pub(crate) struct Floor {
    signed_in: AgentSet,
    here: AgentSet,
    available: AgentSet,
    /// Who is routable for a ticket of this weight.
    free: BTreeMap<u8, AgentSet>,
}

impl Floor {
    /// Notes where an agent stands, and says whether any decision may see a difference.
    pub(crate) fn set(&mut self, agent: AgentNo, stands: Standpoint) -> Changed {
        let mut changed = [
            self.signed_in.set(agent, stands.signed_in),
            self.here.set(agent, stands.here),
            self.available.set(agent, stands.available),
        ]
        .contains(&Changed::Yes);
        for (weight, free) in &mut self.free {
            changed |= free.set(agent, routable(stands, *weight)) == Changed::Yes;
        }
        if changed { Changed::Yes } else { Changed::No }
    }

    /// Starts to keep who is free for this weight.
    pub(crate) fn watch(
        &mut self,
        weight: u8,
        everybody: impl Iterator<Item = (AgentNo, Standpoint)>,
    ) {
        self.free.entry(weight).or_insert_with(|| {
            let free = everybody.filter(|(_, stands)| routable(*stands, weight) == Membership::In);
            free.map(|(agent, _)| agent).collect()
        });
    }

    pub(crate) fn signed_in(&self) -> &AgentSet {
        &self.signed_in
    }

    pub(crate) fn here(&self) -> &AgentSet {
        &self.here
    }

    pub(crate) fn available(&self) -> &AgentSet {
        &self.available
    }

    /// Who is routable for a weight that is watched.
    pub(crate) fn free(&self, weight: u8) -> Option<&AgentSet> {
        self.free.get(&weight)
    }
}

fn routable(stands: Standpoint, weight: u8) -> Membership {
    let there = stands.here == Membership::In && stands.available == Membership::In;
    Membership::when(there && stands.room.is_some_and(|room| weight <= room))
}
