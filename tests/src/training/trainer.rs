//! What can be trained, one trainer for each reader of the product that learns.
//!
//! A trainer is one small file beside this one and one line in [`ALL`].

use thiserror::Error;

use crate::evaluation::kind::Predictor;
use crate::evaluation::measure::Measure;
use crate::evaluation::row::{Problem, Row};

/// Something that can be trained.
pub struct Trainer {
    /// What it is called on the command line.
    pub name: &'static str,
    /// How what it learned is tried on lines that were held back.
    pub measure: Measure,
    /// Learns from lines.
    pub learn: fn(&[&Row]) -> Lesson,
}

/// What was learned: it can be asked, and written down.
pub trait Learned: Predictor {
    /// It as the bytes that ship.
    fn bytes(&self) -> Vec<u8>;
}

/// What comes of lines to learn from.
pub type Lesson = Result<Box<dyn Learned>, Untrainable>;

/// Why nothing can be learned.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Untrainable {
    /// Lines cannot be used.
    #[error("{} lines cannot be used", .0.len())]
    Lines(Vec<Problem>),
    /// No line is left to learn from.
    #[error("no line is left to learn from")]
    Nothing,
    /// No line is held back to try it on.
    #[error("no line is held back to try it on; see which `source` the lines have")]
    NothingHeld,
}

/// Every trainer.
pub const ALL: &[Trainer] = &[];

impl Trainer {
    /// The trainer with this name.
    pub fn named(name: &str) -> Option<&'static Self> {
        ALL.iter().find(|trainer| trainer.name == name)
    }
}
