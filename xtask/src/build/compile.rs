//! Compiles the three programs to WebAssembly. Cargo decides what has to be done again.

use std::process::Command;

use anyhow::Result;

use super::Part;
use crate::children;
use crate::layout::{Layout, Profile};

pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

pub(crate) fn run(layout: &Layout, profile: Profile, parts: &[Part]) -> Result<()> {
    match profile {
        Profile::Dev => cargo_build(layout, profile, parts),
        // Compiled together, crates get the features that any of the three asks for: what is
        // shipped to browsers is compiled alone and holds only what it asked for.
        Profile::Release => {
            parts.iter().try_for_each(|&part| cargo_build(layout, profile, &[part]))
        }
    }
}

fn cargo_build(layout: &Layout, profile: Profile, parts: &[Part]) -> Result<()> {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(layout.root()).args(["build", "--lib", "--target", TARGET]);
    cargo.arg("--target-dir").arg(layout.target());
    match profile {
        Profile::Dev => (),
        Profile::Release => {
            cargo.arg("--release");
        }
    }
    for part in parts {
        cargo.args(["--package", part.package()]);
    }
    children::run(&mut cargo)
}
