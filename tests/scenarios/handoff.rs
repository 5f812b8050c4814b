//! From the bot to a person.

use baton_shared::conversation::view::{Sight, Voice};
use baton_shared::conversation::{Alert, Alerted, Phase, Rejection as Refused};
use baton_shared::desk::command::Rejection;
use baton_shared::promise::Kind;
use baton_shared::routing::order::Priority;
use baton_shared::time::Span;
use baton_shared::waiting::Told;
use baton_tests::world::{Matter, World};

#[test]
fn ha1_a_visitor_is_led_from_the_bot_to_somebody_who_has_read_everything() {
    let mut world = World::open();
    world.agent("bea").signs_in();
    world.visitor("zoe").writes("I was charged twice").asks_for_a_person(&Matter::about("billing"));
    world.agent("bea").takes("zoe").writes("zoe", "Hi Zoe, I see both charges.");
    assert_eq!(world.owner("zoe").as_deref(), Some("bea"));
    let events = world.events("zoe");
    let place = |name: &str| {
        events
            .iter()
            .position(|event| event == name)
            .unwrap_or_else(|| panic!("no {name}: {events:?}"))
    };
    // Detect, tell what to expect, route, transfer with the context: in this order.
    assert!(place("handoff_requested") < place("handoff_announced"));
    assert!(place("handoff_announced") < place("offered"));
    assert!(place("offered") < place("package_served"));
    assert!(place("package_served") < place("assigned"));
    assert!(place("assigned") < place("first_replied"));
}

#[test]
fn dk2_nobody_accepts_what_they_have_not_been_shown() {
    let mut world = World::open();
    world.agent("bea").signs_in();
    world.visitor("zoe").writes("Hello").asks_for_a_person(&Matter::about("billing"));
    assert_eq!(world.agent("bea").cannot_accept("zoe"), Rejection::PackageNotServed);
    world.agent("bea").takes("zoe");
    assert_eq!(world.owner("zoe").as_deref(), Some("bea"));
}

#[test]
fn ha22_co13_two_agents_cannot_both_hold_a_conversation() {
    let mut world = World::open();
    world.agent("bea").signs_in();
    world.agent("rosa").signs_in();
    world.visitor("zoe").writes("Hello").asks_for_a_person(&Matter::about("billing"));
    let asked = world.offered_to("zoe").expect("somebody is asked");
    let other = if asked == "bea" { "rosa" } else { "bea" };
    assert_eq!(world.agent(other).cannot_accept("zoe"), Rejection::NotYours);
    world.agent(&asked).takes("zoe");
    let refused = world.agent(other).cannot_write("zoe");
    assert!(matches!(refused, Refused::NotYours { .. }), "{refused:?}");
}

#[test]
fn ha4_a_name_is_told_only_once_its_bearer_has_accepted() {
    let mut world = World::open();
    world.agent("bea").signs_in();
    world.visitor("zoe").writes("Hello").asks_for_a_person(&Matter::about("billing"));
    let told = |world: &World| format!("{:?}", world.sights("zoe"));
    assert!(!told(&world).contains("Bea"), "a name was told before anybody accepted");
    world.agent("bea").takes("zoe");
    assert!(told(&world).contains("Bea"));
}

#[test]
fn co20_after_the_close_the_bot_goes_on_in_the_same_conversation_and_knows_who_helped() {
    let mut world = World::open();
    world.agent("bea").signs_in();
    world.visitor("zoe").writes("Hello").asks_for_a_person(&Matter::about("billing"));
    world.agent("bea").takes("zoe").writes("zoe", "It is refunded.").closes("zoe");
    assert!(matches!(world.conversation("zoe").phase(), Some(Phase::Closed)));
    world.visitor("zoe").rates(5).writes("When does it arrive?");
    assert!(matches!(world.conversation("zoe").phase(), Some(Phase::Bot)));
    let past = world.conversation("zoe").past().expect("it has begun");
    assert!(format!("{past:?}").contains("bea"), "the bot does not know who helped: {past:?}");
}

#[test]
fn co17_a_note_is_for_colleagues_and_no_visitor_sees_it() {
    let mut world = World::open();
    world.agent("bea").signs_in();
    world.visitor("zoe").writes("Hello").asks_for_a_person(&Matter::about("billing"));
    world.agent("bea").takes("zoe");
    let before = world.sights("zoe").len();
    world.agent("bea").notes("zoe", "Gold customer, be generous.");
    assert_eq!(world.sights("zoe").len(), before);
    assert!(!world.sights("zoe").iter().any(
        |sight| matches!(sight, Sight::Said { text, .. } if text.reveal().contains("generous"))
    ));
}

