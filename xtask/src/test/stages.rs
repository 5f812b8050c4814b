//! What each stage of the tests runs.

use std::fs;
use std::process::Command;
use std::thread;

use anyhow::{Result, anyhow};

use super::count::Count;
use super::{Days, targets};
use crate::build::{self, Part};
use crate::check::GATES;
use crate::children;
use crate::layout::{Layout, Profile};
use crate::report::{self, failure};
use crate::setup::{self, chromium, npm};
use crate::simulate;
use crate::size as weights;
use crate::twins::{self, Machine};

const TESTS: &str = "baton-tests";

/// Tests that need the release build have stages of their own, and one needs a feature.
const APART: [&str; 3] = ["live", "faults", "mutants"];

/// What `--long` asks for: seeds and steps.
const MANY_DAYS: &str = "10000x2000";

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

pub(super) fn host_tests(layout: &Layout, count: &mut Count, days: Days) -> Result<()> {
    let shared = cargo_test(layout, count, &["--package", "baton-shared", "--all-features"]);
    let programs = cargo_test(
        layout,
        count,
        &["--package", "xtask", "--package", "baton-widget", "--package", "baton-console"],
    );
    let edge = cargo_test(layout, count, &["--package", "baton-edge"]);
    let names = targets::integration_tests(layout, TESTS)?;
    let mut arguments = vec!["--package", TESTS, "--lib"];
    for name in names.iter().filter(|name| !APART.contains(&name.as_str())) {
        arguments.extend(["--test", name.as_str()]);
    }
    let mut outside = cargo(layout, &arguments);
    match days {
        Days::Some => (),
        Days::Many => {
            outside.env("BATON_HISTORIES", MANY_DAYS);
        }
    }
    let outside = count_tests(&mut outside, count);
    // Faults that can be switched on are compiled into a program of their own.
    let mutants = cargo_test(
        layout,
        count,
        &["--package", TESTS, "--features", "mutants", "--test", "mutants"],
    );
    shared.and(programs).and(edge).and(outside).and(mutants)
}

/// The same random days, played natively and as WebAssembly, come to the same.
pub(super) fn native_is_wasm(layout: &Layout, count: &mut Count) -> Result<()> {
    let mut native = twins::compile(layout, Profile::Dev, Machine::Native, "trace")?;
    let mut wasm = twins::compile(layout, Profile::Dev, Machine::Wasm, "trace")?;
    let (native, wasm) = thread::scope(|scope| {
        let native = scope.spawn(|| children::run_quietly(&mut native));
        let wasm = children::run_quietly(&mut wasm);
        (native.join(), wasm)
    });
    let native = native.map_err(|_| anyhow!("the native program was not waited for"))??;
    let days = same_days(&native, &wasm?)?;
    report::step("same", format!("{days} days"));
    count.add(ONE);
    Ok(())
}

/// How many days both programs tell of, if they tell the same of each.
fn same_days(native: &str, wasm: &str) -> Result<usize> {
    let days = native.lines().count();
    let differs = native.lines().zip(wasm.lines()).find(|(native, wasm)| native != wasm);
    match differs {
        Some((native, wasm)) => Err(failure(
            format!("A day differs. Natively: {native}. As WebAssembly: {wasm}."),
            "What decides must not depend on the machine; play that seed on both.",
        )),
        None if days == 0 || days != wasm.lines().count() => Err(failure(
            format!("{days} days were played natively, {} otherwise.", wasm.lines().count()),
            "Run `cargo run --package baton-tests --bin trace` to see why.",
        )),
        None => Ok(days),
    }
}

/// A few simulated days under every way of routing. How good the figures are takes months to say;
/// that nobody is over their cap, offered twice or told less than was shown does not.
pub(super) fn simulation(layout: &Layout, count: &mut Count) -> Result<()> {
    simulate::run(layout, &["--quick".to_owned(), "--report-only".to_owned()])?;
    count.add(ONE);
    Ok(())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_the_same_when_each_line_is_and_there_are_some() {
        assert_eq!(same_days("0 ab\n1 cd\n", "0 ab\n1 cd\n").unwrap(), 2);
        for (native, wasm) in [("", ""), ("0 ab\n", "0 ab\n1 cd\n"), ("0 ab\n", "0 ac\n")] {
            assert!(same_days(native, wasm).is_err(), "{native:?} and {wasm:?}");
        }
    }
}
