//! The desk once more, so simple that one can see what it does.
//!
//! It is what the desk is compared with, step by step: the same commands at the same moments
//! must come to the same events. It looks at everything each time it needs something, keeps no
//! index, adds up every load anew, and shares nothing with the desk but the vocabulary.

mod apply;
pub mod calendar;
mod decide;
mod due;
pub mod fitness;
mod handover;
mod queue;

use std::collections::{BTreeMap, BTreeSet};

use baton_shared::desk::command::{Availability, Rejection, Target};
use baton_shared::desk::event::{Event, OfferEnd};
use baton_shared::id::{AgentId, ConversationId, Epoch};
use baton_shared::policy::Policy;
use baton_shared::roster::Roster;
use baton_shared::routing::need::{Reach, Ticket};
use baton_shared::routing::order::{Plan, Priority};
use baton_shared::time::{Span, Timestamp};

/// The desk, told simply.
#[derive(Clone, Debug, Default)]
pub struct Model {
    pub roster: Roster,
    pub people: BTreeMap<AgentId, Person>,
    pub chats: BTreeMap<ConversationId, Chat>,
    arrivals: u64,
    /// The last epoch that was given to anything.
    minted: Epoch,
    replies: BTreeMap<Priority, Vec<u32>>,
    now: Timestamp,
    said: Vec<Event>,
}

/// What is known of one agent beyond the roster.
#[derive(Clone, Debug)]
pub struct Person {
    pub presence: Presence,
    pub availability: Availability,
    pub last_assigned: Timestamp,
    pub misses: u8,
}

/// Whether somebody is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    Out,
    Here { lease_until: Timestamp },
    Lapsed { grace_until: Timestamp },
}

/// One conversation at the desk.
#[derive(Clone, Debug)]
pub struct Chat {
    pub ticket: Ticket,
    pub number: u64,
    pub plan: Plan,
    pub place: Place,
    pub epoch: Epoch,
    pub reach: Reach,
    pub recovered: bool,
    pub passes: u8,
    joined: Timestamp,
    /// The moment up to which passing time has changed its needs and its turn.
    seen: Timestamp,
    bars: BTreeMap<AgentId, Timestamp>,
}

/// Where a conversation is.
#[expect(clippy::large_enum_variant, reason = "a model keeps little, and keeps it simply")]
#[derive(Clone, Debug)]
pub enum Place {
    Waiting,
    Offered(Offer),
    Owned(Ownership),
}

/// A ticket shown to one agent.
#[derive(Clone, Debug)]
pub struct Offer {
    pub agent: AgentId,
    pub epoch: Epoch,
    lapses_at: Timestamp,
    unopened_lapses_at: Option<Timestamp>,
    served: bool,
}

/// Who answers, and to whom they are handing over.
#[derive(Clone, Debug)]
pub struct Ownership {
    pub agent: AgentId,
    pub epoch: Epoch,
    since: Timestamp,
    replied: bool,
    pub transfer: Option<Transfer>,
}

/// A transfer under way.
#[derive(Clone, Debug)]
pub struct Transfer {
    to: Target,
    pub ticket: Ticket,
    pub offer: Option<Offer>,
    tried: BTreeSet<AgentId>,
    ended: Option<OfferEnd>,
}

/// How far ahead of others a priority starts.
pub fn head_start(policy: &Policy, priority: Priority) -> Span {
    let starts = &policy.queue.head_start;
    match priority {
        Priority::Vip => starts.vip,
        Priority::AtRisk => starts.at_risk,
        Priority::High => starts.high,
        Priority::Normal => starts.normal,
        Priority::Low => starts.low,
    }
}

/// Whether a priority never steps aside.
pub fn protected(priority: Priority) -> bool {
    matches!(priority, Priority::Vip | Priority::AtRisk)
}

impl Model {
    /// Carries out a command, and says what happened and what followed.
    pub fn command(
        &mut self,
        policy: &Policy,
        at: Timestamp,
        command: baton_shared::desk::command::Command,
    ) -> Result<Vec<Event>, Rejection> {
        self.now = at;
        for event in self.decide(policy, command)? {
            self.note(event);
        }
        self.follow(policy);
        Ok(std::mem::take(&mut self.said))
    }

    /// Lets happen what is due.
    pub fn wake(&mut self, policy: &Policy, at: Timestamp) -> Vec<Event> {
        while self.next_due().is_some_and(|due| due <= at) {
            self.now = at;
            for event in self.ring(policy) {
                self.note(event);
            }
            self.follow(policy);
        }
        std::mem::take(&mut self.said)
    }

    /// Whether somebody counts as there, be it in their grace.
    pub fn logged_in(&self, agent: &AgentId) -> bool {
        self.people.get(agent).is_some_and(|person| person.presence != Presence::Out)
    }

    fn here(&self, agent: &AgentId) -> bool {
        let presence = self.people.get(agent).map(|person| person.presence);
        matches!(presence, Some(Presence::Here { .. }))
    }

    fn available(&self, agent: &AgentId) -> bool {
        self.here(agent) && self.people[agent].availability == Availability::Available
    }

    /// Whether somebody can be offered something of this weight at present.
    pub fn routable(&self, agent: &AgentId, weight: u8) -> bool {
        let Some(member) = self.roster.members.get(agent) else { return false };
        self.available(agent) && self.load(agent) + u32::from(weight) <= u32::from(member.cap)
    }

    /// What somebody carries and is kept free for: the weights of all that is theirs or offered.
    pub fn load(&self, agent: &AgentId) -> u32 {
        self.carried(agent).map(|ticket| u32::from(ticket.weight)).sum()
    }

    fn strain(&self, agent: &AgentId) -> u32 {
        self.carried(agent).map(|ticket| u32::from(ticket.complexity)).sum()
    }

    fn carried<'a>(&'a self, agent: &'a AgentId) -> impl Iterator<Item = &'a Ticket> {
        self.chats.values().flat_map(move |chat| {
            let mut carried = Vec::new();
            match &chat.place {
                Place::Waiting => (),
                Place::Offered(offer) if offer.agent == *agent => carried.push(&chat.ticket),
                Place::Offered(_) => (),
                Place::Owned(owned) => {
                    if owned.agent == *agent {
                        carried.push(&chat.ticket);
                    }
                    if let Some(transfer) = &owned.transfer
                        && transfer.offer.as_ref().is_some_and(|offer| offer.agent == *agent)
                    {
                        carried.push(&transfer.ticket);
                    }
                }
            }
            carried
        })
    }

    /// How far the needs of a waiting ticket have relaxed.
    pub fn reach(&self, ticket: &Ticket) -> Option<Reach> {
        self.chats.get(&ticket.conversation).map(|chat| chat.reach)
    }

    /// Everything that waits, next first.
    pub fn waiting(&self) -> Vec<&Chat> {
        let mut waiting: Vec<&Chat> =
            self.chats.values().filter(|chat| matches!(chat.place, Place::Waiting)).collect();
        waiting.sort_by_key(|chat| self.turn_of(chat));
        waiting
    }
}
