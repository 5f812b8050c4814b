//! Measures the release build under load. The load itself is the bench program of `tests/`.

use std::process::{Command, ExitCode};

use anyhow::Result;

use crate::build::{self, Part};
use crate::children;
use crate::layout::{Layout, Profile};
use crate::setup;

pub(crate) fn run(layout: &Layout, arguments: &[String]) -> Result<ExitCode> {
    setup::for_building(layout)?;
    build::run(layout, Profile::Release, &Part::ALL)?;
    let mut cargo = Command::new("cargo");
    cargo.current_dir(layout.root());
    cargo.args(["run", "--release", "--package", "baton-tests", "--bin", "bench", "--"]);
    children::run(cargo.args(arguments))?;
    Ok(ExitCode::SUCCESS)
}
