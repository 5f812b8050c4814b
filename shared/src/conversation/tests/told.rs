//! What a waiting visitor is told of a place and a time, whatever the desk says and in whatever
//! order.

use super::super::view::{Sight, shown};
use super::super::{Command, TimeHeard};
use super::fixture::*;
use crate::conversation::handoff::{Request, Wait};
use crate::desk::command::DeclineReason;
use crate::desk::event::{Acquired, OfferEnd, Requeue};
use crate::id::Epoch;
use crate::link::mail::ToConversation;
use crate::promise::text::Statement;
use crate::routing::matrix::Hours;
use crate::routing::order::Priority;
use crate::time::Span;
use crate::waiting::{Bounds, Told};

fn bounds(to_seconds: u32) -> Bounds {
    Bounds { from_seconds: 10, to_seconds }
}

fn declined(epoch: u32) -> ToConversation {
    let because = OfferEnd::Declined(DeclineReason::TooBusy);
    ToConversation::OfferEnded { agent: agent("nina"), epoch: Epoch::new(epoch), because }
}

fn requeued(epoch: u32) -> ToConversation {
    ToConversation::Requeued { epoch: Epoch::new(epoch), because: Requeue::OwnerLost }
}

fn sights(chat: &Chat) -> Vec<Sight> {
    chat.log.iter().filter_map(shown).map(|shown| shown.sight).collect()
}

/// The places and times that the desk named, as the visitor was told them.
fn told(chat: &Chat) -> Vec<(u32, Told)> {
    let named = |sight: Sight| {
        if let Sight::Estimate { place, told } = sight { Some((place, told)) } else { None }
    };
    sights(chat).into_iter().filter_map(named).collect()
}

/// The promises whose time was told.
fn stated(chat: &Chat) -> Vec<Statement> {
    let stated = |sight: Sight| {
        if let Sight::Promised(statement) = sight { Some(statement) } else { None }
    };
    sights(chat).into_iter().filter_map(stated).collect()
}

#[test]
fn ha33_a_place_that_was_told_holds_whatever_the_desk_says_later() {
    let mut chat = Chat::waiting();
    chat.mail(1, wait_told_at(3, Told::First(bounds(90))));
    chat.mail(2, wait_told_at(5, Told::Grown(bounds(90))));
    chat.mail(3, offered("nina", 1, None));
    chat.mail(4, declined(1));
    chat.mail(5, wait_told_at(4, Told::Grown(bounds(90))));
    chat.mail(6, wait_told_at(2, Told::Grown(bounds(90))));
    chat.mail(7, wait_told_at(7, Told::GivenUp));
    let places: Vec<u32> = told(&chat).into_iter().map(|(place, _)| place).collect();
    assert_eq!(places, [3, 3, 3, 2, 2]);
    assert_eq!(chat.replayed(), chat.state);
}

#[test]
fn ha33_mail_that_crossed_with_a_requeue_shows_no_higher_place_and_a_wait_after_that_has_its_own() {
    let mut chat = Chat::waiting();
    chat.mail(1, wait_told_at(2, Told::First(bounds(90))));
    chat.mail(2, requeued(1));
    chat.mail(3, wait_told_at(4, Told::Grown(bounds(90))));
    chat.mail(4, wait_told_at(4, Told::Grown(bounds(90))));
    chat.mail(10, assigned("nina", 2, Acquired::Accepted));
    chat.mail(11, wait_told_at(9, Told::Grown(bounds(90))));
    chat.mail(20, requeued(3));
    chat.mail(21, wait_told_at(4, Told::First(bounds(90))));
    let places: Vec<u32> = told(&chat).into_iter().map(|(place, _)| place).collect();
    assert_eq!(places, [2, 2, 2, 4], "somebody was there in between");
    assert_eq!(told(&chat).pop(), Some((4, Told::First(bounds(90)))));
}

#[test]
fn ha34_whoever_is_asked_for_at_once_is_told_the_first_reply_before_the_offer() {
    let mut chat = Chat::waiting();
    chat.mail(1, offered("nina", 1, None));
    chat.mail(9, declined(1));
    chat.mail(10, offered("omar", 2, None));
    let [statement] = stated(&chat)[..] else { panic!("{:?}", sights(&chat)) };
    let words = statement.fill("A teammate will be with you in under {within}").unwrap();
    assert_eq!(words.reveal(), "A teammate will be with you in under 2 minutes");
    assert_eq!(statement.due(), at(180));
    let tags = chat.tags();
    let tail = &tags[tags.len() - 4..];
    assert_eq!(tail, ["first_reply_told", "offered", "offer_ended", "offered"], "told once");
}

#[test]
fn ha34_the_words_count_from_where_they_are_said() {
    let mut chat = Chat::waiting();
    chat.mail(100, offered("nina", 1, None));
    let words = stated(&chat)[0].fill("in under {within}").unwrap();
    assert_eq!(words.reveal(), "in under 80 seconds");
}

