//! The clocks by which it is open are those that a visitor's browser shows.
//!
//! Opening hours are decided by the zones that are built in, and shown by `Intl`. Where one of
//! the two has older rules than the other, a visitor reads a time that is not kept. SPEC HO.

use std::io::Write;
use std::process::{Command, Stdio};

use baton_shared::hours::Zone;
use baton_shared::time::{Span, Timestamp};
use baton_tests::server::repository;
use serde::{Deserialize, Serialize};

const ZONES: [&str; 32] = [
    "Africa/Cairo",
    "Africa/Casablanca",
    "Africa/Johannesburg",
    "Africa/Lagos",
    "America/Anchorage",
    "America/Asuncion",
    "America/Chicago",
    "America/Havana",
    "America/Mexico_City",
    "America/New_York",
    "America/Nuuk",
    "America/Santiago",
    "America/Sao_Paulo",
    "America/St_Johns",
    "Asia/Almaty",
    "Asia/Beirut",
    "Asia/Jerusalem",
    "Asia/Kathmandu",
    "Asia/Kolkata",
    "Asia/Shanghai",
    "Asia/Tehran",
    "Atlantic/Azores",
    "Australia/Lord_Howe",
    "Australia/Sydney",
    "Europe/Berlin",
    "Europe/Istanbul",
    "Europe/London",
    "Pacific/Apia",
    "Pacific/Auckland",
    "Pacific/Chatham",
    "Pacific/Kiritimati",
    "UTC",
];

/// 2024-01-01T00:00:00Z.
const BEGIN: Timestamp = Timestamp::new(1_704_067_200_000);
const INSTANTS: i64 = 220;
/// Not a whole number of days, so that all times of day come.
const STEP: Span = Span::hours(200);

/// A difference that is known, and is no mistake: `Intl` is older than what is built in.
struct Known {
    zone: &'static str,
    since: Timestamp,
    until: Timestamp,
    /// The edition that is built in, and that tells of it. An `Intl` that has it must agree.
    edition: &'static str,
}

const KNOWN: &[Known] = &[
    // Morocco stays on UTC, where older editions go back to an hour ahead but for Ramadan.
    Known {
        zone: "Africa/Casablanca",
        since: Timestamp::new(1_789_866_000_000), // 2026-09-20T01:00:00Z
        until: Timestamp::new(i64::MAX),
        edition: "2026f",
    },
    // Cuba keeps its summer time for a winter, where older editions have it go back.
    Known {
        zone: "America/Havana",
        since: Timestamp::new(1_793_509_200_000), // 2026-11-01T05:00:00Z
        until: Timestamp::new(1_805_000_400_000), // 2027-03-14T05:00:00Z
        edition: "2026f",
    },
];

#[derive(Serialize)]
struct Question {
    zones: Vec<&'static str>,
    instants: Vec<i64>,
}

#[derive(Deserialize)]
struct Answer {
    /// Which edition of the zones `Intl` has: `2025c`.
    edition: String,
    offsets: Vec<Vec<i32>>,
}

fn ask_node(question: &Question) -> Answer {
    let mut node = Command::new("node")
        .arg(repository().join("tests/zones/offsets.mjs"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("node is there: `cargo xtask doctor` says how to install it");
    let mut input = node.stdin.take().expect("node has an input");
    let question = serde_json::to_vec(question).expect("a question is JSON");
    input.write_all(&question).expect("node reads the question");
    drop(input);
    let output = node.wait_with_output().expect("node ends");
    assert!(output.status.success(), "offsets.mjs failed, and says above why");
    serde_json::from_slice(&output.stdout).expect("offsets.mjs answers in JSON")
}

#[test]
fn ho11_the_clocks_are_those_that_a_browser_shows() {
    let instants: Vec<_> =
        (0..INSTANTS).map(|count| BEGIN.after(Span::millis(STEP.as_millis() * count))).collect();
    let question = Question {
        zones: ZONES.to_vec(),
        instants: instants.iter().map(|instant| instant.millis()).collect(),
    };
    let answer = ask_node(&question);
    assert_eq!(answer.offsets.len(), ZONES.len(), "an answer for each zone");
    let mut differences = Vec::new();
    for (zone, offsets) in ZONES.iter().zip(&answer.offsets) {
        let built_in = Zone::new(*zone);
        assert_eq!(offsets.len(), instants.len(), "an answer for each instant in {zone}");
        for (at, theirs) in instants.iter().copied().zip(offsets) {
            let ours = built_in.utc_offset(at);
            if ours != Some(*theirs) && !is_known(zone, at, &answer.edition) {
                differences.push(format!("{zone} at {}: {ours:?}, not {theirs}", at.millis()));
            }
        }
    }
    assert!(
        differences.is_empty(),
        "the zones that are built in and those of Node's Intl ({}) differ. Update the older; where \
         that is Node's, and an update is no help, list what is known and why:\n{}",
        answer.edition,
        differences.join("\n")
    );
}

fn is_known(zone: &str, at: Timestamp, edition: &str) -> bool {
    KNOWN.iter().any(|known| {
        known.zone == zone && known.since <= at && at < known.until && edition < known.edition
    })
}
