//! Trains by what pieces of words a language is known, and says how well that reads lines that it
//! was not trained on.

use std::path::Path;
use std::process::ExitCode;

use baton_tests::training::language::{draw, measured, read, train};

const USAGE: &str = "\
Usage: cargo xtask train language MODELS DATA.jsonl [--out FILE]

Without an option it measures in folds, and writes nothing.

  MODELS      a folder of `lingua-LANGUAGE-language-model` crates, as `cargo vendor` lays them out
  DATA.jsonl  the labelled lines
  --out FILE  writes the weights that all lines teach";

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
    let (models, data, file) = match arguments {
        [models, data] => (models, data, None),
        [models, data, option, file] if option == "--out" => (models, data, Some(file)),
        _ => return Err("name the folder of models and the file of labelled lines".to_owned()),
    };
    let lines = std::fs::read_to_string(data).map_err(|why| format!("{data}: {why}"))?;
    let rows = read(&lines).map_err(|why| format!("{data}: {why}"))?;
    let drawn = draw(Path::new(models)).map_err(|why| format!("{models}: {why}"))?;
    match file {
        None => print!("{}", measured(&drawn, &rows)),
        Some(file) => {
            let weights = train(&drawn, &rows.iter().collect::<Vec<_>>());
            std::fs::write(file, weights.bytes()).map_err(|why| format!("{file}: {why}"))?;
        }
    }
    Ok(())
}
