mod fates;

use super::*;
use crate::id::AgentId;
use crate::protocol::agent::{FromAgent, ToAgent};
use crate::protocol::visitor::{FromVisitor, Speaker, ToVisitor, VisitorEvent, VisitorFact};
use crate::protocol::{AgentCard, Role, VERSION};
use crate::text::{Text, Token};

type Visitor = Session<VisitorSide>;

fn at(millis: i64) -> Timestamp {
    Timestamp::new(millis)
}

fn cid(number: usize) -> ClientId {
    ClientId::new(format!("m{number:04}")).unwrap()
}

fn session() -> Visitor {
    Session::new(VisitorSide { token: Token::new("token") })
}

fn welcome(head: u32) -> ToVisitor {
    ToVisitor::Welcome { v: VERSION, head: Seq::new(head) }
}

fn said(seq: u32, cid: ClientId) -> VisitorEvent {
    let by = Speaker { role: Role::Visitor, name: None };
    let fact = VisitorFact::Said { by, text: Text::new("Hi"), cid: Some(cid) };
    VisitorEvent { seq: Seq::new(seq), at: at(0), fact }
}

fn events(after: u32, events: Vec<VisitorEvent>) -> ToVisitor {
    ToVisitor::Events { after: Seq::new(after), events }
}

fn drain(session: &mut Visitor) -> Vec<Effect<FromVisitor, Text>> {
    std::iter::from_fn(|| session.next_effect()).collect()
}

fn live() -> Visitor {
    let mut session = session();
    session.start(at(0));
    session.opened(at(10));
    session.receive(at(20), &welcome(0));
    drain(&mut session);
    session
}

fn sent_ids(effects: &[Effect<FromVisitor, Text>]) -> Vec<ClientId> {
    let said = effects.iter().filter_map(|effect| {
        let Effect::Send(FromVisitor::Say { cid, .. }) = effect else { return None };
        Some(cid.clone())
    });
    said.collect()
}

#[test]
fn se1_a_hello_with_the_last_event_is_the_first_frame() {
    let mut session = session();
    session.start(at(0));
    assert_eq!(drain(&mut session), [Effect::Connect]);
    session.opened(at(10));
    let hello = FromVisitor::Hello { v: VERSION, token: Token::new("token"), after: Seq::ZERO };
    assert_eq!(drain(&mut session), [Effect::Send(hello)]);
}

#[test]
fn se2_a_message_is_kept_before_it_is_sent_and_forgotten_once_stored() {
    let mut session = live();
    session.send(at(30), cid(1), Text::new("Hi")).unwrap();
    let effects = drain(&mut session);
    assert!(matches!(effects[0], Effect::Keep(..)), "{effects:?}");
    assert_eq!(sent_ids(&effects), [cid(1)]);
    session.receive(at(39), &events(0, vec![said(2, cid(9))]));
    session.receive(at(40), &ToVisitor::Ack { cid: cid(1), seq: Seq::new(2), at: at(35) });
    assert_eq!(drain(&mut session), [Effect::Forget(cid(1))]);
    assert!(session.unsent().is_empty());
}

#[test]
fn se3_one_message_is_under_way_at_a_time_so_order_holds() {
    let mut session = live();
    session.send(at(30), cid(1), Text::new("one")).unwrap();
    session.send(at(31), cid(2), Text::new("two")).unwrap();
    assert_eq!(sent_ids(&drain(&mut session)), [cid(1)]);
    session.receive(at(40), &ToVisitor::Ack { cid: cid(1), seq: Seq::new(2), at: at(35) });
    assert_eq!(sent_ids(&drain(&mut session)), [cid(2)]);
}

#[test]
fn se4_after_a_lost_line_the_message_under_way_is_sent_again_with_its_id() {
    let mut session = live();
    session.send(at(30), cid(1), Text::new("one")).unwrap();
    drain(&mut session);
    session.closed(at(40), 1006, 500);
    assert_eq!(session.link(), Link::Waiting { until: at(290) });
    session.tick(at(289), 0);
    assert_eq!(drain(&mut session), [], "not before its time");
    session.tick(at(290), 0);
    session.opened(at(300));
    session.receive(at(310), &welcome(0));
    assert_eq!(sent_ids(&drain(&mut session)), [cid(1)]);
}

#[test]
fn se5_a_gap_is_asked_for_again_and_doubles_are_dropped() {
    let mut session = live();
    let first = events(0, vec![said(1, cid(8))]);
    assert_eq!(session.receive(at(30), &first), Received::Fresh { after: Seq::ZERO });
    assert_eq!(session.receive(at(31), &first), Received::Nothing, "seen before");
    let beyond_a_gap = events(4, vec![said(5, cid(9))]);
    assert_eq!(session.receive(at(32), &beyond_a_gap), Received::Nothing);
    let hello = FromVisitor::Hello { v: VERSION, token: Token::new("token"), after: Seq::new(1) };
    assert_eq!(drain(&mut session), [Effect::Send(hello)]);
    let overlapping = events(0, vec![said(1, cid(8)), said(2, cid(9))]);
    assert_eq!(session.receive(at(33), &overlapping), Received::Fresh { after: Seq::new(1) });
}

