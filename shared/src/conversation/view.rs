//! What each audience sees of an event.
//!
//! A visitor's sight has no place for a note, a consultation, a tag or a trace. The frames of
//! version 1 of the wire have words for a part of what may be seen; the rest has no frame.

mod row;

use super::event::Event;
use super::handoff::{Passed, Stage, Wait};
use crate::bot::aid::Aid;
use crate::desk::event::Acquired;
use crate::id::{ClientId, Seq};
use crate::link::mail::QueueLength;
use crate::machine::Recorded;
use crate::promise::text::Statement;
use crate::promise::{Breach, Kind, PromiseEvent};
use crate::protocol::Role;
use crate::protocol::agent::{AgentEvent, AgentFact};
use crate::protocol::visitor::{Speaker, VisitorEvent, VisitorFact};
use crate::text::Text;
use crate::time::Timestamp;
use crate::waiting::Told;

/// An event as its visitor may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Its place.
    pub seq: Seq,
    /// When it happened.
    pub at: Timestamp,
    /// What is seen of it.
    pub sight: Sight,
}

/// What a visitor sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sight {
    /// The conversation began.
    Started,
    /// Somebody said something.
    Said {
        /// Who.
        by: Voice,
        /// The words.
        text: Text,
        /// The visitor's own id for the message.
        cid: Option<ClientId>,
        /// What helps to answer it.
        aid: Option<Aid>,
    },
    /// A person comes.
    Announced {
        /// Of which team.
        team: String,
        /// When.
        wait: Wait,
        /// What the person is given.
        passes: Vec<Passed>,
        /// The summary that introduces the person.
        introduction: Option<Text>,
    },
    /// It waits in a queue.
    InQueue {
        /// Of which team.
        team: String,
        /// Whether leaving a message is offered first.
        length: QueueLength,
    },
    /// How long it still takes.
    Estimate {
        /// The place.
        place: u32,
        /// What is said of the time.
        told: Told,
    },
    /// How far the search for a person has come.
    Searching(Stage),
    /// A person is here.
    Joined {
        /// By this name.
        name: String,
    },
    /// Another person is here.
    HandedOver {
        /// Who was here.
        from: String,
        /// Who is.
        to: String,
    },
    /// The person who was here is being reached again.
    Reconnecting,
    /// The person is back.
    Reconnected,
    /// It waits again.
    WaitsAgain,
    /// Nobody comes at present.
    InInbox,
    /// A time was promised.
    Promised(Statement),
    /// It takes longer than was promised.
    TakesLonger,
    /// Leaving a message is offered.
    MessageOffered,
    /// It was closed.
    Closed,
    /// It was opened again.
    Reopened,
}

/// Who speaks, as a visitor sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Voice {
    /// The visitor.
    Visitor,
    /// The bot.
    Bot,
    /// A person, by name.
    Person(String),
}

/// What the visitor sees of an event, if anything.
pub fn shown(recorded: &Recorded<Event>) -> Option<Shown> {
    let sight = sight(&recorded.event)?;
    Some(Shown { seq: recorded.seq, at: recorded.at, sight })
}

/// The frame in which a visitor's client is told of an event, if there is one.
pub fn for_visitor(recorded: &Recorded<Event>) -> Option<VisitorEvent> {
    shown(recorded)?.framed()
}

