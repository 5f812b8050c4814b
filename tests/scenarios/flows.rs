//! Where the bot leads, what it sends for, and what becomes of that.

use baton_shared::bot::action::{ActionKind, Ended, Found};
use baton_shared::bot::aid::Aid;
use baton_shared::bot::errand::{Brought, Errand};
use baton_shared::bot::provider::{Failing, Provider};
use baton_shared::context::action::{Outcome, StepKind};
use baton_shared::context::field::Field;
use baton_shared::context::known::Unavailability;
use baton_shared::conversation::handoff::{Trigger, Wait};
use baton_shared::conversation::{Command, Event, Phase};
use baton_shared::draft::audit::audit;
use baton_shared::draft::opener::{Intro, opener};
use baton_shared::draft::{self, AgentTurn, Review, review};
use baton_shared::id::{AgentId, Language};
use baton_shared::policy::{Policy, demo};
use baton_shared::protocol::AgentCard;
use baton_shared::text::Text;
use baton_shared::time::{Span, Timestamp};
use baton_tests::world::{Played, World};

/// A shop whose systems are connected.
pub(super) fn connected() -> World {
    with(|policy| policy.bot.actions = Some("https://shop.example/baton".to_owned()))
}

pub(super) fn with(change: fn(&mut Policy)) -> World {
    let mut policy = demo::policy();
    change(&mut policy);
    let mut world = World::with(policy);
    for agent in ["bea", "kim", "tom"] {
        world.agent(agent).signs_in();
    }
    world
}

/// Everything that the bot has said, oldest first.
pub(super) fn said(world: &World) -> Vec<String> {
    let words = world.log("zoe").iter().filter_map(|recorded| {
        let Event::BotSaid { text, .. } = &recorded.event else { return None };
        Some(text.reveal().to_owned())
    });
    words.collect()
}

pub(super) fn last_aid(world: &World) -> Option<Aid> {
    world.log("zoe").iter().rev().find_map(|recorded| {
        let Event::BotSaid { aid, .. } = &recorded.event else { return None };
        Some(aid.clone())
    })?
}

pub(super) fn called_because(world: &World) -> Option<Trigger> {
    world.log("zoe").iter().rev().find_map(|recorded| {
        let Event::HandoffRequested { why, .. } = &recorded.event else { return None };
        Some(why.trigger)
    })
}

/// What the bot has asked for, in order.
pub(super) fn asked(world: &World) -> Vec<Field> {
    let asked = world.log("zoe").iter().filter_map(|recorded| {
        let Event::BotSaid { aid: Some(Aid::Input { field, .. }), .. } = &recorded.event else {
            return None;
        };
        Some(*field)
    });
    asked.collect()
}

pub(super) fn is_with_the_bot(world: &World) -> bool {
    world.conversation("zoe").phase() == Some(&Phase::Bot)
}

pub(super) fn it_left_on_monday(errand: &Errand) -> Option<Brought> {
    let Errand::Act(request) = errand else { return None };
    assert_eq!(request.kind(), ActionKind::LookUpOrder);
    let fields = vec![(Field::Product, Text::new("Desk lamp Ada"))];
    let found = Found { said: Text::new("order 48173 left on Monday"), fields };
    Some(Brought::Acted(Ended::Success(found)))
}

