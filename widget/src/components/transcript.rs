//! The conversation, row by row. Every row is the same few elements, empty where a row has
//! nothing to say there.

use baton_shared::id::ClientId;
use baton_shared::protocol::Nack;
use leptos::prelude::*;

use super::Screen;
use crate::io::{self, Press};
use crate::model::{Row, Said, Standing};
use crate::texts;

/// The words of one row.
#[derive(Default)]
struct Drawn {
    class: &'static str,
    by: String,
    face: String,
    words: String,
    meta: String,
    failed: Option<(Press, &'static str, ClientId)>,
}

pub(super) fn transcript(screen: Screen) -> impl IntoView {
    move || {
        screen.read(|shown| {
            let hint = shown.rows.is_empty().then(|| hint(shown.keeps)).into_iter();
            hint.chain(shown.rows.iter().map(drawn)).map(draw).collect::<Vec<_>>()
        })
    }
}

fn draw(drawn: Drawn) -> impl IntoView {
    let failed = drawn.failed.map(|(press, label, cid)| {
        let cid = String::from(cid);
        view! {
            <button type="button" class="link" data-press=press.word() data-cid=cid.clone()>
                {label}
            </button>
            <button type="button" class="link" data-press=Press::Remove.word() data-cid=cid>
                {texts::REMOVE}
            </button>
        }
    });
    view! {
        <div class=drawn.class data-face=drawn.face>
            <span class="by" dir="auto">{drawn.by}</span>
            <div class="words" dir="auto">{drawn.words}</div>
            <div class="meta">{drawn.meta} {failed}</div>
        </div>
    }
}

fn drawn(row: &Row) -> Drawn {
    match row {
        Row::Anew => line("line", texts::ANEW.to_owned()),
        Row::Closed => line("line", texts::CLOSED.to_owned()),
        Row::Reopened => line("line", texts::REOPENED.to_owned()),
        Row::Day(day) => line("day", day_name(*day)),
        Row::Agent { said, first, last } => agent(said, *first, *last),
        Row::Own { said, standing, last, cid } => own(said, *standing, *last, cid.as_ref()),
    }
}

fn agent(said: &Said, first: bool, last: bool) -> Drawn {
    let name = said.name.as_deref().unwrap_or(texts::SOMEBODY);
    Drawn {
        class: if first { "said agent first" } else { "said agent" },
        by: name.to_owned(),
        face: name.chars().take(1).collect(),
        words: words(said),
        meta: if last { time(said) } else { String::new() },
        failed: None,
    }
}

fn own(said: &Said, standing: Standing, last: bool, cid: Option<&ClientId>) -> Drawn {
    let text = texts::standing(standing);
    let (class, meta, failed) = match standing {
        Standing::Sent if last => ("said own", [text, " ", &time(said)].concat(), None),
        Standing::Sent => ("said own", String::new(), None),
        Standing::Sending | Standing::Kept => ("said own waiting", text.to_owned(), None),
        Standing::Failed(code) => {
            let (press, label) = match code {
                Nack::TextTooLong => (Press::Change, texts::CHANGE),
                Nack::Closed
                | Nack::NotJson
                | Nack::UnknownFrame
                | Nack::Malformed
                | Nack::TextEmpty
                | Nack::Conflict
                | Nack::NotStarted
                | Nack::Unavailable => (Press::Retry, texts::RETRY),
            };
            let failed = cid.map(|cid| (press, label, cid.clone()));
            ("said own failed", text.to_owned(), failed)
        }
    };
    Drawn {
        class,
        by: texts::YOU.to_owned(),
        face: String::new(),
        words: words(said),
        meta,
        failed,
    }
}

fn hint(keeps: bool) -> Drawn {
    let text = if keeps { texts::HINT } else { texts::HINT_UNKEPT };
    let mut hint = line("hint", text.to_owned());
    texts::HINT_TITLE.clone_into(&mut hint.by);
    hint
}

fn line(class: &'static str, words: String) -> Drawn {
    Drawn { class, words, ..Drawn::default() }
}

fn words(said: &Said) -> String {
    said.text.reveal().to_owned()
}

fn time(said: &Said) -> String {
    said.time(io::local_time).to_owned()
}

fn day_name(day: i32) -> String {
    match io::days_ago(day) {
        0 => texts::TODAY.to_owned(),
        1 => texts::YESTERDAY.to_owned(),
        _ => io::day_name(day),
    }
}
