//! The strip above the composer: why words stay where they are, and what to do. Its paragraphs
//! are always there, so a screen reader notices when they begin to speak.

use leptos::prelude::*;

use super::{Screen, Shown};
use crate::io::Press;
use crate::model::Line;
use crate::texts;

pub(super) fn notice(screen: Screen) -> impl IntoView {
    let problem =
        move || screen.read(|shown| shown.problem.map(texts::problem).unwrap_or_default());
    let line = move || screen.read(|shown| texts::notice(shown.line, shown.keeps).to_owned());
    let press = move || screen.read(|shown| remedy(shown).0.word().to_owned());
    let label = move || screen.read(|shown| remedy(shown).1.to_owned());
    view! {
        <p class="problem" role="alert">{problem}</p>
        <p role="status">{line}</p>
        <button type="button" class="link" data-press=press>{label}</button>
    }
}

fn remedy(shown: &Shown) -> (Press, &'static str) {
    match shown.line {
        Line::Connecting | Line::Live | Line::Offline => (Press::TryAgain, ""),
        Line::Unreachable | Line::NotSetUp => (Press::TryAgain, texts::TRY_AGAIN),
        Line::Outdated => (Press::Reload, texts::RELOAD),
    }
}
