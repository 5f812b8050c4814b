//! Multinomial logistic regression over sparse whole numbers, by averaged stochastic descent.
//!
//! Weights shrink by a common divisor and the average is a sum of two vectors, so that a step
//! touches only what is in its example, however many buckets there are (Bottou, "Large-Scale
//! Machine Learning with Stochastic Gradient Descent", and Xu, "Towards Optimal One Pass Large
//! Scale Learning with Averaged Stochastic Gradient Descent").

use crate::seed::Seed;

/// What is known of one line: in which bucket, and how much of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Feature {
    /// The bucket that it is hashed to.
    pub bucket: u32,
    /// How much of it.
    pub value: i32,
}

/// A line to learn from.
#[derive(Clone, Debug)]
pub struct Example {
    /// What is known of it; a bucket may come more than once.
    pub features: Vec<Feature>,
    /// The number of its class.
    pub class: usize,
    /// How much it counts beside others; 1 is usual.
    pub weight: f64,
}

/// What classes count, whose examples are not equally many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Balance {
    /// As much as they have examples.
    AsCounted,
    /// All the same.
    Equal,
}

/// How to learn.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// How many classes there are.
    pub classes: usize,
    /// How many buckets there are.
    pub buckets: usize,
    /// The value of a feature that counts as one.
    pub unit: i32,
    /// How often all examples are gone through.
    pub passes: u32,
    /// How long the first steps are.
    pub rate: f64,
    /// How strongly large weights are held back.
    pub l2: f64,
    /// What classes count.
    pub balance: Balance,
    /// The chance by which examples are shuffled.
    pub seed: u64,
}

/// What was learned: weights of buckets, and a bias, for each class.
#[derive(Clone, Debug)]
pub struct Linear {
    classes: usize,
    unit: i32,
    /// Those of one bucket side by side, by class.
    weights: Vec<f64>,
    biases: Vec<f64>,
}

impl Linear {
    /// Learns from examples.
    ///
    /// # Panics
    ///
    /// Where a class or a bucket is not below what the settings say there are.
    pub fn learn(examples: &[Example], settings: &Settings) -> Self {
        let counts = counts(examples, settings);
        let mut descent = Descent::new(settings);
        let mut order: Vec<usize> = (0..examples.len()).collect();
        let mut chance = Seed::new(settings.seed);
        for pass in 0..settings.passes {
            shuffle(&mut order, &mut chance);
            for number in &order {
                descent.step(&examples[*number], counts[*number], pass);
            }
        }
        descent.averaged()
    }

    /// How many classes there are.
    pub fn classes(&self) -> usize {
        self.classes
    }

    /// The value of a feature that counts as one.
    pub fn unit(&self) -> i32 {
        self.unit
    }

    /// The weights of all buckets, those of one bucket side by side, by class.
    pub fn weights(&self) -> &[f64] {
        &self.weights
    }

    /// The bias of each class.
    pub fn biases(&self) -> &[f64] {
        &self.biases
    }

    /// The score of each class.
    pub fn scores(&self, features: &[Feature]) -> Vec<f64> {
        let mut scores = self.biases.clone();
        add_scores(&mut scores, &self.weights, features, 1.0 / f64::from(self.unit));
        scores
    }

    /// How likely each class is.
    pub fn likelihoods(&self, features: &[Feature]) -> Vec<f64> {
        let mut scores = self.scores(features);
        to_likelihoods(&mut scores);
        scores
    }

    /// The likeliest class.
    pub fn best(&self, features: &[Feature]) -> usize {
        let scores = self.scores(features);
        let better = |best: usize, class: usize| {
            if scores[class] > scores[best] { class } else { best }
        };
        (0..self.classes).fold(0, better)
    }
}

/// Examples are gone through once before the average begins: the first steps are far off.
const AVERAGED_FROM_PASS: u32 = 1;

/// Above this, divisors are multiplied in, before they lose digits.
const LARGEST_DIVISOR: f64 = 1e5;

/// Weights are `weights / divisor`; their average is
/// `(averages + share * weights) / average_divisor`.
struct Descent<'s> {
    settings: &'s Settings,
    weights: Vec<f64>,
    divisor: f64,
    biases: Vec<f64>,
    averages: Vec<f64>,
    average_divisor: f64,
    share: f64,
    average_biases: Vec<f64>,
    steps: f64,
    averaged_steps: f64,
    slopes: Vec<f64>,
}

