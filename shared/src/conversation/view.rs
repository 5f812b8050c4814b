//! What each audience sees of an event.

use super::{Conversation, Event, LastWord, Phase};
use crate::id::ConversationId;
use crate::machine::Recorded;
use crate::protocol::Role;
use crate::protocol::agent::{AgentEvent, AgentFact};
use crate::protocol::inbox::{ConversationRow, RowState};
use crate::protocol::visitor::{Speaker, VisitorEvent, VisitorFact};
use crate::text::Text;

/// How many characters of the last message the list shows.
const PREVIEW_CHARS: usize = 140;

/// What the visitor sees of an event.
pub fn for_visitor(recorded: &Recorded<Event>) -> VisitorEvent {
    let fact = match &recorded.event {
        Event::Started { .. } => VisitorFact::Started {},
        Event::VisitorSaid { cid, text } => VisitorFact::Said {
            by: Speaker { role: Role::Visitor, name: None },
            text: text.clone(),
            cid: Some(cid.clone()),
        },
        Event::AgentSaid { agent, text, .. } => VisitorFact::Said {
            by: Speaker { role: Role::Agent, name: Some(agent.name.clone()) },
            text: text.clone(),
            cid: None,
        },
        Event::Closed { .. } | Event::ClosedBySilence {} => VisitorFact::Closed {},
        Event::Reopened {} => VisitorFact::Reopened {},
    };
    VisitorEvent { seq: recorded.seq, at: recorded.at, fact }
}

/// What an agent sees of an event.
pub fn for_agent(recorded: &Recorded<Event>) -> AgentEvent {
    let fact = match &recorded.event {
        Event::Started { visitor } => AgentFact::Started { visitor: visitor.clone() },
        Event::VisitorSaid { text, .. } => AgentFact::VisitorSaid { text: text.clone() },
        Event::AgentSaid { cid, agent, text, .. } => {
            AgentFact::AgentSaid { agent: agent.clone(), cid: cid.clone(), text: text.clone() }
        }
        Event::Closed { agent, .. } => AgentFact::Closed { agent: Some(agent.clone()) },
        Event::ClosedBySilence {} => AgentFact::Closed { agent: None },
        Event::Reopened {} => AgentFact::Reopened {},
    };
    AgentEvent { seq: recorded.seq, at: recorded.at, fact }
}

impl Conversation {
    /// The ledger's row, once the conversation has begun.
    pub fn row(&self, conversation: ConversationId) -> Option<ConversationRow> {
        let facts = self.facts()?;
        let state = match &self.phase {
            Phase::Unstarted | Phase::Open(_) => RowState::Open,
            Phase::Closed(_) => RowState::Closed,
        };
        let (last_by, waiting_since) = match facts.last_word {
            LastWord::Visitor { waiting_since, .. } => (Role::Visitor, Some(waiting_since)),
            LastWord::Agent { .. } => (Role::Agent, None),
        };
        Some(ConversationRow {
            conversation,
            visitor: facts.visitor.clone(),
            seq: self.head,
            started_at: facts.started_at,
            last_at: facts.last_at,
            last_by,
            waiting_since: waiting_since.filter(|_| state == RowState::Open),
            preview: preview(facts.last_word.text()),
            state,
        })
    }
}

/// The beginning of a message, on one line.
fn preview(text: &Text) -> Text {
    let mut line = String::new();
    for word in text.reveal().split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
        if line.chars().count() > PREVIEW_CHARS {
            let kept: String = line.chars().take(PREVIEW_CHARS).collect();
            return Text::new(kept + "…");
        }
    }
    Text::new(line)
}
