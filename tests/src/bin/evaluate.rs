//! How well the product reads, over labelled lines.
//!
//! `evaluate` measures the product's answers, or answers that were written down, against labels;
//! `predict` writes answers down. Exits with 1 where a line cannot be used.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufReader, BufWriter};
use std::process::ExitCode;
use std::time::Instant;

use baton_tests::evaluation::answering::{answer, predictions, written};
use baton_tests::evaluation::interval::Draws;
use baton_tests::evaluation::kind::{ALL, Kind};
use baton_tests::evaluation::knowledge::Knowledge;
use baton_tests::evaluation::measure::{Measure, Said, Terms};
use baton_tests::evaluation::prediction::Prediction;
use baton_tests::evaluation::report;
use baton_tests::evaluation::row::{Problem, Row, read};

const USAGE: &str = "\
Usage: cargo xtask evaluate KIND FILE.jsonl [OPTIONS]
       cargo xtask predict KIND [--kb FILE] < IN.jsonl > OUT.jsonl

  --kb FILE             the articles that questions are answered from
  --by FIELD            also measures the rows of each value apart [source]; \"\" for none
  --filter FIELD=VALUE  only rows with this value; may be given again
  --rounds N            how often rows are drawn for the intervals [1000]
  --seed N              another run of chance [1]
  --predictions FILE    measures what was written down; KIND may then be a measure:
                        binary, multiclass, entities or faq";

enum Order {
    Evaluate(Options),
    Predict { kind: &'static Kind, kb: Option<String> },
    Help,
}

struct Options {
    asked: Asked,
    file: String,
    kb: Option<String>,
    terms: Terms,
}

/// Whose answers are measured.
enum Asked {
    Product(&'static Kind),
    Written { measure: Measure, file: String },
}

/// Why nothing was measured, for whoever asked.
struct Failure(String);

fn main() -> ExitCode {
    let done = match order(std::env::args().skip(1).collect()) {
        Ok(Order::Evaluate(options)) => evaluate(&options),
        Ok(Order::Predict { kind, kb }) => predict(kind, kb.as_deref()),
        Ok(Order::Help) => {
            println!("{USAGE}\n\nKinds: {}", kinds());
            Ok(())
        }
        Err(problem) => Err(Failure(format!("{problem}\n\n{USAGE}\n\nKinds: {}", kinds()))),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure(text)) => {
            eprintln!("{text}");
            ExitCode::FAILURE
        }
    }
}

fn evaluate(options: &Options) -> Result<(), Failure> {
    let rows = rows(&options.file)?;
    let measure = match &options.asked {
        Asked::Product(kind) => kind.measure,
        Asked::Written { measure, file: _ } => *measure,
    };
    let terms = &options.terms;
    for field in terms.only.iter().map(|(field, _)| field).chain([&terms.by]) {
        if !field.is_empty() && rows.iter().all(|row| row.value(field).is_none()) {
            return Err(Failure(format!("{}: no row has a field `{field}`", options.file)));
        }
    }
    let counting = measure.counting(&rows, terms);
    if counting.is_empty() {
        return Err(Failure(format!("{}: no row counts", options.file)));
    }
    let predictions = match &options.asked {
        Asked::Product(kind) => {
            let predictor = (kind.begin)(&knowledge(options.kb.as_deref())?);
            let begun = Instant::now();
            let said = predictions(predictor.as_ref(), &counting)
                .map_err(|problems| bad_lines(&options.file, &problems))?;
            let micros = begun.elapsed().as_secs_f64() * 1e6;
            println!("{:.1} us a row, with its JSON already read", micros / per(counting.len()));
            let ids = counting.iter().map(|row| row.id().to_owned());
            ids.zip(said).collect()
        }
        Asked::Written { measure, file } => written_in(file, *measure, &rows)?,
    };
    let said = |row| Said { row, prediction: predictions.get(row.id()) };
    let said: Vec<Said<'_>> = counting.into_iter().map(said).collect();
    let evaluation =
        measure.evaluate(&said, terms).map_err(|problems| bad_lines(&options.file, &problems))?;
    if evaluation.unanswered > 0 {
        eprintln!(
            "{} of {} rows have no prediction; they count as wrong",
            evaluation.unanswered,
            said.len()
        );
    }
    print!("{}", report::text(evaluation));
    Ok(())
}

#[allow(clippy::cast_precision_loss)]
fn per(rows: usize) -> f64 {
    rows as f64
}

fn predict(kind: &Kind, kb: Option<&str>) -> Result<(), Failure> {
    let predictor = (kind.begin)(&knowledge(kb)?);
    let output = BufWriter::new(io::stdout().lock());
    let problems = answer(predictor.as_ref(), io::stdin().lock(), output)
        .map_err(|error| Failure(format!("the lines could not be passed on: {error}")))?;
    if problems.is_empty() { Ok(()) } else { Err(bad_lines("standard input", &problems)) }
}

fn open(file: &str) -> Result<BufReader<File>, Failure> {
    File::open(file).map(BufReader::new).map_err(|error| unreadable(file, &error))
}

fn unreadable(file: &str, error: &io::Error) -> Failure {
    Failure(format!("{file} cannot be read: {error}"))
}

fn rows(file: &str) -> Result<Vec<Row>, Failure> {
    let (rows, problems) = read(open(file)?).map_err(|error| unreadable(file, &error))?;
    if problems.is_empty() { Ok(rows) } else { Err(bad_lines(file, &problems)) }
}

fn knowledge(file: Option<&str>) -> Result<Knowledge, Failure> {
    let Some(file) = file else { return Ok(Knowledge::default()) };
    let read = Knowledge::read(open(file)?);
    let (knowledge, problems) = read.map_err(|error| unreadable(file, &error))?;
    if problems.is_empty() { Ok(knowledge) } else { Err(bad_lines(file, &problems)) }
}

fn written_in(
    file: &str,
    measure: Measure,
    rows: &[Row],
) -> Result<BTreeMap<String, Prediction>, Failure> {
    let read = written(measure, open(file)?, rows).map_err(|error| unreadable(file, &error))?;
    read.map_err(|problems| bad_lines(file, &problems))
}

fn bad_lines(file: &str, problems: &[Problem]) -> Failure {
    Failure(report::problems(file, problems))
}

fn kinds() -> String {
    let names: Vec<&str> = ALL.iter().map(|kind| kind.name).collect();
    if names.is_empty() { "none yet".to_owned() } else { names.join(", ") }
}

fn kind(name: &str) -> Result<&'static Kind, String> {
    Kind::named(name).ok_or_else(|| format!("there is no kind `{name}`"))
}

