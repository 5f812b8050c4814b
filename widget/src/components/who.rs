//! The header: who one is talking to, and one line of state.

use leptos::prelude::*;

use super::Screen;
use crate::texts;

pub(super) fn who(screen: Screen) -> impl IntoView {
    let name = move || screen.read(|shown| shown.agent.clone().unwrap_or(texts::TITLE.to_owned()));
    let state = move || screen.read(|shown| texts::state(shown.line, shown.closed).to_owned());
    view! {
        <h1 tabindex="-1">{name}</h1>
        <p role="status">{state}</p>
    }
}
