//! Times of day, and spans of hours.

use super::lexicon::Sense;
use super::line::{Line, Shape};
use super::span::{Measure, Spanned};
use super::{Claim, EntityKind, Sure};
use crate::reading::words::WordKind;

/// The time that begins at a word.
pub(super) fn time(line: &Line<'_, '_>, at: usize, span: Option<Spanned>) -> Option<Claim> {
    let spanned = || span.filter(|span| span.measure == Measure::Hours).map(|span| span.after);
    // Without digits only a quarter or a half begins a time on the clock.
    let in_digits = line.shape(at) != Shape::Plain;
    let clock = || {
        let may_begin = in_digits || line.may(at, Sense::Part.bit());
        may_begin
            .then(|| clock(line, at))
            .flatten()
            .map(|after| day_part(line, after).or(meridiem(line, after)).unwrap_or(after))
    };
    let part = || if line.may(at, Sense::DayPart.bit()) { part_alone(line, at) } else { None };
    let after = clock().or_else(spanned).or_else(part)?;
    Some(Claim::written(EntityKind::Time, line.place(at, after), line.text(), Sure::Likely))
}

/// Whether a word is an hour in digits.
fn hour(line: &Line<'_, '_>, at: usize) -> bool {
    line.number(at).is_some_and(|hour| hour <= 24) && line.raw(at).len() <= 2
}

/// Whether a word is a number of minutes in two digits.
fn minutes(line: &Line<'_, '_>, at: usize) -> bool {
    line.number(at).is_some_and(|minutes| minutes < 60) && line.raw(at).len() == 2
}

fn clock(line: &Line<'_, '_>, at: usize) -> Option<usize> {
    if let Some((digits, letters)) = line.split(at) {
        let told = matches!(letters, "am" | "pm" | "h" | "uhr" | "hrs");
        return (told && digits.len() <= 2).then_some(at + 1);
    }
    if line.shape(at) == Shape::Mixed {
        // "14h30"
        let (hours, minutes) = line.word(at).split_once('h')?;
        let number = |digits: &str| digits.parse::<u8>().ok();
        return (number(hours)? <= 24 && number(minutes)? < 60 && minutes.len() == 2)
            .then_some(at + 1);
    }
    // "quarter to 9", "half past 3", "25 past 17", "5 to 8"
    let named = matches!(line.word(at), "quarter" | "half");
    if named || line.number(at).is_some_and(|minutes| minutes < 60) {
        let unit = matches!(line.word(at + 1), "min" | "mins" | "minutes");
        let past = at + 1 + usize::from(unit);
        let after = matches!(line.word(past), "past" | "after");
        if after && hour(line, past + 1) {
            return Some(past + 2);
        }
        let to = line.word(past) == "to" && hour(line, past + 1);
        let told = meridiem(line, past + 2).is_some() || day_part(line, past + 2).is_some();
        if to && (named || told) {
            return Some(past + 2);
        }
    }
    if !hour(line, at) {
        return None;
    }
    let glued = |at: usize| line.glued(at) && line.glued(at + 1);
    let before = at.wrapping_sub(1);
    let inside = line.glued(at) && matches!(line.word(before), "." | "/" | ":" | "," | "-" | "#");
    if inside {
        return None;
    }
    if line.word(at + 1) == ":" && glued(at + 1) && minutes(line, at + 2) {
        let seconds = line.word(at + 3) == ":" && glued(at + 3) && minutes(line, at + 4);
        return Some(at + if seconds { 5 } else { 3 });
    }
    // "7:30pm"
    let joined = line.split(at + 2).filter(|(digits, letters)| {
        digits.len() == 2 && matches!(*letters, "am" | "pm" | "h" | "uhr")
    });
    if matches!(line.word(at + 1), ":" | ".") && glued(at + 1) && joined.is_some() {
        return Some(at + 3);
    }
    let told = |after: usize| {
        meridiem(line, after).is_some()
            || day_part(line, after).is_some()
            || matches!(line.word(after), "o'clock" | "uhr" | "h" | "uur")
    };
    let named = |after: usize| {
        after + usize::from(matches!(line.word(after), "o'clock" | "uhr" | "h" | "uur"))
    };
    if line.word(at + 1) == "." && glued(at + 1) && minutes(line, at + 2) {
        return told(at + 3).then(|| named(at + 3));
    }
    if minutes(line, at + 1) && !line.glued(at + 1) && told(at + 2) {
        return Some(named(at + 2));
    }
    if told(at + 1) {
        return Some(named(at + 1));
    }
    let ends = at + 1 >= line.len() || line.word(at + 1) == "?" || line.word(at + 1) == ".";
    (ends && line.word(before) == "at").then_some(at + 1)
}

/// "pm", "p.m."
fn meridiem(line: &Line<'_, '_>, at: usize) -> Option<usize> {
    if matches!(line.word(at), "am" | "pm") {
        return Some(at + 1);
    }
    let letter = matches!(line.word(at), "a" | "p");
    let dotted = line.word(at + 1) == "." && line.word(at + 2) == "m" && line.glued(at + 2);
    let closed = line.word(at + 3) == "." && line.glued(at + 3);
    (letter && dotted).then_some(at + 3 + usize::from(closed))
}

/// "in the evening", "afternoon".
fn day_part(line: &Line<'_, '_>, at: usize) -> Option<usize> {
    let article = line.word(at) == "in" && line.word(at + 1) == "the"
        || line.word(at) == "at" && line.word(at + 1) == "night";
    let skipped = match line.word(at) {
        "in" if article => at + 2,
        "at" if article => at + 1,
        "du" | "de" | "del" => at + 1 + usize::from(line.may(at + 1, Sense::The.bit())),
        _ => at,
    };
    line.may(skipped, Sense::DayPart.bit()).then_some(skipped + 1)
}

/// "morning", where no time is told.
fn part_alone(line: &Line<'_, '_>, at: usize) -> Option<usize> {
    let plain = matches!(
        line.word(at),
        "morning"
            | "afternoon"
            | "evening"
            | "noon"
            | "midday"
            | "midnight"
            | "overnight"
            | "mornings"
            | "afternoons"
            | "evenings"
    );
    let greeting = matches!(line.word(at.wrapping_sub(1)), "good" | "gd" | "lovely")
        || at == 0 && line.kind(at + 1) == WordKind::Mark;
    (plain && !greeting).then_some(at + 1)
}
