//! Where the agent writes.

use baton_shared::id::ConversationId;
use leptos::ev::KeyboardEvent;
use leptos::html::Textarea;
use leptos::prelude::*;

use super::icon::{Icon, Sign};
use crate::inbox::{Inbox, Talk};
use crate::io::page;
use crate::model::connection::Standing;
use crate::model::draft::{self, Draft};
use crate::model::thread::{Progress, Thread};
use crate::texts;

/// The composer of the open conversation; where that is closed, what reopens it.
#[component]
pub(crate) fn Composer(inbox: Inbox, talk: Talk, standing: Memo<Standing>) -> impl IntoView {
    let Talk { id, thread, .. } = talk;
    let closed = {
        let thread = thread.clone();
        Memo::new(move |_| thread.with(Thread::is_closed))
    };
    let close_failed = Memo::new(move |_| {
        thread.with(|thread| {
            match thread.closing().map(|closing| (closing.progress, closing.cid.clone())) {
                Some((Progress::Failed(code), cid)) => Some((code, cid)),
                Some(_) | None => None,
            }
        })
    });
    let id = StoredValue::new(id);
    view! {
        <footer class="composer">
            {move || close_failed.get().map(|(code, cid)| view! {
                <p class="failed" role="alert">
                    <Icon sign=Sign::Alert />{texts::not_closed(code)}
                    <button type="button" class="plain" on:click=move |_| id.with_value(|id| inbox.discard(id, &cid))>
                        {texts::DONE}
                    </button>
                </p>
            })}
            {move || if closed.get() {
                view! { <p class="shut" role="status"><Icon sign=Sign::Check />{texts::IS_CLOSED}</p> }.into_any()
            } else {
                view! { <Field inbox id standing /> }.into_any()
            }}
        </footer>
    }
}

#[component]
fn Field(inbox: Inbox, id: StoredValue<ConversationId>, standing: Memo<Standing>) -> impl IntoView {
    let field = NodeRef::<Textarea>::new();
    let first = id.with_value(|id| inbox.draft(id));
    let draft = RwSignal::new(draft::read(&first));
    // The field is as high as a copy of its words, so it grows without being measured.
    let words = RwSignal::new(first.clone());
    let full = RwSignal::new(false);
    let write = move |written: String| {
        draft.set(draft::read(&written));
        full.set(false);
        id.with_value(|id| inbox.keep_draft(id, &written));
        words.set(written);
    };
    let send = move || {
        let Some(field) = field.get_untracked() else { return };
        let written = field.value();
        if draft::read(&written) != Draft::Ready {
            return;
        }
        match id.with_value(|id| inbox.say(id, &written)) {
            Ok(()) => {
                field.set_value("");
                draft.set(Draft::Empty);
                words.set(String::new());
            }
            Err(_) => full.set(true),
        }
        let _ = field.focus();
    };
    let press = move |event: KeyboardEvent| {
        if event.key() == "Enter" && !event.shift_key() && !page::is_composing(&event) {
            event.prevent_default();
            send();
        }
    };
    let hint = move || match (draft.get(), standing.get()) {
        (Draft::TooLong(bytes), _) => (true, texts::too_long(bytes)),
        _ if full.get() => (true, texts::OUTBOX_FULL.to_owned()),
        _ if !inbox.keeps.get() => (true, texts::NOT_KEPT.to_owned()),
        (Draft::Empty | Draft::Ready, Standing::Offline { .. }) => {
            (true, texts::KEPT_OFFLINE.to_owned())
        }
        (
            Draft::Empty | Draft::Ready,
            Standing::Connecting | Standing::Live | Standing::Refused(_),
        ) => (false, texts::SEND_KEYS.to_owned()),
    };
    let hint = Memo::new(move |_| hint());
    view! {
        <div class="writing">
            <label class="aloud" for="answer">{texts::ANSWER}</label>
            <div class="growing" data-words=words>
                <textarea id="answer" rows="1" dir="auto" node_ref=field prop:value=first placeholder=texts::ANSWER_HINT
                    aria-describedby="hint" on:input=move |event| write(event_target_value(&event)) on:keydown=press></textarea>
            </div>
            <button type="button" class="button" aria-disabled=move || (draft.get() != Draft::Ready).to_string() on:click=move |_| send()>
                <Icon sign=Sign::Send /><span>{texts::SEND}</span>
            </button>
        </div>
        <p id="hint" class="hint" role="status" data-urgent=move || hint.get().0.to_string()>{move || hint.get().1}</p>
    }
}
