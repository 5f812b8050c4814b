use proptest::prelude::*;

use super::basis::departures;
use super::patience::Patience;
use super::real::Real;
use super::{Estimate, Estimator, Features, Overtaking, Stage, Widening};
use crate::policy::ByPriority;
use crate::routing::order::Priority;
use crate::time::{Span, Timestamp};
use crate::waiting::Certainty;

fn features(ahead: u32, slots: u32) -> Features {
    let none = Overtaking::default();
    Features {
        at: Timestamp::new(0),
        ahead_thousandths: ahead.saturating_mul(1_000),
        ahead,
        slots,
        overtaking: ByPriority { vip: none, at_risk: none, high: none, normal: none, low: none },
        widening: None,
    }
}

fn asked(estimator: &Estimator, features: &Features) -> Estimate {
    estimator.estimate(Priority::Low, features, Stage::AtEnqueue).expect("somebody qualifies")
}

/// A desk whose conversations take eight minutes and whose waits take about what is predicted.
fn practised() -> Estimator {
    let mut estimator = Estimator::default();
    for round in 0..200_u32 {
        estimator.observe_handled(Span::minutes(8));
        let estimate = asked(&estimator, &features(round % 9, 6));
        let millis = i64::from(estimate.basis.naive_ms) * i64::from(50 + round * 37 % 101) / 100;
        estimator.observe_served(&estimate, Span::millis(millis));
    }
    estimator
}

#[test]
fn wt1_nothing_is_said_of_a_wait_that_nobody_on_shift_can_end() {
    let estimator = practised();
    let widening = |slots| {
        let widening = Widening { after: Span::seconds(30), free_slots: 0, slots };
        Features { widening: Some(widening), ..features(2, 0) }
    };
    let estimate = |features| estimator.estimate(Priority::Vip, &features, Stage::AtEnqueue);
    assert_eq!(estimate(features(2, 0)), None);
    assert_eq!(estimate(widening(0)), None);
    assert!(estimate(widening(4)).is_some());
}

#[test]
fn wt4_below_thirty_waits_of_a_priority_an_estimate_is_half_as_long_again_and_rough() {
    let mut estimator = practised();
    let ask = |estimator: &Estimator| {
        estimator.estimate(Priority::High, &features(4, 6), Stage::AtEnqueue).unwrap()
    };
    for _ in 0..29 {
        let estimate = ask(&estimator);
        assert_eq!(estimate.range.certainty, Certainty::Rough);
        estimator.observe_served(&estimate, Span::seconds(400));
    }
    let rough = ask(&estimator).range;
    estimator.observe_served(&ask(&estimator), Span::seconds(400));
    let measured = ask(&estimator).range;
    assert_eq!((rough.certainty, measured.certainty), (Certainty::Rough, Certainty::Measured));
    let stretch = f64::from(rough.to) / f64::from(measured.to);
    assert!((1.4..1.6).contains(&stretch), "{rough:?} {measured:?}");
}

#[test]
fn wt6_the_arithmetic_is_the_sum_over_all_departures_at_a_bounded_effort() {
    for (rate, leaving) in [(0.1, 0.002), (0.01, 0.01), (1.0, 0.0), (0.2, 1e-12), (0.003, 0.3)] {
        for ahead in [0_u32, 1, 5, 31, 32, 33, 200, 20_000] {
            let all = (0..=ahead).map(|place| 1.0 / (rate + f64::from(place) * leaving));
            let all = all.sum::<f64>().min(604_800.0);
            let bounded = departures(f64::from(ahead), rate, leaving);
            assert!(
                (bounded - all).abs() <= all * 1e-3,
                "{rate} {leaving} {ahead}: {bounded} {all}"
            );
        }
    }
}

#[test]
fn wt6_those_who_may_overtake_make_a_wait_longer() {
    let mut estimator = practised();
    for arrival in 0..60 {
        estimator.observe_arrival(Priority::Vip, Timestamp::new(arrival * 100_000));
    }
    let alone = Features { at: Timestamp::new(6_000_000), ..features(3, 6) };
    let mut passed = alone.clone();
    passed.overtaking.vip = Overtaking { window: Span::seconds(720), share_thousandths: 1_000 };
    let mut half = passed.clone();
    half.overtaking.vip.share_thousandths = 500;
    let model = |features| asked(&estimator, &features).basis.model_ms;
    let (alone, half, passed) = (model(alone), model(half), model(passed));
    assert!(alone < half && half < passed, "{alone} {half} {passed}");
}