fn order(arguments: Vec<String>) -> Result<Order, String> {
    let mut plain = Vec::new();
    let mut only = Vec::new();
    let mut options: BTreeMap<String, String> = BTreeMap::new();
    let mut arguments = arguments.into_iter();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--help" | "-h" => return Ok(Order::Help),
            "--kb" | "--by" | "--rounds" | "--seed" | "--predictions" | "--filter" => {
                let value = arguments.next().ok_or(format!("{argument} needs a value"))?;
                if argument == "--filter" {
                    let pair = value.split_once('=').ok_or("--filter needs FIELD=VALUE")?;
                    only.push((pair.0.to_owned(), pair.1.to_owned()));
                } else if options.insert(argument.clone(), value).is_some() {
                    return Err(format!("{argument} was given twice"));
                }
            }
            other if other.starts_with('-') => return Err(format!("`{other}` is not known")),
            _ => plain.push(argument),
        }
    }
    let kb = options.remove("--kb");
    match plain.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["predict", name] => {
            if !options.is_empty() || !only.is_empty() {
                return Err("predict takes no option but --kb".to_owned());
            }
            Ok(Order::Predict { kind: kind(name)?, kb })
        }
        ["evaluate", name, file] => {
            let asked = match options.remove("--predictions") {
                None => Asked::Product(kind(name)?),
                Some(file) => Asked::Written { measure: measure(name)?, file },
            };
            let mut number = |option: &str, usual: u32| match options.remove(option) {
                None => Ok(usual),
                Some(text) => {
                    text.parse().map_err(|_| format!("{option} needs a number, not `{text}`"))
                }
            };
            let draws =
                Draws { rounds: number("--rounds", 1_000)?, seed: number("--seed", 1)?.into() };
            let by = options.remove("--by").unwrap_or("source".to_owned());
            let terms = Terms { by, only, draws };
            Ok(Order::Evaluate(Options { asked, file: file.to_owned(), kb, terms }))
        }
        _ => Err("say what to do, of which KIND, and on which FILE".to_owned()),
    }
}

/// The measure of a kind, or the one with this name.
fn measure(name: &str) -> Result<Measure, String> {
    let of_kind = Kind::named(name).map(|kind| kind.measure);
    let named = Measure::ALL.into_iter().find(|measure| measure.name() == name);
    of_kind.or(named).ok_or_else(|| format!("there is no kind or measure `{name}`"))
}
