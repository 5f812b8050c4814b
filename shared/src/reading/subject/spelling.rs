//! Words by their hashes, and small maps from hashes to numbers.

/// The hash of no letters.
pub(super) const EMPTY: u32 = 0x811c_9dc5;
/// Stands for any number that is written in digits.
pub(super) const DIGITS: u32 = 0x2545_f491;
const PRIME: u32 = 0x0100_0193;
/// Spreads what is alike over all bits (Knuth's multiplier).
const SPREAD: u32 = 0x9e37_79b1;

/// The hash of one more letter (FNV-1a).
pub(super) fn push(hash: u32, byte: u8) -> u32 {
    (hash ^ u32::from(byte)).wrapping_mul(PRIME)
}

pub(super) fn hash(word: &str) -> u32 {
    word.bytes().fold(EMPTY, push)
}

/// The hash of two things beside each other, in this order.
pub(super) fn pair(first: u32, second: u32) -> u32 {
    (first.rotate_left(13) ^ second).wrapping_mul(SPREAD) ^ first
}

/// One of so many buckets, as a power of two.
pub(super) fn bucket(hash: u32, bits: u32) -> u16 {
    let [_, _, low, high] = (hash ^ hash >> 15).wrapping_mul(SPREAD).to_le_bytes();
    u16::from_le_bytes([low, high]) >> (16 - bits)
}

/// A map from hashes to numbers above zero. Most looks find nothing, and need one bit for that.
pub(super) struct Numbers {
    maybe: Box<[u64; FILTER_WORDS]>,
    slots: Vec<(u32, u16)>,
    count: usize,
}

const FILTER_BITS: u32 = 15;
const FILTER_WORDS: usize = 1 << (FILTER_BITS - 6);

impl Numbers {
    pub(super) fn new() -> Self {
        Self { maybe: Box::new([0; FILTER_WORDS]), slots: vec![(0, 0); 64], count: 0 }
    }

    pub(super) fn get(&self, hash: u32) -> Option<u16> {
        let bit = filter(hash);
        if self.maybe[bit / 64] >> (bit % 64) & 1 == 0 {
            return None;
        }
        let (_, number) = self.slots[self.find(hash)];
        (number > 0).then_some(number)
    }

    /// The number of a hash, which is this one if it has none.
    pub(super) fn get_or(&mut self, hash: u32, number: u16) -> u16 {
        if self.count * 2 > self.slots.len() {
            self.grow();
        }
        let at = self.find(hash);
        if self.slots[at].1 == 0 {
            self.slots[at] = (hash, number);
            self.count += 1;
            let bit = filter(hash);
            self.maybe[bit / 64] |= 1 << (bit % 64);
        }
        self.slots[at].1
    }

    fn find(&self, hash: u32) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = hash.wrapping_mul(SPREAD) as usize >> 7 & mask;
        while self.slots[at].1 != 0 && self.slots[at].0 != hash {
            at = (at + 1) & mask;
        }
        at
    }

    fn grow(&mut self) {
        let larger = vec![(0, 0); self.slots.len() * 2];
        for (hash, number) in std::mem::replace(&mut self.slots, larger) {
            if number > 0 {
                let at = self.find(hash);
                self.slots[at] = (hash, number);
            }
        }
    }
}

fn filter(hash: u32) -> usize {
    ((hash ^ hash >> 15) & ((1 << FILTER_BITS) - 1)) as usize
}
