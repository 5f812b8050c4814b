//! Each defect that is put into a policy is found, and a sound policy has none.

// The library that blesses expectations writes them so.
#![allow(clippy::needless_raw_string_hashes)]

use expect_test::{Expect, expect};

use super::*;
use crate::hours::{Interval, MinuteOfDay, Zone};
use crate::id::{CalendarId, Language, Topic};
use crate::policy::demo;
use crate::roster::{Duty, Fluency, Member, Seniority};
use crate::routing::matrix::Condition;

/// 24 November 2026, a Tuesday, 12:00 in UTC.
const TUESDAY: Timestamp = Timestamp::new(1_795_521_600_000);

fn plain() -> Member {
    Member {
        name: "Ana".to_owned(),
        duty: Duty::Agent,
        teams: BTreeSet::from([TeamId::new("support").unwrap()]),
        skills: BTreeMap::new(),
        languages: BTreeMap::new(),
        translation: Translation::Disabled,
        seniority: Seniority::Regular,
        cap: 3,
        accounts: BTreeSet::new(),
        shift: None,
    }
}

/// The standard policy with two people who wrote nothing down.
fn two_people() -> Policy {
    let mut policy = Policy::standard();
    for id in ["ana", "ben"] {
        policy.roster.members.insert(AgentId::new(id).unwrap(), plain());
    }
    policy
}

/// What is found once something in the policy is broken.
fn found(mut policy: Policy, defect: impl FnOnce(&mut Policy), expected: &Expect) {
    assert_eq!(coverage(&policy, TUESDAY).findings, [], "before the defect");
    defect(&mut policy);
    let coverage = coverage(&policy, TUESDAY);
    assert_eq!((coverage.left_out, coverage.extent), (0, Extent::Whole));
    let lines: Vec<_> = coverage.findings.iter().map(Finding::to_string).collect();
    expected.assert_eq(&lines.join("\n"));
}

fn member<'a>(policy: &'a mut Policy, id: &str) -> &'a mut Member {
    policy.roster.members.get_mut(&AgentId::new(id).unwrap()).unwrap()
}

fn remove(policy: &mut Policy, id: &str) {
    policy.roster.members.remove(&AgentId::new(id).unwrap());
}

#[test]
fn cv1_a_sound_policy_has_nothing_uncovered() {
    let nothing = Coverage { findings: Vec::new(), left_out: 0, extent: Extent::Whole };
    assert_eq!(coverage(&two_people(), TUESDAY), nothing);
    assert_eq!(coverage(&demo::policy(), TUESDAY), nothing);
}

