//! A socket that speaks one audience's frames, for tests that follow the wire step by step.

use std::collections::VecDeque;
use std::fmt::Debug;
use std::marker::PhantomData;
use std::time::{Duration, Instant};

use baton_shared::id::{ClientId, Seq};
use baton_shared::protocol::agent::{AgentEvent, FromAgent, ToAgent};
use baton_shared::protocol::inbox::{ConversationRow, FromInbox, ToInbox};
use baton_shared::protocol::visitor::{FromVisitor, ToVisitor, VisitorEvent};
use baton_shared::protocol::{AgentCard, Nack, Receipt, Refusal, VERSION};
use baton_shared::session::{AgentSide, Family, InboxSide, VisitorSide};
use baton_shared::text::{Text, Token};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::socket::{Incoming, Socket};

/// How long a frame may take: far more than it does, so that a busy machine is no failure.
const FRAME_WITHIN: Duration = Duration::from_secs(10);

/// A socket that speaks one audience's frames.
#[derive(Debug)]
pub struct Line<F: Family> {
    socket: Socket,
    // Frames that came while a test waited for another one, in order.
    unread: VecDeque<F::Down>,
    audience: PhantomData<F>,
}

impl<F: Family> Line<F>
where
    F::Up: Serialize,
    F::Down: DeserializeOwned + Debug,
{
    /// Speaks over a socket.
    pub fn over(socket: Socket) -> Self {
        Self { socket, unread: VecDeque::new(), audience: PhantomData }
    }

    /// The socket, for frames that the wire does not have.
    pub fn raw(&mut self) -> &mut Socket {
        &mut self.socket
    }

    /// The socket alone.
    pub fn into_raw(self) -> Socket {
        self.socket
    }

    /// Cuts the line without a word.
    pub fn cut(self) {
        self.socket.cut();
    }

    /// Sends a frame.
    pub fn send(&mut self, frame: &F::Up) {
        self.socket.text(serde_json::to_string(frame).expect("a frame is JSON"));
    }

    /// Waits for the first frame that a test picks; what it does not pick stays unread.
    #[track_caller]
    pub fn wait<T>(&mut self, what: &str, mut pick: impl FnMut(&F::Down) -> Option<T>) -> T {
        let until = Instant::now() + FRAME_WITHIN;
        for place in 0..self.unread.len() {
            if let Some(picked) = pick(&self.unread[place]) {
                self.unread.remove(place);
                return picked;
            }
        }
        loop {
            match self.socket.next(until.saturating_duration_since(Instant::now())) {
                Incoming::Text(text) => {
                    let frame = decode::<F::Down>(&text);
                    if let Some(picked) = pick(&frame) {
                        return picked;
                    }
                    self.unread.push_back(frame);
                }
                end @ (Incoming::Closed(_) | Incoming::Nothing) => {
                    panic!("expected {what}, got {end:?}; unread frames: {:?}", self.unread)
                }
            }
        }
    }

    /// Sends the ping text and waits for its answer.
    #[track_caller]
    pub fn ping(&mut self) {
        self.socket.text(baton_shared::protocol::PING);
        let until = Instant::now() + FRAME_WITHIN;
        loop {
            match self.socket.next(until.saturating_duration_since(Instant::now())) {
                Incoming::Text(text) if text == baton_shared::protocol::PONG => return,
                Incoming::Text(text) => self.unread.push_back(decode(&text)),
                end @ (Incoming::Closed(_) | Incoming::Nothing) => {
                    panic!("expected a pong, got {end:?}")
                }
            }
        }
    }

    /// Waits for the server to close, and gives its code.
    #[track_caller]
    pub fn closed(&mut self) -> u16 {
        let until = Instant::now() + FRAME_WITHIN;
        loop {
            match self.socket.next(until.saturating_duration_since(Instant::now())) {
                Incoming::Text(text) => self.unread.push_back(decode(&text)),
                Incoming::Closed(code) => return code,
                Incoming::Nothing => {
                    panic!("expected the server to close; unread frames: {:?}", self.unread)
                }
            }
        }
    }
}

