use super::super::standing::{About, Outcome};
use super::super::{Command, Effect, Event, Phase, Rejection, Voice};
use super::fixture::*;
use crate::desk::command::Withdrawal;
use crate::desk::event::Acquired;
use crate::id::Epoch;
use crate::link::mail::ToDesk;
use crate::policy::Unclaimed;
use crate::promise::Kind;
use crate::text::Text;
use crate::time::Timestamp;

fn leaves(id: &str, opens_at: Option<Timestamp>) -> Command {
    let (visitor, text) = (visitor(), Text::new("Please write"));
    Command::LeaveMessage { visitor, cid: cid(id), text, email: None, opens_at }
}

fn calls_for(opens_at: Option<Timestamp>) -> Command {
    let (visitor, number) = (visitor(), Text::new("555 0100"));
    Command::AskForCallback { visitor, cid: cid("call"), number, opens_at }
}

fn rates(score: u8) -> Command {
    Command::Rate { visitor: visitor(), score, comment: None }
}

fn withdrawals(chat: &Chat) -> Vec<Withdrawal> {
    let withdrawn = |effect: &Effect| match effect {
        Effect::ToDesk(ToDesk::Withdraw { because }) => Some(*because),
        Effect::ToDesk(_)
        | Effect::ToVisitor(_)
        | Effect::ToAgents(_)
        | Effect::ToLedger
        | Effect::Send { .. }
        | Effect::Alert { .. } => None,
    };
    chat.effects.iter().filter_map(withdrawn).collect()
}

#[test]
fn co10_the_receipt_of_a_message_is_its_own_place_whatever_else_its_turn_holds() {
    let mut chat = Chat::live();
    let seq = chat.run(20, says("nina", "a", None)).unwrap();
    assert!(matches!(chat.last(), Event::AgentSaid { .. }));
    let again = chat.run(30, says("nina", "a", None)).unwrap_err();
    let Rejection::Repeated(receipt) = again else { panic!("{again}") };
    assert_eq!((receipt.seq, receipt.at), (seq, at(20)));
}

#[test]
fn co11_where_the_policy_asks_for_a_claim_nobody_answers_what_nobody_owns() {
    let mut chat = Chat::begun();
    chat.policy.conversation.unclaimed = Unclaimed::Nobody;
    assert_eq!(chat.run(1, says("nina", "a", None)), Err(Rejection::NotClaimed));
    assert_eq!(chat.run(1, nina_closes("b")), Err(Rejection::NotClaimed));
    chat.policy.conversation.unclaimed = Unclaimed::AnyAgent;
    chat.run(1, says("nina", "a", None)).unwrap();
    chat.run(2, says("omar", "b", None)).unwrap();
    assert_eq!((chat.phase(), chat.owner()), (&Phase::Bot, None), "and nobody owns it by that");
}

#[test]
fn co12_while_a_person_is_waited_for_only_the_bot_speaks() {
    let mut chat = Chat::waiting();
    for second in [1, 3] {
        assert_eq!(chat.run(second, says("nina", "a", None)), Err(Rejection::Waiting));
        assert_eq!(chat.run(second, nina_closes("b")), Err(Rejection::Waiting));
        chat.run(second, bot_says(&second.to_string(), "Nearly there")).unwrap();
        chat.mail(2, offered("nina", 1, None));
    }
}

#[test]
fn co13_only_the_owner_speaks_and_closes_and_the_bot_is_silent() {
    let mut chat = Chat::live();
    let not_yours = Rejection::NotYours { owner: card("nina") };
    assert_eq!(chat.run(20, says("omar", "a", None)), Err(not_yours.clone()));
    assert_eq!(chat.run(20, bot_says("a", "Hello")), Err(not_yours.clone()));
    let close = Command::Close { agent: card("omar"), cid: cid("b"), outcome: None, epoch: None };
    assert_eq!(chat.run(20, close), Err(not_yours.clone()));
    assert!(not_yours.to_string().contains("Nina"), "whoever asks is told whom to ask");
}

#[test]
fn co14_a_command_of_another_epoch_is_refused_with_the_one_that_holds() {
    let mut chat = Chat::live();
    let stale = Rejection::Stale { now: Epoch::new(1) };
    assert_eq!(chat.run(20, says("nina", "a", Some(0))), Err(stale.clone()));
    let start = Command::StartResearch { agent: agent("nina"), epoch: Epoch::ZERO };
    assert_eq!(chat.run(20, start), Err(stale));
    chat.run(20, says("nina", "a", Some(1))).unwrap();
}

#[test]
fn co15_the_bots_word_is_an_answer_only_while_no_person_is_waited_for() {
    let mut chat = Chat::begun();
    chat.run(1, bot_says("a", "Where is it torn?")).unwrap();
    let waiting = |chat: &Chat| {
        let id = crate::id::ConversationId::new("c1").unwrap();
        chat.state.row(id).unwrap().waiting_since
    };
    assert_eq!(waiting(&chat), None);
    chat.run(2, Command::RequestHandoff(Box::new(request()))).unwrap();
    chat.run(3, bot_says("b", "Somebody comes")).unwrap();
    assert_eq!(waiting(&chat), Some(at(2)));
}

