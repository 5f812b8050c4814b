//! Fields of a form: what each accepts, and what is said where it does not. SPEC BT.

use serde::{Deserialize, Serialize};

use crate::context::field::Field;
use crate::text::Text;

/// What a field accepts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Accepts {
    /// The number of an order or booking: letters and digits, one digit at least.
    Number,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A day.
    Day,
    /// An amount of money, with or without its currency.
    Amount,
    /// A whole number within bounds.
    Count {
        /// The least.
        least: u32,
        /// The most.
        most: u32,
    },
    /// One of these.
    Choice(Vec<String>),
    /// Any words.
    Words,
}

/// Why what was given is not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
pub enum Misfit {
    /// Nothing was given.
    #[error("nothing was given")]
    Empty,
    /// It is far too long.
    #[error("it is too long")]
    TooLong,
    /// It is no number of an order.
    #[error("an order number has at least one digit, and only letters, digits and dashes")]
    NoNumber,
    /// It is no e-mail address.
    #[error("an e-mail address looks like name@example.com")]
    NoEmail,
    /// It is no telephone number.
    #[error("a telephone number has 7 to 15 digits")]
    NoPhone,
    /// It is no day.
    #[error("a day looks like 2026-03-03 or 3.3.2026")]
    NoDay,
    /// It is no amount.
    #[error("an amount has at least one digit, and at most its currency beside it")]
    NoAmount,
    /// It is no whole number, or out of bounds.
    #[error("it is no number within the bounds")]
    NoCount,
    /// It is none of the choices.
    #[error("it is none of the choices")]
    NoChoice,
}

/// The longest value, in letters.
const LONGEST: usize = 500;
const LONGEST_NUMBER: usize = 30;
const LONGEST_EMAIL: usize = 254;
const LONGEST_AMOUNT: usize = 15;
/// The longest sign of a currency that is written to a number: `CHF49`.
const LONGEST_SIGN: usize = 3;
const LONGEST_CURRENCY: usize = 8;

impl Accepts {
    /// What the bot accepts for a fact that it asks for by itself.
    pub fn for_field(field: Field) -> Self {
        match field {
            Field::Email => Self::Email,
            Field::Phone => Self::Phone,
            Field::OrderNumber | Field::InvoiceNumber | Field::Transaction => Self::Number,
            Field::Amount => Self::Amount,
            Field::PaymentDate => Self::Day,
            Field::Name
            | Field::Account
            | Field::ErrorCode
            | Field::Url
            | Field::Page
            | Field::Plan
            | Field::Product
            | Field::Device
            | Field::Identity
            | Field::Problem
            | Field::StepsTried
            | Field::Language => Self::Words,
        }
    }

    /// Whether no answer at all would fit.
    pub fn accepts_nothing(&self) -> bool {
        match self {
            Self::Choice(choices) => choices.iter().all(|choice| choice.trim().is_empty()),
            Self::Count { least, most } => least > most,
            Self::Number | Self::Email | Self::Phone | Self::Day | Self::Amount | Self::Words => {
                false
            }
        }
    }

    /// Reads what a visitor gave, as it is kept from there.
    pub fn read(&self, given: &str) -> Result<Text, Misfit> {
        let given = given.trim();
        if given.is_empty() {
            return Err(Misfit::Empty);
        }
        if given.chars().count() > LONGEST {
            return Err(Misfit::TooLong);
        }
        let read = match self {
            Self::Number => number(given),
            Self::Email => email(given),
            Self::Phone => phone(given),
            Self::Day => day(given),
            Self::Amount => amount(given),
            Self::Count { least, most } => count(given, *least, *most),
            Self::Choice(choices) => choice(given, choices),
            Self::Words => Ok(given.to_owned()),
        };
        read.map(Text::new)
    }
}

fn number(given: &str) -> Result<String, Misfit> {
    let number = given.trim_start_matches(['#', ' ']);
    let fits = number.len() <= LONGEST_NUMBER
        && number.bytes().any(|byte| byte.is_ascii_digit())
        && number.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'/');
    if fits { Ok(number.to_owned()) } else { Err(Misfit::NoNumber) }
}

