//! What is being written, and what of it is sent.

use std::collections::BTreeMap;

use baton_shared::id::ConversationId;
use baton_shared::text::{TEXT_LIMIT, Text, TextProblem};

/// What stands in a composer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Draft {
    /// Nothing to send.
    Empty,
    /// Something to send.
    Ready,
    /// More than one message can hold, by this many bytes.
    TooLong(usize),
}

/// What stands in a composer.
pub(crate) fn read(written: &str) -> Draft {
    match message(written).problem() {
        None => Draft::Ready,
        Some(TextProblem::Empty) => Draft::Empty,
        Some(TextProblem::TooLong) => Draft::TooLong(message(written).reveal().len() - TEXT_LIMIT),
    }
}

/// The message: what was written, without the empty lines around it.
pub(crate) fn message(written: &str) -> Text {
    Text::new(written.trim_start_matches(['\n', '\r']).trim_end())
}

/// What is being written in each conversation and the browser does not keep: it lasts as long as
/// the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Drafts(BTreeMap<ConversationId, String>);

impl Drafts {
    /// What is being written in a conversation, where that is kept here.
    pub(crate) fn get(&self, conversation: &ConversationId) -> Option<&str> {
        self.0.get(conversation).map(String::as_str)
    }

    /// Keeps what is being written in a conversation.
    pub(crate) fn keep(&mut self, conversation: &ConversationId, written: &str) {
        self.0.insert(conversation.clone(), written.to_owned());
    }

    /// Leaves a conversation to the browser, which kept what is being written there.
    pub(crate) fn forget(&mut self, conversation: &ConversationId) {
        self.0.remove(conversation);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_the_browser_does_not_keep_wait_in_their_own_conversation() {
        let [one, other] = ["one", "other"].map(|id| ConversationId::new(id).unwrap());
        let mut drafts = Drafts::default();
        drafts.keep(&one, "Half a thought");
        drafts.keep(&other, "Another");
        assert_eq!(drafts.get(&one), Some("Half a thought"));
        drafts.forget(&one);
        assert_eq!((drafts.get(&one), drafts.get(&other)), (None, Some("Another")));
    }

    #[test]
    fn empty_lines_around_a_message_are_not_sent_but_its_indent_is() {
        assert_eq!(message("\n  one\n\ntwo \n\n").reveal(), "  one\n\ntwo");
    }

    #[test]
    fn white_space_is_nothing_to_send() {
        assert_eq!(read(" \n\t "), Draft::Empty);
        assert_eq!(read("Hello"), Draft::Ready);
    }

    #[test]
    fn a_long_text_says_by_how_much_it_is_too_long() {
        let written = "é".repeat(TEXT_LIMIT / 2) + "abc";
        assert_eq!(read(&written), Draft::TooLong(3));
        assert_eq!(read(&"x".repeat(TEXT_LIMIT)), Draft::Ready);
    }
}
