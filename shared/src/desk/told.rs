//! Waiting visitors are told how long it takes, and the desk learns how long it took. SPEC WT.
//!
//! The telling is a deadline of its own, so that whoever joins the queue, accepts or is released
//! does not pay for it. It is due at the moment at which a ticket joins the queue and is not
//! offered to anybody, and again when a bound that was told has passed. A ticket that nobody who
//! is available could serve is told no time, and is looked at again when somebody is.
//!
//! What is learned is folded from recorded events alone, and no decision but the telling reads it.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::desk::Desk;
use crate::desk::agents::Seat;
use crate::desk::command::Availability;
use crate::desk::event::Event;
use crate::desk::outlook::Lineup;
use crate::desk::tickets::Slot;
use crate::id::{AgentId, ConversationId};
use crate::policy::Policy;
use crate::routing::lines::{NeedNo, TicketNo};
use crate::routing::need::Reach;
use crate::time::{Span, Timestamp};
use crate::waiting::announce::shown::{Change, Shown};
use crate::waiting::announce::{HalfMinutes, Line};
use crate::waiting::estimate::{Estimate, Estimator, Stage};
use crate::waiting::{Bounds, Told};

/// What a waiting visitor was told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Telling {
    /// What is on the screen by the last event.
    pub shown: Shown,
    /// What it rested on each time, and when that was.
    pub estimates: Vec<(Timestamp, Estimate)>,
    /// When the visitor is told again.
    pub due: Option<Timestamp>,
}

/// Who is to be told, and when.
#[derive(Clone, Debug, Default)]
pub(super) struct Tellings {
    /// Who was told nothing yet, since they joined the queue.
    untold: BTreeSet<(Timestamp, u64, TicketNo)>,
    /// Who waits longer than they were told, from when on.
    passing: BTreeSet<(Timestamp, u64, TicketNo)>,
    /// Who is told no time, since nobody who is available could serve them.
    untimed: BTreeMap<NeedNo, BTreeSet<(u64, TicketNo)>>,
}

impl Desk {
    pub(super) fn next_telling(&self) -> Option<Timestamp> {
        let Tellings { untold, passing, untimed: _ } = &self.tellings;
        let (untold, passing) = (untold.first(), passing.first());
        untold.into_iter().chain(passing).map(|(due, ..)| *due).min()
    }

    /// Tells everybody who is due.
    pub(super) fn tell(&self, policy: &Policy, at: Timestamp) -> Vec<Event> {
        let Tellings { untold, passing, untimed: _ } = &self.tellings;
        let is_due = |(due, ..): &&(Timestamp, u64, TicketNo)| *due <= at;
        let mut due = untold.iter().take_while(is_due).chain(passing.iter().take_while(is_due));
        let Some((_, _, first)) = due.next() else { return Vec::new() };
        let lineup = Lineup::of(self, policy, at);
        let all = [first].into_iter().chain(due.map(|(_, _, no)| no));
        all.filter_map(|no| self.telling(&lineup, *no)).collect()
    }

    fn telling(&self, lineup: &Lineup<'_>, no: TicketNo) -> Option<Event> {
        let (policy, at) = (lineup.policy, lineup.at);
        let entry = &self.tickets.get(no).entry;
        let before = entry.told.as_ref().map(|told| told.shown.unheld()).unwrap_or_default();
        let has_just_come = at < entry.joined.after(policy.waiting.refresh);
        let stage = if entry.told.is_none() && has_just_come {
            Stage::AtEnqueue
        } else {
            Stage::StillWaiting
        };
        let ahead = lineup.ahead_of(no);
        let estimate = lineup.estimate(no, &ahead, stage);
        let fresh = lineup.fresh(no, &ahead, estimate, self.reply_by(policy, at, &entry.ticket));
        let (shown, change) = before.next(policy, at, &fresh);
        let bounds = |until: Timestamp| {
            let line = shown.announcement().map(|announcement| &announcement.line);
            Bounds {
                from_seconds: line.and_then(Line::lower).map_or(0, HalfMinutes::seconds),
                to_seconds: u32::try_from(until.since(at).as_seconds()).unwrap_or(u32::MAX),
            }
        };
        let told = match (change?, shown.bound()) {
            (Change::Promised, Some(until)) => Told::First(bounds(until)),
            (Change::Grown, Some(until)) => Told::Grown(bounds(until)),
            (Change::GivenUp | Change::Promised | Change::Grown, _) => Told::GivenUp,
            (Change::Silent | Change::Reminder, _) => return None,
        };
        Some(Event::WaitTold {
            conversation: entry.ticket.conversation.clone(),
            place: shown.place().unwrap_or(ahead.place()),
            told,
            estimate,
            due: shown.bound().map(|until| until.after(Span::millis(1))),
            shown,
        })
    }

