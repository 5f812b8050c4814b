//! How a conversation changes hands, or comes back.

use std::collections::BTreeSet;

use baton_shared::desk::command::{Rejection, Target};
use baton_shared::desk::event::{Event, OfferEnd, Requeue};
use baton_shared::id::{AgentId, ConversationId, Epoch};
use baton_shared::policy::Policy;
use baton_shared::routing::need::{Level, Reach, Ticket};
use baton_shared::routing::trace::{Cause, Rank};

use super::decide::Outcome;
use super::fitness::eligible;
use super::queue::Sketch;
use super::{Chat, Model, Ownership, Place, Transfer};

impl Model {
    pub(super) fn transfer(
        &self,
        policy: &Policy,
        agent: AgentId,
        epoch: Epoch,
        to: Target,
        ticket: Ticket,
    ) -> Outcome {
        let (chat, owned) = self.owned_by(&ticket.conversation, &agent, epoch)?;
        if owned.transfer.is_some() {
            return Err(Rejection::TransferUnderWay);
        }
        let mut ticket = Ticket { priority: ticket.priority.min(chat.ticket.priority), ..ticket };
        ticket.blocked.extend(chat.ticket.blocked.iter().cloned());
        match &to {
            Target::Queue => {
                ticket.blocked.insert(agent);
                return Ok(vec![self.requeue(policy, chat, ticket, Requeue::GivenBack)]);
            }
            Target::Agent(target) => self.can_take(&agent, target, &ticket)?,
            Target::Team(team) => {
                if !self.roster.teams.contains_key(team) {
                    return Err(Rejection::UnknownTeam);
                }
                if ticket.need.team != *team {
                    ticket.need.team = team.clone();
                    ticket.need.skill = None;
                    ticket.need.level = Level(1);
                }
                if self.candidates(&agent, &ticket, &BTreeSet::new()).is_empty() {
                    let alternatives = self.alternatives(&ticket, Some(&agent));
                    return Err(Rejection::NotAvailable { alternatives });
                }
            }
        }
        let conversation = ticket.conversation.clone();
        Ok(vec![Event::TransferAsked { conversation, from: agent, to, ticket }])
    }

    fn can_take(&self, owner: &AgentId, to: &AgentId, ticket: &Ticket) -> Result<(), Rejection> {
        self.known(to)?;
        if to == owner {
            return Err(Rejection::AlreadyTheirs);
        }
        if ticket.blocked.contains(to) {
            return Err(Rejection::Barred);
        }
        if self.routable(to, ticket.weight) {
            return Ok(());
        }
        let alternatives = self.alternatives(ticket, Some(owner));
        if self.available(to) {
            return Err(Rejection::AtCap { alternatives });
        }
        Err(Rejection::NotAvailable { alternatives })
    }

    /// The best three who could take a ticket at once.
    pub(super) fn alternatives(&self, ticket: &Ticket, without: Option<&AgentId>) -> Vec<AgentId> {
        let ranked = self.ranked(ticket, Reach::Overflow, |agent| Some(agent) != without);
        ranked.into_iter().take(3).map(|(_, agent)| agent).collect()
    }

    /// To whom of a team an owned conversation could be offered, best first.
    fn candidates(
        &self,
        owner: &AgentId,
        ticket: &Ticket,
        tried: &BTreeSet<AgentId>,
    ) -> Vec<(Rank, AgentId)> {
        // Those whom other teams lend are for what waits too long.
        self.ranked(ticket, Reach::Translated, |agent| agent != owner && !tried.contains(agent))
    }

    fn ranked(
        &self,
        ticket: &Ticket,
        reach: Reach,
        which: impl Fn(&AgentId) -> bool,
    ) -> Vec<(Rank, AgentId)> {
        let able = self.roster.members.keys().filter(|agent| {
            self.routable(agent, ticket.weight)
                && eligible(&self.roster, ticket, reach, agent)
                && which(agent)
        });
        let mut ranked: Vec<_> =
            able.map(|agent| (self.rank(ticket, agent), agent.clone())).collect();
        ranked.sort();
        ranked
    }

