//! What was learnt from messages, as whole numbers: how far each idea moves away from what an
//! expert says of it, and what single words, pairs and pieces say.

use super::knowledge;
pub use super::tally::Row;
use super::traits::{BUCKET_BITS, PAIR_BITS};

/// How many subjects messages to learn from exist for: all but complaints and the law.
pub const LEARNT: usize = 8;
/// How many parts of a weight make one natural logarithm of odds.
pub const UNIT: i32 = 32;
/// How many units a point of an expert is.
pub(super) const POINT: i32 = 13;
/// How many units one part of an idea's weight is.
pub const IDEA_PART: i32 = 2;

const N_BUCKETS: usize = 1 << BUCKET_BITS;
const N_SEEN: usize = (1 << PAIR_BITS) / 8;
const HEAD: usize = 2;

/// Weights of one training.
#[derive(Clone, PartialEq, Eq)]
pub struct Weights {
    /// How much scores are spread or drawn together, in 256ths.
    pub sharpness: u16,
    /// For each group and then each set, what was learnt besides what experts say.
    pub ideas: Vec<[i8; LEARNT]>,
    /// One bit for each pair of words that was met more than once.
    pub seen: Vec<u8>,
    /// What each bucket says.
    pub buckets: Vec<Row>,
}

/// Bytes that are no weights for this knowledge: they have to be trained again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{found} bytes of weights were found where {wanted} are wanted")]
pub struct Misfit {
    /// How many there are.
    pub found: usize,
    /// How many there should be.
    pub wanted: usize,
}

impl Weights {
    /// Weights that say nothing, so that experts decide alone.
    pub fn silent() -> Self {
        Self {
            sharpness: 256,
            ideas: vec![[0; LEARNT]; n_ideas()],
            seen: vec![0; N_SEEN],
            buckets: vec![Row::of([0; LEARNT]); N_BUCKETS],
        }
    }

    /// Reads what [`Weights::write`] wrote.
    pub fn read(bytes: &[u8]) -> Result<Self, Misfit> {
        let ideas = n_ideas() * LEARNT;
        let wanted = HEAD + ideas + N_SEEN + N_BUCKETS * LEARNT;
        if bytes.len() != wanted {
            return Err(Misfit { found: bytes.len(), wanted });
        }
        let (head, rest) = bytes.split_at(HEAD + ideas);
        let (seen, buckets) = rest.split_at(N_SEEN);
        Ok(Self {
            sharpness: u16::from_le_bytes([bytes[0], bytes[1]]),
            ideas: rows(&head[HEAD..]).collect(),
            seen: seen.to_vec(),
            buckets: rows(buckets).map(Row::of).collect(),
        })
    }

    /// The bytes of a file of weights.
    pub fn write(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        bytes.extend(self.sharpness.to_le_bytes());
        bytes.extend(self.ideas.iter().flatten().map(|weight| weight.cast_unsigned()));
        bytes.extend(&self.seen);
        bytes.extend(self.buckets.iter().flat_map(|row| row.weights().map(i8::cast_unsigned)));
        bytes
    }

    /// Marks a pair of words as met.
    pub fn mark(&mut self, pair: u16) {
        self.seen[usize::from(pair / 8)] |= 1 << (pair % 8);
    }

    pub(super) fn has_met(&self, pair: u16) -> bool {
        self.seen[usize::from(pair / 8)] >> (pair % 8) & 1 == 1
    }
}

fn n_ideas() -> usize {
    knowledge::groups().count() + knowledge::sets().len()
}

fn rows(bytes: &[u8]) -> impl Iterator<Item = [i8; LEARNT]> {
    bytes.as_chunks::<LEARNT>().0.iter().map(|row| row.map(u8::cast_signed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rd67_weights_are_read_as_they_were_written_and_others_are_refused() {
        let mut weights = Weights::silent();
        weights.sharpness = 300;
        weights.ideas[3][1] = -7;
        weights.buckets[9] = Row::of([0, 0, 100, 0, 0, 0, 0, -128]);
        weights.mark(4_711);
        assert!(weights.has_met(4_711) && !weights.has_met(4_712));
        let bytes = weights.write();
        assert!(Weights::read(&bytes) == Ok(weights));
        let found = bytes.len() - 1;
        let misfit = Weights::read(&bytes[..found]).err();
        assert_eq!(misfit, Some(Misfit { found, wanted: found + 1 }));
        assert!(Weights::read(&[]).is_err());
    }
}
