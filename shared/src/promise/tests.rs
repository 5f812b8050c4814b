use super::text::{Misfit, Statement, plain};
use super::*;
use crate::id::AgentId;
use crate::time::Span;

mod histories;

fn at(seconds: i64) -> Timestamp {
    Timestamp::new(seconds * 1_000)
}

fn anna() -> Owner {
    Owner::Agent(AgentId::new("anna").unwrap())
}

/// A ledger in which this one thing is promised at zero.
fn promised(pledge: Pledge) -> (Promises, Entry) {
    let mut promises = Promises::default();
    let made = promises.make(&Policy::standard(), at(0), pledge, anna());
    promises.apply(&made);
    let entry = promises.latest(pledge.kind()).unwrap().entry().clone();
    (promises, entry)
}

fn fold(promises: &mut Promises, events: &[PromiseEvent]) {
    for event in events {
        promises.apply(event);
    }
}

#[test]
fn pr1_each_kind_has_its_span() {
    let first_reply = Pledge::FirstReply { since: at(-10), within: Span::seconds(60) };
    let spans = [
        (first_reply, 50),
        (Pledge::AgentReply, 120),
        (Pledge::ResearchUpdate, 300),
        (Pledge::Resolution, 1_800),
        (Pledge::Consult, 300),
        (Pledge::Callback, 3_600),
        (Pledge::NextOpening { reply_by: at(40_000) }, 40_000),
        (Pledge::Wait { within: Span::seconds(90) }, 90),
        (Pledge::SilentGap, 30),
    ];
    for (pledge, due) in spans {
        let (_, entry) = promised(pledge);
        assert_eq!(entry.due(), at(due), "{pledge:?}");
        assert_eq!((entry.kind(), entry.owner()), (pledge.kind(), &anna()));
        assert!(!entry.breach().is_empty(), "the breach of {pledge:?} asks for nothing");
    }
}

#[test]
fn pr2_the_owner_is_warned_while_a_quarter_of_the_time_is_left() {
    let (mut promises, entry) = promised(Pledge::AgentReply);
    let id = entry.id();
    assert_eq!(entry.warn_at(), at(90));
    assert_eq!(promises.next_deadline(), Some((at(90), "promise warning")));
    assert_eq!(promises.due_events(Timestamp::new(89_999)), []);
    let warned = promises.due_events(at(90));
    assert_eq!(warned, [PromiseEvent::Warned { id }]);
    fold(&mut promises, &warned);
    assert_eq!(promises.due_events(at(119)), []);
    assert_eq!(promises.next_deadline(), Some((at(120), "promise")));
}

#[test]
fn pr3_a_late_alarm_warns_and_breaks_in_that_order() {
    let (mut promises, entry) = promised(Pledge::AgentReply);
    let id = entry.id();
    let due = promises.due_events(at(500));
    let breach = vec![Breach::AlertLead];
    assert_eq!(due, [PromiseEvent::Warned { id }, PromiseEvent::Broken { id, breach }]);
    fold(&mut promises, &due);
    assert_eq!(promises.due_events(at(501)), []);
    assert_eq!(promises.next_deadline(), None);
    assert_eq!(promises.get(id).unwrap().stage(), Stage::Broken);
}

#[test]
fn pr4_nothing_but_what_was_promised_keeps_a_promise() {
    use Deed::{AgentCame, AgentWrote, AnswerBrought, CalledBack, LineShown, WayNamed};
    let first_reply = Pledge::FirstReply { since: at(0), within: Span::seconds(60) };
    let keeps: [(Pledge, &[Deed]); 9] = [
        (first_reply, &[AgentWrote, AnswerBrought]),
        (Pledge::AgentReply, &[AgentWrote, AnswerBrought]),
        (Pledge::ResearchUpdate, &[AgentWrote, AnswerBrought]),
        (Pledge::Resolution, &[WayNamed]),
        (Pledge::Consult, &[AnswerBrought]),
        (Pledge::Callback, &[CalledBack]),
        (Pledge::NextOpening { reply_by: at(60) }, &[AgentWrote, AnswerBrought]),
        (Pledge::Wait { within: Span::seconds(60) }, &[AgentCame]),
        (Pledge::SilentGap, &[AgentCame, AgentWrote, AnswerBrought, LineShown]),
    ];
    for (pledge, keepers) in keeps {
        let (promises, entry) = promised(pledge);
        for deed in [AgentCame, AgentWrote, AnswerBrought, WayNamed, CalledBack, LineShown] {
            let kept = vec![PromiseEvent::Kept { id: entry.id() }];
            let expected = if keepers.contains(&deed) { kept } else { Vec::new() };
            assert_eq!(promises.done(deed), expected, "{pledge:?} and {deed:?}");
        }
    }
}

