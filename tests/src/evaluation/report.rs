//! What was measured, as text.

use std::fmt::Write;

use super::interval::Figure;
use super::measure::{Confusion, Evaluation, Part};
use super::misses::{Miss, worst};
use super::row::Problem;

/// How many bad lines are named.
const PROBLEMS: usize = 20;

/// How many misses are shown.
const MISSES: usize = 10;

/// Up to so many names, each answer is shown beside each label; above, only what is often mixed up.
const MOST_NAMES: usize = 16;

/// How many mix-ups are shown where names are many.
const MIX_UPS: usize = 20;

/// All of it.
pub fn text(evaluation: Evaluation) -> String {
    let mut text = String::new();
    for part in &evaluation.parts {
        line(&mut text, &shown(part));
    }
    if let Some(confusion) = &evaluation.confusion {
        line(&mut text, "");
        table(&mut text, confusion);
    }
    let misses = worst(evaluation.misses, MISSES);
    if !misses.is_empty() {
        line(&mut text, "\nThe worst misses");
        for miss in &misses {
            line(&mut text, &missed(miss));
        }
    }
    text
}

/// What is wrong with lines of a file, as text.
pub fn problems(file: &str, problems: &[Problem]) -> String {
    let mut lines = vec![format!("{file}: lines that cannot be used: {}", problems.len())];
    lines.extend(problems.iter().take(PROBLEMS).map(|problem| format!("  {problem}")));
    if problems.len() > PROBLEMS {
        lines.push(format!("  and {} more", problems.len() - PROBLEMS));
    }
    lines.join("\n")
}

fn line(text: &mut String, line: &str) {
    text.push_str(line);
    text.push('\n');
}

fn shown(part: &Part) -> String {
    let counted = match part.counted {
        Some((name, times)) => format!("{name}={times:5}  "),
        None => String::new(),
    };
    let figures: Vec<String> = part.figures.iter().map(figure).collect();
    format!("{:34} n={:6} {counted}{}", part.title, part.rows, figures.join("  "))
}

fn figure(figure: &Figure) -> String {
    let [value, low, high] = [figure.value, figure.low, figure.high].map(number);
    format!("{} {value} [{low},{high}]", figure.name)
}

fn number(value: f64) -> String {
    if value.is_nan() { "nan".to_owned() } else { format!("{value:.3}") }
}

fn table(text: &mut String, confusion: &Confusion) {
    let names = &confusion.names;
    if names.len() > MOST_NAMES {
        return mix_ups(text, confusion);
    }
    let is_label = |label: &usize| confusion.times.keys().any(|(labelled, _)| labelled == label);
    let widest = names.iter().map(|name| name.chars().count()).max().unwrap_or(0).max(8);
    let mut head = format!("{:widest$}", "label");
    for name in names {
        write!(head, "  {name:>8}").expect("a string takes what is written");
    }
    line(text, "What was said, by label");
    line(text, &head);
    for label in (0..names.len()).filter(is_label) {
        let mut row = format!("{:widest$}", names[label]);
        for (answer, name) in names.iter().enumerate() {
            let times = confusion.times.get(&(label, answer)).copied().unwrap_or(0);
            let width = name.chars().count().max(8);
            write!(row, "  {times:>width$}").expect("a string takes what is written");
        }
        line(text, &row);
    }
}

fn mix_ups(text: &mut String, confusion: &Confusion) {
    let wrong = confusion.times.iter().filter(|((label, answer), _)| label != answer);
    let mut wrong: Vec<_> = wrong.collect();
    wrong.sort_by_key(|(pair, times)| (std::cmp::Reverse(**times), **pair));
    line(text, "Most often mixed up");
    for ((label, answer), times) in wrong.into_iter().take(MIX_UPS) {
        let [label, answer] = [*label, *answer].map(|name| &confusion.names[name]);
        line(text, &format!("{times:6}  {label} said to be {answer}"));
    }
}

fn missed(miss: &Miss) -> String {
    format!("  {}: {} said to be {}: {}", miss.id, miss.truth, miss.said, miss.text)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn evaluation(names: usize) -> Evaluation {
        let figure = Figure { name: "f1", value: 0.5, low: 0.25, high: f64::NAN };
        let part =
            Part { title: "ALL".into(), rows: 9, counted: Some(("pos", 4)), figures: vec![figure] };
        Evaluation {
            parts: vec![part],
            confusion: Some(Confusion {
                names: (0..names).map(|name| format!("name{name}")).collect(),
                times: BTreeMap::from([((0, 0), 5), ((0, 1), 3), ((1, 0), 1)]),
            }),
            misses: Vec::new(),
            unanswered: 0,
        }
    }

    #[test]
    fn figures_stand_on_the_line_of_their_rows() {
        let text = text(evaluation(2));
        let expected =
            "ALL                                n=     9 pos=    4  f1 0.500 [0.250,nan]";
        assert_eq!(text.lines().next(), Some(expected));
    }

    #[test]
    fn few_names_make_a_table_and_many_a_list_of_mix_ups() {
        let few = text(evaluation(2));
        assert!(
            few.contains("label        name0     name1\nname0            5         3\n"),
            "{few}"
        );
        let many = text(evaluation(40));
        assert!(many.contains("     3  name0 said to be name1\n     1  name1"), "{many}");
    }
}
