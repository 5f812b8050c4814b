//! The words by which agents ask, tell, and set one thing apart from another.

use super::phrases::{ASKS, FILLERS, GIVES, OPENINGS, TELLS};
use crate::context::field::Field;
use crate::reading::words::Words;

/// What some words do to the fact that is named after them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    /// They ask for it.
    Asks,
    /// They tell it, or say that it is not needed.
    Tells,
}

const MODALS: &[&str] = &["may", "can", "could", "might", "should", "do", "would", "shall"];

/// A verb of giving belongs to a request that was opened this many words before it at most.
const OPENED_WITHIN: usize = 8;

/// Fact names of one word that stand alone in chats.
const BARE: &[(&str, Field)] = &[
    ("email", Field::Email),
    ("name", Field::Name),
    ("order", Field::OrderNumber),
    ("invoice", Field::InvoiceNumber),
    ("phone", Field::Phone),
    ("device", Field::Device),
    ("browser", Field::Device),
    ("amount", Field::Amount),
    ("plan", Field::Plan),
    ("url", Field::Url),
    ("username", Field::Account),
];

/// What the words that begin here do, if they end before a place. A verb of giving asks where a
/// request was opened before it or where it begins its part of the sentence.
pub(super) fn at(words: &Words<'_>, first: usize, number: usize, before: usize) -> Option<Cue> {
    let (tells, asks) =
        (TELLS.longest_at(words, number, before), ASKS.longest_at(words, number, before));
    // "May I have your name" has "I have your" in it.
    let is_modal = number > first && MODALS.contains(&words.get(number - 1));
    if tells.is_some() && tells >= asks && !is_modal {
        return Some(Cue::Tells);
    }
    if asks.is_some() {
        return Some(Cue::Asks);
    }
    let opened = || {
        (first..number).rev().take(OPENED_WITHIN).any(|from| OPENINGS.stand_at(words, from, number))
    };
    let begins =
        || number == first || is_break(words.get(number - 1)) || is_filler(words.get(number - 1));
    (GIVES.stand_at(words, number, before) && (opened() || begins())).then_some(Cue::Asks)
}

/// Whether a request is opened before a fact's name and its verb of giving comes after it, as it
/// does in German: "könnten Sie mir die Nummer nennen".
pub(super) fn closes_request(
    words: &Words<'_>,
    first: usize,
    (from, until): (usize, usize),
    end: usize,
) -> bool {
    OPENINGS.stand_in(words, first, from) && GIVES.stand_in(words, until, end)
}

pub(super) fn is_break(word: &str) -> bool {
    matches!(
        word,
        "," | "-"
            | "–"
            | "—"
            | "("
            | ")"
            | "."
            | ":"
            | "but"
            | "pero"
            | "mas"
            | "mais"
            | "aber"
            | "maar"
            | "ma"
    )
}

pub(super) fn is_filler(word: &str) -> bool {
    word == "," || FILLERS.has(word)
}

pub(super) fn pleads(word: &str) -> bool {
    matches!(word, "please" | "pls" | "plz" | "bitte" | "favor" | "plait" | "alstublieft" | "graag")
}

pub(super) fn bare_noun(word: &str) -> Option<Field> {
    BARE.iter().find(|(noun, _)| *noun == word).map(|(_, field)| *field)
}
/// Whether what is said names the value of a fact.
pub(super) fn names(said: &str, field: Field, value: &str) -> bool {
    match field {
        Field::Problem | Field::StepsTried | Field::Identity => false,
        Field::Name
        | Field::Plan
        | Field::Product
        | Field::Device
        | Field::Page
        | Field::Language => {
            let said = Words::of(said);
            let value = Words::of(value);
            let weighs = |word: &str| word.len() > 1 && word.chars().any(char::is_alphanumeric);
            let parts: Vec<&str> =
                value.iter().map(|(_, part)| part).filter(|part| weighs(part)).collect();
            let named =
                parts.iter().filter(|part| said.iter().any(|(_, word)| word == **part)).count();
            // A first name names somebody, and half of a product's name is enough.
            named > 0 && (field == Field::Name || named * 2 >= parts.len())
        }
        Field::Email
        | Field::Phone
        | Field::Account
        | Field::OrderNumber
        | Field::InvoiceNumber
        | Field::Transaction
        | Field::Amount
        | Field::PaymentDate
        | Field::ErrorCode
        | Field::Url => {
            let (dense, value) = (dense(said), dense(value));
            let tail = value.len().checked_sub(4).and_then(|from| value.get(from..));
            let ends =
                tail.filter(|tail| value.len() > 5 && tail.bytes().all(|it| it.is_ascii_digit()));
            value.len() > 1 && dense.contains(&value)
                || ends.is_some_and(|tail| dense.contains(tail))
        }
    }
}

/// Letters and digits alone, in lower case.
fn dense(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
