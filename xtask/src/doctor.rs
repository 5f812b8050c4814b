//! Names everything that is missing on this machine, and how to get it.

use std::process::{Command, ExitCode};

use anyhow::Result;

use crate::layout::Layout;
use crate::setup::chromium;
use crate::setup::npm::{self, OLDEST_NODE, Packages};
use crate::setup::rust;

/// One thing that is needed: what was found of it, or how to get it.
struct Finding {
    name: &'static str,
    state: Result<String, String>,
}

/// Looks at everything, prints what it found, and fails when something is missing.
pub(crate) fn run(layout: &Layout) -> Result<ExitCode> {
    let findings = [
        Finding { name: "Rust", state: rust(layout) },
        Finding { name: "WebAssembly targets", state: targets(layout) },
        Finding { name: "C compiler (linker)", state: compiler() },
        Finding { name: "Node", state: node() },
        Finding { name: "npm", state: npm() },
        Finding { name: "npm packages", state: packages(layout)? },
        Finding { name: "Chromium", state: browser() },
    ];
    let mut missing = 0;
    for Finding { name, state } in &findings {
        match state {
            Ok(found) => println!("  ok       {name}: {found}"),
            Err(remedy) => {
                missing += 1;
                println!("  missing  {name}: {remedy}");
            }
        }
    }
    if missing == 0 {
        println!("Nothing is missing. `cargo xtask dev` starts Baton.");
        return Ok(ExitCode::SUCCESS);
    }
    println!("{missing} missing. `build`, `dev` and `test` install what they can by themselves.");
    Ok(ExitCode::FAILURE)
}

fn rust(layout: &Layout) -> Result<String, String> {
    version(Command::new("rustc").current_dir(layout.root())).ok_or_else(|| {
        "install rustup from https://rustup.rs, then run `rustup toolchain install`.".to_owned()
    })
}

fn targets(layout: &Layout) -> Result<String, String> {
    let missing =
        [rust::TARGET, rust::WASI].into_iter().find(|name| !rust::has_target(layout, name));
    match missing {
        None => Ok(format!("{}, {}", rust::TARGET, rust::WASI)),
        Some(missing) => Err(format!("run `rustup target add {missing}`.")),
    }
}

fn compiler() -> Result<String, String> {
    version(&mut Command::new("cc")).ok_or_else(|| {
        "install one (Debian: `apt-get install gcc libc6-dev`; macOS: `xcode-select --install`)."
            .to_owned()
    })
}

fn node() -> Result<String, String> {
    let found = npm::node_version();
    match found.as_deref().and_then(npm::major) {
        Some(major) if major >= OLDEST_NODE => Ok(found.unwrap_or_default()),
        Some(_) => Err(format!(
            "{} is too old; install Node {OLDEST_NODE} or later from https://nodejs.org.",
            found.unwrap_or_default()
        )),
        None => Err(format!("install Node {OLDEST_NODE} or later from https://nodejs.org.")),
    }
}

fn npm() -> Result<String, String> {
    version(&mut Command::new("npm")).ok_or_else(|| "install it; it comes with Node.".to_owned())
}

fn packages(layout: &Layout) -> Result<Result<String, String>> {
    Ok(match npm::packages(layout)? {
        Packages::Installed => Ok("as package-lock.json says".to_owned()),
        Packages::Missing => Err("run `npm ci`, or any of `build`, `dev`, `test`.".to_owned()),
        Packages::Outdated => {
            Err("older than package-lock.json; run `cargo xtask build`.".to_owned())
        }
    })
}

fn browser() -> Result<String, String> {
    chromium::find().map(|path| path.display().to_string()).ok_or_else(chromium::remedy)
}

fn version(command: &mut Command) -> Option<String> {
    let output = command.arg("--version").output().ok().filter(|output| output.status.success())?;
    let text = String::from_utf8_lossy(&output.stdout);
    text.lines().next().map(str::to_owned)
}
