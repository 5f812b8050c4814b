//! The words and phrases that show a mood, in tables that a message's words are looked up in.
//!
//! The tables are written by hand, a file each for what they speak of. They are put together once.

mod complaints;
mod cues;
mod dutch;
mod english;
mod french;
mod german;
mod haste;
mod italian;
mod lesser;
mod pictures;
mod portuguese;
mod praise;
mod reproach;
pub(super) mod sets;
mod spanish;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::phrase::{Mask, Phrase, Phrases, Spelling};
use crate::reading::hashed::{Numbers, hash};
use crate::reading::words::{Word, WordKind};

/// What a word or a phrase does to the mood of a message. Strengths are tenths of a plain word's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    /// It says nothing of a mood. A phrase with this sense hides what its words would say alone.
    Plain,
    /// It tells a feeling: below zero an unpleasant one.
    Feels(i16),
    /// It tells that something went wrong, this badly. A question may ask for it calmly.
    Fault(i16),
    /// It thanks.
    Thanks,
    /// It turns what follows into its opposite, and is a little unpleasant by itself.
    Not,
    /// It makes what follows stronger.
    More,
    /// It makes what follows weaker.
    Less,
    /// What was said before it counts less.
    But,
    /// A sentence that begins so asks if it ends with a question mark.
    Opens,
    /// A sentence that begins so asks.
    Asks,
    /// It asks politely for something.
    Wish,
    /// It is in a hurry, this much.
    Haste(i16),
    /// Something went wrong, this badly, and it is in a hurry about it.
    Pressing(i16),
}

/// What a turn does in a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    /// The visitor says no, when it stands at the beginning.
    Refuses,
    /// The visitor puts right what the other side took them to mean.
    Corrects,
    /// Something is not so, not known or not wanted.
    Denies,
    /// The visitor says yes, when it stands at the beginning.
    Accepts,
    /// The visitor doubts what was said, or wants it looked at again.
    Doubts,
    /// The visitor says that it was said before.
    SaidBefore,
    /// The visitor gives up.
    GivesUp,
    /// The visitor is content, or needs nothing more.
    Content,
    /// The visitor wants another than was offered.
    WantsOther,
    /// Somebody cannot do it, has not understood, or is sorry.
    Fails,
    /// The other side asks.
    Asks,
    /// The other side wants something confirmed.
    Confirms,
    /// The other side asks whether there is anything else.
    AsksForMore,
}

