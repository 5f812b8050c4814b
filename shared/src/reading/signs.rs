//! What a message asks for and how it is said: the signs that its words show. SPEC RD.
//!
//! Each sign has phrases that show it, each as sure as it is, and phrases that void them: "I need
//! an agent" asks for a person, and "I don't need an agent" does not. What voids has to touch the
//! words that it voids. This reads words; what follows from a sign is for the policy to say.

mod account;
mod calls;
mod dutch;
mod feelings;
mod french;
mod german;
mod hinglish;
mod italian;
mod lists;
mod manners;
mod money;
mod own;
mod person;
mod portuguese;
mod rights;
mod spanish;
mod trade;
mod trouble;

use std::sync::LazyLock;

use super::phrases::{Fault, Match, Named, Phrases, Problem, WORKSPACE_RULES_LIMIT};
use super::words::{WordKind, Words};
use super::{Found, Place, Sign, Thousandths};

pub use own::OwnPhrases;

/// What is known about a sign.
struct Knowledge {
    sign: Sign,
    /// What shows it, whatever else is said.
    firm: &'static [Shows],
    /// What shows it unless it is voided.
    shows: &'static [Shows],
    /// What voids it where it touches.
    unless: &'static [&'static str],
}

/// How sure a phrase makes a sign, in thousandths, and the phrase.
type Shows = (u16, &'static str);

/// Everything that is known.
const KNOWN: &[&[Knowledge]] = &[
    person::KNOWN,
    calls::KNOWN,
    money::KNOWN,
    rights::KNOWN,
    trouble::KNOWN,
    feelings::KNOWN,
    trade::KNOWN,
    account::KNOWN,
    manners::KNOWN,
    spanish::KNOWN,
    french::KNOWN,
    german::KNOWN,
    portuguese::KNOWN,
    italian::KNOWN,
    dutch::KNOWN,
    hinglish::KNOWN,
];

/// The lists that rules may name, also those of a workspace.
const LISTS: &[&[Named<'static>]] = &[lists::LISTS, money::LISTS, account::LISTS];

/// How much surer a feeling is that is shouted.
const SHOUTED: u16 = 100;

/// The signs that a message shows, in the order of [`Sign`]: of each the surest, and of equally
/// sure ones the first. Swearing is shown by each of its words, in the order in which they stand.
/// SPEC RD40.
pub fn signs(words: &Words<'_>) -> Vec<Found> {
    shown(words, &READY.phrases.matches(words), &[])
}

/// The signs that a message shows to a workspace that has phrases of its own. What voids a sign
/// voids it there, too.
pub fn signs_with(words: &Words<'_>, own: &OwnPhrases) -> Vec<Found> {
    let (known, own_found) = READY.phrases.matches_beside(words, &own.phrases);
    let found = own_found.into_iter().map(|found| Found {
        sign: own.signs[usize::from(found.rule)],
        place: found.place,
        sure: Thousandths(own::SURE),
    });
    shown(words, &known, &found.collect::<Vec<_>>())
}

fn shown(words: &Words<'_>, matches: &[Match], own: &[Found]) -> Vec<Found> {
    let ready = &*READY;
    let role = |rule: u16| &ready.roles[usize::from(rule)];
    let is_void = |sign: Sign, place: Place| {
        matches.iter().any(|found| {
            matches!(role(found.rule), Role::Voids(voided) if *voided == sign)
                && touches(found.place, place)
        })
    };
    let mut signs: Vec<Found> = Vec::new();
    let mut show = |shown: Found| {
        let is_same = |known: &&mut Found| {
            known.sign == shown.sign
                && (shown.sign != Sign::Swears || touches(known.place, shown.place))
        };
        match signs.iter_mut().find(is_same) {
            Some(known) if is_better(&shown, known) => *known = shown,
            Some(_) => (),
            None => signs.push(shown),
        }
    };
    for found in matches {
        let (sign, sure) = match *role(found.rule) {
            Role::Voids(_) => continue,
            Role::ShowsFirmly(sign, sure) => (sign, sure),
            Role::Shows(sign, _) if is_void(sign, found.place) => continue,
            Role::Shows(sign, sure) => (sign, sure),
        };
        show(Found { sign, place: found.place, sure: Thousandths(sure) });
    }
    own.iter().copied().filter(|found| !is_void(found.sign, found.place)).for_each(show);
    if is_shouted(words) {
        for found in signs.iter_mut().filter(|found| found.sign == Sign::Displeased) {
            found.sure = Thousandths((found.sure.0 + SHOUTED).min(1000));
        }
    }
    signs.sort_by_key(|found| (found.sign, found.place.start));
    signs
}

/// Whether a message asks for a person, and where.
pub fn asks_for_person(words: &Words<'_>) -> Option<Found> {
    signs(words).into_iter().find(|found| found.sign == Sign::AsksForPerson)
}

/// Makes the rules of a workspace ready. They may name the lists that Baton has. A rule that
/// cannot be read is told and left out, as is every rule after the last that a workspace may have. SPEC RD43.
pub fn workspace(rules: &[&str]) -> (Phrases, Vec<Fault>) {
    let kept = &rules[..rules.len().min(WORKSPACE_RULES_LIMIT)];
    // Reading all lists takes milliseconds, and few workspaces name any.
    let names_list = kept.iter().any(|rule| rule.contains('@'));
    let named = if names_list { LISTS } else { &[] };
    let lists: Vec<Named<'_>> = named.iter().copied().flatten().copied().collect();
    let (phrases, mut faults) = Phrases::of(kept, &lists);
    let left_out = kept.len()..rules.len();
    faults.extend(left_out.map(|rule| Fault { rule, at: 0, problem: Problem::TooMany }));
    (phrases, faults)
}

fn touches(one: Place, other: Place) -> bool {
    one.start < other.end && other.start < one.end
}

fn is_better(shown: &Found, known: &Found) -> bool {
    (known.sure, shown.place.start) < (shown.sure, known.place.start)
}

/// Whether most of a message is in capitals. One word alone is too little to tell.
fn is_shouted(words: &Words<'_>) -> bool {
    let is_word = |kind| matches!(kind, WordKind::Letters | WordKind::Shouted);
    let words = words.as_slice();
    let n_words = words.iter().filter(|word| is_word(word.kind)).count();
    let n_shouted = words.iter().filter(|word| word.kind == WordKind::Shouted).count();
    n_shouted > 1 && n_shouted * 2 > n_words
}

/// What follows where a rule is found.
#[derive(Clone, Copy)]
enum Role {
    ShowsFirmly(Sign, u16),
    Shows(Sign, u16),
    Voids(Sign),
}

struct Ready {
    phrases: Phrases,
    roles: Vec<Role>,
}

static READY: LazyLock<Ready> = LazyLock::new(|| {
    let (ready, faults) = ready();
    debug_assert!(faults.is_empty(), "every rule that Baton comes with can be read: {faults:?}");
    ready
});

fn ready() -> (Ready, Vec<(Fault, &'static str)>) {
    let mut rules: Vec<&str> = Vec::new();
    let mut follows = Vec::new();
    for knowledge in KNOWN.iter().copied().flatten() {
        let sign = knowledge.sign;
        for (sure, rule) in knowledge.firm {
            rules.push(rule);
            follows.push(Role::ShowsFirmly(sign, *sure));
        }
        for (sure, rule) in knowledge.shows {
            rules.push(rule);
            follows.push(Role::Shows(sign, *sure));
        }
        for rule in knowledge.unless {
            rules.push(rule);
            follows.push(Role::Voids(sign));
        }
    }
    let lists: Vec<Named<'_>> = LISTS.iter().copied().flatten().copied().collect();
    let (phrases, faults) = Phrases::of(&rules, &lists);
    let faults =
        faults.into_iter().map(|fault| (fault, *rules.get(fault.rule).unwrap_or(&""))).collect();
    (Ready { phrases, roles: follows }, faults)
}

#[cfg(test)]
mod tests;
