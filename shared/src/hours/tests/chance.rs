//! Random calendars at random moments.

use proptest::prelude::*;
use proptest::sample::select;

use super::*;

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;

/// Intervals between some of the ends of quarters of an hour, so that none overlap and some
/// touch.
fn any_hours() -> impl Strategy<Value = Vec<Interval>> {
    let ends = proptest::collection::btree_set(0_u16..=96, 0..6);
    (ends, any::<bool>()).prop_map(|(ends, touching)| {
        let ends: Vec<_> = ends.into_iter().map(|quarter| quarter * 15).collect();
        let pairs = ends.windows(2).step_by(if touching { 1 } else { 2 });
        pairs.map(|pair| interval(pair[0], pair[1])).collect()
    })
}

/// A day of 2026 or 2027 that may be special.
fn any_day() -> impl Strategy<Value = Day> {
    (2_026..2_028_u16, 1..=12_u8, 1..=28_u8)
        .prop_map(|(year, month, day)| Day(format!("{year}-{month:02}-{day:02}")))
}

fn any_calendar() -> impl Strategy<Value = Calendar> {
    let zones = select(vec![
        "UTC",
        "Europe/Berlin",
        "America/St_Johns",
        "America/Havana",
        "Australia/Lord_Howe",
        "Africa/Cairo",
        "Asia/Kathmandu",
        "Pacific/Apia",
    ]);
    let week = proptest::array::uniform7(any_hours());
    let exceptions = proptest::collection::btree_map(any_day(), any_hours(), 0..30);
    (zones, week, exceptions).prop_map(|(zone, week, exceptions)| Calendar {
        zone: Zone::new(zone),
        week,
        exceptions,
    })
}

/// A moment of 2026, every second time within a day of a change of some clock.
fn any_moment() -> impl Strategy<Value = Timestamp> {
    let begin = moment("2026-01-01T00:00:00Z").millis();
    let changes = ["2026-03-08T07:00:00Z", "2026-03-29T01:00:00Z", "2026-04-04T15:00:00Z"]
        .into_iter()
        .chain(["2026-04-23T22:00:00Z", "2026-10-25T01:00:00Z", "2026-10-29T21:00:00Z"])
        .map(|change| moment(change).millis())
        .collect::<Vec<_>>();
    let near = (select(changes), -DAY..DAY).prop_map(|(change, off)| change + off);
    prop_oneof![begin..begin + 365 * DAY, near].prop_map(Timestamp::new)
}

fn halfway(from: Timestamp, until: Timestamp) -> Timestamp {
    Timestamp::new(from.millis().midpoint(until.millis()))
}

fn just_before(at: Timestamp) -> Timestamp {
    Timestamp::new(at.millis() - 1)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn ho7_the_next_opening_is_open_and_nothing_before_it_is(
        calendar in any_calendar(),
        at in any_moment(),
        thousandths in 0..1_000_i64,
    ) {
        let hours = calendar.compile().unwrap();
        let opens = hours.next_open(at);
        let until = opens.unwrap_or(at.after(Span::hours(400 * 24)));
        prop_assert!(opens.is_none_or(|opens| hours.is_open(opens)));
        prop_assert_eq!(opens == Some(at), hours.is_open(at));
        prop_assert_eq!(hours.openings(at, until), []);
        if at < until {
            let wait = until.since(at).as_millis();
            let between = at.after(Span::millis(wait / 1_000 * thousandths));
            prop_assert!(!hours.is_open(between) && !hours.is_open(just_before(until)));
            prop_assert_eq!(hours.next_open(between), opens);
        }
    }

    #[test]
    fn ho9_the_openings_are_just_when_it_is_open(
        calendar in any_calendar(),
        at in any_moment(),
        n_days in 1..20_i64,
    ) {
        let hours = calendar.compile().unwrap();
        let until = at.after(Span::hours(24 * n_days));
        let openings = hours.openings(at, until);
        let mut closed_since = at;
        for (place, Opening { from, until: ends }) in openings.iter().copied().enumerate() {
            // In order, and with a hole before each but one that begins with the window.
            prop_assert!(closed_since < from || (place == 0 && from == at));
            prop_assert!(from < ends && ends <= until);
            prop_assert!(hours.is_open(from) && hours.is_open(halfway(from, ends)));
            prop_assert!(hours.is_open(just_before(ends)));
            prop_assert!(ends == until || !hours.is_open(ends));
            prop_assert_eq!(hours.next_open(closed_since), Some(from));
            prop_assert!(ends == until || hours.closes_at(from) == Some(ends));
            closed_since = ends;
        }
        if closed_since < until {
            prop_assert!(!hours.is_open(closed_since) && !hours.is_open(just_before(until)));
            prop_assert!(hours.next_open(closed_since).is_none_or(|next| next >= until));
        }
        for minute in (0..n_days * 1_440).step_by(97) {
            let at = at.after(Span::minutes(minute));
            prop_assert_eq!(hours.is_open(at), openings.iter().any(|each| each.contains(at)));
        }
    }

    #[test]
    fn ho8_the_next_moment_of_both_is_the_first_that_their_openings_share(
        team in any_calendar(),
        shift in any_calendar(),
        at in any_moment(),
    ) {
        let (team, shift) = (team.compile().unwrap(), shift.compile().unwrap());
        let until = at.after(Span::hours(24 * 30));
        let theirs = shift.openings(at, until);
        let shared = team.openings(at, until).into_iter().flat_map(|one| {
            theirs.iter().filter_map(move |other| one.within(other.from, other.until))
        });
        let first = shared.map(|both| both.from).min();
        let next = next_open_both(team, shift, at).filter(|next| *next < until);
        prop_assert_eq!(next, first);
        prop_assert!(next.is_none_or(|next| is_open_both(team, shift, next)));
    }

    #[test]
    fn ho1_a_calendar_comes_back_from_its_text_as_it_was(calendar in any_calendar()) {
        let text = serde_json::to_string(&calendar).unwrap();
        prop_assert_eq!(serde_json::from_str::<Calendar>(&text).unwrap(), calendar);
    }
}
