//! The list of conversations, live.

use leptos::html::Textarea;
use leptos::prelude::*;

use super::icon::{Icon, Sign};
use super::row::Row;
use crate::inbox::Inbox;
use crate::io::page;
use crate::model::connection::Standing;
use crate::model::list::{List, Section};
use crate::model::sheet::Sheet;
use crate::texts;

/// The column with the list.
#[component]
pub(crate) fn ListColumn(inbox: Inbox) -> impl IntoView {
    let signed_in = inbox.signed_in.get_value();
    let told = Memo::new(move |_| inbox.list.with(List::is_told));
    let empty = Memo::new(move |_| inbox.list.with(List::is_empty));
    let sign_out = move |_| {
        if inbox.n_unsent() == 0 {
            inbox.sign_out();
        } else {
            inbox.sheet.set(Some(Sheet::SignOut));
        }
    };
    view! {
        <nav class="list" aria-label=texts::CONVERSATIONS>
            <header class="bar">
                <div>
                    <h1>{texts::INBOX}</h1>
                    <p class="muted">{signed_in.workspace.name}</p>
                </div>
                <State inbox />
            </header>
            <div class="rows" aria-busy=move || (!told.get()).to_string()>
                {Section::ALL.map(|section| view! { <Part inbox section /> })}
                {move || (!told.get()).then(|| view! { <Skeleton /> })}
                {move || (told.get() && empty.get()).then(|| view! { <Empty inbox /> })}
                {move || {
                    let (listed, total) = inbox.list.with(List::extent);
                    (listed < total).then(|| view! { <p class="extent muted">{texts::extent(listed, total)}</p> })
                }}
            </div>
            {move || inbox.sign_out_failed.get().then(|| view! {
                <p class="stuck failed" role="alert">
                    <Icon sign=Sign::Alert /><span>{texts::STILL_SIGNED_IN}</span>
                    <button type="button" class="plain" on:click=move |_| inbox.sign_out_failed.set(false)>
                        {texts::DONE}
                    </button>
                </p>
            })}
            <footer class="bar">
                <p class="me">{signed_in.agent.name}</p>
                <button type="button" class="plain" title=texts::KEYS on:click=move |_| inbox.sheet.set(Some(Sheet::Keys))>
                    <Icon sign=Sign::Keys /><span class="aloud">{texts::KEYS}</span>
                </button>
                <button type="button" class="plain" title=texts::SIGN_OUT on:click=sign_out>
                    <Icon sign=Sign::Leave /><span class="aloud">{texts::SIGN_OUT}</span>
                </button>
            </footer>
        </nav>
    }
}

#[component]
fn State(inbox: Inbox) -> impl IntoView {
    let standing = Memo::new(move |_| inbox.connection.get().standing(inbox.console.now.get()));
    let word = Memo::new(move |_| standing.get().word());
    view! {
        <div class="state" data-state=word>
            <i class="dot"></i>
            <span>{move || texts::standing(standing.get())}</span>
            {move || matches!(standing.get(), Standing::Refused(_)).then(|| view! {
                <button type="button" class="plain" on:click=move |_| page::reload()>{texts::RELOAD}</button>
            })}
            <span class="aloud" role="status">{move || texts::standing_aloud(standing.get())}</span>
        </div>
    }
}

#[component]
fn Part(inbox: Inbox, section: Section) -> impl IntoView {
    let rows = Memo::new(move |_| inbox.list.with(|list| list.section(section)));
    view! {
        <section hidden=move || rows.with(Vec::is_empty) aria-label=texts::section(section)>
            <h2 aria-hidden="true">
                {texts::section(section)}
                <span class="count">{move || rows.with(Vec::len)}</span>
            </h2>
            <ul>
                <For each=move || rows.get() key=Clone::clone let:id>
                    <Row inbox id />
                </For>
            </ul>
        </section>
    }
}

#[component]
fn Skeleton() -> impl IntoView {
    view! {
        <div class="skeleton" aria-hidden="true">
            {[(); 4].map(|()| view! { <div><i></i><i></i></div> })}
        </div>
    }
}

#[component]
fn Empty(inbox: Inbox) -> impl IntoView {
    let address = inbox.console.address.get_untracked();
    let first = if address.is_demo() {
        view! { <p><a href="/demo/" target="_blank">{texts::EMPTY_TRY}</a>" "{texts::EMPTY_TRY_MORE}</p> }.into_any()
    } else {
        view! { <Tag tag=address.script_tag(&page::origin()) /> }.into_any()
    };
    view! {
        <div class="empty">
            <h2>{texts::EMPTY}</h2>
            <p>{texts::EMPTY_MORE}</p>
            {first}
        </div>
    }
}

/// What a site needs, to be pasted there.
#[component]
fn Tag(tag: String) -> impl IntoView {
    let field = NodeRef::<Textarea>::new();
    let copied = RwSignal::new(false);
    let copy = move |_| {
        if let Some(field) = field.get_untracked() {
            field.select();
            copied.set(page::copy());
        }
    };
    view! {
        <label for="tag">{texts::EMPTY_TAG}</label>
        <textarea id="tag" class="tag" rows="4" readonly spellcheck="false" node_ref=field prop:value=tag></textarea>
        <button type="button" class="quiet" on:click=copy>
            {move || if copied.get() { texts::COPIED } else { texts::COPY }}
        </button>
    }
}
