//! Every text that a visitor reads from Baton itself: templates in seven languages, which a
//! workspace may put in its own words. SPEC DR.
//!
//! A text that states a time has a name of another type, [`Timed`], and cannot be said without
//! the promise whose time it states.

mod name;
mod plural;
mod template;
mod time;

use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::id::Language;
use crate::promise::text::Statement;
use crate::text::Text;

pub use name::{Name, Timed};
pub use template::{Fault, Place, Value};
pub(crate) use time::in_words;

use template::Template;

/// The languages that Baton has words in.
pub const LANGUAGES: [&str; 7] = ["en", "de", "es", "fr", "pt", "it", "nl"];

pub(crate) const ENGLISH: &str = "en";

static STANDARD: LazyLock<BTreeMap<(&str, &str), Template>> = LazyLock::new(|| {
    let texts = [
        ("en", include_str!("wording/texts/en.txt")),
        ("de", include_str!("wording/texts/de.txt")),
        ("es", include_str!("wording/texts/es.txt")),
        ("fr", include_str!("wording/texts/fr.txt")),
        ("pt", include_str!("wording/texts/pt.txt")),
        ("it", include_str!("wording/texts/it.txt")),
        ("nl", include_str!("wording/texts/nl.txt")),
    ];
    let lines = texts.iter().flat_map(|(code, texts)| texts.lines().map(move |line| (*code, line)));
    let lines = lines.filter_map(|(code, line)| {
        let (name, text) = line.split_once(": ")?;
        Some(((code, name), Template::read(text).ok()?))
    });
    lines.collect()
});

/// What a workspace says in its own words: by language, and by the name of the text.
pub type Overrides = BTreeMap<Language, BTreeMap<String, String>>;

/// The texts of a workspace.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Overrides", into = "Overrides")]
pub struct Wording {
    own: BTreeMap<Language, BTreeMap<String, Template>>,
    written: Overrides,
}

/// Why a workspace's own text cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the text `{name}` in `{language}`: {fault}")]
pub struct WordingProblem {
    /// In which language.
    pub language: Language,
    /// Which text.
    pub name: String,
    /// What is wrong with it.
    pub fault: Fault,
}

impl Wording {
    /// The texts of a workspace that has none of its own.
    pub fn standard() -> Self {
        Self { own: BTreeMap::new(), written: Overrides::new() }
    }

    /// The texts of a workspace with some of its own.
    pub fn with(overrides: Overrides) -> Result<Self, Vec<WordingProblem>> {
        let mut own: BTreeMap<Language, BTreeMap<String, Template>> = BTreeMap::new();
        let mut problems = Vec::new();
        for (language, texts) in &overrides {
            for (name, text) in texts {
                match checked(name, text) {
                    Ok(template) => {
                        own.entry(language.clone()).or_default().insert(name.clone(), template);
                    }
                    Err(fault) => problems.push(WordingProblem {
                        language: language.clone(),
                        name: name.clone(),
                        fault,
                    }),
                }
            }
        }
        if problems.is_empty() { Ok(Self { own, written: overrides }) } else { Err(problems) }
    }

    /// Says something that states no time.
    pub fn say(&self, language: &Language, name: Name, values: &[(Place, Value<'_>)]) -> Text {
        let (template, code) = self.find(language, name.word());
        Text::new(template.fill(code, values, None))
    }

    /// Says something with the time of a promise in it.
    pub fn say_by(&self, language: &Language, name: Timed, statement: &Statement) -> Text {
        let (template, code) = self.find(language, name.word());
        let within = in_words(code, statement.span());
        Text::new(template.fill(code, &[], Some(&within)))
    }

    /// Whether somebody said just this, in the workspace's own words or in those of any language.
    pub fn is_said(&self, said: &str, name: Name) -> bool {
        let said = said.trim().to_lowercase();
        let own = self.own.values().filter_map(|texts| texts.get(name.word()));
        let standard = LANGUAGES.iter().filter_map(|code| STANDARD.get(&(*code, name.word())));
        own.chain(standard).any(|text| text.fill(ENGLISH, &[], None).to_lowercase() == said)
    }

    /// Says several things as one: "the invoice, your name and the page".
    pub fn list(language: &Language, items: &[Text]) -> Text {
        let and = match code(language) {
            "de" => "und",
            "es" => "y",
            "fr" => "et",
            "pt" | "it" => "e",
            "nl" => "en",
            _ => "and",
        };
        let items: Vec<&str> = items.iter().map(Text::reveal).collect();
        Text::new(listed(&items, and))
    }

    /// The workspace's own text, the standard one of the language, or the English one.
    fn find(&self, language: &Language, name: &'static str) -> (&Template, &'static str) {
        let code = code(language);
        if let Some(own) = self.own.get(language).and_then(|texts| texts.get(name)) {
            return (own, code);
        }
        let standard = STANDARD.get(&(code, name)).or_else(|| STANDARD.get(&(ENGLISH, name)));
        (standard.expect("every text has English words, as a test holds"), code)
    }
}

/// One, two and three, by the word for "and".
pub(crate) fn listed<T: Borrow<str>>(items: &[T], and: &str) -> String {
    match items {
        [] => String::new(),
        [one] => one.borrow().to_owned(),
        [first @ .., last] => format!("{} {and} {}", first.join(", "), last.borrow()),
    }
}

/// The language itself where Baton has words in it, or English.
fn code(language: &Language) -> &'static str {
    let known = LANGUAGES.iter().find(|code| **code == language.as_str());
    known.copied().unwrap_or(ENGLISH)
}

impl TryFrom<Overrides> for Wording {
    type Error = WordingProblem;

    fn try_from(overrides: Overrides) -> Result<Self, WordingProblem> {
        Self::with(overrides).map_err(|mut problems| problems.remove(0))
    }
}

impl From<Wording> for Overrides {
    fn from(wording: Wording) -> Self {
        wording.written
    }
}

/// A workspace's own text, if it can stand for the text of this name.
fn checked(name: &str, text: &str) -> Result<Template, Fault> {
    let template = Template::read(text)?;
    let places = if let Some(name) = Name::ALL.iter().find(|it| it.word() == name) {
        name.places()
    } else if Timed::ALL.iter().any(|it| it.word() == name) {
        &[Place::Within]
    } else {
        return Err(Fault::NoSuchText);
    };
    template.check(places)?;
    if !places.contains(&Place::Within) && time::is_stated(text) {
        return Err(Fault::StatesTime);
    }
    Ok(template)
}

#[cfg(test)]
mod tests;
