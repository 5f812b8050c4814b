mod beginning;

use baton_shared::id::ConversationId;
use baton_shared::protocol::visitor::{Speaker, VisitorEvent, VisitorFact};
use baton_shared::protocol::{Nack, ResyncReason, Role, VERSION, close};
use baton_shared::text::TEXT_LIMIT;

use super::*;

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;

fn at(millis: i64) -> Timestamp {
    Timestamp::new(millis)
}

fn conversation(name: &str) -> Started {
    Started { conversation: ConversationId::new(name).unwrap(), token: Token::new(name) }
}

fn fresh() -> Model {
    Model::new(at(0), None, Vec::new(), Seq::ZERO)
}

fn returning() -> Model {
    Model::new(at(0), Some(conversation("c1")), Vec::new(), Seq::ZERO)
}

fn effects(model: &mut Model) -> Vec<Effect> {
    std::iter::from_fn(|| model.next_effect()).collect()
}

fn welcome() -> ToVisitor {
    ToVisitor::Welcome { v: VERSION, head: Seq::ZERO }
}

fn let_in(model: &mut Model) {
    model.opened(at(10));
    model.receive(at(20), welcome(), 0);
}

fn live() -> Model {
    let mut model = returning();
    let_in(&mut model);
    effects(&mut model);
    model
}

fn say(model: &mut Model, words: &str) -> ClientId {
    model.say(at(100), words, 7, None).unwrap();
    match model.rows(day).pop() {
        Some(Row::Own { cid: Some(cid), .. }) => cid,
        other => panic!("it is not stored yet: {other:?}"),
    }
}

fn agent_said(seq: u32, millis: i64, name: &str, words: &str) -> VisitorEvent {
    let by = Speaker { role: Role::Agent, name: Some(name.to_owned()) };
    let fact = VisitorFact::Said { by, text: Text::new(words), cid: None };
    VisitorEvent { seq: Seq::new(seq), at: at(millis), fact }
}

fn own_said(seq: u32, cid: &ClientId, words: &str) -> VisitorEvent {
    let by = Speaker { role: Role::Visitor, name: None };
    let fact = VisitorFact::Said { by, text: Text::new(words), cid: Some(cid.clone()) };
    VisitorEvent { seq: Seq::new(seq), at: at(150), fact }
}

fn fact(seq: u32, fact: VisitorFact) -> VisitorEvent {
    VisitorEvent { seq: Seq::new(seq), at: at(0), fact }
}

fn events(after: u32, events: Vec<VisitorEvent>) -> ToVisitor {
    ToVisitor::Events { after: Seq::new(after), events }
}

fn ack(cid: &ClientId, seq: u32) -> ToVisitor {
    ToVisitor::Ack { cid: cid.clone(), seq: Seq::new(seq), at: at(150) }
}

fn refused(code: Refusal) -> ToVisitor {
    ToVisitor::Refused { code }
}

fn day(at: Timestamp) -> i32 {
    i32::try_from(at.millis() / DAY).unwrap()
}

/// The rows as a person would read them out; a star marks the last of a group.
fn screen(model: &Model) -> Vec<String> {
    let star = |last: bool| if last { "*" } else { "" };
    let rows = model.rows(day).into_iter().map(|row| match row {
        Row::Anew => "anew".to_owned(),
        Row::Day(day) => format!("day {day}"),
        Row::Own { said, standing, .. } => format!("own: {} ({standing:?})", said.text.reveal()),
        Row::Agent { said, first, last } => {
            let name = said.name.as_deref().filter(|_| first).unwrap_or("…");
            format!("{name}: {}{}", said.text.reveal(), star(last))
        }
        Row::Closed => "closed".to_owned(),
        Row::Reopened => "reopened".to_owned(),
    });
    rows.collect()
}

#[test]
fn nothing_is_asked_of_the_server_before_the_panel_is_shown() {
    let mut model = fresh();
    assert_eq!(effects(&mut model), []);
    assert_eq!(model.next_deadline(), None);
    model.panel(at(10), Panel::Shown);
    assert_eq!(effects(&mut model), [Effect::Begin]);
}

