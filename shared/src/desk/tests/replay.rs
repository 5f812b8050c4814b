//! What was stored makes the desk that was.

use proptest::prelude::*;

use super::{Office, agent, conversation, member, team, ticket};
use crate::desk::Desk;
use crate::desk::command::{Availability, CapRule, Command, DeclineReason, Target, Withdrawal};
use crate::desk::snapshot::DeskSnapshot;
use crate::machine::Machine;
use crate::roster::{Duty, Member};
use crate::routing::need::Ticket;
use crate::routing::order::Priority;
use crate::time::Span;

const AGENTS: [&str; 4] = ["ann", "bob", "cyd", "dee"];

pub(super) fn staff() -> Office {
    let account = "acme";
    let boss = Member { duty: Duty::Supervisor, ..member().with_skill("billing", 5) };
    Office::staffed([
        ("ann", member().with_skill("billing", 8).senior().looking_after(account)),
        ("bob", member().capped(2)),
        ("cyd", member().of("billing").with_skill("billing", 2)),
        ("dee", boss),
    ])
}

fn some_ticket(index: usize, kind: usize) -> Ticket {
    let id = format!("c{index:03}");
    let mut some = match kind % 5 {
        0 => ticket(&id),
        1 => ticket(&id).needing("billing", 5).of_priority(Priority::High, 60),
        2 => ticket(&id).needing("billing", 5).of_vip(),
        3 => ticket(&id).of_priority(Priority::AtRisk, 45),
        _ => Ticket { weight: 2, ..ticket(&id) },
    };
    match kind % 7 {
        0 => some.sticky = Some(agent("bob")),
        1 => some.account = Some(crate::id::AccountId::new("acme").unwrap()),
        2 => some.need.team = team("billing"),
        3 => {
            some.blocked.insert(agent("cyd"));
        }
        _ => (),
    }
    some
}

/// Does something, whether it is possible or not.
pub(super) fn act(office: &mut Office, step: usize, (what, which, how): (usize, usize, usize)) {
    let known: Vec<_> = office.desk.snapshot().tickets.into_values().collect();
    let who = agent(AGENTS[how % AGENTS.len()]);
    let command = match (what, known.get(which % known.len().max(1))) {
        (0..=3, _) | (_, None) => Command::Enqueue { ticket: some_ticket(step, how) },
        (4..=7, Some(entry)) => {
            let id = entry.ticket.conversation.clone();
            let Some(offer) = entry.offer().cloned() else { return };
            let (agent, epoch) = (offer.agent, offer.epoch);
            let served =
                Command::PackageServed { conversation: id.clone(), agent: agent.clone(), epoch };
            office.ask(served).unwrap();
            Command::Accept { conversation: id, agent, epoch }
        }
        (8, Some(entry)) => {
            let Some(offer) = entry.offer().cloned() else { return };
            Command::Decline {
                conversation: entry.ticket.conversation.clone(),
                agent: offer.agent,
                epoch: offer.epoch,
                because: DeclineReason::TooBusy,
            }
        }
        (9, Some(entry)) => {
            Command::Release { conversation: entry.ticket.conversation.clone(), epoch: entry.epoch }
        }
        (10, Some(entry)) => {
            let Some(owned) = entry.owned() else { return };
            let to = match how % 3 {
                0 => Target::Agent(who),
                1 => Target::Team(team("billing")),
                _ => Target::Queue,
            };
            Command::Transfer {
                conversation: entry.ticket.conversation.clone(),
                agent: owned.agent.clone(),
                epoch: owned.epoch,
                to,
                ticket: entry.ticket.clone(),
            }
        }
        (11, Some(entry)) => Command::Assign {
            conversation: entry.ticket.conversation.clone(),
            by: agent("dee"),
            to: who,
            over: if how % 2 == 0 { CapRule::Holds } else { CapRule::Overridden },
        },
        (12, Some(entry)) => Command::Withdraw {
            conversation: entry.ticket.conversation.clone(),
            because: Withdrawal::VisitorLeft,
        },
        (13, _) => Command::SetAvailability {
            agent: who,
            availability: [Availability::Available, Availability::Busy, Availability::Away]
                [how % 3],
        },
        (14, _) => Command::SignOut { agent: who },
        (15..=16, _) => Command::SignIn { agent: who },
        (17, _) => {
            let cap = u8::try_from(how % 4).unwrap();
            let mut other = member().capped(cap);
            other.teams.insert(team("billing"));
            if how % 5 == 0 {
                office.policy.roster.members.remove(&who);
            } else {
                office.policy.roster.members.insert(who, other);
            }
            Command::Configure
        }
        (_, Some(entry)) => Command::Raise {
            conversation: entry.ticket.conversation.clone(),
            priority: Priority::AtRisk,
            first_reply_within: Span::seconds(45),
        },
    };
    // What is refused changes nothing, which is a part of what is tried.
    let _ = office.ask(command);
}

