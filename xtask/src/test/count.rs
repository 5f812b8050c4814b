//! How many tests passed and failed, read from what the test programs print.

use std::fmt;

use anyhow::{Context, Result};
use serde::Deserialize;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
}

impl Count {
    pub(crate) fn add(&mut self, other: Count) {
        self.passed += other.passed;
        self.failed += other.failed;
    }

    /// Reads libtest's summary of one test program; other lines are not for us. A test that is
    /// there and does not run is a failed one.
    pub(crate) fn of_libtest(line: &str) -> Option<Count> {
        let figures = line.strip_prefix("test result: ")?;
        let idle = before(figures, " ignored").unwrap_or(0);
        Some(Count {
            passed: before(figures, " passed")?,
            failed: before(figures, " failed")? + idle,
        })
    }

    /// Reads Playwright's report. A test that was skipped, or passed only when repeated, is a
    /// failed one.
    pub(crate) fn of_playwright(report: &str) -> Result<Count> {
        let report: PlaywrightReport =
            serde_json::from_str(report).context("Playwright's report is not understood")?;
        let PlaywrightStats { expected, unexpected, flaky, skipped } = report.stats;
        Ok(Count { passed: expected, failed: unexpected + flaky + skipped })
    }
}

impl fmt::Display for Count {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[derive(Deserialize)]
struct PlaywrightReport {
    stats: PlaywrightStats,
}

#[derive(Deserialize)]
struct PlaywrightStats {
    expected: u64,
    unexpected: u64,
    flaky: u64,
    skipped: u64,
}

fn before(text: &str, unit: &str) -> Option<u64> {
    text.split(unit).next()?.rsplit(' ').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn summaries_of_test_programs_are_read() {
        let good = "test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out";
        let bad = "test result: FAILED. 1 passed; 2 failed; 0 ignored; finished in 0.01s";
        let short = "test result: ok. 3 passed; 0 failed";
        let idle = "test result: ok. 3 passed; 0 failed; 2 ignored; 0 measured; 0 filtered out";
        assert_eq!(Count::of_libtest(good), Some(Count { passed: 12, failed: 0 }));
        assert_eq!(Count::of_libtest(short), Some(Count { passed: 3, failed: 0 }));
        assert_eq!(Count::of_libtest(idle), Some(Count { passed: 3, failed: 2 }));
        assert_eq!(Count::of_libtest(bad), Some(Count { passed: 1, failed: 2 }));
    }

    #[test]
    fn other_lines_count_nothing() {
        for line in ["running 3 tests", "test a ... ok", "5 passed; 0 failed", "test result: "] {
            assert_eq!(Count::of_libtest(line), None, "{line}");
        }
    }

    #[test]
    fn a_browser_test_that_was_skipped_or_passed_only_when_repeated_failed() {
        let report =
            r#"{"stats":{"expected":4,"unexpected":1,"flaky":1,"skipped":2,"duration":9}}"#;
        let count = Count::of_playwright(report).unwrap();
        assert_eq!(count.to_string(), "4 passed, 4 failed");
    }
}
