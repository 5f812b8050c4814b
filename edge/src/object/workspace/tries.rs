//! Sign-ins that failed, for as long as they count.

use baton_shared::time::Timestamp;
use serde::Deserialize;

use super::Workspace;
use crate::auth::throttle::Counted;
use crate::error::Error;

/// The table of failures.
pub(super) const TRIES: &str = "CREATE TABLE tries (bucket TEXT NOT NULL, at INTEGER NOT NULL)";
/// Finds the failures of one bucket.
pub(super) const BY_BUCKET: &str = "CREATE INDEX tries_by_bucket ON tries (bucket, at)";

#[derive(Deserialize)]
struct Row {
    at: i64,
}

impl Workspace {
    /// How many seconds must pass before the next try.
    pub(super) fn wait_before_try(
        &self,
        kind: Counted,
        bucket: &str,
        at: Timestamp,
    ) -> Result<Option<u32>, Error> {
        let rows: Vec<Row> = self.store.rows(
            "SELECT at FROM tries WHERE bucket = ? AND at > ? ORDER BY at",
            vec![bucket.into(), horizon(kind, at).into()],
        )?;
        let failures: Vec<_> = rows.iter().map(|row| Timestamp::new(row.at)).collect();
        Ok(kind.wait(&failures, at))
    }

    /// Notes a failure in each bucket, and forgets those that count no longer.
    pub(super) fn note_failures(
        &self,
        buckets: &[(Counted, String)],
        at: Timestamp,
    ) -> Result<(), Error> {
        let longest = horizon(Counted::Account, at).min(horizon(Counted::Network, at));
        self.store.transaction(|store| {
            store.run("DELETE FROM tries WHERE at <= ?", vec![longest.into()])?;
            for (_, bucket) in buckets {
                store.run(
                    "INSERT INTO tries (bucket, at) VALUES (?, ?)",
                    vec![bucket.as_str().into(), at.millis().into()],
                )?;
            }
            Ok(())
        })
    }
}

fn horizon(kind: Counted, at: Timestamp) -> i64 {
    at.millis() - kind.window().as_millis()
}
