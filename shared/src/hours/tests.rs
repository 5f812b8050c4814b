mod chance;
mod clock;

use super::*;
use crate::time::{Span, Timestamp};

pub(super) fn interval(opens: u16, closes: u16) -> Interval {
    Interval { opens: MinuteOfDay(opens), closes: MinuteOfDay(closes) }
}

/// A calendar with the same hours every day.
pub(super) fn daily(zone: &str, hours: &[Interval]) -> Calendar {
    Calendar {
        zone: Zone::new(zone),
        week: std::array::from_fn(|_| hours.to_vec()),
        exceptions: BTreeMap::new(),
    }
}

/// Nine to five from Monday to Friday.
fn office(zone: &str) -> Calendar {
    let mut office = daily(zone, &[interval(540, 1_020)]);
    office.week[5].clear();
    office.week[6].clear();
    office
}

fn day(text: &str) -> Day {
    Day(text.to_owned())
}

/// A moment as `2026-12-24T09:00:00Z`, or with another offset.
pub(super) fn moment(text: &str) -> Timestamp {
    let instant: jiff::Timestamp = text.parse().expect("a moment");
    Timestamp::new(instant.as_millisecond())
}

fn said(calendar: &Calendar) -> Vec<String> {
    calendar.check().iter().map(ToString::to_string).collect()
}

#[test]
fn ho1_a_calendar_says_all_that_is_wrong_with_it_where_and_what_to_do() {
    let mut broken = office("Europe/Brelin");
    broken.week[0] = vec![interval(540, 720), interval(700, 720), interval(600, 1_500)];
    broken.week[6] = vec![interval(1_320, 360)];
    broken.exceptions.insert(day("24.12.2026"), vec![interval(60, 60)]);
    assert_eq!(
        said(&broken),
        [
            "zone: `Europe/Brelin` is no time zone: name one as the IANA database spells it, \
             like `Europe/Berlin`",
            "week.mon[1]: it overlaps interval [0] of the same day: make the two one, or let the \
             later open when the earlier closes",
            "week.mon[2]: it closes at minute 1500, and a day ends at minute 1440, which is \
             24:00: write hours over midnight as two intervals, until 24:00, and from 00:00 on \
             the next day",
            "week.sun[0]: it opens at 22:00 and closes at 06:00, which is not later: write hours \
             over midnight as two intervals, 22:00 to 24:00, and 00:00 to 06:00 on the next day",
            "exceptions.24.12.2026: `24.12.2026` is no day: write year, month and day in digits, \
             like `2026-12-24`",
            "exceptions.24.12.2026[0]: it opens at 01:00 and closes at 01:00, which is not later: \
             write hours over midnight as two intervals, 01:00 to 24:00, and 00:00 to 01:00 on \
             the next day",
        ]
    );
    assert_eq!(broken.compile().expect_err("a broken calendar"), broken.check());
}

#[test]
fn ho1_a_day_has_one_text_and_a_zone_one_spelling() {
    for text in ["2026-02-29", "20261224", "2026-12-24T00:00", "2026-1-2", "", "2026-W52-4"] {
        let mut calendar = office("UTC");
        calendar.exceptions.insert(day(text), Vec::new());
        assert_eq!(calendar.check().len(), 1, "{text:?} was let in");
    }
    for name in ["europe/berlin", "Etc/Unknown", "+01:00", "", "Europe/Berlin "] {
        assert_eq!(office(name).check().len(), 1, "{name:?} was let in");
    }
    for name in ["UTC", "Europe/Berlin", "Asia/Calcutta", "America/Argentina/Buenos_Aires"] {
        assert_eq!(said(&office(name)), Vec::<String>::new());
    }
}

#[test]
fn ho1_a_calendar_that_is_in_order_has_no_problem() {
    let mut shop = office("Europe/Berlin");
    // The order of writing is free, and what touches does not overlap.
    shop.week[5] = vec![interval(720, 1_440), interval(0, 720)];
    shop.exceptions.insert(day("2026-12-24"), Vec::new());
    assert_eq!(said(&shop), Vec::<String>::new());
}

