//! Judges a history against the final log, after the fact.
//!
//! (a) Every acknowledged message is in the log, at its place. (b) No message is there twice.
//! (c) Each sender's messages stand in the order of sending. (d) What each observer saw is a
//! beginning of the log, without a gap, and the whole log by the time it leaves.

use std::collections::BTreeMap;
use std::fmt;

use crate::history::{Deed, Op, Outcome, Seen};

/// What a history proves against the server.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Violation {
    /// (a) A message was acknowledged and is not in the log.
    Lost {
        /// The conversation.
        key: String,
        /// The message.
        cid: String,
    },
    /// (a) A message was acknowledged at another place than it has.
    Moved {
        /// The conversation.
        key: String,
        /// The message.
        cid: String,
        /// The place in the acknowledgement.
        acked: u32,
        /// The place in the log.
        stored: u32,
    },
    /// (b) A message is in the log more than once.
    Doubled {
        /// The conversation.
        key: String,
        /// The message.
        cid: String,
    },
    /// (c) A sender's messages stand in another order than that of sending.
    Reordered {
        /// The conversation.
        key: String,
        /// The earlier message, which stands later.
        first: String,
        /// The later message.
        then: String,
    },
    /// (d) The log's places are not one, two, three and so on.
    BrokenLog {
        /// The conversation.
        key: String,
        /// The first place that is wrong.
        seq: u32,
    },
    /// (d) An observer was shown events after one that it had not seen.
    Gap {
        /// The conversation.
        key: String,
        /// The observer.
        proc: u32,
        /// The last event that it had seen.
        seen: u32,
        /// The event after which it was shown more.
        after: u32,
    },
    /// (d) An observer saw what the log does not have at that place.
    Diverged {
        /// The conversation.
        key: String,
        /// The observer.
        proc: u32,
        /// The place.
        seq: u32,
    },
    /// (d) An observer left without having been shown the whole log.
    Unseen {
        /// The conversation.
        key: String,
        /// The observer.
        proc: u32,
        /// The last event that it had seen.
        seen: u32,
        /// The log's last event.
        head: u32,
    },
    /// There is no final log of a conversation that the history speaks of.
    NoLog {
        /// The conversation.
        key: String,
    },
}

impl Violation {
    /// The promise that it breaks.
    pub fn letter(&self) -> char {
        match self {
            Self::Lost { .. } | Self::Moved { .. } => 'a',
            Self::Doubled { .. } => 'b',
            Self::Reordered { .. } => 'c',
            Self::BrokenLog { .. }
            | Self::Gap { .. }
            | Self::Diverged { .. }
            | Self::Unseen { .. }
            | Self::NoLog { .. } => 'd',
        }
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Lost { key, cid } => write!(out, "(a) {key}: {cid} was acknowledged and is lost"),
            Self::Moved { key, cid, acked, stored } => {
                write!(out, "(a) {key}: {cid} was acknowledged at {acked} and stands at {stored}")
            }
            Self::Doubled { key, cid } => write!(out, "(b) {key}: {cid} is stored more than once"),
            Self::Reordered { key, first, then } => {
                write!(out, "(c) {key}: {first} was sent before {then} and stands after it")
            }
            Self::BrokenLog { key, seq } => {
                write!(out, "(d) {key}: the log's places break at {seq}")
            }
            Self::Gap { key, proc, seen, after } => {
                write!(
                    out,
                    "(d) {key}: client {proc} had seen up to {seen} and was shown what follows {after}"
                )
            }
            Self::Diverged { key, proc, seq } => {
                write!(out, "(d) {key}: client {proc} saw something else at {seq} than the log has")
            }
            Self::Unseen { key, proc, seen, head } => {
                write!(out, "(d) {key}: client {proc} was shown {seen} of {head} events")
            }
            Self::NoLog { key } => write!(out, "{key}: there is no final log"),
        }
    }
}

/// The final log of each conversation.
pub type Logs = BTreeMap<String, Vec<Seen>>;

