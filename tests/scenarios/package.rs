//! What is known, on its way from the bot to people and from one to the next.

use baton_shared::context::action::{Outcome, Quote, StepKind, Tone};
use baton_shared::context::completeness::{Had, Part};
use baton_shared::context::conversation::{Page, PageKind, Speaker};
use baton_shared::context::field::Field;
use baton_shared::context::identity::Proof;
use baton_shared::context::known::{Source, Unavailability};
use baton_shared::context::noticed::Noticed;
use baton_shared::context::policy::Audience;
use baton_shared::conversation::command::{Command, IntentCorrection};
use baton_shared::conversation::handoff::Trigger;
use baton_shared::conversation::known::Known;
use baton_shared::conversation::{Phase, Rejection};
use baton_shared::desk::command::Target;
use baton_shared::id::{AgentId, Seq, TeamId, Topic};
use baton_shared::reading::Thousandths;
use baton_shared::routing::matrix::{Authentication, Channel, Hours};
use baton_shared::text::Text;
use baton_shared::time::Span;
use baton_tests::world::{Matter, World};

fn topic(name: &str) -> Topic {
    Topic::new(name).expect("a topic")
}

fn given(field: Field, value: &str) -> Noticed {
    Noticed::Given { field, value: Text::new(value), from: Source::Words }
}

fn quote(seq: u32, words: &str) -> Quote {
    Quote { seq: Seq::new(seq), text: Text::new(words) }
}

const WORDS: &str = "I was charged twice for March, order 54192";

/// Everything that the bot finds out about somebody who was charged twice.
fn found_out() -> Vec<Noticed> {
    let page = |path: &str, kind| {
        let (url, title) = (Text::new(format!("https://shop.example{path}")), Text::new(path));
        Noticed::Visited(Page { url, title, kind })
    };
    vec![
        page("/pricing", PageKind::Pricing),
        page("/account/bills", PageKind::Account),
        given(Field::OrderNumber, "54192"),
        given(Field::PaymentDate, "2026-03-03"),
        Noticed::IntentRead { topic: topic("refund_dispute"), what: None, sure: Thousandths(870) },
        Noticed::MoodRead {
            tone: Tone::Frustrated,
            sure: Thousandths(700),
            shown_by: quote(2, WORDS),
        },
        Noticed::Proved { how: Proof::EmailCode, of: vec![Field::Email] },
        Noticed::StepBegan {
            asked: Seq::new(3),
            kind: StepKind::Lookup,
            what: Text::new("order status"),
        },
        Noticed::StepEnded {
            asked: Seq::new(3),
            outcome: Outcome::Failed {
                why: Text::new("the refund needs a person"),
                at: baton_shared::time::Timestamp::new(1_795_424_410_000),
            },
        },
    ]
}

/// A visitor who was charged twice, known as far as the bot came, and handed over.
fn zoe() -> World {
    let mut world = World::open();
    world.agent("bea").signs_in();
    world.agent("rosa").signs_in();
    world.visitor("zoe").writes(WORDS).hears_the_bot("Let me look.").shows(found_out());
    world.visitor("zoe").asks_for_a_person(&Matter::about("refund_dispute"));
    world
}

#[test]
fn cx30_whoever_is_asked_reads_all_that_was_said_found_and_tried_before_accepting() {
    let world = zoe();
    assert!(matches!(world.conversation("zoe").phase(), Some(Phase::Offered(..))));
    let package = world.package("zoe", Audience::AgentBefore);
    let said: Vec<&Speaker> = package.conversation.turns.iter().map(|turn| &turn.by).collect();
    assert_eq!(said, [&Speaker::Visitor, &Speaker::Bot], "the bot's turns too");
    assert_eq!(package.conversation.trail.len(), 2);
    assert!(package.conversation.collected.order_number.fact.is_known());
    let verified = package.identity.authentication.value();
    assert_eq!(verified, Some(&Authentication::Verified));
    assert_eq!(package.action.steps.len(), 1);
    let reason = package.routing.reason.value().expect("it says why");
    assert_eq!(reason.trigger, Trigger::AskedForPerson);
    let basis = package.routing.basis.value().expect("it says on what it rests");
    assert_eq!((&basis.topic, basis.hours), (&topic("refund_dispute"), Hours::Open));
    let (due, since) = (&package.routing.first_reply_due, &package.routing.reason);
    let due = due.value().expect("it says by when");
    let since = since.known().expect("it says since when").at;
    assert_eq!(due.since(since), Span::seconds(60));
    for part in [Part::Messages, Part::Intent, Part::Identity, Part::Reason, Part::Tried] {
        assert_eq!(package.completeness.had(part), Had::Known, "{part:?}");
    }
}

#[test]
fn cx30_the_same_package_goes_on_from_person_to_person() {
    let mut world = zoe();
    let first = world.offered_to("zoe").expect("somebody is asked");
    let other = if first == "bea" { "rosa" } else { "bea" };
    world.agent(&first).takes("zoe").writes("zoe", "Hi, I see both charges of order 54192.");
    let team = TeamId::new("support").expect("a team");
    world.agent(&first).hands_over("zoe", Target::Agent(AgentId::new(other).expect("an id")));
    world.agent(other).takes("zoe");
    let package = world.package("zoe", Audience::AgentAfter);
    assert_eq!(package.routing.taken_by.value().map(AgentId::as_str), Some(other));
    assert_eq!(package.routing.team.value(), Some(&team));
    let speakers = package
        .conversation
        .turns
        .iter()
        .filter(|turn| matches!(&turn.by, Speaker::Agent(agent) if agent.as_str() == first));
    assert_eq!(speakers.count(), 1, "what the colleague said is there");
    assert_eq!(
        package.identity.authentication.value(),
        Some(&Authentication::Verified),
        "what was proved is not asked for again"
    );
}

