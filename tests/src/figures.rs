//! Percentiles of what was measured.

use std::time::Duration;

/// The value below which this many thousandths of the measurements lie.
pub fn percentile(measured: &mut [Duration], thousandths: usize) -> Duration {
    if measured.is_empty() {
        return Duration::ZERO;
    }
    measured.sort_unstable();
    measured[(measured.len() - 1) * thousandths / 1_000]
}

/// Milliseconds, for a person.
pub fn millis(span: Duration) -> f64 {
    span.as_secs_f64() * 1_000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_of_the_sorted_measurements() {
        let mut measured: Vec<Duration> = (1..=100).rev().map(Duration::from_millis).collect();
        assert_eq!(percentile(&mut measured, 500), Duration::from_millis(50));
        assert_eq!(percentile(&mut measured, 990), Duration::from_millis(99));
        assert_eq!(percentile(&mut [], 500), Duration::ZERO);
    }
}
