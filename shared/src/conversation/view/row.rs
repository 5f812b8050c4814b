//! A conversation as the ledger lists it. SPEC CO9.

use crate::conversation::Conversation;
use crate::conversation::facts::Awaited;
use crate::conversation::phase::Phase;
use crate::id::ConversationId;
use crate::protocol::inbox::{ConversationRow, RowState};
use crate::text::Text;

/// How many characters of the last message the list shows.
const PREVIEW_CHARS: usize = 140;

impl Conversation {
    /// The ledger's row, once the conversation has begun.
    pub fn row(&self, conversation: ConversationId) -> Option<ConversationRow> {
        let facts = self.facts.as_ref()?;
        let state = match &facts.phase {
            Phase::Bot
            | Phase::Queued(_)
            | Phase::Offered(..)
            | Phase::Live(_)
            | Phase::Promised { .. } => RowState::Open,
            Phase::Closed => RowState::Closed,
        };
        let waiting_since = match facts.awaited {
            Awaited::Answer { since } => Some(since),
            Awaited::Visitor { .. } => None,
        };
        Some(ConversationRow {
            conversation,
            visitor: facts.visitor.clone(),
            seq: self.head,
            started_at: facts.started_at,
            last_at: facts.last_at,
            last_by: facts.word.by,
            waiting_since: waiting_since.filter(|_| state == RowState::Open),
            preview: preview(&facts.word.text),
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
