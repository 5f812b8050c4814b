//! Five lines that are read in fifteen seconds: what is wanted, what is at hand, how the visitor
//! feels, what was done, and what is best done next. No model writes them. SPEC CX12.

use serde::{Deserialize, Serialize};

use super::action::{IntentStanding, Outcome, Step, Tone, Trend};
use super::field::{Entry, Field, Item};
use super::package::Layers;
use super::phrases::{self, Prefer, fit, one_line};
use super::policy::ContextPolicy;
use crate::reading::Sign;
use crate::routing::matrix::Authentication;
use crate::text::Text;

/// The most words of a brief, its labels counted: fifteen seconds at 240 words a minute.
pub const MOST_WORDS: usize = 60;

/// What is said where nothing is known.
const NOT_KNOWN: &str = "not known yet";

/// The words for each line beside its label; with the nine words of the labels they are
/// [`MOST_WORDS`].
const INTENT_WORDS: usize = 10;
const CAPTURED_WORDS: usize = 12;
const FEELING_WORDS: usize = 7;
const DONE_WORDS: usize = 11;
const NEXT_WORDS: usize = 11;

/// The five lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Brief {
    /// What the visitor wants.
    pub intent: Text,
    /// What is at hand.
    pub entities_captured: Text,
    /// How the visitor feels.
    pub sentiment: Text,
    /// What was done, and what came of it.
    pub prior_actions: Text,
    /// What is best done next.
    pub next_best_action: Text,
}

impl Brief {
    /// Writes the brief of what a reader sees.
    pub fn of(seen: &Layers, policy: &ContextPolicy) -> Self {
        let line = |words: String| Text::new(phrases::capital(&words));
        Self {
            intent: line(intent(seen, policy)),
            entities_captured: line(fit(
                &captured(seen, policy),
                "; ",
                Prefer::Earlier,
                CAPTURED_WORDS,
            ))
            .or("nothing yet"),
            sentiment: line(sentiment(seen, policy)),
            prior_actions: line(fit(&done(seen, policy), "; ", Prefer::Later, DONE_WORDS))
                .or("none yet"),
            next_best_action: line(next(seen, policy)),
        }
    }

