use super::*;
use crate::reading::signs;
use crate::reading::words::Words;

fn found(rules: &[&str], text: &str) -> Vec<String> {
    let (phrases, faults) = Phrases::of(rules, &[("who", &["(real) [person|agent]", "somebody"])]);
    assert_eq!(faults, [], "{rules:?}");
    let words = Words::of(text);
    let mut all: Vec<String> = phrases
        .matches(&words)
        .iter()
        .map(|found| format!("{}: {}", found.rule, found.place.of(text)))
        .collect();
    all.dedup();
    all
}

fn problem(rule: &str) -> Option<(usize, Problem)> {
    let (_, faults) = Phrases::of(&[rule], &[]);
    faults.first().map(|fault| (fault.at, fault.problem))
}

#[test]
fn rd44_a_rule_has_choices_words_that_may_be_left_out_and_bounded_gaps() {
    let rule = &["[want|would like] (to) [talk|speak] (to|with) ~2 @who"];
    assert_eq!(found(rule, "I want to talk to a person"), ["0: want to talk to a person"]);
    assert_eq!(found(rule, "we would like talk real agent"), ["0: would like talk real agent"]);
    assert_eq!(found(rule, "want speak with some kind somebody").len(), 1);
    assert_eq!(found(rule, "want speak with some other kind somebody").len(), 0);
    assert_eq!(found(rule, "want to walk to a person").len(), 0);
    assert_eq!(found(rule, "talk to a person").len(), 0);
}

#[test]
fn rd44_a_star_stands_for_any_ending() {
    assert_eq!(found(&["my refund*"], "My refunds, my refunding, my re-fund").len(), 2);
    assert_eq!(found(&["refund* policy"], "the Refundable policy"), ["0: Refundable policy"]);
}

#[test]
fn rd44_a_rule_ends_where_its_clause_ends() {
    assert_eq!(found(&["no ~3 agent"], "no, agent").len(), 0);
    assert_eq!(found(&["no ~3 agent"], "no \"real\" (agent)").len(), 1);
    assert_eq!(found(&["^ agent $"], "hello! Agent, please").len(), 1);
    assert_eq!(found(&["^ agent $"], "the agent told me").len(), 0);
    assert_eq!(found(&["stop [now|$]"], "stop"), ["0: stop"]);
    assert_eq!(found(&["stop [now|$]"], "stop it").len(), 0);
}

#[test]
fn rd44_what_is_joined_before_a_word_does_not_hide_it() {
    assert_eq!(found(&["parler a quelqu'un"], "PARLER \u{c0} quelqu\u{2019}un").len(), 1);
    assert_eq!(found(&["un operatore"], "c'\u{e8} un'operatore? un\u{2019}operatore").len(), 0);
    assert_eq!(found(&["operatore"], "c'\u{e8} l'operatore").len(), 1);
    assert_eq!(found(&["don't know"], "dont know, don\u{2019}t know").len(), 2);
}

#[test]
fn rd41_a_long_word_may_be_written_with_one_slip() {
    for slip in ["agentt", "agennt", "agend", "agnet", "gaent", "AGNET"] {
        assert_eq!(found(&["agent"], slip).len(), 1, "{slip}");
    }
    for other in ["agnte d", "aagentt", "magent", "ageing", "tan"] {
        assert_eq!(found(&["agent"], other).len(), 0, "{other}");
    }
    assert_eq!(found(&["talk"], "takl tlak tal").len(), 0, "short words are other words");
    assert_eq!(found(&["= agent"], "agnet").len(), 0, "as it is written");
}

#[test]
fn rd41_a_word_of_its_own_is_no_slip() {
    assert_eq!(found(&["lawyer"], "a layer of paint").len(), 0);
    assert_eq!(found(&["lawyer"], "my lawer").len(), 1);
    assert_eq!(found(&["charge", "[change|charge] it"], "change it"), ["1: change it"]);
}

