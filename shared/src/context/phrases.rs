//! Words for what a package holds, and how they are put together.

use super::action::{Outcome, Step, StepKind, Tone};
use crate::conversation::handoff::Trigger;
use crate::id::Topic;
use crate::text::Text;
use crate::wording;

/// Longer words are cut: a line must fit a line.
const MOST_LETTERS: usize = 40;

/// People's words as one line of at most so many words, without the ends of sentences and without
/// quotation marks of its own: it can stand within a sentence.
pub(crate) fn one_line(text: &Text, most_words: usize) -> String {
    let words: Vec<&str> = text.reveal().split_whitespace().collect();
    let mut line = String::new();
    for (number, word) in words.iter().take(most_words).enumerate() {
        let ends = word.ends_with(['.', '!', '?', ';', ':', ',']);
        let word: String = word
            .trim_end_matches(['.', '!', '?', ';', ':', ','])
            .chars()
            .filter(|letter| !letter.is_control())
            .map(|letter| if matches!(letter, '"' | '“' | '”' | '„') { '\'' } else { letter })
            .collect();
        if word.is_empty() {
            continue;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        if word.chars().count() > MOST_LETTERS {
            line.extend(word.chars().take(MOST_LETTERS - 1));
            line.push('…');
        } else {
            line.push_str(&word);
        }
        let last = number + 1 == words.len().min(most_words);
        if ends && !last {
            line.push(',');
        }
    }
    if words.len() > most_words {
        line.push('…');
    }
    line
}

/// How many words a line has.
pub(super) fn count(line: &str) -> usize {
    line.split_whitespace().count()
}

/// Which pieces go first where there is no room for all.
#[derive(Clone, Copy)]
pub(super) enum Prefer {
    Earlier,
    Later,
}

/// As many pieces as fit into so many words, in their order, and how many do not.
pub(super) fn fit(pieces: &[String], between: &str, prefer: Prefer, words: usize) -> String {
    const MORE: usize = 2;
    let total: usize = pieces.iter().map(|piece| count(piece)).sum();
    if total <= words {
        return pieces.join(between);
    }
    let mut room = words.saturating_sub(MORE);
    let mut taken: Vec<usize> = Vec::new();
    let order: Vec<usize> = match prefer {
        Prefer::Earlier => (0..pieces.len()).collect(),
        Prefer::Later => (0..pieces.len()).rev().collect(),
    };
    for number in order {
        let needs = count(&pieces[number]);
        if needs <= room {
            room -= needs;
            taken.push(number);
        }
    }
    taken.sort_unstable();
    let left = pieces.len() - taken.len();
    let mut shown: Vec<&str> = taken.iter().map(|number| pieces[*number].as_str()).collect();
    let more = format!("+{left} more");
    shown.push(&more);
    shown.join(between)
}

/// One, two and three.
pub(super) fn listed(items: &[String]) -> String {
    wording::listed(items, "and")
}

/// With a capital at the beginning.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// What a topic is called.
pub(super) fn topic(topic: &Topic) -> String {
    match topic.as_str() {
        "billing" => "a bill".into(),
        "refund_dispute" => "a disputed charge".into(),
        "technical" => "something that does not work".into(),
        "shipping_orders" => "an order on its way".into(),
        "account_security" => "access to the account".into(),
        "cancellation" => "a cancellation".into(),
        "pre_sale" => "a purchase".into(),
        "complaint" => "a complaint".into(),
        "legal" => "a legal matter".into(),
        "general" => "a general question".into(),
        other => one_line(&Text::new(other.replace(['_', '-'], " ")), 6),
    }
}

/// How somebody feels, in one word.
pub(super) const fn tone(tone: Tone) -> &'static str {
    match tone {
        Tone::Content => "content",
        Tone::Calm => "calm",
        Tone::Uneasy => "uneasy",
        Tone::Frustrated => "frustrated",
        Tone::Angry => "angry",
    }
}

/// A step and what came of it.
pub(super) fn step(step: &Step) -> String {
    let what = one_line(&step.what, 4);
    let came = match (&step.outcome, step.kind) {
        (Outcome::Pending, StepKind::Lookup | StepKind::Flow | StepKind::Fix) => "under way",
        (Outcome::Succeeded { .. }, StepKind::Lookup) => "looked up",
        (Outcome::Succeeded { .. }, StepKind::Flow) => "done",
        (Outcome::Succeeded { .. }, StepKind::Fix) => "tried",
        (Outcome::Failed { .. }, StepKind::Lookup | StepKind::Flow) => "failed",
        (Outcome::Failed { .. }, StepKind::Fix) => "did not help",
        (Outcome::Unavailable { .. }, StepKind::Lookup | StepKind::Flow | StepKind::Fix) => {
            "unavailable"
        }
    };
    format!("{what} {came}")
}

/// Why a person is asked for, as it follows "because".
pub(super) const fn because(trigger: Trigger) -> &'static str {
    match trigger {
        Trigger::AskedForPerson => "they asked for one",
        Trigger::RepeatedQuestion => "the same question kept coming back",
        Trigger::LowConfidence => "the bot was unsure of its answers",
        Trigger::FallbackLoop => "the bot did not understand",
        Trigger::Mood => "their words show distress",
        Trigger::Vip => "the account is a very important one",
        Trigger::FailedTask => "they failed at the same task repeatedly",
        Trigger::KnowledgeMissed => "the knowledge base has no answer",
        Trigger::Sensitive => "only a person may settle this",
        Trigger::OutOfScope => "this is none of the bot's matters",
        Trigger::AuthenticationFailed => "a proof of identity failed",
        Trigger::Regulated => "a law or a regulator is concerned",
        Trigger::PaymentFailed => "a payment failed",
        Trigger::Cancellation => "they want to cancel",
        Trigger::HighValue => "there is a sale to win",
        Trigger::SensitiveTopic => "this is a matter for a person",
        Trigger::Complex => "the matter is too complicated for the bot",
        Trigger::NeedsSystem => "it needs a system that the bot cannot reach",
        Trigger::EndOfFlow => "the flow ends with a person",
        Trigger::BotFailed => "the bot broke down",
        Trigger::Taken => "an agent stepped in",
    }
}
