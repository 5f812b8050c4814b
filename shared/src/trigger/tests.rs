//! When each trigger fires, to the very turn, score and second.

mod fixture;
mod settings;
mod tasks;

use proptest::prelude::*;

use super::*;
use crate::id::Topic;
use crate::policy::Always;
use crate::reading::words::Words;
use crate::reading::{Sign, Thousandths, read};
use crate::time::Span;
use fixture::{Chat, bot, calm, feels, like, policy, shows, topic};
use settings::told;
use tasks::{failed, task};

/// What fired, in order.
fn fired(chat: &Chat) -> Vec<Trigger> {
    chat.weigh().fired.iter().map(|fired| fired.trigger).collect()
}

#[track_caller]
fn only(chat: &Chat, trigger: Trigger) {
    assert_eq!(fired(chat), [trigger]);
}

#[track_caller]
fn silent(chat: &Chat) {
    assert_eq!(fired(chat), []);
}

#[test]
fn tr1_words_that_call_for_a_person_act_in_the_same_turn_and_quote_themselves() {
    for (sign, trigger) in [
        (Sign::AsksForPerson, Trigger::AskedForPerson),
        (Sign::DisputesCharge, Trigger::Sensitive),
        (Sign::DemandsRefund, Trigger::Sensitive),
        (Sign::PaymentFailed, Trigger::PaymentFailed),
        (Sign::Regulated, Trigger::Regulated),
    ] {
        let chat = Chat::default().visitor(shows(sign, 500));
        only(&chat, trigger);
        let verdict = chat.weigh();
        assert_eq!(verdict.fired[0].acts, Acts::Now, "{trigger:?} waits");
        let shown = matches!(
            verdict.fired[0].evidence[0],
            Evidence { shows: Shows::Words { sign: shown, .. }, .. } if shown == sign
        );
        assert!(shown, "{verdict:?}");
        assert_eq!(verdict.why().unwrap().trigger, trigger);
        silent(&Chat::default().visitor(shows(sign, 499)));
        silent(&Chat::default().visitor(shows(sign, 500)).then(bot(900)).visitor(calm()));
    }
}

#[test]
fn tr2_a_soft_trigger_waits_for_the_bots_answer_and_a_hard_one_and_a_fail_safe_do_not() {
    let angry = Chat::default().visitor(shows(Sign::Displeased, 900));
    assert_eq!(angry.weigh().fired[0].acts, Acts::AfterAnswers(1));
    assert_eq!(angry.weigh().why(), None);
    let answered = angry.answered(1);
    assert_eq!(answered.weigh().why().unwrap().trigger, Trigger::Mood);
    let leaving = Chat::default().visitor(shows(Sign::WantsToCancel, 900));
    assert_eq!(leaving.weigh().fired[0].acts, Acts::Now, "a fail-safe never waits");
    let endless = told(|policy| {
        policy.conversation.bot_attempts_first = 6;
        policy.conversation.min_attempts.insert(Trigger::Mood, 255);
    });
    let refused = |name: &str, count: u8| {
        format!(
            "conversation.{name}: {count} is not between 0 and 5: give a number within these bounds"
        )
    };
    assert_eq!(endless, [refused("bot_attempts_first", 6), refused("min_attempts.mood", 255)]);
    let patient = angry.clone().with(|policy| policy.conversation.bot_attempts_first = 3);
    assert_eq!(patient.answered(1).weigh().fired[0].acts, Acts::AfterAnswers(2));
}

#[test]
fn tr3_strong_words_show_distress_once_and_swearing_only_when_it_is_repeated() {
    for sign in [Sign::Displeased, Sign::Urgent, Sign::Broken, Sign::BlamesBot] {
        only(&Chat::default().visitor(shows(sign, 600)), Trigger::Mood);
        silent(&Chat::default().visitor(shows(sign, 599)));
    }
    let swears = || shows(Sign::Swears, 900);
    silent(&Chat::default().visitor(swears()));
    only(&Chat::default().visitor(swears()).then(bot(900)).visitor(swears()), Trigger::Mood);
    let mut twice = swears();
    twice.signs.extend(swears().signs);
    only(&Chat::default().visitor(twice.clone()), Trigger::Mood);
    // Whoever has calmed down is left in peace.
    silent(&Chat::default().visitor(twice).then(bot(900)).visitor(calm()));
}

