//! Owners hand over.

use super::{Office, agent, conversation, member, names, team, ticket};
use crate::desk::command::{Availability, Command, Rejection, Target, Withdrawal};
use crate::desk::effect::{Effect, Push};
use crate::desk::event::{Acquired, Event, OfferEnd};
use crate::link::mail::{ToConversation, ToDesk, TransferEnd};
use crate::machine::Machine;
use crate::routing::need::{Strictness, Ticket};
use crate::routing::order::Priority;

fn handover(office: &Office, to: Target, ticket: Ticket) -> Command {
    let entry = office.desk.ticket(&ticket.conversation).unwrap();
    let owned = entry.owned().unwrap();
    Command::Transfer {
        conversation: ticket.conversation.clone(),
        agent: owned.agent.clone(),
        epoch: owned.epoch,
        to,
        ticket,
    }
}

/// Ann owns c1, and hands it over.
fn asked(office: &mut Office, to: Target) -> Result<Vec<Event>, Rejection> {
    let command = handover(office, to, ticket("c1"));
    office.ask(command)
}

fn to(id: &str) -> Target {
    Target::Agent(agent(id))
}

/// Everybody is there; Ann owns c1.
fn office() -> Office {
    let mut office = Office::staffed([
        ("ann", member()),
        ("bob", member()),
        ("cyd", member().of("billing")),
        ("dee", member().of("billing")),
    ]);
    office.give(ticket("c1"));
    assert_eq!(office.owner("c1"), Some("ann"));
    office
}

#[test]
fn dk11_the_owner_stays_the_owner_until_the_other_has_accepted() {
    let mut office = office();
    let turn = asked(&mut office, to("bob")).unwrap();
    assert_eq!(names(&turn), ["transfer_asked", "offered"]);
    assert_eq!((office.owner("c1"), office.offered_to("c1")), (Some("ann"), Some("bob")));
    assert_eq!((office.load("ann"), office.load("bob")), ((1, 0), (0, 1)));
    let epoch = office.desk.offer(&conversation("c1")).unwrap().epoch;
    let turn = office.accept("c1");
    let from = Acquired::Transferred(agent("ann"));
    assert!(
        matches!(&turn[..], [Event::Assigned { acquired, epoch: minted, .. }]
            if *acquired == from && *minted == epoch),
        "{turn:?}"
    );
    assert_eq!(office.owner("c1"), Some("bob"));
    assert_eq!((office.load("ann"), office.load("bob")), ((0, 0), (1, 0)));
}

#[test]
fn dk11_a_transfer_that_is_declined_or_missed_leaves_everything_as_it_was() {
    let mut office = office();
    for missed in [false, true] {
        asked(&mut office, to("bob")).unwrap();
        let turn = if missed { office.pass(20) } else { office.decline("c1") };
        assert_eq!(names(&turn), ["offer_ended", "transfer_ended"]);
        assert_eq!((office.owner("c1"), office.offered_to("c1")), (Some("ann"), None));
        assert_eq!((office.load("ann"), office.load("bob")), ((1, 0), (0, 0)));
        let told = office.desk.react(office.log.iter().rev().find(|r| r.event == turn[1]).unwrap());
        let [Effect::ToConversation(_, ToConversation::TransferEnded { alternatives, .. })] =
            &told[..]
        else {
            panic!("{told:?}");
        };
        assert_eq!(alternatives.iter().map(|card| card.id.as_str()).collect::<Vec<_>>(), ["bob"]);
    }
}

#[test]
fn dk11_nobody_is_handed_what_they_have_no_room_for_and_others_are_named() {
    let mut office = Office::staffed([
        ("ann", member()),
        ("bob", member().capped(0)),
        ("cyd", member().capped(2)),
        ("dee", member()),
    ]);
    office.give(ticket("c1"));
    office
        .ask(Command::SetAvailability { agent: agent("dee"), availability: Availability::WrapUp })
        .unwrap();
    let refused = asked(&mut office, to("bob"));
    assert_eq!(refused, Err(Rejection::AtCap { alternatives: vec![agent("cyd")] }));
    let refused = asked(&mut office, to("dee"));
    assert_eq!(refused, Err(Rejection::NotAvailable { alternatives: vec![agent("cyd")] }));
    assert_eq!(asked(&mut office, to("ann")), Err(Rejection::AlreadyTheirs));
    assert_eq!(asked(&mut office, to("zoe")), Err(Rejection::UnknownAgent));
    let mut blocked = ticket("c1");
    blocked.blocked.insert(agent("cyd"));
    let command = handover(&office, to("cyd"), blocked);
    assert_eq!(office.ask(command), Err(Rejection::Barred));
}

