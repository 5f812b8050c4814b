//! Within what a figure would fall on other lines of the same making: the middle 95 % of what it
//! is when the groups of lines are drawn again and again, with replacement.

use std::collections::BTreeSet;

use crate::seed::Seed;

/// How often lines are drawn, and by which chance.
#[derive(Clone, Copy, Debug)]
pub struct Draws {
    /// How often.
    pub rounds: u32,
    /// Of all the chances there are, this one.
    pub seed: u64,
}

/// A figure and its interval of 95 %. Not a number where there is nothing to measure.
#[derive(Clone, Copy, Debug)]
pub struct Figure {
    /// What it is called.
    pub name: &'static str,
    /// It on the lines as they are.
    pub value: f64,
    /// The lower end of its interval.
    pub low: f64,
    /// The upper end of its interval.
    pub high: f64,
}

/// Figures by their names, for lines that count as often as their weights say.
pub type Measured<'m> = dyn Fn(&[f64]) -> Vec<(&'static str, f64)> + 'm;

/// Measures lines as they are, and as they might have been.
pub fn figures(groups: &[&str], draws: Draws, measured: &Measured<'_>) -> Vec<Figure> {
    let mut weights = vec![1.0; groups.len()];
    let base = measured(&weights);
    let numbers = numbered(groups);
    let n_groups = numbers.iter().max().map_or(0, |most| most + 1);
    let mut samples: Vec<Vec<f64>> = vec![Vec::new(); base.len()];
    let mut chance = Seed::new(draws.seed);
    let mut counts = vec![0.0; n_groups];
    for _ in 0..draws.rounds {
        counts.fill(0.0);
        for _ in 0..n_groups {
            counts[below(&mut chance, n_groups)] += 1.0;
        }
        for (weight, number) in weights.iter_mut().zip(&numbers) {
            *weight = counts[*number];
        }
        for (values, (_, value)) in samples.iter_mut().zip(measured(&weights)) {
            if !value.is_nan() {
                values.push(value);
            }
        }
    }
    let pairs = base.into_iter().zip(&mut samples);
    pairs
        .map(|((name, value), values)| {
            values.sort_by(f64::total_cmp);
            Figure { name, value, low: share(values, 0.025), high: share(values, 0.975) }
        })
        .collect()
}

fn below(chance: &mut Seed, limit: usize) -> usize {
    usize::try_from(chance.below(limit as u64)).expect("what is below a length is a length")
}

/// Each group as a number, from zero and without gaps.
fn numbered(groups: &[&str]) -> Vec<usize> {
    let known: Vec<&str> = groups.iter().copied().collect::<BTreeSet<_>>().into_iter().collect();
    let number = |group| known.binary_search(group).expect("every group is known");
    groups.iter().map(number).collect()
}

/// The value below which a share of sorted values lies, between its neighbours.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn share(sorted: &[f64], share: f64) -> f64 {
    let Some(last) = sorted.len().checked_sub(1) else { return f64::NAN };
    let place = share * last as f64;
    let (lower, part) = (place.floor() as usize, place.fract());
    let upper = sorted[(lower + 1).min(last)];
    sorted[lower] + (upper - sorted[lower]) * part
}

#[cfg(test)]
mod tests {
    use super::*;

    const DRAWS: Draws = Draws { rounds: 1_000, seed: 1 };

    fn mean(values: &[f64], groups: &[&str]) -> Figure {
        let measured = |weights: &[f64]| {
            let sum: f64 = values.iter().zip(weights).map(|(value, weight)| value * weight).sum();
            vec![("mean", sum / weights.iter().sum::<f64>())]
        };
        figures(groups, DRAWS, &measured)[0]
    }

    #[test]
    fn an_interval_of_independent_lines_has_the_width_that_theory_gives_it() {
        let values: Vec<f64> = (0..400).map(|number| f64::from(number % 2)).collect();
        let names: Vec<String> = (0..400).map(|number| format!("g{number}")).collect();
        let groups: Vec<&str> = names.iter().map(String::as_str).collect();
        let figure = mean(&values, &groups);
        assert!((figure.value - 0.5).abs() < 1e-12);
        let expected = 1.96 * (0.25_f64 / 400.0).sqrt();
        let (below, above) = (figure.value - figure.low, figure.high - figure.value);
        assert!((below - expected).abs() < 0.006, "{below} {expected}");
        assert!((above - expected).abs() < 0.006, "{above} {expected}");
    }

    #[test]
    fn lines_of_one_group_are_drawn_together() {
        let values: Vec<f64> = (0..400).map(|number| f64::from(u8::from(number < 200))).collect();
        let groups: Vec<&str> = (0..400).map(|n| if n < 200 { "a" } else { "b" }).collect();
        let figure = mean(&values, &groups);
        assert_eq!((figure.low, figure.high), (0.0, 1.0));
    }

    #[test]
    fn the_same_chance_gives_the_same_interval() {
        let values = [0.0, 1.0, 1.0, 0.0, 1.0, 1.0, 1.0];
        let groups = ["a", "b", "c", "d", "e", "f", "g"];
        let (first, again) = (mean(&values, &groups), mean(&values, &groups));
        assert_eq!((first.low, first.high), (again.low, again.high));
        assert!(first.low < first.value && first.value < first.high);
    }

    #[test]
    fn what_cannot_be_measured_is_no_number_and_fails_nothing() {
        let figure = figures(&[], DRAWS, &|_| vec![("recall", f64::NAN)])[0];
        assert!(figure.value.is_nan() && figure.low.is_nan() && figure.high.is_nan());
    }

    #[test]
    fn a_share_lies_between_its_neighbours() {
        let sorted = [1.0, 2.0, 4.0];
        assert_eq!((share(&sorted, 0.5), share(&sorted, 0.75)), (2.0, 3.0));
        assert_eq!((share(&sorted, 0.0), share(&sorted, 1.0)), (1.0, 4.0));
    }
}
