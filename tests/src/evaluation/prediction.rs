//! What the product said of one row, and how it is written down.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::measure::Measure;
use super::row::{Fault, Row, as_yes_or_no};

/// What was said of one row.
#[derive(Clone, Debug, PartialEq)]
pub struct Prediction {
    /// The answer.
    pub answer: Answer,
    /// How sure it is; higher is surer, or nearer to yes.
    pub score: Option<f64>,
}

/// An answer to what its measure asks.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// Yes or no.
    Holds(bool),
    /// One of several names.
    Label(String),
    /// What is mentioned.
    Entities(Vec<Entity>),
    /// Articles, the best first; none where there is no answer.
    Articles(Vec<String>),
}

/// Something that a text mentions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entity {
    /// What it is.
    #[serde(rename = "type")]
    pub kind: String,
    /// The words that mention it.
    pub text: String,
    /// Its first letter, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<usize>,
    /// The letter after its last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<usize>,
}

impl Prediction {
    /// An answer without a score.
    pub fn bare(answer: Answer) -> Self {
        Self { answer, score: None }
    }

    /// An answer, and how sure it is.
    pub fn sure(answer: Answer, score: f64) -> Self {
        Self { answer, score: Some(score) }
    }

    /// It as one line of JSON about a row.
    pub fn line(&self, id: &str) -> String {
        let answer = match &self.answer {
            Answer::Holds(holds) => json!(holds),
            Answer::Label(label) => json!(label),
            Answer::Entities(entities) => json!(entities),
            Answer::Articles(articles) => json!(articles),
        };
        let line = match self.score {
            Some(score) => json!({ "id": id, "prediction": answer, "score": score }),
            None => json!({ "id": id, "prediction": answer }),
        };
        line.to_string()
    }

    /// Reads what was written down, as the measure needs it.
    pub fn read(measure: Measure, row: &Row) -> Result<Self, Fault> {
        let expected = match measure {
            Measure::Binary => "true, false, 1 or 0",
            Measure::MultiClass => "a string",
            Measure::Entities => "a list of objects with `type` and `text`",
            Measure::Faq => "a list of strings",
        };
        let wrong = Fault::Field { field: "prediction", expected };
        let given = row.value("prediction").unwrap_or(&Value::Null);
        let answer = match measure {
            Measure::Binary => as_yes_or_no(given).map(Answer::Holds),
            Measure::MultiClass => given.as_str().map(|label| Answer::Label(label.to_owned())),
            Measure::Entities => Vec::deserialize(given).ok().map(Answer::Entities),
            Measure::Faq => Vec::deserialize(given).ok().map(Answer::Articles),
        };
        let score = match row.value("score") {
            None => None,
            Some(score) => {
                let wrong = Fault::Field { field: "score", expected: "a number" };
                Some(score.as_f64().ok_or(wrong)?)
            }
        };
        Ok(Self { answer: answer.ok_or(wrong)?, score })
    }
}

#[cfg(test)]
mod tests {
    use super::super::row::tests::rows;
    use super::*;

    fn check(measure: Measure, prediction: &Prediction, line: &str) {
        assert_eq!(prediction.line("a"), line);
        let read = Prediction::read(measure, &rows(line)[0]);
        assert_eq!(read.as_ref(), Ok(prediction));
    }

    #[test]
    fn what_is_written_down_is_read_back() {
        let yes = Prediction::sure(Answer::Holds(true), 0.25);
        check(Measure::Binary, &yes, r#"{"id":"a","prediction":true,"score":0.25}"#);
        let label = Prediction::bare(Answer::Label("billing".into()));
        check(Measure::MultiClass, &label, r#"{"id":"a","prediction":"billing"}"#);
        let entity = Entity { kind: "url".into(), text: "x.io".into(), start: Some(3), end: None };
        let entities = Prediction::bare(Answer::Entities(vec![entity]));
        let line = r#"{"id":"a","prediction":[{"start":3,"text":"x.io","type":"url"}]}"#;
        check(Measure::Entities, &entities, line);
        let articles = Prediction::sure(Answer::Articles(vec!["b".into()]), 1.0);
        check(Measure::Faq, &articles, r#"{"id":"a","prediction":["b"],"score":1.0}"#);
    }

    #[test]
    fn a_prediction_of_another_kind_is_a_fault_that_says_what_it_has_to_be() {
        let row = &rows(r#"{"id":"a","prediction":"yes"}"#)[0];
        let fault = Prediction::read(Measure::Binary, row).unwrap_err();
        assert_eq!(
            fault.to_string(),
            "has no `prediction` that is true, false, 1 or 0; give it one"
        );
        for measure in [Measure::Entities, Measure::Faq] {
            assert!(Prediction::read(measure, row).is_err());
        }
        let row = &rows(r#"{"id":"a","prediction":true,"score":"high"}"#)[0];
        assert!(Prediction::read(Measure::Binary, row).is_err());
    }
}
