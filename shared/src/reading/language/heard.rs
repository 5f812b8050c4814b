//! The language of a conversation, which is settled once: what its messages say adds up until one
//! language is sure, and then stays.

use serde::{Deserialize, Serialize};

use super::Guess;
use super::evidence::{best, points, prior};
use super::known::codes;
use super::weights::{UNIT, Weights};
use crate::id::Language;

use super::super::Thousandths;

/// A language that is as sure as this stays that of the conversation.
pub const SETTLED: Thousandths = Thousandths(950);
/// What it counts that a workspace serves a language, in parts of a logarithm of odds. Others are
/// heard all the same.
const SERVED: i32 = 2 * UNIT;

/// What has been heard of a conversation's language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Heard {
    /// No message has said anything.
    #[default]
    Nothing,
    /// Points for each language, which are not enough yet.
    Unsure(Vec<i32>),
    /// It is sure, and no message is looked at any more.
    Settled(Language),
}

impl Heard {
    /// With one more message of the visitor, in a workspace that serves some languages.
    #[must_use]
    pub fn and(self, text: &str, served: &[Language]) -> Self {
        if let Self::Settled(_) = self {
            return self;
        }
        let Some(now) = points(text, &Weights::shipped()) else { return self };
        let nothing = vec![0; codes().len()];
        let before = self.points().unwrap_or(&nothing);
        let both: Vec<i32> =
            before.iter().zip(&now).map(|(before, now)| before.saturating_add(*now)).collect();
        let (language, sure) = best(&both, prior_among(served));
        if sure >= SETTLED { Self::Settled(named(language)) } else { Self::Unsure(both) }
    }

    /// The likeliest language so far.
    pub fn guess(&self, served: &[Language]) -> Guess {
        if let Self::Settled(language) = self {
            return Guess { likeliest: Some(language.clone()), sure: Thousandths(1_000) };
        }
        self.points().map_or_else(Guess::nothing, |points| {
            let (language, sure) = best(points, prior_among(served));
            Guess { likeliest: Some(named(language)), sure }
        })
    }

    /// Points of each language, unless they were of other languages than are known now.
    fn points(&self) -> Option<&Vec<i32>> {
        match self {
            Self::Unsure(points) => Some(points).filter(|points| points.len() == codes().len()),
            Self::Nothing | Self::Settled(_) => None,
        }
    }
}

/// What speaks for each language in a workspace that serves some.
pub(super) fn prior_among(served: &[Language]) -> impl Fn(usize) -> i32 {
    let known = |language: &Language| codes().binary_search(&language.as_str()).ok();
    let numbers: Vec<usize> = served.iter().filter_map(known).collect();
    move |language| prior(language) + if numbers.contains(&language) { SERVED } else { 0 }
}

/// The language with a number.
pub(super) fn named(language: usize) -> Language {
    Language::new(codes()[language]).expect("a code of two letters")
}
