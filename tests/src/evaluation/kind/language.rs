//! Which language a message is in, by its code; nothing is said where that is not likely enough.

use baton_shared::reading::language::detect;

use super::{Kind, Predictor};
use crate::evaluation::knowledge::Knowledge;
use crate::evaluation::measure::Measure;
use crate::evaluation::prediction::{Answer, Prediction};
use crate::evaluation::row::{Fault, Row};

pub(super) const KIND: Kind = Kind {
    name: "language",
    measure: Measure::MultiClass,
    begin: |_: &Knowledge| Box::new(Reader),
};

struct Reader;

impl Predictor for Reader {
    fn predict(&self, row: &Row) -> Result<Prediction, Fault> {
        let guess = detect(row.text("text")?);
        let code = guess.language().map_or("", |language| language.as_str());
        Ok(Prediction::sure(Answer::Label(code.to_owned()), f64::from(guess.sure.0)))
    }
}