#[test]
fn ha34_no_time_is_told_that_the_desk_has_told_or_that_is_nearly_over_or_that_nobody_promised() {
    let mut estimated = Chat::waiting();
    estimated.mail(1, wait_told(Told::First(bounds(300))));
    estimated.mail(2, offered("nina", 1, None));
    let mut late = Chat::waiting();
    late.mail(135, offered("nina", 1, None));
    let mut after_hours = Chat::begun();
    let wish = Request { hours: Hours::Closed, ..request() };
    after_hours.run(0, Command::RequestHandoff(Box::new(wish))).unwrap();
    after_hours.mail(1, offered("nina", 1, None));
    for chat in [estimated, late, after_hours] {
        assert_eq!(stated(&chat), [], "{:?}", chat.tags());
    }
}

#[test]
fn ha34_a_shorter_promise_is_told_where_the_longer_one_was() {
    let raise =
        Command::RaiseHandoff { priority: Priority::AtRisk, first_reply_within: Span::seconds(45) };
    let mut chat = Chat::waiting();
    chat.run(5, raise.clone()).unwrap();
    assert_eq!(stated(&chat), [], "nothing was told before");
    let mut chat = Chat::waiting();
    chat.mail(1, offered("nina", 1, None));
    chat.run(5, raise).unwrap();
    let due: Vec<_> = stated(&chat).iter().map(Statement::due).collect();
    assert_eq!(due, [at(180), at(45)]);
    chat.wake(45);
    assert!(sights(&chat).contains(&Sight::TakesLonger));
}

#[test]
fn ha35_an_estimate_that_ends_later_than_what_was_told_says_that_it_takes_longer() {
    let mut chat = Chat::waiting();
    chat.mail(1, offered("nina", 1, None));
    chat.mail(9, declined(1));
    chat.mail(10, wait_told(Told::First(bounds(480))));
    assert_eq!(told(&chat), [(2, Told::Grown(bounds(480)))]);

    let mut chat = Chat::waiting();
    chat.mail(1, wait_told(Told::First(bounds(90))));
    chat.mail(2, wait_told(Told::First(bounds(120))));
    assert_eq!(told(&chat)[1], (2, Told::Grown(bounds(120))));
}

#[test]
fn ha35_an_estimate_that_ends_earlier_comes_closer_without_a_word() {
    let mut chat = Chat::waiting();
    chat.mail(1, offered("nina", 1, None));
    chat.mail(9, declined(1));
    chat.mail(10, wait_told(Told::First(bounds(60))));
    assert_eq!(told(&chat), [(2, Told::First(bounds(60)))]);
}

#[test]
fn ha20_ha35_only_a_time_that_was_told_is_said_to_have_passed() {
    let late = |chat: &mut Chat| {
        chat.wake(180);
        let sights = sights(chat);
        (sights.contains(&Sight::TakesLonger), sights.contains(&Sight::MessageOffered))
    };
    let mut estimated = Chat::waiting();
    estimated.mail(1, wait_told(Told::First(bounds(480))));
    assert_eq!(late(&mut estimated), (false, false), "eight minutes were told, and three are over");
    let mut asked = Chat::waiting();
    asked.mail(1, offered("nina", 1, None));
    assert_eq!(late(&mut asked), (true, false));
    let mut untold = Chat::waiting();
    assert_eq!(late(&mut untold), (false, true), "no time was told, and none has passed");
    let mut joined = Chat::waiting();
    joined.mail(1, wait_told(Told::First(bounds(480))));
    joined.mail(100, assigned("nina", 1, Acquired::Accepted));
    assert_eq!(late(&mut joined), (false, false));
}

#[test]
fn ha35_ha16_whoever_waits_again_is_told_a_time_as_if_for_the_first_time() {
    let mut chat = Chat::live();
    chat.run(20, says("nina", "a", None)).unwrap();
    chat.mail(30, requeued(2));
    let again = Sight::Announced {
        team: "Support".to_owned(),
        wait: Wait::ToBeTold,
        passes: Vec::new(),
        introduction: None,
    };
    assert!(sights(&chat).contains(&again));
    let mut offered_again = Chat { state: chat.state.clone(), ..Chat::default() };
    offered_again.mail(31, offered("omar", 3, None));
    assert_eq!(stated(&offered_again)[0].due(), at(210));
    chat.mail(31, wait_told(Told::First(bounds(480))));
    assert_eq!(told(&chat), [(2, Told::First(bounds(480)))]);
    // A first reply that is still owed is not forgotten by losing whoever owed it.
    let mut owed = Chat::live();
    owed.mail(30, requeued(2));
    owed.mail(31, wait_told(Told::First(bounds(480))));
    assert_eq!(told(&owed), [(2, Told::Grown(bounds(480)))]);
    let heard = owed.state.past().unwrap().handoff.as_ref().unwrap().heard;
    assert_eq!(heard.time, TimeHeard::Bound(at(31 + 480)));
}

#[test]
fn ha35_a_time_that_was_told_passes_with_a_word_though_a_shorter_one_was_over_before() {
    let mut chat = Chat::waiting();
    chat.mail(1, offered("nina", 1, None));
    chat.mail(9, declined(1));
    let first_reply_within = Span::seconds(45);
    let raise = Command::RaiseHandoff { priority: Priority::AtRisk, first_reply_within };
    chat.run(100, raise).unwrap();
    chat.wake(179);
    assert!(!sights(&chat).contains(&Sight::MessageOffered), "three minutes were told");
    chat.wake(180);
    assert!(sights(&chat).contains(&Sight::MessageOffered), "another way than waiting");
}
