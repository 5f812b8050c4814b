//! The transfer dialog offers those who know the matter.

use expect_test::{Expect, expect};

use super::*;
use crate::id::{Language, Topic};
use crate::policy::demo;
use crate::routing::matrix::{Authentication, Channel, Hours, Mood};
use crate::routing::need::Tier;

fn check(topic: &str, language: &str, owner: &str, expected: &Expect) {
    let situation = Situation {
        topic: Topic::new(topic).unwrap(),
        tier: Tier::Standard,
        language: Language::new(language).unwrap(),
        authentication: Authentication::Anonymous,
        mood: Mood::Calm,
        channel: Channel::Web,
        hours: Hours::Open,
    };
    let targets = suggest_targets(&demo::policy(), &situation, &AgentId::new(owner).unwrap());
    let members = targets.members.iter().map(|(agent, reach)| format!("{agent} {reach:?}"));
    let teams: Vec<_> = targets.teams.iter().map(TeamId::to_string).collect();
    let members: Vec<_> = members.collect();
    expected.assert_eq(&format!("{}: {}", teams.join(", "), members.join(", ")));
}

#[test]
fn mx9_a_transfer_is_suggested_to_those_who_know_the_matter_first() {
    check(
        "billing",
        "en",
        "tom",
        &expect!["support, sales: rosa Exact, bea Exact, luz Exact, max AnyLevel"],
    );
    check("billing", "en", "rosa", &expect!["support, sales: bea Exact, luz Exact, max AnyLevel"]);
    check("billing", "es", "tom", &expect!["support: luz Exact, rosa Translated, bea Translated"]);
    check(
        "pre_sale",
        "en",
        "bea",
        &expect!["sales, support: ava Exact, tom Exact, max AnyLevel, luz Overflow"],
    );
    check("legal", "en", "bea", &expect!["support: lea Exact"]);
}
