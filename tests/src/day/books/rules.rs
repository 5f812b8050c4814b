//! What must never be so, by its number among the desk's invariants.

use baton_shared::desk::command::Availability;
use baton_shared::desk::event::{Event, Inbox, OfferEnd};
use baton_shared::id::{AgentId, ConversationId};
use baton_shared::policy::{Policy, QueueOrder};
use baton_shared::routing::need::{Reach, Ticket};
use baton_shared::time::Timestamp;

use super::{Books, Breach, Entry, Line, must};
use crate::model::calendar::is_open;
use crate::model::fitness::eligible;
use crate::model::{head_start, protected};

impl Books {
    /// What an event must agree with before it is taken down.
    pub(super) fn before(&self, policy: &Policy, event: &Event) -> Result<(), Breach> {
        match event {
            Event::LeaseLapsed { agent, .. } => {
                let due = matches!(self.line(agent), Line::Here { until } if until <= self.at);
                must(due, "I11", || format!("{agent}'s lease lapses early"))
            }
            Event::Lost { agent } => {
                let due = matches!(self.line(agent), Line::Silent { until } if until <= self.at);
                must(due, "I11", || format!("{agent} is lost early"))
            }
            Event::Queued { ticket, plan, .. } => {
                let team = &self.roster.teams[&ticket.need.team];
                let open = is_open(&policy.calendars[&team.calendar], self.at);
                must(open, "I15", || format!("{} waits after hours", ticket.conversation))?;
                let key = self.at.after(head_start(policy, ticket.priority));
                must(plan.since == self.at && plan.key == key, "I5", || format!("{plan:?}"))
            }
            Event::Raised { conversation, plan, .. }
            | Event::Requeued { conversation, plan, .. } => {
                let Some(entry) = self.chats.get(conversation) else { return Ok(()) };
                let keeps = plan.since == entry.plan.since && plan.key <= entry.plan.key;
                must(keeps, "I5", || format!("{conversation}: {:?}, then {plan:?}", entry.plan))
            }
            Event::Offered { conversation, agent, from, trace, .. } => {
                let Some(entry) = self.chats.get(conversation) else { return Ok(()) };
                must(self.answers(agent), "I7", || format!("{conversation} to {agent}"))?;
                let ticket = entry.transfer.as_ref().unwrap_or(&entry.ticket);
                must(!ticket.blocked.contains(agent), "I8", || format!("{agent} is blocked"))?;
                if from.is_none() {
                    self.not_again(conversation, entry, agent, trace.reach)?;
                }
                Ok(())
            }
            Event::OfferEnded { conversation, because: OfferEnd::Missed, .. } => {
                let offer = self.chats.get(conversation).and_then(|entry| entry.offer.as_ref());
                let due = offer.is_some_and(|offer| offer.lapses() <= self.at);
                must(due, "I11", || format!("the offer of {conversation} lapses early"))
            }
            Event::SentToInbox { conversation, request: _, reply_by, because } => {
                let opening = reply_by.millis() - policy.promises.after_opening.as_millis();
                let opening = Timestamp::new(opening);
                let opens = opening > self.at
                    && policy.calendars.values().any(|hours| is_open(hours, opening));
                let called_back = self.at.after(policy.promises.callback);
                must(opens || *reply_by == called_back, "I15", || {
                    format!("{conversation} was promised {reply_by:?} at {:?}", self.at)
                })?;
                let waits = self.chats.contains_key(conversation);
                must(!waits || *because == Inbox::NobodyThere, "I15", || {
                    format!("{conversation} waited and was sent away at closing time")
                })
            }
            Event::Configured { .. }
            | Event::SignedIn { .. }
            | Event::LeasesRenewed { .. }
            | Event::AvailabilitySet { .. }
            | Event::SignedOut { .. }
            | Event::Elapsed {}
            | Event::PackageServed { .. }
            | Event::OfferEnded { .. }
            | Event::Assigned { .. }
            | Event::Replied { .. }
            | Event::Released { .. }
            | Event::Withdrawn { .. }
            | Event::TransferAsked { .. }
            | Event::TransferEnded { .. }
            | Event::WaitTold { .. } => Ok(()),
        }
    }

    /// Nobody carries more than their cap, but by hand or because the cap was lowered.
    pub(super) fn caps(&mut self, event: &Event) -> Result<(), Breach> {
        let over: Vec<AgentId> = self
            .people
            .keys()
            .filter(|agent| self.load(agent) > self.cap(agent))
            .cloned()
            .collect();
        if matches!(event, Event::Configured { .. }) {
            self.excused.extend(over.iter().cloned());
        }
        self.excused.retain(|agent| over.contains(agent));
        if let Some(agent) = over.iter().find(|agent| !self.excused.contains(*agent)) {
            let (load, cap) = (self.load(agent), self.cap(agent));
            return Err(Breach::new("I1", format!("{agent} carries {load} of {cap}")));
        }
        if let Event::Offered { agent, .. } = event {
            let (load, cap) = (self.load(agent), self.cap(agent));
            must(load <= cap, "I16", || format!("{agent} is offered more: {load} of {cap}"))?;
        }
        Ok(())
    }