#[test]
fn tr3_two_swear_words_of_one_message_are_two() {
    let swears = |text: &str| {
        let turn = VisitorTurn::of(&read(&Words::of(text)), None);
        fired(&Chat::default().visitor(turn)).contains(&Trigger::Mood)
    };
    assert!(swears("bloody hell, where is that damn parcel"));
    assert!(!swears("bloody hell, where is my parcel"));
}

#[test]
fn tr4_a_feeling_that_falls_fires_and_a_bad_one_that_stays_does_not_by_itself() {
    let from = |first, then| Chat::default().visitor(feels(first)).visitor(feels(then));
    only(&from(0, -300), Trigger::Mood);
    silent(&from(0, -299));
    silent(&from(-1, -300));
    silent(&from(-300, -300));
    let late = from(500, 0).visitor(feels(0)).visitor(feels(0)).visitor(feels(-300));
    only(&late, Trigger::Mood);
    let long_ago = late.visitor(feels(-300)).visitor(feels(-300)).visitor(feels(-300));
    silent(&long_ago);
}

#[test]
fn tr5_the_bot_is_part_of_the_problem_when_its_words_are_followed_by_bad_feelings_twice() {
    let chat = Chat::default().visitor(feels(-310)).then(bot(900)).visitor(feels(-310));
    silent(&chat);
    let twice = chat.then(bot(900)).visitor(feels(-310));
    only(&twice, Trigger::Mood);
    silent(&twice.then(bot(900)).visitor(calm()));
}

#[test]
fn tr6_two_unsure_turns_in_a_row_fire_one_does_not_and_neither_does_one_on_each_side() {
    let chat = || Chat::default().visitor(calm());
    silent(&chat().then(bot(449)));
    silent(&chat().then(bot(449)).then(bot(450)).then(bot(449)));
    only(&chat().then(bot(449)).then(bot(449)), Trigger::LowConfidence);
    silent(&chat().then(bot(449)).then(bot(450)));
    let led = chat().then(bot(449)).then(Signal::Bot(BotTurn::Led)).then(bot(449));
    only(&led, Trigger::LowConfidence);
    let unknown = chat().then(bot(100)).then(Signal::Bot(BotTurn::Answered(None)));
    silent(&unknown);
    assert_eq!(unknown.weigh().blind, [(Trigger::LowConfidence, Blind::NoConfidence)]);
}

#[test]
fn tr22_what_the_bots_turns_show_acts_in_them_and_not_on_the_visitors_next_word() {
    let chat = || Chat::default().visitor(calm());
    for (turn, trigger) in [
        (bot(100), Trigger::LowConfidence),
        (Signal::Bot(BotTurn::Missed), Trigger::KnowledgeMissed),
        (Signal::Bot(BotTurn::Fallback), Trigger::FallbackLoop),
    ] {
        let twice = chat().then(turn.clone()).visitor(calm()).then(turn.clone());
        assert_eq!(fired(&twice)[0], trigger);
        let thanked = twice.visitor(calm());
        silent(&thanked);
        assert_eq!(fired(&thanked.then(turn))[0], trigger, "it is no better than before");
    }
}

#[test]
fn tr7_the_same_question_again_fires_once_the_bot_has_had_its_turn() {
    let asked = || Chat::default().visitor(calm()).then(bot(900));
    only(&asked().visitor(like(1, 700)), Trigger::RepeatedQuestion);
    silent(&asked().visitor(like(1, 699)));
    silent(&Chat::default().visitor(calm()).visitor(like(1, 900)));
    let patient = |chat: Chat| chat.with(|policy| policy.triggers.repeats = 2);
    silent(&patient(asked().visitor(like(1, 900))));
    let third = asked().visitor(like(1, 900)).then(bot(900)).visitor(like(3, 900));
    only(&patient(third), Trigger::RepeatedQuestion);
}

