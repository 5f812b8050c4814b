//! Bad histories made by hand: a checker that has never found anything proves nothing.

use super::*;

const KEY: &str = "c1";

fn cid_of(what: &str) -> Option<&str> {
    what.strip_prefix("said ")
}

fn log(entries: &[&str]) -> Logs {
    let seen = entries.iter().zip(1..).map(|(what, seq)| Seen { seq, what: (*what).into() });
    Logs::from([(KEY.to_owned(), seen.collect())])
}

fn op(proc: u32, invoke_ns: u64, deed: Deed) -> Op {
    Op { proc, key: KEY.into(), invoke_ns, deed }
}

fn acked(proc: u32, invoke_ns: u64, cid: &str, seq: u32) -> Op {
    let outcome = Outcome::Ok { ok_ns: invoke_ns + 1, seq };
    op(proc, invoke_ns, Deed::Send { cid: cid.into(), outcome })
}

fn unknown(proc: u32, invoke_ns: u64, cid: &str) -> Op {
    let outcome = Outcome::Info("the line was lost".into());
    op(proc, invoke_ns, Deed::Send { cid: cid.into(), outcome })
}

fn saw(proc: u32, after: u32, events: &[(u32, &str)]) -> Op {
    let events =
        events.iter().map(|(seq, what)| Seen { seq: *seq, what: (*what).into() }).collect();
    op(proc, 0, Deed::See { after, events })
}

fn found(ops: &[Op], logs: &Logs) -> Vec<String> {
    check(ops, logs, cid_of).iter().map(ToString::to_string).collect()
}

#[test]
fn a_sound_history_is_not_accused() {
    let logs = log(&["started", "said a", "said b", "said c"]);
    let ops = [
        acked(1, 10, "a", 2),
        acked(2, 11, "b", 3),
        unknown(1, 12, "c"),
        unknown(1, 13, "never-stored"),
        saw(1, 0, &[(1, "started"), (2, "said a")]),
        op(1, 0, Deed::Lost),
        saw(1, 2, &[(3, "said b"), (4, "said c")]),
        saw(2, 0, &[(1, "started")]),
        op(2, 0, Deed::Resync),
        saw(2, 0, &[(1, "started"), (2, "said a")]),
        op(1, 0, Deed::Left),
    ];
    assert_eq!(found(&ops, &logs), Vec::<String>::new());
}

#[test]
fn an_acknowledged_message_that_is_gone_is_found() {
    let problems = found(&[acked(1, 10, "a", 2)], &log(&["started"]));
    assert_eq!(problems, ["(a) c1: a was acknowledged and is lost"]);
}

#[test]
fn a_message_at_another_place_than_acknowledged_is_found() {
    let problems = found(&[acked(1, 10, "a", 3)], &log(&["started", "said a"]));
    assert_eq!(problems, ["(a) c1: a was acknowledged at 3 and stands at 2"]);
}

#[test]
fn a_message_stored_twice_is_found_even_if_nobody_knows_how_it_ended() {
    let problems = found(&[unknown(1, 10, "a")], &log(&["said a", "said a"]));
    assert_eq!(problems, ["(b) c1: a is stored more than once"]);
}

#[test]
fn a_sender_whose_messages_changed_places_is_found() {
    let ops = [acked(1, 20, "b", 1), acked(1, 10, "a", 2), acked(2, 15, "c", 3)];
    let problems = found(&ops, &log(&["said b", "said a", "said c"]));
    assert_eq!(problems, ["(c) c1: a was sent before b and stands after it"]);
}

#[test]
fn a_log_with_a_hole_is_found() {
    let mut logs = log(&["started", "said a", "said b"]);
    logs.get_mut(KEY).unwrap().remove(1);
    assert_eq!(found(&[unknown(1, 10, "b")], &logs), ["(d) c1: the log's places break at 3"]);
}

#[test]
fn an_observer_with_a_gap_is_found() {
    let logs = log(&["started", "said a", "said b"]);
    let ops = [saw(1, 0, &[(1, "started")]), saw(1, 2, &[(3, "said b")])];
    let problems = found(&ops, &logs);
    assert!(
        problems
            .contains(&"(d) c1: client 1 had seen up to 1 and was shown what follows 2".to_owned())
    );
}

#[test]
fn an_observer_that_was_not_shown_an_event_is_found_although_nothing_says_so() {
    let logs = log(&["started", "said a", "said b"]);
    let ops = [saw(1, 0, &[(1, "started"), (3, "said b")])];
    assert_eq!(found(&ops, &logs), ["(d) c1: client 1 saw something else at 3 than the log has"]);
}

#[test]
fn an_observer_that_saw_what_was_never_stored_is_found_even_after_a_resync() {
    let logs = log(&["started"]);
    let ops = [
        saw(1, 0, &[(1, "started"), (2, "said ghost")]),
        op(1, 0, Deed::Resync),
        saw(1, 0, &[(1, "started")]),
    ];
    assert_eq!(found(&ops, &logs), ["(d) c1: client 1 saw something else at 2 than the log has"]);
}

#[test]
fn an_observer_that_saw_an_event_twice_is_found() {
    let logs = log(&["started", "said a"]);
    let ops = [saw(1, 0, &[(1, "started"), (2, "said a"), (2, "said a")])];
    assert_eq!(found(&ops, &logs), ["(d) c1: client 1 saw something else at 2 than the log has"]);
}

#[test]
fn an_observer_that_was_not_shown_the_whole_log_is_found() {
    let logs = log(&["started", "said a", "said b"]);
    let ops = [
        saw(1, 0, &[(1, "started"), (2, "said a")]),
        op(1, 0, Deed::Left),
        acked(2, 10, "a", 2),
        op(2, 0, Deed::Left),
    ];
    assert_eq!(
        found(&ops, &logs),
        ["(d) c1: client 1 was shown 2 of 3 events", "(d) c1: client 2 was shown 0 of 3 events"]
    );
}

#[test]
fn a_conversation_without_a_final_log_is_found() {
    assert_eq!(found(&[unknown(1, 10, "a")], &Logs::new()), ["c1: there is no final log"]);
}

#[test]
fn a_written_history_reads_back_the_same() {
    let history = crate::history::History::default();
    history.record(
        1,
        KEY,
        5,
        Deed::Send { cid: "a".into(), outcome: Outcome::Ok { ok_ns: 9, seq: 2 } },
    );
    history.record(
        1,
        KEY,
        6,
        Deed::Send { cid: "b".into(), outcome: Outcome::Fail("conflict".into()) },
    );
    history.record(
        2,
        KEY,
        7,
        Deed::See { after: 0, events: vec![Seen { seq: 1, what: "started".into() }] },
    );
    history.record(2, KEY, 8, Deed::Resync);
    let path = std::env::temp_dir().join(format!("baton-history-{}.jsonl", std::process::id()));
    history.write(&path).unwrap();
    let read = crate::history::read(&path).unwrap();
    std::fs::remove_file(&path).unwrap();
    assert_eq!(read, history.ops());
}
