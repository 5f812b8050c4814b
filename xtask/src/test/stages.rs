//! What each stage of the tests runs.

use std::fs;
use std::process::Command;

use anyhow::Result;

use super::count::Count;
use super::targets;
use crate::build::{self, Part};
use crate::check::GATES;
use crate::children;
use crate::layout::{Layout, Profile};
use crate::report::{self, failure};
use crate::setup::{self, chromium, npm};
use crate::size as weights;

const TESTS: &str = "baton-tests";

/// Tests that need the release build have stages of their own.
const WITH_A_SERVER: [&str; 2] = ["live", "faults"];

const ONE: Count = Count { passed: 1, failed: 0 };

pub(super) fn set_up(layout: &Layout, count: &mut Count) -> Result<()> {
    setup::for_testing(layout)?;
    count.add(ONE);
    Ok(())
}

pub(super) fn check(layout: &Layout, count: &mut Count) -> Result<()> {
    let mut failed = Vec::new();
    for gate in &GATES {
        match (gate.hold)(layout) {
            Ok(()) => {
                report::step(gate.name, "holds");
                count.passed += 1;
            }
            Err(error) => {
                report::error(&error);
                failed.push(gate.name);
                count.failed += 1;
            }
        }
    }
    if failed.is_empty() {
        return Ok(());
    }
    Err(failure(
        format!("These gates do not hold: {}.", failed.join(", ")),
        "`cargo xtask check` tries them alone.",
    ))
}

pub(super) fn host_tests(layout: &Layout, count: &mut Count) -> Result<()> {
    let shared = cargo_test(layout, count, &["--package", "baton-shared", "--all-features"]);
    let programs = cargo_test(
        layout,
        count,
        &["--package", "xtask", "--package", "baton-widget", "--package", "baton-console"],
    );
    let edge = cargo_test(layout, count, &["--package", "baton-edge"]);
    let names = targets::integration_tests(layout, TESTS)?;
    let mut arguments = vec!["--package", TESTS, "--lib"];
    for name in names.iter().filter(|name| !WITH_A_SERVER.contains(&name.as_str())) {
        arguments.extend(["--test", name.as_str()]);
    }
    let outside = cargo_test(layout, count, &arguments);
    shared.and(programs).and(edge).and(outside)
}

pub(super) fn release(layout: &Layout, count: &mut Count) -> Result<()> {
    build::run(layout, Profile::Release, &Part::ALL)?;
    count.add(ONE);
    Ok(())
}

pub(super) fn size(layout: &Layout, count: &mut Count) -> Result<()> {
    weights::hold(layout)?;
    count.add(ONE);
    Ok(())
}

pub(super) fn live(layout: &Layout, count: &mut Count) -> Result<()> {
    cargo_test(layout, count, &["--package", TESTS, "--test", "live"])
}

pub(super) fn faults(layout: &Layout, count: &mut Count, kills: u32) -> Result<()> {
    let mut cargo = cargo(layout, &["--package", TESTS, "--test", "faults"]);
    cargo.env("BATON_FAULT_KILLS", kills.to_string());
    count_tests(&mut cargo, count)
}

/// The scripts of these tests start the servers that they need themselves.
pub(super) fn end_to_end(layout: &Layout, count: &mut Count) -> Result<()> {
    let report = layout.target().join("baton/playwright.json");
    if let Some(folder) = report.parent() {
        fs::create_dir_all(folder)?;
    }
    let _ = fs::remove_file(&report);
    let mut playwright = npm::program(layout, "playwright");
    playwright
        .args(["test", "--config", "tests/e2e", "--reporter=line,json"])
        .env("PLAYWRIGHT_JSON_OUTPUT_FILE", &report)
        .env(chromium::VARIABLE, chromium::ensure()?);
    let outcome = children::run(&mut playwright);
    let Ok(text) = fs::read_to_string(&report) else {
        return outcome.and(Err(failure(
            "Playwright wrote no report.",
            "What it said stands above; `cargo xtask doctor` names what is missing.",
        )));
    };
    count.add(Count::of_playwright(&text)?);
    outcome
}

/// Everything that a deployment does, short of sending it.
pub(super) fn deploy(layout: &Layout, count: &mut Count) -> Result<()> {
    let mut wrangler = npm::program(layout, "wrangler");
    wrangler.args(["deploy", "--dry-run", "--outdir"]);
    wrangler.arg(layout.target().join("baton/deploy"));
    children::run(&mut wrangler)?;
    count.add(ONE);
    Ok(())
}

fn cargo_test(layout: &Layout, count: &mut Count, arguments: &[&str]) -> Result<()> {
    count_tests(&mut cargo(layout, arguments), count)
}

fn cargo(layout: &Layout, arguments: &[&str]) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(layout.root()).args(["test", "--no-fail-fast"]).args(arguments);
    cargo
}

/// Counts the tests of a command by the summaries that it prints.
fn count_tests(command: &mut Command, count: &mut Count) -> Result<()> {
    let mut counted = Count::default();
    let status = children::run_reading(command, |line| {
        if let Some(summary) = Count::of_libtest(line) {
            counted.add(summary);
        }
    })?;
    if !status.success() {
        counted.failed = counted.failed.max(1);
    }
    count.add(counted);
    if status.success() {
        return Ok(());
    }
    Err(failure(format!("Tests failed ({status})."), "Which ones stands above."))
}
