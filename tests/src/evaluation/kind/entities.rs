//! The facts that a message names.

use baton_shared::reading::entities::entities;
use baton_shared::reading::words::Words;

use super::{Kind, Predictor};
use crate::evaluation::knowledge::Knowledge;
use crate::evaluation::measure::Measure;
use crate::evaluation::prediction::{Answer, Entity, Prediction};
use crate::evaluation::row::{Fault, Row};

pub(super) const KIND: Kind =
    Kind { name: "entities", measure: Measure::Entities, begin: |_: &Knowledge| Box::new(Reader) };

struct Reader;

impl Predictor for Reader {
    fn predict(&self, row: &Row) -> Result<Prediction, Fault> {
        let text = row.text("text")?;
        let found = entities(&Words::of(text)).into_iter().map(|entity| {
            // Labels count letters, and places count bytes.
            let letters =
                |byte: u32| text.get(..byte as usize).map(|before| before.chars().count());
            Entity {
                kind: entity.kind.scored_as().to_owned(),
                text: entity.place.of(text).to_owned(),
                start: letters(entity.place.start),
                end: letters(entity.place.end),
            }
        });
        Ok(Prediction::bare(Answer::Entities(found.collect())))
    }
}