/// Judges a history. `cid_of` finds the sender's id in what an event says.
pub fn check(ops: &[Op], logs: &Logs, cid_of: impl Fn(&str) -> Option<&str>) -> Vec<Violation> {
    let mut found = Vec::new();
    let mut ops_by_key: BTreeMap<&str, Vec<&Op>> = BTreeMap::new();
    for op in ops {
        ops_by_key.entry(&op.key).or_default().push(op);
    }
    for (key, ops) in ops_by_key {
        let Some(log) = logs.get(key) else {
            found.push(Violation::NoLog { key: key.into() });
            continue;
        };
        let mut places: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
        for entry in log {
            if let Some(cid) = cid_of(&entry.what) {
                places.entry(cid).or_default().push(entry.seq);
            }
        }
        check_places(key, log, &mut found);
        check_acks(key, &ops, &places, &mut found);
        check_order(key, &ops, &places, &mut found);
        check_views(key, &ops, log, &mut found);
        let doubled = places.iter().filter(|(_, places)| places.len() > 1);
        found.extend(
            doubled.map(|(cid, _)| Violation::Doubled { key: key.into(), cid: (*cid).into() }),
        );
    }
    found.sort();
    found
}

fn check_places(key: &str, log: &[Seen], found: &mut Vec<Violation>) {
    let broken = log.iter().zip(1..).find(|(entry, place)| entry.seq != *place);
    found.extend(broken.map(|(entry, _)| Violation::BrokenLog { key: key.into(), seq: entry.seq }));
}

fn check_acks(
    key: &str,
    ops: &[&Op],
    places: &BTreeMap<&str, Vec<u32>>,
    found: &mut Vec<Violation>,
) {
    for op in ops {
        let Deed::Send { cid, outcome: Outcome::Ok { seq, .. } } = &op.deed else { continue };
        match places.get(cid.as_str()) {
            None => found.push(Violation::Lost { key: key.into(), cid: cid.clone() }),
            Some(stored) if !stored.contains(seq) => {
                let stored = stored.first().copied().unwrap_or_default();
                found.push(Violation::Moved {
                    key: key.into(),
                    cid: cid.clone(),
                    acked: *seq,
                    stored,
                });
            }
            Some(_) => (),
        }
    }
}

fn check_order(
    key: &str,
    ops: &[&Op],
    places: &BTreeMap<&str, Vec<u32>>,
    found: &mut Vec<Violation>,
) {
    let mut sends_by_proc: BTreeMap<u32, Vec<(u64, &str)>> = BTreeMap::new();
    for op in ops {
        if let Deed::Send { cid, .. } = &op.deed {
            sends_by_proc.entry(op.proc).or_default().push((op.invoke_ns, cid));
        }
    }
    for sends in sends_by_proc.values_mut() {
        sends.sort_unstable();
        let stored: Vec<(&str, u32)> =
            sends.iter().filter_map(|(_, cid)| Some((*cid, *places.get(cid)?.first()?))).collect();
        for pair in stored.windows(2) {
            let [(first, earlier), (then, later)] = pair else { continue };
            if earlier >= later {
                let (first, then) = ((*first).to_owned(), (*then).to_owned());
                found.push(Violation::Reordered { key: key.into(), first, then });
            }
        }
    }
}

fn check_views(key: &str, ops: &[&Op], log: &[Seen], found: &mut Vec<Violation>) {
    let stored: BTreeMap<u32, &str> =
        log.iter().map(|entry| (entry.seq, entry.what.as_str())).collect();
    let mut seen_by_proc: BTreeMap<u32, u32> = BTreeMap::new();
    for op in ops {
        let seen = seen_by_proc.entry(op.proc).or_default();
        match &op.deed {
            Deed::Resync => *seen = 0,
            Deed::See { after, events } => {
                if *after > *seen {
                    found.push(Violation::Gap {
                        key: key.into(),
                        proc: op.proc,
                        seen: *seen,
                        after: *after,
                    });
                }
                for event in events {
                    let same = stored.get(&event.seq) == Some(&event.what.as_str());
                    if !same || event.seq != *seen + 1 {
                        found.push(Violation::Diverged {
                            key: key.into(),
                            proc: op.proc,
                            seq: event.seq,
                        });
                    }
                    *seen = event.seq;
                }
            }
            Deed::Left => {
                let head = log.last().map_or(0, |entry| entry.seq);
                if *seen != head {
                    found.push(Violation::Unseen {
                        key: key.into(),
                        proc: op.proc,
                        seen: *seen,
                        head,
                    });
                }
            }
            Deed::Send { .. } | Deed::Lost => (),
        }
    }
}

#[cfg(test)]
mod tests;
