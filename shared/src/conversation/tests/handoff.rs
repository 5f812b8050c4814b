use super::super::handoff::{Stage, Wait};
use super::super::view::{Sight, shown};
use super::super::{Command, Effect, Event, Phase, Rejection};
use super::fixture::*;
use crate::desk::command::{DeclineReason, Withdrawal};
use crate::desk::event::{Acquired, Inbox, OfferEnd, Requeue};
use crate::id::{Epoch, Seq};
use crate::link::mail::{ToConversation, ToDesk};
use crate::machine::Machine;
use crate::promise::Kind;
use crate::routing::matrix::Hours;
use crate::routing::need::{Ticket, Warmth};
use crate::routing::order::Priority;
use crate::text::Text;
use crate::time::Span;

fn ask(chat: &mut Chat, second: i64) -> Result<Seq, Rejection> {
    chat.run(second, Command::RequestHandoff(Box::new(request())))
}

fn to_desk(chat: &Chat) -> Vec<ToDesk> {
    let mail = |effect: &Effect| match effect {
        Effect::ToDesk(mail) => Some(mail.clone()),
        Effect::ToVisitor(_)
        | Effect::ToAgents(_)
        | Effect::ToLedger
        | Effect::Send { .. }
        | Effect::Alert { .. } => None,
    };
    chat.effects.iter().filter_map(mail).collect()
}

fn sights(chat: &Chat) -> Vec<Sight> {
    chat.log.iter().filter_map(shown).map(|shown| shown.sight).collect()
}

#[test]
fn ha1_a_handoff_is_asked_for_announced_queued_and_taken_over_with_its_context_in_that_order() {
    let chat = Chat::live();
    let expected = [
        "started",
        "visitor_said",
        "handoff_requested",
        "handoff_announced",
        "queued",
        "first_reply_told",
        "offered",
        "package_served",
        "assigned",
    ];
    assert_eq!(chat.tags(), expected);
    let Event::HandoffRequested { why, .. } = &chat.log[2].event else { panic!() };
    assert_eq!(why, &request().why, "with the reason and where it shows");
}

#[test]
fn ha2_what_comes_is_told_before_anything_moves_for_a_cold_handoff_as_well() {
    for (warmth, introduction) in [(Warmth::Warm, request().summary), (Warmth::Cold, None)] {
        let mut chat = Chat::begun();
        let mut wish = request();
        wish.ticket.warmth = warmth;
        chat.run(3, Command::RequestHandoff(Box::new(wish))).unwrap();
        let Some(Sight::Announced { team, wait, passes, introduction: told }) = sights(&chat).pop()
        else {
            panic!("the announcement is the last that is seen");
        };
        assert_eq!((team.as_str(), told), ("Support", introduction));
        assert_eq!(passes, request().passes);
        assert_eq!(wait, Wait::ToBeTold);
        let promise = chat.state.promises().unwrap().latest(Kind::FirstReply).unwrap();
        assert_eq!(promise.entry().due(), at(183), "the clock runs from the request");
    }
}

#[test]
fn ha3_outside_opening_hours_no_wait_is_told_until_the_reply_has_a_moment() {
    let mut chat = Chat::begun();
    let wish = crate::conversation::handoff::Request { hours: Hours::Closed, ..request() };
    chat.run(0, Command::RequestHandoff(Box::new(wish))).unwrap();
    assert!(chat.state.promises().unwrap().standing().next().is_none(), "nothing was told yet");
    chat.mail(1, sent_to_inbox(Inbox::Closed));
    assert_eq!(chat.phase(), &Phase::Promised { reply_by: at(9_000) });
    let promise = chat.state.promises().unwrap().latest(Kind::NextOpening).unwrap();
    assert_eq!(promise.entry().due(), at(9_000));
}

#[test]
fn ha3_nobody_who_could_come_ends_the_promise_of_a_first_reply_and_makes_one_of_a_reply() {
    let mut chat = Chat::waiting();
    chat.mail(1, sent_to_inbox(Inbox::NobodyThere));
    let kinds: Vec<Kind> =
        chat.state.promises().unwrap().standing().map(|it| it.entry().kind()).collect();
    assert_eq!(kinds, [Kind::NextOpening]);
    chat.run(60, says("nina", "a", None)).expect("whoever comes after all may answer");
    assert_eq!(chat.phase(), &Phase::Bot, "what was promised has come");
    assert!(chat.state.promises().unwrap().standing().next().is_none());
}