#[test]
fn bt37_an_order_is_looked_up_and_what_was_found_is_told_and_kept_in_the_trail() {
    let mut world = connected();
    world.the_system_answers(it_left_on_monday);
    world.visitor("zoe").asks_the_bot("Where is my order 48173?");
    assert!(is_with_the_bot(&world), "{}", world.story("zoe"));
    let words = said(&world);
    assert!(words.iter().any(|it| it.contains("order 48173 left on Monday")), "{words:?}");
    let Some(Aid::Buttons(labels)) = last_aid(&world) else { panic!("{words:?}") };
    assert_eq!(labels, ["Yes", "No"]);
    let known = world.known("zoe");
    let step = &known.layers().action.steps[0];
    assert_eq!((step.kind, step.what.reveal()), (StepKind::Lookup, "order status"));
    assert!(matches!(&step.outcome, Outcome::Succeeded { said, .. }
        if said.reveal() == "order 48173 left on Monday"));
    assert_eq!(
        known.layers().fact(Field::Product).value().map(Text::reveal),
        Some("Desk lamp Ada")
    );

    world.visitor("zoe").asks_the_bot("Yes");
    assert!(said(&world).last().is_some_and(|it| it.starts_with("Good.")), "{:?}", said(&world));
    assert!(is_with_the_bot(&world));
}

#[test]
fn bt37_whoever_asks_after_their_own_order_is_led_and_whoever_asks_in_general_reads() {
    for own in ["where is my parcel", "when does my parcel get here", "my parcel has not arrived"] {
        let mut world = connected();
        world.visitor("zoe").asks_the_bot(own);
        assert_eq!(asked(&world), [Field::OrderNumber], "{own}");
    }
    for general in
        ["How long does shipping take?", "how do I reset my password", "I forgot my password"]
    {
        let mut world = connected();
        world.visitor("zoe").asks_the_bot(general);
        assert!(matches!(last_aid(&world), Some(Aid::Article { .. })), "{general}");
    }
}

#[test]
fn bt37_a_person_who_takes_over_from_a_flow_knows_what_it_found() {
    let mut world = connected();
    world.the_system_answers(it_left_on_monday);
    world.visitor("zoe").asks_the_bot("Where is my order 48173?").asks_the_bot("No");
    assert_eq!(called_because(&world), Some(Trigger::EndOfFlow), "{}", world.story("zoe"));
    let handoff = world.conversation("zoe").past().and_then(|past| past.handoff.clone());
    assert_eq!(handoff.expect("a handoff").ticket.topic.as_str(), "shipping_orders");
    assert!(matches!(
        world.known("zoe").layers().action.steps[0].outcome,
        Outcome::Succeeded { .. }
    ));
}

#[test]
fn bt38_a_flow_asks_for_what_is_not_known_once_more_and_can_be_left() {
    let mut world = connected();
    world.visitor("zoe").asks_the_bot("my parcel has not arrived");
    let Some(Aid::Input { field, skip, .. }) = last_aid(&world) else {
        panic!("{}", world.story("zoe"))
    };
    assert_eq!((field, skip.as_str()), (Field::OrderNumber, "Skip"));
    world.visitor("zoe").asks_the_bot("no idea");
    assert!(said(&world).last().is_some_and(|it| it.contains("digit")), "{}", world.story("zoe"));
    world.visitor("zoe").asks_the_bot("skip");
    assert_eq!(called_because(&world), Some(Trigger::EndOfFlow), "{}", world.story("zoe"));
    let asked = world.known("zoe").layers().conversation.asked[&Field::OrderNumber];
    assert!(asked.declined_at.is_some(), "nobody asks for it again");
    let words = said(&world);
    assert_eq!(words.iter().filter(|it| it.contains("Which order")).count(), 1, "{words:?}");
}

#[test]
fn bt38_whoever_asks_for_a_person_within_a_flow_gets_one() {
    let mut world = connected();
    world.visitor("zoe").asks_the_bot("my parcel has not arrived").asks_the_bot("talk to a human");
    assert_eq!(called_because(&world), Some(Trigger::AskedForPerson));
    assert_eq!(world.conversation("zoe").in_hand().and_then(|it| it.leads.clone()), None);
}

