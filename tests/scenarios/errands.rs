//! What happens while the bot waits for something from outside, and in flows that people do not
//! go through as they were meant.

use baton_shared::bot::action::{Ended, Found};
use baton_shared::bot::aid::Aid;
use baton_shared::bot::errand::{Brought, Errand};
use baton_shared::bot::flow::{Flow, FlowProblem};
use baton_shared::context::action::Outcome;
use baton_shared::context::field::Field;
use baton_shared::context::known::Unavailability;
use baton_shared::conversation::handoff::Trigger;
use baton_shared::conversation::in_hand::{BotsTurn, InHand};
use baton_shared::conversation::{Command, Conversation, Phase};
use baton_shared::id::{AgentId, ClientId, StepId, VisitorId};
use baton_shared::machine::Machine;
use baton_shared::policy::{Policy, demo};
use baton_shared::text::Text;
use baton_shared::time::{Span, Timestamp};
use baton_tests::world::World;

use crate::flows::{
    asked, called_because, connected, is_with_the_bot, it_left_on_monday, last_aid, said, with,
};

/// A shop with one flow about orders.
fn led_through(flow: &str) -> World {
    let mut world = connected();
    let flow: Flow = serde_json::from_str(flow).expect("a flow");
    assert_eq!(flow.check(), []);
    world.configure(|policy| policy.bot.flows = vec![flow]);
    world
}

fn is_told(world: &World, part: &str) -> bool {
    said(world).iter().any(|text| text.contains(part))
}

#[test]
fn bt47_what_the_bot_owes_stands_in_the_log() {
    let again = |world: &World| {
        let mut again = Conversation::default();
        for recorded in world.log("zoe") {
            again.apply(recorded);
        }
        again.in_hand().cloned().unwrap_or_default()
    };
    let mut world = connected();
    world.visitor("zoe").writes("Where is my order 48173?");
    let Some(BotsTurn::Answer(seq)) = again(&world).turn() else {
        panic!("{}", world.story("zoe"))
    };
    assert_eq!(seq, world.conversation("zoe").head());
    world.visitor("zoe").asks_the_bot("and when does it get here");
    let next = world.conversation("zoe").in_hand().and_then(|it| it.unread().next());
    assert!(next.is_some_and(|next| next > seq), "the second waits for what was sent for");
    let running = again(&world).errand.expect("it has sent for the order");
    let brought = it_left_on_monday(&running.errand).expect("an answer");
    world.of("zoe", Command::EndErrand { begun: running.begun, brought }).expect("it is taken");
    assert!(matches!(again(&world).turn(), Some(BotsTurn::GoOn { .. })));
    world.pass(Span::seconds(1));
    assert_eq!((again(&world).turn(), again(&world).errand), (None, None));
}

#[test]
fn bt47_what_came_is_told_before_what_was_written_meanwhile_is_answered() {
    let mut world = connected();
    world.visitor("zoe").asks_the_bot("Where is my order 48173?");
    let running = world.conversation("zoe").in_hand().and_then(|it| it.errand.clone());
    let running = running.expect("it has sent for the order");
    world.visitor("zoe").writes("how long is the warranty?");
    let brought = it_left_on_monday(&running.errand).expect("an answer");
    world.of("zoe", Command::EndErrand { begun: running.begun, brought }).expect("it is taken");
    world.pass(Span::seconds(1));
    let words = said(&world);
    let place = |part: &str| words.iter().position(|text| text.contains(part));
    let (found, answered) = (place("left on Monday"), place("Two years on everything"));
    assert!(found.is_some() && found < answered, "{words:?}");
    assert_eq!(world.conversation("zoe").in_hand().and_then(InHand::turn), None);
}