#[test]
fn ho1_a_calendar_with_an_unknown_zone_is_kept_as_it_was_written() {
    let written = serde_json::to_value(office("Europe/Brelin")).unwrap();
    assert_eq!(written["zone"], "Europe/Brelin");
    let read: Calendar = serde_json::from_value(written).unwrap();
    assert_eq!(read, office("Europe/Brelin"));
    assert_eq!(read.check().len(), 1);
}

#[test]
fn ho2_it_is_open_from_the_first_minute_to_before_the_last() {
    let office = office("Europe/Berlin");
    let hours = office.compile().unwrap();
    let opens = moment("2026-11-24T09:00:00+01:00");
    let closes = moment("2026-11-24T17:00:00+01:00");
    let moment_before = |at: Timestamp| Timestamp::new(at.millis() - 1);
    assert!(!hours.is_open(moment_before(opens)) && hours.is_open(opens));
    assert!(hours.is_open(moment_before(closes)) && !hours.is_open(closes));
    assert_eq!(hours.closes_at(opens), Some(closes));
    assert_eq!(hours.closes_at(closes), None);
    assert_eq!(hours.next_open(moment_before(opens)), Some(opens));
    assert_eq!(hours.next_opening_after(opens), Some(moment("2026-11-25T09:00:00+01:00")));
}

#[test]
fn ho2_what_touches_is_one_opening_also_over_midnight() {
    let mut night = office("America/New_York");
    night.week[4] = vec![interval(1_320, 1_440), interval(540, 1_020)];
    night.week[5] = vec![interval(0, 180), interval(180, 360)];
    let hours = night.compile().unwrap();
    let friday_night = Opening {
        from: moment("2026-11-27T22:00:00-05:00"),
        until: moment("2026-11-28T06:00:00-05:00"),
    };
    let weekend =
        hours.openings(moment("2026-11-27T18:00:00-05:00"), moment("2026-11-30T00:00:00-05:00"));
    assert_eq!(weekend, [friday_night]);
    assert_eq!(hours.closes_at(friday_night.from), Some(friday_night.until));
}

#[test]
fn ho3_an_exception_stands_in_place_of_the_weekday() {
    let mut office = office("Europe/Berlin");
    office.exceptions.insert(day("2026-12-24"), vec![interval(540, 720)]);
    office.exceptions.insert(day("2026-12-25"), Vec::new());
    office.exceptions.insert(day("2026-12-27"), vec![interval(600, 660)]);
    let hours = office.compile().unwrap();
    let christmas =
        hours.openings(moment("2026-12-24T00:00:00+01:00"), moment("2026-12-28T00:00:00+01:00"));
    let expected = [
        ("2026-12-24T09:00:00+01:00", "2026-12-24T12:00:00+01:00"),
        ("2026-12-27T10:00:00+01:00", "2026-12-27T11:00:00+01:00"),
    ];
    assert_eq!(
        christmas,
        expected.map(|(from, until)| Opening { from: moment(from), until: moment(until) })
    );
}

#[test]
fn ho3_a_holiday_is_a_day_of_the_zone() {
    let mut always = daily("Asia/Kathmandu", &[interval(0, 1_440)]);
    always.exceptions.insert(day("2026-10-20"), Vec::new());
    let hours = always.compile().unwrap();
    let (begins, ends) = (moment("2026-10-20T00:00:00+05:45"), moment("2026-10-21T00:00:00+05:45"));
    assert_eq!(hours.closes_at(moment("2026-10-19T12:00:00Z")), Some(begins));
    assert_eq!(hours.next_open(begins), Some(ends));
}

#[test]
fn ho7_an_opening_is_found_400_days_ahead_and_not_further() {
    let at = moment("2026-01-01T00:00:00Z");
    let mut once = daily("UTC", &[]);
    once.exceptions.insert(day("2027-02-05"), vec![interval(0, 60)]);
    let opens = moment("2027-02-05T00:00:00Z");
    assert_eq!(opens.since(at), Span::hours(400 * 24));
    let hours = once.compile().unwrap();
    assert_eq!(hours.next_open(at), Some(opens));
    assert_eq!(hours.next_open(Timestamp::new(at.millis() - 1)), None);
    assert_eq!(next_open_both(hours, hours, at), Some(opens));
    assert_eq!(next_open_both(hours, hours, Timestamp::new(at.millis() - 1)), None);
}

