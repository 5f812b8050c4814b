//! What a matter needs, what of it is missing, and what the bot may still ask. SPEC CX14.

use serde::{Deserialize, Serialize};

use super::field::Field;
use super::known::Fact;
use super::package::Layers;
use super::policy::ContextPolicy;
use crate::id::Topic;
use crate::reading::Thousandths;
use crate::wire::words;

words! {
    /// Why something that is needed is missing.
    pub enum Absence {
        /// Nobody has given it.
        NotGiven = "not_given",
        /// The visitor would not say.
        Declined = "declined",
        /// The visitor keeps it back.
        Withheld = "withheld",
        /// It could not be looked up.
        Unavailable = "unavailable",
    }

    /// What every handoff has to say something about, be it that it is not known.
    pub enum Part {
        /// What was said.
        Messages = "messages",
        /// What there was before this conversation.
        History = "history",
        /// What the visitor wants.
        Intent = "intent",
        /// Whether it was proved who the visitor is.
        Identity = "identity",
        /// The account or the order.
        AccountOrOrder = "account_or_order",
        /// The ticket.
        Ticket = "ticket",
        /// Why a person is asked for.
        Reason = "reason",
        /// What was tried.
        Tried = "tried",
        /// How the words come in.
        Channel = "channel",
        /// When it began and was last alive.
        Session = "session",
        /// How urgent it is.
        Urgency = "urgency",
    }

    /// How a part stands, from best to worst.
    pub enum Had {
        /// It is known.
        Known = "known",
        /// It is known that there is none.
        Nothing = "nothing",
        /// It could not be looked up.
        Unavailable = "unavailable",
        /// It is not known.
        Unknown = "unknown",
        /// The visitor keeps it back.
        Withheld = "withheld",
    }
}

/// How complete a package is for its topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Completeness {
    /// How much of what is needed is known; all of it where nothing is needed.
    pub score: Thousandths,
    /// Which fields the topic needs.
    pub needed: Vec<Field>,
    /// Which of them are missing, and why.
    pub missing: Vec<Missing>,
    /// Which of those the bot may still ask for while the visitor waits.
    pub may_ask: Vec<Field>,
    /// What every handoff has to say something about.
    pub parts: Vec<PartHad>,
}

/// A field that is needed and missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Missing {
    /// Which.
    pub field: Field,
    /// Why.
    pub because: Absence,
}

/// A part of every handoff, and how it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PartHad {
    /// Which.
    pub part: Part,
    /// How it stands.
    pub had: Had,
}

impl Completeness {
    /// Looks what is there for the topic that was read.
    pub fn of(layers: &Layers, policy: &ContextPolicy) -> Self {
        let topic: Option<&Topic> = layers.action.intent.value().map(|intent| &intent.topic);
        let needed: Vec<Field> = policy.needed_for(topic).to_vec();
        let missing: Vec<Missing> =
            needed.iter().filter_map(|field| absence(layers, *field)).collect();
        let had = needed.len() - missing.len();
        let score = (1000 * had).checked_div(needed.len()).unwrap_or(1000);
        let may_ask = missing
            .iter()
            .filter(|missing| may_ask(layers, policy, **missing))
            .map(|missing| missing.field);
        Self {
            score: Thousandths(u16::try_from(score).unwrap_or(1000)),
            may_ask: may_ask.collect(),
            parts: Part::ALL
                .iter()
                .map(|part| PartHad { part: *part, had: had_of(layers, *part) })
                .collect(),
            needed,
            missing,
        }
    }

    /// How a part stands.
    pub fn had(&self, part: Part) -> Had {
        self.parts.iter().find(|had| had.part == part).map_or(Had::Unknown, |had| had.had)
    }
}

fn absence(layers: &Layers, field: Field) -> Option<Missing> {
    let because = match layers.fact(field) {
        Fact::Known(_) | Fact::Masked(_) => return None,
        Fact::Withheld { .. } => Absence::Withheld,
        Fact::Unknown | Fact::Unavailable { .. } if declined(layers, field) => Absence::Declined,
        Fact::Unknown => Absence::NotGiven,
        Fact::Unavailable { .. } => Absence::Unavailable,
    };
    Some(Missing { field, because })
}

fn declined(layers: &Layers, field: Field) -> bool {
    layers.conversation.asked.get(&field).is_some_and(|asked| asked.declined_at.is_some())
}

/// Nobody is asked for what they would not say, nor too often, nor by a bot while a person is
/// there.
fn may_ask(layers: &Layers, policy: &ContextPolicy, missing: Missing) -> bool {
    let times = layers.conversation.asked.get(&missing.field).map_or(0, |asked| asked.times);
    let open = match missing.because {
        Absence::NotGiven | Absence::Unavailable => true,
        Absence::Declined | Absence::Withheld => false,
    };
    open && missing.field.can_be_asked()
        && policy.stores(missing.field)
        && times < policy.asks_at_most
        && !layers.routing.taken_by.is_known()
}

fn had_of(layers: &Layers, part: Part) -> Had {
    let Layers { identity, conversation, action, routing } = layers;
    match part {
        Part::Messages if conversation.turns.is_empty() => Had::Nothing,
        Part::Messages => Had::Known,
        Part::History => had(&identity.profile.earlier_cases),
        Part::Intent => had(&action.intent),
        Part::Identity => had(&identity.authentication),
        Part::AccountOrOrder => {
            let orders = had(&identity.profile.orders);
            [Field::OrderNumber, Field::Account, Field::InvoiceNumber]
                .into_iter()
                .map(|field| had(&layers.fact(field)))
                .fold(orders, Ord::min)
        }
        Part::Ticket => had(&action.ticket),
        Part::Reason => had(&routing.reason),
        Part::Tried if action.steps.is_empty() && !layers.knows(Field::StepsTried) => Had::Nothing,
        Part::Tried => Had::Known,
        Part::Channel => had(&conversation.channel),
        Part::Session => had(&conversation.began_at),
        Part::Urgency => had(&routing.priority),
    }
}

fn had<T>(fact: &Fact<T>) -> Had {
    match fact {
        Fact::Known(_) | Fact::Masked(_) => Had::Known,
        Fact::Unknown => Had::Unknown,
        Fact::Unavailable { .. } => Had::Unavailable,
        Fact::Withheld { .. } => Had::Withheld,
    }
}
