//! Labelled lines: one JSON object each, with an `id` of its own.

use std::collections::BTreeMap;
use std::io::BufRead;

use serde_json::{Map, Value};
use thiserror::Error;

/// One line of a file. It does not print itself, for people wrote what is in it.
pub struct Row {
    line: usize,
    id: String,
    fields: Map<String, Value>,
}

/// What somebody wrote before, in the `context` of a row.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Turn<'r> {
    /// Who wrote it.
    pub role: &'r str,
    /// What was written.
    pub text: &'r str,
}

/// Why a line cannot be used, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Fault {
    /// The bytes are no text.
    #[error("is not UTF-8; save the file as UTF-8")]
    NotUtf8,
    /// The text is no JSON object.
    #[error("is not a JSON object ({0}); write one object a line, without line breaks in it")]
    NotAnObject(String),
    /// Nothing says which line it is.
    #[error("has no `id` that is a string; give each line one of its own")]
    NoId,
    /// Two lines are called the same.
    #[error("has the `id` of line {0}; give each line one of its own")]
    SameId(usize),
    /// A field is not there, or it is something else.
    #[error("has no `{field}` that is {expected}; give it one")]
    Field {
        /// Its name.
        field: &'static str,
        /// What it has to be.
        expected: &'static str,
    },
    /// The articles that a row asks about are not known.
    #[error("asks about the knowledge base `{0}`, which is not there; name its file by --kb FILE")]
    NoKnowledge(String),
    /// A prediction is about a row that is not there.
    #[error("has an `id` that no row of the file has; predict for the same file")]
    NoRow,
}

/// A line that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("line {line} {fault}")]
pub struct Problem {
    /// Its number, counted from one.
    pub line: usize,
    /// What is wrong with it.
    pub fault: Fault,
}

impl Row {
    /// Its number in the file, counted from one.
    pub fn line(&self) -> usize {
        self.line
    }

    /// What it is called.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// A field, whatever it is.
    pub fn value(&self, field: &str) -> Option<&Value> {
        self.fields.get(field)
    }

    /// A field that has to be text.
    pub fn text(&self, field: &'static str) -> Result<&str, Fault> {
        let value = self.value(field).and_then(Value::as_str);
        value.ok_or(Fault::Field { field, expected: "a string" })
    }

    /// A field that has to be a list.
    pub fn list(&self, field: &'static str) -> Result<&[Value], Fault> {
        let value = self.value(field).and_then(Value::as_array);
        value.map(Vec::as_slice).ok_or(Fault::Field { field, expected: "a list" })
    }

    /// A field that has to say yes or no: as true or false, or as 1 or 0.
    pub fn yes_or_no(&self, field: &'static str) -> Result<bool, Fault> {
        let answer = self.value(field).and_then(as_yes_or_no);
        answer.ok_or(Fault::Field { field, expected: "true, false, 1 or 0" })
    }

    /// What was written before, oldest first.
    pub fn turns(&self) -> Result<Vec<Turn<'_>>, Fault> {
        let expected = "a list of objects with `role` and `text`";
        let turns = self.list("context")?.iter().map(|turn| {
            let part = |name: &str| turn.get(name).and_then(Value::as_str);
            Some(Turn { role: part("role")?, text: part("text")? })
        });
        turns.collect::<Option<_>>().ok_or(Fault::Field { field: "context", expected })
    }

    /// The group of lines that resemble each other, of which this is one.
    pub fn group(&self) -> &str {
        let named = |field| self.value(field).and_then(Value::as_str).filter(|it| !it.is_empty());
        named("group").or_else(|| named("dialogue")).unwrap_or(&self.id)
    }

    /// A field as a name for the lines that have it.
    pub fn shown(&self, field: &str) -> String {
        match self.value(field) {
            None | Some(Value::Null) => "none".to_owned(),
            Some(Value::String(text)) => text.clone(),
            Some(other) => other.to_string(),
        }
    }

    /// A problem of this line.
    pub fn problem(&self, fault: Fault) -> Problem {
        Problem { line: self.line, fault }
    }
}

/// Yes or no: as true or false, or as 1 or 0.
pub(crate) fn as_yes_or_no(value: &Value) -> Option<bool> {
    value.as_bool().or_else(|| match value.as_u64() {
        Some(0) => Some(false),
        Some(1) => Some(true),
        None | Some(2..) => None,
    })
}

