//! What a waiting visitor reads, from the request until somebody is there.

use std::fmt::Write;

use baton_shared::conversation::Event;
use baton_shared::conversation::handoff::{Stage, Wait};
use baton_shared::conversation::view::{Sight, Voice, shown};
use baton_shared::desk::command::{Availability, DeclineReason};
use baton_shared::id::ConversationId;
use baton_shared::link::mail::QueueLength;
use baton_shared::machine::Recorded;
use baton_shared::promise::{Breach, PromiseEvent};
use baton_shared::time::{Span, Timestamp};
use baton_shared::waiting::{Bounds, Told};
use baton_tests::world::{Matter, World};

/// What a visitor reads of a sight. Times that the desk estimates are the desk's own numbers.
fn read(sight: &Sight) -> String {
    let range = |bounds: &Bounds| format!("{} to {} s", bounds.from_seconds, bounds.to_seconds);
    match sight {
        Sight::Started => "(the chat begins)".to_owned(),
        Sight::Said { by: Voice::Visitor, text, .. } => format!("You: {}", text.reveal()),
        Sight::Said { by: Voice::Bot, text, .. } => format!("Bot: {}", text.reveal()),
        Sight::Said { by: Voice::Person(name), text, .. } => format!("{name}: {}", text.reveal()),
        Sight::Announced { team, wait, .. } => match wait {
            Wait::ToBeTold => format!("I bring in {team}."),
            Wait::Within(time) => {
                let told = time.fill("I bring in somebody in under {within}.");
                told.expect("it has a place for the time").reveal().to_owned()
            }
            Wait::AfterHours => format!("{team} is closed."),
            Wait::OwnerStays => format!("I ask {team}."),
        },
        Sight::InQueue { length: QueueLength::Short, team } => format!("You wait for {team}."),
        Sight::InQueue { length: QueueLength::Long, team } => {
            format!("Many wait for {team}. You may leave a message.")
        }
        Sight::Estimate { place, told: Told::First(it) } => {
            format!("You are number {place}. It takes {}.", range(it))
        }
        Sight::Estimate { place, told: Told::Grown(it) } => {
            format!("You are number {place}. It takes longer than I said: {}.", range(it))
        }
        Sight::Estimate { place, told: Told::GivenUp } => {
            format!("You are number {place}. It takes longer than I said.")
        }
        Sight::Searching(Stage::Finding) => "I am finding the right person.".to_owned(),
        Sight::Searching(Stage::Asking) => "I am asking a teammate.".to_owned(),
        Sight::Searching(Stage::Reading) => "A teammate is reading.".to_owned(),
        Sight::Joined { name } => format!("{name} is here."),
        Sight::HandedOver { from, to } => format!("{from} handed over to {to}."),
        Sight::Reconnecting => "The line is being mended.".to_owned(),
        Sight::Reconnected => "The line is mended.".to_owned(),
        Sight::WaitsAgain => "You wait again.".to_owned(),
        Sight::InInbox => "Nobody can come.".to_owned(),
        Sight::Promised(time) => {
            let told = time.fill("Somebody writes in under {within}.");
            told.expect("it has a place for the time").reveal().to_owned()
        }
        Sight::TakesLonger => "It takes longer than I said.".to_owned(),
        Sight::MessageOffered => "You may leave a message.".to_owned(),
        Sight::Closed => "(closed)".to_owned(),
        Sight::Reopened => "(opened again)".to_owned(),
    }
}

/// Everything that Zoe reads after her own first word, a line each with its second.
fn transcript(world: &World) -> String {
    let mut text = String::new();
    let log = world.log("zoe");
    let began = log.first().map(|first| first.at).unwrap_or_default();
    for shown in log.iter().filter_map(shown).skip(2) {
        let second = shown.at.since(began).as_seconds();
        let _ = writeln!(text, "{second:>4} {}", read(&shown.sight));
    }
    println!("{text}");
    text
}