/// Whether words can be an e-mail address.
pub(crate) fn is_email(given: &str) -> bool {
    let Some((name, host)) = given.split_once('@') else { return false };
    let odd = |letter: char| {
        letter.is_whitespace() || letter.is_control() || "@,;<>()\"".contains(letter)
    };
    let labels = host.split('.').collect::<Vec<_>>();
    given.len() <= LONGEST_EMAIL
        && !name.is_empty()
        && !given.replacen('@', "", 1).contains(odd)
        && labels.len() > 1
        && labels.iter().all(|label| !label.is_empty() && !label.starts_with('-'))
        && labels.last().is_some_and(|last| last.chars().count() > 1)
}

fn email(given: &str) -> Result<String, Misfit> {
    match given.split_once('@').filter(|_| is_email(given)) {
        Some((name, host)) => Ok(format!("{name}@{}", host.to_lowercase())),
        None => Err(Misfit::NoEmail),
    }
}

/// Whether words can be a telephone number.
pub(crate) fn is_phone(given: &str) -> bool {
    let digits = given.bytes().filter(u8::is_ascii_digit).count();
    let plain = given.chars().all(|letter| letter.is_ascii_digit() || "+-()./ ".contains(letter));
    plain && (7..=15).contains(&digits)
}

fn phone(given: &str) -> Result<String, Misfit> {
    if !is_phone(given) {
        return Err(Misfit::NoPhone);
    }
    let digits: String = given.chars().filter(char::is_ascii_digit).collect();
    let country = if given.starts_with('+') { "+" } else { "" };
    Ok(format!("{country}{digits}"))
}

/// A number, which may be in two parts, and at most one word beside it: what the currency is called.
fn amount(given: &str) -> Result<String, Misfit> {
    let is_digit = |letter: char| letter.is_ascii_digit();
    let (numbers, words): (Vec<&str>, Vec<&str>) =
        given.split_whitespace().partition(|part| part.contains(is_digit));
    let is_number = |part: &&str| {
        let rest: Vec<char> = part.chars().filter(|letter| !is_digit(*letter)).collect();
        let marks = rest.iter().filter(|letter| ".,'-+".contains(**letter)).count();
        let others = rest.iter().filter(|letter| !":;/%?!".contains(**letter)).count();
        others == rest.len() && rest.len() - marks <= LONGEST_SIGN && part.len() <= LONGEST_AMOUNT
    };
    let is_currency = |word: &&str| {
        word.chars().count() <= LONGEST_CURRENCY && word.chars().all(|it| !".,?!".contains(it))
    };
    let fits = (1..=2).contains(&numbers.len())
        && words.len() <= 1
        && numbers.iter().all(is_number)
        && words.iter().all(is_currency);
    if fits { Ok(given.to_owned()) } else { Err(Misfit::NoAmount) }
}

/// A year, a month and a day, as a calendar control or a person writes them.
fn day(given: &str) -> Result<String, Misfit> {
    let parts: Vec<&str> = given.split(['-', '.', '/', ' ']).filter(|it| !it.is_empty()).collect();
    let [first, month, last] = parts.as_slice() else { return Err(Misfit::NoDay) };
    // With strokes the order of day and month depends on the country, and is not guessed at.
    let (year, day) = match (first.len(), given.contains('/')) {
        (4, _) => (first, last),
        (_, false) => (last, first),
        (_, true) => return Err(Misfit::NoDay),
    };
    let read = |part: &str| part.parse::<i16>().map_err(|_| Misfit::NoDay);
    let small = |part: i16| i8::try_from(part).map_err(|_| Misfit::NoDay);
    let date = jiff::civil::Date::new(read(year)?, small(read(month)?)?, small(read(day)?)?);
    let date = date.map_err(|_| Misfit::NoDay)?;
    if (1900..=2200).contains(&date.year()) { Ok(date.to_string()) } else { Err(Misfit::NoDay) }
}

fn count(given: &str, least: u32, most: u32) -> Result<String, Misfit> {
    let count: u32 = given.parse().map_err(|_| Misfit::NoCount)?;
    if (least..=most).contains(&count) { Ok(count.to_string()) } else { Err(Misfit::NoCount) }
}

