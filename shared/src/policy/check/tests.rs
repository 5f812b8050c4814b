//! What a policy is refused for, each with its field and what to do.

// The library that blesses expectations writes them so.
#![allow(clippy::needless_raw_string_hashes)]

use expect_test::{Expect, expect};

use super::*;
use crate::bot::provider::Provider;
use crate::hours::{Interval, MinuteOfDay, Zone};
use crate::id::{AgentId, CalendarId, Language, RuleId, Skill, StepId, TeamId};
use crate::policy::{FailSafe, Phrase, demo};
use crate::reading::Sign;
use crate::routing::matrix::{Condition, Rule};
use crate::routing::need::{Level, Strictness};
use crate::time::Span;

/// The problems of the demo's policy once something in it is broken.
fn broken(fault: impl FnOnce(&mut Policy), expected: &Expect) {
    let mut policy = demo::policy();
    fault(&mut policy);
    let told: Vec<_> = policy.check().iter().map(PolicyProblem::to_string).collect();
    expected.assert_eq(&told.join("\n"));
    let json = serde_json::to_string(&policy).unwrap();
    assert_eq!(Policy::from_json(&json), Err(policy.check()));
}

fn team(name: &str) -> TeamId {
    TeamId::new(name).unwrap()
}

fn calendar(name: &str) -> CalendarId {
    CalendarId::new(name).unwrap()
}

fn row<'a>(policy: &'a mut Policy, id: &str) -> &'a mut Rule {
    policy.matrix.rules.iter_mut().find(|rule| rule.id.as_str() == id).unwrap()
}

fn member<'a>(policy: &'a mut Policy, id: &str) -> &'a mut crate::roster::Member {
    policy.roster.members.get_mut(&AgentId::new(id).unwrap()).unwrap()
}

#[test]
fn po1_the_policies_that_come_with_it_can_work_and_survive_json() {
    for policy in [Policy::standard(), demo::policy()] {
        assert_eq!(policy.check(), []);
        let json = serde_json::to_string_pretty(&policy).unwrap();
        assert_eq!(Policy::from_json(&json), Ok(policy));
    }
}

