//! What a session needs to know of each family of frames, and nothing more.

use std::convert::Infallible;

use crate::id::{AgentId, ClientId, Seq};
use crate::protocol::agent::{AgentFact, FromAgent, ToAgent};
use crate::protocol::inbox::{FromInbox, ToInbox};
use crate::protocol::visitor::{FromVisitor, ToVisitor, VisitorFact};
use crate::protocol::{Nack, Refusal, VERSION};
use crate::text::{Text, Token};
use crate::time::Span;

/// One audience's frames, as a session sees them.
pub trait Family {
    /// What the client sends.
    type Up;
    /// What the server sends.
    type Down;
    /// What a person does that must arrive once.
    type Draft: Clone;

    /// What it means when the server closes for good without a word.
    const SHUT_OUT: Refusal;

    /// How often the line is tried.
    fn ping_every(&self) -> Span;
    /// The first frame on a socket.
    fn hello(&self, after: Seq) -> Self::Up;
    /// The frame for something that a person does.
    fn command(cid: &ClientId, draft: &Self::Draft) -> Self::Up;
    /// What a frame means to a session.
    fn signal<'a>(&self, frame: &'a Self::Down) -> Signal<'a>;
}

/// What a frame means to a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Signal<'a> {
    /// The client is let in.
    Welcome,
    /// What the client has does not count any longer.
    Resync,
    /// Events, without a gap.
    Events {
        /// The event before the first.
        after: Seq,
        /// The last of them.
        last: Seq,
        /// The client ids that they carry.
        own: Vec<&'a ClientId>,
    },
    /// A command is stored.
    Ack {
        /// Its id.
        cid: &'a ClientId,
        /// Its place. The event itself was sent before its ack.
        seq: Seq,
    },
    /// A frame was not carried out.
    Nack {
        /// Its id, where the server could read it.
        cid: Option<&'a ClientId>,
        /// Why.
        code: Nack,
        /// When to try again, where that helps.
        retry_after_ms: Option<u32>,
    },
    /// The client is not let in.
    Refused(Refusal),
    /// A frame that stands for itself, whatever came before.
    Whole,
}

/// A visitor's side of a conversation.
#[derive(Clone, Debug)]
pub struct VisitorSide {
    /// What proves that the conversation is the visitor's own.
    pub token: Token,
}

impl Family for VisitorSide {
    type Up = FromVisitor;
    type Down = ToVisitor;
    type Draft = Text;

    const SHUT_OUT: Refusal = Refusal::TokenStale;

    fn ping_every(&self) -> Span {
        Span::seconds(25)
    }

    fn hello(&self, after: Seq) -> FromVisitor {
        FromVisitor::Hello { v: VERSION, token: self.token.clone(), after }
    }

    fn command(cid: &ClientId, draft: &Text) -> FromVisitor {
        FromVisitor::Say { cid: cid.clone(), text: draft.clone() }
    }

    fn signal<'a>(&self, frame: &'a ToVisitor) -> Signal<'a> {
        match frame {
            ToVisitor::Welcome { .. } => Signal::Welcome,
            ToVisitor::Resync { .. } => Signal::Resync,
            ToVisitor::Events { after, events } => Signal::Events {
                after: *after,
                last: events.last().map_or(*after, |event| event.seq),
                own: events
                    .iter()
                    .filter_map(|event| match &event.fact {
                        VisitorFact::Said { cid, .. } => cid.as_ref(),
                        VisitorFact::Started {}
                        | VisitorFact::Closed {}
                        | VisitorFact::Reopened {} => None,
                    })
                    .collect(),
            },
            ToVisitor::Ack { cid, seq, .. } => Signal::Ack { cid, seq: *seq },
            ToVisitor::Nack { cid, code, retry_after_ms } => {
                Signal::Nack { cid: cid.as_ref(), code: *code, retry_after_ms: *retry_after_ms }
            }
            ToVisitor::Refused { code } => Signal::Refused(*code),
        }
    }
}

/// What an agent does that must arrive once.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Says something.
    Say(Text),
    /// Closes the conversation.
    Close,
}

/// An agent's side of a conversation. The browser's cookie proves who it is, and somebody else may
/// have signed in with it since; what one agent wrote never goes out under another's name.
#[derive(Clone, Debug)]
pub struct AgentSide {
    /// Who the client speaks for.
    pub agent: AgentId,
}

impl Family for AgentSide {
    type Up = FromAgent;
    type Down = ToAgent;
    type Draft = Command;

    const SHUT_OUT: Refusal = Refusal::SignedOut;

    fn ping_every(&self) -> Span {
        Span::seconds(10)
    }

    fn hello(&self, after: Seq) -> FromAgent {
        FromAgent::Hello { v: VERSION, after }
    }

    fn command(cid: &ClientId, draft: &Command) -> FromAgent {
        match draft {
            Command::Say(text) => FromAgent::Say { cid: cid.clone(), text: text.clone() },
            Command::Close => FromAgent::Close { cid: cid.clone() },
        }
    }

    fn signal<'a>(&self, frame: &'a ToAgent) -> Signal<'a> {
        match frame {
            ToAgent::Welcome { you, .. } if you.id == self.agent => Signal::Welcome,
            ToAgent::Welcome { .. } => Signal::Refused(Refusal::SignedOut),
            ToAgent::Resync { .. } => Signal::Resync,
            ToAgent::Events { after, events } => Signal::Events {
                after: *after,
                last: events.last().map_or(*after, |event| event.seq),
                own: events
                    .iter()
                    .filter_map(|event| match &event.fact {
                        AgentFact::AgentSaid { cid, .. } => Some(cid),
                        AgentFact::Started { .. }
                        | AgentFact::VisitorSaid { .. }
                        | AgentFact::Closed { .. }
                        | AgentFact::Reopened {} => None,
                    })
                    .collect(),
            },
            ToAgent::Ack { cid, seq, .. } => Signal::Ack { cid, seq: *seq },
            ToAgent::Nack { cid, code, retry_after_ms } => {
                Signal::Nack { cid: cid.as_ref(), code: *code, retry_after_ms: *retry_after_ms }
            }
            ToAgent::Refused { code } => Signal::Refused(*code),
        }
    }
}

/// A console's side of the live list.
#[derive(Clone, Copy, Debug, Default)]
pub struct InboxSide;

impl Family for InboxSide {
    type Up = FromInbox;
    type Down = ToInbox;
    type Draft = Infallible;

    const SHUT_OUT: Refusal = Refusal::SignedOut;

    fn ping_every(&self) -> Span {
        Span::seconds(10)
    }

    fn hello(&self, _after: Seq) -> FromInbox {
        FromInbox::Hello { v: VERSION }
    }

    fn command(_cid: &ClientId, draft: &Infallible) -> FromInbox {
        match *draft {}
    }

    fn signal<'a>(&self, frame: &'a ToInbox) -> Signal<'a> {
        match frame {
            ToInbox::Welcome { .. } => Signal::Welcome,
            ToInbox::Rows { .. } | ToInbox::Row { .. } => Signal::Whole,
            ToInbox::Refused { code } => Signal::Refused(*code),
        }
    }
}