/// Words of one sense between white space, or phrases of one sense, each on a line of its own.
pub(super) struct Group<S = Sense>(pub(super) S, pub(super) &'static str);

/// The number of a word that the tables know. Zero is any other word.
pub(super) type Number = u16;

/// What some tables say.
pub(super) struct Lexicon<S> {
    /// The words, by their hashes.
    numbers: Numbers,
    entries: Vec<Entry<S>>,
    starts: Vec<Start>,
    phrases: Phrases<S>,
    /// The words in the order of their numbers, which nobody needs once they are numbered.
    #[cfg(test)]
    words: Vec<String>,
}

/// A word of a message, as the tables know it.
#[derive(Clone, Copy)]
pub(super) struct Known {
    pub(super) number: Number,
    /// The sets that it is in, a bit for each.
    pub(super) sets: u32,
}

/// What is known of one word.
struct Entry<S> {
    /// What it does alone.
    sense: Option<S>,
    sets: u32,
    /// From where to where the beginnings are its own.
    starts: (u32, u32),
}

/// A phrase, at a word with which it can begin.
struct Start {
    phrase: u16,
    /// Of so many words that come next, one has to be among these.
    next: Mask,
    reach: u8,
}

const WORDS: &[&[Group]] = &[
    english::WORDS,
    pictures::WORDS,
    spanish::WORDS,
    french::WORDS,
    german::WORDS,
    portuguese::WORDS,
    italian::WORDS,
    dutch::WORDS,
];

const PHRASES: &[&[Group]] = &[
    complaints::PHRASES,
    reproach::PHRASES,
    praise::PHRASES,
    lesser::PHRASES,
    haste::PHRASES,
    pictures::PHRASES,
    spanish::PHRASES,
    french::PHRASES,
    german::PHRASES,
    portuguese::PHRASES,
    italian::PHRASES,
    dutch::PHRASES,
];

/// The words and phrases of moods.
pub(super) static MOODS: LazyLock<Lexicon<Sense>> = LazyLock::new(|| Lexicon::new(WORDS, PHRASES));

/// What the turns of a conversation do to each other.
pub(super) static CUES: LazyLock<Lexicon<Cue>> = LazyLock::new(|| Lexicon::new(&[], cues::PHRASES));

impl<S: Copy> Lexicon<S> {
    fn new(words: &[&[Group<S>]], written: &[&[Group<S>]]) -> Self {
        let mut spelling = Spelling::default();
        let mut senses: BTreeMap<Number, S> = BTreeMap::new();
        let mut sets: BTreeMap<Number, u32> = BTreeMap::new();
        for Group(sense, words) in words.iter().copied().flatten() {
            for word in words.split_whitespace() {
                let number = spelling.number(word);
                senses.entry(number).or_insert(*sense);
            }
        }
        for (bit, (_, words)) in sets::SETS.iter().enumerate() {
            for word in words.split_whitespace() {
                *sets.entry(spelling.number(word)).or_default() |= 1 << bit;
            }
        }
        let mut phrases = Vec::new();
        for Group(sense, lines) in written.iter().copied().flatten() {
            for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
                phrases.push(Phrase::new(line, *sense, &mut spelling));
            }
        }
        let starts = starts(&phrases, &sets);
        let (mut entries, mut hashes) = (Vec::new(), Vec::new());
        let mut after = 0;
        let words = spelling.words();
        for (number, word) in words.iter().enumerate() {
            let number = Number::try_from(number).expect("the tables hold fewer words");
            let first = after;
            after += starts[first..].partition_point(|(word, _)| *word == number);
            let place = |at: usize| u32::try_from(at).expect("phrases have few beginnings");
            let sense = senses.get(&number).copied();
            let sets = sets.get(&number).copied().unwrap_or_default();
            entries.push(Entry { sense, sets, starts: (place(first), place(after)) });
            if number > 0 {
                hashes.push((hash(word), number));
            }
        }
        Self {
            numbers: Numbers::of(&hashes),
            entries,
            starts: starts.into_iter().map(|(_, start)| start).collect(),
            phrases: Phrases::of(phrases),
            #[cfg(test)]
            words,
        }
    }

    /// A word, as it is folded.
    pub(super) fn know(&self, word: &Word) -> Known {
        let number = self.numbers.get(word.hash).unwrap_or(0);
        let mut known = Known { number, sets: self.entries[usize::from(number)].sets };
        if word.kind == WordKind::Digits {
            known.sets |= sets::NUMBER;
        }
        known
    }

    /// What a word does alone.
    pub(super) fn sense(&self, word: Known) -> Option<S> {
        self.entries[usize::from(word.number)].sense
    }

    /// The longest phrase that stands at the beginning of these words: what it does, and of how
    /// many words it is. Of two that are equally long, the one that is written first.
    pub(super) fn phrase(&self, words: &[Known]) -> Option<(S, usize)> {
        let (first, rest) = words.split_first()?;
        let (from, to) = self.entries[usize::from(first.number)].starts;
        let starts = &self.starts[from as usize..to as usize];
        if starts.is_empty() {
            return None;
        }
        let ahead = Mask::ahead(rest);
        let mut best: Option<(S, usize)> = None;
        for start in starts {
            if !start.next.may_hold(ahead[usize::from(start.reach)]) {
                continue;
            }
            if let Some((sense, length)) = self.phrases.find(start.phrase, words)
                && best.is_none_or(|(_, longest)| length > longest)
            {
                best = Some((sense, length));
            }
        }
        best
    }
}

/// Each phrase at each word that it can begin with, in the order of words and then of phrases.
fn starts<S: Copy>(phrases: &[Phrase<S>], sets: &BTreeMap<Number, u32>) -> Vec<(Number, Start)> {
    let mut starts = Vec::new();
    for (place, phrase) in phrases.iter().enumerate() {
        let place = u16::try_from(place).expect("there are fewer phrases");
        let (next, reach) = phrase.next();
        let words = phrase.first_words(sets);
        starts.extend(words.into_iter().map(|word| (word, Start { phrase: place, next, reach })));
    }
    starts.sort_by_key(|(word, start)| (*word, start.phrase));
    starts
}
