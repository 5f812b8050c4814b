//! The labelled lines that weights are made of.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde::Deserialize;
use serde_json::Value;

use baton_shared::bot::article::{Article, ArticleId};

/// Sources whose licences let weights made of them ship, and which name what is asked about.
const LABELLED: [&str; 7] = [
    "banking77",
    "bitext",
    "hint3_curekart",
    "hint3_powerplay11",
    "hint3_sofmattress",
    "nlupp_banking",
    "nlupp_hotels",
];

/// The same, which do not name it.
const UNLABELLED: [&str; 1] = ["vader_tweets"];

/// Everything that is learned from.
pub struct Lines {
    /// What people wrote, each text once.
    pub said: BTreeSet<String>,
    /// The same where it is known what they ask about.
    pub asked: Vec<Asked>,
    /// Pairs of questions.
    pub pairs: Vec<Pair>,
    /// Knowledge bases by name, each with the questions that were put to it.
    pub bases: BTreeMap<String, Base>,
}

/// A question, and what it asks about.
#[derive(Clone)]
pub struct Asked {
    /// Its words.
    pub text: String,
    /// Whose line it is.
    pub source: String,
    /// Lines that are nearly the same have the same group.
    pub group: String,
    /// What it asks about.
    pub about: Vec<String>,
}

/// Two questions, and whether they ask the same.
#[derive(Deserialize)]
pub struct Pair {
    /// The line's name.
    pub id: String,
    /// One.
    pub text: String,
    /// The other.
    pub text2: String,
    /// One where they ask the same.
    pub label: u8,
    /// Whose line it is.
    pub source: String,
    /// Lines that are nearly the same have the same group.
    pub group: String,
    /// How the pair was chosen.
    pub pair_kind: String,
}

/// A knowledge base.
#[derive(Default)]
pub struct Base {
    /// Its articles.
    pub articles: Vec<Article>,
    /// What was asked.
    pub questions: Vec<Question>,
}

/// A question to a knowledge base.
#[derive(Deserialize)]
pub struct Question {
    /// The line's name.
    pub id: String,
    /// Its words.
    pub text: String,
    /// The article that answers it, where one does.
    pub label: Option<String>,
    kb: String,
    /// Whose line it is.
    pub source: String,
}

#[derive(Deserialize)]
struct Topic {
    text: String,
    source: String,
    #[serde(default)]
    group: String,
    #[serde(default)]
    label_raw: Value,
}

#[derive(Deserialize)]
struct Document {
    kb: String,
    doc_id: String,
    question: String,
    #[serde(default)]
    examples: Vec<String>,
    answer: String,
}

impl Lines {
    /// Reads them from a folder.
    pub fn read(folder: &Path) -> Self {
        let mut said = BTreeSet::new();
        let mut asked = BTreeMap::new();
        for kind in ["topic", "human_request", "sentiment"] {
            for line in lines::<Topic>(folder, kind) {
                let labelled = LABELLED.contains(&line.source.as_str());
                if labelled || UNLABELLED.contains(&line.source.as_str()) {
                    said.insert(line.text.clone());
                }
                let about = if labelled { labels(&line.label_raw) } else { Vec::new() };
                if !about.is_empty() {
                    let Topic { text, source, group, .. } = line;
                    let key = (text.clone(), source.clone());
                    asked.insert(key, Asked { text, source, group, about });
                }
            }
        }
        let mut bases: BTreeMap<String, Base> = BTreeMap::new();
        for document in lines::<Document>(folder, "kb") {
            let Document { kb, doc_id, question, examples, answer } = document;
            let (id, language) = (ArticleId(doc_id), "en".to_owned());
            let article = Article { id, question, examples, answer, language, url: None };
            bases.entry(kb).or_default().articles.push(article);
        }
        for question in lines::<Question>(folder, "faq") {
            let base =
                bases.get_mut(&question.kb).expect("a question is put to a base that is there");
            base.questions.push(question);
        }
        let pairs = lines(folder, "paraphrase");
        Self { said, asked: asked.into_values().collect(), pairs, bases }
    }
}

fn lines<L: for<'l> Deserialize<'l>>(folder: &Path, kind: &str) -> Vec<L> {
    let path = folder.join(kind).with_extension("jsonl");
    let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let read = |line| serde_json::from_str(line).unwrap_or_else(|e| panic!("{kind}: {e}: {line}"));
    text.lines().filter(|line| !line.is_empty()).map(read).collect()
}

fn labels(raw: &Value) -> Vec<String> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    match raw {
        Value::Array(labels) => labels.iter().filter_map(text).collect(),
        Value::String(label) => vec![label.clone()],
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Object(_) => Vec::new(),
    }
}
