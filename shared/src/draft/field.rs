//! The facts that an agent may need, by name.

use serde::{Deserialize, Serialize};

/// A fact that can be known of a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// The visitor's name.
    Name,
    /// Where mail reaches the visitor.
    Email,
    /// Where a call reaches the visitor.
    Phone,
    /// The account or customer number.
    Account,
    /// The order or booking.
    OrderNumber,
    /// The invoice.
    InvoiceNumber,
    /// The payment, by the bank's or the shop's number.
    Transaction,
    /// How much.
    Amount,
    /// When it was paid or charged.
    PaymentDate,
    /// What the machine said.
    ErrorCode,
    /// An address on the web that the matter is about.
    Url,
    /// The page the visitor was on.
    Page,
    /// The plan or subscription.
    Plan,
    /// The product or service.
    Product,
    /// The device, browser or system.
    Device,
    /// That the visitor is who they say.
    Identity,
    /// What it is all about.
    Problem,
    /// What was tried.
    StepsTried,
    /// The language to write in.
    Language,
}

impl Field {
    /// Every field.
    pub const ALL: [Self; 19] = [
        Self::Name,
        Self::Email,
        Self::Phone,
        Self::Account,
        Self::OrderNumber,
        Self::InvoiceNumber,
        Self::Transaction,
        Self::Amount,
        Self::PaymentDate,
        Self::ErrorCode,
        Self::Url,
        Self::Page,
        Self::Plan,
        Self::Product,
        Self::Device,
        Self::Identity,
        Self::Problem,
        Self::StepsTried,
        Self::Language,
    ];

    /// Its name where fields are listed.
    pub fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Account => "account",
            Self::OrderNumber => "order_number",
            Self::InvoiceNumber => "invoice_number",
            Self::Transaction => "transaction",
            Self::Amount => "amount",
            Self::PaymentDate => "payment_date",
            Self::ErrorCode => "error_code",
            Self::Url => "url",
            Self::Page => "page",
            Self::Plan => "plan",
            Self::Product => "product",
            Self::Device => "device",
            Self::Identity => "identity",
            Self::Problem => "problem",
            Self::StepsTried => "steps_tried",
            Self::Language => "language",
        }
    }

    /// The field of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name() == name)
    }
}
