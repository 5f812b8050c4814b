//! What an event changes.

use std::collections::{BTreeMap, BTreeSet};

use baton_shared::desk::command::Availability;
use baton_shared::desk::event::{Acquired, AvailabilityCause, Event, OfferEnd};
use baton_shared::id::{AgentId, ConversationId, Epoch};
use baton_shared::routing::need::{Reach, Ticket};
use baton_shared::routing::order::Plan;
use baton_shared::time::Timestamp;

use super::{Chat, Model, Offer, Ownership, Person, Place, Presence, Transfer};

impl Model {
    /// Lets an event be so, and remembers that it was said.
    pub(super) fn note(&mut self, event: Event) {
        if let Event::Offered { epoch, .. }
        | Event::Assigned { epoch, .. }
        | Event::Requeued { epoch, .. } = &event
        {
            self.minted = self.minted.max(*epoch);
        }
        self.change(&event);
        self.settle();
        self.said.push(event);
    }

    #[expect(clippy::too_many_lines, reason = "one arm for each event")]
    fn change(&mut self, event: &Event) {
        match event {
            Event::Configured { version: _, roster } => {
                self.roster = roster.clone();
                self.forget_who_is_gone();
            }
            Event::SignedIn { agent, lease_until } => {
                let lease_until = *lease_until;
                let person = self.person(agent);
                if person.presence == Presence::Out {
                    person.availability = Availability::Available;
                    person.misses = 0;
                }
                person.presence = Presence::Here { lease_until };
            }
            Event::LeasesRenewed { agents, lease_until, back: _ } => {
                for agent in agents {
                    self.person(agent).presence = Presence::Here { lease_until: *lease_until };
                }
            }
            Event::LeaseLapsed { agent, grace_until } => {
                self.person(agent).presence = Presence::Lapsed { grace_until: *grace_until };
            }
            Event::Lost { agent } | Event::SignedOut { agent } => {
                self.person(agent).presence = Presence::Out;
                self.forget_who_is_gone();
            }
            Event::AvailabilitySet { agent, availability, because } => {
                let person = self.person(agent);
                person.availability = *availability;
                if *because == AvailabilityCause::MissedOffers {
                    person.misses = 0;
                }
            }
            Event::Queued { number, ticket, plan, length: _ } => {
                self.arrivals = *number;
                let chat = self.newcomer(*number, ticket, plan);
                self.chats.insert(ticket.conversation.clone(), chat);
            }
            Event::Raised { conversation, priority, first_reply_within, plan } => {
                let now = self.now;
                let chat = self.chat(conversation);
                chat.ticket.priority = *priority;
                chat.ticket.first_reply_within = *first_reply_within;
                chat.plan = plan.clone();
                chat.seen = now;
            }
            Event::Offered {
                conversation,
                agent,
                epoch,
                lapses_at,
                unopened_lapses_at,
                from,
                ..
            } => {
                let offer = Offer {
                    agent: agent.clone(),
                    epoch: *epoch,
                    lapses_at: *lapses_at,
                    unopened_lapses_at: *unopened_lapses_at,
                    served: false,
                };
                self.offered(conversation, offer, from.is_some());
            }
            Event::PackageServed { conversation, .. } => {
                if let Some(offer) = self.chat(conversation).offer_mut() {
                    offer.served = true;
                }
            }
            Event::OfferEnded { conversation, agent, because, not_again_until, .. } => {
                self.offer_ended(conversation, agent, *because, *not_again_until);
            }
            Event::Assigned { conversation, agent, epoch, acquired, .. } => {
                self.assigned(conversation, agent, *epoch, acquired);
            }
            Event::RequestRenewed { conversation, request } => {
                let chat = self.chat(conversation);
                chat.ticket.request = *request;
                if let Place::Owned(Ownership { transfer: Some(under_way), .. }) = &mut chat.place {
                    under_way.ticket.request = *request;
                }
            }
            Event::Replied { conversation, after_seconds } => {
                let chat = self.chat(conversation);
                let priority = chat.ticket.priority;
                if let Place::Owned(owned) = &mut chat.place {
                    owned.replied = true;
                }
                self.replies.entry(priority).or_default().push(*after_seconds);
            }
            Event::Released { conversation, .. }
            | Event::Withdrawn { conversation, .. }
            | Event::SentToInbox { conversation, .. } => {
                self.chats.remove(conversation);
            }
            Event::Requeued { conversation, epoch, ticket, plan, .. } => {
                let number = self.chat(conversation).number;
                let chat = self.newcomer(number, ticket, plan);
                self.chats
                    .insert(conversation.clone(), Chat { epoch: *epoch, recovered: true, ..chat });
            }
            Event::TransferAsked { conversation, to, ticket, .. } => {
                if let Place::Owned(owned) = &mut self.chat(conversation).place {
                    let (to, ticket) = (to.clone(), ticket.clone());
                    owned.transfer = Some(Transfer {
                        to,
                        ticket,
                        offer: None,
                        tried: BTreeSet::new(),
                        ended: None,
                    });
                }
            }
            Event::TransferEnded { conversation, .. } => {
                if let Place::Owned(owned) = &mut self.chat(conversation).place {
                    owned.transfer = None;
                }
            }
            Event::Elapsed {} => {
                let now = self.now;
                self.chats.values_mut().for_each(|chat| chat.seen = now);
            }
            Event::WaitTold { .. } => (),
        }
    }

