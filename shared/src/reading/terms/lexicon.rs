//! Looks words up: what is written short, and what means the same.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::kin::{KIN, SHORT};
use super::stem::stem;
use super::{joined, number};

/// The words that are known.
pub(super) static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::new);

/// What is known about words.
pub(super) struct Lexicon {
    short: BTreeMap<&'static str, &'static str>,
    /// By the numbers of stems, in order.
    words: Vec<(u32, Entry)>,
    /// The meanings of several words, by their numbers joined, in order.
    phrases: Vec<(u32, u32)>,
}

/// What is known of one word.
#[derive(Clone, Copy, Default)]
struct Entry {
    /// What it means, where it is known.
    meaning: Option<u32>,
    /// How many words the longest phrase has that begins with it.
    longest: usize,
}

impl Lexicon {
    fn new() -> Self {
        let mut words: BTreeMap<u32, Entry> = BTreeMap::new();
        let mut phrases = BTreeMap::new();
        for line in KIN {
            let mut named = line.split(' ').peekable();
            let meaning = named.peek().map_or(0, |word| number(&format!("={word}")));
            for phrase in named {
                let stems: Vec<u32> = phrase.split('_').map(stem_number).collect();
                let entry = words.entry(stems[0]).or_default();
                if stems.len() == 1 {
                    entry.meaning.get_or_insert(meaning);
                } else {
                    entry.longest = entry.longest.max(stems.len());
                    phrases.entry(phrase_number(&stems)).or_insert(meaning);
                }
            }
        }
        Self {
            short: SHORT.iter().copied().collect(),
            words: words.into_iter().collect(),
            phrases: phrases.into_iter().collect(),
        }
    }

    /// A word that is written short, written out.
    pub(super) fn written_out(&self, word: &str) -> Option<&'static str> {
        self.short.get(word).copied()
    }

    /// What the stems at the front mean, and how many of them it takes to say so.
    pub(super) fn meaning(&self, stems: &[u32]) -> (u32, usize) {
        let Some(front) = stems.first() else { return (0, 1) };
        let entry = found(&self.words, *front).unwrap_or_default();
        for taken in (2..=entry.longest.min(stems.len())).rev() {
            if let Some(meaning) = found(&self.phrases, phrase_number(&stems[..taken])) {
                return (meaning, taken);
            }
        }
        (entry.meaning.unwrap_or(*front), 1)
    }
}

fn found<T: Copy>(table: &[(u32, T)], id: u32) -> Option<T> {
    let at = table.binary_search_by_key(&id, |(known, _)| *known).ok()?;
    Some(table[at].1)
}

fn stem_number(word: &str) -> u32 {
    let mut word = word.to_owned();
    stem(&mut word);
    number(&word)
}

fn phrase_number(stems: &[u32]) -> u32 {
    stems.iter().fold(0, |so_far, stem| joined(so_far, *stem))
}