#[test]
fn bt47_a_turn_that_is_refused_in_part_is_stored_in_no_part() {
    let mut world = connected();
    world.visitor("zoe").writes("hello");
    let conversation = world.conversation("zoe");
    let mut again = conversation.clone();
    let says = |cid: &str| Command::BotSays {
        cid: ClientId::new(cid).expect("an id"),
        text: Text::new("Hello."),
        aid: None,
        turn: None,
    };
    let refused = vec![says("a"), Command::BeginErrand(order()), Command::BeginErrand(order())];
    let turn = baton_shared::machine::take_turn_of(
        &mut again,
        conversation.head(),
        &demo::policy(),
        world.now(),
        refused,
    );
    assert!(turn.is_err());
    assert_eq!(again, *conversation);
}

fn order() -> Errand {
    Errand::Act(baton_shared::bot::action::Request::LookUpOrder { order_number: Text::new("1") })
}

#[test]
fn bt47_in_a_practice_the_bot_owes_nothing() {
    let mut world = connected();
    world
        .of(
            "zoe",
            Command::BeginPractice {
                visitor: VisitorId::new("zoe").expect("a visitor"),
                cid: ClientId::new("p1").expect("an id"),
                text: Text::new("Where is my order?"),
                trainee: AgentId::new("bea").expect("an agent"),
            },
        )
        .expect("a practice begins");
    assert_eq!(world.conversation("zoe").in_hand().and_then(InHand::turn), None);
}

#[test]
fn bt39_a_question_beside_a_running_errand_is_answered_after_it() {
    let mut world = connected();
    world.visitor("zoe").asks_the_bot("Where is my order 48173?");
    world.visitor("zoe").asks_the_bot("how long is the warranty?");
    assert!(!is_told(&world, "Two years on everything"));
    world.visitor("zoe").asks_the_bot("I want to talk to a human");
    assert_eq!(called_because(&world), Some(Trigger::AskedForPerson), "who asks does not wait");
}

#[test]
fn bt39_whoever_answers_meanwhile_is_not_talked_over() {
    let mut world = connected();
    world.visitor("zoe").asks_the_bot("Where is my order 48173?");
    world.agent("bea").writes("zoe", "It left on Monday, Zoe.");
    let before = said(&world).len();
    world.pass(Span::seconds(10));
    assert_eq!(said(&world).len(), before, "{}", world.story("zoe"));
    assert_eq!(called_because(&world), None);
}

#[test]
fn bt40_a_proof_holds_for_what_was_asked_about_and_for_nothing_else() {
    let mut world = connected();
    world
        .visitor("zoe")
        .asks_the_bot("somebody changed the password of my account and I am locked out")
        .asks_the_bot("ada@example.com")
        .asks_the_bot("48173");
    let begun = world.conversation("zoe").in_hand().and_then(|it| it.errand.clone());
    let begun = begun.expect("it was sent for").begun;
    let visitor = VisitorId::new("zoe").expect("a visitor");
    let (field, value) = (Field::Email, Text::new("bob@example.com"));
    world.of("zoe", Command::CorrectReceipt { visitor, field, value }).expect("it is put right");
    let found = Found { said: Text::new("the account is theirs"), fields: vec![] };
    let brought = Brought::Acted(Ended::Success(found));
    world.of("zoe", Command::EndErrand { begun, brought }).expect("it is taken");
    let known = world.known("zoe");
    let proof = known.layers().identity.proof.value().expect("a proof");
    assert_eq!(proof.of, [Field::OrderNumber]);
}

#[test]
fn bt44_the_natural_answer_to_a_flow_is_one() {
    let mut world = connected();
    world.the_system_answers(it_left_on_monday);
    world
        .visitor("zoe")
        .asks_the_bot("my parcel has not arrived")
        .asks_the_bot("sure, my order number is 48173");
    assert!(is_told(&world, "left on Monday"), "{}", world.story("zoe"));
}

#[test]
fn bt44_a_question_in_place_of_an_answer_is_answered_and_the_flow_asks_again() {
    let mut world = connected();
    world
        .visitor("zoe")
        .asks_the_bot("my parcel has not arrived")
        .asks_the_bot("how long is the warranty?")
        .asks_the_bot("are you open on saturday?");
    assert!(is_told(&world, "Two years on everything") && is_told(&world, "Monday to Saturday"));
    assert!(is_with_the_bot(&world), "{}", world.story("zoe"));
    assert_eq!(asked(&world), [Field::OrderNumber; 3]);
    let known = world.known("zoe");
    assert_eq!(known.layers().conversation.asked[&Field::OrderNumber].declined_at, None);
}

