//! Whatever the estimates do, the screen stays honest.

use proptest::prelude::*;

use crate::policy::Policy;
use crate::time::{Span, Timestamp};
use crate::waiting::announce::shown::{Change, Fresh, Outlook, Shown};
use crate::waiting::announce::{Line, Progress};
use crate::waiting::{Certainty, Range};

fn range() -> impl Strategy<Value = Range> {
    let bound = prop_oneof![0..200_u32, 0..2_000_u32, Just(604_800_u32)];
    let certainty = prop_oneof![Just(Certainty::Measured), Just(Certainty::Rough)];
    (bound.clone(), bound, certainty).prop_map(|(one, other, certainty)| Range {
        from: one.min(other),
        to: one.max(other),
        certainty,
    })
}

fn fresh() -> impl Strategy<Value = Fresh> {
    let outlook = prop_oneof![
        1 => Just(Outlook::Free),
        1 => Just(Outlook::Nobody),
        12 => (0..30_u32, range()).prop_map(|(place, range)| Outlook::InLine { place, range }),
    ];
    let progress = prop_oneof![
        5 => Just(Progress::FindingTheRightPerson),
        1 => Just(Progress::TeammateIsReading),
    ];
    (outlook, progress).prop_map(|(outlook, progress)| Fresh {
        outlook,
        progress,
        reply_by: Timestamp::new(1),
    })
}

/// Spans between two looks, in milliseconds, and what is true then.
fn looks() -> impl Strategy<Value = Vec<(i64, Fresh)>> {
    let gap = prop_oneof![0..900_i64, 0..9_000_i64, 0..90_000_i64];
    proptest::collection::vec((gap, fresh()), 1..80)
}

struct Look {
    at: Timestamp,
    before: Shown,
    after: Shown,
    change: Option<Change>,
}

fn live(looks: &[(i64, Fresh)]) -> Vec<Look> {
    let policy = Policy::standard();
    let mut at = Timestamp::new(0);
    let mut before = Shown::default();
    let mut lived = Vec::new();
    for (gap, fresh) in looks {
        at = at.after(Span::millis(*gap));
        let (after, change) = before.next(&policy, at, fresh);
        lived.push(Look { at, before, after: after.clone(), change });
        before = after;
    }
    lived
}

fn line(shown: &Shown) -> Option<Line> {
    shown.announcement().map(|announcement| announcement.line)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn wt11_a_shown_place_never_grows(looks in looks()) {
        let mut best = u32::MAX;
        for look in live(&looks) {
            if let Some(place) = line(&look.after).and_then(|line| line.place()) {
                prop_assert!(place <= best, "{place} after {best}");
                prop_assert!(place >= 1);
                best = place;
            }
        }
    }

    #[test]
    fn wt12_a_shown_bound_grows_only_as_an_event_and_at_most_twice(looks in looks()) {
        let mut growths = 0;
        let mut number = u32::MAX;
        for look in live(&looks) {
            match look.change {
                Some(Change::Promised) => {
                    prop_assert_eq!(look.before.bound(), None);
                    number = u32::MAX;
                }
                Some(Change::Grown) => {
                    prop_assert!(look.before.bound().unwrap() < look.at, "it had not passed");
                    growths += 1;
                    number = u32::MAX;
                }
                Some(Change::GivenUp) => {
                    prop_assert!(look.before.bound().unwrap() < look.at, "it had not passed");
                    prop_assert_eq!(growths, 2);
                }
                Some(Change::Silent | Change::Reminder) | None => {
                    prop_assert!(look.after.bound() <= look.before.bound());
                    prop_assert_eq!(look.after.bound().is_some(), look.before.bound().is_some());
                }
            }
            prop_assert!(growths <= 2);
            prop_assert_eq!(look.after.growths(), growths);
            // Neither does the number grow that stands there.
            if let Some(upper) = line(&look.after).and_then(|line| line.upper()) {
                prop_assert!(upper.0 <= number, "{} after {number}", upper.0);
                number = upper.0;
            }
        }
    }

    #[test]
    fn wt12_the_number_shown_holds_no_less_than_the_promise(looks in looks()) {
        for look in live(&looks) {
            let (Some(line), Some(until)) = (line(&look.after), look.after.bound()) else {
                continue;
            };
            if look.change.is_some_and(|change| change != Change::Reminder)
                && let Some(upper) = line.upper()
            {
                prop_assert!(look.at.after(Span::seconds(i64::from(upper.seconds()))) >= until);
            }
        }
    }

    #[test]
    fn wt13_what_is_shown_stands_for_five_seconds_unless_somebody_is_there(looks in looks()) {
        let mut since: Option<Timestamp> = None;
        for look in live(&looks) {
            if look.before.announcement() == look.after.announcement() {
                continue;
            }
            let connects = line(&look.after) == Some(Line::ConnectingNow)
                && line(&look.before) != Some(Line::ConnectingNow);
            if let Some(since) = since && !connects {
                prop_assert!(look.at.since(since) >= Span::seconds(5));
            }
            since = Some(look.at);
        }
    }

    #[test]
    fn wt13_a_changed_number_differs_by_a_tenth(looks in looks()) {
        for look in live(&looks) {
            let (Some(before), Some(after)) =
                (look.before.announcement(), look.after.announcement()) else { continue };
            let same_but_numbers = before.progress == after.progress
                && before.order == after.order
                && before.alternative.key() == after.alternative.key()
                && before.line.place().is_some()
                && matches!(before.line, Line::Between { .. } | Line::Within { .. })
                && matches!(after.line, Line::Between { .. } | Line::Within { .. });
            if before != after && same_but_numbers {
                let by_a_tenth = |old: u32, new: u32| old.abs_diff(new) * 10 >= old && old != new;
                let upper = |line: &Line| line.upper().unwrap().0;
                let place = |line: &Line| line.place().unwrap();
                prop_assert!(
                    by_a_tenth(upper(&before.line), upper(&after.line))
                        || by_a_tenth(place(&before.line), place(&after.line))
                );
            }
        }
    }

    #[test]
    fn wt14_the_screen_is_never_silent_for_longer_than_half_a_minute(
        looks in looks(),
        last in fresh(),
    ) {
        // Whoever waits is looked at whenever it is due, and something changes each time.
        let policy = Policy::standard();
        let Some(look) = live(&looks).pop() else { return Ok(()) };
        let (mut shown, _) = look.after.next(&policy, look.at, &last);
        let mut at = look.at;
        for _ in 0..60 {
            let due = shown.next_due(&policy).unwrap();
            prop_assert!(due <= shown.next_line_due(&policy).unwrap());
            prop_assert!(due.since(at) <= Span::seconds(30));
            at = at.max(due);
            let (next, change) = shown.next(&policy, at, &last);
            prop_assert!(change.is_some(), "it was due and nothing changed: {shown:?}");
            shown = next;
            prop_assert!(shown.next_due(&policy).unwrap() > at);
        }
    }

    #[test]
    fn wt9_no_line_tells_a_time_finer_than_its_rounding(looks in looks()) {
        for look in live(&looks) {
            if let Some(upper) = line(&look.after).and_then(|line| line.upper()) {
                prop_assert!(upper.0 <= 10 || upper.0.is_multiple_of(2));
            }
            if let Some(Line::Between { from, to, .. }) = line(&look.after) {
                prop_assert!(from < to && from.0 > 0);
            }
        }
    }
}
