//! What was said, seen and collected.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::field::Field;
use super::known::{Fact, Known, Slot};
use crate::id::{AgentId, ConversationId, Language, Seq};
use crate::routing::matrix::Channel;
use crate::text::Text;
use crate::time::Timestamp;
use crate::wire::words;

words! {
    /// What kind of page it is.
    pub enum PageKind {
        /// One of the shop.
        Product = "product",
        /// The prices.
        Pricing = "pricing",
        /// The way to paying.
        Checkout = "checkout",
        /// What one has set.
        Settings = "settings",
        /// Where one ends what one has.
        Cancel = "cancel",
        /// Where one reads how things work.
        Help = "help",
        /// Bills and orders.
        Account = "account",
        /// Any other.
        Other = "other",
    }
}

/// The second layer: the conversation so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Conversation {
    /// Which one.
    pub id: Fact<ConversationId>,
    /// How the words come in.
    pub channel: Fact<Channel>,
    /// The visitor's language.
    pub language: Fact<Language>,
    /// When it began.
    pub began_at: Fact<Timestamp>,
    /// When anything was last heard.
    pub last_at: Fact<Timestamp>,
    /// Two or three sentences for whoever takes it over.
    pub summary: Fact<Text>,
    /// What the visitor was asked for and gave.
    pub collected: Collected,
    /// How often the visitor was asked for what, and what they would not say.
    pub asked: BTreeMap<Field, Asked>,
    /// What the bot's flow remembers, by its name there.
    pub variables: BTreeMap<String, Known<Text>>,
    /// The page that the visitor is on.
    pub page: Fact<Page>,
    /// The pages that were visited, in order, each with its moment.
    pub trail: Vec<Visit>,
    /// Everything that was said, the bot's words too, in order.
    pub turns: Vec<Turn>,
}

/// What a visitor was asked for and gave. The person and the account are in the profile.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Collected {
    /// Which order.
    pub order_number: Slot,
    /// Which invoice.
    pub invoice_number: Slot,
    /// Which payment.
    pub transaction: Slot,
    /// How much money.
    pub amount: Slot,
    /// When it was paid.
    pub payment_date: Slot,
    /// What the error says.
    pub error_code: Slot,
    /// An address that the visitor speaks of.
    pub url: Slot,
    /// What it is about.
    pub product: Slot,
    /// What the visitor uses.
    pub device: Slot,
    /// What is wrong, in the visitor's words.
    pub problem: Slot,
    /// What the visitor has tried already.
    pub steps_tried: Slot,
}

/// How often something was asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Asked {
    /// How often.
    pub times: u8,
    /// When the visitor would not say.
    pub declined_at: Option<Timestamp>,
}

/// A page of the site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Page {
    /// Its address.
    pub url: Text,
    /// Its title.
    pub title: Text,
    /// What kind it is.
    pub kind: PageKind,
}

/// A page that was visited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Visit {
    /// Which.
    pub page: Page,
    /// When the visitor came to it.
    pub at: Timestamp,
}

/// Who speaks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Speaker {
    /// The visitor.
    Visitor,
    /// The bot.
    Bot,
    /// This agent.
    Agent(AgentId),
}

/// One thing that was said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Turn {
    /// Its place in the log.
    pub seq: Seq,
    /// Who said it.
    pub by: Speaker,
    /// When.
    pub at: Timestamp,
    /// For how many whole seconds nobody had spoken before.
    pub silence: u32,
    /// The words.
    pub text: Text,
}
