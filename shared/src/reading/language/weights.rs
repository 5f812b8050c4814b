//! What was learnt of pieces of words, as small whole numbers: for each bucket, how much it speaks
//! for each language of a table.

use std::sync::LazyLock;

use super::known::{TABLES, Table};

/// How many parts of a weight make one natural logarithm of odds.
pub const UNIT: i32 = 8;

static SHIPPED: LazyLock<Weights> = LazyLock::new(|| {
    // Weights of another size are those of other tables. Then scripts decide alone, and the test
    // of what ships says so.
    Weights::read(include_bytes!("../weights/language.bin"))
        .unwrap_or_else(|Misfit { .. }| Weights::silent())
});

/// Weights of one training.
#[derive(Clone, PartialEq, Eq)]
pub struct Weights {
    tables: Vec<Vec<i8>>,
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
    /// What ships.
    pub fn shipped() -> &'static Self {
        &SHIPPED
    }

    /// Weights that say nothing.
    pub fn silent() -> Self {
        Self { tables: TABLES.iter().map(|table| vec![0; table.n_weights()]).collect() }
    }

    /// Weights of each table, its buckets one after another.
    pub fn of(tables: Vec<Vec<i8>>) -> Result<Self, Misfit> {
        let misfit = Misfit { found: tables.iter().map(Vec::len).sum(), wanted: wanted() };
        let fits = tables.len() == TABLES.len()
            && tables.iter().zip(TABLES).all(|(weights, table)| weights.len() == table.n_weights());
        if fits { Ok(Self { tables }) } else { Err(misfit) }
    }

    /// Reads what [`Weights::write`] wrote.
    pub fn read(bytes: &[u8]) -> Result<Self, Misfit> {
        if bytes.len() != wanted() {
            return Err(Misfit { found: bytes.len(), wanted: wanted() });
        }
        let mut rest = bytes;
        let tables = TABLES.iter().map(|table| {
            let (mine, others) = rest.split_at(table.n_weights());
            rest = others;
            unpack(mine, table.languages.len())
        });
        Ok(Self { tables: tables.collect() })
    }

    /// One byte for each weight. Those of one language stand together, for they compress better
    /// so.
    pub fn write(&self) -> Vec<u8> {
        let packed = self.tables.iter().zip(TABLES).flat_map(|(weights, table)| {
            let width = table.languages.len();
            (0..width).flat_map(move |language| {
                weights.iter().skip(language).step_by(width).map(|weight| weight.cast_unsigned())
            })
        });
        packed.collect()
    }

    /// The weights of the table with this number.
    pub(super) fn table(&self, number: usize) -> &[i8] {
        &self.tables[number]
    }
}

fn wanted() -> usize {
    TABLES.iter().map(Table::n_weights).sum()
}

fn unpack(bytes: &[u8], width: usize) -> Vec<i8> {
    let n_buckets = bytes.len() / width;
    let mut weights = Vec::with_capacity(bytes.len());
    for bucket in 0..n_buckets {
        weights.extend((0..width).map(|language| {
            let byte = bytes[language * n_buckets + bucket];
            byte.cast_signed()
        }));
    }
    weights
}
