//! Compares ways of routing over months of simulated days. The days are the simulate program of
//! `tests/`.

use std::process::{Command, ExitCode};

use anyhow::Result;

use crate::children;
use crate::layout::Layout;

pub(crate) fn run(layout: &Layout, arguments: &[String]) -> Result<ExitCode> {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(layout.root());
    cargo.args(["run", "--profile", "simulation", "--package", "baton-tests"]);
    cargo.args(["--bin", "simulate", "--"]);
    children::run(cargo.args(arguments))?;
    Ok(ExitCode::SUCCESS)
}
