//! Keeps every waiting ticket where it belongs: in its line, in its order, with its next step.
//!
//! A ticket moves when time passes one of its planned moments, when it is offered and comes
//! back, when enough others were let past it, and when nobody who is signed in could serve it
//! any longer at its reach. Since reach never goes back, a ticket moves a few times in all.

use crate::desk::Desk;
use crate::desk::tickets::{Entry, QueueStanding, Slot, Spot};
use crate::mutant::{self, Mutant};
use crate::routing::agents::{AgentNo, AgentSet, Changed};
use crate::routing::deferral::Aside;
use crate::routing::lines::{LineKey, Signature, TicketNo};
use crate::routing::need::{Reach, Ticket, can_serve};
use crate::routing::order::{Band, Place};
use crate::routing::suited::Suited;
use crate::time::Timestamp;

/// A moment that never comes.
pub(super) const NEVER: Timestamp = Timestamp::new(i64::MAX);

impl Desk {
    /// Puts a waiting ticket where it belongs at this moment.
    pub(super) fn put_in_line(&mut self, at: Timestamp, no: TicketNo) {
        let slot = self.tickets.get(no);
        let entry = &slot.entry;
        let barred = self.barred_for_good(&entry.ticket);
        let reach = self.reach_of(slot, &barred, at);
        let hold = if reach == Reach::Named { self.held_by(entry) } else { None };
        let place = Place { band: band(entry, at), key: entry.plan.key, number: entry.number };
        let step = next_step(entry, at);

        let weight = entry.ticket.weight;
        let signature = Signature { need: slot.need, reach, weight, hold };
        let able = self.able(signature);
        let bars = if mutant::on(Mutant::BarIgnored) {
            AgentSet::default()
        } else {
            let active = entry.bars.iter().filter(|(_, until)| **until > at);
            active
                .filter_map(|(agent, _)| self.directory.no(agent))
                .collect::<AgentSet>()
                .and(&able)
        };
        let key = LineKey { signature, blocked: barred.and(&able), bars };

        let stands = self.seats.iter().enumerate();
        self.floor.watch(weight, stands.map(|(no, seat)| (AgentNo::new(no), seat.standpoint())));
        let suited = || able.without(&barred);
        let line = self.lines.join(key, suited, place, no, &self.floor);

        let entry = &mut self.tickets.get_mut(no).entry;
        entry.reach = reach;
        entry.looked_at = at;
        let aside = (place.band == Band::Deferred).then(|| {
            let left = entry.plan.passes.map(|passes| passes.saturating_sub(entry.passes));
            let left = left.filter(|_| !mutant::on(Mutant::DeferForever));
            self.deferrals.join(signature, &able, aside(place, no), left)
        });
        if let Some(step) = step {
            self.steps.insert((step, place.number, no));
        }
        self.tickets.get_mut(no).spot = Some(Spot { line, place, aside, step });
    }

    /// Takes a ticket out of the queue.
    pub(super) fn take_out_of_line(&mut self, no: TicketNo) {
        let ticket = self.tickets.get_mut(no);
        let Some(spot) = ticket.spot.take() else { return };
        if let Some(mark) = spot.aside {
            let passes = self.deferrals.leave(mark, aside(spot.place, no));
            ticket.entry.passes = ticket.entry.passes.saturating_add(passes);
        }
        if let Some(step) = spot.step {
            self.steps.remove(&(step, spot.place.number, no));
        }
        self.lines.leave(spot.line, spot.place, no, &self.floor);
    }

    /// Looks again at where a waiting ticket belongs.
    pub(super) fn move_in_line(&mut self, at: Timestamp, no: TicketNo) {
        self.take_out_of_line(no);
        self.put_in_line(at, no);
    }

    /// Lets everything see that an agent stands elsewhere.
    pub(super) fn see(&mut self, at: Timestamp, agent: AgentNo) {
        let stands = self.seats[agent.index()].standpoint();
        if self.floor.set(agent, stands) == Changed::No {
            return;
        }
        for no in self.lines.served_by(agent).iter() {
            let Some(line) = self.lines.get(no) else { continue };
            // What has to move does. Nothing else does, so that a look changes nothing by itself.
            let moving: Vec<_> = if line.is_stranded(&self.floor) {
                line.tickets().map(|(_, ticket)| ticket).collect()
            } else if line.key.signature.reach == Reach::Named {
                let tickets = line.tickets().map(|(_, ticket)| ticket);
                tickets.filter(|no| !self.may_come(&self.tickets.get(*no).entry)).collect()
            } else {
                Vec::new()
            };
            for ticket in moving {
                self.move_in_line(at, ticket);
            }
            if self.lines.get(no).is_some() {
                self.lines.refresh(no, &self.floor);
            }
        }
    }

