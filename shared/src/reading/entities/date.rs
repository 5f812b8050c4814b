//! Days, however they are named.

use super::calendar::{Dated, Expected, calendar, day_number, ordinal, two_parts};
use super::lexicon::Sense;
use super::line::{Line, Shape};
use super::span::{Measure, Spanned, which_behind};
use super::{Claim, Day, EntityKind, Sure, Value};
use crate::reading::words::WordKind;

/// The day that begins at a word, at its longest.
pub(super) fn date(line: &Line<'_, '_>, at: usize, span: Option<Spanned>) -> Option<Claim> {
    let before = at.wrapping_sub(1);
    let inside = line.shape(at) != Shape::Plain
        && line.glued(at)
        && matches!(line.word(before), "." | "," | ":" | "#")
        && line.shape(at.wrapping_sub(2)) != Shape::Plain;
    if inside {
        return None;
    }
    // Most words begin few of these, and what they may mean tells which.
    let in_digits = line.shape(at) != Shape::Plain;
    let if_may = |senses: u32, find: fn(&Line<'_, '_>, usize) -> Option<Found>| {
        if in_digits || line.may(at, senses) { find(line, at) } else { None }
    };
    let found = [
        if_may(WEEKS, weekday),
        if_may(COUNTS | MONTHS, |line, at| Some(Found::day(line, at, calendar(line, at)?))),
        if_may(0, |line, at| Some(Found::day(line, at, two_parts(line, at, expected(line, at))?))),
        if_may(COUNTS, of_month),
        if_may(0, range),
        if_may(DAYS, day_word),
        if_may(0, lone_ordinal),
        if_may(MONTHS, lone_month),
        if_may(0, lone_year),
        span.filter(|span| span.measure == Measure::Days).map(|span| Found {
            first: span.first,
            after: span.after,
            day: None,
        }),
    ];
    let found = found.into_iter().flatten().max_by_key(|found| found.after - found.first)?;
    let place = line.place(found.first, found.after);
    Some(match found.day {
        Some(day) => Claim::new(EntityKind::Date, place, Value::Day(day), Sure::Shape),
        None => Claim::written(EntityKind::Date, place, line.text(), Sure::Shape),
    })
}

/// Some words that name a day, and which, if the calendar tells.
/// What the first word may mean of a date that leads with a weekday,
const WEEKS: u32 =
    Sense::Which.bit() | Sense::Weekday.bit() | Sense::ShortWeekday.bit() | Sense::Ordinal.bit();
/// of one that leads with the number of a day,
const COUNTS: u32 = Sense::Cardinal.bit() | Sense::Ordinal.bit();
/// of one that leads with a month,
const MONTHS: u32 = Sense::Month.bit() | Sense::WeakMonth.bit();
/// and of a day that has a word of its own.
const DAYS: u32 =
    Sense::DayWord.bit() | Sense::DateUnit.bit() | Sense::Which.bit() | Sense::Since.bit();

#[derive(Clone, Copy)]
struct Found {
    first: usize,
    after: usize,
    day: Option<Day>,
}

impl Found {
    fn day(line: &Line<'_, '_>, at: usize, dated: Dated) -> Self {
        // German and Dutch say "den 28." and "de 4e" as one.
        let before = at.wrapping_sub(1);
        let joined = matches!(line.word(before), "den")
            || line.word(before) == "de" && line.shape(at) == Shape::Mixed;
        let first = if joined { before } else { at };
        Self { first, after: dated.after, day: Some(dated.day) }
    }

    fn words(first: usize, after: usize) -> Self {
        Self { first, after, day: None }
    }
}

fn expected(line: &Line<'_, '_>, at: usize) -> Expected {
    let before = at.wrapping_sub(1);
    let on = matches!(
        line.word(before),
        "on" | "am"
            | "fur"
            | "zum"
            | "den"
            | "le"
            | "el"
            | "il"
            | "op"
            | "dia"
            | "vom"
            | "bis"
            | "seit"
            | "ab"
            | "since"
            | "until"
            | "till"
            | "from"
            | "dated"
            | "dd"
    );
    if on || line.may(before, Sense::Weekday.bit() | Sense::ShortWeekday.bit()) {
        Expected::Date
    } else {
        Expected::Nothing
    }
}

