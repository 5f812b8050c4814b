//! Adds up rows of small weights, all eight of a row at once, in plain 64-bit numbers: as fast
//! where a machine has no wider ones, as in a browser.

use super::weights::LEARNT;

/// Eight weights, each raised by [`RAISED`] so that none is below zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row(u64);

/// How much a weight in a row is raised.
const RAISED: i32 = 128;
/// Every other byte.
const EVEN: u64 = 0x00ff_00ff_00ff_00ff;
/// So many rows fit into a tally.
pub(super) const MOST_ROWS: u32 = 257;

/// The sum of some rows.
#[derive(Clone, Copy, Default)]
pub(super) struct Tally {
    /// The weights 0, 2, 4 and 6, and the others, in 16 bits each.
    halves: [u64; 2],
    rows: u32,
}

impl Row {
    /// A row of these weights.
    pub fn of(weights: [i8; LEARNT]) -> Self {
        Self(u64::from_le_bytes(weights.map(|weight| weight.cast_unsigned() ^ 0x80)))
    }

    /// Its weights.
    pub fn weights(self) -> [i8; LEARNT] {
        self.0.to_le_bytes().map(|raised| (raised ^ 0x80).cast_signed())
    }
}

impl Tally {
    pub(super) fn add(&mut self, row: Row) {
        self.halves[0] += row.0 & EVEN;
        self.halves[1] += row.0 >> 8 & EVEN;
        self.rows += 1;
    }

    pub(super) fn add_all(&mut self, other: Self) {
        self.halves[0] += other.halves[0];
        self.halves[1] += other.halves[1];
        self.rows += other.rows;
    }

    pub(super) fn rows(self) -> u32 {
        self.rows
    }

    /// What one of the eight adds up to.
    pub(super) fn get(self, lane: usize) -> i32 {
        let sum = self.halves[lane % 2] >> (lane / 2 * 16) & 0xffff;
        let raised = RAISED * self.rows.cast_signed();
        i32::try_from(sum).expect("it has 16 bits") - raised
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rd67_rows_add_up_as_their_weights_do() {
        let weights = [-128, 127, 0, -1, 1, 50, -50, 127];
        let row = Row::of(weights);
        assert_eq!(row.weights(), weights);
        let mut tally = Tally::default();
        for _ in 0..MOST_ROWS {
            tally.add(row);
        }
        for (lane, weight) in weights.into_iter().enumerate() {
            assert_eq!(tally.get(lane), i32::from(weight) * 257);
        }
    }
}
