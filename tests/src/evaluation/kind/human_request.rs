//! Whether a message asks for a person.

use baton_shared::reading::signs::asks_for_person;
use baton_shared::reading::words::Words;

use super::{Kind, Predictor};
use crate::evaluation::knowledge::Knowledge;
use crate::evaluation::measure::Measure;
use crate::evaluation::prediction::{Answer, Prediction};
use crate::evaluation::row::{Fault, Row};

pub(super) const KIND: Kind = Kind {
    name: "human_request",
    measure: Measure::Binary,
    begin: |_: &Knowledge| Box::new(Reader),
};

struct Reader;

impl Predictor for Reader {
    fn predict(&self, row: &Row) -> Result<Prediction, Fault> {
        let found = asks_for_person(&Words::of(row.text("text")?));
        let sure = found.map_or(0, |found| found.sure.0);
        Ok(Prediction::sure(Answer::Holds(found.is_some()), f64::from(sure)))
    }
}