/// "next Friday", "Friday 22", "vendredi de la semaine prochaine", "the first Friday of July".
fn weekday(line: &Line<'_, '_>, first: usize) -> Option<Found> {
    // What stands before the weekday: which week, which of its kind.
    let mut at = first;
    let mut led = false;
    if line.may(at, Sense::Which.bit()) {
        at += 1;
        led = true;
        if line.may(at, Sense::DateUnit.bit()) {
            at += 1;
            at += usize::from(line.word(at) == ",");
            at += usize::from(matches!(line.word(at), "on" | "op" | "di" | "am"));
        }
    } else if line.value(at, Sense::Ordinal).is_some_and(|place| place <= 5)
        && (line.may(at + 1, Sense::Weekday.bit()) || feira(line, at + 1).is_some())
    {
        at += 1;
        led = true;
    }
    let long = line.may(at, Sense::Weekday.bit());
    let fair =
        line.may(at, Sense::ShortWeekday.bit() | Sense::Ordinal.bit()) && feira(line, at).is_some();
    let short = line.may(at, Sense::ShortWeekday.bit());
    if !long && !short && !fair {
        return None;
    }
    let mut after = feira(line, at).unwrap_or(at + 1);
    if short && line.word(after) == "." && line.glued(after) {
        after += 1;
    }
    let mut day = None;
    if let Some(behind) = which_behind(line, after) {
        after = behind;
    }
    if let Some(end) = of_week(line, after) {
        after = end;
    }
    if let Some((end, date)) = date_behind(line, after)
        && (!short || long || fair || date.is_some_and(|day| day.month.is_some()))
    {
        (after, day) = (end, date);
    }
    if led && let Some(end) = of_named_month(line, after) {
        let first = first - usize::from(line.may(first.wrapping_sub(1), Sense::The.bit()));
        return Some(Found { first, after: end, day });
    }
    let english = matches!(
        line.word(at),
        "mon" | "tue" | "wed" | "thu" | "thur" | "fri" | "sat" | "sun" | "dins" | "woens"
    );
    let sure = long || fair || day.is_some() || (led && english);
    sure.then_some(Found { first, after, day })
}

/// "segunda-feira" in Portuguese.
fn feira(line: &Line<'_, '_>, at: usize) -> Option<usize> {
    let hyphen = usize::from(line.word(at + 1) == "-");
    let is_fair = matches!(line.word(at + 1 + hyphen), "feira" | "feiras");
    let weekday = line.may(at, Sense::ShortWeekday.bit());
    (is_fair && weekday).then_some(at + 2 + hyphen)
}

/// "this week", "of next week", "de la semaine prochaine", "in a week".
fn of_week(line: &Line<'_, '_>, mut at: usize) -> Option<usize> {
    let of = line.may(at, Sense::Of.bit() | Sense::Within.bit());
    at += usize::from(of);
    at += usize::from(of && line.may(at, Sense::The.bit() | Sense::Article.bit()));
    let which = line.may(at, Sense::Which.bit());
    at += usize::from(which);
    if !line.may(at, Sense::DateUnit.bit()) || !(of || which) {
        return None;
    }
    let behind = which_behind(line, at + 1);
    (which || behind.is_some() || of).then_some(behind.unwrap_or(at + 1))
}

/// The date or day of the month after a weekday.
fn date_behind(line: &Line<'_, '_>, mut at: usize) -> Option<(usize, Option<Day>)> {
    at += usize::from(matches!(line.word(at), "," | "(" | "-" | "."));
    let article = line.may(at, Sense::The.bit());
    at += usize::from(article);
    if let Some(dated) = calendar(line, at).or_else(|| two_parts(line, at, Expected::Date)) {
        let closed = line.word(dated.after) == ")";
        return Some((dated.after + usize::from(closed), Some(dated.day)));
    }
    let (day, after) = day_number(line, at)?;
    let timed = line.word(after) == ":" && line.glued(after)
        || matches!(line.word(after), "am" | "pm" | "h" | "uhr" | "p" | "a" | "o'clock" | "to")
        || line.may(after, Sense::DateUnit.bit() | Sense::TimeUnit.bit() | Sense::Currency.bit());
    let told = article
        || ordinal(line, at).is_some()
        || line.may(at, Sense::Ordinal.bit())
        || may_end(line, after);
    let day = Day { year: None, month: None, day: u8::try_from(day).ok() };
    (!timed && told).then_some((after, Some(day)))
}

/// "of July", "in this month", "de este mes", after a weekday that was counted.
fn of_named_month(line: &Line<'_, '_>, at: usize) -> Option<usize> {
    if !line.may(at, Sense::Of.bit() | Sense::Within.bit()) {
        return None;
    }
    if line.may(at + 1, Sense::Month.bit()) {
        return Some(at + 2);
    }
    let which = line.may(at + 1, Sense::Which.bit());
    (which && line.may(at + 2, Sense::DateUnit.bit())).then_some(at + 3)
}

