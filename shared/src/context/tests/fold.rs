use super::*;
use crate::context::action::{IntentStanding, Trend};
use crate::context::field::{Entry, Item};
use crate::context::package::{UnreadablePackage, VERSION};
use crate::context::policy::{Handling, Kept};

#[test]
fn cx1_the_same_list_gives_the_same_package_with_four_layers() {
    let package = for_agent(&story());
    assert_eq!(package, for_agent(&story()));
    let json: serde_json::Value = serde_json::from_str(&package.json()).unwrap();
    for layer in ["identity", "conversation", "action", "routing"] {
        assert!(json[layer].is_object(), "{layer}");
    }
    assert_eq!(json["version"], VERSION);
    assert_eq!(json["routing"]["reason"]["value"]["trigger"], "sensitive");
    assert_eq!(json["routing"]["reason"]["value"]["evidence"][0]["text"], "charged twice");
}

#[test]
fn cx2_what_is_known_says_from_whom_and_since_when_and_the_rest_says_why_not() {
    let json = serde_json::to_value(for_agent(&story())).unwrap();
    assert_eq!(
        json["conversation"]["collected"]["order_number"]["fact"],
        serde_json::json!({"state": "known", "value": "54192", "from": "words", "at": 18_000})
    );
    let device = &json["conversation"]["collected"]["device"]["fact"];
    assert_eq!(*device, serde_json::json!({"state": "unknown"}));
    let json = serde_json::to_value(for_agent(&[unavailable()])).unwrap();
    assert_eq!(
        json["identity"]["profile"]["value"],
        serde_json::json!(
            {"state": "unavailable", "why": "timed_out", "from": "crm", "at": 10_000}
        )
    );
}

#[test]
fn cx3_a_record_that_cannot_be_looked_up_costs_nothing_but_itself() {
    let mut without = story();
    let record = without.iter().position(|noticed| *noticed == seen()).unwrap();
    without[record] = unavailable();
    let package = for_agent(&without);
    let profile = &package.identity.profile;
    assert!(matches!(profile.tier, Fact::Unavailable { why: Unavailability::TimedOut, .. }));
    assert!(matches!(profile.plan.fact, Fact::Unavailable { .. }));
    // What the visitor said stays, and so does all the rest.
    assert_eq!(value(&profile.email.fact), "maria@example.com");
    let whole = for_agent(&story());
    assert_eq!(package.conversation.turns, whole.conversation.turns);
    assert_eq!(package.conversation.collected, whole.conversation.collected);
    assert_eq!(package.action, whole.action);
    assert_eq!(package.routing, whole.routing);
    // A failure after an answer takes nothing back, and an answer after a failure counts.
    let after = for_agent(&[seen(), unavailable()]);
    assert_eq!(after.identity.profile.tier.value(), Some(&Tier::Vip));
    let late = for_agent(&[unavailable(), seen()]);
    assert_eq!(late.identity.profile, Layers::default_after(&[seen()], 11).identity.profile);
}

impl Layers {
    /// The layers of a list whose first entry comes at this second.
    fn default_after(noticed: &[Noticed], second: i64) -> Self {
        let mut layers = Self::default();
        for (noticed, second) in noticed.iter().zip(second..) {
            layers.apply(&ContextPolicy::standard(), at(second), noticed);
        }
        layers
    }
}

#[test]
fn cx4_whose_word_weighs_more_holds_and_the_other_is_kept_beside_it() {
    let words = given(Field::OrderNumber, "111", Source::Words);
    let later = given(Field::OrderNumber, "222", Source::Words);
    let form = given(Field::OrderNumber, "333", Source::Form);
    let slot = |noticed: &[Noticed]| folded(noticed).conversation.collected.order_number;
    let holds = |noticed: &[Noticed]| value(&slot(noticed).fact).to_owned();
    assert_eq!(holds(&[words.clone(), later.clone()]), "222");
    assert_eq!(holds(&[form.clone(), later.clone()]), "333");
    assert_eq!(holds(&[later.clone(), form.clone()]), "333");
    let others: Vec<String> = slot(&[words.clone(), later.clone(), form])
        .others
        .iter()
        .map(|known| known.value.reveal().to_owned())
        .collect();
    assert_eq!(others, ["111", "222"]);
    // The same again is no second value, and a blank is none at all.
    let again = given(Field::OrderNumber, " 111 ", Source::Words);
    assert_eq!(slot(&[words.clone(), again]).others, []);
    assert_eq!(holds(&[words, given(Field::OrderNumber, "  ", Source::Form)]), "111");
}

