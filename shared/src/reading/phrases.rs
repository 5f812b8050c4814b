//! Phrases sought in a message: rules over words, compiled once and sought many times. SPEC RD.
//!
//! A rule is a line such as `[want|need] (to) [talk|speak] (to|with) ~2 @person`. In it stand
//! words; `[a|b c]`, one of several; `(a|b)`, one of several or none; `~2`, up to two words of
//! any kind; `refund*`, whatever begins so; `@name`, a list with a name; and `^` and `$`, the
//! start and the end of a clause; `$` may also be one of several. A rule never reaches over the end
//! of a clause. A word of five letters or more may be written with one slip, but not in a rule
//! that begins with `=`.
//!
//! What the phrases mean is not here: that is said by whoever has the rules.

mod compile;
mod grammar;
mod lexicon;
mod seek;
mod spelling;

pub(crate) use spelling::is_slip;

use super::Place;

/// Rules that are ready to be sought.
pub struct Phrases {
    lexicon: lexicon::Lexicon,
    lists: Vec<compile::List>,
    rules: compile::Rules,
    anchors: compile::Anchors,
}

/// A rule that was found, and the words that it was found in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    /// Which rule, counted from zero, as they were given.
    pub rule: u16,
    /// The words.
    pub place: Place,
}

/// A list of phrases that rules may name: its name, and a small rule for each of its phrases.
pub type Named<'n> = (&'n str, &'n [&'n str]);

/// A rule that could not be read. It is left out, and the others hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("rule {rule}, byte {at}: {problem}")]
pub struct Fault {
    /// Which rule, counted from zero.
    pub rule: usize,
    /// The byte of the rule where it goes wrong.
    pub at: usize,
    /// What is wrong.
    pub problem: Problem,
}

/// What is wrong with a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// It has no word that has to be there.
    #[error("a rule needs a word that has to be there")]
    Nothing,
    /// A bracket is never closed.
    #[error("this bracket is never closed")]
    Unclosed,
    /// A bracket is closed, or a choice divided, that was never opened.
    #[error("this belongs into brackets, and none was opened")]
    Unopened,
    /// A bracket, a gap or an edge stands within brackets.
    #[error("within brackets stand words alone")]
    Nested,
    /// One of several is nothing.
    #[error("one of the choices is empty")]
    EmptyChoice,
    /// A gap is not `~1` to `~9`.
    #[error("a gap is written ~1 to ~9")]
    BadGap,
    /// No list has this name.
    #[error("no list has this name")]
    UnknownList,
    /// The beginning of a word is shorter than three letters, or has a star elsewhere.
    #[error("a star stands after at least three letters, at the end")]
    BadStem,
    /// It has more parts than [`PARTS_LIMIT`], or more gaps than [`GAPS_LIMIT`].
    #[error("the rule has too many parts or gaps")]
    TooLong,
    /// Its choices can be put together in more than [`WAYS_LIMIT`] ways.
    #[error("the choices have too many ways to be put together")]
    TooManyWays,
    /// There are more rules, or words in them, than can be sought at once.
    #[error("there are too many rules or words")]
    TooMany,
}

/// How many parts a rule has at most.
pub const PARTS_LIMIT: usize = 24;
/// How many gaps a rule has at most.
pub const GAPS_LIMIT: usize = 3;
/// In how many ways the choices of one list can be put together at most.
pub const WAYS_LIMIT: usize = 8_192;
/// How many rules a workspace has at most.
pub const WORKSPACE_RULES_LIMIT: usize = 500;

#[cfg(test)]
mod tests;
