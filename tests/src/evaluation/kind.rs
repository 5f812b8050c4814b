//! What can be asked of the product, one kind for each of its readers.
//!
//! A kind is one small file under `kind/` that turns a row into a call of the product's code, and
//! one line in [`ALL`]. A kind that the product cannot answer is not listed.

mod entities;
mod faq;
mod frustration;
mod human_request;
mod human_request_wild;
mod language;
mod paraphrase;
mod sentiment;
mod topic;

use super::knowledge::Knowledge;
use super::measure::Measure;
use super::prediction::Prediction;
use super::row::{Fault, Row};

/// Something that can be asked of the product.
pub struct Kind {
    /// What it is called on the command line.
    pub name: &'static str,
    /// How its answers are compared with labels.
    pub measure: Measure,
    /// Makes the product ready to be asked.
    pub begin: fn(&Knowledge) -> Box<dyn Predictor>,
}

/// The product, ready to be asked one thing of many rows.
pub trait Predictor {
    /// What the product says of a row.
    fn predict(&self, row: &Row) -> Result<Prediction, Fault>;
}

/// Every kind.
pub const ALL: &[Kind] = &[
    human_request::KIND,
    human_request_wild::KIND,
    sentiment::KIND,
    frustration::KIND,
    entities::KIND,
    topic::KIND,
    language::KIND,
    paraphrase::KIND,
    faq::KIND,
];

impl Kind {
    /// The kind with this name.
    pub fn named(name: &str) -> Option<&'static Self> {
        ALL.iter().find(|kind| kind.name == name)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_kind_is_found_by_a_name_of_its_own() {
        let names: BTreeSet<&str> = ALL.iter().map(|kind| kind.name).collect();
        assert_eq!(names.len(), ALL.len());
        assert!(names.iter().all(|name| Kind::named(name).is_some()));
        assert!(Kind::named("weather").is_none());
    }
}