    /// The lines in their order, each with its label.
    pub fn lines(&self) -> [(&'static str, &Text); 5] {
        [
            ("Intent", &self.intent),
            ("Entities captured", &self.entities_captured),
            ("Sentiment", &self.sentiment),
            ("Prior actions", &self.prior_actions),
            ("Next best action", &self.next_best_action),
        ]
    }

    /// The brief as text, a line each.
    pub fn text(&self) -> Text {
        let lines: Vec<String> = self
            .lines()
            .iter()
            .map(|(label, line)| format!("{label}: {}", line.reveal()))
            .collect();
        Text::new(lines.join("\n"))
    }
}

trait Or {
    /// The line, or these words where it is empty.
    fn or(self, words: &str) -> Self;
}

impl Or for Text {
    fn or(self, words: &str) -> Self {
        if self.reveal().is_empty() { Self::new(phrases::capital(words)) } else { self }
    }
}

fn intent(seen: &Layers, policy: &ContextPolicy) -> String {
    let Some(intent) =
        seen.action.intent.value().filter(|_| policy.tells(Entry::Item(Item::Intent)))
    else {
        return NOT_KNOWN.into();
    };
    let named = intent.what.as_ref().map(|what| one_line(what, 6)).filter(|what| !what.is_empty());
    let what = named.unwrap_or_else(|| phrases::topic(&intent.topic));
    let standing = match intent.standing {
        IntentStanding::Read => format!("({}%)", intent.sure.0.min(1000) / 10),
        IntentStanding::Confirmed(_) => "(confirmed)".into(),
        IntentStanding::Corrected(_) => "(put right)".into(),
    };
    let mut pieces = vec![format!("{what} {standing}")];
    if let Some(earlier) = seen.action.earlier_intents.last() {
        let name = earlier.value.topic.as_str().replace(['_', '-'], " ");
        pieces.push(format!("before: {}", one_line(&Text::new(name), 2)));
    }
    fit(&pieces, "; ", Prefer::Earlier, INTENT_WORDS)
}

/// What is at hand, the most useful first.
pub(super) fn captured(seen: &Layers, policy: &ContextPolicy) -> Vec<String> {
    const ORDER: [(Field, &str); 12] = [
        (Field::OrderNumber, "order"),
        (Field::InvoiceNumber, "invoice"),
        (Field::Transaction, "transaction"),
        (Field::Amount, "amount"),
        (Field::PaymentDate, "paid"),
        (Field::ErrorCode, "error"),
        (Field::Account, "account"),
        (Field::Email, "e-mail"),
        (Field::Product, "product"),
        (Field::Plan, "plan"),
        (Field::Device, "device"),
        (Field::Phone, "phone"),
    ];
    let mut pieces: Vec<String> = Vec::new();
    for (field, word) in ORDER {
        let slot = seen.slot(field).filter(|_| policy.tells(Entry::Field(field)));
        let Some((slot, known)) = slot.and_then(|slot| Some((slot, slot.fact.known()?))) else {
            continue;
        };
        if seen.identity.has_proved(field) {
            pieces.push(format!("{word} proved"));
            continue;
        }
        let more = slot.others.iter().map(|other| one_line(&other.value, 3));
        let all: Vec<String> = more.rev().take(1).chain([one_line(&known.value, 3)]).collect();
        let plural = if all.len() > 1 && word != "paid" { "s" } else { "" };
        pieces.push(format!("{word}{plural} {}", phrases::listed(&all)));
    }
    if policy.tells(Entry::Field(Field::Identity)) {
        match seen.identity.authentication.value() {
            Some(Authentication::Verified)
                if !pieces.iter().any(|piece| piece.ends_with(" proved")) =>
            {
                pieces.push("identity proved".into());
            }
            Some(Authentication::Failed) => pieces.push("proof failed".into()),
            Some(Authentication::Verified | Authentication::Anonymous) | None => (),
        }
    }
    pieces
}

fn sentiment(seen: &Layers, policy: &ContextPolicy) -> String {
    let Some(mood) = seen.action.mood.value().filter(|_| policy.tells(Entry::Item(Item::Mood)))
    else {
        return NOT_KNOWN.into();
    };
    let going = match mood.trend {
        Trend::Worsening => ", getting worse",
        Trend::Easing => ", easing",
        Trend::Steady => "",
    };
    let mut pieces = vec![format!("{}{going}", phrases::tone(mood.tone))];
    if mood.tone >= Tone::Uneasy
        && let Some(failed) = unmended(seen).filter(|_| policy.tells(Entry::Item(Item::Steps)))
    {
        let came = match failed.outcome {
            Outcome::Unavailable { .. } => "unavailable",
            Outcome::Pending | Outcome::Succeeded { .. } | Outcome::Failed { .. } => "failed",
        };
        let (tone, what) = (phrases::tone(mood.tone), one_line(&failed.what, 3));
        pieces[0] = format!("{tone} since {what} {came}");
    }
    if policy.tells(Entry::Item(Item::Signs)) {
        if shows(seen, Sign::WantsToCancel) {
            pieces.push("may leave".into());
        }
        if shows(seen, Sign::Urgent) {
            pieces.push("in a hurry".into());
        }
    }
    fit(&pieces, "; ", Prefer::Earlier, FEELING_WORDS)
}

/// What was done, in order.
fn done(seen: &Layers, policy: &ContextPolicy) -> Vec<String> {
    let action = &seen.action;
    let tells = |item| policy.tells(Entry::Item(item));
    let mut pieces = Vec::new();
    if tells(Item::Misses) && !action.misses.is_empty() {
        pieces.push(format!("{} not in knowledge base", action.misses.len()));
    }
    if tells(Item::Articles) && !action.articles.is_empty() {
        let plural = if action.articles.len() == 1 { "" } else { "s" };
        pieces.push(format!("{} article{plural} shown", action.articles.len()));
    }
    if tells(Item::Steps) {
        pieces.extend(action.steps.iter().map(phrases::step));
    }
    if let Some(ticket) = action.ticket.value().filter(|_| tells(Item::Ticket)) {
        let (number, status) = (one_line(&ticket.number, 1), one_line(&ticket.status, 2));
        pieces.push(format!("ticket {number} {status}"));
    } else if action.draft_ticket.is_known() && tells(Item::DraftTicket) {
        pieces.push("ticket drafted".into());
    }
    pieces
}

fn next(seen: &Layers, policy: &ContextPolicy) -> String {
    let told = policy.tells(Entry::Item(Item::Next));
    match seen.action.next.value().filter(|_| told) {
        Some(what) => one_line(what, NEXT_WORDS),
        None => NOT_KNOWN.into(),
    }
}

/// What is best done next, from what is known; nothing where nothing is.
pub(super) fn next_best(layers: &Layers, policy: &ContextPolicy) -> Option<Text> {
    let topic = layers.action.intent.value().map(|intent| &intent.topic);
    let by_topic =
        topic.and_then(|topic| policy.next.get(topic)).map(|what| what.reveal().to_owned());
    let by_step =
        unmended(layers).map(|step| format!("finish {} by hand", one_line(&step.what, 4)));
    let what = by_topic.or(by_step);
    let proof = policy.needed_for(topic).contains(&Field::Identity) && !layers.identity.is_proved();
    match (what, proof) {
        (Some(what), true) => Some(Text::new(format!("prove identity; {what}"))),
        (Some(what), false) => Some(Text::new(what)),
        (None, true) => Some(Text::new("prove identity")),
        (None, false) => None,
    }
}

/// The latest step that did not work, unless the same has worked since.
pub(super) fn unmended(layers: &Layers) -> Option<&Step> {
    let worked: Vec<&str> = layers
        .action
        .steps
        .iter()
        .filter(|step| matches!(step.outcome, Outcome::Succeeded { .. }))
        .map(|step| step.what.reveal())
        .collect();
    layers.action.steps.iter().rev().find(|step| {
        matches!(step.outcome, Outcome::Failed { .. } | Outcome::Unavailable { .. })
            && !worked.contains(&step.what.reveal())
    })
}

/// Whether the words show this.
pub(super) fn shows(layers: &Layers, sign: Sign) -> bool {
    layers.action.signs.iter().any(|seen| seen.sign == sign)
}
