//! Days at a desk under several ways of routing, and what visitors are told of their wait.
//!
//! Prints tables and gates, and writes the figures and a picture under
//! `target/baton/simulation`. Exits with 1 where a gate is missed; with `--report-only` only where
//! it is one about correctness.

#![allow(clippy::cast_precision_loss)]

use std::process::ExitCode;
use std::time::Instant;

use baton_tests::server::repository;
use baton_tests::simulation::gates::{Concern, Verdict, judge};
use baton_tests::simulation::progress::Progress;
use baton_tests::simulation::run::{Plan, WARM_UP, all};
use baton_tests::simulation::scene::SECOND;
use baton_tests::simulation::{extremes, files, scene, table};

const USAGE: &str = "\
Usage: cargo xtask simulate [OPTIONS]

  --days N        how many days count of each steady load [60]
  --quick         two days
  --seed N        another run of chance [1]
  --threads N     how many threads [2]
  --reading S     seconds that an agent reads before accepting, on average [0]
  --help          says this
  --report-only   missed gates of performance do not fail";

/// About how long a day under one policy takes, on one thread.
const SECONDS_A_DAY: f64 = 0.25;

struct Options {
    days: u64,
    seed: u64,
    threads: usize,
    reading: i64,
    missing: Missing,
}

/// What becomes of missed gates of performance.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Missing {
    Fails,
    IsReported,
}

fn main() -> ExitCode {
    let options = match options(std::env::args().skip(1)) {
        Ok(options) => options,
        Err(problem) => {
            eprintln!("{problem}\n\n{USAGE}");
            return ExitCode::FAILURE;
        }
    };
    let begun = Instant::now();
    let mut scenes = scene::steady();
    let mut odd = scene::scenarios();
    for scene in scenes.iter_mut().chain(&mut odd) {
        scene.reading = options.reading * SECOND;
    }
    let Options { days, seed, threads, .. } = options;
    let plan = Plan { seed, warm_up: WARM_UP, days, threads };
    let odd_plan = Plan { days: (days / 4).max(2), ..plan };
    let steps = plan.steps(scenes.len()) + odd_plan.steps(odd.len());
    let expected = steps as f64 * SECONDS_A_DAY / threads.max(1) as f64;
    println!(
        "{days} days a load, {} a scenario, seed {seed}; about {expected:.0} s",
        odd_plan.days
    );

    let progress = Progress::of("steady days", plan.steps(scenes.len()));
    let steady = all(&scenes, plan, &progress);
    println!("\n{}", table::steady(&scenes, &steady, days));
    println!("What visitors are told under Baton\n{}", table::told(&scenes, &steady));

    let progress = Progress::of("scenarios", odd_plan.steps(odd.len()));
    let scenarios = all(&odd, odd_plan, &progress);
    println!("Scenarios\n{}", table::scenarios(&odd, &scenarios));

    println!("K workspaces at both ends of size; turns measured natively");
    let extremes = [extremes::measure(1, 20, 20), extremes::measure(400, 10_000, 2_000)];
    for extreme in &extremes {
        println!(
            "  {:>3} agents, {:>6} waiting: {} served, {} out of order, {} over cap; a turn takes \
             {:.1} us, p99 {:.1} us",
            extreme.agents,
            extreme.waiting,
            extreme.served,
            extreme.out_of_order,
            extreme.over_cap,
            extreme.half.as_secs_f64() * 1e6,
            extreme.most.as_secs_f64() * 1e6,
        );
    }

    println!("\nGates");
    let mut fails = extremes.iter().any(|extreme| extreme.out_of_order + extreme.over_cap > 0);
    for gate in judge(&scenes, &steady, &odd, &scenarios) {
        let verdict = match gate.verdict {
            Verdict::Passed => "PASS  ",
            Verdict::Missed => "MISSED",
        };
        println!("  {verdict}  {}: {}", gate.asks, gate.found);
        let counts = match gate.concern {
            Concern::Correctness => true,
            Concern::Performance => options.missing == Missing::Fails,
        };
        fails |= counts && gate.verdict == Verdict::Missed;
    }
    println!("  The cost of a decision in WASM, the way to an agent's socket and the replay of");
    println!("  traces are measured elsewhere.");

    let folder = repository().join("target/baton/simulation");
    match files::write(&folder, (&scenes, &steady), (&odd, &scenarios), plan, odd_plan) {
        Ok(paths) => paths.iter().for_each(|path| println!("{}", path.display())),
        Err(error) => {
            eprintln!("{}: {error}", folder.display());
            fails = true;
        }
    }
    println!("took {:.0} s", begun.elapsed().as_secs_f64());
    if fails { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

fn options(arguments: impl Iterator<Item = String>) -> Result<Options, String> {
    let mut options =
        Options { days: 60, seed: 1, threads: 2, reading: 0, missing: Missing::Fails };
    let mut arguments = arguments;
    while let Some(argument) = arguments.next() {
        let mut number = || {
            let text = arguments.next().ok_or(format!("{argument} needs a number"))?;
            text.parse::<u32>().map_err(|_| format!("{argument} needs a number, not `{text}`"))
        };
        match argument.as_str() {
            "--days" => options.days = u64::from(number()?.max(1)),
            "--quick" => options.days = 2,
            "--seed" => options.seed = u64::from(number()?),
            "--threads" => options.threads = usize::try_from(number()?.max(1)).unwrap_or(1),
            "--reading" => options.reading = i64::from(number()?),
            "--report-only" => options.missing = Missing::IsReported,
            other => return Err(format!("`{other}` is not known")),
        }
    }
    Ok(options)
}