/// "20th of next month", "31 de ce mois", "il 20 del prossimo mese".
fn of_month(line: &Line<'_, '_>, at: usize) -> Option<Found> {
    let (day, mut next) = day_number(line, at)?;
    let of = line.may(next, Sense::Of.bit());
    next += usize::from(of);
    let article = line.may(next, Sense::The.bit());
    next += usize::from(article);
    let which = line.may(next, Sense::Which.bit()) || matches!(line.word(next), "each" | "every");
    next += usize::from(which);
    let month =
        matches!(line.word(next), "month" | "monat" | "monats" | "mois" | "mes" | "mese" | "maand");
    let lead = leading_article(line, at);
    let day = Day { year: None, month: None, day: u8::try_from(day).ok() };
    (month && (which || of && article)).then_some(Found {
        first: lead,
        after: next + 1,
        day: Some(day),
    })
}

/// The 26 of "from 26 to 29 May".
fn range(line: &Line<'_, '_>, at: usize) -> Option<Found> {
    let number = line.number(at).or_else(|| ordinal(line, at))?;
    if !(1..=31).contains(&number) {
        return None;
    }
    let joint = matches!(
        line.word(at + 1),
        "to" | "-"
            | "until"
            | "till"
            | "and"
            | "bis"
            | "al"
            | "au"
            | "a"
            | "tot"
            | "y"
            | "et"
            | "e"
            | "und"
            | "\u{2013}"
            | "&"
            | "or"
            | "en"
    );
    let next = at + 2 + usize::from(line.may(at + 2, Sense::The.bit()));
    if !joint || line.shape(next) == Shape::Plain {
        return None;
    }
    let end = calendar(line, next)?;
    let day = Day { day: u8::try_from(number).ok(), ..end.day };
    end.day.month?;
    // "2 and 3 May" are two days, but so are "2 adults and 3 children".
    (!(line.word(at + 1) == "and" && ordinal(line, at).is_none())).then_some(Found {
        first: at,
        after: at + 1,
        day: Some(day),
    })
}

/// The word for "the" before a day of the month, which English leaves outside.
fn leading_article(line: &Line<'_, '_>, at: usize) -> usize {
    let before = at.wrapping_sub(1);
    if matches!(line.word(before), "le" | "il" | "el" | "de" | "den") { before } else { at }
}

/// "today", "the day after tomorrow", "après-demain".
fn day_word(line: &Line<'_, '_>, at: usize) -> Option<Found> {
    if line.may(at, Sense::DayWord.bit()) {
        let word = line.word(at);
        let before = line.word(at.wrapping_sub(1));
        let greeting = word == "morgen" && matches!(before, "guten" | "goeden" | "schonen");
        // German "hier" is a place.
        let here = word == "hier" && !is_french(line, at);
        return (!greeting && !here).then_some(Found::words(at, at + 1));
    }
    // "the day after tomorrow", "dia depois de amanhã", "le surlendemain".
    let day = at;
    if matches!(line.word(day), "day" | "dia" | "dag" | "jour" | "giorno") {
        let mut next = day + 1;
        if line.may(next, Sense::Since.bit()) || line.word(next) == "after" {
            next += 1;
            next += usize::from(line.may(next, Sense::Of.bit()));
            if line.may(next, Sense::DayWord.bit()) {
                let article = line.word(at.wrapping_sub(1)) == "the";
                return Some(Found::words(at - usize::from(article), next + 1));
            }
        }
        return None;
    }
    // "pasado mañana", "après-demain", "avant-hier", "depois de amanhã".
    let lead = matches!(line.word(at), "pasado" | "apres" | "avant" | "depois" | "dopo" | "antes");
    if lead {
        let mut next = at + 1;
        next += usize::from(line.word(next) == "-");
        next += usize::from(line.may(next, Sense::Of.bit()));
        if line.may(next, Sense::DayWord.bit()) {
            return Some(Found::words(at, next + 1));
        }
    }
    None
}

fn is_french(line: &Line<'_, '_>, at: usize) -> bool {
    let said =
        |words: &[&str]| (at.saturating_sub(24)..at + 24).any(|at| words.contains(&line.word(at)));
    said(&[
        "je", "j'ai", "j'avais", "le", "les", "mon", "ma", "pas", "est", "avant", "depuis", "et",
    ]) && !said(&["ich", "ist", "und", "nicht", "bin", "de", "is", "het", "ik"])
        || line.len() == 1
}

