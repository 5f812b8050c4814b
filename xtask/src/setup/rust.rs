//! The toolchain's WebAssembly target.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::children;
use crate::layout::Layout;
use crate::report::{self, failure};

const TARGET: &str = "wasm32-unknown-unknown";

/// True when the toolchain that compiles Baton can compile for WebAssembly.
pub(crate) fn has_target(layout: &Layout) -> bool {
    let mut rustc = Command::new("rustc");
    rustc.current_dir(layout.root()).args(["--print", "target-libdir", "--target", TARGET]);
    let Ok(output) = rustc.output() else { return false };
    output.status.success() && Path::new(String::from_utf8_lossy(&output.stdout).trim()).is_dir()
}

/// Installs the target where it is missing.
pub(crate) fn ensure_target(layout: &Layout) -> Result<()> {
    if has_target(layout) {
        return Ok(());
    }
    report::step("installing", format!("the Rust target {TARGET}"));
    let mut rustup = Command::new("rustup");
    rustup.current_dir(layout.root()).args(["target", "add", TARGET]);
    children::run(&mut rustup).map_err(|_| {
        failure(
            format!("The Rust target {TARGET} is missing and rustup did not install it."),
            format!("Install rustup from https://rustup.rs, then `rustup target add {TARGET}`."),
        )
    })
}
