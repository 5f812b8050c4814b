//! Measures the release build under load, and what the desk's decisions cost. The loads
//! themselves are programs of `tests/`.

use std::process::{Command, ExitCode};

use anyhow::Result;

use crate::build::{self, Part};
use crate::children;
use crate::layout::{Layout, Profile};
use crate::setup;
use crate::twins::{self, Machine};

pub(crate) fn run(layout: &Layout, arguments: &[String]) -> Result<ExitCode> {
    setup::for_building(layout)?;
    build::run(layout, Profile::Release, &Part::ALL)?;
    let mut cargo = Command::new("cargo");
    cargo.current_dir(layout.root());
    cargo.args(["run", "--release", "--package", "baton-tests", "--bin", "bench", "--"]);
    let messages = children::run(cargo.args(arguments));
    // One after the other: side by side each would measure the other.
    let native = decisions(layout, Machine::Native);
    let wasm = decisions(layout, Machine::Wasm);
    messages.and(native).and(wasm)?;
    Ok(ExitCode::SUCCESS)
}

fn decisions(layout: &Layout, machine: Machine) -> Result<()> {
    children::run(&mut twins::compile(layout, Profile::Release, machine, "decisions")?)
}
