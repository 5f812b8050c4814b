//! What the bot answers, and when it steps aside.

use baton_shared::bot::aid::Aid;
use baton_shared::context::policy::Audience;
use baton_shared::conversation::handoff::Trigger;
use baton_shared::conversation::{Event, Phase};
use baton_shared::policy::demo;
use baton_shared::routing::order::Priority;
use baton_shared::text::Text;
use baton_tests::world::World;

/// What the bot said last.
fn last_word(world: &World) -> String {
    let words = world.log("zoe").iter().rev().find_map(|recorded| {
        let Event::BotSaid { text, aid, .. } = &recorded.event else { return None };
        Some(match aid {
            Some(Aid::Article { id, .. }) => format!("article {}", id.0),
            Some(Aid::Input { field, .. }) => format!("asks for {}", field.word()),
            Some(Aid::Buttons(_)) | None => text.reveal().to_owned(),
        })
    });
    words.unwrap_or_default()
}

/// Why the bot called a person, if it did.
fn called_because(world: &World) -> Option<Trigger> {
    world.log("zoe").iter().rev().find_map(|recorded| {
        let Event::HandoffRequested { why, .. } = &recorded.event else { return None };
        Some(why.trigger)
    })
}

fn told(lines: &[&str]) -> World {
    let mut world = World::open();
    world.agent("bea").signs_in();
    world.agent("rosa").signs_in();
    for line in lines {
        world.visitor("zoe").asks_the_bot(line);
    }
    world
}

#[test]
fn bt30_the_bot_answers_the_dull_part_by_itself() {
    for (asked, article) in [
        ("How long does shipping take?", "shipping-times"),
        ("how many days until my order arrives", "shipping-times"),
        ("I forgot my password", "password"),
        ("how do i reset my pasword", "password"),
        ("What are your opening hours?", "store-hours"),
        ("are you open on saturday", "store-hours"),
        ("What is your return policy?", "returns"),
        ("where do I find my invoice", "invoice"),
        ("how long is the warranty", "warranty"),
        ("can I pay by card?", "payment-methods"),
    ] {
        let world = told(&[asked]);
        assert_eq!(last_word(&world), format!("article {article}"), "{asked}");
        assert_eq!(called_because(&world), None, "{asked}");
    }
}

#[test]
fn bt31_asking_for_a_person_brings_one_in_the_same_turn_however_it_is_said() {
    for asked in [
        "I need to talk to someone",
        "connect me to an agent",
        "this isn't helping",
        "let me talk to a person",
        "human",
        "HUMAN",
        "agent",
        "representative",
        "i want to speak to a reprsentative",
        "quiero hablar con una persona",
        "je veux parler à un conseiller",
        "ich möchte mit einem Menschen sprechen",
    ] {
        let world = told(&[asked]);
        assert_eq!(called_because(&world), Some(Trigger::AskedForPerson), "{asked}");
    }
}

#[test]
fn bt32_disputed_charges_refunds_failed_payments_and_the_law_act_in_the_first_turn() {
    for (said, trigger) in [
        ("I was charged twice this month", Trigger::Sensitive),
        ("I want my refund now, this is broken", Trigger::Sensitive),
        ("my payment failed again", Trigger::PaymentFailed),
        ("I will take legal action", Trigger::Regulated),
        ("I want to cancel my subscription", Trigger::Cancellation),
    ] {
        assert_eq!(called_because(&told(&[said])), Some(trigger), "{said}");
    }
    for said in ["What is your refund policy?", "How long is the warranty?"] {
        assert_eq!(called_because(&told(&[said])), None, "{said}");
    }
}

#[test]
fn bt33_charged_twice_frustrated_and_about_to_cancel_is_billing_at_risk_with_the_facts() {
    let said = "This is unacceptable. I was charged twice for March, order 54192. Should I just cancel my subscription?";
    let world = told(&["How do I find my invoice?", said]);
    assert_eq!(called_because(&world), Some(Trigger::Sensitive));
    let handoff = world.conversation("zoe").past().and_then(|past| past.handoff.clone());
    let ticket = handoff.expect("a person is called").ticket;
    assert_eq!(ticket.topic.as_str(), "refund_dispute");
    assert!(ticket.priority <= Priority::AtRisk, "{:?}", ticket.priority);
    let package = world.package("zoe", Audience::AgentBefore);
    let order = package.conversation.collected.order_number.fact;
    assert_eq!(order.value().map(Text::reveal), Some("54192"));
    assert!(package.action.mood.is_known() && package.action.intent.is_known());
    assert_eq!(package.action.articles.len(), 1, "what was shown before is there");
}

#[test]
fn bt34_an_article_is_shown_once_and_the_second_miss_brings_a_person() {
    let world = told(&["How long is the warranty?", "how long does the warranty last"]);
    let shown = world.package("zoe", Audience::AgentAfter).action.articles.len();
    assert_eq!(shown, 1, "{}", world.story("zoe"));
    let world = told(&["do you sell left handed scissors", "what about a sundial for balconies"]);
    let because = called_because(&world);
    assert!(because.is_some(), "two questions without an answer: {}", world.story("zoe"));
}

#[test]
fn bt35_whoever_asks_is_told_that_it_is_a_bot_and_greetings_are_answered() {
    let said = last_word(&told(&["are you a bot?"]));
    assert!(said.starts_with("I am a bot."), "{said}");
    assert_eq!(last_word(&told(&["Hi there!"])), "Hello. What can I look into?");
    assert!(matches!(told(&["Hi there!"]).conversation("zoe").phase(), Some(Phase::Bot)));
}

#[test]
fn bt36_what_a_matter_needs_is_asked_for_once_it_is_clear_and_known_facts_are_not() {
    let world = told(&["my parcel never came and the tracking says delivered"]);
    assert_eq!(last_word(&world), "asks for order_number");
    let world = told(&["Where is my order 48173?"]);
    assert_ne!(last_word(&world), "asks for order_number", "it is known");
}

#[test]
fn bt48_words_that_the_workspace_wrote_down_bring_a_person() {
    let said = "How do I leave the Parcel Club?";
    assert_eq!(called_because(&told(&[said])), Some(Trigger::Cancellation));
    let mut policy = demo::policy();
    policy.phrases.clear();
    let mut world = World::with(policy);
    world.visitor("zoe").asks_the_bot(said);
    assert_eq!(called_because(&world), None);
}
