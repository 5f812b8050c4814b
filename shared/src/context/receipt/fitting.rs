//! Whether words can be what they are said to be.

use super::Refused;
use crate::bot::form::{is_email, is_phone};
use crate::context::field::Field;
use crate::id::Language;
use crate::text::{TEXT_LIMIT, Text};

/// The longest name, number or address.
const SHORT_LIMIT: usize = 200;

/// The words without the white space around them, where they can be such a thing.
pub(super) fn checked(field: Field, value: &Text) -> Result<Text, Refused> {
    let words = value.reveal().trim();
    let limit = match field {
        Field::Problem | Field::StepsTried => TEXT_LIMIT,
        Field::Name
        | Field::Email
        | Field::Phone
        | Field::Account
        | Field::OrderNumber
        | Field::InvoiceNumber
        | Field::Transaction
        | Field::Amount
        | Field::PaymentDate
        | Field::ErrorCode
        | Field::Url
        | Field::Page
        | Field::Plan
        | Field::Product
        | Field::Device
        | Field::Identity
        | Field::Language => SHORT_LIMIT,
    };
    if words.is_empty() {
        Err(Refused::Empty)
    } else if words.len() > limit {
        Err(Refused::TooLong)
    } else if fits(field, words) {
        Ok(Text::new(words))
    } else {
        Err(Refused::NotOfThisKind)
    }
}

fn fits(field: Field, words: &str) -> bool {
    let has_digit = words.bytes().any(|byte| byte.is_ascii_digit());
    let has_space = words.contains(char::is_whitespace);
    match field {
        Field::Name
        | Field::Plan
        | Field::Product
        | Field::Device
        | Field::Problem
        | Field::StepsTried => words.contains(char::is_alphanumeric),
        Field::Email => is_email(words),
        Field::Phone => is_phone(words),
        Field::OrderNumber | Field::InvoiceNumber | Field::Transaction => has_digit,
        Field::Amount | Field::PaymentDate => has_digit,
        Field::Account | Field::ErrorCode => words.contains(char::is_alphanumeric),
        Field::Url | Field::Page => words.contains('.') && !has_space,
        // A claim is no proof.
        Field::Identity => false,
        Field::Language => Language::new(words).is_ok_and(|_| words.len() >= 2 && !has_digit),
    }
}
