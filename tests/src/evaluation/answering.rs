//! Rows come in, predictions go out.

use std::collections::BTreeMap;
use std::io::{self, BufRead, Write};

use super::kind::Predictor;
use super::measure::Measure;
use super::prediction::Prediction;
use super::row::{Fault, Problem, Row, Rows, read};

/// Writes one prediction for each line, in their order. Lines that cannot be used are passed over
/// and given back, each with what is wrong with it.
pub fn answer(
    predictor: &dyn Predictor,
    input: impl BufRead,
    mut output: impl Write,
) -> io::Result<Vec<Problem>> {
    let mut rows = Rows::of(input);
    let mut problems = Vec::new();
    while let Some(row) = rows.next_row()? {
        match row.and_then(|row| said_of(predictor, &row).map(|said| said.line(row.id()))) {
            Ok(line) => writeln!(output, "{line}")?,
            Err(problem) => problems.push(problem),
        }
    }
    output.flush()?;
    Ok(problems)
}

/// What the product says of each row.
pub fn predictions(
    predictor: &dyn Predictor,
    rows: &[&Row],
) -> Result<Vec<Prediction>, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut predictions = Vec::with_capacity(rows.len());
    for row in rows {
        match said_of(predictor, row) {
            Ok(prediction) => predictions.push(prediction),
            Err(problem) => problems.push(problem),
        }
    }
    if problems.is_empty() { Ok(predictions) } else { Err(problems) }
}

/// Predictions that were written down, by the rows that they are about. None of them may be about
/// a row that is not there.
pub fn written(
    measure: Measure,
    input: impl BufRead,
    rows: &[Row],
) -> io::Result<Result<BTreeMap<String, Prediction>, Vec<Problem>>> {
    let known: BTreeMap<&str, usize> = rows.iter().map(|row| (row.id(), row.line())).collect();
    let (lines, mut problems) = read(input)?;
    let mut predictions = BTreeMap::new();
    for line in &lines {
        let said = match known.get(line.id()) {
            Some(_) => Prediction::read(measure, line),
            None => Err(Fault::NoRow),
        };
        match said {
            Ok(prediction) => _ = predictions.insert(line.id().to_owned(), prediction),
            Err(fault) => problems.push(line.problem(fault)),
        }
    }
    Ok(if problems.is_empty() { Ok(predictions) } else { Err(problems) })
}

fn said_of(predictor: &dyn Predictor, row: &Row) -> Result<Prediction, Problem> {
    predictor.predict(row).map_err(|fault| row.problem(fault))
}

#[cfg(test)]
mod tests {
    use super::super::prediction::Answer;
    use super::super::row::tests::rows;
    use super::*;

    /// Says yes to what is loud.
    struct Loud;

    impl Predictor for Loud {
        fn predict(&self, row: &Row) -> Result<Prediction, Fault> {
            Ok(Prediction::bare(Answer::Holds(row.text("text")?.contains('!'))))
        }
    }

    const LINES: &str = r#"{"id":"a","text":"hello"}
{"id":"b","txt":"hello"}
nothing

{"id":"c","text":"hello!"}"#;

    #[test]
    fn each_line_is_answered_in_order_and_each_bad_one_is_named() {
        let mut output = Vec::new();
        let problems = answer(&Loud, LINES.as_bytes(), &mut output).unwrap();
        let lines = "{\"id\":\"a\",\"prediction\":false}\n{\"id\":\"c\",\"prediction\":true}\n";
        assert_eq!(String::from_utf8(output).unwrap(), lines);
        let lines: Vec<usize> = problems.iter().map(|problem| problem.line).collect();
        assert_eq!(lines, [2, 3]);
        let first = "line 2 has no `text` that is a string; give it one";
        assert_eq!(problems[0].to_string(), first);
    }

    #[test]
    fn rows_are_not_measured_while_one_of_them_cannot_be_answered() {
        let rows = rows("{\"id\":\"a\",\"text\":\"oh!\"}\n{\"id\":\"b\"}");
        let rows: Vec<&Row> = rows.iter().collect();
        assert_eq!(predictions(&Loud, &rows[..1]).map(|said| said.len()), Ok(1));
        let problems = predictions(&Loud, &rows).unwrap_err();
        assert_eq!(problems.iter().map(|problem| problem.line).collect::<Vec<_>>(), [2]);
    }

    #[test]
    fn a_written_prediction_about_no_row_is_a_problem() {
        let rows = rows("{\"id\":\"a\"}\n{\"id\":\"b\"}");
        let read = |lines: &str| written(Measure::Binary, lines.as_bytes(), &rows).unwrap();
        let said = read(r#"{"id":"b","prediction":1}"#).unwrap();
        assert_eq!(said.keys().collect::<Vec<_>>(), ["b"]);
        let lines = "{\"id\":\"b\",\"prediction\":1}\n{\"id\":\"z\",\"prediction\":1}";
        let problems = read(lines).unwrap_err();
        assert_eq!(problems.len(), 1);
        assert!(problems[0].to_string().starts_with("line 2 "), "{}", problems[0]);
        assert!(read("{\"id\":\"b\",\"prediction\":1}\n{\"id\":\"b\",\"prediction\":1}").is_err());
    }
}
