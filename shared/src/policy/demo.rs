//! A workspace with eight people, three teams' worth of skills and office hours: what tests, the
//! demo and the simulator start from.

use std::collections::{BTreeMap, BTreeSet};

use super::{Phrase, Policy};
use crate::hours::{Calendar, Day, Interval, MinuteOfDay, Zone};
use crate::id::{AccountId, AgentId, CalendarId, Language, RuleId, Skill, TeamId};
use crate::reading::Sign;
use crate::roster::{Duty, Fluency, Member, Roster, Seniority, Team, Translation};
use crate::routing::need::Level;

const SUPPORT: &str = "support";
const SALES: &str = "sales";
const OFFICE: &str = "office";
const EARLY: &str = "early";

/// The policy of a shop in Berlin that answers in English, German and Spanish, and through a
/// translation in any language.
pub fn policy() -> Policy {
    let mut policy = Policy::standard_for(roster(), &language("en"));
    policy.calendars = BTreeMap::from([
        (calendar_id(OFFICE), calendar(9 * 60, 18 * 60)),
        (calendar_id(EARLY), calendar(9 * 60, 14 * 60)),
    ]);
    policy.bot.flows = crate::bot::demo::flows();
    policy.matrix.calendar = calendar_id(OFFICE);
    // The shop's club is a contract, though nobody who leaves it says so.
    policy.phrases = vec![Phrase {
        sign: Sign::WantsToCancel,
        words: "[leave|drop out of] (the|your) parcel club".to_owned(),
    }];
    let pre_sale = RuleId::new("pre-sale").expect("a rule id");
    for rule in policy.matrix.rules.iter_mut().filter(|rule| rule.id == pre_sale) {
        if let Some(route) = &mut rule.route {
            route.team = team_id(SALES);
        }
    }
    policy
}

fn roster() -> Roster {
    let (mut ava, mut bea) = (plain("Ava"), plain("Bea"));
    let (mut kim, mut lea) = (plain("Kim"), plain("Lea"));
    let (mut luz, mut max) = (plain("Luz"), plain("Max"));
    let (mut rosa, mut tom) = (plain("Rosa"), plain("Tom"));

    ava.teams = teams(&[SALES]);
    ava.skills = skills(&[("sales", 8)]);
    bea.skills = skills(&[("billing", 7), ("disputes", 6)]);
    kim.skills = skills(&[("identity", 7), ("technical", 5)]);
    kim.languages =
        BTreeMap::from([(language("de"), Fluency::Native), (language("en"), Fluency::Working)]);
    lea.skills = skills(&[("legal", 9), ("disputes", 7)]);
    luz.skills = skills(&[("general", 6), ("billing", 3)]);
    luz.languages =
        BTreeMap::from([(language("es"), Fluency::Native), (language("en"), Fluency::Working)]);
    luz.shift = Some(calendar_id(EARLY));
    max.duty = Duty::Supervisor;
    max.seniority = Seniority::Senior;
    max.teams = teams(&[SUPPORT, SALES]);
    max.skills = skills(&[("general", 9), ("technical", 8), ("identity", 8)]);
    max.cap = 2;
    rosa.seniority = Seniority::Senior;
    rosa.skills = skills(&[("billing", 9), ("disputes", 9)]);
    rosa.accounts = BTreeSet::from([AccountId::new("acme").expect("an account")]);
    tom.teams = teams(&[SUPPORT, SALES]);
    tom.skills = skills(&[("technical", 9), ("sales", 4)]);

    let everybody = [ava, bea, kim, lea, luz, max, rosa, tom];
    let id = |member: &Member| AgentId::new(member.name.to_ascii_lowercase()).expect("an agent id");
    let team = |name: &str, lender| Team {
        name: name.to_owned(),
        calendar: calendar_id(OFFICE),
        overflow: vec![team_id(lender)],
        lead: None,
    };
    Roster {
        members: everybody.into_iter().map(|member| (id(&member), member)).collect(),
        teams: BTreeMap::from([
            (team_id(SUPPORT), team("Support", SALES)),
            (team_id(SALES), team("Sales", SUPPORT)),
        ]),
    }
}

/// Somebody who speaks English, translates, and has no skill yet.
fn plain(name: &str) -> Member {
    Member {
        name: name.to_owned(),
        duty: Duty::Agent,
        teams: teams(&[SUPPORT]),
        skills: BTreeMap::new(),
        languages: BTreeMap::from([(language("en"), Fluency::Native)]),
        translation: Translation::Enabled,
        seniority: Seniority::Regular,
        cap: 3,
        accounts: BTreeSet::new(),
        shift: None,
    }
}

/// From Monday to Friday, with two holidays and a short day between them.
fn calendar(opens: u16, closes: u16) -> Calendar {
    let hours = |closes| vec![Interval { opens: MinuteOfDay(opens), closes: MinuteOfDay(closes) }];
    let workday = || hours(closes);
    let day = |text: &str| Day(text.to_owned());
    Calendar {
        zone: Zone::new("Europe/Berlin"),
        week: [workday(), workday(), workday(), workday(), workday(), vec![], vec![]],
        exceptions: BTreeMap::from([
            (day("2026-12-24"), hours(12 * 60)),
            (day("2026-12-25"), vec![]),
            (day("2027-01-01"), vec![]),
        ]),
    }
}

fn skills(of: &[(&str, u8)]) -> BTreeMap<Skill, Level> {
    of.iter().map(|(name, level)| (Skill::new(*name).expect("a skill"), Level(*level))).collect()
}

fn teams(names: &[&str]) -> BTreeSet<TeamId> {
    names.iter().map(|name| team_id(name)).collect()
}

fn team_id(name: &str) -> TeamId {
    TeamId::new(name).expect("a team id")
}

fn calendar_id(name: &str) -> CalendarId {
    CalendarId::new(name).expect("a calendar id")
}

fn language(code: &str) -> Language {
    Language::new(code).expect("a language")
}
