//! Trains what a message is about, and says how well it reads messages that it was not trained
//! on.

use std::process::ExitCode;

use baton_tests::training::subject::{accuracy, measured, read, without};

const USAGE: &str = "\
Usage: cargo xtask train subject DATA.jsonl [--leave-out SOURCE | --out FILE]

Without an option it measures in folds and by sources, and writes nothing.

  --leave-out SOURCE  learns from the other sources, and measures on this one
  --out FILE          writes the weights that all sources teach";

fn main() -> ExitCode {
    match run(&std::env::args().skip(1).collect::<Vec<_>>()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}\n\n{USAGE}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<(), String> {
    let (data, option) = match arguments {
        [data] => (data, None),
        [data, option, value] => (data, Some((option.as_str(), value.as_str()))),
        _ => return Err("name the file of labelled lines".to_owned()),
    };
    let lines = std::fs::read_to_string(data).map_err(|why| format!("{data}: {why}"))?;
    let rows = read(&lines).map_err(|why| format!("{data}: {why}"))?;
    match option {
        None => print!("{}", measured(&rows).report()),
        Some(("--leave-out", source)) => {
            if rows.iter().all(|row| row.source != source) {
                return Err(format!("{data}: no line is of the source `{source}`"));
            }
            let unseen = without(&rows, source);
            println!("{source}: accuracy {:.3} of {}", accuracy(&unseen), unseen.rows.len());
        }
        Some(("--out", file)) => {
            let trained = measured(&rows);
            print!("{}", trained.report());
            std::fs::write(file, trained.weights.write())
                .map_err(|why| format!("{file}: {why}"))?;
        }
        Some((option, _)) => return Err(format!("`{option}` is no option")),
    }
    Ok(())
}
