//! One conversation in the list, in two lines.

use baton_shared::id::ConversationId;
use baton_shared::protocol::Role;
use baton_shared::protocol::inbox::{ConversationRow, RowState};
use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::icon::{Icon, Sign};
use crate::inbox::{Inbox, row_id};
use crate::io::{clock, page};
use crate::model::waiting::{length, urgency};
use crate::texts;

/// One conversation in the list: a link, so that it opens in another tab as well.
#[component]
pub(crate) fn Row(inbox: Inbox, id: ConversationId) -> impl IntoView {
    let address = inbox.console.address;
    let link = address.with_untracked(|address| address.with(Some(id.clone())).link());
    let dom_id = row_id(&id);
    let id = StoredValue::new(id);
    let row = Memo::new(move |_| inbox.list.with(|list| id.with_value(|id| list.row(id).cloned())));
    let open = Memo::new(move |_| {
        address.with(|address| id.with_value(|id| address.conversation.as_ref() == Some(id)))
    });
    let unread = Memo::new(move |_| {
        let looking = open.get() && page::is_visible();
        !looking
            && row.with(|row| {
                row.as_ref().is_some_and(|row| inbox.marks.with(|marks| marks.is_unread(row)))
            })
    });
    let opens = move |event: MouseEvent| {
        if event.ctrl_key() || event.meta_key() || event.shift_key() || event.button() != 0 {
            return;
        }
        event.prevent_default();
        inbox.console.show(Some(id.get_value()));
        // On a narrow screen the list is put away, and the focus goes along.
        request_animation_frame(|| {
            if page::is_unfocused() {
                page::focus_on("with");
            }
        });
    };
    view! {
        <li>
            <a id=dom_id class="row" href=link on:click=opens
                data-unread=move || unread.get().to_string()
                aria-current=move || open.get().then_some("true")>
                <span class="line">
                    <span class="who">
                        {move || unread.get().then(|| view! { <span class="aloud">{texts::UNREAD}", "</span> })}
                        {move || row.with(|row| row.as_ref().map(|row| texts::visitor(&row.visitor)))}
                    </span>
                    <span class="muted time">{move || row.with(|row| row.as_ref().map(|row| last_at(inbox, row)))}</span>
                </span>
                <span class="line">
                    <span class="preview" dir="auto">
                        {move || row.with(|row| row.as_ref().map(preview))}
                    </span>
                    {move || row.with(|row| row.as_ref().and_then(|row| chip(inbox, row)))}
                </span>
            </a>
        </li>
    }
}

fn last_at(inbox: Inbox, row: &ConversationRow) -> String {
    let today = clock::ZONE.day(inbox.console.now.get());
    clock::ZONE.short(row.last_at, today)
}

fn preview(row: &ConversationRow) -> impl IntoView + use<> {
    let answered = row.last_by == Role::Agent;
    (
        answered.then(
            || view! { <Icon sign=Sign::Answered /><span class="aloud">{texts::ANSWERED}</span> },
        ),
        row.preview.reveal().to_owned(),
    )
}

fn chip(inbox: Inbox, row: &ConversationRow) -> Option<AnyView> {
    if row.state == RowState::Closed {
        return Some(view! { <span class="chip" data-urgency="none"><Icon sign=Sign::Check />{texts::CLOSED}</span> }.into_any());
    }
    let since = row.waiting_since?;
    let now = inbox.console.now;
    let told = texts::waiting_since(&clock::ZONE.time(since));
    let title = told.clone();
    let waited = Memo::new(move |_| length(since, now.get()));
    let word = Memo::new(move |_| urgency(since, now.get()).word());
    let chip = view! {
        <span class="chip" data-urgency=word title=title>
            <Icon sign=Sign::Clock /><span aria-hidden="true">{waited}</span>
            <span class="aloud">{told}</span>
        </span>
    };
    Some(chip.into_any())
}
