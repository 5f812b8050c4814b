//! The words that rules speak of, each under a number.

use std::collections::BTreeMap;

use super::compile::{bit, bits};
use super::grammar::{Spelling, Wanted};
use super::spelling::{LONGEST, Shorter, is_look_alike, is_slip, sketch};
use crate::reading::hashed::{Numbers, hash};
use crate::reading::words::Word;

/// The number of a word that rules speak of. Zero is none.
pub(super) type Number = u16;

/// How many numbers one word of a message can have: as it is and without what is joined before
/// it, each with and without slips, and by its beginnings.
pub(super) const NUMBERS: usize = 6;

/// By how many letters the words that begin so are looked up.
pub(super) const STEM_HEAD: usize = 3;

/// How many letters a word that may be written with a slip can begin with.
const LETTERS: usize = 26;

/// The shortest word that may be written with a slip.
const SHORTEST_SLIP: usize = 5;

/// How many slips a word of a message may be written with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slips {
    /// None: it is a word of its own.
    None,
    /// One, if it is known to nobody.
    One,
}

/// What a word of a message is to rules.
#[derive(Clone, Copy, Default)]
pub(super) struct Answer {
    /// Its numbers, of which zero is none.
    pub(super) numbers: [Number; NUMBERS],
    /// The bits of its numbers together.
    pub(super) bits: u64,
}

impl Answer {
    fn of(numbers: [Number; NUMBERS]) -> Self {
        Self { numbers, bits: bits(&numbers) }
    }

    /// Whether rules speak of the word.
    #[inline]
    pub(super) fn is_known(&self) -> bool {
        self.numbers[0] != 0
    }
}

/// Every word that rules speak of.
#[derive(Default)]
pub(super) struct Lexicon {
    spelled: Vec<String>,
    numbers: BTreeMap<(Wanted, Spelling), Number>,
    /// The number of a word by its hash, of several the first.
    known: Numbers,
    /// For each number, whose word has others besides, which of the answers is that for the word,
    /// counted from one. Few words have, so that most need no look at an answer.
    besides: Vec<u16>,
    answers: Vec<Answer>,
    exact: Table,
    stems: Table,
    slips: Table,
    /// A bit for each sketch that may be among the slips: most words are told apart by it alone.
    may_slip: Vec<u64>,
    /// How long the words are that may be written with a slip, a bit for each length, by their
    /// first letters.
    lengths: [u64; LETTERS],
}

impl Lexicon {
    pub(super) fn new() -> Self {
        Self { spelled: vec![String::new()], ..Self::default() }
    }

    /// The number of a word, or of all that begin so; none once there are too many.
    pub(super) fn number(&mut self, wanted: Wanted, spelling: Spelling) -> Option<Number> {
        let key = (wanted, spelling);
        if let Some(known) = self.numbers.get(&key) {
            return Some(*known);
        }
        let number = Number::try_from(self.spelled.len()).ok()?;
        let (Wanted::Word(spelled) | Wanted::Stem(spelled)) = &key.0;
        self.spelled.push(spelled.clone());
        self.numbers.insert(key, number);
        Some(number)
    }

    /// How the word with a number is written.
    pub(super) fn spelled(&self, number: Number) -> &str {
        &self.spelled[usize::from(number)]
    }

    /// How each word is written, in the order of their numbers.
    pub(super) fn spelled_all(&self) -> impl Iterator<Item = &str> {
        self.spelled.iter().map(String::as_str)
    }

    /// Makes the tables, once all words are known.
    pub(super) fn finish(&mut self) {
        let mut exact = Vec::new();
        let mut stems = Vec::new();
        let mut slips = Vec::new();
        for ((wanted, spelling), number) in &self.numbers {
            let (Wanted::Word(word) | Wanted::Stem(word)) = wanted;
            let whole = sketch(word.as_bytes());
            match wanted {
                Wanted::Stem(_) => stems.push((sketch(&word.as_bytes()[..STEM_HEAD]), *number)),
                Wanted::Word(_) => exact.push((whole, *number)),
            }
            let is_plain = word.bytes().all(|byte| byte.is_ascii_lowercase());
            let is_long = (SHORTEST_SLIP..=LONGEST).contains(&word.len());
            if is_plain && is_long && *spelling == Spelling::Lenient {
                slips.push((whole, *number));
                self.lengths[usize::from(word.as_bytes()[0] - b'a')] |= 1 << word.len();
                let shorter = Shorter::of(word.as_bytes());
                slips.extend(shorter.sketches().map(|sketch| (sketch, *number)));
            }
        }
        slips.sort_unstable();
        slips.dedup();
        self.exact = Table::of(&exact);
        self.stems = Table::of(&stems);
        self.slips = Table::of(&slips);
        self.may_slip = vec![0; (slips.len() * 8 + 1).next_power_of_two().div_ceil(64)];
        for (sketch, _) in &slips {
            let (word, bit) = self.slip_bit(*sketch);
            self.may_slip[word] |= bit;
        }
        self.answer_known();
    }

    /// Makes the answers for the words that rules speak of.
    fn answer_known(&mut self) {
        let mut hashes = Vec::new();
        self.besides = vec![0; self.spelled.len()];
        for (wanted, _) in self.numbers.keys() {
            match wanted {
                Wanted::Word(word) if word.len() <= LONGEST => {
                    let mut found = Found::default();
                    found.extend(self.exact(word.as_bytes()));
                    found.extend(self.stems(word.as_bytes()));
                    hashes.push((hash(word), found.numbers[0]));
                    if found.count > 1 {
                        self.answers.push(Answer::of(found.numbers));
                        let answer = u16::try_from(self.answers.len());
                        self.besides[usize::from(found.numbers[0])] =
                            answer.expect("words are numbered");
                    }
                }
                Wanted::Word(_) | Wanted::Stem(_) => (),
            }
        }
        self.known = Numbers::of(&hashes);
    }

