//! Which conversations have words that this agent has not seen in this browser.

use std::collections::BTreeMap;

use baton_shared::id::{ConversationId, Seq};
use baton_shared::protocol::Role;
use baton_shared::protocol::inbox::{ConversationRow, RowState};

/// Up to which event each conversation was seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ReadMarks(BTreeMap<ConversationId, Seq>);

impl ReadMarks {
    /// Up to which event a conversation was seen.
    pub(crate) fn seen(&self, conversation: &ConversationId) -> Seq {
        self.0.get(conversation).copied().unwrap_or_default()
    }

    /// Notes that a conversation was seen up to an event; says whether that is further than before.
    pub(crate) fn mark(&mut self, conversation: &ConversationId, seq: Seq) -> bool {
        if seq <= self.seen(conversation) {
            return false;
        }
        self.0.insert(conversation.clone(), seq);
        true
    }

    /// Whether the visitor's last words in a conversation have not been seen.
    pub(crate) fn is_unread(&self, row: &ConversationRow) -> bool {
        row.state == RowState::Open
            && row.last_by == Role::Visitor
            && row.seq > self.seen(&row.conversation)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::list::tests::row;

    #[test]
    fn a_visitors_words_are_unread_until_they_were_on_the_screen() {
        let mut marks = ReadMarks::default();
        let row = row("a", 3);
        assert!(marks.is_unread(&row));
        assert!(marks.mark(&row.conversation, Seq::new(3)));
        assert!(!marks.is_unread(&row));
    }

    #[test]
    fn what_an_agent_said_or_a_close_is_not_unread() {
        let marks = ReadMarks::default();
        let answered = ConversationRow { last_by: Role::Agent, ..row("a", 3) };
        let closed = ConversationRow { state: RowState::Closed, ..row("a", 3) };
        assert!(!marks.is_unread(&answered));
        assert!(!marks.is_unread(&closed));
    }

    #[test]
    fn a_mark_never_goes_back() {
        let mut marks = ReadMarks::default();
        let row = row("a", 3);
        marks.mark(&row.conversation, Seq::new(3));
        assert!(!marks.mark(&row.conversation, Seq::new(2)));
        assert_eq!(marks.seen(&row.conversation), Seq::new(3));
    }
}
