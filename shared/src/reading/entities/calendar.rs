//! Days that are named by their number and their month.

use super::Day;
use super::lexicon::Sense;
use super::line::{Line, Shape};
use super::numeral::{self, By};
use crate::reading::words::WordKind;

/// A day, and the word after its last.
#[derive(Clone, Copy)]
pub(super) struct Dated {
    pub(super) day: Day,
    pub(super) after: usize,
}

const MONTH: u32 = (1 << Sense::Month as u32) | (1 << Sense::WeakMonth as u32);

/// The date that begins at a word: "3rd of March 2024", "March 3", "3.3.2024", "2024-03-03".
pub(super) fn calendar(line: &Line<'_, '_>, at: usize) -> Option<Dated> {
    numeric(line, at).or_else(|| day_first(line, at)).or_else(|| month_first(line, at))
}

fn valid(day: u32, month: u32) -> bool {
    (1..=31).contains(&day) && (1..=12).contains(&month)
}

fn known(year: Option<u32>, month: Option<u32>, day: Option<u32>) -> Day {
    let small = |value: u32| u8::try_from(value).ok();
    Day {
        year: year.and_then(|year| u16::try_from(year).ok()),
        month: month.and_then(small),
        day: day.and_then(small),
    }
}

/// A date in digits alone, of three parts: which of them is the month is left open where it
/// may be either of two.
fn numeric(line: &Line<'_, '_>, at: usize) -> Option<Dated> {
    let mark = line.word(at + 1);
    if !matches!(mark, "/" | "-" | ".") || !runs(line, at, 3) || line.word(at + 3) != mark {
        return None;
    }
    if touches_number(line, at, at + 5) {
        return None;
    }
    let part = |number: usize| line.number(at + 2 * number);
    let wide = |number: usize| line.raw(at + 2 * number).len();
    let (first, second, third) = (part(0)?, part(1)?, part(2)?);
    let day = match (wide(0), wide(1), wide(2)) {
        (4, 1..=2, 1..=2) if valid(third, second) => known(Some(first), Some(second), Some(third)),
        (1..=2, 1..=2, 4 | 2) => {
            let year = if third < 100 { third + 2_000 } else { third };
            day_and_month(first, second, mark, Some(year))?
        }
        _ => return None,
    };
    Some(Dated { day, after: at + 5 })
}

fn day_and_month(first: u32, second: u32, mark: &str, year: Option<u32>) -> Option<Day> {
    match (valid(first, second), valid(second, first)) {
        (true, true) if mark != "." && first != second => Some(known(year, None, None)),
        (true, _) => Some(known(year, Some(second), Some(first))),
        (false, true) => Some(known(year, Some(first), Some(second))),
        (false, false) => None,
    }
}

/// Whether so many numbers stand from a word on, each glued to a mark and the next.
fn runs(line: &Line<'_, '_>, at: usize, parts: usize) -> bool {
    (0..parts).all(|part| line.shape(at + 2 * part) == Shape::Digits)
        && (at + 1..=at + 2 * (parts - 1)).all(|word| line.glued(word))
}

/// Whether digits go on before or after.
fn touches_number(line: &Line<'_, '_>, first: usize, after: usize) -> bool {
    let number = |at: usize| line.shape(at) != Shape::Plain;
    let mark = |at: usize| matches!(line.word(at), "." | "/" | "-" | "," | "+" | "(" | "=" | ":");
    let before = first >= 1 && line.glued(first) && mark(first - 1);
    let behind = line.glued(after) && mark(after) && line.glued(after + 1) && number(after + 1);
    before && (first < 2 || number(first - 2) || line.word(first - 1) == "+") || behind
}

/// A day and month in digits, of which one may be the other: "22/4", "28.10.".
pub(super) fn two_parts(line: &Line<'_, '_>, at: usize, expected: Expected) -> Option<Dated> {
    let mark = line.word(at + 1);
    if !matches!(mark, "/" | "-" | ".") || !runs(line, at, 2) || touches_number(line, at, at + 3) {
        return None;
    }
    let (first, second) = (line.number(at)?, line.number(at + 2)?);
    if line.raw(at).len() > 2 || line.raw(at + 2).len() > 2 {
        return None;
    }
    let day = day_and_month(first, second, mark, None)?;
    let counted = line.may(at + 3, COUNTED);
    // Numbers like these are also fractions, spans and versions.
    let looks = match mark {
        "/" => (first > 3 || second > 4) && (first, second) != (24, 7),
        "." => line.word(at + 3) == "." && line.glued(at + 3) && at + 4 < line.len(),
        _ => false,
    };
    let fits = match expected {
        Expected::Date => second > 0,
        Expected::Nothing => looks,
    };
    (fits && !counted).then_some(Dated { day, after: at + 3 })
}

const COUNTED: u32 = (1 << Sense::DateUnit as u32)
    | (1 << Sense::TimeUnit as u32)
    | (1 << Sense::Scale as u32)
    | (1 << Sense::Currency as u32);

/// Whether what stands before makes one wait for a date.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Expected {
    /// A weekday, or "on" in some language.
    Date,
    /// Nothing does.
    Nothing,
}

