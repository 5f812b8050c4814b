//! How well the product reads, over labelled lines, and what it says of lines. Both are the
//! evaluate program of `tests/`.

use std::process::{Command, ExitCode};

use anyhow::Result;

use crate::children;
use crate::layout::Layout;

/// What is wanted of the product's answers.
#[derive(Clone, Copy)]
pub(crate) enum Wanted {
    Figures,
    Predictions,
}

pub(crate) fn run(layout: &Layout, wanted: Wanted, arguments: &[String]) -> Result<ExitCode> {
    let wanted = match wanted {
        Wanted::Figures => "evaluate",
        Wanted::Predictions => "predict",
    };
    run_program(layout, "evaluate", [&[wanted.to_owned()], arguments].concat().as_slice())
}

/// Runs a program of `tests/` over lines. It stays where it was asked for, so that a file is named
/// as it is seen from there.
pub(crate) fn run_program(layout: &Layout, name: &str, arguments: &[String]) -> Result<ExitCode> {
    let mut cargo = Command::new("cargo");
    cargo.args(["run", "--quiet", "--profile", "simulation", "--package", "baton-tests"]);
    cargo.arg("--manifest-path").arg(layout.at("Cargo.toml"));
    cargo.args(["--bin", name, "--"]);
    children::run(cargo.args(arguments))?;
    Ok(ExitCode::SUCCESS)
}
