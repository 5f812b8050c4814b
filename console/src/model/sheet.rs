//! What lies over the inbox, and how long it may.

use baton_shared::id::ConversationId;

/// A question or a sheet over the inbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Sheet {
    /// What the keys do.
    Keys,
    /// Whether to close this conversation.
    Close(ConversationId),
    /// Whether to sign out although messages are not sent.
    SignOut,
}

impl Sheet {
    /// Whether it still has a meaning while this conversation is open.
    pub(crate) fn is_for(&self, open: Option<&ConversationId>) -> bool {
        match self {
            Self::Close(conversation) => open == Some(conversation),
            Self::Keys | Self::SignOut => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_about_a_conversation_ends_when_another_one_is_open() {
        let [one, other] = ["one", "other"].map(|id| ConversationId::new(id).unwrap());
        let question = Sheet::Close(one.clone());
        assert!(question.is_for(Some(&one)));
        assert!(!question.is_for(Some(&other)));
        assert!(!question.is_for(None));
        assert!(Sheet::SignOut.is_for(None));
    }
}