#[test]
fn cv2_situations_that_end_in_nobody_are_found_and_told_in_few_words() {
    found(
        demo::policy(),
        |policy| remove(policy, "lea"),
        &expect![[r#"
            topic legal: nobody in team support has the skill legal
            nobody has the skill legal, which legal asks for"#]],
    );
    found(
        demo::policy(),
        |policy| {
            let legal = policy.matrix.rules.iter_mut().find(|rule| rule.id.as_str() == "legal");
            legal.unwrap().route.as_mut().unwrap().weight = 3;
            member(policy, "lea").cap = 2;
        },
        &expect!["topic legal: nobody in team support who could has a cap that is large enough"],
    );
    found(
        two_people(),
        |policy| policy.roster.members.clear(),
        &expect!["anything: there is nobody in team support"],
    );
    found(
        demo::policy(),
        |policy| {
            for id in ["bea", "rosa"] {
                member(policy, id).translation = Translation::Disabled;
            }
            member(policy, "luz").translation = Translation::Disabled;
        },
        &expect![[r#"
            topic billing/payment, language any other/de, authentication anonymous/verified: nobody in team support who could speaks the language or translates
            team support has nobody mon/tue/wed/thu/fri 14:00-18:00, 283 times from 2026-11-24 to 2027-12-28 for billing in es"#]],
    );
}

#[test]
fn cv3_a_rule_that_never_counts_is_found_with_those_that_hide_it() {
    found(
        demo::policy(),
        |policy| {
            let matrix = &mut policy.matrix;
            let failed = matrix.rules.iter_mut().find(|rule| rule.id.as_str() == "failed-proof");
            failed.unwrap().when = Condition::default();
        },
        &expect![[r#"
            the route of rule refund-dispute never counts: failed-proof always comes first
            the route of rule billing never counts: failed-proof always comes first
            the route of rule pre-sale never counts: failed-proof always comes first
            the route of rule technical never counts: failed-proof always comes first"#]],
    );
}

#[test]
fn cv4_a_skill_that_a_rule_needs_and_nobody_has_is_found() {
    found(
        demo::policy(),
        |policy| {
            for id in ["bea", "lea", "rosa"] {
                member(policy, id).skills.remove(&Skill::new("disputes").unwrap());
            }
        },
        &expect![[r#"
            topic refund_dispute, language any other/de, authentication anonymous/verified: nobody in team support who could speaks the language or translates
            nobody has the skill disputes, which refund-dispute asks for
            team support has nobody mon/tue/wed/thu/fri 14:00-18:00, 283 times from 2026-11-24 to 2027-12-28 for refund-dispute in es"#]],
    );
}

#[test]
fn cv5_a_language_that_nobody_speaks_or_translates_is_found() {
    found(
        two_people(),
        |policy| {
            for id in ["ana", "ben"] {
                let english = (Language::new("en").unwrap(), Fluency::Native);
                member(policy, id).languages.extend([english]);
            }
            let rule = &mut policy.matrix.rules[3];
            rule.when.except_languages.push(Language::new("fi").unwrap());
        },
        &expect![[r#"
            language fi/any other: nobody in team support who could speaks the language or translates
            nobody speaks or translates language fi
            nobody speaks or translates language any other"#]],
    );
}

#[test]
fn cv6_hours_in_which_nobody_has_a_shift_are_found() {
    // Lea alone may answer legal matters, and leaves at two.
    found(
        demo::policy(),
        |policy| member(policy, "lea").shift = Some(CalendarId::new("early").unwrap()),
        &expect![
            "team support has nobody mon/tue/wed/thu/fri 14:00-18:00, 283 times from 2026-11-24 to 2027-12-28 for legal in de/en/es/any other"
        ],
    );
}

#[test]
fn cv6_shifts_that_never_meet_the_team_s_hours_are_nobody() {
    found(
        demo::policy(),
        |policy| {
            let night = CalendarId::new("night").unwrap();
            let mut hours = policy.calendars[&CalendarId::new("early").unwrap()].clone();
            let late = Interval { opens: MinuteOfDay(1_200), closes: MinuteOfDay(1_440) };
            hours.week = std::array::from_fn(|_| vec![late]);
            hours.exceptions.clear();
            policy.calendars.insert(night.clone(), hours);
            member(policy, "lea").shift = Some(night);
        },
        &expect!["topic legal: nobody in team support who could has a shift while it is open"],
    );
}

#[test]
fn cv7_holes_at_a_holiday_and_at_a_clock_change_are_found() {
    // The shift is written down in New York, whose clock changes on other days, and it does not
    // know of the short day before Christmas.
    found(
        demo::policy(),
        |policy| {
            let ny = CalendarId::new("ny").unwrap();
            let mut hours = policy.calendars[&CalendarId::new("office").unwrap()].clone();
            hours.zone = Zone::new("America/New_York");
            let early = Interval { opens: MinuteOfDay(180), closes: MinuteOfDay(720) };
            hours.week = std::array::from_fn(|day| if day < 5 { vec![early] } else { vec![] });
            hours.exceptions.retain(|_, intervals| intervals.is_empty());
            let holiday = Day("2026-12-28".to_owned());
            hours.exceptions.insert(holiday, Vec::new());
            policy.calendars.insert(ny.clone(), hours);
            member(policy, "lea").shift = Some(ny);
        },
        &expect![[r#"
            team support has nobody mon 09:00-18:00, once, on 2026-12-28 for legal in de/en/es/any other
            team support has nobody mon/tue/wed/thu/fri 17:00-18:00, 15 times from 2027-03-15 to 2027-11-05 for legal in de/en/es/any other"#]],
    );
}

#[test]
fn cv8_a_team_that_stays_closed_for_long_is_found() {
    found(
        demo::policy(),
        |policy| {
            let office = policy.calendars.get_mut(&CalendarId::new("office").unwrap()).unwrap();
            for day in 1..=22 {
                let day = Day(format!("2027-08-{day:02}"));
                office.exceptions.insert(day, Vec::new());
            }
        },
        &expect![[r#"
            team sales is closed from 2027-07-30 until 2027-08-23
            team support is closed from 2027-07-30 until 2027-08-23"#]],
    );
    found(
        two_people(),
        |policy| {
            for hours in policy.calendars.values_mut() {
                hours.week = std::array::from_fn(|_| Vec::new());
            }
        },
        &expect!["team support is closed from 2026-11-24"],
    );
}

#[test]
fn cv9_work_and_words_are_bounded_and_it_says_when_something_is_left_out() {
    let mut policy = demo::policy();
    // Every topic and every language is a class of its own, and nobody speaks any of them.
    policy.matrix.rules = (0..100u32)
        .map(|number| {
            let mut rule = policy.matrix.rules[8].clone();
            rule.id = RuleId::new(format!("rule{number}")).unwrap();
            rule.when = Condition {
                topics: vec![Topic::new(format!("topic{number}")).unwrap()],
                languages: vec![Language::new(format!("l{number}")).unwrap()],
                ..Condition::default()
            };
            rule.route.as_mut().unwrap().skill = Some(Skill::new(format!("s{number}")).unwrap());
            rule
        })
        .collect();
    let all = coverage(&policy, TUESDAY);
    assert_eq!(all.findings.len(), FINDINGS_LIMIT);
    assert!(all.left_out > 0);
    policy.matrix.rules.extend(policy.matrix.rules.clone());
    assert_eq!(coverage(&policy, TUESDAY).extent, Extent::Cut);
}
