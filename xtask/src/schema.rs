//! The published JSON Schema of the wire and of the context package, in `docs/protocol`. It is
//! generated, and committed.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::build::files;
use crate::children;
use crate::layout::Layout;
use crate::report::{self, failure};

const FOLDER: &str = "docs/protocol";

/// Writes the schema, and removes files of frames that are gone.
pub(crate) fn write(layout: &Layout) -> Result<ExitCode> {
    let wanted = generate(layout)?;
    let found = published(layout)?;
    for path in found.keys().filter(|path| !wanted.contains_key(*path)) {
        fs::remove_file(path)?;
        report::step("removed", layout.shown(path));
    }
    for (path, text) in &wanted {
        if found.get(path) != Some(text) {
            files::write(path, text)?;
            report::step("wrote", layout.shown(path));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Fails when what is published is not what the code says.
pub(crate) fn check(layout: &Layout) -> Result<()> {
    let (wanted, found) = (generate(layout)?, published(layout)?);
    let differing: Vec<String> = wanted
        .keys()
        .chain(found.keys().filter(|path| !wanted.contains_key(*path)))
        .filter(|path| wanted.get(*path) != found.get(*path))
        .map(|path| layout.shown(path))
        .collect();
    if differing.is_empty() {
        return Ok(());
    }
    Err(failure(
        format!("The published schema differs from the code: {}.", differing.join(", ")),
        "Run `cargo xtask schema` and commit what it writes.",
    ))
}

fn generate(layout: &Layout) -> Result<BTreeMap<PathBuf, String>> {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(layout.root());
    cargo.args(["run", "--quiet", "--package", "xtask", "--features", "schema", "--bin", "schema"]);
    let printed = children::run_quietly(&mut cargo)?;
    let schemas: BTreeMap<String, Value> =
        serde_json::from_str(&printed).context("The schema program printed no JSON.")?;
    schemas
        .into_iter()
        .map(|(name, schema)| {
            let path = layout.at(FOLDER).join(format!("{name}.json"));
            Ok((path, format!("{}\n", serde_json::to_string_pretty(&schema)?)))
        })
        .collect()
}

fn published(layout: &Layout) -> Result<BTreeMap<PathBuf, String>> {
    let folder = layout.at(FOLDER);
    if !folder.is_dir() {
        return Ok(BTreeMap::new());
    }
    files::within(&folder)?
        .into_iter()
        .filter(|path| path.extension() == Some(OsStr::new("json")))
        .map(|path| {
            let text = fs::read_to_string(&path)?;
            Ok((path, text))
        })
        .collect()
}
