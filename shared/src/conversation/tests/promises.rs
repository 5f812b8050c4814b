use super::super::standing::WaitingOn;
use super::super::view::{Sight, shown};
use super::super::{Alert, Alerted, Command, Effect, Event, Phase, Rejection};
use super::fixture::*;
use crate::id::Epoch;
use crate::machine::Machine;
use crate::promise::{Kind, PromiseEvent, Stage};
use crate::routing::order::Priority;
use crate::text::Text;
use crate::waiting::{Bounds, Told};

/// What is promised still, and by when, in seconds.
fn promised(chat: &Chat) -> Vec<(Kind, i64)> {
    let standing = chat.state.promises().unwrap().standing();
    standing.map(|it| (it.entry().kind(), it.entry().due().millis() / 1_000)).collect()
}

fn nina(second: i64, chat: &mut Chat, command: fn(crate::id::AgentId, Epoch) -> Command) {
    chat.run(second, command(agent("nina"), Epoch::new(1))).unwrap();
}

fn consult(chat: &mut Chat, second: i64) -> Result<crate::id::Seq, Rejection> {
    chat.run(
        second,
        Command::Consult {
            agent: agent("nina"),
            epoch: Epoch::new(1),
            whom: card("omar"),
            question: Text::new("secret: may I refund?"),
        },
    )
}

#[test]
fn ha7_acceptance_promises_a_word_within_two_minutes_and_a_resolution_within_thirty() {
    let mut chat = Chat::live();
    let expected = [(Kind::FirstReply, 180), (Kind::AgentReply, 130), (Kind::Resolution, 1_810)];
    assert_eq!(promised(&chat), expected);
    chat.run(20, says("nina", "a", None)).unwrap();
    assert_eq!(promised(&chat), [(Kind::Resolution, 1_810)], "both clocks stop at the first word");
    chat.run(30, nina_closes("b")).unwrap();
    assert_eq!(chat.state.promises().unwrap().standing().count(), 0);
    let kept = chat
        .log
        .iter()
        .filter(|recorded| matches!(recorded.event, Event::Promised(PromiseEvent::Kept { .. })));
    assert_eq!(kept.count(), 3);
}

// MA4
#[test]
fn ha7_an_agent_who_is_silent_is_warned_and_then_supervisors_are_told_once() {
    let mut chat = Chat::live();
    assert_eq!(chat.state.next_deadline(), Some((at(100), "promise warning")));
    chat.wake(100);
    let near = Alert::PromiseNear { kind: Kind::AgentReply, due: at(130) };
    let alert = |to, about| Effect::Alert { to, about };
    assert!(chat.effects.contains(&alert(Alerted::Agent(agent("nina")), near)));
    chat.wake(130);
    let broken = Alert::PromiseBroken { kind: Kind::AgentReply, due: at(130) };
    let to_lead = alert(Alerted::Supervisors, broken);
    chat.wake(131);
    assert_eq!(chat.effects.iter().filter(|effect| **effect == to_lead).count(), 1);
}

#[test]
fn ha12_a_consultation_changes_no_owner_and_shows_the_visitor_its_promise_alone() {
    let mut chat = Chat::live();
    let seen = chat.log.iter().filter_map(shown).count();
    consult(&mut chat, 20).unwrap();
    assert_eq!(chat.owner(), Some("nina"));
    let told: Vec<Sight> =
        chat.log.iter().filter_map(shown).skip(seen).map(|shown| shown.sight).collect();
    let [Sight::Promised(statement)] = told.as_slice() else { panic!("{told:?}") };
    assert_eq!((statement.kind(), statement.due()), (Kind::Consult, at(320)));
    assert_eq!(consult(&mut chat, 21), Err(Rejection::ConsultUnderWay));
    let answer = |by| Command::AnswerConsult { by: agent(by), answer: Text::new("secret: yes") };
    assert_eq!(chat.run(30, answer("sam")), Err(Rejection::NotAsked));
    let not_yours = Rejection::NotYours { owner: card("nina") };
    assert_eq!(
        chat.run(30, says("omar", "a", None)),
        Err(not_yours),
        "the visitor hears one voice"
    );
    chat.run(30, says("nina", "a", None)).unwrap();
    assert!(promised(&chat).contains(&(Kind::Consult, 320)), "no answer was brought yet");
    chat.run(40, answer("omar")).unwrap();
    nina(41, &mut chat, |agent, epoch| Command::EndConsult { agent, epoch });
    assert!(promised(&chat).contains(&(Kind::Consult, 320)), "the visitor has not heard it");
    chat.run(50, says("nina", "b", None)).unwrap();
    assert_eq!(promised(&chat), [(Kind::Resolution, 1_810)]);
}

#[test]
fn ha13_research_promises_a_word_every_five_minutes_and_each_word_promises_the_next() {
    let mut chat = Chat::live();
    chat.run(20, says("nina", "a", None)).unwrap();
    nina(30, &mut chat, |agent, epoch| Command::StartResearch { agent, epoch });
    assert!(promised(&chat).contains(&(Kind::ResearchUpdate, 330)));
    chat.run(100, says("nina", "b", None)).unwrap();
    assert_eq!(promised(&chat), [(Kind::Resolution, 1_810), (Kind::ResearchUpdate, 400)]);
    chat.wake(400);
    let broken = chat.state.promises().unwrap().standing().filter(|it| it.stage() == Stage::Broken);
    assert_eq!(broken.count(), 1);
    assert!(promised(&chat).contains(&(Kind::ResearchUpdate, 700)), "it repeats");
    nina(410, &mut chat, |agent, epoch| Command::EndResearch { agent, epoch });
    assert_eq!(promised(&chat), [(Kind::Resolution, 1_810)]);
}

