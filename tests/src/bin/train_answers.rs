//! Makes the weights by which articles are ranked and repeated questions are found, and puts them
//! where the core has them.

use std::path::Path;
use std::process::ExitCode;

use baton_tests::training::answers::Made;

const USAGE: &str = "\
Usage: cargo xtask train answers FOLDER [UNSEEN]

  FOLDER  the labelled lines: faq.jsonl, kb.jsonl and paraphrase.jsonl
  UNSEEN  a folder for what is said of lines by weights that have not seen them";

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
    let Some(data) = arguments.first() else {
        return Err("name the folder of labelled lines".to_owned());
    };
    let folder = Path::new(data);
    for file in ["faq.jsonl", "kb.jsonl", "paraphrase.jsonl"] {
        if !folder.join(file).is_file() {
            return Err(format!("{data} has no {file}"));
        }
    }
    let made = Made::of(folder);
    let core = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
    made.write(&core).map_err(|why| format!("the weights cannot be written: {why}"))?;
    match arguments.get(1) {
        Some(unseen) => {
            made.write_unseen(Path::new(unseen)).map_err(|why| format!("{unseen}: {why}"))
        }
        None => Ok(()),
    }
}
