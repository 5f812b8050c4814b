//! What this browser keeps for one agent: messages that are not sent, drafts, and what was seen.
//!
//! Every message has a key of its own, so that two tabs never overwrite each other's. The agent is
//! part of each key: who signs in next on the same device sees nothing of it.

use baton_shared::id::{AgentId, ClientId, ConversationId, Seq, WorkspaceId};
use baton_shared::session::Command;
use gloo::storage::errors::StorageError;
use gloo::storage::{LocalStorage, Storage};

/// The browser keeps nothing, or nothing more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NotKept;

/// One agent's shelf.
#[derive(Clone, Debug)]
pub(crate) struct Shelf {
    prefix: String,
    works: bool,
}

impl Shelf {
    /// The shelf of an agent in a workspace.
    pub(crate) fn of(workspace: &WorkspaceId, agent: &AgentId) -> Self {
        let storage = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
        Self { prefix: format!("baton/{workspace}/{agent}/"), works: storage.is_some() }
    }

    /// Keeps a message; says whether that worked.
    pub(crate) fn keep(
        &self,
        conversation: &ConversationId,
        cid: &ClientId,
        command: &Command,
    ) -> bool {
        self.works && LocalStorage::set(self.unsent_key(conversation, cid), command).is_ok()
    }

    /// Forgets a message.
    pub(crate) fn forget(&self, conversation: &ConversationId, cid: &ClientId) {
        if self.works {
            LocalStorage::delete(self.unsent_key(conversation, cid));
        }
    }

    /// The messages that are kept, in the order of writing.
    pub(crate) fn unsent(&self) -> Vec<(ConversationId, ClientId, Command)> {
        let mut kept: Vec<_> = self
            .under("unsent/")
            .filter_map(|(key, rest)| {
                let (conversation, cid) = rest.split_once('/')?;
                let command = read(&key)?;
                Some((ConversationId::new(conversation).ok()?, ClientId::new(cid).ok()?, command))
            })
            .collect();
        kept.sort_by(|(_, one, _), (_, other, _)| one.cmp(other));
        kept
    }

    /// What was being written in a conversation.
    pub(crate) fn draft(&self, conversation: &ConversationId) -> String {
        if self.works {
            read(&self.draft_key(conversation)).unwrap_or_default()
        } else {
            String::new()
        }
    }

    /// Keeps what is being written in a conversation.
    pub(crate) fn keep_draft(
        &self,
        conversation: &ConversationId,
        written: &str,
    ) -> Result<(), NotKept> {
        if !self.works {
            return Err(NotKept);
        }
        let key = self.draft_key(conversation);
        if written.is_empty() {
            LocalStorage::delete(key);
            Ok(())
        } else {
            LocalStorage::set(key, written).map_err(|_| NotKept)
        }
    }

    /// Up to which event each conversation was seen.
    pub(crate) fn seen(&self) -> Vec<(ConversationId, Seq)> {
        self.under("seen/")
            .filter_map(|(key, rest)| Some((ConversationId::new(rest).ok()?, read(&key)?)))
            .collect()
    }

    /// Keeps up to which event a conversation was seen.
    pub(crate) fn keep_seen(&self, conversation: &ConversationId, seq: Seq) {
        if self.works {
            let _: Result<(), StorageError> =
                LocalStorage::set(format!("{}seen/{conversation}", self.prefix), seq);
        }
    }

    /// The conversation that a changed key of another tab says was seen.
    pub(crate) fn seen_elsewhere(&self, key: &str) -> Option<(ConversationId, Seq)> {
        let conversation = key.strip_prefix(&self.prefix)?.strip_prefix("seen/")?;
        Some((ConversationId::new(conversation).ok()?, read(key)?))
    }

    fn unsent_key(&self, conversation: &ConversationId, cid: &ClientId) -> String {
        format!("{}unsent/{conversation}/{cid}", self.prefix)
    }

    fn draft_key(&self, conversation: &ConversationId) -> String {
        format!("{}draft/{conversation}", self.prefix)
    }

    fn under(&self, part: &str) -> impl Iterator<Item = (String, String)> {
        let prefix = format!("{}{part}", self.prefix);
        let keys: Vec<String> = if self.works {
            let storage = LocalStorage::raw();
            (0..LocalStorage::length())
                .filter_map(|index| storage.key(index).ok().flatten())
                .collect()
        } else {
            Vec::new()
        };
        keys.into_iter().filter_map(move |key| {
            let rest = key.strip_prefix(&prefix)?.to_owned();
            Some((key, rest))
        })
    }
}

fn read<T: serde::de::DeserializeOwned>(key: &str) -> Option<T> {
    LocalStorage::get(key).ok()
}