#[test]
fn dk11_one_transfer_at_a_time_and_only_by_the_owner() {
    let mut office = office();
    let Command::Transfer { conversation, epoch, to, ticket, .. } =
        handover(&office, to("bob"), ticket("c1"))
    else {
        panic!("a transfer");
    };
    let by_another = Command::Transfer { conversation, agent: agent("bob"), epoch, to, ticket };
    assert_eq!(office.ask(by_another), Err(Rejection::NotYours));
    asked(&mut office, Target::Agent(agent("bob"))).unwrap();
    let twice = asked(&mut office, Target::Team(team("billing")));
    assert_eq!(twice, Err(Rejection::TransferUnderWay));
}

#[test]
fn dk12_in_a_team_the_next_is_asked_until_nobody_is_left() {
    let mut office = office();
    asked(&mut office, Target::Team(team("billing"))).unwrap();
    assert_eq!(office.offered_to("c1"), Some("cyd"));
    let turn = office.decline("c1");
    assert_eq!(names(&turn), ["offer_ended", "offered"]);
    assert_eq!(office.offered_to("c1"), Some("dee"));
    let turn = office.decline("c1");
    assert_eq!(names(&turn), ["offer_ended", "transfer_ended"]);
    assert_eq!(office.owner("c1"), Some("ann"));
    assert_eq!(asked(&mut office, Target::Team(team("sales"))), Err(Rejection::UnknownTeam));
    let refused = asked(&mut office, Target::Team(team("technical")));
    assert_eq!(refused, Err(Rejection::NotAvailable { alternatives: Vec::new() }));
}

#[test]
fn dk13_what_is_given_back_keeps_its_age_and_does_not_return_to_who_gave_it() {
    let mut office = office();
    let since = office.desk.ticket(&conversation("c1")).unwrap().plan.since;
    office.pass(100);
    let urgent = ticket("c1").of_priority(Priority::Normal, 120);
    let command = handover(&office, Target::Queue, urgent);
    let turn = office.ask(command).unwrap();
    assert_eq!(names(&turn), ["requeued", "offered"]);
    assert_eq!(office.offered_to("c1"), Some("bob"));
    let entry = office.desk.ticket(&conversation("c1")).unwrap();
    assert_eq!((entry.plan.since, entry.ticket.priority), (since, Priority::Normal));
    assert!(entry.ticket.blocked.contains(&agent("ann")));
    office.accept("c1");
    let lower = handover(&office, Target::Queue, ticket("c1"));
    let turn = office.ask(lower).unwrap();
    let Event::Requeued { ticket, .. } = &turn[0] else { panic!("{turn:?}") };
    assert_eq!(ticket.priority, Priority::Normal, "it never becomes less urgent");
    let gave_back = [agent("ann"), agent("bob")].into();
    assert_eq!(ticket.blocked, gave_back, "the first who gave it back is not forgotten");
}

#[test]
fn rt9_dk12_another_team_is_asked_without_the_skill_of_the_first_and_never_who_is_blocked() {
    let mut office = Office::staffed([
        ("ann", member().with_skill("law", 5)),
        ("cyd", member().of("billing")),
        ("dee", member().of("billing")),
    ]);
    let mut legal = ticket("c1").needing("law", 5);
    legal.need.strictness = Strictness::Strict;
    legal.blocked.insert(agent("cyd"));
    office.give(legal.clone());
    // What the conversation knows of who is blocked may be behind.
    legal.blocked.clear();
    let command = handover(&office, Target::Team(team("billing")), legal.clone());
    office.ask(command).unwrap();
    assert_eq!(office.offered_to("c1"), Some("dee"));
    office.accept("c1");
    let turn = office.ask(Command::SignOut { agent: agent("dee") }).unwrap();
    let [_, Event::Requeued { ticket, .. }, ..] = &turn[..] else { panic!("{turn:?}") };
    assert_eq!(ticket.need.team, team("billing"), "it stays with the team that took it");
    assert_eq!(ticket.need.skill, None);
}

#[test]
fn dk11_an_owner_is_told_why_a_transfer_is_refused_and_who_else_could() {
    let mut office = office();
    let mail = ToDesk::Transfer {
        agent: agent("ann"),
        epoch: office.desk.ticket(&conversation("c1")).unwrap().epoch,
        to: to("zoe"),
        ticket: ticket("c1"),
    };
    let refuse = |office: &mut Office, mail: &ToDesk| {
        let why = office.ask(mail.clone().command(conversation("c1"))).unwrap_err();
        office.desk.refusal(mail, &why)
    };
    let Some(ToConversation::TransferEnded { because: TransferEnd::Refused(words), alternatives }) =
        refuse(&mut office, &mail)
    else {
        panic!("it is told");
    };
    assert_eq!((words, alternatives), (Rejection::UnknownAgent.to_string(), Vec::new()));
    let ToDesk::Transfer { agent: owner, epoch, ticket, .. } = mail else { panic!() };
    let ticket = Ticket { need: ticket.need.clone().of_team(&team("billing")), ..ticket };
    let taken = ToDesk::Transfer { agent: owner, epoch, to: to("bob"), ticket };
    office.turn_busy("bob");
    let told = refuse(&mut office, &taken);
    let Some(ToConversation::TransferEnded { alternatives, .. }) = told else { panic!("{told:?}") };
    let instead: Vec<_> = alternatives.iter().map(|card| card.id.as_str()).collect();
    assert_eq!(instead, ["cyd", "dee"]);
    let unasked = ToDesk::Withdraw { because: Withdrawal::Closed };
    assert_eq!(refuse(&mut office, &unasked), None, "the acceptance is under way and says it");
}

