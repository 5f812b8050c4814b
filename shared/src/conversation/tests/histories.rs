//! Random histories: what holds whatever is asked, told and left out, in whatever order.

use proptest::prelude::*;

use super::super::standing::Author;
use super::super::view::{self, shown};
use super::super::{Command, Conversation, Event, Phase};
use super::fixture::*;
use crate::desk::command::{CapRule, Target};
use crate::desk::event::{Acquired, Inbox, OfferEnd, Requeue};
use crate::id::{Epoch, Seq};
use crate::link::mail::{ToConversation, TransferEnd};
use crate::machine::{Machine, Recorded};
use crate::promise::{Breach, PromiseEvent};
use crate::text::{TEXT_LIMIT, Text};
use crate::time::Timestamp;
use crate::waiting::{Bounds, Told};

fn any_agent() -> impl Strategy<Value = &'static str> {
    prop_oneof![Just("nina"), Just("omar"), Just("sam")]
}

fn any_speech() -> impl Strategy<Value = Command> {
    let cid = "[a-d]";
    let text = prop_oneof!["[xyz ]{0,3}", Just("w".repeat(TEXT_LIMIT + 1))];
    prop_oneof![
        4 => (cid, text.clone()).prop_map(|(cid, text)| visitor_says(&cid, &text)),
        2 => (cid, text.clone()).prop_map(|(cid, text)| bot_says(&cid, &text)),
        2 => (cid, text).prop_map(|(cid, text)| nina_says(&cid, &text)),
        2 => (any_agent(), "[a-z]{8}", proptest::option::of(0_u32..6))
            .prop_map(|(who, cid, epoch)| says(who, &cid, epoch)),
        1 => cid.prop_map(|cid| nina_closes(&cid)),
    ]
}

fn any_deed() -> impl Strategy<Value = Command> {
    let owner = || (any_agent(), (0_u32..6).prop_map(Epoch::new));
    prop_oneof![
        4 => Just(Command::RequestHandoff(Box::new(request()))),
        1 => Just(Command::StopWaiting { visitor: visitor() }),
        2 => (any_agent(), 0_u32..6).prop_map(|(who, epoch)| serve(who, epoch)),
        2 => (any_agent(), 0_u32..6, any_agent())
            .prop_map(|(who, epoch, to)| transfer(who, epoch, Target::Agent(agent(to)))),
        1 => owner().prop_map(|(who, epoch)| Command::CancelTransfer {
            agent: agent(who),
            epoch
        }),
        1 => (owner(), any_agent()).prop_map(|((who, epoch), whom)| Command::Consult {
            agent: agent(who),
            epoch,
            whom: card(whom),
            question: Text::new("secret"),
        }),
        1 => any_agent().prop_map(|by| Command::AnswerConsult {
            by: agent(by),
            answer: Text::new("secret")
        }),
        1 => owner().prop_map(|(who, epoch)| Command::StartResearch {
            agent: agent(who),
            epoch
        }),
        1 => owner().prop_map(|(who, epoch)| Command::EndResearch { agent: agent(who), epoch }),
        2 => any_agent().prop_map(|by| Command::AddNote {
            by: Author::Agent(agent(by)),
            text: Text::new("secret")
        }),
        1 => "[a-d]".prop_map(|id| Command::LeaveMessage {
            visitor: visitor(),
            cid: cid(&id),
            text: Text::new("later"),
            email: None,
            opens_at: None,
        }),
        1 => (0_u8..7).prop_map(|score| Command::Rate { visitor: visitor(), score, comment: None }),
    ]
}

