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
    let mut cargo = Command::new("cargo");
    cargo.args(["run", "--quiet", "--profile", "simulation", "--package", "baton-tests"]);
    cargo.arg("--manifest-path").arg(layout.at("Cargo.toml"));
    cargo.args(["--bin", "evaluate", "--"]);
    cargo.arg(match wanted {
        Wanted::Figures => "evaluate",
        Wanted::Predictions => "predict",
    });
    children::run(cargo.args(arguments))?;
    Ok(ExitCode::SUCCESS)
}