#[test]
fn wt6_needs_that_relax_make_a_wait_shorter() {
    let estimator = practised();
    let alone = features(5, 2);
    let wider = |after, free_slots| {
        let widening = Widening { after: Span::seconds(after), free_slots, slots: 20 };
        Features { widening: Some(widening), ..alone.clone() }
    };
    let model = |features: &Features| asked(&estimator, features).basis.model_ms;
    assert_eq!(model(&wider(60, 1)), 60_000, "somebody is free there");
    let later = model(&wider(60, 0));
    assert!(later > 60_000 && later < model(&alone), "{later}");
    assert_eq!(model(&wider(604_800, 1)), model(&alone), "it is over before");
}

#[test]
fn wt6_more_ahead_or_fewer_slots_make_a_wait_no_shorter() {
    let estimator = practised();
    let mut last = 0;
    for ahead in 0..60 {
        let range = asked(&estimator, &features(ahead, 6)).range;
        assert!(range.from >= last, "{ahead}");
        assert!(range.to >= range.from);
        assert!(range.from >= asked(&estimator, &features(ahead, 9)).range.from);
        last = range.from;
    }
}

#[test]
fn wt2_the_served_stand_for_those_who_left_before_and_for_four_at_most() {
    let mut patience = Patience::default();
    assert!((patience.weight(300.0) - 1.0).abs() < f64::EPSILON);
    for _ in 0..200 {
        patience.observe_served(100.0);
        patience.observe_abandoned(100.0);
    }
    let weights = [10.0, 70.0, 119.0, 604_800.0].map(|waited| patience.weight(waited));
    assert!(weights.is_sorted() && weights[2] > 1.2, "{weights:?}");
    let rate = patience.leaving_rate();
    assert!((0.0045..0.0055).contains(&rate), "one in two hundred seconds, not {rate}");
    for _ in 0..200 {
        patience.observe_abandoned(600.0);
    }
    assert!((patience.weight(604_800.0) - 4.0).abs() < f64::EPSILON);
}

#[test]
fn wt2_stages_and_priorities_are_learned_apart() {
    let mut estimator = practised();
    let ask = |estimator: &Estimator, priority, stage| {
        estimator.estimate(priority, &features(4, 6), stage).unwrap()
    };
    let coming = ask(&estimator, Priority::High, Stage::AtEnqueue);
    let waiting = ask(&estimator, Priority::High, Stage::StillWaiting);
    // At a basis of one minute the weights, which all share, do not move.
    let minute = super::Basis { model_ms: 60_000, recent_ms: 60_000, naive_ms: 60_000 };
    for _ in 0..120 {
        let sample = Estimate { basis: minute, ..waiting };
        estimator.observe_served(&sample, Span::hours(3));
    }
    let other = ask(&estimator, Priority::High, Stage::AtEnqueue);
    assert_eq!(other, coming);
    assert!(ask(&estimator, Priority::High, Stage::StillWaiting).range.from > coming.range.to);
}

#[test]
fn wt5_a_stored_estimator_is_the_same_to_the_bit() {
    let estimator = practised();
    let stored = serde_json::to_string(&estimator).unwrap();
    let read: Estimator = serde_json::from_str(&stored).unwrap();
    assert_eq!(read, estimator);
    assert_eq!(serde_json::to_string(&read).unwrap(), stored);
    assert!(stored.len() < 2_000, "{} bytes", stored.len());
}

