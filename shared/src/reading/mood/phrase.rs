//! A phrase of the tables: words in a row, as they are written there.
//!
//! `a/b` is either word, `a?` may be missing, `..` is up to two words of any kind, and `<name>` is
//! any word of a set.

use std::collections::{BTreeMap, BTreeSet};

use super::lexicon::{Known, Number, sets};

/// The words of the tables, numbered in the order in which they come.
pub(super) struct Spelling {
    numbers: BTreeMap<String, Number>,
}

/// Words in a row that mean something together.
pub(super) struct Phrase<S> {
    sense: S,
    steps: Vec<Step>,
}

/// Phrases that are ready to be sought, each under its number: the steps of all lie in one row, so
/// that trying a phrase waits for memory once.
pub(super) struct Phrases<S> {
    /// What each does, and from where to where its steps are.
    phrases: Vec<(S, u32, u32)>,
    steps: Vec<Step>,
}

struct Step {
    /// The words that fit.
    words: Vec<Number>,
    /// The same, to be asked first, and the sets whose words fit.
    mask: Mask,
    need: Need,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Need {
    /// A word stands here.
    Must,
    /// A word may stand here.
    May,
    /// Up to two other words may stand here.
    Gap,
}

/// Some words by a bit each, which other words share: it tells for certain only what is not in it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Mask {
    words: u64,
    sets: u32,
}

/// How far ahead a phrase is looked for before it is tried.
pub(super) const AHEAD: usize = 4;

/// How many words a gap holds at most.
const WIDEST: usize = 2;

impl Default for Spelling {
    fn default() -> Self {
        Self { numbers: BTreeMap::from([(String::new(), 0)]) }
    }
}

impl Spelling {
    /// The number of a word.
    pub(super) fn number(&mut self, word: &str) -> Number {
        let next = Number::try_from(self.numbers.len()).expect("the tables hold fewer words");
        *self.numbers.entry(word.to_owned()).or_insert(next)
    }

    /// The words in the order of their numbers.
    pub(super) fn words(self) -> Vec<String> {
        let mut words = vec![String::new(); self.numbers.len()];
        for (word, number) in self.numbers {
            words[usize::from(number)] = word;
        }
        words
    }
}

impl<S: Copy> Phrase<S> {
    /// Reads a phrase as it is written in a table.
    pub(super) fn new(written: &str, sense: S, spelling: &mut Spelling) -> Self {
        let steps = written.split_whitespace().map(|step| Step::new(step, spelling)).collect();
        Self { sense, steps }
    }

    /// The words that it can begin with.
    pub(super) fn first_words(&self, sets: &BTreeMap<Number, u32>) -> BTreeSet<Number> {
        let until = self.steps.iter().position(|step| step.need == Need::Must);
        let first = &self.steps[..=until.expect("a phrase has a word that it must have")];
        first.iter().flat_map(|step| step.all_words(sets)).collect()
    }

    /// The words of which one has to come soon after the first, if it can be told, and within how
    /// many words.
    pub(super) fn next(&self) -> (Mask, u8) {
        let mut reach = 0;
        for step in self.steps.iter().skip(1) {
            reach += match step.need {
                Need::Must | Need::May => 1,
                Need::Gap => 2,
            };
            if step.need == Need::Must
                && usize::from(reach) <= AHEAD
                && self.steps[0].need == Need::Must
            {
                return (step.mask, reach);
            }
        }
        (Mask::ANY, 0)
    }
}

impl<S: Copy> Phrases<S> {
    /// Makes phrases ready.
    pub(super) fn of(all: Vec<Phrase<S>>) -> Self {
        let place = |at: usize| u32::try_from(at).expect("phrases have few steps");
        let (mut phrases, mut steps) = (Vec::with_capacity(all.len()), Vec::new());
        for phrase in all {
            let from = place(steps.len());
            steps.extend(phrase.steps);
            phrases.push((phrase.sense, from, place(steps.len())));
        }
        Self { phrases, steps }
    }

    /// What a phrase does and of how many words it is, if it stands at the beginning of these.
    pub(super) fn find(&self, phrase: u16, words: &[Known]) -> Option<(S, usize)> {
        let (sense, from, to) = self.phrases[usize::from(phrase)];
        let length = length(&self.steps[from as usize..to as usize], words)?;
        Some((sense, length))
    }
}

fn length(steps: &[Step], words: &[Known]) -> Option<usize> {
    let Some((step, after)) = steps.split_first() else { return Some(0) };
    match step.need {
        Need::Must | Need::May => {
            let here = words.split_first().and_then(|(word, rest)| {
                if step.fits(*word) { length(after, rest).map(|rest| rest + 1) } else { None }
            });
            match step.need {
                Need::May => here.or_else(|| length(after, words)),
                Need::Must | Need::Gap => here,
            }
        }
        Need::Gap => (0..=WIDEST.min(words.len()))
            .find_map(|skipped| length(after, &words[skipped..]).map(|rest| rest + skipped)),
    }
}

impl Step {
    fn new(written: &str, spelling: &mut Spelling) -> Self {
        if written == ".." {
            return Self { words: Vec::new(), mask: Mask::NONE, need: Need::Gap };
        }
        // A question mark alone is a word like any other.
        let (written, need) = match written.strip_suffix('?') {
            Some(word) if !word.is_empty() => (word, Need::May),
            Some(_) | None => (written, Need::Must),
        };
        let mut step = Self { words: Vec::new(), mask: Mask::NONE, need };
        for word in written.split('/') {
            match word.strip_prefix('<').and_then(|name| name.strip_suffix('>')) {
                Some(name) => step.mask.sets |= sets::bit(name),
                None => step.words.push(spelling.number(word)),
            }
        }
        step.mask.words = step.words.iter().fold(0, |mask, word| mask | Mask::bit(*word));
        step
    }

    /// Every word that fits.
    fn all_words(&self, sets: &BTreeMap<Number, u32>) -> Vec<Number> {
        let mut words = self.words.clone();
        words.extend(
            sets.iter().filter(|(_, sets)| self.mask.sets & **sets != 0).map(|(word, _)| *word),
        );
        words
    }

    fn fits(&self, word: Known) -> bool {
        self.mask.sets & word.sets != 0
            || (self.mask.has(word.number) && self.words.contains(&word.number))
    }
}

impl Mask {
    /// No word at all.
    const NONE: Self = Self { words: 0, sets: 0 };

    /// Is in the mask of whatever comes.
    const ALWAYS: u32 = 1 << 31;

    /// Whatever comes, and if nothing comes.
    const ANY: Self = Self { words: u64::MAX, sets: u32::MAX };

    /// The masks of the words that come next together: of none of them, of one, of two, and so on.
    pub(super) fn ahead(words: &[Known]) -> [Self; AHEAD + 1] {
        let mut masks = [Self { sets: Self::ALWAYS, ..Self::NONE }; AHEAD + 1];
        let mut so_far = masks[0];
        for at in 0..AHEAD {
            if let Some(word) = words.get(at) {
                so_far.words |= Self::bit(word.number);
                so_far.sets |= word.sets;
            }
            masks[at + 1] = so_far;
        }
        masks
    }

    /// Whether one of some words may be among these.
    pub(super) fn may_hold(self, words: Self) -> bool {
        (self.words & words.words) | u64::from(self.sets & words.sets) != 0
    }

    fn has(self, word: Number) -> bool {
        self.words & Self::bit(word) != 0
    }

    /// A word that the tables do not know has no bit.
    fn bit(word: Number) -> u64 {
        if word == 0 { 0 } else { 1 << (word % 64) }
    }
}
