//! Gives a compiled program its JavaScript side with wasm-bindgen and, for shipping, makes it
//! small with wasm-opt.

use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use super::stamp::{Inputs, Stamp};
use super::{Part, bundle, compile, files, swap};
use crate::children;
use crate::layout::{Layout, Profile};
use crate::report;
use crate::setup::npm;

/// How this step works, so that products of another way are made again.
const WAY: &str = concat!(include_str!("bind.rs"), include_str!("bundle.rs"));

/// What rustc emits for this target, and exceptions for the glue's catching wrappers.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-exception-handling",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Flattened code repeats itself where it converges; a round without flattening takes that out
/// again. A panic has to trap: by that the frame learns that it must say so.
const FOR_THE_WIDGET: [&[&str]; 2] = [
    &["--low-memory-unused", "--flatten", "--rereloop", "-Oz", "-Oz", "--converge"],
    &["--low-memory-unused", "-Oz", "--strip-debug"],
];

/// Beyond the first passes the console's code gets shorter, but its compressed bytes more.
const FOR_THE_CONSOLE: [&[&str]; 1] = [&["--low-memory-unused", "-O1", "--strip-debug"]];

/// The worker outlives a panic: its trap has to happen, and be reported with function names.
const FOR_THE_WORKER: [&[&str]; 1] = [&["-O1", "--debuginfo"]];

/// The folder of a part's glue and WebAssembly.
pub(crate) fn folder(layout: &Layout, profile: Profile, part: Part) -> PathBuf {
    layout.products(profile).join("bound").join(part.name())
}

/// Binds one part, unless it was compiled to the same bytes as the last time.
pub(crate) fn run(layout: &Layout, profile: Profile, part: Part) -> Result<()> {
    let compiled =
        layout.target().join(compile::TARGET).join(profile.cargo_folder()).join(part.compiled());
    let product = folder(layout, profile, part);
    let inputs = Inputs::new(WAY).with_path(&layout.at("package.json"))?.with_path(&compiled)?;
    let stamps = layout.products(profile).join("stamps");
    let stamp = Stamp::new(stamps.join(format!("bind-{}", part.name())), inputs);
    if stamp.is_fresh(&product) {
        return Ok(());
    }
    let started = Instant::now();
    let staged = layout.products(profile).join("stage").join(part.name());
    files::empty(&staged)?;
    bind(&compiled, &staged, profile, part)
        .with_context(|| format!("wasm-bindgen cannot bind the {}", part.name()))?;
    if profile == Profile::Release {
        optimize(layout, &staged, part)?;
    }
    if part == Part::Worker {
        bundle::worker_glue(layout, profile, &staged)?;
    }
    swap::into_place(&staged, &product)?;
    stamp.remember()?;
    report::step(part.name(), format!("bound in {}", report::seconds(started.elapsed())));
    Ok(())
}

fn bind(compiled: &Path, staged: &Path, profile: Profile, part: Part) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(compiled).out_name(part.name()).typescript(false);
    match part {
        Part::Widget | Part::Console => {
            let release = profile == Profile::Release;
            bindgen.web(true)?.omit_default_module_path(true);
            bindgen.remove_name_section(release).remove_producers_section(release);
        }
        Part::Worker => {
            bindgen.module(true)?.reset_state_function(true).force_enable_abort_handler(true);
        }
    }
    bindgen.generate(staged)
}

fn optimize(layout: &Layout, staged: &Path, part: Part) -> Result<()> {
    let rounds: &[&[&str]] = match part {
        Part::Widget => &FOR_THE_WIDGET,
        Part::Console => &FOR_THE_CONSOLE,
        Part::Worker => &FOR_THE_WORKER,
    };
    let wasm = staged.join(format!("{}_bg.wasm", part.name()));
    for passes in rounds {
        let mut command = npm::program(layout, "wasm-opt");
        command.arg(&wasm).arg("-o").arg(&wasm).args(FEATURES).args(*passes);
        children::run_quietly(&mut command)?;
    }
    Ok(())
}
