//! Frames that are wrong: a typed refusal each, nothing stored, nothing else lost.

use std::time::Duration;

use baton_shared::id::{ClientId, Seq};
use baton_shared::protocol::visitor::{FromVisitor, VisitorFact};
use baton_shared::protocol::{FRAME_LIMIT, Nack, close};
use baton_shared::text::{TEXT_LIMIT, Text};
use baton_tests::client::Incoming;
use baton_tests::shop::{Conversation, Shop, fresh_cid};

/// The conversation has exactly these many events, and takes the next message.
#[track_caller]
fn insist_sound(shop: &Shop, chat: &Conversation, head: u32) {
    let mut visitor = shop.visitor(chat);
    assert_eq!(visitor.hello(&chat.token, head), Seq::new(head), "something was stored, or lost");
    let next = visitor.say(&fresh_cid(), "Still works");
    assert_eq!(next.seq.number(), head + 1);
}

const WRONG: &[(&str, Nack)] = &[
    ("not json", Nack::NotJson),
    ("", Nack::NotJson),
    ("{", Nack::NotJson),
    (r#"{"t":"say","cid":"c","text":"x"} trailing"#, Nack::NotJson),
    (r#"{"t":"dance"}"#, Nack::UnknownFrame),
    (r#"{"t":"Say","cid":"c","text":"x"}"#, Nack::UnknownFrame),
    (r#"{"t":"ack","cid":"c","seq":1,"at":1}"#, Nack::UnknownFrame),
    ("null", Nack::Malformed),
    ("5", Nack::Malformed),
    (r#""say""#, Nack::Malformed),
    ("[]", Nack::Malformed),
    ("{}", Nack::Malformed),
    (r#"{"t":5}"#, Nack::Malformed),
    (r#"{"t":"say"}"#, Nack::Malformed),
    (r#"{"t":"say","text":"x"}"#, Nack::Malformed),
    (r#"{"t":"say","cid":"wrong-text","text":5}"#, Nack::Malformed),
    (r#"{"t":"say","cid":5,"text":"x"}"#, Nack::Malformed),
    (r#"{"t":"say","cid":"","text":"x"}"#, Nack::Malformed),
    (r#"{"t":"say","cid":"a/b","text":"x"}"#, Nack::Malformed),
];

#[test]
fn wi6_a_wrong_frame_is_refused_by_name_and_the_socket_stays_open() {
    let shop = Shop::shared();
    let chat = shop.conversation();
    let mut visitor = shop.visitor(&chat);
    visitor.hello(&chat.token, 0);
    visitor.say(&fresh_cid(), "First");
    let mut agent = shop.agent(&chat, shop.ada());
    agent.hello(0);
    for (frame, code) in WRONG {
        visitor.raw().text(*frame);
        assert_eq!(visitor.nack().1, *code, "a visitor's {frame}");
        agent.raw().text(*frame);
        assert_eq!(agent.nack().1, *code, "an agent's {frame}");
    }
    visitor.raw().text(format!(r#"{{"t":"close","cid":"{}"}}"#, fresh_cid()));
    assert_eq!(visitor.nack().1, Nack::UnknownFrame, "a visitor must not close");
    let next = visitor.say(&fresh_cid(), "Second");
    assert_eq!(next.seq, Seq::new(3), "something was stored");
    insist_sound(&shop, &chat, 3);
}

#[test]
fn a_deeply_nested_frame_is_refused_too() {
    let shop = Shop::shared();
    let chat = shop.conversation();
    let mut visitor = shop.visitor(&chat);
    visitor.hello(&chat.token, 0);
    visitor.raw().text("[".repeat(20_000));
    assert_eq!(visitor.nack().1, Nack::NotJson);
    visitor.raw().text(format!(
        r#"{{"t":"say","cid":"c","text":"x","more":{}{}}}"#,
        "[".repeat(9_000),
        "]".repeat(9_000)
    ));
    let (_, code) = visitor.nack();
    assert!(matches!(code, Nack::NotJson | Nack::Malformed), "{code:?}");
    visitor.say(&fresh_cid(), "Still works");
}

#[test]
fn co6_wi6_a_refusal_names_the_message_that_it_is_about() {
    let shop = Shop::shared();
    let chat = shop.conversation();
    let mut visitor = shop.visitor(&chat);
    visitor.hello(&chat.token, 0);
    let cid = ClientId::new("wrong-text").unwrap();
    visitor.raw().text(r#"{"t":"say","cid":"wrong-text","text":5}"#);
    assert_eq!(visitor.nack(), (Some(cid.clone()), Nack::Malformed));
    let right = visitor.say(&cid, "The same id, put right");
    assert_eq!(right.seq, Seq::new(2), "a refused id may be used again");
}

#[test]
fn wi3_a_field_of_a_later_version_is_ignored() {
    let shop = Shop::shared();
    let chat = shop.conversation();
    let mut visitor = shop.visitor(&chat);
    visitor.hello(&chat.token, 0);
    let cid = fresh_cid();
    visitor
        .raw()
        .text(format!(r#"{{"t":"say","cid":"{cid}","text":"Hello","mood":{{"glad":true}}}}"#));
    assert_eq!(visitor.ack(&cid).seq, Seq::new(2));
}

#[test]
fn tx1_a_message_has_words_and_at_most_8_kib_of_them() {
    let shop = Shop::shared();
    let chat = shop.conversation();
    let mut visitor = shop.visitor(&chat);
    visitor.hello(&chat.token, 0);
    let wrong = [
        (String::new(), Nack::TextEmpty),
        (" \n\t\u{a0}\u{2003}".into(), Nack::TextEmpty),
        ("x".repeat(TEXT_LIMIT + 1), Nack::TextTooLong),
        ("é".repeat(TEXT_LIMIT / 2 + 1), Nack::TextTooLong),
        (" ".repeat(TEXT_LIMIT + 1), Nack::TextTooLong),
    ];
    for (text, code) in wrong {
        let cid = fresh_cid();
        visitor.send(&FromVisitor::Say { cid: cid.clone(), text: Text::new(text) });
        assert_eq!(visitor.nack(), (Some(cid), code));
    }
    let most = "é".repeat(TEXT_LIMIT / 2);
    assert_eq!(visitor.say(&fresh_cid(), &most).seq, Seq::new(2));
    let mut agent = shop.agent(&chat, shop.ada());
    agent.hello(0);
    assert_eq!(agent.say(&fresh_cid(), &most).seq, Seq::new(3));
    insist_sound(&shop, &chat, 3);
}

#[test]
fn every_letter_arrives_as_it_was_written() {
    let shop = Shop::shared();
    let chat = shop.conversation();
    let text = "\u{0}\u{1f}\"\\/ <b>ß</b> 漢字 🧡‍🔥 \u{202e}rtl\u{2028}line\r\n\ttab \u{feff}end";
    let mut visitor = shop.visitor(&chat);
    visitor.hello(&chat.token, 0);
    let said = visitor.say(&fresh_cid(), text);
    let mut agent = shop.agent(&chat, shop.ada());
    agent.hello(0);
    let events = agent.events(Seq::ZERO, said.seq);
    let baton_shared::protocol::agent::AgentFact::VisitorSaid { text: seen } = &events[1].fact
    else {
        panic!("{:?}", events[1])
    };
    assert_eq!(seen.reveal(), text);
}

#[test]
fn a_binary_frame_is_refused_and_the_socket_stays_open() {
    let shop = Shop::shared();
    let chat = shop.conversation();
    let mut visitor = shop.visitor(&chat);
    visitor.hello(&chat.token, 0);
    visitor.raw().binary(vec![0xff; 100]);
    assert_eq!(visitor.nack(), (None, Nack::NotJson));
    assert_eq!(visitor.say(&fresh_cid(), "Words").seq, Seq::new(2));
}

#[test]
fn bytes_that_are_no_text_are_marked_as_such_or_refused_and_harm_nothing() {
    let shop = Shop::shared();
    let chat = shop.conversation();
    let mut visitor = shop.visitor(&chat);
    visitor.hello(&chat.token, 0);
    visitor.say(&fresh_cid(), "Before");
    let mut frame = br#"{"t":"say","cid":"bad-bytes","text":"a"#.to_vec();
    frame.extend([0xc3, 0x28, 0xff, 0xfe]);
    frame.extend(br#"z"}"#);
    visitor.raw().text_of_bytes(frame);
    // The object never sees the bytes: the runtime either closes or puts the sign for a letter
    // that could not be read in the place of each.
    while let Incoming::Text(text) = visitor.raw().next(Duration::from_secs(10)) {
        let frame: serde_json::Value = serde_json::from_str(&text).expect("a frame is JSON");
        if frame["cid"] == "bad-bytes" || frame["t"] == "nack" {
            break;
        }
    }
    visitor.cut();
    let mut visitor = shop.visitor(&chat);
    visitor.hello(&chat.token, 0);
    let next = visitor.say(&fresh_cid(), "After");
    let texts: Vec<String> = visitor
        .events(Seq::ZERO, next.seq)
        .into_iter()
        .filter_map(
            |event| if let VisitorFact::Said { text, .. } = event.fact { Some(text) } else { None },
        )
        .map(|text| text.reveal().to_owned())
        .collect();
    assert!(
        texts == ["Before", "After"] || texts == ["Before", "a\u{fffd}(\u{fffd}\u{fffd}z", "After"],
        "{texts:?}"
    );
    insist_sound(&shop, &chat, next.seq.number());
}

#[test]
fn wi7_a_frame_over_the_limit_closes_its_socket_and_the_client_resumes() {
    let shop = Shop::shared();
    let chat = shop.conversation();
    let mut visitor = shop.visitor(&chat);
    visitor.hello(&chat.token, 0);
    visitor.say(&fresh_cid(), "Before");
    let mut agent = shop.agent(&chat, shop.ada());
    agent.hello(0);

    let frame = |size: usize| {
        let empty = r#"{"t":"say","cid":"too-large","text":""}"#;
        empty.replace(r#""""#, &format!("\"{}\"", "x".repeat(size - empty.len())))
    };
    visitor.raw().text(frame(FRAME_LIMIT));
    assert_eq!(
        visitor.nack(),
        (Some(ClientId::new("too-large").unwrap()), Nack::TextTooLong),
        "at the limit"
    );
    visitor.raw().text(frame(FRAME_LIMIT + 1));
    assert_eq!(visitor.closed(), close::FRAME_TOO_LARGE);
    assert_eq!(agent.say(&fresh_cid(), "The others go on").seq, Seq::new(3));

    let mut visitor = shop.visitor(&chat);
    assert_eq!(visitor.hello(&chat.token, 2), Seq::new(3));
    visitor.raw().binary(vec![b' '; FRAME_LIMIT + 1]);
    assert_eq!(visitor.closed(), close::FRAME_TOO_LARGE, "binary");
    insist_sound(&shop, &chat, 3);
}