#[test]
fn ha34_the_wait_is_told_in_words_before_anybody_is_asked() {
    for (matter, words) in [
        (Matter::about("billing").of_a_vip(), "A teammate will be with you in under 30 seconds"),
        (Matter::about("technical"), "A teammate will be with you in under 2 minutes"),
    ] {
        let mut world = World::open();
        world.agent("max").signs_in();
        world.agent("rosa").signs_in();
        world.visitor("zoe").writes("Hello").asks_for_a_person(&matter);
        let sights = world.sights("zoe");
        let told = sights.iter().find_map(|sight| {
            let Sight::Promised(time) = sight else { return None };
            Some(time)
        });
        let told =
            told.expect("a time is told").fill("A teammate will be with you in under {within}");
        assert_eq!(told.expect("it has a place for the time").reveal(), words);
        let steps = ["handoff_announced", "queued", "first_reply_told", "offered"];
        let order = world.moments("zoe", &steps);
        assert_eq!(order.into_iter().map(|(name, _)| name).collect::<Vec<_>>(), steps);
    }
}

#[test]
fn ha12_a_visitor_is_asked_for_five_minutes_while_a_colleague_is_consulted() {
    let mut world = World::open();
    world.agent("bea").signs_in();
    world.visitor("zoe").writes("Hello").asks_for_a_person(&Matter::about("billing"));
    world.agent("bea").takes("zoe").writes("zoe", "Hi Zoe.");
    world.agent("bea").consults("zoe", "tom", "Is it a known fault?");
    let sights = world.sights("zoe");
    let Some(Sight::Promised(statement)) = sights.last() else { panic!("{sights:?}") };
    let template = "I need to ask our technical team. May I have {within}?";
    let told = statement.fill(template).expect("it has a place for the time");
    assert_eq!(told.reveal(), "I need to ask our technical team. May I have 5 minutes?");
    assert_eq!(statement.due(), world.now().after(Span::minutes(5)));
}

#[test]
fn co20_ha22_bot_and_person_and_bot_are_one_conversation() {
    let mut world = World::open();
    world.agent("bea").signs_in();
    world.visitor("zoe").writes("Hello").hears_the_bot("What is it about?");
    world.visitor("zoe").asks_for_a_person(&Matter::about("billing"));
    world.agent("bea").takes("zoe").writes("zoe", "It is refunded.").closes("zoe");
    world.visitor("zoe").writes("When does it arrive?").hears_the_bot("In three days.");
    let voices: Vec<Voice> = world
        .sights("zoe")
        .into_iter()
        .filter_map(|sight| {
            let Sight::Said { by, .. } = sight else { return None };
            Some(by)
        })
        .collect();
    let bea = Voice::Person("Bea".to_owned());
    let expected = [Voice::Visitor, Voice::Bot, bea, Voice::Visitor, Voice::Bot];
    assert_eq!(voices, expected);
    assert_eq!(world.events("zoe").iter().filter(|event| *event == "started").count(), 1);
    assert_eq!(world.desk().len(), 0, "the desk still holds it");
}

#[test]
fn ha20_ha35_a_refund_dispute_that_waits_raises_an_alarm_after_a_minute_and_moves_up() {
    let mut world = World::open();
    world.agent("lea").signs_in();
    for visitor in ["ann", "bob", "cal"] {
        world.visitor(visitor).writes("Hello").asks_for_a_person(&Matter::about("legal"));
        world.agent("lea").takes(visitor).writes(visitor, "Hi.");
    }
    world.visitor("zoe").writes("Not mine!").asks_for_a_person(&Matter::about("refund_dispute"));
    let urgency = |world: &World| {
        let mut waiting = world.desk().waiting();
        waiting.next().expect("Zoe waits").ticket.priority
    };
    let alarm = |world: &World| {
        world.alerts().iter().any(|(to, about)| {
            *to == Alerted::Supervisors
                && matches!(about, Alert::PromiseBroken { kind: Kind::FirstReply, .. })
        })
    };
    world.pass(Span::seconds(59));
    assert!(urgency(&world) == Priority::High && !alarm(&world));
    world.pass(Span::seconds(1));
    assert!(alarm(&world), "{:?}", world.alerts());
    assert_eq!(urgency(&world), Priority::AtRisk);
    // The visitor was told minutes, and is not told that a minute was too long.
    let told = |sight: &Sight| matches!(sight, Sight::Estimate { told: Told::First(it), .. } if it.to_seconds > 60);
    let sights = world.sights("zoe");
    assert!(sights.iter().any(told) && !sights.contains(&Sight::TakesLonger), "{sights:?}");
}
