//! Who the visitor is, how sure that is, and what the workspace's books say of them.

use serde::{Deserialize, Serialize};

use super::field::Field;
use super::known::{Fact, Slot};
use crate::routing::matrix::Authentication;
use crate::routing::need::Tier;
use crate::text::Text;
use crate::time::Timestamp;
use crate::wire::words;

words! {
    /// A way to prove who one is.
    pub enum Proof {
        /// The site signed it: the visitor is signed in there.
        SignedIn = "signed_in",
        /// A code that was sent by mail.
        EmailCode = "email_code",
        /// A code that was sent to a phone.
        PhoneCode = "phone_code",
        /// Something that only the account's holder knows.
        Knowledge = "knowledge",
        /// An agent, who asked.
        Agent = "agent",
    }

    /// How an account stands.
    pub enum Standing {
        /// It is being tried.
        Trial = "trial",
        /// It pays.
        Paying = "paying",
        /// It has not paid.
        PastDue = "past_due",
        /// It has ended.
        Ended = "ended",
    }

    /// What a visitor has agreed to.
    pub enum Consent {
        /// What is said may be kept and used to help.
        Given = "given",
        /// It may not.
        Refused = "refused",
    }
}

/// The first layer: who it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Identity {
    /// Whether it was proved who the visitor is.
    pub authentication: Fact<Authentication>,
    /// How it was proved.
    pub proof: Fact<Verification>,
    /// The proofs that failed, in order.
    pub failed_proofs: Vec<FailedProof>,
    /// What is known of the person and the account.
    pub profile: Profile,
}

/// A proof that held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Verification {
    /// How it was done.
    pub how: Proof,
    /// What was proved: nobody needs to ask for these again.
    pub of: Vec<Field>,
}

/// A proof that failed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FailedProof {
    /// How it was tried.
    pub how: Proof,
    /// Why it failed.
    pub why: Text,
    /// When.
    pub at: Timestamp,
}

/// What is known of the person and the account.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Profile {
    /// The name.
    pub name: Slot,
    /// An address for mail.
    pub email: Slot,
    /// A number for calls.
    pub phone: Slot,
    /// The account in the workspace's books.
    pub account: Slot,
    /// What the account is subscribed to.
    pub plan: Slot,
    /// Where the visitor works.
    pub company: Fact<Text>,
    /// What the account is worth to routing.
    pub tier: Fact<Tier>,
    /// How the account stands.
    pub standing: Fact<Standing>,
    /// What the account has brought in, as the books say it.
    pub value: Fact<Text>,
    /// Since when the visitor has been a customer.
    pub customer_since: Fact<Timestamp>,
    /// What the visitor has agreed to.
    pub consent: Fact<Consent>,
    /// When the subscription renews.
    pub renewal: Fact<Timestamp>,
    /// What colleagues wrote about the account.
    pub notes: Fact<Vec<Text>>,
    /// Tickets that are open.
    pub open_tickets: Fact<Vec<Case>>,
    /// Tickets of before: how many tells a first trouble from a long story.
    pub earlier_cases: Fact<Vec<Case>>,
    /// Orders and purchases, the latest first.
    pub orders: Fact<Vec<Order>>,
}

/// A ticket of this visitor's in the workspace's books.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Case {
    /// Its number.
    pub number: Text,
    /// What it is about.
    pub title: Text,
    /// How it stands.
    pub status: Text,
}

/// An order of this visitor's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Order {
    /// Its number.
    pub number: Text,
    /// How it stands: delayed by two days.
    pub status: Text,
    /// What was bought.
    pub what: Text,
    /// When.
    pub placed_at: Timestamp,
}

impl Identity {
    /// Whether it was proved who the visitor is.
    pub fn is_proved(&self) -> bool {
        self.authentication.value() == Some(&Authentication::Verified)
    }

    /// Whether this very field was proved.
    pub fn has_proved(&self, field: Field) -> bool {
        self.is_proved() && self.proof.value().is_some_and(|proof| proof.of.contains(&field))
    }
}
