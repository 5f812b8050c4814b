//! Which language a message is in. SPEC RD.
//!
//! The script decides first; languages of one script are told apart by the pieces of their words,
//! in whole numbers. Where nothing is sure, the language is unknown rather than wrong. A
//! conversation settles its language once: see [`Heard`].

mod evidence;
mod heard;
pub mod known;
pub mod pieces;
pub mod script;
pub mod weights;

pub use heard::{Heard, SETTLED};

use super::Thousandths;
use crate::id::Language;
use weights::Weights;

/// A guess that is less sure than this is no more than one.
pub const LIKELY: Thousandths = Thousandths(500);

/// The language that a message is most likely in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guess {
    /// The likeliest; none where nothing says anything.
    pub likeliest: Option<Language>,
    /// How sure it is.
    pub sure: Thousandths,
}

/// The language of one message by itself.
pub fn detect(text: &str) -> Guess {
    detect_by(text, &Weights::shipped())
}

/// The same by other weights.
pub fn detect_by(text: &str, weights: &Weights) -> Guess {
    match evidence::points(text, weights) {
        None => Guess::nothing(),
        Some(points) => {
            let (language, sure) = evidence::best(&points, evidence::prior);
            Guess { likeliest: Some(heard::named(language)), sure }
        }
    }
}

impl Guess {
    /// The language, where it is more than a guess.
    pub fn language(&self) -> Option<&Language> {
        self.likeliest.as_ref().filter(|_| self.sure >= LIKELY)
    }

    fn nothing() -> Self {
        Self { likeliest: None, sure: Thousandths(0) }
    }
}

#[cfg(test)]
mod tests;
