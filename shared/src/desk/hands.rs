//! Folds how conversations change hands, and what room that takes and gives back.

use std::collections::BTreeSet;

use crate::desk::Desk;
use crate::desk::agents::Seat;
use crate::desk::command::Target;
use crate::desk::event::{Acquired, OfferEnd};
use crate::desk::tickets::{Offer, Ownership, Package, Reply, Stage, Transfer};
use crate::id::{AgentId, ConversationId, Epoch};
use crate::mutant::{self, Mutant};
use crate::routing::agents::AgentNo;
use crate::routing::lines::TicketNo;
use crate::routing::need::{Reach, Ticket};
use crate::routing::order::Band;
use crate::time::Timestamp;

impl Desk {
    pub(super) fn fold_offer(
        &mut self,
        at: Timestamp,
        conversation: &ConversationId,
        offer: Offer,
    ) {
        let agent = self.directory.no(&offer.agent);
        let Some((no, agent)) = self.tickets.no(conversation).zip(agent) else { return };
        let spot = self.tickets.get(no).spot;
        self.take_out_of_line(no);
        let entry = &mut self.tickets.get_mut(no).entry;
        let number = entry.number;
        entry.epoch = offer.epoch;
        self.lapses.insert((offer.due(), number, no));
        match &mut entry.stage {
            Stage::Waiting | Stage::Offered(_) => entry.stage = Stage::Offered(offer),
            Stage::Owned(owned) => {
                if let Some(transfer) = &mut owned.transfer {
                    transfer.asked.insert(offer.agent.clone());
                    transfer.offer = Some(offer);
                    self.unasked.remove(&(number, no));
                }
            }
        }
        self.reserve(at, no, agent);
        if let Some(spot) = spot.filter(|spot| spot.place.band == Band::Live) {
            for back in self.deferrals.count(agent, spot.place) {
                self.move_in_line(at, back);
            }
        }
    }

    pub(super) fn fold_offer_end(
        &mut self,
        at: Timestamp,
        conversation: &ConversationId,
        because: OfferEnd,
        not_again_until: Option<Timestamp>,
    ) {
        let Some(no) = self.tickets.no(conversation) else { return };
        let Some(agent) = self.unreserve(no) else { return };
        let attendance = &mut self.seats[agent.index()].attendance;
        match because {
            OfferEnd::Declined(_) => attendance.misses = 0,
            OfferEnd::Missed => attendance.misses = attendance.misses.saturating_add(1),
            OfferEnd::AgentLost
            | OfferEnd::AgentLeft
            | OfferEnd::TakenBack
            | OfferEnd::Reconfigured => (),
        }
        let id = self.directory.id(agent).clone();
        let entry = &mut self.tickets.get_mut(no).entry;
        match &mut entry.stage {
            Stage::Waiting => (),
            Stage::Offered(_) => {
                entry.stage = Stage::Waiting;
                if let Some(until) = not_again_until {
                    entry.bars.insert(id, until);
                    entry.reach = entry.reach.max(Reach::Exact);
                }
                entry.bars.retain(|_, until| *until > at);
                self.put_in_line(at, no);
            }
            Stage::Owned(owned) => {
                if let Some(transfer) = &mut owned.transfer {
                    transfer.offer = None;
                    transfer.ended = Some(because);
                    self.unasked.insert((entry.number, no));
                }
            }
        }
        self.see(at, agent);
    }

    pub(super) fn fold_assignment(
        &mut self,
        at: Timestamp,
        conversation: &ConversationId,
        id: &AgentId,
        epoch: Epoch,
        acquired: &Acquired,
    ) {
        let agent = self.directory.no(id);
        let Some((no, agent)) = self.tickets.no(conversation).zip(agent) else { return };
        let transfer = self.tickets.get(no).entry.owned().and_then(|owned| owned.transfer.clone());
        let freed = self.vacate(no);
        let slot = self.tickets.get_mut(no);
        match (acquired, transfer) {
            (Acquired::Transferred(_), Some(transfer)) => {
                slot.need = self.needs.number(&self.directory, &transfer.ticket.need);
                slot.entry.ticket = transfer.ticket;
            }
            (Acquired::Transferred(_), None) | (Acquired::Accepted | Acquired::ByHand(..), _) => (),
        }
        let entry = &mut slot.entry;
        entry.epoch = epoch;
        entry.stage = Stage::Owned(Ownership {
            agent: id.clone(),
            epoch,
            since: at,
            reply: Reply::Due,
            transfer: None,
        });
        let (weight, complexity) = (entry.ticket.weight, entry.ticket.complexity);
        let number = entry.number;
        let seat = &mut self.seats[agent.index()];
        seat.owned.insert((number, no));
        seat.used += u32::from(weight);
        seat.strain += u32::from(complexity);
        seat.attendance.last_assigned = at;
        seat.attendance.misses = 0;
        // Who accepts what was kept free for them is as free as before: one look is enough.
        self.see(at, agent);
        self.see_all(at, freed);
    }

