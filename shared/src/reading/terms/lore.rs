//! What is known of terms before anybody asks: how rare each is among what people ask, and which
//! are asked about the same things.

use super::Term;

/// How many numbers a sense has.
pub const SENSES: usize = 24;

/// The length of every sense that says something.
const LENGTH: i64 = 1_024;

/// What is known of terms. Shipped, or just learned by the program that makes what ships.
#[derive(Clone, Copy, Debug)]
pub struct Lore<'b> {
    /// What a term weighs that nobody has asked about; then the numbers of terms in order, four
    /// bytes each; then a weight for each, a byte each.
    rarity: &'b [u8],
    /// The numbers of terms in order, four bytes each; then the sense of each, a byte a number.
    senses: &'b [u8],
}

/// Where something stands among all that is asked: what is asked about the same thing stands in
/// about the same direction.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sense {
    direction: [i16; SENSES],
    /// How much of what its words tell is known here, in thousandths.
    pub known: u16,
}

impl Lore<'static> {
    /// What ships.
    pub fn shipped() -> Self {
        Self::of(include_bytes!("../weights/rarity.bin"), include_bytes!("../weights/senses.bin"))
    }
}

impl<'b> Lore<'b> {
    /// Out of the bytes that `train_answers` writes.
    pub const fn of(rarity: &'b [u8], senses: &'b [u8]) -> Self {
        Self { rarity, senses }
    }

    /// What a term weighs, in sixteenths of a bit.
    pub fn weight(&self, id: u32) -> u16 {
        let Some((unseen, table)) = self.rarity.split_first() else { return 1 };
        let known = table.len() / 5;
        let weight = find(table, known, id).and_then(|number| table.get(known * 4 + number));
        u16::from(*weight.unwrap_or(unseen))
    }

    /// The sense of some words together.
    pub fn sense(&self, stems: &[Term]) -> Sense {
        let known = self.senses.len() / (4 + SENSES);
        let mut sum = [0_i64; SENSES];
        let (mut told, mut all) = (0_u64, 0_u64);
        for term in stems {
            all += u64::from(term.weight);
            let Some(number) = find(self.senses, known, term.id) else { continue };
            told += u64::from(term.weight);
            let from = known * 4 + number * SENSES;
            for (sum, byte) in sum.iter_mut().zip(&self.senses[from..from + SENSES]) {
                *sum += i64::from(byte.cast_signed());
            }
        }
        let known = u16::try_from(told * 1_000 / all.max(1)).unwrap_or(1_000);
        Sense { direction: directed(&sum), known }
    }
}

impl Sense {
    /// How near two senses are: a thousand where they are the same, zero where they have nothing
    /// to do with each other, and below where one is about what the other is not.
    pub fn nearness(&self, other: &Self) -> i32 {
        let pairs = self.direction.iter().zip(&other.direction);
        let product: i64 = pairs.map(|(one, other)| i64::from(*one) * i64::from(*other)).sum();
        let nearness = product * 1_000 / (LENGTH * LENGTH);
        i32::try_from(nearness.clamp(-1_000, 1_000)).unwrap_or(0)
    }

    /// The middle of several.
    pub fn middle<'s>(senses: impl Iterator<Item = &'s Self>) -> Self {
        let mut sum = [0_i64; SENSES];
        let (mut known, mut count) = (0_u64, 0_u64);
        for sense in senses {
            for (sum, number) in sum.iter_mut().zip(&sense.direction) {
                *sum += i64::from(*number);
            }
            known += u64::from(sense.known);
            count += 1;
        }
        let known = u16::try_from(known / count.max(1)).unwrap_or(1_000);
        Self { direction: directed(&sum), known }
    }
}

/// A sum of senses, at the length that all have.
fn directed(sum: &[i64; SENSES]) -> [i16; SENSES] {
    let squares: i64 = sum.iter().map(|number| number * number).sum();
    let length = (squares.unsigned_abs() << 8).isqrt();
    sum.map(|number| {
        let scaled = number * LENGTH * 16 / length.max(1).cast_signed();
        i16::try_from(scaled).unwrap_or(0)
    })
}

/// Where an id stands among numbers of four bytes each that are in order.
fn find(table: &[u8], known: usize, id: u32) -> Option<usize> {
    let (numbers, _) = table.get(..known * 4)?.as_chunks::<4>();
    numbers.binary_search_by_key(&id, |bytes| u32::from_le_bytes(*bytes)).ok()
}
