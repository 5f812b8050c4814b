//! What a workspace sets, and what it changes.

use baton_shared::conversation::handoff::Wait;
use baton_shared::conversation::view::Sight;
use baton_shared::id::{AgentId, RuleId, TeamId};
use baton_shared::policy::Policy;
use baton_shared::promise::{Kind, Stage};
use baton_shared::routing::matrix::{Route, Urgency};
use baton_shared::routing::need::Warmth;
use baton_shared::routing::order::Priority;
use baton_shared::time::Span;
use baton_tests::world::{Matter, World};

/// The answers of one row of the matrix.
fn row<'p>(policy: &'p mut Policy, id: &str) -> (&'p mut Route, &'p mut Urgency) {
    let id = RuleId::new(id).expect("a rule id");
    let row = policy.matrix.rules.iter_mut().find(|rule| rule.id == id).expect("a default row");
    let route = row.route.as_mut().expect("a row that says where");
    (route, row.urgency.as_mut().expect("a row that says how soon"))
}

fn set_cap(world: &mut World, agent: &str, cap: u8) {
    let agent = AgentId::new(agent).expect("an agent");
    world.configure(|policy| {
        policy.roster.members.get_mut(&agent).expect("on the roster").cap = cap;
    });
}

/// How many visitors with such a matter an agent can be given, of ten.
fn room(world: &mut World, agent: &str, matter: &Matter) -> usize {
    let visitors = ["ann", "bob", "cal", "dan", "eve", "fay", "gus", "hal", "ida", "jon"];
    for visitor in visitors {
        world.visitor(visitor).writes("Hello").asks_for_a_person(matter);
        if world.offered_to(visitor).as_deref() == Some(agent) {
            world.agent(agent).takes(visitor).writes(visitor, "Hi.");
        }
    }
    visitors.iter().filter(|visitor| world.owner(visitor).as_deref() == Some(agent)).count()
}

#[test]
fn mx5_qu2_pr1_an_edited_row_leads_to_another_team_sooner_and_first() {
    let mut world = World::open();
    world.configure(|policy| {
        let (route, urgency) = row(policy, "billing");
        (route.team, route.skill) = (TeamId::new("sales").expect("a team"), None);
        let first_reply_within = Span::seconds(20);
        *urgency = Urgency { priority: Priority::AtRisk, first_reply_within };
    });
    world.agent("ava").signs_in();
    world.agent("bea").signs_in();
    for visitor in ["ann", "bob", "cal"] {
        world.visitor(visitor).writes("Hello").asks_for_a_person(&Matter::about("pre_sale"));
        world.agent("ava").takes(visitor);
    }
    world.visitor("dan").writes("Hello").asks_for_a_person(&Matter::about("pre_sale"));
    world.pass(Span::seconds(5));
    world.visitor("zoe").writes("Hello").asks_for_a_person(&Matter::about("billing"));
    let promises = world.conversation("zoe").promises().expect("it has begun");
    let due = promises
        .standing()
        .find(|one| one.entry().kind() == Kind::FirstReply)
        .map(|one| one.entry().due());
    assert_eq!(due, Some(world.now().after(Span::seconds(20))));
    assert_eq!(world.offered_to("zoe"), None, "Bea knows billing, and is in another team");
    world.agent("ava").closes("ann");
    assert_eq!(world.offered_to("zoe").as_deref(), Some("ava"), "it did not go ahead of Dan");
}

#[test]
fn ha2_a_row_says_whether_the_visitor_is_handed_over_with_an_introduction() {
    for (warmth, is_introduced) in [(Warmth::Warm, true), (Warmth::Cold, false)] {
        let mut world = World::open();
        world.configure(|policy| row(policy, "billing").0.warmth = warmth);
        world.agent("bea").signs_in();
        world.visitor("zoe").writes("Twice!").asks_for_a_person(&Matter::about("billing"));
        let sights = world.sights("zoe");
        let announced = sights.iter().find_map(|sight| {
            let Sight::Announced { wait, introduction, .. } = sight else { return None };
            Some((wait, introduction))
        });
        let (wait, introduction) = announced.expect("the visitor is told");
        assert_eq!((introduction.is_some(), wait), (is_introduced, &Wait::ToBeTold), "{warmth:?}");
        let told = sights.iter().any(|sight| matches!(sight, Sight::Promised(_)));
        assert!(told, "{warmth:?}: the wait is told in either case");
    }
}

#[test]
fn dk1_each_agent_has_a_cap_of_their_own() {
    for (cap, taken) in [(1, 1), (3, 3), (6, 6)] {
        let mut world = World::open();
        set_cap(&mut world, "lea", cap);
        world.agent("lea").signs_in();
        assert_eq!(room(&mut world, "lea", &Matter::about("legal")), taken);
    }
}

#[test]
fn dk1_a_topic_may_count_for_more_than_one() {
    let mut world = World::open();
    world.configure(|policy| row(policy, "legal").0.weight = 2);
    set_cap(&mut world, "lea", 5);
    world.agent("lea").signs_in();
    assert_eq!(room(&mut world, "lea", &Matter::about("legal")), 2);
}

#[test]
fn pr1_the_time_for_a_first_word_is_a_setting() {
    let mut world = World::open();
    world.configure(|policy| policy.promises.agent_reply = Span::seconds(40));
    world.agent("tom").signs_in();
    world.visitor("zoe").writes("It crashes").asks_for_a_person(&Matter::about("technical"));
    world.agent("tom").takes("zoe");
    let is_broken = |world: &World| {
        let promises = world.conversation("zoe").promises().expect("it has begun");
        promises
            .standing()
            .any(|one| one.entry().kind() == Kind::AgentReply && one.stage() == Stage::Broken)
    };
    world.pass(Span::seconds(39));
    assert!(!is_broken(&world));
    world.pass(Span::seconds(1));
    assert!(is_broken(&world));
}
