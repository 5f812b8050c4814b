//! A message as its facts are looked for: each word with what it may mean.

use super::compound;
use super::lexicon::{Known, Meaning, Sense, meanings, meanings_of};
use crate::reading::Place;
use crate::reading::words::{Word, WordKind, Words};

/// The words of a message with their meanings. A number after the last word, or before the
/// first, is a word that is empty and means nothing.
pub(super) struct Line<'w, 't> {
    words: &'w Words<'t>,
    seen: Vec<Seen>,
    /// Every meaning that some word has.
    pub(super) all: u32,
}

/// One word.
#[derive(Clone, Copy)]
struct Seen {
    start: u32,
    end: u32,
    kind: WordKind,
    senses: u32,
    meanings: &'static [Known],
    shape: Shape,
    /// The mark that it is, where that is one byte.
    mark: u8,
    /// The number that a compound like "vijfenveertig" says.
    compound: u16,
}

/// What stands first and last in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Letters alone, or a mark.
    Plain,
    /// Digits alone.
    Digits,
    /// Digits among letters.
    Mixed,
}

const NOTHING: Seen = Seen {
    start: 0,
    end: 0,
    kind: WordKind::Mark,
    senses: 0,
    meanings: &[],
    shape: Shape::Plain,
    mark: 0,
    compound: 0,
};

impl<'w, 't> Line<'w, 't> {
    pub(super) fn of(words: &'w Words<'t>) -> Self {
        let mut line = Self { words, seen: Vec::with_capacity(words.len()), all: 0 };
        for (word, folded) in words.each() {
            let mut seen =
                Seen { start: word.place.start, end: word.place.end, kind: word.kind, ..NOTHING };
            match word.kind {
                WordKind::Digits => seen.shape = Shape::Digits,
                WordKind::Mark => {
                    seen.senses = mark_senses(folded);
                    seen.mark = if let [mark] = folded.as_bytes() { *mark } else { 0 };
                }
                WordKind::Letters | WordKind::Shouted => mean(&mut seen, word, folded),
            }
            line.all |= seen.senses;
            line.seen.push(seen);
        }
        line
    }

    pub(super) fn len(&self) -> usize {
        self.seen.len()
    }

    pub(super) fn text(&self) -> &'t str {
        self.words.text()
    }

    fn seen(&self, at: usize) -> &Seen {
        self.seen.get(at).unwrap_or(&NOTHING)
    }

    /// Whether a word may mean one of these.
    pub(super) fn may(&self, at: usize, senses: u32) -> bool {
        self.seen(at).senses & senses != 0
    }

    /// All that a word may mean.
    pub(super) fn senses(&self, at: usize) -> u32 {
        self.seen(at).senses
    }

    pub(super) fn shape(&self, at: usize) -> Shape {
        self.seen(at).shape
    }

    pub(super) fn kind(&self, at: usize) -> WordKind {
        self.seen(at).kind
    }

    /// The mark that a word is; zero where it is none, or one of more than a byte.
    pub(super) fn mark(&self, at: usize) -> u8 {
        self.seen(at).mark
    }

    /// The word as it is folded.
    pub(super) fn word(&self, at: usize) -> &'w str {
        self.words.get(at)
    }

    /// The word as it is written.
    pub(super) fn raw(&self, at: usize) -> &'t str {
        self.words.text().get(self.start(at)..self.end(at)).unwrap_or_default()
    }

    pub(super) fn start(&self, at: usize) -> usize {
        self.seen(at).start as usize
    }

    pub(super) fn end(&self, at: usize) -> usize {
        self.seen(at).end as usize
    }

    /// The place from one word to before another.
    pub(super) fn place(&self, first: usize, after: usize) -> Place {
        let word = self.word(first);
        let raw = self.raw(first);
        // What French and Italian write before a word is no part of it.
        let rest = if bare(word).len() == word.len() {
            raw
        } else {
            raw.split_once(APOSTROPHES).map_or(raw, |(_, rest)| rest)
        };
        Place::new(self.end(first) - rest.len(), self.end(after.saturating_sub(1)))
    }

    /// Whether nothing stands between a word and the one before it.
    pub(super) fn glued(&self, at: usize) -> bool {
        at > 0 && at < self.len() && self.start(at) == self.end(at - 1)
    }

    /// The value of a word in one sense.
    pub(super) fn value(&self, at: usize, sense: Sense) -> Option<u32> {
        let seen = self.seen(at);
        if seen.senses & sense.bit() == 0 {
            return None;
        }
        if seen.compound > 0 {
            return Some(u32::from(seen.compound));
        }
        let known = seen.meanings.iter();
        known.map(|(_, meaning)| meaning).find(|meaning| meaning.sense == sense).map(|it| it.value)
    }

    /// The digits of a word as a number, if they are digits alone and few enough.
    pub(super) fn number(&self, at: usize) -> Option<u32> {
        let digits = self.shape(at) == Shape::Digits;
        if digits && self.end(at) - self.start(at) <= 9 { self.raw(at).parse().ok() } else { None }
    }

    /// The digits that a word begins with, and the letters after them, if there are any of both.
    pub(super) fn split(&self, at: usize) -> Option<(&'w str, &'w str)> {
        if self.shape(at) != Shape::Mixed {
            return None;
        }
        let word = self.word(at);
        let letters = word.bytes().position(|byte| !byte.is_ascii_digit())?;
        (letters > 0 && word[letters..].bytes().all(|byte| byte.is_ascii_alphabetic()))
            .then(|| word.split_at(letters))
    }

    /// The word whose bytes these begin in, counted from some word on.
    pub(super) fn at_byte(&self, from: usize, byte: usize) -> usize {
        let rest = self.seen.get(from..).unwrap_or_default();
        from + rest.partition_point(|seen| (seen.start as usize) < byte)
    }
}

fn mean(seen: &mut Seen, word: &Word, folded: &str) {
    seen.meanings = if word.is_joined { meanings(bare(folded)) } else { meanings_of(word.hash) };
    for (_, Meaning { sense, .. }) in seen.meanings {
        seen.senses |= sense.bit();
    }
    if seen.meanings.is_empty() {
        if word.has_digit {
            seen.shape = Shape::Mixed;
        } else if matches!(folded, "nº" | "nro") {
            seen.senses = Sense::Label.bit();
        } else if let Some((value, sense)) = compound::read(folded) {
            seen.compound = value;
            seen.senses = sense.bit();
        }
    }
}

fn mark_senses(mark: &str) -> u32 {
    match mark {
        "#" | ":" | "°" | "№" => Sense::Label.bit(),
        "." | "," | "?" | "!" => 0,
        _ if super::currency::sign(mark).is_some() => Sense::Currency.bit(),
        _ => 0,
    }
}

/// The signs that are folded into an apostrophe.
const APOSTROPHES: [char; 5] = ['\'', '\u{2019}', '\u{2bc}', '\u{b4}', '`'];

/// A word without what French and Italian write before it: d'avril, dell'ordine.
fn bare(word: &str) -> &str {
    match word.split_once('\'') {
        Some((before, rest)) if before.len() <= 4 && rest.len() > 2 => rest,
        Some((_, _)) | None => word,
    }
}
