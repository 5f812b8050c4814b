mod chance;
mod fixture;
mod handoff;
mod histories;
mod kept_apart;
mod later;
mod promises;
mod told;
mod transfer;

use super::event::Turn;
use super::*;
use crate::id::{ConversationId, Seq};
use crate::protocol::inbox::RowState;
use crate::protocol::{Nack, Receipt, Role};
use crate::text::{TEXT_LIMIT, Text};
use crate::time::Span;
use fixture::{Chat, at, nina_closes, nina_says, policy, visitor_says};

fn row(chat: &Chat) -> crate::protocol::inbox::ConversationRow {
    chat.state.row(ConversationId::new("c1").unwrap()).unwrap()
}

#[test]
fn co1_the_first_word_begins_the_conversation() {
    let mut chat = Chat::default();
    let seq = chat.run(10, visitor_says("a", "Is the tent waterproof?")).unwrap();
    assert_eq!(seq, Seq::new(2), "the receipt is the message's, not the beginning's");
    assert_eq!(chat.state.visitor().map(VisitorId::as_str), Some("v1"));
}

#[test]
fn co2_an_agent_cannot_answer_before_the_visitor_wrote() {
    let mut chat = Chat::default();
    assert_eq!(chat.run(10, nina_says("a", "Hello?")), Err(Rejection::NotStarted));
    assert_eq!(chat.run(10, nina_closes("b")), Err(Rejection::NotStarted));
    assert!(chat.stored.is_empty());
}

#[test]
fn co3_a_closed_conversation_opens_again_when_the_visitor_writes() {
    let mut chat = Chat::default();
    chat.run(10, visitor_says("a", "Hi")).unwrap();
    chat.run(20, nina_closes("b")).unwrap();
    assert_eq!(row(&chat).state, RowState::Closed);
    assert_eq!(chat.run(30, nina_says("c", "One more thing")), Err(Rejection::Closed));
    let seq = chat.run(40, visitor_says("d", "Still there?")).unwrap();
    assert_eq!(seq, Seq::new(5), "reopened stands before the message");
    assert_eq!(row(&chat).state, RowState::Open);
}

#[test]
fn co4_another_visitor_cannot_write_into_it() {
    let mut chat = Chat::default();
    chat.run(10, visitor_says("a", "Hi")).unwrap();
    let stranger = VisitorId::new("v2").unwrap();
    let command =
        Command::VisitorSays { visitor: stranger, cid: fixture::cid("b"), text: Text::new("Hi") };
    let rejection = chat.run(20, command).unwrap_err();
    assert_eq!(rejection, Rejection::AnotherVisitors);
    assert_eq!(rejection.nack(), Some(Nack::NotStarted), "it looks as if there were nothing");
}

#[test]
fn co5_the_same_id_with_the_same_words_is_stored_once() {
    let mut chat = Chat::default();
    let seq = chat.run(10, visitor_says("a", "Hi")).unwrap();
    let again = chat.run(99, visitor_says("a", "Hi")).unwrap_err();
    assert_eq!(again, Rejection::Repeated(Receipt { seq, at: at(10) }));
    chat.run(20, nina_closes("a")).expect("client ids of two senders are apart");
    assert!(matches!(chat.run(30, nina_closes("a")), Err(Rejection::Repeated(_))));
}

#[test]
fn co6_the_same_id_with_other_words_is_a_conflict() {
    let mut chat = Chat::default();
    chat.run(10, visitor_says("a", "Hi")).unwrap();
    assert_eq!(chat.run(20, visitor_says("a", "Ho")), Err(Rejection::Conflict));
    chat.run(30, nina_says("b", "")).unwrap_err();
    chat.run(30, nina_says("b", "Hello")).expect("a refused message leaves its id free");
    assert_eq!(chat.run(40, nina_closes("b")), Err(Rejection::Conflict));
}