    /// Learns from what happens, before it is folded.
    pub(super) fn learn(&mut self, at: Timestamp, event: &Event) {
        match event {
            Event::Queued { ticket, .. } => self.estimator.observe_arrival(ticket.priority, at),
            Event::Assigned { conversation, .. } => {
                self.learn_from(at, conversation, Estimator::observe_served);
            }
            Event::Withdrawn { conversation, .. }
            | Event::SentToInbox { conversation, .. }
            | Event::Released { conversation, .. }
            | Event::Requeued { conversation, .. } => {
                self.learn_from(at, conversation, Estimator::observe_abandoned);
            }
            Event::Configured { .. }
            | Event::SignedIn { .. }
            | Event::LeasesRenewed { .. }
            | Event::LeaseLapsed { .. }
            | Event::Lost { .. }
            | Event::AvailabilitySet { .. }
            | Event::SignedOut { .. }
            | Event::Elapsed {}
            | Event::Raised { .. }
            | Event::Offered { .. }
            | Event::PackageServed { .. }
            | Event::OfferEnded { .. }
            | Event::Replied { .. }
            | Event::RequestRenewed { .. }
            | Event::TransferAsked { .. }
            | Event::TransferEnded { .. }
            | Event::WaitTold { .. } => (),
        }
        if let Some(no) = whose_wait(event).and_then(|id| self.tickets.no(id)) {
            self.expect_no_telling(no);
        }
    }

    /// Notes what was told and who is to be told, once an event is folded.
    pub(super) fn note_telling(&mut self, at: Timestamp, event: &Event) {
        if let Some(no) = whose_wait(event).and_then(|id| self.tickets.no(id)) {
            if let Event::WaitTold { estimate, shown, due, .. } = event {
                let told = &mut self.tickets.get_mut(no).entry.told;
                let before = told.take().map(|told| told.estimates).unwrap_or_default();
                let estimates = before.into_iter().chain(estimate.map(|made| (at, made))).collect();
                *told = Some(Telling { shown: shown.clone(), estimates, due: *due });
            }
            self.expect_telling(no);
        }
        if let Event::SignedIn { agent, .. }
        | Event::SignedOut { agent }
        | Event::Lost { agent }
        | Event::AvailabilitySet { agent, .. } = event
        {
            self.expect_anew(agent);
        }
    }

    /// Learns from a wait or an ownership that ends.
    fn learn_from(
        &mut self,
        at: Timestamp,
        conversation: &ConversationId,
        of_wait: fn(&mut Estimator, &Estimate, Span),
    ) {
        let Some(no) = self.tickets.no(conversation) else { return };
        let entry = &self.tickets.get(no).entry;
        if let Some(owned) = entry.owned() {
            self.estimator.observe_handled(at.since(owned.since));
        } else {
            let estimates = entry.told.iter().flat_map(|told| &told.estimates);
            for (made, estimate) in estimates {
                of_wait(&mut self.estimator, estimate, at.since(*made));
            }
        }
    }

