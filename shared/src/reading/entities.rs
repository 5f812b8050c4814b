//! The facts in a message: the numbers, addresses, amounts and days that it names.
//!
//! One pass over the words finds whatever may be a fact; where two of them overlap, the surer
//! one wins, and of two as sure the longer. What a fact says belongs to its writer: it never
//! prints itself.

mod address;
mod calendar;
mod clock;
mod compound;
mod currency;
mod date;
mod failure;
mod lexicon;
mod line;
mod money;
mod numeral;
mod phone;
mod reference;
mod roles;
mod span;
#[cfg(test)]
mod tests;

use std::fmt;

use serde::{Deserialize, Serialize};

pub use self::currency::{Currency, NoCurrency};
use self::lexicon::Sense;
use self::line::{Line, Shape};
use super::Place;
use super::words::{WordKind, Words};
use crate::text::Text;

/// A fact that a message names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entity {
    /// What it is.
    pub kind: EntityKind,
    /// Where it stands in the message.
    pub place: Place,
    /// What it says.
    pub value: Value,
}

/// What a fact may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntityKind {
    /// The number of an order, a booking, a parcel or a case.
    OrderNumber,
    /// The number of an account, a customer or a contract.
    AccountNumber,
    /// The number of an invoice or bill.
    InvoiceNumber,
    /// The number of a payment.
    TransactionNumber,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// An amount of money.
    Amount,
    /// A day, or a span of days.
    Date,
    /// A time of day, or a span of hours.
    Time,
    /// What a machine said when it failed.
    ErrorCode,
    /// The address of a page.
    Url,
    /// The address of a computer.
    Ip,
}

impl EntityKind {
    /// Its name where facts are counted against those that people have marked.
    pub fn scored_as(self) -> &'static str {
        match self {
            Self::OrderNumber => "order_id",
            Self::AccountNumber => "account_id",
            Self::InvoiceNumber => "invoice_id",
            Self::TransactionNumber => "transaction_id",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Amount => "amount",
            Self::Date => "date",
            Self::Time => "time",
            Self::ErrorCode => "error_code",
            Self::Url => "url",
            Self::Ip => "ip",
        }
    }
}

/// What a fact says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// A number, address or code, in the form in which two of them are compared: an e-mail
    /// address in small letters, a telephone number as its digits; or words as they are written.
    Written(Text),
    /// An amount of money.
    Amount(Amount),
    /// A day of the calendar, as far as it is named.
    Day(Day),
}

/// An amount of money.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amount {
    /// How much it is, in the smallest parts of its currency; in hundredths where that is not
    /// known. What is too much to count is the most that can be.
    pub minor: u64,
    /// The currency, where it is named.
    pub currency: Option<Currency>,
}

impl fmt::Debug for Amount {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Amount(hidden)")
    }
}

/// A day of the calendar. What a message leaves open, or may mean in two ways, is not there.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Day {
    /// The year.
    pub year: Option<u16>,
    /// The month, counted from 1.
    pub month: Option<u8>,
    /// The day of the month.
    pub day: Option<u8>,
}

impl fmt::Debug for Day {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Day(hidden)")
    }
}

/// How sure it is that some words are a fact of their kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Sure {
    /// It is the likeliest thing for such a number to be.
    Guess,
    /// It looks like one.
    Likely,
    /// It has the form of one.
    Shape,
    /// It has the form, and the message says what it is.
    Said,
    /// Nothing else looks like it.
    Certain,
}

/// What may be a fact, until it is known what else the same words may be.
#[derive(Debug)]
struct Claim {
    entity: Entity,
    sure: Sure,
}

impl Claim {
    fn new(kind: EntityKind, place: Place, value: Value, sure: Sure) -> Self {
        Self { entity: Entity { kind, place, value }, sure }
    }

    /// A fact whose value is as it is written.
    fn written(kind: EntityKind, place: Place, text: &str, sure: Sure) -> Self {
        Self::new(kind, place, Value::Written(Text::new(place.of(text))), sure)
    }
}

/// Finds the facts of a message, in their order. SPEC RD20 to RD35.
pub fn entities(words: &Words<'_>) -> Vec<Entity> {
    let line = Line::of(words);
    let mut claims = Vec::new();
    let mut at = 0;
    while at < line.len() {
        at = claim_from(&line, at, &mut claims).max(at + 1);
    }
    settle(claims)
}

/// What a word may begin, so that most words are passed over at one look.
const BEGINS: [Sense; 17] = [
    Sense::Since,
    Sense::Month,
    Sense::WeakMonth,
    Sense::Weekday,
    Sense::ShortWeekday,
    Sense::Cardinal,
    Sense::Ordinal,
    Sense::Scale,
    Sense::Currency,
    Sense::DayWord,
    Sense::DateUnit,
    Sense::Which,
    Sense::Within,
    Sense::DayPart,
    Sense::Article,
    Sense::Some,
    Sense::Part,
];

/// No amount is named without one of these, unless it is of one word with its number.
const MONEY: u32 = Sense::Currency.bit() | Sense::Minor.bit();

/// Claims what begins at a word, and tells where to go on.
fn claim_from(line: &Line<'_, '_>, at: usize, claims: &mut Vec<Claim>) -> usize {
    let senses = line.senses(at);
    let shape = line.shape(at);
    if address::may_begin(line, at)
        && let Some((claim, after)) = address::address(line, at)
    {
        claims.push(claim);
        return after;
    }
    let begins = BEGINS.into_iter().fold(0, |all, sense| all | sense.bit());
    if shape != Shape::Plain || senses & begins != 0 || line.mark(at + 1) == b'$' {
        if shape == Shape::Mixed || line.all & MONEY != 0 {
            claims.extend(money::amount(line, at));
        }
        let span = span::span(line, at);
        claims.extend(date::date(line, at, span));
        claims.extend(clock::time(line, at, span));
    }
    if phone::may_begin(line, at) {
        claims.extend(phone::phone(line, at));
    }
    if shape != Shape::Plain
        || senses & (Sense::Subject.bit() | Sense::Error.bit()) != 0
        || line.kind(at) == WordKind::Shouted
        || line.mark(at + 1) == b'-' && line.raw(at) == "E"
    {
        claims.extend(failure::error_code(line, at));
        reference::claim(line, at, claims);
    }
    at + 1
}

/// Keeps the surest of the claims on the same words, and of those the longest.
fn settle(mut claims: Vec<Claim>) -> Vec<Entity> {
    let length = |place: Place| place.end - place.start;
    claims.sort_by(|one, other| {
        let key = |claim: &Claim| (claim.sure, length(claim.entity.place));
        key(other).cmp(&key(one)).then(one.entity.place.cmp(&other.entity.place))
    });
    let mut kept: Vec<Entity> = Vec::with_capacity(claims.len());
    for Claim { entity, .. } in claims {
        let next = kept.partition_point(|known| known.place.start < entity.place.start);
        let clear_before = next == 0 || kept[next - 1].place.end <= entity.place.start;
        let clear_after = kept.get(next).is_none_or(|known| known.place.start >= entity.place.end);
        if clear_before && clear_after && entity.place.start < entity.place.end {
            kept.insert(next, entity);
        }
    }
    kept
}
