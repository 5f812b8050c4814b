//! The words by which agents name facts.

use std::sync::LazyLock;

use super::phrases::Phrase;
use crate::context::field::Field;

/// A way to name a fact.
pub(super) struct Term {
    pub(super) field: Field,
    pub(super) name: Phrase,
    /// It is a question of its own: "which plan", "when did you pay".
    pub(super) asks: bool,
}

/// Every way, in every language.
pub(super) static TERMS: LazyLock<Vec<Term>> =
    LazyLock::new(|| read(include_str!("words/terms.txt")));

/// Reads lines of a field's name and, after a colon, phrases with commas between them.
fn read(list: &'static str) -> Vec<Term> {
    let lines = list.lines().filter_map(|line| line.split_once(':'));
    let lines = lines.filter_map(|(field, names)| Some((named(field)?, names)));
    lines.flat_map(|(field, names)| names.split(',').map(move |name| term(field, name))).collect()
}

fn named(field: &str) -> Option<Field> {
    Field::ALL.iter().find(|it| it.word() == field).copied()
}

fn term(field: Field, name: &'static str) -> Term {
    let name = Phrase::read(name);
    let article = name.first() == "o" && name.length() < 3;
    let asks = QUESTION_WORDS.contains(&name.first()) && !article;
    Term { field, name, asks }
}

const QUESTION_WORDS: &[&str] = &[
    "what", "what's", "whats", "which", "when", "who", "whom", "why", "how", "where", "have",
    "did", "do", "welche", "welcher", "welches", "welchen", "welchem", "was", "wann", "wie",
    "worum", "wo", "mit", "um", "welk", "welke", "wat", "wanneer", "hoeveel", "met", "que", "cual",
    "como", "con", "cuando", "cuanto", "qual", "quais", "o", "em", "com", "quando", "quanto",
    "quel", "quelle", "quelles", "quand", "combien", "comment", "qu'avez", "qu'est", "quale",
    "quali", "che", "cosa", "come", "a", "on",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dr1_every_line_of_the_list_names_a_fact_and_every_fact_has_names() {
        let list = include_str!("words/terms.txt");
        for line in list.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let field = line.split_once(':').map(|(field, _)| field);
            assert!(field.and_then(named).is_some(), "{line}");
        }
        for field in Field::ALL {
            assert!(TERMS.iter().any(|term| term.field == *field), "{field:?} has no name");
        }
    }
}