#[test]
fn co19_a_rating_is_given_once_for_each_close_and_is_about_those_who_spoke() {
    let mut human = Chat::live();
    human.run(20, says("nina", "a", None)).unwrap();
    let mut both = Chat::begun();
    both.run(1, bot_says("a", "Hello")).unwrap();
    both.run(2, says("nina", "b", None)).unwrap();
    let mut bot = Chat::begun();
    bot.run(1, bot_says("a", "Hello")).unwrap();
    for (mut chat, expected) in
        [(human, About::HumanOnly), (both, About::AfterHandoff), (bot, About::BotOnly)]
    {
        assert_eq!(chat.run(30, rates(5)), Err(Rejection::NotClosed));
        chat.run(30, nina_closes("z")).unwrap();
        assert_eq!(chat.run(31, rates(0)), Err(Rejection::NoSuchScore));
        assert_eq!(chat.run(31, rates(6)), Err(Rejection::NoSuchScore));
        chat.run(31, rates(5)).unwrap();
        let Event::Rated { about, .. } = chat.last() else { panic!() };
        assert_eq!(*about, expected);
        assert_eq!(chat.run(32, rates(1)), Err(Rejection::AlreadyRated));
    }
}

#[test]
fn co20_after_the_close_the_bot_has_it_again_and_knows_the_human_part() {
    let mut chat = Chat::live();
    chat.run(20, says("nina", "a", None)).unwrap();
    let outcome = Some(Outcome::Resolved);
    let epoch = Some(Epoch::new(1));
    chat.run(30, Command::Close { agent: card("nina"), cid: cid("b"), outcome, epoch }).unwrap();
    chat.run(99, visitor_says("c", "One more thing")).unwrap();
    assert_eq!(chat.phase(), &Phase::Bot);
    chat.run(99, bot_says("d", "Nina has refunded you; what else?")).unwrap();
    let past = chat.state.past().unwrap();
    assert_eq!(past.had_by, [card("nina")]);
    assert_eq!(past.left_by, Some((agent("nina"), at(30))));
    assert_eq!(past.handoff.as_ref().unwrap().answered_at, Some(at(20)));
    assert!(past.voices.contains(&Voice::Person));
}

#[test]
fn co21_a_message_left_leaves_the_queue_and_promises_a_reply() {
    for (opens_at, due) in [(None, 3_610), (Some(at(50_000)), 50_000)] {
        let mut chat = Chat::waiting();
        chat.run(10, leaves("m", opens_at)).unwrap();
        assert_eq!(withdrawals(&chat), [Withdrawal::LeftMessage]);
        assert_eq!(chat.phase(), &Phase::Promised { reply_by: at(due) });
        chat.run(20, leaves("n", Some(at(70_000)))).unwrap();
        assert_eq!(chat.phase(), &Phase::Promised { reply_by: at(due) }, "what was told stays");
        assert!(matches!(chat.run(30, leaves("n", None)), Err(Rejection::Repeated(_))));
        let kinds: Vec<Kind> =
            chat.state.promises().unwrap().standing().map(|it| it.entry().kind()).collect();
        assert_eq!(kinds, [Kind::NextOpening]);
    }
    let not_yours = Rejection::NotYours { owner: card("nina") };
    assert_eq!(Chat::live().run(20, leaves("m", None)), Err(not_yours), "a person is there");
}

#[test]
fn co21_a_call_is_promised_within_the_hour_or_within_one_of_the_opening() {
    for (opens_at, due) in [(None, 3_610), (Some(at(50_000)), 53_600)] {
        let mut chat = Chat::waiting();
        chat.run(10, calls_for(opens_at)).unwrap();
        assert_eq!(withdrawals(&chat), [Withdrawal::AskedForCallback]);
        assert_eq!(chat.phase(), &Phase::Promised { reply_by: at(due) });
        let promise = chat.state.promises().unwrap().latest(Kind::Callback).unwrap();
        assert_eq!(promise.entry().due(), at(due));
        chat.run(60, Command::RecordCall { agent: card("nina") }).unwrap();
        assert_eq!(chat.phase(), &Phase::Bot);
        let again = chat.run(61, Command::RecordCall { agent: card("nina") });
        assert_eq!(again, Err(Rejection::NotWaiting));
    }
}

// MA4
#[test]
fn co21_a_promised_call_outlives_a_word_and_a_silence() {
    let day = 24 * 3_600;
    let mut chat = Chat::begun();
    chat.run(1, calls_for(Some(at(4 * day)))).unwrap();
    let promised = chat.phase().clone();
    chat.run(2, says("nina", "a", None)).unwrap();
    assert_eq!(chat.phase(), &promised, "a word is no call");
    chat.run(3, Command::RequestHandoff(Box::new(request()))).unwrap();
    chat.mail(4, offered("nina", 1, None));
    chat.mail(5, assigned("nina", 1, Acquired::Accepted));
    chat.run(6, says("nina", "b", None)).unwrap();
    for _ in 0..9 {
        chat.wake(4 * day);
    }
    assert_eq!(chat.owner(), Some("nina"), "the call is still owed");
    chat.run(5 * day, Command::RecordCall { agent: card("nina") }).unwrap();
    chat.wake(8 * day - 1);
    assert_eq!(chat.owner(), Some("nina"), "silence counts from the call");
}

#[test]
fn co21_whoever_stops_waiting_leaves_the_queue() {
    let mut chat = Chat::waiting();
    let stop = Command::StopWaiting { visitor: visitor() };
    chat.run(5, stop.clone()).unwrap();
    assert_eq!((chat.phase(), withdrawals(&chat)), (&Phase::Bot, vec![Withdrawal::VisitorLeft]));
    assert_eq!(chat.state.promises().unwrap().standing().count(), 0, "nothing is owed");
    assert_eq!(chat.run(6, stop), Err(Rejection::NotWaiting));
}