/// Lines one after the other. Empty ones are passed over.
pub struct Rows<R> {
    input: R,
    line: usize,
    lines_by_id: BTreeMap<String, usize>,
}

impl<R: BufRead> Rows<R> {
    /// The lines of an input.
    pub fn of(input: R) -> Self {
        Self { input, line: 0, lines_by_id: BTreeMap::new() }
    }

    /// The next line, or what is wrong with it; nothing after the last.
    pub fn next_row(&mut self) -> std::io::Result<Option<Result<Row, Problem>>> {
        loop {
            let mut bytes = Vec::new();
            if self.input.read_until(b'\n', &mut bytes)? == 0 {
                return Ok(None);
            }
            self.line += 1;
            if !bytes.iter().all(u8::is_ascii_whitespace) {
                let row = self.row(&bytes);
                return Ok(Some(row.map_err(|fault| Problem { line: self.line, fault })));
            }
        }
    }

    fn row(&mut self, bytes: &[u8]) -> Result<Row, Fault> {
        let text = std::str::from_utf8(bytes).map_err(|_| Fault::NotUtf8)?;
        let fields: Map<String, Value> = serde_json::from_str(text)
            .map_err(|error| Fault::NotAnObject(format!("column {}", error.column())))?;
        let id = fields.get("id").and_then(Value::as_str).ok_or(Fault::NoId)?.to_owned();
        if let Some(line) = self.lines_by_id.insert(id.clone(), self.line) {
            return Err(Fault::SameId(line));
        }
        Ok(Row { line: self.line, id, fields })
    }
}

/// All lines of an input, and what is wrong with those that are not among them.
pub fn read(input: impl BufRead) -> std::io::Result<(Vec<Row>, Vec<Problem>)> {
    let mut lines = Rows::of(input);
    let (mut rows, mut problems) = (Vec::new(), Vec::new());
    while let Some(line) = lines.next_row()? {
        match line {
            Ok(row) => rows.push(row),
            Err(problem) => problems.push(problem),
        }
    }
    Ok((rows, problems))
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) fn rows(lines: &str) -> Vec<Row> {
        let (rows, problems) = read(lines.as_bytes()).unwrap();
        assert_eq!(problems, []);
        rows
    }

    fn faults(lines: &[u8]) -> Vec<String> {
        read(lines).unwrap().1.iter().map(Problem::to_string).collect()
    }

    #[test]
    fn a_line_that_cannot_be_used_is_named_by_its_number_and_what_to_do() {
        let lines = b"{\"id\":\"a\"}\n\n{\"id\":1}\nhello\n[1]\n{\"id\":\"a\"}\n\"\xff\"\n";
        assert_eq!(
            faults(lines),
            [
                "line 3 has no `id` that is a string; give each line one of its own",
                "line 4 is not a JSON object (column 1); write one object a line, without line \
                 breaks in it",
                "line 5 is not a JSON object (column 0); write one object a line, without line \
                 breaks in it",
                "line 6 has the `id` of line 1; give each line one of its own",
                "line 7 is not UTF-8; save the file as UTF-8",
            ]
        );
    }

    #[test]
    fn what_a_person_wrote_is_in_no_problem() {
        let said = faults(b"{\"id\":\"a\", \"text\":\"my secret\" oh}\n{\"text\":\"my secret\"}\n");
        assert_eq!(said.len(), 2);
        assert!(said.iter().all(|said| !said.contains("secret")), "{said:?}");
    }

    #[test]
    fn a_row_belongs_to_its_group_else_its_dialogue_else_itself() {
        let rows = rows(
            r#"{"id":"a","group":"g","dialogue":"d"}
{"id":"b","dialogue":"d"}
{"id":"c","group":""}"#,
        );
        let groups: Vec<&str> = rows.iter().map(Row::group).collect();
        assert_eq!(groups, ["g", "d", "c"]);
    }

    #[test]
    fn a_field_that_is_something_else_is_a_fault() {
        let rows = rows(r#"{"id":"a","text":3,"label":2,"context":[{"role":"user"}],"hard":true}"#);
        let row = &rows[0];
        assert!(row.text("text").is_err());
        assert!(row.yes_or_no("label").is_err());
        assert!(row.turns().is_err());
        assert_eq!((row.shown("hard"), row.shown("absent")), ("true".into(), "none".into()));
    }
}
