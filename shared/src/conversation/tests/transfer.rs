use super::super::transfer::{NoteField, Reason, TransferNote};
use super::super::view::{Sight, shown};
use super::super::{Alert, Alerted, Command, Effect, Event, Rejection};
use super::fixture::*;
use crate::conversation::handoff::Wait;
use crate::conversation::standing::Author;
use crate::desk::command::{DeclineReason, Target};
use crate::desk::event::{Acquired, OfferEnd, Requeue};
use crate::id::{Epoch, Skill, TeamId};
use crate::link::mail::{ToConversation, ToDesk, TransferEnd};
use crate::routing::need::{Level, Need};
use crate::text::Text;

fn to_omar() -> Command {
    transfer("nina", 1, Target::Agent(agent("omar")))
}

/// Nina has handed over to Omar at thirty seconds.
fn handed_over() -> Chat {
    let mut chat = Chat::live();
    chat.run(20, to_omar()).unwrap();
    chat.mail(21, offered("omar", 2, Some("nina")));
    chat.run(22, serve("omar", 2)).unwrap();
    chat.mail(30, assigned("omar", 2, Acquired::Transferred(agent("nina"))));
    chat
}

fn alerts(chat: &Chat) -> Vec<(Alerted, Alert)> {
    let alert = |effect: &Effect| match effect {
        Effect::Alert { to, about } => Some((to.clone(), about.clone())),
        Effect::ToVisitor(_)
        | Effect::ToAgents(_)
        | Effect::ToLedger
        | Effect::Send { .. }
        | Effect::ToDesk(_) => None,
    };
    chat.effects.iter().filter_map(alert).collect()
}

#[test]
fn ha8_a_transfer_without_a_whole_note_is_refused_and_names_the_field() {
    let empty = || Text::new(" ");
    let cases = [
        (TransferNote { problem: empty(), ..note() }, NoteField::Problem, "problem"),
        (TransferNote { tried: empty(), ..note() }, NoteField::Tried, "tried"),
        (TransferNote { why: empty(), ..note() }, NoteField::Why, "why"),
        (TransferNote { what_next: empty(), ..note() }, NoteField::WhatNext, "what_next"),
    ];
    let mut chat = Chat::live();
    let with = |reason, note| Command::Transfer {
        agent: agent("nina"),
        epoch: Epoch::new(1),
        to: Target::Queue,
        reason,
        note,
    };
    for (note, field, name) in cases {
        let refused = chat.run(20, with(Reason::Expertise, Some(note))).unwrap_err();
        assert_eq!(refused, Rejection::NoteIncomplete { field });
        assert!(refused.to_string().contains(name), "{refused}");
    }
    assert_eq!(chat.run(20, with(Reason::Expertise, None)), Err(Rejection::NoteMissing));
    let other = Reason::Other(empty());
    assert_eq!(chat.run(20, with(other, Some(note()))), Err(Rejection::ReasonMissing));
}

#[test]
fn ha8_nobody_hands_over_to_themselves_and_nothing_is_announced() {
    let mut chat = Chat::live();
    let before = chat.log.len();
    let refused = chat.run(20, transfer("nina", 1, Target::Agent(agent("nina"))));
    assert_eq!(refused, Err(Rejection::AsksThemselves));
    assert_eq!(chat.log.len(), before);
}

#[test]
fn ha8_the_desk_is_told_of_a_transfer_and_of_taking_it_back() {
    let mut chat = Chat::live();
    let cancel = Command::CancelTransfer { agent: agent("nina"), epoch: Epoch::new(1) };
    assert_eq!(chat.run(20, cancel.clone()), Err(Rejection::NoTransfer));
    chat.run(20, to_omar()).unwrap();
    assert_eq!(chat.run(20, to_omar()), Err(Rejection::TransferUnderWay));
    chat.run(21, cancel).unwrap();
    let told: Vec<bool> = chat
        .effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::ToDesk(ToDesk::Transfer { to, ticket, .. }) => {
                Some(*to == Target::Agent(agent("omar")) && ticket.epoch == Epoch::new(1))
            }
            Effect::ToDesk(ToDesk::CancelTransfer { epoch, .. }) => Some(*epoch == Epoch::new(1)),
            Effect::ToDesk(_)
            | Effect::ToVisitor(_)
            | Effect::ToAgents(_)
            | Effect::ToLedger
            | Effect::Send { .. }
            | Effect::Alert { .. } => None,
        })
        .collect();
    assert_eq!(told, [true, true]);
}