#[test]
fn opening_the_panel_keeps_nothing_and_the_first_words_keep_the_proof_before_they_are_sent() {
    let mut model = fresh();
    model.panel(at(0), Panel::Shown);
    model.started(at(5), conversation("c1"), None);
    let_in(&mut model);
    let opened = effects(&mut model);
    assert!(!opened.iter().any(|effect| matches!(effect, Effect::Remember(_))), "{opened:?}");
    say(&mut model, "Hello");
    let said = effects(&mut model);
    assert_eq!(said[0], Effect::Remember(conversation("c1")));
    assert!(matches!(said[1], Effect::Keep(..)) && matches!(said[2], Effect::Send(_)), "{said:?}");
}

#[test]
fn a_visitor_with_a_conversation_is_connected_at_once() {
    let mut model = returning();
    assert_eq!(effects(&mut model), [Effect::Connect(conversation("c1").conversation)]);
}

#[test]
fn a_message_kept_over_a_reload_is_sent_as_soon_as_there_is_a_line() {
    let cid = ClientId::new("m1").unwrap();
    let kept = vec![(cid.clone(), Text::new("Hello"))];
    let mut model = Model::new(at(0), Some(conversation("c1")), kept, Seq::ZERO);
    assert_eq!(screen(&model), ["own: Hello (Kept)"]);
    let_in(&mut model);
    assert_eq!(screen(&model), ["own: Hello (Sending)"]);
    model.receive(at(30), ack(&cid, 2), 0);
    assert_eq!(screen(&model), ["day 0", "own: Hello (Sent)"]);
    assert!(effects(&mut model).contains(&Effect::Forget(cid)));
}

#[test]
fn words_said_before_there_is_a_conversation_are_sent_once_there_is_one() {
    let mut model = fresh();
    model.panel(at(0), Panel::Shown);
    say(&mut model, "Hello");
    assert_eq!(screen(&model), ["own: Hello (Kept)"]);
    effects(&mut model);
    model.started(at(5), conversation("c1"), None);
    assert_eq!(effects(&mut model)[0], Effect::Remember(conversation("c1")));
    let_in(&mut model);
    assert_eq!(screen(&model), ["own: Hello (Sending)"]);
}

#[test]
fn a_stored_message_stays_in_sight_until_its_event_comes() {
    let mut model = live();
    let cid = say(&mut model, "Hello");
    model.receive(at(200), ack(&cid, 2), 0);
    assert_eq!(screen(&model), ["day 0", "own: Hello (Sent)"]);
    model.receive(
        at(210),
        events(0, vec![fact(1, VisitorFact::Started {}), own_said(2, &cid, "Hello")]),
        0,
    );
    assert_eq!(screen(&model), ["day 0", "own: Hello (Sent)"]);
}

#[test]
fn an_own_message_from_another_tab_is_a_row_like_any_other() {
    let mut model = live();
    let cid = ClientId::new("other-tab").unwrap();
    model.receive(at(200), events(0, vec![own_said(1, &cid, "From the other tab")]), 0);
    assert_eq!(screen(&model), ["day 0", "own: From the other tab (Sent)"]);
}

#[test]
fn an_answer_stands_before_what_is_not_stored_yet() {
    let mut model = live();
    say(&mut model, "Still on its way");
    model.receive(at(200), events(0, vec![agent_said(1, 0, "Maya", "Hello")]), 0);
    assert_eq!(screen(&model), ["day 0", "Maya: Hello*", "own: Still on its way (Sending)"]);
}

#[test]
fn an_acknowledged_message_keeps_its_place_when_a_later_event_came_first() {
    let mut model = live();
    let cid = say(&mut model, "Question");
    model.receive(at(200), ack(&cid, 2), 0);
    let late = events(
        0,
        vec![
            agent_said(1, 0, "Maya", "Earlier"),
            own_said(2, &cid, "Question"),
            agent_said(3, 0, "Maya", "Later"),
        ],
    );
    model.receive(at(210), late, 0);
    let rows = ["day 0", "Maya: Earlier*", "own: Question (Sent)", "Maya: Later*"];
    assert_eq!(screen(&model), rows);
}

