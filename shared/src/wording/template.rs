//! A text with places in it.

use super::plural::{Form, form};
use crate::reading::words::Words;
use crate::wire::words;

words! {
    /// What can be filled into a text.
    pub enum Place {
        /// The team's name.
        Team = "team",
        /// The agent's name.
        Agent = "agent",
        /// The name of who was here before.
        From = "from",
        /// What is passed on, as a list.
        Items = "items",
        /// A place in line.
        Place = "place",
        /// What a system said.
        Said = "said",
        /// What it is about, in a sentence or two.
        Summary = "summary",
        /// The time of a promise.
        Within = "within",
    }
}

/// What is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value<'a> {
    /// Words.
    Words(&'a str),
    /// A number, for which the text has the right form.
    Count(u32),
}

/// Why a text cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// There is none of this name.
    #[error("there is no text of this name: look at the list of texts")]
    NoSuchText,
    /// It says nothing.
    #[error("it is empty: write what the visitor reads, or leave it out to use Baton's own")]
    Empty,
    /// A brace is open.
    #[error("a `{{` has no `}}` after it")]
    OpenBrace,
    /// It names a place that there is not.
    #[error("`{{{0}}}` is no place: use team, agent, from, items, place, said, summary or within")]
    NoSuchPlace(String),
    /// It names a place that is not filled in this text.
    #[error("`{{{}}}` is not known where this text is said: leave it out", .0.word())]
    Unfilled(Place),
    /// It leaves out what the visitor has to be told.
    #[error("it needs `{{{}}}`: the visitor has to be told", .0.word())]
    Missing(Place),
    /// The forms of a number are incomplete.
    #[error("`{{{}|one=…|other=…}}` needs both forms, and `#` where the number goes", .0.word())]
    Forms(Place),
    /// It states a time that nobody has promised.
    #[error("it states a time, and nobody keeps a promise for it: leave the time out")]
    StatesTime,
    /// It is one of the lines that leave a visitor in the dark.
    #[error("a bare `{0}` leaves the visitor in the dark: say who comes and what they know")]
    Bare(&'static str),
}

/// Lines that say that something happens and nothing about it.
const BARE: [&str; 6] = [
    "transferring you now",
    "please hold",
    "please be patient",
    "please wait",
    "connecting you now",
    "you are being transferred",
];

/// A text with places in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Template(Vec<Part>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Words(String),
    Filled(Place),
    Counted { place: Place, one: String, other: String },
}

impl Template {
    /// Reads `Text with {places} and {place|one=forms|other=# forms}`.
    pub(super) fn read(text: &str) -> Result<Self, Fault> {
        if text.trim().is_empty() {
            return Err(Fault::Empty);
        }
        let mut parts = Vec::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            let (inside, after) = after.split_once('}').ok_or(Fault::OpenBrace)?;
            parts.push(Part::Words(before.to_owned()));
            parts.push(Part::read(inside)?);
            rest = after;
        }
        parts.push(Part::Words(rest.to_owned()));
        Ok(Self(parts))
    }

    /// Whether it has these places, all of them and no others.
    pub(super) fn check(&self, places: &[Place]) -> Result<(), Fault> {
        let has: Vec<Place> = self.0.iter().filter_map(Part::place).collect();
        if let Some(unfilled) = has.iter().find(|place| !places.contains(place)) {
            return Err(Fault::Unfilled(*unfilled));
        }
        if let Some(missing) = places.iter().find(|place| !has.contains(place)) {
            return Err(Fault::Missing(*missing));
        }
        self.check_not_bare()
    }

    fn check_not_bare(&self) -> Result<(), Fault> {
        let said: String = self.0.iter().map(Part::words).collect();
        let said = Words::of(&said);
        let said: Vec<&str> = said
            .iter()
            .map(|(_, word)| word)
            .filter(|word| word.chars().all(char::is_alphanumeric))
            .collect();
        let said = said.join(" ");
        let fills = self.0.iter().any(|part| part.place().is_some());
        match BARE.iter().find(|bare| said.contains(**bare)) {
            Some(bare) if !fills => Err(Fault::Bare(bare)),
            Some(_) | None => Ok(()),
        }
    }

    /// The text with everything filled in.
    pub(super) fn fill(
        &self,
        language: &str,
        values: &[(Place, Value<'_>)],
        within: Option<&str>,
    ) -> String {
        let value = |place| values.iter().find(|(it, _)| *it == place).map(|(_, value)| *value);
        let mut said = String::new();
        for part in &self.0 {
            match part {
                Part::Words(words) => said.push_str(words),
                Part::Filled(Place::Within) => said.push_str(within.unwrap_or_default()),
                Part::Filled(place) => match value(*place) {
                    Some(Value::Words(words)) => said.push_str(words),
                    Some(Value::Count(count)) => said.push_str(&count.to_string()),
                    None => (),
                },
                Part::Counted { place, one, other } => {
                    let count = match value(*place) {
                        Some(Value::Count(count)) => count,
                        Some(Value::Words(_)) | None => 0,
                    };
                    let words = match form(language, count) {
                        Form::One => one,
                        Form::Other => other,
                    };
                    said.push_str(&words.replace('#', &count.to_string()));
                }
            }
        }
        said
    }
}

impl Part {
    fn read(inside: &str) -> Result<Self, Fault> {
        let (name, forms) = match inside.split_once('|') {
            Some((name, forms)) => (name, Some(forms)),
            None => (inside, None),
        };
        let place = Place::ALL.iter().find(|place| place.word() == name);
        let place = *place.ok_or_else(|| Fault::NoSuchPlace(name.to_owned()))?;
        let Some(forms) = forms else { return Ok(Self::Filled(place)) };
        let find = |name: &str| {
            forms.split('|').find_map(|form| Some(form.strip_prefix(name)?.to_owned()))
        };
        match (find("one="), find("other=")) {
            (Some(one), Some(other)) if other.contains('#') => {
                Ok(Self::Counted { place, one, other })
            }
            (Some(_) | None, Some(_) | None) => Err(Fault::Forms(place)),
        }
    }

    fn place(&self) -> Option<Place> {
        match self {
            Self::Words(_) => None,
            Self::Filled(place) | Self::Counted { place, .. } => Some(*place),
        }
    }

    fn words(&self) -> &str {
        match self {
            Self::Words(words) => words,
            Self::Filled(_) => " ",
            Self::Counted { other, .. } => other,
        }
    }
}
