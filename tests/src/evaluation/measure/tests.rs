//! Figures that can be worked out by hand.

use super::super::row::tests::rows;
use super::*;

const TERMS: Terms = Terms { by: String::new(), only: Vec::new(), draws: DRAWS };
const DRAWS: Draws = Draws { rounds: 20, seed: 1 };

/// The figures of all rows, whose predictions stand in the rows themselves.
fn evaluate(measure: Measure, lines: &str, terms: &Terms) -> Evaluation {
    let rows = rows(lines);
    let counting = measure.counting(&rows, terms);
    let predictions: Vec<Option<Prediction>> =
        counting.iter().map(|row| Prediction::read(measure, row).ok()).collect();
    let said = counting.iter().zip(&predictions);
    let said: Vec<Said<'_>> =
        said.map(|(row, said)| Said { row, prediction: said.as_ref() }).collect();
    measure.evaluate(&said, terms).unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn value(evaluation: &Evaluation, title: &str, name: &str) -> f64 {
    let part = evaluation.parts.iter().find(|part| part.title == title).unwrap();
    part.figures.iter().find(|figure| figure.name == name).unwrap().value
}

fn close(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-12, "{found} is not {expected}");
}

const YES_OR_NO: &str = r#"{"id":"a","source":"x","label":1,"prediction":true,"score":0.9}
{"id":"b","source":"x","label":1,"prediction":false,"score":0.3}
{"id":"c","source":"y","label":0,"prediction":true,"score":0.6}
{"id":"d","source":"y","label":0,"prediction":false,"score":0.1}
{"id":"e","source":"y","label":1,"prediction":true,"score":0.7}
{"id":"f","source":"s","label":1,"stratum":"sales_contact","prediction":false,"score":0.2}"#;

#[test]
fn yes_or_no_is_measured_by_what_was_found_and_what_was_missed() {
    let evaluation = evaluate(Measure::Binary, YES_OR_NO, &TERMS);
    let all = |name| value(&evaluation, "ALL", name);
    close(all("precision"), 2.0 / 3.0);
    close(all("recall"), 2.0 / 3.0);
    close(all("f1"), 2.0 / 3.0);
    close(all("false_pos_rate"), 0.5);
    close(all("accuracy"), 0.6);
    close(all("auc"), 5.0 / 6.0);
    assert_eq!(evaluation.parts[0].counted, Some(("pos", 3)));
    let times: Vec<_> = evaluation.confusion.unwrap().times.into_iter().collect();
    assert_eq!(times, [((0, 0), 1), ((0, 1), 1), ((1, 0), 1), ((1, 1), 2)]);
}

#[test]
fn who_wants_to_be_sold_something_counts_only_when_asked_for() {
    let only = vec![("stratum".to_owned(), "sales_contact".to_owned())];
    let evaluation = evaluate(Measure::Binary, YES_OR_NO, &Terms { only, ..TERMS });
    assert_eq!(evaluation.parts[0].rows, 1);
    close(value(&evaluation, "ALL", "recall"), 0.0);
}

#[test]
fn each_value_of_a_field_is_measured_apart() {
    let evaluation = evaluate(Measure::Binary, YES_OR_NO, &Terms { by: "source".into(), ..TERMS });
    let titles: Vec<&str> = evaluation.parts.iter().map(|part| part.title.as_str()).collect();
    assert_eq!(titles, ["ALL", "source=x", "source=y"]);
    close(value(&evaluation, "source=x", "recall"), 0.5);
    close(value(&evaluation, "source=y", "precision"), 0.5);
}

#[test]
fn what_never_happens_has_a_rate_of_zero_without_a_sign() {
    let lines = r#"{"id":"a","label":0,"prediction":false}"#;
    let rate = value(&evaluate(Measure::Binary, lines, &TERMS), "ALL", "false_pos_rate");
    assert_eq!(format!("{rate:.3}"), "0.000");
}

#[test]
fn one_row_without_a_score_leaves_no_order_to_measure() {
    let lines = YES_OR_NO.replace(",\"score\":0.1", "");
    let evaluation = evaluate(Measure::Binary, &lines, &TERMS);
    assert!(evaluation.parts[0].figures.iter().all(|figure| figure.name != "auc"));
}

#[test]
fn the_most_confident_mistake_is_the_worst_on_either_side() {
    let evaluation = evaluate(Measure::Binary, YES_OR_NO, &TERMS);
    let worst = super::super::misses::worst(evaluation.misses, 1);
    // Three of five rows score below "b" or beside it, and two above "c".
    assert_eq!((worst[0].id.as_str(), worst[0].said.as_str()), ("b", "no"));
}

const LABELS: &str = r#"{"id":"a","label":"x","prediction":"x"}
{"id":"b","label":"x","prediction":"y"}
{"id":"c","label":"y","prediction":"y"}
{"id":"d","label":"y","prediction":"z"}
{"id":"e","label":"y","prediction":"y"}
{"id":"f","label":"y","ambiguous":true,"prediction":"x"}
{"id":"g","label":"x"}"#;

