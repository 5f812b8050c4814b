//! What a command comes to.

use std::collections::BTreeSet;

use baton_shared::desk::command::{Availability, CapRule, Command, Rejection};
use baton_shared::desk::event::{Acquired, AvailabilityCause, Event, Inbox, OfferEnd, Requeue};
use baton_shared::id::{AgentId, ConversationId, Epoch};
use baton_shared::link::mail::QueueLength;
use baton_shared::policy::{Acceptance, Policy};
use baton_shared::roster::Duty;
use baton_shared::routing::need::{Reach, Ticket};
use baton_shared::routing::order::Priority;
use baton_shared::time::Span;

use super::calendar::is_open;
use super::queue::next_epoch;
use super::{Chat, Model, Place, protected};

type Outcome = Result<(), Rejection>;

impl Model {
    pub(super) fn decide(&mut self, policy: &Policy, command: Command) -> Outcome {
        match command {
            Command::Configure => self.configure(policy),
            Command::SignIn { agent } => self.sign_in(policy, agent),
            Command::Heard { agents } => self.heard(policy, agents),
            Command::SetAvailability { agent, availability } => {
                self.set_availability(policy, agent, availability)
            }
            Command::SignOut { agent } => self.sign_out(policy, agent),
            Command::Enqueue { ticket } => self.enqueue(policy, ticket),
            Command::Raise { conversation, priority, first_reply_within } => {
                self.raise(policy, conversation, priority, first_reply_within)
            }
            Command::Withdraw { conversation, because } => {
                let chat = self.find(&conversation)?;
                if chat.owner().is_some() {
                    return Err(Rejection::NotHere);
                }
                self.note(Event::Withdrawn { conversation, because });
                Ok(())
            }
            Command::PackageServed { conversation, agent, epoch } => {
                self.package_served(policy, conversation, agent, epoch)
            }
            Command::Accept { conversation, agent, epoch } => {
                let offer = self.offer_to(&conversation, &agent, epoch)?;
                if !offer {
                    return Err(Rejection::PackageNotServed);
                }
                self.accepted(policy, conversation, agent, epoch);
                Ok(())
            }
            Command::Decline { conversation, agent, epoch, because } => {
                self.offer_to(&conversation, &agent, epoch)?;
                self.end_offer(policy, &conversation, OfferEnd::Declined(because));
                Ok(())
            }
            Command::Replied { conversation, epoch } => self.replied(policy, conversation, epoch),
            Command::Release { conversation, epoch } => {
                let agent = self.owner_at(&conversation, epoch)?;
                if self.chats[&conversation].offer().is_some() {
                    self.end_offer_only(policy, &conversation, OfferEnd::TakenBack);
                }
                self.note(Event::Released { conversation, agent });
                Ok(())
            }
            Command::Transfer { conversation, agent, epoch, to, ticket } => {
                self.transfer(policy, conversation, agent, epoch, to, ticket)
            }
            Command::CancelTransfer { conversation, agent, epoch } => {
                self.cancel_transfer(policy, conversation, agent, epoch)
            }
            Command::Assign { conversation, by, to, over } => {
                self.assign(policy, conversation, by, to, over)
            }
        }
    }

    fn configure(&mut self, policy: &Policy) -> Outcome {
        let roster = policy.roster.clone();
        let gone: Vec<_> = self
            .people
            .keys()
            .filter(|agent| !roster.members.contains_key(*agent) && self.logged_in(agent))
            .cloned()
            .collect();
        self.note(Event::Configured { version: policy.version, roster });
        for agent in gone {
            self.end_offers_to(policy, &agent, OfferEnd::Reconfigured);
            self.requeue_all_of(policy, &agent, Requeue::OwnerSignedOut);
            self.note(Event::SignedOut { agent });
        }
        Ok(())
    }

    fn sign_in(&mut self, policy: &Policy, agent: AgentId) -> Outcome {
        self.known(&agent)?;
        let lease_until = self.now.after(policy.presence.lease);
        self.note(Event::SignedIn { agent, lease_until });
        Ok(())
    }

