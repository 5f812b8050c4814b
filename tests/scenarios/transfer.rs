//! From one person to another.

use baton_shared::conversation::handoff::Wait;
use baton_shared::conversation::transfer::{Ground, Reason, TransferNote};
use baton_shared::conversation::view::Sight;
use baton_shared::conversation::{Alert, Alerted, Event, Rejection as Refused};
use baton_shared::desk::command::{Availability, CapRule, DeclineReason, Rejection, Target};
use baton_shared::id::{AgentId, TeamId};
use baton_shared::metrics::transfers::{Outcomes, Transfers};
use baton_shared::text::Text;
use baton_shared::time::Span;
use baton_tests::world::{Matter, World, note};

fn to(agent: &str) -> Target {
    Target::Agent(AgentId::new(agent).expect("an agent"))
}

/// Bea has Zoe, and Rosa and Tom are there.
fn bea_has_zoe() -> World {
    let mut world = World::open();
    world.agent("bea").signs_in();
    world.visitor("zoe").writes("I was charged twice").asks_for_a_person(&Matter::about("billing"));
    world.agent("bea").takes("zoe").writes("zoe", "Hi Zoe, I see both charges.");
    world.agent("rosa").signs_in();
    world.agent("tom").signs_in();
    world
}

#[test]
fn ha9_the_owner_stays_until_the_next_one_has_accepted() {
    let mut world = bea_has_zoe();
    world.agent("bea").hands_over("zoe", to("rosa"));
    assert_eq!(world.owner("zoe").as_deref(), Some("bea"));
    world.agent("bea").writes("zoe", "My colleague Rosa will help with the refund.");
    world.agent("rosa").takes("zoe");
    assert_eq!(world.owner("zoe").as_deref(), Some("rosa"));
    let refused = world.agent("bea").cannot_write("zoe");
    assert!(matches!(refused, Refused::NotYours { .. }), "{refused:?}");
}

#[test]
fn ha9_a_declined_transfer_leaves_the_owner_who_it_was() {
    let mut world = bea_has_zoe();
    world.agent("bea").hands_over("zoe", to("rosa"));
    world.agent("rosa").declines("zoe", DeclineReason::TooBusy);
    assert_eq!(world.owner("zoe").as_deref(), Some("bea"));
    let told = world.alerts().iter().any(|(_, about)| matches!(about, Alert::TransferEnded { .. }));
    assert!(told, "the owner was not told: {:?}", world.alerts());
    world.agent("bea").writes("zoe", "I stay with you.");
}

#[test]
fn ha8_a_transfer_without_a_whole_note_is_refused_by_the_name_of_the_field() {
    let mut world = bea_has_zoe();
    let missing = world.agent("bea").cannot_transfer("zoe", to("rosa"), None);
    assert!(missing.to_string().contains("note"), "{missing}");
    let note = TransferNote { tried: Text::new("  "), ..note() };
    let empty = world.agent("bea").cannot_transfer("zoe", to("rosa"), Some(note));
    assert!(empty.to_string().contains("tried"), "{empty}");
}

#[test]
fn ha11_a_conversation_that_goes_back_and_forth_is_counted_and_warned_of() {
    let mut world = bea_has_zoe();
    world.agent("bea").hands_over("zoe", to("rosa"));
    world.agent("rosa").takes("zoe");
    assert_eq!(world.conversation("zoe").bounces(), 0);
    world.agent("rosa").hands_over("zoe", to("bea"));
    let warned =
        world.alerts().iter().any(|(_, about)| matches!(about, Alert::Bounced { times: 1 }));
    assert!(warned, "nobody was warned: {:?}", world.alerts());
    world.agent("bea").takes("zoe");
    assert_eq!(world.conversation("zoe").bounces(), 1);
}

