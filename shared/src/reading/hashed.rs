//! Words by their hashes. Each word of a message is hashed once, and whoever knows words looks it
//! up by that: a word that nobody knows costs one bit of a small table.
//!
//! Two words are taken for one where their hashes are the same. Among all words that are known
//! here and all that people write, no two are: 45 bits tell them apart.

/// The hash of no letters.
pub(super) const EMPTY: u64 = 0xcbf2_9ce4_8422_2325;

const PRIME: u64 = 0x0100_0000_01b3;
/// Spreads what is alike over the upper bits (Knuth's multiplier).
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

/// The hash of one more byte (FNV-1a).
pub(super) fn push(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(PRIME)
}

/// The hash of a word, as it is folded.
pub(super) fn hash(word: &str) -> u64 {
    word.bytes().fold(EMPTY, push)
}

/// A map from hashes to numbers above zero.
pub(super) struct Numbers {
    /// A bit for each hash that may be there.
    maybe: Vec<u64>,
    slots: Vec<(u32, u16)>,
}

impl Default for Numbers {
    fn default() -> Self {
        Self::of(&[])
    }
}

impl Numbers {
    /// A map of these. Of two that are hashed alike the first is kept.
    pub(super) fn of(entries: &[(u64, u16)]) -> Self {
        let n_slots = (entries.len() * 2 + 1).next_power_of_two();
        let n_bits = (n_slots * 4).max(64);
        let mut numbers = Self { maybe: vec![0; n_bits / 64], slots: vec![(0, 0); n_slots] };
        for (hash, number) in entries {
            let (bit, at, check) = numbers.place(*hash);
            numbers.maybe[bit / 64] |= 1 << (bit % 64);
            let at = numbers.find(at, check);
            if numbers.slots[at].1 == 0 {
                numbers.slots[at] = (check, *number);
            }
        }
        numbers
    }

    /// The number of a hash.
    #[inline]
    pub(super) fn get(&self, hash: u64) -> Option<u16> {
        let (bit, at, check) = self.place(hash);
        if self.maybe[bit / 64] >> (bit % 64) & 1 == 0 {
            return None;
        }
        let (_, number) = self.slots[self.find(at, check)];
        (number > 0).then_some(number)
    }

    /// Where a hash belongs: its bit, its slot, and what is kept of it there.
    #[inline]
    fn place(&self, hash: u64) -> (usize, usize, u32) {
        let [low, high] = halves(hash.wrapping_mul(SPREAD));
        let bit = high as usize & (self.maybe.len() * 64 - 1);
        (bit, bit & (self.slots.len() - 1), low ^ high.rotate_left(16))
    }

    #[inline]
    fn find(&self, mut at: usize, check: u32) -> usize {
        let mask = self.slots.len() - 1;
        while self.slots[at].1 != 0 && self.slots[at].0 != check {
            at = (at + 1) & mask;
        }
        at
    }
}

#[inline]
fn halves(hash: u64) -> [u32; 2] {
    let half = |bits: u64| u32::try_from(bits & u64::from(u32::MAX)).unwrap_or_default();
    [half(hash), half(hash >> 32)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rd1_each_word_has_its_own_number_and_a_stranger_has_none() {
        let word = |number: u16| format!("word{number}");
        let entries: Vec<_> = (1..5_000).map(|number| (hash(&word(number)), number)).collect();
        let numbers = Numbers::of(&entries);
        for number in 1..5_000 {
            assert_eq!(numbers.get(hash(&word(number))), Some(number));
        }
        for stranger in 5_000..60_000 {
            assert_eq!(numbers.get(hash(&word(stranger))), None);
        }
        assert_eq!(Numbers::of(&[]).get(EMPTY), None);
    }
}
