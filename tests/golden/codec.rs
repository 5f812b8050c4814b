//! The wire's second codec over JSON values, as the widget has it over JavaScript's.

use baton_shared::wire::{Reader, Writer};
use serde_json::{Map, Value};

/// A JSON value.
pub(crate) struct Json(pub(crate) Value);

impl Reader for Json {
    fn field(&self, name: &'static str) -> Option<Self> {
        self.0.get(name).filter(|value| !value.is_null()).cloned().map(Self)
    }
    fn text(&self) -> Option<String> {
        self.0.as_str().map(Into::into)
    }
    fn integer(&self) -> Option<i64> {
        self.0.as_i64()
    }
    fn items(&self) -> Option<Vec<Self>> {
        Some(self.0.as_array()?.iter().cloned().map(Self).collect())
    }
}

impl Writer for Json {
    fn text(value: &str) -> Self {
        Self(value.into())
    }
    fn integer(value: i64) -> Self {
        Self(value.into())
    }
    fn list(items: Vec<Self>) -> Self {
        Self(items.into_iter().map(|item| item.0).collect())
    }
    fn object() -> Self {
        Self(Map::new().into())
    }
    fn set(&mut self, name: &'static str, value: Self) {
        self.0[name] = value.0;
    }
}
