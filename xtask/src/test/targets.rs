//! The test programs of a package, as cargo knows them.

use std::process::Command;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::children;
use crate::layout::Layout;

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    targets: Vec<Target>,
}

#[derive(Deserialize)]
struct Target {
    name: String,
    kind: Vec<String>,
}

/// The names of a package's integration tests.
pub(crate) fn integration_tests(layout: &Layout, package: &str) -> Result<Vec<String>> {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(layout.root()).args(["metadata", "--no-deps", "--format-version=1"]);
    named(&children::run_quietly(&mut cargo)?, package)
}

fn named(metadata: &str, package: &str) -> Result<Vec<String>> {
    let metadata: Metadata =
        serde_json::from_str(metadata).context("cargo's metadata is not understood")?;
    Ok(metadata
        .packages
        .into_iter()
        .filter(|found| found.name == package)
        .flat_map(|found| found.targets)
        .filter(|target| target.kind.iter().any(|kind| kind == "test"))
        .map(|target| target.name)
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_tests_of_the_package_are_named() {
        let metadata = r#"{"packages":[
            {"name":"baton-tests","targets":[
                {"name":"baton_tests","kind":["lib"]},
                {"name":"tidy","kind":["test"]},
                {"name":"bench","kind":["bin"]}]},
            {"name":"other","targets":[{"name":"live","kind":["test"]}]}]}"#;
        assert_eq!(named(metadata, "baton-tests").unwrap(), ["tidy"]);
    }
}