impl Shown {
    /// The frame of version 1 for it, if there is one.
    pub fn framed(self) -> Option<VisitorEvent> {
        let Self { seq, at, sight } = self;
        let fact = match sight {
            Sight::Started => VisitorFact::Started {},
            Sight::Said { by: Voice::Visitor, text, cid, .. } => {
                VisitorFact::Said { by: Speaker { role: Role::Visitor, name: None }, text, cid }
            }
            Sight::Said { by: Voice::Person(name), text, cid, .. } => {
                let by = Speaker { role: Role::Agent, name: Some(name) };
                VisitorFact::Said { by, text, cid }
            }
            Sight::Closed => VisitorFact::Closed {},
            Sight::Reopened => VisitorFact::Reopened {},
            Sight::Said { by: Voice::Bot, .. }
            | Sight::Announced { .. }
            | Sight::InQueue { .. }
            | Sight::Estimate { .. }
            | Sight::Searching(_)
            | Sight::Joined { .. }
            | Sight::HandedOver { .. }
            | Sight::Reconnecting
            | Sight::Reconnected
            | Sight::WaitsAgain
            | Sight::InInbox
            | Sight::Promised(_)
            | Sight::TakesLonger
            | Sight::MessageOffered => return None,
        };
        Some(VisitorEvent { seq, at, fact })
    }
}

fn sight(event: &Event) -> Option<Sight> {
    let sight = match event.clone() {
        Event::Started { .. } => Sight::Started,
        Event::VisitorSaid { cid, text } => {
            Sight::Said { by: Voice::Visitor, text, cid: Some(cid), aid: None }
        }
        Event::MessageLeft { .. } | Event::CallbackRequested { .. } => return None,
        Event::AgentSaid { agent, text, .. } => {
            Sight::Said { by: Voice::Person(agent.name), text, cid: None, aid: None }
        }
        Event::BotSaid { text, aid, .. } => Sight::Said { by: Voice::Bot, text, cid: None, aid },
        Event::Closed { .. } | Event::ClosedBySilence {} => Sight::Closed,
        Event::Reopened {} => Sight::Reopened,
        Event::HandoffAnnounced { team, wait, passes, introduction, .. } => {
            Sight::Announced { team, wait, passes, introduction }
        }
        Event::Queued { team, length } => Sight::InQueue { team, length },
        Event::FirstReplyTold { statement } => Sight::Promised(statement),
        Event::WaitTold { place, told, .. } => Sight::Estimate { place, told },
        Event::StillWaiting { stage, .. } => Sight::Searching(stage),
        // An agent to whom a transfer is offered is nothing to see: the owner is there.
        Event::Offered { from: None, .. } => Sight::Searching(Stage::Asking),
        Event::Assigned { agent, acquired, from, .. } => match (acquired, from) {
            (Acquired::Transferred(_) | Acquired::ByHand(..), Some(from)) => {
                Sight::HandedOver { from: from.name, to: agent.name }
            }
            (Acquired::Accepted | Acquired::Transferred(_) | Acquired::ByHand(..), _) => {
                Sight::Joined { name: agent.name }
            }
        },
        Event::OwnerAbsent { .. } => Sight::Reconnecting,
        Event::OwnerBack {} => Sight::Reconnected,
        Event::Requeued { .. } => Sight::WaitsAgain,
        Event::SentToInbox { .. } => Sight::InInbox,
        Event::Promised(happened) => return promise_sight(happened),
        Event::Offered { from: Some(_), .. }
        | Event::HandoffRequested { .. }
        | Event::HandoffRaised { .. }
        | Event::PackageServed { .. }
        | Event::OfferEnded { .. }
        | Event::HandoffAcknowledged { .. }
        | Event::FirstReplied { .. }
        | Event::Withdrawn { .. }
        | Event::Released { .. }
        | Event::CalledBack { .. }
        | Event::TransferAsked { .. }
        | Event::TransferTakenBack { .. }
        | Event::TransferEnded { .. }
        | Event::ConsultAsked { .. }
        | Event::ConsultAnswered { .. }
        | Event::ConsultEnded { .. }
        | Event::ResearchStarted {}
        | Event::ResearchEnded { .. }
        | Event::NoteAdded { .. }
        | Event::NoteConfirmed { .. }
        | Event::StatusSet { .. }
        | Event::Tagged { .. }
        | Event::Untagged { .. }
        | Event::Rated { .. }
        | Event::ErrandBegun { .. }
        | Event::ErrandEnded { .. }
        | Event::FlowMoved { .. }
        | Event::Weighed { .. }
        | Event::Noticed { .. } => return None,
    };
    Some(sight)
}

