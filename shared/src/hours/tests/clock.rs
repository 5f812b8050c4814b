//! Clock changes, minute by minute, against a reference that asks only what a clock shows.

use jiff::SignedDuration;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;

use super::*;

/// Zones with every kind of change: by an hour, by half an hour, at midnight, over a whole day,
/// for Ramadan, and none.
const ZONES: &[&str] = &[
    "Africa/Cairo",
    "Africa/Casablanca",
    "America/Havana",
    "America/New_York",
    "America/Nuuk",
    "America/Sao_Paulo",
    "America/St_Johns",
    "Asia/Beirut",
    "Asia/Kathmandu",
    "Atlantic/Azores",
    "Australia/Lord_Howe",
    "Europe/Berlin",
    "Europe/London",
    "Pacific/Apia",
    "Pacific/Chatham",
];

const DAY: i64 = 1_440;
const ALL_DAY: &[(u16, u16)] = &[(0, 1_440)];
/// Hours whose ends lie before, on, in and after what changes of the clock skip and repeat.
const HOURS: &[&[(u16, u16)]] = &[
    &[(0, 15), (30, 45), (60, 75), (90, 105), (120, 135), (150, 165), (180, 195), (210, 225)],
    &[(0, 30), (40, 90), (110, 120), (120, 150), (150, 170), (180, 1_400), (1_415, 1_440)],
    &[(20, 50), (70, 110), (125, 160), (160, 185), (1_365, 1_395), (1_395, 1_425)],
    &[(30, 1_410)],
    &[(150, 1_440)],
    &[(0, 150)],
    ALL_DAY,
];

/// What a clock on the wall shows, minute by minute, from two days before a change to two days
/// after it.
struct Wall {
    first: i64,
    shows: Vec<DateTime>,
    /// The minutes that show a time, in order.
    minutes: BTreeMap<DateTime, Vec<i64>>,
    /// By how much the change put it forward; back where negative.
    forward: SignedDuration,
}

impl Wall {
    fn around(zone: &TimeZone, change: i64) -> Self {
        let first = change - 2 * DAY;
        let clock = |minute| zone.to_datetime(instant(minute));
        let shows: Vec<_> = (first..first + 4 * DAY).map(clock).collect();
        let mut minutes: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (minute, shown) in (first..).zip(&shows) {
            minutes.entry(*shown).or_default().push(minute);
        }
        let step = clock(change - 1).duration_until(clock(change));
        Self { first, shows, minutes, forward: step - SignedDuration::from_mins(1) }
    }

    fn shown_at(&self, minute: i64) -> DateTime {
        self.shows[usize::try_from(minute - self.first).expect("a minute of these days")]
    }

    /// The days of which it shows every minute that there is.
    fn whole_days(&self) -> Vec<Date> {
        let mut days: Vec<_> = self.shows.iter().map(|shown| shown.date()).collect();
        days.sort_unstable();
        days.dedup();
        days[1..days.len() - 1].to_vec()
    }

    /// The minutes from and until which an interval of a day is open by the rule.
    fn ends(&self, day: Date, interval: Interval) -> Option<(i64, i64)> {
        // What is never shown is later by as much as the clock was put forward.
        let minutes = |minute| {
            let time = time(day, minute);
            self.minutes.get(&time).or_else(|| self.minutes.get(&(time + self.forward)))
        };
        Some((*minutes(interval.opens)?.first()?, *minutes(interval.closes)?.last()?))
    }
}

fn instant(minute: i64) -> jiff::Timestamp {
    jiff::Timestamp::from_second(minute * 60).expect("a moment of this century")
}

fn at(minute: i64) -> Timestamp {
    Timestamp::new(minute * 60_000)
}

fn time(day: Date, minute: MinuteOfDay) -> DateTime {
    day.to_datetime(Time::midnight()) + SignedDuration::from_mins(i64::from(minute.0))
}

/// The minutes at which a zone's clock is put forward or back.
fn changes(zone: &TimeZone, from: &str, until: &str) -> Vec<i64> {
    let until: jiff::Timestamp = until.parse().unwrap();
    let following = zone.following(from.parse().unwrap()).map(|change| change.timestamp());
    let times = following.take_while(|change| *change < until);
    times.map(|change| change.as_second().div_euclid(60)).collect()
}

fn hours(of: &[(u16, u16)]) -> Vec<Interval> {
    of.iter().map(|(opens, closes)| interval(*opens, *closes)).collect()
}

/// Calls back with a zone, one of its changes and hours, for all of them.
fn for_each_change(from: &str, until: &str, mut check: impl FnMut(&str, &Wall, i64, &[Interval])) {
    let mut n_changes = 0;
    for name in ZONES {
        let zone = TimeZone::get(name).unwrap();
        for change in changes(&zone, from, until) {
            let wall = Wall::around(&zone, change);
            for of in HOURS {
                check(name, &wall, change, &hours(of));
            }
            n_changes += 1;
        }
    }
    assert!(n_changes > 15, "only {n_changes} changes of the clock were found");
}

#[test]
fn ho4_ho5_ho6_around_each_change_of_a_clock_it_is_open_by_the_rule() {
    for_each_change("2010-10-01T00Z", "2012-02-01T00Z", insist_on_the_rule);
    for_each_change("2026-01-01T00Z", "2027-01-01T00Z", insist_on_the_rule);
}

