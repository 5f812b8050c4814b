//! Yes or no.

use std::collections::BTreeMap;

use super::super::prediction::{Answer, Prediction};
use super::super::ranking::Ranking;
use super::super::row::Problem;
use super::{Confusion, Judge, Said, Sheet, Wrong, each, precision_recall_f1, ratio, sum_where};

pub(super) struct Binary {
    truths: Vec<bool>,
    answers: Vec<bool>,
    /// There are scores only where every row has one.
    scores: Option<Vec<f64>>,
}

impl Binary {
    pub(super) fn of(said: &[Said<'_>]) -> Result<Self, Vec<Problem>> {
        let truths = each(said, |said| said.row.yes_or_no("label"))?;
        let holds = |prediction: Option<&Prediction>| match prediction.map(|said| &said.answer) {
            Some(Answer::Holds(holds)) => *holds,
            Some(Answer::Label(_) | Answer::Entities(_) | Answer::Articles(_)) | None => false,
        };
        let answers = said.iter().map(|said| holds(said.prediction)).collect();
        let scores = said.iter().map(|said| said.prediction.and_then(|said| said.score)).collect();
        Ok(Self { truths, answers, scores })
    }

    fn shown(holds: bool) -> String {
        if holds { "yes" } else { "no" }.to_owned()
    }
}

impl Judge for Binary {
    fn sheets<'j>(&'j self, rows: &[usize]) -> Vec<Sheet<'j>> {
        let truths: Vec<bool> = rows.iter().map(|row| self.truths[*row]).collect();
        let answers: Vec<bool> = rows.iter().map(|row| self.answers[*row]).collect();
        let ranking = self.scores.as_ref().map(|scores| {
            let scores: Vec<f64> = rows.iter().map(|row| scores[*row]).collect();
            Ranking::of(&scores)
        });
        let positives = truths.iter().filter(|truth| **truth).count();
        let measured = move |weights: &[f64]| {
            let sum = |truth, answer| {
                sum_where(weights, |row| truths[row] == truth && answers[row] == answer)
            };
            let (found, false_found) = (sum(true, true), sum(false, true));
            let (missed, rest) = (sum(true, false), sum(false, false));
            let [precision, recall, f1] = precision_recall_f1(found, false_found, missed);
            let mut figures = vec![
                ("precision", precision),
                ("recall", recall),
                ("f1", f1),
                ("false_pos_rate", ratio(false_found, false_found + rest)),
                ("accuracy", ratio(found + rest, found + false_found + missed + rest)),
            ];
            if let Some(ranking) = &ranking {
                figures.push(("auc", ranking.area(&truths, weights)));
            }
            figures
        };
        vec![Sheet {
            title: String::new(),
            rows: rows.to_vec(),
            counted: Some(("pos", positives)),
            measured: Box::new(measured),
        }]
    }

    fn details(&self) -> Vec<Sheet<'_>> {
        Vec::new()
    }

    fn confusion(&self) -> Option<Confusion> {
        let mut times = BTreeMap::new();
        for (truth, answer) in self.truths.iter().zip(&self.answers) {
            *times.entry((usize::from(*truth), usize::from(*answer))).or_default() += 1;
        }
        Some(Confusion { names: vec![Self::shown(false), Self::shown(true)], times })
    }

    fn wrong(&self) -> Vec<Wrong> {
        // Scores of two readers have no common scale; their places in the order do.
        let places = self.scores.as_ref().map(|scores| Ranking::of(scores).places());
        let is_wrong = |row: &usize| self.truths[*row] != self.answers[*row];
        let wrong = (0..self.truths.len()).filter(is_wrong).map(|row| {
            let place = places.as_ref().map_or(0.5, |places| places[row]);
            Wrong {
                row,
                truth: Self::shown(self.truths[row]),
                said: Self::shown(self.answers[row]),
                badness: if self.answers[row] { place } else { 1.0 - place },
            }
        });
        wrong.collect()
    }
}