/// Whether a day of the month may end here: what follows is no noun that it would count.
fn may_end(line: &Line<'_, '_>, at: usize) -> bool {
    if at >= line.len() {
        return true;
    }
    if line.kind(at) == WordKind::Mark {
        let counts = match line.word(at) {
            "-" => line.glued(at),
            mark => matches!(mark, "%" | "/" | "°" | "+"),
        };
        return !counts && !line.may(at, Sense::Currency.bit());
    }
    line.may(at, Sense::After.bit() | Sense::Since.bit() | Sense::Weekday.bit())
        && !line.may(at, Sense::DateUnit.bit())
}

/// "the 3rd", "le 27", "de 21ste", "am 3."
fn lone_ordinal(line: &Line<'_, '_>, at: usize) -> Option<Found> {
    let before = at.wrapping_sub(1);
    let day = |day: u32| Day { year: None, month: None, day: u8::try_from(day).ok() };
    if let Some(number) = ordinal(line, at) {
        let english = line.word(at).ends_with("st") && !line.word(at).ends_with("est")
            || ["nd", "rd", "th"].iter().any(|end| line.word(at).ends_with(end));
        let article = line.may(before, Sense::The.bit());
        let mut first = leading_article(line, at);
        if matches!(line.word(before), "last" | "next" | "this") {
            first = before;
        }
        // "from the 2nd to the 10th": what comes after "to" is one whatever follows.
        let lead = if article { before.wrapping_sub(1) } else { before };
        let until = matches!(line.word(lead), "to" | "until" | "till" | "by" | "through");
        let fits = (english || article) && (may_end(line, at + 1) || until && english);
        return fits.then_some(Found { first, after: at + 1, day: Some(day(number)) });
    }
    let number = line.number(at).filter(|number| (1..=31).contains(number))?;
    if line.raw(at).len() > 2 || line.glued(at + 1) && line.word(at + 1) != "." {
        return None;
    }
    let article = matches!(line.word(before), "le" | "il" | "el" | "den" | "dia");
    let german = line.word(before) == "am" && line.word(at + 1) == ".";
    let fraction = line.word(at + 1) == "." && line.glued(at + 2) && line.number(at + 2).is_some();
    ((article || german) && may_end(line, at + 1) && !fraction).then_some(Found {
        first: if line.word(before) == "dia" || german { at } else { before },
        after: at + 1,
        day: Some(day(number)),
    })
}

/// "in June", "October last year".
fn lone_month(line: &Line<'_, '_>, at: usize) -> Option<Found> {
    let month = line.value(at, Sense::Month).or_else(|| line.value(at, Sense::WeakMonth))?;
    let before = at.wrapping_sub(1);
    let told = line.may(before, Sense::Before.bit() | Sense::Of.bit() | Sense::Within.bit())
        && line.word(before) != "a";
    let word = line.word(at);
    let common = line.may(at, Sense::WeakMonth.bit())
        || word.len() < 4
        || matches!(word, "march" | "mars" | "mayo" | "maio" | "juli" | "juin" | "sept");
    let capital = line.raw(at).starts_with(char::is_uppercase);
    let fits = if common {
        told && (capital || word == "may") && word.len() >= 3
    } else {
        told || capital
    };
    let month = Day { year: None, month: u8::try_from(month).ok(), day: None };
    let year = line.may(at + 1, Sense::Which.bit()) && line.may(at + 2, Sense::DateUnit.bit());
    let after = if year { at + 3 } else { at + 1 };
    (fits || year).then_some(Found { first: at, after, day: Some(month) })
}

/// "in 2019".
fn lone_year(line: &Line<'_, '_>, at: usize) -> Option<Found> {
    let year = line.number(at).filter(|year| (1_950..=2_099).contains(year))?;
    let told = matches!(
        line.word(at.wrapping_sub(1)),
        "in" | "since"
            | "from"
            | "to"
            | "until"
            | "till"
            | "en"
            | "seit"
            | "im"
            | "depuis"
            | "desde"
            | "em"
            | "nel"
            | "dal"
            | "during"
            | "sinds"
            | "jahr"
            | "year"
            | "year's"
    );
    let alone = !line.glued(at + 1) || may_end(line, at + 1);
    let day = Day { year: u16::try_from(year).ok(), month: None, day: None };
    (told && alone && line.raw(at).len() == 4 && may_end(line, at + 1)).then_some(Found {
        first: at,
        after: at + 1,
        day: Some(day),
    })
}