    /// A declined or missed ticket goes to somebody else for a while, if there is anybody.
    fn not_again(
        &self,
        conversation: &ConversationId,
        entry: &Entry,
        agent: &AgentId,
        reach: Reach,
    ) -> Result<(), Breach> {
        let barred =
            |agent: &AgentId, at: Timestamp| entry.bars.get(agent).is_some_and(|until| at < *until);
        if !barred(agent, self.at) {
            return Ok(());
        }
        // Another's bar that ends at this very moment may end after the offer.
        let other = self.people.keys().find(|other| {
            self.line(other) != Line::Out
                && !barred(other, self.rested)
                && eligible(&self.roster, &entry.ticket, reach, other)
        });
        must(other.is_none(), "I8", || {
            format!("{conversation} goes back to {agent}, and there is {other:?}")
        })
    }

    /// Counts who was let past whom by a turn's offers from the queue.
    pub fn count_passes(
        &mut self,
        policy: &Policy,
        conversation: &ConversationId,
        agent: &AgentId,
    ) -> Result<(), Breach> {
        let Some(taken) = self.chats.get(conversation).cloned() else { return Ok(()) };
        if taken.recovered || policy.queue.order == QueueOrder::OnTimeFirst {
            return Ok(());
        }
        // What is due at this very moment may come after the offer.
        let (at, rested, roster) = (self.at, self.rested, &self.roster);
        for (id, entry) in &mut self.chats {
            let ahead = (entry.plan.key, entry.number) < (taken.plan.key, taken.number);
            let could = entry.owner.is_none()
                && entry.offer.is_none()
                && entry.surely_reaches(rested).is_some_and(|reach| {
                    eligible(roster, &entry.ticket, reach, agent)
                        && entry.ticket.weight <= taken.ticket.weight
                })
                && !entry.bars.contains_key(agent);
            if !(ahead && could) {
                continue;
            }
            entry.passed += 1;
            let late = entry.plan.defers.is_some_and(|(from, until)| from <= at && rested < until);
            let may = late && !entry.recovered && !protected(entry.ticket.priority);
            must(may && entry.passed <= entry.most_passes, "I6", || {
                format!("{conversation} was let past {id}, the {}th time", entry.passed)
            })?;
        }
        Ok(())
    }

    /// What must be so once nothing follows any more.
    pub fn at_rest(&mut self) -> Result<(), Breach> {
        self.rested = self.at;
        for (id, entry) in &self.chats {
            must(entry.transfer.is_none() || entry.offer.is_some(), "I9", || {
                format!("{id} is handed over to nobody")
            })?;
            if entry.waits() {
                self.served_if_possible(id, entry)?;
            }
            if let Some(offer) = &entry.offer {
                must(offer.lapses() > self.at, "I7", || format!("the offer of {id} stays open"))?;
                let there = matches!(self.line(&offer.agent), Line::Here { .. });
                must(there, "I7", || format!("{id} is offered to {}, who is gone", offer.agent))?;
            }
            if let Some((owner, _)) = &entry.owner {
                let there = match self.line(owner) {
                    Line::Out => false,
                    Line::Here { until } | Line::Silent { until } => until > self.at,
                };
                must(there, "I7", || format!("{id} is left with {owner}, who is gone"))?;
            }
        }
        Ok(())
    }

    fn served_if_possible(&self, id: &ConversationId, entry: &Entry) -> Result<(), Breach> {
        let Some(reach) = entry.surely_reaches(self.at) else { return Ok(()) };
        let free = self.people.keys().find(|agent| {
            self.routable(agent, &entry.ticket)
                && eligible(&self.roster, &entry.ticket, reach, agent)
                && entry.bars.get(*agent).is_none_or(|until| *until <= self.at)
        });
        must(free.is_none(), "I3", || format!("{id} waits while {free:?} is free"))
    }

    fn answers(&self, agent: &AgentId) -> bool {
        let available = |availability| availability == Availability::Available;
        matches!(self.line(agent), Line::Here { .. })
            && self.roster.members.contains_key(agent)
            && self.people.get(agent).is_some_and(|person| available(person.availability))
    }

    pub fn routable(&self, agent: &AgentId, ticket: &Ticket) -> bool {
        self.answers(agent) && self.load(agent) + u32::from(ticket.weight) <= self.cap(agent)
    }

    pub fn line(&self, agent: &AgentId) -> Line {
        self.people.get(agent).map_or(Line::Out, |person| person.line)
    }

    fn cap(&self, agent: &AgentId) -> u32 {
        self.roster.members.get(agent).map_or(0, |member| u32::from(member.cap))
    }

    pub fn load(&self, agent: &AgentId) -> u32 {
        let mut load = 0;
        for entry in self.chats.values() {
            if entry.owner.as_ref().is_some_and(|(owner, _)| owner == agent) {
                load += u32::from(entry.ticket.weight);
            }
            if entry.offer.as_ref().is_some_and(|offer| offer.agent == *agent) {
                let ticket = entry.transfer.as_ref().unwrap_or(&entry.ticket);
                load += u32::from(ticket.weight);
            }
        }
        load
    }
}

impl Entry {
    /// How far its needs have relaxed at the least, by what was planned; nothing where somebody
    /// may still be waited for.
    fn surely_reaches(&self, at: Timestamp) -> Option<Reach> {
        let held = self.plan.hold.as_ref().is_some_and(|(_, until)| *until > at);
        if held && !self.hold_is_over && self.reach == Reach::Named {
            return None;
        }
        let planned = self.plan.widens.iter().filter(|(when, _)| *when <= at);
        let planned = planned.map(|(_, reach)| *reach).max().unwrap_or(Reach::Exact);
        Some(planned.max(self.reach).max(Reach::Exact))
    }
}
