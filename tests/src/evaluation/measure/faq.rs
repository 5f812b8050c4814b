//! Articles that answer a question, the best first, and how sure the first of them is.

use super::super::prediction::Answer;
use super::super::ranking::Ranking;
use super::super::row::{Fault, Problem, Row};
use super::{Confusion, Judge, Said, Sheet, Wrong, each, ratio, sum_where};

/// Surely before every score of an answer.
const UNANSWERED: f64 = f64::NEG_INFINITY;

pub(super) struct Faq {
    rows: Vec<Question>,
}

/// A question, and what became of it.
struct Question {
    answer: Option<String>,
    first: Option<String>,
    /// Where the right article stands, counted from one.
    place: Option<usize>,
    score: f64,
}

impl Question {
    fn of(said: &Said<'_>) -> Result<Self, Fault> {
        let answer = label(said.row)?;
        let articles = match said.prediction.map(|said| &said.answer) {
            Some(Answer::Articles(articles)) => articles.as_slice(),
            Some(Answer::Holds(_) | Answer::Label(_) | Answer::Entities(_)) | None => &[],
        };
        let score = said.prediction.and_then(|said| said.score).unwrap_or(0.0);
        let place = articles.iter().position(|article| Some(article) == answer.as_ref());
        Ok(Self {
            answer,
            first: articles.first().cloned(),
            place: place.map(|place| place + 1),
            score: if articles.is_empty() { UNANSWERED } else { score },
        })
    }

    fn is_right(&self) -> bool {
        self.place == Some(1)
    }
}

/// The article that answers; none where no article does.
fn label(row: &Row) -> Result<Option<String>, Fault> {
    match row.value("label") {
        Some(serde_json::Value::Null) => Ok(None),
        Some(_) | None => row.text("label").map(|label| Some(label.to_owned())).map_err(|_| {
            Fault::Field { field: "label", expected: "a string, or null where nothing answers" }
        }),
    }
}

impl Faq {
    pub(super) fn of(said: &[Said<'_>]) -> Result<Self, Vec<Problem>> {
        Ok(Self { rows: each(said, Question::of)? })
    }
}

impl Judge for Faq {
    fn sheets<'j>(&'j self, rows: &[usize]) -> Vec<Sheet<'j>> {
        let of_rows: Vec<&Question> = rows.iter().map(|row| &self.rows[*row]).collect();
        let answerable = of_rows.iter().filter(|row| row.answer.is_some()).count();
        let scores: Vec<f64> = of_rows.iter().map(|row| row.score).collect();
        let ranking = Ranking::of(&scores);
        let right: Vec<bool> = of_rows.iter().map(|row| row.is_right()).collect();
        let answered: Vec<bool> = of_rows.iter().map(|row| row.first.is_some()).collect();
        let measured = move |weights: &[f64]| {
            let sum =
                |holds: &dyn Fn(&Question) -> bool| sum_where(weights, |row| holds(of_rows[row]));
            let n_answerable = sum(&|row| row.answer.is_some());
            let n_right = sum(&Question::is_right);
            let mut figures = Vec::new();
            if answerable > 0 {
                let near = sum(&|row| row.place.is_some_and(|place| place <= 3));
                let ranks = of_rows
                    .iter()
                    .zip(weights)
                    .filter_map(|(row, weight)| row.place.map(|place| weight / place as f64));
                figures.push(("hit1", ratio(n_right, n_answerable)));
                figures.push(("hit3", ratio(near, n_answerable)));
                figures.push(("mrr", ratio(ranks.fold(0.0, |sum, part| sum + part), n_answerable)));
            }
            let n_answered = sum(&|row| row.first.is_some());
            let n_unanswerable = sum(&|row| row.answer.is_none());
            let n_wrongly_answered = sum(&|row| row.answer.is_none() && row.first.is_some());
            let covered = |part| ranking.covered(&right, &answered, weights, part);
            figures.extend([
                ("answer_precision", ratio(n_right, n_answered)),
                ("answer_recall", ratio(n_right, n_answerable)),
                ("reject_recall", 1.0 - ratio(n_wrongly_answered, n_unanswerable)),
                ("auc_conf", ranking.area(&right, weights)),
                ("cov@p90", covered(0.9)),
                ("cov@p80", covered(0.8)),
            ]);
            figures
        };
        vec![Sheet {
            title: String::new(),
            rows: rows.to_vec(),
            counted: Some(("answerable", answerable)),
            measured: Box::new(measured),
        }]
    }

    fn details(&self) -> Vec<Sheet<'_>> {
        Vec::new()
    }

    fn confusion(&self) -> Option<Confusion> {
        None
    }

    fn wrong(&self) -> Vec<Wrong> {
        let shown = |article: &Option<String>| article.clone().unwrap_or("(nothing)".to_owned());
        let is_wrong = |row: &Question| !row.is_right() && row.answer != row.first;
        let wrong = self.rows.iter().enumerate().filter(|(_, row)| is_wrong(row));
        wrong
            .map(|(number, row)| Wrong {
                row: number,
                truth: shown(&row.answer),
                said: shown(&row.first),
                badness: row.score,
            })
            .collect()
    }
}