/// A day of a month: "3", "3rd", "third", "twenty-first".
pub(super) fn day_number(line: &Line<'_, '_>, at: usize) -> Option<(u32, usize)> {
    let in_month = |day: &u32| (1..=31).contains(day);
    if let Some(day) = line.number(at) {
        return Some(day).filter(in_month).map(|day| (day, at + 1));
    }
    if let Some(day) = ordinal(line, at) {
        return Some((day, at + 1));
    }
    let second = at + 1 + usize::from(line.word(at + 1) == "-");
    let tens = line.value(at, Sense::Cardinal).or_else(|| line.value(at, Sense::Ordinal));
    if let Some(tens @ (20 | 30)) = tens
        && let Some(ones @ 1..=9) = line.value(second, Sense::Ordinal)
    {
        return Some((tens + ones, second + 1)).filter(|(day, _)| in_month(day));
    }
    if let Some(day) = line.value(at, Sense::Ordinal) {
        return Some(day).filter(in_month).map(|day| (day, at + 1));
    }
    if line.may(at, Sense::Cardinal.bit()) {
        let said = numeral::read(line, at).filter(|said| said.by == By::Words)?;
        let day = u32::try_from(said.whole()?).ok().filter(in_month)?;
        return Some((day, said.after));
    }
    None
}

/// A place in a row in digits: 3rd, 1er, 27e, 21ste.
pub(super) fn ordinal(line: &Line<'_, '_>, at: usize) -> Option<u32> {
    let (digits, letters) = line.split(at)?;
    let known = matches!(
        letters,
        "st" | "nd" | "rd" | "th" | "er" | "e" | "ste" | "de" | "eme" | "ieme" | "o" | "a"
    );
    let day = digits.parse().ok()?;
    (known && (1..=31).contains(&day)).then_some(day)
}

fn month(line: &Line<'_, '_>, at: usize) -> Option<u32> {
    line.value(at, Sense::Month).or_else(|| line.value(at, Sense::WeakMonth))
}

fn is_of(line: &Line<'_, '_>, at: usize) -> bool {
    line.may(at, Sense::Of.bit())
}

fn day_first(line: &Line<'_, '_>, first: usize) -> Option<Dated> {
    let (day, mut at) = day_number(line, first)?;
    if line.shape(first) == Shape::Digits && touches_number(line, first, at) {
        return None;
    }
    if line.word(at) == "." || matches!(line.word(at), "-" | "/") && line.glued(at) {
        at += 1;
    }
    if is_of(line, at) {
        at += 1;
        if line.may(at, Sense::The.bit()) {
            at += 1;
        }
    }
    let month = month(line, at)?;
    // "I have 2 may I" would be a date, were it not that nobody leaves out so much.
    let (year, after) = year(line, at + 1);
    Some(Dated { day: known(year, Some(month), Some(day)), after })
}

fn month_first(line: &Line<'_, '_>, at: usize) -> Option<Dated> {
    if !line.may(at, MONTH) {
        return None;
    }
    let month = month(line, at)?;
    let mut next = at + 1;
    if line.word(next) == "." && line.glued(next) || matches!(line.word(next), "-" | "/") {
        next += 1;
    }
    if line.may(next, Sense::The.bit()) {
        next += 1;
    }
    let strong = line.may(at, Sense::Month.bit());
    let may = matches!(line.word(at), "may" | "mar" | "dic");
    if strong || may {
        if let Some((day, after)) = day_number(line, next)
            && (strong || line.shape(next) != Shape::Plain || after > next + 1)
            && !touches_number(line, next, after)
            && !line.may(after, Sense::TimeUnit.bit())
            && (!(may || line.word(at) == "march")
                || line.shape(next) != Shape::Digits
                || ends(line, after))
        {
            let (year, after) = year(line, after);
            return Some(Dated { day: known(year, Some(month), Some(day)), after });
        }
        if let (Some(year), after) = year(line, at + 1) {
            return Some(Dated { day: known(Some(year), Some(month), None), after });
        }
    }
    None
}

/// Whether nothing is counted by the number before: "I may 5 times" is no day.
fn ends(line: &Line<'_, '_>, at: usize) -> bool {
    let number = line.shape(at) == Shape::Digits;
    at >= line.len() || number || line.kind(at) == WordKind::Mark || line.may(at, FOLLOWS)
}

const FOLLOWS: u32 = (1 << Sense::After as u32)
    | (1 << Sense::Before as u32)
    | (1 << Sense::DayPart as u32)
    | (1 << Sense::Since as u32);

/// The year after a month, if it is there, and where to go on.
fn year(line: &Line<'_, '_>, at: usize) -> (Option<u32>, usize) {
    let mut next = at;
    if line.word(next) == "." && line.glued(next) {
        next += 1;
    }
    if line.word(next) == "," || matches!(line.word(next), "-" | "/") && line.glued(next) {
        next += 1;
    }
    if is_of(line, next) {
        next += 1;
    }
    let digits = line.raw(next).len();
    let glued = matches!(line.word(next.wrapping_sub(1)), "-" | "/" | "'");
    match line.number(next) {
        Some(year @ 1_000..=2_999) if digits == 4 && !line.may(next + 1, COUNTED) => {
            (Some(year), next + 1)
        }
        Some(year @ 0..=99) if digits == 2 && glued => (Some(2_000 + year), next + 1),
        Some(_) | None => (None, at),
    }
}
