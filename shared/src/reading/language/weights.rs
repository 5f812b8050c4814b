//! What was learnt of pieces of words, as small whole numbers: for each bucket, how much it speaks
//! for each language of a table.

use std::borrow::Cow;

use super::known::{TABLES, Table};

/// How many parts of a weight make one natural logarithm of odds.
pub const UNIT: i32 = 8;

static SHIPPED: &[u8] = include_bytes!("../weights/language.bin");

/// Weights of one training.
#[derive(Clone, PartialEq, Eq)]
pub struct Weights {
    /// Each table, its buckets one after another: a byte for each language.
    bytes: Cow<'static, [u8]>,
}

/// Bytes that are no weights for these tables: they have to be trained again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{found} bytes of weights were found where {wanted} are wanted")]
pub struct Misfit {
    /// How many there are.
    pub found: usize,
    /// How many there should be.
    pub wanted: usize,
}

impl Table {
    /// How many weights it has.
    pub fn n_weights(&self) -> usize {
        self.languages.len() << self.bits
    }

    /// Where the weights of a piece begin.
    pub fn row(&self, hash: u32) -> usize {
        (hash & ((1 << self.bits) - 1)) as usize * self.languages.len()
    }
}

impl Weights {
    /// What ships. Weights of other tables than these would say nothing, and the test of what
    /// ships would fail.
    pub fn shipped() -> Self {
        Self::read(SHIPPED).unwrap_or_else(|Misfit { .. }| Self::silent())
    }

    /// Weights that say nothing.
    pub fn silent() -> Self {
        Self { bytes: Cow::Owned(vec![0; n_weights()]) }
    }

    /// Reads weights as [`Weights::bytes`] are.
    pub fn read(bytes: impl Into<Cow<'static, [u8]>>) -> Result<Self, Misfit> {
        let bytes = bytes.into();
        let (found, wanted) = (bytes.len(), n_weights());
        if found == wanted { Ok(Self { bytes }) } else { Err(Misfit { found, wanted }) }
    }

    /// One byte for each weight.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The weights of the table with this number.
    pub(super) fn table(&self, number: usize) -> &[u8] {
        let start = TABLES[..number].iter().map(Table::n_weights).sum();
        &self.bytes[start..][..TABLES[number].n_weights()]
    }
}

fn n_weights() -> usize {
    TABLES.iter().map(Table::n_weights).sum()
}
