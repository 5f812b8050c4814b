//! What an agent must do, and what a team of two gets without any setting.

use std::collections::{BTreeMap, BTreeSet};

use baton_shared::conversation::standing::WaitingOn;
use baton_shared::desk::command::Availability;
use baton_shared::id::{AgentId, TeamId};
use baton_shared::policy::Policy;
use baton_shared::roster::{Duty, Member, Seniority, Translation};
use baton_shared::time::Span;
use baton_tests::world::{Matter, World};

fn plain(name: &str) -> (AgentId, Member) {
    let id = AgentId::new(name.to_ascii_lowercase()).expect("an agent");
    let member = Member {
        name: name.to_owned(),
        duty: Duty::Agent,
        teams: BTreeSet::from([TeamId::new("support").expect("a team")]),
        skills: BTreeMap::new(),
        languages: BTreeMap::new(),
        translation: Translation::Disabled,
        seniority: Seniority::Regular,
        cap: 3,
        accounts: BTreeSet::new(),
        shift: None,
    };
    (id, member)
}

/// A workspace that set nothing but who answers.
fn two_people() -> Policy {
    let mut policy = Policy::standard();
    policy.roster.members = BTreeMap::from([plain("Amy"), plain("Ben")]);
    policy
}

#[test]
fn mx3_two_people_without_a_setting_answer_everything() {
    let policy = two_people();
    for topic in ["billing", "technical", "refund_dispute", "legal", "anything"] {
        let mut world = World::with(policy.clone());
        world.agent("amy").signs_in();
        world.visitor("zoe").writes("Hello").asks_for_a_person(&Matter::about(topic));
        world.agent("amy").takes("zoe").writes("zoe", "Hi, I am Amy.");
        assert_eq!(world.owner("zoe").as_deref(), Some("amy"), "{topic}");
    }
}

#[test]
fn co16_a_conversation_says_whose_turn_it_is() {
    let mut world = World::open();
    world.agent("bea").signs_in();
    world.visitor("zoe").writes("Hello").asks_for_a_person(&Matter::about("billing"));
    assert_eq!(world.conversation("zoe").waiting_on(), Some(WaitingOn::Us));
    world.agent("bea").takes("zoe").writes("zoe", "Which order?");
    assert_eq!(world.conversation("zoe").waiting_on(), Some(WaitingOn::Visitor));
    world.agent("bea").waits_on("zoe", WaitingOn::ThirdParty);
    assert_eq!(world.conversation("zoe").waiting_on(), Some(WaitingOn::ThirdParty));
    world.visitor("zoe").writes("Order 4711");
    assert_eq!(world.conversation("zoe").waiting_on(), Some(WaitingOn::Us));
}

#[test]
fn rt1_without_skills_whoever_is_available_and_has_most_room_is_asked() {
    let mut world = World::with(two_people());
    world.agent("amy").signs_in();
    world.agent("ben").signs_in();
    let anything = Matter::about("anything");
    let mut asked = |visitor, busy: Option<&str>| {
        for agent in ["amy", "ben"] {
            let availability =
                if busy == Some(agent) { Availability::Busy } else { Availability::Available };
            world.agent(agent).is(availability);
        }
        world.visitor(visitor).writes("Hello").asks_for_a_person(&anything);
        let asked = world.offered_to(visitor).expect("somebody is asked");
        world.agent(&asked).takes(visitor);
        world.pass(Span::seconds(1));
        asked
    };
    assert_eq!(asked("ann", Some("amy")), "ben");
    assert_eq!(asked("bob", Some("amy")), "ben", "whoever is busy is not asked");
    assert_eq!(asked("cal", None), "amy");
    assert_eq!(asked("dan", None), "amy", "she came last, and has one where he has two");
}
