use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::conversation::event::Turn;
use crate::conversation::handoff::{Asker, Request, Trigger, Why};
use crate::conversation::{Command, Conversation, Effect, Event, Rejection};
use crate::desk::event::Acquired;
use crate::id::{ClientId, ConversationId, Epoch, Language, Seq, Topic, VisitorId};
use crate::link::mail::ToConversation;
use crate::machine::{Machine, take_turn};
use crate::metrics::Handoffs;
use crate::policy::demo;
use crate::protocol::AgentCard;
use crate::routing::matrix::{
    Authentication, Channel, Facts as TicketFacts, Hours, Matrix, Mood, Situation,
};
use crate::text::Text;
use crate::time::Timestamp;

fn at(second: i64) -> Timestamp {
    Timestamp::new(second * 1_000)
}

fn agent(id: &str) -> AgentId {
    AgentId::new(id).unwrap()
}

fn visitor() -> VisitorId {
    VisitorId::new("played").unwrap()
}

fn cid(id: &str) -> ClientId {
    ClientId::new(id).unwrap()
}

fn begin() -> Command {
    let text = Text::new(SCENARIOS[0].opening[0]);
    Command::BeginPractice { visitor: visitor(), cid: cid("a"), text, trainee: agent("nina") }
}

fn says(who: &str, id: &str) -> Command {
    let agent = AgentCard { id: agent(who), name: who.to_owned() };
    Command::AgentSays { agent, cid: cid(id), text: Text::new("Sorry to hear that"), epoch: None }
}

fn situation(topic: &str) -> Situation {
    Situation {
        topic: Topic::new(topic).unwrap(),
        tier: Tier::Standard,
        language: Language::new("en").unwrap(),
        authentication: Authentication::Verified,
        mood: Mood::Calm,
        channel: Channel::Web,
        hours: Hours::Open,
    }
}

fn wants_a_person() -> Command {
    let facts = TicketFacts {
        conversation: ConversationId::new("c1").unwrap(),
        request: Seq::ZERO,
        epoch: Epoch::ZERO,
        account: None,
        sticky: None,
        complexity: 0,
        blocked: BTreeSet::new(),
    };
    let situation = situation("billing");
    Command::RequestHandoff(Box::new(Request {
        by: Asker::Visitor,
        why: Why { trigger: Trigger::AskedForPerson, evidence: Vec::new() },
        ticket: demo::policy().matrix.route(&situation).ticket(&situation, facts),
        hours: Hours::Open,
        passes: Vec::new(),
        summary: None,
    }))
}

/// What came of a command a second after the last one.
fn run(state: &mut Conversation, command: Command) -> Result<Vec<Effect>, Rejection> {
    let (head, at) = (state.head(), at(i64::from(state.head().number())));
    let turn = take_turn(state, head, &demo::policy(), at, command)?;
    Ok(turn.iter().flat_map(|recorded| state.react(recorded)).collect())
}

#[test]
fn px1_a_practice_says_so_in_its_first_event_and_what_says_nothing_is_real() {
    let mut state = Conversation::default();
    run(&mut state, begin()).unwrap();
    assert_eq!(state.purpose().and_then(Purpose::trainee), Some(&agent("nina")));
    let old = Turn::read(Seq::new(1), at(0), r#"[{"e":"started","visitor":"v1"}]"#).unwrap();
    let mut replayed = Conversation::default();
    replayed.apply(&old.recorded()[0]);
    assert_eq!(replayed.purpose(), Some(&Purpose::Real));
    assert!(!old.body().contains("purpose"), "and is stored as it was");
}

#[test]
fn px1_what_has_begun_never_becomes_a_practice() {
    let mut state = Conversation::default();
    let (visitor, text) = (visitor(), Text::new("Hi"));
    run(&mut state, Command::VisitorSays { visitor, cid: cid("x"), text }).unwrap();
    assert_eq!(run(&mut state, begin()), Err(Rejection::Begun));
}

#[test]
fn px2_whoever_practises_answers_and_closes_alone_and_no_desk_hears_of_it() {
    let mut state = Conversation::default();
    let mut effects = run(&mut state, begin()).unwrap();
    assert_eq!(run(&mut state, says("omar", "b")), Err(Rejection::Practice));
    let bot =
        Command::BotSays { cid: cid("c"), text: Text::new("I can help"), aid: None, turn: None };
    assert_eq!(run(&mut state, bot), Err(Rejection::Practice));
    assert_eq!(run(&mut state, wants_a_person()), Err(Rejection::Practice));
    let later = Command::LeaveMessage {
        visitor: visitor(),
        cid: cid("d"),
        text: Text::new("Call me"),
        email: None,
        opens_at: None,
    };
    assert_eq!(run(&mut state, later), Err(Rejection::Practice));
    let before = state.clone();
    let omar = AgentCard { id: agent("omar"), name: "Omar".to_owned() };
    let assigned = ToConversation::Assigned {
        agent: omar,
        epoch: Epoch::new(1),
        acquired: Acquired::Accepted,
    };
    run(&mut state, Command::Deliver(assigned)).unwrap();
    assert_eq!(state, before, "the desk has nothing to say in it");
    effects.extend(run(&mut state, says("nina", "e")).unwrap());
    let nina = AgentCard { id: agent("nina"), name: "Nina".to_owned() };
    let close = Command::Close { agent: nina, cid: cid("f"), outcome: None, epoch: None };
    effects.extend(run(&mut state, close).unwrap());
    assert!(effects.len() > 3);
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::ToDesk(_))), "{effects:?}");
}

