//! What a message is about, in the seven topics of the labels.

use baton_shared::reading::subject::subjects;
use baton_shared::reading::words::Words;

use super::{Kind, Predictor};
use crate::evaluation::knowledge::Knowledge;
use crate::evaluation::measure::Measure;
use crate::evaluation::prediction::{Answer, Prediction};
use crate::evaluation::row::{Fault, Row};
use crate::training::subject::topic;

pub(super) const KIND: Kind =
    Kind { name: "topic", measure: Measure::MultiClass, begin: |_: &Knowledge| Box::new(Reader) };

struct Reader;

impl Predictor for Reader {
    fn predict(&self, row: &Row) -> Result<Prediction, Fault> {
        let ranked = subjects(&Words::of(row.text("text")?));
        let best = ranked.best();
        let label = Answer::Label(topic(best).to_owned());
        Ok(Prediction::sure(label, f64::from(ranked.score(best).0)))
    }
}
