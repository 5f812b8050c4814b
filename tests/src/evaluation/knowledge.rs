//! The articles that questions are answered from, by knowledge base.

use std::collections::BTreeMap;
use std::io::BufRead;

use serde::Deserialize;

use super::row::{Fault, Problem, Row};

/// Every knowledge base of a file.
#[derive(Default)]
pub struct Knowledge {
    articles_by_base: BTreeMap<String, Vec<Article>>,
}

/// One article: a question, and what is answered to it.
#[derive(Deserialize)]
pub struct Article {
    /// What it is called within its base.
    pub doc_id: String,
    /// The question.
    pub question: String,
    /// Other ways to ask it.
    #[serde(default)]
    pub examples: Vec<String>,
    /// The answer.
    pub answer: String,
    kb: String,
}

impl Knowledge {
    /// The articles of an input, one JSON object a line, and the lines that hold none.
    pub fn read(mut input: impl BufRead) -> std::io::Result<(Self, Vec<Problem>)> {
        let mut knowledge = Self::default();
        let mut problems = Vec::new();
        let mut bytes = Vec::new();
        let mut line = 0;
        while input.read_until(b'\n', &mut bytes)? > 0 {
            line += 1;
            if !bytes.iter().all(u8::is_ascii_whitespace) {
                match serde_json::from_slice::<Article>(&bytes) {
                    Ok(article) => knowledge.add(article),
                    Err(_) => problems.push(Problem { line, fault: NOT_AN_ARTICLE }),
                }
            }
            bytes.clear();
        }
        Ok((knowledge, problems))
    }

    /// Every base and its articles, in the order of the file.
    pub fn bases(&self) -> impl Iterator<Item = (&str, &[Article])> {
        self.articles_by_base.iter().map(|(base, articles)| (base.as_str(), articles.as_slice()))
    }

    /// The articles that a row asks about.
    pub fn of(&self, row: &Row) -> Result<&[Article], Fault> {
        let base = row.text("kb")?;
        let articles = self.articles_by_base.get(base);
        articles.map(Vec::as_slice).ok_or_else(|| Fault::NoKnowledge(base.to_owned()))
    }

    fn add(&mut self, article: Article) {
        self.articles_by_base.entry(article.kb.clone()).or_default().push(article);
    }
}

const NOT_AN_ARTICLE: Fault = Fault::Field {
    field: "kb",
    expected: "a string, beside the strings `doc_id`, `question` and `answer`",
};

#[cfg(test)]
mod tests {
    use super::super::row::tests::rows;
    use super::*;

    #[test]
    fn articles_are_found_by_the_base_that_a_row_names() {
        let file = r#"{"kb":"shop","doc_id":"a","question":"q","answer":"x"}
{"kb":"bank","doc_id":"b","question":"q","answer":"y"}
{"kb":"shop","doc_id":"c"}
{"kb":"shop","doc_id":"d","question":"q","answer":"z"}"#;
        let (knowledge, problems) = Knowledge::read(file.as_bytes()).unwrap();
        assert_eq!(problems.iter().map(|problem| problem.line).collect::<Vec<_>>(), [3]);
        let rows = rows("{\"id\":\"1\",\"kb\":\"shop\"}\n{\"id\":\"2\",\"kb\":\"zoo\"}");
        let articles = knowledge.of(&rows[0]).unwrap_or_default();
        let ids: Vec<&str> = articles.iter().map(|article| article.doc_id.as_str()).collect();
        assert_eq!(ids, ["a", "d"]);
        assert_eq!(knowledge.of(&rows[1]).err(), Some(Fault::NoKnowledge("zoo".into())));
    }
}