    /// Asks whoever is next in a transfer for which nobody is being asked, or ends it.
    pub(super) fn ask_next(&self, policy: &Policy) -> Option<Event> {
        let unasked = self.by_number(|chat| chat.transfer().is_some_and(|way| way.offer.is_none()));
        let chat = unasked.into_iter().next()?;
        let (transfer, owner) = chat.transfer().zip(chat.owner())?;
        let ticket = &transfer.ticket;
        let (next, reach) = match &transfer.to {
            Target::Agent(agent) if transfer.tried.is_empty() => {
                (Some((self.rank(ticket, agent), agent.clone())), Reach::Named)
            }
            Target::Agent(_) | Target::Queue => (None, Reach::Named),
            Target::Team(_) => {
                let candidates = self.candidates(owner, ticket, &transfer.tried);
                (candidates.into_iter().next(), Reach::Translated)
            }
        };
        let Some(best) = next else {
            return Some(Event::TransferEnded {
                conversation: chat.ticket.conversation.clone(),
                because: transfer.ended.unwrap_or(OfferEnd::TakenBack),
            });
        };
        let sketch = Sketch { cause: Cause::Transfer, reach, passes: chat.passes };
        Some(self.offer(policy, chat, ticket, sketch, best))
    }

    pub(super) fn cancel_transfer(
        &self,
        policy: &Policy,
        conversation: &ConversationId,
        agent: &AgentId,
        epoch: Epoch,
    ) -> Outcome {
        let (chat, _) = self.owned_by(conversation, agent, epoch)?;
        let events = self.take_transfer_back(policy, chat);
        if events.is_empty() { Err(Rejection::NoTransfer) } else { Ok(events) }
    }

    fn owned_by(
        &self,
        conversation: &ConversationId,
        agent: &AgentId,
        epoch: Epoch,
    ) -> Result<(&Chat, &Ownership), Rejection> {
        let (chat, owned) = self.owned_at(conversation, epoch)?;
        if owned.agent != *agent {
            return Err(Rejection::NotYours);
        }
        self.signed_in(agent)?;
        Ok((chat, owned))
    }

    /// Ends a transfer for which somebody is being asked.
    pub(super) fn take_transfer_back(&self, policy: &Policy, chat: &Chat) -> Vec<Event> {
        if chat.offer().is_none() {
            return Vec::new();
        }
        let conversation = chat.ticket.conversation.clone();
        let because = OfferEnd::TakenBack;
        vec![self.end_offer(policy, chat, because), Event::TransferEnded { conversation, because }]
    }

    pub(super) fn end_offer(&self, policy: &Policy, chat: &Chat, because: OfferEnd) -> Event {
        let offer = chat.offer().expect("an offer is open");
        let bars = matches!(because, OfferEnd::Declined(_) | OfferEnd::Missed);
        Event::OfferEnded {
            conversation: chat.ticket.conversation.clone(),
            agent: offer.agent.clone(),
            epoch: offer.epoch,
            because,
            not_again_until: bars.then(|| self.now.after(policy.queue.not_again_for)),
        }
    }

    pub(super) fn requeue(
        &self,
        policy: &Policy,
        chat: &Chat,
        ticket: Ticket,
        because: Requeue,
    ) -> Event {
        let from = chat.owner().expect("somebody owned it");
        let planned =
            Ticket { blocked: &ticket.blocked | &[from.clone()].into(), ..ticket.clone() };
        Event::Requeued {
            conversation: chat.ticket.conversation.clone(),
            from: from.clone(),
            epoch: self.next_epoch(chat),
            because,
            plan: self.plan(policy, &planned, chat.plan.since),
            ticket,
        }
    }
}

impl Chat {
    fn transfer(&self) -> Option<&Transfer> {
        match &self.place {
            Place::Owned(owned) => owned.transfer.as_ref(),
            Place::Waiting | Place::Offered(_) => None,
        }
    }

    /// The ticket that an open offer is about.
    pub(super) fn offered_ticket(&self) -> &Ticket {
        self.transfer().map_or(&self.ticket, |transfer| &transfer.ticket)
    }
}
