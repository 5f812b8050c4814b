//! How sure it is that an article answers a question. SPEC BT4.
//!
//! A confidence is a chance: of the questions that were answered at 450, about as many were
//! answered right as 450 says. It was counted over knowledge bases that the weights had not seen.

use super::index::{TRAITS, Traits};
use crate::reading::Thousandths;
use crate::reading::terms::chance::chance;

/// How many traits a choice has: those of its article, and how it stands among the others.
pub const CHOICE_TRAITS: usize = TRAITS + STANDING;

/// How much of a question is covered well, in thousandths.
const WELL_COVERED: i64 = 500;

/// From where on a wording is near, in thousandths.
const NEAR: i64 = 450;

/// How many of them tell how it stands among the others.
const STANDING: usize = 10;

/// How much a weight is multiplied by where it is written down.
pub const SCALE: i64 = 256;

/// What each trait of an article weighs in the ranking; then the bias of the confidence, and what
/// each trait of a choice weighs in it; four bytes a number. Written by `train_answers`.
static WEIGHTS: &[u8; (TRAITS + 1 + CHOICE_TRAITS) * 4] = include_bytes!("weights/answers.bin");

/// What weighs how much.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weights {
    /// Each trait of an article, in the ranking.
    pub ranking: [i64; TRAITS],
    /// What the confidence starts from.
    pub bias: i64,
    /// Each trait of a choice, in the confidence.
    pub choice: [i64; CHOICE_TRAITS],
}

impl Weights {
    /// What ships.
    pub fn shipped() -> Self {
        let (numbers, _) = WEIGHTS.as_chunks::<4>();
        let at = |number: usize| {
            numbers.get(number).map_or(0, |bytes| i64::from(i32::from_le_bytes(*bytes)))
        };
        Self {
            ranking: std::array::from_fn(at),
            bias: at(TRAITS),
            choice: std::array::from_fn(|number| at(TRAITS + 1 + number)),
        }
    }

    /// How well an article fits, as odds in thousandths.
    pub fn fit(&self, traits: &Traits) -> i64 {
        let weighed = traits.iter().zip(&self.ranking).map(|(is, weighs)| i64::from(*is) * weighs);
        weighed.sum::<i64>() / SCALE
    }

    /// How sure it is that an article answers the question.
    pub fn confidence(&self, choice: &[i64; CHOICE_TRAITS]) -> Thousandths {
        let weighed = choice.iter().zip(&self.choice).map(|(is, weighs)| is * weighs);
        chance(self.bias + weighed.sum::<i64>() / SCALE)
    }
}

/// What can be said of the choice of an article, by how well each article fits: the best rival is
/// another one, whether it was shown before or not.
pub fn choice_traits(fits: &[i64], traits: &[Traits], chosen: usize) -> [i64; CHOICE_TRAITS] {
    let own = fits.get(chosen).copied().unwrap_or(0);
    let mut rivals = [0_i64; 4];
    let mut crowd = 0_u64;
    for (number, fit) in fits.iter().enumerate() {
        if number == chosen {
            continue;
        }
        crowd += power(fit - own);
        let mut fit = *fit;
        for rival in &mut rivals {
            if fit > *rival {
                std::mem::swap(rival, &mut fit);
            }
        }
    }
    let share = ONE * 1_000 / (ONE + crowd);
    // Where little of a question is covered, or no wording is near, that counts more than it does
    // by itself: the one word that nobody knows may be what is asked.
    let of = |at: usize| traits.get(chosen).map_or(0, |traits| i64::from(traits[at]));
    let short_of = |enough: i64, pair: [usize; 2]| {
        let most = pair.map(of).into_iter().max().unwrap_or(0);
        (enough - most).max(0)
    };
    let standing: [i64; STANDING] = [
        own,
        own - rivals[0],
        rivals[0],
        own - rivals[3],
        share.cast_signed(),
        bits(ONE + crowd),
        bits(crowd + ONE / 1_024),
        bits(ONE * fits.len() as u64),
        short_of(WELL_COVERED, [8, 9]),
        short_of(NEAR, [0, 1]),
    ];
    let mut choice = [0; CHOICE_TRAITS];
    choice[..STANDING].copy_from_slice(&standing);
    if let Some(traits) = traits.get(chosen) {
        for (place, value) in choice[STANDING..].iter_mut().zip(traits) {
            *place = i64::from(*value);
        }
    }
    choice
}

/// One, as powers are written.
const ONE: u64 = 1 << 16;

/// How likely something is beside another, by the difference of their odds: about the power of
/// the natural logarithm's base, and never so much that a thousand of them could not be added.
fn power(odds: i64) -> u64 {
    let halvings = -odds.clamp(-20_000, 20_000) * 1_443 / 1_000;
    let (whole, rest) = (halvings.div_euclid(1_000), halvings.rem_euclid(1_000).unsigned_abs());
    let between = ONE - ONE * rest / 2_000;
    if whole < 0 { between << whole.unsigned_abs() } else { between >> whole }
}

/// The binary logarithm of a power, in thousandths.
fn bits(power: u64) -> i64 {
    let whole = power.max(1).ilog2();
    let rest = (u128::from(power.max(1)) * 1_000) >> whole;
    i64::from(whole) * 1_000 + i64::try_from(rest).unwrap_or(1_000) - 17_000
}