#[test]
fn ha4_the_visitor_is_told_an_agents_name_only_once_that_agent_has_accepted() {
    let mut chat = Chat::waiting();
    chat.mail(5, offered("nina", 1, None));
    chat.run(6, serve("nina", 1)).unwrap();
    assert!(!format!("{:?}", sights(&chat)).contains("Nina"));
    chat.mail(10, assigned("nina", 1, Acquired::Accepted));
    assert!(sights(&chat).contains(&Sight::Joined { name: "Nina".to_owned() }));
}

#[test]
fn ha5_mail_of_an_older_epoch_changes_nothing() {
    let mut chat = Chat::live();
    chat.mail(20, ToConversation::Requeued { epoch: Epoch::new(4), because: Requeue::OwnerLost });
    let before = chat.state.clone();
    for mail in [
        offered("omar", 4, None),
        offered("omar", 2, None),
        assigned("omar", 3, Acquired::Accepted),
        ToConversation::Requeued { epoch: Epoch::new(4), because: Requeue::OwnerLost },
        ToConversation::OfferEnded {
            agent: agent("nina"),
            epoch: Epoch::new(1),
            because: OfferEnd::Missed,
        },
    ] {
        chat.mail(30, mail.clone());
        assert_eq!(chat.state, before, "{mail:?}");
    }
    chat.mail(30, offered("omar", 5, None));
    assert_eq!(chat.state.epoch(), Epoch::new(5));
}

#[test]
fn ha5_the_last_offer_is_told_from_the_one_before() {
    let mut chat = Chat::waiting();
    chat.mail(1, offered("nina", 1, None));
    let because = OfferEnd::Declined(DeclineReason::TooBusy);
    chat.mail(
        2,
        ToConversation::OfferEnded { agent: agent("nina"), epoch: Epoch::new(1), because },
    );
    assert!(matches!(chat.phase(), Phase::Queued(_)));
    assert_eq!(chat.run(3, serve("nina", 0)), Err(Rejection::Stale { now: Epoch::new(1) }));
    chat.mail(3, offered("omar", 2, None));
    assert_eq!(chat.run(4, serve("nina", 1)), Err(Rejection::Stale { now: Epoch::new(2) }));
    assert_eq!(chat.run(4, serve("nina", 2)), Err(Rejection::NotOffered));
    chat.run(4, serve("omar", 2)).unwrap();
    assert_eq!(chat.phase().stage(), Stage::Reading);
}

#[test]
fn ha5_an_offer_that_is_looked_at_again_is_served_once() {
    let mut chat = Chat::waiting();
    chat.mail(1, offered("nina", 1, None));
    let head = chat.run(2, serve("nina", 1)).unwrap();
    assert_eq!(chat.run(3, serve("nina", 1)), Ok(head), "nothing is stored again");
}

#[test]
fn ha6_the_first_word_of_a_person_is_told_to_the_desk_once_with_both_its_times() {
    let mut chat = Chat::live();
    chat.run(40, says("nina", "a", Some(1))).unwrap();
    chat.run(50, says("nina", "b", Some(1))).unwrap();
    let replied = ToDesk::Replied { epoch: Epoch::new(1) };
    assert_eq!(to_desk(&chat), [replied]);
    let first = chat.log.iter().find_map(|recorded| {
        let Event::FirstReplied { after_acceptance, after_request, .. } = &recorded.event else {
            return None;
        };
        Some((*after_acceptance, *after_request))
    });
    assert_eq!(first, Some((30, Some(40))));
}

#[test]
fn ha1_what_the_desk_must_know_it_is_told() {
    let mut chat = Chat::waiting();
    chat.mail(5, offered("nina", 1, None));
    chat.run(6, serve("nina", 1)).unwrap();
    chat.mail(10, assigned("nina", 1, Acquired::Accepted));
    chat.run(20, nina_closes("a")).unwrap();
    let requested = Seq::new(3);
    let expected = [
        ToDesk::Enqueue { ticket: Ticket { request: requested, ..ticket() } },
        ToDesk::PackageServed { agent: agent("nina"), epoch: Epoch::new(1) },
        ToDesk::Release { epoch: Epoch::new(1) },
    ];
    assert_eq!(to_desk(&chat), expected);
}

#[test]
fn ha14_a_supervisor_who_takes_over_ends_the_ownership_of_the_one_before() {
    let mut chat = Chat::live();
    let by_hand = Acquired::ByHand(agent("sam"), crate::desk::command::CapRule::Holds);
    chat.mail(20, assigned("sam", 2, by_hand));
    assert_eq!(chat.owner(), Some("sam"));
    let stale = Rejection::Stale { now: Epoch::new(2) };
    assert_eq!(chat.run(21, says("nina", "a", Some(1))), Err(stale));
    let not_yours = Rejection::NotYours { owner: card("sam") };
    assert_eq!(chat.run(21, says("nina", "a", None)), Err(not_yours));
    let seen = Sight::HandedOver { from: "Nina".to_owned(), to: "Sam".to_owned() };
    assert!(sights(&chat).contains(&seen));
}

