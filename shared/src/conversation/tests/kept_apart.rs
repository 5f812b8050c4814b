use super::super::standing::{Author, NoteStanding};
use super::super::view::{self, Sight, shown};
use super::super::{Command, Event, Rejection};
use super::fixture::*;
use crate::desk::command::Target;
use crate::id::{Epoch, Seq, Tag};
use crate::protocol::Nack;
use crate::text::Text;

fn bot_notes(text: &str) -> Command {
    Command::AddNote { by: Author::Bot, text: Text::new(text) }
}

#[test]
fn co17_what_the_bot_notes_is_a_draft_until_an_agent_stands_for_it() {
    let mut chat = Chat::live();
    let draft = chat.run(20, bot_notes("secret: refund due")).unwrap();
    assert_eq!(chat.state.note(draft), Some(NoteStanding::Draft));
    let confirm = |who, note| {
        let text = Text::new("secret: refund is due");
        Command::ConfirmNote { agent: agent(who), note, text }
    };
    let not_yours = Rejection::NotYours { owner: card("nina") };
    assert_eq!(chat.run(21, confirm("sam", draft)), Err(not_yours));
    assert_eq!(chat.run(21, confirm("nina", Seq::new(1))), Err(Rejection::NoSuchNote));
    chat.run(21, confirm("nina", draft)).unwrap();
    assert_eq!(chat.state.note(draft), Some(NoteStanding::Confirmed));
    assert_eq!(chat.run(22, confirm("nina", draft)), Err(Rejection::AlreadyConfirmed));
    let own = Command::AddNote { by: Author::Agent(agent("nina")), text: Text::new("secret") };
    let own = chat.run(23, own).unwrap();
    assert_eq!(chat.state.note(own), Some(NoteStanding::Confirmed));
}

#[test]
fn co17_no_visitor_sees_a_note_a_consultation_or_a_tag() {
    let mut chat = Chat::live();
    let seen = chat.log.len();
    chat.run(20, bot_notes("secret")).unwrap();
    let tag = Tag::new("secret").unwrap();
    chat.run(20, Command::Tag { tag, by: Author::Bot }).unwrap();
    chat.run(
        20,
        Command::Consult {
            agent: agent("nina"),
            epoch: Epoch::new(1),
            whom: card("omar"),
            question: Text::new("secret"),
        },
    )
    .unwrap();
    let answer = Text::new("secret");
    chat.run(20, Command::AnswerConsult { by: agent("omar"), answer }).unwrap();
    chat.run(20, transfer("nina", 1, Target::Queue)).unwrap();
    for recorded in &chat.log[seen..] {
        let frame = serde_json::to_string(&view::for_visitor(recorded)).unwrap();
        assert_eq!(frame, "null", "{recorded:?}");
        let sight = shown(recorded).map(|shown| shown.sight);
        let told =
            sight.is_none_or(|it| matches!(it, Sight::Promised(_) | Sight::Announced { .. }));
        assert!(told, "a promise and the announcement is all that is seen: {recorded:?}");
    }
}

#[test]
fn co18_a_tag_is_there_once_and_gone_when_taken_off() {
    let mut chat = Chat::begun();
    let tag = Tag::new("torn").unwrap();
    let put = Command::Tag { tag: tag.clone(), by: Author::Agent(agent("nina")) };
    let head = chat.run(1, put.clone()).unwrap();
    assert_eq!(chat.run(2, put), Ok(head), "nothing is stored again");
    assert!(chat.state.tags().unwrap().contains(&tag));
    chat.run(3, Command::Untag { tag, by: Author::Bot }).unwrap();
    assert!(chat.state.tags().unwrap().is_empty());
}

#[test]
fn co22_what_has_no_frame_leaves_no_gap_in_what_an_audience_is_sent() {
    let mut chat = Chat::begun();
    assert_eq!(chat.state.visitor_head(), Seq::new(2));
    chat.run(1, bot_notes("secret")).unwrap();
    chat.run(1, Command::RequestHandoff(Box::new(request()))).unwrap();
    assert_eq!((chat.state.visitor_head(), chat.state.agents_head()), (Seq::new(2), Seq::new(2)));
    let said = chat.run(2, visitor_says("b", "Hello?")).unwrap();
    assert!(said > Seq::new(3));
    assert_eq!((chat.state.visitor_head(), chat.state.agents_head()), (said, said));
}

#[test]
fn co23_whoever_is_refused_is_told_why_in_words_and_with_a_word_of_the_wire() {
    let refused = [
        (Rejection::Waiting, Nack::Closed),
        (Rejection::NotClaimed, Nack::Closed),
        (Rejection::NotYours { owner: card("nina") }, Nack::Closed),
        (Rejection::Stale { now: Epoch::new(2) }, Nack::Closed),
        (Rejection::AnotherVisitors, Nack::NotStarted),
        (Rejection::Conflict, Nack::Conflict),
    ];
    for (rejection, word) in refused {
        assert_eq!(rejection.nack(), Some(word));
        assert!(rejection.to_string().split(' ').count() > 3, "{rejection}");
    }
}

#[test]
fn co17_a_note_is_no_message() {
    let mut chat = Chat::live();
    chat.run(20, bot_notes("secret")).unwrap();
    assert!(matches!(chat.last(), Event::NoteAdded { .. }));
    let row = chat.state.row(crate::id::ConversationId::new("c1").unwrap()).unwrap();
    assert!(!row.preview.reveal().contains("secret"));
}
