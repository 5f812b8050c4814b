//! The page around the app: its address, its title, its focus.

use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlDocument, HtmlElement, KeyboardEvent, VisibilityState};

use crate::model::address::Address;
use crate::model::keys::{COMPOSING, Focus};

/// Where the address bar says that the console stands.
pub(crate) fn address() -> Option<Address> {
    let location = window().location();
    Address::read(&location.pathname().ok()?, &location.search().ok()?)
}

/// Makes the address bar say where the console stands, as one step back in the history.
pub(crate) fn visit(address: &Address) {
    let history = window().history();
    let _ = history
        .and_then(|history| history.push_state_with_url(&JsValue::NULL, "", Some(&address.link())));
}

/// Where this page comes from.
pub(crate) fn origin() -> String {
    window().location().origin().unwrap_or_default()
}

/// The address of a socket of this origin.
pub(crate) fn socket_url(path: &str) -> String {
    let location = window().location();
    let scheme =
        if location.protocol().is_ok_and(|protocol| protocol == "https:") { "wss" } else { "ws" };
    format!("{scheme}://{}{path}", location.host().unwrap_or_default())
}

/// Whether the page is in front of somebody.
pub(crate) fn is_visible() -> bool {
    document().visibility_state() == VisibilityState::Visible
}

/// Whether a key belongs to an input method, which ends a composition with Enter or Escape.
pub(crate) fn is_composing(event: &KeyboardEvent) -> bool {
    event.is_composing() || event.key_code() == COMPOSING
}

/// Copies what is selected.
pub(crate) fn copy() -> bool {
    // The clipboard's own interface is not there without TLS.
    let copied = document().dyn_into::<HtmlDocument>().map(|page| page.exec_command("copy"));
    matches!(copied, Ok(Ok(true)))
}

/// Loads the page again.
pub(crate) fn reload() {
    let _ = window().location().reload();
}

/// Where the focus is, as far as keys are concerned.
pub(crate) fn focus() -> Focus {
    let Some(active) = document().active_element() else { return Focus::Page };
    if active.closest("dialog").is_ok_and(|dialog| dialog.is_some()) {
        Focus::Dialog
    } else if matches!(active.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT") {
        Focus::Field
    } else {
        Focus::Page
    }
}

/// Whether nothing has the focus.
pub(crate) fn is_unfocused() -> bool {
    document().active_element().is_none_or(|active| active.tag_name() == "BODY")
}

/// The id of the element that has the focus.
pub(crate) fn focused_id() -> Option<String> {
    document().active_element().map(|active| active.id())
}

/// Gives the focus to the element with this id; says whether it could take it.
pub(crate) fn focus_on(id: &str) -> bool {
    let Some(element) = document().get_element_by_id(id).and_then(as_html) else { return false };
    let _ = element.focus();
    focused_id().is_some_and(|focused| focused == id)
}

/// Takes the focus from whatever has it.
pub(crate) fn unfocus() {
    if let Some(active) = document().active_element().and_then(as_html) {
        let _ = active.blur();
    }
}

fn as_html(element: Element) -> Option<HtmlElement> {
    element.dyn_into().ok()
}