#[test]
fn tr8_the_second_loop_fires_and_there_is_no_third() {
    let fallback = || Signal::Bot(BotTurn::Fallback);
    let clarify = || Signal::Bot(BotTurn::Clarified);
    silent(&Chat::default().visitor(calm()).then(fallback()));
    let twice = Chat::default().visitor(calm()).then(clarify()).visitor(calm()).then(fallback());
    only(&twice, Trigger::FallbackLoop);
    assert_eq!(twice.weigh().fired[0].acts, Acts::Now, "it is a fail-safe");
    silent(&chat_of([fallback(), bot(900), fallback()]));
}

#[test]
fn tr8_a_miss_between_two_loops_is_no_answer() {
    let fallback = || Signal::Bot(BotTurn::Fallback);
    let missed = || Signal::Bot(BotTurn::Missed);
    let fires = |turns: [Signal; 3]| fired(&chat_of(turns)).contains(&Trigger::FallbackLoop);
    assert!(fires([fallback(), missed(), fallback()]));
    assert!(fires([fallback(), fallback(), missed()]));
    assert!(!fires([missed(), missed(), fallback()]), "a miss is no loop itself");
    assert!(!fires([fallback(), bot(900), fallback()]));
}

/// What the bot did, each after a word of the visitor's.
fn chat_of<const N: usize>(turns: [Signal; N]) -> Chat {
    turns.into_iter().fold(Chat::default(), |chat, turn| chat.visitor(calm()).then(turn))
}

#[test]
fn tr9_two_questions_without_an_article_fire_unless_one_was_answered_between() {
    let missed = || Signal::Bot(BotTurn::Missed);
    silent(&Chat::default().visitor(calm()).then(missed()));
    let twice = Chat::default().visitor(calm()).then(missed()).then(missed());
    assert_eq!(fired(&twice), [Trigger::KnowledgeMissed, Trigger::LowConfidence]);
    silent(&chat_of([missed(), bot(900), missed()]));
}

#[test]
fn tr11_a_failed_proof_the_end_of_a_flow_and_a_broken_bot_bring_a_person() {
    let chat = || Chat::default().visitor(calm());
    only(&chat().then(Signal::ProofFailed), Trigger::AuthenticationFailed);
    silent(&chat().then(Signal::ProofFailed).then(Signal::ProofHeld));
    only(&chat().then(Signal::FlowEnded), Trigger::EndOfFlow);
    only(&chat().then(Signal::BotFailed), Trigger::BotFailed);
    silent(&chat().then(Signal::BotFailed).visitor(calm()).visitor(calm()));
}

#[test]
fn tr12_eight_points_are_complicated_and_each_further_topic_adds_two() {
    let points = |points: u16, name: &str| {
        let mut turn = calm();
        turn.points = points;
        turn.topic = Some((topic(name), Thousandths(900)));
        turn
    };
    silent(&Chat::default().visitor(points(7, "billing")));
    only(&Chat::default().visitor(points(8, "billing")), Trigger::Complex);
    silent(&Chat::default().visitor(points(0, "billing")).visitor(points(6, "billing")));
    only(
        &Chat::default().visitor(points(0, "technical")).visitor(points(6, "billing")),
        Trigger::Complex,
    );
    let topics = ["a", "b", "c", "d", "e"];
    let many = topics.iter().fold(Chat::default(), |chat, name| chat.visitor(points(0, name)));
    only(&many, Trigger::Complex);
    // To say thanks after many topics is simple.
    silent(&many.visitor(calm()));
}