fn decode<T: DeserializeOwned>(text: &str) -> T {
    serde_json::from_str(text)
        .unwrap_or_else(|error| panic!("a frame that the wire does not have ({error}): {text}"))
}

impl Line<VisitorSide> {
    /// Waits until a message is refused or the socket closes, and says which.
    #[track_caller]
    pub fn refused_or_closed(&mut self) -> Result<Nack, u16> {
        let until = Instant::now() + FRAME_WITHIN;
        loop {
            match self.socket.next(until.saturating_duration_since(Instant::now())) {
                Incoming::Text(text) => {
                    let frame = decode(&text);
                    if let ToVisitor::Nack { code, .. } = frame {
                        return Ok(code);
                    }
                    self.unread.push_back(frame);
                }
                Incoming::Closed(code) => return Err(code),
                Incoming::Nothing => {
                    panic!("expected a nack or the end; unread frames: {:?}", self.unread)
                }
            }
        }
    }

    /// Greets, and gives the conversation's last event.
    #[track_caller]
    pub fn hello(&mut self, token: &Token, after: u32) -> Seq {
        self.send(&FromVisitor::Hello { v: VERSION, token: token.clone(), after: Seq::new(after) });
        self.wait("a welcome", |frame| {
            if let ToVisitor::Welcome { head, .. } = frame { Some(*head) } else { None }
        })
    }

    /// Says something, and waits until it is stored.
    #[track_caller]
    pub fn say(&mut self, cid: &ClientId, text: &str) -> Receipt {
        self.send(&FromVisitor::Say { cid: cid.clone(), text: Text::new(text) });
        self.ack(cid)
    }

    /// Waits for an acknowledgement.
    #[track_caller]
    pub fn ack(&mut self, cid: &ClientId) -> Receipt {
        self.wait(&format!("an ack of {cid}"), |frame| {
            if let ToVisitor::Ack { cid: acked, seq, at } = frame
                && acked == cid
            {
                Some(Receipt { seq: *seq, at: *at })
            } else {
                None
            }
        })
    }

    /// Waits until a frame is refused.
    #[track_caller]
    pub fn nack(&mut self) -> (Option<ClientId>, Nack) {
        self.wait("a nack", |frame| {
            if let ToVisitor::Nack { cid, code, .. } = frame {
                Some((cid.clone(), *code))
            } else {
                None
            }
        })
    }

    /// Waits until this client is refused.
    #[track_caller]
    pub fn refused(&mut self) -> Refusal {
        self.wait("a refusal", |frame| {
            if let ToVisitor::Refused { code } = frame { Some(*code) } else { None }
        })
    }

    /// Waits until everything up to an event has come, and gives the events after another one.
    #[track_caller]
    pub fn events(&mut self, after: Seq, to: Seq) -> Vec<VisitorEvent> {
        let mut got: Vec<VisitorEvent> = Vec::new();
        while got.last().map_or(after, |event| event.seq) < to {
            let reached = got.last().map_or(after, |event| event.seq);
            let more = self.wait(
                &format!("events after {} up to {}", reached.number(), to.number()),
                |frame| {
                    if let ToVisitor::Events { after, events } = frame
                        && !events.is_empty()
                    {
                        Some((*after, events.clone()))
                    } else {
                        None
                    }
                },
            );
            assert_eq!(more.0, reached, "a gap or a repetition");
            for (event, place) in more.1.iter().zip(reached.number() + 1..) {
                assert_eq!(event.seq, Seq::new(place), "a gap or a repetition");
            }
            got.extend(more.1);
        }
        got
    }
}