fn any_mail() -> impl Strategy<Value = ToConversation> {
    let epoch = || (0_u32..9).prop_map(Epoch::new);
    let acquired = prop_oneof![
        Just(Acquired::Accepted),
        any_agent().prop_map(|from| Acquired::Transferred(agent(from))),
        Just(Acquired::ByHand(agent("sam"), CapRule::Holds)),
    ];
    prop_oneof![
        Just(queued()),
        (any_agent(), 0_u32..9, proptest::option::of(any_agent()))
            .prop_map(|(to, epoch, from)| offered(to, epoch, from)),
        (any_agent(), epoch()).prop_map(|(who, epoch)| ToConversation::OfferEnded {
            agent: agent(who),
            epoch,
            because: OfferEnd::Missed,
        }),
        (any_agent(), 0_u32..9, acquired).prop_map(|(to, epoch, how)| assigned(to, epoch, how)),
        Just(ToConversation::OwnerAbsent { until: at(5_000) }),
        Just(ToConversation::OwnerBack {}),
        epoch().prop_map(|epoch| ToConversation::Requeued { epoch, because: Requeue::OwnerLost }),
        Just(sent_to_inbox(Inbox::NobodyThere)),
        Just(ToConversation::TransferEnded {
            because: TransferEnd::Refused("gone".to_owned()),
            alternatives: Vec::new(),
        }),
        (1_u32..6, 30_u32..300, 0..5).prop_map(|(place, to_seconds, kind)| {
            let bounds = Bounds { from_seconds: 10, to_seconds };
            let told = match kind {
                0..3 => Told::First(bounds),
                3 => Told::Grown(bounds),
                _ => Told::GivenUp,
            };
            wait_told_at(place, told)
        }),
    ]
}

#[derive(Clone, Debug)]
enum Step {
    Asked(Command),
    TimePasses(i64),
}

fn any_step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => any_speech().prop_map(Step::Asked),
        3 => any_deed().prop_map(Step::Asked),
        5 => any_mail().prop_map(|mail| Step::Asked(Command::Deliver(mail))),
        1 => (1_i64..400).prop_map(Step::TimePasses),
    ]
}

/// A history that begins with the visitor's word, at one step a second.
fn lived(steps: Vec<Step>, mut after_each: impl FnMut(&Conversation, &Chat)) -> Chat {
    let mut chat = Chat::begun();
    let mut second = 1;
    for step in steps {
        let before = chat.state.clone();
        match step {
            Step::Asked(command) => {
                // What is about an earlier request changes nothing, and would show little.
                let command = if let Command::Deliver(mail) = command {
                    Command::Deliver(about_the_latest(&chat.state, mail))
                } else {
                    command
                };
                let refused = chat.run(second, command).is_err();
                assert!(
                    !refused || before == chat.state,
                    "MA2: a refused command changed something"
                );
            }
            Step::TimePasses(seconds) => {
                second += seconds;
                chat.wake(second);
            }
        }
        after_each(&before, &chat);
        second += 1;
    }
    chat
}

/// Nothing that a visitor is told of a wait takes back what they were told before: no place
/// grows, and no time does without a word.
fn insist_that_nothing_told_is_taken_back(log: &[Recorded<Event>]) {
    let mut place = None;
    let mut until: Option<Timestamp> = None;
    for Recorded { at, event, .. } in log {
        if let Event::HandoffRequested { .. } | Event::Assigned { .. } = event {
            (place, until) = (None, None);
        } else if let Event::WaitTold { place: told_place, told, .. } = event {
            assert!(place.is_none_or(|before| *told_place <= before), "the place grew: {log:?}");
            place = Some(*told_place);
            let (says_so, next) = match told {
                Told::First(bounds) => (false, Some(bounds.until(*at))),
                Told::Grown(bounds) => (true, Some(bounds.until(*at))),
                Told::GivenUp => (true, None),
            };
            let grew = until.zip(next).is_some_and(|(before, next)| before < next);
            assert!(says_so || !grew, "a time grew silently: {log:?}");
            until = next;
        } else if let Event::FirstReplyTold { statement } = event {
            let grew = until.is_some_and(|before| before < statement.due());
            assert!(!grew, "a promise was told beside a shorter time: {log:?}");
            until = Some(statement.due());
        } else if let Event::Promised(PromiseEvent::Broken { breach, .. }) = event
            && breach.contains(&Breach::RaisePriority)
            && breach.contains(&Breach::TellVisitor)
        {
            // Once somebody has it, what was told before is not looked at here.
            assert!(until.is_none_or(|until| until <= *at), "late before its time: {log:?}");
        }
    }
}