#[test]
fn ho7_what_never_opens_and_what_never_closes_has_no_such_moment() {
    let at = moment("2026-11-24T12:00:00Z");
    let (never, always) = (daily("UTC", &[]), daily("UTC", &[interval(0, 1_440)]));
    let (never, always) = (never.compile().unwrap(), always.compile().unwrap());
    assert_eq!((never.next_open(at), never.closes_at(at)), (None, None));
    assert_eq!((always.next_open(at), always.closes_at(at)), (Some(at), None));
    assert_eq!(always.next_opening_after(at), None);
    assert_eq!(never.reply_by(at, Span::hours(1)), None);
}

#[test]
fn ho7_the_ends_of_time_have_an_answer() {
    let office = office("Europe/Berlin");
    let hours = office.compile().unwrap();
    for at in [i64::MIN, i64::MIN / 2, i64::MAX / 2, i64::MAX].map(Timestamp::new) {
        assert_eq!((hours.is_open(at), hours.closes_at(at)), (false, None));
        assert_eq!(hours.openings(at, at), []);
    }
    assert_eq!(hours.next_open(Timestamp::new(i64::MAX)), None);
}

#[test]
fn ho8_both_are_open_where_a_shift_meets_the_hours_of_its_team() {
    let team = office("Europe/Berlin");
    let mut shift = daily("America/New_York", &[interval(480, 960)]);
    shift.exceptions.insert(day("2026-11-26"), Vec::new());
    let (team, shift) = (team.compile().unwrap(), shift.compile().unwrap());
    // Eight in New York is two in Berlin.
    let wednesday = moment("2026-11-25T08:00:00-05:00");
    assert_eq!(next_open_both(team, shift, moment("2026-11-25T00:00:00Z")), Some(wednesday));
    assert!(is_open_both(team, shift, wednesday));
    let evening = moment("2026-11-25T17:00:00+01:00");
    assert!(shift.is_open(evening) && !is_open_both(team, shift, evening));
    let friday = moment("2026-11-27T08:00:00-05:00");
    assert_eq!(next_open_both(team, shift, evening), Some(friday));
    assert_eq!(next_open_both(shift, team, evening), Some(friday));
}

#[test]
fn ho8_hours_that_never_meet_have_no_such_moment() {
    let (day, night) = (daily("UTC", &[interval(480, 960)]), daily("UTC", &[interval(960, 1_440)]));
    let (day, night) = (day.compile().unwrap(), night.compile().unwrap());
    assert_eq!(next_open_both(day, night, moment("2026-11-24T12:00:00Z")), None);
}

#[test]
fn ho7_ho8_both_are_looked_for_400_days_ahead_of_this_moment_and_not_of_another() {
    let at = moment("2026-01-01T00:00:00Z");
    let (mut one, mut other) = (daily("UTC", &[]), daily("UTC", &[]));
    one.exceptions.insert(day("2026-12-01"), vec![interval(0, 60)]);
    one.exceptions.insert(day("2027-05-01"), vec![interval(0, 60)]);
    other.exceptions.insert(day("2027-05-01"), vec![interval(0, 60)]);
    let (one, other) = (one.compile().unwrap(), other.compile().unwrap());
    assert_eq!(next_open_both(one, other, at), None);
    let summer = moment("2026-06-01T00:00:00Z");
    assert_eq!(next_open_both(one, other, summer), Some(moment("2027-05-01T00:00:00Z")));
}

#[test]
fn ho10_a_message_left_after_hours_is_answered_so_long_after_the_next_opening() {
    let mut office = office("Europe/Berlin");
    office.exceptions.insert(day("2026-03-30"), Vec::new());
    let hours = office.compile().unwrap();
    // The clocks go forward on the Sunday, and the Monday is a holiday.
    let friday_evening = moment("2026-03-27T18:00:00+01:00");
    let opens = moment("2026-03-31T09:00:00+02:00");
    assert_eq!(hours.reply_by(friday_evening, Span::minutes(0)), Some(opens));
    let promised = moment("2026-03-31T10:30:00+02:00");
    assert_eq!(hours.reply_by(friday_evening, Span::minutes(90)), Some(promised));
}