    /// Who could serve tickets of a signature, nobody blocked.
    pub(super) fn able(&self, signature: Signature) -> AgentSet {
        match signature.hold {
            Some(agent) => AgentSet::only(agent),
            None => self.needs.suited(signature.need).at(signature.reach).clone(),
        }
    }

    /// Who never gets a ticket, however long it waits: whoever is blocked, or could not carry it
    /// with nothing else at hand.
    pub(super) fn barred_for_good(&self, ticket: &Ticket) -> AgentSet {
        let blocked = ticket.blocked.iter().filter_map(|agent| self.directory.no(agent));
        blocked.collect::<AgentSet>().or(self.directory.too_small_for(ticket.weight))
    }

    fn reach_of(&self, slot: &Slot, barred: &AgentSet, at: Timestamp) -> Reach {
        let entry = &slot.entry;
        if entry.reach == Reach::Named && self.is_held(entry, at) {
            return Reach::Named;
        }
        let due = entry.plan.widens.iter().filter(|(when, _)| *when <= at);
        let planned = due.map(|(_, reach)| *reach).max().unwrap_or(Reach::Exact);
        let least = planned.max(entry.reach).max(Reach::Exact);
        self.first_served(self.needs.suited(slot.need), barred, least).unwrap_or(least)
    }

    /// The first reach from this one on at which somebody who is signed in could serve.
    pub(super) fn first_served(
        &self,
        suited: &Suited,
        barred: &AgentSet,
        least: Reach,
    ) -> Option<Reach> {
        let served = |reach: &Reach| {
            *reach >= least && suited.at(*reach).meets_without(self.floor.signed_in(), barred)
        };
        Reach::ALL.into_iter().find(served)
    }

    fn held_by(&self, entry: &Entry) -> Option<AgentNo> {
        entry.plan.hold.as_ref().and_then(|(agent, _)| self.directory.no(agent))
    }

    /// Whether whoever is waited for is still waited for.
    fn is_held(&self, entry: &Entry, at: Timestamp) -> bool {
        entry.plan.hold.as_ref().is_some_and(|(_, until)| at < *until) && self.may_come(entry)
    }

    /// Whether whoever is waited for may still come, and by the roster may have it.
    fn may_come(&self, entry: &Entry) -> bool {
        let Some(agent) = self.held_by(entry) else { return false };
        let able = |member| can_serve(member, &[], &entry.ticket.need, Reach::Named);
        if !self.directory.member(agent).is_some_and(able) {
            return false;
        }
        let seat = &self.seats[agent.index()];
        if self.looks_after(agent, &entry.ticket) {
            seat.is_routable(entry.ticket.weight)
        } else {
            seat.may_come_for(entry.ticket.weight)
        }
    }
}

/// Whether a ticket stands in its place.
pub(super) fn band(entry: &Entry, at: Timestamp) -> Band {
    let goes_on = mutant::on(Mutant::DeferForever);
    let rescued = entry.plan.passes.is_some_and(|enough| entry.passes >= enough);
    match (entry.standing, entry.plan.defers) {
        (QueueStanding::Recovered, _) => Band::Recovered,
        (QueueStanding::Newcomer, Some((from, until)))
            if from <= at && (goes_on || (at < until && !rescued)) =>
        {
            Band::Deferred
        }
        (QueueStanding::Newcomer, Some(_) | None) => Band::Live,
    }
}

/// When passing time next changes something about a ticket.
fn next_step(entry: &Entry, at: Timestamp) -> Option<Timestamp> {
    let widens = entry.plan.widens.iter().map(|(when, _)| *when);
    let rescued = entry.plan.passes.is_some_and(|enough| entry.passes >= enough);
    let defers = match entry.standing {
        QueueStanding::Newcomer if !rescued => entry.plan.defers,
        QueueStanding::Newcomer | QueueStanding::Recovered => None,
    };
    let defers = defers.into_iter().flat_map(|(from, until)| [from, until]);
    let bars = entry.bars.values().copied();
    let moments = widens.chain(defers).chain(bars);
    moments.filter(|when| *when > at && *when != NEVER).min()
}

fn aside(place: Place, ticket: TicketNo) -> Aside {
    Aside { key: place.key, number: place.number, ticket }
}