    /// Takes a conversation out of wherever it is, and says who has more room by that.
    pub(super) fn vacate(&mut self, no: TicketNo) -> [Option<AgentNo>; 2] {
        self.take_out_of_line(no);
        let asked = self.unreserve(no);
        let entry = &self.tickets.get(no).entry;
        self.unasked.remove(&(entry.number, no));
        let owner = entry.owned().and_then(|owned| self.directory.no(&owned.agent));
        if let Some(owner) = owner {
            let times = if mutant::on(Mutant::DoubleReleaseFreesTwice) { 2 } else { 1 };
            let seat = &mut self.seats[owner.index()];
            seat.owned.remove(&(entry.number, no));
            seat.used = seat.used.saturating_sub(times * u32::from(entry.ticket.weight));
            seat.strain = seat.strain.saturating_sub(u32::from(entry.ticket.complexity));
        }
        [asked, owner]
    }

    pub(super) fn see_all(&mut self, at: Timestamp, agents: [Option<AgentNo>; 2]) {
        agents.into_iter().flatten().for_each(|agent| self.see(at, agent));
    }

    /// Keeps an agent's room free for what is offered to them.
    pub(super) fn reserve(&mut self, at: Timestamp, no: TicketNo, agent: AgentNo) {
        let entry = &self.tickets.get(no).entry;
        let (number, ticket) = (entry.number, entry.offered_ticket());
        let weight = if mutant::on(Mutant::OfferReservesNothing) { 0 } else { ticket.weight };
        let seat = &mut self.seats[agent.index()];
        seat.offered.insert((number, no));
        seat.reserved += u32::from(weight);
        seat.strain += u32::from(ticket.complexity);
        self.see(at, agent);
    }

    /// Gives back what was kept free for an open offer, and says to whom it was made.
    fn unreserve(&mut self, no: TicketNo) -> Option<AgentNo> {
        let entry = &self.tickets.get(no).entry;
        let offer = entry.offer()?;
        let agent = self.directory.no(&offer.agent)?;
        self.lapses.remove(&(offer.due(), entry.number, no));
        let ticket = entry.offered_ticket();
        let seat = &mut self.seats[agent.index()];
        seat.offered.remove(&(entry.number, no));
        seat.reserved = seat.reserved.saturating_sub(u32::from(ticket.weight));
        seat.strain = seat.strain.saturating_sub(u32::from(ticket.complexity));
        Some(agent)
    }

    /// An agent's place at the desk.
    pub(super) fn seat(&self, agent: AgentNo) -> &Seat {
        &self.seats[agent.index()]
    }

    pub(super) fn fold_package(&mut self, conversation: &ConversationId) {
        let Some(no) = self.tickets.no(conversation) else { return };
        let entry = &mut self.tickets.get_mut(no).entry;
        let number = entry.number;
        if let Some(offer) = entry.offer_mut() {
            let was = offer.due();
            offer.package = Package::Served;
            let due = offer.due();
            self.lapses.remove(&(was, number, no));
            self.lapses.insert((due, number, no));
        }
    }

    pub(super) fn fold_transfer(
        &mut self,
        conversation: &ConversationId,
        to: &Target,
        ticket: &Ticket,
    ) {
        let Some(no) = self.tickets.no(conversation) else { return };
        let entry = &mut self.tickets.get_mut(no).entry;
        let number = entry.number;
        if let Some(owned) = entry.owned_mut() {
            owned.transfer = Some(Box::new(Transfer {
                to: to.clone(),
                ticket: ticket.clone(),
                offer: None,
                asked: BTreeSet::new(),
                ended: None,
            }));
            self.unasked.insert((number, no));
        }
    }

    pub(super) fn fold_transfer_end(&mut self, conversation: &ConversationId) {
        let Some(no) = self.tickets.no(conversation) else { return };
        let entry = &mut self.tickets.get_mut(no).entry;
        self.unasked.remove(&(entry.number, no));
        if let Some(owned) = entry.owned_mut() {
            owned.transfer = None;
        }
    }
}