#[test]
fn dk11_a_transfer_that_crossed_with_another_owner_ends_nothing_of_that_owners() {
    let mut office = office();
    let epoch = office.desk.ticket(&conversation("c1")).unwrap().epoch;
    let mail = ToDesk::Transfer { agent: agent("ann"), epoch, to: to("cyd"), ticket: ticket("c1") };
    asked(&mut office, to("bob")).unwrap();
    office.accept("c1");
    let why = office.ask(mail.clone().command(conversation("c1"))).unwrap_err();
    assert!(matches!(why, Rejection::Stale(_)), "{why}");
    assert_eq!(office.desk.refusal(&mail, &why), None, "who owns it by then is told by other mail");
}

#[test]
fn dk19_who_leads_the_team_hears_of_a_handover_that_others_ask_for() {
    let mut office = office();
    let support = office.policy.roster.teams.get_mut(&team("support")).unwrap();
    support.lead = Some(agent("bob"));
    let billing = office.policy.roster.teams.get_mut(&team("billing")).unwrap();
    billing.lead = Some(agent("bob"));
    office.ask(Command::Configure).unwrap();
    // Who is told, and who hands over.
    let heard = |office: &Office, turn: &[Event]| -> Vec<(String, String)> {
        let recorded = office.log.iter().filter(|recorded| turn.contains(&recorded.event));
        let told = recorded.flat_map(|recorded| office.desk.react(recorded));
        let asked = told.filter_map(|effect| match effect {
            Effect::ToAgent(who, Push::HandoverAsked { from, .. }) => {
                Some((who.to_string(), from.to_string()))
            }
            _ => None,
        });
        asked.collect()
    };
    let bob_of_ann = [("bob".to_owned(), "ann".to_owned())];
    let turn = asked(&mut office, Target::Team(team("billing"))).unwrap();
    assert_eq!(heard(&office, &turn), bob_of_ann);
    office.decline("c1");
    office.decline("c1");
    let turn = asked(&mut office, to("bob")).unwrap();
    assert_eq!(heard(&office, &turn), [], "who is asked is asked");
    office.decline("c1");
    let turn = asked(&mut office, Target::Queue).unwrap();
    assert_eq!(heard(&office, &turn), bob_of_ann);
    office.accept("c1");
    let turn = asked(&mut office, Target::Team(team("billing"))).unwrap();
    assert_eq!(heard(&office, &turn), [], "Bob hands it over, and knows it");
}

#[test]
fn dk14_a_transfer_ends_with_whoever_asked_for_it() {
    // Taken back.
    let mut first = office();
    asked(&mut first, to("bob")).unwrap();
    let epoch = first.desk.ticket(&conversation("c1")).unwrap().owned().unwrap().epoch;
    let cancel =
        || Command::CancelTransfer { conversation: conversation("c1"), agent: agent("ann"), epoch };
    let turn = first.ask(cancel()).unwrap();
    assert_eq!(names(&turn), ["offer_ended", "transfer_ended"]);
    assert_eq!(first.ask(cancel()), Err(Rejection::NoTransfer));
    assert_eq!((first.owner("c1"), first.load("bob")), (Some("ann"), (0, 0)));
    // Closed meanwhile.
    let mut second = office();
    asked(&mut second, to("bob")).unwrap();
    let release = Command::Release { conversation: conversation("c1"), epoch };
    assert_eq!(names(&second.ask(release).unwrap()), ["offer_ended", "released"]);
    assert_eq!((second.load("ann"), second.load("bob")), ((0, 0), (0, 0)));
    // Its owner signs out.
    let mut third = office();
    asked(&mut third, to("bob")).unwrap();
    let turn = third.ask(Command::SignOut { agent: agent("ann") }).unwrap();
    let what = ["signed_out", "offer_ended", "transfer_ended", "requeued", "offered"];
    assert_eq!(names(&turn), what);
    let ended = matches!(&turn[1], Event::OfferEnded { because: OfferEnd::TakenBack, .. });
    assert!(ended && third.load("bob") == (0, 1), "{turn:?}");
}
