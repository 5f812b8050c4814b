//! Every conversation at the desk: waiting, offered or owned.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::desk::command::Target;
use crate::desk::event::OfferEnd;
use crate::desk::told::Telling;
use crate::id::{AgentId, ConversationId, Epoch};
use crate::routing::deferral::Mark;
use crate::routing::lines::{LineNo, NeedNo, TicketNo};
use crate::routing::need::{Reach, Ticket};
use crate::routing::order::{Place, Plan};
use crate::time::Timestamp;

/// What is stored of a conversation at the desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its number among all that ever came.
    pub number: u64,
    /// What it needs.
    pub ticket: Ticket,
    /// Its place, and what changes when.
    pub plan: Plan,
    /// The last epoch that was minted for it or that it came with.
    pub epoch: Epoch,
    /// When it last joined the queue.
    pub joined: Timestamp,
    /// Whether it was being served before, and goes ahead.
    pub standing: QueueStanding,
    /// How far its needs have relaxed; that never goes back while it waits.
    pub reach: Reach,
    /// How many were let past it, up to when it last stepped aside or came back.
    pub passes: u8,
    /// The moment up to which passing time has changed its reach and its place.
    pub looked_at: Timestamp,
    /// Who is not offered it again before when.
    pub bars: BTreeMap<AgentId, Timestamp>,
    /// Where it is.
    pub stage: Stage,
    /// What its visitor was told of this wait.
    pub told: Option<Telling>,
}

/// Whether a waiting conversation was being served before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QueueStanding {
    /// It was not.
    Newcomer,
    /// It was, and goes ahead of all that were not.
    Recovered,
}

/// Where a conversation at the desk is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// It waits for somebody to be free.
    Waiting,
    /// It is offered to an agent.
    Offered(Offer),
    /// An agent owns it.
    Owned(Ownership),
}

/// An offer that is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// To whom.
    pub agent: AgentId,
    /// The epoch of the offer.
    pub epoch: Epoch,
    /// When it lapses.
    pub lapses_at: Timestamp,
    /// When it lapses if nobody has opened it.
    pub unopened_lapses_at: Option<Timestamp>,
    /// Whether the package was served to the agent.
    pub package: Package,
}

impl Offer {
    /// When it lapses as things stand.
    pub fn due(&self) -> Timestamp {
        match (self.package, self.unopened_lapses_at) {
            (Package::Unserved, Some(unopened)) => unopened.min(self.lapses_at),
            (Package::Unserved, None) | (Package::Served, _) => self.lapses_at,
        }
    }
}

/// Whether an agent was served the package of an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Package {
    /// Not yet.
    Unserved,
    /// It was.
    Served,
}

/// An ownership.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ownership {
    /// Whose.
    pub agent: AgentId,
    /// Its epoch.
    pub epoch: Epoch,
    /// Since when.
    pub since: Timestamp,
    /// Whether the owner has written.
    pub reply: Reply,
    /// The transfer that is under way.
    pub transfer: Option<Box<Transfer>>,
}

/// Whether an owner has written to the visitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// Not yet.
    Due,
    /// Has written.
    Given,
}

/// A transfer under way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transfer {
    /// To whom.
    pub to: Target,
    /// What the conversation needs from here.
    pub ticket: Ticket,
    /// The offer that is open.
    pub offer: Option<Offer>,
    /// Who was asked already.
    pub asked: BTreeSet<AgentId>,
    /// Why the last offer ended, once one did.
    pub ended: Option<OfferEnd>,
}

impl Entry {
    /// The open offer, from the queue or from an owner.
    pub fn offer(&self) -> Option<&Offer> {
        match &self.stage {
            Stage::Waiting => None,
            Stage::Offered(offer) => Some(offer),
            Stage::Owned(owned) => owned.transfer.as_ref()?.offer.as_ref(),
        }
    }

    pub(crate) fn offer_mut(&mut self) -> Option<&mut Offer> {
        match &mut self.stage {
            Stage::Waiting => None,
            Stage::Offered(offer) => Some(offer),
            Stage::Owned(owned) => owned.transfer.as_mut()?.offer.as_mut(),
        }
    }

    /// The ownership, where somebody owns it.
    pub fn owned(&self) -> Option<&Ownership> {
        match &self.stage {
            Stage::Owned(owned) => Some(owned),
            Stage::Waiting | Stage::Offered(_) => None,
        }
    }

