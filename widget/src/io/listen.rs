//! Listening to the browser's events. All listeners are closures of one shape, so the glue
//! between the two languages holds one way to call them.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget};

/// Listens until it is dropped.
pub(super) struct Listener {
    target: EventTarget,
    name: &'static str,
    closure: Closure<dyn FnMut(Event)>,
}

impl Listener {
    pub(super) fn new(
        target: &EventTarget,
        name: &'static str,
        mut then: impl FnMut(&Event) + 'static,
    ) -> Self {
        let closure = Closure::<dyn FnMut(Event)>::new(move |event| then(&event));
        let listener = Self { target: target.clone(), name, closure };
        // A target takes a listener of any name.
        let _ = target.add_event_listener_with_callback(name, listener.function());
        listener
    }

    fn function(&self) -> &js_sys::Function {
        self.closure.as_ref().unchecked_ref()
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let _ = self.target.remove_event_listener_with_callback(self.name, self.function());
    }
}

/// Listens for as long as the document lives.
pub(super) fn on(target: &EventTarget, name: &'static str, then: impl FnMut(&Event) + 'static) {
    std::mem::forget(Listener::new(target, name, then));
}
