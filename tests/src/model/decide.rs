//! What a command comes to, before anything follows from it.

use std::collections::BTreeSet;

use baton_shared::desk::command::{Availability, CapRule, Command, Rejection, Withdrawal};
use baton_shared::desk::event::{Acquired, AvailabilityCause, Event, Inbox, OfferEnd, Requeue};
use baton_shared::id::{AgentId, ConversationId, Epoch};
use baton_shared::link::mail::QueueLength;
use baton_shared::policy::{Acceptance, Policy};
use baton_shared::roster::{Duty, Roster};
use baton_shared::routing::need::{Reach, Ticket};
use baton_shared::routing::order::Priority;
use baton_shared::time::Span;

use super::calendar::is_open;
use super::fitness::fits;
use super::{Chat, Model, Ownership, Place, protected};

pub(super) type Outcome = Result<Vec<Event>, Rejection>;

impl Model {
    pub(super) fn decide(&self, policy: &Policy, command: Command) -> Outcome {
        match command {
            Command::Configure => Ok(self.configure(policy)),
            Command::SignIn { agent } => {
                self.known(&agent)?;
                let lease_until = self.now.after(policy.presence.lease);
                Ok(vec![Event::SignedIn { agent, lease_until }])
            }
            Command::Heard { agents } => Ok(self.heard(policy, agents)),
            Command::SetAvailability { agent, availability } => {
                self.set_availability(policy, &agent, availability)
            }
            Command::SignOut { agent } => {
                self.signed_in(&agent)?;
                let mut events = vec![Event::SignedOut { agent: agent.clone() }];
                events.extend(self.end_offers_to(policy, &agent, OfferEnd::AgentLeft));
                events.extend(self.requeue_all_of(policy, &agent, Requeue::OwnerSignedOut));
                Ok(events)
            }
            Command::Enqueue { ticket } => self.enqueue(policy, ticket),
            Command::Raise { conversation, priority, first_reply_within } => {
                self.raise(policy, conversation, priority, first_reply_within)
            }
            Command::Withdraw { conversation, because } => {
                Ok(self.withdraw(policy, self.unowned(&conversation)?, because))
            }
            Command::PackageServed { conversation, agent, epoch } => {
                self.package_served(policy, conversation, agent, epoch)
            }
            Command::Accept { conversation, agent, epoch } => {
                let chat = self.offered_to(&conversation, &agent, epoch)?;
                if !chat.offer().is_some_and(|offer| offer.served) {
                    return Err(Rejection::PackageNotServed);
                }
                Ok(vec![self.accepted(chat, agent, epoch)])
            }
            Command::Decline { conversation, agent, epoch, because } => {
                let chat = self.offered_to(&conversation, &agent, epoch)?;
                Ok(vec![self.end_offer(policy, chat, OfferEnd::Declined(because))])
            }
            Command::Replied { conversation, epoch } => {
                let (_, owned) = self.owned_at(&conversation, epoch)?;
                if owned.replied {
                    return Ok(Vec::new());
                }
                let after_seconds = whole_seconds(self.now.since(owned.since));
                Ok(vec![Event::Replied { conversation, after_seconds }])
            }
            Command::Release { conversation, epoch } => {
                let (chat, owned) = self.owned_at(&conversation, epoch)?;
                let asked = chat.offer().map(|_| self.end_offer(policy, chat, OfferEnd::TakenBack));
                let agent = owned.agent.clone();
                Ok(asked.into_iter().chain([Event::Released { conversation, agent }]).collect())
            }
            Command::Transfer { conversation, agent, epoch, to, ticket } => {
                let ticket = Ticket { conversation, ..ticket };
                self.transfer(policy, agent, epoch, to, ticket)
            }
            Command::CancelTransfer { conversation, agent, epoch } => {
                self.cancel_transfer(policy, &conversation, &agent, epoch)
            }
            Command::Assign { conversation, by, to, over } => {
                self.assign(policy, &conversation, by, to, over)
            }
        }
    }

    fn configure(&self, policy: &Policy) -> Vec<Event> {
        let roster = policy.roster.clone();
        let mut events =
            vec![Event::Configured { version: policy.version, roster: roster.clone() }];
        let present: Vec<_> = self.people.keys().filter(|agent| self.logged_in(agent)).collect();
        let mut ended = BTreeSet::new();
        for agent in &present {
            for chat in self.not_borne_out(&roster, agent) {
                events.push(self.end_offer(policy, chat, OfferEnd::Reconfigured));
                ended.insert(chat.number);
            }
        }
        for agent in present {
            if roster.members.contains_key(agent) {
                continue;
            }
            for chat in self.by_number(|chat| chat.owner() == Some(agent)) {
                if !ended.contains(&chat.number) {
                    events.extend(self.take_transfer_back(policy, chat));
                }
                let ticket = chat.ticket.clone();
                events.push(self.requeue(policy, chat, ticket, Requeue::OwnerSignedOut));
            }
            events.push(Event::SignedOut { agent: agent.clone() });
        }
        events
    }