#[test]
fn tr13_topics_that_the_workspace_named_fire_and_no_others() {
    let about = |name: &str| {
        let mut turn = calm();
        turn.topic = Some((topic(name), Thousandths(900)));
        Chat::default().visitor(turn)
    };
    only(&about("complaint"), Trigger::SensitiveTopic);
    silent(&about("billing"));
    let scope = |policy: &mut Policy| policy.triggers.out_of_scope = vec![topic("billing")];
    only(&about("billing").with(scope), Trigger::OutOfScope);
    let system = |policy: &mut Policy| policy.triggers.needs_system = vec![topic("billing")];
    only(&about("billing").with(system), Trigger::NeedsSystem);
    for sign in [Sign::ChangesAccount, Sign::Negotiates] {
        only(&Chat::default().visitor(shows(sign, 700)), Trigger::SensitiveTopic);
    }
    silent(&about("pre_sale"));
    let mut buys = shows(Sign::WantsToBuy, 700);
    buys.topic = Some((topic("pre_sale"), Thousandths(900)));
    only(&Chat::default().visitor(buys), Trigger::HighValue);
    // A wish to buy something else, and a topic that is hardly there, are no reason.
    let mut other = shows(Sign::WantsToBuy, 700);
    other.topic = Some((topic("billing"), Thousandths(900)));
    silent(&Chat::default().visitor(other));
    let mut unsure = calm();
    unsure.topic = Some((topic("complaint"), Thousandths(499)));
    silent(&Chat::default().visitor(unsure));
    silent(&about("refund_dispute"));
    let mut unread = calm();
    unread.topic = None;
    let blind = Chat::default().visitor(unread).weigh().blind;
    assert!(blind.contains(&(Trigger::SensitiveTopic, Blind::NoTopic)), "{blind:?}");
}

#[test]
fn tr14_a_vip_is_met_sooner_and_always_only_where_that_is_set() {
    let vip = |chat: Chat| chat.of_a_vip();
    silent(&vip(Chat::default().visitor(calm())));
    let always = |policy: &mut Policy| policy.triggers.vip_always = Always::Yes;
    only(&vip(Chat::default().visitor(calm())).with(always), Trigger::Vip);
    silent(&Chat::default().visitor(calm()).with(always));
    let unsure = Chat::default().visitor(calm()).then(bot(500)).then(bot(500));
    silent(&unsure);
    only(&vip(unsure), Trigger::LowConfidence);
    let low = |policy: &mut Policy| {
        (policy.triggers.complex_from, policy.triggers.falls_by) = (1, 1);
        policy.triggers.upset_below = -1;
    };
    silent(&vip(Chat::default().visitor(calm()).visitor(calm())).with(low));
    let uneasy = vip(Chat::default().visitor(feels(0)).visitor(feels(-200)));
    only(&uneasy, Trigger::Mood);
    assert_eq!(uneasy.weigh().fired[0].acts, Acts::Now, "and without waiting for an answer");
}

#[test]
fn tr15_after_a_person_has_closed_soft_triggers_rest_and_others_do_not() {
    let closed = Chat::default().then(Signal::PersonLeft).answered(9);
    let angry = closed.clone().visitor(shows(Sign::Displeased, 900));
    let until = Acts::CoolsDown { until: Timestamp::default().after(Span::minutes(10)) };
    assert_eq!(angry.weigh().fired[0].acts, until);
    let later = closed.clone().wait(Span::minutes(10)).visitor(shows(Sign::Displeased, 900));
    assert_eq!(later.weigh().fired[0].acts, Acts::Now);
    for sign in [Sign::AsksForPerson, Sign::WantsToCancel] {
        assert_eq!(closed.clone().visitor(shows(sign, 900)).weigh().fired[0].acts, Acts::Now);
    }
    let settled =
        Chat::default().then(Signal::ProofFailed).then(Signal::PersonLeft).visitor(calm());
    silent(&settled);
}

#[test]
fn tr17_several_reasons_are_all_told_and_the_most_important_is_named() {
    // Charged twice, frustrated, and asking whether to cancel.
    let mut turn = shows(Sign::Displeased, 900);
    turn.signs.extend(shows(Sign::DisputesCharge, 900).signs);
    turn.signs.extend(shows(Sign::WantsToCancel, 700).signs);
    turn.topic = Some((topic("billing"), Thousandths(900)));
    let verdict = Chat::default().visitor(turn).answered(1).weigh();
    let all: Vec<Trigger> = verdict.acting().map(|fired| fired.trigger).collect();
    assert_eq!(all, [Trigger::Sensitive, Trigger::Cancellation, Trigger::Mood]);
    assert_eq!(verdict.why().unwrap().trigger, Trigger::Sensitive);
    assert!(verdict.is_at_risk());
}

