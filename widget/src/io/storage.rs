//! What survives a reload, in the frame's own storage. Where a browser blocks that, all of it
//! lives in the model alone and ends with the page.
//!
//! Each message that is not stored yet has a key of its own, so tabs never overwrite each other.

use baton_shared::id::{ClientId, Seq};
use baton_shared::protocol::api::Started;
use baton_shared::text::Text;

use super::{json, window};

const CONVERSATION: &str = "conversation";
const SEEN: &str = "seen";

pub(super) struct Storage {
    /// The browser's store, where it lets us have one.
    store: Option<web_sys::Storage>,
    prefix: String,
}

impl Storage {
    pub(super) fn new(workspace: &str) -> Self {
        let prefix = ["baton:", workspace, ":"].concat();
        Self { store: window().local_storage().ok().flatten(), prefix }
    }

    /// Whether the browser keeps anything at all.
    pub(super) fn keeps(&self) -> bool {
        self.store.is_some()
    }

    /// The conversation to come back to.
    pub(super) fn conversation(&self) -> Option<Started> {
        json::parse(&self.get(CONVERSATION)?)
    }

    pub(super) fn remember(&self, started: &Started) -> bool {
        self.set(CONVERSATION, &json::stringify(started))
    }

    /// Whether a key is the conversation's.
    pub(super) fn is_conversation(&self, key: &str) -> bool {
        key.strip_prefix(&self.prefix) == Some(CONVERSATION)
    }

    /// Forgets a conversation, unless another tab keeps a different one by this time.
    pub(super) fn dismiss(&self, refused: &Started) {
        if self.conversation().as_ref() == Some(refused) {
            self.remove(CONVERSATION);
        }
    }

    /// The messages that are not stored yet.
    pub(super) fn unsent(&self) -> Vec<(ClientId, Text)> {
        let Some(store) = &self.store else { return Vec::new() };
        let prefix = self.key("unsent:");
        let names = (0..store.length().unwrap_or(0)).filter_map(|place| store.key(place).ok()?);
        let kept = names.filter_map(|name| {
            let cid = ClientId::new(name.strip_prefix(&prefix)?).ok()?;
            Some((cid, Text::new(store.get_item(&name).ok()??)))
        });
        kept.collect()
    }

    pub(super) fn keep(&self, cid: &ClientId, text: &Text) -> bool {
        self.set(&["unsent:", cid.as_str()].concat(), text.reveal())
    }

    pub(super) fn forget(&self, cid: &ClientId) {
        self.remove(&["unsent:", cid.as_str()].concat());
    }

    /// The last event that the visitor has seen.
    pub(super) fn seen(&self) -> Seq {
        let number = self.get(SEEN).and_then(|text| text.parse().ok());
        Seq::new(number.unwrap_or(0))
    }

    /// Whether a key is that event's.
    pub(super) fn is_seen(&self, key: &str) -> bool {
        key.strip_prefix(&self.prefix) == Some(SEEN)
    }

    pub(super) fn set_seen(&self, seq: Seq) {
        self.set(SEEN, &seq.number().to_string());
    }

    fn key(&self, name: &str) -> String {
        [&self.prefix, name].concat()
    }

    fn get(&self, name: &str) -> Option<String> {
        self.store.as_ref()?.get_item(&self.key(name)).ok()?
    }

    /// Tells whether it is kept: a store that is full keeps only what it has.
    fn set(&self, name: &str, value: &str) -> bool {
        self.store.as_ref().is_some_and(|store| store.set_item(&self.key(name), value).is_ok())
    }

    fn remove(&self, name: &str) {
        if let Some(store) = &self.store {
            let _ = store.remove_item(&self.key(name));
        }
    }
}
