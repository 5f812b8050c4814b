//! The agents' side of Baton in the browser: the live list, the conversation, the answer.
//!
//! `model` folds frames into what is on the screen, and is pure. `io` is the browser. `console`
//! and `inbox` tie the two together; `pages` and `components` only draw.

mod components;
mod console;
mod inbox;
mod io;
mod model;
mod pages;
mod texts;

use leptos::mount::mount_to;
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

/// Draws the console into the element `app`, in place of what stands there.
#[wasm_bindgen]
pub fn start() {
    let Some(root) = document().get_element_by_id("app") else { return };
    let Ok(root) = root.dyn_into::<HtmlElement>() else { return };
    root.set_text_content(None);
    mount_to(root, pages::Pages).forget();
}
