//! The browser of the end-to-end tests: a system's Chromium, never a download of our own.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::children;
use crate::report::{self, failure};

/// The environment variable that names another browser.
pub(crate) const VARIABLE: &str = "CHROMIUM_PATH";

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const ON_A_MAC: [&str; 2] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// Where the browser is, if it is installed.
pub(crate) fn find() -> Option<PathBuf> {
    if let Some(named) = env::var_os(VARIABLE) {
        return Some(PathBuf::from(named)).filter(|path| path.is_file());
    }
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path)
        .flat_map(|folder| NAMES.map(|name| folder.join(name)))
        .chain(ON_A_MAC.map(PathBuf::from))
        .find(|program| program.is_file())
}

/// Finds the browser, or installs it where that needs nobody's leave.
pub(crate) fn ensure() -> Result<PathBuf> {
    if let Some(browser) = find() {
        return Ok(browser);
    }
    if env::var_os(VARIABLE).is_none() && may_install() {
        report::step("installing", "Chromium with apt-get");
        let mut update = Command::new("apt-get");
        children::run(update.args(["update", "--quiet"]))?;
        let mut install = Command::new("apt-get");
        install.args(["install", "--yes", "--quiet", "--no-install-recommends", "chromium"]);
        children::run(install.env("DEBIAN_FRONTEND", "noninteractive"))?;
    }
    find().ok_or_else(|| failure("Chromium is missing; the browser tests need it.", remedy()))
}

/// What a person does to get the browser.
pub(crate) fn remedy() -> String {
    match env::var_os(VARIABLE) {
        Some(named) => format!(
            "{VARIABLE} names {}, which is not a file: correct it or unset it.",
            named.display()
        ),
        None if Path::new("/etc/debian_version").exists() => {
            format!("Run `sudo apt-get install chromium`, or set {VARIABLE} to a Chromium.")
        }
        None => format!("Install Chromium or Chrome, or set {VARIABLE} to its program."),
    }
}

/// Ubuntu's package of that name is a wrapper for snap, which containers do not have.
fn may_install() -> bool {
    let is_debian = std::fs::read_to_string("/etc/os-release")
        .is_ok_and(|text| text.lines().any(|line| line == "ID=debian"));
    is_debian && rustix::process::geteuid().is_root()
}
