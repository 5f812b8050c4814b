//! Finds the words of every group in one pass over a message.
//!
//! Phrases are kept as a tree whose branches are words, so that a word which begins no phrase costs
//! one look. Words are known by their hash alone: among a few thousand words, a stranger that is
//! taken for one of them is rarer than one in a hundred thousand.

use super::knowledge::{self, Group};
use super::spelling::{self, Numbers};
use crate::reading::words::{WordKind, Words};

/// The shortest beginning that may stand for all words which begin so.
const SHORTEST_STEM: usize = 3;
/// How many ways a message's word can be read, and how many phrases can be open, at once.
const MOST_OPEN: usize = 6;

/// The words and phrases of all groups.
pub(super) struct Lexicon {
    wholes: Numbers,
    stems: Numbers,
    /// The first letters of all stems: few words begin so.
    heads: Numbers,
    /// Where each word leads that begins a phrase, or 0.
    roots: Vec<u16>,
    /// Branches by where they grow and by the word that they are.
    branches: Numbers,
    places: Vec<Stop>,
    sets: Vec<u128>,
    words: u16,
}

/// A place in the tree.
#[derive(Clone, Copy, Default)]
struct Stop {
    /// The groups whose phrase ends here, each counted from one and in a byte of its own.
    ends: u32,
    /// Whether a longer phrase goes on from here.
    leads_on: bool,
}

/// Phrases that are open at a word: where each stands in the tree, and where it began.
#[derive(Clone, Copy, Default)]
struct Open {
    places: [(u16, u16); MOST_OPEN],
    count: usize,
}

impl Open {
    fn push(&mut self, place: u16, first: u16) {
        if let Some(free) = self.places.get_mut(self.count) {
            *free = (place, first);
            self.count += 1;
        }
    }

    fn iter(&self) -> impl Iterator<Item = (u16, u16)> {
        self.places[..self.count].iter().copied()
    }
}

/// The words of the lexicon that one word of a message is.
#[derive(Default)]
pub(super) struct Meanings {
    known: [u16; MOST_OPEN],
    count: usize,
}

impl Meanings {
    fn extend(&mut self, known: Option<u16>) {
        if let Some(known) = known
            && let Some(free) = self.known.get_mut(self.count)
        {
            *free = known;
            self.count += 1;
        }
    }
}

/// A walk over one message.
pub(super) struct Walk<'l> {
    lexicon: &'l Lexicon,
    open: Open,
}

impl Lexicon {
    pub(super) fn of(groups: impl Iterator<Item = &'static Group>) -> Self {
        let mut lexicon = Self {
            wholes: Numbers::new(),
            stems: Numbers::new(),
            heads: Numbers::new(),
            roots: Vec::new(),
            branches: Numbers::new(),
            places: vec![Stop::default()],
            sets: Vec::new(),
            words: 0,
        };
        let mut names = Vec::new();
        for (number, group) in groups.enumerate() {
            let number = u8::try_from(number).expect("there are fewer than 128 groups");
            names.push(group.name);
            for phrase in group.words.iter().flat_map(|line| line.split(',')) {
                lexicon.add(phrase, number);
            }
        }
        lexicon.roots = (0..=lexicon.words)
            .map(|word| lexicon.branches.get(branch(0, word)).unwrap_or(0))
            .collect();
        lexicon.sets = knowledge::sets()
            .iter()
            .map(|set| {
                set.of.iter().fold(0, |mask, name| {
                    let number = names.iter().position(|known| known == name);
                    mask | 1 << number.expect("a set names groups that exist")
                })
            })
            .collect();
        lexicon
    }

    fn add(&mut self, phrase: &str, group: u8) {
        let words = Words::of(phrase);
        let mut at = 0;
        let mut number = 0;
        while number < words.len() {
            let is_stem = words.get(number + 1) == "*";
            let word = words.get(number);
            let hash = spelling::hash(word);
            if is_stem {
                let head = word.bytes().take(SHORTEST_STEM);
                self.heads.get_or(head.fold(spelling::EMPTY, spelling::push), 1);
            }
            let known = if is_stem { &mut self.stems } else { &mut self.wholes };
            let word = known.get_or(hash, self.words + 1);
            self.words = self.words.max(word);
            let grown = u16::try_from(self.places.len()).expect("the tree is small");
            self.places[usize::from(at)].leads_on = true;
            at = self.branches.get_or(branch(at, word), grown);
            if at == grown {
                self.places.push(Stop::default());
            }
            number += if is_stem { 2 } else { 1 };
        }
        let ends = &mut self.places[usize::from(at)].ends;
        let end = u32::from(group + 1);
        if (0..4).all(|at| *ends >> (8 * at) & 0xff != end) {
            assert!(*ends >> 24 == 0, "a phrase is in few groups");
            *ends = *ends << 8 | end;
        }
    }

    /// Every set whose groups a message all has.
    pub(super) fn sets(&self, groups: u128) -> impl Iterator<Item = usize> {
        self.sets
            .iter()
            .enumerate()
            .filter(move |(_, mask)| groups & **mask == **mask)
            .map(|(number, _)| number)
    }

    /// The groups of a set, as a mask.
    pub(super) fn set(&self, number: usize) -> u128 {
        self.sets[number]
    }

    /// Finds what a word of a message may be, and tells its hash.
    #[inline]
    pub(super) fn read(&self, word: &str, kind: WordKind, meanings: &mut Meanings) -> u32 {
        meanings.count = 0;
        let mut hash = spelling::EMPTY;
        if kind == WordKind::Digits {
            return spelling::DIGITS;
        }
        let (head, rest) = word.as_bytes().split_at(word.len().min(SHORTEST_STEM));
        for byte in head {
            hash = spelling::push(hash, *byte);
        }
        if head.len() == SHORTEST_STEM && self.heads.get(hash).is_some() {
            meanings.extend(self.stems.get(hash));
            for byte in rest {
                hash = spelling::push(hash, *byte);
                meanings.extend(self.stems.get(hash));
            }
        } else {
            for byte in rest {
                hash = spelling::push(hash, *byte);
            }
        }
        meanings.extend(self.wholes.get(hash));
        hash
    }

    pub(super) fn walk(&self) -> Walk<'_> {
        Walk { lexicon: self, open: Open::default() }
    }
}

impl Walk<'_> {
    /// Goes one word further, and says each group whose phrase ends here, with its first word.
    #[inline]
    pub(super) fn step(
        &mut self,
        number: u16,
        meanings: &Meanings,
        mut found: impl FnMut(u8, u16),
    ) {
        if meanings.count == 0 {
            self.open.count = 0;
            return;
        }
        let mut still = Open::default();
        let lexicon = self.lexicon;
        let mut go = |place: u16, first: u16| {
            let stop = lexicon.places[usize::from(place)];
            if stop.leads_on {
                still.push(place, first);
            }
            let mut ends = stop.ends;
            while ends > 0 {
                found((ends & 0xff) as u8 - 1, first);
                ends >>= 8;
            }
        };
        for word in &meanings.known[..meanings.count] {
            let root = lexicon.roots[usize::from(*word)];
            if root > 0 {
                go(root, number);
            }
            for (at, first) in self.open.iter() {
                if let Some(next) = lexicon.branches.get(branch(at, *word)) {
                    go(next, first);
                }
            }
        }
        self.open = still;
    }
}

fn branch(at: u16, word: u16) -> u32 {
    u32::from(at) << 16 | u32::from(word)
}
