//! What happens by itself, and when.

use baton_shared::desk::command::Availability;
use baton_shared::desk::event::{AvailabilityCause, Event, OfferEnd, Requeue};
use baton_shared::id::{AgentId, ConversationId};
use baton_shared::policy::Policy;
use baton_shared::time::Timestamp;

use super::{Chat, Model, Place, Presence};

/// Something that comes due; where several do at once, in this order.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Due {
    Lease(AgentId),
    Grace(AgentId),
    Offer(ConversationId),
    Waiting,
}

impl Model {
    /// When something happens by itself next.
    pub fn next_due(&self) -> Option<Timestamp> {
        self.all_due().map(|(when, _)| when).min()
    }

    fn all_due(&self) -> impl Iterator<Item = (Timestamp, Due)> {
        let people = self.people.iter().filter_map(|(agent, person)| match person.presence {
            Presence::Out => None,
            Presence::Here { lease_until } => Some((lease_until, Due::Lease(agent.clone()))),
            Presence::Lapsed { grace_until } => Some((grace_until, Due::Grace(agent.clone()))),
        });
        let offers = self.chats.iter().filter_map(|(id, chat)| {
            let offer = chat.offer()?;
            let unopened = offer.unopened_lapses_at.filter(|_| !offer.served);
            let when = unopened.map_or(offer.lapses_at, |when| when.min(offer.lapses_at));
            Some((when, Due::Offer(id.clone())))
        });
        let waiting = self.waiting().into_iter().flat_map(|chat| self.changes(chat));
        people.chain(offers).chain(waiting.map(|when| (when, Due::Waiting)))
    }

    /// When a waiting ticket's hold or a bar ends, its needs relax, or it steps aside or comes
    /// back.
    fn changes(&self, chat: &Chat) -> Vec<Timestamp> {
        let mut moments: Vec<_> = chat.plan.widens.iter().map(|(when, _)| *when).collect();
        if let Some((from, until)) = chat.plan.defers
            && !chat.recovered
            && !chat.rescued
        {
            moments.extend([from, until]);
        }
        moments.extend(chat.bars.values());
        moments.retain(|when| *when > chat.seen);
        moments
    }

    /// Lets the first thing that is due happen.
    pub(super) fn ring(&mut self, policy: &Policy) {
        let Some((_, due)) = self.all_due().min() else { return };
        match due {
            Due::Lease(agent) => {
                let grace_until = self.now.after(policy.presence.grace);
                self.note(Event::LeaseLapsed { agent: agent.clone(), grace_until });
                self.end_offers_to(policy, &agent, OfferEnd::AgentLost);
            }
            Due::Grace(agent) => {
                self.note(Event::Lost { agent: agent.clone() });
                self.requeue_all_of(policy, &agent, Requeue::OwnerLost);
            }
            Due::Offer(conversation) => self.miss(policy, &conversation),
            Due::Waiting => self.note(Event::Elapsed {}),
        }
    }

    fn miss(&mut self, policy: &Policy, conversation: &ConversationId) {
        let agent = self.chats[conversation].offer().expect("it lapses").agent.clone();
        self.end_offer(policy, conversation, OfferEnd::Missed);
        if self.people[&agent].misses >= policy.offers.misses_until_away {
            self.note(Event::AvailabilitySet {
                agent: agent.clone(),
                availability: Availability::Away,
                because: AvailabilityCause::MissedOffers,
            });
            self.end_offers_to(policy, &agent, OfferEnd::AgentLeft);
        }
    }

    /// Takes back whatever is offered to an agent.
    pub(super) fn end_offers_to(&mut self, policy: &Policy, agent: &AgentId, because: OfferEnd) {
        for id in self.ids(|chat| chat.offer().is_some_and(|offer| offer.agent == *agent)) {
            self.end_offer(policy, &id, because);
        }
    }

    /// Puts whatever an agent owns back into the queue.
    pub(super) fn requeue_all_of(&mut self, policy: &Policy, agent: &AgentId, because: Requeue) {
        for id in self.ids(|chat| chat.owner() == Some(agent)) {
            if self.chats[&id].offer().is_some() {
                self.drop_transfer(policy, &id);
            }
            let ticket = self.chats[&id].ticket.clone();
            self.requeue(policy, &id, ticket, because);
        }
    }

    pub(super) fn ids(&self, which: impl Fn(&Chat) -> bool) -> Vec<ConversationId> {
        let found = self.chats.iter().filter(|(_, chat)| which(chat));
        found.map(|(id, _)| id.clone()).collect()
    }

    pub(super) fn is_owned(&self, id: &ConversationId) -> bool {
        matches!(self.chats[id].place, Place::Owned(_))
    }
}
