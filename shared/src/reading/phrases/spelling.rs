//! Slips of the finger: which words were meant as others.

/// A sketch of a word, from which that of the same word without one letter follows at once.
pub(super) struct Sketch {
    before: [u32; 33],
    after: [u32; 33],
    powers: [u32; 33],
    len: usize,
}

const BASE: u32 = 0x0100_0193;

impl Sketch {
    /// The sketch of a word, of its first 32 bytes at most.
    pub(super) fn of(word: &[u8]) -> Self {
        let len = word.len().min(32);
        let mut sketch = Self { before: [0; 33], after: [0; 33], powers: [1; 33], len };
        for at in 0..len {
            let byte = u32::from(word[at]) + 1;
            sketch.before[at + 1] = sketch.before[at].wrapping_mul(BASE).wrapping_add(byte);
            sketch.powers[at + 1] = sketch.powers[at].wrapping_mul(BASE);
        }
        for at in (0..len).rev() {
            let byte = u32::from(word[at]) + 1;
            let power = sketch.powers[len - at - 1];
            sketch.after[at] = byte.wrapping_mul(power).wrapping_add(sketch.after[at + 1]);
        }
        sketch
    }

    /// That of the whole word.
    pub(super) fn whole(&self) -> u32 {
        mixed(self.before[self.len])
    }

    /// That of its first letters.
    pub(super) fn first(&self, letters: usize) -> u32 {
        mixed(self.before[letters.min(self.len)])
    }

    /// That of the word without one of its letters.
    pub(super) fn without(&self, out: usize) -> u32 {
        let power = self.powers[self.len - out - 1];
        mixed(self.before[out].wrapping_mul(power).wrapping_add(self.after[out + 1]))
    }
}

/// Spreads a sketch over all its bits, for its lower ones choose the slot.
fn mixed(sketch: u32) -> u32 {
    let sketch = (sketch ^ (sketch >> 15)).wrapping_mul(0x2c1b_3c6d);
    sketch ^ (sketch >> 13)
}

/// Whether one word is another with one slip: a letter too many, one missing, one changed, or
/// two swapped. A slip seldom hits the first letter, and where it seems to, another word is
/// meant more often; only a swap may begin there.
pub(super) fn is_slip(written: &[u8], meant: &[u8]) -> bool {
    let same = written.iter().zip(meant).take_while(|(a, b)| a == b).count();
    let (written, meant) = (&written[same..], &meant[same..]);
    let is_swap = match (written, meant) {
        ([a, b, w @ ..], [c, d, m @ ..]) => a == d && b == c && w == m,
        ([..], [..]) => false,
    };
    if same == 0 {
        return is_swap;
    }
    match (written, meant) {
        ([], []) => false,
        ([_], []) | ([], [_]) => true,
        ([_, w @ ..], [_, m @ ..]) => is_swap || w == m || w == meant || written == m,
        ([..], [..]) => false,
    }
}

/// Whether a word that seems to be a slip is one of its own.
pub(super) fn is_look_alike(word: &[u8]) -> bool {
    std::str::from_utf8(word).is_ok_and(|word| LOOK_ALIKES.binary_search(&word).is_ok())
}

/// Words of their own that differ by one slip from words that signs are known by, in order.
const LOOK_ALIKES: &[&str] = &[];