#[test]
fn cx4_what_was_put_right_does_not_come_back_by_a_weaker_word() {
    let wrong = given(Field::OrderNumber, "111", Source::Words);
    let right = Noticed::Corrected { field: Field::OrderNumber, value: text("222") };
    let slot = folded(&[wrong.clone(), right, wrong]).conversation.collected.order_number;
    let known = slot.fact.known().unwrap();
    assert_eq!((known.value.reveal(), known.from), ("222", Source::Visitor));
    assert_eq!(slot.others, []);
    assert_eq!(slot.replaced[0].value.reveal(), "111");
}

#[test]
fn cx5_every_message_is_there_with_its_moment_and_the_silence_before_it() {
    let mut layers = Layers::default();
    let policy = ContextPolicy::standard();
    let turns = [
        (0, Speaker::Visitor, "Hello"),
        (2, Speaker::Bot, "How can I help?"),
        (190, Speaker::Visitor, "It broke"),
        (191, Speaker::Agent(anna()), "I see it"),
    ];
    for (number, (second, by, words)) in (1..).zip(turns) {
        layers.apply(&policy, at(second), &said(number, by, words));
    }
    let turns = &layers.conversation.turns;
    let silences: Vec<u32> = turns.iter().map(|turn| turn.silence).collect();
    assert_eq!(silences, [0, 2, 188, 1]);
    assert_eq!(turns[1].by, Speaker::Bot);
    assert_eq!(turns[2].at, at(190));
    assert_eq!(turns[3].text.reveal(), "I see it");
}

#[test]
fn cx6_the_pages_are_there_in_order_with_their_moments_and_the_last_is_the_page() {
    let package = for_agent(&[
        page("https://shop.example/pricing", PageKind::Pricing),
        page("https://shop.example/settings", PageKind::Settings),
        page("https://shop.example/cancel", PageKind::Cancel),
    ]);
    let trail: Vec<(&str, Timestamp)> = package
        .conversation
        .trail
        .iter()
        .map(|visit| (visit.page.url.reveal(), visit.at))
        .collect();
    assert_eq!(
        trail,
        [
            ("https://shop.example/pricing", at(10)),
            ("https://shop.example/settings", at(11)),
            ("https://shop.example/cancel", at(12)),
        ]
    );
    assert_eq!(package.conversation.page.value().unwrap().kind, PageKind::Cancel);
}

#[test]
fn cx7_identity_is_known_by_a_proof_alone() {
    let claim = given(Field::Identity, "I am Maria, trust me", Source::Form);
    assert!(!folded(&[claim]).knows(Field::Identity));
    let failed = Noticed::ProofFailed { how: Proof::EmailCode, why: text("wrong code") };
    let layers = folded(&[failed.clone(), failed.clone()]);
    assert!(!layers.knows(Field::Identity));
    assert_eq!(layers.identity.authentication.value(), Some(&Authentication::Failed));
    assert_eq!(layers.identity.failed_proofs.len(), 2);
    assert_eq!(layers.identity.failed_proofs[0].why.reveal(), "wrong code");
    // A proof that held holds, whatever failed before or fails after.
    let proved = Noticed::Proved { how: Proof::SignedIn, of: vec![] };
    let layers = folded(&[failed.clone(), proved, failed]);
    assert_eq!(value(&layers.fact(Field::Identity)), "signed in on the site");
    assert_eq!(layers.identity.failed_proofs.len(), 2);
}

#[test]
fn cx7_what_was_proved_is_not_overwritten_by_a_word() {
    let email = |address, from| given(Field::Email, address, from);
    let proved = Noticed::Proved { how: Proof::EmailCode, of: vec![Field::Email, Field::Phone] };
    let mut noticed =
        vec![email("a@example.com", Source::Words), proved, email("b@example.com", Source::Form)];
    let layers = folded(&noticed);
    assert!(layers.identity.has_proved(Field::Email));
    assert!(!layers.identity.has_proved(Field::Phone), "what nobody gave is not proved");
    assert_eq!(value(&layers.fact(Field::Email)), "a@example.com");
    assert_eq!(layers.identity.profile.email.others.len(), 1);
    noticed.push(email("c@example.com", Source::Agent));
    let layers = folded(&noticed);
    assert_eq!(value(&layers.fact(Field::Email)), "c@example.com");
    assert!(!layers.identity.has_proved(Field::Email));
}

#[test]
fn cx8_what_was_tried_says_what_came_of_it() {
    let none = Outcome::Unavailable { why: Unavailability::Failed, at: at(3) };
    let layers = folded(&[
        began(1, StepKind::Lookup, "order status"),
        began(2, StepKind::Flow, "refund flow"),
        began(3, StepKind::Lookup, "eligibility"),
        began(4, StepKind::Fix, "restart"),
        worked(1),
        failed(2),
        Noticed::StepEnded { asked: Seq::new(3), outcome: none.clone() },
        Noticed::StepEnded { asked: Seq::new(99), outcome: none.clone() },
    ]);
    let outcomes: Vec<&Outcome> = layers.action.steps.iter().map(|step| &step.outcome).collect();
    assert!(matches!(outcomes[0], Outcome::Succeeded { .. }));
    let Outcome::Failed { why, .. } = outcomes[1] else { panic!("it failed") };
    assert_eq!(why.reveal(), "the payment is older than 30 days");
    assert_eq!(outcomes[2..], [&none, &Outcome::Pending]);
}

