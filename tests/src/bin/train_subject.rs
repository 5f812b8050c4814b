//! Trains what a message is about and prints how well messages are read that it was not trained
//! on: `train_subject topic.jsonl subject.bin [predictions]`, the last a folder for what the
//! reference scorers read.

use std::error::Error;
use std::path::Path;

use baton_tests::training::subject;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(data), Some(weights)) = (arguments.next(), arguments.next()) else {
        return Err("train_subject topic.jsonl subject.bin [predictions]".into());
    };
    let rows = subject::read(&std::fs::read_to_string(data)?)?;
    let trained = subject::measured(&rows);
    print!("{}", trained.report());
    std::fs::write(weights, trained.weights.write())?;
    if let Some(folder) = arguments.next() {
        let folder = Path::new(&folder);
        std::fs::create_dir_all(folder)?;
        std::fs::write(folder.join("folds.jsonl"), subject::predictions(&trained.by_folds))?;
        std::fs::write(folder.join("sources.jsonl"), subject::predictions(&trained.by_sources))?;
        std::fs::write(
            folder.join("knowledge.jsonl"),
            subject::predictions(&trained.by_knowledge),
        )?;
    }
    Ok(())
}
