//! Looks words up: what is written short, and what means the same.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::kin::{KIN, SHORT};
use super::{number, stemmed};

/// The words that are known.
pub(super) static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::new);

/// What is known about words.
pub(super) struct Lexicon {
    short: BTreeMap<&'static str, &'static str>,
    /// By the stems of the words, joined by spaces.
    meanings: BTreeMap<String, u32>,
    /// The first word of every meaning that takes several.
    first: BTreeMap<String, usize>,
}

impl Lexicon {
    fn new() -> Self {
        let mut meanings = BTreeMap::new();
        let mut first: BTreeMap<String, usize> = BTreeMap::new();
        for line in KIN {
            let mut words = line.split(' ');
            let meaning = words.clone().next().map_or(0, |word| number(&format!("={word}")));
            for phrase in &mut words {
                let stems: Vec<String> = phrase.split('_').map(stemmed).collect();
                if stems.len() > 1 {
                    let longest = first.entry(stems[0].clone()).or_default();
                    *longest = (*longest).max(stems.len());
                }
                meanings.entry(stems.join(" ")).or_insert(meaning);
            }
        }
        Self { short: SHORT.iter().copied().collect(), meanings, first }
    }

    /// A word that is written short, written out.
    pub(super) fn written_out(&self, word: &str) -> Option<&'static str> {
        self.short.get(word).copied()
    }

    /// What the stems at the front mean, and how many of them it takes to say so.
    pub(super) fn meaning(&self, stems: &[String]) -> (u32, usize) {
        let Some(front) = stems.first() else { return (0, 1) };
        let single = self.meanings.get(front).copied().unwrap_or_else(|| number(front));
        let mut found = (single, 1);
        let longest = self.first.get(front).copied().unwrap_or(1);
        for taken in 2..=longest.min(stems.len()) {
            if let Some(meaning) = self.meanings.get(&stems[..taken].join(" ")) {
                found = (*meaning, taken);
            }
        }
        found
    }
}
