//! What is really so of a visitor and of an agent, whatever the dispatcher believes.

use crate::simulation::dispatcher::{Availability, GRACE, LEASE};
use crate::simulation::staff::Agent;
use crate::simulation::visitors::Visitor;

/// Where a visitor stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stands {
    InLine,
    Offered(usize, u32),
    Owned(usize),
}

/// A visitor who is here.
#[derive(Clone, Debug)]
pub(super) struct Guest {
    pub(super) visitor: Visitor,
    pub(super) came: i64,
    pub(super) stands: Stands,
    /// How often they had to wait, and were offered.
    pub(super) waits: u64,
    pub(super) offers: u64,
    /// The package of the present offer was opened; the agent tried to accept it.
    pub(super) opened: bool,
    pub(super) tried: bool,
    pub(super) was_served: Option<i64>,
    pub(super) requeued: Option<i64>,
    pub(super) overtaken: u32,
    /// What is left to do for an agent who has no other chat, and how much slower it goes.
    left: i64,
    slowness: f64,
    pub(super) finishes_at: i64,
    /// Which stretch of being helped this is.
    pub(super) term: u32,
    paused: Option<i64>,
}

impl Guest {
    pub(super) fn new(visitor: Visitor, came: i64) -> Self {
        Self {
            left: visitor.takes,
            visitor,
            came,
            stands: Stands::InLine,
            waits: 0,
            offers: 0,
            opened: false,
            tried: false,
            was_served: None,
            requeued: None,
            overtaken: 0,
            slowness: 1.0,
            finishes_at: 0,
            term: 0,
            paused: None,
        }
    }

    /// Begins to be helped, and says in which stretch.
    pub(super) fn begin(&mut self, at: i64, slowness: f64) -> u32 {
        self.slowness = slowness;
        self.paused = Some((self.left as f64 * slowness) as i64);
        self.resume(at)
    }

    /// Nobody helps for now.
    pub(super) fn pause(&mut self, at: i64) {
        if self.paused.is_none() {
            self.term += 1;
            let left = (self.finishes_at - at).max(0);
            self.paused = Some(left);
            self.left = (left as f64 / self.slowness) as i64;
        }
    }

    /// Goes on being helped.
    pub(super) fn resume(&mut self, at: i64) -> u32 {
        let left = self.paused.take().unwrap_or(0);
        self.term += 1;
        self.finishes_at = at + left;
        self.term
    }
}

/// An agent as they really are.
#[derive(Clone, Debug)]
pub(super) struct Person {
    pub(super) cap: u8,
    /// Owned and offered.
    pub(super) load: u8,
    pub(super) owned: u8,
    pub(super) heard: i64,
    pub(super) down_until: Option<i64>,
    pub(super) returns: Option<Availability>,
    place: Place,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    AtTheDesk,
    Gone,
}

impl Person {
    pub(super) fn new(agent: &Agent) -> Self {
        Self {
            cap: agent.cap,
            load: 0,
            owned: 0,
            heard: 0,
            down_until: None,
            returns: None,
            place: Place::Gone,
        }
    }

    pub(super) fn come(&mut self, at: i64) {
        self.place = Place::AtTheDesk;
        self.heard = at;
        self.down_until = None;
        self.returns = None;
    }

    pub(super) fn leave(&mut self) {
        self.place = Place::Gone;
    }

    /// Whether they came and have not gone.
    pub(super) fn is_in(&self) -> bool {
        self.place == Place::AtTheDesk
    }

    /// Whether they are there and connected.
    pub(super) fn is_up(&self) -> bool {
        self.is_in() && self.down_until.is_none()
    }

    /// Whether a dispatcher may take them to be there.
    pub(super) fn counts_as_there(&self, at: i64) -> bool {
        self.is_in() && at <= self.heard + LEASE
    }

    /// Whether a dispatcher has given them up.
    pub(super) fn is_given_up(&self, at: i64) -> bool {
        at >= self.heard + LEASE + GRACE
    }

    /// How they will set themselves once they are connected.
    pub(super) fn returns_to(&mut self, availability: Availability) {
        self.returns = Some(availability);
    }
}
