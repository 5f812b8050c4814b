//! An agent's first line, drafted from what is known. It shows that nothing was lost on the way:
//! who writes, what it is about, what is at hand, what was tried, and what comes next. SPEC DR.

mod lines;

use crate::context::field::Field;
use crate::id::Language;
use crate::text::Text;

/// What an opener is made of. What is unknown is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Intro {
    /// The visitor's first name.
    pub visitor: Option<Text>,
    /// The agent's name.
    pub agent: String,
    /// The agent's team.
    pub team: String,
    /// What it is about, in a few words.
    pub issue: Option<Text>,
    /// Facts that are worth naming, the most telling first.
    pub facts: Vec<(Field, Text)>,
    /// What was tried, each in a few words.
    pub tried: Vec<Text>,
    /// What the agent does next, as a whole sentence.
    pub next: Option<Text>,
}

/// How many facts and steps a first line names: more would be read out, not said.
const NAMED: usize = 2;

/// Drafts the first line, in the visitor's language where there are words for it, else in English.
pub fn opener(language: &Language, intro: &Intro) -> Text {
    let lines = lines::of(language);
    let mut said = vec![match &intro.visitor {
        Some(visitor) => lines.greeting.replace("{visitor}", visitor.reveal()),
        None => lines.greeting_nobody.to_owned(),
    }];
    if let Some(first) = said.first_mut() {
        *first = first.replace("{agent}", &intro.agent).replace("{team}", &intro.team);
    }
    if let Some(issue) = &intro.issue {
        said.push(lines.issue.replace("{issue}", sentence_end(issue.reveal())));
    }
    let facts: Vec<String> = intro
        .facts
        .iter()
        .filter_map(|(field, value)| Some(format!("{} {}", lines.label(*field)?, value.reveal())))
        .take(NAMED)
        .collect();
    if !facts.is_empty() {
        said.push(lines.facts.replace("{facts}", &facts.join(", ")));
    }
    let tried: Vec<&str> =
        intro.tried.iter().map(|step| sentence_end(step.reveal())).take(NAMED).collect();
    if !tried.is_empty() {
        said.push(lines.tried.replace("{tried}", &tried.join(", ")));
    }
    said.push(match &intro.next {
        Some(next) => next.reveal().to_owned(),
        None => lines.next.to_owned(),
    });
    Text::new(said.join(" "))
}

/// A text without the mark that ends it, to stand within a sentence.
fn sentence_end(text: &str) -> &str {
    text.trim().trim_end_matches(['.', '!', '?', '…'])
}
