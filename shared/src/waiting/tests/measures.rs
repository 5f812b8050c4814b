//! The measures count what they say.

use crate::routing::order::Priority;
use crate::time::Span;
use crate::waiting::calibration::{Calibration, Ended, FinishedWait};
use crate::waiting::{Certainty, Range};

fn wait(seconds: i64, ended: Ended) -> FinishedWait {
    FinishedWait {
        priority: Priority::High,
        estimated: Range { from: 60, to: 120, certainty: Certainty::Measured },
        shown: Some(120),
        growths: 0,
        waited: Span::seconds(seconds),
        ended,
        load_tenths: 8,
    }
}

fn measured(waits: &[FinishedWait]) -> Calibration {
    let mut calibration = Calibration::default();
    for wait in waits {
        calibration.observe(wait);
    }
    calibration
}

#[test]
fn wt15_coverage_error_and_width_are_those_of_the_waits_that_ended() {
    let served = [30, 60, 100, 120, 150].map(|seconds| wait(seconds, Ended::Served));
    let calibration = measured(&served);
    let all = calibration.overall();
    assert_eq!((all.waits(), all.served()), (5, 5));
    assert_eq!(all.upper_covered(), Some(800));
    assert_eq!(all.lower_covered(), Some(400));
    assert_eq!(all.mean_error_ms(), Some(44_000));
    assert_eq!(all.mean_width_ms(), Some(60_000));
    assert_eq!(all.promises_broken(), Some(200));
    assert_eq!(all.revised_upwards(), Some(0));
}

#[test]
fn wt15_whoever_leaves_counts_only_for_a_bound_they_outlasted() {
    let early = wait(40, Ended::Abandoned);
    assert_eq!(measured(&[early]).overall().upper_covered(), None);
    assert_eq!(measured(&[early]).overall().lower_covered(), None);
    let late = wait(121, Ended::Abandoned);
    let calibration = measured(&[late, wait(100, Ended::Served)]);
    assert_eq!(calibration.overall().upper_covered(), Some(500));
    assert_eq!(calibration.overall().mean_error_ms(), Some(40_000), "of the served alone");
    assert_eq!(calibration.overall().promises_broken(), Some(500));
}

#[test]
fn wt15_measures_are_kept_by_priority_and_by_load() {
    let grown = FinishedWait { growths: 1, shown: None, load_tenths: 9, ..wait(10, Ended::Served) };
    let urgent = FinishedWait { priority: Priority::Vip, ..grown };
    let calibration = measured(&[wait(500, Ended::Served), grown, urgent]);
    let by_priority = calibration.by_priority();
    assert_eq!(by_priority[&Priority::High].upper_covered(), Some(500));
    assert_eq!(by_priority[&Priority::Vip].upper_covered(), Some(1_000));
    assert_eq!(by_priority[&Priority::High].revised_upwards(), Some(500));
    assert_eq!(by_priority[&Priority::Vip].promises_broken(), None, "nothing was shown");
    let by_load: Vec<_> =
        calibration.by_load().iter().map(|(load, all)| (*load, all.waits())).collect();
    assert_eq!(by_load, [(8, 1), (9, 2)]);
}

#[test]
fn wt15_nothing_measured_is_not_a_good_measure() {
    let calibration = Calibration::default();
    assert_eq!(calibration.overall().upper_covered(), None);
    assert_eq!(calibration.overall().mean_error_ms(), None);
    assert_eq!(calibration.overall().revised_upwards(), None);
}
