//! Fractions that keep every bit: on each target, and through what is stored.

use serde::{Deserialize, Serialize};

use crate::time::Span;

/// The shortest and the longest wait that anything is said of, in seconds: a second and a week.
pub(super) const SHORTEST: f64 = 1.0;
/// See [`SHORTEST`].
pub(super) const LONGEST: f64 = 604_800.0;

/// A fraction in stored state, never infinite and always a number. Text that stores it spells its
/// bits, since decimal digits are read back with the last bit off.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub(super) struct Real(f64);

/// A stored fraction that is none.
#[derive(Debug, thiserror::Error)]
#[error("sixteen hexadecimal digits of a finite fraction were expected")]
pub(super) struct NoFraction;

impl Real {
    /// Keeps a fraction; what is no number, or infinite, counts as a mistake and is kept as zero.
    pub(super) fn new(value: f64) -> Self {
        debug_assert!(value.is_finite(), "a fraction is not finite");
        Self(if value.is_finite() { value } else { 0.0 })
    }

    /// A fraction that stands in the source.
    pub(super) const fn constant(value: f64) -> Self {
        Self(value)
    }

    pub(super) const fn get(self) -> f64 {
        self.0
    }
}

impl PartialEq for Real {
    fn eq(&self, other: &Self) -> bool {
        self.0.to_bits() == other.0.to_bits()
    }
}

impl Eq for Real {}

impl From<Real> for String {
    fn from(real: Real) -> Self {
        format!("{:016x}", real.0.to_bits())
    }
}

impl TryFrom<String> for Real {
    type Error = NoFraction;
    fn try_from(text: String) -> Result<Self, NoFraction> {
        if text.len() != 16 || !text.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return Err(NoFraction);
        }
        let bits = u64::from_str_radix(&text, 16).map_err(|_| NoFraction)?;
        let value = f64::from_bits(bits);
        if value.is_finite() { Ok(Self(value)) } else { Err(NoFraction) }
    }
}

/// A span in seconds, between nothing and [`LONGEST`].
pub(super) fn seconds(span: Span) -> f64 {
    let millis = u32::try_from(span.as_millis().max(0)).unwrap_or(u32::MAX);
    (f64::from(millis) / 1_000.0).min(LONGEST)
}

/// Seconds as the next whole number, within [`SHORTEST`] and [`LONGEST`].
pub(super) fn whole_seconds(seconds: f64) -> u32 {
    to_integer(libm::ceil(seconds.clamp(SHORTEST, LONGEST)))
}

/// Seconds as whole milliseconds, within [`SHORTEST`] and [`LONGEST`].
pub(super) fn whole_millis(seconds: f64) -> u32 {
    to_integer(libm::floor(seconds.clamp(SHORTEST, LONGEST) * 1_000.0))
}

#[expect(clippy::cast_possible_truncation, reason = "callers keep it within a week of millis")]
#[expect(clippy::cast_sign_loss, reason = "callers keep it above nothing")]
fn to_integer(whole: f64) -> u32 {
    whole as u32
}