#[test]
fn ha9_the_source_owns_it_until_the_target_accepts() {
    let mut chat = Chat::live();
    chat.run(20, to_omar()).unwrap();
    chat.mail(21, offered("omar", 2, Some("nina")));
    assert_eq!(chat.owner(), Some("nina"));
    chat.run(22, says("nina", "a", Some(1))).expect("the source goes on answering");
    let not_yours = Rejection::NotYours { owner: card("nina") };
    assert_eq!(chat.run(22, says("omar", "b", None)), Err(not_yours));
    chat.mail(30, assigned("omar", 2, Acquired::Transferred(agent("nina"))));
    assert_eq!(chat.owner(), Some("omar"));
    assert_eq!(
        chat.run(31, says("nina", "c", Some(1))),
        Err(Rejection::Stale { now: Epoch::new(2) })
    );
}

#[test]
fn ha9_a_transfer_that_comes_to_nothing_leaves_the_source_the_owner_and_tells_them() {
    let mut chat = Chat::live();
    chat.run(20, to_omar()).unwrap();
    chat.mail(21, offered("omar", 2, Some("nina")));
    let because = OfferEnd::Declined(DeclineReason::NotMyField);
    chat.mail(
        22,
        ToConversation::OfferEnded { agent: agent("omar"), epoch: Epoch::new(2), because },
    );
    let because = TransferEnd::Offer(because);
    let alternatives = vec![card("sam")];
    let ended = ToConversation::TransferEnded {
        because: because.clone(),
        alternatives: alternatives.clone(),
    };
    chat.effects.clear();
    chat.mail(22, ended);
    let told = (Alerted::Agent(agent("nina")), Alert::TransferEnded { because, alternatives });
    assert_eq!(alerts(&chat), [told]);
    chat.run(23, says("nina", "a", Some(1))).unwrap();
    chat.run(24, to_omar()).expect("it may be tried again");
}

#[test]
fn ha9_the_source_whispers_for_a_minute_after_the_transfer_and_no_longer() {
    let mut chat = handed_over();
    let whisper = Command::AddNote { by: Author::Agent(agent("nina")), text: Text::new("Psst") };
    chat.run(89, whisper.clone()).unwrap();
    assert_eq!(chat.run(90, whisper), Err(Rejection::NotYours { owner: card("omar") }));
}

#[test]
fn ha10_the_visitor_is_told_that_a_colleague_comes_and_both_names_once_one_is_there() {
    let mut chat = Chat::live();
    chat.run(20, to_omar()).unwrap();
    chat.mail(21, offered("omar", 2, Some("nina")));
    let before: Vec<Sight> = chat.log.iter().filter_map(shown).map(|shown| shown.sight).collect();
    let Some(Sight::Announced { wait, .. }) = before.last() else { panic!("{before:?}") };
    assert_eq!(*wait, Wait::OwnerStays);
    assert!(!format!("{before:?}").contains("Omar"));
    chat.mail(30, assigned("omar", 2, Acquired::Transferred(agent("nina"))));
    let handed = Sight::HandedOver { from: "Nina".to_owned(), to: "Omar".to_owned() };
    assert!(chat.log.iter().filter_map(shown).any(|shown| shown.sight == handed));
}

#[test]
fn ha11_coming_back_to_somebody_who_gave_it_away_is_counted_and_warned() {
    let mut chat = handed_over();
    assert_eq!(chat.state.bounces(), 0, "to somebody else is no bounce");
    chat.effects.clear();
    chat.run(40, transfer("omar", 2, Target::Agent(agent("nina")))).unwrap();
    let warned = (Alerted::Agent(agent("omar")), Alert::Bounced { times: 1 });
    assert_eq!(alerts(&chat), [warned], "before it happens");
    chat.mail(41, offered("nina", 3, Some("omar")));
    chat.mail(42, assigned("nina", 3, Acquired::Transferred(agent("omar"))));
    let flagged = chat.log.iter().rev().find_map(|recorded| {
        let Event::Assigned { bounces, .. } = &recorded.event else { return None };
        Some(*bounces)
    });
    assert_eq!((chat.state.bounces(), flagged), (1, Some(1)));
    assert!(alerts(&chat).contains(&(Alerted::Supervisors, Alert::Bounced { times: 1 })));
}

#[test]
fn ha8_the_agent_to_whom_it_is_handed_over_is_alerted() {
    let mut chat = Chat::live();
    chat.run(20, to_omar()).unwrap();
    chat.effects.clear();
    chat.mail(21, offered("omar", 2, Some("nina")));
    let alert = Alert::TransferOffered { from: agent("nina") };
    assert_eq!(alerts(&chat), [(Alerted::Agent(agent("omar")), alert)]);
}

