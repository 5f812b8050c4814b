//! What a text mentions. Corpora look for different types, so that each row says which ones count.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde_json::Value;

use super::super::prediction::{Answer, Entity};
use super::super::row::{Fault, Problem, Row};
use super::{Confusion, Judge, Said, Sheet, Wrong, each, precision_recall_f1};

/// What stands around a mention and is no part of it.
const AROUND: &[char] =
    &[' ', '\t', '.', ',', ';', ':', '!', '?', '(', ')', '[', ']', '"', '\'', '#'];

pub(super) struct Entities {
    rows: Vec<Mentions>,
    types: BTreeSet<String>,
}

/// What a row mentions, and what was found in it.
struct Mentions {
    scored: BTreeSet<String>,
    labelled: Vec<Mention>,
    found: Vec<Mention>,
}

#[derive(Clone, PartialEq, Eq)]
struct Mention {
    kind: String,
    text: String,
}

/// How many mentions were rightly found, wrongly found, and missed.
#[derive(Clone, Copy)]
struct Tally([f64; 3]);

/// The types that count.
#[derive(Clone, Copy)]
enum Scope<'s> {
    All,
    Only(&'s str),
}

impl Mention {
    fn of(entity: &Entity) -> Self {
        let text = entity.text.to_lowercase().trim_matches(AROUND).to_owned();
        Self { kind: entity.kind.clone(), text }
    }

    fn is_part_of_one_another(&self, other: &Self) -> bool {
        self.kind == other.kind
            && !other.text.is_empty()
            && (self.text.contains(&other.text) || other.text.contains(&self.text))
    }
}

impl Scope<'_> {
    fn holds(self, kind: &str) -> bool {
        match self {
            Self::All => true,
            Self::Only(only) => only == kind,
        }
    }
}

impl Mentions {
    fn of(said: &Said<'_>) -> Result<Self, Fault> {
        let expected = "a list of objects with `type` and `text`";
        let labelled = Vec::<Entity>::deserialize(Value::from(said.row.list("label")?))
            .map_err(|_| Fault::Field { field: "label", expected })?;
        let found = match said.prediction.map(|said| &said.answer) {
            Some(Answer::Entities(entities)) => entities.as_slice(),
            Some(Answer::Holds(_) | Answer::Label(_) | Answer::Articles(_)) | None => &[],
        };
        Ok(Self {
            scored: scored(said.row)?,
            labelled: labelled.iter().map(Mention::of).collect(),
            found: found.iter().map(Mention::of).collect(),
        })
    }

    fn within<'m>(&'m self, mentions: &'m [Mention], scope: Scope<'_>) -> Vec<&'m Mention> {
        let counts =
            |mention: &&Mention| scope.holds(&mention.kind) && self.scored.contains(&mention.kind);
        mentions.iter().filter(counts).collect()
    }

    fn tally(&self, scope: Scope<'_>, is_same: impl Fn(&Mention, &Mention) -> bool) -> Tally {
        let labelled = self.within(&self.labelled, scope);
        let mut left = self.within(&self.found, scope);
        let n_found = left.len();
        for mention in &labelled {
            if let Some(place) = left.iter().position(|found| is_same(mention, found)) {
                left.remove(place);
            }
        }
        let right = n_found - left.len();
        Tally([right as f64, left.len() as f64, (labelled.len() - right) as f64])
    }

    fn exact(&self, scope: Scope<'_>) -> Tally {
        self.tally(scope, |one, other| one == other)
    }

    fn partial(&self, scope: Scope<'_>) -> Tally {
        self.tally(scope, Mention::is_part_of_one_another)
    }

    fn shown(&self, mentions: &[Mention]) -> String {
        let shown = self.within(mentions, Scope::All).into_iter();
        let shown: Vec<String> = shown.map(|it| format!("{}:{}", it.kind, it.text)).collect();
        if shown.is_empty() { "(nothing)".to_owned() } else { shown.join(" ") }
    }
}

fn scored(row: &Row) -> Result<BTreeSet<String>, Fault> {
    let wrong = Fault::Field { field: "types_scored", expected: "a list of strings" };
    BTreeSet::deserialize(Value::from(row.list("types_scored")?)).map_err(|_| wrong)
}

impl Entities {
    pub(super) fn of(said: &[Said<'_>]) -> Result<Self, Vec<Problem>> {
        let rows = each(said, Mentions::of)?;
        let types = rows.iter().flat_map(|row| row.scored.iter().cloned()).collect();
        Ok(Self { rows, types })
    }

    fn sheet<'j>(&'j self, rows: &[usize], title: &str, scope: Scope<'_>) -> Option<Sheet<'j>> {
        let of = |row: &usize| {
            let row = &self.rows[*row];
            (row.exact(scope), row.partial(scope))
        };
        let tallies: Vec<(Tally, Tally)> = rows.iter().map(of).collect();
        let mentioned: f64 = tallies.iter().map(|(exact, _)| exact.0[0] + exact.0[2]).sum();
        if mentioned <= 0.0 {
            return None;
        }
        let measured = move |weights: &[f64]| {
            let (mut exact, mut partial) = ([0.0; 3], [0.0; 3]);
            for ((of_row, partly), weight) in tallies.iter().zip(weights) {
                for number in 0..3 {
                    exact[number] += weight * of_row.0[number];
                    partial[number] += weight * partly.0[number];
                }
            }
            let [precision, recall, f1] = precision_recall_f1(exact[0], exact[1], exact[2]);
            let [_, _, partial_f1] = precision_recall_f1(partial[0], partial[1], partial[2]);
            vec![
                ("precision", precision),
                ("recall", recall),
                ("f1", f1),
                ("partial_f1", partial_f1),
            ]
        };
        let n_mentioned =
            rows.iter().map(|row| self.rows[*row].within(&self.rows[*row].labelled, scope).len());
        Some(Sheet {
            title: format!(" {title}"),
            rows: rows.to_vec(),
            counted: Some(("ents", n_mentioned.sum())),
            measured: Box::new(measured),
        })
    }
}

impl Judge for Entities {
    fn sheets<'j>(&'j self, rows: &[usize]) -> Vec<Sheet<'j>> {
        let of_types = self.types.iter().map(|kind| (kind.as_str(), Scope::Only(kind)));
        let scopes = of_types.chain([("*", Scope::All)]);
        scopes.filter_map(|(title, scope)| self.sheet(rows, title, scope)).collect()
    }

    fn details(&self) -> Vec<Sheet<'_>> {
        Vec::new()
    }

    fn confusion(&self) -> Option<Confusion> {
        None
    }

    fn wrong(&self) -> Vec<Wrong> {
        let wrong = self.rows.iter().enumerate().filter_map(|(number, row)| {
            let Tally([_, false_found, missed]) = row.exact(Scope::All);
            let badness = false_found + missed;
            (badness > 0.0).then(|| Wrong {
                row: number,
                truth: row.shown(&row.labelled),
                said: row.shown(&row.found),
                badness,
            })
        });
        wrong.collect()
    }
}
