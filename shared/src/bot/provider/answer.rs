//! Reading what a provider answered. An answer that cannot be shown is no answer.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{LONGEST_ANSWER, Provider};
use crate::reading::words::Words;
use crate::text::Text;

/// Why a provider's answer cannot be shown.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, thiserror::Error, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Failing {
    /// There was none in time.
    #[error("it did not answer in time")]
    TimedOut,
    /// It would not answer, or could not: this was its status.
    #[error("it answered with the status {0}")]
    Refused(u16),
    /// It was not the JSON that was asked for.
    #[error("its answer could not be read")]
    Unreadable,
    /// It said nothing.
    #[error("its answer was empty")]
    Empty,
    /// It said far too much.
    #[error("its answer was too long")]
    TooLong,
    /// It found nothing in the articles.
    #[error("it found no answer in the articles")]
    NoAnswer,
    /// It promised something that nobody has promised: a time, money, a call.
    #[error("its answer promised something that only a person may promise")]
    Promises,
}

/// Reads an answer. No status is no answer in time.
pub fn read(provider: &Provider, status: Option<u16>, body: &str) -> Result<Text, Failing> {
    match status {
        None => return Err(Failing::TimedOut),
        Some(200..=299) => (),
        Some(status) => return Err(Failing::Refused(status)),
    }
    let body: Value = serde_json::from_str(body).map_err(|_| Failing::Unreadable)?;
    let path = match provider {
        Provider::ChatCompletions { .. } => "/choices/0/message/content",
        Provider::WorkersAi { .. } => "/result/response",
        Provider::Webhook { .. } => "/text",
    };
    // The platform's own binding leaves the outer object out.
    let text = body.pointer(path).or_else(|| body.pointer("/response"));
    let text = text.and_then(Value::as_str).ok_or(Failing::Unreadable)?.trim();
    if text.is_empty() {
        return Err(Failing::Empty);
    }
    if text.chars().count() > LONGEST_ANSWER {
        return Err(Failing::TooLong);
    }
    if text.to_uppercase().contains("NO ANSWER") {
        return Err(Failing::NoAnswer);
    }
    if promises(text) {
        return Err(Failing::Promises);
    }
    Ok(Text::new(text))
}

/// Words that bind somebody, in one sentence with what they bind to.
const BINDS: &[&str] = &[
    "we will",
    "we'll",
    "i will",
    "i'll",
    "you will receive",
    "you'll receive",
    "you will get",
    "you'll get",
    "will be",
    "guarantee",
    "guaranteed",
    "promise",
    "wir werden",
    "ich werde",
    "sie erhalten",
    "nous allons",
    "vous recevrez",
    "le enviaremos",
    "recibira",
    "receberas",
    "voce recebera",
    "ricevera",
    "wij zullen",
    "u ontvangt",
];
const BOUND_TO: &[&str] = &[
    "refund",
    "refunded",
    "reimburse",
    "reimbursed",
    "compensate",
    "compensation",
    "call you",
    "minutes",
    "hours",
    "within",
    "today",
    "tomorrow",
    "erstatten",
    "ruckerstattung",
    "minuten",
    "stunden",
    "rembourser",
    "rembourse",
    "remboursement",
    "reembolso",
    "rimborso",
    "terugbetaling",
];

fn promises(text: &str) -> bool {
    text.split_inclusive(['.', '!', '?', '\n']).any(|sentence| {
        let words = Words::of(sentence);
        let said: Vec<&str> = words.iter().map(|(_, word)| word).collect();
        let has = |list: &[&str]| {
            list.iter().any(|phrase| {
                let phrase: Vec<&str> = phrase.split(' ').collect();
                said.windows(phrase.len()).any(|part| part == phrase)
            })
        };
        has(BINDS) && has(BOUND_TO)
    })
}
