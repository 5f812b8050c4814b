//! The header: who one is talking to, and one line of state. The elements around the words were
//! in the document before, and may have the focus.

use leptos::prelude::*;

use super::Screen;
use crate::texts;

pub(super) fn name(screen: Screen) -> impl IntoView {
    move || screen.read(|shown| shown.agent.clone().unwrap_or(texts::TITLE.to_owned()))
}

pub(super) fn line(screen: Screen) -> impl IntoView {
    move || screen.read(|shown| texts::state(shown.line, shown.closed).to_owned())
}
