//! Sets of small numbers.

use std::marker::PhantomData;

/// A thing that is told apart by a small number.
pub(crate) trait Number: Copy {
    fn of(index: usize) -> Self;
    fn index(self) -> usize;
}

/// A set of small numbers, a bit for each. Its last word is never empty, so that equal sets are
/// equal.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct NumberSet<N> {
    words: Vec<u64>,
    of: PhantomData<N>,
}

impl<N: Number> NumberSet<N> {
    pub(crate) const EMPTY: Self = Self { words: Vec::new(), of: PhantomData };

    pub(crate) fn insert(&mut self, number: N) {
        let (word, bit) = bit(number);
        if self.words.len() <= word {
            self.words.resize(word + 1, 0);
        }
        self.words[word] |= bit;
    }

    pub(crate) fn remove(&mut self, number: N) {
        let (word, bit) = bit(number);
        if let Some(bits) = self.words.get_mut(word) {
            *bits &= !bit;
            self.trim();
        }
    }

    pub(crate) fn contains(&self, number: N) -> bool {
        let (word, bit) = bit(number);
        self.words.get(word).is_some_and(|bits| bits & bit != 0)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    pub(crate) fn len(&self) -> u32 {
        self.words.iter().map(|bits| bits.count_ones()).sum()
    }

    pub(crate) fn meets(&self, other: &Self) -> bool {
        self.words.iter().zip(&other.words).any(|(mine, theirs)| mine & theirs != 0)
    }

    /// Whether anything is in this set and the other one, and not in the third.
    pub(crate) fn meets_without(&self, other: &Self, without: &Self) -> bool {
        let out = without.words.iter().copied().chain(std::iter::repeat(0));
        let mut all = self.words.iter().zip(&other.words).zip(out);
        all.any(|((mine, theirs), out)| mine & theirs & !out != 0)
    }

    /// How many are in this set and the other one.
    pub(crate) fn shared_with(&self, other: &Self) -> u32 {
        self.words.iter().zip(&other.words).map(|(mine, theirs)| (mine & theirs).count_ones()).sum()
    }

    pub(crate) fn and(&self, other: &Self) -> Self {
        let mut both = Self {
            words: self.words.iter().zip(&other.words).map(|(mine, other)| mine & other).collect(),
            of: PhantomData,
        };
        both.trim();
        both
    }

    pub(crate) fn or(&self, other: &Self) -> Self {
        self.iter().chain(other.iter()).collect()
    }

    pub(crate) fn without(&self, other: &Self) -> Self {
        let mut rest = self.clone();
        for (mine, theirs) in rest.words.iter_mut().zip(&other.words) {
            *mine &= !theirs;
        }
        rest.trim();
        rest
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = N> {
        self.words
            .iter()
            .enumerate()
            .flat_map(|(word, bits)| Bits(*bits).map(move |bit| N::of(word * 64 + bit)))
    }

    fn trim(&mut self) {
        while self.words.last() == Some(&0) {
            self.words.pop();
        }
    }
}

impl<N> Default for NumberSet<N> {
    fn default() -> Self {
        Self { words: Vec::new(), of: PhantomData }
    }
}

impl<N: Number> FromIterator<N> for NumberSet<N> {
    fn from_iter<I: IntoIterator<Item = N>>(numbers: I) -> Self {
        let mut set = Self::default();
        numbers.into_iter().for_each(|number| set.insert(number));
        set
    }
}

/// The word in which a number's bit is, and the bit.
fn bit(number: impl Number) -> (usize, u64) {
    (number.index() / 64, 1 << (number.index() % 64))
}

/// The places of the bits that are set in a word, lowest first.
struct Bits(u64);

impl Iterator for Bits {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        if self.0 == 0 {
            return None;
        }
        let bit = self.0.trailing_zeros() as usize;
        self.0 &= self.0 - 1;
        Some(bit)
    }
}
