//! The toolchain's WebAssembly targets.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::children;
use crate::layout::Layout;
use crate::report::{self, failure};

/// What browsers and the worker run.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// The same instructions with a clock and an output, for programs that Node runs.
pub(crate) const WASI: &str = "wasm32-wasip1";

/// True when the toolchain that compiles Baton can compile for a target.
pub(crate) fn has_target(layout: &Layout, target: &str) -> bool {
    let mut rustc = Command::new("rustc");
    rustc.current_dir(layout.root()).args(["--print", "target-libdir", "--target", target]);
    let Ok(output) = rustc.output() else { return false };
    output.status.success() && Path::new(String::from_utf8_lossy(&output.stdout).trim()).is_dir()
}

/// Installs a target where it is missing.
pub(crate) fn ensure(layout: &Layout, target: &str) -> Result<()> {
    if has_target(layout, target) {
        return Ok(());
    }
    report::step("installing", format!("the Rust target {target}"));
    let mut rustup = Command::new("rustup");
    rustup.current_dir(layout.root()).args(["target", "add", target]);
    children::run(&mut rustup).map_err(|_| {
        failure(
            format!("The Rust target {target} is missing and rustup did not install it."),
            format!("Install rustup from https://rustup.rs, then `rustup target add {target}`."),
        )
    })
}
