//! Amounts of money.

use super::currency::{Currency, NAMES, UNKNOWN, dollar_of, sign};
use super::lexicon::Sense;
use super::line::{Line, Shape};
use super::numeral::{self, By, Numeral, ONE};
use super::{Amount, Claim, EntityKind, Sure, Value};
use crate::reading::words::WordKind;

/// A currency as it is named, and the word after its name.
#[derive(Clone, Copy)]
struct Named {
    letters: &'static [u8; 3],
    after: usize,
    how: How,
}

/// How a currency is named.
#[derive(Clone, Copy, PartialEq, Eq)]
enum How {
    Sign,
    Letters,
    Word,
    Hundredth,
}

/// The amount that begins at a word.
pub(super) fn amount(line: &Line<'_, '_>, at: usize) -> Option<Claim> {
    after_currency(line, at).or_else(|| before_currency(line, at))
}

fn claim(line: &Line<'_, '_>, first: usize, after: usize, minor: u64, named: Named) -> Claim {
    let known = named.letters != UNKNOWN;
    let currency = known.then(|| Currency::of(*named.letters));
    let value = Value::Amount(Amount { minor, currency });
    Claim::new(EntityKind::Amount, line.place(first, after), value, Sure::Shape)
}

/// "$ 12.50", "EUR 500", "US$ 2 million".
fn after_currency(line: &Line<'_, '_>, at: usize) -> Option<Claim> {
    if let Some(claim) = letters_in_one_word(line, at) {
        return Some(claim);
    }
    let named = country_sign(line, at).or_else(|| named(line, at))?;
    let leads = match named.how {
        How::Sign | How::Letters => true,
        How::Word => matches!(line.word(at), "euro" | "euros" | "rs"),
        How::Hundredth => false,
    };
    if !leads {
        return None;
    }
    let negative = line.word(named.after) == "-" && line.glued(named.after + 1);
    let first = named.after + usize::from(negative);
    let (number, mut after) = scaled(line, first)?;
    // "10 $ 30 cent": the sign belongs to the number before it.
    if named.how == How::Sign
        && line.shape(at.wrapping_sub(1)) == Shape::Digits
        && !line.glued(first)
    {
        return None;
    }
    if number.by == By::Article {
        return None;
    }
    if line.may(after, Sense::Currency.bit())
        && line.kind(after) != WordKind::Mark
        && line.value(after, Sense::Currency) == number_of(named)
    {
        after += 1;
    }
    Some(claim(line, at, after, minor(number.ten_thousandths, named), named))
}

/// The place of a currency among the names.
fn number_of(named: Named) -> Option<u32> {
    NAMES
        .iter()
        .position(|(known, _)| *known == named.letters)
        .and_then(|at| u32::try_from(at).ok())
}

/// "15 euros", "1.234,56 €", "two hundred dollars and 20 cents", "5k€".
fn before_currency(line: &Line<'_, '_>, at: usize) -> Option<Claim> {
    let Some((mut number, mut end)) = scaled(line, at) else { return suffixed(line, at) };
    if line.may(end, Sense::Of.bit()) && line.word(end) != "the" && number.by != By::Article {
        end += 1;
    }
    for _ in 0..2 {
        if line.may(end, Sense::Nation.bit()) && !line.may(end, Sense::Currency.bit()) {
            end += 1;
        }
    }
    if line.word(end) == "-" && line.glued(end) && line.may(end + 1, Sense::Currency.bit()) {
        end += 1;
    }
    let Some(mut named) = country_sign(line, end).or_else(|| named(line, end)) else {
        return suffixed(line, at);
    };
    // "10 $5": the sign belongs to what follows, unless it touches what stands before.
    if named.how == How::Sign
        && !line.glued(end)
        && line.glued(named.after)
        && line.shape(named.after) == Shape::Digits
    {
        return None;
    }
    if number.by == By::Article && named.how == How::Sign || line.word(end) == "p" {
        return None;
    }
    // "75 USD milhões"
    if named.how == How::Letters && number.by == By::Digits && number.after == end {
        while let Some(scale) = line.value(named.after, Sense::Scale) {
            number.ten_thousandths = number.ten_thousandths.saturating_mul(u64::from(scale));
            named.after += 1;
        }
    }
    let country = line.word(named.after);
    if named.how == How::Sign && line.kind(named.after) != WordKind::Mark {
        let letters = dollar_of(country).filter(|_| line.word(end) == "$");
        let whole = country.len() == 3 || country == "c";
        if let Some(letters) = letters.filter(|_| whole) {
            named = Named { letters, after: named.after + 1, how: How::Sign };
        }
    }
    if line.may(named.after, Sense::Nation.bit()) && named.how == How::Word {
        named.letters = of_nation(line.word(named.after), named);
        named.after += 1;
    } else if named.how == How::Word && end > at {
        named.letters = of_nation(line.word(end.saturating_sub(1)), named);
    }
    let mut sum = minor(number.ten_thousandths, named);
    let mut after = named.after;
    if named.how != How::Hundredth
        && number.by != By::Article
        && let Some((more, end)) = small_change(line, after, named)
    {
        sum = sum.saturating_add(more);
        after = end;
    }
    Some(claim(line, at, after, sum, named))
}

