//! Folds what happened into the tables and their indices.

use std::collections::{BTreeMap, BTreeSet};

use crate::desk::Desk;
use crate::desk::agents::{Attendance, Presence, Seat};
use crate::desk::command::Availability;
use crate::desk::event::{Acquired, AvailabilityCause, Event, OfferEnd};
use crate::desk::tickets::{
    Entry, Offer, Ownership, Package, QueueStanding, Reply, Stage, Transfer,
};
use crate::id::{AgentId, ConversationId, Epoch};
use crate::mutant::{self, Mutant};
use crate::roster::Roster;
use crate::routing::agents::AgentNo;
use crate::routing::lines::TicketNo;
use crate::routing::need::{Reach, Ticket};
use crate::routing::order::{Band, Plan};
use crate::time::Timestamp;

impl Desk {
    pub(super) fn fold(&mut self, at: Timestamp, event: &Event) {
        match event {
            Event::Configured { version, roster } => self.fold_roster(at, *version, roster),
            Event::SignedIn { agent, lease_until } => self.attend(at, agent, |is| {
                let presence = Presence::Here { lease_until: *lease_until };
                let availability = Availability::Available;
                *is = Attendance { presence, availability, misses: 0, ..*is };
            }),
            Event::LeasesRenewed { agents, lease_until, back: _ } => {
                let presence = Presence::Here { lease_until: *lease_until };
                agents.iter().for_each(|agent| self.attend(at, agent, |is| is.presence = presence));
            }
            Event::LeaseLapsed { agent, grace_until } => {
                let presence = Presence::Lapsed { grace_until: *grace_until };
                self.attend(at, agent, |is| is.presence = presence);
            }
            Event::Lost { agent } | Event::SignedOut { agent } => {
                self.attend(at, agent, |is| is.presence = Presence::Out);
            }
            Event::AvailabilitySet { agent, availability, because } => {
                self.attend(at, agent, |is| {
                    is.availability = *availability;
                    match because {
                        AvailabilityCause::Chosen => (),
                        AvailabilityCause::MissedOffers => is.misses = 0,
                    }
                });
            }
            Event::Queued { number, ticket, plan, length: _ } => {
                self.arrivals = *number;
                let entry = newcomer(at, *number, ticket.clone(), plan.clone());
                let need = self.needs.number(&self.directory, &ticket.need);
                let no = self.tickets.insert(entry, need);
                self.put_in_line(at, no);
            }
            Event::Elapsed {} => {
                while let Some((_, _, no)) = self.steps.first().filter(|(due, ..)| *due <= at) {
                    self.move_in_line(at, *no);
                }
            }
            Event::Raised { conversation, priority, first_reply_within, plan } => {
                let Some(no) = self.tickets.no(conversation) else { return };
                self.take_out_of_line(no);
                let entry = &mut self.tickets.get_mut(no).entry;
                entry.ticket.priority = *priority;
                entry.ticket.first_reply_within = *first_reply_within;
                entry.plan = plan.clone();
                if entry.is_waiting() {
                    self.put_in_line(at, no);
                }
            }
            Event::Offered {
                conversation, agent, epoch, lapses_at, unopened_lapses_at, ..
            } => {
                let offer = Offer {
                    agent: agent.clone(),
                    epoch: *epoch,
                    lapses_at: *lapses_at,
                    unopened_lapses_at: *unopened_lapses_at,
                    package: Package::Unserved,
                };
                self.fold_offer(at, conversation, offer);
            }
            Event::PackageServed { conversation, .. } => {
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
            Event::OfferEnded { conversation, because, not_again_until, .. } => {
                self.fold_offer_end(at, conversation, *because, *not_again_until);
            }
            Event::Assigned { conversation, agent, epoch, acquired, waited_seconds: _ } => {
                self.fold_assignment(at, conversation, agent, *epoch, acquired);
            }
            Event::Replied { conversation, after_seconds } => {
                let Some(no) = self.tickets.no(conversation) else { return };
                let entry = &mut self.tickets.get_mut(no).entry;
                if let Some(owned) = entry.owned_mut() {
                    owned.reply = Reply::Given;
                }
                self.replies.note(entry.ticket.priority, *after_seconds);
            }
            Event::Released { conversation, .. }
            | Event::Withdrawn { conversation, .. }
            | Event::SentToInbox { conversation, .. } => {
                let Some(no) = self.tickets.no(conversation) else { return };
                let freed = self.vacate(no);
                self.tickets.remove(no);
                self.see_all(at, freed);
            }
            Event::Requeued { conversation, epoch, ticket, plan, .. } => {
                let Some(no) = self.tickets.no(conversation) else { return };
                let freed = self.vacate(no);
                let need = self.needs.number(&self.directory, &ticket.need);
                let slot = self.tickets.get_mut(no);
                slot.need = need;
                slot.entry = Entry {
                    epoch: *epoch,
                    standing: QueueStanding::Recovered,
                    ..newcomer(at, slot.entry.number, ticket.clone(), plan.clone())
                };
                self.put_in_line(at, no);
                self.see_all(at, freed);
            }
            Event::TransferAsked { conversation, to, ticket, .. } => {
                let Some(no) = self.tickets.no(conversation) else { return };
                let entry = &mut self.tickets.get_mut(no).entry;
                let number = entry.number;
                if let Some(owned) = entry.owned_mut() {
                    owned.transfer = Some(Transfer {
                        to: to.clone(),
                        ticket: ticket.clone(),
                        offer: None,
                        asked: BTreeSet::new(),
                        ended: None,
                    });
                    self.unasked.insert((number, no));
                }
            }
            Event::TransferEnded { conversation, .. } => {
                let Some(no) = self.tickets.no(conversation) else { return };
                let entry = &mut self.tickets.get_mut(no).entry;
                self.unasked.remove(&(entry.number, no));
                if let Some(owned) = entry.owned_mut() {
                    owned.transfer = None;
                }
            }
            Event::WaitTold { .. } => (),
        }
    }

    /// Changes what is known of an agent, and lets everything see it.
    fn attend(&mut self, at: Timestamp, id: &AgentId, change: impl FnOnce(&mut Attendance)) {
        let Some(agent) = self.directory.no(id) else { return };
        let attendance = &mut self.seats[agent.index()].attendance;
        if let Some(due) = attendance.presence.ends_at() {
            self.leases.remove(&(due, agent));
        }
        change(attendance);
        if let Some(due) = attendance.presence.ends_at() {
            self.leases.insert((due, agent));
        }
        self.see(at, agent);
    }

    fn fold_roster(&mut self, at: Timestamp, version: u32, roster: &Roster) {
        let mut snapshot = self.snapshot();
        snapshot.version = version;
        snapshot.roster = roster.clone();
        for entry in snapshot.tickets.values_mut() {
            entry.looked_at = at;
        }
        *self = Self::restore(snapshot);
    }

    fn fold_offer(&mut self, at: Timestamp, conversation: &ConversationId, offer: Offer) {
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
            for back in self.deferrals.count(agent, spot.place.key) {
                self.move_in_line(at, back);
            }
        }
    }

    fn fold_offer_end(
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

    fn fold_assignment(
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
    fn vacate(&mut self, no: TicketNo) -> [Option<AgentNo>; 2] {
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

    fn see_all(&mut self, at: Timestamp, agents: [Option<AgentNo>; 2]) {
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
}

fn newcomer(at: Timestamp, number: u64, ticket: Ticket, plan: Plan) -> Entry {
    Entry {
        number,
        epoch: ticket.epoch,
        joined: at,
        standing: QueueStanding::Newcomer,
        reach: if plan.hold.is_some() { Reach::Named } else { Reach::Exact },
        passes: 0,
        looked_at: at,
        bars: BTreeMap::new(),
        stage: Stage::Waiting,
        told: None,
        ticket,
        plan,
    }
}
