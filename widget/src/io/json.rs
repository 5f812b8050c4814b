//! The wire's codec over JavaScript values: the browser parses and prints, this walks.

use baton_shared::wire::{Reader, Wire, Writer};
use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::number::{float, whole};

/// A JavaScript value as the wire sees it.
pub(super) struct Json(pub(super) JsValue);

/// Reads a value from JSON text.
pub(super) fn parse<T: Wire>(text: &str) -> Option<T> {
    read(JSON::parse(text).ok()?)
}

/// Reads a value from what the browser has parsed.
pub(super) fn read<T: Wire>(value: JsValue) -> Option<T> {
    T::read(&Json(value))
}

/// Writes a value as JSON text.
pub(super) fn stringify<T: Wire>(value: &T) -> String {
    let text = JSON::stringify(&value.write::<Json>().0);
    text.map(String::from).unwrap_or_default()
}

impl Reader for Json {
    fn field(&self, name: &'static str) -> Option<Self> {
        let value = Reflect::get(&self.0, &JsValue::from_str(name)).ok()?;
        (!value.is_undefined() && !value.is_null()).then_some(Self(value))
    }

    fn text(&self) -> Option<String> {
        self.0.as_string()
    }

    fn integer(&self) -> Option<i64> {
        whole(self.0.as_f64()?)
    }

    fn items(&self) -> Option<Vec<Self>> {
        let items: &Array = self.0.dyn_ref()?;
        Some(items.iter().map(Self).collect())
    }
}

impl Writer for Json {
    fn text(value: &str) -> Self {
        Self(JsValue::from_str(value))
    }

    fn integer(value: i64) -> Self {
        Self(JsValue::from_f64(float(value)))
    }

    fn list(items: Vec<Self>) -> Self {
        let list = Array::new();
        for item in items {
            list.push(&item.0);
        }
        Self(list.into())
    }

    fn object() -> Self {
        Self(Object::new().into())
    }

    fn set(&mut self, name: &'static str, value: Self) {
        // Only plain objects are written to, and they take any property.
        let _ = Reflect::set(&self.0, &JsValue::from_str(name), &value.0);
    }
}
