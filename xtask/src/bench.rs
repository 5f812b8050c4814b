//! Measures the release build under load, what the desk's decisions cost, and what reading a
//! message does. The loads themselves are programs of `tests/`.

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
    let mut all = messages;
    for name in ["decisions", "reading"] {
        for machine in [Machine::Native, Machine::Wasm] {
            all = all.and(program(layout, machine, name));
        }
    }
    all?;
    Ok(ExitCode::SUCCESS)
}

fn program(layout: &Layout, machine: Machine, name: &str) -> Result<()> {
    children::run(&mut twins::compile(layout, Profile::Release, machine, name)?)
}