#[test]
fn cx8_what_an_agent_stands_for_is_not_read_over() {
    let mut noticed = vec![intent("billing", "a late bill"), Noticed::IntentConfirmed(anna())];
    noticed.push(intent("technical", ""));
    let layers = folded(&noticed);
    let held = layers.action.intent.value().unwrap();
    assert_eq!(
        (&held.topic, &held.standing),
        (&topic("billing"), &IntentStanding::Confirmed(anna()))
    );
    noticed.push(Noticed::IntentCorrected { by: anna(), topic: topic("legal"), what: None });
    let layers = folded(&noticed);
    assert_eq!(layers.action.intent.value().unwrap().topic, topic("legal"));
    assert_eq!(layers.action.earlier_intents[0].value.topic, topic("billing"));
    assert_eq!(folded(&[Noticed::IntentConfirmed(anna())]).action.intent, Fact::Unknown);
}

#[test]
fn cx18_a_mood_has_a_trend() {
    use Tone::{Angry, Calm, Frustrated, Uneasy};
    let trend = |tones: &[Tone]| {
        let noticed: Vec<Noticed> = tones.iter().map(|tone| mood(*tone)).collect();
        folded(&noticed).action.mood.value().unwrap().trend
    };
    assert_eq!(trend(&[Calm]), Trend::Steady);
    assert_eq!(trend(&[Calm, Uneasy, Frustrated]), Trend::Worsening);
    assert_eq!(trend(&[Angry, Frustrated, Calm]), Trend::Easing);
    assert_eq!(trend(&[Angry, Angry, Calm, Calm, Calm, Calm]), Trend::Steady);
    let layers = folded(&[sign(Sign::Urgent), sign(Sign::WantsToCancel), sign(Sign::Urgent)]);
    let signs: Vec<Sign> = layers.action.signs.iter().map(|seen| seen.sign).collect();
    assert_eq!(signs, [Sign::WantsToCancel, Sign::Urgent]);
}

#[test]
fn cx9_what_the_policy_does_not_store_leaves_no_trace() {
    let mut policy = ContextPolicy::standard();
    let dropped =
        |entry| Handling { kept: Kept::Dropped, ..ContextPolicy::standard().handling(entry) };
    for field in Field::ALL {
        policy.fields.insert(*field, dropped(Entry::Field(*field)));
    }
    for item in Item::ALL {
        policy.items.insert(*item, dropped(Entry::Item(*item)));
    }
    let layers = folded_by(&policy, &story());
    let kept = |layers: &Layers| {
        let mut layers = layers.clone();
        layers.conversation.turns.clear();
        layers.conversation.asked.clear();
        serde_json::to_value(layers).unwrap()
    };
    let whole = kept(&folded(&story())).to_string();
    let left = kept(&layers).to_string();
    for word in ["54192", "maria@example.com", "Maria Lind", "refund flow", "18,400", "frustrated"]
    {
        assert!(whole.contains(word), "{word} is in the story");
        assert!(!left.contains(word), "{word} was to be dropped: {left}");
    }
    assert!(Field::ALL.iter().all(|field| !layers.knows(*field) || *field == Field::Identity));
}

#[test]
fn cx16_a_package_is_read_with_fields_that_came_later_and_without_those_that_are_missing() {
    let package = for_agent(&story());
    assert_eq!(Package::read(&package.json()).unwrap(), package);
    let mut json: serde_json::Value = serde_json::from_str(&package.json()).unwrap();
    json["weather"] = "rain".into();
    json["identity"]["profile"]["shoe_size"] = 43.into();
    json["action"].as_object_mut().unwrap().remove("mood");
    let read = Package::read(&json.to_string()).unwrap();
    assert_eq!(read.identity, package.identity);
    assert_eq!(read.action.mood, Fact::Unknown);
    json["version"] = 2.into();
    assert!(matches!(Package::read(&json.to_string()), Err(UnreadablePackage::Version(2))));
    let error = Package::read(r#"{"version": 1, "audience": "my secret"}"#).unwrap_err();
    assert_eq!(error.to_string(), "not a package: line 1, column 38");
}

#[test]
fn cx19_a_package_prints_nobodys_words() {
    let package = for_agent(&story());
    let shown = format!("{package:?} {:?} {:?}", folded(&story()), story());
    for words in ["maria", "54192", "charged", "Lind", "18,400", "shop.example", "Asks for"] {
        assert!(!shown.contains(words), "{words}");
    }
}