#[test]
fn tx1_a_message_without_words_or_with_too_many_is_rejected() {
    let mut chat = Chat::default();
    assert_eq!(chat.run(10, visitor_says("a", "  \n")), Err(Rejection::TextEmpty));
    let long = "x".repeat(TEXT_LIMIT + 1);
    assert_eq!(chat.run(10, visitor_says("a", &long)), Err(Rejection::TextTooLong));
    assert!(chat.stored.is_empty());
}

// MA4
#[test]
fn co7_silence_after_an_agents_word_closes_it_and_silence_after_a_visitors_does_not() {
    let mut chat = Chat::default();
    chat.run(0, visitor_says("a", "Hi")).unwrap();
    assert_eq!(chat.state.next_deadline(), None, "a visitor waits");
    chat.run(1_000, nina_says("b", "Hello")).unwrap();
    let due = at(1_000).after(policy().conversation.closes_after_silence);
    assert_eq!(chat.state.next_deadline(), Some((due, "silence")));
    let just_before = Timestamp::new(due.millis() - 1);
    assert!(chat.state.timeout(&policy(), just_before).is_empty(), "never early");
    chat.wake(due.millis() / 1_000);
    assert_eq!(row(&chat).state, RowState::Closed);
    assert!(chat.state.timeout(&policy(), due).is_empty(), "an alarm that rings twice closes once");
    assert_eq!(chat.state.next_deadline(), None);
}

// MA5
#[test]
fn co8_the_due_time_of_a_decided_close_survives_a_changed_policy() {
    let mut chat = Chat::default();
    chat.run(0, visitor_says("a", "Hi")).unwrap();
    chat.run(0, nina_says("b", "Hello")).unwrap();
    let mut eager = policy();
    eager.conversation.closes_after_silence = Span::seconds(1);
    assert!(chat.state.timeout(&eager, Timestamp::new(5_000)).is_empty());
}

#[test]
fn co9_the_row_says_who_spoke_last_and_since_when_the_visitor_waits() {
    let mut chat = Chat::default();
    chat.run(10, visitor_says("a", "Hi")).unwrap();
    chat.run(20, visitor_says("b", "Anybody\n there?")).unwrap();
    let waiting = row(&chat);
    assert_eq!(waiting.waiting_since, Some(at(10)), "since the first, not the latest");
    assert_eq!(waiting.preview, Text::new("Anybody there?"));
    chat.run(30, nina_says("c", "Yes")).unwrap();
    assert_eq!((row(&chat).last_by, row(&chat).waiting_since), (Role::Agent, None));
    chat.run(40, visitor_says("d", "Good")).unwrap();
    assert_eq!(row(&chat).waiting_since, Some(at(40)));
}

#[test]
fn co9_whoever_comes_back_after_a_close_waits_since_then() {
    let mut chat = Chat::default();
    chat.run(10, visitor_says("a", "Hi")).unwrap();
    chat.run(20, nina_closes("b")).unwrap();
    assert_eq!(row(&chat).waiting_since, None);
    chat.run(90, visitor_says("c", "Hello again")).unwrap();
    assert_eq!(row(&chat).waiting_since, Some(at(90)));
}

#[test]
fn co9_a_long_message_is_cut_in_the_row_at_a_character_not_in_one() {
    let mut chat = Chat::default();
    chat.run(10, visitor_says("a", &"ü".repeat(500))).unwrap();
    assert_eq!(row(&chat).preview.reveal().chars().count(), 141);
}

#[test]
fn tx2_a_stored_row_that_cannot_be_read_is_an_error_that_names_its_place_and_no_words() {
    for body in [r#"[{"e":"secret"}]"#, r#""secret""#, r#"[{"e":"visitor_said","cid":"secret!"}]"#]
    {
        let problem = Turn::read(Seq::new(7), Timestamp::new(0), body);
        let shown = problem.unwrap_err().to_string();
        assert!(shown.contains("at 7") && !shown.contains("secret"), "{shown}");
    }
}
