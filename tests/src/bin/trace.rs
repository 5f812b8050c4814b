//! Plays random days and prints a hash of each: the same natively and as WebAssembly.
//!
//! `BATON_TRACE=SEEDSxSTEPS` sets how many days there are, and how long they are.

use std::process::ExitCode;

use baton_tests::day::Extent;
use baton_tests::day::play::{Watch, play};

const EXTENT: Extent = Extent { seeds: 1_000, steps: 400 };

fn main() -> ExitCode {
    let Extent { seeds, steps } = Extent::of("BATON_TRACE").unwrap_or(EXTENT);
    for seed in 0..seeds {
        match play(seed, steps, Watch::Loosely) {
            Ok(day) => println!("seed {seed}: {:016x}, {} events", day.hash, day.events),
            Err(failure) => {
                println!("{failure}");
                return ExitCode::FAILURE;
            }
        }
    }
    ExitCode::SUCCESS
}
