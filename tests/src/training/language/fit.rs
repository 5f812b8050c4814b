//! Fits weights to words whose language is known: logistic regression in steps that shrink where
//! much has been learnt.

use baton_shared::reading::language::known::{Table, commonness};
use baton_shared::reading::language::weights::UNIT;

use crate::seed::Seed;

/// A text to learn from.
pub struct Example {
    /// Its language, as its number among those of all tables of its script.
    pub language: usize,
    /// How much it counts.
    pub weight: f32,
    /// The hashes of its pieces.
    pub pieces: Vec<u32>,
}

/// How the weights of a script are fitted.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// How often all examples are gone through.
    pub rounds: u32,
    /// How long a step is.
    pub step: f32,
    /// How far each weight is drawn to nothing after each round.
    pub drawn: f32,
    /// Weights are whole multiples of so many units.
    pub grain: f32,
}

/// An error that is smaller moves nothing.
const LEAST_ERROR: f32 = 2e-3;

struct Learnt {
    weights: Vec<f32>,
    slopes: Vec<f32>,
}

/// Weights of the tables of one script.
pub fn fit(tables: &[&Table], examples: &[Example], pace: Pace, seed: &mut Seed) -> Vec<Vec<i8>> {
    let mut learnt: Vec<Learnt> = tables
        .iter()
        .map(|table| Learnt {
            weights: vec![0.0; table.n_weights()],
            slopes: vec![1e-3; table.n_weights()],
        })
        .collect();
    let priors: Vec<f32> = tables
        .iter()
        .flat_map(|table| table.languages)
        .map(|code| commonness(code).prior() as f32 / UNIT as f32)
        .collect();
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut scores = vec![0.0; priors.len()];
    for _ in 0..pace.rounds {
        shuffle(&mut order, seed);
        for number in &order {
            let example = &examples[*number];
            scores.copy_from_slice(&priors);
            each(tables, example, |table, at, first, width| {
                let row = &learnt[table].weights[at..at + width];
                for (score, weight) in scores[first..first + width].iter_mut().zip(row) {
                    *score += weight;
                }
            });
            into_errors(&mut scores, example.language);
            if scores[example.language].abs() < LEAST_ERROR {
                continue;
            }
            each(tables, example, |table, at, first, width| {
                let Learnt { weights, slopes } = &mut learnt[table];
                let rows = weights[at..at + width].iter_mut().zip(&mut slopes[at..at + width]);
                for (error, (weight, slope)) in scores[first..first + width].iter().zip(rows) {
                    if error.abs() > LEAST_ERROR {
                        let error = error * example.weight;
                        *slope += error * error;
                        *weight -= pace.step * error / slope.sqrt();
                    }
                }
            });
        }
        for weight in learnt.iter_mut().flat_map(|learnt| &mut learnt.weights) {
            *weight = weight.signum() * (weight.abs() - pace.drawn).max(0.0);
        }
    }
    learnt
        .into_iter()
        .map(|learnt| learnt.weights.iter().map(|w| whole(*w, pace)).collect())
        .collect()
}

/// Calls something with each row of weights of each piece: its table, where it begins, the first
/// language it is about, and how many there are.
fn each(tables: &[&Table], example: &Example, mut call: impl FnMut(usize, usize, usize, usize)) {
    let mut first = 0;
    for (number, table) in tables.iter().enumerate() {
        let width = table.languages.len();
        for piece in &example.pieces {
            call(number, table.row(*piece), first, width);
        }
        first += width;
    }
}

/// Turns scores into chances, less one for what is right.
fn into_errors(scores: &mut [f32], right: usize) {
    let best = scores.iter().copied().fold(f32::MIN, f32::max);
    let mut sum = 0.0;
    for score in scores.iter_mut() {
        *score = (*score - best).exp();
        sum += *score;
    }
    for score in scores.iter_mut() {
        *score /= sum;
    }
    scores[right] -= 1.0;
}

fn whole(weight: f32, pace: Pace) -> i8 {
    let grains = weight * UNIT as f32 / pace.grain;
    (grains.round() * pace.grain).clamp(-127.0, 127.0) as i8
}

fn shuffle(order: &mut [usize], seed: &mut Seed) {
    for last in (1..order.len()).rev() {
        order.swap(last, seed.below(last as u64 + 1) as usize);
    }
}
