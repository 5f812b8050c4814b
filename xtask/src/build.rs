//! Makes what runs: the worker with its configuration for workerd, and the folder of static files.
//!
//! Each step remembers a digest of what it read and rests while that stays the same. What others
//! read is staged beside its place and then swapped in whole, so nobody sees half of it.

mod bind;
mod bundle;
mod compile;
pub(crate) mod files;
mod site;
pub(crate) mod stamp;
mod swap;
mod worker;

use std::fs::{self, File, TryLockError};
use std::path::PathBuf;
use std::time::Instant;

use anyhow::Result;
use clap::ValueEnum;

use crate::layout::{Layout, Profile};
use crate::report;

/// One of the three programs that are compiled to WebAssembly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Part {
    Widget,
    Console,
    Worker,
}

impl Part {
    pub(crate) const ALL: [Part; 3] = [Part::Widget, Part::Console, Part::Worker];

    /// The parts that were named, or all when none was.
    pub(crate) fn chosen(only: &[Part]) -> Vec<Part> {
        Part::ALL.into_iter().filter(|part| only.is_empty() || only.contains(part)).collect()
    }

    fn name(self) -> &'static str {
        match self {
            Part::Widget => "widget",
            Part::Console => "console",
            Part::Worker => "worker",
        }
    }

    fn package(self) -> &'static str {
        match self {
            Part::Widget => "baton-widget",
            Part::Console => "baton-console",
            Part::Worker => "baton-edge",
        }
    }

    fn compiled(self) -> &'static str {
        match self {
            Part::Widget => "baton_widget.wasm",
            Part::Console => "baton_console.wasm",
            Part::Worker => "baton_edge.wasm",
        }
    }
}

/// Whether a build changed anything that the running worker would have to load again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    Changed,
    Unchanged,
}

/// Builds the given parts, and the static files around them.
pub(crate) fn run(layout: &Layout, profile: Profile, parts: &[Part]) -> Result<Outcome> {
    let started = Instant::now();
    let _alone = wait_for_other_builds(layout)?;
    compile::run(layout, profile, parts)?;
    let outcome = finish(layout, profile, parts)?;
    report::step("built", report::seconds(started.elapsed()));
    Ok(outcome)
}

/// Builds again what stands around the compiled programs, which did not change.
pub(crate) fn run_without_compiling(layout: &Layout, profile: Profile) -> Result<Outcome> {
    let _alone = wait_for_other_builds(layout)?;
    finish(layout, profile, &Part::ALL)
}

/// The folder of what a part loads in the browser.
pub(crate) fn bundled(layout: &Layout, profile: Profile, part: Part) -> PathBuf {
    bundle::folder(layout, profile, part)
}

fn finish(layout: &Layout, profile: Profile, parts: &[Part]) -> Result<Outcome> {
    for &part in parts {
        bind::run(layout, profile, part)?;
    }
    let mut outcome = Outcome::Unchanged;
    if parts.contains(&Part::Worker) {
        outcome = worker::assemble(layout, profile)?;
    }
    if parts.contains(&Part::Widget) || parts.contains(&Part::Console) {
        bundle::run(layout, profile, parts)?;
        if site::assemble(layout, profile)? == Outcome::Changed {
            outcome = Outcome::Changed;
        }
    }
    Ok(outcome)
}

/// Holds the lock that lets one build at a time touch the products.
fn wait_for_other_builds(layout: &Layout) -> Result<File> {
    let folder = layout.target().join("baton");
    fs::create_dir_all(&folder)?;
    let lock = File::create(folder.join("build.lock"))?;
    match lock.try_lock() {
        Ok(()) => (),
        Err(TryLockError::WouldBlock) => {
            report::step("waiting", "for another build to finish");
            lock.lock()?;
        }
        Err(TryLockError::Error(cause)) => return Err(cause.into()),
    }
    Ok(lock)
}