#[test]
fn every_name_counts_the_same_however_often_it_is_right() {
    let evaluation = evaluate(Measure::MultiClass, LABELS, &TERMS);
    let all = |name| value(&evaluation, "ALL", name);
    close(all("accuracy"), 0.5);
    close(all("macro_precision"), f64::midpoint(1.0, 2.0 / 3.0));
    close(all("macro_recall"), f64::midpoint(1.0 / 3.0, 2.0 / 3.0));
    close(all("macro_f1"), f64::midpoint(0.5, 2.0 / 3.0));
    close(value(&evaluation, "  class y", "f1"), 2.0 / 3.0);
    assert_eq!((evaluation.parts[0].rows, evaluation.unanswered), (6, 1));
    assert_eq!(evaluation.confusion.unwrap().names, ["x", "y", "(nothing)", "z"]);
}

const MENTIONS: &str = r##"{"id":"a","types_scored":["url","phone"],"label":[{"type":"url","text":"X.io"},{"type":"url","text":"y.io"}],"prediction":[{"type":"url","text":"(x.io)."},{"type":"url","text":"www.y.io"},{"type":"date","text":"today"}]}
{"id":"b","types_scored":["phone"],"label":[{"type":"phone","text":"#12"}],"prediction":[{"type":"url","text":"q.io"}]}"##;

#[test]
fn a_mention_counts_where_its_type_does_and_whatever_stands_around_it() {
    let evaluation = evaluate(Measure::Entities, MENTIONS, &TERMS);
    close(value(&evaluation, "ALL url", "precision"), 0.5);
    close(value(&evaluation, "ALL url", "recall"), 0.5);
    close(value(&evaluation, "ALL url", "partial_f1"), 1.0);
    close(value(&evaluation, "ALL phone", "recall"), 0.0);
    close(value(&evaluation, "ALL phone", "precision"), 0.0);
    close(value(&evaluation, "ALL *", "recall"), 1.0 / 3.0);
    assert_eq!(evaluation.misses.len(), 2);
}

#[test]
fn one_mention_is_found_by_one_prediction() {
    let twice = r#"{"id":"a","types_scored":["url"],"label":[{"type":"url","text":"x.io"}],"prediction":[{"type":"url","text":"x.io"},{"type":"url","text":"x.io"}]}"#;
    let evaluation = evaluate(Measure::Entities, twice, &TERMS);
    close(value(&evaluation, "ALL url", "precision"), 0.5);
}

const QUESTIONS: &str = r#"{"id":"a","label":"x","prediction":["x","y"],"score":0.9}
{"id":"b","label":"x","prediction":["y","x"],"score":0.8}
{"id":"c","label":null,"prediction":["y"],"score":0.2}
{"id":"d","label":null,"prediction":[],"score":0.0}
{"id":"e","label":"x","prediction":[],"score":0.0}
{"id":"f","label":"y","prediction":["y"],"score":0.7}"#;

#[test]
fn an_answer_is_right_where_its_first_article_is() {
    let evaluation = evaluate(Measure::Faq, QUESTIONS, &TERMS);
    let all = |name| value(&evaluation, "ALL", name);
    close(all("hit1"), 0.5);
    close(all("hit3"), 0.75);
    close(all("mrr"), 2.5 / 4.0);
    close(all("answer_precision"), 0.5);
    close(all("answer_recall"), 0.5);
    close(all("reject_recall"), 0.5);
    close(all("auc_conf"), 7.0 / 8.0);
    close(all("cov@p90"), 1.0 / 6.0);
    close(all("cov@p80"), 1.0 / 6.0);
    assert_eq!(evaluation.misses.len(), 3);
}

#[test]
fn questions_that_nothing_answers_have_no_hits() {
    let lines = r#"{"id":"a","label":null,"prediction":[]}"#;
    let evaluation = evaluate(Measure::Faq, lines, &TERMS);
    assert!(evaluation.parts[0].figures.iter().all(|figure| figure.name != "hit1"));
    close(value(&evaluation, "ALL", "reject_recall"), 1.0);
    close(value(&evaluation, "ALL", "cov@p90"), 0.0);
}

#[test]
fn a_row_without_its_label_is_a_problem_of_its_line() {
    let rows = rows("{\"id\":\"a\",\"label\":1}\n{\"id\":\"b\"}");
    let said: Vec<Said<'_>> = rows.iter().map(|row| Said { row, prediction: None }).collect();
    for measure in Measure::ALL {
        let problems = measure.evaluate(&said, &TERMS).err().unwrap();
        assert_eq!(problems.last().map(|problem| problem.line), Some(2), "{}", measure.name());
    }
}