/// Those of some people who are named are there, and have all that they can carry.
fn full(agents: &[&str], topic: &'static str) -> World {
    let mut world = World::open();
    for agent in agents {
        world.agent(agent).signs_in();
        for number in 0..3 {
            let visitor = format!("{agent}{number}");
            world.visitor(&visitor).writes("Hello").asks_for_a_person(&Matter::about(topic));
            world.agent(agent).takes(&visitor).writes(&visitor, "Hi.");
        }
    }
    world
}

fn zoe_asks(world: &mut World) {
    world.visitor("zoe").writes("I was charged twice");
    world.visitor("zoe").asks_for_a_person(&Matter::about("billing"));
}

/// Until when, as the desk counts, Zoe waits.
fn bound_at_the_desk(world: &World) -> Option<Timestamp> {
    let zoe = ConversationId::new("zoe").expect("a short name");
    world.desk().ticket(&zoe)?.told.as_ref()?.shown.bound()
}

/// Until when, as she was told last, Zoe waits.
fn bound_as_told(world: &World) -> Option<Timestamp> {
    let told = |recorded: &Recorded<Event>| {
        let Event::WaitTold { told, .. } = &recorded.event else { return None };
        match told {
            Told::First(bounds) | Told::Grown(bounds) => Some(bounds.until(recorded.at)),
            Told::GivenUp => None,
        }
    };
    world.log("zoe").iter().rev().find_map(told)
}

/// The lines without the desk's numbers, which are compared with the desk's own.
fn without_numbers(transcript: &str) -> Vec<String> {
    let blank = |line: &str| match (line.find("It takes "), line.find(" s.")) {
        (Some(from), Some(_)) if line.contains(" to ") => {
            let longer = if line.contains("longer than I said") { "longer: " } else { "" };
            format!("{}It takes {longer}…", &line[..from])
        }
        _ => line.to_owned(),
    };
    transcript.lines().map(blank).collect()
}

#[test]
fn ha34_where_somebody_is_free_the_promise_of_a_first_reply_is_what_is_read() {
    let mut world = World::open();
    world.agent("bea").signs_in();
    zoe_asks(&mut world);
    world.pass(Span::seconds(7));
    world.agent("bea").takes("zoe").writes("zoe", "Hi Zoe.");
    let expected = "   0 I bring in Support.
   0 You wait for Support.
   0 Somebody writes in under 60 seconds.
   0 I am asking a teammate.
   7 Bea is here.
   7 Bea: Hi Zoe.
";
    assert_eq!(transcript(&world), expected);
}

#[test]
fn ha34_wt16_in_a_short_queue_the_desks_estimate_is_what_is_read_and_nothing_beside_it() {
    let mut world = full(&["bea"], "billing");
    zoe_asks(&mut world);
    assert!(bound_as_told(&world).is_some());
    assert_eq!(bound_as_told(&world), bound_at_the_desk(&world), "the number is the desk's");
    world.pass(Span::seconds(80));
    world.agent("bea").closes("bea0").takes("zoe").writes("zoe", "Hi Zoe.");
    let expected = [
        "   0 I bring in Support.",
        "   0 You wait for Support.",
        "   0 You are number 1. It takes …",
        "  30 I am finding the right person.",
        "  60 I am finding the right person.",
        // The promise of a first reply is over by here. It was never told, and nor is its end.
        "  80 I am asking a teammate.",
        "  80 Bea is here.",
        "  80 Bea: Hi Zoe.",
    ];
    assert_eq!(without_numbers(&transcript(&world)), expected);
}

#[test]
fn ha34_qu7_in_a_long_queue_that_is_said_and_the_estimate_with_it() {
    let mut world = full(&["bea"], "billing");
    world.configure(|policy| policy.queue.long_queue = 2);
    for visitor in ["ann", "bob"] {
        world.visitor(visitor).writes("Hello").asks_for_a_person(&Matter::about("billing"));
    }
    zoe_asks(&mut world);
    assert_eq!(bound_as_told(&world), bound_at_the_desk(&world));
    let expected = [
        "   0 I bring in Support.",
        "   0 Many wait for Support. You may leave a message.",
        "   0 You are number 3. It takes …",
    ];
    assert_eq!(without_numbers(&transcript(&world)), expected);
}