#[test]
fn ha15_an_owner_who_is_not_heard_of_stays_the_owner_and_the_visitor_sees_it() {
    let mut chat = Chat::live();
    chat.mail(20, ToConversation::OwnerAbsent { until: at(110) });
    assert_eq!((chat.owner(), sights(&chat).pop()), (Some("nina"), Some(Sight::Reconnecting)));
    chat.mail(30, ToConversation::OwnerBack {});
    assert_eq!(sights(&chat).pop(), Some(Sight::Reconnected));
    chat.run(31, says("nina", "a", Some(1))).expect("the epoch is the same");
}

#[test]
fn ha16_whoever_waits_again_is_told_a_time_again_where_the_first_was_kept() {
    let mut chat = Chat::live();
    chat.run(20, says("nina", "a", None)).unwrap();
    chat.mail(30, ToConversation::Requeued { epoch: Epoch::new(2), because: Requeue::OwnerLost });
    let promise = chat.state.promises().unwrap().latest(Kind::FirstReply).unwrap();
    assert_eq!(promise.entry().due(), at(210));
    let tail = &chat.tags()[chat.tags().len() - 2..];
    assert_eq!(tail, ["handoff_announced", "requeued"]);
    assert!(matches!(chat.phase(), Phase::Queued(_)));
    assert_eq!(chat.run(31, says("nina", "b", None)), Err(Rejection::Waiting));
}

#[test]
fn ha16_a_first_reply_that_is_still_owed_keeps_its_time() {
    let mut chat = Chat::live();
    chat.mail(30, ToConversation::Requeued { epoch: Epoch::new(2), because: Requeue::OwnerLost });
    let promise = chat.state.promises().unwrap().latest(Kind::FirstReply).unwrap();
    assert_eq!(promise.entry().due(), at(180));
}

// MA4
#[test]
fn ha17_no_wait_goes_on_for_more_than_30_seconds_without_a_line() {
    let mut chat = Chat::waiting();
    assert_eq!(chat.state.next_deadline(), Some((at(30), "waiting line")));
    chat.wake(29);
    assert_ne!(sights(&chat).pop(), Some(Sight::Searching(Stage::Finding)));
    chat.wake(30);
    assert_eq!(sights(&chat).pop(), Some(Sight::Searching(Stage::Finding)));
    assert_eq!(chat.state.next_deadline(), Some((at(60), "waiting line")));
    chat.mail(40, offered("nina", 1, None));
    chat.run(41, serve("nina", 1)).unwrap();
    chat.wake(60);
    assert_eq!(sights(&chat).pop(), Some(Sight::Searching(Stage::Reading)), "a true stage");
    chat.mail(61, assigned("nina", 1, Acquired::Accepted));
    assert_ne!(chat.state.next_deadline().map(|due| due.1), Some("waiting line"));
}

#[test]
fn ha19_an_acceptance_that_crossed_with_the_close_gives_the_agent_the_room_back() {
    let mut chat = Chat::live();
    chat.run(20, nina_closes("a")).unwrap();
    chat.effects.clear();
    chat.mail(21, assigned("omar", 2, Acquired::Accepted));
    assert_eq!(chat.phase(), &Phase::Closed);
    assert_eq!(to_desk(&chat), [ToDesk::Release { epoch: Epoch::new(2) }]);
}

#[test]
fn ha19_an_acceptance_that_crossed_with_the_end_of_the_wait_gives_the_agent_the_room_back() {
    let stop = Command::StopWaiting { visitor: visitor() };
    let leave = Command::LeaveMessage {
        visitor: visitor(),
        cid: cid("m"),
        text: Text::new("Please write"),
        email: None,
        opens_at: None,
    };
    for end in [stop, leave] {
        let mut chat = Chat::waiting();
        chat.mail(5, offered("nina", 1, None));
        chat.run(6, end).unwrap();
        let left = chat.phase().clone();
        chat.effects.clear();
        chat.mail(7, assigned("nina", 1, Acquired::Accepted));
        assert_eq!(chat.phase(), &left, "nobody has it");
        assert_eq!(to_desk(&chat), [ToDesk::Release { epoch: Epoch::new(1) }]);
        assert!(!format!("{:?}", sights(&chat)).contains("Nina"));
    }
}

