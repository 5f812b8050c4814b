//! What is known of a visitor decides where the visitor ends up: stories in pairs, of which one
//! thing alone is another.

use baton_shared::conversation::Phase;
use baton_shared::desk::command::Availability;
use baton_shared::id::ConversationId;
use baton_shared::policy::demo;
use baton_shared::routing::matrix::Channel;
use baton_shared::routing::order::Priority;
use baton_shared::time::{Span, Timestamp};
use baton_tests::world::{Matter, World};

/// Monday the 23rd of November 2026, at ten in the morning in Berlin.
const MONDAY_AT_TEN: Timestamp = Timestamp::new(1_795_424_400_000);
/// The same day, at fourteen minutes past two in the afternoon.
const AFTERNOON: Timestamp = Timestamp::new(1_795_439_640_000);
/// The midnight after it.
const MIDNIGHT: Timestamp = Timestamp::new(1_795_474_800_000);
/// Tuesday at nine in the morning.
const TUESDAY_AT_NINE: Timestamp = Timestamp::new(1_795_507_200_000);

/// What became of a visitor who asked for a person.
#[derive(Clone, Debug, PartialEq, Eq)]
enum End {
    /// The desk had this ticket of them, and this agent has answered.
    Answered { by: String, skill: Option<String>, priority: Priority, within: Span },
    /// Nobody came; a reply is promised.
    Inbox { reply_by: Timestamp },
}

fn answered(by: &str, skill: Option<&str>, priority: Priority, seconds: i64) -> End {
    let (by, skill, within) = (by.to_owned(), skill.map(str::to_owned), Span::seconds(seconds));
    End::Answered { by, skill, priority, within }
}

/// A workspace with everybody at their places.
fn everybody_at(now: Timestamp) -> World {
    let mut world = World::at(demo::policy(), now);
    for agent in ["ava", "bea", "kim", "lea", "luz", "max", "rosa", "tom"] {
        world.agent(agent).signs_in();
    }
    world
}

/// A visitor writes and asks for a person; whoever is asked reads, accepts and answers.
fn lives_through(world: &mut World, visitor: &str, matter: &Matter) -> End {
    world.visitor(visitor).writes("Hello").asks_for_a_person(matter);
    if let Some(Phase::Promised { reply_by }) = world.conversation(visitor).phase() {
        return End::Inbox { reply_by: *reply_by };
    }
    let conversation = ConversationId::new(visitor).expect("a short name");
    let ticket = world.desk().ticket(&conversation).expect("it is at the desk").ticket.clone();
    let by = world.offered_to(visitor).expect("somebody is asked");
    world.agent(&by).takes(visitor).writes(visitor, "Hi, I have read it all.");
    assert_eq!(world.owner(visitor).as_ref(), Some(&by));
    let (priority, within) = (ticket.priority, ticket.first_reply_within);
    let skill = ticket.need.skill.map(|skill| skill.to_string());
    End::Answered { by, skill, priority, within }
}

fn ends(now: Timestamp, matter: &Matter) -> End {
    lives_through(&mut everybody_at(now), "zoe", matter)
}

/// What becomes of a calm English visitor on Monday at ten, in a billing matter.
fn plain() -> End {
    answered("bea", Some("billing"), Priority::High, 60)
}

fn billing() -> Matter {
    Matter::about("billing")
}

#[test]
fn mx7_a_plain_billing_matter_goes_to_billing() {
    assert_eq!(ends(MONDAY_AT_TEN, &billing()), plain());
}

#[test]
fn mx7_rt1_what_it_is_about_decides_who_answers() {
    let technical = answered("tom", Some("technical"), Priority::Normal, 120);
    assert_eq!(ends(MONDAY_AT_TEN, &Matter::about("technical")), technical);
}

#[test]
fn mx7_rt4_what_the_account_is_worth_decides_who_answers_and_how_soon() {
    let vip = answered("rosa", Some("billing"), Priority::Vip, 30);
    assert_eq!(ends(MONDAY_AT_TEN, &billing().of_a_vip()), vip);
}

#[test]
fn mx7_rt1_the_language_decides_who_answers() {
    let spanish = ends(MONDAY_AT_TEN, &billing().in_language("es"));
    assert_eq!(spanish, answered("luz", Some("billing"), Priority::High, 60));
}

#[test]
fn mx7_rt1_a_failed_proof_goes_to_whoever_can_prove_who_it_is() {
    let unproved = ends(MONDAY_AT_TEN, &billing().unproved());
    assert_eq!(unproved, answered("max", Some("identity"), Priority::High, 60));
}

#[test]
fn mx7_qu2_the_mood_decides_how_soon_and_who_is_next() {
    let upset = ends(MONDAY_AT_TEN, &billing().upset());
    assert_eq!(upset, answered("bea", Some("billing"), Priority::AtRisk, 45));
    // Where all are busy, that is the difference between the next one and the one after.
    let mut world = World::open();
    world.agent("bea").signs_in();
    for visitor in ["ann", "bob", "cal"] {
        lives_through(&mut world, visitor, &billing());
    }
    world.visitor("calm").writes("Hello").asks_for_a_person(&billing());
    world.pass(Span::seconds(20));
    world.visitor("upset").writes("Enough!").asks_for_a_person(&billing().upset());
    world.agent("bea").closes("ann");
    assert_eq!(world.offered_to("upset").as_deref(), Some("bea"));
    assert_eq!(world.offered_to("calm"), None);
}

#[test]
fn mx7_ha3_the_hour_decides_whether_anybody_comes() {
    // Everybody is still at their places: it is the hour alone.
    assert_eq!(ends(MIDNIGHT, &billing()), End::Inbox { reply_by: TUESDAY_AT_NINE });
}

#[test]
fn mx4_four_visitors_on_one_day_end_in_four_ways_and_none_of_them_like_a_plain_chat() {
    let mut world = everybody_at(AFTERNOON);
    let mut ends = vec![
        lives_through(&mut world, "chat", &billing()),
        lives_through(&mut world, "dispute", &Matter::about("refund_dispute")),
        lives_through(&mut world, "vip", &billing().of_a_vip()),
        lives_through(&mut world, "unproved", &billing().unproved()),
    ];
    world.pass(MIDNIGHT.since(AFTERNOON));
    let spanish = billing().in_language("es").through(Channel::Social);
    ends.push(lives_through(&mut world, "spanish", &spanish));
    let expected = [
        plain(),
        answered("rosa", Some("disputes"), Priority::High, 60),
        answered("rosa", Some("billing"), Priority::Vip, 30),
        answered("max", Some("identity"), Priority::High, 60),
        End::Inbox { reply_by: TUESDAY_AT_NINE },
    ];
    assert_eq!(ends, expected);
    for (place, end) in ends.iter().enumerate() {
        assert!(!ends[..place].contains(end), "two of them went one way: {ends:?}");
    }
}

#[test]
fn mx4_rt4_where_billing_is_busy_the_dispute_and_the_vip_part() {
    let mut world = everybody_at(AFTERNOON);
    world.agent("rosa").is(Availability::Busy);
    world.agent("bea").is(Availability::Busy);
    let dispute = lives_through(&mut world, "dispute", &Matter::about("refund_dispute"));
    assert_eq!(dispute, answered("lea", Some("disputes"), Priority::High, 60));
    // No other senior knows billing: the VIP waits for one a while, and then Luz is asked.
    world.visitor("vip").writes("Hello").asks_for_a_person(&billing().of_a_vip());
    assert_eq!(world.offered_to("vip"), None);
    world.pass(Span::seconds(8));
    assert_eq!(world.offered_to("vip").as_deref(), Some("luz"));
}
