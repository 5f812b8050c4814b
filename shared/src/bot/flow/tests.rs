//! Flows that can and cannot be used, and walks through one.

use proptest::prelude::*;

use super::walk::{Doing, Facts, Input, Place};
use super::*;
use crate::bot::action::{Ended, Found};
use crate::bot::form::Misfit;
use crate::context::known::Unavailability;
use crate::text::Text;

/// A return: choose, give the order, have it checked, and end or meet a person.
const RETURN: &str = r#"{
    "id": "return", "topic": "refund_dispute", "start": "hello",
    "steps": {
        "hello": {"do": "say", "text": "Let us look at your return.", "next": "what"},
        "what": {"do": "choose", "text": "What shall happen?", "buttons": [
            {"label": "Money back", "next": "order", "words": ["refund"]},
            {"label": "Another size", "next": "person"}
        ]},
        "order": {"do": "ask", "text": "Which order is it?", "field": "order_number",
            "accepts": "number", "next": "check", "otherwise": "person"},
        "check": {"do": "act", "action": "check_condition", "condition": "refund",
            "success": "done", "failure": "person", "unavailable": "person"},
        "person": {"do": "hand_off"},
        "done": {"do": "end", "text": "The money is on its way."}
    }
}"#;

fn flow() -> Flow {
    serde_json::from_str(RETURN).unwrap()
}

fn id(name: &str) -> StepId {
    StepId::new(name).unwrap()
}

fn problems(change: impl FnOnce(&mut Flow)) -> Vec<FlowProblem> {
    let mut flow = flow();
    change(&mut flow);
    flow.check()
}

#[test]
fn bt16_a_flow_that_works_has_no_problems_and_each_fault_is_named_with_its_step() {
    assert_eq!(flow().check(), []);
    let say = |next: &str| Step::Say { text: "Well.".to_owned(), next: id(next) };
    let put = |flow: &mut Flow, name: &str, step: Step| {
        flow.steps.insert(id(name), step);
    };
    assert_eq!(problems(|it| it.start = id("moon")), [FlowProblem::NoStart(id("moon"))]);
    assert_eq!(
        problems(|it| put(it, "hello", say("moon"))),
        [FlowProblem::LeadsNowhere { from: id("hello"), to: id("moon") }]
    );
    assert_eq!(
        problems(|it| put(it, "alone", say("done"))),
        [FlowProblem::Unreachable(id("alone"))]
    );
    let round = problems(|it| {
        put(it, "hello", say("again"));
        put(it, "again", say("hello"));
    });
    assert!(round.contains(&FlowProblem::GoesRound(id("hello"))), "{round:?}");
    assert!(round.contains(&FlowProblem::NeverEnds(id("again"))), "{round:?}");
    let buttons = |labels: &[&str]| Step::Choose {
        text: "?".to_owned(),
        buttons: labels
            .iter()
            .map(|label| Button { label: (*label).to_owned(), next: id("order"), words: vec![] })
            .collect(),
    };
    let with = |step: Step| move |flow: &mut Flow| put(flow, "what", step);
    assert_eq!(problems(with(buttons(&[]))), [FlowProblem::ButtonCount(id("what"))]);
    let label = "A ".to_owned();
    let same = FlowProblem::SameButton { step: id("what"), label };
    assert_eq!(problems(with(buttons(&["a", "A "]))), [same]);
    let end = |text: &str| Step::End { text: text.to_owned() };
    assert_eq!(problems(|it| put(it, "done", end(" "))), [FlowProblem::NoText(id("done"))]);
    let long = "x".repeat(9_000);
    assert_eq!(problems(|it| put(it, "done", end(&long))), [FlowProblem::TooLong(id("done"))]);
    let blank = Step::Act {
        action: ActionKind::CheckCondition,
        condition: String::new(),
        success: id("done"),
        failure: id("person"),
        unavailable: id("person"),
    };
    assert_eq!(problems(|it| put(it, "check", blank)), [FlowProblem::NoCondition(id("check"))]);
    let nothing = Step::Ask {
        text: "?".to_owned(),
        field: Field::Product,
        accepts: Accepts::Choice(vec![]),
        next: id("check"),
        otherwise: id("person"),
    };
    assert_eq!(problems(|it| put(it, "order", nothing)), [FlowProblem::NoChoice(id("order"))]);
}

