//! Spans of time, and days that are told by how far off they are: "in two weeks", "3 days ago".

use super::lexicon::Sense;
use super::line::{Line, Shape};
use super::numeral::{self, By};

/// How a span is measured.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Measure {
    /// In days, or in something longer.
    Days,
    /// In hours, minutes or seconds.
    Hours,
}

/// Some words that are a span, from one to before another.
#[derive(Clone, Copy)]
pub(super) struct Spanned {
    pub(super) first: usize,
    pub(super) after: usize,
    pub(super) measure: Measure,
}

/// What the first word of a span may mean.
const BEGINS: u32 = Sense::Within.bit()
    | Sense::Which.bit()
    | Sense::DateUnit.bit()
    | Sense::Some.bit()
    | Sense::Article.bit()
    | Sense::Cardinal.bit()
    | Sense::Part.bit()
    | Sense::Scale.bit();

/// The span that begins at a word.
pub(super) fn span(line: &Line<'_, '_>, at: usize) -> Option<Spanned> {
    if line.shape(at) == Shape::Plain && !line.may(at, BEGINS) {
        return None;
    }
    from_here(line, at).or_else(|| counted(line, at))
}

/// "in two weeks", "il y a 3 jours", "vor drei Tagen", "last 3 days", "next month".
fn from_here(line: &Line<'_, '_>, at: usize) -> Option<Spanned> {
    if line.word(at) == "il" && line.word(at + 1) == "y" && line.word(at + 2) == "a" {
        let Counted { after, measure, .. } = count(line, at + 3)?;
        return Some(Spanned { first: at, after, measure });
    }
    if line.may(at, Sense::Within.bit()) && line.word(at) != "il" {
        let first = at + 1 + usize::from(line.word(at + 1) == "de");
        let Counted { after, measure, unit, .. } = count(line, first)?;
        // English says "over 3 weeks" for more than that.
        let dutch = matches!(
            line.word(unit),
            "weken" | "dagen" | "dag" | "maanden" | "maand" | "jaar" | "uur" | "minuten"
        );
        let ahead = !matches!(line.word(at), "over" | "durante" | "em") || dutch;
        return ahead.then_some(Spanned { first: at, after, measure });
    }
    if line.may(at, Sense::Which.bit()) && !matches!(line.word(at), "that" | "these") {
        if let Some((after, measure)) = unit(line, at + 1) {
            let tight = !line.may(after, Sense::Subject.bit());
            let day = measure == Measure::Days;
            return (tight && day).then_some(Spanned { first: at, after, measure });
        }
        if line.may(at + 1, Sense::DayPart.bit()) {
            return Some(Spanned { first: at, after: at + 2, measure: Measure::Days });
        }
        let Counted { after, measure, by, .. } = count(line, at + 1)?;
        return (by != By::Article).then_some(Spanned { first: at, after, measure });
    }
    if line.may(at, Sense::DateUnit.bit())
        && let Some(after) = which_behind(line, at + 1)
    {
        return Some(Spanned { first: at, after, measure: Measure::Days });
    }
    None
}

/// "prochaine", "que viene": a word for next or last that stands after its noun.
pub(super) fn which_behind(line: &Line<'_, '_>, at: usize) -> Option<usize> {
    const STEMS: [&str; 12] = [
        "prochain",
        "dernier",
        "passe",
        "suivant",
        "pasad",
        "passad",
        "proxim",
        "seguinte",
        "siguiente",
        "scors",
        "prossim",
        "coming",
    ];
    if line.word(at) == "que" && matches!(line.word(at + 1), "viene" | "vem" | "entra") {
        return Some(at + 2);
    }
    let behind = line.may(at, Sense::Which.bit())
        && STEMS.iter().any(|stem| line.word(at).starts_with(stem));
    behind.then_some(at + 1)
}

