//! The live list: who waits for an answer, who has one, and what is closed.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use baton_shared::id::ConversationId;
use baton_shared::protocol::inbox::{ConversationRow, RowState, ToInbox};

/// A part of the list, in the order of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Section {
    /// The visitor has not had an answer.
    Waiting,
    /// The agents' side spoke last.
    Answered,
    /// The conversation does not go on.
    Closed,
}

impl Section {
    /// Every part, in the order of the screen.
    pub(crate) const ALL: [Self; 3] = [Self::Waiting, Self::Answered, Self::Closed];

    /// The part that a row belongs to.
    pub(crate) fn of(row: &ConversationRow) -> Self {
        match (row.state, row.waiting_since) {
            (RowState::Closed, _) => Self::Closed,
            (RowState::Open, Some(_)) => Self::Waiting,
            (RowState::Open, None) => Self::Answered,
        }
    }
}

/// A step through the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// Down.
    Next,
    /// Up.
    Previous,
}

/// The list as the ledger last told it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct List {
    rows: BTreeMap<ConversationId, ConversationRow>,
    total: usize,
    told: bool,
}

impl List {
    /// Folds a frame of the ledger.
    pub(crate) fn receive(&mut self, frame: &ToInbox) {
        match frame {
            ToInbox::Rows { rows, total } => {
                self.rows =
                    rows.iter().map(|row| (row.conversation.clone(), row.clone())).collect();
                self.total = usize::try_from(*total).unwrap_or(usize::MAX).max(self.rows.len());
                self.told = true;
            }
            ToInbox::Row { row } => self.receive_row(row),
            ToInbox::Welcome { .. } | ToInbox::Refused { .. } => (),
        }
    }

    /// Whether the ledger has told the list at least once.
    pub(crate) fn is_told(&self) -> bool {
        self.told
    }

    /// Whether there is nothing to list.
    pub(crate) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// How many conversations are listed, and how many there are.
    pub(crate) fn extent(&self) -> (usize, usize) {
        (self.rows.len(), self.total)
    }

    /// The row of a conversation.
    pub(crate) fn row(&self, conversation: &ConversationId) -> Option<&ConversationRow> {
        self.rows.get(conversation)
    }

    /// How many visitors wait for an answer.
    pub(crate) fn n_waiting(&self) -> usize {
        self.rows.values().filter(|row| Section::of(row) == Section::Waiting).count()
    }

    /// The conversations of one part. Who waits longest comes first, so that one more who waits
    /// moves nobody; elsewhere the latest comes first.
    pub(crate) fn section(&self, section: Section) -> Vec<ConversationId> {
        let mut rows: Vec<_> =
            self.rows.values().filter(|row| Section::of(row) == section).collect();
        match section {
            Section::Waiting => rows.sort_by_key(|row| row.waiting_since),
            Section::Answered | Section::Closed => rows.sort_by_key(|row| Reverse(row.last_at)),
        }
        rows.into_iter().map(|row| row.conversation.clone()).collect()
    }

    /// The conversation a step away from one, or the first where none is meant.
    pub(crate) fn step(&self, from: Option<&ConversationId>, step: Step) -> Option<ConversationId> {
        let order: Vec<_> =
            Section::ALL.into_iter().flat_map(|section| self.section(section)).collect();
        let place = from.and_then(|from| order.iter().position(|id| id == from));
        let next = match (place, step) {
            (None, _) => 0,
            (Some(place), Step::Next) => (place + 1).min(order.len() - 1),
            (Some(place), Step::Previous) => place.saturating_sub(1),
        };
        order.get(next).cloned()
    }

    fn receive_row(&mut self, row: &ConversationRow) {
        match self.rows.get(&row.conversation) {
            Some(known) if known.seq > row.seq => return,
            Some(_) => (),
            None => self.total += 1,
        }
        self.rows.insert(row.conversation.clone(), row.clone());
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use baton_shared::id::{Seq, VisitorId};
    use baton_shared::protocol::Role;
    use baton_shared::text::Text;
    use baton_shared::time::Timestamp;

    use super::*;

    pub(crate) fn row(id: &str, seq: u32) -> ConversationRow {
        ConversationRow {
            conversation: ConversationId::new(id).unwrap(),
            visitor: VisitorId::new("v1").unwrap(),
            seq: Seq::new(seq),
            started_at: Timestamp::new(0),
            last_at: Timestamp::new(i64::from(seq)),
            last_by: Role::Visitor,
            waiting_since: None,
            preview: Text::new("Hello"),
            state: RowState::Open,
        }
    }

    fn waiting(id: &str, since: i64) -> ConversationRow {
        ConversationRow { waiting_since: Some(Timestamp::new(since)), ..row(id, 1) }
    }

    fn closed(id: &str, seq: u32) -> ConversationRow {
        ConversationRow { state: RowState::Closed, ..row(id, seq) }
    }

    fn list(rows: Vec<ConversationRow>) -> List {
        let mut list = List::default();
        list.receive(&ToInbox::Rows { total: u32::try_from(rows.len()).unwrap(), rows });
        list
    }

    fn shown(list: &List, section: Section) -> String {
        list.section(section).iter().map(ConversationId::as_str).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn who_waits_longest_comes_first_and_elsewhere_the_latest() {
        let list = list(vec![
            row("old", 2),
            waiting("b", 20),
            row("late", 9),
            closed("c", 5),
            waiting("a", 10),
        ]);
        assert_eq!(shown(&list, Section::Waiting), "a b");
        assert_eq!(shown(&list, Section::Answered), "late old");
        assert_eq!(shown(&list, Section::Closed), "c");
        assert_eq!(list.n_waiting(), 2);
    }

    #[test]
    fn a_closed_conversation_waits_for_nobody() {
        let abandoned = ConversationRow { state: RowState::Closed, ..waiting("a", 10) };
        assert_eq!(list(vec![abandoned]).n_waiting(), 0);
    }

    #[test]
    fn a_row_that_comes_late_does_not_undo_a_later_one() {
        let mut list = list(vec![row("a", 4)]);
        list.receive(&ToInbox::Row { row: waiting("a", 10) });
        assert_eq!(list.n_waiting(), 0);
        list.receive(&ToInbox::Row { row: closed("a", 5) });
        assert_eq!(shown(&list, Section::Closed), "a");
    }

    #[test]
    fn a_row_of_a_conversation_that_was_not_listed_is_counted() {
        let mut list = list(vec![row("a", 1)]);
        list.receive(&ToInbox::Row { row: row("b", 1) });
        list.receive(&ToInbox::Row { row: row("b", 2) });
        assert_eq!(list.extent(), (2, 2));
    }

    #[test]
    fn the_whole_list_takes_the_place_of_what_was_there() {
        let mut list = list(vec![row("a", 9)]);
        assert!(list.is_told());
        list.receive(&ToInbox::Rows { rows: vec![row("b", 1)], total: 300 });
        assert_eq!(shown(&list, Section::Answered), "b");
        assert_eq!(list.extent(), (1, 300));
    }

    #[test]
    fn steps_run_through_all_parts_and_stop_at_the_ends() {
        let list = list(vec![closed("c", 1), row("b", 1), waiting("a", 1)]);
        let mut at = None;
        let mut walked = Vec::new();
        for _ in 0..4 {
            at = list.step(at.as_ref(), Step::Next);
            walked.push(at.clone().unwrap().to_string());
        }
        assert_eq!(walked.join(" "), "a b c c");
        let first = ConversationId::new("a").unwrap();
        assert_eq!(list.step(Some(&first), Step::Previous), Some(first));
        assert_eq!(List::default().step(None, Step::Next), None);
    }
}
