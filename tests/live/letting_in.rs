//! Who is let in to a socket, and what the others are told.

use baton_shared::id::Seq;
use baton_shared::protocol::{OLDEST_VERSION, Refusal, VERSION, close};
use baton_shared::text::Token;
use baton_tests::client::{Incoming, Line, NoEntry, VisitorLine};
use baton_tests::http::Cookie;
use baton_tests::shop::{Conversation, Shop, fresh_cid};

fn insist_refused(line: &mut VisitorLine, why: Refusal, code: u16) {
    assert_eq!(line.refused(), why);
    assert_eq!(line.closed(), code);
}

/// A conversation with one message: two events.
fn begun(shop: &Shop) -> Conversation {
    let chat = shop.conversation();
    let mut visitor = shop.visitor(&chat);
    visitor.hello(&chat.token, 0);
    visitor.say(&fresh_cid(), "Mine alone");
    chat
}

#[test]
fn wi3_wi8_a_client_of_another_version_is_told_which_way_to_go() {
    let shop = Shop::shared();
    let chat = begun(&shop);
    for (version, why) in
        [(OLDEST_VERSION - 1, Refusal::ClientTooOld), (VERSION + 1, Refusal::ClientTooNew)]
    {
        let mut visitor = shop.visitor(&chat);
        let token = chat.token.reveal();
        visitor.raw().text(format!(r#"{{"t":"hello","v":{version},"token":"{token}","after":0}}"#));
        insist_refused(&mut visitor, why, close::PROTOCOL);

        let mut agent = shop.agent(&chat, shop.ada());
        agent.raw().text(format!(r#"{{"t":"hello","v":{version},"after":0}}"#));
        assert_eq!((agent.refused(), agent.closed()), (why, close::PROTOCOL));

        let mut inbox = shop.inbox(shop.ada());
        inbox.raw().text(format!(r#"{{"t":"hello","v":{version}}}"#));
        assert_eq!((inbox.refused(), inbox.closed()), (why, close::PROTOCOL));
    }
}

#[test]
fn wi2_wi8_a_client_that_does_not_greet_is_refused() {
    let shop = Shop::shared();
    let chat = begun(&shop);
    for frame in [
        r#"{"t":"say","cid":"c","text":"No greeting"}"#,
        r#"{"t":"dance"}"#,
        r#"{"t":"hello"}"#,
        r#"{"t":"hello","v":"one","token":1,"after":-1}"#,
        "hello",
        "[]",
    ] {
        let mut visitor = shop.visitor(&chat);
        visitor.raw().text(frame);
        insist_refused(&mut visitor, Refusal::HelloExpected, close::PROTOCOL);
        let mut agent = shop.agent(&chat, shop.ada());
        agent.raw().text(frame);
        assert_eq!(
            (agent.refused(), agent.closed()),
            (Refusal::HelloExpected, close::PROTOCOL),
            "{frame}"
        );
    }
    let mut inbox = shop.inbox(shop.ada());
    inbox.raw().text(r#"{"t":"rows"}"#);
    assert_eq!((inbox.refused(), inbox.closed()), (Refusal::HelloExpected, close::PROTOCOL));
    let mut visitor = shop.visitor(&chat);
    assert_eq!(visitor.hello(&chat.token, 2), Seq::new(2), "something was stored");
}

#[test]
fn wi8_a_token_that_is_not_whole_lets_nobody_in() {
    let shop = Shop::shared();
    let chat = begun(&shop);
    let token = chat.token.reveal();
    let mut wrong: Vec<String> =
        vec![String::new(), "x".into(), "a.b.c".into(), token[..token.len() - 1].into()];
    wrong.push(format!("{token}A"));
    wrong.push("A".repeat(20_000));
    for place in [0, token.len() / 4, token.len() / 2, token.len() - 2] {
        let mut bytes = token.as_bytes().to_vec();
        bytes[place] = if bytes[place] == b'A' { b'B' } else { b'A' };
        wrong.push(String::from_utf8(bytes).expect("a token is ASCII"));
    }
    for token in wrong {
        let mut visitor = shop.visitor(&chat);
        visitor.send(&baton_shared::protocol::visitor::FromVisitor::Hello {
            v: VERSION,
            token: Token::new(token),
            after: Seq::ZERO,
        });
        insist_refused(&mut visitor, Refusal::TokenStale, close::NOT_ALLOWED);
    }
}

#[test]
fn co4_wi8_a_token_opens_no_other_conversation_whether_that_exists_or_not() {
    let shop = Shop::shared();
    let (mine, other, nobodys) = (begun(&shop), begun(&shop), shop.conversation());
    let mut answers = Vec::new();
    for target in [&other, &nobodys] {
        let mut visitor = shop.visitor(target);
        visitor.send(&baton_shared::protocol::visitor::FromVisitor::Hello {
            v: VERSION,
            token: mine.token.clone(),
            after: Seq::ZERO,
        });
        answers.push((visitor.refused(), visitor.closed()));
    }
    assert_eq!(answers, [(Refusal::UnknownConversation, close::NOT_ALLOWED); 2]);
}

#[test]
fn wi8_an_agent_is_told_alike_of_a_conversation_that_never_began_and_of_none() {
    let shop = Shop::shared();
    let silent = shop.conversation();
    let made_up = Conversation {
        id: baton_shared::id::ConversationId::new("0".repeat(32)).unwrap(),
        token: Token::new("none"),
    };
    for chat in [&silent, &made_up] {
        let mut agent = shop.agent(chat, shop.ada());
        agent.send(&baton_shared::protocol::agent::FromAgent::Hello {
            v: VERSION,
            after: Seq::ZERO,
        });
        assert_eq!(
            (agent.refused(), agent.closed()),
            (Refusal::UnknownConversation, close::NOT_ALLOWED)
        );
    }
}

#[test]
fn wi8_nobody_reads_as_an_agent_without_a_session() {
    let shop = Shop::shared();
    let chat = begun(&shop);
    let ended = Cookie(format!("baton={}", "0".repeat(64)));
    let other = Cookie("theme=dark".into());
    for cookie in [None, Some(&ended), Some(&other)] {
        let doors = [shop.agent_door(&chat.id, shop.ada()), shop.inbox_door(shop.ada())];
        for door in doors {
            let door = match cookie {
                Some(cookie) => door.cookie(cookie),
                None => door.without_cookie(),
            };
            let mut socket = door.open().unwrap_or_else(|refused| panic!("{refused:?}"));
            socket.text(format!(r#"{{"t":"hello","v":{VERSION},"after":0}}"#));
            let mut line: Line<baton_shared::session::AgentSide> = Line::over(socket);
            assert_eq!(
                (line.refused(), line.closed()),
                (Refusal::SignedOut, close::NOT_ALLOWED),
                "{cookie:?}"
            );
        }
    }
}

#[test]
fn no_socket_opens_from_a_page_of_another_origin() {
    let shop = Shop::shared();
    let chat = begun(&shop);
    let doors = [
        shop.visitor_door(&chat.id),
        shop.agent_door(&chat.id, shop.ada()),
        shop.inbox_door(shop.ada()),
    ];
    for door in doors {
        for origin in [None, Some("https://evil.example"), Some("null"), Some("http://127.0.0.1")] {
            let NoEntry::Answered { status, body } =
                door.clone().from_origin(origin).open().expect_err("a socket")
            else {
                panic!("{door:?} from {origin:?}: no answer")
            };
            assert_eq!(status, 403, "{door:?} from {origin:?}: {body}");
            assert!(
                body.is_empty() || body.contains("wrong_origin"),
                "{door:?} from {origin:?}: {body}"
            );
        }
    }
}

#[test]
fn a_socket_that_never_greets_costs_nobody_else_anything() {
    let shop = Shop::shared();
    let chat = begun(&shop);
    let mut idle = shop.visitor(&chat);
    let mut visitor = shop.visitor(&chat);
    visitor.hello(&chat.token, 2);
    visitor.say(&fresh_cid(), "For those who are let in");
    idle.ping();
    assert_eq!(
        idle.raw().next(std::time::Duration::from_millis(300)),
        Incoming::Nothing,
        "a client that did not greet was sent something"
    );
}
