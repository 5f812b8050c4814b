//! Measures what a browser and Cloudflare load, as it is and compressed, against the budget.

use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::build::{self, Part, files};
use crate::layout::{Layout, Profile};
use crate::report::{failure, kilobytes};
use crate::setup;

const BROTLI_WINDOW: u32 = 22;
const BROTLI_QUALITY: u32 = 11;
const BROTLI_BUFFER: usize = 64 * 1024;

/// Something that is loaded, and its weight in bytes.
struct Loaded {
    name: &'static str,
    weight: Weight,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Weight {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// What some of the loaded things may weigh together, compressed with Brotli.
struct Budget {
    name: &'static str,
    of: &'static [&'static str],
    bytes: usize,
}

const BUDGETS: [Budget; 4] = [
    Budget { name: "loader", of: &["loader"], bytes: 3_000 },
    Budget { name: "widget", of: &["widget JS", "widget WASM"], bytes: 60_000 },
    Budget { name: "console", of: &["console JS", "console WASM"], bytes: 240_000 },
    // It carries the time zones of the world, which opening hours need, and the package with all
    // that can be noticed. Nobody waits for it: it is loaded where it runs.
    Budget { name: "worker", of: &["worker JS", "worker WASM"], bytes: 664_000 },
];

/// Builds the release, prints the table, and fails over budget.
pub(crate) fn run(layout: &Layout) -> Result<ExitCode> {
    setup::for_building(layout)?;
    build::run(layout, Profile::Release, &Part::ALL)?;
    hold(layout)?;
    Ok(ExitCode::SUCCESS)
}

/// Prints the table of the release that was built, and fails over budget.
pub(crate) fn hold(layout: &Layout) -> Result<()> {
    let loaded = weigh(layout)?;
    println!("{:<14}{:>12}{:>12}{:>12}", "", "raw", "gzip 9", "brotli 11");
    for Loaded { name, weight } in &loaded {
        let [raw, gzip, brotli] = [weight.raw, weight.gzip, weight.brotli].map(kilobytes);
        println!("{name:<14}{raw:>12}{gzip:>12}{brotli:>12}");
    }
    println!();
    for budget in &BUDGETS {
        let (weight, limit) = (kilobytes(budget.weight(&loaded)), kilobytes(budget.bytes));
        println!("{:<14}{weight:>12} of {limit} brotli", budget.name);
    }
    let over: Vec<&str> =
        BUDGETS.iter().filter(|budget| budget.is_exceeded(&loaded)).map(|b| b.name).collect();
    if over.is_empty() {
        return Ok(());
    }
    Err(failure(
        format!("Over budget: {}.", over.join(", ")),
        "Make it smaller, or argue for another budget in xtask/src/size.rs.",
    ))
}

impl Budget {
    fn is_exceeded(&self, loaded: &[Loaded]) -> bool {
        self.weight(loaded) > self.bytes
    }

    fn weight(&self, loaded: &[Loaded]) -> usize {
        loaded.iter().filter(|l| self.of.contains(&l.name)).map(|l| l.weight.brotli).sum()
    }
}

fn weigh(layout: &Layout) -> Result<Vec<Loaded>> {
    let www = layout.assets(Profile::Release);
    let page = |name: &str| Ok(vec![www.join(name)]);
    let bundled =
        |part, extension| of_kind(&build::bundled(layout, Profile::Release, part), extension);
    let worker = |extension| of_kind(&layout.worker(Profile::Release), extension);
    let lists: [(&'static str, Result<Vec<PathBuf>>); 10] = [
        ("loader", page("baton.js")),
        ("widget HTML", page("widget.html")),
        ("widget CSS", bundled(Part::Widget, "css")),
        ("widget JS", bundled(Part::Widget, "js")),
        ("widget WASM", bundled(Part::Widget, "wasm")),
        ("console CSS", bundled(Part::Console, "css")),
        ("console JS", bundled(Part::Console, "js")),
        ("console WASM", bundled(Part::Console, "wasm")),
        ("worker JS", worker("js")),
        ("worker WASM", worker("wasm")),
    ];
    lists
        .into_iter()
        .map(|(name, files)| Ok(Loaded { name, weight: weight_of(&files?)? }))
        .collect()
}

fn of_kind(folder: &Path, extension: &str) -> Result<Vec<PathBuf>> {
    let mut found = files::within(folder)?;
    found.retain(|path| path.extension() == Some(OsStr::new(extension)));
    Ok(found)
}

/// Files are compressed one by one, as they travel.
fn weight_of(paths: &[PathBuf]) -> Result<Weight> {
    paths.iter().try_fold(Weight::default(), |sum, path| {
        let bytes = fs::read(path).with_context(|| {
            format!("{} is not readable; run `cargo xtask build --release`", path.display())
        })?;
        Ok(Weight {
            raw: sum.raw + bytes.len(),
            gzip: sum.gzip + gzip(&bytes)?,
            brotli: sum.brotli + brotli(&bytes)?,
        })
    })
}

fn gzip(bytes: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

fn brotli(bytes: &[u8]) -> Result<usize> {
    let mut compressed = Vec::new();
    let mut encoder = brotli::CompressorWriter::new(
        &mut compressed,
        BROTLI_BUFFER,
        BROTLI_QUALITY,
        BROTLI_WINDOW,
    );
    encoder.write_all(bytes)?;
    drop(encoder);
    Ok(compressed.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn loaded(name: &'static str, brotli: usize) -> Loaded {
        Loaded { name, weight: Weight { brotli, ..Weight::default() } }
    }

    #[test]
    fn a_budget_covers_its_own_things_together_and_no_others() {
        let budget = Budget { name: "widget", of: &["widget JS", "widget WASM"], bytes: 10 };
        let all = [loaded("widget JS", 3), loaded("widget WASM", 8), loaded("widget CSS", 100)];
        assert_eq!(budget.weight(&all), 11);
        assert!(budget.is_exceeded(&all));
    }

    #[test]
    fn what_weighs_as_much_as_its_budget_is_within_it() {
        let budget = Budget { name: "loader", of: &["loader"], bytes: 10 };
        assert!(!budget.is_exceeded(&[loaded("loader", 10)]));
        assert!(budget.is_exceeded(&[loaded("loader", 11)]));
    }

    #[test]
    fn repetition_weighs_little_once_compressed() {
        let bytes = b"baton ".repeat(1000);
        assert!(gzip(&bytes).unwrap() < 100);
        assert!(brotli(&bytes).unwrap() < 50);
    }
}
