//! Whatever is noticed in whatever order: nothing panics, what is missing is not known, and
//! nobody reads what is kept from them.

use proptest::prelude::*;

use super::*;
use crate::context::brief::MOST_WORDS;
use crate::context::field::Entry;
use crate::context::policy::{Handling, Kept, Privacy, Shown, Sight, Summed};
use crate::context::receipt::Receipt;
use crate::context::{phrases, texts};

fn any_of<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> {
    (0..all.len()).prop_map(|number| all[number])
}

fn any_field() -> impl Strategy<Value = Field> {
    any_of(Field::ALL)
}

/// Words from a small alphabet, so that values meet one another in texts.
fn any_words() -> impl Strategy<Value = Text> {
    prop_oneof![
        "[ab1]{0,9}",
        "[ab1]{1,4}@[ab]{1,3}\\.[ab]{1,2}",
        "([ab1.!?-]{1,6} ){0,6}",
        "\\PC{0,30}",
        Just("maria@example.com".to_owned()),
    ]
    .prop_map(Text::new)
}

fn any_quote() -> impl Strategy<Value = Quote> {
    (0_u32..9, any_words()).prop_map(|(seq, text)| Quote { seq: Seq::new(seq), text })
}

fn any_source() -> impl Strategy<Value = Source> {
    any_of(Source::ALL)
}

fn any_outcome() -> impl Strategy<Value = Outcome> {
    prop_oneof![
        Just(Outcome::Pending),
        any_words().prop_map(|said| Outcome::Succeeded { said, at: at(1) }),
        any_words().prop_map(|why| Outcome::Failed { why, at: at(1) }),
        any_of(Unavailability::ALL).prop_map(|why| Outcome::Unavailable { why, at: at(1) }),
    ]
}

fn any_topic() -> impl Strategy<Value = Topic> {
    any_of(&["billing", "refund_dispute", "technical", "pre_sale", "gardening"]).prop_map(topic)
}

fn any_speaker() -> impl Strategy<Value = Speaker> {
    prop_oneof![Just(Speaker::Visitor), Just(Speaker::Bot), Just(Speaker::Agent(anna()))]
}

fn any_collected() -> impl Strategy<Value = Noticed> {
    prop_oneof![
        6 => (any_field(), any_words(), any_source())
            .prop_map(|(field, value, from)| Noticed::Given { field, value, from }),
        3 => (0_u32..99, any_speaker(), any_words())
            .prop_map(|(seq, by, text)| Noticed::Said { seq: Seq::new(seq), by, text }),
        1 => any_field().prop_map(Noticed::Asked),
        1 => any_field().prop_map(Noticed::Declined),
        2 => (any_field(), any_words())
            .prop_map(|(field, value)| Noticed::Corrected { field, value }),
        1 => any_field().prop_map(Noticed::Withheld),
        1 => (any_words(), any_words()).prop_map(|(url, title)| {
            Noticed::Visited(Page { url, title, kind: PageKind::Other })
        }),
        1 => any_words().prop_map(|value| Noticed::Remembered { name: "step".into(), value }),
    ]
}

fn any_known() -> impl Strategy<Value = Noticed> {
    prop_oneof![
        Just(beginning()),
        Just(seen()),
        (any_source(), any_of(Unavailability::ALL))
            .prop_map(|(from, why)| Noticed::RecordUnavailable { from, why }),
        (any_of(Proof::ALL), proptest::collection::vec(any_field(), 0..3))
            .prop_map(|(how, of)| Noticed::Proved { how, of }),
        (any_of(Proof::ALL), any_words()).prop_map(|(how, why)| Noticed::ProofFailed { how, why }),
        Just(routed()),
        (any_of(&Trigger::ALL), any_quote()).prop_map(|(trigger, quote)| {
            Noticed::PersonWanted(Reason { by: Asker::Visitor, trigger, evidence: vec![quote] })
        }),
        Just(Noticed::Taken(anna())),
    ]
}

fn any_done() -> impl Strategy<Value = Noticed> {
    let sure = Thousandths(700);
    prop_oneof![
        (any_topic(), proptest::option::of(any_words()))
            .prop_map(move |(topic, what)| Noticed::IntentRead { topic, what, sure }),
        Just(Noticed::IntentConfirmed(anna())),
        (any_topic(), proptest::option::of(any_words()))
            .prop_map(|(topic, what)| Noticed::IntentCorrected { by: anna(), topic, what }),
        (any_of(Tone::ALL), any_quote()).prop_map(move |(tone, shown_by)| Noticed::MoodRead {
            tone,
            sure,
            shown_by
        }),
        any_quote().prop_map(|shown_by| Noticed::SignRead { sign: Sign::Urgent, shown_by }),
        (0_u32..6, any_of(StepKind::ALL), any_words()).prop_map(|(asked, kind, what)| {
            Noticed::StepBegan { asked: Seq::new(asked), kind, what }
        }),
        (0_u32..6, any_outcome())
            .prop_map(|(asked, outcome)| Noticed::StepEnded { asked: Seq::new(asked), outcome }),
        (any_words(), any_words()).prop_map(|(id, title)| Noticed::ArticleShown { id, title }),
        any_quote().prop_map(Noticed::Missed),
        (any_words(), any_source()).prop_map(|(what, from)| Noticed::NextSaid { what, from }),
    ]
}

fn any_history() -> impl Strategy<Value = Vec<(i64, Noticed)>> {
    let noticed = prop_oneof![3 => any_collected(), 1 => any_known(), 2 => any_done()];
    // Moments are not in order: clocks differ.
    proptest::collection::vec((-50_i64..5_000, noticed), 0..50)
}

