//! Finds weights for traits, so that what holds gets higher odds than what does not.

/// What was learned of some traits.
#[derive(Clone, Debug)]
pub(super) struct Learned {
    /// Where the odds start.
    pub(super) bias: f64,
    /// What each trait adds.
    pub(super) weights: Vec<f64>,
}

/// One example: its traits, whether it holds, and how much it counts.
pub(super) struct Example {
    /// Its traits.
    pub(super) traits: Vec<f64>,
    /// Whether it holds.
    pub(super) holds: bool,
    /// How much it counts.
    pub(super) counts: f64,
}

impl Learned {
    /// The odds of an example, as a natural logarithm.
    pub(super) fn odds(&self, traits: &[f64]) -> f64 {
        self.bias + self.weights.iter().zip(traits).map(|(weight, is)| weight * is).sum::<f64>()
    }
}

/// Logistic regression on traits brought to one scale, by Newton's method.
pub(super) fn logistic(examples: &[Example], restraint: f64) -> Learned {
    let width = examples[0].traits.len();
    let whole: f64 = examples.iter().map(|example| example.counts).sum();
    let mean = |of: &dyn Fn(&Example) -> f64| {
        examples.iter().map(|example| example.counts * of(example)).sum::<f64>() / whole
    };
    let means: Vec<f64> = (0..width).map(|at| mean(&|example| example.traits[at])).collect();
    let spreads: Vec<f64> = (0..width)
        .map(|at| mean(&|example| (example.traits[at] - means[at]).powi(2)).sqrt().max(1e-9))
        .collect();
    let mut weights = vec![0.0; width + 1];
    for _ in 0..20 {
        let mut slope = vec![0.0; width + 1];
        let mut bend = vec![vec![0.0; width + 1]; width + 1];
        for at in 0..width {
            slope[at] = -restraint * weights[at];
            bend[at][at] = restraint;
        }
        bend[width][width] = 1e-9;
        for example in examples {
            let mut row: Vec<f64> =
                (0..width).map(|at| (example.traits[at] - means[at]) / spreads[at]).collect();
            row.push(1.0);
            let odds: f64 = row.iter().zip(&weights).map(|(is, weight)| is * weight).sum();
            let chance = 1.0 / (1.0 + (-odds).exp());
            let miss = f64::from(u8::from(example.holds)) - chance;
            let doubt = (chance * (1.0 - chance)).max(1e-9) * example.counts;
            for at in 0..=width {
                slope[at] += example.counts * miss * row[at];
                for beside in 0..=width {
                    bend[at][beside] += doubt * row[at] * row[beside];
                }
            }
        }
        for (weight, change) in weights.iter_mut().zip(solve(bend, slope)) {
            *weight += change;
        }
    }
    let scaled: Vec<f64> = (0..width).map(|at| weights[at] / spreads[at]).collect();
    let shift: f64 = scaled.iter().zip(&means).map(|(weight, mean)| weight * mean).sum();
    Learned { bias: weights[width] - shift, weights: scaled }
}

/// Solves linear equations whose matrix is symmetric and has an inverse.
fn solve(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Vec<f64> {
    let size = right.len();
    for at in 0..size {
        let pivot = (at..size)
            .max_by(|one, other| matrix[*one][at].abs().total_cmp(&matrix[*other][at].abs()))
            .expect("a row is left");
        matrix.swap(at, pivot);
        right.swap(at, pivot);
        for below in at + 1..size {
            let times = matrix[below][at] / matrix[at][at];
            for beside in at..size {
                matrix[below][beside] -= times * matrix[at][beside];
            }
            right[below] -= times * right[at];
        }
    }
    for at in (0..size).rev() {
        let known: f64 = (at + 1..size).map(|beside| matrix[at][beside] * right[beside]).sum();
        right[at] = (right[at] - known) / matrix[at][at];
    }
    right
}

/// A choice among several, each with its traits, and which of them was right.
pub(super) struct Choice {
    /// The traits of each.
    pub(super) traits: Vec<Vec<f64>>,
    /// The number of the right one.
    pub(super) right: usize,
    /// How much it counts.
    pub(super) counts: f64,
}

/// Weights, none below zero, by which the right one of several has the highest odds.
pub(super) fn choosing(choices: &[Choice], width: usize, restraint: f64) -> Vec<f64> {
    const ROUNDS: i32 = 600;
    let whole: f64 = choices.iter().map(|choice| choice.counts).sum();
    let mut weights = vec![1.0; width];
    let (mut first, mut second) = (vec![0.0; width], vec![0.0; width]);
    for round in 1..=ROUNDS {
        let mut slope: Vec<f64> = weights.iter().map(|weight| 2.0 * restraint * weight).collect();
        for choice in choices {
            let odds: Vec<f64> = choice
                .traits
                .iter()
                .map(|traits| traits.iter().zip(&weights).map(|(is, weight)| is * weight).sum())
                .collect();
            let most = odds.iter().copied().fold(f64::MIN, f64::max);
            let powers: Vec<f64> = odds.iter().map(|odds: &f64| (odds - most).exp()).collect();
            let sum: f64 = powers.iter().sum();
            for (number, (traits, power)) in choice.traits.iter().zip(powers).enumerate() {
                let own = if number == choice.right { 1.0 } else { 0.0 };
                let pull = (power / sum - own) * choice.counts / whole;
                for at in 0..width {
                    slope[at] += pull * traits[at];
                }
            }
        }
        let pace = 0.1 * (1.0 - f64::from(round) / f64::from(ROUNDS + 1));
        for at in 0..width {
            first[at] = 0.9 * first[at] + 0.1 * slope[at];
            second[at] = 0.99 * second[at] + 0.01 * slope[at] * slope[at];
            let steady = first[at] / (1.0 - 0.9_f64.powi(round));
            let size = (second[at] / (1.0 - 0.99_f64.powi(round))).sqrt() + 1e-9;
            weights[at] = (weights[at] - pace * steady / size).max(0.0);
        }
    }
    weights
}