    /// Sees to it that whoever waits is told in time.
    pub(super) fn expect_telling(&mut self, no: TicketNo) {
        let slot = self.tickets.get(no);
        let entry = &slot.entry;
        if !entry.is_waiting() {
            return;
        }
        match &entry.told {
            Some(told) => {
                self.tellings.passing.extend(told.due.map(|due| (due, entry.number, no)));
            }
            None if self.can_be_told(slot) => {
                self.tellings.untold.insert((entry.joined, entry.number, no));
            }
            None => {
                let untimed = self.tellings.untimed.entry(slot.need).or_default();
                untimed.insert((entry.number, no));
            }
        }
    }

    fn expect_no_telling(&mut self, no: TicketNo) {
        let slot = self.tickets.get(no);
        let entry = &slot.entry;
        if !entry.is_waiting() {
            return;
        }
        let tellings = &mut self.tellings;
        match &entry.told {
            Some(told) => {
                if let Some(due) = told.due {
                    tellings.passing.remove(&(due, entry.number, no));
                }
            }
            None if tellings.untold.remove(&(entry.joined, entry.number, no)) => (),
            None => {
                if let Some(untimed) = tellings.untimed.get_mut(&slot.need) {
                    untimed.remove(&(entry.number, no));
                    if untimed.is_empty() {
                        tellings.untimed.remove(&slot.need);
                    }
                }
            }
        }
    }

    /// Somebody came or went: who can be told a time may be others than before. Whoever was told
    /// a time needs no look, so that few are looked at.
    fn expect_anew(&mut self, agent: &AgentId) {
        let Some(agent) = self.directory.no(agent) else { return };
        let by_need = self.tellings.untimed.iter();
        let concerned = by_need.filter(|(need, _)| {
            counts(self.seat(agent))
                && self.needs.suited(**need).at(Reach::Overflow).contains(agent)
        });
        let untimed = concerned.flat_map(|(_, tickets)| tickets).map(|(_, no)| *no);
        let untold = self.tellings.untold.iter().map(|(_, _, no)| *no);
        let touched: Vec<_> = untimed.chain(untold).collect();
        for no in touched {
            self.expect_no_telling(no);
            self.expect_telling(no);
        }
    }

    /// Whether anybody who is available could serve a ticket as its needs are or as they relax.
    fn can_be_told(&self, slot: &Slot) -> bool {
        let barred = self.barred_for_good(&slot.entry.ticket);
        let able = self.needs.suited(slot.need).at(Reach::Overflow);
        able.iter().any(|agent| counts(self.seat(agent)) && !barred.contains(agent))
    }
}

/// Whether the room of an agent counts for how long others wait.
pub(super) fn counts(seat: &Seat) -> bool {
    seat.is_signed_in() && seat.attendance.availability == Availability::Available && seat.cap > 0
}

/// Whose wait begins, changes or ends by an event.
fn whose_wait(event: &Event) -> Option<&ConversationId> {
    match event {
        Event::Queued { ticket, .. } => Some(&ticket.conversation),
        Event::Offered { conversation, .. }
        | Event::OfferEnded { conversation, .. }
        | Event::Assigned { conversation, .. }
        | Event::Released { conversation, .. }
        | Event::Requeued { conversation, .. }
        | Event::Withdrawn { conversation, .. }
        | Event::SentToInbox { conversation, .. }
        | Event::WaitTold { conversation, .. } => Some(conversation),
        Event::Configured { .. }
        | Event::SignedIn { .. }
        | Event::LeasesRenewed { .. }
        | Event::LeaseLapsed { .. }
        | Event::Lost { .. }
        | Event::AvailabilitySet { .. }
        | Event::SignedOut { .. }
        | Event::Elapsed {}
        | Event::Raised { .. }
        | Event::PackageServed { .. }
        | Event::Replied { .. }
        | Event::RequestRenewed { .. }
        | Event::TransferAsked { .. }
        | Event::TransferEnded { .. } => None,
    }
}