    fn heard(&mut self, policy: &Policy, agents: Vec<AgentId>) -> Outcome {
        let agents: BTreeSet<_> =
            agents.into_iter().filter(|agent| self.logged_in(agent)).collect();
        if agents.is_empty() {
            return Ok(());
        }
        let lease_until = self.now.after(policy.presence.lease);
        let back = agents.iter().filter(|agent| !self.here(agent)).cloned().collect();
        let agents = agents.into_iter().collect();
        self.note(Event::LeasesRenewed { agents, lease_until, back });
        Ok(())
    }

    fn set_availability(
        &mut self,
        policy: &Policy,
        agent: AgentId,
        availability: Availability,
    ) -> Outcome {
        self.signed_in(&agent)?;
        let because = AvailabilityCause::Chosen;
        self.note(Event::AvailabilitySet { agent: agent.clone(), availability, because });
        if availability == Availability::Away {
            self.end_offers_to(policy, &agent, OfferEnd::AgentLeft);
        }
        Ok(())
    }

    fn sign_out(&mut self, policy: &Policy, agent: AgentId) -> Outcome {
        self.signed_in(&agent)?;
        self.note(Event::SignedOut { agent: agent.clone() });
        self.end_offers_to(policy, &agent, OfferEnd::AgentLeft);
        self.requeue_all_of(policy, &agent, Requeue::OwnerSignedOut);
        Ok(())
    }

    fn enqueue(&mut self, policy: &Policy, ticket: Ticket) -> Outcome {
        if self.chats.contains_key(&ticket.conversation) {
            return Err(Rejection::AlreadyHere);
        }
        let team = self.roster.teams.get(&ticket.need.team).ok_or(Rejection::UnknownTeam)?;
        let open = policy.calendars.get(&team.calendar).is_some_and(|c| is_open(c, self.now));
        let because = if !open {
            Inbox::Closed
        } else if !self.somebody(&ticket, Reach::Overflow) {
            Inbox::NobodyThere
        } else {
            let number = self.arrivals + 1;
            let plan = self.plan(policy, &ticket, self.now);
            let waiting = u32::try_from(self.waiting().len()).expect("a short queue");
            let is_long = waiting >= policy.queue.long_queue && !protected(ticket.priority);
            let length = if is_long { QueueLength::Long } else { QueueLength::Short };
            self.note(Event::Queued { number, ticket, plan, length });
            return Ok(());
        };
        let reply_by = self.reply_by(policy, &ticket);
        self.note(Event::SentToInbox { conversation: ticket.conversation, reply_by, because });
        Ok(())
    }

    fn raise(
        &mut self,
        policy: &Policy,
        conversation: ConversationId,
        priority: Priority,
        first_reply_within: Span,
    ) -> Outcome {
        let chat = self.find(&conversation)?;
        if chat.owner().is_some() {
            return Err(Rejection::NotHere);
        }
        if priority >= chat.ticket.priority {
            return Err(Rejection::NotMoreUrgent);
        }
        let ticket = Ticket { priority, first_reply_within, ..chat.ticket.clone() };
        let plan = self.plan(policy, &ticket, chat.plan.since);
        self.note(Event::Raised { conversation, priority, first_reply_within, plan });
        Ok(())
    }

    fn package_served(
        &mut self,
        policy: &Policy,
        conversation: ConversationId,
        agent: AgentId,
        epoch: Epoch,
    ) -> Outcome {
        let served = self.offer_to(&conversation, &agent, epoch)?;
        if served {
            return Ok(());
        }
        let event = Event::PackageServed {
            conversation: conversation.clone(),
            agent: agent.clone(),
            epoch,
        };
        self.note(event);
        match policy.offers.acceptance {
            Acceptance::ByAgent => (),
            Acceptance::WhenShown => self.accepted(policy, conversation, agent, epoch),
        }
        Ok(())
    }

    fn accepted(
        &mut self,
        policy: &Policy,
        conversation: ConversationId,
        agent: AgentId,
        epoch: Epoch,
    ) {
        let acquired = match self.chats[&conversation].owner() {
            Some(from) => Acquired::Transferred(from.clone()),
            None => Acquired::Accepted,
        };
        self.give(policy, conversation, agent, epoch, acquired);
    }

