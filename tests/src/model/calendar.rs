//! Opening hours in UTC, day by day. Every calendar of a random day is in UTC; what zones and
//! clock changes do is tried where hours are decided.

use baton_shared::hours::{Calendar, Day, Interval};
use baton_shared::time::Timestamp;

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;
/// An opening further away than this is none.
const HORIZON_DAYS: i64 = 400;

/// Whether somebody answers at this moment.
pub fn is_open(calendar: &Calendar, at: Timestamp) -> bool {
    let day = at.millis().div_euclid(DAY);
    intervals(calendar, day).iter().any(|interval| {
        let (opens, closes) = bounds(day, *interval);
        opens <= at.millis() && at.millis() < closes
    })
}

/// This moment where it is open, else the next at which it opens.
pub fn next_open(calendar: &Calendar, at: Timestamp) -> Option<Timestamp> {
    let today = at.millis().div_euclid(DAY);
    (today..today + HORIZON_DAYS).find_map(|day| {
        intervals(calendar, day)
            .iter()
            .map(|interval| bounds(day, *interval))
            .filter(|(opens, closes)| opens < closes && at.millis() < *closes)
            .map(|(opens, _)| Timestamp::new(opens.max(at.millis())))
            .min()
    })
}

fn bounds(day: i64, interval: Interval) -> (i64, i64) {
    let moment = |minute: u16| day * DAY + i64::from(minute) * MINUTE;
    (moment(interval.opens.0), moment(interval.closes.0))
}

fn intervals(calendar: &Calendar, day: i64) -> &[Interval] {
    if let Some(special) = calendar.exceptions.get(&Day(civil(day))) {
        return special;
    }
    // 1970 began on a Thursday.
    let weekday = usize::try_from((day + 3).rem_euclid(7)).expect("a day of the week");
    &calendar.week[weekday]
}

/// The date of a day counted from 1970, year by year and month by month.
pub fn civil(day: i64) -> String {
    let (mut year, mut left) = (1970, day);
    while left >= days_of(year) {
        left -= days_of(year);
        year += 1;
    }
    let february = if days_of(year) == 366 { 29 } else { 28 };
    let mut month = 1;
    for length in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        if left < length {
            break;
        }
        left -= length;
        month += 1;
    }
    format!("{year:04}-{month:02}-{:02}", left + 1)
}

fn days_of(year: i64) -> i64 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    if leap { 366 } else { 365 }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use baton_shared::hours::{MinuteOfDay, Zone};

    use super::*;

    fn nine_to_five() -> Calendar {
        let hours = Interval { opens: MinuteOfDay(540), closes: MinuteOfDay(1_020) };
        let week = std::array::from_fn(|day| if day < 5 { vec![hours] } else { Vec::new() });
        let exceptions = BTreeMap::from([(Day("2026-11-24".to_owned()), Vec::new())]);
        Calendar { zone: Zone::new("UTC"), week, exceptions }
    }

    /// 23 November 2026, a Monday, at midnight.
    const MONDAY: i64 = 1_795_392_000_000;

    #[test]
    fn days_have_their_dates() {
        assert_eq!(civil(0), "1970-01-01");
        assert_eq!(civil(59), "1970-03-01");
        assert_eq!(civil(MONDAY / DAY), "2026-11-23");
    }

    #[test]
    fn the_next_opening_leaves_out_the_night_and_the_holiday() {
        let at = |minutes: i64| Timestamp::new(MONDAY + minutes * MINUTE);
        let calendar = nine_to_five();
        assert!(!is_open(&calendar, at(539)) && is_open(&calendar, at(540)));
        assert!(is_open(&calendar, at(1_019)) && !is_open(&calendar, at(1_020)));
        assert_eq!(next_open(&calendar, at(0)), Some(at(540)));
        assert_eq!(next_open(&calendar, at(600)), Some(at(600)));
        assert_eq!(next_open(&calendar, at(1_020)), Some(at(2 * 1_440 + 540)));
        assert_eq!(next_open(&calendar, at(4 * 1_440 + 1_020)), Some(at(7 * 1_440 + 540)));
    }
}
