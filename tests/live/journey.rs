//! The thin whole path: a visitor writes, an agent sees it and answers.

use std::collections::BTreeSet;
use std::time::Duration;

use baton_shared::id::Seq;
use baton_shared::protocol::Role;
use baton_shared::protocol::agent::AgentFact;
use baton_shared::protocol::inbox::RowState;
use baton_shared::protocol::visitor::VisitorFact;
use baton_tests::client::Incoming;
use baton_tests::server::Fault;
use baton_tests::shop::{ADA, Shop, fresh_cid};

#[test]
fn co9_a_visitor_writes_and_an_agent_answers() {
    let shop = Shop::shared();
    let chat = shop.conversation();
    let mut inbox = shop.inbox(shop.ada());
    inbox.hello();

    let mut visitor = shop.visitor(&chat);
    assert_eq!(visitor.hello(&chat.token, 0), Seq::ZERO);
    let asked = visitor.say(&fresh_cid(), "Where is my parcel?");
    assert_eq!(asked.seq, Seq::new(2), "the conversation begins, then the visitor speaks");

    let row = inbox.row("a row of the new conversation", |row| row.conversation == chat.id);
    assert_eq!((row.seq, row.last_by, row.state), (asked.seq, Role::Visitor, RowState::Open));
    assert_eq!(row.preview.reveal(), "Where is my parcel?");
    assert_eq!(row.waiting_since, Some(row.started_at));

    let mut agent = shop.agent(&chat, shop.ada());
    let (head, you) = agent.hello(0);
    assert_eq!((head, &you), (asked.seq, &shop.me(shop.ada()).agent));
    let transcript = agent.events(Seq::ZERO, head);
    assert_eq!(transcript[0].fact, AgentFact::Started { visitor: row.visitor });
    let AgentFact::VisitorSaid { text } = &transcript[1].fact else {
        panic!("{:?}", transcript[1])
    };
    assert_eq!((text.reveal(), transcript[1].at), ("Where is my parcel?", asked.at));

    let answered = agent.say(&fresh_cid(), "On its way.");
    let seen = visitor.events(Seq::ZERO, answered.seq);
    let VisitorFact::Said { by, text, cid } = &seen[2].fact else { panic!("{:?}", seen[2]) };
    assert_eq!(
        (by.role, by.name.as_deref(), text.reveal()),
        (Role::Agent, Some("Ada"), "On its way.")
    );
    assert_eq!((seen[2].seq, seen[2].at, cid), (answered.seq, answered.at, &None));

    let row = inbox.row("the row after the answer", |row| {
        row.conversation == chat.id && row.seq == answered.seq
    });
    assert_eq!((row.last_by, row.waiting_since), (Role::Agent, None));
}

#[test]
fn wi10_a_visitor_is_sent_nothing_that_is_for_agents_only() {
    let shop = Shop::shared();
    let chat = shop.conversation();
    let mut visitor = shop.visitor(&chat);
    visitor.hello(&chat.token, 0);
    visitor.say(&fresh_cid(), "Hello?");
    let mut agent = shop.agent(&chat, shop.ada());
    let (_, you) = agent.hello(0);
    agent.say(&fresh_cid(), "Goodbye.");
    let closed = agent.close(&fresh_cid());
    let mut later = shop.visitor(&chat);
    later.hello(&chat.token, 0);
    for line in [&mut visitor, &mut later] {
        let mut seen = 0;
        while seen < u64::from(closed.seq.number()) {
            let Incoming::Text(text) = line.raw().next(Duration::from_secs(10)) else {
                panic!("expected every event")
            };
            for hidden in [you.id.as_str(), ADA] {
                assert!(!text.contains(hidden), "{hidden} was sent to a visitor: {text}");
            }
            let frame: serde_json::Value = serde_json::from_str(&text).expect("a frame is JSON");
            let events = frame["events"].as_array().into_iter().flatten();
            seen = events.filter_map(|event| event["seq"].as_u64()).fold(seen, u64::max);
        }
    }
}