    fn give(
        &mut self,
        policy: &Policy,
        conversation: ConversationId,
        agent: AgentId,
        epoch: Epoch,
        acquired: Acquired,
    ) {
        let chat = &self.chats[&conversation];
        let waited_seconds =
            u32::try_from(self.now.since(chat.joined).as_seconds()).unwrap_or(u32::MAX);
        self.note(Event::Assigned { conversation, agent, epoch, acquired, waited_seconds });
    }

    fn replied(&mut self, policy: &Policy, conversation: ConversationId, epoch: Epoch) -> Outcome {
        self.owner_at(&conversation, epoch)?;
        let Place::Owned(owned) = &self.chats[&conversation].place else {
            return Err(Rejection::NotHere);
        };
        if owned.replied {
            return Ok(());
        }
        let after = self.now.since(owned.since).as_seconds();
        let after_seconds = u32::try_from(after).unwrap_or(u32::MAX);
        self.note(Event::Replied { conversation, after_seconds });
        Ok(())
    }

    fn assign(
        &mut self,
        policy: &Policy,
        conversation: ConversationId,
        by: AgentId,
        to: AgentId,
        over: CapRule,
    ) -> Outcome {
        let supervisor = self.roster.members.get(&by).ok_or(Rejection::UnknownAgent)?;
        if supervisor.duty != Duty::Supervisor {
            return Err(Rejection::SupervisorsOnly);
        }
        let chat = self.find(&conversation)?.clone();
        self.known(&to)?;
        if !self.here(&to) {
            return Err(Rejection::NotAvailable { alternatives: self.alternatives(&chat.ticket) });
        }
        if chat.owner() == Some(&to) {
            return Err(Rejection::AlreadyTheirs);
        }
        if chat.ticket.blocked.contains(&to) {
            return Err(Rejection::Barred);
        }
        let offered = chat.offer().is_some_and(|offer| offer.agent == to);
        let reserved = if offered { u32::from(chat.ticket.weight) } else { 0 };
        let load = self.load(&to) - reserved + u32::from(chat.ticket.weight);
        if over == CapRule::Holds && load > u32::from(self.roster.members[&to].cap) {
            return Err(Rejection::AtCap { alternatives: self.alternatives(&chat.ticket) });
        }
        if chat.offer().is_some() {
            self.end_offer_only(policy, &conversation, OfferEnd::TakenBack);
        }
        let epoch = next_epoch(&self.chats[&conversation]);
        self.give(policy, conversation, to, epoch, Acquired::ByHand(by, over));
        Ok(())
    }

    pub(super) fn find(&self, conversation: &ConversationId) -> Result<&Chat, Rejection> {
        self.chats.get(conversation).ok_or(Rejection::NotHere)
    }

    pub(super) fn known(&self, agent: &AgentId) -> Outcome {
        let known = self.roster.members.contains_key(agent);
        if known { Ok(()) } else { Err(Rejection::UnknownAgent) }
    }

    pub(super) fn signed_in(&self, agent: &AgentId) -> Outcome {
        self.known(agent)?;
        if self.logged_in(agent) { Ok(()) } else { Err(Rejection::NotSignedIn) }
    }

    /// Checks that this is the offer that is open, and says whether its package was served.
    fn offer_to(
        &self,
        conversation: &ConversationId,
        agent: &AgentId,
        epoch: Epoch,
    ) -> Result<bool, Rejection> {
        let chat = self.find(conversation)?;
        let offer = chat.offer().filter(|offer| offer.epoch == epoch);
        let offer = offer.ok_or(Rejection::Stale(chat.epoch))?;
        if offer.agent == *agent { Ok(offer.served) } else { Err(Rejection::NotYours) }
    }

    /// Checks that this is the ownership that stands, and says whose it is.
    pub(super) fn owner_at(
        &self,
        conversation: &ConversationId,
        epoch: Epoch,
    ) -> Result<AgentId, Rejection> {
        let chat = self.find(conversation)?;
        let Place::Owned(owned) = &chat.place else { return Err(Rejection::NotHere) };
        if owned.epoch == epoch {
            Ok(owned.agent.clone())
        } else {
            Err(Rejection::Stale(chat.epoch))
        }
    }
}
