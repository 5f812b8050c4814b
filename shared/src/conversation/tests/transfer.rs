use super::super::transfer::{NoteField, Reason, TransferNote};
use super::super::view::{Sight, shown};
use super::super::{Alert, Alerted, Command, Effect, Event, Rejection};
use super::fixture::*;
use crate::conversation::handoff::Wait;
use crate::conversation::standing::Author;
use crate::desk::command::{DeclineReason, Target};
use crate::desk::event::{Acquired, OfferEnd};
use crate::id::Epoch;
use crate::link::mail::{ToConversation, ToDesk, TransferEnd};
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
        Effect::ToVisitor(_) | Effect::ToAgents(_) | Effect::ToLedger | Effect::ToDesk(_) => None,
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
