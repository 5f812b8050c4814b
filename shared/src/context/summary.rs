//! Two or three sentences for whoever takes it over, from what is known and nothing else. No
//! model writes them. SPEC CX13.

use super::action::Tone;
use super::brief::{captured, shows, unmended};
use super::field::{Entry, Field, Item};
use super::package::Layers;
use super::phrases::{self, Prefer, fit, one_line};
use super::policy::ContextPolicy;
use crate::reading::Sign;
use crate::routing::need::Tier;
use crate::text::Text;

/// The most words of the visitor's that are quoted.
const QUOTED_WORDS: usize = 22;

/// The most words that say what is at hand.
const KNOWN_WORDS: usize = 24;

/// Sums up what a reader sees.
pub fn of(seen: &Layers, policy: &ContextPolicy) -> Text {
    let mut sentences = vec![what(seen, policy), known(seen, policy)];
    let how = how(seen, policy);
    if !how.is_empty() {
        sentences.push(how);
    }
    Text::new(sentences.join(" "))
}

fn what(seen: &Layers, policy: &ContextPolicy) -> String {
    let told = |field: Field, words| {
        let fact = seen.fact(field);
        let value = fact.value().filter(|_| policy.tells(Entry::Field(field)));
        value.map(|value| one_line(value, words)).filter(|line| !line.is_empty())
    };
    let who = who(seen, policy, told(Field::Name, 4));
    let intent = seen.action.intent.value().filter(|_| policy.tells(Entry::Item(Item::Intent)));
    let about = intent.map(|intent| {
        let named = intent.what.as_ref().map(|what| one_line(what, 8));
        match named.filter(|what| !what.is_empty()) {
            Some(what) => format!("{who} needs help: {what}"),
            None => format!("{who} writes about {}", phrases::topic(&intent.topic)),
        }
    });
    match (about, told(Field::Problem, QUOTED_WORDS)) {
        (Some(about), Some(problem)) => format!("{about} (“{problem}”)."),
        (Some(about), None) => format!("{about}."),
        (None, Some(problem)) => format!("{who} writes: “{problem}”."),
        (None, None) => format!("{who} has not said yet what this is about."),
    }
}

fn who(seen: &Layers, policy: &ContextPolicy, name: Option<String>) -> String {
    let profile = &seen.identity.profile;
    let mut beside: Vec<String> = Vec::new();
    if let Some(company) =
        profile.company.value().filter(|_| policy.tells(Entry::Item(Item::Company)))
    {
        beside.push(one_line(company, 4));
    }
    if profile.tier.value() == Some(&Tier::Vip) && policy.tells(Entry::Item(Item::Tier)) {
        beside.push("VIP".into());
    }
    beside.retain(|word| !word.is_empty());
    let name = name.unwrap_or_else(|| "The visitor".into());
    if beside.is_empty() { name } else { format!("{name} ({})", beside.join(", ")) }
}

fn known(seen: &Layers, policy: &ContextPolicy) -> String {
    let mut pieces = captured(seen, policy);
    if policy.tells(Entry::Item(Item::Steps)) {
        pieces.extend(seen.action.steps.iter().map(phrases::step));
    }
    let steps = seen.fact(Field::StepsTried);
    if let Some(tried) = steps.value().filter(|_| policy.tells(Entry::Field(Field::StepsTried))) {
        pieces.push(format!("tried already: {}", one_line(tried, 8)));
    }
    if pieces.is_empty() {
        return "Nothing else is known yet.".into();
    }
    format!("At hand: {}.", fit(&pieces, "; ", Prefer::Earlier, KNOWN_WORDS))
}

fn how(seen: &Layers, policy: &ContextPolicy) -> String {
    let mut feels: Vec<String> = Vec::new();
    let mood = seen.action.mood.value().filter(|_| policy.tells(Entry::Item(Item::Mood)));
    if let Some(mood) = mood.filter(|mood| mood.tone >= Tone::Uneasy) {
        feels.push(format!("seem {}", phrases::tone(mood.tone)));
    }
    if policy.tells(Entry::Item(Item::Signs)) {
        if shows(seen, Sign::WantsToCancel) {
            feels.push("think of leaving".into());
        }
        if shows(seen, Sign::Urgent) {
            feels.push("are in a hurry".into());
        }
    }
    let feels = if feels.is_empty() { None } else { Some(phrases::listed(&feels)) };
    let reason = seen.routing.reason.value().filter(|_| policy.tells(Entry::Item(Item::Reason)));
    let because = reason.map(|reason| phrases::because(reason.trigger));
    match (feels, because) {
        (Some(feels), Some(because)) => {
            format!("They {feels}; a person is called because {because}.")
        }
        (Some(feels), None) => format!("They {feels}."),
        (None, Some(because)) => format!("A person is called because {because}."),
        (None, None) => unmended(seen)
            .filter(|_| policy.tells(Entry::Item(Item::Steps)))
            .map(|step| format!("What did not work: {}.", one_line(&step.what, 6)))
            .unwrap_or_default(),
    }
}
