//! What was said, from the first word to the last, kept at its end while it grows.

use leptos::html::Div;
use leptos::prelude::*;

use super::icon::{Icon, Sign};
use super::message::Message;
use crate::inbox::{Inbox, Talk};
use crate::io::clock;
use crate::model::lines::{Line, lines};
use crate::texts;

/// This close to the end counts as being there, in pixels.
const NEAR: i32 = 48;

/// The transcript of the open conversation.
#[component]
pub(crate) fn Transcript(inbox: Inbox, talk: Talk) -> impl IntoView {
    let log = NodeRef::<Div>::new();
    let at_end = RwSignal::new(true);
    let Talk { thread, seen, .. } = talk.clone();
    let whole = {
        let thread = thread.clone();
        Memo::new(move |_| thread.with(|thread| thread.is_whole() || !thread.events().is_empty()))
    };
    let today = Memo::new(move |_| clock::ZONE.day(inbox.console.now.get()));
    let drawn =
        Memo::new(move |_| thread.with(|thread| lines(thread, clock::ZONE, today.get(), seen)));
    let to_end = move || {
        if let Some(log) = log.get_untracked() {
            log.set_scroll_top(log.scroll_height());
        }
    };
    let measure = move |_| {
        if let Some(log) = log.get_untracked() {
            at_end.set(log.scroll_height() - log.scroll_top() - log.client_height() < NEAR);
        }
    };
    Effect::new(move |_| {
        let mine = drawn
            .with(|lines| matches!(lines.last(), Some(Line::Said(_, said)) if said.at.is_none()));
        if mine || at_end.get_untracked() {
            request_animation_frame(to_end);
        }
    });
    let talk = StoredValue::new(talk);
    view! {
        <div class="transcript">
            <div class="log" role="log" tabindex="0" node_ref=log on:scroll=measure aria-label=texts::TRANSCRIPT
                aria-live=move || if whole.get() { "polite" } else { "off" } aria-busy=move || (!whole.get()).to_string()>
                {move || (!whole.get()).then(|| view! {
                    <div class="skeleton" aria-hidden="true">
                        {[(); 3].map(|()| view! { <div><i></i></div> })}
                    </div>
                })}
                <For each=move || drawn.get() key=Line::key let:line>
                    {draw(inbox, &talk.get_value(), line)}
                </For>
            </div>
            {move || (!at_end.get()).then(|| view! {
                <button type="button" class="latest" on:click=move |_| to_end()>
                    <Icon sign=Sign::Down />{texts::TO_LATEST}
                </button>
            })}
        </div>
    }
}

fn draw(inbox: Inbox, talk: &Talk, line: Line) -> AnyView {
    match line {
        Line::Day(name) => view! { <p class="divider"><span>{name}</span></p> }.into_any(),
        Line::Unseen => {
            view! { <p class="divider" data-kind="new"><span>{texts::UNSEEN}</span></p> }.into_any()
        }
        Line::Happened(_, what, at) => {
            view! { <p class="happened">{what}" · "{clock::ZONE.time(at)}</p> }.into_any()
        }
        Line::Said(_, said) => view! { <Message inbox talk=talk.clone() said /> }.into_any(),
    }
}