/// Whether somebody owns it, it waits, or neither; never two of these.
fn owners_and_queue(state: &Conversation) -> (usize, usize) {
    let phase = state.phase().expect("it has begun");
    let queued = usize::from(phase.waiting().is_some());
    (usize::from(state.owner().is_some()), queued)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    // MA2, MA3, CO22
    #[test]
    fn whatever_is_asked_replay_equals_live_and_places_have_no_gap(
        steps in proptest::collection::vec(any_step(), 0..80),
    ) {
        let chat = lived(steps, |_, _| ());
        prop_assert_eq!(&chat.replayed(), &chat.state);
        let places: Vec<u32> = chat.log.iter().map(|recorded| recorded.seq.number()).collect();
        let expected: Vec<u32> = (1..).take(places.len()).collect();
        prop_assert_eq!(places, expected);
        let mut framed = chat.log.iter().rev().filter(|it| view::for_visitor(it).is_some());
        prop_assert_eq!(framed.next().map(|it| it.seq), Some(chat.state.visitor_head()));
    }

    #[test]
    fn ha22_ha5_at_every_instant_it_has_one_owner_or_waits_and_epochs_never_decrease(
        steps in proptest::collection::vec(any_step(), 0..80),
    ) {
        lived(steps, |before, chat| {
            let (owners, queues) = owners_and_queue(&chat.state);
            assert!(owners + queues <= 1);
            assert!(before.epoch() <= chat.state.epoch());
            let Some(owner) = chat.state.phase().and_then(Phase::live) else { return };
            assert!(owner.epoch <= chat.state.epoch());
            let Some(owned) = before.phase().and_then(Phase::live) else { return };
            if owned.owner.id != owner.owner.id {
                assert!(owned.epoch < owner.epoch, "ownership moved without a later epoch");
            }
        });
    }

    #[test]
    fn co17_ha12_no_sight_of_a_visitor_holds_a_secret(
        steps in proptest::collection::vec(any_step(), 0..80),
    ) {
        for recorded in lived(steps, |_, _| ()).log {
            let frame = serde_json::to_string(&view::for_visitor(&recorded)).unwrap();
            prop_assert!(!frame.contains("secret"));
            let words = shown(&recorded).and_then(|shown| revealed(shown.sight));
            prop_assert!(!words.unwrap_or_default().contains("secret"));
        }
    }

    // MA4
    #[test]
    fn whatever_was_due_has_been_done_and_nothing_rings_for_ever(
        steps in proptest::collection::vec(any_step(), 0..80),
    ) {
        let mut chat = lived(steps, |_, _| ());
        let late = chat.state.last_at().unwrap().millis() / 1_000 + 10_000;
        chat.wake(late);
        prop_assert!(chat.state.next_deadline().is_none_or(|(due, _)| due > at(late)));
        let length = chat.log.len();
        chat.wake(late);
        prop_assert_eq!(chat.log.len(), length, "it acts once");
    }

    #[test]
    fn ha33_ha35_no_mail_in_whatever_order_takes_back_what_was_told(
        steps in proptest::collection::vec(any_step(), 0..80),
    ) {
        insist_that_nothing_told_is_taken_back(&lived(steps, |_, _| ()).log);
    }

    // Mail about one wait alone, so that much of it is told.
    #[test]
    fn ha33_ha35_a_wait_that_is_told_much_is_told_nothing_that_it_takes_back(
        mails in proptest::collection::vec((any_mail(), 0_i64..90), 0..40),
    ) {
        let mut chat = Chat::waiting();
        let mut second = 0;
        for (mail, pause) in mails {
            second += pause;
            chat.wake(second);
            chat.mail(second, mail);
        }
        insist_that_nothing_told_is_taken_back(&chat.log);
    }

    // A log that no conversation wrote is folded all the same.
    #[test]
    fn ha22_the_fold_takes_any_event_in_any_order(
        steps in proptest::collection::vec(any_step(), 0..60),
        shuffled in any::<prop::sample::Index>(),
        skipped in 0_usize..7,
    ) {
        let log = lived(steps, |_, _| ()).log;
        let mut events: Vec<Event> = log.into_iter().map(|recorded| recorded.event).collect();
        if events.len() > 1 {
            let middle = shuffled.index(events.len());
            events.rotate_left(middle);
        }
        let mut state = Conversation::default();
        for (place, event) in (1..).zip(events.into_iter().skip(skipped).step_by(2)) {
            let at = at(i64::from(place));
            state.apply(&Recorded { seq: Seq::new(place), at, event });
            if state.phase().is_some() {
                let (owners, queues) = owners_and_queue(&state);
                prop_assert!(owners + queues <= 1);
            }
        }
    }
}

/// The words that a sight holds, which its debug form hides.
fn revealed(sight: view::Sight) -> Option<String> {
    let text = if let view::Sight::Said { text, .. } = sight {
        Some(text)
    } else if let view::Sight::Announced { introduction, .. } = sight {
        introduction
    } else {
        None
    };
    text.map(|text| text.reveal().to_owned())
}
