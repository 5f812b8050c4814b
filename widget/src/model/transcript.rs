//! The conversation as rows: a fold over its events, with what is not stored yet at the end.

use std::sync::{Arc, OnceLock};

use baton_shared::id::{ClientId, Seq};
use baton_shared::protocol::Role;
use baton_shared::protocol::visitor::{Speaker, VisitorEvent, VisitorFact};
use baton_shared::text::Text;
use baton_shared::time::Timestamp;

use super::Standing;

/// One message.
#[derive(Debug, PartialEq, Eq)]
pub struct Said {
    /// When it was stored; for one that is not, nothing.
    at: Option<Timestamp>,
    /// That moment as it was written for the visitor, once.
    time: OnceLock<String>,
    /// The words.
    pub text: Text,
    /// The agent's name, where an agent said it and has one.
    pub name: Option<String>,
}

impl Said {
    pub(super) fn new(at: Option<Timestamp>, text: Text, name: Option<String>) -> Self {
        Self { at, time: OnceLock::new(), text, name }
    }

    /// When it was stored, written by `write` the first time that somebody asks.
    pub fn time(&self, write: impl FnOnce(Timestamp) -> String) -> &str {
        self.time.get_or_init(|| self.at.map(write).unwrap_or_default())
    }
}

/// One row of the transcript.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// The earlier conversation cannot be shown any longer.
    Anew,
    /// Another day begins, counted from 1970.
    Day(i32),
    /// The visitor said something.
    Own {
        /// What.
        said: Arc<Said>,
        /// Where it stands.
        standing: Standing,
        /// Whether no other stored message of the visitor follows at once.
        last: bool,
        /// The message's id, where the server told it.
        cid: Option<ClientId>,
    },
    /// An agent said something.
    Agent {
        /// What.
        said: Arc<Said>,
        /// Whether somebody else spoke before.
        first: bool,
        /// Whether somebody else speaks after it.
        last: bool,
    },
    /// The conversation was closed.
    Closed,
    /// The visitor wrote again after the close.
    Reopened,
}

#[derive(Debug)]
struct Entry {
    seq: Seq,
    at: Timestamp,
    fact: Fact,
}

#[derive(Debug)]
enum Fact {
    Own(Option<ClientId>, Arc<Said>),
    Agent(Arc<Said>),
    Closed,
    Reopened,
}

#[derive(Debug, Default)]
pub(super) struct Transcript {
    entries: Vec<Entry>,
    last: Seq,
    anew: bool,
}

impl Transcript {
    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The last event that was folded.
    pub(super) fn last(&self) -> Seq {
        self.last
    }

    pub(super) fn clear(&mut self) {
        self.entries.clear();
        self.last = Seq::ZERO;
    }

    /// The server does not know this conversation any longer.
    pub(super) fn end(&mut self) {
        self.anew = true;
        self.clear();
    }

    pub(super) fn fold(&mut self, events: Vec<VisitorEvent>) {
        for event in events {
            self.last = self.last.max(event.seq);
            if let Some(fact) = fact(event.at, event.fact) {
                self.put(Entry { seq: event.seq, at: event.at, fact });
            }
        }
    }

    /// A message is stored, and its event has not come yet.
    pub(super) fn acknowledge(&mut self, seq: Seq, at: Timestamp, cid: ClientId, text: Text) {
        let said = Said::new(Some(at), text, None);
        self.put(Entry { seq, at, fact: Fact::Own(Some(cid), Arc::new(said)) });
    }

    pub(super) fn agent(&self) -> Option<&str> {
        self.entries.iter().rev().find_map(|entry| match &entry.fact {
            Fact::Agent(said) => said.name.as_deref(),
            Fact::Own(..) | Fact::Closed | Fact::Reopened => None,
        })
    }

    pub(super) fn is_closed(&self) -> bool {
        self.entries.last().is_some_and(|entry| matches!(entry.fact, Fact::Closed))
    }

    pub(super) fn by_agents_after(&self, seen: Seq) -> u32 {
        let unseen = self.entries.iter().rev().take_while(|entry| entry.seq > seen);
        let by_agents = unseen.filter(|entry| matches!(entry.fact, Fact::Agent(_)));
        u32::try_from(by_agents.count()).unwrap_or(u32::MAX)
    }

    /// The rows, with the messages that are not stored yet at the end.
    pub(super) fn rows(
        &self,
        unstored: impl Iterator<Item = Row>,
        day: impl Fn(Timestamp) -> i32,
    ) -> Vec<Row> {
        let mut rows = Vec::with_capacity(self.entries.len() + 2);
        if self.anew {
            rows.push(Row::Anew);
        }
        let mut today = None;
        for entry in &self.entries {
            let day = day(entry.at);
            if today != Some(day) {
                today = Some(day);
                rows.push(Row::Day(day));
            }
            add(&mut rows, row(&entry.fact));
        }
        for row in unstored {
            add(&mut rows, row);
        }
        rows
    }

    /// Places come in order but for an acknowledged message whose event is still to come.
    fn put(&mut self, entry: Entry) {
        let place = self.entries.iter().rposition(|other| other.seq <= entry.seq);
        match place {
            Some(place) if self.entries[place].seq == entry.seq => self.entries[place] = entry,
            Some(place) => self.entries.insert(place + 1, entry),
            None => self.entries.insert(0, entry),
        }
    }
}

fn fact(at: Timestamp, fact: VisitorFact) -> Option<Fact> {
    match fact {
        VisitorFact::Started {} => None,
        VisitorFact::Closed {} => Some(Fact::Closed),
        VisitorFact::Reopened {} => Some(Fact::Reopened),
        VisitorFact::Said { by: Speaker { role, name }, text, cid } => {
            let said = Arc::new(Said::new(Some(at), text, name));
            Some(match role {
                Role::Visitor => Fact::Own(cid, said),
                Role::Agent => Fact::Agent(said),
            })
        }
    }
}

fn row(fact: &Fact) -> Row {
    match fact {
        Fact::Own(cid, said) => {
            Row::Own { said: said.clone(), standing: Standing::Sent, last: true, cid: cid.clone() }
        }
        Fact::Agent(said) => Row::Agent { said: said.clone(), first: true, last: true },
        Fact::Closed => Row::Closed,
        Fact::Reopened => Row::Reopened,
    }
}

/// Adds a row, and joins it to the one before where the same person goes on.
fn add(rows: &mut Vec<Row>, mut row: Row) {
    match (rows.last_mut(), &mut row) {
        (
            Some(Row::Own { last, standing: Standing::Sent, .. }),
            Row::Own { standing: Standing::Sent, .. },
        ) => *last = false,
        (Some(Row::Agent { said: before, last, .. }), Row::Agent { said, first, .. })
            if before.name == said.name =>
        {
            *last = false;
            *first = false;
        }
        _ => (),
    }
    rows.push(row);
}
