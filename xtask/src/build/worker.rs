//! Assembles the worker: its entry module, the glue, the WebAssembly, workerd's configuration.

use std::fs;

use anyhow::Result;

use super::{Outcome, Part, bind, files, swap};
use crate::layout::{Layout, Profile};
use crate::report::{self, failure};
use crate::settings::Settings;

pub(crate) fn assemble(layout: &Layout, profile: Profile) -> Result<Outcome> {
    let bound = bind::folder(layout, profile, Part::Worker);
    let entry = layout.at("edge/entry.mjs");
    if !entry.is_file() {
        return Err(failure(
            "edge/entry.mjs, the worker's entry module, is missing.",
            "Restore it with `git checkout edge/entry.mjs`.",
        ));
    }
    let staged = layout.products(profile).join("stage/assembled-worker");
    files::empty(&staged)?;
    files::copy(&entry, &staged.join("index.js"))?;
    for module in ["worker.js", "worker_bg.wasm"] {
        files::copy(&bound.join(module), &staged.join(module))?;
    }
    let configuration = Settings::read(layout)?.workerd_configuration(&layout.assets(profile));
    files::write(&staged.join("workerd.capnp"), configuration)?;

    // workerd starts only where the folder of the assets exists, and they may be built later.
    fs::create_dir_all(layout.assets(profile))?;
    let place = layout.worker(profile);
    let outcome = swap::into_place(&staged, &place)?;
    if outcome == Outcome::Changed {
        report::step("worker", layout.shown(&place));
    }
    Ok(outcome)
}
