//! Who can serve what, clause by clause.

use super::*;
use crate::roster::Duty;

fn id(text: &str) -> TeamId {
    TeamId::new(text).unwrap()
}

fn member(skills: &[(&str, u8)], languages: &[&str]) -> Member {
    Member {
        name: "Ana".to_owned(),
        duty: Duty::Agent,
        teams: BTreeSet::from([id("support")]),
        skills: skills.iter().map(|(s, l)| (Skill::new(*s).unwrap(), Level(*l))).collect(),
        languages: languages
            .iter()
            .map(|l| (Language::new(*l).unwrap(), Fluency::Native))
            .collect(),
        translation: Translation::Disabled,
        seniority: Seniority::Regular,
        cap: 3,
        accounts: BTreeSet::new(),
        shift: None,
    }
}

fn billing() -> Need {
    Need {
        team: id("support"),
        skill: Some(Skill::new("billing").unwrap()),
        level: Level(5),
        language: Language::new("en").unwrap(),
        tier: Tier::Standard,
        strictness: Strictness::Widens,
    }
}

/// The narrowest reach beyond the hold at which somebody can serve a need.
fn from(member: &Member, need: &Need) -> Option<Reach> {
    let lenders = [id("sales")];
    Reach::ALL.into_iter().skip(1).find(|reach| can_serve(member, &lenders, need, *reach))
}

#[test]
fn mx1_each_thing_that_is_missing_has_the_reach_that_waives_it() {
    let need = billing();
    let vip = Need { tier: Tier::Vip, ..need.clone() };
    let expert = member(&[("billing", 5)], &["en"]);
    let senior = Member { seniority: Seniority::Senior, ..expert.clone() };
    let foreign = member(&[("billing", 5)], &["fi"]);
    let translating = Member { translation: Translation::Enabled, ..foreign.clone() };
    let lent = Member { teams: BTreeSet::from([id("sales")]), ..expert.clone() };
    let stranger = Member { teams: BTreeSet::from([id("press")]), ..expert.clone() };
    let table = [
        ("has it all", &expert, &need, Some(Reach::Exact)),
        ("no senior for a VIP", &expert, &vip, Some(Reach::AnySeniority)),
        ("a senior for a VIP", &senior, &vip, Some(Reach::Exact)),
        ("a lower level", &member(&[("billing", 4)], &["en"]), &need, Some(Reach::AnyLevel)),
        ("lists nothing", &member(&[], &[]), &need, Some(Reach::AnyLevel)),
        ("a generalist", &member(&[("general", 1)], &["en"]), &need, Some(Reach::AnyLevel)),
        ("another skill", &member(&[("legal", 9)], &["en"]), &need, None),
        ("a generalist abroad", &member(&[("general", 1)], &["fi"]), &need, None),
        ("another language", &foreign, &need, None),
        ("through a translation", &translating, &need, Some(Reach::Translated)),
        ("of a team that lends", &lent, &need, Some(Reach::Overflow)),
        ("of another team", &stranger, &need, None),
    ];
    for (who, member, need, expected) in table {
        assert_eq!(from(member, need), expected, "{who}");
    }
}

#[test]
fn mx2_a_strict_need_never_widens_beyond_the_skill() {
    let strict = Need { strictness: Strictness::Strict, ..billing() };
    let translating = Translation::Enabled;
    let table = [
        (member(&[("billing", 5)], &["en"]), Some(Reach::Exact)),
        (member(&[("billing", 4)], &["en"]), None),
        (member(&[], &[]), None),
        (Member { translation: translating, ..member(&[("billing", 4)], &["fi"]) }, None),
        (
            Member { translation: translating, ..member(&[("billing", 5)], &["fi"]) },
            Some(Reach::Translated),
        ),
    ];
    for (member, expected) in table {
        assert_eq!(from(&member, &strict), expected, "{:?} {:?}", member.skills, member.languages);
    }
}

#[test]
fn mx1_each_reach_holds_all_before_it() {
    let needs = [
        billing(),
        Need { tier: Tier::Vip, ..billing() },
        Need { strictness: Strictness::Strict, ..billing() },
        Need { skill: None, ..billing() },
    ];
    for skills in [&[][..], &[("billing", 9)], &[("billing", 1)], &[("general", 1)]] {
        for languages in [&[][..], &["en"], &["fi"]] {
            for translation in [Translation::Enabled, Translation::Disabled] {
                for need in &needs {
                    let member = Member { translation, ..member(skills, languages) };
                    let served = Reach::ALL.map(|reach| can_serve(&member, &[], need, reach));
                    assert!(served[1..].is_sorted(), "{skills:?} {languages:?} {served:?}");
                }
            }
        }
    }
}

#[test]
fn mx1_who_knows_the_visitor_needs_no_seniority() {
    let vip = Need { tier: Tier::Vip, ..billing() };
    assert!(can_serve(&member(&[("billing", 5)], &["en"]), &[], &vip, Reach::Named));
    assert!(!can_serve(&member(&[], &[]), &[], &vip, Reach::Named));
}