#[test]
fn messages_of_one_person_are_a_group_and_a_new_day_begins_another() {
    let mut model = live();
    let said = vec![
        agent_said(1, 0, "Maya", "one"),
        agent_said(2, MINUTE, "Maya", "two"),
        agent_said(3, 2 * MINUTE, "Tom", "three"),
        agent_said(4, DAY, "Tom", "four"),
    ];
    model.receive(at(200), events(0, said), 0);
    let rows = ["day 0", "Maya: one", "…: two*", "Tom: three*", "day 1", "Tom: four*"];
    assert_eq!(screen(&model), rows);
    assert_eq!(model.agent(), Some("Tom"));
}

#[test]
fn the_last_stored_message_of_a_group_says_so_also_before_one_that_is_not() {
    let mut model = live();
    let [one, two] = ["m1", "m2"].map(|name| ClientId::new(name).unwrap());
    let stored = vec![own_said(1, &one, "one"), own_said(2, &two, "two")];
    model.receive(at(200), events(0, stored), 0);
    say(&mut model, "three");
    let last = model.rows(day).into_iter().filter_map(|row| match row {
        Row::Own { last, .. } => Some(last),
        Row::Anew | Row::Day(_) | Row::Agent { .. } | Row::Closed | Row::Reopened => None,
    });
    assert_eq!(last.collect::<Vec<_>>(), [false, true, true]);
}

#[test]
fn a_close_and_what_reopens_it_are_lines_of_their_own() {
    let mut model = live();
    model.receive(
        at(200),
        events(0, vec![agent_said(1, 0, "Maya", "Bye"), fact(2, VisitorFact::Closed {})]),
        0,
    );
    assert!(model.is_closed());
    model.receive(at(210), events(2, vec![fact(3, VisitorFact::Reopened {})]), 0);
    assert!(!model.is_closed());
    assert_eq!(screen(&model), ["day 0", "Maya: Bye*", "closed", "reopened"]);
}

#[test]
fn a_resync_takes_the_place_of_everything_before() {
    let mut model = live();
    model.receive(at(200), events(0, vec![agent_said(1, 0, "Maya", "old")]), 0);
    model.receive(at(210), ToVisitor::Resync { reason: ResyncReason::AheadOfServer }, 0);
    model.receive(at(220), events(0, vec![agent_said(1, 0, "Maya", "true")]), 0);
    assert_eq!(screen(&model), ["day 0", "Maya: true*"]);
}

#[test]
fn a_refused_message_waits_for_the_visitor_who_may_retry_or_remove_it() {
    let mut model = live();
    let cid = say(&mut model, "Hello");
    let nack =
        ToVisitor::Nack { cid: Some(cid.clone()), code: Nack::Conflict, retry_after_ms: None };
    model.receive(at(200), nack.clone(), 0);
    assert_eq!(screen(&model), ["own: Hello (Failed(Conflict))"]);
    model.retry(at(210), &cid);
    assert_eq!(screen(&model), ["own: Hello (Sending)"]);
    model.receive(at(220), nack, 0);
    model.discard(at(230), &cid);
    assert_eq!(screen(&model), [""; 0]);
    assert!(effects(&mut model).contains(&Effect::Forget(cid)));
}

#[test]
fn a_text_over_the_limit_is_not_taken_and_the_visitor_learns_by_how_much() {
    let mut model = live();
    let long = "é".repeat(TEXT_LIMIT / 2 + 3);
    assert_eq!(model.say(at(100), &long, 7, None), Err(SayProblem::TooLong(3)));
    assert_eq!(model.say(at(100), " \n ", 7, None), Err(SayProblem::Empty));
    assert_eq!(effects(&mut model), []);
}

#[test]
fn a_workspace_that_is_not_there_is_said_so_and_not_asked_for_again() {
    let mut model = fresh();
    model.panel(at(0), Panel::Shown);
    model.start_failed(at(10), StartProblem::NotSetUp, 500);
    assert_eq!(model.line(), Line::NotSetUp);
    model.tick(at(5_000), 0);
    assert_eq!(model.next_deadline(), None);
}

#[test]
fn a_lost_line_is_a_matter_of_words_only_after_a_while() {
    let mut model = live();
    assert_eq!(model.line(), Line::Live);
    model.closed(at(1_000), 1006, 0);
    assert_eq!(model.line(), Line::Connecting);
    model.tick(at(5_999), 0);
    assert_eq!(model.line(), Line::Connecting);
    model.tick(at(6_000), 0);
    assert_eq!(model.line(), Line::Unreachable);
    model.closed(at(6_100), 1006, 0);
    let next = model.next_deadline().unwrap().0;
    assert!(next > at(6_100), "a deadline in the past would spin: {next:?}");
}

