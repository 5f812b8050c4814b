//! Crashes, restarts and hibernation: nobody notices, and nothing is lost.

use std::time::{Duration, Instant};

use baton_shared::id::Seq;
use baton_tests::server::Fault;
use baton_tests::shop::{Shop, fresh_cid};

/// An object that nobody speaks to sleeps after about ten seconds.
const ASLEEP_WITHIN: Duration = Duration::from_secs(30);

#[test]
fn co5_wi4_a_killed_server_comes_back_with_everything() {
    let shop = Shop::alone(Fault::None);
    let chat = shop.conversation();
    let mut visitor = shop.visitor(&chat);
    visitor.hello(&chat.token, 0);
    let cid = fresh_cid();
    visitor.say(&cid, "Before the crash");
    let mut agent = shop.agent(&chat, shop.ada());
    agent.hello(0);
    let answered = agent.say(&fresh_cid(), "Answered before the crash");
    let before = (visitor.events(Seq::ZERO, answered.seq), agent.events(Seq::ZERO, answered.seq));

    shop.server().kill9();
    assert_eq!(visitor.closed(), 1006, "a crash is no polite close");
    shop.server().restart();

    let mut visitor = shop.visitor(&chat);
    assert_eq!(visitor.hello(&chat.token, 0), answered.seq);
    let mut agent = shop.agent(&chat, shop.ada());
    agent.hello(0);
    let after = (visitor.events(Seq::ZERO, answered.seq), agent.events(Seq::ZERO, answered.seq));
    assert_eq!(after, before);
    assert_eq!(
        visitor.say(&cid, "Before the crash").seq,
        Seq::new(2),
        "a message is known after a crash"
    );
    assert_eq!(visitor.say(&fresh_cid(), "After the crash").seq, answered.seq.next());
}

#[test]
fn co9_the_list_heals_after_a_crash_without_a_word_from_anybody() {
    let shop = Shop::alone(Fault::None);
    for round in 0..5 {
        let chat = shop.conversation();
        let mut visitor = shop.visitor(&chat);
        visitor.hello(&chat.token, 0);
        let said = visitor.say(&fresh_cid(), "Said just before the crash");
        shop.server().restart();
        let mut inbox = shop.inbox(shop.ada());
        let listed = inbox.hello();
        let row = listed.into_iter().find(|row| row.conversation == chat.id).unwrap_or_else(|| {
            inbox.row(&format!("the row of the conversation of round {round}"), |row| {
                row.conversation == chat.id
            })
        });
        assert_eq!((row.seq, row.preview.reveal()), (said.seq, "Said just before the crash"));
    }
}

#[test]
fn wi9_sleeping_is_invisible_and_pings_wake_nobody() {
    let shop = Shop::alone(Fault::None);
    let chat = shop.conversation();
    let mut inbox = shop.inbox(shop.ada());
    inbox.hello();
    let mut visitor = shop.visitor(&chat);
    visitor.hello(&chat.token, 0);
    let cid = fresh_cid();
    let said = visitor.say(&cid, "Before the nap");
    inbox.row("the row before the nap", |row| row.conversation == chat.id);
    let mut agent = shop.agent(&chat, shop.ada());
    agent.hello(0);
    assert_eq!((awake(&shop, "Conversation"), awake(&shop, "Ledger")), (1, 1));

    let begun = Instant::now();
    while awake(&shop, "Conversation") + awake(&shop, "Ledger") > 0 {
        assert!(begun.elapsed() < ASLEEP_WITHIN, "something keeps an object awake");
        visitor.ping();
        agent.ping();
        inbox.ping();
        std::thread::sleep(Duration::from_millis(500));
    }

    assert_eq!(visitor.say(&cid, "Before the nap"), said, "a message is known after a nap");
    let again = visitor.say(&fresh_cid(), "After the nap");
    assert_eq!(awake(&shop, "Conversation"), 1);
    assert_eq!(again.seq, said.seq.next());
    assert_eq!(agent.events(Seq::ZERO, again.seq).len(), 3, "the agent's socket slept through it");
    inbox.row("the row after the nap", |row| row.conversation == chat.id && row.seq == again.seq);
    let answered = agent.say(&fresh_cid(), "Who I am is known after a nap");
    assert_eq!(visitor.events(Seq::ZERO, answered.seq).len(), 4);
}

/// How many objects of a class are in memory: the runtime closes the database of one that
/// sleeps, and with the last connection the file of its write-ahead log goes.
fn awake(shop: &Shop, class: &str) -> usize {
    let folder = shop.server().state().join(format!("baton-{class}"));
    let files =
        std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let names = files.flatten().map(|file| file.file_name().to_string_lossy().into_owned());
    names.filter(|name| name.ends_with(".sqlite-wal") && !name.starts_with("metadata")).count()
}
