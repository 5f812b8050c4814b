//! How the writer of a message feels, on a scale, and how much of a hurry they are in. SPEC RD.
//!
//! The scale is added up from hand-written tables of words and phrases; in a support channel a
//! report of a fault, a delay or a failure is unpleasant too, while a plain question is neither.
//! What a single word means for a rule (that somebody swears, say) is not here.

mod frustration;
mod lexicon;
mod phrase;
#[cfg(test)]
mod tests;
mod weigh;

use serde::{Deserialize, Serialize};

use super::words::Words;
use super::{Place, Thousandths};

pub use frustration::{Speaker, Turn, frustration};

/// How the writer of one message feels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mood {
    /// From −1000 (furious) over 0 (neither) to 1000 (delighted).
    pub feeling: i16,
    /// How much of a hurry they are in.
    pub urgency: Thousandths,
    /// The words that show it, in the order in which they stand.
    pub evidence: Vec<Place>,
}

/// A mood in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sentiment {
    /// Displeased: the feeling is at [`NEGATIVE`] or below.
    Negative,
    /// Neither.
    Neutral,
    /// Pleased: the feeling is at [`POSITIVE`] or above.
    Positive,
}

/// From here down a feeling is negative: a single plain word of displeasure reaches it, and so
/// does one clear fault, but not two words that are only often used of faults.
pub const NEGATIVE: i16 = -240;

/// From here up a feeling is positive: thanks alone reach it, thanks beside a request do not.
pub const POSITIVE: i16 = 240;

/// How the writer of a message feels.
pub fn mood(words: &Words) -> Mood {
    weigh::weigh(words)
}

/// A mood in one word.
pub fn sentiment(mood: &Mood) -> Sentiment {
    match mood.feeling {
        ..=NEGATIVE => Sentiment::Negative,
        POSITIVE.. => Sentiment::Positive,
        _ => Sentiment::Neutral,
    }
}
