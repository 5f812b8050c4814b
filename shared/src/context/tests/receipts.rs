use super::*;
use crate::context::field::Entry;
use crate::context::policy::{Handling, Privacy};
use crate::context::receipt::{Change, Receipt, Refused};
use crate::conversation::handoff::Passed;

fn policy() -> ContextPolicy {
    ContextPolicy::standard()
}

fn receipt(layers: &Layers) -> Vec<(Field, String, Change)> {
    Receipt::of(layers, &policy())
        .lines
        .into_iter()
        .map(|line| (line.field, value(&line.value).to_owned(), line.change))
        .collect()
}

#[test]
fn cx20_a_receipt_shows_what_is_passed_on_and_what_is_private_in_part() {
    let mut noticed = story();
    noticed.push(given(Field::Phone, "+15550109999", Source::Form));
    let shown = receipt(&folded(&noticed));
    let line = |field| shown.iter().find(|line| line.0 == field).unwrap().clone();
    assert_eq!(line(Field::OrderNumber).1, "54192");
    assert_eq!(line(Field::Phone).1, "•••9999");
    assert_eq!(line(Field::Email).1, "m•••@example.com");
    assert!(shown.iter().all(|(field, _, _)| *field != Field::Device), "nothing is known of it");
    let receipt = Receipt::of(&folded(&noticed), &policy());
    let all =
        [Passed::Transcript, Passed::Collected, Passed::Profile, Passed::Page, Passed::StepsTried];
    assert_eq!(receipt.passes, all);
    assert_eq!(
        receipt.in_words().unwrap().reveal(),
        "your name, your e-mail address, your phone number, your order number, your payment \
         date, your plan, your description of the problem and all that we have said here"
    );
    let nothing = Receipt::of(&folded(&[unavailable()]), &policy());
    assert_eq!((nothing.lines, nothing.passes.as_slice()), (vec![], [].as_slice()));
}

#[test]
fn cx20_a_receipt_never_shows_what_the_policy_keeps_from_the_visitor() {
    let layers = folded(&story());
    for field in Field::ALL {
        for privacy in [Privacy::Inside, Privacy::Agents] {
            let mut policy = policy();
            let handling = Handling { privacy, ..policy.handling(Entry::Field(*field)) };
            policy.fields.insert(*field, handling);
            let receipt = Receipt::of(&layers, &policy);
            assert!(receipt.lines.iter().all(|line| line.field != *field), "{field:?}");
            let new = text("x1");
            assert_eq!(layers.correction(&policy, *field, &new), Err(Refused::NotOnReceipt));
            assert_eq!(layers.withholding(&policy, *field), Err(Refused::NotOnReceipt));
        }
    }
}

#[test]
fn cx21_a_correction_holds_from_the_visitor_and_keeps_what_it_replaced() {
    let mut layers = folded(&story());
    let noticed = layers.correction(&policy(), Field::OrderNumber, &text(" 54193 ")).unwrap();
    layers.apply(&policy(), at(70), &noticed);
    let slot = &layers.conversation.collected.order_number;
    let known = slot.fact.known().unwrap();
    assert_eq!((known.value.reveal(), known.from, known.at), ("54193", Source::Visitor, at(70)));
    assert_eq!(slot.replaced[0].value.reveal(), "54192");
    assert_eq!(slot.replaced[0].from, Source::Words);
}

#[test]
fn cx21_a_correction_that_cannot_be_one_is_refused_with_the_reason() {
    let mut noticed = story();
    for (field, value) in [
        (Field::Phone, "+15550109999"),
        (Field::Amount, "40 EUR"),
        (Field::Url, "https://shop.example/x"),
        (Field::Language, "en"),
        (Field::Account, "A77"),
    ] {
        noticed.push(given(field, value, Source::Form));
    }
    noticed.retain(|noticed| !matches!(noticed, Noticed::Proved { .. }));
    let layers = folded(&noticed);
    let try_it = |field, words: &str| layers.correction(&policy(), field, &text(words));
    let refused = |field, words: &str| try_it(field, words).unwrap_err();
    for (field, wrong, right) in [
        (Field::Email, "maria at example.com", "maria.l@example.org"),
        (Field::Email, "maria@example", "m@mail.example.org"),
        (Field::Phone, "call me", "+49 (30) 123-4567"),
        (Field::Phone, "123", "0301234567"),
        (Field::OrderNumber, "the big one", "A-1"),
        (Field::Amount, "a lot", "41.50 EUR"),
        (Field::PaymentDate, "yesterday", "March 4"),
        (Field::Url, "not an address", "shop.example/y"),
        (Field::Language, "e", "de"),
        (Field::Name, "!!!", "Mária Lind"),
        (Field::Account, "--", "B-2"),
    ] {
        assert_eq!(refused(field, wrong), Refused::NotOfThisKind, "{field:?} {wrong}");
        assert!(try_it(field, right).is_ok(), "{field:?} {right}");
    }
    assert_eq!(refused(Field::Name, " \n"), Refused::Empty);
    assert_eq!(refused(Field::Name, &"x".repeat(201)), Refused::TooLong);
    assert!(try_it(Field::Problem, &"x".repeat(201)).is_ok());
    assert_eq!(refused(Field::Name, "maria lind"), Refused::Unchanged);
    assert_eq!(refused(Field::Page, "shop.example"), Refused::ShowsItself);
    assert_eq!(refused(Field::Device, "a phone"), Refused::NotOnReceipt);
}

#[test]
fn cx22_nothing_changes_once_a_person_is_there_nor_what_was_proved() {
    let mut layers = folded(&story());
    let email = text("other@example.com");
    assert_eq!(layers.correction(&policy(), Field::Email, &email), Err(Refused::Proved));
    assert_eq!(layers.withholding(&policy(), Field::Identity), Err(Refused::Proved));
    layers.apply(&policy(), at(80), &Noticed::Taken(anna()));
    let number = text("54193");
    assert_eq!(layers.correction(&policy(), Field::OrderNumber, &number), Err(Refused::TooLate));
    assert_eq!(layers.withholding(&policy(), Field::OrderNumber), Err(Refused::TooLate));
    assert!(receipt(&layers).iter().all(|(_, _, change)| *change == Change::Neither));
}

#[test]
fn cx23_what_is_kept_back_is_forgotten_everywhere_and_comes_back_from_the_visitors_hand_only() {
    let mut layers = folded(&story());
    let noticed = layers.withholding(&policy(), Field::OrderNumber).unwrap();
    layers.apply(&policy(), at(70), &noticed);
    let json = policy().given(&layers, Audience::AgentAfter).json();
    assert!(!json.contains("54192"), "{json}");
    let line = Receipt::of(&layers, &policy())
        .lines
        .into_iter()
        .find(|line| line.field == Field::OrderNumber);
    let line = line.unwrap();
    assert!(matches!(line.value, Fact::Withheld { .. }));
    assert_eq!(line.change, Change::Both);
    assert_eq!(layers.withholding(&policy(), Field::OrderNumber), Err(Refused::Unchanged));
    for from in [Source::Words, Source::Crm, Source::Agent, Source::Site] {
        layers.apply(&policy(), at(71), &given(Field::OrderNumber, "54192", from));
        assert!(!layers.knows(Field::OrderNumber), "{from:?}");
    }
    let noticed = layers.correction(&policy(), Field::OrderNumber, &text("54192")).unwrap();
    layers.apply(&policy(), at(72), &noticed);
    assert_eq!(value(&layers.fact(Field::OrderNumber)), "54192");
}