#[test]
fn dk11_whoever_is_at_their_cap_is_not_given_more_and_others_are_named() {
    let mut world = bea_has_zoe();
    for visitor in ["ann", "bob", "cal"] {
        world.visitor(visitor).writes("Hello").asks_for_a_person(&Matter::about("technical"));
        world.agent("tom").takes(visitor);
    }
    world.agent("bea").hands_over("zoe", to("tom"));
    assert_eq!(world.owner("zoe").as_deref(), Some("bea"));
    let named = world.alerts().iter().find_map(|(_, about)| {
        let Alert::TransferEnded { alternatives, .. } = about else { return None };
        Some(alternatives.clone())
    });
    let named = named.expect("the owner is told");
    assert!(named.iter().any(|card| card.id.as_str() == "rosa"), "{named:?}");
}

#[test]
fn dk12_a_team_is_asked_one_after_the_other() {
    let mut world = World::open();
    world.agent("tom").signs_in();
    world.visitor("zoe").writes("It crashes").asks_for_a_person(&Matter::about("technical"));
    world.agent("tom").takes("zoe").writes("zoe", "Hi Zoe.");
    world.agent("max").signs_in();
    world.agent("kim").signs_in();
    let team = Target::Team(TeamId::new("support").expect("a team"));
    world.agent("tom").hands_over("zoe", team);
    let first = world.offered_to("zoe").expect("somebody is asked");
    assert_ne!(first, "tom");
    world.agent(&first).declines("zoe", DeclineReason::NotMyField);
    let second = world.offered_to("zoe").expect("the next one is asked");
    assert!(second != first && second != "tom", "{second}");
    world.agent(&second).takes("zoe");
    assert_eq!(world.owner("zoe"), Some(second));
}

#[test]
fn dk13_qu4_given_back_to_the_queue_it_goes_to_somebody_else_and_ahead_of_others() {
    let mut world = bea_has_zoe();
    world.agent("bea").is(Availability::Busy);
    for visitor in ["ann", "bob", "cal"] {
        world.visitor(visitor).writes("Hello").asks_for_a_person(&Matter::about("billing"));
        world.agent("rosa").takes(visitor);
    }
    world.visitor("vic").writes("Hello").asks_for_a_person(&Matter::about("billing").of_a_vip());
    world.agent("bea").hands_over("zoe", Target::Queue).is(Availability::Available);
    assert_eq!(world.offered_to("zoe"), None, "it went back to whoever gave it away");
    world.agent("rosa").closes("ann");
    assert_eq!(world.offered_to("zoe").as_deref(), Some("rosa"));
    assert_eq!(world.offered_to("vic"), None, "a VIP who was never served went first");
}

#[test]
fn dk13_ha21_whoever_asks_again_is_not_led_to_the_one_who_gave_them_back() {
    let mut world = World::open();
    world.agent("bea").signs_in();
    world.visitor("zoe").writes("I was charged twice").asks_for_a_person(&Matter::about("billing"));
    world.agent("bea").takes("zoe").writes("zoe", "Hi Zoe, I see both charges.");
    world.agent("bea").hands_over("zoe", Target::Queue);
    assert_eq!(world.owner("zoe"), None);
    world.visitor("zoe").asks_for_a_person(&Matter::about("billing"));
    assert_eq!(world.offered_to("zoe"), None, "nobody else is there yet");
    world.agent("rosa").signs_in();
    world.visitor("zoe").asks_for_a_person(&Matter::about("billing"));
    assert_eq!(world.offered_to("zoe").as_deref(), Some("rosa"));
    world.agent("rosa").takes("zoe").closes("zoe").is(Availability::Busy);
    world.visitor("zoe").writes("And the receipt?").asks_for_a_person(&Matter::about("billing"));
    assert_eq!(world.offered_to("zoe").as_deref(), Some("bea"), "that was for the chat before");
}

