//! How a conversation changes hands, or comes back.

use baton_shared::desk::command::{Rejection, Target};
use baton_shared::desk::event::{Event, OfferEnd, Requeue};
use baton_shared::id::{AgentId, ConversationId, Epoch};
use baton_shared::policy::Policy;
use baton_shared::routing::need::{Reach, Ticket};
use baton_shared::routing::order::Priority;
use baton_shared::routing::trace::{Cause, Rank};

use super::fitness::eligible;
use super::queue::{next_epoch, sketch};
use super::{Chat, Model, Place};

impl Model {
    pub(super) fn transfer(
        &mut self,
        policy: &Policy,
        conversation: ConversationId,
        agent: AgentId,
        epoch: Epoch,
        to: Target,
        ticket: Ticket,
    ) -> Result<(), Rejection> {
        let owner = self.owner_at(&conversation, epoch)?;
        if owner != agent {
            return Err(Rejection::NotYours);
        }
        self.signed_in(&agent)?;
        let chat = self.chats[&conversation].clone();
        if chat.has_transfer() {
            return Err(Rejection::TransferUnderWay);
        }
        let mut ticket = Ticket { priority: ticket.priority.min(chat.ticket.priority), ..ticket };
        match &to {
            Target::Queue => {
                ticket.blocked.insert(agent);
                self.requeue(policy, &conversation, ticket, Requeue::GivenBack);
                return Ok(());
            }
            Target::Agent(target) => {
                self.can_take(&agent, target, &ticket)?;
            }
            Target::Team(team) => {
                if !self.roster.teams.contains_key(team) {
                    return Err(Rejection::UnknownTeam);
                }
                ticket.need.team = team.clone();
                if self.candidates(&chat, &ticket).is_empty() {
                    return Err(Rejection::NotAvailable {
                        alternatives: self.alternatives(&ticket),
                    });
                }
            }
        }
        let asked = Event::TransferAsked {
            conversation: conversation.clone(),
            from: agent,
            to: to.clone(),
            ticket,
        };
        self.note(asked);
        self.offer_transfer(policy, &conversation);
        Ok(())
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
        let alternatives = self.alternatives(ticket);
        if self.available(to) {
            return Err(Rejection::AtCap { alternatives });
        }
        Err(Rejection::NotAvailable { alternatives })
    }

    /// The best three who could take a ticket at once.
    pub(super) fn alternatives(&self, ticket: &Ticket) -> Vec<AgentId> {
        let ranked = self.ranked(ticket, |_| true);
        ranked.into_iter().take(3).map(|(_, agent)| agent).collect()
    }

    fn ranked(&self, ticket: &Ticket, which: impl Fn(&AgentId) -> bool) -> Vec<(Rank, AgentId)> {
        let able = self.roster.members.keys().filter(|agent| {
            self.routable(agent, ticket.weight)
                && eligible(&self.roster, ticket, Reach::Overflow, agent)
                && which(agent)
        });
        let mut ranked: Vec<_> =
            able.map(|agent| (self.rank(ticket, agent), agent.clone())).collect();
        ranked.sort();
        ranked
    }

    /// To whom of a team an owned conversation could be offered, best first.
    fn candidates(&self, chat: &Chat, ticket: &Ticket) -> Vec<(Rank, AgentId)> {
        let Place::Owned(owned) = &chat.place else { return Vec::new() };
        let tried = owned.transfer.as_ref().map(|transfer| transfer.tried.clone());
        let tried = tried.unwrap_or_default();
        self.ranked(ticket, |agent| *agent != owned.agent && !tried.contains(agent))
    }

    /// Offers to whoever is next in a transfer, and says whether there was somebody.
    fn offer_transfer(&mut self, policy: &Policy, conversation: &ConversationId) -> bool {
        let chat = self.chats[conversation].clone();
        let Place::Owned(owned) = &chat.place else { return false };
        let Some(transfer) = &owned.transfer else { return false };
        let next = match &transfer.to {
            Target::Agent(agent) if transfer.tried.is_empty() => {
                Some((self.rank(&transfer.ticket, agent), agent.clone()))
            }
            Target::Agent(_) | Target::Queue => None,
            Target::Team(_) => self.candidates(&chat, &transfer.ticket).into_iter().next(),
        };
        let Some((rank, agent)) = next else { return false };
        let unopened = self.now.after(policy.offers.vip_unopened_lapses_after);
        self.note(Event::Offered {
            conversation: conversation.clone(),
            agent: agent.clone(),
            epoch: next_epoch(&chat),
            lapses_at: self.now.after(policy.offers.lapses_after),
            unopened_lapses_at: (transfer.ticket.priority == Priority::Vip).then_some(unopened),
            from: Some(owned.agent.clone()),
            trace: sketch(policy, Cause::Transfer, &chat, (agent, rank)),
        });
        true
    }

    pub(super) fn cancel_transfer(
        &mut self,
        policy: &Policy,
        conversation: ConversationId,
        agent: AgentId,
        epoch: Epoch,
    ) -> Result<(), Rejection> {
        if self.owner_at(&conversation, epoch)? != agent {
            return Err(Rejection::NotYours);
        }
        if !self.chats[&conversation].has_transfer() {
            return Err(Rejection::NoTransfer);
        }
        self.drop_transfer(policy, &conversation);
        Ok(())
    }

    /// Takes a transfer back.
    pub(super) fn drop_transfer(&mut self, policy: &Policy, conversation: &ConversationId) {
        self.end_offer_only(policy, conversation, OfferEnd::TakenBack);
        self.note(Event::TransferEnded {
            conversation: conversation.clone(),
            because: OfferEnd::TakenBack,
        });
    }

    /// Ends an offer, and a transfer with it unless the next of the team can be asked.
    pub(super) fn end_offer(
        &mut self,
        policy: &Policy,
        conversation: &ConversationId,
        because: OfferEnd,
    ) {
        self.end_offer_only(policy, conversation, because);
        if self.is_owned(conversation) && !self.offer_transfer(policy, conversation) {
            self.note(Event::TransferEnded { conversation: conversation.clone(), because });
        }
    }

    pub(super) fn end_offer_only(
        &mut self,
        policy: &Policy,
        conversation: &ConversationId,
        because: OfferEnd,
    ) {
        let offer = self.chats[conversation].offer().expect("an offer is open").clone();
        let bars = matches!(because, OfferEnd::Declined(_) | OfferEnd::Missed);
        self.note(Event::OfferEnded {
            conversation: conversation.clone(),
            agent: offer.agent,
            epoch: offer.epoch,
            because,
            not_again_until: bars.then(|| self.now.after(policy.queue.not_again_for)),
        });
    }

    pub(super) fn requeue(
        &mut self,
        policy: &Policy,
        conversation: &ConversationId,
        ticket: Ticket,
        because: Requeue,
    ) {
        let chat = &self.chats[conversation];
        let from = chat.owner().expect("somebody owned it").clone();
        let plan = self.plan(policy, &ticket, chat.plan.since);
        let epoch = next_epoch(chat);
        self.note(Event::Requeued {
            conversation: conversation.clone(),
            from,
            epoch,
            because,
            ticket,
            plan,
        });
    }
}

impl Chat {
    fn has_transfer(&self) -> bool {
        matches!(&self.place, Place::Owned(owned) if owned.transfer.is_some())
    }
}
