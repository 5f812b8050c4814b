//! The one place that reads the clock and draws random numbers.

use std::cell::Cell;

use baton_shared::id::ClientId;
use baton_shared::time::Timestamp;

use crate::model::calendar::Zone;

thread_local! {
    static COUNT: Cell<u16> = const { Cell::new(0) };
}

/// The moment it is.
#[expect(clippy::cast_possible_truncation, reason = "the browser counts whole milliseconds")]
pub(crate) fn now() -> Timestamp {
    Timestamp::new(js_sys::Date::now() as i64)
}

/// The agent's own zone.
pub(crate) const ZONE: Zone = Zone(minutes_ahead);

/// A random number of thousandths.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 999")]
pub(crate) fn jitter() -> u16 {
    (js_sys::Math::random() * 1_000.0) as u16
}

/// An id for something that the agent does.
pub(crate) fn mint() -> ClientId {
    let count = COUNT.replace(COUNT.get().wrapping_add(1));
    ClientId::mint(now(), count, random())
}

#[expect(clippy::cast_precision_loss, reason = "a date is far below 2^53 milliseconds")]
#[expect(clippy::cast_possible_truncation, reason = "an offset is at most 14 hours")]
fn minutes_ahead(at: Timestamp) -> i32 {
    let date = js_sys::Date::new(&(at.millis() as f64).into());
    -date.get_timezone_offset() as i32
}

fn random() -> u64 {
    let mut bytes = [0; 8];
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    if crypto.is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok()) {
        u64::from_le_bytes(bytes)
    } else {
        u64::from(jitter())
    }
}
