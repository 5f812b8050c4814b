//! Which crate may lean on which, and on what from outside.

use std::collections::{BTreeMap, BTreeSet};

use baton_tests::server::repository;
use toml::{Table, Value};

/// Every crate, and everything that it may depend on.
const ALLOWED: &[(&str, &[&str])] = &[
    ("shared", &["jiff", "libm", "schemars", "serde", "serde_json", "thiserror"]),
    (
        "widget",
        &[
            "baton-shared",
            "gloo",
            "js-sys",
            "leptos",
            "wasm-bindgen",
            "wasm-bindgen-futures",
            "web-sys",
        ],
    ),
    (
        "console",
        &[
            "baton-shared",
            "gloo",
            "js-sys",
            "leptos",
            "serde",
            "serde_json",
            "wasm-bindgen",
            "wasm-bindgen-futures",
            "web-sys",
        ],
    ),
    (
        "edge",
        &[
            "argon2",
            "base64",
            "baton-shared",
            "futures-util",
            "getrandom",
            "hmac",
            "js-sys",
            "serde",
            "serde_json",
            "sha2",
            "subtle",
            "thiserror",
            "wasm-bindgen",
            "wasm-bindgen-futures",
            "web-sys",
            "worker",
        ],
    ),
    (
        "tests",
        &["baton-shared", "fst", "serde", "serde_json", "thiserror", "toml", "tungstenite", "ureq"],
    ),
    (
        "xtask",
        &[
            "anyhow",
            "baton-shared",
            "brotli",
            "clap",
            "flate2",
            "getrandom",
            "notify",
            "rustix",
            "serde",
            "serde_json",
            "sha2",
            "signal-hook",
            "toml",
            "ureq",
            "wasm-bindgen-cli-support",
        ],
    ),
];

/// The crates of this repository that others may lean on.
const FOUNDATIONS: &[&str] = &["baton-shared"];

struct Manifest {
    folder: &'static str,
    table: Table,
}

impl Manifest {
    fn read(folder: &'static str) -> Self {
        Self { folder, table: read(&format!("{folder}/Cargo.toml")) }
    }

    /// Every table of dependencies, for every target, by what it is called.
    fn tables(&self) -> Vec<(String, &Table)> {
        let targets = self.table.get("target").and_then(Value::as_table);
        let scopes = targets
            .into_iter()
            .flatten()
            .filter_map(|(name, scope)| Some((name.as_str(), scope.as_table()?)));
        let mut found = Vec::new();
        for (scope, table) in scopes.chain([("", &self.table)]) {
            for kind in ["dependencies", "dev-dependencies", "build-dependencies"] {
                if let Some(table) = table.get(kind).and_then(Value::as_table) {
                    found.push((format!("{scope}{kind}"), table));
                }
            }
        }
        found
    }

    /// What the product itself is made of: everything but what only its tests need.
    fn ingredients(&self) -> BTreeMap<&str, &Value> {
        let tables = self.tables();
        let used = tables.into_iter().filter(|(kind, _)| !kind.ends_with("dev-dependencies"));
        used.flat_map(|(_, table)| table.iter().map(|(name, value)| (name.as_str(), value)))
            .collect()
    }
}

fn read(path: &str) -> Table {
    let text = std::fs::read_to_string(repository().join(path))
        .unwrap_or_else(|error| panic!("{path}: {error}"));
    text.parse().unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn manifests() -> Vec<Manifest> {
    ALLOWED.iter().map(|(folder, _)| Manifest::read(folder)).collect()
}

fn root() -> Table {
    read("Cargo.toml")
}

#[test]
fn every_member_of_the_workspace_has_its_list_here() {
    let root = root();
    let members = root["workspace"]["members"].as_array().expect("the workspace has members");
    let members: BTreeSet<_> = members.iter().filter_map(Value::as_str).collect();
    let listed: BTreeSet<_> = ALLOWED.iter().map(|(folder, _)| *folder).collect();
    assert_eq!(members, listed, "a crate without a list of what it may depend on");
}

#[test]
fn a_crate_depends_only_on_what_it_may() {
    let mut problems = Vec::new();
    for (manifest, (_, allowed)) in manifests().iter().zip(ALLOWED) {
        for name in manifest.ingredients().keys() {
            if !allowed.contains(name) {
                problems.push(format!("{} must not depend on {name}", manifest.folder));
            }
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn directions_hold_nobody_leans_on_a_shell() {
    let mut problems = Vec::new();
    for manifest in manifests() {
        for (kind, table) in manifest.tables() {
            for (name, value) in table {
                let is_ours =
                    name.starts_with("baton") || name == "xtask" || value.get("path").is_some();
                if is_ours && !FOUNDATIONS.contains(&name.as_str()) {
                    problems.push(format!("{}: [{kind}] names {name}", manifest.folder));
                }
            }
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn the_vocabulary_alone_needs_no_json_parser() {
    let shared = Manifest::read("shared");
    let default =
        shared.table["features"]["default"].as_array().expect("a list of default features");
    assert!(default.is_empty(), "shared has default features: {default:?}");
    for name in ["serde_json", "schemars"] {
        let optional = shared.ingredients()[name].get("optional").and_then(Value::as_bool);
        assert_eq!(optional, Some(true), "{name} must be optional in shared");
    }
    for browser in ["widget", "console"] {
        let manifest = Manifest::read(browser);
        let features = manifest.ingredients()["baton-shared"].get("features").cloned();
        let features = features.map_or_else(String::new, |features| features.to_string());
        assert!(
            browser != "widget" || !features.contains("engine"),
            "the widget carries the engine"
        );
        assert!(!features.contains("schema"), "{browser} carries the schemas");
    }
}

#[test]
fn every_version_comes_from_the_workspace() {
    let root = root();
    let known =
        root["workspace"]["dependencies"].as_table().expect("the workspace has dependencies");
    let mut problems = Vec::new();
    let mut used = BTreeSet::from(["baton-shared"]);
    let manifests = manifests();
    for manifest in &manifests {
        for (kind, table) in manifest.tables() {
            for (name, value) in table {
                used.insert(name);
                if value.get("workspace").and_then(Value::as_bool) != Some(true) {
                    problems.push(format!(
                        "{}: [{kind}] {name} is not `workspace = true`",
                        manifest.folder
                    ));
                }
            }
        }
        for inherited in ["version", "edition", "rust-version", "license", "publish"] {
            let value = manifest.table["package"].get(inherited);
            let from_workspace =
                value.and_then(|value| value.get("workspace")).and_then(Value::as_bool);
            if from_workspace != Some(true) {
                problems.push(format!("{}: {inherited} is not the workspace's", manifest.folder));
            }
        }
        let lints = manifest
            .table
            .get("lints")
            .and_then(|lints| lints.get("workspace"))
            .and_then(Value::as_bool);
        if lints != Some(true) {
            problems.push(format!("{}: the lints are not the workspace's", manifest.folder));
        }
    }
    let unused = known.keys().filter(|name| !used.contains(name.as_str()));
    problems.extend(unused.map(|name| format!("Cargo.toml: no crate uses {name}")));
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}
