//! What is wrong with a workspace's own phrases.

use super::fault::PHRASE_LIMIT;
use super::{Fault, Found};
use crate::policy::Policy;
use crate::reading::phrases::WORKSPACE_RULES_LIMIT;
use crate::reading::signs::workspace;

pub(super) fn check(policy: &Policy, found: &mut Found) {
    let phrases = &policy.phrases;
    if phrases.len() > WORKSPACE_RULES_LIMIT {
        found.add("phrases", Fault::TooManyPhrases(phrases.len()));
        return;
    }
    let words: Vec<&str> = phrases.iter().map(|phrase| &*phrase.words).collect();
    let (ready, unreadable) = workspace(&words);
    for (place, words) in words.into_iter().enumerate() {
        let length = words.chars().count();
        let unreadable = unreadable.iter().find(|fault| fault.rule == place);
        let fault = if words.trim().is_empty() {
            Fault::NoText
        } else if length > PHRASE_LIMIT {
            Fault::PhraseTooLong(length)
        } else if let Some(fault) = unreadable {
            Fault::PhraseUnreadable { at: fault.at, problem: fault.problem }
        } else if !ready.is_telling(place) {
            Fault::PhraseTooCommon
        } else {
            continue;
        };
        found.add(format!("phrases[{place}].words"), fault);
    }
}
