//! Moments as an agent reads them, in the agent's own zone.

use baton_shared::time::Timestamp;

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;
const WEEKDAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// How many minutes the local clock is ahead of UTC at a certain moment.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Zone(pub(crate) fn(Timestamp) -> i32);

/// A day, counted locally from the first of January 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Day(i64);

impl Zone {
    /// The day on which a moment falls.
    pub(crate) fn day(self, at: Timestamp) -> Day {
        Day(self.local(at).div_euclid(DAY))
    }

    /// The time of the day: `14:05`.
    pub(crate) fn time(self, at: Timestamp) -> String {
        let minutes = self.local(at).rem_euclid(DAY) / MINUTE;
        format!("{:02}:{:02}", minutes / 60, minutes % 60)
    }

    /// The day and the time: `18 November 2026, 14:05`.
    pub(crate) fn full(self, at: Timestamp) -> String {
        let (year, month, day) = self.day(at).civil();
        format!("{day} {} {year}, {}", MONTHS[month], self.time(at))
    }

    /// The date and the time, without a year that goes without saying: `18 November, 14:05`.
    pub(crate) fn dated(self, at: Timestamp, today: Day) -> String {
        let (year, month, day) = self.day(at).civil();
        if year == today.civil().0 {
            format!("{day} {}, {}", MONTHS[month], self.time(at))
        } else {
            self.full(at)
        }
    }

    /// As short as a list has room for: the time today, then the weekday, then the date.
    pub(crate) fn short(self, at: Timestamp, today: Day) -> String {
        let on = self.day(at);
        let (year, month, day) = on.civil();
        match today.0 - on.0 {
            0 => self.time(at),
            1 => "Yesterday".to_owned(),
            2..=6 => on.weekday()[..3].to_owned(),
            _ if year == today.civil().0 => format!("{day} {}", &MONTHS[month][..3]),
            _ => format!("{day} {} {year}", &MONTHS[month][..3]),
        }
    }

    fn local(self, at: Timestamp) -> i64 {
        at.millis() + i64::from((self.0)(at)) * MINUTE
    }
}

impl Day {
    /// What the day is called today.
    pub(crate) fn name(self, today: Self) -> String {
        let (year, month, day) = self.civil();
        match today.0 - self.0 {
            0 => "Today".to_owned(),
            1 => "Yesterday".to_owned(),
            _ if year == today.civil().0 => format!("{}, {day} {}", self.weekday(), MONTHS[month]),
            _ => format!("{}, {day} {} {year}", self.weekday(), MONTHS[month]),
        }
    }

    fn weekday(self) -> &'static str {
        // The first of January 1970 was a Thursday.
        let place = (self.0 + 3).rem_euclid(7);
        WEEKDAYS[usize::try_from(place).unwrap_or_default()]
    }

    /// The year, the month from zero, and the day of the month, by Howard Hinnant's
    /// `civil_from_days`: eras of 400 years whose years begin in March.
    fn civil(self) -> (i64, usize, i64) {
        let shifted = self.0 + 719_468;
        let era = shifted.div_euclid(146_097);
        let of_era = shifted.rem_euclid(146_097);
        let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let from_march = (5 * of_year + 2) / 153;
        let day = of_year - (153 * from_march + 2) / 5 + 1;
        let month = (from_march + 2) % 12;
        let year = year_of_era + era * 400 + i64::from(month < 2);
        (year, usize::try_from(month).unwrap_or_default(), day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const UTC: Zone = Zone(|_| 0);
    const BERLIN_WINTER: Zone = Zone(|_| 60);

    // Saturday, 21 November 2026, 23:30 UTC.
    const NOW: Timestamp = Timestamp::new(1_795_303_800_000);

    fn days_ago(count: i64) -> Timestamp {
        Timestamp::new(NOW.millis() - count * DAY)
    }

    #[test]
    fn the_zone_decides_on_which_day_a_moment_falls() {
        assert_eq!(UTC.full(NOW), "21 November 2026, 23:30");
        assert_eq!(BERLIN_WINTER.full(NOW), "22 November 2026, 00:30");
    }

    #[test]
    fn a_date_of_this_year_goes_without_the_year() {
        assert_eq!(UTC.dated(days_ago(3), UTC.day(NOW)), "18 November, 23:30");
        assert_eq!(UTC.dated(days_ago(400), UTC.day(NOW)), "17 October 2025, 23:30");
    }

    #[test]
    fn a_list_says_the_time_then_the_weekday_then_the_date() {
        let today = UTC.day(NOW);
        let shown = [0, 1, 2, 6, 7, 400].map(|count| UTC.short(days_ago(count), today));
        assert_eq!(shown, ["23:30", "Yesterday", "Thu", "Sun", "14 Nov", "17 Oct 2025"]);
    }

    #[test]
    fn a_day_is_named_as_people_name_it() {
        let today = UTC.day(NOW);
        let shown = [0, 1, 3, 400].map(|count| UTC.day(days_ago(count)).name(today));
        assert_eq!(
            shown,
            ["Today", "Yesterday", "Wednesday, 18 November", "Friday, 17 October 2025"]
        );
    }

    #[test]
    fn leap_days_and_the_time_before_1970_have_dates() {
        let leap = Timestamp::new(1_709_164_800_000);
        assert_eq!(UTC.full(leap), "29 February 2024, 00:00");
        assert_eq!(UTC.full(Timestamp::new(-1)), "31 December 1969, 23:59");
    }
}
