//! One message, and where it stands.

use baton_shared::id::{ClientId, ConversationId};
use baton_shared::protocol::Nack;
use leptos::prelude::*;

use super::icon::{Icon, Sign};
use crate::inbox::{Inbox, Talk};
use crate::io::clock;
use crate::model::lines::{Said, Voice};
use crate::model::thread::Progress;
use crate::texts;

/// One message.
#[component]
pub(crate) fn Message(inbox: Inbox, talk: Talk, said: Said) -> impl IntoView {
    let Said { voice, text, at, leads, cid } = said;
    let kind = match voice {
        Voice::Visitor => "visitor",
        Voice::Me => "me",
        Voice::Colleague(_) => "colleague",
    };
    let name = match voice {
        Voice::Visitor => texts::VISITOR.to_owned(),
        Voice::Me => texts::YOU.to_owned(),
        Voice::Colleague(name) => name,
    };
    // A message of this agent is drawn before it has a time, and gets one when it is stored.
    let own = cid.clone().map(|cid| (talk.thread.clone(), cid));
    let stored = Memo::new(move |_| {
        let progress =
            own.as_ref().and_then(|(thread, cid)| thread.with(|thread| thread.progress(cid)));
        match progress {
            Some(Progress::Stored { at }) => Some(at),
            Some(Progress::Kept | Progress::Sending | Progress::Failed(_)) | None => at,
        }
    });
    view! {
        <div class="message" data-voice=kind data-leads=leads.to_string()
            title=move || stored.get().map(|at| clock::ZONE.full(at))>
            <p class="speaker" class:aloud=!leads>
                <span>{name}</span>
                {move || stored.get().map(|at| view! { <time>{clock::ZONE.time(at)}</time> })}
            </p>
            <p class="words" dir="auto">{text.reveal().to_owned()}</p>
            {cid.map(|cid| view! { <Delivery inbox talk cid /> })}
        </div>
    }
}

#[component]
fn Delivery(inbox: Inbox, talk: Talk, cid: ClientId) -> impl IntoView {
    let Talk { id, thread, .. } = talk;
    let progress = {
        let (thread, cid) = (thread.clone(), cid.clone());
        Memo::new(move |_| thread.with(|thread| thread.progress(&cid)))
    };
    let is_last = {
        let cid = cid.clone();
        Memo::new(move |_| thread.with(|thread| thread.last_word() == Some(&cid)))
    };
    let key = StoredValue::new((id, cid));
    let tell = move || {
        match progress.get() {
        Some(Progress::Kept) => Some(view! { <Icon sign=Sign::Clock />{texts::KEPT} }.into_any()),
        Some(Progress::Sending) => Some(view! { <span class="late-shown">{texts::SENDING}</span> }.into_any()),
        Some(Progress::Failed(code)) => Some(failed(inbox, key, code)),
        Some(Progress::Stored { at }) => is_last.get().then(|| {
            view! { <Icon sign=Sign::Check />{texts::SENT}" "<time>{clock::ZONE.time(at)}</time> }.into_any()
        }),
        None => None,
    }
    };
    view! { <p class="delivery" data-progress=move || progress.get().map(Progress::word)>{tell}</p> }
}

fn failed(inbox: Inbox, key: StoredValue<(ConversationId, ClientId)>, code: Nack) -> AnyView {
    view! {
        <span class="failed"><Icon sign=Sign::Alert />{texts::not_sent(code)}</span>
        <button type="button" class="plain" on:click=move |_| key.with_value(|(id, cid)| inbox.retry(id, cid))>
            {texts::TRY_AGAIN}
        </button>
        <button type="button" class="plain" on:click=move |_| key.with_value(|(id, cid)| inbox.discard(id, cid))>
            {texts::DISCARD}
        </button>
    }
    .into_any()
}
