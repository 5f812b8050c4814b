//! What happens by itself, and when.

use baton_shared::desk::command::Availability;
use baton_shared::desk::event::{AvailabilityCause, Event, OfferEnd, Requeue};
use baton_shared::id::AgentId;
use baton_shared::policy::Policy;
use baton_shared::time::Timestamp;

use super::{Chat, Model, Offer, Place, Presence};

impl Model {
    /// When something happens by itself next.
    pub fn next_due(&self) -> Option<Timestamp> {
        let leases = self.people.values().filter_map(|person| match person.presence {
            Presence::Out => None,
            Presence::Here { lease_until } => Some(lease_until),
            Presence::Lapsed { grace_until } => Some(grace_until),
        });
        let lapses = self.chats.values().filter_map(|chat| chat.offer().map(Offer::due));
        let changes = self.waiting().into_iter().flat_map(Chat::changes);
        leases.chain(lapses).chain(changes).min()
    }

    /// What happens first of all that is due: leases lapse, then a grace ends, then an offer
    /// lapses, then what waits changes.
    pub(super) fn ring(&self, policy: &Policy) -> Vec<Event> {
        let lapsing = self.people_by(|presence| match presence {
            Presence::Here { lease_until } => Some(lease_until),
            Presence::Out | Presence::Lapsed { .. } => None,
        });
        if !lapsing.is_empty() {
            let grace_until = self.now.after(policy.presence.grace);
            let lapses = lapsing.into_iter().flat_map(|agent| {
                let ended = self.end_offers_to(policy, &agent, OfferEnd::AgentLost);
                std::iter::once(Event::LeaseLapsed { agent, grace_until }).chain(ended)
            });
            return lapses.collect();
        }
        let lost = self.people_by(|presence| match presence {
            Presence::Lapsed { grace_until } => Some(grace_until),
            Presence::Out | Presence::Here { .. } => None,
        });
        if let Some(agent) = lost.into_iter().next() {
            let requeued = self.requeue_all_of(policy, &agent, Requeue::OwnerLost);
            return std::iter::once(Event::Lost { agent }).chain(requeued).collect();
        }
        let missed =
            self.by_number(|chat| chat.offer().is_some_and(|offer| offer.due() <= self.now));
        if let Some(chat) = missed.into_iter().min_by_key(|chat| (chat.due(), chat.number)) {
            return self.miss(policy, chat);
        }
        vec![Event::Elapsed {}]
    }

    /// Those for whom a moment has come, by that moment and then by id.
    fn people_by(&self, moment: impl Fn(Presence) -> Option<Timestamp>) -> Vec<AgentId> {
        let due = self.people.iter().filter_map(|(agent, person)| {
            let when = moment(person.presence)?;
            (when <= self.now).then(|| (when, agent.clone()))
        });
        let mut due: Vec<_> = due.collect();
        due.sort();
        due.into_iter().map(|(_, agent)| agent).collect()
    }

    fn miss(&self, policy: &Policy, chat: &Chat) -> Vec<Event> {
        let agent = chat.offer().expect("it lapses").agent.clone();
        let mut events = vec![self.end_offer(policy, chat, OfferEnd::Missed)];
        if self.people[&agent].misses + 1 >= policy.offers.misses_until_away {
            events.push(Event::AvailabilitySet {
                agent: agent.clone(),
                availability: Availability::Away,
                because: AvailabilityCause::MissedOffers,
            });
            let others = self.by_number(|other| {
                other.number != chat.number
                    && other.offer().is_some_and(|offer| offer.agent == agent)
            });
            let left = others.into_iter();
            events.extend(left.map(|other| self.end_offer(policy, other, OfferEnd::AgentLeft)));
        }
        events
    }

    /// Takes back whatever is offered to an agent.
    pub(super) fn end_offers_to(
        &self,
        policy: &Policy,
        agent: &AgentId,
        because: OfferEnd,
    ) -> Vec<Event> {
        let offered =
            self.by_number(|chat| chat.offer().is_some_and(|offer| offer.agent == *agent));
        offered.into_iter().map(|chat| self.end_offer(policy, chat, because)).collect()
    }

    /// Puts whatever an agent owns back into the queue.
    pub(super) fn requeue_all_of(
        &self,
        policy: &Policy,
        agent: &AgentId,
        because: Requeue,
    ) -> Vec<Event> {
        let owned = self.by_number(|chat| chat.owner() == Some(agent));
        let requeued = owned.into_iter().flat_map(|chat| {
            let mut events = self.take_transfer_back(policy, chat);
            events.push(self.requeue(policy, chat, chat.ticket.clone(), because));
            events
        });
        requeued.collect()
    }

    /// Some of the conversations, first come first.
    pub(super) fn by_number(&self, which: impl Fn(&Chat) -> bool) -> Vec<&Chat> {
        let mut found: Vec<_> = self.chats.values().filter(|chat| which(chat)).collect();
        found.sort_by_key(|chat| chat.number);
        found
    }
}

impl Offer {
    fn due(&self) -> Timestamp {
        let unopened = self.unopened_lapses_at.filter(|_| !self.served);
        unopened.map_or(self.lapses_at, |when| when.min(self.lapses_at))
    }
}

impl Chat {
    fn due(&self) -> Option<Timestamp> {
        self.offer().map(Offer::due)
    }

    /// When its hold or a bar ends, its needs relax, or it steps aside or comes back.
    fn changes(&self) -> Vec<Timestamp> {
        let mut moments: Vec<_> = self.plan.widens.iter().map(|(when, _)| *when).collect();
        if let (Place::Waiting, Some((from, until))) = (&self.place, self.plan.defers)
            && !self.recovered
            && !self.is_rescued()
        {
            moments.extend([from, until]);
        }
        moments.extend(self.bars.values());
        moments.retain(|when| *when > self.seen && *when != Timestamp::new(i64::MAX));
        moments
    }
}
