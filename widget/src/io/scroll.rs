//! Keeps the end of the transcript in sight, unless the visitor scrolled up to read.

use std::cell::Cell;

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};

use super::element;
use super::listen::on;

/// How near to its end a transcript counts as being at it.
const NEAR: i32 = 48;

thread_local! {
    static AT_THE_END: Cell<bool> = const { Cell::new(true) };
    static TOP: Cell<i32> = const { Cell::new(0) };
}

/// New rows, a growing composer and a phone's keyboard are all a change of size.
pub(super) fn attach() {
    let transcript = transcript();
    let changed = Closure::<dyn FnMut(Array)>::new(|_| {
        if AT_THE_END.get() {
            show_end();
        }
    });
    if let Ok(observer) = ResizeObserver::new(changed.into_js_value().unchecked_ref()) {
        observer.observe(&transcript);
        observer.observe(&element("log"));
    }
    on(&transcript, "scroll", |_| {
        let transcript = self::transcript();
        let top = transcript.scroll_top();
        let below = transcript.scroll_height() - top - transcript.client_height();
        let before = TOP.replace(top);
        // Rows that came since the last look push the end away too; only a person goes up.
        AT_THE_END.set(below < NEAR || (AT_THE_END.get() && top >= before));
    });
}

/// Goes to the end with the next row, wherever the visitor was.
pub(super) fn follow() {
    AT_THE_END.set(true);
}

fn show_end() {
    let transcript = transcript();
    transcript.set_scroll_top(transcript.scroll_height());
}

fn transcript() -> Element {
    element("transcript")
}
