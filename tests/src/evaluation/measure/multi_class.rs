//! One of several names.

use std::collections::{BTreeMap, BTreeSet};

use super::super::prediction::Answer;
use super::super::row::Problem;
use super::{Confusion, Judge, Said, Sheet, Wrong, each, precision_recall_f1, ratio, sum_where};

/// What counts as said where nothing was.
const NOTHING: &str = "(nothing)";

pub(super) struct MultiClass {
    /// Names that are labels, then those that were only said.
    names: Vec<String>,
    truths: Vec<usize>,
    answers: Vec<usize>,
    scores: Vec<f64>,
}

impl MultiClass {
    pub(super) fn of(said: &[Said<'_>]) -> Result<Self, Vec<Problem>> {
        let labels = each(said, |said| said.row.text("label"))?;
        let answers: Vec<&str> = said
            .iter()
            .map(|said| match said.prediction.map(|said| &said.answer) {
                Some(Answer::Label(label)) => label.as_str(),
                Some(Answer::Holds(_) | Answer::Entities(_) | Answer::Articles(_)) | None => {
                    NOTHING
                }
            })
            .collect();
        let known: BTreeSet<&str> = labels.iter().copied().collect();
        let others: BTreeSet<&str> =
            answers.iter().copied().filter(|answer| !known.contains(answer)).collect();
        let names: Vec<&str> = known.into_iter().chain(others).collect();
        let numbers: BTreeMap<&str, usize> =
            names.iter().enumerate().map(|(number, name)| (*name, number)).collect();
        Ok(Self {
            truths: labels.iter().map(|label| numbers[label]).collect(),
            answers: answers.iter().map(|answer| numbers[answer]).collect(),
            scores: said
                .iter()
                .map(|said| said.prediction.and_then(|said| said.score).unwrap_or(0.0))
                .collect(),
            names: names.into_iter().map(str::to_owned).collect(),
        })
    }
}

impl Judge for MultiClass {
    fn sheets<'j>(&'j self, rows: &[usize]) -> Vec<Sheet<'j>> {
        let n_names = self.names.len();
        let pairs: Vec<(usize, usize)> =
            rows.iter().map(|row| (self.truths[*row], self.answers[*row])).collect();
        let measured = move |weights: &[f64]| {
            let (mut right, mut labelled, mut answered) =
                (vec![0.0; n_names], vec![0.0; n_names], vec![0.0; n_names]);
            for ((truth, answer), weight) in pairs.iter().zip(weights) {
                labelled[*truth] += weight;
                answered[*answer] += weight;
                if truth == answer {
                    right[*truth] += weight;
                }
            }
            let (mut sums, mut n_present) = ([0.0; 3], 0.0);
            for name in (0..n_names).filter(|name| labelled[*name] > 0.0) {
                let recall = right[name] / labelled[name];
                let precision =
                    if answered[name] > 0.0 { right[name] / answered[name] } else { 0.0 };
                let sum = precision + recall;
                let f1 = if sum > 0.0 { 2.0 * precision * recall / sum } else { 0.0 };
                for (sum, value) in sums.iter_mut().zip([precision, recall, f1]) {
                    *sum += value;
                }
                n_present += 1.0;
            }
            vec![
                ("accuracy", ratio(right.iter().sum(), weights.iter().sum())),
                ("macro_precision", ratio(sums[0], n_present)),
                ("macro_recall", ratio(sums[1], n_present)),
                ("macro_f1", ratio(sums[2], n_present)),
            ]
        };
        vec![Sheet {
            title: String::new(),
            rows: rows.to_vec(),
            counted: None,
            measured: Box::new(measured),
        }]
    }

    fn details(&self) -> Vec<Sheet<'_>> {
        let labels: BTreeSet<usize> = self.truths.iter().copied().collect();
        let sheets = labels.into_iter().map(|label| {
            let measured = move |weights: &[f64]| {
                let (is, said) = (
                    |row: usize| self.truths[row] == label,
                    |row: usize| self.answers[row] == label,
                );
                let [precision, recall, f1] = precision_recall_f1(
                    sum_where(weights, |row| is(row) && said(row)),
                    sum_where(weights, |row| !is(row) && said(row)),
                    sum_where(weights, |row| is(row) && !said(row)),
                );
                vec![("precision", precision), ("recall", recall), ("f1", f1)]
            };
            Sheet {
                title: format!("  class {}", self.names[label]),
                rows: (0..self.truths.len()).collect(),
                counted: Some((
                    "labelled",
                    self.truths.iter().filter(|truth| **truth == label).count(),
                )),
                measured: Box::new(measured),
            }
        });
        sheets.collect()
    }

    fn confusion(&self) -> Option<Confusion> {
        let mut times = BTreeMap::new();
        for pair in self.truths.iter().zip(&self.answers) {
            *times.entry((*pair.0, *pair.1)).or_default() += 1;
        }
        Some(Confusion { names: self.names.clone(), times })
    }

    fn wrong(&self) -> Vec<Wrong> {
        let is_wrong = |row: &usize| self.truths[*row] != self.answers[*row];
        let wrong = (0..self.truths.len()).filter(is_wrong).map(|row| Wrong {
            row,
            truth: self.names[self.truths[row]].clone(),
            said: self.names[self.answers[row]].clone(),
            badness: self.scores[row],
        });
        wrong.collect()
    }
}