#[test]
fn se5_an_ack_beyond_what_was_received_shows_a_gap_too() {
    let mut session = live();
    session.send(at(30), cid(1), Text::new("Hi")).unwrap();
    drain(&mut session);
    session.receive(at(40), &ToVisitor::Ack { cid: cid(1), seq: Seq::new(2), at: at(35) });
    let hello = FromVisitor::Hello { v: VERSION, token: Token::new("token"), after: Seq::ZERO };
    assert_eq!(drain(&mut session), [Effect::Forget(cid(1)), Effect::Send(hello)]);
}

#[test]
fn se6_a_resync_forgets_what_was_received() {
    let mut session = live();
    session.receive(at(30), &events(0, vec![said(3, cid(8))]));
    let resync = ToVisitor::Resync { reason: crate::protocol::ResyncReason::AheadOfServer };
    assert_eq!(session.receive(at(40), &resync), Received::Reset);
    let whole = events(0, vec![said(1, cid(8))]);
    assert_eq!(session.receive(at(50), &whole), Received::Fresh { after: Seq::ZERO });
}

#[test]
fn se7_a_refused_message_waits_for_the_person_and_lets_the_others_pass() {
    let mut session = live();
    session.send(at(30), cid(1), Text::new("long")).unwrap();
    session.send(at(31), cid(2), Text::new("fine")).unwrap();
    drain(&mut session);
    let nack = ToVisitor::Nack { cid: Some(cid(1)), code: Nack::TextTooLong, retry_after_ms: None };
    session.receive(at(40), &nack);
    assert_eq!(session.unsent()[0].delivery, Delivery::Failed(Nack::TextTooLong));
    assert_eq!(sent_ids(&drain(&mut session)), [cid(2)]);
    session.retry(at(50), &cid(1));
    session.receive(at(60), &ToVisitor::Ack { cid: cid(2), seq: Seq::new(2), at: at(55) });
    assert_eq!(sent_ids(&drain(&mut session)), [cid(1)], "the retried one comes last");
}

#[test]
fn se8_a_message_that_closed_the_line_by_its_size_is_not_sent_again() {
    let mut session = live();
    session.send(at(30), cid(1), Text::new("huge")).unwrap();
    session.closed(at(40), close::FRAME_TOO_LARGE, 1_000);
    assert_eq!(session.unsent()[0].delivery, Delivery::Failed(Nack::TextTooLong));
    assert!(matches!(session.link(), Link::Waiting { .. }), "and the line is tried again");
}

#[test]
fn se9_a_server_that_asks_for_time_gets_it() {
    let mut session = live();
    session.send(at(30), cid(1), Text::new("one")).unwrap();
    drain(&mut session);
    let code = Nack::Unavailable;
    let nack = ToVisitor::Nack { cid: Some(cid(1)), code, retry_after_ms: Some(2_000) };
    session.receive(at(40), &nack);
    assert_eq!(sent_ids(&drain(&mut session)), []);
    assert_eq!(session.next_deadline(), Some((at(2_040), "hold")));
    session.receive(at(50), &welcome(0));
    assert_eq!(sent_ids(&drain(&mut session)), [], "a welcome in between does not end the wait");
    session.tick(at(2_040), 0);
    assert_eq!(sent_ids(&drain(&mut session)), [cid(1)]);
}

#[test]
fn se10_a_line_that_answers_no_ping_is_dead() {
    let mut session = live();
    let mut now = at(20);
    for _ in 0..MISSED_PINGS {
        now = now.after(Span::seconds(25));
        session.tick(now, 0);
        assert_eq!(drain(&mut session), [Effect::Ping]);
    }
    session.tick(now.after(Span::seconds(25)), 0);
    assert_eq!(drain(&mut session), [Effect::Disconnect]);
    assert!(matches!(session.link(), Link::Waiting { .. }));
}

#[test]
fn se10_a_line_that_answers_pings_lives_on() {
    let mut session = live();
    let mut now = at(20);
    for _ in 0..20 {
        now = now.after(Span::seconds(25));
        session.tick(now, 0);
        session.ponged();
    }
    assert!(matches!(session.link(), Link::Live { .. }));
}

#[test]
fn se10_a_line_that_is_looked_at_again_answers_soon_or_is_dead() {
    let mut session = live();
    session.network_back(at(100_000));
    assert_eq!(drain(&mut session), [Effect::Ping]);
    session.ponged();
    session.tick(at(105_000), 0);
    assert!(matches!(session.link(), Link::Live { .. }), "it answered");
    session.network_back(at(200_000));
    session.network_back(at(204_000));
    drain(&mut session);
    session.tick(at(205_000), 0);
    assert!(matches!(session.link(), Link::Waiting { .. }), "it did not");
}

#[test]
fn se11_a_message_without_an_answer_makes_the_line_dead() {
    let mut session = live();
    session.send(at(30), cid(1), Text::new("one")).unwrap();
    drain(&mut session);
    assert_eq!(session.next_deadline(), Some((at(10_030), "ack")));
    session.tick(at(10_030), 0);
    assert_eq!(drain(&mut session), [Effect::Disconnect]);
}

