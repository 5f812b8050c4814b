//! The open conversation: with whom, what was said, and what to do.

use baton_shared::protocol::Refusal;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::composer::Composer;
use super::icon::{Icon, Sign};
use super::transcript::Transcript;
use crate::inbox::{Inbox, Talk, row_id};
use crate::io::{clock, page};
use crate::model::connection::Standing;
use crate::model::sheet::Sheet;
use crate::model::thread::{Progress, Written};
use crate::texts;

/// The column with the open conversation.
#[component]
pub(crate) fn ThreadColumn(inbox: Inbox, talk: Talk) -> impl IntoView {
    let connection = talk.connection.clone();
    let standing = Memo::new(move |_| connection.get().standing(inbox.console.now.get()));
    let refused = Memo::new(move |_| match standing.get() {
        Standing::Refused(code) => Some(code),
        Standing::Connecting | Standing::Live | Standing::Offline { .. } => None,
    });
    view! {
        <main class="thread">
            <Header inbox talk=talk.clone() />
            {move || match refused.get() {
                Some(code) => view! { <Shut inbox talk=talk.clone() code /> }.into_any(),
                None => view! {
                    <Transcript inbox talk=talk.clone() />
                    <Composer inbox talk=talk.clone() standing />
                }
                .into_any(),
            }}
        </main>
    }
}

#[component]
fn Header(inbox: Inbox, talk: Talk) -> impl IntoView {
    let Talk { id, thread, .. } = talk;
    let list_link = inbox.console.address.with_untracked(|address| address.with(None).link());
    let left = id.clone();
    let back = move |event: MouseEvent| {
        event.prevent_default();
        inbox.console.show(None);
        let row = row_id(&left);
        request_animation_frame(move || {
            page::focus_on(&row);
        });
    };
    let id = StoredValue::new(id);
    let started = Memo::new(move |_| id.with_value(|id| inbox.started(id)));
    let with = move || {
        started.get().map_or(texts::TRANSCRIPT.to_owned(), |(visitor, _)| texts::visitor(&visitor))
    };
    let since = move || {
        let today = clock::ZONE.day(inbox.console.now.get());
        started.get().map(|(_, at)| texts::began(&clock::ZONE.dated(at, today)))
    };
    let open = {
        let thread = thread.clone();
        Memo::new(move |_| thread.with(|thread| thread.started().is_some() && !thread.is_closed()))
    };
    let closing =
        Memo::new(move |_| thread.with(|thread| thread.closing().map(|closing| closing.progress)));
    view! {
        <header class="bar">
            <a class="back plain" href=list_link on:click=back>
                <Icon sign=Sign::Back /><span class="aloud">{texts::BACK}</span>
            </a>
            <div>
                <h2 id="with" tabindex="-1">{with}</h2>
                <p class="muted">{since}</p>
            </div>
            {move || match closing.get() {
                Some(Progress::Failed(_)) | None => open.get().then(|| view! {
                    <button type="button" class="quiet close" aria-label=texts::CLOSE
                        on:click=move |_| inbox.sheet.set(Some(Sheet::Close(id.get_value())))>
                        <span>{texts::CLOSE}</span><span>{texts::CLOSE_SHORT}</span>
                    </button>
                }
                .into_any()),
                Some(Progress::Kept) => Some(view! { <p class="muted" role="status">{texts::CLOSING_KEPT}</p> }.into_any()),
                Some(Progress::Sending | Progress::Stored { .. }) => {
                    Some(view! { <p class="muted" role="status">{texts::CLOSING}</p> }.into_any())
                }
            }}
        </header>
    }
}

#[component]
fn Shut(inbox: Inbox, talk: Talk, code: Refusal) -> impl IntoView {
    let (title, more) = texts::refused(code);
    let unsent = {
        let thread = talk.thread.clone();
        Memo::new(move |_| {
            let words = |written: &Written| written.text.clone();
            thread.with(|thread| thread.written().iter().map(words).collect::<Vec<_>>())
        })
    };
    let talk = StoredValue::new(talk);
    let reloads =
        matches!(code, Refusal::ClientTooOld | Refusal::ClientTooNew | Refusal::HelloExpected);
    view! {
        <div class="notice" role="alert">
            <h2>{title}</h2>
            <p>{more}</p>
            {reloads.then(|| view! {
                <button type="button" class="button" on:click=move |_| page::reload()>{texts::RELOAD}</button>
            })}
            {move || (!unsent.with(Vec::is_empty)).then(|| view! {
                <h3>{texts::UNSENT}</h3>
                <ul class="unsent">
                    {unsent.get().iter().map(|words| view! { <li dir="auto">{words.reveal().to_owned()}</li> }).collect_view()}
                </ul>
                <button type="button" class="quiet" on:click=move |_| talk.with_value(|talk| inbox.give_up(talk))>
                    {texts::DISCARD}
                </button>
            })}
        </div>
    }
}
