//! Chance that can be repeated: a stream of numbers out of one seed.

use std::time::Duration;

/// A stream of random numbers.
#[derive(Clone, Debug)]
pub struct Seed(u64);

impl Seed {
    /// The stream of this seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A stream that nobody has seen before: for ids, where a repetition would be a clash.
    pub fn fresh() -> Self {
        use std::hash::{BuildHasher, Hasher};
        Self(std::collections::hash_map::RandomState::new().build_hasher().finish())
    }

    /// A stream of its own for one of several users of this one.
    #[must_use]
    pub fn branch(&self, number: u64) -> Self {
        let mut branch = Self(self.0 ^ number.wrapping_mul(0xd6e8_feb8_6659_fd93));
        branch.number();
        branch
    }

    /// The next number.
    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below a limit.
    pub fn below(&mut self, limit: u64) -> u64 {
        self.number() % limit
    }

    /// Thousandths, as a session's jitter.
    pub fn jitter(&mut self) -> u16 {
        u16::try_from(self.below(1_001)).unwrap_or(1_000)
    }

    /// A span between two lengths.
    pub fn between(&mut self, least: Duration, most: Duration) -> Duration {
        let width = most.saturating_sub(least).as_micros();
        let width = u64::try_from(width).unwrap_or(u64::MAX).max(1);
        least + Duration::from_micros(self.below(width))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_seed_gives_one_stream_and_its_branches_differ() {
        let mut first = Seed::new(7);
        let mut again = Seed::new(7);
        assert_eq!([first.number(), first.number()], [again.number(), again.number()]);
        assert_ne!(Seed::new(7).branch(1).number(), Seed::new(7).branch(2).number());
    }
}
