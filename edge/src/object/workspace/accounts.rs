//! The people who answer, by the address that they sign in with.

use baton_shared::id::AgentId;
use baton_shared::protocol::api::Account;
use serde::Deserialize;

use super::Workspace;
use crate::auth::password::Hashed;
use crate::error::{Error, Fault};
use crate::store::Store;

/// The table of accounts.
pub(super) const ACCOUNTS: &str = "CREATE TABLE accounts (\
     email TEXT PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, \
     password TEXT NOT NULL) WITHOUT ROWID";

/// An account as it is stored.
pub(super) struct Stored {
    pub(super) agent: AgentId,
    pub(super) name: String,
    pub(super) password: Hashed,
}

#[derive(Deserialize)]
struct Row {
    id: AgentId,
    name: String,
    password: String,
}

/// An address as accounts are found by it, however it was written.
pub(super) fn normal(email: &str) -> String {
    email.trim().to_lowercase()
}

/// Adds an account, or gives an existing one its name. The password of one that exists is its
/// owner's by now.
pub(super) fn keep(
    store: &Store,
    account: &Account,
    agent: &AgentId,
    password: &Hashed,
) -> worker::Result<()> {
    store.run(
        "INSERT INTO accounts (email, id, name, password) VALUES (?, ?, ?, ?) \
         ON CONFLICT (email) DO UPDATE SET name = excluded.name",
        vec![
            normal(&account.email).into(),
            agent.as_str().into(),
            account.name.trim().into(),
            password.as_str().into(),
        ],
    )
}

/// Gives an existing account its name.
pub(super) fn rename(store: &Store, account: &Account) -> worker::Result<()> {
    store.run(
        "UPDATE accounts SET name = ? WHERE email = ?",
        vec![account.name.trim().into(), normal(&account.email).into()],
    )
}

impl Workspace {
    /// The account with an address.
    pub(super) fn account(&self, email: &str) -> Result<Option<Stored>, Error> {
        let row: Option<Row> = self
            .store
            .row("SELECT id, name, password FROM accounts WHERE email = ?", vec![email.into()])?;
        Ok(row.map(|row| Stored {
            agent: row.id,
            name: row.name,
            password: Hashed::stored(row.password),
        }))
    }

    /// Keeps a password that was hashed again.
    pub(super) fn keep_password(&self, email: &str, password: &Hashed) -> Result<(), Error> {
        self.store
            .run(
                "UPDATE accounts SET password = ? WHERE email = ?",
                vec![password.as_str().into(), email.into()],
            )
            .map_err(Fault::while_("keeping a password"))
    }
}
