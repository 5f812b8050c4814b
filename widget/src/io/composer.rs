//! The form that was in the document before the application. It is never made again, so what is
//! being written, the caret and an input method's composition live on. Which keys send stands in
//! `www/widget/start.js`.

use web_sys::{Event, HtmlButtonElement, HtmlFormElement, HtmlTextAreaElement};

use super::listen::on;
use super::{clear_problem, element, say, scroll};

/// The attribute of a form whose words were to be sent before the application was there.
const WANTED: &str = "data-wanted";

pub(super) fn attach() {
    let words: HtmlTextAreaElement = element("words");
    on(&form(), "submit", |_| submit());
    on(&words, "input", |_| {
        clear_problem();
        allow_sending();
    });
    allow_sending();
}

/// Sends what the visitor wanted to send before the application was there.
pub(super) fn send_if_wanted() {
    let form = form();
    if form.has_attribute(WANTED) {
        // An attribute that was just seen can be removed.
        let _ = form.remove_attribute(WANTED);
        submit();
    }
}

fn form() -> HtmlFormElement {
    element("composer")
}

fn submit() {
    let words: HtmlTextAreaElement = element("words");
    scroll::follow();
    if say(&words.value()).is_ok() {
        words.set_value("");
        // Whoever measures or keeps the draft learns of it as of any other change.
        if let Ok(event) = Event::new("input") {
            let _ = words.dispatch_event(&event);
        }
    }
}

fn allow_sending() {
    let words: HtmlTextAreaElement = element("words");
    let send: HtmlButtonElement = element("send");
    send.set_disabled(words.value().trim().is_empty());
}