#[test]
fn without_a_network_messages_are_kept_and_its_return_connects_at_once() {
    let mut model = live();
    model.network(at(1_000), Network::Gone);
    assert_eq!(model.line(), Line::Offline);
    say(&mut model, "Hello");
    assert_eq!(screen(&model), ["own: Hello (Kept)"]);
    effects(&mut model);
    model.network(at(1_100), Network::There);
    assert_eq!(effects(&mut model), [Effect::Connect(conversation("c1").conversation)]);
}

#[test]
fn a_server_that_moved_on_asks_for_a_reload_and_not_for_another_conversation() {
    let mut model = returning();
    model.opened(at(10));
    effects(&mut model);
    model.receive(at(20), refused(Refusal::ClientTooOld), 0);
    assert_eq!(model.line(), Line::Outdated);
    assert_eq!(effects(&mut model), [Effect::Disconnect]);
}

#[test]
fn messages_of_agents_are_unread_until_the_panel_shows_them() {
    let mut model = live();
    model.page_is_there(at(100), Panel::Hidden);
    let said = vec![agent_said(1, 0, "Maya", "one"), agent_said(2, 0, "Maya", "two")];
    model.receive(at(200), events(0, said), 0);
    assert_eq!(
        effects(&mut model),
        [Effect::Tell(FrameToPage::Live {}), Effect::Tell(FrameToPage::Unread { count: 2 })]
    );
    model.panel(at(300), Panel::Shown);
    assert_eq!(
        effects(&mut model),
        [Effect::Seen(Seq::new(2)), Effect::Tell(FrameToPage::Unread { count: 0 })]
    );
    model.receive(at(400), events(2, vec![agent_said(3, 0, "Maya", "three")]), 0);
    assert_eq!(effects(&mut model), [Effect::Seen(Seq::new(3))]);
}

#[test]
fn what_was_seen_before_a_reload_is_not_unread_after_it() {
    let mut model = Model::new(at(0), Some(conversation("c1")), Vec::new(), Seq::new(2));
    let_in(&mut model);
    let said = vec![agent_said(2, 0, "Maya", "seen"), agent_said(3, 0, "Maya", "not seen")];
    model.receive(at(200), events(0, said), 0);
    assert_eq!(model.unread(), 1);
}

#[test]
fn what_another_tab_showed_is_not_unread_here_and_never_unread_again() {
    let mut model = live();
    let said = vec![agent_said(1, 0, "Maya", "one"), agent_said(2, 0, "Maya", "two")];
    model.receive(at(200), events(0, said), 0);
    assert_eq!(model.unread(), 2);
    model.other_tab_saw(at(300), Seq::new(2));
    assert_eq!(model.unread(), 0);
    model.other_tab_saw(at(310), Seq::new(1));
    assert_eq!(model.unread(), 0);
}

#[test]
fn a_line_that_seems_to_live_is_asked_when_somebody_looks_again() {
    let mut model = live();
    model.looked_at(at(10_000), 0);
    assert_eq!(effects(&mut model), [Effect::Ping]);
    model.looked_at(at(10_010), 0);
    effects(&mut model);
    model.tick(at(16_000), 0);
    assert_eq!(effects(&mut model), [Effect::Disconnect]);
}

#[test]
fn a_page_that_comes_late_is_told_what_it_missed() {
    let mut model = live();
    model.receive(at(200), events(0, vec![agent_said(1, 0, "Maya", "one")]), 0);
    assert_eq!(effects(&mut model), []);
    model.page_is_there(at(300), Panel::Hidden);
    assert_eq!(
        effects(&mut model),
        [Effect::Tell(FrameToPage::Live {}), Effect::Tell(FrameToPage::Unread { count: 1 })]
    );
}

#[test]
fn a_kept_message_brings_the_frame_back_on_the_next_page() {
    let mut model = fresh();
    model.page_is_there(at(10), Panel::Shown);
    effects(&mut model);
    say(&mut model, "Hello");
    assert!(effects(&mut model).contains(&Effect::Tell(FrameToPage::Live {})));
}
