//! Each situation, and what stands on the screen then.

use crate::policy::Policy;
use crate::time::{Span, Timestamp};
use crate::waiting::announce::shown::{Change, Fresh, Outlook, Shown};
use crate::waiting::announce::{Alternative, HalfMinutes, Line, Order, Progress};
use crate::waiting::{Certainty, Range};

const REPLY_BY: Timestamp = Timestamp::new(9_000_000);

fn at(seconds: i64) -> Timestamp {
    Timestamp::new(seconds * 1_000)
}

fn in_line(place: u32, from: u32, to: u32) -> Fresh {
    let range = Range { from, to, certainty: Certainty::Measured };
    Fresh {
        outlook: Outlook::InLine { place, range },
        progress: Progress::FindingTheRightPerson,
        reply_by: REPLY_BY,
    }
}

fn looking(outlook: Outlook, progress: Progress) -> Fresh {
    Fresh { outlook, progress, reply_by: REPLY_BY }
}

/// The screen after looks at these moments in seconds, with the change that each made.
fn after(looks: &[(i64, Fresh)]) -> (Shown, Vec<Option<Change>>) {
    let policy = Policy::standard();
    let mut shown = Shown::default();
    let mut changes = Vec::new();
    for (seconds, fresh) in looks {
        let (next, change) = shown.next(&policy, at(*seconds), fresh);
        shown = next;
        changes.push(change);
    }
    (shown, changes)
}

fn line(shown: &Shown) -> Line {
    shown.announcement().unwrap().line
}

fn first(fresh: Fresh) -> Line {
    line(&after(&[(0, fresh)]).0)
}

fn between(place: u32, from: u32, to: u32) -> Line {
    let (from, to) = (HalfMinutes(from), HalfMinutes(to));
    Line::Between { place, from, to, certainty: Certainty::Measured }
}

fn within(place: u32, to: u32) -> Line {
    Line::Within { place, to: HalfMinutes(to), certainty: Certainty::Measured }
}

#[test]
fn wt7_whoever_finds_a_place_free_is_connected_at_once() {
    let free = looking(Outlook::Free, Progress::TeammateIsReading);
    assert_eq!(first(free.clone()), Line::ConnectingNow);
    let (shown, changes) = after(&[(0, in_line(2, 60, 170)), (1, free)]);
    assert_eq!(line(&shown), Line::ConnectingNow);
    assert_eq!(changes, [Some(Change::Promised), Some(Change::Silent)]);
    assert_eq!(shown.announcement().unwrap().progress, Progress::TeammateIsReading);
}

#[test]
fn wt8_up_to_a_minute_is_told_as_under_a_minute() {
    assert_eq!(first(in_line(1, 10, 60)), Line::UnderAMinute { place: 1 });
    assert_eq!(first(in_line(1, 30, 61)), between(1, 1, 3));
}

#[test]
fn wt8_longer_waits_are_told_as_a_place_and_a_range() {
    assert_eq!(first(in_line(2, 125, 240)), between(2, 4, 8));
    assert_eq!(first(in_line(4, 299, 601)), between(4, 8, 22));
}

#[test]
fn wt8_a_range_that_says_too_little_is_told_by_its_upper_bound() {
    assert_eq!(first(in_line(3, 120, 360)), between(3, 4, 12));
    assert_eq!(first(in_line(3, 119, 360)), within(3, 12));
    assert_eq!(first(in_line(3, 20, 70)), within(3, 3));
    assert_eq!(first(in_line(1, 180, 180)), within(1, 6));
}

#[test]
fn wt9_bounds_are_rounded_up_to_half_minutes_and_from_five_minutes_on_to_whole_ones() {
    let halves = [0, 1, 30, 31, 60, 61, 270, 271, 300, 301, 360, 361].map(HalfMinutes::up);
    assert_eq!(halves.map(|up| up.0), [1, 1, 1, 2, 2, 3, 9, 10, 10, 12, 12, 14]);
}

#[test]
fn wt10_a_message_is_offered_from_five_minutes_and_a_callback_from_fifteen() {
    let offered = |to: u32| after(&[(0, in_line(5, to / 2, to))]).0;
    let offered = |to: u32| offered(to).announcement().unwrap().alternative;
    assert_eq!(offered(270), Alternative::None);
    assert_eq!(offered(300), Alternative::Message { reply_by: REPLY_BY });
    assert_eq!(offered(840), Alternative::Message { reply_by: REPLY_BY });
    assert_eq!(offered(900), Alternative::MessageOrCallback { reply_by: REPLY_BY });
}

#[test]
fn wt10_an_alternative_once_offered_stays_while_they_wait() {
    let (shown, _) = after(&[(0, in_line(5, 300, 600)), (10, in_line(1, 60, 120))]);
    assert_eq!(line(&shown), between(1, 2, 4));
    let announcement = shown.announcement().unwrap();
    assert_eq!(announcement.alternative, Alternative::Message { reply_by: REPLY_BY });
}

#[test]
fn wt1_where_nobody_can_serve_no_time_is_named_and_a_message_is_offered() {
    let (shown, changes) = after(&[(0, looking(Outlook::Nobody, Progress::FindingTheRightPerson))]);
    assert_eq!(line(&shown), Line::NoEstimate);
    assert_eq!(shown.announcement().unwrap().alternative.key(), Some("waiting.message"));
    assert_eq!(changes, [Some(Change::Silent)]);
    assert_eq!(shown.bound(), None);
}