#[test]
fn pr5_what_comes_after_the_breach_is_recorded_as_late() {
    let (mut promises, entry) = promised(Pledge::AgentReply);
    let due = promises.due_events(at(120));
    fold(&mut promises, &due);
    let late = promises.done(Deed::AgentWrote);
    assert_eq!(late, [PromiseEvent::KeptLate { id: entry.id() }]);
    fold(&mut promises, &late);
    assert_eq!(promises.standing().count(), 0);
}

#[test]
fn pr6_what_binds_nobody_is_released_with_the_reason() {
    let (mut promises, _) = promised(Pledge::AgentReply);
    let made = promises.make(&Policy::standard(), at(1), Pledge::SilentGap, Owner::Desk);
    promises.apply(&made);
    let ids: Vec<PromiseId> = promises.standing().map(|standing| standing.entry().id()).collect();
    let released = |id, because| PromiseEvent::Released { id, because };
    assert_eq!(
        promises.release_owner(&anna(), Release::HandedOver),
        [released(ids[0], Release::HandedOver)]
    );
    assert_eq!(
        promises.release(Kind::SilentGap, Release::WaitOver),
        [released(ids[1], Release::WaitOver)]
    );
    let all = promises.release_all(Release::Closed);
    assert_eq!(all, [released(ids[0], Release::Closed), released(ids[1], Release::Closed)]);
    fold(&mut promises, &all);
    assert_eq!(promises.standing().count(), 0);
}

#[test]
fn pr7_a_changed_policy_moves_no_promise() {
    let (promises, entry) = promised(Pledge::AgentReply);
    let mut hasty = Policy::standard();
    hasty.promises.agent_reply = Span::seconds(1);
    let second = promises.make(&hasty, at(0), Pledge::AgentReply, anna());
    let PromiseEvent::Made { entry: second } = second else { panic!("nothing was promised") };
    assert_eq!((entry.due(), second.due()), (at(120), at(1)));
    assert_eq!(promises.next_deadline(), Some((at(90), "promise warning")));
    assert!(second.id() > entry.id());
}

#[test]
fn pr8_a_text_states_the_time_of_a_promise_or_none() {
    let stated = |pledge| {
        let (_, entry) = promised(pledge);
        Statement::of(&entry).fill("You hear from us within {within}.")
    };
    let wait = |seconds| Pledge::Wait { within: Span::seconds(seconds) };
    let words = |pledge| stated(pledge).unwrap().reveal().to_owned();
    assert_eq!(words(Pledge::Consult), "You hear from us within 5 minutes.");
    assert_eq!(words(wait(90)), "You hear from us within 90 seconds.");
    assert_eq!(words(wait(1)), "You hear from us within 1 second.");
    assert_eq!(words(wait(179)), "You hear from us within 2 minutes.");
    assert_eq!(words(wait(8_000)), "You hear from us within 2 hours.");

    let (_, entry) = promised(Pledge::Consult);
    assert_eq!(Statement::of(&entry).fill("You hear from us soon."), Err(Misfit::Timeless));
    assert_eq!(plain("You hear from us within {within}."), Err(Misfit::Unpromised));
    assert_eq!(plain("We are looking into it.").unwrap().reveal(), "We are looking into it.");
    let statement = Statement::of(&entry);
    assert_eq!((statement.promise(), statement.due()), (entry.id(), entry.due()));
    assert_eq!(statement.kind(), Kind::Consult);
}