fn any_policy() -> impl Strategy<Value = ContextPolicy> {
    let handling = (
        prop_oneof![9 => Just(Kept::Stored), 1 => Just(Kept::Dropped)],
        any_of(Summed::ALL),
        any_of(Shown::ALL),
        any_of(Privacy::ALL),
    )
        .prop_map(|(kept, summed, shown, privacy)| Handling { kept, summed, shown, privacy });
    let n_entries = Entry::all().count();
    let each = proptest::option::of(handling);
    proptest::collection::vec(each, n_entries).prop_map(|handlings| {
        let mut policy = ContextPolicy::standard();
        for (entry, handling) in Entry::all().zip(handlings) {
            match (entry, handling) {
                (Entry::Field(field), Some(handling)) => {
                    policy.fields.insert(field, handling);
                }
                (Entry::Item(item), Some(handling)) => {
                    policy.items.insert(item, handling);
                }
                (Entry::Field(_) | Entry::Item(_), None) => (),
            }
        }
        policy
    })
}

const READERS: &[Audience] = Audience::ALL;

/// Every text of a package but those that Baton composes, in one list.
fn texts_of(package: &Package) -> Vec<String> {
    let mut layers = Layers {
        identity: package.identity.clone(),
        conversation: package.conversation.clone(),
        action: package.action.clone(),
        routing: package.routing.clone(),
    };
    layers.conversation.summary = Fact::Unknown;
    let mut all = Vec::new();
    texts::each_of_layers(&mut layers, &mut |text| all.push(text.reveal().to_owned()));
    all
}

/// What is read of a value: its letters and digits, dots for what is not shown among them.
fn core(text: &str) -> String {
    let counts = |letter: &char| letter.is_alphanumeric() || *letter == '•';
    text.chars().filter(counts).flat_map(char::to_lowercase).collect()
}

fn is_slot(layers: &Layers, field: Field) -> bool {
    layers.slot(field).is_some()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn cx11_cx14_cx20_no_history_makes_a_package_lie_or_tell(
        history in any_history(),
        policy in any_policy(),
    ) {
        let mut layers = Layers::default();
        for (second, noticed) in &history {
            layers.apply(&policy, at(*second), noticed);
        }
        for reader in READERS {
            let package = policy.given(&layers, *reader);
            // Completeness tells no lie.
            let done = &package.completeness;
            for field in Field::ALL {
                let is_missing = done.missing.iter().any(|missing| missing.field == *field);
                let is_needed = done.needed.contains(field);
                prop_assert_eq!(is_missing, is_needed && !layers.knows(*field));
            }
            prop_assert!(done.may_ask.iter().all(|field| !layers.knows(*field)));
            prop_assert!(done.score.0 <= 1000);
            prop_assert_eq!(done.score.0 == 1000, done.missing.is_empty());
            // The lines keep to their measure.
            let brief = package.brief.text();
            prop_assert_eq!(brief.reveal().lines().count(), 5);
            prop_assert!(phrases::count(brief.reveal()) <= MOST_WORDS, "{}", brief.reveal());
            // Nobody reads what is kept from them.
            let composed =
                format!("{}\n{}", brief.reveal(), value(&package.conversation.summary));
            let texts: Vec<String> = texts_of(&package).iter().map(|text| core(text)).collect();
            for field in Field::ALL.iter().filter(|field| is_slot(&layers, **field)) {
                if policy.sight(Entry::Field(*field), *reader) == Sight::Full {
                    continue;
                }
                let slot = layers.slot(*field).unwrap();
                for known in slot.fact.known().into_iter().chain(&slot.others).chain(&slot.replaced) {
                    let value = core(known.value.reveal());
                    if value.chars().count() >= 4 && !value.contains('•') {
                        let told = texts.iter().find(|text| text.contains(&value));
                        prop_assert!(told.is_none(), "{:?} reads {value} in {told:?}", reader);
                        // Neighbours in a sentence may look like a value that is spaced out.
                        let written = known.value.reveal().trim();
                        prop_assert!(!composed.contains(written), "{written} in {composed}");
                    }
                }
            }
            prop_assert_eq!(&Package::read(&package.json()).unwrap(), &package);
        }
        // A receipt shows what is known, and nothing that is kept from the visitor.
        for line in Receipt::of(&layers, &policy).lines {
            let sight = policy.sight(Entry::Field(line.field), Audience::Visitor);
            prop_assert_ne!(sight, Sight::Nothing);
            if let (Sight::Masked, Some(value)) = (sight, layers.fact(line.field).value()) {
                let (shown, value) = (line.value.value().unwrap(), value.reveal().trim());
                let has_letters = value.chars().any(|letter| letter != '•');
                prop_assert!(!has_letters || !shown.reveal().contains(value));
            }
        }
        // What is accepted as a change is one.
        for field in Field::ALL {
            if let Ok(noticed) = layers.withholding(&policy, *field) {
                let mut after = layers.clone();
                after.apply(&policy, at(9_999), &noticed);
                prop_assert!(!after.knows(*field), "{field:?}");
            }
            if let Ok(noticed) = layers.correction(&policy, *field, &text("a1@bb.de")) {
                let mut after = layers.clone();
                after.apply(&policy, at(9_999), &noticed);
                let stored = policy.handling(Entry::Field(*field)).kept == Kept::Stored;
                prop_assert!(!stored || value(&after.fact(*field)) == "a1@bb.de", "{field:?}");
            }
        }
    }
}