fn wrote(words: &str) -> Input {
    Input::Wrote(Text::new(words))
}

/// The place after some inputs, and what the last of them brought.
fn after(inputs: &[Input]) -> (Option<Place>, Vec<Doing>) {
    let (flow, known) = (flow(), Facts::new());
    inputs.iter().fold(flow.begin(&known), |(place, _), input| {
        flow.go_on(place.expect("the flow goes on"), input.clone(), &known)
    })
}

#[test]
fn bt17_a_flow_leads_through_its_steps_to_an_end() {
    let (place, doing) = after(&[]);
    assert_eq!(place.as_ref().map(Place::step), Some(&id("what")));
    let labels = vec!["Money back".to_owned(), "Another size".to_owned()];
    let text = "What shall happen?".to_owned();
    let hello = Doing::Say("Let us look at your return.".to_owned());
    assert_eq!(doing, [hello, Doing::Offer { text, labels }]);

    let ask = Doing::Ask { text: "Which order is it?".to_owned(), field: Field::OrderNumber };
    assert_eq!(after(&[Input::Pressed(0)]).1, std::slice::from_ref(&ask));
    let (_, doing) = after(&[Input::Pressed(0), wrote("#48173")]);
    let keep = Doing::Keep { field: Field::OrderNumber, value: Text::new("48173") };
    let condition = "refund".to_owned();
    assert_eq!(doing, [keep, Doing::Act { action: ActionKind::CheckCondition, condition }]);
    let found = Ended::Success(Found { said: Text::new("yes"), fields: vec![] });
    let (place, doing) = after(&[Input::Pressed(0), wrote("48173"), Input::Acted(found)]);
    assert_eq!(place, None);
    assert_eq!(doing, [Doing::Say("The money is on its way.".to_owned()), Doing::End]);
    for ended in [
        Ended::Failure { why: Text::new("too late") },
        Ended::Unavailable { why: Unavailability::TimedOut },
    ] {
        let (_, doing) = after(&[Input::Pressed(0), wrote("48173"), Input::Acted(ended)]);
        assert_eq!(doing, [Doing::HandOff(flow().topic)], "no dead end");
    }
}

#[test]
fn bt18_words_press_the_button_they_name_and_other_words_go_to_the_reader() {
    let (ask, _) = after(&[Input::Pressed(0)]);
    for words in ["Money back", "I want a REFUND please", "1"] {
        assert_eq!(after(&[wrote(words)]).0, ask, "{words}");
    }
    let stays = after(&[]).0;
    for words in ["where is my parcel", "refund or another size", "3"] {
        let (place, doing) = after(&[wrote(words)]);
        assert_eq!(place, stays, "{words}");
        assert_eq!(doing, [Doing::Read(Text::new(words))], "{words}");
    }
}

#[test]
fn bt19_what_does_not_fit_is_asked_for_once_more_and_then_the_flow_goes_on_without() {
    let misfit = Misfit::NoNumber;
    let again = Doing::AskAgain { field: Field::OrderNumber, misfit };
    assert_eq!(after(&[Input::Pressed(0), wrote("dunno")]).1, [again]);
    let (place, doing) = after(&[Input::Pressed(0), wrote("dunno"), wrote("no idea")]);
    assert_eq!(place, None);
    let given_up = [Doing::GiveUp(Field::OrderNumber), Doing::HandOff(flow().topic)];
    assert_eq!(doing, given_up);
    let declined = [Doing::Decline(Field::OrderNumber), Doing::HandOff(flow().topic)];
    assert_eq!(after(&[Input::Pressed(0), Input::Skipped]).1, declined);
}

