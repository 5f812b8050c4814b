//! What the workshop prints, and the shape of its failures: one plain sentence, then the remedy.

use std::fmt::Display;
use std::time::Duration;

use anyhow::{Error, anyhow};

/// Makes a failure of a sentence that says what is wrong and one that says what to do.
pub(crate) fn failure(wrong: impl Display, remedy: impl Display) -> Error {
    anyhow!("{wrong}\n       {remedy}")
}

/// Prints why a command stops.
pub(crate) fn error(error: &Error) {
    eprintln!("error: {error:#}");
}

/// Prints one line about a step: what it is and what came of it.
pub(crate) fn step(name: &str, outcome: impl Display) {
    eprintln!("{name:>12}  {outcome}");
}

/// A duration as people read it.
pub(crate) fn seconds(duration: Duration) -> String {
    format!("{:.1} s", duration.as_secs_f64())
}

/// A size as people read it.
pub(crate) fn kilobytes(bytes: usize) -> String {
    let tenths = bytes.saturating_mul(10).div_ceil(1000);
    format!("{}.{} KB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_rounded_up_to_a_tenth_of_a_kilobyte() {
        assert_eq!(kilobytes(0), "0.0 KB");
        assert_eq!(kilobytes(2901), "3.0 KB");
        assert_eq!(kilobytes(60_000), "60.0 KB");
    }
}