pub(super) fn history() -> impl Strategy<Value = Vec<((usize, usize, usize), i64)>> {
    let action = (0..19_usize, 0..50_usize, 0..100_usize);
    prop::collection::vec((action, prop_oneof![3 => 0..3_i64, 1 => 5..200_i64]), 1..60)
}

proptest! {
    #[test]
    fn dk17_events_make_the_desk_that_was_and_a_snapshot_the_rest_of_it(
        history in history(), cut in 0..100_usize
    ) {
        let mut office = staff();
        let mut snapshot: Option<(usize, DeskSnapshot)> = None;
        for (step, (action, seconds)) in history.into_iter().enumerate() {
            act(&mut office, step, action);
            if step % 10 == 9 { office.sleep(seconds); } else { office.pass(seconds); }
            if step == cut % 40 {
                snapshot = Some((office.log.len(), office.desk.snapshot()));
            }
            prop_assert!(
                office.desk.follow(&office.policy, office.now).is_empty(),
                "a turn ends only when nothing follows"
            );
            check(&office)?;
        }
        let mut replayed = Desk::default();
        office.log.iter().for_each(|recorded| replayed.apply(recorded));
        prop_assert_eq!(replayed.snapshot(), office.desk.snapshot());
        prop_assert_eq!(replayed.next_deadline(), office.desk.next_deadline());
        if let Some((length, snapshot)) = snapshot {
            let json = serde_json::to_string(&snapshot).unwrap();
            let mut restored = Desk::restore(serde_json::from_str(&json).unwrap());
            office.log[length..].iter().for_each(|recorded| restored.apply(recorded));
            prop_assert_eq!(restored.snapshot(), office.desk.snapshot());
            prop_assert_eq!(restored.next_deadline(), office.desk.next_deadline());
            prop_assert_eq!(restored.places(), office.desk.places());
        }
    }
}

/// What must hold whatever happened.
fn check(office: &Office) -> Result<(), TestCaseError> {
    for id in AGENTS {
        let Some(view) = office.desk.agent(&agent(id)) else { continue };
        let stored = office.desk.snapshot();
        let used: u32 = stored
            .tickets
            .values()
            .filter(|entry| entry.owned().is_some_and(|owned| owned.agent == agent(id)))
            .map(|entry| u32::from(entry.ticket.weight))
            .sum();
        prop_assert_eq!(view.used, used, "{} carries what they own", id);
    }
    for entry in office.desk.waiting() {
        let free = office.desk.free_agents(&entry.ticket.conversation);
        prop_assert!(free.is_empty(), "{:?} waits while {:?} are free", entry, free);
    }
    let one_by_one: Vec<_> = office
        .desk
        .waiting()
        .map(|entry| {
            let id = &entry.ticket.conversation;
            (id, office.desk.place(id).unwrap())
        })
        .collect();
    prop_assert_eq!(one_by_one, office.desk.places());
    Ok(())
}

#[test]
fn dk17_a_desk_without_anything_is_restored_as_one() {
    assert!(Desk::restore(DeskSnapshot::default()) == Desk::default());
    assert!(Desk::default().ticket(&conversation("c1")).is_none());
}
