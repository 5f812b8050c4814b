//! Makes the weights that ship, out of labelled lines. The work is the train program of `tests/`.

use std::process::{Command, ExitCode};

use anyhow::Result;

use crate::children;
use crate::layout::Layout;

pub(crate) fn run(layout: &Layout, arguments: &[String]) -> Result<ExitCode> {
    let mut cargo = Command::new("cargo");
    cargo.args(["run", "--quiet", "--profile", "simulation", "--package", "baton-tests"]);
    cargo.arg("--manifest-path").arg(layout.at("Cargo.toml"));
    cargo.args(["--bin", "train", "--"]);
    children::run(cargo.args(arguments))?;
    Ok(ExitCode::SUCCESS)
}
