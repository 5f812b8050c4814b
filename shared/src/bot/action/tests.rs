//! What is asked of a workspace's systems, and what is made of their answers.

use super::*;

fn topic() -> Topic {
    Topic::new("refund_dispute").unwrap()
}

#[test]
fn bt12_a_request_is_made_of_what_is_known_and_names_what_it_lacks() {
    let order = Text::new("48173");
    let known = |field| (field == Field::OrderNumber).then_some(&order);
    let request = ActionKind::CheckCondition.request(&topic(), "refund", known).unwrap();
    assert_eq!(
        request.body(),
        r#"{"action":"check_condition","condition":"refund","order_number":"48173"}"#
    );
    let lacking = ActionKind::VerifyIdentity.request(&topic(), "", known).unwrap_err();
    assert_eq!(lacking, Lacking { kind: ActionKind::VerifyIdentity, field: Field::Email });
    for kind in ActionKind::ALL {
        let nothing = kind.request(&topic(), "refund", |_| None).unwrap_err();
        assert_eq!(Some(&nothing.field), kind.needs().first(), "{kind:?}");
        let all = kind.request(&topic(), "refund", |_| Some(&order)).unwrap();
        assert_eq!(all.kind(), kind);
    }
}

#[test]
fn bt13_an_answer_is_success_failure_or_unavailable_whatever_it_looks_like() {
    use Unavailability::{Failed, NotAllowed, TimedOut};
    let delayed = r#"{"ok":true,"said":"Order 48173 is two days late","fields":{"order_number":48173,"product":"Lamp","colour":"red","plan":{}}}"#;
    let Ended::Success(found) = read(Some(200), delayed) else { panic!("it is a success") };
    assert_eq!(found.said.reveal(), "Order 48173 is two days late");
    let fields = [(Field::OrderNumber, Text::new("48173")), (Field::Product, Text::new("Lamp"))];
    assert_eq!(found.fields, fields, "what has no field, and what is no value, is left out");

    let no = r#"{"ok":false,"said":"There is no such order"}"#;
    for status in [200, 404, 422] {
        let why = Text::new("There is no such order");
        assert_eq!(read(Some(status), no), Ended::Failure { why }, "{status}");
    }
    for (status, body, why) in [
        (None, "", TimedOut),
        (Some(500), delayed, Failed),
        (Some(403), "", NotAllowed),
        (Some(200), "<html>", Failed),
        (Some(200), r#"{"ok":true}"#, Failed),
        (Some(200), r#"{"ok":false,"said":" \n "}"#, Failed),
        (Some(200), r#"{"said":"ok"}"#, Failed),
        (Some(404), delayed, Failed),
        (Some(302), delayed, Failed),
    ] {
        assert_eq!(read(status, body), Ended::Unavailable { why }, "{status:?} {body}");
    }
}

#[test]
fn bt13_a_line_of_an_answer_is_one_line_and_not_endless() {
    let long = format!(r#"{{"ok":true,"said":"a\nb{}"}}"#, "c".repeat(1_000));
    let Ended::Success(found) = read(Some(200), &long) else { panic!("it is a success") };
    assert_eq!(found.said.reveal().len(), 300);
    assert!(found.said.reveal().starts_with("a b"));
}
