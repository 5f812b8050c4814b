//! What people write and what lets them in stands in no log.

use std::time::{Duration, Instant};

use baton_shared::text::Token;
use baton_tests::server::{Fault, SECRET, SETUP_TOKEN};
use baton_tests::shop::{BEN, PASSWORD, Shop, WORKSPACE, fresh_cid};
use serde_json::json;

const CANARY: &str = "canary-4f1d";
const LOGGED_WITHIN: Duration = Duration::from_secs(10);

#[test]
fn tx2_words_and_secrets_stand_in_no_log() {
    let shop = Shop::alone(Fault::Words);
    let http = shop.http();
    let login = format!("/api/{WORKSPACE}/login");
    let setup = format!("/api/{WORKSPACE}/setup");
    let canaries = json!({
        "email": format!("{CANARY}@shop.example"), "password": CANARY, "name": CANARY,
        "sites": [CANARY], "accounts": [{ "email": CANARY, "name": CANARY, "password": CANARY }],
    });
    http.post(&login).json(&canaries).send().expect(401);
    http.post(&setup).bearer(SETUP_TOKEN).json(&canaries).send().expect(400);
    http.post(&setup).bearer(CANARY).json(&canaries).send().expect(401);
    for path in [&login, &setup] {
        let body = format!(r#"{{"email":"{CANARY}","password":{CANARY}"#);
        let call = http.post(path).bearer(SETUP_TOKEN).header("Content-Type", "application/json");
        call.bytes(body.into()).send().expect(400);
    }

    let chat = shop.conversation();
    let mut visitor = shop.visitor(&chat);
    visitor.hello(&chat.token, 0);
    visitor.say(&fresh_cid(), CANARY);
    let mut agent = shop.agent(&chat, shop.ada());
    agent.hello(0);
    agent.say(&fresh_cid(), CANARY);
    for frame in [
        format!(r#"{{"t":"say","cid":"{CANARY}","text":"{CANARY}""#),
        format!(r#"{{"t":"say","cid":"{CANARY}","text":["{CANARY}"]}}"#),
        format!(r#"{{"t":"{CANARY}","text":"{CANARY}"}}"#),
        CANARY.to_owned(),
    ] {
        visitor.raw().text(frame.clone());
        visitor.nack();
        agent.raw().text(frame);
        agent.nack();
    }
    let mut stranger = shop.visitor(&chat);
    stranger.send(&baton_shared::protocol::visitor::FromVisitor::Hello {
        v: baton_shared::protocol::VERSION,
        token: Token::new(format!("{CANARY}.{CANARY}")),
        after: baton_shared::id::Seq::ZERO,
    });
    stranger.refused();

    // The disasters write to the log, and after all of the above: so the log is heard.
    for disaster in ["throw between writes", "panic"] {
        let mut visitor = shop.visitor(&chat);
        visitor.hello(&chat.token, 0);
        visitor
            .raw()
            .text(format!(r#"{{"t":"say","cid":"{}","text":"fault: {disaster}"}}"#, fresh_cid()));
        visitor.refused_or_closed().map_or_else(drop, drop);
    }
    let asked = Instant::now();
    while shop.server().log().lines_with("a test asked for it").len() < 2 {
        assert!(asked.elapsed() < LOGGED_WITHIN, "the log is not heard");
        std::thread::sleep(Duration::from_millis(20));
    }
    let session = &shop.ada().0["baton=".len()..];
    for secret in
        [CANARY, BEN, PASSWORD, SECRET, SETUP_TOKEN, session, chat.token.reveal(), chat.id.as_str()]
    {
        let told = shop.server().log().lines_with(secret);
        assert!(told.is_empty(), "{secret} stands in the log: {told:?}");
    }
}
