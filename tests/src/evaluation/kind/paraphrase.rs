//! Whether one question asks the same as another.

use baton_shared::policy::TriggerPolicy;
use baton_shared::reading::paraphrase::paraphrase;
use baton_shared::reading::words::Words;

use super::{Kind, Predictor};
use crate::evaluation::knowledge::Knowledge;
use crate::evaluation::measure::Measure;
use crate::evaluation::prediction::{Answer, Prediction};
use crate::evaluation::row::{Fault, Row};

pub(super) const KIND: Kind =
    Kind { name: "paraphrase", measure: Measure::Binary, begin: |_: &Knowledge| Box::new(Reader) };

struct Reader;

impl Predictor for Reader {
    fn predict(&self, row: &Row) -> Result<Prediction, Fault> {
        let (one, other) = (Words::of(row.text("text")?), Words::of(row.text("text2")?));
        let alike = paraphrase(&one, &other);
        let repeats = alike >= TriggerPolicy::standard().repeat_from;
        Ok(Prediction::sure(Answer::Holds(repeats), f64::from(alike.0)))
    }
}
