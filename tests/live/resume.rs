//! A client that comes back gets exactly what it does not have.

use baton_shared::id::Seq;
use baton_shared::protocol::agent::ToAgent;
use baton_shared::protocol::visitor::{FromVisitor, ToVisitor, VisitorFact};
use baton_shared::protocol::{Nack, ResyncReason};
use baton_shared::text::Text;
use baton_tests::shop::{Conversation, Shop, fresh_cid};

/// A conversation with four messages: five events.
fn with_four_messages(shop: &Shop) -> Conversation {
    let chat = shop.conversation();
    let mut visitor = shop.visitor(&chat);
    visitor.hello(&chat.token, 0);
    for text in ["one", "two", "three", "four"] {
        visitor.say(&fresh_cid(), text);
    }
    chat
}

fn texts(events: &[baton_shared::protocol::visitor::VisitorEvent]) -> Vec<String> {
    let said = events.iter().filter_map(|event| match &event.fact {
        VisitorFact::Said { text, .. } => Some(text.reveal().to_owned()),
        VisitorFact::Started {} | VisitorFact::Closed {} | VisitorFact::Reopened {} => None,
    });
    said.collect()
}

#[test]
fn wi4_resuming_after_each_event_gives_exactly_the_rest() {
    let shop = Shop::shared();
    let chat = with_four_messages(&shop);
    for after in 0..5 {
        let mut visitor = shop.visitor(&chat);
        assert_eq!(visitor.hello(&chat.token, after), Seq::new(5));
        let seqs: Vec<u32> = visitor
            .events(Seq::new(after), Seq::new(5))
            .iter()
            .map(|event| event.seq.number())
            .collect();
        assert_eq!(seqs, (after + 1..=5).collect::<Vec<_>>(), "after {after}");
        let mut agent = shop.agent(&chat, shop.ada());
        assert_eq!(agent.hello(after).0, Seq::new(5));
        let seqs: Vec<u32> = agent
            .events(Seq::new(after), Seq::new(5))
            .iter()
            .map(|event| event.seq.number())
            .collect();
        assert_eq!(seqs, (after + 1..=5).collect::<Vec<_>>(), "after {after}");
    }
}

#[test]
fn wi4_a_client_that_has_everything_is_sent_no_event() {
    let shop = Shop::shared();
    let chat = with_four_messages(&shop);
    let mut visitor = shop.visitor(&chat);
    visitor.hello(&chat.token, 5);
    let next = visitor.say(&fresh_cid(), "five");
    assert_eq!(texts(&visitor.events(Seq::new(5), next.seq)), ["five"], "sent again");
}

#[test]
fn wi4_a_client_ahead_of_the_server_is_told_to_forget_and_gets_the_whole() {
    let shop = Shop::shared();
    let chat = with_four_messages(&shop);
    let mut visitor = shop.visitor(&chat);
    visitor.hello(&chat.token, 99);
    let reason = visitor.wait("a resync", |frame| {
        if let ToVisitor::Resync { reason } = frame { Some(*reason) } else { None }
    });
    assert_eq!(reason, ResyncReason::AheadOfServer);
    assert_eq!(texts(&visitor.events(Seq::ZERO, Seq::new(5))), ["one", "two", "three", "four"]);

    let mut agent = shop.agent(&chat, shop.ada());
    agent.hello(6);
    agent.wait("a resync", |frame| matches!(frame, ToAgent::Resync { .. }).then_some(()));
    assert_eq!(agent.events(Seq::ZERO, Seq::new(5)).len(), 5);
}

#[test]
fn a_second_hello_on_the_same_socket_resumes_too() {
    let shop = Shop::shared();
    let chat = with_four_messages(&shop);
    let mut visitor = shop.visitor(&chat);
    visitor.hello(&chat.token, 5);
    assert_eq!(visitor.hello(&chat.token, 2), Seq::new(5));
    assert_eq!(texts(&visitor.events(Seq::new(2), Seq::new(5))), ["two", "three", "four"]);
}

#[test]
fn co5_the_same_message_again_gets_the_same_ack_and_is_stored_once() {
    let shop = Shop::shared();
    let chat = shop.conversation();
    let mut visitor = shop.visitor(&chat);
    visitor.hello(&chat.token, 0);
    let cid = fresh_cid();
    let first = visitor.say(&cid, "Just once");
    assert_eq!(visitor.say(&cid, "Just once"), first, "on the same socket");
    visitor.cut();
    let mut visitor = shop.visitor(&chat);
    assert_eq!(visitor.hello(&chat.token, 0), first.seq);
    assert_eq!(visitor.say(&cid, "Just once"), first, "on another socket");
    assert_eq!(texts(&visitor.events(Seq::ZERO, first.seq)), ["Just once"]);

    let mut agent = shop.agent(&chat, shop.ada());
    agent.hello(0);
    let cid = fresh_cid();
    let first = agent.say(&cid, "Answered once");
    assert_eq!(agent.say(&cid, "Answered once"), first);
    let closing = fresh_cid();
    let closed = agent.close(&closing);
    assert_eq!(agent.close(&closing), closed, "closing again is the same closing");
    assert_eq!(closed.seq, first.seq.next());
}

#[test]
fn co6_the_same_id_with_other_words_is_a_conflict_and_changes_nothing() {
    let shop = Shop::shared();
    let chat = shop.conversation();
    let mut visitor = shop.visitor(&chat);
    visitor.hello(&chat.token, 0);
    let cid = fresh_cid();
    let first = visitor.say(&cid, "These words");
    visitor.send(&FromVisitor::Say { cid: cid.clone(), text: Text::new("Other words") });
    assert_eq!(visitor.nack(), (Some(cid.clone()), Nack::Conflict));
    assert_eq!(visitor.say(&cid, "These words"), first);
    let next = visitor.say(&fresh_cid(), "Next");
    assert_eq!(texts(&visitor.events(Seq::ZERO, next.seq)), ["These words", "Next"]);
}

#[test]
fn an_id_belongs_to_its_sender() {
    let shop = Shop::shared();
    let chat = shop.conversation();
    let cid = fresh_cid();
    let mut visitor = shop.visitor(&chat);
    visitor.hello(&chat.token, 0);
    let said = visitor.say(&cid, "From the visitor");
    for (place, agent) in [shop.ada(), shop.ben()].into_iter().enumerate() {
        let mut line = shop.agent(&chat, agent);
        line.hello(0);
        let answered = line.say(&cid, "From an agent");
        assert_eq!(answered.seq.number(), said.seq.number() + 1 + u32::try_from(place).unwrap());
    }
}

#[test]
fn a_reload_shows_the_same_conversation() {
    let shop = Shop::shared();
    let chat = with_four_messages(&shop);
    let read = || {
        let mut visitor = shop.visitor(&chat);
        let head = visitor.hello(&chat.token, 0);
        visitor.events(Seq::ZERO, head)
    };
    assert_eq!(read(), read());
}

#[test]
fn wi9_ping_is_answered_before_and_after_the_hello() {
    let shop = Shop::shared();
    let chat = shop.conversation();
    let mut visitor = shop.visitor(&chat);
    visitor.ping();
    visitor.hello(&chat.token, 0);
    visitor.ping();
    let said = visitor.say(&fresh_cid(), "ping");
    assert_eq!(said.seq, Seq::new(2), "the word ping may be a message");
    let mut agent = shop.agent(&chat, shop.ada());
    agent.hello(0);
    agent.ping();
    let mut inbox = shop.inbox(shop.ada());
    inbox.hello();
    inbox.ping();
}
