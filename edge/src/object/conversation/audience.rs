//! The frames that each audience is sent, for code that is the same for all of them.

use baton_shared::conversation::{Conversation, Event, view};
use baton_shared::id::{ClientId, Seq};
use baton_shared::machine::Recorded;
use baton_shared::protocol::agent::ToAgent;
use baton_shared::protocol::visitor::ToVisitor;
use baton_shared::protocol::{Nack, Receipt, Refusal, ResyncReason};
use serde::Serialize;

/// How an audience is told something.
pub(super) trait Audience {
    /// Its frames.
    type Frame: Serialize;

    /// The last event that it is told of.
    fn head(folded: &Conversation) -> Seq;
    /// Whether it is told of an event.
    fn is_told(recorded: &Recorded<Event>) -> bool;
    fn resync(reason: ResyncReason) -> Self::Frame;
    fn events(after: Seq, recorded: &[Recorded<Event>]) -> Self::Frame;
    fn ack(cid: ClientId, receipt: Receipt) -> Self::Frame;
    fn nack(cid: Option<ClientId>, code: Nack, retry_after_ms: Option<u32>) -> Self::Frame;
    fn refused(code: Refusal) -> Self::Frame;
}

/// The visitor, on every tab.
pub(super) struct Visitors;

/// The agents who have the conversation open.
pub(super) struct Agents;

impl Audience for Visitors {
    type Frame = ToVisitor;

    fn head(folded: &Conversation) -> Seq {
        folded.visitor_head()
    }

    fn is_told(recorded: &Recorded<Event>) -> bool {
        view::for_visitor(recorded).is_some()
    }

    fn resync(reason: ResyncReason) -> ToVisitor {
        ToVisitor::Resync { reason }
    }

    fn events(after: Seq, recorded: &[Recorded<Event>]) -> ToVisitor {
        ToVisitor::Events { after, events: recorded.iter().filter_map(view::for_visitor).collect() }
    }

    fn ack(cid: ClientId, receipt: Receipt) -> ToVisitor {
        ToVisitor::Ack { cid, seq: receipt.seq, at: receipt.at }
    }

    fn nack(cid: Option<ClientId>, code: Nack, retry_after_ms: Option<u32>) -> ToVisitor {
        ToVisitor::Nack { cid, code, retry_after_ms }
    }

    fn refused(code: Refusal) -> ToVisitor {
        ToVisitor::Refused { code }
    }
}

impl Audience for Agents {
    type Frame = ToAgent;

    fn head(folded: &Conversation) -> Seq {
        folded.agents_head()
    }

    fn is_told(recorded: &Recorded<Event>) -> bool {
        view::for_agent(recorded).is_some()
    }

    fn resync(reason: ResyncReason) -> ToAgent {
        ToAgent::Resync { reason }
    }

    fn events(after: Seq, recorded: &[Recorded<Event>]) -> ToAgent {
        ToAgent::Events { after, events: recorded.iter().filter_map(view::for_agent).collect() }
    }

    fn ack(cid: ClientId, receipt: Receipt) -> ToAgent {
        ToAgent::Ack { cid, seq: receipt.seq, at: receipt.at }
    }

    fn nack(cid: Option<ClientId>, code: Nack, retry_after_ms: Option<u32>) -> ToAgent {
        ToAgent::Nack { cid, code, retry_after_ms }
    }

    fn refused(code: Refusal) -> ToAgent {
        ToAgent::Refused { code }
    }
}