#[test]
fn co3_a_closed_conversation_opens_again_when_the_visitor_writes() {
    let shop = Shop::shared();
    let chat = shop.conversation();
    let mut visitor = shop.visitor(&chat);
    visitor.hello(&chat.token, 0);
    visitor.say(&fresh_cid(), "Hello?");
    let mut inbox = shop.inbox(shop.ada());
    inbox.hello();
    let mut agent = shop.agent(&chat, shop.ada());
    agent.hello(0);

    let closed = agent.close(&fresh_cid());
    assert_eq!(
        visitor.events(Seq::ZERO, closed.seq).last().map(|event| &event.fact),
        Some(&VisitorFact::Closed {})
    );
    let row =
        inbox.row("the closed row", |row| row.conversation == chat.id && row.seq == closed.seq);
    assert_eq!((row.state, row.waiting_since), (RowState::Closed, None));
    agent.send(&baton_shared::protocol::agent::FromAgent::Say {
        cid: fresh_cid(),
        text: baton_shared::text::Text::new("One more thing"),
    });
    assert_eq!(agent.nack().1, baton_shared::protocol::Nack::Closed);

    let again = visitor.say(&fresh_cid(), "Still here!");
    let facts: Vec<_> =
        visitor.events(closed.seq, again.seq).into_iter().map(|event| event.fact).collect();
    assert_eq!(facts[0], VisitorFact::Reopened {});
    assert!(matches!(&facts[1], VisitorFact::Said { text, .. } if text.reveal() == "Still here!"));
    let row = inbox.row("the open row", |row| row.conversation == chat.id && row.seq == again.seq);
    assert_eq!(row.state, RowState::Open);
}

#[test]
fn the_list_shows_a_conversation_to_a_console_that_comes_later() {
    let shop = Shop::shared();
    let chat = shop.conversation();
    let mut watching = shop.inbox(shop.ada());
    watching.hello();
    let mut visitor = shop.visitor(&chat);
    visitor.hello(&chat.token, 0);
    let said = visitor.say(&fresh_cid(), "Is anybody there?");
    watching.row("the row, so that the ledger has it", |row| row.conversation == chat.id);

    let rows = shop.inbox(shop.ben()).hello();
    let row = rows.iter().find(|row| row.conversation == chat.id).expect("the list has the row");
    assert_eq!(row.seq, said.seq);
    let latest_first = rows.is_sorted_by(|one, next| one.last_at >= next.last_at);
    assert!(
        latest_first,
        "the list is not in order: {:?}",
        rows.iter().map(|row| row.last_at).collect::<Vec<_>>()
    );
}

#[test]
fn co1_opening_the_chat_stores_nothing() {
    let shop = Shop::alone(Fault::None);
    let chat = shop.conversation();
    let mut visitor = shop.visitor(&chat);
    visitor.hello(&chat.token, 0);
    assert_eq!(with_a_table(&shop), 0, "a table was made for who only looked");
    visitor.say(&fresh_cid(), "The first word");
    assert_eq!(with_a_table(&shop), 1, "a conversation is not where this test looks for it");
}

/// How many conversations have stored something. The runtime makes an empty file for each object
/// that is spoken to, whose first table then stands in it or in its write-ahead log.
fn with_a_table(shop: &Shop) -> usize {
    let folder = shop.server().state().join("baton-Conversation");
    let files =
        std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut found = BTreeSet::new();
    for file in files {
        let path = file.expect("a folder can be read").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let bytes = std::fs::read(&path).unwrap_or_default();
        let table = b"CREATE TABLE";
        if !name.starts_with("metadata") && bytes.windows(table.len()).any(|part| part == table) {
            found.insert(name.split('.').next().unwrap_or_default().to_owned());
        }
    }
    found.len()
}

#[test]
fn co1_a_conversation_that_nobody_wrote_in_is_in_no_list() {
    let shop = Shop::shared();
    let silent = shop.conversation();
    let spoken = shop.conversation();
    let mut inbox = shop.inbox(shop.ada());
    inbox.hello();
    shop.visitor(&silent).hello(&silent.token, 0);
    let mut visitor = shop.visitor(&spoken);
    visitor.hello(&spoken.token, 0);
    visitor.say(&fresh_cid(), "Hello");
    inbox.row("the row of the other conversation", |row| {
        assert_ne!(row.conversation, silent.id, "a conversation without a word has a row");
        row.conversation == spoken.id
    });
    assert!(shop.inbox(shop.ada()).hello().iter().all(|row| row.conversation != silent.id));
}