#[test]
fn cx30_a_system_that_does_not_answer_takes_nothing_else_from_the_package() {
    let mut world = World::open();
    world.agent("bea").signs_in();
    let silent = Noticed::RecordUnavailable { from: Source::Crm, why: Unavailability::TimedOut };
    world.visitor("zoe").writes(WORDS).shows(vec![given(Field::OrderNumber, "54192"), silent]);
    world.visitor("zoe").asks_for_a_person(&Matter::about("billing"));
    world.agent("bea").takes("zoe");
    let package = world.package("zoe", Audience::AgentAfter);
    assert!(package.conversation.collected.order_number.fact.is_known());
    let value = &package.identity.profile.value;
    assert!(!value.is_known() && format!("{value:?}").contains("TimedOut"), "{value:?}");
}

#[test]
fn cx31_what_was_noticed_is_shown_to_nobody_on_the_line_and_makes_no_difference_to_the_wait() {
    let mut world = zoe();
    let (sights, phase) = (world.sights("zoe"), world.conversation("zoe").phase().cloned());
    world.visitor("zoe").shows(vec![given(Field::Device, "a phone")]);
    assert_eq!(world.sights("zoe"), sights);
    assert_eq!(world.conversation("zoe").phase().cloned(), phase);
}

#[test]
fn cx32_what_the_log_says_by_itself_or_only_people_may_say_is_not_noticed_from_outside() {
    let mut world = World::open();
    let begun = Command::Notice { what: vec![given(Field::Device, "a phone")] };
    let early = world.visitor("ann").refused(begun);
    assert_eq!(early, Rejection::NotStarted, "nothing is stored before the first word");
    world.visitor("zoe").writes(WORDS);
    for what in [
        Noticed::Taken(AgentId::new("bea").expect("an id")),
        Noticed::IntentConfirmed(AgentId::new("bea").expect("an id")),
        Noticed::Withheld(Field::OrderNumber),
        Noticed::Said { seq: Seq::new(9), by: Speaker::Bot, text: Text::new("yes") },
    ] {
        let command = Command::Notice { what: vec![given(Field::Device, "a phone"), what] };
        assert_eq!(world.visitor("zoe").refused(command), Rejection::NotNoticed);
    }
    assert_eq!(world.events("zoe").iter().filter(|it| *it == "noticed").count(), 0);
}

#[test]
fn cx33_the_visitor_corrects_and_withholds_until_a_person_is_there() {
    let mut world = zoe();
    world.visitor("zoe").corrects(Field::OrderNumber, "54193").withholds(Field::PaymentDate);
    let package = world.package("zoe", Audience::AgentBefore);
    let order = package.conversation.collected.order_number;
    let known = order.fact.known().expect("it is known");
    assert_eq!((known.value.reveal(), known.from), ("54193", Source::Visitor));
    assert_eq!(order.replaced.len(), 1, "what it replaced is kept");
    assert!(!package.conversation.collected.payment_date.fact.is_known());

    let first = world.offered_to("zoe").expect("somebody is asked");
    world.agent(&first).takes("zoe");
    let field = Field::OrderNumber;
    let visitor = world.conversation("zoe").visitor().expect("it has begun").clone();
    let late = Command::CorrectReceipt { visitor, field, value: Text::new("1") };
    assert_eq!(world.visitor("zoe").refused(late), Rejection::PersonIsHere);
}

#[test]
fn cx34_only_the_owner_says_what_it_is_about_in_truth() {
    let mut world = zoe();
    let first = world.offered_to("zoe").expect("somebody is asked");
    world.agent(&first).takes("zoe");
    let what = Some(Text::new("refund of the second charge"));
    let correction = IntentCorrection { topic: topic("billing"), what };
    world.agent(&first).settles_intent("zoe", Some(correction.clone()));
    let package = world.package("zoe", Audience::AgentAfter);
    assert_eq!(package.action.intent.value().map(|it| it.topic.clone()), Some(topic("billing")));

    let other = AgentId::new("lea").expect("an id");
    let epoch = world.conversation("zoe").epoch();
    let foreign = Command::SettleIntent { agent: other, epoch, correction: Some(correction) };
    let refused = world.visitor("zoe").refused(foreign);
    assert!(matches!(refused, Rejection::NotYours { .. }), "{refused:?}");
}

#[test]
fn cx30_the_package_is_the_same_from_the_stored_log_as_lived_through() {
    let world = zoe();
    let log = world.log("zoe");
    let policy = baton_shared::policy::demo::policy().context;
    let conversation = baton_shared::id::ConversationId::new("zoe").expect("an id");
    let mut lived = Known::nothing(conversation.clone(), Channel::Web);
    for recorded in log {
        lived.fold(&policy, recorded);
    }
    assert_eq!(lived, Known::of(&policy, conversation, Channel::Web, log));
}
