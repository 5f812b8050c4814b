//! What each kind of object may be asked, and what a socket on it is opened for.

use baton_shared::id::WorkspaceId;
use baton_shared::protocol::AgentCard;
use baton_shared::protocol::api::{Login, Setup, SignedIn, WorkspaceCard};
use baton_shared::protocol::inbox::ConversationRow;
use serde::{Deserialize, Serialize};

use super::{Ask, ConversationAddress, LedgerAddress, WorkspaceAddress};
use crate::error::Rejection;

/// An agent with the session that lets in; its name is the stored one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Pass {
    #[serde(rename = "a")]
    pub(crate) agent: AgentCard,
    #[serde(rename = "s")]
    pub(crate) session: String,
}

/// Who opens a socket on a conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Entrant {
    /// Somebody who will have to prove to be the visitor.
    Visitor,
    /// An agent who is signed in.
    Agent(Pass),
}

/// A socket on a conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ConversationDoor {
    pub(crate) address: ConversationAddress,
    pub(crate) entrant: Entrant,
}

/// A socket on the ledger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct LedgerDoor {
    pub(crate) workspace: WorkspaceId,
    pub(crate) pass: Pass,
}

/// Nothing of this kind.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) enum Never {}

/// Sets a workspace up, or confirms that it is.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct SetUp {
    pub(crate) workspace: WorkspaceId,
    pub(crate) setup: Setup,
}

/// Asks what the workspace is.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Describe {}

/// Opens a session.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct SignIn {
    pub(crate) login: Login,
    /// The network that it comes from; it is stored only as a keyed digest.
    pub(crate) network: String,
}

/// Ends a session, named as it is stored.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct SignOut {
    pub(crate) session: String,
}

/// Asks whose session this is, named as it is stored.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct WhoIs {
    pub(crate) session: String,
    pub(crate) because: Use,
}

/// Why a session is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Use {
    /// Its agent does something, which keeps it alive.
    Work,
    /// Something is about to be shown to its agent.
    Show,
}

/// Tells the ledger how a conversation stands.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Tell {
    pub(crate) row: ConversationRow,
}

/// What a workspace is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Description {
    pub(crate) card: WorkspaceCard,
    pub(crate) sites: Vec<String>,
}

/// A session that was opened.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Opened {
    /// Its secret name.
    pub(crate) session: String,
    pub(crate) who: SignedIn,
}

macro_rules! asks {
    ($(#[$meta:meta])* $name:ident of $address:ty { $( $ask:ident -> $answer:ty ),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Serialize, Deserialize)]
        pub(crate) enum $name { $( $ask($ask) ),* }
        $(
            impl From<$ask> for $name {
                fn from(ask: $ask) -> Self { Self::$ask(ask) }
            }
            impl Ask for $ask {
                type To = $address;
                type Answer = $answer;
            }
        )*
    };
}

asks! {
    /// What a workspace may be asked.
    WorkspaceAsks of WorkspaceAddress {
        SetUp -> Result<WorkspaceCard, Rejection>,
        Describe -> Option<Description>,
        SignIn -> Result<Opened, Rejection>,
        SignOut -> (),
        WhoIs -> Option<SignedIn>,
    }
}

asks! {
    /// What a ledger may be asked.
    LedgerAsks of LedgerAddress {
        Tell -> (),
    }
}
