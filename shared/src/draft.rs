//! What an agent is about to send, looked at before it goes: nothing that is known is asked
//! again, and nobody who has told everything is greeted as if they had told nothing. SPEC DR.
//!
//! A draft is cut into clauses. In each, the facts that it names are found, and whether it asks
//! for them: a question or a request that names a known fact, and does not say its value, asks
//! for it again.

pub mod audit;
mod clause;
mod cues;
mod generic;
mod given;
pub mod opener;
mod phrases;
mod steps;
pub mod template;
mod terms;

use crate::context::field::Field;
use crate::reading::Place;
use crate::reading::words::Words;
use crate::text::Text;
use crate::time::Timestamp;

use clause::Clause;

/// A fact that is known before the agent writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// Which.
    pub field: Field,
    /// What it is.
    pub value: Text,
    /// When it was given.
    pub at: Timestamp,
}

/// Everything that is known before the agent writes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// The facts; of two for one field both count.
    pub facts: Vec<Given>,
    /// What was tried already, each in a few words.
    pub steps: Vec<Text>,
}

/// Which word of the agent's it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgentTurn {
    /// The first under this ownership: it shows whether the context came through.
    First,
    /// A later one.
    Later,
}

/// What is to be said of a draft.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Review {
    /// What it asks for although it is known, each field once.
    pub asks_again: Vec<AsksAgain>,
    /// Where it opens as if nothing were known.
    pub generic: Option<Place>,
}

/// A known fact that a draft asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AsksAgain {
    /// Which.
    pub field: Field,
    /// The words that ask.
    pub place: Place,
    /// What it is, where it is a fact with a value.
    pub value: Option<Text>,
    /// When it was given.
    pub given_at: Option<Timestamp>,
}

impl Review {
    /// Whether nothing stands against sending it.
    pub fn is_clear(&self) -> bool {
        self.asks_again.is_empty() && self.generic.is_none()
    }
}

impl Known {
    fn given(&self, field: Field) -> Option<&Given> {
        // Of several the latest is the one to show.
        self.facts.iter().filter(|given| given.field == field).max_by_key(|given| given.at)
    }

    fn has(&self, field: Field) -> bool {
        self.facts.iter().any(|given| given.field == field)
            || (field == Field::StepsTried && !self.steps.is_empty())
    }
}

/// Looks at a draft before it is sent. SPEC DR1 to DR6.
pub fn review(known: &Known, draft: &str, turn: AgentTurn) -> Review {
    let words = Words::of(draft);
    let clauses = Clause::all(&words);
    let mut review = Review::default();
    for clause in &clauses {
        for asked in clause.asks(known) {
            let again = known.has(asked.field)
                && review.asks_again.iter().all(|earlier| earlier.field != asked.field);
            if again {
                let fact = known.given(asked.field);
                review.asks_again.push(AsksAgain {
                    field: asked.field,
                    place: asked.place,
                    value: fact.map(|fact| fact.value.clone()),
                    given_at: fact.map(|fact| fact.at),
                });
            }
        }
    }
    review.generic = match turn {
        AgentTurn::First => generic::opening(known, &words, &clauses),
        AgentTurn::Later => None,
    };
    review
}

/// Whether a text names anything that could not stand in one to somebody else.
fn shows_what_is_known(known: &Known, text: &str) -> bool {
    generic::shows_context(known, &Words::of(text))
}

#[cfg(test)]
mod tests;
