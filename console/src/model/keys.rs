//! What a key does, wherever the focus is.

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    /// To the next conversation in the list.
    Next,
    /// To the conversation before.
    Previous,
    /// Into the composer.
    Reply,
    /// Out of the composer, back to the list.
    Leave,
    /// Shows the keys.
    ShowKeys,
}

/// The code that a key has while an input method composes, where the browser does not say so.
pub(crate) const COMPOSING: u32 = 229;

/// Where the focus is when a key is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Focus {
    /// In a field where letters are text.
    Field,
    /// In a dialog, which has its own keys.
    Dialog,
    /// Anywhere else.
    Page,
}

/// The keys and what they do, as the help lists them.
pub(crate) const KEYS: [(&str, &str); 7] = [
    ("j", "Next conversation"),
    ("k", "Previous conversation"),
    ("Enter", "Open the conversation, or send what is written"),
    ("Shift Enter", "New line"),
    ("r", "Write an answer"),
    ("Esc", "Leave the composer"),
    ("?", "Show these keys"),
];

/// What a key asks for; nothing where the browser or a field needs it.
pub(crate) fn action(key: &str, focus: Focus) -> Option<Action> {
    match (focus, key) {
        (Focus::Field, "Escape") => Some(Action::Leave),
        (Focus::Page, "j") => Some(Action::Next),
        (Focus::Page, "k") => Some(Action::Previous),
        (Focus::Page, "r") => Some(Action::Reply),
        (Focus::Page, "?") => Some(Action::ShowKeys),
        (Focus::Field | Focus::Page | Focus::Dialog, _) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_text_in_a_field_and_commands_outside() {
        assert_eq!(action("j", Focus::Page), Some(Action::Next));
        assert_eq!(action("j", Focus::Field), None);
        assert_eq!(action("?", Focus::Field), None);
        assert_eq!(action("Escape", Focus::Field), Some(Action::Leave));
    }

    #[test]
    fn a_dialog_keeps_its_keys() {
        for (key, _) in KEYS {
            assert_eq!(action(key, Focus::Dialog), None);
        }
        assert_eq!(action("Escape", Focus::Dialog), None);
    }
}
