//! Texts in all languages, and those of a workspace's own.

use super::*;
use crate::conversation::handoff::Passed;
use crate::policy::Policy;
use crate::promise::{Owner, Pledge, PromiseEvent, Promises};
use crate::time::{Span, Timestamp};

fn language(code: &str) -> Language {
    Language::new(code).unwrap()
}

fn all_names() -> Vec<(&'static str, &'static [Place])> {
    let timed = Timed::ALL.iter().map(|it| (it.word(), [Place::Within].as_slice()));
    Name::ALL.iter().map(|it| (it.word(), it.places())).chain(timed).collect()
}

#[test]
fn dr30_every_text_stands_in_every_language_with_the_same_places() {
    for code in LANGUAGES {
        for (name, places) in all_names() {
            let template = STANDARD.get(&(code, name));
            let template = template.unwrap_or_else(|| panic!("{code} has no `{name}`"));
            template.check(places).unwrap_or_else(|why| panic!("{code}, {name}: {why}"));
        }
        let texts = STANDARD.keys().filter(|(language, _)| *language == code).count();
        assert_eq!(texts, all_names().len(), "{code} has a text that nobody says");
    }
}

#[test]
fn dr31_no_text_without_a_promise_states_a_time() {
    for (code, texts) in [
        ("en", include_str!("texts/en.txt")),
        ("de", include_str!("texts/de.txt")),
        ("es", include_str!("texts/es.txt")),
        ("fr", include_str!("texts/fr.txt")),
        ("pt", include_str!("texts/pt.txt")),
        ("it", include_str!("texts/it.txt")),
        ("nl", include_str!("texts/nl.txt")),
    ] {
        for line in texts.lines() {
            assert!(!time::is_stated(line), "{code}: {line}");
            assert!(!line.contains('!'), "{code}: nothing is shouted: {line}");
        }
    }
    for text in ["in 5 minutes", "within two hours", "gleich, in 10 Minuten", "en una hora"] {
        assert!(time::is_stated(text), "{text}");
    }
}

#[test]
fn dr32_a_visitor_is_told_what_is_passed_on_and_to_whom_in_their_language() {
    let wording = Wording::standard();
    for (code, wanted) in [
        (
            "en",
            "Billing takes over from here and gets everything that was said, the details you gave and what was tried, with every step so far. Nothing has to be said twice.",
        ),
        (
            "de",
            "Billing übernimmt ab hier und bekommt alles Gesagte, Ihre Angaben und was versucht wurde, mit jedem Schritt bisher. Nichts muss zweimal gesagt werden.",
        ),
        (
            "sv",
            "Billing takes over from here and gets everything that was said, the details you gave and what was tried, with every step so far. Nothing has to be said twice.",
        ),
    ] {
        let language = language(code);
        let items = [Passed::Transcript, Passed::Collected, Passed::StepsTried];
        let items = items.map(|it| wording.say(&language, Name::of_passed(it), &[]));
        let items = Wording::list(&language, &items);
        let values =
            [(Place::Team, Value::Words("Billing")), (Place::Items, Value::Words(items.reveal()))];
        assert_eq!(wording.say(&language, Name::PassedOn, &values).reveal(), wanted);
    }
    let one = [Text::new("a")];
    assert_eq!(Wording::list(&language("en"), &one).reveal(), "a");
    assert_eq!(Wording::list(&language("en"), &[]).reveal(), "");
}

#[test]
fn dr33_a_number_has_the_form_of_its_language() {
    let wording = Wording::standard();
    let say = |code: &str, count| {
        let values = [(Place::Place, Value::Count(count))];
        wording.say(&language(code), Name::Place, &values).reveal().to_owned()
    };
    assert_eq!(say("en", 1), "You are next in line.");
    assert_eq!(say("en", 2), "You are number 2 in line.");
    assert_eq!(say("de", 11), "Sie sind Nummer 11 in der Reihe.");
    for code in LANGUAGES {
        assert_ne!(say(code, 1), say(code, 2), "{code}");
        assert!(say(code, 7).contains('7'), "{code}");
    }
}

fn statement(within: Span) -> Statement {
    let made = Promises::default().make(
        &Policy::standard(),
        Timestamp::default(),
        Pledge::Wait { within },
        Owner::Desk,
    );
    let PromiseEvent::Made { entry } = made else { panic!("nothing was promised") };
    Statement::of(&entry)
}

#[test]
fn dr31_a_time_is_said_in_the_language_by_the_promise_that_states_it() {
    let wording = Wording::standard();
    let say = |code: &str, within| {
        wording.say_by(&language(code), Timed::FirstReply, &statement(within)).reveal().to_owned()
    };
    assert_eq!(say("en", Span::seconds(60)), "A person writes to you within 60 seconds.");
    assert_eq!(say("en", Span::minutes(2)), "A person writes to you within 2 minutes.");
    assert_eq!(say("de", Span::minutes(2)), "Ein Mensch schreibt Ihnen innerhalb von 2 Minuten.");
    assert_eq!(say("fr", Span::hours(3)), "Une personne vous écrit dans les 3 heures.");
    assert_eq!(say("nl", Span::seconds(1)), "Iemand schrijft u binnen 1 seconde.");
}

fn own(name: &str, text: &str) -> Result<Wording, Vec<Fault>> {
    let texts = BTreeMap::from([(name.to_owned(), text.to_owned())]);
    let overrides = Overrides::from([(language("en"), texts)]);
    Wording::with(overrides).map_err(|problems| problems.into_iter().map(|it| it.fault).collect())
}

#[test]
fn dr34_a_workspace_says_it_in_its_own_words_where_they_can_be_used() {
    let wording = own("joined", "{agent} ({team}) has joined.").unwrap();
    let values = [(Place::Agent, Value::Words("Nina")), (Place::Team, Value::Words("Billing"))];
    let english = wording.say(&language("en"), Name::Joined, &values);
    assert_eq!(english.reveal(), "Nina (Billing) has joined.");
    let german = wording.say(&language("de"), Name::Joined, &values);
    assert_eq!(german.reveal(), "Nina von Billing ist da.", "other languages keep theirs");

    for (name, text, fault) in [
        ("joint", "x", Fault::NoSuchText),
        ("joined", " ", Fault::Empty),
        ("joined", "{agent", Fault::OpenBrace),
        ("joined", "{agent} {moon}", Fault::NoSuchPlace("moon".to_owned())),
        ("joined", "{agent} is here.", Fault::Missing(Place::Team)),
        ("joined", "{agent} {team} {items}", Fault::Unfilled(Place::Items)),
        ("place", "{place|one=Next}", Fault::Forms(Place::Place)),
        ("place", "{place|one=Next|other=Later}", Fault::Forms(Place::Place)),
        ("no_answer", "Somebody comes in 5 minutes.", Fault::StatesTime),
        ("first_reply", "Somebody writes soon.", Fault::Missing(Place::Within)),
        ("no_answer", "Transferring you now.", Fault::Bare("transferring you now")),
    ] {
        assert_eq!(own(name, text), Err(vec![fault]), "{name}: {text}");
    }
}

#[test]
fn dr34_own_words_come_back_as_they_were_written_and_bad_ones_do_not_come_in() {
    let json = r#"{"en":{"hello":"Hi."}}"#;
    let wording: Wording = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::to_string(&wording).unwrap(), json);
    let refused = serde_json::from_str::<Wording>(r#"{"en":{"hello":"{moon}"}}"#).unwrap_err();
    assert!(refused.to_string().contains("the text `hello` in `en`"), "{refused}");
}
