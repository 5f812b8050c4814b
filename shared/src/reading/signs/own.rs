//! Phrases of one workspace that show signs besides those that Baton knows. SPEC RD43.

use crate::reading::Sign;
use crate::reading::phrases::{Fault, Phrases};

/// How sure a workspace's own phrase makes a sign: it is surer than most of what Baton knows.
pub(super) const SURE: u16 = 900;

/// The phrases of one workspace, made ready once.
pub struct OwnPhrases {
    pub(super) phrases: Phrases,
    pub(super) signs: Vec<Sign>,
}

impl OwnPhrases {
    /// Makes phrases ready, each with the sign that it shows. One that cannot be read is told and
    /// left out, and so is every one after the last that a workspace may have.
    pub fn of<'p>(phrases: impl IntoIterator<Item = (Sign, &'p str)>) -> (Self, Vec<Fault>) {
        let (signs, rules): (Vec<Sign>, Vec<&str>) = phrases.into_iter().unzip();
        let (phrases, faults) = super::workspace(&rules);
        (Self { phrases, signs }, faults)
    }

    /// What a workspace has that wrote down none.
    pub fn none() -> Self {
        Self::of([]).0
    }
}
