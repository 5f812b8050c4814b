//! What lies over the inbox: the keys, and two questions.

use baton_shared::id::ConversationId;
use leptos::html::Dialog;
use leptos::prelude::*;

use crate::inbox::Inbox;
use crate::model::keys::KEYS;
use crate::model::sheet::Sheet;
use crate::texts;

/// The dialog, which is there while something lies over the inbox.
#[component]
pub(crate) fn Sheets(inbox: Inbox) -> impl IntoView {
    move || inbox.sheet.get().map(|sheet| view! { <Over inbox sheet /> })
}

#[component]
fn Over(inbox: Inbox, sheet: Sheet) -> impl IntoView {
    let dialog = NodeRef::<Dialog>::new();
    Effect::new(move |_| {
        if let Some(dialog) = dialog.get() {
            let _ = dialog.show_modal();
        }
    });
    // Closing the element first gives the focus back to where it was.
    let away = move || {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    let title = match &sheet {
        Sheet::Keys => texts::KEYS.to_owned(),
        Sheet::Close(conversation) => {
            let started = untrack(|| inbox.started(conversation));
            texts::close_ask(started.as_ref().map(|(visitor, _)| visitor))
        }
        Sheet::SignOut => texts::SIGN_OUT_ASK.to_owned(),
    };
    view! {
        <dialog class="sheet" node_ref=dialog aria-labelledby="sheet" on:close=move |_| inbox.sheet.set(None)>
            <h2 id="sheet">{title}</h2>
            {match sheet {
                Sheet::Keys => keys(away).into_any(),
                Sheet::Close(conversation) => close(inbox, conversation, away).into_any(),
                Sheet::SignOut => sign_out(inbox, away).into_any(),
            }}
        </dialog>
    }
}

fn keys(away: impl Fn() + Copy + 'static) -> impl IntoView {
    let list = KEYS.map(|(key, what)| view! {
        <div><dt>{key.split(' ').map(|part| view! { <kbd>{part.to_owned()}</kbd> }).collect_view()}</dt><dd>{what}</dd></div>
    });
    view! {
        <dl class="keys">{list}</dl>
        <div class="choices">
            <button type="button" class="button" autofocus on:click=move |_| away()>{texts::DONE}</button>
        </div>
    }
}

fn close(
    inbox: Inbox,
    conversation: ConversationId,
    away: impl Fn() + Copy + 'static,
) -> impl IntoView {
    let close = move |_| {
        away();
        inbox.close(&conversation);
    };
    view! {
        <p>{texts::CLOSE_ASK_MORE}</p>
        <div class="choices">
            <button type="button" class="quiet" autofocus on:click=move |_| away()>{texts::KEEP_OPEN}</button>
            <button type="button" class="button" on:click=close>{texts::CLOSE}</button>
        </div>
    }
}

fn sign_out(inbox: Inbox, away: impl Fn() + Copy + 'static) -> impl IntoView {
    let sign_out = move |_| {
        away();
        inbox.sign_out();
    };
    view! {
        <p>{texts::sign_out_unsent(inbox.n_unsent())}</p>
        <div class="choices">
            <button type="button" class="quiet" autofocus on:click=move |_| away()>{texts::STAY}</button>
            <button type="button" class="button" on:click=sign_out>{texts::SIGN_OUT}</button>
        </div>
    }
}
