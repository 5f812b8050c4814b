//! What a visitor can be asked for or can give, in one list; and what else a package holds.

use serde::{Deserialize, Serialize};

use crate::wire::words;

/// Anything that a package holds: each has its line in the policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Entry {
    /// A field.
    Field(Field),
    /// Something else.
    Item(Item),
}

words! {
    /// Something that is collected from a visitor or about one.
    pub enum Field {
        /// The visitor's name.
        Name = "name",
        /// An address for mail.
        Email = "email",
        /// A number for calls.
        Phone = "phone",
        /// The account in the workspace's books.
        Account = "account",
        /// Which order.
        OrderNumber = "order_number",
        /// Which invoice.
        InvoiceNumber = "invoice_number",
        /// Which payment.
        Transaction = "transaction",
        /// How much money.
        Amount = "amount",
        /// When it was paid.
        PaymentDate = "payment_date",
        /// What the error says.
        ErrorCode = "error_code",
        /// An address that the visitor speaks of.
        Url = "url",
        /// The page that the visitor is on.
        Page = "page",
        /// What the account is subscribed to.
        Plan = "plan",
        /// What it is about.
        Product = "product",
        /// What the visitor uses.
        Device = "device",
        /// Whether it was proved who the visitor is.
        Identity = "identity",
        /// What is wrong, in the visitor's words.
        Problem = "problem",
        /// What the visitor has tried already.
        StepsTried = "steps_tried",
        /// The visitor's language.
        Language = "language",
    }

    /// Something else that a package holds.
    pub enum Item {
        /// Where the visitor works.
        Company = "company",
        /// What the account is worth to routing.
        Tier = "tier",
        /// Whether the account is on trial, pays, or is behind.
        Standing = "standing",
        /// What the account has brought in.
        Value = "value",
        /// Since when the visitor has been a customer.
        CustomerSince = "customer_since",
        /// What the visitor has agreed to.
        Consent = "consent",
        /// When the subscription renews.
        Renewal = "renewal",
        /// What colleagues wrote about the account.
        Notes = "notes",
        /// Tickets that are open.
        OpenTickets = "open_tickets",
        /// Tickets of before.
        EarlierCases = "earlier_cases",
        /// Orders and purchases.
        Orders = "orders",
        /// Proofs that failed.
        FailedProofs = "failed_proofs",
        /// Everything that was said.
        Turns = "turns",
        /// The summary.
        Summary = "summary",
        /// What the bot's flow remembers.
        Variables = "variables",
        /// The pages that were visited.
        Trail = "trail",
        /// When the conversation began and was last alive.
        Session = "session",
        /// How the words come in.
        Channel = "channel",
        /// What the visitor wants.
        Intent = "intent",
        /// How the visitor feels.
        Mood = "mood",
        /// What the words show beside: a hurry, a wish to leave.
        Signs = "signs",
        /// What the bot did, and what came of it.
        Steps = "steps",
        /// The help articles that were shown.
        Articles = "articles",
        /// Questions that the knowledge base had no answer to.
        Misses = "misses",
        /// The ticket of this conversation.
        Ticket = "ticket",
        /// A ticket that is drafted and not yet sent.
        DraftTicket = "draft_ticket",
        /// What to do next.
        Next = "next",
        /// Where it was sent: team, skill, rule, priority.
        Route = "route",
        /// When the first human message is due.
        FirstReplyDue = "first_reply_due",
        /// Why a person is asked for.
        Reason = "reason",
        /// On what the routing rests.
        Basis = "basis",
    }
}

impl Entry {
    /// Everything that a package holds.
    pub fn all() -> impl Iterator<Item = Self> {
        let fields = Field::ALL.iter().copied().map(Self::Field);
        fields.chain(Item::ALL.iter().copied().map(Self::Item))
    }

    /// What it is called on a screen.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Field(field) => field.label(),
            Self::Item(item) => item.label(),
        }
    }
}

impl Field {
    /// What it is called on a screen.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Name => "Name",
            Self::Email => "E-mail",
            Self::Phone => "Phone",
            Self::Account => "Account",
            Self::OrderNumber => "Order",
            Self::InvoiceNumber => "Invoice",
            Self::Transaction => "Transaction",
            Self::Amount => "Amount",
            Self::PaymentDate => "Paid on",
            Self::ErrorCode => "Error",
            Self::Url => "Address",
            Self::Page => "Page",
            Self::Plan => "Plan",
            Self::Product => "Product",
            Self::Device => "Device",
            Self::Identity => "Identity",
            Self::Problem => "Problem",
            Self::StepsTried => "Already tried",
            Self::Language => "Language",
        }
    }

    /// Whether it says who the visitor is, and not what the matter is.
    pub const fn is_of_person(self) -> bool {
        matches!(self, Self::Name | Self::Email | Self::Phone)
    }

    /// Whether the bot can ask a visitor for it. A page and a language show themselves.
    pub const fn can_be_asked(self) -> bool {
        match self {
            Self::Page | Self::Language => false,
            Self::Name
            | Self::Email
            | Self::Phone
            | Self::Account
            | Self::OrderNumber
            | Self::InvoiceNumber
            | Self::Transaction
            | Self::Amount
            | Self::PaymentDate
            | Self::ErrorCode
            | Self::Url
            | Self::Plan
            | Self::Product
            | Self::Device
            | Self::Identity
            | Self::Problem
            | Self::StepsTried => true,
        }
    }
}

impl Item {
    /// What it is called on a screen.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Company => "Company",
            Self::Tier => "Tier",
            Self::Standing => "Account is",
            Self::Value => "Value",
            Self::CustomerSince => "Customer since",
            Self::Consent => "Consent",
            Self::Renewal => "Renews",
            Self::Notes => "Notes",
            Self::OpenTickets => "Open tickets",
            Self::EarlierCases => "Earlier cases",
            Self::Orders => "Orders",
            Self::FailedProofs => "Failed proofs",
            Self::Turns => "What was said",
            Self::Summary => "Summary",
            Self::Variables => "Flow",
            Self::Trail => "Pages",
            Self::Session => "Session",
            Self::Channel => "Channel",
            Self::Intent => "Intent",
            Self::Mood => "Mood",
            Self::Signs => "Signs",
            Self::Steps => "Prior actions",
            Self::Articles => "Articles shown",
            Self::Misses => "Not in the knowledge base",
            Self::Ticket => "Ticket",
            Self::DraftTicket => "Draft ticket",
            Self::Next => "Next best action",
            Self::Route => "Route",
            Self::FirstReplyDue => "First reply due",
            Self::Reason => "Why a person",
            Self::Basis => "Routed on",
        }
    }
}
