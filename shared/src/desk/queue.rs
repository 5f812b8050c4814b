//! Conversations join the queue, become more urgent, leave it, and are closed.

use crate::desk::command::{Rejection, Withdrawal};
use crate::desk::event::{Event, Inbox, OfferEnd, Requeue};
use crate::desk::opening::is_open;
use crate::desk::plan::is_protected;
use crate::desk::presence::end_offer;
use crate::desk::tickets::{Entry, Ownership, Reply};
use crate::desk::{Decision, Desk};
use crate::id::{ConversationId, Epoch};
use crate::link::mail::QueueLength;
use crate::mutant::{self, Mutant};
use crate::policy::Policy;
use crate::routing::need::{Reach, Ticket};
use crate::routing::order::Priority;
use crate::time::{Span, Timestamp};

impl Desk {
    pub(super) fn enqueue(&self, policy: &Policy, at: Timestamp, ticket: Ticket) -> Decision {
        match self.entry(&ticket.conversation) {
            Err(_) => Ok(vec![self.taken_in(policy, at, ticket)]),
            Ok(entry) if ticket.request <= entry.ticket.request => Err(Rejection::AlreadyHere),
            Ok(entry) => Ok(self.renew(policy, at, entry, ticket)),
        }
    }

    /// What a later request for a person comes to where an earlier one still stands: the
    /// withdrawal of that one has crossed with what the desk did.
    fn renew(&self, policy: &Policy, at: Timestamp, entry: &Entry, ticket: Ticket) -> Vec<Event> {
        let conversation = ticket.conversation.clone();
        if entry.owned().is_some() {
            let request = ticket.request;
            return vec![Event::RequestRenewed { conversation, request }];
        }
        let known = &entry.ticket;
        let ticket = Ticket {
            epoch: ticket.epoch.max(entry.epoch),
            blocked: ticket.blocked.union(&known.blocked).cloned().collect(),
            ..ticket
        };
        let mut events = Self::withdrawn(policy, at, entry, Withdrawal::AskedAnew);
        events.push(self.taken_in(policy, at, ticket));
        events
    }

    /// Where a ticket goes that is not at the desk.
    fn taken_in(&self, policy: &Policy, at: Timestamp, ticket: Ticket) -> Event {
        let team = self.directory.roster().teams.get(&ticket.need.team);
        if team.is_some_and(|team| !is_open(policy, &team.calendar, at)) {
            return self.to_inbox(policy, at, &ticket, Inbox::Closed);
        }
        let barred = self.barred_for_good(&ticket);
        let served = self.with_suited(&ticket.need, |suited| {
            self.first_served(suited, &barred, Reach::Overflow)
        });
        if served.is_none() {
            return self.to_inbox(policy, at, &ticket, Inbox::NobodyThere);
        }
        let waiting = u32::try_from(self.lines.len()).unwrap_or(u32::MAX);
        let is_long = waiting >= policy.queue.long_queue && !is_protected(ticket.priority);
        let length = if is_long { QueueLength::Long } else { QueueLength::Short };
        let plan = self.plan(policy, &ticket, at);
        Event::Queued { number: self.arrivals + 1, ticket, plan, length }
    }

    pub(super) fn raise(
        &self,
        policy: &Policy,
        conversation: ConversationId,
        priority: Priority,
        first_reply_within: Span,
    ) -> Decision {
        // Where it crossed with an acceptance it still counts: they may have to wait again.
        let entry = self.entry(&conversation)?;
        if priority >= entry.ticket.priority {
            return Err(Rejection::NotMoreUrgent);
        }
        let ticket = Ticket { priority, first_reply_within, ..entry.ticket.clone() };
        let plan = self.plan(policy, &ticket, entry.plan.since);
        Ok(vec![Event::Raised { conversation, priority, first_reply_within, plan }])
    }

    pub(super) fn withdraw(
        &self,
        policy: &Policy,
        at: Timestamp,
        conversation: &ConversationId,
        because: Withdrawal,
    ) -> Decision {
        Ok(Self::withdrawn(policy, at, self.unowned(conversation)?, because))
    }

    fn withdrawn(policy: &Policy, at: Timestamp, entry: &Entry, because: Withdrawal) -> Vec<Event> {
        let conversation = entry.ticket.conversation.clone();
        let ended = end_offer(policy, at, entry, OfferEnd::TakenBack);
        ended.into_iter().chain([Event::Withdrawn { conversation, because }]).collect()
    }

    pub(super) fn replied(
        &self,
        at: Timestamp,
        conversation: ConversationId,
        epoch: Epoch,
    ) -> Decision {
        let (_, owned) = self.owned_at(&conversation, epoch)?;
        match owned.reply {
            Reply::Given => Ok(Vec::new()),
            Reply::Due => {
                let after_seconds = at.since(owned.since).recorded_seconds();
                Ok(vec![Event::Replied { conversation, after_seconds }])
            }
        }
    }

    pub(super) fn release(
        &self,
        policy: &Policy,
        at: Timestamp,
        conversation: ConversationId,
        epoch: Epoch,
    ) -> Decision {
        let (entry, owned) = self.owned_at(&conversation, epoch)?;
        let mut events: Vec<_> =
            end_offer(policy, at, entry, OfferEnd::TakenBack).into_iter().collect();
        events.push(Event::Released { conversation, agent: owned.agent.clone() });
        Ok(events)
    }

    /// Puts an owned conversation back into the queue.
    pub(super) fn requeued(
        &self,
        policy: &Policy,
        at: Timestamp,
        entry: &Entry,
        ticket: Ticket,
        because: Requeue,
    ) -> Option<Event> {
        let since = if mutant::on(Mutant::RequeueAtTail) { at } else { entry.plan.since };
        let from = entry.owned()?.agent.clone();
        // Nobody is waited for who is just leaving.
        let mut planned = ticket.clone();
        planned.blocked.insert(from.clone());
        let plan = self.plan(policy, &planned, since);
        Some(Event::Requeued {
            conversation: entry.ticket.conversation.clone(),
            from,
            epoch: self.next_epoch(entry),
            because,
            ticket,
            plan,
        })
    }

    pub(super) fn entry(&self, conversation: &ConversationId) -> Result<&Entry, Rejection> {
        let no = self.tickets.no(conversation).ok_or(Rejection::NotHere)?;
        Ok(&self.tickets.get(no).entry)
    }

    /// A conversation that nobody owns.
    fn unowned(&self, conversation: &ConversationId) -> Result<&Entry, Rejection> {
        let entry = self.entry(conversation)?;
        if entry.owned().is_some() { Err(Rejection::NotHere) } else { Ok(entry) }
    }

    /// A conversation that is owned at this epoch.
    pub(super) fn owned_at(
        &self,
        conversation: &ConversationId,
        epoch: Epoch,
    ) -> Result<(&Entry, &Ownership), Rejection> {
        let entry = self.entry(conversation)?;
        let owned = entry.owned().ok_or(Rejection::NotHere)?;
        if owned.epoch == epoch { Ok((entry, owned)) } else { Err(Rejection::Stale(entry.epoch)) }
    }
}
