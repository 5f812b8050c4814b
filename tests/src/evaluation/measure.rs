//! How predictions are compared with labels. There are four ways, and each kind uses one.

pub mod binary;

pub mod entities;

pub mod faq;

pub mod multi_class;

use std::collections::{BTreeMap, BTreeSet};

use super::interval::{Draws, Figure, Measured, figures};
use super::misses::Miss;
use super::prediction::Prediction;
use super::row::{Fault, Problem, Row};

/// A way to compare predictions with labels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Yes or no.
    Binary,
    /// One of several names.
    MultiClass,
    /// What a text mentions.
    Entities,
    /// Articles that answer a question, and how sure the first of them is.
    Faq,
}

/// Which rows count, what is told apart, and how sure figures are.
pub struct Terms {
    /// The field whose values are measured apart as well; none where it is empty.
    pub by: String,
    /// Only rows that have all of these values count.
    pub only: Vec<(String, String)>,
    /// How intervals are found.
    pub draws: Draws,
}

/// A row and what was said of it, which may be nothing.
pub struct Said<'r> {
    /// The row.
    pub row: &'r Row,
    /// What was said of it.
    pub prediction: Option<&'r Prediction>,
}

/// Everything that was measured.
pub struct Evaluation {
    /// Figures of all rows, and of each part.
    pub parts: Vec<Part>,
    /// What was said, by what it should have been.
    pub confusion: Option<Confusion>,
    /// What was most confidently wrong.
    pub misses: Vec<Miss>,
    /// Rows that nothing was said of; they count as wrong.
    pub unanswered: usize,
}

/// Figures of some rows.
pub struct Part {
    /// Which rows.
    pub title: String,
    /// How many.
    pub rows: usize,
    /// How many of a sort the measure counts, and what they are called.
    pub counted: Option<(&'static str, usize)>,
    /// The figures.
    pub figures: Vec<Figure>,
}

/// How often each answer was given where another would have been right.
pub struct Confusion {
    /// Every name, those that are labels first.
    pub names: Vec<String>,
    /// Times, by the number of the label and then of the answer.
    pub times: BTreeMap<(usize, usize), usize>,
}

/// What one measure makes of rows.
trait Judge {
    /// Everything to measure of some of the rows, which are given by their numbers.
    fn sheets<'j>(&'j self, rows: &[usize]) -> Vec<Sheet<'j>>;

    /// More to measure of all rows.
    fn details(&self) -> Vec<Sheet<'_>>;

    /// What was said, by what it should have been.
    fn confusion(&self) -> Option<Confusion>;

    /// Each wrong row: its number, what it should have been, what was said, and how wrong it is.
    fn wrong(&self) -> Vec<Wrong>;
}

/// One line of figures to be measured.
struct Sheet<'j> {
    title: String,
    rows: Vec<usize>,
    counted: Option<(&'static str, usize)>,
    measured: Box<Measured<'j>>,
}

struct Wrong {
    row: usize,
    truth: String,
    said: String,
    badness: f64,
}

impl Measure {
    /// Every measure.
    pub const ALL: [Self; 4] = [Self::Binary, Self::MultiClass, Self::Entities, Self::Faq];

