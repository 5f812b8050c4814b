//! One visitor's chat, from the first word to the last. SPEC CO, HA.
//!
//! The conversation is its events; everything else is a fold of them. At every instant it has
//! one owner, or waits in the queue, or has neither: that is its [`Phase`]. The desk alone says
//! who owns it; what the desk tells is obeyed in the order of its epochs. What each audience
//! sees of an event is in [`view`], and what is stored of it in [`event`].

pub mod command;
pub mod event;
mod facts;
pub mod handoff;
pub mod in_hand;
pub mod known;
mod phase;
mod receipts;
mod rejection;
pub mod seen;
pub mod standing;
pub mod transfer;

mod apply;
mod decide;
mod due;
mod react;
pub mod view;

pub use command::Command;
pub use event::Event;
pub use facts::{Handoff, Heard, Past, TimeHeard, Voice};
pub use phase::{Consult, Live, Offer, Phase, Transfer, Waiting};
pub use react::{Alert, Alerted, Effect};
pub use rejection::Rejection;

use std::collections::BTreeSet;

use crate::id::{Epoch, Seq, Tag, VisitorId};
use crate::machine::{Machine, Recorded};
use crate::policy::Policy;
use crate::practice::Purpose;
use crate::promise::Promises;
use crate::protocol::AgentCard;
use crate::time::Timestamp;
use decide::Deciding;
use facts::Facts;
use in_hand::InHand;
use receipts::Receipts;
use standing::{NoteStanding, WaitingOn};

/// One visitor's chat.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conversation {
    head: Seq,
    visitor_head: Seq,
    agents_head: Seq,
    /// Nothing until the visitor has written.
    facts: Option<Facts>,
    receipts: Receipts,
}

impl Conversation {
    /// The last event.
    pub fn head(&self) -> Seq {
        self.head
    }

    /// The last event that the visitor is told of in a frame. A client that has it lacks nothing.
    pub fn visitor_head(&self) -> Seq {
        self.visitor_head
    }

    /// The last event that agents are told of in a frame. A client that has it lacks nothing.
    pub fn agents_head(&self) -> Seq {
        self.agents_head
    }

    /// When the last event was decided; nothing may be decided earlier.
    pub fn last_at(&self) -> Option<Timestamp> {
        self.facts.as_ref().map(|facts| facts.last_at)
    }

    /// Whose conversation it is, once it has begun.
    pub fn visitor(&self) -> Option<&VisitorId> {
        self.facts.as_ref().map(|facts| &facts.visitor)
    }

    /// What it is for, once it has begun.
    pub fn purpose(&self) -> Option<&Purpose> {
        self.facts.as_ref().map(|facts| &facts.purpose)
    }

    /// Where it stands, once it has begun.
    pub fn phase(&self) -> Option<&Phase> {
        self.facts.as_ref().map(|facts| &facts.phase)
    }

    /// Who owns it, if anybody does.
    pub fn owner(&self) -> Option<&AgentCard> {
        Some(&self.phase()?.live()?.owner)
    }

    /// The latest epoch that the desk has told.
    pub fn epoch(&self) -> Epoch {
        self.facts.as_ref().map_or(Epoch::ZERO, |facts| facts.epoch)
    }

    /// Who has to do the next thing, once it has begun.
    pub fn waiting_on(&self) -> Option<WaitingOn> {
        self.facts.as_ref().map(|facts| facts.waiting_on)
    }

    /// What the bot has in hand, once it has begun.
    pub fn in_hand(&self) -> Option<&InHand> {
        self.facts.as_ref().map(|facts| &facts.in_hand)
    }

    /// How often the bot has answered since it was opened last.
    pub fn bot_answers(&self) -> u8 {
        self.facts.as_ref().map_or(0, |facts| facts.bot_answers)
    }

    /// How often it has come back to somebody who had given it away, since it was opened last.
    pub fn bounces(&self) -> u8 {
        self.facts.as_ref().map_or(0, |facts| facts.bounces)
    }

    /// What was promised and still binds somebody.
    pub fn promises(&self) -> Option<&Promises> {
        self.facts.as_ref().map(|facts| &facts.promises)
    }

    /// What whoever takes it up again should know.
    pub fn past(&self) -> Option<&Past> {
        self.facts.as_ref().map(|facts| &facts.past)
    }

    /// Its tags.
    pub fn tags(&self) -> Option<&BTreeSet<Tag>> {
        self.facts.as_ref().map(|facts| &facts.tags)
    }

    /// Whether an agent stands for a note, by the place at which it was added.
    pub fn note(&self, note: Seq) -> Option<NoteStanding> {
        self.facts.as_ref()?.notes.get(&note).copied()
    }
}

impl Machine for Conversation {
    type Command = Command;
    type Event = Event;
    type Effect = Effect;
    type Rejection = Rejection;

    fn decide(
        &self,
        policy: &Policy,
        at: Timestamp,
        command: Command,
    ) -> Result<Vec<Event>, Rejection> {
        Deciding::new(self, policy, at).decide(command)
    }

    fn apply(&mut self, recorded: &Recorded<Event>) {
        self.fold(recorded);
    }

    fn react(&self, recorded: &Recorded<Event>) -> Vec<Effect> {
        self.effects(recorded)
    }

    fn timeout(&self, policy: &Policy, at: Timestamp) -> Vec<Event> {
        self.ring(policy, at)
    }

    fn next_deadline(&self) -> Option<(Timestamp, &'static str)> {
        self.deadline()
    }
}

#[cfg(test)]
mod tests;
