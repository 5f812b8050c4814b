//! A conversation in memory: nothing but a fold of what is stored.

use baton_shared::conversation::Conversation as Folded;
use baton_shared::conversation::event::Turn;
use baton_shared::machine::Machine;

use super::log;
use crate::address::ConversationAddress;
use crate::error::Error;
use crate::store::Store;

/// A conversation in memory.
#[derive(Debug, Default)]
pub(super) struct Life {
    pub(super) folded: Folded,
    /// Where it is, once that is stored; an alarm brings no address along.
    pub(super) address: Option<ConversationAddress>,
}

impl Life {
    /// Folds what is stored.
    pub(super) fn load(store: &Store) -> Result<Self, Error> {
        let mut life = Self::default();
        if log::exists(store)? {
            life.address = log::address(store)?;
            for turn in log::all(store)? {
                life.fold(&turn);
            }
        }
        Ok(life)
    }

    /// Folds a turn that was just stored.
    pub(super) fn fold(&mut self, turn: &Turn) {
        for recorded in turn.recorded() {
            self.folded.apply(&recorded);
        }
    }
}