/// A visitor is told what was promised to them, and when it takes longer. What an agent owes to
/// the workspace alone is not theirs to see.
fn promise_sight(happened: PromiseEvent) -> Option<Sight> {
    match happened {
        PromiseEvent::Made { entry } => match entry.kind() {
            Kind::ResearchUpdate | Kind::Consult | Kind::Callback | Kind::NextOpening => {
                Some(Sight::Promised(Statement::of(&entry)))
            }
            // These two are told by the desk's word: that somebody is asked, or the estimate.
            Kind::FirstReply | Kind::Wait => None,
            Kind::AgentReply | Kind::Resolution | Kind::SilentGap => None,
        },
        PromiseEvent::Broken { breach, .. } if breach.contains(&Breach::OfferMessage) => {
            Some(Sight::MessageOffered)
        }
        PromiseEvent::Broken { breach, .. } if breach.contains(&Breach::TellVisitor) => {
            Some(Sight::TakesLonger)
        }
        PromiseEvent::Broken { .. }
        | PromiseEvent::Warned { .. }
        | PromiseEvent::Kept { .. }
        | PromiseEvent::KeptLate { .. }
        | PromiseEvent::Released { .. } => None,
    }
}

/// The frame in which an agent's client is told of an event, if there is one.
pub fn for_agent(recorded: &Recorded<Event>) -> Option<AgentEvent> {
    let fact = match recorded.event.clone() {
        Event::Started { visitor, .. } => AgentFact::Started { visitor },
        Event::VisitorSaid { text, .. } => AgentFact::VisitorSaid { text },
        Event::AgentSaid { cid, agent, text, .. } => AgentFact::AgentSaid { agent, cid, text },
        Event::Closed { agent, .. } => AgentFact::Closed { agent: Some(agent) },
        Event::ClosedBySilence {} => AgentFact::Closed { agent: None },
        Event::Reopened {} => AgentFact::Reopened {},
        Event::BotSaid { .. }
        | Event::HandoffRequested { .. }
        | Event::HandoffAnnounced { .. }
        | Event::HandoffRaised { .. }
        | Event::Queued { .. }
        | Event::FirstReplyTold { .. }
        | Event::WaitTold { .. }
        | Event::StillWaiting { .. }
        | Event::Offered { .. }
        | Event::PackageServed { .. }
        | Event::OfferEnded { .. }
        | Event::Assigned { .. }
        | Event::HandoffAcknowledged { .. }
        | Event::FirstReplied { .. }
        | Event::OwnerAbsent { .. }
        | Event::OwnerBack {}
        | Event::Requeued { .. }
        | Event::Withdrawn { .. }
        | Event::Released { .. }
        | Event::SentToInbox { .. }
        | Event::MessageLeft { .. }
        | Event::CallbackRequested { .. }
        | Event::CalledBack { .. }
        | Event::TransferAsked { .. }
        | Event::TransferTakenBack { .. }
        | Event::TransferEnded { .. }
        | Event::ConsultAsked { .. }
        | Event::ConsultAnswered { .. }
        | Event::ConsultEnded { .. }
        | Event::ResearchStarted {}
        | Event::ResearchEnded { .. }
        | Event::NoteAdded { .. }
        | Event::NoteConfirmed { .. }
        | Event::StatusSet { .. }
        | Event::Tagged { .. }
        | Event::Untagged { .. }
        | Event::Rated { .. }
        | Event::ErrandBegun { .. }
        | Event::ErrandEnded { .. }
        | Event::FlowMoved { .. }
        | Event::Weighed { .. }
        | Event::Noticed { .. }
        | Event::Promised(_) => return None,
    };
    Some(AgentEvent { seq: recorded.seq, at: recorded.at, fact })
}
