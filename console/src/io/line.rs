//! One socket, driven by its session: what the session asks for is done here, and what happens
//! on the socket is told to the session.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use baton_shared::id::ClientId;
use baton_shared::protocol::{PING, PONG};
use baton_shared::session::{Effect, Family, OutboxFull, Received, Session};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsCast;
use web_sys::{CloseEvent, MessageEvent, WebSocket};

use super::{clock, page};

/// The code of a socket that ended without a word.
const ABNORMAL: u16 = 1006;

/// What a line tells its owner.
pub(crate) enum Told<'a, F: Family> {
    /// A frame came.
    Frame(&'a F::Down, Received),
    /// This must survive a reload.
    Keep(&'a ClientId, &'a F::Draft),
    /// This need not be kept any longer.
    Forget(&'a ClientId),
    /// The session may have changed.
    Moved(&'a Session<F>),
}

/// A socket and its session. When the last copy is dropped, the socket is closed.
pub(crate) struct Line<F: Family>(Rc<Wired<F>>);

impl<F: Family> Clone for Line<F> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

type Tell<F> = Box<dyn Fn(Told<F>)>;

struct Wired<F: Family> {
    path: String,
    session: RefCell<Session<F>>,
    socket: RefCell<Option<Socket>>,
    timer: RefCell<Option<Timeout>>,
    tell: Tell<F>,
}

struct Socket {
    socket: WebSocket,
    _listeners: [EventListener; 3],
}

impl<F> Line<F>
where
    F: Family<Up: Serialize, Down: DeserializeOwned> + 'static,
{
    /// A line to a path of this origin. Nothing happens until it is started.
    pub(crate) fn new(path: String, family: F, tell: impl Fn(Told<F>) + 'static) -> Self {
        Self(Rc::new(Wired {
            path,
            session: RefCell::new(Session::new(family)),
            socket: RefCell::default(),
            timer: RefCell::default(),
            tell: Box::new(tell),
        }))
    }

    /// Begins to connect.
    pub(crate) fn start(&self) {
        self.0.step(|session| session.start(clock::now()));
    }

    /// Says that waiting longer is of no use.
    pub(crate) fn network_back(&self) {
        self.0.step(|session| session.network_back(clock::now()));
    }

    /// Sends a command, now or later.
    pub(crate) fn send(&self, draft: F::Draft) -> Result<(), OutboxFull> {
        self.0.step(|session| session.send(clock::now(), clock::mint(), draft))
    }

    /// Takes back a command that was kept over a reload.
    pub(crate) fn restore(&self, cid: ClientId, draft: F::Draft) {
        self.0.step(|session| session.restore(clock::now(), cid, draft));
    }

    /// Tries a failed command again.
    pub(crate) fn retry(&self, cid: &ClientId) {
        self.0.step(|session| session.retry(clock::now(), cid));
    }

    /// Gives up a failed command.
    pub(crate) fn discard(&self, cid: &ClientId) {
        self.0.step(|session| session.discard(cid));
    }

    /// Whether nothing waits to be sent.
    pub(crate) fn is_idle(&self) -> bool {
        self.0.session.borrow().unsent().is_empty()
    }
}

impl<F: Family> Drop for Wired<F> {
    fn drop(&mut self) {
        if let Some(Socket { socket, .. }) = self.socket.take() {
            let _ = socket.close();
        }
    }
}

impl<F> Wired<F>
where
    F: Family<Up: Serialize, Down: DeserializeOwned> + 'static,
{
    fn step<T>(self: &Rc<Self>, change: impl FnOnce(&mut Session<F>) -> T) -> T {
        let answer = change(&mut self.session.borrow_mut());
        self.drain();
        (self.tell)(Told::Moved(&self.session.borrow()));
        self.wind_timer();
        answer
    }

    fn drain(self: &Rc<Self>) {
        loop {
            let Some(effect) = self.session.borrow_mut().next_effect() else { return };
            match effect {
                Effect::Connect => self.connect(),
                Effect::Disconnect => self.disconnect(),
                Effect::Send(frame) => self.send_frame(&frame),
                Effect::Ping => self.send_text(PING),
                Effect::Keep(cid, draft) => (self.tell)(Told::Keep(&cid, &draft)),
                Effect::Forget(cid) => (self.tell)(Told::Forget(&cid)),
            }
        }
    }

    fn connect(self: &Rc<Self>) {
        self.disconnect();
        let Ok(socket) = WebSocket::new(&page::socket_url(&self.path)) else {
            self.session.borrow_mut().closed(clock::now(), ABNORMAL, clock::jitter());
            return;
        };
        let listeners = [
            self.listen(&socket, "open", |wired, _| {
                wired.step(|session| session.opened(clock::now()));
            }),
            self.listen(&socket, "message", |wired, event| {
                if let Some(text) =
                    event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string())
                {
                    wired.receive(&text);
                }
            }),
            self.listen(&socket, "close", |wired, event| {
                let code = event.dyn_ref::<CloseEvent>().map_or(ABNORMAL, CloseEvent::code);
                wired.socket.take();
                wired.step(|session| session.closed(clock::now(), code, clock::jitter()));
            }),
        ];
        self.socket.replace(Some(Socket { socket, _listeners: listeners }));
    }

    fn listen(
        self: &Rc<Self>,
        socket: &WebSocket,
        event: &'static str,
        then: fn(&Rc<Self>, &web_sys::Event),
    ) -> EventListener {
        let wired = Rc::downgrade(self);
        EventListener::new(socket, event, move |event| {
            if let Some(wired) = Weak::upgrade(&wired) {
                then(&wired, event);
            }
        })
    }

    fn disconnect(&self) {
        if let Some(Socket { socket, .. }) = self.socket.take() {
            let _ = socket.close();
        }
    }

    fn receive(self: &Rc<Self>, text: &str) {
        if text == PONG {
            self.step(Session::ponged);
            return;
        }
        // A frame that this version does not know is of a later one, and means nothing here.
        let Ok(frame) = serde_json::from_str::<F::Down>(text) else { return };
        let received = self.session.borrow_mut().receive(clock::now(), &frame);
        (self.tell)(Told::Frame(&frame, received));
        self.step(|_| ());
    }

    fn send_frame(&self, frame: &F::Up) {
        if let Ok(text) = serde_json::to_string(frame) {
            self.send_text(&text);
        }
    }

    fn send_text(&self, text: &str) {
        if let Some(Socket { socket, .. }) = self.socket.borrow().as_ref() {
            // A socket that is closing says so by its event.
            let _ = socket.send_with_str(text);
        }
    }

    fn wind_timer(self: &Rc<Self>) {
        self.timer.take();
        let Some((due, _)) = self.session.borrow().next_deadline() else { return };
        let millis = u32::try_from(due.since(clock::now()).as_millis()).unwrap_or(u32::MAX);
        let wired = Rc::downgrade(self);
        let timer = Timeout::new(millis, move || {
            if let Some(wired) = Weak::upgrade(&wired) {
                wired.step(|session| session.tick(clock::now(), clock::jitter()));
            }
        });
        self.timer.replace(Some(timer));
    }
}
