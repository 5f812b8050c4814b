//! The widget: what a visitor sees, in a frame on the worker's own origin.
//!
//! [`model`] decides and is tested on the host; [`io`] touches the browser; [`components`] draw;
//! [`texts`] holds every sentence. Nothing here knows how a conversation is stored or answered.

mod components;
mod io;
pub mod model;
mod texts;

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::MessagePort;

use model::Panel;

fn panel(shown: bool) -> Panel {
    if shown { Panel::Shown } else { Panel::Hidden }
}

/// Takes over the document that the frame was born with.
#[wasm_bindgen]
pub fn start(shown: bool) {
    io::start(panel(shown));
}

/// Takes the port to the page around the frame.
#[wasm_bindgen]
pub fn take_port(port: MessagePort, shown: bool) {
    io::take_port(port, panel(shown));
}
