//! Drawing. State comes in as one signal; what the visitor wants is told by attributes of what
//! was drawn, and [`crate::io`] listens for it once for the whole document.
//!
//! Rows are drawn by their place. Rebuilding a row compares strings and touches only what
//! differs, which for a list that grows at its end is as quick as keys, and smaller.

mod notice;
mod transcript;
mod who;

use leptos::mount::mount_to;
use leptos::prelude::*;
use web_sys::HtmlElement;

use crate::io;
use crate::model::{Line, Model, Row, SayProblem};

/// What is on the screen.
pub(crate) struct Shown {
    rows: Vec<Row>,
    line: Line,
    agent: Option<String>,
    closed: bool,
    keeps: bool,
    problem: Option<SayProblem>,
}

/// What is on the screen, and the way to change it.
#[derive(Clone, Copy)]
pub(crate) struct Screen(RwSignal<Shown>);

impl Screen {
    /// Shows what the model knows, whether this browser keeps it, and why the composer's words
    /// were not taken.
    pub(crate) fn show(self, model: &Model, keeps: bool, problem: Option<SayProblem>) {
        self.0.set(Shown {
            rows: model.rows(io::day),
            line: model.line(),
            agent: model.agent().map(str::to_owned),
            closed: model.is_closed(),
            keeps,
            problem,
        });
    }

    fn read<T>(self, part: impl FnOnce(&Shown) -> T) -> T {
        self.0.with(part)
    }
}

/// Draws into the slots of the document, once and for ever.
pub(crate) fn mount(model: &Model) -> Screen {
    let owner = Owner::new();
    owner.set();
    let screen = Screen(RwSignal::new(Shown {
        rows: Vec::new(),
        line: model.line(),
        agent: None,
        closed: false,
        keeps: true,
        problem: None,
    }));
    slot("name", move || who::name(screen));
    slot("line", move || who::line(screen));
    slot("log", move || transcript::transcript(screen));
    slot("state", move || notice::notice(screen));
    std::mem::forget(owner);
    screen
}

fn slot<V: IntoView + 'static>(id: &str, view: impl FnOnce() -> V + 'static) {
    let place: HtmlElement = io::element(id);
    place.set_text_content(None);
    mount_to(place, view).forget();
}