#[test]
fn wt5_each_target_learns_the_same_bits() {
    // The print of all bits, from a run on x86-64; wasm32 gives the same.
    let stored = serde_json::to_string(&practised()).unwrap();
    let print = stored.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |print, byte| {
        (print ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    assert_eq!(format!("{print:016x}"), "8957d053cf54b786");
}

#[test]
fn wt5_a_stored_fraction_that_is_none_is_refused() {
    let read = |text: &str| serde_json::from_str::<Real>(text);
    assert_eq!(read("\"3ff8000000000000\"").unwrap(), Real::new(1.5));
    for text in
        ["\"7ff8000000000000\"", "\"7ff0000000000000\"", "\"1.5\"", "\"+ff8000000000000\"", "1"]
    {
        assert!(read(text).is_err(), "{text} was let in");
    }
}

#[derive(Clone, Debug)]
enum Step {
    Arrival(Priority, i64),
    Handled(i64),
    Asked(Priority, Stage, Features),
    Served(i64),
    Abandoned(i64),
}

fn extreme() -> impl Strategy<Value = i64> {
    prop_oneof![
        Just(0),
        Just(1),
        Just(-1),
        Just(i64::MAX),
        Just(i64::MIN),
        0..10_000_000_i64,
        any::<i64>(),
    ]
}

fn count() -> impl Strategy<Value = u32> {
    prop_oneof![Just(0), Just(1), Just(u32::MAX), 0..1_000_u32, any::<u32>()]
}

fn priority() -> impl Strategy<Value = Priority> {
    (0..5_usize).prop_map(|place| Priority::ALL[place])
}

fn any_features() -> impl Strategy<Value = Features> {
    let overtaking = (extreme(), count()).prop_map(|(window, share_thousandths)| Overtaking {
        window: Span::millis(window),
        share_thousandths,
    });
    let widening = (extreme(), count(), count()).prop_map(|(after, free_slots, slots)| Widening {
        after: Span::millis(after),
        free_slots,
        slots,
    });
    let numbers = (extreme(), count(), count(), count());
    (numbers, proptest::array::uniform5(overtaking), proptest::option::of(widening)).prop_map(
        |((at, ahead_thousandths, ahead, slots), [vip, at_risk, high, normal, low], widening)| {
            let overtaking = ByPriority { vip, at_risk, high, normal, low };
            let at = Timestamp::new(at);
            Features { at, ahead_thousandths, ahead, slots, overtaking, widening }
        },
    )
}

fn step() -> impl Strategy<Value = Step> {
    let stage = prop_oneof![Just(Stage::AtEnqueue), Just(Stage::StillWaiting)];
    prop_oneof![
        (priority(), extreme()).prop_map(|(priority, at)| Step::Arrival(priority, at)),
        extreme().prop_map(Step::Handled),
        (priority(), stage, any_features())
            .prop_map(|(priority, stage, features)| Step::Asked(priority, stage, features)),
        extreme().prop_map(Step::Served),
        extreme().prop_map(Step::Abandoned),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn wt5_nothing_that_is_observed_makes_an_estimate_endless_or_no_number(
        steps in proptest::collection::vec(step(), 0..120),
    ) {
        let mut estimator = Estimator::default();
        let mut last: Option<Estimate> = None;
        for step in steps {
            match step {
                Step::Arrival(priority, at) => {
                    estimator.observe_arrival(priority, Timestamp::new(at));
                }
                Step::Handled(took) => estimator.observe_handled(Span::millis(took)),
                Step::Asked(priority, stage, features) => {
                    let estimate = estimator.estimate(priority, &features, stage);
                    if let Some(Estimate { range, .. }) = estimate {
                        prop_assert!(1 <= range.from && range.from <= range.to);
                        prop_assert!(range.to <= 604_800);
                    }
                    last = estimate.or(last);
                }
                Step::Served(waited) => {
                    if let Some(estimate) = &last {
                        estimator.observe_served(estimate, Span::millis(waited));
                    }
                }
                Step::Abandoned(waited) => {
                    if let Some(estimate) = &last {
                        estimator.observe_abandoned(estimate, Span::millis(waited));
                    }
                }
            }
        }
        // Stored text refuses what is not finite, so whatever is read back is.
        let stored = serde_json::to_string(&estimator).unwrap();
        let read: Estimator = serde_json::from_str(&stored).unwrap();
        prop_assert_eq!(&read, &estimator);
    }
}
