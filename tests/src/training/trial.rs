//! Whether what is learned holds for lines that it was not learned from.

use std::collections::BTreeMap;

use super::split::Split;
use super::trainer::{Lesson, Trainer, Untrainable};
use crate::evaluation::answering::predictions;
use crate::evaluation::measure::{Evaluation, Said, Terms};
use crate::evaluation::prediction::Prediction;
use crate::evaluation::row::Row;

/// Learns from lines.
pub fn learn(trainer: &Trainer, rows: &[&Row]) -> Lesson {
    if rows.is_empty() { Err(Untrainable::Nothing) } else { (trainer.learn)(rows) }
}

/// Learns from one side of each split, and measures what is said of all the other sides.
pub fn tried(
    trainer: &Trainer,
    splits: &[Split<'_>],
    terms: &Terms,
) -> Result<Evaluation, Untrainable> {
    let mut said_by_id: BTreeMap<&str, Prediction> = BTreeMap::new();
    let mut counting = Vec::new();
    for split in splits {
        let learned = learn(trainer, &split.learned)?;
        let held = trainer.measure.counting(split.held.iter().copied(), terms);
        let said = predictions(learned.as_ref(), &held).map_err(Untrainable::Lines)?;
        said_by_id.extend(held.iter().map(|row| row.id()).zip(said));
        counting.extend(held);
    }
    if counting.is_empty() {
        return Err(Untrainable::NothingHeld);
    }
    let said = |row: &&'_ Row| said_by_id.get(row.id());
    let said: Vec<Said<'_>> =
        counting.iter().map(|row| Said { row, prediction: said(row) }).collect();
    trainer.measure.evaluate(&said, terms).map_err(Untrainable::Lines)
}

#[cfg(test)]
mod tests {
    use super::super::linear::{Balance, Example, Feature, Linear, Settings};
    use super::super::quantized::Quantized;
    use super::super::split::{folds, leave_out};
    use super::super::trainer::Learned;
    use super::*;
    use crate::evaluation::interval::Draws;
    use crate::evaluation::kind::Predictor;
    use crate::evaluation::measure::Measure;
    use crate::evaluation::prediction::Answer;
    use crate::evaluation::row::tests::rows;
    use crate::evaluation::row::{Fault, Row};

    const TERMS: Terms =
        Terms { by: String::new(), only: Vec::new(), draws: Draws { rounds: 20, seed: 1 } };
    const SETTINGS: Settings = Settings {
        classes: 2,
        buckets: 26,
        unit: 1,
        passes: 20,
        rate: 0.5,
        l2: 1e-4,
        balance: Balance::Equal,
        seed: 1,
    };

    /// Tells words apart by their letters.
    const LETTERS: Trainer = Trainer {
        name: "letters",
        measure: Measure::Binary,
        learn: |rows| {
            let example = |row: &&Row| {
                let class = usize::from(row.yes_or_no("label")?);
                Ok(Example { features: letters(row)?, class, weight: 1.0 })
            };
            let examples: Result<Vec<Example>, Fault> = rows.iter().map(example).collect();
            let examples =
                examples.map_err(|fault| Untrainable::Lines(vec![rows[0].problem(fault)]))?;
            Ok(Box::new(Letters(Quantized::of(&Linear::learn(&examples, &SETTINGS)))))
        },
    };

    struct Letters(Quantized);

    impl Predictor for Letters {
        fn predict(&self, row: &Row) -> Result<Prediction, Fault> {
            Ok(Prediction::bare(Answer::Holds(self.0.best(&letters(row)?) == 1)))
        }
    }

    impl Learned for Letters {
        fn bytes(&self) -> Vec<u8> {
            self.0.to_bytes()
        }
    }

    fn letters(row: &Row) -> Result<Vec<Feature>, Fault> {
        let letters = row.text("text")?.bytes().filter(u8::is_ascii_lowercase);
        Ok(letters.map(|letter| Feature { bucket: u32::from(letter - b'a'), value: 1 }).collect())
    }

    fn lines() -> Vec<Row> {
        let lines = ["bad", "bag", "dab", "gab", "mop", "pom", "non", "moon"].into_iter().cycle();
        let lines = lines.take(80).enumerate().map(|(number, text)| {
            let (label, source) =
                (u8::from(text.contains('a')), if number < 60 { "x" } else { "y" });
            format!(r#"{{"id":"{number}","text":"{text}","label":{label},"source":"{source}"}}"#)
        });
        rows(&lines.collect::<Vec<_>>().join("\n"))
    }

    fn f1(evaluation: &Evaluation) -> f64 {
        let figures = &evaluation.parts[0].figures;
        figures.iter().find(|figure| figure.name == "f1").unwrap().value
    }

    #[test]
    fn every_line_is_tried_by_what_did_not_learn_from_it() {
        let rows = lines();
        let evaluation = tried(&LETTERS, &folds(&rows, 4, 1), &TERMS).unwrap();
        assert_eq!(evaluation.parts[0].rows, 80);
        assert!(f1(&evaluation) > 0.999);
    }

    #[test]
    fn a_source_that_is_left_out_is_all_that_is_measured() {
        let rows = lines();
        let split = [leave_out(&rows, "y")];
        let evaluation = tried(&LETTERS, &split, &TERMS).unwrap();
        assert_eq!(evaluation.parts[0].rows, 20);
        assert!(f1(&evaluation) > 0.999);
        let nowhere = [leave_out(&rows, "z")];
        assert_eq!(tried(&LETTERS, &nowhere, &TERMS).err(), Some(Untrainable::NothingHeld));
        let all = [Split { learned: Vec::new(), held: rows.iter().collect() }];
        assert_eq!(tried(&LETTERS, &all, &TERMS).err(), Some(Untrainable::Nothing));
    }

    #[test]
    fn the_same_lines_make_the_same_bytes() {
        let rows = lines();
        let rows: Vec<&Row> = rows.iter().collect();
        let bytes = || learn(&LETTERS, &rows).map(|learned| learned.bytes()).unwrap();
        assert_eq!(bytes(), bytes());
    }
}
