//! What others may read off a desk.

use crate::desk::Desk;
use crate::desk::agents::Presence;
use crate::desk::command::Availability;
use crate::desk::tickets::{Entry, Offer};
use crate::id::{AgentId, ConversationId};
use crate::roster::Roster;
use crate::routing::agents::{AgentNo, AgentSet};
use crate::routing::lines::TicketNo;
use crate::routing::order::Place;

/// How an agent stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AgentView {
    /// Whether they are at the desk.
    pub presence: Presence,
    /// How available they are.
    pub availability: Availability,
    /// What they own, in weights.
    pub used: u32,
    /// What is kept free for offers to them, in weights.
    pub reserved: u32,
    /// What they can carry.
    pub cap: u8,
    /// Whether they would be offered a conversation of weight one.
    pub is_routable: bool,
}

impl Desk {
    /// The roster as it was taken over last.
    pub fn roster(&self) -> &Roster {
        self.directory.roster()
    }

    /// Everything that waits, next first.
    pub fn waiting(&self) -> impl Iterator<Item = &Entry> {
        let mut waiting: Vec<(Place, TicketNo)> =
            self.lines.iter().flat_map(|(_, line)| line.tickets()).collect();
        waiting.sort_unstable();
        waiting.into_iter().map(|(_, no)| &self.tickets.get(no).entry)
    }

    /// How many wait.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// Whether nobody waits.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many conversations wait, are offered or are owned.
    pub fn conversations(&self) -> usize {
        self.tickets.len()
    }

    /// What is known of a conversation that is at the desk.
    pub fn ticket(&self, conversation: &ConversationId) -> Option<&Entry> {
        self.entry(conversation).ok()
    }

    /// Who owns a conversation.
    pub fn owner(&self, conversation: &ConversationId) -> Option<&AgentId> {
        Some(&self.ticket(conversation)?.owned()?.agent)
    }

    /// The open offer of a conversation, from the queue or from an owner.
    pub fn offer(&self, conversation: &ConversationId) -> Option<&Offer> {
        self.ticket(conversation)?.offer()
    }

    /// How an agent stands.
    pub fn agent(&self, id: &AgentId) -> Option<AgentView> {
        let seat = self.seat(self.directory.no(id)?);
        Some(AgentView {
            presence: seat.attendance.presence,
            availability: seat.attendance.availability,
            used: seat.used,
            reserved: seat.reserved,
            cap: seat.cap,
            is_routable: seat.is_routable(1),
        })
    }

    /// Who is signed in and could serve a waiting conversation as far as its needs have relaxed,
    /// be they free or not, barred or not.
    pub fn eligible_agents(&self, conversation: &ConversationId) -> Vec<AgentId> {
        let spot = self.tickets.no(conversation).and_then(|no| self.tickets.get(no).spot);
        let line = spot.map(|spot| self.lines.line(spot.line));
        let able = line.map(|line| line.suited.and(self.floor.signed_in())).unwrap_or_default();
        able.iter().map(|agent| self.directory.id(agent).clone()).collect()
    }

    /// A waiting conversation's place among those that compete for the same agents: one more
    /// than how many are before it that an agent who is signed in could serve as well as it.
    pub fn place(&self, conversation: &ConversationId) -> Option<u32> {
        let no = self.tickets.no(conversation)?;
        let spot = self.tickets.get(no).spot?;
        let mine = self.lines.line(spot.line).suited.and(self.floor.signed_in());
        let rivals = self.lines.iter().filter(|(_, line)| line.suited.meets(&mine));
        let before = rivals
            .map(|(_, line)| line.tickets().take_while(|(place, _)| *place < spot.place).count());
        Some(u32::try_from(before.sum::<usize>() + 1).unwrap_or(u32::MAX))
    }

    /// The place of everything that waits, next first, in one sweep over all lines.
    pub fn places(&self) -> Vec<(&ConversationId, u32)> {
        let lines: Vec<_> = self.lines.iter().map(|(_, line)| line).collect();
        let there: Vec<AgentSet> =
            lines.iter().map(|line| line.suited.and(self.floor.signed_in())).collect();
        let rivals: Vec<Vec<usize>> = there
            .iter()
            .map(|mine| (0..there.len()).filter(|line| there[*line].meets(mine)).collect())
            .collect();
        let mut order: Vec<(Place, TicketNo, usize)> = Vec::with_capacity(self.len());
        for (index, line) in lines.iter().enumerate() {
            order.extend(line.tickets().map(|(place, no)| (place, no, index)));
        }
        order.sort_unstable();
        let mut before = vec![0; lines.len()];
        let placed = order.into_iter().map(|(_, no, index)| {
            let place = before[index] + 1;
            rivals[index].iter().for_each(|rival| before[*rival] += 1);
            (&self.tickets.get(no).entry.ticket.conversation, place)
        });
        placed.collect()
    }

    /// Who is free for a waiting conversation at this moment.
    pub fn free_agents(&self, conversation: &ConversationId) -> Vec<AgentId> {
        let spot = self.tickets.no(conversation).and_then(|no| self.tickets.get(no).spot);
        let free = spot.map(|spot| self.lines.line(spot.line).free(&self.floor));
        let free = free.unwrap_or_default();
        free.iter().map(|agent: AgentNo| self.directory.id(agent).clone()).collect()
    }
}
