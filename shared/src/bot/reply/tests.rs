//! What a workspace's own phrases change in what the bot understands.

use super::*;
use crate::bot::demo;
use crate::conversation::handoff::Trigger;
use crate::policy::Phrase;
use crate::reading::Sign;
use crate::trigger::{Evidence, Shows};

const ASKED: &str = "Our berth at the quay is lost. We told the Harbour Board!";

/// What the bot of a workspace with these phrases understands of a first message.
fn heard(phrases: Vec<Phrase>, said: &str) -> Understood {
    let policy = Policy { phrases, ..Policy::standard() };
    let articles = demo::articles();
    let bot = Bot {
        policy: &policy,
        articles: &articles,
        index: &Index::of(&articles),
        phrases: &policy.own_phrases(),
        wording: &Wording::standard(),
    };
    let (layers, signals) = (Layers::default(), Signals::default());
    let chat = Chat {
        layers: &layers,
        signals: &signals,
        answers: 0,
        clarified: Clarified::NotYet,
        leads: Leads::Nobody,
    };
    bot.hear(&chat, Seq::ZERO.next(), &Text::new(said), Timestamp::new(0))
}

fn own(sign: Sign, words: &str) -> Vec<Phrase> {
    vec![Phrase { sign, words: words.to_owned() }]
}

#[test]
fn bt48_a_workspaces_own_phrase_calls_a_person_and_is_quoted() {
    let heard = heard(own(Sign::Regulated, "[told|tell] (the) harbour board"), ASKED);
    let fired = &heard.verdict.fired[0];
    assert_eq!(fired.trigger, Trigger::Regulated);
    let Evidence { shows: Shows::Words { sign, place, .. }, .. } = fired.evidence[0] else {
        panic!("no words are shown: {:?}", fired.evidence);
    };
    assert_eq!((sign, place.of(ASKED)), (Sign::Regulated, "told the Harbour Board"));
    let quoted = heard.noticed.iter().find_map(|noticed| {
        let Noticed::SignRead { sign: Sign::Regulated, shown_by } = noticed else { return None };
        Some(shown_by.text.reveal())
    });
    assert_eq!(quoted, Some("told the Harbour Board"));
    assert_eq!(heard.verdict.why().map(|why| why.trigger), Some(Trigger::Regulated));
}

#[test]
fn bt48_in_another_workspace_the_same_words_show_nothing() {
    let others = own(Sign::Regulated, "parcel club");
    for phrases in [Vec::new(), others] {
        let heard = heard(phrases, ASKED);
        assert_eq!(heard.verdict.fired, [], "{:?}", heard.seen);
    }
}

#[test]
fn bt48_what_denies_a_sign_denies_it_where_a_workspaces_own_phrase_shows_it() {
    let phrases = || own(Sign::WantsToCancel, "cancel ~2 parcel club");
    let leaves = heard(phrases(), "I cancel the parcel club");
    assert_eq!(leaves.verdict.fired[0].trigger, Trigger::Cancellation);
    let stays = heard(phrases(), "I do not want to cancel the parcel club");
    assert_eq!(stays.verdict.fired, []);
}
