//! Makes the weights that ship, out of labelled lines, and tries them on lines that were held back.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::BufReader;
use std::process::ExitCode;

use baton_tests::evaluation::interval::Draws;
use baton_tests::evaluation::measure::Terms;
use baton_tests::evaluation::report;
use baton_tests::evaluation::row::{Row, read};
use baton_tests::training::split::{Split, folds, leave_out};
use baton_tests::training::trainer::{ALL, Trainer, Untrainable};
use baton_tests::training::trial::{learn, tried};

const USAGE: &str = "\
Usage: cargo xtask train WHAT DATA.jsonl [OPTIONS]

  --leave-out SOURCE  learns from the other sources, and measures on this one
  --folds K           measures on each of K parts what the other parts teach
  --out FILE          writes the weights; with --leave-out those of the other sources
  --seed N            another way to make the parts [1]";

enum Order {
    Train(Options),
    Help,
}

struct Options {
    trainer: &'static Trainer,
    data: String,
    trial: Trial,
    out: Option<String>,
    seed: u64,
}

/// On what it is tried.
enum Trial {
    Nothing,
    Source(String),
    Folds(usize),
}

fn main() -> ExitCode {
    let trainers: Vec<&str> = ALL.iter().map(|trainer| trainer.name).collect();
    let trainers = if trainers.is_empty() { "nothing yet".to_owned() } else { trainers.join(", ") };
    let done = match order(std::env::args().skip(1)) {
        Ok(Order::Train(options)) => train(&options),
        Ok(Order::Help) => {
            println!("{USAGE}\n\nWhat can be trained: {trainers}");
            Ok(())
        }
        Err(problem) => Err(format!("{problem}\n\n{USAGE}\n\nWhat can be trained: {trainers}")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(text) => {
            eprintln!("{text}");
            ExitCode::FAILURE
        }
    }
}

fn train(options: &Options) -> Result<(), String> {
    let data = &options.data;
    let unreadable = |error| format!("{data} cannot be read: {error}");
    let file = File::open(data).map_err(unreadable)?;
    let (rows, problems) = read(BufReader::new(file)).map_err(unreadable)?;
    if !problems.is_empty() {
        return Err(report::problems(data, &problems));
    }
    let failed = |why| match why {
        Untrainable::Lines(problems) => report::problems(data, &problems),
        Untrainable::Nothing | Untrainable::NothingHeld => format!("{data}: {why}"),
    };
    let splits: Vec<Split<'_>> = match &options.trial {
        Trial::Nothing => Vec::new(),
        Trial::Source(source) => vec![leave_out(&rows, source)],
        Trial::Folds(parts) => folds(&rows, *parts, options.seed),
    };
    if !splits.is_empty() {
        let draws = Draws { rounds: 1_000, seed: 1 };
        let terms = Terms { by: "source".to_owned(), only: Vec::new(), draws };
        print!("{}", report::text(tried(options.trainer, &splits, &terms).map_err(failed)?));
    }
    let Some(out) = &options.out else { return Ok(()) };
    let lines: Vec<&Row> = match &options.trial {
        Trial::Nothing | Trial::Folds(_) => rows.iter().collect(),
        Trial::Source(source) => leave_out(&rows, source).learned,
    };
    let bytes = learn(options.trainer, &lines).map_err(failed)?.bytes();
    std::fs::write(out, &bytes).map_err(|error| format!("{out} cannot be written: {error}"))?;
    println!("{out}: {} bytes, learned from {} lines", bytes.len(), lines.len());
    Ok(())
}

fn order(mut arguments: impl Iterator<Item = String>) -> Result<Order, String> {
    let mut plain = Vec::new();
    let mut options: BTreeMap<String, String> = BTreeMap::new();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--help" | "-h" => return Ok(Order::Help),
            "--leave-out" | "--folds" | "--out" | "--seed" => {
                let value = arguments.next().ok_or(format!("{argument} needs a value"))?;
                if options.insert(argument.clone(), value).is_some() {
                    return Err(format!("{argument} was given twice"));
                }
            }
            other if other.starts_with('-') => return Err(format!("`{other}` is not known")),
            _ => plain.push(argument),
        }
    }
    let [name, data] = &plain[..] else {
        return Err("say WHAT to train, and on which DATA".to_owned());
    };
    let trainer = Trainer::named(name).ok_or(format!("there is no trainer `{name}`"))?;
    let number = |option: &str| match options.get(option) {
        None => Ok(None),
        Some(text) => {
            let number = text.parse::<u32>().map(Some);
            number.map_err(|_| format!("{option} needs a number, not `{text}`"))
        }
    };
    let trial = match (options.get("--leave-out"), number("--folds")?) {
        (None, None) => Trial::Nothing,
        (Some(source), None) => Trial::Source(source.clone()),
        (None, Some(0 | 1)) => return Err("--folds needs 2 or more".to_owned()),
        (None, Some(parts)) => Trial::Folds(parts as usize),
        (Some(_), Some(_)) => return Err("either --leave-out or --folds".to_owned()),
    };
    if matches!(trial, Trial::Nothing) && !options.contains_key("--out") {
        return Err("say --out, --leave-out or --folds: else nothing comes of it".to_owned());
    }
    let seed = u64::from(number("--seed")?.unwrap_or(1));
    let out = options.get("--out").cloned();
    Ok(Order::Train(Options { trainer, data: data.clone(), trial, out, seed }))
}