/// Asks for a plan and goes by it; both steps have a button of one name.
const PLAN: &str = r#"{
    "id": "plan", "topic": "shipping_orders", "start": "plan", "steps": {
        "plan": {"do": "ask", "text": "Which plan is it?", "field": "plan",
            "accepts": {"choice": ["Basic", "Pro"]}, "next": "is-pro", "otherwise": "person"},
        "is-pro": {"do": "check", "field": "plan", "is": "Pro", "yes": "what", "no": "done"},
        "what": {"do": "choose", "text": "What is it about?", "buttons": [
            {"label": "Order", "next": "sure"}, {"label": "Change order", "next": "person"}]},
        "sure": {"do": "choose", "text": "Are you sure?", "buttons": [
            {"label": "Order", "next": "done"}, {"label": "Other", "next": "person"}]},
        "done": {"do": "end", "text": "All done."},
        "person": {"do": "hand_off"}
    }
}"#;

#[test]
fn bt17_a_flow_goes_by_what_was_said_a_step_before() {
    let mut world = led_through(PLAN);
    world.visitor("zoe").asks_the_bot("my parcel has not arrived").asks_the_bot("Pro");
    assert!(is_told(&world, "What is it about?"), "{}", world.story("zoe"));
}

#[test]
fn bt18_the_same_button_twice_is_pressed_twice_and_a_whole_label_before_a_part_of_it() {
    let mut world = led_through(PLAN);
    world.visitor("zoe").asks_the_bot("my parcel has not arrived").asks_the_bot("Pro");
    world.visitor("zoe").asks_the_bot("Order").asks_the_bot("Order");
    assert!(is_told(&world, "All done."), "{}", world.story("zoe"));

    let mut world = led_through(PLAN);
    world.visitor("zoe").asks_the_bot("my parcel has not arrived").asks_the_bot("Pro");
    world.visitor("zoe").asks_the_bot("Change order");
    assert_eq!(called_because(&world), Some(Trigger::EndOfFlow), "{}", world.story("zoe"));
}

#[test]
fn bt17_going_back_asks_again_and_does_nothing_twice() {
    let mut world = connected();
    world.the_system_answers(it_left_on_monday);
    world
        .visitor("zoe")
        .asks_the_bot("my parcel has not arrived")
        .asks_the_bot("48173")
        .asks_the_bot("back");
    assert_eq!(asked(&world), [Field::OrderNumber; 2], "{}", world.story("zoe"));
    assert_eq!(world.known("zoe").layers().action.steps.len(), 1, "nothing was looked up again");
}

#[test]
fn bt16_a_flow_that_tries_a_system_again_and_again_is_refused() {
    let flow: Flow = serde_json::from_str(
        r#"{"id": "again", "topic": "shipping_orders", "start": "look", "steps": {
            "look": {"do": "act", "action": "look_up_order",
                "success": "done", "failure": "done", "unavailable": "sorry"},
            "sorry": {"do": "say", "text": "Once more.", "next": "look"},
            "done": {"do": "end", "text": "Done."}}}"#,
    )
    .expect("a flow");
    let look = StepId::new("look").expect("a step");
    assert!(flow.check().contains(&FlowProblem::GoesRound(look)), "{:?}", flow.check());
}

