use proptest::prelude::*;

use super::event::Turn;
use super::*;
use crate::id::{AgentId, ConversationId};
use crate::protocol::Role;
use crate::protocol::inbox::RowState;
use crate::text::TEXT_LIMIT;

fn policy() -> Policy {
    Policy::standard()
}

/// A conversation with the rows that a shell would have stored.
#[derive(Default)]
struct Chat {
    state: Conversation,
    stored: Vec<(Seq, Timestamp, String)>,
}

impl Chat {
    fn run(&mut self, at: i64, command: Command) -> Result<Seq, Rejection> {
        let at = Timestamp::new(at);
        let events = self.state.decide(&policy(), at, command)?;
        Ok(self.store(at, events))
    }

    fn store(&mut self, at: Timestamp, events: Vec<Event>) -> Seq {
        let turn = Turn::after(self.state.head(), at, events);
        self.stored.push((turn.first, turn.at, turn.body()));
        for recorded in turn.recorded() {
            self.state.apply(&recorded);
        }
        turn.last()
    }

    fn replayed(&self) -> Conversation {
        let mut state = Conversation::default();
        for (first, at, body) in &self.stored {
            for recorded in Turn::read(*first, *at, body).unwrap().recorded() {
                state.apply(&recorded);
            }
        }
        state
    }
}

fn visitor_says(cid: &str, text: &str) -> Command {
    let visitor = VisitorId::new("v1").unwrap();
    Command::VisitorSays { visitor, cid: ClientId::new(cid).unwrap(), text: Text::new(text) }
}

fn nina() -> AgentCard {
    AgentCard { id: AgentId::new("nina").unwrap(), name: "Nina".to_owned() }
}

fn nina_says(cid: &str, text: &str) -> Command {
    let (cid, text) = (ClientId::new(cid).unwrap(), Text::new(text));
    Command::AgentSays { agent: nina(), cid, text, epoch: None }
}

fn nina_closes(cid: &str) -> Command {
    let cid = ClientId::new(cid).unwrap();
    Command::Close { agent: nina(), cid, outcome: None, epoch: None }
}

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
    let command = Command::VisitorSays {
        visitor: stranger,
        cid: ClientId::new("b").unwrap(),
        text: Text::new("Hi"),
    };
    let rejection = chat.run(20, command).unwrap_err();
    assert_eq!(rejection, Rejection::AnotherVisitors);
    assert_eq!(rejection.nack(), Some(Nack::NotStarted), "it looks as if there were nothing");
}

#[test]
fn co5_the_same_id_with_the_same_words_is_stored_once() {
    let mut chat = Chat::default();
    let seq = chat.run(10, visitor_says("a", "Hi")).unwrap();
    let again = chat.run(99, visitor_says("a", "Hi")).unwrap_err();
    assert_eq!(again, Rejection::Repeated(Receipt { seq, at: Timestamp::new(10) }));
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
    let due = Timestamp::new(1_000).after(policy().conversation.closes_after_silence);
    assert_eq!(chat.state.next_deadline(), Some((due, "silence")));
    let just_before = Timestamp::new(due.millis() - 1);
    assert!(chat.state.timeout(&policy(), just_before).is_empty(), "never early");
    let events = chat.state.timeout(&policy(), due);
    chat.store(due, events);
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
    eager.conversation.closes_after_silence = crate::time::Span::seconds(1);
    assert!(chat.state.timeout(&eager, Timestamp::new(5_000)).is_empty());
}

#[test]
fn co9_the_row_says_who_spoke_last_and_since_when_the_visitor_waits() {
    let mut chat = Chat::default();
    chat.run(10, visitor_says("a", "Hi")).unwrap();
    chat.run(20, visitor_says("b", "Anybody\n there?")).unwrap();
    let waiting = row(&chat);
    assert_eq!(waiting.waiting_since, Some(Timestamp::new(10)), "since the first, not the latest");
    assert_eq!(waiting.preview, Text::new("Anybody there?"));
    chat.run(30, nina_says("c", "Yes")).unwrap();
    assert_eq!((row(&chat).last_by, row(&chat).waiting_since), (Role::Agent, None));
    chat.run(40, visitor_says("d", "Good")).unwrap();
    assert_eq!(row(&chat).waiting_since, Some(Timestamp::new(40)));
}

#[test]
fn co9_whoever_comes_back_after_a_close_waits_since_then() {
    let mut chat = Chat::default();
    chat.run(10, visitor_says("a", "Hi")).unwrap();
    chat.run(20, nina_closes("b")).unwrap();
    assert_eq!(row(&chat).waiting_since, None);
    chat.run(90, visitor_says("c", "Hello again")).unwrap();
    assert_eq!(row(&chat).waiting_since, Some(Timestamp::new(90)));
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

fn any_command() -> impl Strategy<Value = Command> {
    let cid = "[a-d]";
    let text = prop_oneof!["[xyz ]{0,3}", Just("w".repeat(TEXT_LIMIT + 1))];
    prop_oneof![
        (cid, text.clone()).prop_map(|(cid, text)| visitor_says(&cid, &text)),
        (cid, text).prop_map(|(cid, text)| nina_says(&cid, &text)),
        cid.prop_map(|cid| nina_closes(&cid)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    // MA2, MA3
    #[test]
    fn whatever_is_asked_replay_equals_live_and_places_have_no_gap(
        commands in proptest::collection::vec(any_command(), 0..60),
    ) {
        let mut chat = Chat::default();
        for (at, command) in (0_i64..).zip(commands) {
            let before = chat.state.clone();
            if chat.run(at, command).is_err() {
                prop_assert_eq!(&before, &chat.state);
            }
            prop_assert_eq!(&chat.replayed(), &chat.state);
        }
        let places: Vec<u32> = chat.stored.iter()
            .flat_map(|(first, at, body)| Turn::read(*first, *at, body).unwrap().recorded())
            .map(|recorded| recorded.seq.number())
            .collect();
        let expected: Vec<u32> = (1..).take(places.len()).collect();
        prop_assert_eq!(places, expected);
    }
}
