//! The log of a conversation: one row for each turn.

use baton_shared::conversation::event::Turn;
use baton_shared::id::{ConversationId, Seq, WorkspaceId};
use baton_shared::time::Timestamp;
use serde::Deserialize;

use crate::address::ConversationAddress;
use crate::error::{Error, Fault};
use crate::store::Store;

/// The version of a row's body that this build writes, and the only one there ever was.
const FORMAT: u32 = 1;

const TURNS: &str = "CREATE TABLE turns (\
     first INTEGER PRIMARY KEY, at INTEGER NOT NULL, format INTEGER NOT NULL, body TEXT NOT NULL)";
const ADDRESS: &str = "CREATE TABLE address (workspace TEXT NOT NULL, conversation TEXT NOT NULL)";

#[derive(Deserialize)]
struct Row {
    first: u32,
    at: i64,
    format: u32,
    body: String,
}

#[derive(Deserialize)]
struct AddressRow {
    workspace: WorkspaceId,
    conversation: ConversationId,
}

/// Whether anything was ever stored.
pub(super) fn exists(store: &Store) -> Result<bool, Error> {
    store.has_table("turns")
}

/// Makes the tables, within the transaction that writes the first turn.
pub(super) fn create(store: &Store, address: &ConversationAddress) -> worker::Result<()> {
    store.run(TURNS, Vec::new())?;
    store.run(ADDRESS, Vec::new())?;
    store.run(
        "INSERT INTO address (workspace, conversation) VALUES (?, ?)",
        vec![address.workspace.as_str().into(), address.conversation.as_str().into()],
    )
}

/// Writes a turn, within a transaction.
pub(super) fn append(store: &Store, turn: &Turn) -> worker::Result<()> {
    store.run(
        "INSERT INTO turns (first, at, format, body) VALUES (?, ?, ?, ?)",
        vec![
            i64::from(turn.first.number()).into(),
            turn.at.millis().into(),
            i64::from(FORMAT).into(),
            turn.body().into(),
        ],
    )
}

/// Where the conversation is.
pub(super) fn address(store: &Store) -> Result<Option<ConversationAddress>, Error> {
    let row: Option<AddressRow> =
        store.row("SELECT workspace, conversation FROM address", Vec::new())?;
    Ok(row.map(|row| ConversationAddress {
        workspace: row.workspace,
        conversation: row.conversation,
    }))
}

/// Every turn, in order.
pub(super) fn all(store: &Store) -> Result<Vec<Turn>, Error> {
    read(store.rows("SELECT first, at, format, body FROM turns ORDER BY first", Vec::new())?)
}

/// The first turn.
pub(super) fn first(store: &Store) -> Result<Vec<Turn>, Error> {
    read(
        store
            .rows("SELECT first, at, format, body FROM turns ORDER BY first LIMIT 1", Vec::new())?,
    )
}

/// The next turns after a certain event, in order. That one may lie in the midst of the first.
pub(super) fn after(store: &Store, seq: Seq, limit: u32) -> Result<Vec<Turn>, Error> {
    read(store.rows(
        "SELECT first, at, format, body FROM turns \
         WHERE first >= (SELECT MAX(first) FROM turns WHERE first <= ?) ORDER BY first LIMIT ?",
        vec![i64::from(seq.next().number()).into(), i64::from(limit).into()],
    )?)
}

fn read(rows: Vec<Row>) -> Result<Vec<Turn>, Error> {
    let turn = |row: Row| match row.format {
        FORMAT => Turn::read(Seq::new(row.first), Timestamp::new(row.at), &row.body)
            .map_err(Fault::while_("reading the log")),
        _ => Err(Error::Bug("a stored turn is of a version that this build does not know")),
    };
    rows.into_iter().map(turn).collect()
}
