//! Bodies of the HTTP interface.

use super::AgentCard;
use crate::id::{ConversationId, WorkspaceId};
use crate::text::Token;
use crate::wire::record;

record! {
    /// Any answer that is not a success.
    pub struct Problem {
        /// What is wrong.
        pub error: ProblemDetail,
    }

    /// What is wrong, for a program and for a person.
    pub struct ProblemDetail {
        /// A word that programs may rely on.
        pub code: String,
        /// One sentence that says what is wrong and what to do.
        pub message: String,
    }

    /// A conversation that a visitor may begin. Nothing is stored until the first word.
    pub struct Started {
        /// Which conversation.
        pub conversation: ConversationId,
        /// What proves that it is the visitor's own.
        pub token: Token,
    }

    /// Somebody wants to sign in.
    pub struct Login {
        /// The address of the account.
        pub email: String,
        /// Its password.
        pub password: Token,
    }

    /// Somebody is signed in.
    pub struct SignedIn {
        /// Who.
        pub agent: AgentCard,
        /// Where.
        pub workspace: WorkspaceCard,
    }

    /// A workspace as its agents see it.
    pub struct WorkspaceCard {
        /// Which workspace.
        pub id: WorkspaceId,
        /// Its name.
        pub name: String,
    }

    /// What a workspace starts with.
    pub struct Setup {
        /// The name that visitors and agents read.
        pub name: String,
        /// The origins of the sites that may show the widget: `https://shop.example`.
        pub sites: Vec<String>,
        /// The people who answer.
        pub accounts: Vec<Account>,
    }

    /// A person who answers, before the first sign-in.
    pub struct Account {
        /// The address that signs in.
        pub email: String,
        /// The name that visitors read.
        pub name: String,
        /// The first password.
        pub password: Token,
    }
}
