//! Open sessions, by the digest of their secret names.

use baton_shared::id::AgentId;
use baton_shared::protocol::AgentCard;
use baton_shared::time::Timestamp;
use serde::Deserialize;

use super::Workspace;
use crate::address::Use;
use crate::auth::session::{self, Lease, Standing};
use crate::clock;
use crate::error::{Error, Fault};

/// The table of sessions.
pub(super) const SESSIONS: &str = "CREATE TABLE sessions (\
     name TEXT PRIMARY KEY, agent TEXT NOT NULL, began INTEGER NOT NULL, \
     seen INTEGER NOT NULL) WITHOUT ROWID";

#[derive(Deserialize)]
struct Row {
    agent: AgentId,
    name: String,
    began: i64,
    seen: i64,
}

impl Workspace {
    /// Begins a session and returns its secret name. Those that have ended are forgotten.
    pub(super) fn begin_session(&self, agent: &AgentId, at: Timestamp) -> Result<String, Error> {
        let name = session::name(clock::random_bytes());
        let stored = session::stored_name(&name).ok_or(Error::Bug("a session's name is none"))?;
        let horizon = Lease::horizon(at);
        self.store.transaction(|store| {
            store.run(
                "DELETE FROM sessions WHERE began <= ? OR seen <= ?",
                vec![horizon.began.millis().into(), horizon.seen.millis().into()],
            )?;
            store.run(
                "INSERT INTO sessions (name, agent, began, seen) VALUES (?, ?, ?, ?)",
                vec![stored.into(), agent.as_str().into(), at.millis().into(), at.millis().into()],
            )
        })?;
        Ok(name)
    }

    /// The agent whose session it is, while it goes on.
    pub(super) fn agent_of(
        &self,
        stored_name: &str,
        because: Use,
    ) -> Result<Option<AgentCard>, Error> {
        if !self.store.has_table("sessions")? {
            return Ok(None);
        }
        let row: Option<Row> = self.store.row(
            "SELECT sessions.agent, accounts.name, sessions.began, sessions.seen \
             FROM sessions JOIN accounts ON accounts.id = sessions.agent \
             WHERE sessions.name = ?",
            vec![stored_name.into()],
        )?;
        let Some(row) = row else { return Ok(None) };
        let at = clock::now();
        let lease = Lease { began: Timestamp::new(row.began), seen: Timestamp::new(row.seen) };
        match (lease.standing(at), because) {
            (Standing::Over, _) => {
                self.end_session(stored_name)?;
                return Ok(None);
            }
            (Standing::OpenToNote, Use::Work) => self.note_use(stored_name, at)?,
            (Standing::Open, _) | (Standing::OpenToNote, Use::Show) => (),
        }
        Ok(Some(AgentCard { id: row.agent, name: row.name }))
    }

    /// Ends a session.
    pub(super) fn end_session(&self, stored_name: &str) -> Result<(), Error> {
        if !self.store.has_table("sessions")? {
            return Ok(());
        }
        self.store
            .run("DELETE FROM sessions WHERE name = ?", vec![stored_name.into()])
            .map_err(Fault::while_("ending a session"))
    }

    fn note_use(&self, stored_name: &str, at: Timestamp) -> Result<(), Error> {
        self.store
            .run(
                "UPDATE sessions SET seen = ? WHERE name = ?",
                vec![at.millis().into(), stored_name.into()],
            )
            .map_err(Fault::while_("noting the use of a session"))
    }
}
