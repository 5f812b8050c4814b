//! Openings that could stand before any conversation.

use super::clause::Clause;
use super::phrases::{INTROS, LIGHT, OFFERS};
use super::{Known, cues, steps};
use crate::context::field::Field;
use crate::reading::Place;
use crate::reading::words::Words;

/// Where a draft opens as if nothing were known.
pub(super) fn opening(known: &Known, words: &Words<'_>, clauses: &[Clause<'_>]) -> Option<Place> {
    if known.facts.is_empty() && known.steps.is_empty() || shows_context(known, words) {
        return None;
    }
    clauses.iter().find_map(|clause| {
        let numbers = clause.numbers();
        let offer = numbers
            .clone()
            .find_map(|number| Some((number, OFFERS.longest_at(words, number, numbers.end)?)));
        match offer {
            Some((first, length)) => Some(words.place(first, first + length - 1)),
            // To ask what the matter is shows as little as to offer help.
            None => {
                let mut asked = clause.asks(known).into_iter();
                asked.find(|asked| asked.field == Field::Problem).map(|asked| asked.place)
            }
        }
    })
}

/// Whether anything in a draft could not stand in one to somebody else. A name could: it is on
/// the screen.
pub(super) fn shows_context(known: &Known, words: &Words<'_>) -> bool {
    let said = words.text();
    let spoken = spoken(words);
    let names = known.facts.iter().any(|given| match given.field {
        Field::Name | Field::Language => false,
        Field::Problem => shares_matter(&spoken, given.value.reveal()),
        Field::Email
        | Field::Phone
        | Field::Account
        | Field::OrderNumber
        | Field::InvoiceNumber
        | Field::Transaction
        | Field::Amount
        | Field::PaymentDate
        | Field::ErrorCode
        | Field::Url
        | Field::Page
        | Field::Plan
        | Field::Product
        | Field::Device
        | Field::Identity
        | Field::StepsTried => cues::names(said, given.field, given.value.reveal()),
    });
    names || known.steps.iter().any(|step| shares_matter(&spoken, step.reveal()))
}

/// The words of the sentences that introduce nobody: a team is often called after what it looks
/// after.
fn spoken<'w>(words: &'w Words<'_>) -> Vec<&'w str> {
    let clauses = Clause::all(words);
    let numbers = clauses.iter().map(Clause::numbers);
    let spoken = numbers.filter(|numbers| !INTROS.stand_in(words, numbers.start, numbers.end));
    spoken.flatten().map(|number| words.get(number)).filter(|word| weighs(word)).collect()
}

/// Whether words speak of a matter.
fn shares_matter(spoken: &[&str], matter: &str) -> bool {
    let matter = Words::of(matter);
    let mut parts = matter.iter().map(|(_, part)| part).filter(|part| weighs(part));
    parts.any(|part| spoken.iter().any(|word| steps::is_alike(word, part)))
}

fn weighs(word: &str) -> bool {
    word.len() > 3 && !LIGHT.has(word)
}
