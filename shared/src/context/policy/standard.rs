//! How Baton treats an entry where the workspace has not said otherwise.

use std::collections::{BTreeMap, BTreeSet};

use super::{Audience, ContextPolicy, Handling, Kept, Privacy, Shown, Summed};
use crate::context::field::{Field, Item};
use crate::id::Topic;
use crate::text::Text;

impl ContextPolicy {
    /// What Baton comes with.
    pub fn standard() -> Self {
        let topic = |name: &str| Topic::new(name).expect("the names below are topics");
        let needs = NEEDS.iter().map(|(name, fields)| (topic(name), fields.to_vec()));
        let next = NEXT.iter().map(|(name, what)| (topic(name), Text::new(*what)));
        Self {
            fields: BTreeMap::new(),
            items: BTreeMap::new(),
            read_private: BTreeSet::from([Audience::AgentAfter, Audience::Ticket]),
            needs: needs.collect(),
            otherwise: vec![Field::Email, Field::Problem],
            next: next.collect(),
            asks_at_most: 2,
        }
    }
}

/// What each topic needs before a person can act, and no more: each is a question to a visitor.
const NEEDS: &[(&str, &[Field])] = &[
    ("billing", &[Field::Identity, Field::InvoiceNumber, Field::Amount, Field::PaymentDate]),
    (
        "refund_dispute",
        &[Field::Identity, Field::OrderNumber, Field::PaymentDate, Field::Amount, Field::Problem],
    ),
    ("technical", &[Field::Problem, Field::ErrorCode, Field::StepsTried, Field::Device]),
    ("shipping_orders", &[Field::OrderNumber, Field::Email, Field::Problem]),
    ("account_security", &[Field::Identity, Field::Email, Field::Problem]),
    ("cancellation", &[Field::Identity, Field::Plan, Field::Problem]),
    ("pre_sale", &[Field::Name, Field::Email, Field::Product]),
    ("complaint", &[Field::Name, Field::Problem]),
    ("legal", &[Field::Name, Field::Email, Field::Problem]),
];

/// What is best done next.
const NEXT: &[(&str, &str)] = &[
    ("billing", "compare the bill with what was paid"),
    ("refund_dispute", "check that money is owed, then return it yourself"),
    ("technical", "reproduce the error, then fix or raise it"),
    ("shipping_orders", "find the parcel, then name a date"),
    ("account_security", "make the change, then confirm it"),
    ("cancellation", "hear the reason before ending anything"),
    ("pre_sale", "answer what they need to decide"),
    ("complaint", "say what went wrong and what follows"),
    ("legal", "promise nothing; involve whoever answers such matters"),
    ("general", "confirm what they need, then answer"),
];

const fn stored(summed: Summed, shown: Shown, privacy: Privacy) -> Handling {
    Handling { kept: Kept::Stored, summed, shown, privacy }
}

/// How a field is treated.
pub(super) const fn field(field: Field) -> Handling {
    use Privacy::{Open, Private};
    use Shown::{AtOnce, TuckedAway};
    use Summed::{LeftOut, Told};
    match field {
        Field::Name
        | Field::Account
        | Field::OrderNumber
        | Field::InvoiceNumber
        | Field::Transaction
        | Field::Amount
        | Field::PaymentDate
        | Field::ErrorCode
        | Field::Plan
        | Field::Product
        | Field::Identity
        | Field::Problem
        | Field::StepsTried => stored(Told, AtOnce, Open),
        Field::Email => stored(Told, AtOnce, Private),
        Field::Phone => stored(LeftOut, TuckedAway, Private),
        // An address may carry what opens a session.
        Field::Url => stored(LeftOut, TuckedAway, Private),
        Field::Page | Field::Language => stored(LeftOut, AtOnce, Open),
        Field::Device => stored(Told, TuckedAway, Open),
    }
}

/// How anything else is treated.
pub(super) const fn item(item: Item) -> Handling {
    use Privacy::{Agents, Inside, Open};
    use Shown::{AtOnce, TuckedAway};
    use Summed::{LeftOut, Told};
    match item {
        Item::Consent | Item::Orders | Item::OpenTickets => stored(LeftOut, AtOnce, Open),
        Item::Company => stored(Told, TuckedAway, Open),
        Item::Tier | Item::Standing | Item::Value => stored(Told, AtOnce, Inside),
        Item::CustomerSince => stored(LeftOut, AtOnce, Open),
        Item::Renewal | Item::EarlierCases => stored(LeftOut, TuckedAway, Open),
        Item::Notes => stored(LeftOut, TuckedAway, Agents),
        Item::FailedProofs => stored(Told, AtOnce, Inside),
        Item::Turns | Item::Trail | Item::Session => stored(LeftOut, TuckedAway, Open),
        Item::Summary => stored(Told, AtOnce, Inside),
        Item::Variables => stored(LeftOut, TuckedAway, Inside),
        Item::Channel => stored(LeftOut, AtOnce, Open),
        Item::Intent
        | Item::Mood
        | Item::Signs
        | Item::Steps
        | Item::Misses
        | Item::DraftTicket
        | Item::Next
        | Item::Reason => stored(Told, AtOnce, Inside),
        Item::Articles => stored(Told, AtOnce, Open),
        Item::Ticket => stored(Told, AtOnce, Open),
        Item::Route | Item::FirstReplyDue => stored(LeftOut, AtOnce, Inside),
        Item::Basis => stored(LeftOut, TuckedAway, Inside),
    }
}
