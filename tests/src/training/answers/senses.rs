//! Learns a direction for each word, so that questions about the same thing stand in about the
//! same direction: of a batch of pairs of questions of one source, each question has to find its
//! own partner.

use std::collections::BTreeMap;

use baton_shared::reading::terms::Terms;
use baton_shared::reading::terms::lore::{Lore, SENSES};
use baton_shared::reading::words::Words;

use super::lines::Asked;
use crate::seed::Seed;

const STEPS: u32 = 1_000;
const BATCH: usize = 256;
/// How often a word has to come up for a direction of its own.
const LEAST: usize = 3;
const SHARPNESS: f32 = 10.0;
const PACE: f32 = 0.02;
const DECAY: f32 = 1e-4;

type Direction = [f32; SENSES];

/// Learns from some questions, and writes down what was learned as [`Lore`] reads it.
pub(super) fn learn(asked: &[&Asked], rarity: &[u8]) -> Vec<u8> {
    let lore = Lore::of(rarity, &[]);
    let stems = |asked: &&Asked| -> Vec<u32> {
        Terms::by(&Words::of(&asked.text), &lore).stems.iter().map(|term| term.id).collect()
    };
    let texts: Vec<Vec<u32>> = asked.iter().map(stems).collect();
    let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
    for id in texts.iter().flatten() {
        *counts.entry(*id).or_default() += 1;
    }
    let ids: Vec<u32> =
        counts.into_iter().filter(|(_, count)| *count >= LEAST).map(|(id, _)| id).collect();
    let known = |ids_of: &Vec<u32>| -> Vec<usize> {
        ids_of.iter().filter_map(|id| ids.binary_search(id).ok()).collect()
    };
    let texts: Vec<Vec<usize>> = texts.iter().map(known).collect();
    let mut seed = Seed::new(1);
    let mut learner = Learner::new(ids.len(), &mut seed);
    let sources = Source::all(asked);
    for step in 0..STEPS {
        let pairs = pick(&sources, &mut seed).batch(&mut seed);
        learner.step(&texts, &pairs, step);
    }
    learner.written(&ids)
}

/// The questions of one source, by what they ask about.
struct Source {
    by_matter: Vec<Vec<usize>>,
    share: f64,
}

impl Source {
    fn all(asked: &[&Asked]) -> Vec<Self> {
        let mut sources: BTreeMap<&str, BTreeMap<&[String], Vec<usize>>> = BTreeMap::new();
        for (number, line) in asked.iter().enumerate() {
            let matters = sources.entry(&line.source).or_default();
            matters.entry(&line.about).or_default().push(number);
        }
        let source = |matters: BTreeMap<&[String], Vec<usize>>| {
            let lines: usize = matters.values().map(Vec::len).sum();
            let by_matter = matters.into_values().filter(|lines| lines.len() > 1).collect();
            Self { by_matter, share: (lines as f64).powf(0.7) }
        };
        sources.into_values().map(source).collect()
    }

    /// Pairs that ask about the same thing, each with the number of that thing.
    fn batch(&self, seed: &mut Seed) -> Vec<(usize, usize, usize)> {
        let n_matters = self.by_matter.len();
        let mut matters: Vec<usize> = if n_matters > 20 {
            (0..BATCH.min(n_matters * 2)).map(|_| below(seed, n_matters)).collect()
        } else {
            (0..n_matters).collect()
        };
        matters.sort_unstable();
        let pair = |matter: usize| {
            let lines = &self.by_matter[matter];
            let one = below(seed, lines.len());
            let other = (one + 1 + below(seed, lines.len() - 1)) % lines.len();
            (lines[one], lines[other], matter)
        };
        matters.into_iter().map(pair).collect()
    }
}

fn pick<'s>(sources: &'s [Source], seed: &mut Seed) -> &'s Source {
    let whole: f64 = sources.iter().map(|source| source.share).sum();
    let mut at = below(seed, 1 << 20) as f64 / f64::from(1 << 20) * whole;
    for source in sources {
        at -= source.share;
        if at < 0.0 {
            return source;
        }
    }
    &sources[0]
}

fn below(seed: &mut Seed, limit: usize) -> usize {
    usize::try_from(seed.below(limit as u64)).expect("a number below one of that size")
}

struct Learner {
    words: Vec<Direction>,
    first: Vec<Direction>,
    second: Vec<Direction>,
}

impl Learner {
    fn new(n_words: usize, seed: &mut Seed) -> Self {
        let mut small = || (below(seed, 2_001) as f32 - 1_000.0) / 1_000.0 * 0.17;
        let words = (0..n_words).map(|_| std::array::from_fn(|_| small())).collect();
        let zero = vec![[0.0; SENSES]; n_words];
        Self { words, first: zero.clone(), second: zero }
    }