#[test]
fn rd43_a_rule_that_cannot_be_read_is_told_with_the_place_where_it_goes_wrong() {
    use Problem::*;
    assert_eq!(problem("[a|b"), Some((0, Unclosed)));
    assert_eq!(problem("talk (to"), Some((5, Unclosed)));
    assert_eq!(problem("talk to] me"), Some((7, Unopened)));
    assert_eq!(problem("talk | speak"), Some((5, Unopened)));
    assert_eq!(problem("[talk|(to)]"), Some((6, Nested)));
    assert_eq!(problem("[talk|to ~2]"), Some((9, Nested)));
    assert_eq!(problem("[talk||to]"), Some((6, EmptyChoice)));
    assert_eq!(problem("talk []"), Some((6, EmptyChoice)));
    assert_eq!(problem("talk ~x"), Some((5, BadGap)));
    assert_eq!(problem("talk ~10"), Some((5, BadGap)));
    assert_eq!(problem("call @nobody"), Some((5, UnknownList)));
    assert_eq!(problem("re* policy"), Some((0, BadStem)));
    assert_eq!(problem("ref*nd"), Some((0, BadStem)));
    assert_eq!(problem("(to) ~2"), Some((0, Nothing)));
    assert_eq!(problem("[$]"), Some((0, Nothing)));
    assert_eq!(problem(""), Some((0, Nothing)));
    assert_eq!(problem("a ~1 b ~1 c ~1 d ~1 e"), Some((21, TooLong)));
    assert_eq!(problem("talk to me"), None);
    let fault = Fault { rule: 3, at: 5, problem: BadGap };
    assert_eq!(fault.to_string(), "rule 3, byte 5: a gap is written ~1 to ~9");
}

#[test]
fn rd43_the_other_rules_of_a_workspace_hold_beside_a_broken_one() {
    let (phrases, faults) = signs::workspace(&["lease [a boat", "sell ~2 boat", "boat @who"]);
    assert_eq!(faults, [Fault { rule: 0, at: 6, problem: Problem::Unclosed }]);
    let text = "I sell my old boat to someone";
    let rules: Vec<u16> = phrases.matches(&Words::of(text)).iter().map(|m| m.rule).collect();
    assert_eq!(rules, [1], "a list that Baton has may be named, and numbers stay");
    assert_eq!(phrases.matches(&Words::of("boat agent")).len(), 1);
}

#[test]
fn rd43_a_workspace_has_five_hundred_rules() {
    let rules: Vec<String> = (0..502).map(|number| format!("rent boat{number}")).collect();
    let rules: Vec<&str> = rules.iter().map(String::as_str).collect();
    let (phrases, faults) = signs::workspace(&rules);
    let left_out: Vec<usize> = faults.iter().map(|fault| fault.rule).collect();
    assert_eq!(left_out, [500, 501]);
    assert!(faults.iter().all(|fault| fault.problem == Problem::TooMany));
    assert_eq!(phrases.matches(&Words::of("rent boat499")).len(), 1);
    assert_eq!(phrases.matches(&Words::of("rent boat500")).len(), 0);
}

#[test]
fn rd43_a_word_that_baton_knows_is_no_slip_of_one_of_a_workspace() {
    let (known, _) = Phrases::of(&["border"], &[]);
    let (own, _) = Phrases::of(&["bolder"], &[]);
    let beside = |text: &str| known.matches_beside(&Words::of(text), &own).1.len();
    assert_eq!(own.matches(&Words::of("the border")).len(), 1);
    assert_eq!(beside("the border"), 0);
    assert_eq!(beside("the boldr"), 1);
}

#[test]
fn rd58_no_rule_and_no_message_is_too_strange() {
    let parts = ["[", "]", "(", ")", "|", "~", "~2", "@", "@who", "*", "^", "$", "\\", "a", "abc*"];
    let marks = ["é", "😡", "\u{200d}", "'", "=", " ", "\n", "\u{0}", "ﷺ", "返", "x"];
    let mut seed = 7_u32;
    for _ in 0..20_000 {
        let mut rule = String::new();
        let mut text = String::new();
        for _ in 0..12 {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let at = (seed >> 16) as usize;
            rule.push_str(parts.iter().chain(&marks).nth(at % 26).unwrap());
            if at.is_multiple_of(3) {
                rule.push(' ');
            }
            text.push_str(marks.iter().chain(&parts).nth(at % 26).unwrap());
        }
        let (phrases, _) = Phrases::of(&[&rule], &[("who", &["abc"])]);
        let words = Words::of(&text);
        for found in phrases.matches(&words) {
            assert!(!found.place.of(&text).is_empty());
        }
    }
}
