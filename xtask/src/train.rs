//! Makes the weights that ship, out of labelled lines. Each reader that learns has a program of
//! its own in `tests/`.

use std::process::{Command, ExitCode};

use anyhow::Result;

use crate::children;
use crate::layout::Layout;

/// A reader that learns.
#[derive(Clone, Copy, clap::ValueEnum)]
pub(crate) enum Learner {
    /// What a message is about.
    Subject,
    /// Which article answers, and whether a question is asked again.
    Answers,
}

pub(crate) fn run(layout: &Layout, learner: Learner, arguments: &[String]) -> Result<ExitCode> {
    let program = match learner {
        Learner::Subject => "train_subject",
        Learner::Answers => "train_answers",
    };
    let mut cargo = Command::new("cargo");
    cargo.args(["run", "--quiet", "--profile", "simulation", "--package", "baton-tests"]);
    cargo.arg("--manifest-path").arg(layout.at("Cargo.toml"));
    cargo.args(["--bin", program, "--"]);
    children::run(cargo.args(arguments))?;
    Ok(ExitCode::SUCCESS)
}
