//! Installs what a command needs through the ordinary clients (rustup, npm, apt), and says so.

pub(crate) mod chromium;
pub(crate) mod npm;
pub(crate) mod rust;

use anyhow::Result;

use crate::layout::Layout;

/// What compiling, bundling and running need.
pub(crate) fn for_building(layout: &Layout) -> Result<()> {
    rust::ensure(layout, rust::TARGET)?;
    npm::ensure_packages(layout)
}

/// What the tests need beyond that: programs for Node, and a browser.
pub(crate) fn for_testing(layout: &Layout) -> Result<()> {
    for_building(layout)?;
    rust::ensure(layout, rust::WASI)?;
    chromium::ensure().map(drop)
}