    fn newcomer(&self, number: u64, ticket: &Ticket, plan: &Plan) -> Chat {
        Chat {
            ticket: ticket.clone(),
            number,
            plan: plan.clone(),
            place: Place::Waiting,
            epoch: ticket.epoch,
            reach: if plan.hold.is_some() { Reach::Named } else { Reach::Exact },
            recovered: false,
            passes: 0,
            joined: self.now,
            seen: self.now,
            bars: BTreeMap::new(),
        }
    }

    fn offered(&mut self, id: &ConversationId, offer: Offer, transfer: bool) {
        let epoch = offer.epoch;
        if transfer {
            if let Place::Owned(Ownership { transfer: Some(under_way), .. }) =
                &mut self.chat(id).place
            {
                under_way.tried.insert(offer.agent.clone());
                under_way.offer = Some(offer);
            }
        } else {
            let taken = self.chat(id).clone();
            let agent = offer.agent.clone();
            self.chat(id).place = Place::Offered(offer);
            self.settle();
            self.count_passes(&taken, &agent);
        }
        self.chat(id).epoch = epoch;
    }

    fn offer_ended(
        &mut self,
        id: &ConversationId,
        agent: &AgentId,
        because: OfferEnd,
        not_again_until: Option<Timestamp>,
    ) {
        let person = self.person(agent);
        match because {
            OfferEnd::Declined(_) => person.misses = 0,
            OfferEnd::Missed => person.misses += 1,
            OfferEnd::AgentLost
            | OfferEnd::AgentLeft
            | OfferEnd::TakenBack
            | OfferEnd::Reconfigured => (),
        }
        let now = self.now;
        let chat = self.chat(id);
        if let Place::Owned(owned) = &mut chat.place {
            if let Some(transfer) = &mut owned.transfer {
                transfer.offer = None;
                transfer.ended = Some(because);
            }
            return;
        }
        chat.place = Place::Waiting;
        chat.seen = now;
        if let Some(until) = not_again_until {
            chat.bars.insert(agent.clone(), until);
            if chat.reach == Reach::Named {
                chat.reach = Reach::Exact;
            }
        }
    }

    fn assigned(&mut self, id: &ConversationId, agent: &AgentId, epoch: Epoch, how: &Acquired) {
        let now = self.now;
        let person = self.person(agent);
        person.last_assigned = now;
        person.misses = 0;
        let chat = self.chat(id);
        if let (Acquired::Transferred(_), Place::Owned(Ownership { transfer: Some(asked), .. })) =
            (how, &chat.place)
        {
            chat.ticket = asked.ticket.clone();
        }
        chat.epoch = epoch;
        chat.place = Place::Owned(Ownership {
            agent: agent.clone(),
            epoch,
            since: now,
            replied: false,
            transfer: None,
        });
    }

    fn forget_who_is_gone(&mut self) {
        let Self { roster, people, .. } = self;
        people.retain(|agent, person| {
            roster.members.contains_key(agent) || person.presence != Presence::Out
        });
    }

    pub(super) fn chat(&mut self, id: &ConversationId) -> &mut Chat {
        self.chats.get_mut(id).unwrap_or_else(|| panic!("{id} is not at the desk"))
    }

    pub(super) fn person(&mut self, agent: &AgentId) -> &mut Person {
        self.people.entry(agent.clone()).or_insert(Person {
            presence: Presence::Out,
            availability: Availability::Available,
            last_assigned: Timestamp::new(0),
            misses: 0,
        })
    }
}

impl Chat {
    /// The offer that is open, be it from the queue or from an owner.
    pub(super) fn offer(&self) -> Option<&Offer> {
        match &self.place {
            Place::Waiting => None,
            Place::Offered(offer) => Some(offer),
            Place::Owned(owned) => owned.transfer.as_ref()?.offer.as_ref(),
        }
    }

    fn offer_mut(&mut self) -> Option<&mut Offer> {
        match &mut self.place {
            Place::Waiting => None,
            Place::Offered(offer) => Some(offer),
            Place::Owned(owned) => owned.transfer.as_mut()?.offer.as_mut(),
        }
    }

    pub(super) fn owner(&self) -> Option<&AgentId> {
        match &self.place {
            Place::Owned(owned) => Some(&owned.agent),
            Place::Waiting | Place::Offered(_) => None,
        }
    }
}
