//! Lists of phrases, as they stand in `words/`, and where a phrase stands in a draft.

use std::sync::LazyLock;

use crate::reading::phrases::is_slip;
use crate::reading::words::Words;

/// Phrases of one purpose.
pub(super) struct Phrases(Vec<Phrase>);

/// Some words in a row.
pub(super) struct Phrase(Vec<Part>);

struct Part {
    word: &'static str,
    slack: Slack,
}

/// How far a word of a draft may differ.
#[derive(Clone, Copy)]
enum Slack {
    /// It is the word.
    None,
    /// One slip of the fingers: `~word`.
    Slip,
    /// It goes on: `word*`.
    Ending,
}

type List = LazyLock<Phrases>;

/// Verbs of giving: after an opening, or first in their part of a sentence, they ask.
pub(super) static GIVES: List = List::new(|| Phrases::read(include_str!("words/gives.txt")));
pub(super) static OPENINGS: List = List::new(|| Phrases::read(include_str!("words/openings.txt")));
pub(super) static ASKS: List = List::new(|| Phrases::read(include_str!("words/asks.txt")));
pub(super) static TELLS: List = List::new(|| Phrases::read(include_str!("words/tells.txt")));
pub(super) static CONFIRMS: List = List::new(|| Phrases::read(include_str!("words/confirms.txt")));
pub(super) static WAIVED: List = List::new(|| Phrases::read(include_str!("words/waived.txt")));
pub(super) static OTHERS: List = List::new(|| Phrases::read(include_str!("words/others.txt")));
pub(super) static FILLERS: List = List::new(|| Phrases::read(include_str!("words/fillers.txt")));
pub(super) static PROPOSES: List = List::new(|| Phrases::read(include_str!("words/proposes.txt")));
pub(super) static OFFERS: List = List::new(|| Phrases::read(include_str!("words/offers.txt")));
pub(super) static CONDITIONS: List =
    List::new(|| Phrases::read(include_str!("words/conditions.txt")));
pub(super) static INTROS: List = List::new(|| Phrases::read(include_str!("words/intros.txt")));
pub(super) static LIGHT: List = List::new(|| Phrases::read(include_str!("words/light.txt")));
pub(super) static LIGHT_STEPS: List =
    List::new(|| Phrases::read(include_str!("words/light_steps.txt")));

impl Phrases {
    /// Reads a list: phrases with commas between them; a line that begins with `#` is a remark.
    pub(super) fn read(list: &'static str) -> Self {
        let lines = list.lines().filter(|line| !line.starts_with("# "));
        let phrases = lines.flat_map(|line| line.split(',')).map(str::trim);
        Self(phrases.filter(|phrase| !phrase.is_empty()).map(Phrase::read).collect())
    }

    /// How many words the longest phrase has that stands at a word and ends before another.
    pub(super) fn longest_at(
        &self,
        words: &Words<'_>,
        from: usize,
        before: usize,
    ) -> Option<usize> {
        let standing = self.0.iter().filter(|phrase| phrase.stands_at(words, from, before));
        standing.map(Phrase::length).max()
    }

    /// Whether one stands at a word and ends before another.
    pub(super) fn stand_at(&self, words: &Words<'_>, from: usize, before: usize) -> bool {
        self.0.iter().any(|phrase| phrase.stands_at(words, from, before))
    }

    /// Whether one stands anywhere from a word to before another.
    pub(super) fn stand_in(&self, words: &Words<'_>, from: usize, before: usize) -> bool {
        (from..before).any(|number| self.stand_at(words, number, before))
    }

    /// Whether this word alone is one.
    pub(super) fn has(&self, word: &str) -> bool {
        self.0.iter().any(|phrase| phrase.is_word(word))
    }
}

impl Phrase {
    pub(super) fn read(phrase: &'static str) -> Self {
        Self(phrase.split_whitespace().map(Part::read).collect())
    }

    pub(super) fn length(&self) -> usize {
        self.0.len()
    }

    /// How many letters it has: of two at one place the longer is meant.
    pub(super) fn weight(&self) -> usize {
        self.0.iter().map(|part| part.word.len() + 1).sum()
    }

    pub(super) fn first(&self) -> &'static str {
        self.0.first().map_or("", |part| part.word)
    }

    pub(super) fn stands_at(&self, words: &Words<'_>, from: usize, before: usize) -> bool {
        from + self.0.len() <= before
            && (from..).zip(&self.0).all(|(number, part)| part.is(words.get(number)))
    }

    fn is_word(&self, word: &str) -> bool {
        matches!(self.0.as_slice(), [part] if part.is(word))
    }
}

impl Part {
    fn read(word: &'static str) -> Self {
        if let Some(word) = word.strip_prefix('~') {
            Self { word, slack: Slack::Slip }
        } else if let Some(word) = word.strip_suffix('*') {
            Self { word, slack: Slack::Ending }
        } else {
            Self { word, slack: Slack::None }
        }
    }

    fn is(&self, said: &str) -> bool {
        self.fits(said) || in_full(said).is_some_and(|word| self.fits(word))
    }

    fn fits(&self, said: &str) -> bool {
        match self.slack {
            Slack::None => said == self.word,
            Slack::Slip => said == self.word || is_mistyped(said, self.word),
            Slack::Ending => said.starts_with(self.word),
        }
    }
}

/// What people write in chats, in full. It may be a word of another language as it stands.
fn in_full(said: &str) -> Option<&'static str> {
    match said {
        "u" => Some("you"),
        "ur" => Some("your"),
        "r" => Some("are"),
        _ => None,
    }
}

/// Whether a word is one with a slip of the fingers, where it is long enough for that to mean
/// something and begins as it should.
fn is_mistyped(said: &str, meant: &str) -> bool {
    let (said, meant) = (said.as_bytes(), meant.as_bytes());
    meant.len() >= 5 && said.first() == meant.first() && is_slip(said, meant)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dr1_one_slip_in_a_long_word_is_forgiven_and_two_are_not() {
        for said in ["numbr", "numbber", "nunber", "nubmer", "number"] {
            assert!(Part::read("~number").is(said), "{said}");
        }
        for said in ["nmbr", "umber", "member", "lumber", "numeral"] {
            assert!(!Part::read("~number").is(said), "{said}");
        }
        assert!(!Part::read("~name").is("nam"), "a short word is another word");
    }

    #[test]
    fn dr1_a_list_is_phrases_between_commas_and_remarks() {
        let list = Phrases::read("# a remark, with a comma\nno need, help*\n");
        assert_eq!(list.0.len(), 2);
        let words = Words::of("there is no need, helping");
        assert_eq!(list.longest_at(&words, 2, 5), Some(2));
        assert_eq!(list.longest_at(&words, 2, 3), None, "it would end too late");
        assert!(list.stand_in(&words, 4, words.len()));
    }
}
