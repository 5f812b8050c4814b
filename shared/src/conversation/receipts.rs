//! What came of each command, for the life of the conversation. SPEC CO5, CO6.

use std::collections::BTreeMap;

use super::rejection::Rejection;
use crate::id::{AgentId, ClientId};
use crate::protocol::Receipt;
use crate::text::Text;

/// Whose client ids they are.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sender {
    Visitor,
    Bot,
    Agent(AgentId),
}

/// What a command said, as far as telling two commands apart goes.
#[derive(Clone, Copy, Debug)]
pub(super) enum Body<'a> {
    Said(&'a Text),
    Close,
}

impl Body<'_> {
    /// FNV-1a, 64 bits. Whoever builds a collision deceives only their own repetition.
    fn fingerprint(self) -> u64 {
        let (kind, words) = match self {
            Self::Said(text) => (b's', text.reveal().as_bytes()),
            Self::Close => (b'c', &[][..]),
        };
        let mut hash = 0xcbf2_9ce4_8422_2325_u64;
        for byte in std::iter::once(&kind).chain(words) {
            hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
        hash
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Receipts(BTreeMap<(Sender, ClientId), (u64, Receipt)>);

impl Receipts {
    /// Passes a command that was never seen; rejects one that was.
    pub(super) fn check(
        &self,
        sender: &Sender,
        cid: &ClientId,
        body: Body<'_>,
    ) -> Result<(), Rejection> {
        match self.0.get(&(sender.clone(), cid.clone())) {
            None => Ok(()),
            Some((fingerprint, receipt)) if *fingerprint == body.fingerprint() => {
                Err(Rejection::Repeated(receipt.clone()))
            }
            Some(_) => Err(Rejection::Conflict),
        }
    }

    pub(super) fn keep(&mut self, sender: Sender, cid: ClientId, body: Body<'_>, receipt: Receipt) {
        self.0.insert((sender, cid), (body.fingerprint(), receipt));
    }
}
