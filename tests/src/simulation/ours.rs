//! The product's own desk, driven as its shell drives it: whatever is due first, then one command
//! as one turn. Nothing of the desk is rebuilt here; only what a shell keeps is kept.

mod book;
mod policy;

use std::collections::BTreeMap;

use baton_shared::desk::Desk;
use baton_shared::desk::command::{Availability as Available, Command, DeclineReason, Withdrawal};
use baton_shared::desk::event::{AvailabilityCause, Event};
use baton_shared::id::{AgentId, ConversationId, Epoch, Seq};
use baton_shared::machine::{Machine, Recorded, take_turn, wake};
use baton_shared::policy::Policy;
use baton_shared::time::Timestamp;

use crate::simulation::dispatcher::{Availability, Dispatcher, Outcome};
use crate::simulation::scene::Scene;
use crate::simulation::staff::{Agent, agent_id, roster};
use crate::simulation::visitors::Visitor;
use crate::simulation::wait::{Telling, Truth, Watch};
pub(super) use book::Book;
pub use policy::{of as policy_of, ticket};

/// The desk, and what is told to those who wait.
#[derive(Debug)]
pub struct Ours {
    desk: Desk,
    policy: Policy,
    head: Seq,
    staff: Vec<Agent>,
    book: Book,
    epochs: BTreeMap<u64, u32>,
    watch: Watch,
    /// Commands that the desk did not carry out, by why.
    refused: BTreeMap<String, u64>,
}

impl Ours {
    /// The desk of a scene, before anybody is there.
    pub fn new(scene: &Scene, watch: Watch) -> Self {
        let mut ours = Self {
            desk: Desk::default(),
            policy: policy_of(scene),
            head: Seq::ZERO,
            staff: scene.staff.clone(),
            book: Book::new(&scene.staff),
            epochs: BTreeMap::new(),
            watch,
            refused: BTreeMap::new(),
        };
        let before = crate::simulation::floor::FIRST_OPENING - 1;
        ours.turn(before, Command::Configure);
        ours
    }

    /// What was told to those who waited, and what the desk refused.
    pub fn into_parts(self) -> (Truth, BTreeMap<String, u64>) {
        (self.watch.into_truth(), self.refused)
    }

    fn turn(&mut self, at: i64, command: Command) -> Vec<Outcome> {
        let turn = take_turn(&mut self.desk, self.head, &self.policy, Timestamp::new(at), command);
        match turn {
            Ok(turn) => self.read(at, &turn),
            Err(rejection) => {
                *self.refused.entry(rejection.to_string()).or_default() += 1;
                Vec::new()
            }
        }
    }

    fn read(&mut self, at: i64, turn: &[Recorded<Event>]) -> Vec<Outcome> {
        if let Some(last) = turn.last() {
            self.head = last.seq;
        }
        turn.iter().filter_map(|recorded| self.outcome(at, &recorded.event)).collect()
    }

    fn outcome(&mut self, at: i64, event: &Event) -> Option<Outcome> {
        self.book.read(event);
        match event {
            Event::Offered { conversation, agent, epoch, .. } => {
                let (visitor, agent) = (number_of(conversation), place_of(agent));
                self.epochs.insert(visitor, epoch.number());
                Some(Outcome::Offered { visitor, agent, offer: epoch.number() })
            }
            Event::OfferEnded { conversation, agent, .. } => Some(Outcome::OfferEnded {
                visitor: number_of(conversation),
                agent: place_of(agent),
            }),
            Event::Assigned { conversation, agent, epoch, .. } => {
                let visitor = number_of(conversation);
                self.epochs.insert(visitor, epoch.number());
                self.watch.served(at, visitor);
                Some(Outcome::Assigned { visitor, agent: place_of(agent) })
            }
            Event::Requeued { conversation, epoch, .. } => {
                let visitor = number_of(conversation);
                self.epochs.insert(visitor, epoch.number());
                Some(Outcome::Requeued { visitor })
            }
            Event::Released { conversation, .. } => {
                self.watch.finished(at, number_of(conversation));
                None
            }
            Event::Withdrawn { conversation, .. } => {
                self.watch.left(at, number_of(conversation));
                None
            }
            Event::SentToInbox { conversation, .. } => {
                let visitor = number_of(conversation);
                self.watch.forget(visitor);
                Some(Outcome::ToInbox { visitor })
            }
            Event::WaitTold { conversation, told, estimate, shown, .. } => {
                let visitor = number_of(conversation);
                let telling = Telling { told, estimate: estimate.as_ref(), shown };
                self.watch.told(at, visitor, telling, &self.desk, &self.book);
                None
            }
            Event::AvailabilitySet { agent, because, .. } => match because {
                AvailabilityCause::MissedOffers => {
                    Some(Outcome::SetAway { agent: place_of(agent) })
                }
                AvailabilityCause::Chosen => None,
            },
            Event::Configured { .. }
            | Event::SignedIn { .. }
            | Event::LeasesRenewed { .. }
            | Event::LeaseLapsed { .. }
            | Event::Lost { .. }
            | Event::SignedOut { .. }
            | Event::Queued { .. }
            | Event::Elapsed {}
            | Event::Raised { .. }
            | Event::PackageServed { .. }
            | Event::Replied { .. }
            | Event::RequestRenewed { .. }
            | Event::TransferAsked { .. }
            | Event::TransferEnded { .. } => None,
        }
    }