    fn slip_bit(&self, sketch: u32) -> (usize, u64) {
        let bit = (sketch >> 7) as usize & (self.may_slip.len() * 64 - 1);
        (bit / 64, 1 << (bit % 64))
    }

    /// Writes what a word of a message is over an answer that says nothing.
    #[inline]
    pub(super) fn answer(&self, word: &Word, folded: &str, slips: Slips, answer: &mut Answer) {
        if let Some(number) = self.known.get(word.hash) {
            match self.besides[usize::from(number)].checked_sub(1) {
                Some(several) => *answer = self.answers[usize::from(several)],
                None => (answer.numbers[0], answer.bits) = (number, bit(number)),
            }
        } else if word.is_joined
            // Nothing shorter begins as a word that rules speak of, or is a slip of one.
            || folded.len() >= STEM_HEAD && (slips == Slips::One || !self.stems.is_empty())
        {
            self.answer_stranger(word, folded, slips, answer);
        }
    }

    /// The same of a word that rules do not speak of as it is written.
    fn answer_stranger(&self, word: &Word, folded: &str, slips: Slips, answer: &mut Answer) {
        let mut room = [0; LONGEST];
        let plain = if word.is_joined {
            without_apostrophes(folded, &mut room)
        } else {
            Some(folded.as_bytes()).filter(|plain| plain.len() <= LONGEST)
        };
        let Some(plain) = plain else { return };
        let mut found = Found::default();
        if word.is_joined {
            found.extend(self.exact(plain));
            if let Some((_, after)) = folded.split_once('\'')
                && plain.len() < folded.len()
                && after.len() > 1
            {
                found.extend(self.exact(after.as_bytes()));
            }
        }
        found.extend(self.stems(plain));
        if found.count == 0 && slips == Slips::One && self.may_be_slip(plain) {
            found.extend(self.slip(plain).into_iter());
        }
        if found.count > 0 {
            *answer = Answer::of(found.numbers);
        }
    }

    /// The beginnings that a word has.
    fn stems<'l>(&'l self, word: &'l [u8]) -> impl Iterator<Item = Number> + 'l {
        let head = word.get(..STEM_HEAD);
        let stems = head.into_iter().flat_map(|head| self.stems.get(sketch(head)));
        stems.filter(move |number| word.starts_with(self.spelled(*number).as_bytes()))
    }

    /// Whether a word is so long and begins so that it can be another with a slip.
    fn may_be_slip(&self, word: &[u8]) -> bool {
        let lengths = |at: usize| {
            let letter = word[at].checked_sub(b'a').map(usize::from);
            letter.and_then(|letter| self.lengths.get(letter)).copied().unwrap_or(0)
        };
        word.len() >= SHORTEST_SLIP
            // The first letter is right, or has changed places with the second.
            && (lengths(0) & (0b111 << (word.len() - 1)) | lengths(1) & (1 << word.len())) != 0
    }

    fn exact<'l>(&'l self, word: &'l [u8]) -> impl Iterator<Item = Number> + 'l {
        let is_same = move |number: &Number| self.spelled(*number).as_bytes() == word;
        self.exact.get(sketch(word)).filter(is_same)
    }

    /// The word that was meant, where this one is written with one slip: of several, the one
    /// that was listed first.
    fn slip(&self, word: &[u8]) -> Option<Number> {
        let found = Shorter::of(word)
            .sketches()
            .chain([sketch(word)])
            .filter(|sketch| {
                let (word, bit) = self.slip_bit(*sketch);
                self.may_slip[word] & bit != 0
            })
            .flat_map(|sketch| self.slips.get(sketch))
            .filter(|number| is_slip(word, self.spelled(*number).as_bytes()))
            .min();
        found.filter(|_| !is_look_alike(word))
    }
}

/// The numbers that were found for a word, up to as many as one can have.
#[derive(Default)]
struct Found {
    numbers: [Number; NUMBERS],
    count: usize,
}

impl Found {
    fn extend(&mut self, numbers: impl Iterator<Item = Number>) {
        for number in numbers {
            if let Some(free) = self.numbers.get_mut(self.count) {
                *free = number;
                self.count += 1;
            }
        }
    }
}

fn without_apostrophes<'p>(word: &str, room: &'p mut [u8; LONGEST]) -> Option<&'p [u8]> {
    let mut len = 0;
    for byte in word.bytes().filter(|byte| *byte != b'\'') {
        *room.get_mut(len)? = byte;
        len += 1;
    }
    Some(&room[..len])
}

/// Numbers by a sketch of what they stand for. Several may share one.
struct Table {
    slots: Vec<(u32, Number)>,
}

impl Default for Table {
    fn default() -> Self {
        Self::of(&[])
    }
}

impl Table {
    fn of(entries: &[(u32, Number)]) -> Self {
        let mut slots = vec![(0, 0); (entries.len() * 2 + 1).next_power_of_two()];
        let mask = slots.len() - 1;
        for (sketch, number) in entries {
            let mut at = *sketch as usize & mask;
            while slots[at].1 != 0 {
                at = (at + 1) & mask;
            }
            slots[at] = (*sketch, *number);
        }
        Self { slots }
    }

    fn is_empty(&self) -> bool {
        self.slots.len() == 1
    }

    fn get(&self, sketch: u32) -> impl Iterator<Item = Number> {
        let mask = self.slots.len() - 1;
        let from = sketch as usize & mask;
        (from..=from + mask)
            .map(move |at| self.slots[at & mask])
            .take_while(|(_, number)| *number != 0)
            .filter(move |(held, _)| *held == sketch)
            .map(|(_, number)| number)
    }
}
