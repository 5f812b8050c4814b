//! How much a number says, in digits or in words.

use super::lexicon::Sense;
use super::line::{Line, Shape};

/// A number, in ten-thousandths, and the word after its last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Numeral {
    pub(super) ten_thousandths: u64,
    pub(super) after: usize,
    pub(super) by: By,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum By {
    /// In digits.
    Digits,
    /// In words.
    Words,
    /// As an article: a, one.
    Article,
}

/// One, as numerals count.
pub(super) const ONE: u64 = 10_000;

impl Numeral {
    /// Its value, if it is whole.
    pub(super) fn whole(self) -> Option<u64> {
        self.ten_thousandths.is_multiple_of(ONE).then_some(self.ten_thousandths / ONE)
    }
}

/// The number that begins at a word, in whatever way it is written.
pub(super) fn read(line: &Line<'_, '_>, at: usize) -> Option<Numeral> {
    if line.shape(at) == Shape::Digits {
        return figure(line, at);
    }
    let part = Sense::Part.bit() | Sense::Cardinal.bit();
    let scale = line.may(at, Sense::Scale.bit()) && line.shape(at.wrapping_sub(1)) == Shape::Plain;
    if line.may(at, part) || scale && !is_minor(line, at) {
        return spoken(line, at);
    }
    if line.may(at, Sense::Article.bit()) {
        if line.may(at + 1, Sense::Part.bit() | Sense::Scale.bit())
            && !is_minor(line, at + 1)
            && let Some(said) = spoken(line, at + 1)
        {
            return Some(said);
        }
        return Some(Numeral { ten_thousandths: ONE, after: at + 1, by: By::Article });
    }
    None
}

/// A number in digits, with whatever its writer sets between groups of three and before a
/// fraction: 1,234.56 and 1.234,56 and 1 234,56. Dates and addresses are none.
pub(super) fn figure(line: &Line<'_, '_>, first: usize) -> Option<Numeral> {
    if line.shape(first) != Shape::Digits || inside_another(line, first) {
        return None;
    }
    // The marks between groups, and where the last group is.
    let (mut marks, mut last, mut grouped) = ([b' '; 5], first, true);
    let mut count = 0;
    while count < marks.len() {
        let next = last + 2;
        let mark = line.word(last + 1);
        let joined = matches!(mark, "." | "," | "'")
            && line.glued(last + 1)
            && line.glued(next)
            && line.shape(next) == Shape::Digits;
        let spaced = line.shape(last + 1) == Shape::Digits
            && length(line, last + 1) == 3
            && length(line, first) <= 3
            && line.start(last + 1) - line.end(last) <= 3
            && (count == 0 || marks[count - 1] == b' ');
        if joined {
            marks[count] = mark.as_bytes()[0];
            last = next;
        } else if spaced {
            marks[count] = b' ';
            last += 1;
        } else {
            break;
        }
        grouped &= length(line, last) == 3;
        count += 1;
    }
    let after = last + 1;
    let marks = &marks[..count];
    let fraction = match marks {
        [] => false,
        [b' ', ..] if grouped => false,
        [_] => !grouped || length(line, first) > 3 || line.raw(first).starts_with('0'),
        [before @ .., end] => {
            let same = before.iter().all(|mark| mark == end);
            if same && !grouped {
                return None;
            }
            !same && *only_kind(before)? != *end
        }
    };
    let mut whole = 0_u64;
    let mut decimals = 0_u64;
    let mut at = first;
    for number in 0..=count {
        let digits = line.raw(at).bytes().map(|byte| u64::from(byte - b'0'));
        if fraction && number == count {
            let mut unit = ONE;
            for digit in digits {
                unit /= 10;
                decimals += digit * unit;
            }
        } else {
            whole = digits.fold(whole, |sum, digit| sum.saturating_mul(10).saturating_add(digit));
        }
        at += match marks.get(number) {
            Some(b' ') | None => 1,
            Some(_) => 2,
        };
    }
    let ten_thousandths = whole.saturating_mul(ONE).saturating_add(decimals);
    Some(Numeral { ten_thousandths, after, by: By::Digits })
}

fn only_kind(marks: &[u8]) -> Option<&u8> {
    let first = marks.first()?;
    marks.iter().all(|mark| mark == first).then_some(first)
}

fn length(line: &Line<'_, '_>, at: usize) -> usize {
    line.end(at) - line.start(at)
}

/// Whether digits stand right before, with a mark between.
fn inside_another(line: &Line<'_, '_>, at: usize) -> bool {
    at >= 2
        && line.glued(at)
        && line.glued(at - 1)
        && matches!(line.word(at - 1), "." | "," | ":")
        && line.shape(at - 2) == Shape::Digits
}

/// Whether a word that is a hundred in French is a cent where it stands.
fn is_minor(line: &Line<'_, '_>, at: usize) -> bool {
    let counted = Sense::Currency.bit() | Sense::Cardinal.bit() | Sense::Scale.bit();
    line.may(at, Sense::Minor.bit()) && !line.may(at + 1, counted)
}

/// A number in words, like "two hundred and five" or "half a million".
fn spoken(line: &Line<'_, '_>, first: usize) -> Option<Numeral> {
    let mut at = first;
    let (mut total, mut part) = (0_u64, 0_u64);
    if let Some(hundredths) = line.value(at, Sense::Part) {
        part = u64::from(hundredths) * (ONE / 100);
        at += 1;
        // "half a million", "a quarter of a million", "half million".
        let mut ahead = at;
        if line.may(ahead, Sense::Of.bit()) {
            ahead += 1;
        }
        if line.may(ahead, Sense::Article.bit()) {
            ahead += 1;
        }
        if line.may(ahead, Sense::Scale.bit()) {
            at = ahead;
        }
    }
    let began = at;
    let mut smallest = u64::MAX;
    while at < began + 12 {
        let joint = line.may(at, Sense::And.bit()) || line.word(at) == "-" && line.glued(at);
        let here = if joint && at > began { at + 1 } else { at };
        // "vinte e um", "eenentwintig": one is an article besides.
        let one = || (here > at).then(|| line.value(here, Sense::Article)).flatten();
        if let Some(value) = line.value(here, Sense::Cardinal).or_else(one) {
            let value = u64::from(value) * ONE;
            // Twenty and five are one number; five and twenty are two.
            if part > 0 && value >= smallest {
                break;
            }
            smallest = match value / ONE {
                100.. => 100 * ONE,
                20..100 => 10 * ONE,
                0..20 => ONE,
            };
            part = part.saturating_add(value);
        } else if let Some(scale) = line.value(here, Sense::Scale) {
            if line.word(here).len() == 1 || is_minor(line, here) {
                break;
            }
            let scale = u64::from(scale);
            if scale == 100 {
                part = part.max(ONE).saturating_mul(100);
                smallest = 100 * ONE;
            } else {
                let or_one = |sum: u64| if sum == 0 { ONE } else { sum };
                if scale > 1_000 {
                    total = or_one(total.saturating_add(part)).saturating_mul(scale);
                } else {
                    total = total.saturating_add(or_one(part).saturating_mul(scale));
                }
                part = 0;
                smallest = u64::MAX;
            }
        } else {
            break;
        }
        at = here + 1;
    }
    let sum = total.saturating_add(part);
    (at > first && sum > 0).then_some(Numeral { ten_thousandths: sum, after: at, by: By::Words })
}
