//! Hibernating sockets: how they are let in, what is kept beside each, how they end.
//!
//! Such a socket belongs to the runtime and outlives the object's memory. What its object has to
//! know of it lies in its attachment, which stays far below the runtime's limit of 16 KiB.

pub(crate) mod frame;

use baton_shared::protocol::{FRAME_LIMIT, PING, PONG, Refusal, close};
use serde::Serialize;
use serde::de::DeserializeOwned;
use worker::{
    Response, State, WebSocket, WebSocketIncomingMessage, WebSocketPair,
    WebSocketRequestResponsePair,
};

use crate::error::{Cause, Error, Fault, log};

/// The code for a socket whose server cannot go on; the client comes back later.
const BROKEN: u16 = 1011;

/// What came over a socket.
pub(crate) enum Heard {
    Text(String),
    Binary,
    /// More than a frame may hold; it was not read.
    TooLarge,
}

/// Sorts what came over a socket.
pub(crate) fn heard(message: WebSocketIncomingMessage) -> Heard {
    match message {
        WebSocketIncomingMessage::String(text) if text.len() > FRAME_LIMIT => Heard::TooLarge,
        WebSocketIncomingMessage::Binary(bytes) if bytes.len() > FRAME_LIMIT => Heard::TooLarge,
        WebSocketIncomingMessage::String(text) => Heard::Text(text),
        WebSocketIncomingMessage::Binary(_) => Heard::Binary,
    }
}

/// Lets the runtime answer pings, which wakes nobody.
pub(crate) fn answer_pings(state: &State) {
    match WebSocketRequestResponsePair::new(PING, PONG) {
        Ok(pair) => state.set_websocket_auto_response(&pair),
        Err(_) => log("error", "a bug", "the runtime refuses the pair of ping and pong"),
    }
}

/// Accepts a socket that is to be found by a tag, and keeps something beside it.
pub(crate) fn accept<S: Serialize>(state: &State, tag: &str, seat: &S) -> Result<Response, Error> {
    let pair = WebSocketPair::new().map_err(Fault::while_("making a socket"))?;
    state.accept_websocket_with_tags(&pair.server, &[tag]);
    sit(&pair.server, seat);
    Response::from_websocket(pair.client).map_err(Fault::while_("opening a socket"))
}

/// Accepts a socket only to say why nobody is let in.
pub(crate) fn accept_to_refuse<F: Serialize>(
    frame: &F,
    refusal: Refusal,
) -> Result<Response, Error> {
    let pair = WebSocketPair::new().map_err(Fault::while_("making a socket"))?;
    pair.server.accept().map_err(Fault::while_("accepting a socket"))?;
    refuse(&pair.server, frame, refusal);
    Response::from_websocket(pair.client).map_err(Fault::while_("opening a socket"))
}

/// Keeps something beside a socket, in place of what was there.
pub(crate) fn sit<S: Serialize>(socket: &WebSocket, seat: &S) {
    let kept = serde_json::to_string(seat).map_err(worker::Error::from);
    if let Err(problem) = kept.and_then(|kept| socket.serialize_attachment(kept)) {
        log("error", "keeping what belongs to a socket", &problem.in_log());
    }
}

/// What was kept beside a socket; nothing once it was told to go.
pub(crate) fn seat<S: DeserializeOwned>(socket: &WebSocket) -> Option<S> {
    let kept: String = socket.deserialize_attachment().ok()??;
    serde_json::from_str(&kept).ok()
}

/// Sends a frame. A socket that is gone by now has lost nothing: its client resumes.
pub(crate) fn tell<F: Serialize>(socket: &WebSocket, frame: &F) {
    match serde_json::to_string(frame) {
        Ok(text) => tell_text(socket, &text),
        Err(_) => log("error", "a bug", "a frame cannot be written"),
    }
}

/// Sends the text of a frame.
pub(crate) fn tell_text(socket: &WebSocket, text: &str) {
    let _ = socket.send_with_str(text);
}

/// Says why a client is not let in, and closes.
pub(crate) fn refuse<F: Serialize>(socket: &WebSocket, frame: &F, refusal: Refusal) {
    tell(socket, frame);
    end(socket, close_code(refusal), refusal.word());
}

/// Takes back what a client was allowed, and closes.
pub(crate) fn revoke<F: Serialize>(socket: &WebSocket, frame: &F) {
    tell(socket, frame);
    end(socket, close::REVOKED, "revoked");
}

/// Closes the socket of a frame that was too large.
pub(crate) fn too_large(socket: &WebSocket) {
    end(socket, close::FRAME_TOO_LARGE, "frame too large");
}

/// Closes a socket that cannot be served now.
pub(crate) fn broken(socket: &WebSocket) {
    end(socket, BROKEN, "try again");
}

/// Closes a socket that its client has closed: the runtime does not answer for a socket that
/// hibernates, and the client would wait.
pub(crate) fn close_in_return(socket: &WebSocket, code: usize) {
    // Some codes say that none was given, or that the line was lost, and cannot be sent.
    let code = u16::try_from(code).ok().filter(|code| matches!(code, 1000 | 3000..=4999));
    let _ = socket.close(Some(code.unwrap_or(1000)), Some(""));
}

fn end(socket: &WebSocket, code: u16, reason: &str) {
    // Frames may still come until the client has closed too: there is no seat for them.
    let _ = socket.serialize_attachment(String::new());
    let _ = socket.close(Some(code), Some(reason));
}

const fn close_code(refusal: Refusal) -> u16 {
    match refusal {
        Refusal::ClientTooOld | Refusal::ClientTooNew | Refusal::HelloExpected => close::PROTOCOL,
        Refusal::TokenStale | Refusal::SignedOut | Refusal::UnknownConversation => {
            close::NOT_ALLOWED
        }
    }
}
