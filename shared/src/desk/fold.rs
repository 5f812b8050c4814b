//! Folds what happened into the tables and their indices.

use std::collections::BTreeMap;

use crate::desk::Desk;
use crate::desk::agents::{Attendance, Presence};
use crate::desk::command::Availability;
use crate::desk::event::{AvailabilityCause, Event};
use crate::desk::snapshot::is_known;
use crate::desk::tickets::{Entry, Offer, Package, QueueStanding, Reply, Stage};
use crate::id::{AgentId, ConversationId, Epoch, Seq};
use crate::roster::Roster;
use crate::routing::need::{Reach, Ticket};
use crate::routing::order::{Plan, Priority};
use crate::time::{Span, Timestamp};

impl Desk {
    pub(super) fn fold(&mut self, at: Timestamp, event: &Event) {
        match event {
            Event::Configured { version, roster } => self.fold_roster(at, *version, roster),
            Event::SignedIn { agent, lease_until } => self.attend(at, agent, |is| {
                // Another window of somebody who is there changes nothing about them.
                if is.presence == Presence::Out {
                    *is = Attendance { availability: Availability::Available, misses: 0, ..*is };
                }
                is.presence = Presence::Here { lease_until: *lease_until };
            }),
            Event::LeasesRenewed { agents, lease_until, back: _ } => {
                let presence = Presence::Here { lease_until: *lease_until };
                for agent in agents {
                    self.attend(at, agent, |is| is.presence = presence);
                }
            }
            Event::LeaseLapsed { agent, grace_until } => {
                let presence = Presence::Lapsed { grace_until: *grace_until };
                self.attend(at, agent, |is| is.presence = presence);
            }
            Event::Lost { agent } | Event::SignedOut { agent } => {
                let stays = self.directory.roster().members.contains_key(agent);
                self.attend(at, agent, |is| {
                    is.presence = Presence::Out;
                    // Who is gone from the roster as well is forgotten, as a snapshot forgets them.
                    if !stays {
                        *is = Attendance::default();
                    }
                });
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
                self.fold_raise(at, conversation, *priority, *first_reply_within, plan);
            }
            Event::RequestRenewed { conversation, request } => {
                self.fold_renewal(conversation, *request);
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
                self.fold_package(conversation);
            }
            Event::OfferEnded { conversation, because, not_again_until, .. } => {
                self.fold_offer_end(at, conversation, *because, *not_again_until);
            }
            Event::Assigned { conversation, agent, epoch, acquired, .. } => {
                self.fold_assignment(at, conversation, agent, *epoch, acquired);
            }
            Event::Replied { conversation, after_seconds } => {
                self.fold_reply(conversation, *after_seconds);
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
                self.fold_requeue(at, conversation, *epoch, ticket, plan);
            }
            Event::TransferAsked { conversation, to, ticket, .. } => {
                self.fold_transfer(conversation, to, ticket);
            }
            Event::TransferEnded { conversation, .. } => {
                self.fold_transfer_end(conversation);
            }
            Event::WaitTold { .. } => (),
        }
    }

    pub(super) fn fold_raise(
        &mut self,
        at: Timestamp,
        conversation: &ConversationId,
        priority: Priority,
        first_reply_within: Span,
        plan: &Plan,
    ) {
        let Some(no) = self.tickets.no(conversation) else { return };
        self.take_out_of_line(no);
        let entry = &mut self.tickets.get_mut(no).entry;
        entry.ticket.priority = priority;
        entry.ticket.first_reply_within = first_reply_within;
        entry.plan = plan.clone();
        if let Some(transfer) = entry.owned_mut().and_then(|owned| owned.transfer.as_mut()) {
            transfer.ticket.priority = priority;
            transfer.ticket.first_reply_within = first_reply_within;
        }
        if entry.is_waiting() {
            self.put_in_line(at, no);
        }
    }

    fn fold_renewal(&mut self, conversation: &ConversationId, request: Seq) {
        let Some(no) = self.tickets.no(conversation) else { return };
        let entry = &mut self.tickets.get_mut(no).entry;
        entry.ticket.request = request;
        if let Some(transfer) = entry.owned_mut().and_then(|owned| owned.transfer.as_mut()) {
            transfer.ticket.request = request;
        }
    }

    pub(super) fn fold_requeue(
        &mut self,
        at: Timestamp,
        conversation: &ConversationId,
        epoch: Epoch,
        ticket: &Ticket,
        plan: &Plan,
    ) {
        let Some(no) = self.tickets.no(conversation) else { return };
        let freed = self.vacate(no);
        let need = self.needs.number(&self.directory, &ticket.need);
        let slot = self.tickets.get_mut(no);
        slot.need = need;
        slot.entry = Entry {
            epoch,
            standing: QueueStanding::Recovered,
            ..newcomer(at, slot.entry.number, ticket.clone(), plan.clone())
        };
        self.put_in_line(at, no);
        self.see_all(at, freed);
    }

    pub(super) fn fold_reply(&mut self, conversation: &ConversationId, after_seconds: u32) {
        let Some(no) = self.tickets.no(conversation) else { return };
        let entry = &mut self.tickets.get_mut(no).entry;
        if let Some(owned) = entry.owned_mut() {
            owned.reply = Reply::Given;
        }
        self.replies.note(entry.ticket.priority, after_seconds);
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
        snapshot.agents.retain(|id, is| is_known(roster, id, is));
        snapshot.roster = roster.clone();
        for entry in snapshot.tickets.values_mut() {
            entry.looked_at = at;
        }
        *self = Self::restore(snapshot);
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