#[test]
fn ha19_a_requeue_that_crossed_with_the_close_is_withdrawn() {
    let mut chat = Chat::live();
    chat.run(20, nina_closes("a")).unwrap();
    chat.effects.clear();
    chat.mail(21, ToConversation::Requeued { epoch: Epoch::new(2), because: Requeue::OwnerLost });
    assert_eq!(chat.phase(), &Phase::Closed);
    assert_eq!(to_desk(&chat), [ToDesk::Withdraw { because: Withdrawal::Closed }]);
}

#[test]
fn ha21_a_person_is_asked_for_once_and_not_where_one_is() {
    let mut chat = Chat::default();
    assert_eq!(ask(&mut chat, 0), Err(Rejection::NotStarted));
    let mut chat = Chat::waiting();
    assert_eq!(ask(&mut chat, 1), Err(Rejection::Waiting));
    let mut chat = Chat::live();
    assert_eq!(ask(&mut chat, 20), Err(Rejection::NotYours { owner: card("nina") }));
    chat.run(20, nina_closes("a")).unwrap();
    assert_eq!(ask(&mut chat, 21), Err(Rejection::Closed));
}

#[test]
fn ha21_a_visitor_who_comes_back_is_led_to_the_person_they_had_within_a_day() {
    for (back_after, expected) in [(3_600, Some(agent("nina"))), (90_000, None)] {
        let mut chat = Chat::live();
        chat.run(20, nina_closes("a")).unwrap();
        chat.run(20 + back_after, visitor_says("b", "Me again")).unwrap();
        ask(&mut chat, 20 + back_after).unwrap();
        let Some(ToDesk::Enqueue { ticket }) = to_desk(&chat).pop() else { panic!() };
        assert_eq!((ticket.sticky, ticket.epoch), (expected, Epoch::new(1)));
    }
}

#[test]
fn ha24_a_wait_becomes_more_urgent_and_never_less() {
    let mut chat = Chat::waiting();
    let raise =
        |priority| Command::RaiseHandoff { priority, first_reply_within: Span::seconds(45) };
    chat.run(10, raise(Priority::AtRisk)).unwrap();
    assert!(to_desk(&chat).contains(&ToDesk::Raise {
        priority: Priority::AtRisk,
        first_reply_within: Span::seconds(45),
    }));
    let promise = chat.state.promises().unwrap().latest(Kind::FirstReply).unwrap();
    assert_eq!(promise.entry().due(), at(45), "from the request, not from the raise");
    assert_eq!(chat.run(11, raise(Priority::High)), Err(Rejection::NotMoreUrgent));
    assert_eq!(Chat::live().run(11, raise(Priority::Vip)), Err(Rejection::NotWaiting));
}

#[test]
fn ha24_a_more_urgent_wait_keeps_the_shorter_time() {
    let mut chat = Chat::waiting();
    let first_reply_within = Span::seconds(3_600);
    chat.run(10, Command::RaiseHandoff { priority: Priority::Vip, first_reply_within }).unwrap();
    assert!(to_desk(&chat).contains(&ToDesk::Raise {
        priority: Priority::Vip,
        first_reply_within: Span::seconds(180),
    }));
}

#[test]
fn ha23_the_owner_confirms_the_context_once() {
    let mut chat = Chat::live();
    let confirm = |epoch| Command::AcknowledgeHandoff { agent: agent("nina"), epoch };
    assert_eq!(chat.run(11, confirm(Epoch::ZERO)), Err(Rejection::Stale { now: Epoch::new(1) }));
    let head = chat.run(12, confirm(Epoch::new(1))).unwrap();
    assert_eq!(chat.phase().live().unwrap().acknowledged_at, Some(at(12)));
    assert_eq!(chat.run(13, confirm(Epoch::new(1))), Ok(head), "nothing is stored again");
}

#[test]
fn ha25_what_the_desk_says_of_an_earlier_request_is_no_answer_to_a_later_one() {
    let mut chat = Chat::waiting();
    let earlier = chat.state.past().unwrap().handoff.as_ref().unwrap().ticket.request;
    chat.run(1, Command::StopWaiting { visitor: visitor() }).unwrap();
    chat.run(2, Command::RequestHandoff(Box::new(request()))).unwrap();
    let ToConversation::SentToInbox { reply_by, because, .. } = sent_to_inbox(Inbox::NobodyThere)
    else {
        unreachable!("the fixture sends it to the inbox");
    };
    let late = ToConversation::SentToInbox { request: earlier, reply_by, because };
    chat.run(3, Command::Deliver(late)).unwrap();
    assert!(chat.state.phase().unwrap().waiting().is_some(), "it waits no longer");
    chat.mail(4, sent_to_inbox(Inbox::NobodyThere));
    assert_eq!(chat.phase(), &Phase::Promised { reply_by });
}