#[test]
fn po2_a_text_that_is_no_policy_is_refused_by_its_place_without_its_words() {
    let json = serde_json::to_string_pretty(&demo::policy()).unwrap();
    let told = |text: &str| Policy::from_json(text).unwrap_err()[0].to_string();
    let cases = [
        told(&json[..json.len() / 2]),
        told(&json.replace("\"vip\": 0", "\"vip\": \"secret\"")),
        told(&json.replace("\"tiers\"", "\"secret\"")),
        told(&json.replace("\"billing\"", "\"se cret\"")),
    ];
    for case in &cases {
        assert!(!case.contains("cret"), "{case}");
    }
    expect![[r#"
        line 391, column 28: this is no JSON: write it as JSON
        line 15, column 21: a field is missing, unknown or of the wrong kind: compare it with the standard policy
        line 278, column 18: a field is missing, unknown or of the wrong kind: compare it with the standard policy
        line 210, column 15: a field is missing, unknown or of the wrong kind: compare it with the standard policy"#]].assert_eq(&cases.join("\n"));
}

#[test]
fn po3_a_cap_or_a_weight_of_nothing_or_too_much_is_refused() {
    broken(
        |policy| member(policy, "rosa").cap = 0,
        &expect![
            "roster.members.rosa.cap: the cap is 0, so this person never gets a conversation: give a cap of at least 1, or take this person off the roster"
        ],
    );
    broken(
        |policy| policy.matrix.otherwise.route.weight = 0,
        &expect![
            "matrix.otherwise.route.weight: the weight is 0, so such conversations never fill anybody's cap: give a weight of at least 1"
        ],
    );
    broken(
        |policy| row(policy, "legal").route.as_mut().unwrap().weight = 4,
        &expect![
            "matrix.rules[5].route.weight: the weight is 4, and nobody's cap is above 3: lower the weight, or raise somebody's cap"
        ],
    );
}

#[test]
fn po13_a_roster_has_ten_thousand_people_at_most() {
    let crowded = |policy: &mut Policy, people: usize| {
        let one = member(policy, "tom").clone();
        for number in policy.roster.members.len()..people {
            let id = AgentId::new(format!("x{number}")).unwrap();
            policy.roster.members.insert(id, one.clone());
        }
    };
    let mut policy = demo::policy();
    crowded(&mut policy, 10_000);
    assert_eq!(policy.check(), []);
    broken(
        |policy| crowded(policy, 10_001),
        &expect![
            "roster.members: there are 10001 people on the roster: leave at most 10,000, and put the others into a workspace of their own"
        ],
    );
}

#[test]
fn po4_names_that_lead_nowhere_are_refused() {
    broken(
        |policy| policy.matrix.otherwise.route.team = team("hr"),
        &expect![
            "matrix.otherwise.route.team: there is no team `hr`: add it to `roster.teams`, or name one of those"
        ],
    );
    broken(
        |policy| member(policy, "tom").teams.extend([team("hr")]),
        &expect![
            "roster.members.tom.teams: there is no team `hr`: add it to `roster.teams`, or name one of those"
        ],
    );
    broken(
        |policy| member(policy, "luz").shift = Some(calendar("night")),
        &expect![
            "roster.members.luz.shift: there is no calendar `night`: add it to `calendars`, or name one of those"
        ],
    );
    broken(
        |policy| {
            let sales = policy.roster.teams.get_mut(&team("sales")).unwrap();
            sales.lead = Some(AgentId::new("nemo").unwrap());
        },
        &expect![
            "roster.teams.sales.lead: nobody on the roster is `nemo`: add them to `roster.members`, or name one of those"
        ],
    );
    broken(
        |policy| policy.matrix.calendar = calendar("night"),
        &expect![
            "matrix.calendar: there is no calendar `night`: add it to `calendars`, or name one of those"
        ],
    );
    broken(
        |policy| {
            let sales = policy.roster.teams.get_mut(&team("sales")).unwrap();
            sales.calendar = calendar("night");
            sales.overflow = vec![team("sales"), team("hr")];
        },
        &expect![[r#"
            roster.teams.sales.calendar: there is no calendar `night`: add it to `calendars`, or name one of those
            roster.teams.sales.overflow[0]: a team cannot lend agents to itself: name other teams, or none
            roster.teams.sales.overflow[1]: there is no team `hr`: add it to `roster.teams`, or name one of those"#]],
    );
}

#[test]
fn po5_a_skill_that_nobody_has_or_stands_in_for_is_refused() {
    let misspelled = || Some(Skill::new("leagl").unwrap());
    broken(
        |policy| row(policy, "legal").route.as_mut().unwrap().skill = misspelled(),
        &expect![
            "matrix.rules[5].route.skill: nobody has the skill `leagl`, and nobody may stand in for it: give it to somebody, or name a skill that somebody has"
        ],
    );
    let mut policy = demo::policy();
    let route = row(&mut policy, "legal").route.as_mut().unwrap();
    route.skill = misspelled();
    route.strictness = Strictness::Widens;
    assert_eq!(policy.check(), [], "the generalists stand in");
    policy.roster.members.clear();
    row(&mut policy, "legal").route.as_mut().unwrap().strictness = Strictness::Strict;
    assert_eq!(policy.check(), [], "nobody is there yet");
}

#[test]
fn po6_calendars_are_looked_over_too() {
    broken(
        |policy| {
            let office = policy.calendars.get_mut(&calendar("office")).unwrap();
            office.zone = Zone::new("Mars/Olympus");
            let late = Interval { opens: MinuteOfDay(600), closes: MinuteOfDay(700) };
            office.week[1].push(late);
        },
        &expect![[r#"
            calendars.office.zone: `Mars/Olympus` is no time zone: name one as the IANA database spells it, like `Europe/Berlin`
            calendars.office.week.tue[1]: it overlaps interval [0] of the same day: make the two one, or let the later open when the earlier closes"#]],
    );
}

#[test]
fn po7_a_rule_that_never_counts_is_refused() {
    broken(
        |policy| row(policy, "other-language").when.languages = vec![Language::new("en").unwrap()],
        &expect![
            "matrix.rules[3].when: no conversation can have what the rule asks: ask for a language that the rule does not leave out"
        ],
    );
    broken(
        |policy| {
            let mut hidden = row(policy, "technical").clone();
            hidden.id = RuleId::new("tech-too").unwrap();
            policy.matrix.rules.push(hidden);
        },
        &expect![
            "matrix.rules[11].route: it never counts: `failed-proof` or `technical` always comes first: move the rule up, ask for more in the other, or take this out"
        ],
    );
    broken(
        |policy| row(policy, "legal").when = Condition::default(),
        &expect![[r#"
        matrix.rules[3].urgency: it never counts: `vip` or `upset` or `leaving` or `legal` always comes first: move the rule up, ask for more in the other, or take this out
        matrix.rules[6].route: it never counts: `legal` always comes first: move the rule up, ask for more in the other, or take this out
        matrix.rules[7].route: it never counts: `legal` always comes first: move the rule up, ask for more in the other, or take this out
        matrix.rules[8].route: it never counts: `legal` always comes first: move the rule up, ask for more in the other, or take this out
        matrix.rules[9].route: it never counts: `legal` always comes first: move the rule up, ask for more in the other, or take this out
        matrix.rules[10].route: it never counts: `legal` always comes first: move the rule up, ask for more in the other, or take this out"#]],
    );
    broken(
        |policy| {
            let mut hidden = row(policy, "upset").clone();
            hidden.id = RuleId::new("angry").unwrap();
            policy.matrix.rules.push(hidden);
        },
        &expect![
            "matrix.rules[11].urgency: it never counts: `vip` or `upset` always comes first: move the rule up, ask for more in the other, or take this out"
        ],
    );
    broken(
        |policy| row(policy, "vip").urgency = None,
        &expect![
            "matrix.rules[0]: the rule gives no route, no urgency and no after-hours path: give one of them, or take the rule out"
        ],
    );
}

#[test]
fn po7_a_rule_hidden_by_two_others_together_is_found() {
    broken(
        |policy| {
            let mut both = row(policy, "billing").clone();
            both.id = RuleId::new("money").unwrap();
            both.when.topics.truncate(0);
            both.when.topics.extend(row(policy, "billing").when.topics.clone());
            both.when.topics.extend(row(policy, "pre-sale").when.topics.clone());
            policy.matrix.rules.push(both);
        },
        &expect![
            "matrix.rules[11].route: it never counts: `failed-proof` or `billing` or `pre-sale` always comes first: move the rule up, ask for more in the other, or take this out"
        ],
    );
}

#[test]
fn po8_rules_have_names_of_their_own() {
    broken(
        |policy| row(policy, "billing").id = RuleId::new("legal").unwrap(),
        &expect![
            "matrix.rules[8].id: another rule is called `legal` as well: give the rule another name"
        ],
    );
    broken(
        |policy| row(policy, "billing").id = RuleId::new("otherwise").unwrap(),
        &expect![
            "matrix.rules[8].id: `otherwise` is what the log calls it when no rule says where: give the rule another name"
        ],
    );
    let mut policy = demo::policy();
    let many = std::iter::repeat_n(policy.matrix.rules[0].clone(), 130);
    policy.matrix.rules.extend(many);
    let told = policy.check();
    assert!(told.iter().any(|problem| problem.fault == Fault::TooManyRules(141)), "{told:?}");
}

#[test]
fn po9_ladders_only_go_up() {
    broken(
        |policy| policy.queue.head_start.high = Span::seconds(30),
        &expect!["queue.head_start.high: it is less than `at_risk`: give at least that"],
    );
    broken(
        |policy| policy.queue.vip_widens_at = Span::seconds(50),
        &expect!["queue.level_widens_at: it is less than `vip_widens_at`: give at least that"],
    );
    broken(
        |policy| policy.queue.team_widens_at = Span::seconds(7),
        &expect!["queue.team_widens_at: it is less than `language_widens_at`: give at least that"],
    );
}

#[test]
fn po10_times_counts_levels_and_percentages_make_sense() {
    broken(
        |policy| policy.presence.lease = Span::seconds(-1),
        &expect![
            "presence.lease: -1000 ms is not between 1000 ms and 3600000 ms: give a time within these bounds"
        ],
    );
    broken(
        |policy| policy.queue.named_hold = Span::hours(2),
        &expect![
            "queue.named_hold: 7200000 ms is not between 0 ms and 3600000 ms: give a time within these bounds"
        ],
    );
    broken(
        |policy| policy.matrix.otherwise.urgency.first_reply_within = Span::seconds(0),
        &expect![
            "matrix.otherwise.urgency.first_reply_within: 0 ms is not between 1000 ms and 86400000 ms: give a time within these bounds"
        ],
    );
    broken(
        |policy| policy.promises.warns_at_percent_left = 100,
        &expect![
            "promises.warns_at_percent_left: 100 is not between 1 and 99: give a number from 1 to 99"
        ],
    );
    broken(
        |policy| policy.offers.misses_until_away = 0,
        &expect!["offers.misses_until_away: it is 0: give at least 1"],
    );
    broken(
        |policy| policy.queue.long_queue = 0,
        &expect!["queue.long_queue: it is 0: give at least 1"],
    );
    broken(
        |policy| policy.matrix.otherwise.route.level = Level(11),
        &expect![
            "matrix.otherwise.route.level: levels go from 1 to 10, and this is 11: give a level from 1 to 10"
        ],
    );
    broken(
        |policy| {
            member(policy, "kim").skills.insert(Skill::new("sales").unwrap(), Level(0));
        },
        &expect![
            "roster.members.kim.skills.sales: levels go from 1 to 10, and this is 0: give a level from 1 to 10"
        ],
    );
}

#[test]
fn po11_names_can_be_shown() {
    broken(
        |policy| member(policy, "ava").name = " ".to_owned(),
        &expect!["roster.members.ava.name: it has no text: write at least one letter"],
    );
    broken(
        |policy| policy.roster.teams.get_mut(&team("sales")).unwrap().name = "é".repeat(81),
        &expect!["roster.teams.sales.name: it has 81 characters: write at most 80 characters"],
    );
    let mut policy = demo::policy();
    member(&mut policy, "ava").name = "é".repeat(80);
    assert_eq!(policy.check(), []);
}

#[test]
fn po12_a_fail_safe_is_off_only_by_name_and_with_a_reason() {
    let off = |by: &str, because: &str| FailSafe::Off { by: by.into(), because: because.into() };
    broken(
        |policy| policy.fail_safes.payment = off(" ", "too short"),
        &expect![[r#"
        fail_safes.payment.off.by: it has no text: write at least one letter
        fail_safes.payment.off.because: the reason has 9 characters: say in at least 10 characters why it is off, or put it on"#]],
    );
    broken(
        |policy| policy.fail_safes.regulated = off("Max", "  because   "),
        &expect![
            "fail_safes.regulated.off.because: the reason has 7 characters: say in at least 10 characters why it is off, or put it on"
        ],
    );
    let mut policy = demo::policy();
    policy.fail_safes.cancellation = off("Max", "10 letters");
    assert_eq!(policy.check(), []);
    let json = serde_json::to_string(&policy).unwrap();
    assert_eq!(Policy::from_json(&json), Ok(policy));
}

#[test]
fn po12_a_policy_that_says_nothing_of_fail_safes_has_them_all() {
    let mut policy = serde_json::to_value(demo::policy()).unwrap();
    let sections = policy.as_object_mut().unwrap();
    sections.remove("fail_safes").unwrap();
    let conversation = sections.get_mut("conversation").unwrap().as_object_mut().unwrap();
    conversation.remove("bot_attempts_first").unwrap();
    conversation.remove("min_attempts").unwrap();
    assert_eq!(Policy::from_json(&policy.to_string()), Ok(demo::policy()));
    let mistaken = r#"{"payments":{"off":{"by":"Max","because":"we take none"}}}"#;
    policy["fail_safes"] = serde_json::from_str(mistaken).unwrap();
    let refused = Policy::from_json(&policy.to_string()).unwrap_err();
    assert_eq!(refused[0].fault, Fault::NotAPolicy, "a slip of the pen takes nothing off");
}

#[test]
fn po14_what_the_bot_cannot_work_with_is_refused_by_its_place() {
    broken(
        |policy| policy.bot.flows[0].start = StepId::new("moon").unwrap(),
        &expect![
            "bot.flows.order-status: it begins with `moon`, which is no step of it: name one of its steps as start"
        ],
    );
    broken(
        |policy| policy.bot.flows[1].id = policy.bot.flows[0].id.clone(),
        &expect![
            "bot.flows.order-status: two flows are called `order-status`: give one of them another name"
        ],
    );
    broken(
        |policy| policy.bot.actions = Some("ftp://shop.example".to_owned()),
        &expect![
            "bot.actions: this is no address that can be called: begin it with https://, or with http:// on this machine"
        ],
    );
    broken(
        |policy| policy.bot.provider = Some(Provider::WorkersAi { model: " ".to_owned() }),
        &expect!["bot.provider: name the model as its endpoint calls it"],
    );
    broken(
        |policy| {
            let texts = r#"{"de": {"joined": "Jemand ist da.", "moon": "Mond"}}"#;
            policy.bot.texts = serde_json::from_str(texts).unwrap();
        },
        &expect![[r#"
            bot.texts.de.joined: it needs `{agent}`: the visitor has to be told
            bot.texts.de.moon: there is no text of this name: look at the list of texts"#]],
    );
}

fn phrase(words: &str) -> Phrase {
    Phrase { sign: Sign::Regulated, words: words.to_owned() }
}

#[test]
fn po15_phrases_that_cannot_be_sought_are_refused() {
    broken(
        |policy| {
            let long = "ombudsman ".repeat(20) + "!";
            let words = ["call [my solicitor", " ", "to us", "[sue|a]", "@nobody", &long];
            policy.phrases = words.map(phrase).into();
        },
        &expect![[r#"
            phrases[0].words: byte 5: this bracket is never closed: write plain words, or a backslash before the sign
            phrases[1].words: it has no text: write at least one letter
            phrases[2].words: its words are short or common, and stand in messages of every kind: add a word that only such messages have
            phrases[3].words: its words are short or common, and stand in messages of every kind: add a word that only such messages have
            phrases[4].words: byte 0: no list has this name: write plain words, or a backslash before the sign
            phrases[5].words: the phrase has 201 characters: write at most 200 characters, and the rest as another phrase"#]],
    );
    broken(
        |policy| policy.phrases = vec![phrase("ombudsman"); 501],
        &expect![
            "phrases: there are 501 phrases: leave at most 500, joining those that differ in one word"
        ],
    );
    let mut policy = demo::policy();
    policy.phrases = vec![phrase("ombudsman"); 500];
    assert_eq!(policy.check(), []);
    policy.phrases = vec![
        phrase("a 2nd letter of @who (today|$)"),
        phrase(&format!("complain{}", " ".repeat(192))),
    ];
    assert_eq!(policy.check(), []);
}

#[test]
fn po15_a_policy_without_phrases_has_none_and_one_with_an_unknown_sign_is_refused() {
    let mut policy = serde_json::to_value(demo::policy()).unwrap();
    policy.as_object_mut().unwrap().remove("phrases").unwrap();
    let read = Policy::from_json(&policy.to_string()).unwrap();
    assert_eq!(read.phrases, []);
    policy["phrases"] = serde_json::json!([{ "sign": "is_in_a_rush", "words": "ombudsman" }]);
    let refused = Policy::from_json(&policy.to_string()).unwrap_err();
    assert_eq!(refused[0].fault, Fault::NotAPolicy);
}
