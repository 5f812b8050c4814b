//! What is passed on, as the visitor sees it before anybody joins: each thing can be put right or
//! kept back. SPEC CX20.

mod fitting;

use serde::{Deserialize, Serialize};

use super::field::{Entry, Field};
use super::known::{Fact, same};
use super::mask::masked;
use super::noticed::Noticed;
use super::package::Layers;
use super::phrases;
use super::policy::{Audience, ContextPolicy, Sight};
use crate::conversation::handoff::Passed;
use crate::text::Text;
use crate::wire::words;

words! {
    /// What a visitor may do with a line.
    pub enum Change {
        /// Put it right or keep it back.
        Both = "both",
        /// Keep it back: it shows itself, so there is nothing to put right.
        Withhold = "withhold",
        /// Nothing: it was proved, or somebody is there.
        Neither = "neither",
    }

    /// Why a change is refused.
    pub enum Refused {
        /// The receipt has no such line.
        NotOnReceipt = "not_on_receipt",
        /// A person is there: tell them.
        TooLate = "too_late",
        /// It was proved; a person can change it.
        Proved = "proved",
        /// It shows itself, and cannot be put right.
        ShowsItself = "shows_itself",
        /// There are no words.
        Empty = "empty",
        /// There are too many.
        TooLong = "too_long",
        /// These words cannot be such a thing.
        NotOfThisKind = "not_of_this_kind",
        /// That is what it says already.
        Unchanged = "unchanged",
    }
}

/// What is passed on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Receipt {
    /// Each thing.
    pub lines: Vec<Line>,
    /// The kinds of things, for a sentence about them.
    pub passes: Vec<Passed>,
}

/// One thing that is passed on, or that the visitor keeps back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Line {
    /// What it is.
    pub field: Field,
    /// What it is called.
    pub label: String,
    /// What is passed on; what is private, in part.
    pub value: Fact<Text>,
    /// What the visitor may do with it.
    pub change: Change,
}

impl Receipt {
    /// The receipt of what is known so far.
    pub fn of(layers: &Layers, policy: &ContextPolicy) -> Self {
        let lines = Field::ALL.iter().filter_map(|field| line(layers, policy, *field)).collect();
        Self { lines, passes: passes(layers) }
    }

    /// What is passed on, in words that follow "I have passed on"; nothing where nothing is.
    pub fn in_words(&self) -> Option<Text> {
        let known = self.lines.iter().filter(|line| line.value.is_known());
        let mut words: Vec<String> = known
            .filter_map(|line| in_words(line.field))
            .map(|word| format!("your {word}"))
            .collect();
        if self.passes.contains(&Passed::Transcript) {
            words.push("all that we have said here".into());
        }
        (!words.is_empty()).then(|| Text::new(phrases::listed(&words)))
    }
}

impl Layers {
    /// Checks what a visitor puts right, and gives what is then noticed.
    pub fn correction(
        &self,
        policy: &ContextPolicy,
        field: Field,
        value: &Text,
    ) -> Result<Noticed, Refused> {
        let line = line(self, policy, field).ok_or(Refused::NotOnReceipt)?;
        match line.change {
            Change::Both => (),
            Change::Withhold => return Err(Refused::ShowsItself),
            Change::Neither => return Err(self.closed_because()),
        }
        let value = fitting::checked(field, value)?;
        if self.fact(field).value().is_some_and(|known| same(known, &value)) {
            return Err(Refused::Unchanged);
        }
        Ok(Noticed::Corrected { field, value })
    }

    /// Checks what a visitor keeps back, and gives what is then noticed.
    pub fn withholding(&self, policy: &ContextPolicy, field: Field) -> Result<Noticed, Refused> {
        let line = line(self, policy, field).ok_or(Refused::NotOnReceipt)?;
        match line.change {
            Change::Neither => Err(self.closed_because()),
            Change::Both | Change::Withhold if line.value.is_known() => {
                Ok(Noticed::Withheld(field))
            }
            Change::Both | Change::Withhold => Err(Refused::Unchanged),
        }
    }

    fn closed_because(&self) -> Refused {
        if self.routing.taken_by.is_known() { Refused::TooLate } else { Refused::Proved }
    }
}

/// The line of a field: none where nothing is passed on, or the visitor is not shown it.
fn line(layers: &Layers, policy: &ContextPolicy, field: Field) -> Option<Line> {
    let fact = layers.fact(field);
    let sight = policy.sight(Entry::Field(field), Audience::Visitor);
    let value = match (sight, fact) {
        (Sight::Nothing, _) | (_, Fact::Unknown | Fact::Unavailable { .. }) => return None,
        (Sight::Masked, Fact::Known(known)) => {
            let mut known = known;
            known.value = masked(field, &known.value);
            Fact::Masked(known)
        }
        (
            Sight::Full | Sight::Masked,
            fact @ (Fact::Known(_) | Fact::Masked(_) | Fact::Withheld { .. }),
        ) => fact,
    };
    let fixed = layers.routing.taken_by.is_known() || layers.identity.has_proved(field);
    let change = if fixed || field == Field::Identity {
        Change::Neither
    } else if field == Field::Page {
        Change::Withhold
    } else {
        Change::Both
    };
    Some(Line { field, label: field.label().into(), value, change })
}

fn passes(layers: &Layers) -> Vec<Passed> {
    let mut passes = Vec::new();
    if !layers.conversation.turns.is_empty() {
        passes.push(Passed::Transcript);
    }
    let knows = |field: &Field| layers.knows(*field);
    if COLLECTED.iter().any(knows) {
        passes.push(Passed::Collected);
    }
    let profile = &layers.identity.profile;
    let of_account = profile.tier.is_known() || profile.orders.is_known();
    if of_account || PROFILE.iter().any(knows) {
        passes.push(Passed::Profile);
    }
    if layers.knows(Field::Page) {
        passes.push(Passed::Page);
    }
    if !layers.action.steps.is_empty() || layers.knows(Field::StepsTried) {
        passes.push(Passed::StepsTried);
    }
    passes
}

const PROFILE: [Field; 5] = [Field::Name, Field::Email, Field::Phone, Field::Account, Field::Plan];

const COLLECTED: [Field; 10] = [
    Field::OrderNumber,
    Field::InvoiceNumber,
    Field::Transaction,
    Field::Amount,
    Field::PaymentDate,
    Field::ErrorCode,
    Field::Url,
    Field::Product,
    Field::Device,
    Field::Problem,
];

/// What a field is called after "your"; none for those that a sentence does not name.
const fn in_words(field: Field) -> Option<&'static str> {
    match field {
        Field::Name => Some("name"),
        Field::Email => Some("e-mail address"),
        Field::Phone => Some("phone number"),
        Field::Account => Some("account"),
        Field::OrderNumber => Some("order number"),
        Field::InvoiceNumber => Some("invoice number"),
        Field::Transaction => Some("transaction details"),
        Field::Amount => Some("amount"),
        Field::PaymentDate => Some("payment date"),
        Field::ErrorCode => Some("error code"),
        Field::Plan => Some("plan"),
        Field::Product => Some("product"),
        Field::Device => Some("device"),
        Field::Problem => Some("description of the problem"),
        Field::StepsTried => Some("own attempts so far"),
        Field::Url | Field::Page | Field::Identity | Field::Language => None,
    }
}
