//! What one message says, as far as its words show: its language, what it is about, what it asks
//! for, how its writer feels, and the facts in it. SPEC RD.
//!
//! Whatever is found carries the place of the words that show it, so that every decision which
//! rests on it can quote them. Scores are thousandths: nothing that decides is a floating number.

pub mod entities;
mod hashed;
pub mod language;
pub mod mood;
pub mod paraphrase;
pub mod phrases;
pub mod signs;
pub mod subject;
pub mod terms;
pub mod words;

use serde::{Deserialize, Serialize};

use crate::id::Topic;
use crate::wire::words;
use entities::Entity;
use mood::Mood;
use signs::OwnPhrases;
use words::{WordKind, Words};

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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Thousandths(pub u16);

words! {
    /// What a message is about. A workspace may have topics of its own besides; these are the ones
    /// that Baton tells apart by itself.
    pub enum Subject {
        /// Bills, payments, prices of what one has.
        Billing = "billing",
        /// A charge that is disputed, or money that is wanted back.
        RefundDispute = "refund_dispute",
        /// Something does not work.
        Technical = "technical",
        /// Where an order is, and how it gets there.
        ShippingOrders = "shipping_orders",
        /// Getting in, proving who one is, changing one's account, keeping it safe.
        AccountSecurity = "account_security",
        /// Ending what one has.
        Cancellation = "cancellation",
        /// Before buying.
        PreSale = "pre_sale",
        /// The service itself was bad.
        Complaint = "complaint",
        /// A law, a lawyer or a regulator.
        Legal = "legal",
        /// Anything else.
        General = "general",
    }
}

/// Something that a message does, which may call for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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

impl Subject {
    /// The topic by which routing and policies know it.
    pub fn topic(self) -> Topic {
        Topic::new(self.word()).expect("a short, plain name")
    }
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

/// Everything that one message says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What it does: each sign once, and swearing at each of its words.
    pub signs: Vec<Found>,
    /// How its writer feels.
    pub mood: Mood,
    /// The facts that it names.
    pub entities: Vec<Entity>,
    /// What it is about, and how sure that is.
    pub subject: (Subject, Thousandths),
    /// How much there is to it.
    pub size: Size,
}

/// How much there is to a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Its words.
    pub words: usize,
    /// The questions in it.
    pub questions: usize,
}

/// Makes ready what reading needs, so that the first message does not wait for it.
pub fn prepare() {
    let words = Words::of("ready");
    read(&words);
    let turn = mood::Turn { by: mood::Speaker::Other, text: words.text() };
    mood::frustration(&[turn], &words);
}

/// Reads a message: everything but its language, which a conversation settles once.
pub fn read(words: &Words<'_>) -> Reading {
    read_by(words, signs::signs)
}

/// Reads a message for a workspace that has phrases of its own.
pub fn read_with(words: &Words<'_>, own: &OwnPhrases) -> Reading {
    read_by(words, |words| signs::signs_with(words, own))
}

fn read_by(words: &Words<'_>, signs: impl Fn(&Words<'_>) -> Vec<Found>) -> Reading {
    let is_word =
        |kind, word: &str| kind != WordKind::Mark || word.chars().any(char::is_alphanumeric);
    let asks = |kind, word| kind == WordKind::Mark && matches!(word, "?" | "？" | "؟");
    Reading {
        subject: subject::subject(words),
        signs: signs(words),
        mood: mood::mood(words),
        entities: entities::entities(words),
        size: Size {
            words: words.each().filter(|(word, folded)| is_word(word.kind, folded)).count(),
            questions: words.each().filter(|(word, folded)| asks(word.kind, *folded)).count(),
        },
    }
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
