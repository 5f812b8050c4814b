//! What `wrangler.toml` says, and the same said to workerd.
//!
//! Only what Baton uses is read; a key that would change how the worker runs and is not understood
//! here is an error, because workerd would silently run something else than Cloudflare does.

mod capnp;

use std::collections::BTreeMap;
use std::fs;

use anyhow::Result;
use serde::Deserialize;

use crate::layout::Layout;
use crate::report::failure;

/// The environment variable that makes a worker misbehave on purpose; only tests set it.
const FAULT_VARIABLE: &str = "BATON_FAULT";

/// The deployment's settings, as far as both runtimes need them.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Settings {
    name: String,
    #[serde(rename = "main")]
    _main: String,
    compatibility_date: String,
    #[serde(default)]
    compatibility_flags: Vec<String>,
    #[serde(rename = "workers_dev")]
    _workers_dev: Option<bool>,
    #[serde(rename = "preview_urls")]
    _preview_urls: Option<bool>,
    #[serde(rename = "build")]
    _build: Option<toml::Table>,
    #[serde(rename = "observability")]
    _observability: Option<toml::Table>,
    assets: Assets,
    #[serde(default)]
    vars: BTreeMap<String, String>,
    #[serde(default)]
    secrets: Secrets,
    durable_objects: DurableObjects,
    migrations: Vec<Migration>,
}

#[derive(Debug, Deserialize)]
struct Assets {
    binding: String,
}

#[derive(Debug, Default, Deserialize)]
struct Secrets {
    required: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct DurableObjects {
    bindings: Vec<Binding>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Binding {
    name: String,
    class_name: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Migration {
    #[serde(rename = "tag")]
    _tag: String,
    #[serde(default)]
    new_sqlite_classes: Vec<String>,
}

impl Settings {
    /// Reads `wrangler.toml`.
    pub(crate) fn read(layout: &Layout) -> Result<Settings> {
        let text = fs::read_to_string(layout.at("wrangler.toml"))?;
        Settings::parse(&text)
    }

    fn parse(text: &str) -> Result<Settings> {
        let settings: Settings = toml::from_str(text).map_err(|cause| {
            failure(
                format!("wrangler.toml is not understood: {cause}"),
                "Correct it, or teach xtask/src/settings.rs what workerd shall do with the key.",
            )
        })?;
        let classes = settings.stored_classes();
        match settings.durable_objects.bindings.iter().find(|b| !classes.contains(&b.class_name)) {
            None => Ok(settings),
            Some(binding) => Err(failure(
                format!("wrangler.toml binds the class {} without SQLite.", binding.class_name),
                "Add it to `new_sqlite_classes` of a migration.",
            )),
        }
    }

    fn stored_classes(&self) -> Vec<String> {
        self.migrations.iter().flat_map(|m| m.new_sqlite_classes.iter().cloned()).collect()
    }
}
