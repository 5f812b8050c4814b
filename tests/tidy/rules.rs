//! Each rule of the specification is held by a test that cites it.

use std::collections::BTreeSet;

use super::sources::{Source, insist, sources};
use baton_tests::server::repository;

const SPEC: &str = "shared/SPEC.md";
const FAMILIES: &[&str] = &[
    "MA", "CO", "HA", "DK", "RT", "QU", "MX", "CV", "HO", "WT", "PR", "PO", "LK", "OB", "TX", "WI",
    "SE", "PX", "RD", "TR", "BT", "CX", "DR",
];

/// The rule that a word names.
fn rule(word: &str) -> Option<String> {
    let word = word.to_ascii_uppercase();
    let (family, number) = word.split_at_checked(2)?;
    let is_rule = FAMILIES.contains(&family)
        && !number.is_empty()
        && number.bytes().all(|letter| letter.is_ascii_digit());
    is_rule.then_some(word)
}

/// The rules that a document lays down: **CO5** and the like.
fn laid_down(text: &str) -> BTreeSet<String> {
    text.split("**").filter_map(rule).collect()
}

/// The part of a source that tests, if there is one.
fn tests_in(name: &str, text: &str) -> String {
    let all_of_it =
        name.starts_with("tests/") || name.contains("/tests/") || { name.ends_with("/tests.rs") };
    let from = if all_of_it { Some(0) } else { text.find("#[cfg(test)]\nmod tests {") };
    from.map(|from| text[from..].to_owned()).unwrap_or_default()
}

/// The rules that a test's source cites: in the beginning of a test's name, or in a comment.
fn cited(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for line in text.lines().map(str::trim) {
        if let Some((_, name)) = line.split_once("fn ") {
            found.extend(name.split('_').map_while(rule));
        } else if line.starts_with("//") {
            found.extend(line.split(|letter: char| !letter.is_alphanumeric()).filter_map(rule));
        }
    }
    found
}

#[test]
fn a_citation_is_told_from_other_words() {
    assert_eq!(
        laid_down("- **MA1** A **word**\n- **CO10** …"),
        ["CO10", "MA1"].map(String::from).into()
    );
    let text = "fn co5_wi4_a_se1_test() {}\n/// SPEC SE2: and\nlet tx1 = MA1;\nfn second() {}";
    assert_eq!(cited(text), ["CO5", "SE2", "WI4"].map(String::from).into());
    assert_eq!(tests_in("edge/src/front.rs", "/// SPEC TX1\nfn co1_x() {}"), "");
}

#[test]
fn every_rule_is_cited_by_a_test_and_every_citation_is_a_rule() {
    let spec = std::fs::read_to_string(repository().join(SPEC))
        .unwrap_or_else(|error| panic!("{SPEC}: {error}"));
    let rules = laid_down(&spec);
    assert!(rules.len() > 40, "only {} rules were found in {SPEC}", rules.len());
    let mut known = BTreeSet::new();
    let mut problems = Vec::new();
    for source in sources() {
        let name = source.name();
        // This file speaks of citations without citing.
        if !["shared/", "edge/", "tests/"].iter().any(|folder| name.starts_with(folder))
            || name == "tests/tidy/rules.rs"
        {
            continue;
        }
        let Source { text, .. } = source;
        let cited = cited(&tests_in(&name, &text));
        let unknown = cited.difference(&rules);
        problems.extend(unknown.map(|rule| format!("{name} cites {rule}, which {SPEC} has not")));
        known.extend(cited);
    }
    problems.extend(rules.difference(&known).map(|rule| format!("{rule}: no test cites it")));
    insist(&problems);
}
