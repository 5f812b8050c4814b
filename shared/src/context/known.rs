//! What is known, from whom and since when; and what is not, and why not.

use serde::{Deserialize, Serialize};

use crate::text::Text;
use crate::time::Timestamp;
use crate::wire::words;

words! {
    /// Whom something is known from.
    pub enum Source {
        /// The visitor's words, as they were read.
        Words = "words",
        /// The bot, which concluded it.
        Bot = "bot",
        /// A rule of Baton's, from what else is known.
        Rule = "rule",
        /// The site, through its page.
        Site = "site",
        /// The workspace's book of customers.
        Crm = "crm",
        /// The workspace's shop.
        Shop = "shop",
        /// The workspace's tickets.
        Ticketing = "ticketing",
        /// A form that the visitor filled in.
        Form = "form",
        /// An agent.
        Agent = "agent",
        /// The visitor, who put it right.
        Visitor = "visitor",
    }

    /// Why something could not be looked up.
    pub enum Unavailability {
        /// There was no answer in time.
        TimedOut = "timed_out",
        /// The answer was an error.
        Failed = "failed",
        /// The lookup is not allowed.
        NotAllowed = "not_allowed",
        /// There is nothing to ask: the system is not connected.
        NotConnected = "not_connected",
    }

    /// Who keeps something back.
    pub enum Keeper {
        /// The workspace's policy, from this reader.
        Policy = "policy",
        /// The visitor, from everybody.
        Visitor = "visitor",
    }
}

/// Something that is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "KnownOf{T}"))]
pub struct Known<T> {
    /// What it is.
    pub value: T,
    /// Whom it is known from.
    pub from: Source,
    /// Since when.
    pub at: Timestamp,
}

/// What there is to say about one thing. SPEC CX2.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "FactOf{T}"))]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Fact<T> {
    /// It is known.
    Known(Known<T>),
    /// It is known, and shown in part: enough to recognize it, too little to use it.
    Masked(Known<T>),
    /// It is not known.
    #[default]
    Unknown,
    /// It could not be looked up.
    Unavailable {
        /// Why.
        why: Unavailability,
        /// Where it was looked for.
        from: Source,
        /// When.
        at: Timestamp,
    },
    /// It is kept back.
    Withheld {
        /// By whom.
        by: Keeper,
    },
}

/// A fact that the visitor can give, with whatever else was said of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Slot {
    /// What holds.
    pub fact: Fact<Text>,
    /// What else was given for it, in order: a second order number, an address on file.
    pub others: Vec<Known<Text>>,
    /// What held until somebody put it right.
    pub replaced: Vec<Known<Text>>,
}

/// How many other values of one thing are kept; of more, the latest.
const MOST_OTHERS: usize = 8;

impl Source {
    /// How much its word weighs against another's. Of equals the later one holds.
    const fn weight(self) -> u8 {
        match self {
            Self::Words | Self::Bot | Self::Rule => 1,
            Self::Site | Self::Crm | Self::Shop | Self::Ticketing => 2,
            Self::Form => 3,
            Self::Agent | Self::Visitor => 4,
        }
    }
}

impl<T> Known<T> {
    /// Something that is known from here on.
    pub const fn new(value: T, from: Source, at: Timestamp) -> Self {
        Self { value, from, at }
    }
}

impl<T> Fact<T> {
    /// What is known, in whole or in part.
    pub const fn known(&self) -> Option<&Known<T>> {
        match self {
            Self::Known(known) | Self::Masked(known) => Some(known),
            Self::Unknown | Self::Unavailable { .. } | Self::Withheld { .. } => None,
        }
    }

    /// The value, where one is known.
    pub fn value(&self) -> Option<&T> {
        self.known().map(|known| &known.value)
    }

    /// Whether it is known.
    pub const fn is_known(&self) -> bool {
        self.known().is_some()
    }

    /// The same of another kind of value.
    pub fn map<U>(&self, into: impl FnOnce(&T) -> U) -> Fact<U> {
        let same = |known: &Known<T>, value| Known { value, from: known.from, at: known.at };
        match self {
            Self::Known(known) => Fact::Known(same(known, into(&known.value))),
            Self::Masked(known) => Fact::Masked(same(known, into(&known.value))),
            Self::Unknown => Fact::Unknown,
            Self::Unavailable { why, from, at } => {
                Fact::Unavailable { why: *why, from: *from, at: *at }
            }
            Self::Withheld { by } => Fact::Withheld { by: *by },
        }
    }

