//! Which answers the matrix gives, and that they explain themselves.

// The library that blesses expectations writes them so.
#![allow(clippy::needless_raw_string_hashes)]

use std::collections::BTreeSet;

use expect_test::expect;

use super::*;
use crate::id::{AccountId, ConversationId, Epoch};
use crate::policy::{Policy, demo};

/// A calm English visitor on the web during opening hours, about something.
fn about(topic: &str) -> Situation {
    Situation {
        topic: Topic::new(topic).unwrap(),
        tier: Tier::Standard,
        language: Language::new("en").unwrap(),
        authentication: Authentication::Anonymous,
        mood: Mood::Calm,
        channel: Channel::Web,
        hours: Hours::Open,
    }
}

/// Where, how soon, and what then: in one line.
fn told(policy: &Policy, situation: &Situation) -> String {
    let decision = policy.matrix.route(situation);
    let skill = decision.route.skill.as_ref().map_or("anybody", Skill::as_str);
    format!(
        "{}/{skill} {:?} {} s {:?}, by {}",
        decision.route.team,
        decision.urgency.priority,
        decision.urgency.first_reply_within.as_seconds(),
        decision.path(situation),
        decision.rule,
    )
}

#[test]
fn mx3_the_rows_that_a_workspace_starts_with() {
    let policy = Policy::standard();
    let spanish = Language::new("es").unwrap();
    let rows = [
        ("billing", about("billing")),
        ("technical", about("technical")),
        ("vip", Situation { tier: Tier::Vip, ..about("shipping") }),
        ("pre-sale", about("pre_sale")),
        ("other language", Situation { language: spanish, ..about("shipping") }),
        ("after hours", Situation { hours: Hours::Closed, ..about("shipping") }),
        ("upset", Situation { mood: Mood::Upset, ..about("shipping") }),
        ("leaving", about("cancellation")),
        ("legal", about("legal")),
        ("anything else", about("shipping")),
    ];
    let told: Vec<_> =
        rows.iter().map(|(row, of)| format!("{row}: {}", told(&policy, of))).collect();
    expect![[r#"
        billing: support/billing High 60 s Queue, by billing
        technical: support/technical Normal 120 s Queue, by technical
        vip: support/anybody Vip 30 s Queue, by otherwise
        pre-sale: support/sales High 60 s Queue, by pre-sale
        other language: support/anybody Normal 120 s Queue, by otherwise
        after hours: support/anybody Low 180 s AfterHours(Message), by otherwise
        upset: support/anybody AtRisk 45 s Queue, by otherwise
        leaving: support/anybody AtRisk 45 s Queue, by otherwise
        legal: support/legal High 60 s Queue, by legal
        anything else: support/anybody Low 180 s Queue, by otherwise"#]]
    .assert_eq(&told.join("\n"));
}

#[test]
fn mx4_four_cases_that_look_alike_take_four_paths() {
    let policy = demo::policy();
    let midnight = Situation {
        language: Language::new("es").unwrap(),
        channel: Channel::Social,
        hours: Hours::Closed,
        ..about("shipping")
    };
    let cases = [
        about("refund_dispute"),
        Situation { tier: Tier::Vip, ..about("billing") },
        Situation { authentication: Authentication::Failed, ..about("shipping") },
        midnight,
        about("shipping"),
    ];
    let told: Vec<_> = cases.iter().map(|case| told(&policy, case)).collect();
    expect![[r#"
        support/disputes High 60 s Queue, by refund-dispute
        support/billing Vip 30 s Queue, by billing
        support/identity Normal 120 s Queue, by failed-proof
        support/anybody Normal 120 s AfterHours(Message), by otherwise
        support/anybody Low 180 s Queue, by otherwise"#]]
    .assert_eq(&told.join("\n"));
    let different: BTreeSet<_> = told.iter().collect();
    assert_eq!(different.len(), cases.len());
}

#[test]
fn mx5_the_first_rule_says_where_and_all_together_say_how_soon() {
    let mut policy = Policy::standard();
    let vip_billing = Situation { tier: Tier::Vip, ..about("billing") };
    let upset_too = Situation { mood: Mood::Upset, ..vip_billing.clone() };
    let decision = policy.matrix.route(&upset_too);
    assert_eq!(decision.rule.as_str(), "billing");
    assert_eq!(decision.urgency.priority, Priority::Vip);
    assert_eq!(decision.urgency.first_reply_within, Span::seconds(30));

    // A row further down that promises less time is kept as well, and no row above it is.
    let rules = &mut policy.matrix.rules;
    let last = rules.last_mut().unwrap();
    last.when = Condition { topics: vec![Topic::new("billing").unwrap()], ..Condition::default() };
    let hurry = Urgency { priority: Priority::Low, first_reply_within: Span::seconds(20) };
    last.urgency = Some(hurry);
    let decision = policy.matrix.route(&vip_billing);
    assert_eq!(decision.rule.as_str(), "billing");
    assert_eq!(decision.urgency.priority, Priority::Vip);
    assert_eq!(decision.urgency.first_reply_within, Span::seconds(20));

    policy.matrix.rules.reverse();
    let decision = policy.matrix.route(&vip_billing);
    assert_eq!(decision.rule.as_str(), "technical");
    assert_eq!(decision.urgency.priority, Priority::Vip);
}

#[test]
fn mx6_a_decision_says_which_rules_matched_on_what_and_what_each_gave() {
    let situation =
        Situation { tier: Tier::Vip, mood: Mood::Upset, hours: Hours::Closed, ..about("billing") };
    let decision = Policy::standard().matrix.route(&situation);
    let told: Vec<_> = decision
        .matched
        .iter()
        .map(|of| format!("{} because {:?} gave {:?}", of.rule, of.because, of.gave))
        .collect();
    expect![[r#"
        vip because [Tier] gave [Priority, FirstReply]
        upset because [Mood] gave []
        after-hours because [Hours] gave [AfterHours]
        billing because [Topic] gave [Route]"#]]
    .assert_eq(&told.join("\n"));
    let nothing = Policy::standard().matrix.route(&about("shipping"));
    assert_eq!(nothing.rule.as_str(), Matrix::OTHERWISE);
    assert_eq!(nothing.matched, []);
}

#[test]
fn mx7_a_ticket_has_the_need_of_the_route_and_the_facts_of_the_conversation() {
    let situation = Situation { tier: Tier::Vip, ..about("legal") };
    let facts = Facts {
        request: crate::id::Seq::new(4),
        conversation: ConversationId::new("c1").unwrap(),
        epoch: Epoch::new(3),
        account: Some(AccountId::new("acme").unwrap()),
        sticky: None,
        complexity: 7,
        blocked: BTreeSet::new(),
    };
    let decision = demo::policy().matrix.route(&situation);
    let ticket = decision.ticket(&situation, facts.clone());
    assert_eq!(ticket.need.skill, Some(Skill::new("legal").unwrap()));
    assert_eq!(ticket.need.strictness, Strictness::Strict);
    assert_eq!(ticket.need.tier, Tier::Vip);
    assert_eq!(ticket.need.language, situation.language);
    assert_eq!(ticket.priority, Priority::Vip);
    assert_eq!(ticket.first_reply_within, Span::seconds(30));
    assert_eq!((ticket.topic, ticket.rule.as_str()), (situation.topic, "legal"));
    assert_eq!((ticket.conversation, ticket.epoch), (facts.conversation, facts.epoch));
    assert_eq!((ticket.account, ticket.complexity), (facts.account, facts.complexity));
}

#[test]
fn mx3_legal_matters_are_kept_for_those_with_the_skill_where_somebody_has_it() {
    let strictness = |policy: &Policy| policy.matrix.route(&about("legal")).route.strictness;
    assert_eq!(strictness(&Policy::standard()), Strictness::Widens);
    assert_eq!(strictness(&demo::policy()), Strictness::Strict);
}

#[test]
fn mx8_each_question_of_a_condition_is_asked() {
    let topic = |name: &str| vec![Topic::new(name).unwrap()];
    let language = |code: &str| vec![Language::new(code).unwrap()];
    let any = Condition::default;
    let here = about("billing");
    let table = [
        (
            Condition { topics: topic("billing"), ..any() },
            Condition { topics: topic("x"), ..any() },
        ),
        (
            Condition { tiers: vec![Tier::Standard], ..any() },
            Condition { tiers: vec![Tier::Vip], ..any() },
        ),
        (
            Condition { languages: language("en"), ..any() },
            Condition { languages: language("es"), ..any() },
        ),
        (
            Condition { except_languages: language("es"), ..any() },
            Condition { except_languages: language("en"), ..any() },
        ),
        (
            Condition { authentications: vec![Authentication::Anonymous], ..any() },
            Condition { authentications: vec![Authentication::Failed], ..any() },
        ),
        (
            Condition { moods: vec![Mood::Calm], ..any() },
            Condition { moods: vec![Mood::Upset], ..any() },
        ),
        (
            Condition { channels: vec![Channel::Web, Channel::Email], ..any() },
            Condition { channels: vec![Channel::Social], ..any() },
        ),
        (
            Condition { hours: vec![Hours::Open], ..any() },
            Condition { hours: vec![Hours::Closed], ..any() },
        ),
    ];
    for (accepts, refuses) in table {
        assert!(accepts.matches(&here), "{accepts:?}");
        assert!(!refuses.matches(&here), "{refuses:?}");
    }
    assert!(any().matches(&here));
}