    /// What it is called on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Binary => "binary",
            Self::MultiClass => "multiclass",
            Self::Entities => "entities",
            Self::Faq => "faq",
        }
    }

    /// The rows that count.
    pub fn counting<'r>(
        self,
        rows: impl IntoIterator<Item = &'r Row>,
        terms: &Terms,
    ) -> Vec<&'r Row> {
        let is_asked = |row: &&Row| terms.only.iter().all(|(field, it)| row.shown(field) == *it);
        rows.into_iter().filter(is_asked).filter(|row| self.counts(row, terms)).collect()
    }

    fn counts(self, row: &Row, terms: &Terms) -> bool {
        match self {
            // Whether "talk to sales" asks for a person is a matter of policy: apart, or not at all.
            Self::Binary => {
                let is_asked = terms.only.iter().any(|(field, _)| field == "stratum");
                is_asked || row.shown("stratum") != "sales_contact"
            }
            Self::MultiClass => row.shown("ambiguous") != "true",
            Self::Entities | Self::Faq => true,
        }
    }

    /// Compares what was said with what the rows say is right.
    pub fn evaluate(self, said: &[Said<'_>], terms: &Terms) -> Result<Evaluation, Vec<Problem>> {
        let judge: Box<dyn Judge> = match self {
            Self::Binary => Box::new(binary::Binary::of(said)?),
            Self::MultiClass => Box::new(multi_class::MultiClass::of(said)?),
            Self::Entities => Box::new(entities::Entities::of(said)?),
            Self::Faq => Box::new(faq::Faq::of(said)?),
        };
        let mut parts = Vec::new();
        for (title, rows) in parts_of(said, &terms.by) {
            for sheet in judge.sheets(&rows) {
                let title = format!("{title}{}", sheet.title);
                parts.push(part(said, terms.draws, Sheet { title, ..sheet }));
            }
        }
        let details = judge.details().into_iter();
        parts.extend(details.map(|sheet| part(said, terms.draws, sheet)));
        let misses = judge
            .wrong()
            .into_iter()
            .map(|wrong| Miss::of(said[wrong.row].row, &wrong.truth, &wrong.said, wrong.badness));
        Ok(Evaluation {
            parts,
            confusion: judge.confusion(),
            misses: misses.collect(),
            unanswered: said.iter().filter(|said| said.prediction.is_none()).count(),
        })
    }
}

fn part(said: &[Said<'_>], draws: Draws, sheet: Sheet<'_>) -> Part {
    let groups: Vec<&str> = sheet.rows.iter().map(|row| said[*row].row.group()).collect();
    let figures = figures(&groups, draws, &sheet.measured);
    Part { title: sheet.title, rows: sheet.rows.len(), counted: sheet.counted, figures }
}

/// All rows, and those with each value of a field.
fn parts_of(said: &[Said<'_>], by: &str) -> Vec<(String, Vec<usize>)> {
    let mut parts = vec![("ALL".to_owned(), (0..said.len()).collect())];
    if !by.is_empty() {
        let shown: Vec<String> = said.iter().map(|said| said.row.shown(by)).collect();
        let values: BTreeSet<&String> = shown.iter().collect();
        parts.extend(values.into_iter().map(|value| {
            let has_it = |row: &usize| shown[*row] == *value;
            (format!("{by}={value}"), (0..said.len()).filter(has_it).collect())
        }));
    }
    parts
}

/// What each row says of itself, or all that is wrong with them.
fn each<'s, 'r, T>(
    said: &'s [Said<'r>],
    of: impl Fn(&'s Said<'r>) -> Result<T, Fault>,
) -> Result<Vec<T>, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut all = Vec::with_capacity(said.len());
    for said in said {
        match of(said) {
            Ok(one) => all.push(one),
            Err(fault) => problems.push(said.row.problem(fault)),
        }
    }
    if problems.is_empty() { Ok(all) } else { Err(problems) }
}

/// Precision, recall, and their harmonic mean, of what was rightly found, wrongly found, and
/// missed. Where nothing was to be found there is no recall; finding nothing then is precise.
fn precision_recall_f1(found: f64, false_found: f64, missed: f64) -> [f64; 3] {
    let precision = if found + false_found > 0.0 {
        found / (found + false_found)
    } else {
        f64::from(u8::from(missed <= 0.0))
    };
    if found + missed <= 0.0 {
        return [precision, f64::NAN, f64::NAN];
    }
    let recall = found / (found + missed);
    let sum = precision + recall;
    [precision, recall, if sum > 0.0 { 2.0 * precision * recall / sum } else { 0.0 }]
}

fn sum_where(weights: &[f64], holds: impl Fn(usize) -> bool) -> f64 {
    let counting = weights.iter().enumerate().filter(|(row, _)| holds(*row));
    // The sum of no floats is minus zero.
    counting.fold(0.0, |sum, (_, weight)| sum + weight)
}

fn ratio(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { f64::NAN }
}

#[cfg(test)]
mod tests;
