//! Steps that were tried, and drafts that ask for them once more.

use std::ops::Range;

use super::Known;
use super::phrases::{LIGHT_STEPS, PROPOSES};
use crate::reading::words::Words;

/// The words that propose a step which was tried, if any do.
pub(super) fn suggested_again(
    words: &Words<'_>,
    within: Range<usize>,
    known: &Known,
) -> Option<(usize, usize)> {
    let opening = within.clone().find(|number| PROPOSES.stand_at(words, *number, within.end))?;
    known.steps.iter().find_map(|step| {
        let step = Words::of(step.reveal());
        let parts: Vec<&str> =
            step.iter().map(|(_, part)| part).filter(|part| weighs(part)).collect();
        let found: Vec<usize> = within
            .clone()
            .filter(|number| parts.iter().any(|part| is_alike(words.get(*number), part)))
            .collect();
        let kinds = parts
            .iter()
            .filter(|part| within.clone().any(|number| is_alike(words.get(number), part)))
            .count();
        let enough = !parts.is_empty() && kinds * 2 > parts.len() && kinds >= parts.len().min(2);
        let (first, last) = (*found.first()?, *found.last()?);
        enough.then_some((opening.min(first), last))
    })
}

fn weighs(word: &str) -> bool {
    word.len() > 2 && word.chars().any(char::is_alphabetic) && !LIGHT_STEPS.has(word)
}

/// Words for one step.
const ALIKE: &[&[&str]] = &[
    &["turn", "switch", "power"],
    &["replace", "swap", "change", "exchange"],
    &["clear", "delete", "empty"],
    &["restart", "reboot"],
    &["reset", "change"],
];

/// Whether two words are forms of one, or words for one step: restart, restarted, rebooting.
pub(super) fn is_alike(said: &str, part: &str) -> bool {
    let same_step = |group: &&[&str]| {
        let has = |word: &str| group.iter().any(|stem| is_form(word, stem));
        has(said) && has(part)
    };
    is_form(said, part) || ALIKE.iter().any(same_step)
}

fn is_form(one: &str, other: &str) -> bool {
    let same = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    let longer = one.len().max(other.len());
    same >= 4 && longer - same <= 4 || one == other
}
