//! What was allowed is taken back, and what belongs to one workspace stays there.

use std::time::{Duration, Instant};

use baton_shared::id::Seq;
use baton_shared::protocol::agent::ToAgent;
use baton_shared::protocol::{Refusal, VERSION, close};
use baton_shared::session::{AgentSide, InboxSide, VisitorSide};
use baton_tests::client::{Door, Incoming, Line, now};
use baton_tests::server::Fault;
use baton_tests::shop::{ADA, Shop, WORKSPACE, fresh_cid, log_in, set_up_workspace};

/// How long a look at a session is good for.
const GOOD_FOR_MILLIS: i64 = 10_000;
const REVOKED_WITHIN: Duration = Duration::from_secs(30);

#[test]
fn wi8_an_agent_who_signed_out_elsewhere_is_shown_nothing_more_and_is_told() {
    let shop = Shop::shared();
    let chat = shop.conversation();
    let mut visitor = shop.visitor(&chat);
    visitor.hello(&chat.token, 0);
    visitor.say(&fresh_cid(), "Is anybody there?");
    let cookie = log_in(shop.http(), WORKSPACE, ADA);
    let mut agent = shop.agent(&chat, &cookie);
    agent.hello(0);
    let due = now().millis() + GOOD_FOR_MILLIS;
    shop.http().post(&format!("/api/{WORKSPACE}/logout")).cookie(&cookie).send().expect(204);

    let begun = Instant::now();
    let closed = loop {
        assert!(begun.elapsed() < REVOKED_WITHIN, "the socket was left open");
        std::thread::sleep(Duration::from_millis(200));
        visitor.say(&fresh_cid(), "For those who are signed in");
        match agent.raw().next(Duration::from_millis(200)) {
            Incoming::Text(text) => match serde_json::from_str(&text).expect("a frame") {
                ToAgent::Events { events, .. } => {
                    let late = events.iter().find(|event| event.at.millis() > due);
                    assert!(late.is_none(), "shown to who is signed out: {late:?}");
                }
                ToAgent::Refused { code } => {
                    assert_eq!(code, Refusal::SignedOut);
                    break agent.closed();
                }
                other @ (ToAgent::Welcome { .. }
                | ToAgent::Resync { .. }
                | ToAgent::Ack { .. }
                | ToAgent::Nack { .. }) => panic!("{other:?}"),
            },
            Incoming::Closed(code) => panic!("closed with {code} and not told why"),
            Incoming::Nothing => (),
        }
    };
    assert_eq!(closed, close::REVOKED);
}

#[test]
fn co4_wi8_a_session_of_one_workspace_opens_nothing_in_another() {
    let shop = Shop::alone(Fault::None);
    set_up_workspace(shop.http(), "second");
    let theirs = log_in(shop.http(), "second", ADA);
    let chat = shop.conversation();
    let mut visitor = shop.visitor(&chat);
    visitor.hello(&chat.token, 0);
    visitor.say(&fresh_cid(), "Only for the first workspace");
    let door = |path: String| Door::at(shop.server().address(), path);
    let hello = format!(r#"{{"t":"hello","v":{VERSION},"after":0}}"#);

    for (workspace, why) in
        [(WORKSPACE, Refusal::SignedOut), ("second", Refusal::UnknownConversation)]
    {
        let path = format!("/api/{workspace}/conversations/{}/socket", chat.id);
        let mut agent: Line<AgentSide> =
            Line::over(door(path).cookie(&theirs).open().expect("a socket"));
        agent.raw().text(hello.clone());
        assert_eq!((agent.refused(), agent.closed()), (why, close::NOT_ALLOWED), "{workspace}");
    }
    let mut inbox: Line<InboxSide> = Line::over(shop.inbox_door(&theirs).open().expect("a socket"));
    inbox.raw().text(hello);
    assert_eq!((inbox.refused(), inbox.closed()), (Refusal::SignedOut, close::NOT_ALLOWED));
    let mut inbox: Line<InboxSide> = Line::over(
        door("/api/second/inbox/socket".into()).cookie(&theirs).open().expect("a socket"),
    );
    assert_eq!(inbox.hello(), [], "the list of one workspace shows another's");

    let path = format!("/api/second/visitor/conversations/{}/socket", chat.id);
    let mut stranger: Line<VisitorSide> = Line::over(door(path).open().expect("a socket"));
    stranger.send(&baton_shared::protocol::visitor::FromVisitor::Hello {
        v: VERSION,
        token: chat.token.clone(),
        after: Seq::ZERO,
    });
    assert_eq!(
        (stranger.refused(), stranger.closed()),
        (Refusal::UnknownConversation, close::NOT_ALLOWED)
    );
}