/// Which dollar or franc, by the country that is named beside it.
fn of_nation(nation: &str, named: Named) -> &'static [u8; 3] {
    let starts = |stems: &[&str]| stems.iter().any(|stem| nation.starts_with(stem));
    match named.letters {
        b"USD" if starts(&["austral"]) => b"AUD",
        b"USD" if starts(&["canad"]) => b"CAD",
        b"USD" if starts(&["singap"]) => b"SGD",
        b"USD" if starts(&["zealand"]) => b"NZD",
        b"USD" if starts(&["kong"]) => b"HKD",
        b"XXX" if starts(&["swiss", "suiss", "svizz", "schweiz"]) => b"CHF",
        b"GBP" if starts(&["egypt"]) => b"EGP",
        [_, _, _] => named.letters,
    }
}

/// A number with its scale: "2 million", "2,5 Mio", "10 mil millones", "5k".
fn scaled(line: &Line<'_, '_>, at: usize) -> Option<(Numeral, usize)> {
    let mut number = match line.split(at) {
        Some((digits, "k" | "m" | "mio" | "bn" | "mn")) => {
            let whole = digits.parse::<u64>().ok()?;
            let times = match line.word(at).as_bytes().last() {
                Some(b'k') => 1_000,
                Some(_) | None => 1_000_000,
            };
            let ten_thousandths = whole.saturating_mul(ONE).saturating_mul(times);
            Numeral { ten_thousandths, after: at + 1, by: By::Digits }
        }
        Some((_, _)) => return None,
        None => numeral::read(line, at)?,
    };
    // A scale after digits; one after words was read with them.
    while let Some(scale) = line.value(number.after, Sense::Scale) {
        let bare = number.by != By::Digits;
        if bare || scale == 100 && line.word(number.after).starts_with("cent") {
            break;
        }
        number.ten_thousandths = number.ten_thousandths.saturating_mul(u64::from(scale));
        number.after += 1;
    }
    Some((number, number.after))
}

/// "50usd", "50p", "19.99eur", "5m€" with its letters in the same word as its last digits.
fn suffixed(line: &Line<'_, '_>, first: usize) -> Option<Claim> {
    let (_, letters) = line.split(first)?;
    let known = super::lexicon::meanings(letters);
    let meant = |sense| known.iter().find(|(_, meaning)| meaning.sense == sense);
    let digits = line.word(first).len() - letters.len();
    let (mut whole, mut decimals, mut from) = (line.word(first)[..digits].parse().ok()?, 0, first);
    let apart = |at: usize| line.glued(at) && line.glued(at - 1);
    if first >= 2
        && apart(first)
        && matches!(line.word(first - 1), "." | ",")
        && line.shape(first - 2) == Shape::Digits
        && digits <= 2
    {
        let before = u64::from(line.number(first - 2)?);
        decimals = whole * if digits == 1 { ONE / 10 } else { ONE / 100 };
        whole = before;
        from = first - 2;
    }
    let value = u64::saturating_add(u64::saturating_mul(whole, ONE), decimals);
    let (letters, how) = if let Some((_, meaning)) = meant(Sense::Currency) {
        (NAMES[meaning.value as usize].0, How::Letters)
    } else if let Some((_, meaning)) = meant(Sense::Minor) {
        (if meaning.value == 1 { b"GBP" } else { UNKNOWN }, How::Hundredth)
    } else {
        return None;
    };
    let named = Named { letters, after: first + 1, how };
    Some(claim(line, from, first + 1, minor(value, named), named))
}

