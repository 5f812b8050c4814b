//! Bundles scripts and styles with esbuild: one folder for the widget, one for the console, and
//! the files in `www` that are scripts or styles of their own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use super::stamp::{Inputs, Stamp};
use super::{Part, bind, files, swap};
use crate::children;
use crate::layout::{Layout, Profile};
use crate::report::failure;
use crate::setup::npm;

/// The oldest browsers that are served: the first with `light-dark()` and `:has()` in CSS.
const BROWSERS: &str = "--target=chrome123,edge123,firefox121,safari17.5";

/// Host pages include the loader, so its syntax is older than what Baton itself needs.
const HOST_PAGES: &str = "--target=es2020";

/// The folder of a part's bundled files.
pub(crate) fn folder(layout: &Layout, profile: Profile, part: Part) -> PathBuf {
    layout.products(profile).join("bundled").join(part.name())
}

/// Bundles the given parts, each unless nothing that it holds changed.
pub(crate) fn run(layout: &Layout, profile: Profile, parts: &[Part]) -> Result<()> {
    parts
        .iter()
        .filter(|&&part| part != Part::Worker)
        .try_for_each(|&part| bundle(layout, profile, part))
}

fn bundle(layout: &Layout, profile: Profile, part: Part) -> Result<()> {
    let name = part.name();
    let sources = layout.at("www").join(name);
    let style = layout.at("www/style").join(format!("{name}.css"));
    let start = sources.join("start.js");
    for needed in [&start, &style] {
        if !needed.is_file() {
            return Err(failure(
                format!("{} is missing; the {name} needs it.", layout.shown(needed)),
                "Restore it with git, or build the rest with `cargo xtask build --only worker`.",
            ));
        }
    }
    let bound = bind::folder(layout, profile, part);
    let product = folder(layout, profile, part);
    let inputs = Inputs::new(include_str!("bundle.rs"))
        .with_path(&layout.at("package.json"))?
        .with_path(&bound)?
        .with_path(&sources)?
        .with_path(&layout.at("www/style"))?;
    let stamps = layout.products(profile).join("stamps");
    let stamp = Stamp::new(stamps.join(format!("bundle-{name}")), inputs);
    if stamp.is_fresh(&product) {
        return Ok(());
    }
    let staged = layout.products(profile).join("stage").join(format!("bundled-{name}"));
    files::empty(&staged)?;
    let glue = bound.join(format!("{name}.js"));
    let mut esbuild = esbuild(layout, profile, BROWSERS);
    esbuild
        .arg(&start)
        .args(["--bundle", "--format=esm", "--splitting", "--chunk-names=[name]-[hash]"])
        .arg(format!("--outdir={}", staged.display()))
        .arg(format!("--alias:{}={}", part.package(), glue.display()));
    children::run_quietly(&mut esbuild)?;
    self::style(layout, profile, &style, &staged.join(format!("{name}.css")))?;
    let wasm = format!("{name}_bg.wasm");
    files::copy(&bound.join(&wasm), &staged.join(&wasm))?;
    swap::into_place(&staged, &product)?;
    stamp.remember()
}

/// Bundles the worker's glue with the snippets that crates bring, in the folder where they are.
pub(crate) fn worker_glue(layout: &Layout, profile: Profile, folder: &Path) -> Result<()> {
    // Imports in the source phase are unknown to workerd and to both bundlers; a plain import
    // gives the same compiled module.
    let glue = folder.join("worker.js");
    let text = fs::read_to_string(&glue)?.replace("import source ", "import ");
    files::write(&glue, text)?;
    let mut esbuild = esbuild(layout, profile, "--target=esnext");
    // Relative names stay what they are only when esbuild runs where they are resolved.
    esbuild.current_dir(folder).args([
        "worker.js",
        "--bundle",
        "--format=esm",
        "--external:./worker_bg.wasm",
        "--external:cloudflare:*",
        "--allow-overwrite",
        "--outfile=worker.js",
    ]);
    children::run_quietly(&mut esbuild)?;
    files::remove(&folder.join("snippets"))
}

/// Bundles a style sheet with all that it imports.
pub(crate) fn style(layout: &Layout, profile: Profile, from: &Path, to: &Path) -> Result<()> {
    let mut esbuild = esbuild(layout, profile, BROWSERS);
    esbuild.arg(from).arg("--bundle").arg(format!("--outfile={}", to.display()));
    children::run_quietly(&mut esbuild).map(drop)
}

/// Translates a script that host pages include by itself.
pub(crate) fn script(layout: &Layout, profile: Profile, from: &Path, to: &Path) -> Result<()> {
    let mut esbuild = esbuild(layout, profile, HOST_PAGES);
    esbuild
        .arg(from)
        .args(["--bundle", "--format=iife"])
        .arg(format!("--outfile={}", to.display()));
    children::run_quietly(&mut esbuild).map(drop)
}

fn esbuild(layout: &Layout, profile: Profile, target: &str) -> Command {
    let mut command = npm::program(layout, "esbuild");
    command.args(["--log-level=warning", "--legal-comments=none", target]);
    match profile {
        Profile::Dev => (),
        Profile::Release => {
            command.arg("--minify");
        }
    }
    command
}
