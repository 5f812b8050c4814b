//! Reading what a workspace's system answered. Whatever comes, the visitor gets an honest word.

use serde::Deserialize;
use serde_json::{Map, Value};

use super::{Ended, Found};
use crate::context::field::Field;
use crate::context::known::Unavailability;
use crate::text::Text;

/// The longest line that is taken from an answer, in letters.
const LONGEST_LINE: usize = 300;
/// More fields than this in one answer are a mistake of its system.
const MOST_FIELDS: usize = 20;

#[derive(Deserialize)]
struct Answer {
    ok: bool,
    #[serde(default)]
    said: String,
    #[serde(default)]
    fields: Map<String, Value>,
}

/// What an answer means. No status is no answer: the time was up or the line was dead.
///
/// A system says `{"ok": true, "said": "…", "fields": {"order_number": "…"}}`, or `ok: false` with
/// the reason in `said`. An order that does not exist is a failure (404); a system that is out of
/// order is unavailable, whatever its body says.
pub fn read(status: Option<u16>, body: &str) -> Ended {
    let unavailable = |why| Ended::Unavailable { why };
    match status {
        None => unavailable(Unavailability::TimedOut),
        Some(200..=299) => match serde_json::from_str::<Answer>(body) {
            Ok(answer) => answered(&answer),
            Err(_) => unavailable(Unavailability::Failed),
        },
        Some(401 | 403) => unavailable(Unavailability::NotAllowed),
        Some(404 | 409 | 422) => match serde_json::from_str::<Answer>(body) {
            Ok(answer) if !answer.ok => refused(&answer),
            Ok(_) | Err(_) => unavailable(Unavailability::Failed),
        },
        Some(_) => unavailable(Unavailability::Failed),
    }
}

fn answered(answer: &Answer) -> Ended {
    if !answer.ok {
        return refused(answer);
    }
    let fields = answer.fields.iter().take(MOST_FIELDS).filter_map(|(name, value)| {
        let field = Field::ALL.iter().find(|field| field.word() == name)?;
        Some((*field, line(&plain(value)?)?))
    });
    match line(&answer.said) {
        Some(said) => Ended::Success(Found { said, fields: fields.collect() }),
        // A yes without a word cannot be told to anybody.
        None => Ended::Unavailable { why: Unavailability::Failed },
    }
}

fn refused(answer: &Answer) -> Ended {
    match line(&answer.said) {
        Some(why) => Ended::Failure { why },
        None => Ended::Unavailable { why: Unavailability::Failed },
    }
}

fn plain(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(_) | Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// One line of bounded length, without what could pass for markup or a second line.
fn line(text: &str) -> Option<Text> {
    let spaced = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter });
    let line: String = spaced.take(LONGEST_LINE).collect();
    let line = line.trim();
    (!line.is_empty()).then(|| Text::new(line))
}
