//! Messages that are written and not stored yet, in the order of writing.

use crate::id::ClientId;
use crate::protocol::Nack;
use crate::time::Timestamp;

/// How many messages may wait: enough for a tunnel, too few to flood a server afterwards.
pub const OUTBOX_LIMIT: usize = 50;

/// Too many messages wait already.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{OUTBOX_LIMIT} messages are waiting to be sent already")]
pub struct OutboxFull;

/// Where a message stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// It has not been sent on this line.
    Waiting,
    /// It is under way.
    Sending {
        /// Since when.
        since: Timestamp,
    },
    /// The server refused it; it is sent again only when the person says so.
    Failed(Nack),
}

/// One message that is not stored yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsent<Draft> {
    /// Its id.
    pub cid: ClientId,
    /// What it says.
    pub draft: Draft,
    /// Where it stands.
    pub delivery: Delivery,
}

/// The messages that are not stored yet.
#[derive(Debug)]
pub struct Outbox<Draft>(Vec<Unsent<Draft>>);

impl<Draft> Default for Outbox<Draft> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<Draft> Outbox<Draft> {
    /// All of them, in the order in which they are sent.
    pub fn messages(&self) -> &[Unsent<Draft>] {
        &self.0
    }

    pub(super) fn add(&mut self, cid: ClientId, draft: Draft) -> Result<(), OutboxFull> {
        if self.0.len() >= OUTBOX_LIMIT {
            return Err(OutboxFull);
        }
        self.0.push(Unsent { cid, draft, delivery: Delivery::Waiting });
        Ok(())
    }

    /// Puts back a kept message at the place that its id has in the order of writing.
    pub(super) fn restore(&mut self, cid: ClientId, draft: Draft) {
        if self.0.iter().any(|unsent| unsent.cid == cid) {
            return;
        }
        let place = self.0.iter().take_while(|unsent| unsent.cid < cid).count();
        self.0.insert(place, Unsent { cid, draft, delivery: Delivery::Waiting });
    }

    pub(super) fn sending_since(&self) -> Option<Timestamp> {
        self.0.iter().find_map(|unsent| match unsent.delivery {
            Delivery::Sending { since } => Some(since),
            Delivery::Waiting | Delivery::Failed(_) => None,
        })
    }

    pub(super) fn next_to_send(&mut self, at: Timestamp) -> Option<(&ClientId, &Draft)> {
        if self.sending_since().is_some() {
            return None;
        }
        let next = self.0.iter_mut().find(|unsent| unsent.delivery == Delivery::Waiting)?;
        next.delivery = Delivery::Sending { since: at };
        Some((&next.cid, &next.draft))
    }

    pub(super) fn settle(&mut self, cid: &ClientId) -> bool {
        let before = self.0.len();
        self.0.retain(|unsent| unsent.cid != *cid);
        self.0.len() < before
    }

    pub(super) fn fail(&mut self, cid: &ClientId, code: Nack) {
        for unsent in self.0.iter_mut().filter(|unsent| unsent.cid == *cid) {
            unsent.delivery = Delivery::Failed(code);
        }
    }

    pub(super) fn fail_sending(&mut self, code: Nack) {
        for unsent in &mut self.0 {
            if matches!(unsent.delivery, Delivery::Sending { .. }) {
                unsent.delivery = Delivery::Failed(code);
            }
        }
    }

    pub(super) fn requeue(&mut self) {
        for unsent in &mut self.0 {
            if matches!(unsent.delivery, Delivery::Sending { .. }) {
                unsent.delivery = Delivery::Waiting;
            }
        }
    }

    pub(super) fn retry(&mut self, cid: &ClientId) {
        let Some(place) = self.failed(cid) else { return };
        let mut unsent = self.0.remove(place);
        unsent.delivery = Delivery::Waiting;
        self.0.push(unsent);
    }

    pub(super) fn discard(&mut self, cid: &ClientId) -> bool {
        let Some(place) = self.failed(cid) else { return false };
        self.0.remove(place);
        true
    }

    fn failed(&self, cid: &ClientId) -> Option<usize> {
        self.0
            .iter()
            .position(|unsent| unsent.cid == *cid && matches!(unsent.delivery, Delivery::Failed(_)))
    }
}