/// A unit of time, perhaps of those on which one works.
fn unit(line: &Line<'_, '_>, at: usize) -> Option<(usize, Measure)> {
    let at = at + usize::from(matches!(line.word(at), "business" | "working" | "full" | "whole"));
    if line.may(at, Sense::TimeUnit.bit()) {
        let half = line.word(at + 1) == "and" && line.word(at + 3) == "half";
        return Some((at + if half { 4 } else { 1 }, Measure::Hours));
    }
    line.may(at, Sense::DateUnit.bit()).then_some((at + 1, Measure::Days))
}

struct Counted {
    after: usize,
    unit: usize,
    measure: Measure,
    by: By,
}

/// A number of units: "3 days", "a couple of weeks", "2 years and 21 days".
fn count(line: &Line<'_, '_>, at: usize) -> Option<Counted> {
    let few = at + usize::from(line.may(at, Sense::Article.bit()));
    let (mut next, by) = if line.may(few, Sense::Some.bit()) {
        let of = line.may(few + 1, Sense::Of.bit());
        (few + 1 + usize::from(of), By::Words)
    } else {
        let number = numeral::read(line, at)?;
        // What begins with a zero is a time or a code.
        if number.by == By::Digits && line.raw(at).len() > 1 && line.raw(at).starts_with('0') {
            return None;
        }
        let article = line.may(number.after, Sense::Article.bit());
        (number.after + usize::from(article && line.may(at, Sense::Part.bit())), number.by)
    };
    let (mut after, mut measure) = unit(line, next)?;
    // "twenty second" is a place in a row.
    if line.word(next) == "second" && by != By::Article && line.word(few) != "one" {
        return None;
    }
    let mut last = after - 1;
    let mut parts = 1;
    while parts < 4
        && let Some(number) =
            numeral::read(line, after + usize::from(line.may(after, Sense::And.bit())))
        && number.by != By::Article
        && let Some((end, again)) = unit(line, number.after)
    {
        (after, next, measure) = (end, number.after, again);
        last = next;
        parts += 1;
    }
    Some(Counted { after, unit: last, measure, by })
}

/// "3 nights", "two weeks ago", "3 semaines à partir de demain".
fn counted(line: &Line<'_, '_>, at: usize) -> Option<Spanned> {
    let Counted { after, unit, measure, by } = count(line, at)?;
    if let Some(after) = offset(line, after) {
        return Some(Spanned { first: at, after, measure });
    }
    let few = by == By::Words && line.may(at, Sense::Some.bit() | Sense::Article.bit());
    let long = line.value(unit, Sense::DateUnit) == Some(0);
    let rate = line.may(at.wrapping_sub(1), Sense::Currency.bit())
        || matches!(line.word(at.wrapping_sub(1)), "per" | "times" | "once" | "twice")
        || line.kind(at.wrapping_sub(1)) == crate::reading::words::WordKind::Digits;
    let fits = match by {
        By::Article => long && !rate && measure == Measure::Days,
        By::Digits | By::Words => !few || line.may(at, Sense::Part.bit()),
    };
    // "at 3 night" is a time.
    let timed = line.word(unit) == "night"
        && matches!(line.word(at.wrapping_sub(1)), "at" | "past" | "to" | "after" | "before");
    let age = timed
        || matches!(line.word(after), "old" | "olds" | "anniversary" | "warranty" | "guarantee");
    (fits && !age).then_some(Spanned { first: at, after, measure })
}

/// What says, after a span, from when it counts.
fn offset(line: &Line<'_, '_>, at: usize) -> Option<usize> {
    if line.may(at, Sense::Since.bit()) {
        let anchored = line.may(at + 1, Sense::DayWord.bit());
        return Some(at + 1 + usize::from(anchored));
    }
    match (line.word(at), line.word(at + 1), line.word(at + 2)) {
        ("from" | "after", "now" | "today" | "tomorrow" | "yesterday", _) => Some(at + 2),
        ("plus", "tard", _) | ("mas", "tarde", _) | ("piu", "tardi", _) => Some(at + 2),
        ("a", "partir", "de" | "da" | "di") => Some(at + 4),
        ("da" | "vanaf", "adesso" | "oggi" | "domani" | "nu" | "morgen", _) => Some(at + 2),
        (_, _, _) => None,
    }
    .filter(|after| *after <= line.len())
}
