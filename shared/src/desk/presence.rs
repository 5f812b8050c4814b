//! Agents come, say how available they are, are heard of, and leave.

use std::collections::BTreeSet;

use crate::desk::command::{Availability, Rejection};
use crate::desk::event::{AvailabilityCause, Event, OfferEnd, Requeue};
use crate::desk::tickets::Entry;
use crate::desk::transfer::take_transfer_back;
use crate::desk::{Decision, Desk};
use crate::id::AgentId;
use crate::policy::Policy;
use crate::routing::agents::AgentNo;
use crate::time::Timestamp;

impl Desk {
    pub(super) fn sign_in(&self, policy: &Policy, at: Timestamp, agent: AgentId) -> Decision {
        self.known(&agent)?;
        let lease_until = at.after(policy.presence.lease);
        Ok(vec![Event::SignedIn { agent, lease_until }])
    }

    pub(super) fn heard(&self, policy: &Policy, at: Timestamp, agents: Vec<AgentId>) -> Vec<Event> {
        let agents: BTreeSet<_> =
            agents.into_iter().filter(|agent| self.signed_in(agent).is_ok()).collect();
        if agents.is_empty() {
            return Vec::new();
        }
        let was_away = |agent: &&AgentId| {
            self.directory.no(agent).is_some_and(|agent| self.seat(agent).is_lapsed())
        };
        vec![Event::LeasesRenewed {
            back: agents.iter().filter(was_away).cloned().collect(),
            agents: agents.into_iter().collect(),
            lease_until: at.after(policy.presence.lease),
        }]
    }

    pub(super) fn set_availability(
        &self,
        policy: &Policy,
        at: Timestamp,
        id: AgentId,
        availability: Availability,
    ) -> Decision {
        let agent = self.signed_in(&id)?;
        let because = AvailabilityCause::Chosen;
        let mut events = vec![Event::AvailabilitySet { agent: id, availability, because }];
        match availability {
            Availability::Away => {
                events.extend(self.end_offers_to(policy, at, agent, OfferEnd::AgentLeft));
            }
            Availability::Available | Availability::Busy | Availability::WrapUp => (),
        }
        Ok(events)
    }

    pub(super) fn sign_out(&self, policy: &Policy, at: Timestamp, id: AgentId) -> Decision {
        let agent = self.signed_in(&id)?;
        let mut events = vec![Event::SignedOut { agent: id }];
        events.extend(self.end_offers_to(policy, at, agent, OfferEnd::AgentLeft));
        events.extend(self.requeue_all_of(policy, at, agent, Requeue::OwnerSignedOut));
        Ok(events)
    }

    /// The number of an agent who is on the roster.
    pub(super) fn known(&self, id: &AgentId) -> Result<AgentNo, Rejection> {
        let agent = self.directory.no(id).filter(|agent| self.directory.member(*agent).is_some());
        agent.ok_or(Rejection::UnknownAgent)
    }

    /// The number of an agent who is signed in.
    pub(super) fn signed_in(&self, id: &AgentId) -> Result<AgentNo, Rejection> {
        let agent = self.known(id)?;
        if self.seat(agent).is_signed_in() { Ok(agent) } else { Err(Rejection::NotSignedIn) }
    }

    /// Takes back whatever is offered to an agent, first come first.
    pub(super) fn end_offers_to(
        &self,
        policy: &Policy,
        at: Timestamp,
        agent: AgentNo,
        because: OfferEnd,
    ) -> impl Iterator<Item = Event> {
        let offered = self.seat(agent).offered.iter().map(|(_, no)| &self.tickets.get(*no).entry);
        offered.filter_map(move |entry| end_offer(policy, at, entry, because))
    }

    /// Puts whatever an agent owns back into the queue, first come first.
    pub(super) fn requeue_all_of(
        &self,
        policy: &Policy,
        at: Timestamp,
        agent: AgentNo,
        because: Requeue,
    ) -> Vec<Event> {
        let owned = self.seat(agent).owned.iter().map(|(_, no)| &self.tickets.get(*no).entry);
        owned
            .flat_map(|entry| {
                let mut events = take_transfer_back(policy, at, entry);
                let ticket = entry.ticket.clone();
                events.extend(self.requeued(policy, at, entry, ticket, because));
                events
            })
            .collect()
    }
}

/// Ends the open offer of a conversation.
pub(super) fn end_offer(
    policy: &Policy,
    at: Timestamp,
    entry: &Entry,
    because: OfferEnd,
) -> Option<Event> {
    let offer = entry.offer()?;
    let barred = match because {
        OfferEnd::Declined(_) | OfferEnd::Missed => Some(at.after(policy.queue.not_again_for)),
        OfferEnd::AgentLost
        | OfferEnd::AgentLeft
        | OfferEnd::TakenBack
        | OfferEnd::Reconfigured => None,
    };
    Some(Event::OfferEnded {
        conversation: entry.ticket.conversation.clone(),
        agent: offer.agent.clone(),
        epoch: offer.epoch,
        because,
        not_again_until: barred,
    })
}
