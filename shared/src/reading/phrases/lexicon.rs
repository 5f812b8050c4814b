//! The words that rules speak of, each under a number.

use std::collections::{BTreeMap, BTreeSet};

use super::grammar::Wanted;
use super::spelling::{LONGEST, Shorter, is_look_alike, is_slip, sketch};

/// The number of a word that rules speak of. Zero is none.
pub(super) type Number = u16;

/// How many numbers one word of a message can have: as it is, without what is joined before it,
/// and by two beginnings.
pub(super) const NUMBERS: usize = 4;

/// By how many letters the words that begin so are looked up.
pub(super) const STEM_HEAD: usize = 3;

/// The shortest word that may be written with a slip.
const SHORTEST_SLIP: usize = 5;

/// Every word that rules speak of.
#[derive(Default)]
pub(super) struct Lexicon {
    spelled: Vec<String>,
    numbers: BTreeMap<Wanted, Number>,
    lenient: BTreeSet<Number>,
    exact: Table,
    stems: Table,
    slips: Table,
}

impl Lexicon {
    pub(super) fn new() -> Self {
        Self { spelled: vec![String::new()], ..Self::default() }
    }

    /// The number of a word, or of all that begin so; none once there are too many.
    pub(super) fn number(&mut self, wanted: Wanted) -> Option<Number> {
        if let Some(known) = self.numbers.get(&wanted) {
            return Some(*known);
        }
        let number = Number::try_from(self.spelled.len()).ok()?;
        let (Wanted::Word(spelled) | Wanted::Stem(spelled)) = &wanted;
        self.spelled.push(spelled.clone());
        self.numbers.insert(wanted, number);
        Some(number)
    }

    /// Lets a word be meant where it is written with a slip.
    pub(super) fn allow_slips(&mut self, number: Number) {
        self.lenient.insert(number);
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
        for (wanted, number) in &self.numbers {
            let (Wanted::Word(word) | Wanted::Stem(word)) = wanted;
            let whole = sketch(word.as_bytes());
            match wanted {
                Wanted::Stem(_) => stems.push((sketch(&word.as_bytes()[..STEM_HEAD]), *number)),
                Wanted::Word(_) => exact.push((whole, *number)),
            }
            let is_plain = word.bytes().all(|byte| byte.is_ascii_lowercase());
            let is_long = (SHORTEST_SLIP..=LONGEST).contains(&word.len());
            if is_plain && is_long && self.lenient.contains(number) {
                slips.push((whole, *number));
                let shorter = Shorter::of(word.as_bytes());
                slips.extend(shorter.sketches().map(|sketch| (sketch, *number)));
            }
        }
        slips.sort_unstable();
        slips.dedup();
        self.exact = Table::of(&exact);
        self.stems = Table::of(&stems);
        self.slips = Table::of(&slips);
    }

    /// The numbers of a word of a message.
    pub(super) fn numbers(&self, word: &str) -> [Number; NUMBERS] {
        let mut numbers = [0; NUMBERS];
        let mut room = [0; LONGEST];
        let Some(plain) = without_apostrophes(word, &mut room) else { return numbers };
        numbers[0] = self.exact(plain);
        if plain.len() < word.len()
            && let Some((_, after)) = word.split_once('\'')
            && after.len() > 1
        {
            numbers[1] = self.exact(after.as_bytes());
        }
        if plain.len() >= STEM_HEAD {
            let stems = self.stems.get(sketch(&plain[..STEM_HEAD]));
            let begins = |number: &Number| plain.starts_with(self.spelled(*number).as_bytes());
            for (number, into) in stems.filter(begins).zip(&mut numbers[2..]) {
                *into = number;
            }
        }
        if numbers == [0; NUMBERS] && plain.len() >= SHORTEST_SLIP {
            numbers[0] = self.slip(plain);
        }
        numbers
    }

    fn exact(&self, word: &[u8]) -> Number {
        self.exact
            .get(sketch(word))
            .find(|number| self.spelled(*number).as_bytes() == word)
            .unwrap_or_default()
    }

    /// The word that was meant, where this one is written with one slip: of several, the one
    /// that was listed first.
    fn slip(&self, word: &[u8]) -> Number {
        let found = Shorter::of(word)
            .sketches()
            .chain([sketch(word)])
            .flat_map(|sketch| self.slips.get(sketch))
            .filter(|number| is_slip(word, self.spelled(*number).as_bytes()))
            .min();
        match found {
            Some(number) if !is_look_alike(word) => number,
            Some(_) | None => 0,
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
