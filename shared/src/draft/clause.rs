//! One sentence of a draft, and what it asks for.
//!
//! Whether a fact is asked for is said by the nearest words before it that either ask or tell:
//! "I have your order number, could you send your email" tells the one and asks for the other.

use super::cues::{self, Cue};
use super::phrases::{CONDITIONS, CONFIRMS, OTHERS, WAIVED};
use super::terms::TERMS;
use super::{Known, steps};
use crate::context::field::Field;
use crate::reading::Place;
use crate::reading::words::Words;

/// How many words may stand between a fact's name and what sets it apart from the known one.
const APART_WITHIN: usize = 5;

/// A waiver comes this soon after a fact's name, or is about something else.
const WAIVED_WITHIN: usize = 4;

/// One sentence of a draft.
pub(super) struct Clause<'d> {
    words: &'d Words<'d>,
    first: usize,
    /// One past the last.
    end: usize,
    /// One past the last word of the sentence after it, in which a value may be named yet.
    next_end: usize,
    is_question: bool,
}

/// A fact that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) field: Field,
    pub(super) place: Place,
}

/// A fact's name in a sentence, by the numbers of its words.
struct Mention {
    field: Field,
    first: usize,
    /// One past the last.
    end: usize,
    /// It asks by itself: "which plan".
    asks: bool,
}

impl<'d> Clause<'d> {
    /// Each sentence of a draft.
    pub(super) fn all(words: &'d Words<'d>) -> Vec<Self> {
        let mut bounds = Vec::new();
        let mut first = 0;
        for number in 0..words.len() {
            if ends_sentence(words, number) {
                bounds.push((first, number + 1));
                first = number + 1;
            }
        }
        if first < words.len() {
            bounds.push((first, words.len()));
        }
        let next = bounds.iter().skip(1).map(|(_, end)| *end).chain([words.len()]);
        let clauses = bounds.iter().zip(next).map(|(&(first, end), next_end)| {
            let is_question = (first..end).rev().any(|number| words.get(number) == "?");
            Self { words, first, end, next_end, is_question }
        });
        clauses.collect()
    }

    pub(super) fn numbers(&self) -> std::ops::Range<usize> {
        self.first..self.end
    }

    /// Everything that it asks for, known or not.
    pub(super) fn asks(&self, known: &Known) -> Vec<Asked> {
        let mut asked = Vec::new();
        if self.confirms() {
            return asked;
        }
        for mention in self.mentions() {
            let mention = Mention { field: which(known, mention.field), ..mention };
            if self.is_asked(&mention)
                && !self.is_another(&mention)
                && !self.names_value(known, &mention)
            {
                let place = self.words.place(self.start_of_asking(&mention), mention.end - 1);
                asked.push(Asked { field: mention.field, place });
            }
        }
        if let Some((first, last)) = steps::suggested_again(self.words, self.numbers(), known) {
            let before = self.nearest_cue(first);
            if before.is_none_or(|(_, cue)| cue == Cue::Asks) {
                let place = self.words.place(first, last);
                asked.push(Asked { field: Field::StepsTried, place });
            }
        }
        asked
    }

    /// Whether it only wants a yes to what it says itself.
    fn confirms(&self) -> bool {
        CONFIRMS.stand_in(self.words, self.first, self.end)
    }

    /// The facts that it names, the longest name of each place.
    fn mentions(&self) -> Vec<Mention> {
        let mut found: Vec<Mention> = Vec::new();
        let mut number = self.first;
        while number < self.end {
            let standing =
                TERMS.iter().filter(|term| term.name.stands_at(self.words, number, self.end));
            match standing.max_by_key(|term| term.name.weight()) {
                Some(term) => {
                    let end = number + term.name.length();
                    let (field, asks) = (term.field, term.asks);
                    found.push(Mention { field, first: number, end, asks });
                    // A name within a name counts once: "order confirmation number".
                    number = end;
                }
                None => number += 1,
            }
        }
        found.extend(self.bare());
        found
    }

    /// A sentence that is nothing but a fact's name: "order number?", "email pls".
    fn bare(&self) -> Option<Mention> {
        let said: Vec<usize> = (self.first..self.end)
            .filter(|number| !cues::is_filler(self.words.get(*number)))
            .collect();
        let ([one], true) = (said.as_slice(), self.end - self.first <= 5) else { return None };
        let field = cues::bare_noun(self.words.get(*one))?;
        Some(Mention { field, first: *one, end: *one + 1, asks: true })
    }

