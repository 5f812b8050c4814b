//! Screens that say one thing.

use leptos::prelude::*;

use crate::texts;

/// What is found out while nothing can be shown yet.
#[component]
pub(super) fn Opening() -> impl IntoView {
    view! {
        <main class="alone">
            <p class="opening" role="status">{texts::OPENING}</p>
        </main>
    }
}

/// What happened, what was kept, and what to do.
#[component]
pub(super) fn Notice(
    title: &'static str,
    more: &'static str,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <main class="alone">
            <div class="notice" role="alert">
                <h1>{title}</h1>
                <p>{more}</p>
                {children.map(|children| children())}
            </div>
        </main>
    }
}
