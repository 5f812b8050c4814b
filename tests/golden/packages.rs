//! Packages of every version, as receivers have stored them.

use std::collections::BTreeSet;
use std::path::Path;

use baton_shared::context::package::{Package, VERSION};
use baton_shared::context::policy::Audience;
use serde_json::Value;

use super::goldens;

#[test]
fn cx25_every_package_is_decoded_for_ever() {
    let goldens = goldens("packages");
    let newest = format!("v{VERSION}/");
    assert!(goldens.keys().any(|name| name.starts_with(&newest)), "{newest} has no golden file");
    let mut audiences: Vec<Audience> = Vec::new();
    for (name, golden) in goldens {
        let package =
            Package::read(&golden.to_string()).unwrap_or_else(|error| panic!("{name}: {error}"));
        let again: Value = serde_json::from_str(&package.json()).expect("a package is JSON");
        assert_eq!(again, golden, "{name} is written in another shape than it was");
        audiences.push(package.audience);
    }
    for audience in [Audience::AgentBefore, Audience::AgentAfter, Audience::Slack] {
        assert!(audiences.contains(&audience), "{audience:?}");
    }
}

/// What an object may hold by the schema, where a part of it is defined apart.
fn properties<'s>(schema: &'s Value, part: &str) -> BTreeSet<&'s String> {
    let of = if part.is_empty() { schema } else { &schema["$defs"][part] };
    of["properties"].as_object().into_iter().flatten().map(|(name, _)| name).collect()
}

fn keys(value: &Value) -> BTreeSet<&String> {
    value.as_object().into_iter().flatten().map(|(name, _)| name).collect()
}

#[test]
fn cx25_the_schema_of_the_package_is_published_and_names_what_a_package_holds() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/protocol/package.json");
    let text = std::fs::read_to_string(&path).expect("the schema is published");
    let schema: Value = serde_json::from_str(&text).expect("a schema is JSON");
    for (name, golden) in goldens("packages") {
        assert_eq!(keys(&golden), properties(&schema, ""), "{name}");
        for (layer, part) in [
            ("identity", "Identity"),
            ("conversation", "Conversation"),
            ("action", "Action"),
            ("routing", "Routing"),
            ("brief", "Brief"),
            ("completeness", "Completeness"),
        ] {
            assert_eq!(keys(&golden[layer]), properties(&schema, part), "{name}: {layer}");
        }
    }
}