#[test]
fn ha34_ha20_where_nobody_available_could_come_no_time_is_read_and_a_message_is_offered() {
    let mut world = World::open();
    world.agent("bea").signs_in().is(Availability::Busy);
    world.agent("tom").signs_in();
    zoe_asks(&mut world);
    world.pass(Span::seconds(70));
    world.agent("bea").is(Availability::Available).takes("zoe").writes("zoe", "Hi Zoe.");
    let expected = "   0 I bring in Support.
   0 You wait for Support.
  30 I am finding the right person.
  60 You may leave a message.
  60 I am finding the right person.
  70 I am asking a teammate.
  70 Bea is here.
  70 Bea: Hi Zoe.
";
    assert_eq!(transcript(&world), expected);
}

#[test]
fn ha35_a_promise_that_the_desk_cannot_keep_is_taken_back_in_so_many_words() {
    let mut world = full(&["rosa"], "billing");
    world.agent("bea").signs_in();
    zoe_asks(&mut world);
    world.pass(Span::seconds(4));
    world.agent("bea").declines("zoe", DeclineReason::TooBusy);
    world.agent("bea").is(Availability::Away);
    assert_eq!(bound_as_told(&world), bound_at_the_desk(&world));
    let expected = [
        "   0 I bring in Support.",
        "   0 You wait for Support.",
        "   0 Somebody writes in under 60 seconds.",
        "   0 I am asking a teammate.",
        "   4 You are number 1. It takes longer: …",
    ];
    let read = without_numbers(&transcript(&world));
    assert_eq!(read[..5], expected);
}

#[test]
fn ha3_after_hours_a_moment_is_read_and_no_wait() {
    // Friday the 27th of November 2026, at half past six in the evening in Berlin.
    let evening = Timestamp::new(1_795_800_600_000);
    let mut world = World::at(baton_shared::policy::demo::policy(), evening);
    zoe_asks(&mut world);
    let expected = "   0 Support is closed.
   0 Somebody writes in under 62 hours.
   0 Nobody can come.
";
    assert_eq!(transcript(&world), expected);
}

/// Nothing that a visitor reads takes back what they read before. Gives how often somebody who
/// was asked joined, and how many times were read.
pub(crate) fn insist_on_honest_times(log: &[Recorded<Event>]) -> (usize, usize) {
    let (mut place, mut until): (Option<u32>, Option<Timestamp>) = (None, None);
    let (mut asked, mut joined, mut times) = (false, 0, 0);
    for Recorded { at, event, .. } in log {
        if let Event::HandoffRequested { .. } = event {
            (place, until, asked) = (None, None, false);
        } else if let Event::Assigned { from: None, .. } = event {
            joined += usize::from(asked);
            (place, until, asked) = (None, None, false);
        } else if let Event::Offered { from: None, .. } = event {
            asked = true;
        } else if let Event::WaitTold { place: next, told, .. } = event {
            times += 1;
            assert!(place.is_none_or(|before| *next <= before), "the place grew: {log:#?}");
            place = Some(*next);
            let (silent, next) = match told {
                Told::First(bounds) => (true, Some(bounds.until(*at))),
                Told::Grown(bounds) => (false, Some(bounds.until(*at))),
                Told::GivenUp => (false, None),
            };
            let grew = until.zip(next).is_some_and(|(before, next)| before < next);
            assert!(!(silent && grew), "the time grew: {log:#?}");
            until = next;
        } else if let Event::FirstReplyTold { statement } = event {
            times += 1;
            assert!(until.is_none_or(|before| statement.due() <= before), "{log:#?}");
            until = Some(statement.due());
        } else if let Event::Promised(PromiseEvent::Broken { breach, .. }) = event
            && breach.contains(&Breach::RaisePriority)
            && breach.contains(&Breach::TellVisitor)
        {
            assert!(until.is_none_or(|until| until <= *at), "not over yet: {log:#?}");
        }
    }
    (joined, times)
}