fn insist_on_the_rule(zone: &str, wall: &Wall, change: i64, hours: &[Interval]) {
    let calendar = daily(zone, hours);
    let compiled = calendar.compile().unwrap();
    let days = wall.whole_days();
    let spans: Vec<_> = days
        .iter()
        .flat_map(|day| hours.iter().filter_map(|interval| wall.ends(*day, *interval)))
        .collect();
    for minute in change - 180..change + 180 {
        assert_eq!(
            compiled.is_open(at(minute)),
            spans.iter().any(|(from, until)| *from <= minute && minute < *until),
            "{zone} with {hours:?} at {}, which shows {}",
            instant(minute),
            wall.shown_at(minute),
        );
    }
}

/// Where no end of an interval is skipped or repeated, the rule says no more than this: it is
/// open whenever the clock shows a time within an interval of the day that it shows.
#[test]
fn ho4_where_no_end_is_skipped_or_repeated_it_is_open_as_the_clock_shows() {
    let (mut n_plain, mut n_others) = (0, 0);
    for_each_change("2026-01-01T00Z", "2027-01-01T00Z", |zone, wall, change, hours| {
        let is_shown_once = |time| wall.minutes.get(&time).is_some_and(|at| at.len() == 1);
        let mut ends = wall.whole_days().into_iter().flat_map(|day| {
            hours.iter().flat_map(move |each| [time(day, each.opens), time(day, each.closes)])
        });
        if !ends.all(is_shown_once) {
            n_others += 1;
            return;
        }
        n_plain += 1;
        let calendar = daily(zone, hours);
        let compiled = calendar.compile().unwrap();
        for minute in change - 180..change + 180 {
            let shown = wall.shown_at(minute);
            let shown = i16::from(shown.hour()) * 60 + i16::from(shown.minute());
            let shown = MinuteOfDay(shown.unsigned_abs());
            let within = hours.iter().any(|each| each.opens <= shown && shown < each.closes);
            assert_eq!(
                compiled.is_open(at(minute)),
                within,
                "{zone} with {hours:?} at {}, which shows {shown}",
                instant(minute),
            );
        }
    });
    assert!(n_plain > 40 && n_others > 40, "{n_plain} plain, {n_others} others");
}

#[test]
fn ho4_an_end_that_the_clock_skips_is_later_by_what_it_skipped() {
    let berlin = daily("Europe/Berlin", &hours(&[(60, 150), (165, 240)]));
    let compiled = berlin.compile().unwrap();
    // At two it is three. What closes at half past two is open until half past three, and what
    // opens at a quarter to three opens at a quarter to four.
    let morning =
        compiled.openings(moment("2026-03-29T00:00:00+01:00"), moment("2026-03-29T12:00:00+02:00"));
    let expected = [
        ("2026-03-29T01:00:00+01:00", "2026-03-29T03:30:00+02:00"),
        ("2026-03-29T03:45:00+02:00", "2026-03-29T04:00:00+02:00"),
    ];
    assert_eq!(
        morning,
        expected.map(|(from, until)| Opening { from: moment(from), until: moment(until) })
    );
}

#[test]
fn ho4_an_interval_whose_ends_cross_has_no_opening_that_day() {
    let berlin = daily("Europe/Berlin", &hours(&[(150, 195)]));
    let compiled = berlin.compile().unwrap();
    // It would open at half past three and close at a quarter past.
    let night = moment("2026-03-29T00:00:00+01:00");
    assert_eq!(compiled.next_open(night), Some(moment("2026-03-30T02:30:00+02:00")));
}

#[test]
fn ho4_of_a_time_that_the_clock_repeats_the_first_opens_and_the_second_closes() {
    let new_york = daily("America/New_York", &hours(&[(90, 105)]));
    let compiled = new_york.compile().unwrap();
    let (first, second) =
        (moment("2026-11-01T01:30:00-04:00"), moment("2026-11-01T01:45:00-05:00"));
    assert_eq!(compiled.next_open(moment("2026-11-01T00:00:00-04:00")), Some(first));
    assert_eq!(compiled.closes_at(first), Some(second));
}

#[test]
fn ho4_ho7_an_opening_that_the_clock_moves_past_midnight_lets_the_next_day_open_first() {
    let nuuk = daily("America/Nuuk", &hours(&[(0, 15), (1_410, 1_425)]));
    let compiled = nuuk.compile().unwrap();
    // At eleven in the evening it is midnight, and what opens at half past eleven opens at half
    // past twelve.
    let evening = moment("2026-03-28T22:00:00-02:00");
    let midnight = moment("2026-03-29T00:00:00-01:00");
    assert_eq!(compiled.next_open(evening), Some(midnight));
    assert_eq!(compiled.next_opening_after(midnight), Some(moment("2026-03-29T00:30:00-01:00")));
}

#[test]
fn ho5_a_day_that_begins_at_one_begins_there_for_the_day_before_as_well() {
    let mut cairo = daily("Africa/Cairo", &hours(ALL_DAY));
    cairo.week[4].clear();
    let compiled = cairo.compile().unwrap();
    let thursday = moment("2026-04-23T12:00:00+02:00");
    // Friday, 24 April, begins at one, which is when Thursday ends.
    assert_eq!(compiled.closes_at(thursday), Some(moment("2026-04-24T01:00:00+03:00")));
}

#[test]
fn ho6_a_day_that_a_zone_left_out_has_no_opening() {
    let mut apia = daily("Pacific/Apia", &[]);
    // Samoa went from Thursday, 29 December 2011, to Saturday.
    apia.week[4] = hours(&[(540, 1_020)]);
    let compiled = apia.compile().unwrap();
    let thursday = moment("2011-12-29T12:00:00-10:00");
    assert_eq!(compiled.next_open(thursday), Some(moment("2012-01-06T09:00:00+14:00")));
    assert!(compiled.openings(thursday, moment("2012-01-06T09:00:00+14:00")).is_empty());
}
