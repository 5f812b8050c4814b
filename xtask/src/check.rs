//! The gates that look at the sources alone. Each fails by itself and says why.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::{Command, ExitCode};
use std::time::Instant;

use anyhow::Result;

use crate::build::files;
use crate::children;
use crate::layout::Layout;
use crate::report::{self, failure};
use crate::schema;
use crate::setup::{self, npm};

const WASM: [&str; 2] = ["--target", "wasm32-unknown-unknown"];
const IN_THE_BROWSER_AND_WORKER: [&str; 6] =
    ["--package", "baton-widget", "--package", "baton-console", "--package", "baton-edge"];

/// With every feature of `baton-shared`, so that it is looked at once for all three.
const ON_THE_HOST: [&str; 8] = [
    "--package",
    "baton-shared",
    "--package",
    "xtask",
    "--package",
    "baton-tests",
    "--features",
    "xtask/schema,baton-tests/mutants",
];

/// Private items are documented too, so links to them lead somewhere.
const RUSTDOC: &str = "-D warnings -A rustdoc::private_intra_doc_links";

/// One thing that must hold.
pub(crate) struct Gate {
    pub(crate) name: &'static str,
    pub(crate) hold: fn(&Layout) -> Result<()>,
}

pub(crate) const GATES: [Gate; 5] = [
    Gate { name: "format", hold: format },
    Gate { name: "lints", hold: lints },
    Gate { name: "documentation", hold: documentation },
    Gate { name: "scripts", hold: scripts },
    Gate { name: "schema", hold: schema::check },
];

/// Tries every gate, also after one that failed.
pub(crate) fn run(layout: &Layout) -> Result<ExitCode> {
    setup::for_building(layout)?;
    let mut failed = Vec::new();
    for gate in &GATES {
        let started = Instant::now();
        match (gate.hold)(layout) {
            Ok(()) => report::step(gate.name, report::seconds(started.elapsed())),
            Err(error) => {
                report::error(&error);
                failed.push(gate.name);
            }
        }
    }
    if failed.is_empty() {
        return Ok(ExitCode::SUCCESS);
    }
    report::step("failed", failed.join(", "));
    Ok(ExitCode::FAILURE)
}

fn format(layout: &Layout) -> Result<()> {
    children::run(&mut cargo(layout, &[&["fmt", "--all", "--", "--check", "--files-with-diff"]]))
        .map_err(|_| failure("The files above are not formatted.", "Run `cargo fmt --all`."))
}

fn lints(layout: &Layout) -> Result<()> {
    let clippy = ["clippy", "--quiet", "--all-targets"];
    let deny = ["--", "-D", "warnings"];
    all(&mut [
        cargo(layout, &[&clippy, &ON_THE_HOST, &deny]),
        cargo(layout, &[&clippy, &IN_THE_BROWSER_AND_WORKER, &WASM, &deny]),
    ])
}

fn documentation(layout: &Layout) -> Result<()> {
    let doc = ["doc", "--quiet", "--no-deps", "--document-private-items"];
    all(&mut [
        cargo(layout, &[&doc, &ON_THE_HOST]),
        cargo(layout, &[&doc, &IN_THE_BROWSER_AND_WORKER, &WASM]),
    ])
}

/// Runs every command, so that one look shows all that is wrong.
fn all(commands: &mut [Command]) -> Result<()> {
    let outcomes: Vec<_> = commands.iter_mut().map(children::run).collect();
    outcomes.into_iter().collect()
}

fn cargo(layout: &Layout, arguments: &[&[&str]]) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(layout.root()).env("RUSTDOCFLAGS", RUSTDOC).args(arguments.concat());
    cargo
}

/// Every script parses. What it names is for the browser tests to find out.
fn scripts(layout: &Layout) -> Result<()> {
    let is_script = |path: &PathBuf| {
        let extension = path.extension().and_then(OsStr::to_str);
        let is_product = path.starts_with(layout.at("www/dist"));
        matches!(extension, Some("js" | "mjs" | "ts")) && !is_product
    };
    let mut esbuild = npm::program(layout, "esbuild");
    esbuild.args(["--log-level=warning", "--target=es2022", "--format=esm"]);
    esbuild.arg(format!("--outdir={}", layout.target().join("baton/parsed").display()));
    for folder in ["www", "edge", "tests/e2e", "tests/wasi"] {
        esbuild.args(files::within(&layout.at(folder))?.into_iter().filter(is_script));
    }
    children::run_quietly(&mut esbuild).map(drop)
}