impl Line<AgentSide> {
    /// Greets, and gives the conversation's last event and who the server takes the agent for.
    #[track_caller]
    pub fn hello(&mut self, after: u32) -> (Seq, AgentCard) {
        self.send(&FromAgent::Hello { v: VERSION, after: Seq::new(after) });
        self.wait("a welcome", |frame| {
            if let ToAgent::Welcome { head, you, .. } = frame {
                Some((*head, you.clone()))
            } else {
                None
            }
        })
    }

    /// Says something, and waits until it is stored.
    #[track_caller]
    pub fn say(&mut self, cid: &ClientId, text: &str) -> Receipt {
        self.send(&FromAgent::Say { cid: cid.clone(), text: Text::new(text) });
        self.ack(cid)
    }

    /// Closes the conversation, and waits until that is stored.
    #[track_caller]
    pub fn close(&mut self, cid: &ClientId) -> Receipt {
        self.send(&FromAgent::Close { cid: cid.clone() });
        self.ack(cid)
    }

    /// Waits for an acknowledgement.
    #[track_caller]
    pub fn ack(&mut self, cid: &ClientId) -> Receipt {
        self.wait(&format!("an ack of {cid}"), |frame| {
            if let ToAgent::Ack { cid: acked, seq, at } = frame
                && acked == cid
            {
                Some(Receipt { seq: *seq, at: *at })
            } else {
                None
            }
        })
    }

    /// Waits until a frame is refused.
    #[track_caller]
    pub fn nack(&mut self) -> (Option<ClientId>, Nack) {
        self.wait("a nack", |frame| {
            if let ToAgent::Nack { cid, code, .. } = frame {
                Some((cid.clone(), *code))
            } else {
                None
            }
        })
    }

    /// Waits until this client is refused.
    #[track_caller]
    pub fn refused(&mut self) -> Refusal {
        self.wait("a refusal", |frame| {
            if let ToAgent::Refused { code } = frame { Some(*code) } else { None }
        })
    }

    /// Waits until everything up to an event has come, and gives the events after another one.
    #[track_caller]
    pub fn events(&mut self, after: Seq, to: Seq) -> Vec<AgentEvent> {
        let mut got: Vec<AgentEvent> = Vec::new();
        while got.last().map_or(after, |event| event.seq) < to {
            let reached = got.last().map_or(after, |event| event.seq);
            let more = self.wait(
                &format!("events after {} up to {}", reached.number(), to.number()),
                |frame| {
                    if let ToAgent::Events { after, events } = frame
                        && !events.is_empty()
                    {
                        Some((*after, events.clone()))
                    } else {
                        None
                    }
                },
            );
            assert_eq!(more.0, reached, "a gap or a repetition");
            for (event, place) in more.1.iter().zip(reached.number() + 1..) {
                assert_eq!(event.seq, Seq::new(place), "a gap or a repetition");
            }
            got.extend(more.1);
        }
        got
    }
}

impl Line<InboxSide> {
    /// Greets, and gives the list.
    #[track_caller]
    pub fn hello(&mut self) -> Vec<ConversationRow> {
        self.send(&FromInbox::Hello { v: VERSION });
        self.wait("a welcome", |frame| matches!(frame, ToInbox::Welcome { .. }).then_some(()));
        self.wait("the rows", |frame| {
            if let ToInbox::Rows { rows, .. } = frame { Some(rows.clone()) } else { None }
        })
    }

    /// Waits for a pushed row that a test picks.
    #[track_caller]
    pub fn row(&mut self, what: &str, pick: impl Fn(&ConversationRow) -> bool) -> ConversationRow {
        self.wait(what, |frame| {
            if let ToInbox::Row { row } = frame
                && pick(row)
            {
                Some(row.clone())
            } else {
                None
            }
        })
    }

    /// Waits until this client is refused.
    #[track_caller]
    pub fn refused(&mut self) -> Refusal {
        self.wait("a refusal", |frame| {
            if let ToInbox::Refused { code } = frame { Some(*code) } else { None }
        })
    }
}
