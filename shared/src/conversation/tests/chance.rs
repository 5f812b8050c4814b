//! When the bot may hand over, and how a misread matter is put right.

use super::super::handoff::{Asker, Request, Trigger, TriggerClass, Why};
use super::super::transfer::Reason;
use super::super::view::{Sight, shown};
use super::super::{Alert, Alerted, Command, Effect, Rejection};
use super::fixture::*;
use crate::desk::command::Target;
use crate::desk::event::Acquired;
use crate::id::{Epoch, Language, Topic};
use crate::link::mail::{ToConversation, ToDesk, TransferEnd};
use crate::policy::{FailSafe, Policy, demo};
use crate::promise::Kind;
use crate::routing::matrix::{Authentication, Channel, Hours, Matrix, Mood, Situation};
use crate::routing::need::{Ticket, Tier};
use crate::time::Span;

fn wish(by: Asker, trigger: Trigger) -> Command {
    let why = Why { trigger, evidence: Vec::new() };
    Command::RequestHandoff(Box::new(Request { by, why, ..request() }))
}

fn bot_wants(trigger: Trigger) -> Command {
    wish(Asker::Bot, trigger)
}

fn off() -> FailSafe {
    FailSafe::Off { by: "Max".to_owned(), because: "the shop sells nothing".to_owned() }
}

const HARD: [Trigger; 8] = [
    Trigger::AskedForPerson,
    Trigger::Sensitive,
    Trigger::AuthenticationFailed,
    Trigger::Regulated,
    Trigger::PaymentFailed,
    Trigger::EndOfFlow,
    Trigger::BotFailed,
    Trigger::Taken,
];
const FAIL_SAFE: [Trigger; 4] =
    [Trigger::FallbackLoop, Trigger::Regulated, Trigger::PaymentFailed, Trigger::Cancellation];

#[test]
fn ha26_ha27_a_soft_reason_waits_for_the_bots_answer_and_no_other_does() {
    for trigger in Trigger::ALL {
        let at_once = HARD.contains(&trigger) || FAIL_SAFE.contains(&trigger);
        let mut chat = Chat::begun();
        let first = chat.run(1, bot_wants(trigger));
        if at_once {
            first.unwrap_or_else(|refused| panic!("{trigger:?}: {refused}"));
            continue;
        }
        assert_eq!(first, Err(Rejection::TooEarly { answers: 0, needed: 1 }), "{trigger:?}");
        chat.run(2, bot_says("a", "Have you tried a patch?")).unwrap();
        chat.run(3, bot_wants(trigger)).unwrap_or_else(|refused| panic!("{trigger:?}: {refused}"));
    }
    let hard = Trigger::ALL.into_iter().filter(|it| it.class() == TriggerClass::Hard);
    assert!(hard.eq(HARD.into_iter().collect::<std::collections::BTreeSet<_>>()));
}

#[test]
fn ha26_people_are_never_held_back() {
    for by in [Asker::Visitor, Asker::Agent(agent("nina"))] {
        Chat::begun().run(1, wish(by, Trigger::Mood)).expect("a person knows best");
    }
}

#[test]
fn ha26_only_answers_since_it_was_opened_count() {
    let mut chat = Chat::begun();
    chat.run(1, bot_says("a", "Hello")).unwrap();
    chat.run(2, nina_closes("b")).unwrap();
    chat.run(3, visitor_says("c", "Still torn")).unwrap();
    let early = Rejection::TooEarly { answers: 0, needed: 1 };
    assert_eq!(chat.run(4, bot_wants(Trigger::Mood)), Err(early));
}

#[test]
fn ha26_the_policy_says_how_many_answers_and_a_vip_waits_for_one_fewer() {
    let asked = |tier, answers: u8, trigger| {
        let mut chat = Chat::begun();
        chat.policy.conversation.bot_attempts_first = 2;
        chat.policy.conversation.min_attempts.insert(Trigger::LowConfidence, 3);
        for answer in 0..answers {
            chat.run(1, bot_says(&format!("a{answer}"), "Like this?")).unwrap();
        }
        let mut request = Request { by: Asker::Bot, ..request() };
        request.why.trigger = trigger;
        request.ticket.need.tier = tier;
        chat.run(2, Command::RequestHandoff(Box::new(request))).map(|_| ())
    };
    let early = |answers, needed| Err(Rejection::TooEarly { answers, needed });
    assert_eq!(asked(Tier::Standard, 1, Trigger::Mood), early(1, 2));
    assert_eq!(asked(Tier::Standard, 2, Trigger::Mood), Ok(()));
    assert_eq!(asked(Tier::Vip, 0, Trigger::Vip), early(0, 1));
    assert_eq!(asked(Tier::Vip, 1, Trigger::Vip), Ok(()));
    assert_eq!(asked(Tier::Standard, 2, Trigger::LowConfidence), early(2, 3));
}

#[test]
fn ha27_a_fail_safe_that_was_taken_off_waits_like_any_soft_reason() {
    let mut chat = Chat::begun();
    chat.policy.fail_safes.cancellation = off();
    let early = Rejection::TooEarly { answers: 0, needed: 1 };
    assert_eq!(chat.run(1, bot_wants(Trigger::Cancellation)), Err(early));
    chat.run(1, bot_wants(Trigger::FallbackLoop)).expect("the others hold");
}

