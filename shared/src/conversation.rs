//! One visitor's chat, from the first word to the last. SPEC CO.
//!
//! The conversation is its events; everything else is a fold of them. What each audience sees
//! of an event is in [`view`], and what is stored of it in [`event`].

pub mod event;
mod receipts;
pub mod view;

pub use event::Event;

use crate::id::{ClientId, Seq, VisitorId};
use crate::machine::{Machine, Recorded};
use crate::policy::Policy;
use crate::protocol::agent::AgentEvent;
use crate::protocol::visitor::VisitorEvent;
use crate::protocol::{AgentCard, Nack, Receipt};
use crate::text::{Text, TextProblem};
use crate::time::Timestamp;
use receipts::{Body, Receipts, Sender};

/// What may be asked of a conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// The visitor says something; the first time, that begins the conversation.
    VisitorSays {
        /// Who.
        visitor: VisitorId,
        /// The client's id for it.
        cid: ClientId,
        /// The words.
        text: Text,
    },
    /// An agent answers.
    AgentSays {
        /// Who.
        agent: AgentCard,
        /// The client's id for it.
        cid: ClientId,
        /// The words.
        text: Text,
    },
    /// An agent closes the conversation.
    Close {
        /// Who.
        agent: AgentCard,
        /// The client's id for it.
        cid: ClientId,
    },
}

/// Why a command is not carried out.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Rejection {
    /// It was carried out before: this is what came of it, and nothing is stored again.
    #[error("this was stored before")]
    Repeated(Receipt),
    /// The client id was used before, for something else.
    #[error("this client id was used before, with another body")]
    Conflict,
    /// The message has no words.
    #[error("the message has no words")]
    TextEmpty,
    /// The message is longer than the limit.
    #[error("the message is longer than {} bytes", crate::text::TEXT_LIMIT)]
    TextTooLong,
    /// The visitor is not the one whose conversation this is.
    #[error("this conversation is another visitor's")]
    NotYours,
    /// There is nothing to answer yet.
    #[error("the visitor has not written yet")]
    NotStarted,
    /// The conversation is closed.
    #[error("the conversation is closed; it opens again when the visitor writes")]
    Closed,
}

impl Rejection {
    /// The word for it on the wire, or `None` where the command did succeed before.
    pub fn nack(&self) -> Option<Nack> {
        match self {
            Self::Repeated(_) => None,
            Self::Conflict => Some(Nack::Conflict),
            Self::TextEmpty => Some(Nack::TextEmpty),
            Self::TextTooLong => Some(Nack::TextTooLong),
            // A foreign conversation looks like one that does not exist.
            Self::NotYours | Self::NotStarted => Some(Nack::NotStarted),
            Self::Closed => Some(Nack::Closed),
        }
    }
}

/// What the shell must do about an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Show the event to the visitor, on every tab.
    ToVisitor(VisitorEvent),
    /// Show the event to the agents who have the conversation open.
    ToAgents(AgentEvent),
    /// The ledger's row has changed.
    ToLedger,
}

/// Where a conversation stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
enum Phase {
    /// The visitor has not written yet, and nothing is stored.
    #[default]
    Unstarted,
    /// It goes on.
    Open(Facts),
    /// It was closed, and opens again when the visitor writes.
    Closed(Facts),
}

/// What is known of a conversation that has begun.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Facts {
    visitor: VisitorId,
    started_at: Timestamp,
    last_at: Timestamp,
    last_word: LastWord,
}

/// Whose turn it is, which is a matter of who spoke last.
#[derive(Clone, Debug, PartialEq, Eq)]
enum LastWord {
    /// The visitor did, and has been waiting since the first word without an answer.
    Visitor { text: Text, waiting_since: Timestamp },
    /// An agent did; silence closes the conversation at a moment that was decided then.
    Agent { text: Text, closes_at: Timestamp },
}

impl LastWord {
    fn text(&self) -> &Text {
        match self {
            Self::Visitor { text, .. } | Self::Agent { text, .. } => text,
        }
    }
}

/// One visitor's chat.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conversation {
    head: Seq,
    phase: Phase,
    receipts: Receipts,
}

impl Conversation {
    /// The last event.
    pub fn head(&self) -> Seq {
        self.head
    }

    /// When the last event was decided; nothing may be decided earlier.
    pub fn last_at(&self) -> Option<Timestamp> {
        self.facts().map(|facts| facts.last_at)
    }

    /// Whose conversation it is, once it has begun.
    pub fn visitor(&self) -> Option<&VisitorId> {
        self.facts().map(|facts| &facts.visitor)
    }

    fn facts(&self) -> Option<&Facts> {
        match &self.phase {
            Phase::Unstarted => None,
            Phase::Open(facts) | Phase::Closed(facts) => Some(facts),
        }
    }

    fn facts_mut(&mut self) -> Option<&mut Facts> {
        match &mut self.phase {
            Phase::Unstarted => None,
            Phase::Open(facts) | Phase::Closed(facts) => Some(facts),
        }
    }