#[test]
fn bt17_what_is_known_is_not_asked_for_and_one_can_go_back() {
    let (flow, order) = (flow(), Text::new("48173"));
    let known = Facts::from([(Field::OrderNumber, &order)]);
    let (place, _) = flow.begin(&known);
    let (place, doing) = flow.go_on(place.unwrap(), Input::Pressed(0), &known);
    assert_eq!(place.map(|place| place.step().clone()), Some(id("check")));
    assert!(matches!(doing.as_slice(), [Doing::Act { .. }]), "{doing:?}");

    assert_eq!(after(&[Input::Pressed(0), Input::Back]).0, after(&[]).0);
    assert_eq!(after(&[Input::Back]).0, after(&[]).0, "there is nothing before the first step");
    let lost = after(&[]).0.unwrap();
    let changed = Flow { steps: BTreeMap::new(), ..flow };
    let (place, doing) = changed.go_on(lost, Input::Pressed(0), &Facts::new());
    assert_eq!((place, doing), (None, vec![Doing::HandOff(changed.topic)]));
}

fn any_step() -> impl Strategy<Value = Step> {
    let to = || (0..6_u8).prop_map(|number| id(&format!("s{number}")));
    let text = || Just("Words.".to_owned());
    let button = |next| Button { label: format!("to {next}"), next, words: vec![] };
    prop_oneof![
        (text(), to()).prop_map(|(text, next)| Step::Say { text, next }),
        (text(), prop::collection::btree_set(to(), 1..3)).prop_map(move |(text, next)| {
            Step::Choose { text, buttons: next.into_iter().map(button).collect() }
        }),
        (text(), to(), to()).prop_map(|(text, next, otherwise)| Step::Ask {
            text,
            field: Field::OrderNumber,
            accepts: Accepts::Number,
            next,
            otherwise,
        }),
        (to(), to()).prop_map(|(yes, no)| Step::Check {
            field: Field::Plan,
            is: Some("pro".to_owned()),
            yes,
            no,
        }),
        (to(), to(), to()).prop_map(|(success, failure, unavailable)| Step::Act {
            action: ActionKind::LookUpOrder,
            condition: String::new(),
            success,
            failure,
            unavailable,
        }),
        Just(Step::HandOff { topic: None }),
        text().prop_map(|text| Step::End { text }),
    ]
}

fn any_input() -> impl Strategy<Value = Input> {
    prop_oneof![
        (0..4_usize).prop_map(Input::Pressed),
        prop_oneof![Just("48173"), Just("to s1"), Just("…"), Just("")].prop_map(wrote),
        Just(Input::Skipped),
        Just(Input::Back),
        Just(Input::Acted(Ended::Unavailable { why: Unavailability::Failed })),
        Just(Input::Answered),
        Just(Input::Missed),
        Just(Input::Known),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn bt20_whatever_is_put_in_a_flow_waits_or_is_over(
        steps in prop::collection::vec(any_step(), 6),
        inputs in prop::collection::vec(any_input(), 0..30),
    ) {
        let steps = steps.into_iter().zip(0..).map(|(step, number)| (id(&format!("s{number}")), step));
        let flow = Flow { steps: steps.collect(), start: id("s0"), ..flow() };
        let is_checked = !flow.check().iter().any(|it| !matches!(it, FlowProblem::Unreachable(_)));
        let known = Facts::new();
        let (mut place, mut doing) = flow.begin(&known);
        for input in inputs {
            let Some(here) = place else { break };
            let waits = flow.steps.get(here.step()).is_some_and(|step| {
                step.waits_for_visitor() || matches!(step, Step::Act { .. })
            });
            prop_assert!(waits, "it stands where nothing is waited for");
            (place, doing) = flow.go_on(here, input, &known);
        }
        if place.is_none() {
            let over = matches!(doing.last(), Some(Doing::End | Doing::HandOff(_)));
            prop_assert!(over, "it stopped without a word: {doing:?}");
        }
        if is_checked {
            prop_assert!(!doing.is_empty() || place.is_some());
        }
    }
}