    /// Takes in what somebody says, unless what holds comes from somebody whose word weighs more
    /// or is kept back.
    pub(super) fn learn(&mut self, news: Known<T>) {
        let holds = match self {
            Self::Known(known) | Self::Masked(known) => known.from.weight() > news.from.weight(),
            Self::Withheld { .. } => true,
            Self::Unknown | Self::Unavailable { .. } => false,
        };
        if !holds {
            *self = Self::Known(news);
        }
    }
}

/// A fact that an outside system is asked for, whatever its value is.
pub(super) trait LookedUp {
    /// Takes in that it could not be looked up. What is known stays known.
    fn miss(&mut self, why: Unavailability, from: Source, at: Timestamp);

    /// Takes in that this system has answered: what it leaves out is unknown.
    fn answered(&mut self, by: Source);
}

impl<T> LookedUp for Fact<T> {
    fn miss(&mut self, why: Unavailability, from: Source, at: Timestamp) {
        match self {
            Self::Unknown | Self::Unavailable { .. } => {
                *self = Self::Unavailable { why, from, at };
            }
            Self::Known(_) | Self::Masked(_) | Self::Withheld { .. } => (),
        }
    }

    fn answered(&mut self, by: Source) {
        if matches!(self, Self::Unavailable { from, .. } if *from == by) {
            *self = Self::Unknown;
        }
    }
}

impl Slot {
    /// Takes in what somebody says. What was put right does not come back by a weaker word, and
    /// what the visitor keeps back comes back only from their own hand. SPEC CX4, CX23.
    pub(super) fn learn(&mut self, news: Known<Text>) {
        match &self.fact {
            Fact::Withheld { .. } => {
                if matches!(news.from, Source::Visitor | Source::Form) {
                    self.fact = Fact::Known(news);
                }
            }
            Fact::Unknown | Fact::Unavailable { .. } => self.fact = Fact::Known(news),
            Fact::Known(holds) | Fact::Masked(holds) => {
                let holds = holds.clone();
                if same(&holds.value, &news.value) {
                    if news.from.weight() > holds.from.weight() {
                        self.fact = Fact::Known(news);
                    }
                } else if news.from.weight() >= holds.from.weight() {
                    self.keep_aside(holds);
                    self.others.retain(|other| !same(&other.value, &news.value));
                    self.fact = Fact::Known(news);
                } else if !self.replaced.iter().any(|old| same(&old.value, &news.value)) {
                    self.keep_aside(news);
                }
            }
        }
    }

    /// Puts it right: what held is kept as replaced.
    pub(super) fn correct(&mut self, news: Known<Text>) {
        if matches!(self.fact, Fact::Withheld { .. }) && news.from != Source::Visitor {
            return;
        }
        if let Some(old) = self.fact.known()
            && !same(&old.value, &news.value)
        {
            self.replaced.push(old.clone());
        }
        self.others.retain(|other| !same(&other.value, &news.value));
        self.replaced.retain(|old| !same(&old.value, &news.value));
        self.fact = Fact::Known(news);
    }

    /// Forgets what was given: the visitor keeps it back. Gives what was forgotten.
    pub(super) fn withhold(&mut self) -> Vec<Text> {
        let all = self.values().map(|known| known.value.clone()).collect();
        *self = Self { fact: Fact::Withheld { by: Keeper::Visitor }, ..Self::default() };
        all
    }

    /// Every value that was ever given for it and is still held.
    pub(super) fn values(&self) -> impl Iterator<Item = &Known<Text>> {
        self.fact.known().into_iter().chain(&self.others).chain(&self.replaced)
    }

    fn keep_aside(&mut self, other: Known<Text>) {
        if !self.others.iter().any(|known| same(&known.value, &other.value)) {
            self.others.push(other);
        }
        if self.others.len() > MOST_OTHERS {
            self.others.remove(0);
        }
    }
}

/// Whether two people would call these the same.
pub(super) fn same(one: &Text, other: &Text) -> bool {
    one.reveal().trim().eq_ignore_ascii_case(other.reveal().trim())
}