    pub(crate) fn owned_mut(&mut self) -> Option<&mut Ownership> {
        match &mut self.stage {
            Stage::Owned(owned) => Some(owned),
            Stage::Waiting | Stage::Offered(_) => None,
        }
    }

    /// The ticket that an open offer is about.
    pub(crate) fn offered_ticket(&self) -> &Ticket {
        match &self.stage {
            Stage::Waiting | Stage::Offered(_) => &self.ticket,
            Stage::Owned(owned) => owned.transfer.as_ref().map_or(&self.ticket, |way| &way.ticket),
        }
    }

    pub(crate) fn is_waiting(&self) -> bool {
        match self.stage {
            Stage::Waiting => true,
            Stage::Offered(_) | Stage::Owned(_) => false,
        }
    }
}

/// An entry, and where the indices have it.
#[derive(Clone, Debug)]
pub(crate) struct Slot {
    pub(crate) entry: Entry,
    pub(crate) need: NeedNo,
    pub(crate) spot: Option<Spot>,
}

/// Where the indices have a waiting ticket.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spot {
    pub(crate) line: LineNo,
    pub(crate) place: Place,
    pub(crate) aside: Option<Mark>,
    pub(crate) step: Option<Timestamp>,
}

/// Every conversation at the desk, by its id and by a small number.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tickets {
    slots: Vec<Option<Slot>>,
    vacant: Vec<TicketNo>,
    by_id: BTreeMap<PackedId, TicketNo>,
}

/// A conversation's id as numbers whose order is that of the text: an id is looked up without a
/// look at the text of those it is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct PackedId([u64; 4]);

impl PackedId {
    fn of(id: &ConversationId) -> Self {
        let text = id.as_str().as_bytes();
        let mut packed = [[0; 8]; 4];
        packed.as_flattened_mut()[..text.len()].copy_from_slice(text);
        Self(packed.map(u64::from_be_bytes))
    }
}

impl Tickets {
    pub(crate) fn no(&self, id: &ConversationId) -> Option<TicketNo> {
        self.by_id.get(&PackedId::of(id)).copied()
    }

    pub(crate) fn get(&self, no: TicketNo) -> &Slot {
        self.slots[no.0 as usize].as_ref().expect("a number was given to a conversation")
    }

    pub(crate) fn get_mut(&mut self, no: TicketNo) -> &mut Slot {
        self.slots[no.0 as usize].as_mut().expect("a number was given to a conversation")
    }

    pub(crate) fn insert(&mut self, entry: Entry, need: NeedNo) -> TicketNo {
        let id = PackedId::of(&entry.ticket.conversation);
        let slot = Some(Slot { entry, need, spot: None });
        let no = if let Some(no) = self.vacant.pop() {
            self.slots[no.0 as usize] = slot;
            no
        } else {
            self.slots.push(slot);
            TicketNo(u32::try_from(self.slots.len() - 1).expect("fewer than 2^32 conversations"))
        };
        self.by_id.insert(id, no);
        no
    }

    pub(crate) fn remove(&mut self, no: TicketNo) {
        let slot = self.slots[no.0 as usize].take().expect("a number was given to a conversation");
        self.by_id.remove(&PackedId::of(&slot.entry.ticket.conversation));
        self.vacant.push(no);
    }

    /// Everything, in the order of the conversations' ids.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (TicketNo, &Slot)> {
        self.by_id.values().map(|no| (*no, self.get(*no)))
    }

    pub(crate) fn len(&self) -> usize {
        self.by_id.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packed_ids_are_told_apart_and_ordered_as_their_text_is() {
        let long = "f".repeat(32);
        let ends = ["-", "0", "Z", "_", "e"].map(|end| format!("{}{end}", &long[..31]));
        let mut texts = vec!["-", "9", "C2", "_", "c", "c1", "c10", "c2", &long[..8], &long[..9]];
        texts.extend(ends.iter().map(String::as_str).chain([long.as_str()]));
        let ids: BTreeSet<_> =
            texts.into_iter().map(|text| ConversationId::new(text).expect("an id")).collect();
        let packed: Vec<_> = ids.iter().map(PackedId::of).collect();
        assert!(packed.is_sorted_by(|one, next| one < next), "{ids:?}");
    }
}
