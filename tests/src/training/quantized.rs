//! Weights as whole numbers of one byte, with one scale for each class.

use thiserror::Error;

use super::linear::{Feature, Linear};

/// What was learned, as it ships. A score is
/// `bias + scale * (sum of weight * value) / unit`, in parts of [`ONE`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantized {
    unit: i32,
    /// What a weight of 1 adds to a score for a feature of one unit, by class.
    scales: Vec<u32>,
    biases: Vec<i32>,
    /// Those of one bucket side by side, by class.
    weights: Vec<i8>,
}

/// The score that stands for 1.
pub const ONE: i32 = 1 << 16;

/// Why bytes are no weights.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Unreadable {
    /// They end before the head does, or a number in it makes no sense.
    #[error("the head is incomplete or makes no sense")]
    Head,
    /// There are not as many weights as the head says.
    #[error("there are {found} weights where the head says {expected}")]
    Weights {
        /// As the head says.
        expected: usize,
        /// As there are.
        found: usize,
    },
}

/// The largest weight; the smallest is minus this, so that both sides are alike.
const MOST: f64 = 127.0;

impl Quantized {
    /// Rounds what was learned.
    pub fn of(linear: &Linear) -> Self {
        let classes = linear.classes();
        let mut largest = vec![0.0_f64; classes];
        for weights in linear.weights().chunks_exact(classes) {
            for (largest, weight) in largest.iter_mut().zip(weights) {
                *largest = largest.max(weight.abs());
            }
        }
        let one = f64::from(ONE);
        let scales =
            largest.iter().map(|largest| to_scale(largest / MOST * one)).collect::<Vec<_>>();
        let rounded = |(place, weight): (usize, &f64)| {
            to_weight(weight * one / f64::from(scales[place % classes]))
        };
        Self {
            unit: linear.unit(),
            biases: linear.biases().iter().map(|bias| to_bias(bias * one)).collect(),
            weights: linear.weights().iter().enumerate().map(rounded).collect(),
            scales,
        }
    }

    /// How many classes there are.
    pub fn classes(&self) -> usize {
        self.scales.len()
    }

    /// How many buckets there are.
    pub fn buckets(&self) -> usize {
        self.weights.len() / self.classes().max(1)
    }

    /// The score of each class, in parts of [`ONE`].
    pub fn scores(&self, features: &[Feature]) -> Vec<i64> {
        let classes = self.classes();
        let mut sums = vec![0_i64; classes];
        for feature in features {
            let first = feature.bucket as usize * classes;
            for (sum, weight) in sums.iter_mut().zip(&self.weights[first..first + classes]) {
                *sum += i64::from(*weight) * i64::from(feature.value);
            }
        }
        let unit = i64::from(self.unit);
        let parts = sums.into_iter().zip(&self.scales).zip(&self.biases);
        parts
            .map(|((sum, scale), bias)| i64::from(*bias) + i64::from(*scale) * sum / unit)
            .collect()
    }

    /// The class with the highest score, the first of equals.
    pub fn best(&self, features: &[Feature]) -> usize {
        let scores = self.scores(features);
        (0..scores.len())
            .fold(0, |best, class| if scores[class] > scores[best] { class } else { best })
    }

    /// It as bytes, every number with its lowest byte first: how many classes there are (two
    /// bytes), how many buckets and the unit (four each), for each class its scale and its bias
    /// (four each), and then the weights.
    pub fn to_bytes(&self) -> Vec<u8> {
        let classes = u16::try_from(self.classes()).expect("classes are told apart by people");
        let buckets = u32::try_from(self.buckets()).expect("buckets are numbered by 32 bits");
        let mut bytes = Vec::with_capacity(10 + 8 * self.scales.len() + self.weights.len());
        bytes.extend(classes.to_le_bytes());
        bytes.extend(buckets.to_le_bytes());
        bytes.extend(self.unit.to_le_bytes());
        for (scale, bias) in self.scales.iter().zip(&self.biases) {
            bytes.extend(scale.to_le_bytes());
            bytes.extend(bias.to_le_bytes());
        }
        bytes.extend(self.weights.iter().map(|weight| weight.to_le_bytes()[0]));
        bytes
    }

