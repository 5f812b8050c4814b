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

/// As WebAssembly a program is built as the worker is. Natively nothing is shipped, and what is
/// asked is what the code can do: speed comes before size.
fn program(layout: &Layout, machine: Machine, name: &str) -> Result<()> {
    let mut program = match machine {
        Machine::Native => {
            let mut cargo = Command::new("cargo");
            cargo.current_dir(layout.root());
            cargo.args(["run", "--quiet", "--profile", "simulation"]);
            cargo.args(["--package", "baton-tests", "--bin", name]);
            cargo
        }
        Machine::Wasm => twins::compile(layout, Profile::Release, machine, name)?,
    };
    children::run(&mut program)
}
