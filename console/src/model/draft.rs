//! What is being written, and what of it is sent.

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

#[cfg(test)]
mod tests {
    use super::*;

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