impl<'s> Descent<'s> {
    fn new(settings: &'s Settings) -> Self {
        let size = settings.classes * settings.buckets;
        Self {
            settings,
            weights: vec![0.0; size],
            divisor: 1.0,
            biases: vec![0.0; settings.classes],
            averages: vec![0.0; size],
            average_divisor: 1.0,
            share: 1.0,
            average_biases: vec![0.0; settings.classes],
            steps: 0.0,
            averaged_steps: 0.0,
            slopes: vec![0.0; settings.classes],
        }
    }

    fn step(&mut self, example: &Example, counts: f64, pass: u32) {
        if self.divisor > LARGEST_DIVISOR || self.average_divisor > LARGEST_DIVISOR {
            self.multiply_divisors_in();
        }
        let Settings { rate, l2, unit, classes, .. } = *self.settings;
        let unit = 1.0 / f64::from(unit);
        let length = rate / (1.0 + l2 * rate * self.steps).powf(0.75);
        self.slopes.copy_from_slice(&self.biases);
        add_scores(&mut self.slopes, &self.weights, &example.features, unit / self.divisor);
        to_likelihoods(&mut self.slopes);
        self.slopes[example.class] -= 1.0;

        self.divisor /= 1.0 - (length * l2).min(0.5);
        let part = if pass < AVERAGED_FROM_PASS {
            1.0
        } else {
            self.averaged_steps += 1.0;
            1.0 / self.averaged_steps
        };
        if part >= 1.0 {
            self.average_divisor = self.divisor;
            self.share = 1.0;
        }
        let change = -length * counts;
        for feature in &example.features {
            let first = feature.bucket as usize * classes;
            let change = change * f64::from(feature.value) * unit * self.divisor;
            for (class, slope) in self.slopes.iter().enumerate() {
                self.weights[first + class] += change * slope;
                if part < 1.0 {
                    self.averages[first + class] -= self.share * change * slope;
                }
            }
        }
        if part < 1.0 {
            self.average_divisor /= 1.0 - part;
            self.share += part * self.average_divisor / self.divisor;
        }
        for class in 0..classes {
            self.biases[class] += change * self.slopes[class];
            let apart = self.biases[class] - self.average_biases[class];
            self.average_biases[class] += part * apart;
        }
        self.steps += 1.0;
    }

    fn multiply_divisors_in(&mut self) {
        // Before the second averaged step the average is the weights themselves. From then on it
        // stands by itself, and takes no part of the weights until the next step.
        let is_of_its_own = self.averaged_steps > 1.0;
        for (average, weight) in self.averages.iter_mut().zip(&mut self.weights) {
            if is_of_its_own {
                *average = (*average + self.share * *weight) / self.average_divisor;
            }
            *weight /= self.divisor;
        }
        self.divisor = 1.0;
        self.average_divisor = 1.0;
        self.share = if is_of_its_own { 0.0 } else { 1.0 };
    }

    fn averaged(mut self) -> Linear {
        self.multiply_divisors_in();
        let pairs = self.averages.into_iter().zip(&self.weights);
        Linear {
            classes: self.settings.classes,
            unit: self.settings.unit,
            weights: pairs.map(|(average, weight)| average + self.share * weight).collect(),
            biases: self.average_biases,
        }
    }
}

fn add_scores(scores: &mut [f64], weights: &[f64], features: &[Feature], unit: f64) {
    let classes = scores.len();
    for feature in features {
        let first = feature.bucket as usize * classes;
        let value = f64::from(feature.value) * unit;
        for (score, weight) in scores.iter_mut().zip(&weights[first..first + classes]) {
            *score += value * weight;
        }
    }
}

fn to_likelihoods(scores: &mut [f64]) {
    let most = scores.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let mut sum = 0.0;
    for score in scores.iter_mut() {
        *score = (*score - most).exp();
        sum += *score;
    }
    for score in scores {
        *score /= sum;
    }
}

/// How much each example counts: on average as much as its own weight says.
fn counts(examples: &[Example], settings: &Settings) -> Vec<f64> {
    let mut by_class = vec![0.0; settings.classes];
    for example in examples {
        by_class[example.class] += example.weight;
    }
    let present = by_class.iter().filter(|count| **count > 0.0).count() as f64;
    let total: f64 = by_class.iter().sum();
    let counts = examples.iter().map(|example| match settings.balance {
        Balance::AsCounted => example.weight,
        Balance::Equal => example.weight * total / (present * by_class[example.class]),
    });
    counts.collect()
}

/// Puts items in an order that chance chooses.
pub(super) fn shuffle<T>(items: &mut [T], chance: &mut Seed) {
    for last in (1..items.len()).rev() {
        let other = chance.below(last as u64 + 1);
        items.swap(last, usize::try_from(other).expect("it is below a length"));
    }
}

#[cfg(test)]
pub(super) mod tests;
