//! What every client did and saw, one JSON object a line, so that a checker can judge it later.
//!
//! Times are nanoseconds since the history began, on one clock for all clients.

use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use serde::{Deserialize, Serialize};

/// One thing that a client did or saw.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Op {
    /// Which client: a process of its own, with its own order.
    pub proc: u32,
    /// The conversation.
    pub key: String,
    /// When it began.
    pub invoke_ns: u64,
    /// What it was.
    #[serde(flatten)]
    pub deed: Deed,
}

/// What a client did or saw.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Deed {
    /// It sent a message.
    Send {
        /// Its own id for the message.
        cid: String,
        /// How it ended, as far as this client knows.
        #[serde(flatten)]
        outcome: Outcome,
    },
    /// It was shown events.
    See {
        /// The event after which they follow.
        after: u32,
        /// The events.
        events: Vec<Seen>,
    },
    /// It was told to forget what it had seen.
    Resync,
    /// Its line was lost.
    Lost,
    /// It ended, after it was given the time to see everything that there is.
    Left,
}

/// How a command ended, as far as its client knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The server said that it is stored, and where.
    Ok {
        /// When it said so.
        ok_ns: u64,
        /// The place.
        seq: u32,
    },
    /// The server said that it is not stored.
    Fail(String),
    /// Nobody knows.
    Info(String),
}

/// One event, as a client or the final log shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// Its place.
    pub seq: u32,
    /// What it says; where it is a message of these tests, the sender's id for it is in it.
    pub what: String,
}

/// The history of one run.
#[derive(Debug)]
pub struct History {
    begun: Instant,
    ops: Mutex<Vec<Op>>,
}

impl Default for History {
    fn default() -> Self {
        Self { begun: Instant::now(), ops: Mutex::default() }
    }
}

impl History {
    /// Nanoseconds since the history began.
    pub fn clock(&self) -> u64 {
        u64::try_from(self.begun.elapsed().as_nanos()).unwrap_or(u64::MAX)
    }

    /// Adds an entry.
    pub fn record(&self, proc: u32, key: &str, invoke_ns: u64, deed: Deed) {
        let op = Op { proc, key: key.to_owned(), invoke_ns, deed };
        self.ops.lock().unwrap_or_else(PoisonError::into_inner).push(op);
    }

    /// Everything that was recorded.
    pub fn ops(&self) -> Vec<Op> {
        self.ops.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Writes it, one entry a line.
    pub fn write(&self, path: &Path) -> std::io::Result<()> {
        let mut file = BufWriter::new(File::create(path)?);
        for op in self.ops() {
            serde_json::to_writer(&mut file, &op)?;
            file.write_all(b"\n")?;
        }
        file.flush()
    }
}

/// Reads a history that was written.
pub fn read(path: &Path) -> std::io::Result<Vec<Op>> {
    BufReader::new(File::open(path)?)
        .lines()
        .map(|line| serde_json::from_str(&line?).map_err(std::io::Error::from))
        .collect()
}