#[test]
fn se12_a_final_refusal_ends_the_tries_and_keeps_the_messages() {
    let mut session = live();
    session.send(at(30), cid(1), Text::new("one")).unwrap();
    session.receive(at(40), &ToVisitor::Refused { code: Refusal::TokenStale });
    session.closed(at(41), close::NOT_ALLOWED, 0);
    assert_eq!(session.link(), Link::Refused(Refusal::TokenStale));
    assert_eq!(session.next_deadline(), None);
    drain(&mut session);
    session.restart(at(50), VisitorSide { token: Token::new("another") });
    session.opened(at(60));
    session.receive(at(70), &welcome(0));
    assert_eq!(sent_ids(&drain(&mut session)), [cid(1)]);
}

#[test]
fn se13_the_wait_doubles_to_a_limit_and_a_returning_network_ends_it() {
    let mut session = session();
    session.start(at(0));
    let mut waits = Vec::new();
    let mut now = at(0);
    for _ in 0..8 {
        session.closed(now, 1006, 1_000);
        let Link::Waiting { until } = session.link() else { panic!("{:?}", session.link()) };
        waits.push(until.since(now).as_millis());
        now = until;
        session.tick(now, 0);
    }
    assert_eq!(waits, [500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
    session.closed(now, 1006, 1_000);
    session.network_back(now.after(Span::millis(5)));
    assert!(matches!(session.link(), Link::Connecting { .. }));
}

#[test]
fn se13_a_welcome_alone_does_not_shorten_the_wait_but_an_answer_does() {
    let mut session = live();
    let mut waits = Vec::new();
    for round in 0..4 {
        let now = at(100_000 * (round + 1));
        session.closed(now, 1011, 1_000);
        let Link::Waiting { until } = session.link() else { panic!("{:?}", session.link()) };
        waits.push(until.since(now).as_millis());
        session.tick(until, 0);
        session.opened(until);
        session.receive(until, &welcome(0));
        if round == 2 {
            session.ponged();
        }
    }
    assert_eq!(waits, [500, 1_000, 2_000, 500]);
}

#[test]
fn se17_a_client_that_came_before_its_server_tries_again() {
    let mut session = live();
    session.receive(at(40), &ToVisitor::Refused { code: Refusal::ClientTooNew });
    session.closed(at(41), close::PROTOCOL, 0);
    assert_eq!(session.link(), Link::Waiting { until: at(30_040) });
}

#[test]
fn se18_what_one_agent_wrote_never_goes_out_under_another_name() {
    let ada = AgentId::new("ada").unwrap();
    let mut session = Session::new(AgentSide { agent: ada });
    session.restore(at(0), cid(1), Command::Say(Text::new("From Ada")));
    session.start(at(0));
    session.opened(at(10));
    let ben = AgentCard { id: AgentId::new("ben").unwrap(), name: "Ben".to_owned() };
    session.receive(at(20), &ToAgent::Welcome { v: VERSION, head: Seq::ZERO, you: ben });
    assert_eq!(session.link(), Link::Refused(Refusal::SignedOut));
    let said = std::iter::from_fn(|| session.next_effect())
        .any(|effect| matches!(effect, Effect::Send(FromAgent::Say { .. })));
    assert!(!said);
    assert_eq!(session.unsent().len(), 1, "and it is kept for Ada");
}

#[test]
fn a_frame_that_comes_after_the_line_was_given_up_changes_nothing() {
    let mut session = live();
    session.closed(at(30), 1006, 500);
    session.receive(at(31), &welcome(0));
    assert!(matches!(session.link(), Link::Waiting { .. }));
}

#[test]
fn se14_kept_messages_come_back_in_the_order_of_writing() {
    let mut session = session();
    for number in [3, 1, 2, 1] {
        session.restore(at(0), cid(number), Text::new("Hi"));
    }
    let order: Vec<_> = session.unsent().iter().map(|unsent| unsent.cid.clone()).collect();
    assert_eq!(order, [cid(1), cid(2), cid(3)]);
}

#[test]
fn se15_the_outbox_has_a_limit_and_says_so() {
    let mut session = session();
    for number in 0..OUTBOX_LIMIT {
        session.send(at(0), cid(number), Text::new("Hi")).unwrap();
    }
    assert_eq!(session.send(at(0), cid(999), Text::new("Hi")), Err(OutboxFull));
    assert_eq!(session.unsent().len(), OUTBOX_LIMIT);
}

#[test]
fn se16_an_own_message_that_another_tab_stored_is_settled_by_its_event() {
    let mut session = session();
    session.restore(at(0), cid(1), Text::new("Hi"));
    session.start(at(0));
    session.opened(at(10));
    session.receive(at(20), &welcome(1));
    drain(&mut session);
    session.receive(at(30), &events(0, vec![said(1, cid(1))]));
    assert_eq!(drain(&mut session), [Effect::Forget(cid(1))]);
}
