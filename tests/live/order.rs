//! One order for everybody.

use std::time::Duration;

use baton_shared::id::Seq;
use baton_shared::protocol::agent::{AgentFact, FromAgent};
use baton_shared::protocol::visitor::{FromVisitor, VisitorFact};
use baton_shared::text::Text;
use baton_tests::client::{Incoming, Socket};
use baton_tests::shop::{Shop, fresh_cid};

const EACH: u32 = 10;

#[test]
fn two_tabs_and_two_agents_see_one_order() {
    let shop = Shop::shared();
    let chat = shop.conversation();
    let mut tabs = [shop.visitor(&chat), shop.visitor(&chat)];
    for tab in &mut tabs {
        tab.hello(&chat.token, 0);
    }
    let begun = tabs[0].say(&fresh_cid(), "begin");
    let mut agents = [shop.agent(&chat, shop.ada()), shop.agent(&chat, shop.ben())];
    for agent in &mut agents {
        agent.hello(0);
    }
    for count in 0..EACH {
        for (name, tab) in ["a", "b"].into_iter().zip(&mut tabs) {
            tab.send(&FromVisitor::Say {
                cid: fresh_cid(),
                text: Text::new(format!("{name} {count:02}")),
            });
        }
        for (name, agent) in ["c", "d"].into_iter().zip(&mut agents) {
            agent.send(&FromAgent::Say {
                cid: fresh_cid(),
                text: Text::new(format!("{name} {count:02}")),
            });
        }
    }
    let head = Seq::new(begun.seq.number() + 4 * EACH);
    let orders: Vec<Vec<String>> = tabs
        .iter_mut()
        .map(|tab| {
            tab.events(Seq::ZERO, head)
                .into_iter()
                .filter_map(|event| visitor_text(&event.fact))
                .collect()
        })
        .chain(agents.iter_mut().map(|agent| {
            agent
                .events(Seq::ZERO, head)
                .into_iter()
                .filter_map(|event| agent_text(&event.fact))
                .collect()
        }))
        .collect();
    for order in &orders[1..] {
        assert_eq!(order, &orders[0]);
    }
    for sender in ["a", "b", "c", "d"] {
        let own: Vec<_> =
            orders[0].iter().filter(|text| text.starts_with(&format!("{sender} "))).collect();
        assert_eq!(own.len(), EACH as usize);
        assert!(own.is_sorted(), "the messages of {sender} changed places: {own:?}");
    }
}

#[test]
fn wi5_the_event_comes_before_its_ack() {
    let shop = Shop::shared();
    let chat = shop.conversation();
    let mut visitor = shop.visitor(&chat);
    visitor.hello(&chat.token, 0);
    visitor.say(&fresh_cid(), "begin");
    let mut agent = shop.agent(&chat, shop.ada());
    agent.hello(0);
    for count in 0..EACH {
        let cid = fresh_cid();
        visitor.send(&FromVisitor::Say { cid, text: Text::new(format!("a {count}")) });
        insist_event_then_ack(visitor.raw());
        let cid = fresh_cid();
        agent.send(&FromAgent::Say { cid, text: Text::new(format!("b {count}")) });
        insist_event_then_ack(agent.raw());
    }
}

#[track_caller]
fn insist_event_then_ack(socket: &mut Socket) {
    let mut shown = 0;
    loop {
        let Incoming::Text(text) = socket.next(Duration::from_secs(10)) else {
            panic!("expected an ack")
        };
        let frame: serde_json::Value = serde_json::from_str(&text).expect("a frame is JSON");
        if frame["t"] == "ack" {
            assert!(frame["seq"].as_u64() <= Some(shown), "acknowledged and not shown: {frame}");
            return;
        }
        for event in frame["events"].as_array().into_iter().flatten() {
            shown = shown.max(event["seq"].as_u64().unwrap_or_default());
        }
    }
}

fn visitor_text(fact: &VisitorFact) -> Option<String> {
    match fact {
        VisitorFact::Said { text, .. } => Some(text.reveal().to_owned()),
        VisitorFact::Started {} | VisitorFact::Closed {} | VisitorFact::Reopened {} => None,
    }
}

fn agent_text(fact: &AgentFact) -> Option<String> {
    match fact {
        AgentFact::VisitorSaid { text } | AgentFact::AgentSaid { text, .. } => {
            Some(text.reveal().to_owned())
        }
        AgentFact::Started { .. } | AgentFact::Closed { .. } | AgentFact::Reopened {} => None,
    }
}
