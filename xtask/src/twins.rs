//! Programs of `tests/` that are run twice, natively and as WebAssembly, to be compared.

use std::process::Command;

use anyhow::Result;

use crate::children;
use crate::layout::{Layout, Profile};
use crate::setup::rust;

const PACKAGE: &str = "baton-tests";

/// On what a program runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Machine {
    /// On this machine itself.
    Native,
    /// As WebAssembly under Node.
    Wasm,
}

/// Compiles a program, and gives the command that runs it.
pub(crate) fn compile(
    layout: &Layout,
    profile: Profile,
    machine: Machine,
    name: &str,
) -> Result<Command> {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(layout.root()).args(["build", "--package", PACKAGE, "--bin", name]);
    cargo.arg("--target-dir").arg(layout.target());
    match profile {
        Profile::Dev => (),
        Profile::Release => {
            cargo.arg("--release");
        }
    }
    let folder = match machine {
        Machine::Native => layout.target(),
        Machine::Wasm => {
            rust::ensure(layout, rust::WASI)?;
            cargo.args(["--target", rust::WASI]);
            layout.target().join(rust::WASI)
        }
    };
    children::run(&mut cargo)?;
    let folder = folder.join(profile.cargo_folder());
    match machine {
        Machine::Native => Ok(Command::new(folder.join(name))),
        Machine::Wasm => {
            let mut node = Command::new("node");
            node.args(["--no-warnings", "--stack-size=4000"]).arg(layout.at("tests/wasi/run.mjs"));
            node.arg(folder.join(name).with_extension("wasm"));
            Ok(node)
        }
    }
}