#[test]
fn ha12_a_consultation_leaves_the_owner_and_is_not_seen_by_the_visitor() {
    let mut world = bea_has_zoe();
    let before = format!("{:?}", world.sights("zoe"));
    world.agent("bea").consults("zoe", "tom", "Does the shop system double charges?");
    world.agent("tom").answers("zoe", "It did on Monday.");
    assert_eq!(world.owner("zoe").as_deref(), Some("bea"));
    let seen = format!("{:?}", world.sights("zoe"));
    assert!(seen.starts_with(before.trim_end_matches(']')), "what was seen has changed");
    assert!(!seen.contains("shop system") && !seen.contains("Monday"));
}

#[test]
fn dk7_a_supervisor_takes_over_and_over_the_cap_only_on_the_record() {
    let mut world = bea_has_zoe();
    world.agent("max").signs_in().assigns("zoe", "max", CapRule::Holds);
    assert_eq!(world.owner("zoe").as_deref(), Some("max"));
    assert_eq!(
        world.agent("tom").cannot_assign("zoe", "tom", CapRule::Holds),
        Rejection::SupervisorsOnly
    );
    for visitor in ["ann", "bob", "cal"] {
        world.visitor(visitor).writes("Hello").asks_for_a_person(&Matter::about("technical"));
        world.agent("tom").takes(visitor);
    }
    let full = world.agent("max").cannot_assign("zoe", "tom", CapRule::Holds);
    assert!(matches!(full, Rejection::AtCap { .. }), "{full:?}");
    world.agent("max").assigns("zoe", "tom", CapRule::Overridden);
    assert_eq!(world.owner("zoe").as_deref(), Some("tom"));
}

#[test]
fn ha8_a_transfer_after_acceptance_has_one_of_four_reasons_on_record() {
    let own_words = Reason::Other(Text::new("I leave at noon."));
    for reason in [Reason::Permissions, Reason::Expertise, Reason::ExecutiveApproval, own_words] {
        let mut world = bea_has_zoe();
        world.agent("bea").transfers("zoe", to("rosa"), reason.clone(), Some(note()));
        let recorded = world.log("zoe").iter().find_map(|recorded| {
            let Event::TransferAsked { reason, note, .. } = &recorded.event else { return None };
            Some((reason.clone(), note.clone()))
        });
        assert_eq!(recorded, Some((reason, note())));
    }
    let mut world = bea_has_zoe();
    let wordless = Reason::Other(Text::new(" "));
    let refused = world.agent("bea").cannot_transfer_because("zoe", to("rosa"), wordless);
    assert_eq!(refused, Refused::ReasonMissing);
}

#[test]
fn ha31_what_owners_could_not_own_is_counted_by_why() {
    let mut transfers = Transfers::default();
    for reason in [Reason::Permissions, Reason::ExecutiveApproval, Reason::Expertise] {
        let mut world = bea_has_zoe();
        world.agent("bea").transfers("zoe", to("rosa"), reason.clone(), Some(note()));
        if reason == Reason::Expertise {
            world.agent("rosa").declines("zoe", DeclineReason::TooBusy);
        } else {
            world.agent("rosa").takes("zoe");
            world.agent("rosa").transfers("zoe", to("bea"), reason, Some(note()));
            world.agent("bea").takes("zoe");
        }
        transfers.count(world.log("zoe"));
    }
    let back_and_forth = Outcomes { asked: 2, accepted: 2, bounced: 1 };
    assert_eq!(transfers.on(Ground::Permissions), back_and_forth);
    assert_eq!(transfers.on(Ground::ExecutiveApproval), back_and_forth);
    assert_eq!(transfers.on(Ground::Expertise), Outcomes { asked: 1, accepted: 0, bounced: 0 });
    assert_eq!(transfers.on(Ground::Other), Outcomes::default());
}