    fn visitor_says(
        &self,
        visitor: VisitorId,
        cid: ClientId,
        text: Text,
    ) -> Result<Vec<Event>, Rejection> {
        self.receipts.check(&Sender::Visitor, &cid, Body::Said(&text))?;
        readable(&text)?;
        let said = Event::VisitorSaid { cid, text };
        match &self.phase {
            Phase::Unstarted => Ok(vec![Event::Started { visitor }, said]),
            Phase::Open(facts) | Phase::Closed(facts) if facts.visitor != visitor => {
                Err(Rejection::NotYours)
            }
            Phase::Open(_) => Ok(vec![said]),
            Phase::Closed(_) => Ok(vec![Event::Reopened {}, said]),
        }
    }

    fn agent_says(
        &self,
        policy: &Policy,
        at: Timestamp,
        agent: AgentCard,
        cid: ClientId,
        text: Text,
    ) -> Result<Vec<Event>, Rejection> {
        self.receipts.check(&Sender::Agent(agent.id.clone()), &cid, Body::Said(&text))?;
        readable(&text)?;
        self.open()?;
        let closes_at = at.after(policy.conversation.closes_after_silence);
        Ok(vec![Event::AgentSaid { cid, agent, text, closes_at }])
    }

    fn close(&self, agent: AgentCard, cid: ClientId) -> Result<Vec<Event>, Rejection> {
        self.receipts.check(&Sender::Agent(agent.id.clone()), &cid, Body::Close)?;
        self.open()?;
        Ok(vec![Event::Closed { cid, agent }])
    }

    fn open(&self) -> Result<(), Rejection> {
        match &self.phase {
            Phase::Unstarted => Err(Rejection::NotStarted),
            Phase::Open(_) => Ok(()),
            Phase::Closed(_) => Err(Rejection::Closed),
        }
    }

    fn close_phase(&mut self) {
        if let Phase::Open(facts) = &self.phase {
            self.phase = Phase::Closed(facts.clone());
        }
    }
}

fn readable(text: &Text) -> Result<(), Rejection> {
    match text.problem() {
        None => Ok(()),
        Some(TextProblem::Empty) => Err(Rejection::TextEmpty),
        Some(TextProblem::TooLong) => Err(Rejection::TextTooLong),
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
        match command {
            Command::VisitorSays { visitor, cid, text } => self.visitor_says(visitor, cid, text),
            Command::AgentSays { agent, cid, text } => {
                self.agent_says(policy, at, agent, cid, text)
            }
            Command::Close { agent, cid } => self.close(agent, cid),
        }
    }

    fn apply(&mut self, recorded: &Recorded<Event>) {
        let receipt = Receipt { seq: recorded.seq, at: recorded.at };
        let at = recorded.at;
        self.head = recorded.seq;
        match &recorded.event {
            Event::Started { visitor } => {
                self.phase = Phase::Open(Facts {
                    visitor: visitor.clone(),
                    started_at: at,
                    last_at: at,
                    last_word: LastWord::Visitor { text: Text::new(""), waiting_since: at },
                });
            }
            Event::VisitorSaid { cid, text } => {
                self.receipts.keep(Sender::Visitor, cid.clone(), Body::Said(text), receipt);
                if let Some(facts) = self.facts_mut() {
                    let waiting_since = match facts.last_word {
                        LastWord::Visitor { waiting_since, .. } => waiting_since,
                        LastWord::Agent { .. } => at,
                    };
                    facts.last_word = LastWord::Visitor { text: text.clone(), waiting_since };
                }
            }
            Event::AgentSaid { cid, agent, text, closes_at } => {
                let sender = Sender::Agent(agent.id.clone());
                self.receipts.keep(sender, cid.clone(), Body::Said(text), receipt);
                if let Some(facts) = self.facts_mut() {
                    facts.last_word = LastWord::Agent { text: text.clone(), closes_at: *closes_at };
                }
            }
            Event::Closed { cid, agent } => {
                let sender = Sender::Agent(agent.id.clone());
                self.receipts.keep(sender, cid.clone(), Body::Close, receipt);
                self.close_phase();
            }
            Event::ClosedBySilence {} => self.close_phase(),
            Event::Reopened {} => {
                if let Phase::Closed(facts) = &self.phase {
                    let mut facts = facts.clone();
                    if let LastWord::Visitor { waiting_since, .. } = &mut facts.last_word {
                        *waiting_since = at;
                    }
                    self.phase = Phase::Open(facts);
                }
            }
        }
        if let Some(facts) = self.facts_mut() {
            facts.last_at = at;
        }
    }

    fn react(&self, recorded: &Recorded<Event>) -> Vec<Effect> {
        vec![
            Effect::ToVisitor(view::for_visitor(recorded)),
            Effect::ToAgents(view::for_agent(recorded)),
            Effect::ToLedger,
        ]
    }

    fn timeout(&self, _policy: &Policy, at: Timestamp) -> Vec<Event> {
        match self.next_deadline() {
            Some((due, _)) if at >= due => vec![Event::ClosedBySilence {}],
            Some(_) | None => Vec::new(),
        }
    }

    fn next_deadline(&self) -> Option<(Timestamp, &'static str)> {
        let Phase::Open(facts) = &self.phase else { return None };
        match facts.last_word {
            LastWord::Visitor { .. } => None,
            LastWord::Agent { closes_at, .. } => Some((closes_at, "silence")),
        }
    }
}

#[cfg(test)]
mod tests;