/// "USD115": its letters stand before the digits in one word.
fn letters_in_one_word(line: &Line<'_, '_>, at: usize) -> Option<Claim> {
    if line.shape(at) != Shape::Mixed {
        return None;
    }
    let word = line.word(at);
    let (letters, digits) = word.split_at_checked(3)?;
    let shown = line.raw(at).get(..3)?;
    let ours = NAMES.iter().find(|(_, names)| names.split(' ').any(|name| name == letters))?;
    if shown.bytes().any(|byte| byte.is_ascii_lowercase())
        || !digits.bytes().all(|byte| byte.is_ascii_digit())
    {
        return None;
    }
    let mut ten_thousandths = digits.parse::<u64>().ok()?.saturating_mul(ONE);
    let mut after = at + 1;
    if matches!(line.word(after), "." | ",") && line.glued(after) && line.glued(after + 1) {
        let cents = u64::from(line.number(after + 1)?);
        match line.raw(after + 1).len() {
            1 => ten_thousandths = ten_thousandths.saturating_add(cents * (ONE / 10)),
            2 => ten_thousandths = ten_thousandths.saturating_add(cents * (ONE / 100)),
            3 => ten_thousandths = ten_thousandths.saturating_mul(1_000) + cents * ONE,
            _ => return None,
        }
        after += 2;
    }
    let named = Named { letters: ours.0, after, how: How::Letters };
    Some(claim(line, at, after, minor(ten_thousandths, named), named))
}

/// A sign with the country before it: US$, C$, hk $.
fn country_sign(line: &Line<'_, '_>, at: usize) -> Option<Named> {
    if line.word(at + 1) != "$" || line.kind(at) == WordKind::Mark {
        return None;
    }
    let word = line.word(at);
    let letters = dollar_of(word)?;
    if !line.glued(at + 1) && matches!(word, "a" | "s" | "u" | "r") {
        return None;
    }
    let after = if word == "u" && line.word(at + 2) == "d" { at + 3 } else { at + 2 };
    Some(Named { letters, after, how: How::Sign })
}

fn named(line: &Line<'_, '_>, at: usize) -> Option<Named> {
    if line.kind(at) == WordKind::Mark {
        let letters = sign(line.word(at))?;
        return Some(Named { letters, after: at + 1, how: How::Sign });
    }
    if let Some(minor) = line.value(at, Sense::Minor) {
        let letters = if minor == 1 { b"GBP" } else { UNKNOWN };
        return Some(Named { letters, after: at + 1, how: How::Hundredth });
    }
    let (letters, _) = NAMES.get(line.value(at, Sense::Currency)? as usize)?;
    let coded = line.word(at).len() == 3 && line.word(at).as_bytes().eq_ignore_ascii_case(*letters);
    // "5 sek" may be seconds, and "cad" a drawing.
    if coded
        && !matches!(*letters, b"USD" | b"EUR" | b"GBP" | b"CHF" | b"INR" | b"BTC")
        && line.kind(at) != WordKind::Shouted
    {
        return None;
    }
    let how = if coded { How::Letters } else { How::Word };
    Some(Named { letters, after: at + 1, how })
}

/// What follows a currency's name: "15 dólares con 50", "3 euro en 50 cent", "twee euro vijftig".
fn small_change(line: &Line<'_, '_>, at: usize, named: Named) -> Option<(u64, usize)> {
    let joined = line.may(at, Sense::And.bit());
    let first = at + usize::from(joined);
    let number = numeral::read(line, first)?;
    let value = number.whole().filter(|value| (1..100).contains(value))?;
    let counted = line.may(number.after, Sense::Minor.bit());
    let after = number.after + usize::from(counted);
    // Without the word for it, a second number is change only where nothing else is counted.
    let ends = after >= line.len()
        || line.kind(after) == WordKind::Mark && line.word(after) != "$"
        || line.may(after, Sense::After.bit());
    let plain = named.how == How::Word && number.by != By::Article && ends;
    (counted || plain).then_some((value, after))
}

/// Ten-thousandths of a currency in its smallest parts.
fn minor(ten_thousandths: u64, named: Named) -> u64 {
    match named.how {
        How::Hundredth => ten_thousandths / ONE,
        How::Sign | How::Letters | How::Word => {
            let digits = Currency::of(*named.letters).minor_digits();
            let times = 10_u64.pow(digits);
            // A scale may have made the number too large to multiply first.
            if times > ONE {
                ten_thousandths.saturating_mul(times / ONE)
            } else {
                ten_thousandths / (ONE / times)
            }
        }
    }
}