    fn step(&mut self, texts: &[Vec<usize>], pairs: &[(usize, usize, usize)], step: u32) {
        let sum = |text: usize| {
            let mut sum = [0.0; SENSES];
            for word in &texts[text] {
                add(&mut sum, &self.words[*word], 1.0);
            }
            let length = dot(&sum, &sum).sqrt() + 1e-6;
            (sum.map(|number| number / length), length)
        };
        let ones: Vec<(Direction, f32)> = pairs.iter().map(|(one, _, _)| sum(*one)).collect();
        let others: Vec<(Direction, f32)> = pairs.iter().map(|(_, other, _)| sum(*other)).collect();
        let pulls = pulls(&ones, &others, pairs);
        let n_pairs = pairs.len();
        let mut pull_ones = vec![[0.0; SENSES]; n_pairs];
        let mut pull_others = vec![[0.0; SENSES]; n_pairs];
        for one in 0..n_pairs {
            for other in 0..n_pairs {
                let pull = pulls[one * n_pairs + other];
                add(&mut pull_ones[one], &others[other].0, pull);
                add(&mut pull_others[other], &ones[one].0, pull);
            }
        }
        let mut slopes: Vec<Direction> =
            self.words.iter().map(|word| word.map(|number| number * DECAY)).collect();
        for (number, (one, other, _)) in pairs.iter().enumerate() {
            for (text, (at, length), pull) in [
                (*one, ones[number], pull_ones[number]),
                (*other, others[number], pull_others[number]),
            ] {
                let along = dot(&at, &pull);
                let slope: Direction = std::array::from_fn(|k| (pull[k] - at[k] * along) / length);
                for word in &texts[text] {
                    add(&mut slopes[*word], &slope, 1.0);
                }
            }
        }
        self.move_along(&slopes, step);
    }

    /// One step of Adam.
    fn move_along(&mut self, slopes: &[Direction], step: u32) {
        let (keep, keep_square) = (0.9_f32, 0.999_f32);
        let n_steps = i32::try_from(step + 1).unwrap_or(i32::MAX);
        let pace = PACE * (1.0 - step as f32 / STEPS as f32);
        let (bias, bias_square) = (1.0 - keep.powi(n_steps), 1.0 - keep_square.powi(n_steps));
        for (number, slope) in slopes.iter().enumerate() {
            for k in 0..SENSES {
                let first = &mut self.first[number][k];
                let second = &mut self.second[number][k];
                *first = keep * *first + (1.0 - keep) * slope[k];
                *second = keep_square * *second + (1.0 - keep_square) * slope[k] * slope[k];
                let size = (*second / bias_square).sqrt() + 1e-6;
                self.words[number][k] -= pace * (*first / bias) / size;
            }
        }
    }

    fn written(&self, ids: &[u32]) -> Vec<u8> {
        let mut sizes: Vec<f32> = self.words.iter().flatten().map(|number| number.abs()).collect();
        sizes.sort_by(f32::total_cmp);
        let most = sizes.get(sizes.len() * 995 / 1_000).copied().unwrap_or(1.0).max(1e-6);
        let mut bytes: Vec<u8> = ids.iter().flat_map(|id| id.to_le_bytes()).collect();
        bytes.extend(self.words.iter().flatten().map(|number| {
            let whole = (number / most * 127.0).round().clamp(-127.0, 127.0);
            (whole as i8).cast_unsigned()
        }));
        bytes
    }
}

/// How much each pair of a question and a possible partner should move apart.
fn pulls(
    ones: &[(Direction, f32)],
    others: &[(Direction, f32)],
    pairs: &[(usize, usize, usize)],
) -> Vec<f32> {
    let n_pairs = pairs.len();
    let mut near = vec![0.0_f32; n_pairs * n_pairs];
    for (one, (at, _)) in ones.iter().enumerate() {
        for (other, (to, _)) in others.iter().enumerate() {
            let also_same = one != other && pairs[one].2 == pairs[other].2;
            // No closer than opposite, so that it never counts against a question.
            let exponent = SHARPNESS * (dot(at, to) - 1.0);
            near[one * n_pairs + other] = if also_same { 0.0 } else { exponent.exp() };
        }
    }
    let mut rows = vec![0.0_f32; n_pairs];
    let mut columns = vec![0.0_f32; n_pairs];
    for one in 0..n_pairs {
        for other in 0..n_pairs {
            rows[one] += near[one * n_pairs + other];
            columns[other] += near[one * n_pairs + other];
        }
    }
    let scale = SHARPNESS / n_pairs as f32;
    for one in 0..n_pairs {
        for other in 0..n_pairs {
            let value = near[one * n_pairs + other];
            let share = f32::midpoint(value / rows[one], value / columns[other]);
            let own = if one == other { 1.0 } else { 0.0 };
            near[one * n_pairs + other] = (share - own) * scale;
        }
    }
    near
}

fn dot(one: &Direction, other: &Direction) -> f32 {
    one.iter().zip(other).map(|(one, other)| one * other).sum()
}

fn add(to: &mut Direction, what: &Direction, times: f32) {
    for (to, what) in to.iter_mut().zip(what) {
        *to += what * times;
    }
}