    /// The offers to an agent that another roster does not allow.
    fn not_borne_out(&self, roster: &Roster, agent: &AgentId) -> Vec<&Chat> {
        let cap = roster.members.get(agent).map(|member| u32::from(member.cap));
        let owned = self.by_number(|chat| chat.owner() == Some(agent));
        let mut carried: u32 = owned.into_iter().map(|chat| u32::from(chat.ticket.weight)).sum();
        let offers = self.by_number(|chat| chat.offer().is_some_and(|offer| offer.agent == *agent));
        let ends = offers.into_iter().filter(|chat| {
            // An owner chose this agent, whatever the roster says.
            let could =
                chat.owner().is_some() || fits(roster, &chat.ticket.need, Reach::Overflow, agent);
            let with_it = carried + u32::from(chat.offered_ticket().weight);
            let stays = could && cap.is_some_and(|cap| with_it <= cap);
            if stays {
                carried = with_it;
            }
            !stays
        });
        ends.collect()
    }

    fn heard(&self, policy: &Policy, agents: Vec<AgentId>) -> Vec<Event> {
        let agents: BTreeSet<_> =
            agents.into_iter().filter(|agent| self.signed_in(agent).is_ok()).collect();
        if agents.is_empty() {
            return Vec::new();
        }
        let back = agents.iter().filter(|agent| !self.here(agent)).cloned().collect();
        let lease_until = self.now.after(policy.presence.lease);
        vec![Event::LeasesRenewed { agents: agents.into_iter().collect(), lease_until, back }]
    }

    fn set_availability(
        &self,
        policy: &Policy,
        agent: &AgentId,
        availability: Availability,
    ) -> Outcome {
        self.signed_in(agent)?;
        let because = AvailabilityCause::Chosen;
        let mut events =
            vec![Event::AvailabilitySet { agent: agent.clone(), availability, because }];
        if availability == Availability::Away {
            events.extend(self.end_offers_to(policy, agent, OfferEnd::AgentLeft));
        }
        Ok(events)
    }

    fn enqueue(&self, policy: &Policy, ticket: Ticket) -> Outcome {
        let Some(chat) = self.chats.get(&ticket.conversation) else {
            let waiting = self.waiting().len();
            return Ok(vec![self.take_in(policy, ticket, waiting)]);
        };
        if ticket.request <= chat.ticket.request {
            return Err(Rejection::AlreadyHere);
        }
        if chat.owner().is_some() {
            let Ticket { conversation, request, .. } = ticket;
            return Ok(vec![Event::RequestRenewed { conversation, request }]);
        }
        let mut ticket = Ticket { epoch: ticket.epoch.max(chat.epoch), ..ticket };
        ticket.blocked.extend(chat.ticket.blocked.iter().cloned());
        let mut events = self.withdraw(policy, chat, Withdrawal::AskedAnew);
        let waiting = self.waiting().len();
        events.push(self.take_in(policy, ticket, waiting));
        Ok(events)
    }

    fn withdraw(&self, policy: &Policy, chat: &Chat, because: Withdrawal) -> Vec<Event> {
        let conversation = chat.ticket.conversation.clone();
        let ended = chat.offer().map(|_| self.end_offer(policy, chat, OfferEnd::TakenBack));
        ended.into_iter().chain([Event::Withdrawn { conversation, because }]).collect()
    }

    fn take_in(&self, policy: &Policy, ticket: Ticket, waiting: usize) -> Event {
        let hours = self.roster.teams.get(&ticket.need.team).map(|team| &team.calendar);
        let hours = hours.and_then(|calendar| policy.calendars.get(calendar));
        let known = self.roster.teams.contains_key(&ticket.need.team);
        if known && !hours.is_some_and(|hours| is_open(hours, self.now)) {
            return self.to_inbox(policy, &ticket, Inbox::Closed);
        }
        if !self.somebody(&ticket, Reach::Overflow) {
            return self.to_inbox(policy, &ticket, Inbox::NobodyThere);
        }
        let plan = self.plan(policy, &ticket, self.now);
        let waiting = u32::try_from(waiting).expect("a short queue");
        let is_long = waiting >= policy.queue.long_queue && !protected(ticket.priority);
        let length = if is_long { QueueLength::Long } else { QueueLength::Short };
        Event::Queued { number: self.arrivals + 1, ticket, plan, length }
    }

    fn raise(
        &self,
        policy: &Policy,
        conversation: ConversationId,
        priority: Priority,
        first_reply_within: Span,
    ) -> Outcome {
        let chat = self.find(&conversation)?;
        if priority >= chat.ticket.priority {
            return Err(Rejection::NotMoreUrgent);
        }
        let ticket = Ticket { priority, first_reply_within, ..chat.ticket.clone() };
        let plan = self.plan(policy, &ticket, chat.plan.since);
        Ok(vec![Event::Raised { conversation, priority, first_reply_within, plan }])
    }

