//! What a shell can read off the desk's events to tell visitors about their wait: who is there,
//! how much room they have, and whom each visitor can have.

use std::collections::BTreeMap;

use baton_shared::desk::command::Availability;
use baton_shared::desk::event::Event;
use baton_shared::roster::Seniority;
use baton_shared::routing::need::{Reach, Tier};

use super::{number_of, place_of};
use crate::simulation::staff::Agent;
use crate::simulation::visitors::Visitor;

/// A set of agents by their places, of which there are at most as many as bits.
type Crowd = u64;

#[derive(Clone, Debug)]
struct Seat {
    agent: Agent,
    load: u8,
    /// Signed in, or lapsed for less than the grace.
    is: Is,
    availability: Availability,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Is {
    Out,
    Here,
    Lapsed,
}

/// The staff and the visitors as the desk's events tell of them.
#[derive(Clone, Debug)]
pub(in crate::simulation) struct Book {
    seats: Vec<Seat>,
    visitors: BTreeMap<u64, Visitor>,
    owners: BTreeMap<u64, usize>,
}

impl Book {
    pub(super) fn new(staff: &[Agent]) -> Self {
        let seat = |agent: &Agent| Seat {
            agent: agent.clone(),
            load: 0,
            is: Is::Out,
            availability: Availability::Available,
        };
        Self {
            seats: staff.iter().map(seat).collect(),
            visitors: BTreeMap::new(),
            owners: BTreeMap::new(),
        }
    }

    pub(super) fn know(&mut self, visitor: &Visitor) {
        self.visitors.insert(visitor.number, visitor.clone());
    }

    pub(super) fn forget(&mut self, visitor: u64) {
        self.visitors.remove(&visitor);
    }

    pub(super) fn set_caps(&mut self, caps: &[u8]) {
        for (seat, cap) in self.seats.iter_mut().zip(caps) {
            seat.agent.cap = *cap;
        }
    }

    pub(super) fn read(&mut self, event: &Event) {
        match event {
            Event::SignedIn { agent, .. } => {
                let seat = &mut self.seats[place_of(agent)];
                seat.is = Is::Here;
                seat.availability = Availability::Available;
            }
            Event::LeasesRenewed { agents, .. } => {
                for agent in agents {
                    self.seats[place_of(agent)].is = Is::Here;
                }
            }
            Event::LeaseLapsed { agent, .. } => self.seats[place_of(agent)].is = Is::Lapsed,
            Event::Lost { agent } | Event::SignedOut { agent } => {
                self.seats[place_of(agent)].is = Is::Out;
            }
            Event::AvailabilitySet { agent, availability, .. } => {
                self.seats[place_of(agent)].availability = *availability;
            }
            Event::Offered { conversation, agent, .. } => {
                self.seats[place_of(agent)].load += 1;
                self.owners.insert(number_of(conversation), place_of(agent));
            }
            Event::OfferEnded { conversation, .. }
            | Event::Released { conversation, .. }
            | Event::Requeued { conversation, .. }
            | Event::Withdrawn { conversation, .. }
            | Event::SentToInbox { conversation, .. } => {
                if let Some(agent) = self.owners.remove(&number_of(conversation)) {
                    self.seats[agent].load -= 1;
                }
            }
            Event::Configured { .. }
            | Event::Queued { .. }
            | Event::Elapsed {}
            | Event::Raised { .. }
            | Event::PackageServed { .. }
            | Event::Assigned { .. }
            | Event::Replied { .. }
            | Event::RequestRenewed { .. }
            | Event::TransferAsked { .. }
            | Event::TransferEnded { .. }
            | Event::WaitTold { .. } => (),
        }
    }

    /// Whether an agent may serve a visitor as far as needs have relaxed.
    pub(in crate::simulation) fn may_serve(&self, number: u64, place: usize, reach: Reach) -> bool {
        self.visitors
            .get(&number)
            .is_some_and(|visitor| may_serve(&self.seats[place].agent, visitor, reach))
    }

    /// How many chats a crowd can have at once.
    pub(in crate::simulation) fn slots(&self, crowd: Crowd) -> u32 {
        self.members(crowd).map(|seat| u32::from(seat.agent.cap)).sum()
    }

    /// How many agents are signed in.
    pub(in crate::simulation) fn agents(&self) -> u32 {
        self.seats.iter().map(|seat| u32::from(seat.is != Is::Out)).sum()
    }

    /// Everybody.
    pub(in crate::simulation) fn everybody(&self) -> Crowd {
        let there = self.seats.iter().enumerate().filter(|(_, seat)| seat.is != Is::Out);
        there.take(64).fold(0, |crowd, (place, _)| crowd | 1 << place)
    }

    /// How much of all places is taken, in tenths.
    pub(in crate::simulation) fn load_tenths(&self) -> u8 {
        let everybody = self.everybody();
        let slots = self.slots(everybody).max(1);
        let used: u32 = self.members(everybody).map(|seat| u32::from(seat.load)).sum();
        u8::try_from(used * 10 / slots).unwrap_or(10)
    }

    fn members(&self, crowd: Crowd) -> impl Iterator<Item = &Seat> {
        let places = self.seats.iter().enumerate().take(64);
        places.filter(move |(place, _)| crowd >> place & 1 == 1).map(|(_, seat)| seat)
    }
}

fn may_serve(agent: &Agent, visitor: &Visitor, reach: Reach) -> bool {
    let has = agent.has(visitor.topic, visitor.level);
    let speaks = agent.talks(visitor.language);
    let some = agent.has(visitor.topic, 1);
    let exact = has && speaks;
    let any_level = speaks && (some || agent.is_generalist());
    match reach {
        Reach::Named | Reach::Exact => {
            exact && (visitor.tier == Tier::Standard || agent.seniority == Seniority::Senior)
        }
        Reach::AnySeniority => exact,
        Reach::AnyLevel => any_level,
        Reach::Translated | Reach::Overflow => any_level || some,
    }
}
