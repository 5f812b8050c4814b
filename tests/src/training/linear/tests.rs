use super::*;

pub(crate) const SETTINGS: Settings = Settings {
    classes: 3,
    buckets: 64,
    unit: 10,
    passes: 10,
    rate: 0.5,
    l2: 1e-4,
    balance: Balance::AsCounted,
    seed: 1,
};

/// Lines of three classes: each shows two of its class's eight buckets, and four that say nothing.
pub(crate) fn examples(numbers: [usize; 3], seed: u64) -> Vec<Example> {
    let mut chance = Seed::new(seed);
    let mut examples = Vec::new();
    for (class, number) in numbers.into_iter().enumerate() {
        for _ in 0..number {
            let mut bucket = |from: usize, many: u64| {
                let bucket = u32::try_from(from as u64 + chance.below(many)).unwrap();
                Feature { bucket, value: 10 }
            };
            let mut features = vec![bucket(class * 8, 8), bucket(class * 8, 8)];
            features.extend((0..4).map(|_| bucket(24, 40)));
            examples.push(Example { features, class, weight: 1.0 });
        }
    }
    examples
}

fn right(linear: &Linear, examples: &[Example]) -> f64 {
    let is_right = |example: &&Example| linear.best(&example.features) == example.class;
    examples.iter().filter(is_right).count() as f64 / examples.len() as f64
}

fn norm(linear: &Linear) -> f64 {
    linear.weights().iter().map(|weight| weight * weight).sum::<f64>().sqrt()
}

#[test]
fn what_tells_classes_apart_is_learned_and_holds_for_other_lines() {
    let linear = Linear::learn(&examples([100, 100, 100], 1), &SETTINGS);
    assert!(right(&linear, &examples([200, 200, 200], 2)) > 0.99);
}

#[test]
fn the_same_lines_and_seed_give_the_same_weights_to_the_last_bit() {
    let examples = examples([50, 50, 50], 1);
    let bits = |seed| {
        let linear = Linear::learn(&examples, &Settings { seed, ..SETTINGS });
        linear.weights().iter().map(|weight| weight.to_bits()).collect::<Vec<_>>()
    };
    assert_eq!(bits(1), bits(1));
    assert_ne!(bits(1), bits(2));
}

#[test]
fn a_stronger_hold_makes_smaller_weights() {
    let examples = examples([50, 50, 50], 1);
    let norms =
        [1e-5, 1e-3, 1e-1].map(|l2| norm(&Linear::learn(&examples, &Settings { l2, ..SETTINGS })));
    assert!(norms[0] > norms[1] && norms[1] > norms[2], "{norms:?}");
}

/// Lines whose one bucket says nothing, so that only how much classes count can be learned.
fn alike(numbers: [usize; 2]) -> Vec<Example> {
    let of_class = |class| Example { features: Vec::new(), class, weight: numbers[class] as f64 };
    vec![of_class(0), of_class(1)]
}

#[test]
fn likelihoods_without_evidence_are_what_classes_count() {
    let settings = Settings { classes: 2, passes: 3_000, rate: 0.05, l2: 0.01, ..SETTINGS };
    let of = |balance| {
        let settings = Settings { balance, ..settings };
        Linear::learn(&alike([3, 1]), &settings).likelihoods(&[])[0]
    };
    let (counted, equal) = (of(Balance::AsCounted), of(Balance::Equal));
    assert!((counted - 0.75).abs() < 0.02, "{counted}");
    assert!((equal - 0.5).abs() < 0.02, "{equal}");
}

#[test]
fn balance_finds_more_of_a_rare_class() {
    let mut learned = examples([400, 400, 12], 1);
    // A fifth of the evidence of each class is that of another.
    for (number, example) in learned.iter_mut().enumerate() {
        if number % 5 == 0 {
            example.features.truncate(1);
            example.features[0].bucket = (example.features[0].bucket + 8) % 24;
        }
    }
    let rare = examples([0, 0, 300], 2);
    let found = |balance| right(&Linear::learn(&learned, &Settings { balance, ..SETTINGS }), &rare);
    let (counted, equal) = (found(Balance::AsCounted), found(Balance::Equal));
    assert!(equal > counted, "{equal} {counted}");
}

/// The slope of the loss that learning is to bring down, by each weight.
fn steepest(linear: &Linear, examples: &[Example], l2: f64) -> f64 {
    let mut slopes: Vec<f64> = linear.weights().iter().map(|weight| l2 * weight).collect();
    for example in examples {
        let likelihoods = linear.likelihoods(&example.features);
        for feature in &example.features {
            let value = f64::from(feature.value) / f64::from(linear.unit());
            for (class, likelihood) in likelihoods.iter().enumerate() {
                let wanted = f64::from(u8::from(class == example.class));
                let place = feature.bucket as usize * likelihoods.len() + class;
                slopes[place] += value * (likelihood - wanted) / examples.len() as f64;
            }
        }
    }
    slopes.into_iter().map(f64::abs).fold(0.0, f64::max)
}

#[test]
fn learning_ends_where_the_loss_is_least() {
    let examples = examples([60, 60, 60], 1);
    let settings = Settings { l2: 1e-2, passes: 200, rate: 0.2, ..SETTINGS };
    let start = Linear::learn(&examples, &Settings { passes: 0, ..settings });
    let end = Linear::learn(&examples, &settings);
    let (before, after) = (steepest(&start, &examples, 1e-2), steepest(&end, &examples, 1e-2));
    assert!(after < before / 50.0, "{before} {after}");
}

#[test]
fn divisors_that_are_multiplied_in_change_nothing() {
    let examples = examples([20, 20, 20], 1);
    let settings = Settings { passes: 4, ..SETTINGS };
    let mut often = Descent::new(&settings);
    let mut never = Descent::new(&settings);
    for pass in 0..4 {
        for example in &examples {
            often.step(example, 1.0, pass);
            never.step(example, 1.0, pass);
            often.multiply_divisors_in();
        }
    }
    let (often, never) = (often.averaged(), never.averaged());
    for (one, other) in often.weights().iter().zip(never.weights()) {
        assert!((one - other).abs() < 1e-9, "{one} {other}");
    }
}