#[test]
fn bt39_a_system_that_never_answers_costs_five_seconds_and_the_handoff_is_whole() {
    let mut world = connected();
    world.visitor("zoe").asks_the_bot("Where is my order 48173?");
    assert_eq!(called_because(&world), None);
    // What is written meanwhile is answered when there is an answer.
    world.visitor("zoe").asks_the_bot("hello");
    world.pass(Span::seconds(4));
    assert_eq!(called_because(&world), None, "{}", world.story("zoe"));
    world.pass(Span::seconds(2));
    assert_eq!(called_because(&world), Some(Trigger::EndOfFlow), "{}", world.story("zoe"));
    let words = said(&world);
    assert!(words.iter().any(|it| it.contains("does not answer at the moment")), "{words:?}");
    let known = world.known("zoe");
    let why = Unavailability::TimedOut;
    let outcome = &known.layers().action.steps[0].outcome;
    assert!(matches!(outcome, Outcome::Unavailable { why: it, .. } if *it == why), "{outcome:?}");
    assert_eq!(known.layers().fact(Field::OrderNumber).value().map(Text::reveal), Some("48173"));
}

#[test]
fn bt39_what_comes_after_the_time_is_up_or_twice_changes_nothing() {
    let mut world = connected();
    world.visitor("zoe").asks_the_bot("Where is my order 48173?");
    let begun = world.conversation("zoe").in_hand().and_then(|it| it.errand.clone());
    let begun = begun.expect("it was sent for").begun;
    world.pass(Span::seconds(6));
    let before = world.log("zoe").len();
    let late = it_left_on_monday(&world_errand(&world)).expect("an answer");
    world
        .of("zoe", Command::EndErrand { begun, brought: late })
        .expect("it is taken and forgotten");
    assert_eq!(world.log("zoe").len(), before);
}

fn world_errand(world: &World) -> Errand {
    let begun = world.log("zoe").iter().find_map(|recorded| {
        let Event::ErrandBegun { errand, .. } = &recorded.event else { return None };
        Some((**errand).clone())
    });
    begun.expect("something was sent for")
}

#[test]
fn bt39_without_a_connected_system_the_visitor_is_told_and_the_person_sees_why() {
    let mut world = with(|_| ());
    world.visitor("zoe").asks_the_bot("Where is my order 48173?");
    assert_eq!(called_because(&world), Some(Trigger::EndOfFlow));
    let known = world.known("zoe");
    let outcome = &known.layers().action.steps[0].outcome;
    assert!(matches!(outcome, Outcome::Unavailable { why: Unavailability::NotConnected, .. }));
}

#[test]
fn bt40_a_proof_that_fails_goes_to_whoever_settles_identities() {
    let mut world = connected();
    world.the_system_answers(|_| {
        let why = Text::new("no account has this order");
        Some(Brought::Acted(Ended::Failure { why }))
    });
    world
        .visitor("zoe")
        .asks_the_bot("somebody changed the password of my account and I am locked out")
        .asks_the_bot("ada@example.com")
        .asks_the_bot("48173");
    assert_eq!(
        called_because(&world),
        Some(Trigger::AuthenticationFailed),
        "{}",
        world.story("zoe")
    );
    assert_eq!(world.known("zoe").layers().identity.failed_proofs.len(), 1);
    let handoff = world.conversation("zoe").past().and_then(|past| past.handoff.clone());
    let skill = handoff.expect("a handoff").ticket.need.skill;
    assert_eq!(skill.map(|skill| skill.as_str().to_owned()), Some("identity".to_owned()));
}

fn worded(policy: &mut Policy) {
    policy.bot.provider = Some(Provider::Webhook { url: "https://words.example/".to_owned() });
}

#[test]
fn bt41_a_model_words_an_article_and_the_article_stands_beside_it() {
    let mut world = with(worded);
    world.the_system_answers(|_| Some(Brought::Worded(Text::new("Two working days, usually."))));
    world.visitor("zoe").asks_the_bot("How long does shipping take?");
    assert_eq!(said(&world), ["Two working days, usually."]);
    assert!(matches!(last_aid(&world), Some(Aid::Article { id, .. }) if id.0 == "shipping-times"));
    assert_eq!(world.known("zoe").layers().action.articles.len(), 1);
}

