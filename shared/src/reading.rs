//! What one message says, as far as its words show: its language, what it is about, what it asks
//! for, how its writer feels, and the facts in it. SPEC RD.
//!
//! Whatever is found carries the place of the words that show it, so that every decision which
//! rests on it can quote them. Scores are thousandths: nothing that decides is a floating number.

pub mod entities;
pub mod words;

use serde::{Deserialize, Serialize};

/// A part of a message, by its bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    /// Its first byte.
    pub start: u32,
    /// The byte after its last.
    pub end: u32,
}

/// How sure something is, in thousandths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Thousandths(pub u16);

/// What a message is about. A workspace may have topics of its own besides; these are the ones
/// that Baton tells apart by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// Bills, payments, prices of what one has.
    Billing,
    /// A charge that is disputed, or money that is wanted back.
    RefundDispute,
    /// Something does not work.
    Technical,
    /// Where an order is, and how it gets there.
    ShippingOrders,
    /// Getting in, proving who one is, changing one's account, keeping it safe.
    AccountSecurity,
    /// Ending what one has.
    Cancellation,
    /// Before buying.
    PreSale,
    /// The service itself was bad.
    Complaint,
    /// A law, a lawyer or a regulator.
    Legal,
    /// Anything else.
    General,
}

/// Something that a message does, which may call for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sign {
    /// It asks for a person, or says that this does not help.
    AsksForPerson,
    /// It disputes a charge: charged twice, not mine.
    DisputesCharge,
    /// It demands money back.
    DemandsRefund,
    /// It tells of a payment that failed.
    PaymentFailed,
    /// It speaks of a law, a lawyer or a regulator, or claims a right under one.
    Regulated,
    /// It wants to cancel, or threatens to leave.
    WantsToCancel,
    /// It says that something is broken.
    Broken,
    /// It is in a hurry.
    Urgent,
    /// It is displeased: frustrated or angry.
    Displeased,
    /// It swears.
    Swears,
    /// It complains of the bot itself.
    BlamesBot,
    /// It wants to buy, or to buy more.
    WantsToBuy,
    /// It wants other terms than are offered.
    Negotiates,
    /// It wants something about its account changed.
    ChangesAccount,
    /// It greets.
    Greets,
    /// It thanks, or says that the matter is settled.
    Thanks,
    /// It asks whether it speaks with a machine.
    AsksIfBot,
}

/// A sign, and the words that show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// What it is.
    pub sign: Sign,
    /// The words.
    pub place: Place,
    /// How sure it is.
    pub sure: Thousandths,
}

impl Place {
    /// The part from one byte to before another.
    pub fn new(start: usize, end: usize) -> Self {
        let byte = |at| u32::try_from(at).unwrap_or(u32::MAX);
        Self { start: byte(start), end: byte(end) }
    }

    /// The words at this place of a message.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or_default()
    }
}