/// What Nina's conversation needs of whoever serves it: a level of a skill of Support.
fn needs_a_skill() -> Chat {
    let mut chat = Chat::begun();
    let mut wish = request();
    wish.ticket.need.skill = Some(Skill::new("tents").unwrap());
    wish.ticket.need.level = Level(4);
    chat.run(0, Command::RequestHandoff(Box::new(wish))).unwrap();
    chat.mail(0, queued());
    chat.mail(5, offered("nina", 1, None));
    chat.mail(10, assigned("nina", 1, Acquired::Accepted));
    chat
}

fn to_team(from: &str, epoch: u32, team: &str) -> Command {
    transfer(from, epoch, Target::Team(TeamId::new(team).unwrap()))
}

/// The need of the last transfer that the desk was asked for, and that of the conversation.
fn asked_and_kept(chat: &Chat) -> (Need, Need) {
    let asked = chat.effects.iter().rev().find_map(|effect| {
        if let Effect::ToDesk(ToDesk::Transfer { ticket, .. }) = effect {
            Some(ticket.need.clone())
        } else {
            None
        }
    });
    let kept = chat.state.past().unwrap().handoff.as_ref().unwrap().ticket.need.clone();
    (asked.expect("the desk was asked"), kept)
}

#[test]
fn ha32_another_team_is_asked_for_none_of_the_skills_of_the_first_and_its_own_for_what_it_needs() {
    let mut chat = needs_a_skill();
    let (_, before) = {
        chat.run(20, to_team("nina", 1, "support")).unwrap();
        asked_and_kept(&chat)
    };
    assert_eq!(asked_and_kept(&chat).0, before, "to colleagues it needs what it needed");

    let mut chat = needs_a_skill();
    chat.run(20, to_team("nina", 1, "sales")).unwrap();
    let (asked, kept) = asked_and_kept(&chat);
    assert_eq!((asked.team.as_str(), asked.skill, asked.level), ("sales", None, Level(1)));
    assert_eq!(asked.language, before.language);
    assert_eq!(kept, before, "until somebody accepts");
}

#[test]
fn ha32_what_was_accepted_is_what_a_later_transfer_and_a_return_to_the_queue_start_from() {
    let mut chat = needs_a_skill();
    chat.run(20, to_team("nina", 1, "sales")).unwrap();
    let (asked, _) = asked_and_kept(&chat);
    chat.mail(21, offered("omar", 2, Some("nina")));
    chat.mail(30, assigned("omar", 2, Acquired::Transferred(agent("nina"))));
    assert_eq!(asked_and_kept(&chat).1, asked, "Sales has it");
    for to in [Target::Agent(agent("sam")), Target::Queue] {
        let mut later = Chat { state: chat.state.clone(), ..Chat::default() };
        later.run(40, transfer("omar", 2, to)).unwrap();
        assert_eq!(asked_and_kept(&later).0, asked);
    }
    chat.run(40, says("omar", "a", None)).unwrap();
    chat.mail(50, ToConversation::Requeued { epoch: Epoch::new(3), because: Requeue::OwnerLost });
    let announced = chat.log.iter().rev().filter_map(shown).find_map(|shown| {
        if let Sight::Announced { team, .. } = shown.sight { Some(team) } else { None }
    });
    assert_eq!(announced.as_deref(), Some("sales"), "and whoever waits again waits for Sales");
}

#[test]
fn ha32_a_transfer_that_nobody_took_leaves_the_need_as_it_was() {
    let mut chat = needs_a_skill();
    chat.run(20, to_team("nina", 1, "sales")).unwrap();
    let (_, before) = asked_and_kept(&chat);
    let because = TransferEnd::Refused("nobody is there".to_owned());
    chat.mail(21, ToConversation::TransferEnded { because, alternatives: Vec::new() });
    chat.mail(50, ToConversation::Requeued { epoch: Epoch::new(2), because: Requeue::OwnerLost });
    let ticket = &chat.state.past().unwrap().handoff.as_ref().unwrap().ticket;
    assert_eq!(ticket.need, before);
    // A transfer that was under way when its owner was lost was taken by nobody either.
    let mut chat = needs_a_skill();
    chat.run(20, to_team("nina", 1, "sales")).unwrap();
    chat.mail(50, ToConversation::Requeued { epoch: Epoch::new(2), because: Requeue::OwnerLost });
    let ticket = &chat.state.past().unwrap().handoff.as_ref().unwrap().ticket;
    assert_eq!(ticket.need, before);
}
