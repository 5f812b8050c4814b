//! The packages from npm: the bundler, the optimizer, workerd, wrangler, Playwright.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::build::stamp::{Inputs, Stamp};
use crate::children;
use crate::layout::Layout;
use crate::report::{self, failure};

/// The oldest Node that the packages' own programs run on.
pub(crate) const OLDEST_NODE: u32 = 20;

/// Keeps wrangler from asking, reporting, greeting and fetching.
const QUIET_WRANGLER: [(&str, &str); 5] = [
    ("CI", "1"),
    ("CLOUDFLARE_CF_FETCH_ENABLED", "false"),
    ("WRANGLER_HIDE_BANNER", "true"),
    ("WRANGLER_SEND_ERROR_REPORTS", "false"),
    ("WRANGLER_SEND_METRICS", "false"),
];

/// What is wrong with the packages, if anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Packages {
    Installed,
    Missing,
    Outdated,
}

/// The version of the system's Node, when there is one.
pub(crate) fn node_version() -> Option<String> {
    let output = Command::new("node").arg("--version").output().ok()?;
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The first number of a version such as `v20.1.0`.
pub(crate) fn major(version: &str) -> Option<u32> {
    version.trim_start_matches('v').split('.').next()?.parse().ok()
}

/// Compares what is installed with the lock file.
pub(crate) fn packages(layout: &Layout) -> Result<Packages> {
    if !layout.npm_program("workerd").exists() {
        return Ok(Packages::Missing);
    }
    if stamp(layout)?.is_fresh(&layout.at("node_modules")) {
        Ok(Packages::Installed)
    } else {
        Ok(Packages::Outdated)
    }
}

/// Installs the packages where they are missing or the lock file changed.
pub(crate) fn ensure_packages(layout: &Layout) -> Result<()> {
    match packages(layout)? {
        Packages::Installed => return Ok(()),
        Packages::Missing => report::step("installing", "the npm packages"),
        Packages::Outdated => {
            report::step("installing", "the npm packages (package-lock.json changed)");
        }
    }
    match node_version().as_deref().and_then(major) {
        Some(version) if version >= OLDEST_NODE => (),
        Some(_) | None => {
            return Err(failure(
                format!("Node {OLDEST_NODE} or later is missing."),
                "Install it from https://nodejs.org or with your system's package manager.",
            ));
        }
    }
    let mut npm = Command::new("npm");
    npm.current_dir(layout.root()).arg("ci").env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    children::run(&mut npm)?;
    stamp(layout)?.remember()
}

/// A command for a program that npm installed, in the repository's root.
pub(crate) fn program(layout: &Layout, name: &str) -> Command {
    let mut command = Command::new(layout.npm_program(name));
    command.current_dir(layout.root()).env("PATH", path(layout)).envs(QUIET_WRANGLER);
    command
}

/// Programs from npm come first, so that their scripts run on the Node that they need.
fn path(layout: &Layout) -> OsString {
    let system = env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(layout.at("node_modules/.bin")).chain(env::split_paths(&system));
    env::join_paths(folders).unwrap_or(system)
}

/// The stamp lies among the packages: whoever removes them removes it too.
fn stamp(layout: &Layout) -> Result<Stamp> {
    let lock: PathBuf = layout.at("package-lock.json");
    let inputs = Inputs::new("npm ci").with_bytes(&fs::read(lock)?);
    Ok(Stamp::new(layout.at("node_modules/.baton-installed"), inputs))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_number_of_a_version_is_read() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("24.9.0"), Some(24));
        assert_eq!(major("nonsense"), None);
    }
}
