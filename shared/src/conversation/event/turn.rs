//! A turn: the events that one command caused, as they are stored.

use super::Event;
use crate::id::Seq;
use crate::machine::Recorded;
use crate::time::Timestamp;

/// Everything that one command caused: one stored row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The place of its first event.
    pub first: Seq,
    /// When it was decided.
    pub at: Timestamp,
    /// What happened.
    pub events: Vec<Event>,
}

/// A stored row that this build cannot read. It says where, and repeats nothing that it found.
#[derive(Debug, thiserror::Error)]
#[error("the stored turn at {seq} cannot be read: {kind:?} at column {column}", seq = first.number())]
pub struct UnreadableTurn {
    first: Seq,
    kind: serde_json::error::Category,
    column: usize,
}

impl Turn {
    /// Gives each of the events its place after `head`.
    pub fn after(head: Seq, at: Timestamp, events: Vec<Event>) -> Self {
        Self { first: head.next(), at, events }
    }

    /// Reads a stored row.
    pub fn read(first: Seq, at: Timestamp, body: &str) -> Result<Self, UnreadableTurn> {
        match serde_json::from_str(body) {
            Ok(events) => Ok(Self { first, at, events }),
            Err(problem) => {
                let (kind, column) = (problem.classify(), problem.column());
                Err(UnreadableTurn { first, kind, column })
            }
        }
    }

    /// The body of the stored row: the events as a JSON list.
    pub fn body(&self) -> String {
        serde_json::to_string(&self.events).expect("events hold nothing that JSON cannot")
    }

    /// The events with their places.
    pub fn recorded(&self) -> Vec<Recorded<Event>> {
        let mut seq = self.first;
        let mut recorded = Vec::with_capacity(self.events.len());
        for event in &self.events {
            recorded.push(Recorded { seq, at: self.at, event: event.clone() });
            seq = seq.next();
        }
        recorded
    }

    /// The receipt of the command that caused the turn: its last event carries what was asked.
    pub fn last(&self) -> Seq {
        Seq::new(self.first.number() + u32::try_from(self.events.len()).unwrap_or(u32::MAX) - 1)
    }
}
