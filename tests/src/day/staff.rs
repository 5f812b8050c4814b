//! Who works at the desk on a random day, and by what policy.

use std::collections::{BTreeMap, BTreeSet};

use baton_shared::hours::{Calendar, Day, Interval, MinuteOfDay, Zone};
use baton_shared::id::{AccountId, AgentId, CalendarId, Language, Skill, TeamId};
use baton_shared::policy::{Acceptance, Allowance, Policy, QueueOrder};
use baton_shared::roster::{Duty, Fluency, Member, Roster, Seniority, Team, Translation};
use baton_shared::routing::need::Level;
use baton_shared::time::Span;

use crate::model::calendar::civil;
use crate::seed::Seed;

pub const TEAMS: [&str; 3] = ["billing", "support", "technical"];
pub const SKILLS: [&str; 4] = ["general", "legal", "networks", "refunds"];
pub const LANGUAGES: [&str; 3] = ["de", "en", "fr"];
pub const ACCOUNTS: [&str; 3] = ["acme", "globex", "initech"];
const CALENDARS: [&str; 3] = ["always", "evening", "office"];

/// One of several.
pub fn one_of<T: Copy>(seed: &mut Seed, choices: &[T]) -> T {
    let count = u64::try_from(choices.len()).expect("a short list");
    choices[usize::try_from(seed.below(count)).expect("a place in a list")]
}

/// Whether something of this many in a hundred happens.
pub fn percent(seed: &mut Seed, chance: u64) -> bool {
    seed.below(100) < chance
}

/// A span of some seconds.
fn seconds(seed: &mut Seed, choices: &[i64]) -> Span {
    Span::seconds(one_of(seed, choices))
}

/// A policy with a roster: now and then the standard one, mostly one that hurries.
pub fn policy(seed: &mut Seed) -> Policy {
    let mut policy = Policy::standard();
    policy.calendars = calendars(seed);
    policy.roster = roster(seed);
    let queue = &mut policy.queue;
    if percent(seed, 15) {
        queue.order = QueueOrder::OnTimeFirst;
    }
    queue.reading_allowance = match seed.below(3) {
        0 => Allowance::Fixed(Span::seconds(0)),
        1 => Allowance::Fixed(Span::seconds(20)),
        _ => Allowance::Measured(Span::seconds(15)),
    };
    if percent(seed, 70) {
        queue.rescue_passes = one_of(seed, &[1, 2, 3, 15]);
        queue.named_hold = seconds(seed, &[0, 8, 60]);
        queue.sticky_hold = seconds(seed, &[0, 10, 90]);
        queue.vip_widens_at = seconds(seed, &[0, 8, 45]);
        queue.level_widens_at = seconds(seed, &[0, 30, 90]);
        queue.language_widens_at = seconds(seed, &[20, 60]);
        queue.team_widens_at = seconds(seed, &[10, 60]);
        queue.not_again_for = seconds(seed, &[0, 30, 120]);
        queue.long_queue = one_of(seed, &[1, 5, 25]);
        policy.offers.misses_until_away = one_of(seed, &[1, 2, 3]);
        policy.offers.lapses_after = seconds(seed, &[5, 20, 60]);
        policy.presence.lease = seconds(seed, &[10, 30, 120]);
        policy.presence.grace = seconds(seed, &[0, 30, 60]);
    }
    if percent(seed, 20) {
        policy.offers.acceptance = Acceptance::WhenShown;
    }
    policy.promises.after_opening = seconds(seed, &[0, 3_600]);
    policy
}

fn calendars(seed: &mut Seed) -> BTreeMap<CalendarId, Calendar> {
    let hours = |opens: u16, closes: u16| Interval {
        opens: MinuteOfDay(opens * 60),
        closes: MinuteOfDay(closes * 60),
    };
    let week = |days: usize, interval: &[Interval]| Calendar {
        zone: Zone::new("UTC"),
        week: std::array::from_fn(|day| if day < days { interval.to_vec() } else { Vec::new() }),
        exceptions: BTreeMap::new(),
    };
    let mut office = week(5, &[hours(9, 12), hours(13, 17)]);
    let first = FIRST_DAY + i64::try_from(seed.below(4)).expect("a few days");
    office.exceptions.insert(Day(civil(first)), vec![hours(10, 11)]);
    office.exceptions.insert(Day(civil(first + 1)), Vec::new());
    let all = [week(7, &[hours(0, 24)]), week(7, &[hours(16, 24)]), office];
    CALENDARS
        .into_iter()
        .zip(all)
        .map(|(name, calendar)| (CalendarId::new(name).expect("an id"), calendar))
        .collect()
}

