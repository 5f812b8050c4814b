//! The browser around the model: one place that holds it, reports to it, and carries out what it
//! says, one arm for each effect.

mod clock;
mod composer;
mod http;
mod json;
mod listen;
mod number;
mod port;
mod press;
mod scroll;
mod socket;
mod storage;

use std::cell::RefCell;

use baton_shared::protocol::PING;
use baton_shared::time::Timestamp;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, MessagePort, StorageEvent, Window};

use crate::components;
use crate::model::{Effect, Line, Model, Network, Panel, SayProblem};
use listen::on;
use port::Port;
use socket::Socket;
use storage::Storage;

pub(crate) use clock::{day, day_name, days_ago, local_time};
pub(crate) use press::Press;

struct Shell {
    model: Model,
    screen: components::Screen,
    problem: Option<SayProblem>,
    /// What the page shows, whether or not somebody looks at the page.
    panel: Panel,
    storage: Storage,
    /// Whether everything that was to survive a reload does.
    keeps: bool,
    workspace: String,
    socket: Option<Socket>,
    port: Option<Port>,
    alarm: Option<(Timestamp, Timeout)>,
    /// Runs out when what was said before has been drawn, and rows may be read aloud.
    settling: Option<Timeout>,
}

/// What was said before comes within this time of being let in.
const SETTLES_WITHIN_MILLIS: u32 = 1_000;

thread_local! {
    static SHELL: RefCell<Option<Shell>> = const { RefCell::new(None) };
}

/// Takes over the document that the frame was born with.
pub(crate) fn start(panel: Panel) {
    let at = clock::now();
    let path = window().location().pathname().unwrap_or_default();
    let workspace = path.rsplit('/').next().unwrap_or_default().to_owned();
    let storage = Storage::new(&workspace);
    let model = Model::new(at, storage.conversation(), storage.unsent(), storage.seen());
    let screen = components::mount(&model);
    let shell = Shell {
        model,
        screen,
        problem: None,
        panel,
        keeps: storage.keeps(),
        storage,
        workspace,
        socket: None,
        port: None,
        alarm: None,
        settling: None,
    };
    SHELL.with_borrow_mut(|place| *place = Some(shell));
    composer::attach();
    press::attach();
    scroll::attach();
    listen();
    act(|shell, at| {
        if !window().navigator().on_line() {
            shell.model.network(at, Network::Gone);
        }
        shell.model.panel(at, shell.in_sight());
    });
    composer::send_if_wanted();
}

/// Takes the port to the page around the frame.
pub(crate) fn take_port(port: MessagePort, panel: Panel) {
    act(|shell, at| {
        shell.port = Some(Port::new(port));
        shell.panel = panel;
        shell.model.page_is_there(at, shell.in_sight());
    });
}

fn say(words: &str) -> Result<(), SayProblem> {
    let mut said = Ok(());
    act(|shell, at| {
        let stored = shell.storage.conversation();
        said = shell.model.say(at, words, clock::random(), stored);
        shell.problem = said.err().filter(|problem| *problem != SayProblem::Empty);
    });
    said
}

fn clear_problem() {
    let shown = SHELL.with_borrow(|shell| shell.as_ref().is_some_and(|it| it.problem.is_some()));
    if shown {
        act(|shell, _| shell.problem = None);
    }
}

/// Reports something to the model, then carries out what it says and draws what it shows.
fn act(report: impl FnOnce(&mut Shell, Timestamp)) {
    SHELL.with_borrow_mut(|shell| {
        let Some(shell) = shell else { return };
        let at = clock::now();
        report(shell, at);
        while let Some(effect) = shell.model.next_effect() {
            shell.carry_out(effect);
        }
        shell.set_alarm(at);
        shell.let_be_heard();
        shell.screen.show(&shell.model, shell.keeps, shell.problem);
    });
}

impl Shell {
    fn carry_out(&mut self, effect: Effect) {
        match effect {
            Effect::Begin => http::begin(&self.workspace),
            Effect::Remember(started) => self.keeps &= self.storage.remember(&started),
            Effect::Dismiss(refused) => self.storage.dismiss(&refused),
            Effect::Connect(conversation) => {
                self.socket = Socket::open(&self.workspace, &conversation);
                if self.socket.is_none() {
                    socket::report_closed();
                }
            }
            Effect::Disconnect => self.socket = None,
            Effect::Send(frame) => {
                if let Some(socket) = &self.socket {
                    socket.send(&json::stringify(&frame));
                }
            }
            Effect::Ping => {
                if let Some(socket) = &self.socket {
                    socket.send(PING);
                }
            }
            Effect::Keep(cid, text) => self.keeps &= self.storage.keep(&cid, &text),
            Effect::Forget(cid) => self.storage.forget(&cid),
            Effect::Seen(seq) => self.storage.set_seen(seq),
            Effect::Tell(message) => {
                if let Some(port) = &self.port {
                    port.tell(&message);
                }
            }
        }
    }

    /// A panel that is open in a tab that nobody looks at is not seen.
    fn in_sight(&self) -> Panel {
        if document().hidden() { Panel::Hidden } else { self.panel }
    }

    /// A screen reader reads what is added to the log, but not a whole earlier conversation.
    fn let_be_heard(&mut self) {
        if self.settling.is_none() && self.model.line() == Line::Live {
            self.settling = Some(Timeout::new(SETTLES_WITHIN_MILLIS, || {
                // An attribute of our own document can be removed.
                let _ = element::<Element>("log").remove_attribute("aria-busy");
            }));
        }
    }

    /// One timer, for the earliest deadline.
    fn set_alarm(&mut self, at: Timestamp) {
        let due = self.model.next_deadline().map(|(due, _)| due);
        if self.alarm.as_ref().map(|(due, _)| *due) == due {
            return;
        }
        self.alarm = due.map(|due| {
            let millis = u32::try_from(due.since(at).as_millis()).unwrap_or(u32::MAX);
            let timeout = Timeout::new(millis, || {
                act(|shell, at| {
                    shell.alarm = None;
                    shell.model.tick(at, clock::jitter());
                });
            });
            (due, timeout)
        });
    }
}

fn listen() {
    for (name, network) in [("online", Network::There), ("offline", Network::Gone)] {
        on(&window(), name, move |_| act(|shell, at| shell.model.network(at, network)));
    }
    on(&window(), "storage", |event| {
        let key = event.unchecked_ref::<StorageEvent>().key().unwrap_or_default();
        act(|shell, at| {
            if shell.storage.is_seen(&key) {
                shell.model.other_tab_saw(at, shell.storage.seen());
            } else if shell.storage.is_conversation(&key)
                && let Some(stored) = shell.storage.conversation()
            {
                shell.model.other_tab_began(at, stored);
            }
        });
    });
    on(&document(), "visibilitychange", |_| look());
    on(&window(), "pageshow", |_| look());
}

/// Somebody looks at the page, or away.
fn look() {
    act(|shell, at| {
        shell.model.panel(at, shell.in_sight());
        if !document().hidden() {
            shell.model.looked_at(at, clock::jitter());
        }
    });
}

fn window() -> Window {
    web_sys::window().expect("the widget runs in a window")
}

/// The document that the frame was born with.
pub(crate) fn document() -> Document {
    window().document().expect("a window has a document")
}

/// An element of `www/widget.html`, which says of what kind it is.
pub(crate) fn element<T: JsCast>(id: &str) -> T {
    let found = document().get_element_by_id(id);
    found.expect("widget.html has this element").unchecked_into()
}
