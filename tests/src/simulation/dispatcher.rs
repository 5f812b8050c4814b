//! What every way of routing is asked, and what it may answer.

use crate::simulation::visitors::Visitor;

/// What comes of asking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A visitor is offered to an agent, whose place is taken from here.
    Offered {
        /// Which visitor.
        visitor: u64,
        /// The agent's place.
        agent: usize,
        /// Which offer; it is named when it is answered.
        offer: u32,
    },
    /// An offer ended without an owner, and the visitor waits again.
    OfferEnded {
        /// Which visitor.
        visitor: u64,
        /// The agent's place.
        agent: usize,
    },
    /// An agent has the visitor.
    Assigned {
        /// Which visitor.
        visitor: u64,
        /// The agent's place.
        agent: usize,
    },
    /// A visitor whose agent was lost waits again.
    Requeued {
        /// Which visitor.
        visitor: u64,
    },
    /// A visitor is asked to leave a message: nobody can serve them.
    ToInbox {
        /// Which visitor.
        visitor: u64,
    },
    /// An agent who missed too many offers counts as away.
    SetAway {
        /// The agent's place.
        agent: usize,
    },
}

/// A way of routing. Moments are in milliseconds and never go back.
pub trait Dispatcher {
    /// A visitor asks for a person.
    fn arrive(&mut self, at: i64, visitor: &Visitor) -> Vec<Outcome>;
    /// A visitor who waits, or is offered, leaves.
    fn leave(&mut self, at: i64, visitor: u64) -> Vec<Outcome>;
    /// An agent has seen what there is to know of an offered visitor.
    fn open(&mut self, at: i64, visitor: u64, agent: usize, offer: u32) -> Vec<Outcome>;
    /// An agent accepts.
    fn accept(&mut self, at: i64, visitor: u64, agent: usize, offer: u32) -> Vec<Outcome>;
    /// An agent declines.
    fn decline(&mut self, at: i64, visitor: u64, agent: usize, offer: u32) -> Vec<Outcome>;
    /// A chat ends.
    fn finish(&mut self, at: i64, visitor: u64) -> Vec<Outcome>;
    /// An agent comes, or comes back after having been given up.
    fn sign_in(&mut self, at: i64, agent: usize) -> Vec<Outcome>;
    /// An agent leaves.
    fn sign_out(&mut self, at: i64, agent: usize) -> Vec<Outcome>;
    /// These agents were heard of.
    fn heard(&mut self, at: i64, agents: &[usize]) -> Vec<Outcome>;
    /// An agent takes offers again, or takes none for a while.
    fn set_availability(
        &mut self,
        at: i64,
        agent: usize,
        availability: Availability,
    ) -> Vec<Outcome>;
    /// The agents' caps are these from here.
    fn set_caps(&mut self, at: i64, caps: &[u8]) -> Vec<Outcome>;
    /// A moment that was asked for has come.
    fn wake(&mut self, at: i64) -> Vec<Outcome>;
    /// The next moment that is asked for.
    fn wakes_at(&self) -> Option<i64>;
    /// Whether an agent could have been given a visitor who waits, as things stand at a moment.
    fn could_take(&self, at: i64, visitor: u64, agent: usize) -> bool;
    /// Whether it knows itself when nobody is let in any longer.
    fn keeps_hours(&self) -> bool {
        false
    }
}

/// Whether an agent takes offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Availability {
    /// Does.
    Available,
    /// Does not.
    Away,
}

/// How long a silent agent counts as there.
pub const LEASE: i64 = 30_000;
/// How long an agent who does not count as there keeps what they have.
pub const GRACE: i64 = 30_000;
/// How long an offer stands.
pub const OFFER: i64 = 20_000;
/// How long an agent who did not take a visitor is not asked again.
pub const NOT_AGAIN: i64 = 120_000;
/// How often an agent's console is heard of.
pub const HEARTBEAT: i64 = 10_000;
