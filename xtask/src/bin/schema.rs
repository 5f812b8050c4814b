//! Prints the JSON Schema of every family of frames and of the context package as one JSON object,
//! keyed by file name.

use std::collections::BTreeMap;
use std::io;

use anyhow::Result;
use baton_shared::{context, protocol};

fn main() -> Result<()> {
    let schemas: BTreeMap<&str, _> =
        protocol::schemas().into_iter().chain(context::schemas()).collect();
    serde_json::to_writer(io::stdout().lock(), &schemas)?;
    Ok(())
}
