//! Whether a message is pleased, displeased or neither.

use baton_shared::reading::mood::{Sentiment, mood, sentiment};
use baton_shared::reading::words::Words;

use super::{Kind, Predictor};
use crate::evaluation::knowledge::Knowledge;
use crate::evaluation::measure::Measure;
use crate::evaluation::prediction::{Answer, Prediction};
use crate::evaluation::row::{Fault, Row};

pub(super) const KIND: Kind = Kind {
    name: "sentiment",
    measure: Measure::MultiClass,
    begin: |_: &Knowledge| Box::new(Reader),
};

struct Reader;

impl Predictor for Reader {
    fn predict(&self, row: &Row) -> Result<Prediction, Fault> {
        let mood = mood(&Words::of(row.text("text")?));
        let label = match sentiment(&mood) {
            Sentiment::Negative => "neg",
            Sentiment::Neutral => "neu",
            Sentiment::Positive => "pos",
        };
        Ok(Prediction::sure(Answer::Label(label.to_owned()), f64::from(mood.feeling)))
    }
}
