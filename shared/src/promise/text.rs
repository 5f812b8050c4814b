//! What is said about a time. A text that states one cannot be built without the promise.

use serde::{Deserialize, Serialize};

use super::{Entry, Kind, PromiseId};
use crate::text::Text;
use crate::time::{Span, Timestamp};
use crate::wording::{ENGLISH, in_words};

/// The place in a template where the time of a promise goes.
pub const PLACE: &str = "{within}";

/// A promise as its reader is told it: the kind chooses the template, and a reader's own clock
/// and language show the moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    promise: PromiseId,
    kind: Kind,
    made_at: Timestamp,
    due: Timestamp,
}

/// A template that does not fit: it has a place for a time and no promise, or the reverse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Misfit {
    /// The text would state a time that nobody has promised.
    #[error("a text with a place for a time needs a promise")]
    Unpromised,
    /// The text would hide the time that was promised.
    #[error("a text for a promise needs a place for its time")]
    Timeless,
}

impl Statement {
    /// States a promise. Only a promise states a time.
    pub fn of(entry: &Entry) -> Self {
        let Entry { id, kind, made_at, due, .. } = *entry;
        Self { promise: id, kind, made_at, due }
    }

    /// States a promise at some moment after it was made: its words count from there.
    pub fn from_here(entry: &Entry, at: Timestamp) -> Self {
        Self { made_at: at, ..Self::of(entry) }
    }

    /// The promise that it states.
    pub fn promise(&self) -> PromiseId {
        self.promise
    }

    /// Which template is meant.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The moment that it states.
    pub fn due(&self) -> Timestamp {
        self.due
    }

    /// How long it is from where it is said until then.
    pub fn span(&self) -> Span {
        self.due.since(self.made_at)
    }

    /// Puts the promised time into a template, in English words.
    pub fn fill(&self, template: &str) -> Result<Text, Misfit> {
        if template.contains(PLACE) {
            Ok(Text::new(template.replace(PLACE, &in_words(ENGLISH, self.span()))))
        } else {
            Err(Misfit::Timeless)
        }
    }
}

/// Takes a template that states no time.
pub fn plain(template: &str) -> Result<Text, Misfit> {
    if template.contains(PLACE) { Err(Misfit::Unpromised) } else { Ok(Text::new(template)) }
}
