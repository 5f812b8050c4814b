use expect_test::{Expect, expect};

use super::*;
use crate::context::brief::MOST_WORDS;
use crate::context::phrases;

fn check(noticed: &[Noticed], wanted: &Expect) {
    let package = for_agent(noticed);
    let summary = value(&package.conversation.summary);
    wanted.assert_eq(&format!("{summary}\n\n{}\n", package.brief.text().reveal()));
}

#[test]
fn cx12_cx13_a_double_charge_with_a_failed_refund_is_read_at_a_glance() {
    check(
        &story(),
        &expect![[r"
            Maria Lind (Lind & Co, VIP) needs help: refund after a double charge (“I was charged twice for my March subscription”). At hand: order 54192; paid March 3; e-mail proved; plan Pro, yearly; order status looked up; refund flow failed. They seem frustrated and think of leaving; a person is called because only a person may settle this.

            Intent: Refund after a double charge (87%)
            Entities captured: Order 54192; paid March 3; e-mail proved; plan Pro, yearly
            Sentiment: Frustrated since refund flow failed; may leave
            Prior actions: Order status looked up; refund flow failed; ticket drafted; +2 more
            Next best action: Check that money is owed, then return it yourself
        "]],
    );
}

#[test]
fn cx13_transactions_that_were_given_and_a_wish_to_leave_are_in_the_summary() {
    check(
        &[
            beginning(),
            intent("refund_dispute", ""),
            given(Field::Problem, "I see two charges for the March subscription", Source::Words),
            given(Field::Transaction, "TX-501", Source::Words),
            given(Field::Transaction, "TX-502", Source::Words),
            sign(Sign::WantsToCancel),
        ],
        &expect![[r"
            The visitor writes about a disputed charge (“I see two charges for the March subscription”). At hand: transactions TX-501 and TX-502. They think of leaving.

            Intent: A disputed charge (87%)
            Entities captured: Transactions TX-501 and TX-502
            Sentiment: Not known yet
            Prior actions: None yet
            Next best action: Prove identity, check that money is owed, then return it yourself
        "]],
    );
}

#[test]
fn cx12_cx13_who_has_said_nothing_has_a_brief_and_a_summary_too() {
    check(
        &[beginning()],
        &expect![[r"
        The visitor has not said yet what this is about. Nothing else is known yet.

        Intent: Not known yet
        Entities captured: Nothing yet
        Sentiment: Not known yet
        Prior actions: None yet
        Next best action: Not known yet
    "]],
    );
}

#[test]
fn cx8_cx12_who_turns_to_another_matter_is_shown_with_both() {
    check(
        &[
            beginning(),
            intent("shipping_orders", ""),
            given(Field::OrderNumber, "48173", Source::Words),
            intent("cancellation", "end the yearly plan"),
            given(Field::OrderNumber, "48200", Source::Words),
            Noticed::ProofFailed { how: Proof::Knowledge, why: text("wrong postcode") },
            wanted(Trigger::AskedForPerson, "a person please"),
        ],
        &expect![[r"
            The visitor needs help: end the yearly plan. At hand: orders 48173 and 48200; proof failed. A person is called because they asked for one.

            Intent: End the yearly plan (87%); before: shipping orders
            Entities captured: Orders 48173 and 48200; proof failed
            Sentiment: Not known yet
            Prior actions: None yet
            Next best action: Prove identity, hear the reason before ending anything
        "]],
    );
}

#[test]
fn cx24_what_is_best_done_next_is_what_somebody_said_or_else_follows_from_the_topic() {
    let next = |noticed: &[Noticed]| for_agent(noticed).brief.next_best_action.reveal().to_owned();
    let lookup = [began(1, StepKind::Flow, "change of address"), failed(1)];
    assert_eq!(next(&[]), "Not known yet");
    assert_eq!(next(&lookup), "Finish change of address by hand");
    assert_eq!(next(&[intent("technical", "")]), "Reproduce the error, then fix or raise it");
    let cancel = intent("cancellation", "");
    assert_eq!(
        next(std::slice::from_ref(&cancel)),
        "Prove identity, hear the reason before ending anything"
    );
    let proved = Noticed::Proved { how: Proof::SignedIn, of: vec![] };
    assert_eq!(next(&[cancel.clone(), proved]), "Hear the reason before ending anything");
    let said = Noticed::NextSaid { what: text("Offer a pause"), from: Source::Agent };
    assert_eq!(next(&[said.clone(), cancel]), "Offer a pause");
    let weaker = Noticed::NextSaid { what: text("Wait"), from: Source::Bot };
    assert_eq!(next(&[said.clone(), weaker.clone()]), "Offer a pause");
    assert_eq!(next(&[weaker, said]), "Offer a pause");
}

#[test]
fn cx12_whatever_is_known_the_brief_has_five_labelled_lines_of_sixty_words_at_most() {
    let mut noticed = story();
    let long = "word ".repeat(300);
    noticed.push(intent("technical", &long));
    for field in Field::ALL {
        noticed.push(given(*field, &format!("{field:?}1 two\nthree {long}"), Source::Form));
        noticed.push(given(*field, &format!("{} {long}", "x".repeat(4_000)), Source::Form));
    }
    for number in 20..60 {
        noticed.push(began(number, StepKind::Fix, &long));
        noticed.push(failed(number));
    }
    noticed.push(Noticed::NextSaid { what: text(&long), from: Source::Agent });
    let package = for_agent(&noticed);
    let brief = package.brief.text();
    let labels: Vec<&str> =
        brief.reveal().lines().map(|line| line.split_once(": ").unwrap().0).collect();
    assert_eq!(
        labels,
        ["Intent", "Entities captured", "Sentiment", "Prior actions", "Next best action"]
    );
    assert!(phrases::count(brief.reveal()) <= MOST_WORDS, "{}", brief.reveal());
    assert!(brief.reveal().len() < 800, "{}", brief.reveal());
}

/// How many sentences a summary has: each ends with a mark before white space or the end.
fn sentences(summary: &str) -> usize {
    summary.split_whitespace().filter(|word| word.ends_with(['.', '!', '?'])).count()
}

#[test]
fn cx13_whatever_was_written_the_summary_has_two_or_three_sentences() {
    for problem in ["", "Hi. Help! It broke. Why? \"No idea.\"", "a.b.c", "…", "?!", "\n.\n"] {
        let noticed = [
            intent("technical", "it. broke. again."),
            given(Field::Problem, problem, Source::Words),
            given(Field::Name, "Dr. A. B. Smith.", Source::Form),
            mood(Tone::Angry),
            began(1, StepKind::Fix, "restart. and. wait."),
            failed(1),
            wanted(Trigger::BotFailed, "x"),
        ];
        for length in 0..=noticed.len() {
            let package = for_agent(&noticed[..length]);
            let summary = value(&package.conversation.summary);
            assert!((2..=3).contains(&sentences(summary)), "{summary}");
        }
    }
}

#[test]
fn cx12_every_reason_for_a_person_has_words_of_its_own() {
    let words: std::collections::BTreeSet<&str> =
        Trigger::ALL.into_iter().map(phrases::because).collect();
    assert_eq!(words.len(), Trigger::ALL.len());
}
