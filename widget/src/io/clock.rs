//! The only place that reads the clock and rolls dice, and how moments are written for a visitor.

use std::cell::Cell;

use baton_shared::time::Timestamp;
use js_sys::{Array, Date, Function, Intl, Math, Object, Reflect};
use wasm_bindgen::JsValue;

use super::number::{cut, float};

const MINUTE: i64 = 60_000;
const QUARTER: i64 = 15 * MINUTE;
const DAY: i64 = 24 * 60 * MINUTE;

/// The moment at this device.
pub(super) fn now() -> Timestamp {
    Timestamp::new(cut(Date::now()))
}

/// A random share, in thousandths.
pub(super) fn jitter() -> u16 {
    u16::try_from(cut(Math::random() * 1_000.0)).unwrap_or_default()
}

/// Random bits that tell messages of one moment apart; nothing secret hangs on them.
pub(super) fn random() -> u64 {
    let half = || cut(Math::random() * f64::from(u32::MAX)).unsigned_abs();
    (half() << 32) | half()
}

fn date(at: Timestamp) -> Date {
    Date::new(&JsValue::from_f64(float(at.millis())))
}

/// The day of a moment where the visitor is, counted from 1970.
pub(crate) fn day(at: Timestamp) -> i32 {
    let quarter = at.millis().div_euclid(QUARTER);
    let (known, day) = LAST_DAY.get();
    if quarter == known {
        return day;
    }
    let offset = cut(date(at).get_timezone_offset()) * MINUTE;
    let day = i32::try_from((at.millis() - offset).div_euclid(DAY)).unwrap_or_default();
    LAST_DAY.set((quarter, day));
    day
}

/// How many days ago a day was.
pub(crate) fn days_ago(day: i32) -> i32 {
    self::day(now()) - day
}

thread_local! {
    /// The last quarter of an hour that was asked for, and its day. Every zone's day begins on a
    /// quarter, and neighbors in a transcript are often of the same one.
    static LAST_DAY: Cell<(i64, i32)> = const { Cell::new((i64::MIN, 0)) };
    static TIME: Function = format(&[("hour", "numeric"), ("minute", "2-digit")]);
    static DAY_NAME: Function =
        format(&[("weekday", "long"), ("day", "numeric"), ("month", "long"), ("timeZone", "UTC")]);
}

/// The hour and minute where the visitor is.
pub(crate) fn local_time(at: Timestamp) -> String {
    TIME.with(|format| written(format, at))
}

/// The name of a day.
pub(crate) fn day_name(day: i32) -> String {
    let noon = Timestamp::new(i64::from(day) * DAY + DAY / 2);
    DAY_NAME.with(|format| written(format, noon))
}

fn format(options: &[(&str, &str)]) -> Function {
    let chosen = Object::new();
    for (name, value) in options {
        // A plain object takes any property.
        let _ = Reflect::set(&chosen, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    Intl::DateTimeFormat::new(&Array::new(), &chosen).format()
}

fn written(format: &Function, at: Timestamp) -> String {
    let text = format.call1(&JsValue::UNDEFINED, &date(at));
    text.ok().and_then(|text| text.as_string()).unwrap_or_default()
}