/// A choice by its words or by its number in the list.
fn choice(given: &str, choices: &[String]) -> Result<String, Misfit> {
    let by_words = choices.iter().find(|choice| choice.to_lowercase() == given.to_lowercase());
    let by_number = || {
        let place: usize = given.trim_end_matches('.').parse().ok()?;
        choices.get(place.checked_sub(1)?)
    };
    by_words.or_else(by_number).cloned().ok_or(Misfit::NoChoice)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(accepts: &Accepts, cases: &[(&str, Result<&str, Misfit>)]) {
        for (given, wanted) in cases {
            let read = accepts.read(given);
            let read = read.as_ref().map(Text::reveal).map_err(|why| *why);
            assert_eq!(read, *wanted, "{accepts:?} of {given:?}");
        }
    }

    #[test]
    fn bt10_each_field_accepts_what_people_write_for_it_and_keeps_it_in_one_form() {
        check(&Accepts::Number, &[(" #48173 ", Ok("48173")), ("AB-12/7", Ok("AB-12/7"))]);
        check(&Accepts::Email, &[(" Ada@Example.COM ", Ok("Ada@example.com"))]);
        check(&Accepts::Phone, &[("+49 (30) 123-4567", Ok("+49301234567"))]);
        check(
            &Accepts::Day,
            &[
                ("2026-03-03", Ok("2026-03-03")),
                ("3.3.2026", Ok("2026-03-03")),
                ("29.2.2024", Ok("2024-02-29")),
            ],
        );
        check(
            &Accepts::Amount,
            &[("49", Ok("49")), (" $49.00 ", Ok("$49.00")), ("1'200 CHF", Ok("1'200 CHF"))],
        );
        check(&Accepts::Count { least: 1, most: 9 }, &[("3", Ok("3"))]);
        let sizes = Accepts::Choice(vec!["Small".to_owned(), "Large".to_owned()]);
        check(&sizes, &[("large", Ok("Large")), ("1", Ok("Small")), ("2.", Ok("Large"))]);
        check(&Accepts::Words, &[(" it rattles ", Ok("it rattles"))]);
    }

    #[test]
    fn bt11_what_does_not_fit_is_refused_by_what_is_wrong_with_it() {
        use Misfit::{Empty, NoChoice, NoCount, NoDay, NoEmail, NoNumber, NoPhone, TooLong};
        let long = "x".repeat(501);
        check(&Accepts::Words, &[("  ", Err(Empty)), (&long, Err(TooLong))]);
        check(&Accepts::Number, &[("soon", Err(NoNumber)), ("12 34", Err(NoNumber))]);
        check(
            &Accepts::Email,
            &[
                ("ada", Err(NoEmail)),
                ("ada@", Err(NoEmail)),
                ("@example.com", Err(NoEmail)),
                ("a da@example.com", Err(NoEmail)),
                ("ada@example", Err(NoEmail)),
                ("ada@example..com", Err(NoEmail)),
                ("a@b@example.com", Err(NoEmail)),
                ("ada@example.c", Err(NoEmail)),
            ],
        );
        check(&Accepts::Phone, &[("12345", Err(NoPhone)), ("call me", Err(NoPhone))]);
        check(
            &Accepts::Day,
            &[
                ("29.2.2026", Err(NoDay)),
                ("03/04/2026", Err(NoDay)),
                ("tomorrow", Err(NoDay)),
                ("1.1.3000", Err(NoDay)),
                ("2026-13-01", Err(NoDay)),
            ],
        );
        check(
            &Accepts::Amount,
            &[
                ("a lot", Err(Misfit::NoAmount)),
                ("49 for the second lamp", Err(Misfit::NoAmount)),
                ("is it 5 min", Err(Misfit::NoAmount)),
                ("it's 10:45", Err(Misfit::NoAmount)),
            ],
        );
        check(
            &Accepts::Count { least: 1, most: 9 },
            &[("0", Err(NoCount)), ("10", Err(NoCount)), ("-1", Err(NoCount))],
        );
        let sizes = Accepts::Choice(vec!["Small".to_owned()]);
        check(&sizes, &[("2", Err(NoChoice)), ("0", Err(NoChoice)), ("huge", Err(NoChoice))]);
    }
}
