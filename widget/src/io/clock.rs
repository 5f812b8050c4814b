//! The only place that reads the clock and rolls dice, and how moments are written for a visitor.

use baton_shared::time::Timestamp;
use js_sys::{Array, Date, Function, Intl, Math, Object, Reflect};
use wasm_bindgen::JsValue;

const DAY: f64 = 86_400_000.0;

/// The moment at this device.
pub(super) fn now() -> Timestamp {
    Timestamp::new(Date::now() as i64)
}

/// A random share, in thousandths.
pub(super) fn jitter() -> u16 {
    (Math::random() * 1_000.0) as u16
}

/// Random bits that tell messages of one moment apart; nothing secret hangs on them.
pub(super) fn random() -> u64 {
    let half = || (Math::random() * f64::from(u32::MAX)) as u64;
    half() << 32 | half()
}

fn date(at: Timestamp) -> Date {
    Date::new(&JsValue::from_f64(at.millis() as f64))
}

/// The day of a moment where the visitor is, counted from 1970.
pub(crate) fn day(at: Timestamp) -> i32 {
    let offset = date(at).get_timezone_offset() * 60_000.0;
    ((at.millis() as f64 - offset) / DAY).floor() as i32
}

/// How many days ago a day was.
pub(crate) fn days_ago(day: i32) -> i32 {
    self::day(now()) - day
}

thread_local! {
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
    let noon = Timestamp::new((f64::from(day) * DAY + DAY / 2.0) as i64);
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
