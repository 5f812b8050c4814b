//! What is stored, what is summed up, what is shown at once, what stays tucked away and what is
//! private; and what each topic needs. A workspace sets it, entry by entry. SPEC CX9.

mod standard;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::field::{Entry, Field, Item};
use crate::id::Topic;
use crate::text::Text;
use crate::wire::words;

words! {
    /// Who reads a package.
    pub enum Audience {
        /// An agent to whom it is offered.
        AgentBefore = "agent_before",
        /// The agent who has taken it.
        AgentAfter = "agent_after",
        /// The workspace's system of tickets.
        Ticket = "ticket",
        /// A channel of the team's.
        Slack = "slack",
        /// A program of the workspace's.
        Webhook = "webhook",
        /// The visitor, who is told what is passed on.
        Visitor = "visitor",
    }

    /// Whether something is stored at all.
    pub enum Kept {
        /// It is.
        Stored = "stored",
        /// It leaves no trace in the package.
        Dropped = "dropped",
    }

    /// Whether the summary and the brief may speak of it.
    pub enum Summed {
        /// They may.
        Told = "told",
        /// They may not.
        LeftOut = "left_out",
    }

    /// When an agent sees it.
    pub enum Shown {
        /// At once: it is needed within the next minute.
        AtOnce = "at_once",
        /// On asking.
        TuckedAway = "tucked_away",
    }

    /// Who may read it.
    pub enum Privacy {
        /// Everybody who reads a package.
        Open = "open",
        /// Whoever the policy lets read private things; others see enough to recognize it.
        Private = "private",
        /// The workspace, and not the visitor.
        Inside = "inside",
        /// Agents, and no outside system.
        Agents = "agents",
    }
}

/// What becomes of one entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Handling {
    /// Whether it is stored.
    pub kept: Kept,
    /// Whether the summary and the brief may speak of it.
    pub summed: Summed,
    /// When an agent sees it.
    pub shown: Shown,
    /// Who may read it.
    pub privacy: Privacy,
}

/// How a workspace treats what it knows of a conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContextPolicy {
    /// Fields that are treated in another way than is the standard.
    pub fields: BTreeMap<Field, Handling>,
    /// Other entries that are treated in another way than is the standard.
    pub items: BTreeMap<Item, Handling>,
    /// Who reads private things in full.
    pub read_private: BTreeSet<Audience>,
    /// Which fields a topic needs.
    pub needs: BTreeMap<Topic, Vec<Field>>,
    /// Which fields any other topic needs.
    pub otherwise: Vec<Field>,
    /// What is best done next about a topic, where nobody has said it.
    pub next: BTreeMap<Topic, Text>,
    /// How often the bot may ask for the same.
    pub asks_at_most: u8,
}

/// How much of an entry a reader sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// All of it.
    Full,
    /// Enough to recognize it.
    Masked,
    /// Nothing.
    Nothing,
}

impl ContextPolicy {
    /// What becomes of an entry.
    pub fn handling(&self, entry: Entry) -> Handling {
        match entry {
            Entry::Field(field) => {
                self.fields.get(&field).copied().unwrap_or_else(|| standard::field(field))
            }
            Entry::Item(item) => {
                self.items.get(&item).copied().unwrap_or_else(|| standard::item(item))
            }
        }
    }

    /// How much of an entry a reader sees. SPEC CX10.
    pub fn sight(&self, entry: Entry, audience: Audience) -> Sight {
        match self.handling(entry).privacy {
            Privacy::Open => Sight::Full,
            Privacy::Private if self.read_private.contains(&audience) => Sight::Full,
            Privacy::Private => Sight::Masked,
            Privacy::Inside => match audience {
                Audience::AgentBefore
                | Audience::AgentAfter
                | Audience::Ticket
                | Audience::Slack
                | Audience::Webhook => Sight::Full,
                Audience::Visitor => Sight::Nothing,
            },
            Privacy::Agents => match audience {
                Audience::AgentBefore | Audience::AgentAfter => Sight::Full,
                Audience::Ticket | Audience::Slack | Audience::Webhook | Audience::Visitor => {
                    Sight::Nothing
                }
            },
        }
    }

    /// Which fields a topic needs.
    pub fn needed_for(&self, topic: Option<&Topic>) -> &[Field] {
        topic.and_then(|topic| self.needs.get(topic)).unwrap_or(&self.otherwise)
    }

    pub(super) fn stores(&self, field: Field) -> bool {
        self.handling(Entry::Field(field)).kept == Kept::Stored
    }

    pub(super) fn stores_item(&self, item: Item) -> bool {
        self.handling(Entry::Item(item)).kept == Kept::Stored
    }

    pub(super) fn tells(&self, entry: Entry) -> bool {
        self.handling(entry).summed == Summed::Told
    }
}