    fn is_asked(&self, mention: &Mention) -> bool {
        if self.is_waived_after(mention)
            || CONDITIONS.stand_in(self.words, self.first, mention.first)
        {
            return false;
        }
        match self.nearest_cue(mention.first) {
            Some((_, Cue::Tells)) => false,
            Some((_, Cue::Asks)) => true,
            None if mention.asks => self.is_question || self.opens_with(mention),
            None if self.is_asked_after(mention) => true,
            // "Your order number?", "and your number, so that we can call?", "order number please".
            None => self.opens_with(mention) && (self.is_question || self.ends_after(mention)),
        }
    }

    fn is_asked_after(&self, mention: &Mention) -> bool {
        cues::closes_request(self.words, self.first, (mention.first, mention.end), self.end)
    }

    /// The nearest words before a place that ask or tell. What asks holds for the rest of the
    /// sentence, what tells until the next comma.
    fn nearest_cue(&self, before: usize) -> Option<(usize, Cue)> {
        let mut crossed = false;
        for number in (self.first..before).rev() {
            if let Some(cue) = cues::at(self.words, self.first, number, before) {
                if cue == Cue::Tells && crossed {
                    return None;
                }
                return Some((number, cue));
            }
            crossed |= cues::is_break(self.words.get(number));
        }
        None
    }

    /// Whether nothing but words without weight stands before it in its part of the sentence.
    fn opens_with(&self, mention: &Mention) -> bool {
        (self.first..mention.first)
            .rev()
            .take_while(|number| !cues::is_break(self.words.get(*number)))
            .all(|number| {
                cues::is_filler(self.words.get(number)) || mention.asks_after_greeting(self, number)
            })
    }

    /// Whether nothing but words without weight stands after it.
    fn ends_after(&self, mention: &Mention) -> bool {
        let rest = (mention.end..self.end).all(|number| cues::is_filler(self.words.get(number)));
        let pleads = (self.first..self.end).any(|number| cues::pleads(self.words.get(number)));
        rest && (self.is_question || pleads)
    }

    /// "Your order number is not needed."
    fn is_waived_after(&self, mention: &Mention) -> bool {
        let until = self.end.min(mention.end + WAIVED_WITHIN);
        (mention.end..until).any(|number| WAIVED.stand_at(self.words, number, self.end))
    }

    /// Whether something other than the known fact is meant: another address, the new order.
    fn is_another(&self, mention: &Mention) -> bool {
        let from = mention.first.saturating_sub(3).max(self.first);
        let until = self.end.min(mention.end + APART_WITHIN);
        let other = |number| OTHERS.has(self.words.get(number));
        (from..mention.end).any(other)
            || (mention.end..until)
                .take_while(|number| !cues::is_break(self.words.get(*number)))
                .any(other)
    }

    /// Whether the value is said, in this sentence or the next. The fact's own name is no value:
    /// "which router" does not name the router.
    fn names_value(&self, known: &Known, mention: &Mention) -> bool {
        let text = self.words.text();
        let part = |from: usize, until: usize| match until.checked_sub(1) {
            Some(last) if from <= last => self.words.place(from, last).of(text),
            Some(_) | None => "",
        };
        let before = part(self.first, mention.first);
        let after = part(mention.end, self.next_end);
        let said = format!("{before} {after}");
        let facts = known.facts.iter().filter(|given| given.field == mention.field);
        facts.into_iter().any(|given| cues::names(&said, mention.field, given.value.reveal()))
    }

    /// The words that ask, as far as they are near.
    fn start_of_asking(&self, mention: &Mention) -> usize {
        match self.nearest_cue(mention.first) {
            Some((number, Cue::Asks)) => number,
            Some((_, Cue::Tells)) | None => mention.first,
        }
    }
}

impl Mention {
    /// A name or a short greeting may stand before a question that asks by itself.
    fn asks_after_greeting(&self, clause: &Clause<'_>, number: usize) -> bool {
        self.asks && number < clause.first + 3 && self.first <= clause.first + 4
    }
}

/// What is meant by a name that a product and a device share: the one that is known.
fn which(known: &Known, field: Field) -> Field {
    match (known.has(Field::Product), known.has(Field::Device), field) {
        (false, true, Field::Product) => Field::Device,
        (true, false, Field::Device) => Field::Product,
        (true | false, true | false, field) => field,
    }
}

/// A mark that ends a sentence, or the last word of a line.
fn ends_sentence(words: &Words<'_>, number: usize) -> bool {
    let text = words.text();
    let end = words.place(number, number).end as usize;
    let next = words.place(number + 1, number + 1).start as usize;
    let between = text.get(end..next).unwrap_or_default();
    if between.contains('\n') {
        return true;
    }
    match words.get(number) {
        "." | ":" => between.contains(char::is_whitespace) || next == text.len(),
        "!" | "?" | ";" | "…" => !matches!(words.get(number + 1), "!" | "?"),
        _ => false,
    }
}