#[test]
fn bt41_a_model_that_fails_brings_a_person_and_the_visitor_is_told() {
    let failing: [Played; 3] = [
        |_| None,
        |_| Some(Brought::NotWorded(Failing::Refused(500))),
        |_| Some(Brought::NotWorded(Failing::Promises)),
    ];
    for fails in failing {
        let mut world = with(worded);
        world.the_system_answers(fails);
        world.visitor("zoe").asks_the_bot("How long does shipping take?");
        world.pass(Span::seconds(10));
        assert_eq!(called_because(&world), Some(Trigger::BotFailed));
        let words = said(&world);
        assert!(words[0].starts_with("Something went wrong on my side."), "{words:?}");
    }
}

#[test]
fn bt41_a_model_that_knows_no_answer_has_missed_like_anybody() {
    let mut world = with(worded);
    world.the_system_answers(|_| Some(Brought::NotWorded(Failing::NoAnswer)));
    world.visitor("zoe").asks_the_bot("How long does shipping take?");
    assert_eq!(said(&world), ["I have no answer to that."]);
    assert_eq!(world.known("zoe").layers().action.misses.len(), 1);
    world.visitor("zoe").asks_the_bot("What are your opening hours?");
    assert!(called_because(&world).is_some(), "{}", world.story("zoe"));
}

#[test]
fn bt42_what_is_missing_is_asked_for_while_a_person_is_on_the_way() {
    let mut world = with(|_| ());
    world.visitor("zoe").asks_the_bot("I was charged twice");
    assert_eq!(called_because(&world), Some(Trigger::Sensitive));
    assert_eq!(asked(&world), [Field::OrderNumber], "{}", world.story("zoe"));
    for answer in ["48173", "on the third, I think", "3 March 2026", "skip"] {
        world.visitor("zoe").asks_the_bot(answer);
    }
    let wanted = [Field::OrderNumber, Field::PaymentDate, Field::Amount];
    assert_eq!(asked(&world), wanted, "{}", world.story("zoe"));
    let known = world.known("zoe");
    let value = |field| known.layers().fact(field).value().map(|it| it.reveal().to_owned());
    assert_eq!(value(Field::OrderNumber).as_deref(), Some("48173"));
    assert_eq!(value(Field::PaymentDate).as_deref(), Some("3 March 2026"));
    assert_eq!(value(Field::Amount), None);
    let last = said(&world).last().cloned().unwrap_or_default();
    assert_eq!(last, "Thank you, that goes along as well.");
}

#[test]
fn bt42_who_grows_angry_in_the_queue_is_moved_forward() {
    let mut world = with(|_| ());
    world.visitor("zoe").asks_the_bot("I need to talk to someone");
    let priority = |world: &World| {
        let past = world.conversation("zoe").past().and_then(|past| past.handoff.clone());
        past.expect("a handoff").ticket.priority
    };
    let before = priority(&world);
    world
        .visitor("zoe")
        .asks_the_bot("This is ridiculous, I am absolutely furious with you people");
    assert!(priority(&world) < before, "{}", world.story("zoe"));
}

#[test]
fn bt43_at_night_whoever_needs_a_person_is_promised_the_morning() {
    // Monday at 22:00 in Berlin.
    let night = Timestamp::new(1_780_430_400_000);
    let mut world = World::at(demo::policy(), night);
    world.visitor("zoe").asks_the_bot("I need to talk to someone");
    let told = world.log("zoe").iter().find_map(|recorded| {
        let Event::HandoffAnnounced { wait, .. } = &recorded.event else { return None };
        Some(wait.clone())
    });
    assert_eq!(told, Some(Wait::AfterHours), "{}", world.story("zoe"));
    assert!(matches!(world.conversation("zoe").phase(), Some(Phase::Promised { .. })));
}

