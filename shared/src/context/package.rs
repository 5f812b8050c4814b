//! The package: one versioned value with four layers, and what is concluded from them.

use serde::{Deserialize, Serialize};

use super::action::Action;
use super::brief::Brief;
use super::card::Card;
use super::completeness::Completeness;
use super::conversation::Conversation;
use super::field::{Entry, Field};
use super::identity::{Identity, Proof, Verification};
use super::known::{Fact, Slot};
use super::policy::Audience;
use super::routing::Routing;
use crate::routing::matrix::Authentication;
use crate::text::Text;

/// The version of the package that this build writes and reads.
pub const VERSION: u16 = 1;

/// Everything that is known of a conversation. SPEC CX1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Package {
    /// The version of its shape.
    pub version: u16,
    /// For whom it was made out.
    pub audience: Audience,
    /// What this reader is not given, or not in full.
    pub kept_back: Vec<Entry>,
    /// What is shown at once, and what stays tucked away.
    pub card: Card,
    /// Who the visitor is.
    pub identity: Identity,
    /// What was said, seen and collected.
    pub conversation: Conversation,
    /// What is wanted, and what was done.
    pub action: Action,
    /// The way to a person.
    pub routing: Routing,
    /// Five lines to act on.
    pub brief: Brief,
    /// What the matter needs, and what of it is missing.
    pub completeness: Completeness,
}

/// What is known so far, before it is made out for a reader.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Layers {
    /// Who the visitor is.
    pub identity: Identity,
    /// What was said, seen and collected.
    pub conversation: Conversation,
    /// What is wanted, and what was done.
    pub action: Action,
    /// The way to a person.
    pub routing: Routing,
}

/// Why a text is no package.
#[derive(Debug, thiserror::Error)]
pub enum UnreadablePackage {
    /// It has another version than this build reads.
    #[error("a package of version {0}, where version {VERSION} is read")]
    Version(u64),
    /// It is not JSON, or not of this shape.
    #[error("not a package: line {line}, column {column}")]
    Shape {
        /// The line at which reading ended.
        line: usize,
        /// The column at which reading ended.
        column: usize,
    },
}

impl Package {
    /// Reads a package. What it has beside is left alone; what it leaves out is unknown.
    pub fn read(json: &str) -> Result<Self, UnreadablePackage> {
        #[derive(Deserialize)]
        struct Head {
            version: u64,
        }
        // The message of the reader would quote the words of people.
        let shape = |error: serde_json::Error| UnreadablePackage::Shape {
            line: error.line(),
            column: error.column(),
        };
        let Head { version } = serde_json::from_str(json).map_err(shape)?;
        if version != u64::from(VERSION) {
            return Err(UnreadablePackage::Version(version));
        }
        serde_json::from_str(json).map_err(shape)
    }

    /// Writes it as JSON.
    pub fn json(&self) -> String {
        serde_json::to_string(self).expect("a package has text keys and no floating numbers")
    }
}

impl Layers {
    /// Where a field is kept; none for those that are facts of another kind.
    pub fn slot(&self, field: Field) -> Option<&Slot> {
        let (profile, collected) = (&self.identity.profile, &self.conversation.collected);
        Some(match field {
            Field::Name => &profile.name,
            Field::Email => &profile.email,
            Field::Phone => &profile.phone,
            Field::Account => &profile.account,
            Field::Plan => &profile.plan,
            Field::OrderNumber => &collected.order_number,
            Field::InvoiceNumber => &collected.invoice_number,
            Field::Transaction => &collected.transaction,
            Field::Amount => &collected.amount,
            Field::PaymentDate => &collected.payment_date,
            Field::ErrorCode => &collected.error_code,
            Field::Url => &collected.url,
            Field::Product => &collected.product,
            Field::Device => &collected.device,
            Field::Problem => &collected.problem,
            Field::StepsTried => &collected.steps_tried,
            Field::Page | Field::Identity | Field::Language => return None,
        })
    }

    pub(super) fn slot_mut(&mut self, field: Field) -> Option<&mut Slot> {
        let (profile, collected) = (&mut self.identity.profile, &mut self.conversation.collected);
        Some(match field {
            Field::Name => &mut profile.name,
            Field::Email => &mut profile.email,
            Field::Phone => &mut profile.phone,
            Field::Account => &mut profile.account,
            Field::Plan => &mut profile.plan,
            Field::OrderNumber => &mut collected.order_number,
            Field::InvoiceNumber => &mut collected.invoice_number,
            Field::Transaction => &mut collected.transaction,
            Field::Amount => &mut collected.amount,
            Field::PaymentDate => &mut collected.payment_date,
            Field::ErrorCode => &mut collected.error_code,
            Field::Url => &mut collected.url,
            Field::Product => &mut collected.product,
            Field::Device => &mut collected.device,
            Field::Problem => &mut collected.problem,
            Field::StepsTried => &mut collected.steps_tried,
            Field::Page | Field::Identity | Field::Language => return None,
        })
    }

    /// What there is to say about a field, in words.
    pub fn fact(&self, field: Field) -> Fact<Text> {
        if let Some(slot) = self.slot(field) {
            return slot.fact.clone();
        }
        match field {
            Field::Page => self.conversation.page.map(|page| page.url.clone()),
            Field::Language => {
                self.conversation.language.map(|language| Text::new(language.as_str()))
            }
            Field::Identity => self.proof_in_words(),
            // Each of these has a slot.
            Field::Name
            | Field::Email
            | Field::Phone
            | Field::Account
            | Field::Plan
            | Field::OrderNumber
            | Field::InvoiceNumber
            | Field::Transaction
            | Field::Amount
            | Field::PaymentDate
            | Field::ErrorCode
            | Field::Url
            | Field::Product
            | Field::Device
            | Field::Problem
            | Field::StepsTried => Fact::Unknown,
        }
    }

    /// Whether there is anything to say about a field but that it is missing.
    pub fn knows(&self, field: Field) -> bool {
        self.fact(field).is_known()
    }

    /// The proof, in words: a claim is none, and neither is a proof that failed.
    fn proof_in_words(&self) -> Fact<Text> {
        match &self.identity.authentication {
            Fact::Known(known) | Fact::Masked(known) => match known.value {
                Authentication::Verified => self.identity.proof.map(in_words),
                Authentication::Anonymous | Authentication::Failed => Fact::Unknown,
            },
            Fact::Unknown => Fact::Unknown,
            Fact::Unavailable { why, from, at } => {
                Fact::Unavailable { why: *why, from: *from, at: *at }
            }
            Fact::Withheld { by } => Fact::Withheld { by: *by },
        }
    }
}

fn in_words(verification: &Verification) -> Text {
    Text::new(match verification.how {
        Proof::SignedIn => "signed in on the site",
        Proof::EmailCode => "by a code sent by mail",
        Proof::PhoneCode => "by a code sent to the phone",
        Proof::Knowledge => "by what only the holder knows",
        Proof::Agent => "by an agent",
    })
}