#[test]
fn bt39_each_action_that_cannot_be_tried_stands_in_the_trail() {
    let mut world = with(|policy| {
        let flow = r#"{"id": "two", "topic": "shipping_orders", "start": "look", "steps": {
            "look": {"do": "act", "action": "look_up_order",
                "success": "check", "failure": "check", "unavailable": "check"},
            "check": {"do": "act", "action": "check_condition", "condition": "refund",
                "success": "person", "failure": "person", "unavailable": "person"},
            "person": {"do": "hand_off"}}}"#;
        policy.bot.flows = vec![serde_json::from_str(flow).expect("a flow")];
    });
    world.visitor("zoe").asks_the_bot("Where is my order 48173?");
    let known = world.known("zoe");
    let outcomes: Vec<_> = known.layers().action.steps.iter().map(|step| &step.outcome).collect();
    let why = Unavailability::NotConnected;
    assert_eq!(outcomes.len(), 2, "{outcomes:?}");
    for outcome in outcomes {
        assert!(matches!(outcome, Outcome::Unavailable { why: it, .. } if *it == why));
    }
}

#[test]
fn bt43_whoever_was_promised_the_morning_gets_a_person_in_the_morning() {
    // Monday at 22:00 in Berlin.
    let mut world = World::at(demo::policy(), Timestamp::new(1_780_430_400_000));
    world.visitor("zoe").asks_the_bot("I need to talk to someone");
    assert!(matches!(world.conversation("zoe").phase(), Some(Phase::Promised { .. })));
    world.visitor("zoe").asks_the_bot("how long is the warranty?");
    assert!(is_told(&world, "Two years on everything"), "{}", world.story("zoe"));
    world.visitor("zoe").asks_the_bot("I want a human now");
    assert!(is_told(&world, "is here right now"), "{}", world.story("zoe"));
    world.pass(Span::hours(12));
    world.agent("bea").signs_in();
    world.visitor("zoe").asks_the_bot("I need to talk to someone now");
    let phase = world.conversation("zoe").phase();
    assert!(matches!(phase, Some(Phase::Queued(_) | Phase::Offered(..))), "{}", world.story("zoe"));
}

#[test]
fn bt42_what_a_flow_has_asked_is_not_asked_again_on_the_way() {
    let mut world = connected();
    world.visitor("zoe").asks_the_bot("my parcel has not arrived").asks_the_bot("talk to a human");
    let orders = asked(&world).into_iter().filter(|field| *field == Field::OrderNumber).count();
    assert_eq!(orders, 1, "{}", world.story("zoe"));
}

#[test]
fn bt42_a_fact_that_was_given_is_not_taken_from_what_is_said_next() {
    let mut world = connected();
    world.the_system_answers(it_left_on_monday);
    world.visitor("zoe").asks_the_bot("Where is my order 48173?").asks_the_bot("Yes");
    world.visitor("zoe").asks_the_bot("What is your return policy for order 48173?");
    assert!(matches!(last_aid(&world), Some(Aid::Article { id, .. }) if id.0 == "returns"));
    assert!(is_with_the_bot(&world), "{}", world.story("zoe"));
}

#[test]
fn bt38_who_leaves_the_queue_after_a_flow_is_not_put_back_into_it() {
    let mut world = connected();
    world.the_system_answers(it_left_on_monday);
    world.visitor("zoe").asks_the_bot("Where is my order 48173?").asks_the_bot("No");
    let visitor = VisitorId::new("zoe").expect("a visitor");
    world.of("zoe", Command::StopWaiting { visitor }).expect("they leave");
    world.visitor("zoe").asks_the_bot("how long is the warranty?");
    assert!(is_told(&world, "Two years on everything"), "{}", world.story("zoe"));
    assert!(is_with_the_bot(&world));
}

#[test]
fn bt36_with_a_high_bar_for_the_bot_a_fact_that_was_given_still_ends_with_a_person() {
    let mut world = with(|policy: &mut Policy| {
        policy.bot.flows.clear();
        policy.conversation.bot_attempts_first = 5;
    });
    world.visitor("zoe").asks_the_bot("tracking has not moved for a week");
    assert_eq!(asked(&world), [Field::OrderNumber], "{}", world.story("zoe"));
    world.visitor("zoe").asks_the_bot("48173");
    for answer in ["skip", "skip", "skip"] {
        if is_with_the_bot(&world) {
            world.visitor("zoe").asks_the_bot(answer);
        }
    }
    assert_eq!(called_because(&world), Some(Trigger::EndOfFlow), "{}", world.story("zoe"));
}