#[test]
fn wt11_a_place_holds_when_somebody_goes_first_and_it_is_said_after_half_a_minute() {
    let behind = || in_line(3, 60, 170);
    let looks = [(0, in_line(2, 60, 170)), (6, behind()), (35, behind())];
    let (shown, _) = after(&looks);
    assert_eq!(shown.announcement().unwrap().order, Order::Kept);
    let (told, change) = shown.next(&Policy::standard(), at(36), &behind());
    assert_eq!(line(&told).place(), Some(2));
    assert_eq!(told.announcement().unwrap().order, Order::Kept, "the reminder stands 5 s");
    assert_eq!(change, None);
    let (told, change) = told.next(&Policy::standard(), at(40), &behind());
    assert_eq!(told.announcement().unwrap().order, Order::UrgentWentFirst);
    assert_eq!(line(&told).place(), Some(2));
    assert_eq!(change, Some(Change::Silent));
    let (true_again, _) = told.next(&Policy::standard(), at(50), &in_line(2, 60, 170));
    assert_eq!(true_again.announcement().unwrap().order, Order::Kept);
}

#[test]
fn wt12_a_bound_that_passes_grows_in_words_twice_and_then_no_time_is_named() {
    let same = || in_line(2, 60, 120);
    let looks = [(0, same()), (121, same()), (242, same()), (363, same()), (500, same())];
    let (_, changes) = after(&looks);
    let grown = Some(Change::Grown);
    assert_eq!(changes[..4], [Some(Change::Promised), grown, grown, Some(Change::GivenUp)]);
    assert_eq!(changes[4], Some(Change::Reminder));
    let (shown, _) = after(&looks[..2]);
    let to = HalfMinutes(4);
    let longer = Line::TakingLonger { place: 2, to, certainty: Certainty::Measured };
    assert_eq!((line(&shown), shown.growths()), (longer, 1));
    let (shown, _) = after(&looks);
    assert_eq!(line(&shown), Line::StillInLine { place: 2 });
    let announcement = shown.announcement().unwrap();
    assert_eq!(announcement.alternative, Alternative::Message { reply_by: REPLY_BY });
}

#[test]
fn wt12_a_longer_estimate_moves_no_bound_that_has_not_passed() {
    let (shown, changes) = after(&[(0, in_line(2, 100, 240)), (60, in_line(2, 500, 900))]);
    assert_eq!(shown.bound(), Some(at(240)));
    assert_eq!(line(&shown), within(2, 6), "what is left of the promise");
    assert_eq!(changes[1], Some(Change::Silent));
}

#[test]
fn wt13_numbers_change_no_sooner_than_five_seconds_and_by_no_less_than_a_tenth() {
    let (shown, changes) = after(&[(0, in_line(9, 700, 1_200)), (4, in_line(4, 300, 500))]);
    assert_eq!((line(&shown), changes[1]), (between(9, 22, 40), None));
    assert_eq!(shown.next_due(&Policy::standard()), Some(at(5)));
    let (shown, change) = shown.next(&Policy::standard(), at(5), &in_line(4, 300, 500));
    assert_eq!((line(&shown), change), (between(4, 10, 18), Some(Change::Silent)));
    let (_, change) = shown.next(&Policy::standard(), at(20), &in_line(4, 300, 520));
    assert_eq!(change, None);
}

#[test]
fn wt14_nothing_stands_still_for_longer_than_the_longest_silent_gap() {
    let same = || in_line(40, 1_200, 3_000);
    let (shown, _) = after(&[(0, same())]);
    let policy = Policy::standard();
    assert_eq!(shown.next_line_due(&policy), Some(at(30)));
    assert_eq!(shown.next(&policy, at(29), &same()).1, None);
    let (reminded, change) = shown.next(&policy, at(30), &same());
    assert_eq!(change, Some(Change::Reminder));
    assert_eq!(reminded.next_line_due(&policy), Some(at(60)));
}

#[test]
fn wt14_progress_is_named_after_what_is_really_being_done() {
    let steps = [
        Progress::ReviewingYourCase,
        Progress::FindingTheRightPerson,
        Progress::TeammateIsReading,
        Progress::ReconnectingYou,
    ];
    let mut looks = Vec::new();
    for (step, seconds) in steps.into_iter().zip([0, 5, 10, 15]) {
        looks.push((seconds, Fresh { progress: step, ..in_line(2, 60, 170) }));
        let (shown, _) = after(&looks);
        assert_eq!(shown.announcement().unwrap().progress, step);
    }
    let keys: std::collections::BTreeSet<_> = steps.map(Progress::key).into();
    assert_eq!(keys.len(), steps.len());
}

#[test]
fn wt4_a_rough_estimate_is_called_rough_on_the_screen() {
    let range = Range { from: 100, to: 240, certainty: Certainty::Rough };
    let outlook = Outlook::InLine { place: 1, range };
    let Line::Between { certainty, .. } = first(looking(outlook, Progress::ReviewingYourCase))
    else {
        panic!("a range was expected");
    };
    assert_eq!(certainty, Certainty::Rough);
}

#[test]
fn what_is_shown_survives_being_stored() {
    let (shown, _) = after(&[(0, in_line(5, 300, 600)), (9, in_line(6, 300, 1_000))]);
    let stored = serde_json::to_string(&shown).unwrap();
    assert_eq!(serde_json::from_str::<Shown>(&stored).unwrap(), shown);
    assert!(shown.bound().unwrap() <= at(0).after(Span::minutes(10)));
}
