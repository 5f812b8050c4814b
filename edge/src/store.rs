//! An object's storage: SQL in synchronous transactions, and the one alarm.
//!
//! Nothing here is awaited. What is written without an `await` in between reaches the disk
//! together, and nothing that is sent after it leaves before that.

use baton_shared::time::Timestamp;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use worker::{SqlStorageValue, State, Storage};

use crate::error::{Error, Fault};

#[wasm_bindgen]
extern "C" {
    /// What the worker crate does not wrap of an object's storage.
    type SynchronousStorage;

    #[wasm_bindgen(method, catch, js_name = transactionSync)]
    fn transaction_sync(
        this: &SynchronousStorage,
        write: &mut dyn FnMut() -> Result<(), JsValue>,
    ) -> Result<JsValue, JsValue>;

    /// What the worker crate does not wrap of an object's state.
    type AbortableState;

    #[wasm_bindgen(method, catch)]
    fn abort(this: &AbortableState, reason: &str) -> Result<(), JsValue>;
}

/// An object's storage.
#[derive(Debug)]
pub(crate) struct Store {
    storage: Storage,
}

impl Store {
    /// The storage of an object.
    pub(crate) fn of(state: &State) -> Self {
        Self { storage: state.storage() }
    }

    /// Writes all of it or nothing.
    pub(crate) fn transaction(
        &self,
        write: impl FnOnce(&Self) -> worker::Result<()>,
    ) -> Result<(), Error> {
        let mut write = Some(write);
        let mut once = || match write.take() {
            Some(write) => write(self).map_err(JsValue::from),
            None => Ok(()),
        };
        let storage: &SynchronousStorage = self.storage.as_raw().unchecked_ref();
        storage
            .transaction_sync(&mut once)
            .map(drop)
            .map_err(worker::Error::from)
            .map_err(Fault::while_("writing"))
    }

    /// Runs a statement that gives no rows.
    pub(crate) fn run(&self, sql: &str, values: Vec<SqlStorageValue>) -> worker::Result<()> {
        self.storage.sql().exec(sql, values).map(drop)
    }

    /// Reads rows.
    pub(crate) fn rows<T: DeserializeOwned>(
        &self,
        sql: &str,
        values: Vec<SqlStorageValue>,
    ) -> Result<Vec<T>, Error> {
        self.storage
            .sql()
            .exec(sql, values)
            .and_then(|cursor| cursor.to_array())
            .map_err(Fault::while_("reading"))
    }

    /// Reads the one row there may be.
    pub(crate) fn row<T: DeserializeOwned>(
        &self,
        sql: &str,
        values: Vec<SqlStorageValue>,
    ) -> Result<Option<T>, Error> {
        self.rows(sql, values).map(|rows| rows.into_iter().next())
    }

    /// Whether a table was ever made here.
    pub(crate) fn has_table(&self, name: &str) -> Result<bool, Error> {
        let sql = "SELECT 1 AS found FROM sqlite_master WHERE type = 'table' AND name = ?";
        let found: Option<serde_json::Value> = self.row(sql, vec![name.into()])?;
        Ok(found.is_some())
    }

    /// Sets the object's one alarm. The call itself puts it beside the writes of this turn, so
    /// both reach the disk or neither; the promise tells nothing that the writes do not.
    pub(crate) fn set_alarm(&self, at: Timestamp) -> Result<(), Error> {
        let date = js_sys::Date::new(&moment(at));
        self.storage
            .as_raw()
            .set_alarm(date, JsValue::NULL.unchecked_into())
            .map(drop)
            .map_err(worker::Error::from)
            .map_err(Fault::while_("setting the alarm"))
    }
}

#[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 are far below 2^53")]
fn moment(at: Timestamp) -> JsValue {
    JsValue::from_f64(at.millis() as f64)
}

/// Throws the object out of memory, with everything that is not on the disk yet.
pub(crate) fn abort(state: &State) {
    let state: &AbortableState = state.as_raw().unchecked_ref();
    // It throws, which nobody can catch: the object ends here.
    let _ = state.abort("a test asked for it");
}