    /// Reads what [`Self::to_bytes`] wrote.
    pub fn read(mut bytes: &[u8]) -> Result<Self, Unreadable> {
        let bytes = &mut bytes;
        let classes = usize::from(u16::from_le_bytes(take(bytes)?));
        let buckets = u32::from_le_bytes(take(bytes)?) as usize;
        let unit = i32::from_le_bytes(take(bytes)?);
        if unit <= 0 || classes == 0 {
            return Err(Unreadable::Head);
        }
        let (mut scales, mut biases) = (Vec::new(), Vec::new());
        for _ in 0..classes {
            scales.push(u32::from_le_bytes(take(bytes)?));
            biases.push(i32::from_le_bytes(take(bytes)?));
        }
        let expected = classes * buckets;
        if bytes.len() != expected {
            return Err(Unreadable::Weights { expected, found: bytes.len() });
        }
        let weights = bytes.iter().map(|byte| i8::from_le_bytes([*byte])).collect();
        Ok(Self { unit, scales, biases, weights })
    }
}

fn take<const N: usize>(bytes: &mut &[u8]) -> Result<[u8; N], Unreadable> {
    let (first, rest) = bytes.split_first_chunk().ok_or(Unreadable::Head)?;
    *bytes = rest;
    Ok(*first)
}

/// A scale of 0 would divide by nothing.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn to_scale(scale: f64) -> u32 {
    (scale.ceil() as u32).max(1)
}

#[allow(clippy::cast_possible_truncation)]
fn to_weight(weight: f64) -> i8 {
    weight.round().clamp(-MOST, MOST) as i8
}

#[allow(clippy::cast_possible_truncation)]
fn to_bias(bias: f64) -> i32 {
    bias.round() as i32
}

#[cfg(test)]
mod tests {
    use super::super::linear::tests::{SETTINGS, examples};
    use super::*;

    fn learned() -> Linear {
        Linear::learn(&examples([100, 100, 100], 1), &SETTINGS)
    }

    #[test]
    fn a_score_is_off_by_no_more_than_half_a_step_for_each_feature() {
        let linear = learned();
        let quantized = Quantized::of(&linear);
        for example in examples([100, 100, 100], 2) {
            let exact = linear.scores(&example.features);
            let rounded = quantized.scores(&example.features);
            for (class, (exact, rounded)) in exact.into_iter().zip(rounded).enumerate() {
                let step = f64::from(quantized.scales[class]) / f64::from(ONE);
                let most = step / 2.0 * example.features.len() as f64 + 2.0 / f64::from(ONE);
                let off = (exact - rounded as f64 / f64::from(ONE)).abs();
                assert!(off <= most, "{off} is more than {most}");
            }
        }
    }

    #[test]
    fn nearly_every_line_is_read_as_before() {
        let linear = learned();
        let quantized = Quantized::of(&linear);
        let lines = examples([300, 300, 300], 3);
        let same = |line: &&super::super::linear::Example| {
            linear.best(&line.features) == quantized.best(&line.features)
        };
        assert!(lines.iter().filter(same).count() >= lines.len() * 99 / 100);
    }

    #[test]
    fn each_class_uses_the_whole_range_of_a_byte() {
        let quantized = Quantized::of(&learned());
        for class in 0..3 {
            let of_class = quantized.weights.iter().skip(class).step_by(3);
            let most = of_class.map(|weight| weight.unsigned_abs()).max().unwrap();
            assert!(most >= 126, "{most}");
        }
    }

    #[test]
    fn bytes_are_read_back_and_cut_ones_are_refused() {
        let quantized = Quantized::of(&learned());
        let bytes = quantized.to_bytes();
        assert_eq!(bytes.len(), 10 + 3 * 8 + 3 * 64);
        assert_eq!(Quantized::read(&bytes), Ok(quantized));
        let cut = Quantized::read(&bytes[..bytes.len() - 1]);
        assert_eq!(cut, Err(Unreadable::Weights { expected: 192, found: 191 }));
        assert_eq!(Quantized::read(&bytes[..20]), Err(Unreadable::Head));
    }

    #[test]
    fn what_learned_nothing_says_nothing() {
        let settings = super::super::linear::Settings { passes: 0, ..SETTINGS };
        let quantized = Quantized::of(&Linear::learn(&[], &settings));
        assert_eq!(quantized.scores(&[Feature { bucket: 3, value: 10 }]), [0, 0, 0]);
    }
}
