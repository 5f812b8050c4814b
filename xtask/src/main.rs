//! The workshop: builds, runs, checks, tests and measures Baton.
//!
//! Each command is a module. What several commands need is beside them: `layout` (where things
//! lie), `children` (programs that are started, and ended), `report` (what is printed).

mod bench;
mod build;
mod check;
mod children;
mod dev;
mod doctor;
mod evaluate;
mod layout;
mod report;
mod schema;
mod settings;
mod setup;
mod signals;
mod simulate;
mod size;
mod test;
mod train;
mod twins;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::build::Part;
use crate::evaluate::Wanted;
use crate::layout::{Layout, Profile};
use crate::test::{Days, Scope};
use crate::train::Learner;

/// The workshop of Baton.
#[derive(Parser)]
#[command(bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Names everything that is missing on this machine, and how to get it.
    Doctor,
    /// Builds widget, console and worker.
    Build {
        /// Small and optimized, into `www/dist` and `target/baton/release`.
        #[arg(long)]
        release: bool,
        /// Builds only this part and leaves the others as they were built last.
        #[arg(long, value_name = "PART")]
        only: Vec<Part>,
    },
    /// Serves Baton on this machine and rebuilds what changes.
    Dev {
        /// The port on 127.0.0.1.
        #[arg(long, default_value_t = 8787)]
        port: u16,
    },
    /// Checks formatting, lints, documentation, scripts and the published schema.
    Check,
    /// Runs every test there is.
    Test {
        /// Only what runs on the host, without a build.
        #[arg(long)]
        fast: bool,
        /// How often the fault tests kill the worker.
        #[arg(long, value_name = "N", default_value_t = 40)]
        faults: u32,
        /// Plays more random days at the desk, and longer ones.
        #[arg(long, conflicts_with = "fast")]
        long: bool,
    },
    /// Measures what a browser and Cloudflare load, against the budget.
    Size,
    /// Measures the release build under load.
    Bench {
        /// What is passed on to the bench program.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
    /// Compares ways of routing over months of simulated days.
    Simulate {
        /// What is passed on to the simulate program; `--help` names it.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
    /// Measures how well the product reads labelled lines.
    Evaluate {
        /// What is passed on to the evaluate program; `--help` names it.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
    /// Answers the lines of standard input, each with one line.
    Predict {
        /// What is passed on to the evaluate program.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
    /// Makes the weights that ship, out of labelled lines.
    Train {
        /// Which reader learns.
        learner: Learner,
        /// What is passed on to its program, which says what it takes when it gets nothing.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
    /// Writes the JSON Schema of the wire to `docs/protocol`.
    Schema,
    /// Runs a program that ends when its parent ends.
    #[command(hide = true)]
    Guard {
        parent: u32,
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        program: Vec<String>,
    },
}

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(code) => code,
        Err(error) => {
            report::error(&error);
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<ExitCode> {
    if let Command::Guard { parent, program } = command {
        return Err(children::become_guarded(parent, &program));
    }
    signals::end_children_when_told_to_stop()?;
    let layout = Layout::find()?;
    match command {
        Command::Doctor => doctor::run(&layout),
        Command::Build { release, only } => {
            let profile = if release { Profile::Release } else { Profile::Dev };
            setup::for_building(&layout)?;
            build::run(&layout, profile, &Part::chosen(&only))?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Dev { port } => dev::run(&layout, port),
        Command::Check => check::run(&layout),
        Command::Test { fast: true, faults: _, long: _ } => Ok(test::run(&layout, Scope::Fast)),
        Command::Test { fast: false, faults: kills, long } => {
            let days = if long { Days::Many } else { Days::Some };
            Ok(test::run(&layout, Scope::Everything { kills, days }))
        }
        Command::Size => size::run(&layout),
        Command::Bench { arguments } => bench::run(&layout, &arguments),
        Command::Simulate { arguments } => simulate::run(&layout, &arguments),
        Command::Evaluate { arguments } => evaluate::run(&layout, Wanted::Figures, &arguments),
        Command::Predict { arguments } => evaluate::run(&layout, Wanted::Predictions, &arguments),
        Command::Train { learner, arguments } => train::run(&layout, learner, &arguments),
        Command::Schema => schema::write(&layout),
        Command::Guard { .. } => Ok(ExitCode::FAILURE),
    }
}
