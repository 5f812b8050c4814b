//! The desk of a workspace: who is there, who waits, and who is offered whom. SPEC DK.
//!
//! It holds routing facts and nothing that anybody said. It alone mints epochs and lets an
//! agent accept.
//!
//! What is stored is in [`snapshot`]; all else is indices over it. [`agents`] and [`tickets`]
//! are its two tables. A command is decided in the file of its subject ([`presence`],
//! [`queue`], [`offers`], [`transfer`], [`configure`]); [`follow`] makes the offers; [`fold`]
//! folds, [`place`] keeps every waiting ticket where it belongs, and [`react`] tells the others.
//! [`told`] is what waiting visitors are told, and no part of who is served.

pub mod agents;
pub mod command;
pub mod effect;
pub mod event;
pub mod replies;
pub mod snapshot;
pub mod tickets;
pub mod told;
pub mod view;

mod choice;
mod configure;
mod due;
mod fold;
mod follow;
mod hands;
mod inbox;
mod offers;
mod opening;
mod outlook;
mod place;
mod plan;
mod presence;
mod queue;
mod react;
mod transfer;

use std::collections::BTreeSet;

use crate::desk::agents::Seat;
use crate::desk::command::{Command, Rejection};
use crate::desk::effect::Effect;
use crate::desk::event::Event;
use crate::desk::replies::Replies;
use crate::desk::tickets::Tickets;
use crate::desk::told::Tellings;
use crate::id::Epoch;
use crate::machine::{Machine, Recorded};
use crate::policy::Policy;
use crate::routing::agents::AgentNo;
use crate::routing::deferral::Deferrals;
use crate::routing::directory::Directory;
use crate::routing::floor::Floor;
use crate::routing::lines::{Lines, TicketNo};
use crate::routing::need::Ticket;
use crate::routing::needs::Needs;
use crate::time::Timestamp;
use crate::waiting::estimate::Estimator;

/// What a decision comes to.
type Decision = Result<Vec<Event>, Rejection>;

/// The desk of a workspace.
#[derive(Clone, Debug, Default)]
pub struct Desk {
    version: u32,
    directory: Directory,
    seats: Vec<Seat>,
    tickets: Tickets,
    replies: Replies,
    /// How many tickets ever came.
    arrivals: u64,
    /// The last epoch that was minted, for whichever conversation. It outlives the tickets, so
    /// that no epoch comes twice.
    minted: Epoch,
    needs: Needs,
    floor: Floor,
    lines: Lines,
    deferrals: Deferrals,
    /// When a lease or a grace ends.
    leases: BTreeSet<(Timestamp, AgentNo)>,
    /// When an offer lapses.
    lapses: BTreeSet<(Timestamp, u64, TicketNo)>,
    /// When something changes about a waiting ticket.
    steps: BTreeSet<(Timestamp, u64, TicketNo)>,
    /// Transfers that nobody is being asked for: somebody is to be asked next, or they end.
    unasked: BTreeSet<(u64, TicketNo)>,
    /// What was learned of how long waits take. No decision reads it but what visitors are told.
    estimator: Estimator,
    tellings: Tellings,
}

impl Machine for Desk {
    type Command = Command;
    type Event = Event;
    type Effect = Effect;
    type Rejection = Rejection;

    fn decide(&self, policy: &Policy, at: Timestamp, command: Command) -> Decision {
        match command {
            Command::Configure => Ok(self.configure(policy, at)),
            Command::SignIn { agent } => self.sign_in(policy, at, agent),
            Command::Heard { agents } => Ok(self.heard(policy, at, agents)),
            Command::SetAvailability { agent, availability } => {
                self.set_availability(policy, at, agent, availability)
            }
            Command::SignOut { agent } => self.sign_out(policy, at, agent),
            Command::Enqueue { ticket } => self.enqueue(policy, at, ticket),
            Command::Raise { conversation, priority, first_reply_within } => {
                self.raise(policy, conversation, priority, first_reply_within)
            }
            Command::Withdraw { conversation, because } => {
                self.withdraw(policy, at, &conversation, because)
            }
            Command::PackageServed { conversation, agent, epoch } => {
                self.package_served(policy, at, conversation, agent, epoch)
            }
            Command::Accept { conversation, agent, epoch } => {
                self.accept(at, &conversation, agent, epoch)
            }
            Command::Decline { conversation, agent, epoch, because } => {
                self.decline(policy, at, &conversation, &agent, epoch, because)
            }
            Command::Replied { conversation, epoch } => self.replied(at, conversation, epoch),
            Command::Release { conversation, epoch } => {
                self.release(policy, at, conversation, epoch)
            }
            Command::Transfer { conversation, agent, epoch, to, ticket } => {
                let ticket = Ticket { conversation, ..ticket };
                self.transfer(policy, at, agent, epoch, to, ticket)
            }
            Command::CancelTransfer { conversation, agent, epoch } => {
                self.cancel_transfer(policy, at, &conversation, &agent, epoch)
            }
            Command::Assign { conversation, by, to, over } => {
                self.assign(policy, at, conversation, by, to, over)
            }
        }
    }

    fn follow(&self, policy: &Policy, at: Timestamp) -> Vec<Event> {
        self.what_follows(policy, at).into_iter().collect()
    }

    fn apply(&mut self, recorded: &Recorded<Event>) {
        self.learn(recorded.at, &recorded.event);
        self.note_epoch(&recorded.event);
        self.fold(recorded.at, &recorded.event);
        self.note_telling(recorded.at, &recorded.event);
    }

    fn react(&self, recorded: &Recorded<Event>) -> Vec<Effect> {
        self.effects_of(&recorded.event)
    }

    fn timeout(&self, policy: &Policy, at: Timestamp) -> Vec<Event> {
        self.what_is_due(policy, at)
    }

    fn next_deadline(&self) -> Option<(Timestamp, &'static str)> {
        self.first_due()
    }
}

impl PartialEq for Desk {
    /// Two desks are equal where all that is stored of them is.
    fn eq(&self, other: &Self) -> bool {
        self.snapshot() == other.snapshot()
    }
}

#[cfg(test)]
mod tests;
