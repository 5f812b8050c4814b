//! Fits weights to messages: logistic regression that starts from what experts say, by L-BFGS.

use baton_shared::reading::subject::weights::LEARNT;

/// One message to learn from.
pub(super) struct Example {
    /// Its subject, as its number among those that are learnt.
    pub(super) subject: usize,
    /// How much it counts.
    pub(super) weight: f64,
    /// What experts say of it.
    pub(super) known: [f64; LEARNT],
    /// Its ideas and buckets, by number, and how strongly it has each.
    pub(super) has: Vec<(usize, f64)>,
}

/// How strongly the weights of words are drawn to zero.
const WORDS_DRAWN: f64 = 1e-5;
/// How strongly ideas are drawn to what experts say of them.
const IDEAS_DRAWN: f64 = 3e-5;
const MOST_STEPS: usize = 60;
const REMEMBERED: usize = 8;
/// A step that gains less than this is the last.
const LEAST_GAIN: f64 = 1e-7;
const FIRST_STEPS: usize = 5;

/// A step that was taken, how the slope changed with it, and one by their product.
struct Step {
    taken: Vec<f64>,
    slope: Vec<f64>,
    inverse: f64,
}

/// Weights for so many ideas and then buckets. Nothing is learnt that would hold for every message:
/// how often a subject comes is a matter of each business.
pub(super) fn fit(examples: &[Example], n_ideas: usize, n_buckets: usize) -> Vec<[f64; LEARNT]> {
    let mut at = vec![0.0; (n_ideas + n_buckets) * LEARNT];
    let mut slope = vec![0.0; at.len()];
    let mut loss = measure(examples, n_ideas, &at, &mut slope);
    let mut steps: Vec<Step> = Vec::new();
    for number in 0..MOST_STEPS {
        let direction = direction(&slope, &steps);
        let descent = dot(&slope, &direction);
        let mut length = 1.0;
        let (next, next_slope, next_loss) = loop {
            let next: Vec<f64> =
                at.iter().zip(&direction).map(|(at, way)| at - length * way).collect();
            let mut next_slope = vec![0.0; at.len()];
            let next_loss = measure(examples, n_ideas, &next, &mut next_slope);
            if next_loss <= loss - 1e-4 * length * descent || length < 1e-6 {
                break (next, next_slope, next_loss);
            }
            length *= 0.5;
        };
        let taken = difference(&next, &at);
        let change = difference(&next_slope, &slope);
        let product = dot(&taken, &change);
        if product > 1e-14 {
            steps.push(Step { taken, slope: change, inverse: 1.0 / product });
            if steps.len() > REMEMBERED {
                steps.remove(0);
            }
        }
        let gain = loss - next_loss;
        (at, slope, loss) = (next, next_slope, next_loss);
        if gain < LEAST_GAIN && number > FIRST_STEPS {
            break;
        }
    }
    at.as_chunks::<LEARNT>().0.to_vec()
}

/// The loss at some weights, and its slope.
fn measure(examples: &[Example], n_ideas: usize, at: &[f64], slope: &mut [f64]) -> f64 {
    let rows = at.as_chunks::<LEARNT>().0;
    let mut loss = 0.0;
    for (number, (slopes, row)) in
        slope.as_chunks_mut::<LEARNT>().0.iter_mut().zip(rows).enumerate()
    {
        let drawn = if number < n_ideas { IDEAS_DRAWN } else { WORDS_DRAWN };
        for (slope, weight) in slopes.iter_mut().zip(row) {
            *slope = drawn * weight;
            loss += 0.5 * drawn * weight * weight;
        }
    }
    let slopes = slope.as_chunks_mut::<LEARNT>().0;
    for example in examples {
        let mut said = example.known;
        for (number, strength) in &example.has {
            add(&mut said, &rows[*number], *strength);
        }
        let most = said.iter().copied().fold(f64::MIN, f64::max);
        let odds = said.map(|said| (said - most).exp());
        let all: f64 = odds.iter().sum();
        loss -= example.weight * (odds[example.subject] / all).max(1e-300).ln();
        let mut push = odds.map(|odds| example.weight * odds / all);
        push[example.subject] -= example.weight;
        for (number, strength) in &example.has {
            add(&mut slopes[*number], &push, *strength);
        }
    }
    loss
}

/// Where to go from a slope, given the steps that were taken.
fn direction(slope: &[f64], steps: &[Step]) -> Vec<f64> {
    let mut way = slope.to_vec();
    let mut shares = Vec::new();
    for step in steps.iter().rev() {
        let share = step.inverse * dot(&step.taken, &way);
        for (way, slope) in way.iter_mut().zip(&step.slope) {
            *way -= share * slope;
        }
        shares.push(share);
    }
    let scale = match steps.last() {
        Some(step) => 1.0 / (step.inverse * dot(&step.slope, &step.slope)),
        None => 1.0 / dot(slope, slope).sqrt(),
    };
    for way in &mut way {
        *way *= scale;
    }
    for (step, share) in steps.iter().zip(shares.iter().rev()) {
        let back = step.inverse * dot(&step.slope, &way);
        for (way, taken) in way.iter_mut().zip(&step.taken) {
            *way += (share - back) * taken;
        }
    }
    way
}

fn add(to: &mut [f64; LEARNT], row: &[f64; LEARNT], strength: f64) {
    for (to, row) in to.iter_mut().zip(row) {
        *to += row * strength;
    }
}

fn dot(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(one, other)| one * other).sum()
}

fn difference(one: &[f64], other: &[f64]) -> Vec<f64> {
    one.iter().zip(other).map(|(one, other)| one - other).collect()
}
