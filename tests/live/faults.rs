//! Faults that a message asks for by its words, on a server that was told to listen to them.

use std::time::{Duration, Instant};

use baton_shared::id::{ClientId, Seq};
use baton_shared::protocol::Nack;
use baton_shared::protocol::visitor::FromVisitor;
use baton_shared::text::Text;
use baton_tests::client::VisitorLine;
use baton_tests::server::Fault;
use baton_tests::shop::{Conversation, Shop, fresh_cid};

/// Half of what a client waits for an answer, so that a busy machine is no failure.
const AT_ONCE: Duration = Duration::from_secs(5);

fn begun(shop: &Shop) -> (Conversation, VisitorLine) {
    let chat = shop.conversation();
    let mut visitor = shop.visitor(&chat);
    visitor.hello(&chat.token, 0);
    visitor.say(&fresh_cid(), "Before the fault");
    (chat, visitor)
}

fn ask_for(visitor: &mut VisitorLine, fault: &str) -> ClientId {
    let cid = fresh_cid();
    visitor
        .send(&FromVisitor::Say { cid: cid.clone(), text: Text::new(format!("fault: {fault}")) });
    cid
}

#[test]
fn an_evicted_object_comes_back_with_everything() {
    let shop = Shop::alone(Fault::Words);
    let (chat, mut visitor) = begun(&shop);
    let (other, mut bystander) = begun(&shop);
    ask_for(&mut visitor, "abort");
    visitor.closed();
    let mut visitor = shop.visitor(&chat);
    assert_eq!(visitor.hello(&chat.token, 0), Seq::new(2));
    assert_eq!(visitor.events(Seq::ZERO, Seq::new(2)).len(), 2);
    assert_eq!(visitor.say(&fresh_cid(), "After the eviction").seq, Seq::new(3));
    assert_eq!(bystander.say(&fresh_cid(), "Never noticed").seq, Seq::new(3), "{}", other.id);
}

#[test]
fn wi6_a_turn_that_fails_between_its_writes_leaves_neither() {
    let shop = Shop::alone(Fault::Words);
    let (chat, mut visitor) = begun(&shop);
    let cid = ask_for(&mut visitor, "throw between writes");
    assert_eq!(visitor.nack(), (Some(cid), Nack::Unavailable));
    assert_eq!(visitor.say(&fresh_cid(), "The next message works").seq, Seq::new(3));
    shop.server().restart();
    let mut visitor = shop.visitor(&chat);
    assert_eq!(visitor.hello(&chat.token, 0), Seq::new(3), "half a turn was kept");
    let mut inbox = shop.inbox(shop.ada());
    let listed =
        inbox.hello().into_iter().any(|row| row.conversation == chat.id && row.seq == Seq::new(3));
    if !listed {
        inbox.row("the row of the third event", |row| {
            row.conversation == chat.id && row.seq == Seq::new(3)
        });
    }
}

#[test]
fn a_panic_costs_one_message_and_nobody_waits() {
    let shop = Shop::alone(Fault::Words);
    let (chat, mut visitor) = begun(&shop);
    let (_, mut bystander) = begun(&shop);
    let asked = Instant::now();
    ask_for(&mut visitor, "panic");
    // Refused, or the socket closes; either way the client knows without having to give up.
    let answered = visitor.refused_or_closed();
    assert!(asked.elapsed() < AT_ONCE, "{answered:?} took {:?}", asked.elapsed());
    assert_eq!(bystander.say(&fresh_cid(), "Never noticed").seq, Seq::new(3));

    let mut visitor = shop.visitor(&chat);
    assert_eq!(visitor.hello(&chat.token, 0), Seq::new(2));
    assert_eq!(visitor.say(&fresh_cid(), "After the panic").seq, Seq::new(3));
    assert!(asked.elapsed() < 2 * AT_ONCE, "back after {:?}", asked.elapsed());
    assert_eq!(shop.me(shop.ada()).agent.name, "Ada");
}

#[test]
fn a_server_that_was_not_told_to_takes_the_words_for_words() {
    let shop = Shop::shared();
    let (_, mut visitor) = begun(&shop);
    for fault in ["abort", "throw between writes", "panic"] {
        let cid = ask_for(&mut visitor, fault);
        visitor.ack(&cid);
    }
}