    fn package_served(
        &self,
        policy: &Policy,
        conversation: ConversationId,
        agent: AgentId,
        epoch: Epoch,
    ) -> Outcome {
        let chat = self.offered_to(&conversation, &agent, epoch)?;
        if chat.offer().is_some_and(|offer| offer.served) {
            return Ok(Vec::new());
        }
        let accepted = match policy.offers.acceptance {
            Acceptance::ByAgent => None,
            Acceptance::WhenShown => Some(self.accepted(chat, agent.clone(), epoch)),
        };
        let served = Event::PackageServed { conversation, agent, epoch };
        Ok([served].into_iter().chain(accepted).collect())
    }

    fn accepted(&self, chat: &Chat, agent: AgentId, epoch: Epoch) -> Event {
        let acquired = match chat.owner() {
            Some(from) => Acquired::Transferred(from.clone()),
            None => Acquired::Accepted,
        };
        self.assigned_to(chat, agent, epoch, acquired)
    }

    fn assigned_to(&self, chat: &Chat, agent: AgentId, epoch: Epoch, acquired: Acquired) -> Event {
        let conversation = chat.ticket.conversation.clone();
        let from = chat.owner().cloned();
        let waited = from.is_none().then(|| whole_seconds(self.now.since(chat.joined)));
        let waited_seconds = waited.unwrap_or(0);
        Event::Assigned { conversation, agent, epoch, acquired, from, waited_seconds }
    }

    fn assign(
        &self,
        policy: &Policy,
        conversation: &ConversationId,
        by: AgentId,
        to: AgentId,
        over: CapRule,
    ) -> Outcome {
        self.known(&by)?;
        if self.roster.members[&by].duty != Duty::Supervisor {
            return Err(Rejection::SupervisorsOnly);
        }
        let chat = self.find(conversation)?;
        self.known(&to)?;
        if !self.here(&to) {
            let alternatives = self.alternatives(&chat.ticket, None);
            return Err(Rejection::NotAvailable { alternatives });
        }
        if chat.owner() == Some(&to) {
            return Err(Rejection::AlreadyTheirs);
        }
        if chat.ticket.blocked.contains(&to) {
            return Err(Rejection::Barred);
        }
        let kept_free = chat.offer().filter(|offer| offer.agent == to);
        let kept_free = kept_free.map_or(0, |_| u32::from(chat.offered_ticket().weight));
        let load = self.load(&to) - kept_free + u32::from(chat.ticket.weight);
        if over == CapRule::Holds && load > u32::from(self.roster.members[&to].cap) {
            return Err(Rejection::AtCap { alternatives: self.alternatives(&chat.ticket, None) });
        }
        let asked = chat.offer().map(|_| self.end_offer(policy, chat, OfferEnd::TakenBack));
        let assigned =
            self.assigned_to(chat, to, self.next_epoch(chat), Acquired::ByHand(by, over));
        Ok(asked.into_iter().chain([assigned]).collect())
    }

    fn find(&self, conversation: &ConversationId) -> Result<&Chat, Rejection> {
        self.chats.get(conversation).ok_or(Rejection::NotHere)
    }

    fn unowned(&self, conversation: &ConversationId) -> Result<&Chat, Rejection> {
        let chat = self.find(conversation)?;
        if chat.owner().is_some() { Err(Rejection::NotHere) } else { Ok(chat) }
    }

    pub(super) fn known(&self, agent: &AgentId) -> Result<(), Rejection> {
        let known = self.roster.members.contains_key(agent);
        if known { Ok(()) } else { Err(Rejection::UnknownAgent) }
    }

    pub(super) fn signed_in(&self, agent: &AgentId) -> Result<(), Rejection> {
        self.known(agent)?;
        if self.logged_in(agent) { Ok(()) } else { Err(Rejection::NotSignedIn) }
    }

    /// A conversation whose open offer is this one.
    fn offered_to(
        &self,
        conversation: &ConversationId,
        agent: &AgentId,
        epoch: Epoch,
    ) -> Result<&Chat, Rejection> {
        let chat = self.find(conversation)?;
        let offer = chat.offer().filter(|offer| offer.epoch == epoch);
        let offer = offer.ok_or(Rejection::Stale(chat.epoch))?;
        if offer.agent == *agent { Ok(chat) } else { Err(Rejection::NotYours) }
    }

    /// A conversation whose ownership is this one.
    pub(super) fn owned_at(
        &self,
        conversation: &ConversationId,
        epoch: Epoch,
    ) -> Result<(&Chat, &Ownership), Rejection> {
        let chat = self.find(conversation)?;
        let Place::Owned(owned) = &chat.place else { return Err(Rejection::NotHere) };
        if owned.epoch == epoch { Ok((chat, owned)) } else { Err(Rejection::Stale(chat.epoch)) }
    }
}

fn whole_seconds(span: Span) -> u32 {
    u32::try_from(span.as_seconds()).unwrap_or(u32::MAX)
}
