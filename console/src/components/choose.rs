//! What stands beside the list while no conversation is open.

use leptos::prelude::*;

use crate::inbox::Inbox;
use crate::texts;

/// An invitation to choose a conversation, where there is one.
#[component]
pub(crate) fn Choose(inbox: Inbox) -> impl IntoView {
    let words = Memo::new(move |_| {
        inbox.list.with(|list| match (list.is_told(), list.is_empty()) {
            (true, true) => Some((texts::NOBODY, texts::NOBODY_MORE)),
            (true, false) => Some((texts::CHOOSE, texts::CHOOSE_MORE)),
            (false, _) => None,
        })
    });
    view! {
        <main class="thread choose">
            {move || words.get().map(|(title, more)| view! {
                <h2>{title}</h2>
                <p class="muted">{more}</p>
            })}
        </main>
    }
}
