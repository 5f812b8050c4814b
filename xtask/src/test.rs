//! Runs every test there is, stage by stage, and counts them all in one last line.

mod count;
mod stages;
mod targets;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::Result;

use self::count::Count;
use crate::layout::Layout;
use crate::report::{self, failure, seconds};

/// How much is tested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scope {
    /// What runs on the host, without a build.
    Fast,
    /// Every stage; the fault tests kill the worker so often.
    Everything { kills: u32, days: Days },
}

/// How many random days at the desk are played.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Days {
    /// As many as the tests play by themselves.
    Some,
    /// Ten thousand long ones.
    Many,
}

/// What the stages came to so far.
#[derive(Default)]
struct Tally {
    total: Count,
    times: Vec<StageTime>,
}

struct StageTime {
    name: &'static str,
    took: Duration,
    budget: Duration,
    count: Count,
}

/// Whether a stage did what those after it need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Held {
    Yes,
    No,
}

/// Runs what is asked for, and fails when a test failed or none ran.
pub(crate) fn run(layout: &Layout, scope: Scope) -> ExitCode {
    let mut tally = Tally::default();
    match scope {
        Scope::Fast => {
            tally.stage("host tests", 180, |count| stages::host_tests(layout, count, Days::Some));
        }
        Scope::Everything { kills, days } => everything(layout, kills, days, &mut tally),
    }
    tally.print();
    if tally.total.failed == 0 && tally.total.passed > 0 {
        return ExitCode::SUCCESS;
    }
    ExitCode::FAILURE
}

/// The budgets are for an empty folder on two cores; together they stay under 40 minutes.
fn everything(layout: &Layout, kills: u32, days: Days, tally: &mut Tally) {
    if tally.stage("set-up", 120, |count| stages::set_up(layout, count)) == Held::No {
        return;
    }
    tally.stage("check", 420, |count| stages::check(layout, count));
    tally.stage("host tests", 540, |count| stages::host_tests(layout, count, days));
    tally.stage("native = wasm", 150, |count| stages::native_is_wasm(layout, count));
    tally.stage("simulation", 150, |count| stages::simulation(layout, count));
    if tally.stage("build", 420, |count| stages::release(layout, count)) == Held::No {
        report::step("skipped", "size, live, faults, e2e, deploy: there is nothing to try");
        return;
    }
    tally.stage("size", 30, |count| stages::size(layout, count));
    tally.stage("live", 90, |count| stages::live(layout, count));
    tally.stage("faults", 180, |count| stages::faults(layout, count, kills));
    tally.stage("e2e", 300, |count| stages::end_to_end(layout, count));
    tally.stage("deploy", 60, |count| stages::deploy(layout, count));
}

impl Tally {
    /// Runs one stage. A stage that fails without a failed test to show for it, or that tried
    /// nothing, counts as one failure.
    fn stage(
        &mut self,
        name: &'static str,
        budget: u64,
        work: impl FnOnce(&mut Count) -> Result<()>,
    ) -> Held {
        println!("\n== {name}");
        let started = Instant::now();
        let mut count = Count::default();
        let outcome = work(&mut count).and_then(|()| match count {
            Count { passed: 0, failed: 0 } => Err(failure(
                format!("The stage {name} tried nothing."),
                "Look for tests that are filtered or switched off.",
            )),
            Count { .. } => Ok(()),
        });
        let held = if outcome.is_ok() && count.failed == 0 { Held::Yes } else { Held::No };
        if let Err(error) = outcome {
            report::error(&error);
            count.failed = count.failed.max(1);
        }
        let took = started.elapsed();
        let budget = Duration::from_secs(budget);
        println!("== {name}: {count}, {} of {}", seconds(took), seconds(budget));
        self.total.add(count);
        self.times.push(StageTime { name, took, budget, count });
        held
    }

    /// Nothing follows the last line: other programs read it.
    fn print(&self) {
        println!();
        for StageTime { name, took, budget, count } in &self.times {
            let over = if took > budget { "  over its budget" } else { "" };
            let (took, budget) = (seconds(*took), seconds(*budget));
            println!("{name:>12}  {took:>8} of {budget:>8}  {count}{over}");
        }
        println!("{}", self.total);
    }
}

#[cfg(test)]
mod tests {
    use anyhow::anyhow;

    use super::*;

    #[test]
    fn a_stage_that_fails_without_a_failed_test_counts_as_one_failure() {
        let mut tally = Tally::default();
        assert_eq!(tally.stage("build", 1, |_| Err(anyhow!("does not compile"))), Held::No);
        assert_eq!(tally.total, Count { passed: 0, failed: 1 });
    }

    #[test]
    fn a_stage_that_tries_nothing_counts_as_one_failure() {
        let mut tally = Tally::default();
        assert_eq!(tally.stage("live", 1, |_| Ok(())), Held::No);
        assert_eq!(tally.total, Count { passed: 0, failed: 1 });
    }

    #[test]
    fn failed_tests_are_not_counted_again_when_their_stage_fails() {
        let mut tally = Tally::default();
        let stage = tally.stage("host tests", 1, |count| {
            count.add(Count { passed: 3, failed: 2 });
            Err(anyhow!("tests failed"))
        });
        assert_eq!((stage, tally.total), (Held::No, Count { passed: 3, failed: 2 }));
    }
}
