//! Whether a visitor is frustrated with how a conversation goes.

use baton_shared::reading::mood::{self, Speaker};
use baton_shared::reading::words::Words;

use super::{Kind, Predictor};
use crate::evaluation::knowledge::Knowledge;
use crate::evaluation::measure::Measure;
use crate::evaluation::prediction::{Answer, Prediction};
use crate::evaluation::row::{Fault, Row};

pub(super) const KIND: Kind =
    Kind { name: "frustration", measure: Measure::Binary, begin: |_: &Knowledge| Box::new(Reader) };

/// From here on, in thousandths, a visitor counts as frustrated.
const FROM: u16 = 500;

struct Reader;

impl Predictor for Reader {
    fn predict(&self, row: &Row) -> Result<Prediction, Fault> {
        let turns = row.turns()?;
        let history: Vec<mood::Turn<'_>> = turns
            .iter()
            .map(|turn| {
                let by = if turn.role == "user" { Speaker::Visitor } else { Speaker::Other };
                mood::Turn { by, text: turn.text }
            })
            .collect();
        let sure = mood::frustration(&history, &Words::of(row.text("text")?)).0;
        Ok(Prediction::sure(Answer::Holds(sure >= FROM), f64::from(sure)))
    }
}