    fn epoch(&self, visitor: u64) -> Epoch {
        Epoch::new(self.epochs.get(&visitor).copied().unwrap_or(0))
    }
}

impl Dispatcher for Ours {
    fn arrive(&mut self, at: i64, visitor: &Visitor) -> Vec<Outcome> {
        self.book.know(visitor);
        self.watch.came(at, visitor);
        self.turn(at, Command::Enqueue { ticket: ticket(visitor) })
    }

    fn leave(&mut self, at: i64, visitor: u64) -> Vec<Outcome> {
        let because = Withdrawal::VisitorLeft;
        self.turn(at, Command::Withdraw { conversation: id_of(visitor), because })
    }

    fn open(&mut self, at: i64, visitor: u64, agent: usize, offer: u32) -> Vec<Outcome> {
        let (conversation, agent, epoch) = (id_of(visitor), agent_id(agent), Epoch::new(offer));
        self.turn(at, Command::PackageServed { conversation, agent, epoch })
    }

    fn accept(&mut self, at: i64, visitor: u64, agent: usize, offer: u32) -> Vec<Outcome> {
        let (conversation, agent, epoch) = (id_of(visitor), agent_id(agent), Epoch::new(offer));
        self.turn(at, Command::Accept { conversation, agent, epoch })
    }

    fn decline(&mut self, at: i64, visitor: u64, agent: usize, offer: u32) -> Vec<Outcome> {
        let (conversation, agent, epoch) = (id_of(visitor), agent_id(agent), Epoch::new(offer));
        let because = DeclineReason::TooBusy;
        self.turn(at, Command::Decline { conversation, agent, epoch, because })
    }

    fn finish(&mut self, at: i64, visitor: u64) -> Vec<Outcome> {
        let epoch = self.epoch(visitor);
        let outcomes = self.turn(at, Command::Release { conversation: id_of(visitor), epoch });
        self.epochs.remove(&visitor);
        self.book.forget(visitor);
        outcomes
    }

    fn sign_in(&mut self, at: i64, agent: usize) -> Vec<Outcome> {
        self.turn(at, Command::SignIn { agent: agent_id(agent) })
    }

    fn sign_out(&mut self, at: i64, agent: usize) -> Vec<Outcome> {
        self.turn(at, Command::SignOut { agent: agent_id(agent) })
    }

    fn heard(&mut self, at: i64, agents: &[usize]) -> Vec<Outcome> {
        let agents = agents.iter().map(|agent| agent_id(*agent)).collect();
        let outcomes = self.turn(at, Command::Heard { agents });
        self.watch.look(at, &self.desk, &self.policy);
        outcomes
    }

    fn set_availability(
        &mut self,
        at: i64,
        agent: usize,
        availability: Availability,
    ) -> Vec<Outcome> {
        let availability = match availability {
            Availability::Available => Available::Available,
            Availability::Away => Available::Away,
        };
        self.turn(at, Command::SetAvailability { agent: agent_id(agent), availability })
    }

    fn set_caps(&mut self, at: i64, caps: &[u8]) -> Vec<Outcome> {
        for (agent, cap) in self.staff.iter_mut().zip(caps) {
            agent.cap = *cap;
        }
        self.book.set_caps(caps);
        let calendar = self.policy.matrix.calendar.clone();
        self.policy.version += 1;
        self.policy.roster = roster(&self.staff, &calendar);
        self.turn(at, Command::Configure)
    }

    fn wake(&mut self, at: i64) -> Vec<Outcome> {
        let turn = wake(&mut self.desk, self.head, &self.policy, Timestamp::new(at));
        self.read(at, &turn)
    }

    fn wakes_at(&self) -> Option<i64> {
        self.desk.next_deadline().map(|(at, _)| at.millis())
    }

    fn could_take(&self, at: i64, visitor: u64, agent: usize) -> bool {
        let Some(entry) = self.desk.ticket(&id_of(visitor)) else { return false };
        let barred = entry
            .bars
            .iter()
            .any(|(barred, until)| place_of(barred) == agent && until.millis() > at);
        !barred && self.book.may_serve(visitor, agent, entry.reach)
    }

    fn keeps_hours(&self) -> bool {
        true
    }
}

/// The conversation of a visitor.
pub fn id_of(visitor: u64) -> ConversationId {
    ConversationId::new(format!("v{visitor}")).expect("a letter and digits")
}

pub(super) fn number_of(conversation: &ConversationId) -> u64 {
    conversation.as_str()[1..].parse().expect("a visitor's number")
}

fn place_of(agent: &AgentId) -> usize {
    agent.as_str()["agent-".len()..].parse().expect("an agent's place")
}
