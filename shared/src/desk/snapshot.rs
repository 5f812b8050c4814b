//! What is stored of a desk, and the desk that it makes.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::desk::Desk;
use crate::desk::agents::{Attendance, Presence, Seat};
use crate::desk::replies::Replies;
use crate::desk::tickets::{Entry, Stage};
use crate::id::{AgentId, ConversationId, Epoch};
use crate::roster::Roster;
use crate::routing::agents::AgentNo;
use crate::routing::directory::Directory;
use crate::waiting::estimate::Estimator;

/// A desk as it is stored: no index, nothing that can be worked out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskSnapshot {
    /// The version of the policy that the roster is of.
    pub version: u32,
    /// Who answers.
    pub roster: Roster,
    /// Everybody on the roster, and who is gone from it but not yet from the desk.
    pub agents: BTreeMap<AgentId, Attendance>,
    /// Every conversation that waits, is offered or is owned.
    pub tickets: BTreeMap<ConversationId, Entry>,
    /// How long agents took to their first words, of late.
    pub replies: Replies,
    /// How many tickets ever came.
    pub arrivals: u64,
    /// The last epoch that was minted.
    pub minted: Epoch,
    /// What was learned of how long waits take.
    pub estimator: Estimator,
}

impl Desk {
    /// What is to be stored of it.
    pub fn snapshot(&self) -> DeskSnapshot {
        let seats = self.directory.ids().iter().zip(&self.seats);
        let roster = self.directory.roster();
        let agents = seats
            .filter(|(id, seat)| is_known(roster, id, &seat.attendance))
            .map(|(id, seat)| (id.clone(), seat.attendance.clone()));
        let tickets = self.tickets.iter().map(|(_, slot)| {
            let mut entry = slot.entry.clone();
            if let Some(mark) = slot.spot.and_then(|spot| spot.aside) {
                entry.passes = entry.passes.saturating_add(self.deferrals.passes(mark));
            }
            (entry.ticket.conversation.clone(), entry)
        });
        DeskSnapshot {
            version: self.version,
            roster: roster.clone(),
            agents: agents.collect(),
            tickets: tickets.collect(),
            replies: self.replies.clone(),
            arrivals: self.arrivals,
            minted: self.minted,
            estimator: self.estimator.clone(),
        }
    }

    /// The desk of which this was stored.
    pub fn restore(snapshot: DeskSnapshot) -> Self {
        let DeskSnapshot { version, roster, agents, tickets, replies, arrivals, minted, estimator } =
            snapshot;
        let directory = Directory::new(roster, agents.keys().cloned());
        let seats = directory.ids().iter().enumerate().map(|(no, id)| {
            let member = directory.member(AgentNo::new(no));
            Seat {
                attendance: agents.get(id).cloned().unwrap_or_default(),
                cap: member.map_or(0, |member| member.cap),
                ..Seat::default()
            }
        });
        let mut desk = Self {
            version,
            seats: seats.collect(),
            directory,
            replies,
            arrivals,
            minted,
            estimator,
            ..Self::default()
        };
        for index in 0..desk.seats.len() {
            let agent = AgentNo::new(index);
            if let Some(due) = desk.seats[index].attendance.presence.ends_at() {
                desk.leases.insert((due, agent));
            }
            desk.floor.set(agent, desk.seats[index].standpoint());
        }
        for entry in tickets.into_values() {
            desk.restore_entry(entry);
        }
        desk
    }

    fn restore_entry(&mut self, entry: Entry) {
        let looked_at = entry.looked_at;
        let need = self.needs.number(&self.directory, &entry.ticket.need);
        let offer = entry.offer().map(|offer| (offer.due(), self.directory.no(&offer.agent)));
        let owner = entry.owned().and_then(|owned| self.directory.no(&owned.agent));
        let unasked = entry.owned().is_some_and(|owned| {
            owned.transfer.as_ref().is_some_and(|transfer| transfer.offer.is_none())
        });
        let (number, weight) = (entry.number, u32::from(entry.ticket.weight));
        let complexity = u32::from(entry.ticket.complexity);
        let waits = matches!(entry.stage, Stage::Waiting);
        let no = self.tickets.insert(entry, need);
        if let Some(owner) = owner {
            let seat = &mut self.seats[owner.index()];
            seat.owned.insert((number, no));
            seat.used += weight;
            seat.strain += complexity;
            self.see(looked_at, owner);
        }
        if let Some((due, Some(agent))) = offer {
            self.lapses.insert((due, number, no));
            self.reserve(looked_at, no, agent);
        }
        if unasked {
            self.unasked.insert((number, no));
        }
        if waits {
            self.put_in_line(looked_at, no);
            self.expect_telling(no);
        }
    }
}

/// Whether anything is kept of an agent: who is gone from the roster and from the desk is
/// forgotten.
pub(super) fn is_known(roster: &Roster, id: &AgentId, is: &Attendance) -> bool {
    roster.members.contains_key(id) || is.presence != Presence::Out
}
