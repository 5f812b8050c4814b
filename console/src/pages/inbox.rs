//! The inbox: the list, the open conversation, and what lies over them.

use baton_shared::protocol::api::SignedIn;
use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

use crate::components::choose::Choose;
use crate::components::list::ListColumn;
use crate::components::sheets::Sheets;
use crate::components::thread::ThreadColumn;
use crate::console::Console;
use crate::inbox::{Inbox, row_id};
use crate::io::page;
use crate::model::keys::{Action, action};
use crate::model::list::{List, Step};
use crate::model::sheet::Sheet;
use crate::texts;

/// The inbox of somebody who is signed in.
#[component]
pub(super) fn InboxPage(console: Console, signed_in: SignedIn) -> impl IntoView {
    let workspace = signed_in.workspace.name.clone();
    let inbox = Inbox::new(console, signed_in);
    Effect::new(move |_| inbox.follow_address());
    Effect::new(move |_| {
        let n_waiting = inbox.list.with(List::n_waiting);
        document().set_title(&texts::title(n_waiting, &workspace));
    });
    let keys = StoredValue::new_local(EventListener::new_with_options(
        &document(),
        "keydown",
        EventListenerOptions::enable_prevent_default(),
        move |event| press(inbox, event),
    ));
    on_cleanup(move || keys.dispose());

    view! {
        <div class="inbox" data-open=move || inbox.talk.with(|talk| if talk.is_some() { "thread" } else { "list" })>
            <ListColumn inbox />
            {move || match inbox.talk.get() {
                Some(talk) => view! { <ThreadColumn inbox talk /> }.into_any(),
                None => view! { <Choose inbox /> }.into_any(),
            }}
            <Sheets inbox />
        </div>
    }
}

fn press(inbox: Inbox, event: &Event) {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
    if event.ctrl_key()
        || event.meta_key()
        || event.alt_key()
        || page::is_composing(event)
        || event.default_prevented()
    {
        return;
    }
    match action(&event.key(), page::focus()) {
        Some(Action::Next) => inbox.step(Step::Next),
        Some(Action::Previous) => inbox.step(Step::Previous),
        Some(Action::Reply) => {
            page::focus_on("answer");
            // The letter itself must not stand in the composer.
            event.prevent_default();
        }
        Some(Action::Leave) => {
            let open = inbox.talk.with_untracked(|talk| talk.as_ref().map(|talk| row_id(&talk.id)));
            if !open.is_some_and(|row| page::focus_on(&row)) {
                page::unfocus();
            }
        }
        Some(Action::ShowKeys) => inbox.sheet.set(Some(Sheet::Keys)),
        None => (),
    }
}