#[test]
fn bt44_what_is_asked_beside_a_flow_is_answered_and_the_flow_goes_on() {
    let mut world = connected();
    world.the_system_answers(it_left_on_monday);
    world
        .visitor("zoe")
        .asks_the_bot("Where is my order 48173?")
        .asks_the_bot("how long is the warranty?");
    let words = said(&world);
    assert!(words.iter().any(|it| it.starts_with("Two years on everything")), "{words:?}");
    assert!(matches!(last_aid(&world), Some(Aid::Buttons(_))), "the buttons are there again");
    assert!(is_with_the_bot(&world));
}

#[test]
fn bt45_a_flow_that_is_taken_away_meanwhile_ends_with_a_person() {
    let mut world = connected();
    world.visitor("zoe").asks_the_bot("my parcel has not arrived");
    world.configure(|policy| policy.bot.flows.clear());
    world.visitor("zoe").asks_the_bot("48173");
    assert_eq!(called_because(&world), Some(Trigger::EndOfFlow), "{}", world.story("zoe"));
}

#[test]
fn bt46_what_a_workspace_says_in_its_own_words_is_what_the_bot_says() {
    let mut world = with(|policy| {
        let texts = serde_json::from_str(r#"{"en": {"hello": "Ahoy! What is it about?"}}"#);
        policy.bot.texts = texts.expect("texts");
    });
    world.visitor("zoe").asks_the_bot("hi there");
    assert_eq!(said(&world), ["Ahoy! What is it about?"]);
}

#[test]
fn bt49_the_bot_speaks_the_visitors_language_and_a_person_who_does_is_called() {
    let mut world = connected();
    world.agent("luz").signs_in();
    world.visitor("zoe").asks_the_bot("Hola, buenos días, ¿qué tal?");
    world.visitor("zoe").asks_the_bot("¿Eres un robot?");
    let words = said(&world).join(" ");
    assert!(words.contains("Soy un bot"), "{words}");
    world.visitor("zoe").asks_the_bot("quiero hablar con una persona, por favor");
    let handoff = world.conversation("zoe").past().and_then(|past| past.handoff.clone());
    assert_eq!(handoff.expect("a handoff").ticket.need.language.as_str(), "es");
    assert!(world.story("zoe").contains("agent=\"Luz\""), "{}", world.story("zoe"));
}

#[test]
fn bt49_what_says_nothing_of_a_language_leaves_the_workspaces_own() {
    let mut world = connected();
    world.visitor("zoe").asks_the_bot("ok").asks_the_bot("48173");
    assert!(!world.known("zoe").layers().conversation.language.is_known());
}

#[test]
fn dr11_a_first_line_is_drafted_from_the_package_and_passes_guard_and_audit() {
    let mut world = connected();
    world.the_system_answers(it_left_on_monday);
    world.visitor("zoe").asks_the_bot("Where is my order 48173?").asks_the_bot("No");
    world.agent("bea").takes("zoe");
    let known = world.known("zoe");
    let bea = AgentCard { id: AgentId::new("bea").expect("an agent"), name: "Bea".to_owned() };
    let english = Language::new("en").expect("a language");
    let first = opener(&english, &Intro::of(known.layers(), &bea, "Support"));
    for part in ["Bea", "Support", "48173", "order status"] {
        assert!(first.reveal().contains(part), "{part}: {}", first.reveal());
    }
    let told = draft::Known::of(known.layers());
    assert_eq!(review(&told, first.reveal(), AgentTurn::First), Review::default());
    let again = review(&told, "Hello! Could you give me your order number?", AgentTurn::First);
    assert_eq!(again.asks_again[0].field, Field::OrderNumber);
    world.agent("bea").writes("zoe", first.reveal());
    let audit = audit(world.log("zoe"), &told).expect("somebody asked for a person");
    assert_eq!(audit.score(), 4, "{audit:?}");
}
