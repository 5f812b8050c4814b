//! What was ever stored or sent is decoded for ever.
//!
//! Each file under `events/`, `frames/` and `packages/` was written by a released version and is never
//! changed; a new shape gets a new file. `FAMILY.TAG[.CASE].json` holds one frame.

mod codec;
mod drafts;
mod packages;

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::path::{Path, PathBuf};

use baton_shared::conversation::event::{Event, Turn};
use baton_shared::id::Seq;
use baton_shared::protocol::{Nack, Refusal, ResyncReason, Role, VERSION};
use baton_shared::protocol::{agent, api, inbox, page, visitor};
use baton_shared::time::Timestamp;
use baton_shared::wire::Wire;
use codec::Json;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// A set of frames that one codec pair reads.
struct Family {
    name: &'static str,
    /// Its tags; none where the family is one record.
    tags: &'static [&'static str],
    check: fn(&Value) -> Result<(), String>,
}

fn family<T: Frame>(name: &'static str, tags: &'static [&'static str]) -> Family {
    Family { name, tags, check: check::<T> }
}

trait Frame: Wire + Serialize + DeserializeOwned + PartialEq + Debug {}
impl<T: Wire + Serialize + DeserializeOwned + PartialEq + Debug> Frame for T {}

fn families() -> Vec<Family> {
    vec![
        family::<visitor::FromVisitor>("from-visitor", visitor::FromVisitor::TAGS),
        family::<visitor::ToVisitor>("to-visitor", visitor::ToVisitor::TAGS),
        family::<visitor::VisitorFact>("visitor-fact", visitor::VisitorFact::TAGS),
        family::<agent::FromAgent>("from-agent", agent::FromAgent::TAGS),
        family::<agent::ToAgent>("to-agent", agent::ToAgent::TAGS),
        family::<agent::AgentFact>("agent-fact", agent::AgentFact::TAGS),
        family::<inbox::FromInbox>("from-inbox", inbox::FromInbox::TAGS),
        family::<inbox::ToInbox>("to-inbox", inbox::ToInbox::TAGS),
        family::<page::PageToFrame>("page-to-frame", page::PageToFrame::TAGS),
        family::<page::FrameToPage>("frame-to-page", page::FrameToPage::TAGS),
        family::<api::Problem>("api-problem", &[]),
        family::<api::Started>("api-started", &[]),
        family::<api::Login>("api-login", &[]),
        family::<api::SignedIn>("api-signed-in", &[]),
        family::<api::Setup>("api-setup", &[]),
    ]
}

fn check<T: Frame>(golden: &Value) -> Result<(), String> {
    let by_serde: T =
        serde_json::from_value(golden.clone()).map_err(|error| format!("serde: {error}"))?;
    let by_wire = T::read(&Json(golden.clone())).ok_or("the wire codec cannot read it")?;
    if by_serde != by_wire {
        return Err(format!("the codecs read different things: {by_serde:?} and {by_wire:?}"));
    }
    let again = serde_json::to_value(&by_serde).map_err(|error| format!("serde: {error}"))?;
    if again != *golden {
        return Err(format!("serde writes it as {again}"));
    }
    let Json(again) = by_wire.write::<Json>();
    if again != *golden {
        return Err(format!("the wire codec writes it as {again}"));
    }
    for bent in bend(golden) {
        let by_serde = serde_json::from_value::<T>(bent.clone()).ok();
        let by_wire = T::read(&Json(bent.clone()));
        if by_serde != by_wire {
            return Err(format!("the codecs disagree about {bent}: {by_serde:?} and {by_wire:?}"));
        }
    }
    Ok(())
}

/// The value with one thing wrong or more, in every place.
fn bend(value: &Value) -> Vec<Value> {
    let mut bent: Vec<Value> =
        vec![Value::Null, "text".into(), (-1).into(), 70_000.into(), Vec::<Value>::new().into()];
    match value {
        Value::Object(fields) => {
            let mut more = fields.clone();
            more.insert("a_field_of_a_later_version".into(), 1.into());
            bent.push(more.into());
            for (name, inner) in fields {
                let mut less = fields.clone();
                less.remove(name);
                bent.push(less.into());
                for inner in bend(inner) {
                    let mut other = fields.clone();
                    other.insert(name.clone(), inner);
                    bent.push(other.into());
                }
            }
        }
        Value::Array(items) => {
            for (place, inner) in items.iter().enumerate() {
                for inner in bend(inner) {
                    let mut other = items.clone();
                    other[place] = inner;
                    bent.push(other.into());
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => (),
    }
    bent
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("golden").join(name)
}

/// The golden files of every version, by their path without the ending.
fn goldens(kind: &str) -> BTreeMap<String, Value> {
    let mut files = BTreeMap::new();
    for version in std::fs::read_dir(folder(kind)).expect("the golden folder") {
        let version = version.expect("a version's folder").path();
        for file in std::fs::read_dir(&version).expect("a version's folder") {
            let path = file.expect("a golden file").path();
            let text = std::fs::read_to_string(&path).expect("a golden file is text");
            let value = serde_json::from_str(&text)
                .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            let name =
                path.file_stem().expect("a golden file has a name").to_string_lossy().into_owned();
            let version =
                version.file_name().expect("a version has a name").to_string_lossy().into_owned();
            files.insert(format!("{version}/{name}"), value);
        }
    }
    files
}

/// `v1/to-visitor.nack.bare` is the version, the family, the tag and the case.
fn family_and_tag(name: &str) -> (&str, Option<&str>) {
    let (_, name) = name.split_once('/').expect("a version and a name");
    let mut parts = name.split('.');
    (parts.next().unwrap_or_default(), parts.next())
}

#[test]
fn wi1_every_golden_frame_is_read_and_written_alike_by_both_codecs() {
    let families = families();
    let mut problems = Vec::new();
    for (name, golden) in goldens("frames") {
        let (wanted, _) = family_and_tag(&name);
        if wanted == "words" {
            continue;
        }
        match families.iter().find(|family| family.name == wanted) {
            Some(family) => {
                problems.extend((family.check)(&golden).err().map(|why| format!("{name}: {why}")));
            }
            None => problems.push(format!("{name}: no family of this name")),
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn wi12_every_frame_of_the_wire_has_a_golden_file() {
    let goldens = goldens("frames");
    let kept: Vec<_> = goldens.keys().map(|name| family_and_tag(name)).collect();
    for family in families() {
        if family.tags.is_empty() {
            assert!(
                kept.contains(&(family.name, None)),
                "frames/v1/{}.json is missing",
                family.name
            );
        }
        for tag in family.tags {
            assert!(
                kept.contains(&(family.name, Some(tag))),
                "frames/v1/{}.{tag}.json is missing",
                family.name
            );
        }
    }
}

/// What each version's folder of frames adds up to.
const WRITTEN_DOWN: &[(u16, u64)] = &[(1, 4_340_500_321_501_013_305)];

#[test]
fn wi11_what_a_version_wrote_down_is_closed_and_more_needs_the_next_version() {
    let mut sums: BTreeMap<u16, u64> = BTreeMap::new();
    for (name, golden) in goldens("frames") {
        let (version, _) = name.split_once('/').expect("a version and a name");
        let version = version.trim_start_matches('v').parse().expect("a version is a number");
        let sum = sums.entry(version).or_insert(0xcbf2_9ce4_8422_2325);
        for byte in format!("{name} {golden}").bytes() {
            *sum = (*sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    assert_eq!(sums.keys().last(), Some(&VERSION), "the version that is spoken is written down");
    assert_eq!(
        sums,
        WRITTEN_DOWN.iter().copied().collect(),
        "a frame or a word was added to a version that clients speak: raise VERSION instead"
    );
}

fn check_words<T: Frame + Copy>(set: &str, all: &[T]) {
    let goldens = goldens("frames");
    let mut kept: Vec<T> = Vec::new();
    for (name, golden) in &goldens {
        if family_and_tag(name) == ("words", Some(set)) {
            check::<Vec<T>>(golden).unwrap_or_else(|why| panic!("{name}: {why}"));
            kept.extend(serde_json::from_value::<Vec<T>>(golden.clone()).expect("checked above"));
        }
    }
    for word in all {
        assert!(kept.contains(word), "{word:?} stands in no frames/*/words.{set}.json");
    }
}

#[test]
fn wi12_every_word_of_the_wire_is_kept() {
    check_words("nack", Nack::ALL);
    check_words("refusal", Refusal::ALL);
    check_words("resync-reason", ResyncReason::ALL);
    check_words("role", Role::ALL);
    check_words("row-state", inbox::RowState::ALL);
}

#[test]
fn wi12_every_stored_event_is_decoded_for_ever() {
    let at = Timestamp::new(1_763_694_000_123);
    for (name, golden) in goldens("events") {
        let row = Value::from(vec![golden.clone(), golden.clone()]);
        let turn = Turn::read(Seq::new(3), at, &row.to_string())
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        let again: Value = serde_json::from_str(&turn.body()).expect("a stored row is JSON");
        assert_eq!(again, row, "{name} is stored in another shape than it was");
        assert_eq!(turn.recorded().last().map(|event| event.seq), Some(Seq::new(4)), "{name}");
    }
}

#[test]
fn wi12_every_event_has_a_golden_file() {
    let goldens = goldens("events");
    for tag in Event::TAGS {
        let kept = goldens
            .iter()
            .any(|(name, golden)| golden["e"] == *tag && family_and_tag(name).0 == *tag);
        assert!(kept, "events/v1/{tag}.json is missing");
    }
}

#[test]
fn the_list_of_event_tags_is_whole() {
    // `Event::TAGS` is written by hand beside the enum; serde names its own list in its error.
    let error = serde_json::from_str::<Event>(r#"{"e":"?"}"#)
        .expect_err("there is no such event")
        .to_string();
    let named: Vec<&str> = error.split('`').skip(3).step_by(2).collect();
    assert_eq!(named, Event::TAGS, "serde says: {error}");
}