#[test]
fn px3_a_practice_is_counted_in_no_measure() {
    let mut state = Conversation::default();
    let real = Command::VisitorSays { visitor: visitor(), cid: cid("x"), text: Text::new("Hi") };
    let mut log = take_turn(&mut state, Seq::ZERO, &demo::policy(), at(0), real).unwrap();
    let head = state.head();
    log.extend(take_turn(&mut state, head, &demo::policy(), at(1), wants_a_person()).unwrap());
    let mut counted = Handoffs::default();
    counted.count(&log);
    assert_eq!(counted.all(), 1);
    let practice = Purpose::Practice { trainee: agent("nina") };
    if let Event::Started { purpose, .. } = &mut log[0].event {
        *purpose = practice;
    }
    let mut counted = Handoffs::default();
    counted.count(&log);
    assert_eq!(counted, Handoffs::default());
}

fn angry() -> Player {
    Player::begin(Scenario::named("billing-angry").unwrap(), at(0))
}

#[test]
fn px4_a_word_in_time_that_repeats_no_question_eases_and_the_other_two_strain() {
    let well = Text::new("I see both charges and take one back.");
    let reaction = angry().hears(at(60), &well);
    assert_eq!((reaction.strain, reaction.causes), (2, BTreeSet::from([Cause::WentWell])));
    let reaction = angry().hears(at(91), &well);
    assert_eq!((reaction.strain, reaction.causes), (4, BTreeSet::from([Cause::Late])));
    assert_eq!(reaction.says, Some(Text::new("I have been waiting for minutes.")));
    let reaction = angry().hears(at(60), &Text::new("What is your ORDER number?"));
    assert_eq!((reaction.strain, reaction.causes), (4, BTreeSet::from([Cause::AskedAgain])));
    assert_eq!(reaction.says, Some(Text::new("I have told you that already. Order 4471.")));
}

#[test]
fn px4_a_question_is_answered_once_gladly_and_the_second_time_not() {
    let mut player = angry();
    let question = Text::new("With which card have you paid?");
    let first = player.hears(at(10), &question);
    assert_eq!(first.says, Some(Text::new("A card that ends in 09.")));
    assert_eq!(first.causes, BTreeSet::from([Cause::WentWell]));
    let second = player.hears(at(20), &question);
    assert_eq!(second.causes, BTreeSet::from([Cause::AskedAgain]));
    let mention = player.hears(at(30), &Text::new("Your card is charged no more."));
    assert_eq!(mention.causes, BTreeSet::from([Cause::WentWell]), "a word is no question");
}

#[test]
fn px4_the_patience_runs_from_the_visitors_last_word() {
    let mut player = angry();
    for turn in 1..=2 {
        let reaction = player.hears(at(turn * 90), &Text::new("I look into it."));
        assert_eq!(reaction.causes, BTreeSet::from([Cause::WentWell]), "turn {turn}");
    }
}

#[test]
fn px4_px5_every_visitor_can_be_won_and_lost_and_then_says_nothing_more() {
    for scenario in &SCENARIOS {
        for (pace, ending, last) in
            [(0, Ending::Settled, scenario.settled), (1, Ending::Gone, scenario.gone)]
        {
            let pause = Span::millis(scenario.patience.as_millis() + pace);
            let (mut player, mut now) = (Player::begin(scenario, at(0)), at(0));
            let mut said = Vec::new();
            let ended = (0..Scenario::GONE_AT).find_map(|_| {
                now = now.after(pause);
                let reaction = player.hears(now, &Text::new("I take care of it."));
                said.extend(reaction.says);
                reaction.ending
            });
            assert_eq!(ended, Some(ending), "{}", scenario.id);
            assert_eq!(said.last(), Some(&Text::new(last)), "{}", scenario.id);
            let after = player.hears(now, &Text::new("Hello?"));
            assert_eq!((after.says, after.ending), (None, Some(ending)), "{}", scenario.id);
        }
    }
}

#[test]
fn px5_six_visitors_differ_in_mood_and_matter_and_are_what_routing_knows() {
    let feelings: BTreeSet<_> = SCENARIOS.iter().map(|scenario| scenario.feeling).collect();
    assert_eq!(feelings.len(), 6);
    let by_id: BTreeMap<_, _> = SCENARIOS.iter().map(|scenario| (scenario.id, scenario)).collect();
    assert_eq!(by_id.len(), SCENARIOS.len());
    assert!(SCENARIOS.iter().any(|scenario| scenario.tier == Tier::Vip));
    let languages: BTreeSet<_> = SCENARIOS.iter().map(|scenario| scenario.language).collect();
    assert!(languages.len() > 1);
    for scenario in &SCENARIOS {
        let situation = Situation {
            tier: scenario.tier,
            language: Language::new(scenario.language).unwrap(),
            ..situation(scenario.topic)
        };
        let rule = demo::policy().matrix.route(&situation);
        let leaves = scenario.topic == "cancellation";
        assert!(leaves || rule.rule.as_str() != Matrix::OTHERWISE, "{}", scenario.id);
        assert!(!rule.matched.is_empty(), "{}: no rule knows this", scenario.id);
        assert!(!scenario.calmer.is_empty() && !scenario.opening.is_empty());
        let words = scenario.details.iter().flat_map(|detail| detail.asked_by);
        assert!(words.clone().count() > 0 && words.clone().all(|it| *it == it.to_lowercase()));
        assert_eq!(Scenario::named(scenario.id), Some(scenario));
    }
    assert_eq!(Scenario::named("nobody"), None);
}