/// The first day that anything happens on, counted from 1970: a Monday.
pub const FIRST_DAY: i64 = 20_780;

fn calendar(seed: &mut Seed, always: u64) -> CalendarId {
    let name = if percent(seed, always) { "always" } else { one_of(seed, &CALENDARS) };
    CalendarId::new(name).expect("a calendar id")
}

/// A few agents, now and then many, in one to three teams.
fn roster(seed: &mut Seed) -> Roster {
    let teams = &TEAMS[..usize::try_from(1 + seed.below(3)).expect("a few")];
    let most = if percent(seed, 5) { 30 } else { 9 };
    let members = 1 + seed.below(most);
    let members = (0..members).map(|number| (agent(number), member(seed, teams))).collect();
    let teams = teams.iter().map(|name| {
        let overflow = teams.iter().filter(|other| *other != name && percent(seed, 30));
        let overflow = overflow.map(|other| TeamId::new(*other).expect("an id")).collect();
        let team =
            Team { name: (*name).to_owned(), calendar: calendar(seed, 75), overflow, lead: None };
        (TeamId::new(*name).expect("an id"), team)
    });
    Roster { members, teams: teams.collect() }
}

/// The agent with this number. Their order by number is not that of their ids.
pub fn agent(number: u64) -> AgentId {
    AgentId::new(format!("a{}", number * 7 % 100)).expect("an agent id")
}

pub fn member(seed: &mut Seed, teams: &[&str]) -> Member {
    let mut names: BTreeSet<_> = teams.iter().copied().filter(|_| percent(seed, 45)).collect();
    if percent(seed, 95) {
        names.insert(one_of(seed, teams));
    }
    let skills = SKILLS.iter().filter(|_| percent(seed, 35));
    let skills: Vec<&str> = skills.copied().collect();
    let skills = skills.into_iter().map(|name| {
        let level = Level(u8::try_from(1 + seed.below(10)).expect("a level"));
        (Skill::new(name).expect("a skill"), level)
    });
    let skills = skills.collect();
    let spoken: Vec<&str> = if percent(seed, 30) {
        Vec::new()
    } else {
        LANGUAGES.iter().copied().filter(|_| percent(seed, 55)).collect()
    };
    let languages = spoken.into_iter().map(|name| {
        let fluency = one_of(seed, &[Fluency::Native, Fluency::Working]);
        (Language::new(name).expect("a language"), fluency)
    });
    let languages = languages.collect();
    let accounts = ACCOUNTS.iter().filter(|_| percent(seed, 15));
    let accounts = accounts.map(|name| AccountId::new(*name).expect("an account")).collect();
    Member {
        name: "Ada".to_owned(),
        duty: if percent(seed, 25) { Duty::Supervisor } else { Duty::Agent },
        teams: names.into_iter().map(|name| TeamId::new(name).expect("a team id")).collect(),
        skills,
        languages,
        translation: one_of(seed, &[Translation::Enabled, Translation::Disabled]),
        seniority: one_of(seed, &[Seniority::Senior, Seniority::Regular]),
        cap: one_of(seed, &[1, 2, 3, 3, 4, 6]),
        accounts,
        shift: percent(seed, 20).then(|| calendar(seed, 40)),
    }
}

/// Changes something about who works here, as a supervisor might in the middle of a day.
pub fn reorganize(seed: &mut Seed, policy: &mut Policy) {
    policy.version += 1;
    let teams: Vec<String> = policy.roster.teams.keys().map(ToString::to_string).collect();
    let teams: Vec<&str> = teams.iter().map(String::as_str).collect();
    let ids: Vec<AgentId> = policy.roster.members.keys().cloned().collect();
    let number = seed.below(u64::try_from(ids.len()).expect("a small roster").max(1));
    let chosen = ids.get(usize::try_from(number).expect("a place in a list")).cloned();
    let chosen = chosen.unwrap_or_else(|| agent(0));
    let Some(found) = policy.roster.members.get_mut(&chosen) else {
        policy.roster.members.insert(chosen, member(seed, &teams));
        return;
    };
    match seed.below(7) {
        0 => found.cap = one_of(seed, &[0, 1, 2]),
        1 => found.cap = one_of(seed, &[3, 5, 8]),
        2 => {
            found.skills.pop_first();
        }
        3 if ids.len() > 1 => {
            policy.roster.members.remove(&chosen);
        }
        4 => *found = member(seed, &teams),
        5 => {
            found.languages.pop_last();
            found.translation = Translation::Disabled;
        }
        _ => {
            let id = agent(seed.below(14));
            let newcomer = member(seed, &teams);
            policy.roster.members.entry(id).or_insert(newcomer);
        }
    }
}
