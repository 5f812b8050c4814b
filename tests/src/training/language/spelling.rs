//! How words of a language are spelled, by how often its runs of letters come up; and words drawn
//! from that.
//!
//! The models of the `lingua-*-language-model` crates say of each run of one to five letters how
//! often it follows the run that is one letter shorter, without the edges of words. The edges follow:
//! where a run comes up more often than all that continue it together, a word ends; where it comes
//! up more often than all that end with it, one begins.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use fst::{Map, Streamer};

use crate::seed::Seed;

/// The longest run that is counted.
const LONGEST: usize = 5;
/// No word is longer.
const MOST_LETTERS: usize = 30;
/// What is left of the difference of two counts that are the same.
const NOTHING: f64 = 1e-12;

/// The name of each language among the models, by its code.
pub const NAMES: &[(&str, &str)] = &[
    ("af", "afrikaans"),
    ("ar", "arabic"),
    ("az", "azerbaijani"),
    ("be", "belarusian"),
    ("bg", "bulgarian"),
    ("bs", "bosnian"),
    ("ca", "catalan"),
    ("cs", "czech"),
    ("cy", "welsh"),
    ("da", "danish"),
    ("de", "german"),
    ("en", "english"),
    ("eo", "esperanto"),
    ("es", "spanish"),
    ("et", "estonian"),
    ("eu", "basque"),
    ("fa", "persian"),
    ("fi", "finnish"),
    ("fr", "french"),
    ("ga", "irish"),
    ("hi", "hindi"),
    ("hr", "croatian"),
    ("hu", "hungarian"),
    ("id", "indonesian"),
    ("is", "icelandic"),
    ("it", "italian"),
    ("ja", "japanese"),
    ("kk", "kazakh"),
    ("la", "latin"),
    ("lg", "ganda"),
    ("lt", "lithuanian"),
    ("lv", "latvian"),
    ("mi", "maori"),
    ("mk", "macedonian"),
    ("mn", "mongolian"),
    ("mr", "marathi"),
    ("ms", "malay"),
    ("nb", "bokmal"),
    ("nl", "dutch"),
    ("nn", "nynorsk"),
    ("pl", "polish"),
    ("pt", "portuguese"),
    ("ro", "romanian"),
    ("ru", "russian"),
    ("sk", "slovak"),
    ("sl", "slovene"),
    ("sn", "shona"),
    ("so", "somali"),
    ("sq", "albanian"),
    ("sr", "serbian"),
    ("st", "sotho"),
    ("sv", "swedish"),
    ("sw", "swahili"),
    ("tl", "tagalog"),
    ("tn", "tswana"),
    ("tr", "turkish"),
    ("ts", "tsonga"),
    ("uk", "ukrainian"),
    ("ur", "urdu"),
    ("vi", "vietnamese"),
    ("xh", "xhosa"),
    ("yo", "yoruba"),
    ("zh", "chinese"),
    ("zu", "zulu"),
];

/// A letter that may come next, and how likely it and all before it are together; none ends the
/// word.
type Next = Vec<(Option<char>, f64)>;

/// How the words of one language are spelled.
pub struct Spelling {
    beginnings: BTreeMap<String, Next>,
    middles: BTreeMap<String, Next>,
}

impl Spelling {
    /// Reads the model of a language out of a folder of crates.
    pub fn read(folder: &Path, code: &str) -> io::Result<Self> {
        let no_model = || io::Error::new(io::ErrorKind::NotFound, format!("no model of {code}"));
        let (_, name) = NAMES.iter().find(|(known, _)| *known == code).ok_or_else(no_model)?;
        let file = folder.join(format!("lingua-{name}-language-model/models/ngrams.fst"));
        let bytes = fs::read(&file)
            .map_err(|why| io::Error::new(why.kind(), format!("{}: {why}", file.display())))?;
        let map = Map::new(bytes).map_err(io::Error::other)?;
        let mut stream = map.stream();
        let mut shares = BTreeMap::new();
        while let Some((run, logarithm)) = stream.next() {
            let run = String::from_utf8(run.to_vec()).map_err(io::Error::other)?;
            shares.insert(run, f64::from_bits(logarithm).exp());
        }
        Ok(Self::of(&shares))
    }

    /// The spelling that follows from how often each run follows the one before.
    pub fn of(shares: &BTreeMap<String, f64>) -> Self {
        // A run sorts before those that it begins, so what it rests on is counted already.
        let mut counts: BTreeMap<&str, f64> = BTreeMap::new();
        let mut preceded: BTreeMap<&str, f64> = BTreeMap::new();
        let mut continued: BTreeMap<&str, Vec<(char, f64)>> = BTreeMap::new();
        for (run, share) in shares {
            let Some((last, letter)) = run.char_indices().next_back() else { continue };
            let before = &run[..last];
            let whole = if before.is_empty() { Some(1.0) } else { counts.get(before).copied() };
            let Some(whole) = whole else { continue };
            let count = whole * share;
            counts.insert(run, count);
            let first = run.chars().next().map_or(0, char::len_utf8);
            *preceded.entry(&run[first..]).or_default() += count;
            continued.entry(before).or_default().push((letter, count));
        }
        let begun = |run: &str| {
            let counted = counts.get(run).copied().unwrap_or(0.0);
            (counted - preceded.get(run).copied().unwrap_or(0.0)).max(0.0)
        };
        let mut spelling = Self { beginnings: BTreeMap::new(), middles: BTreeMap::new() };
        for (before, letters) in &continued {
            let length = before.chars().count();
            if length + 1 == LONGEST {
                let next = running(letters.iter().copied(), counts[before]);
                spelling.middles.insert((*before).to_owned(), next);
                continue;
            }
            let longer =
                letters.iter().map(|(letter, _)| (*letter, begun(&format!("{before}{letter}"))));
            let whole = if length == 0 { 0.0 } else { begun(before) };
            spelling.beginnings.insert((*before).to_owned(), running(longer, whole));
        }
        spelling
    }

    /// A word, drawn as often as it comes up in a text.
    pub fn word(&self, seed: &mut Seed) -> String {
        let mut word = String::new();
        let mut length = 0;
        while length < MOST_LETTERS {
            let next = if length + 1 < LONGEST {
                self.beginnings.get(&word)
            } else {
                let start = word.char_indices().rev().nth(LONGEST - 2).map_or(0, |(at, _)| at);
                self.middles.get(&word[start..])
            };
            let Some(letter) = next.and_then(|next| drawn(next, seed)) else { break };
            word.push(letter);
            length += 1;
        }
        word
    }
}

/// Letters with how likely each and those before it are, and the end of the word with what is left
/// of the whole.
fn running(letters: impl Iterator<Item = (char, f64)>, whole: f64) -> Next {
    let mut sum = 0.0;
    let mut next: Next = Vec::new();
    for (letter, count) in letters.filter(|(_, count)| *count > NOTHING) {
        sum += count;
        next.push((Some(letter), sum));
    }
    if whole - sum > NOTHING {
        next.push((None, whole));
    }
    next
}

fn drawn(next: &Next, seed: &mut Seed) -> Option<char> {
    let whole = next.last()?.1;
    let at = (seed.number() >> 11) as f64 / (1_u64 << 53) as f64 * whole;
    let found = next.partition_point(|(_, sum)| *sum <= at);
    next.get(found)?.0
}