#[test]
fn ha32_sales_takes_over_what_support_needed_a_skill_for_and_keeps_it() {
    let mut world = bea_has_zoe();
    world.agent("ava").signs_in();
    let sales = Target::Team(TeamId::new("sales").expect("a team"));
    world.agent("bea").hands_over("zoe", sales);
    let asked = world.offered_to("zoe").expect("somebody of Sales is asked");
    assert!(["ava", "tom"].contains(&asked.as_str()), "{asked}");
    world.agent(&asked).takes("zoe");
    let past = world.conversation("zoe").past().expect("it has begun");
    let need = &past.handoff.as_ref().expect("a person was asked for").ticket.need;
    assert_eq!((need.team.as_str(), &need.skill), ("sales", &None));
}

#[test]
fn ha8_ha10_ha23_each_of_the_four_steps_of_a_transfer_has_its_moment() {
    let mut world = bea_has_zoe();
    world.pass(Span::seconds(5));
    let asked_at = world.now();
    world.agent("bea").hands_over("zoe", to("rosa"));
    world.pass(Span::seconds(7));
    let taken_at = world.now();
    world.agent("rosa").takes("zoe");
    world.pass(Span::seconds(3));
    let confirmed_at = world.now();
    world.agent("rosa").confirms("zoe");
    let steps = ["transfer_asked", "handoff_announced", "assigned", "handoff_acknowledged"];
    let moments = world.moments("zoe", &steps).split_off(2);
    let expected = [asked_at, asked_at, taken_at, confirmed_at];
    let expected: Vec<_> = steps.map(str::to_owned).into_iter().zip(expected).collect();
    // The first two are of the way from the bot to Bea.
    assert_eq!(moments, expected);
}

#[test]
fn ha10_the_visitor_is_told_of_a_transfer_and_the_name_once_it_is_accepted() {
    let mut world = bea_has_zoe();
    let before = world.sights("zoe").len();
    world.agent("bea").hands_over("zoe", to("rosa"));
    let told = world.sights("zoe").split_off(before);
    assert!(matches!(told[..], [Sight::Announced { wait: Wait::OwnerStays, .. }]), "{told:?}");
    assert!(!format!("{told:?}").contains("Rosa"), "a name was told before anybody accepted");
    world.agent("rosa").takes("zoe");
    let names = Sight::HandedOver { from: "Bea".to_owned(), to: "Rosa".to_owned() };
    assert!(world.sights("zoe").contains(&names), "{:?}", world.sights("zoe"));
}

#[test]
fn ha8_a_colleague_is_alerted_when_a_transfer_comes() {
    let mut world = bea_has_zoe();
    world.agent("bea").hands_over("zoe", to("rosa"));
    let (bea, rosa) = (AgentId::new("bea").expect("an id"), AgentId::new("rosa").expect("an id"));
    let alert = (Alerted::Agent(rosa), Alert::TransferOffered { from: bea });
    assert!(world.alerts().contains(&alert), "{:?}", world.alerts());
}

#[test]
fn mx9_ha9_the_first_of_those_who_are_suggested_knows_the_matter_and_takes_it() {
    for (topic, knows) in [("billing", "rosa"), ("technical", "tom")] {
        let mut world = bea_has_zoe();
        let suggested = world.suggested(&Matter::about(topic), "bea");
        let (first, _) = suggested.members.first().expect("somebody could take it").clone();
        assert_eq!(first.as_str(), knows, "{topic}");
        world.agent("bea").hands_over("zoe", Target::Agent(first));
        world.agent(knows).takes("zoe");
        assert_eq!(world.owner("zoe").as_deref(), Some(knows));
    }
}

#[test]
fn dk2_a_colleague_reads_the_same_package_before_accepting_as_whoever_comes_after_the_bot() {
    let mut world = bea_has_zoe();
    world.agent("bea").hands_over("zoe", to("rosa"));
    assert_eq!(world.agent("rosa").cannot_accept("zoe"), Rejection::PackageNotServed);
    world.agent("rosa").takes("zoe");
    let steps = ["offered", "package_served", "assigned"];
    let moments = world.moments("zoe", &steps);
    let flow: Vec<&str> = moments.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(flow, [steps, steps].concat());
}