#[test]
fn ha27_each_fail_safe_holds_until_it_is_taken_off_itself() {
    let held = |policy: &Policy| -> Vec<Trigger> {
        let holds = |trigger: &Trigger| policy.fail_safes.holds(*trigger);
        Trigger::ALL.into_iter().filter(holds).collect()
    };
    let mut policy = Policy::standard();
    assert_eq!(held(&policy), FAIL_SAFE.into_iter().collect::<Vec<_>>());
    policy.fail_safes.fallback_loop = off();
    assert_eq!(held(&policy), FAIL_SAFE[1..]);
    policy.fail_safes.regulated = off();
    assert_eq!(held(&policy), FAIL_SAFE[2..]);
    policy.fail_safes.payment = off();
    assert_eq!(held(&policy), FAIL_SAFE[3..]);
    policy.fail_safes.cancellation = off();
    assert_eq!(held(&policy), []);
}

fn dispute() -> Situation {
    Situation {
        topic: Topic::new("refund_dispute").unwrap(),
        tier: Tier::Standard,
        language: Language::new("en").unwrap(),
        authentication: Authentication::Verified,
        mood: Mood::Calm,
        channel: Channel::Web,
        hours: Hours::Open,
    }
}

fn reroute(epoch: u32) -> Command {
    Command::Reroute {
        agent: agent("nina"),
        epoch: Epoch::new(epoch),
        situation: Box::new(dispute()),
        reason: Reason::Expertise,
        note: Some(note()),
    }
}

fn known(chat: &Chat) -> &Ticket {
    &chat.state.past().unwrap().handoff.as_ref().unwrap().ticket
}

/// The ticket with which the desk was last asked to hand over.
fn asked_of_the_desk(chat: &Chat) -> (Target, Ticket) {
    let asked = |effect: &Effect| match effect {
        Effect::ToDesk(ToDesk::Transfer { to, ticket, .. }) => Some((to.clone(), ticket.clone())),
        Effect::ToDesk(_)
        | Effect::ToVisitor(_)
        | Effect::ToAgents(_)
        | Effect::ToLedger
        | Effect::Send { .. }
        | Effect::Alert { .. } => None,
    };
    chat.effects.iter().rev().find_map(asked).expect("the desk was asked")
}

#[test]
fn ha28_what_was_misread_goes_to_whom_the_matrix_names_for_what_it_is() {
    let mut chat = Chat::live();
    chat.policy = demo::policy();
    chat.run(20, reroute(1)).unwrap();
    let (to, ticket) = asked_of_the_desk(&chat);
    let decision = chat.policy.matrix.route(&dispute());
    assert_eq!(to, Target::Team(decision.route.team.clone()));
    assert_eq!((&ticket.topic, &ticket.rule), (&dispute().topic, &decision.rule));
    assert_eq!(ticket.need, decision.need(&dispute()));
    assert_eq!(ticket.need.skill.as_ref().unwrap().as_str(), "disputes");
    assert_eq!((ticket.epoch, ticket.request), (Epoch::new(1), known(&chat).request));
    let sights: Vec<_> = chat.log.iter().filter_map(shown).map(|shown| shown.sight).collect();
    assert!(matches!(sights.last(), Some(Sight::Announced { team, .. }) if team == "Support"));

    assert_eq!(known(&chat).topic.as_str(), "damage", "until somebody accepts");
    chat.mail(21, offered("omar", 2, Some("nina")));
    chat.mail(30, assigned("omar", 2, Acquired::Transferred(agent("nina"))));
    assert_eq!(known(&chat).topic.as_str(), "refund_dispute");
    chat.run(40, transfer("omar", 2, Target::Queue)).unwrap();
    assert_eq!(asked_of_the_desk(&chat).1.need, ticket.need, "what follows is about that as well");
    assert_eq!(chat.replayed(), chat.state);
}

#[test]
fn ha28_a_correction_that_nobody_takes_leaves_the_owner_and_the_topic() {
    let mut chat = Chat::live();
    chat.policy = demo::policy();
    chat.run(20, reroute(1)).unwrap();
    let because = TransferEnd::Refused("nobody is there".to_owned());
    chat.mail(21, ToConversation::TransferEnded { because, alternatives: Vec::new() });
    assert_eq!((chat.owner(), known(&chat).topic.as_str()), (Some("nina"), "damage"));
    chat.run(22, reroute(1)).expect("it may be tried again");
}

#[test]
fn ha28_a_correction_needs_the_ownership_and_a_note_like_any_transfer() {
    let mut chat = Chat::live();
    assert_eq!(chat.run(20, reroute(7)), Err(Rejection::Stale { now: Epoch::new(1) }));
    let mut bare = reroute(1);
    if let Command::Reroute { note, .. } = &mut bare {
        *note = None;
    }
    assert_eq!(chat.run(20, bare), Err(Rejection::NoteMissing));
}

#[test]
fn ha29_a_wait_that_nobody_answers_alarms_supervisors_within_three_minutes() {
    let within = |matrix: &Matrix| -> Vec<Span> {
        let own = matrix.rules.iter().filter_map(|rule| rule.urgency);
        own.chain([matrix.otherwise.urgency]).map(|urgency| urgency.first_reply_within).collect()
    };
    let broken = |chat: &Chat| {
        chat.effects.iter().any(|effect| {
            let about = |about: &Alert| {
                matches!(about, Alert::PromiseBroken { kind: Kind::FirstReply, .. })
            };
            matches!(effect, Effect::Alert { to: Alerted::Supervisors, about: it } if about(it))
        })
    };
    for policy in [Policy::standard(), demo::policy()] {
        for span in within(&policy.matrix) {
            let mut chat = Chat { policy: policy.clone(), ..Chat::begun() };
            let mut request = request();
            request.ticket.first_reply_within = span;
            chat.run(0, Command::RequestHandoff(Box::new(request))).unwrap();
            let alarmed = (1..=180).find(|second| {
                chat.wake(*second);
                broken(&chat)
            });
            assert_eq!(alarmed, Some(span.as_seconds()), "{span:?}");
        }
    }
}
