//! One WebSocket. Dropping it closes it, and nothing it says afterwards is heard.

use baton_shared::id::ConversationId;
use baton_shared::protocol::PONG;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{CloseEvent, MessageEvent, WebSocket};

use super::listen::Listener;
use super::{act, clock, json, window};

/// The close code of a line that was lost without a word.
const LOST: u16 = 1006;

pub(super) struct Socket {
    socket: WebSocket,
    _listeners: [Listener; 3],
}

impl Socket {
    pub(super) fn open(workspace: &str, conversation: &ConversationId) -> Option<Self> {
        let origin = window().location().origin().ok()?;
        let path = ["/visitor/conversations/", conversation.as_str(), "/socket"].concat();
        // `http` becomes `ws`, and `https` becomes `wss`.
        let url = ["ws", origin.strip_prefix("http")?, "/api/", workspace, &path].concat();
        let socket = WebSocket::new(&url).ok()?;
        let listeners = [
            Listener::new(&socket, "open", |_| act(|shell, at| shell.model.opened(at))),
            Listener::new(&socket, "close", |event| {
                let code = event.unchecked_ref::<CloseEvent>().code();
                act(|shell, at| shell.model.closed(at, code, clock::jitter()));
            }),
            Listener::new(&socket, "message", |event| {
                let data = event.unchecked_ref::<MessageEvent>().data();
                if let Some(text) = data.as_string() {
                    receive(&text);
                }
            }),
        ];
        Some(Self { socket, _listeners: listeners })
    }

    /// A line that is gone reports its close by itself, so a failure here needs no answer.
    pub(super) fn send(&self, text: &str) {
        let _ = self.socket.send_with_str(text);
    }
}

impl Drop for Socket {
    fn drop(&mut self) {
        let _ = self.socket.close();
    }
}

/// Reports that no socket could be made, after what is going on has ended.
pub(super) fn report_closed() {
    let report = || act(|shell, at| shell.model.closed(at, LOST, clock::jitter()));
    Timeout::new(0, report).forget();
}

fn receive(text: &str) {
    if text == PONG {
        act(|shell, _| shell.model.ponged());
    } else if let Some(frame) = json::parse(text) {
        act(|shell, at| shell.model.receive(at, frame, clock::jitter()));
    }
}