#[test]
fn ha20_whoever_waits_past_the_promise_moves_up_by_one_and_is_told_that_it_takes_longer() {
    let mut chat = Chat::waiting();
    chat.mail(5, offered("nina", 1, None));
    chat.wake(180);
    let raised = chat.log.iter().find_map(|recorded| {
        let Event::HandoffRaised { priority, .. } = &recorded.event else { return None };
        Some(*priority)
    });
    assert_eq!(raised, Some(Priority::Normal));
    let seen = chat.log.iter().filter_map(shown).any(|shown| shown.sight == Sight::TakesLonger);
    assert!(seen);
    let told = Alert::PromiseBroken { kind: Kind::FirstReply, due: at(180) };
    assert!(chat.effects.contains(&Effect::Alert { to: Alerted::Supervisors, about: told }));
}

#[test]
fn ha18_the_longest_wait_that_was_shown_is_a_promise_until_somebody_is_there() {
    let mut chat = Chat::waiting();
    let bounds = |to_seconds| Bounds { from_seconds: 30, to_seconds };
    chat.mail(1, wait_told(Told::First(bounds(90))));
    chat.mail(10, wait_told(Told::First(bounds(120))));
    assert_eq!(promised(&chat), [(Kind::FirstReply, 180), (Kind::Wait, 130)]);
    chat.mail(20, assigned("nina", 1, crate::desk::event::Acquired::Accepted));
    assert!(!promised(&chat).iter().any(|(kind, _)| *kind == Kind::Wait));
}

// MA4
#[test]
fn co16_silence_closes_only_what_waits_for_the_visitor() {
    let after = 4 * 24 * 3_600;
    let mut chat = Chat::live();
    chat.run(20, says("nina", "a", None)).unwrap();
    let set =
        |waiting_on| Command::SetStatus { agent: agent("nina"), epoch: Epoch::new(1), waiting_on };
    chat.run(21, set(WaitingOn::ThirdParty)).unwrap();
    chat.run(22, says("nina", "b", None)).unwrap();
    assert_eq!(chat.state.waiting_on(), Some(WaitingOn::ThirdParty), "a word does not change it");
    chat.wake(after);
    assert_eq!(chat.owner(), Some("nina"));
    chat.run(after, visitor_says("c", "Any news?")).unwrap();
    assert_eq!(chat.state.waiting_on(), Some(WaitingOn::Us));
    chat.run(after + 1, says("nina", "d", None)).unwrap();
    assert_eq!(chat.state.waiting_on(), Some(WaitingOn::Visitor));
    chat.wake(2 * after);
    assert_eq!(
        (chat.phase(), chat.tags().pop().unwrap().as_str()),
        (&Phase::Closed, "closed_by_silence")
    );
}

// MA4
#[test]
fn co16_silence_counts_from_where_only_the_visitor_is_waited_for() {
    let (day, id) = (24 * 3_600, || (agent("nina"), Epoch::new(1)));
    let set = |waiting_on| {
        let (agent, epoch) = id();
        Command::SetStatus { agent, epoch, waiting_on }
    };
    let ask = Command::Consult {
        agent: agent("nina"),
        epoch: Epoch::new(1),
        whom: card("omar"),
        question: Text::new("May I refund?"),
    };
    let ((agent, epoch), (other, also)) = (id(), id());
    for (begin, end) in [
        (set(WaitingOn::ThirdParty), set(WaitingOn::Visitor)),
        (ask, Command::EndConsult { agent, epoch }),
        (
            Command::StartResearch { agent: other.clone(), epoch: also },
            Command::EndResearch { agent: other, epoch: also },
        ),
    ] {
        let mut chat = Chat::live();
        chat.run(20, says("nina", "a", None)).unwrap();
        chat.run(21, begin).unwrap();
        chat.run(5 * day, end).unwrap();
        chat.wake(5 * day);
        chat.wake(8 * day - 1);
        assert_eq!(chat.owner(), Some("nina"), "{:?}", chat.last());
        while chat.owner().is_some() {
            assert!(chat.state.next_deadline().is_some_and(|(due, _)| due <= at(8 * day)));
            chat.wake(8 * day);
        }
        assert_eq!(chat.tags().pop().as_deref(), Some("closed_by_silence"));
    }
}

#[test]
fn ma5_a_changed_policy_moves_no_time_that_was_told() {
    let mut chat = Chat::live();
    let before = chat.state.next_deadline();
    chat.policy.promises.agent_reply = crate::time::Span::seconds(1);
    assert_eq!(chat.state.next_deadline(), before);
    chat.wake(99);
    assert!(!chat.tags().contains(&"closed".to_owned()));
    assert_eq!(promised(&chat)[1], (Kind::AgentReply, 130));
}