#[test]
fn tr19_topics_with_many_dead_ends_are_reported_and_become_a_trigger() {
    let dead = Chat::default().visitor(calm()).then(bot(1)).then(bot(1)).weigh();
    let fine = Chat::default().visitor(calm()).then(bot(900)).weigh();
    let mut ends = DeadEnds::default();
    for (name, verdict, times) in [
        ("warranty", &dead, 4),
        ("warranty", &fine, 8),
        ("returns", &dead, 2),
        ("size", &dead, 3),
        ("size", &fine, 7),
    ] {
        for _ in 0..times {
            ends.add(&topic(name), verdict);
        }
    }
    let report = ends.report(2);
    let named: Vec<(&Topic, u32, u32)> =
        report.iter().map(|it| (&it.topic, it.dead, it.of)).collect();
    assert_eq!(named, [(&topic("warranty"), 4, 12), (&topic("returns"), 2, 2)]);
    let mut policy = policy();
    policy.triggers = report[0].as_trigger(&policy.triggers);
    let mut turn = calm();
    turn.topic = Some((topic("warranty"), Thousandths(900)));
    only(&Chat::default().visitor(turn).with(move |it| *it = policy), Trigger::SensitiveTopic);
}

#[test]
fn tr21_the_standard_triggers_are_right_about_every_plain_case_and_nearly_every_other() {
    let outcomes = suite::run(&policy());
    let wrong: Vec<_> = outcomes.iter().filter(|outcome| !outcome.is_right()).collect();
    let plain = wrong.iter().find(|outcome| outcome.case.label == suite::Label::Obvious);
    assert_eq!(plain, None);
    assert!(wrong.len() <= 1, "{wrong:?}");
    for label in [suite::Label::Obvious, suite::Label::Borderline, suite::Label::EdgeCase] {
        assert!(outcomes.iter().filter(|outcome| outcome.case.label == label).count() >= 6);
    }
    // The strictest thresholds that a policy may have hear whatever is said in plain words.
    let mut strict = policy();
    strict.triggers.sign_from = Thousandths(800);
    strict.triggers.mood_sign_from = Thousandths(850);
    assert_eq!(strict.check(), []);
    let deafened = suite::run(&strict).into_iter().filter(|outcome| !outcome.is_right());
    assert_eq!(deafened.filter(|it| it.case.label == suite::Label::Obvious).count(), 0);
    // A policy that hears nobody is found out by it.
    let mut deaf = policy();
    deaf.triggers.sign_from = Thousandths(1_000);
    deaf.triggers.mood_sign_from = Thousandths(1_000);
    let missed = suite::run(&deaf).into_iter().filter(|outcome| !outcome.is_right());
    assert!(missed.count() >= 3);
}

fn any_signal() -> impl Strategy<Value = Signal> {
    prop_oneof![
        (-1_000..=1_000_i16).prop_map(|feeling| Signal::Visitor(feels(feeling))),
        (1..40_u32, 0..=1_000_u16).prop_map(|(seq, sure)| Signal::Visitor(like(seq, sure))),
        (0..=1_000_u16).prop_map(|sure| Signal::Visitor(shows(Sign::Displeased, sure))),
        (0..=1_000_u16).prop_map(bot),
        prop_oneof![
            Just(Signal::Bot(BotTurn::Missed)),
            Just(Signal::Bot(BotTurn::Fallback)),
            Just(failed("pay")),
            Just(task("pay", TaskEnd::Worked)),
            Just(Signal::ProofFailed),
            Just(Signal::ProofHeld),
            Just(Signal::FlowEnded),
            Just(Signal::BotFailed),
            Just(Signal::PersonLeft),
        ],
    ]
}

proptest! {
    #[test]
    fn tr20_asking_for_a_person_never_makes_one_come_later(
        signals in prop::collection::vec(any_signal(), 0..100),
    ) {
        let chat = signals.into_iter().fold(Chat::default(), Chat::then);
        prop_assert!(chat.signals().len() <= 64, "what is kept is bounded");
        let asks = chat.clone().visitor(shows(Sign::AsksForPerson, 900)).weigh();
        prop_assert_eq!(asks.why().map(|why| why.trigger), Some(Trigger::AskedForPerson));
        for fired in &chat.weigh().fired {
            prop_assert!(!fired.evidence.is_empty(), "{:?} fired on nothing", fired.trigger);
        }
        prop_assert_eq!(chat.weigh(), chat.clone().weigh());
    }
}
