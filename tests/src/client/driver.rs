//! A client that never gives up: the product's own session, driven over a real socket.

use std::fmt::Debug;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use baton_shared::id::ClientId;
use baton_shared::protocol::PONG;
use baton_shared::session::{Effect, Family, Link, Received, Session};
use baton_shared::time::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::socket::{Door, Incoming, Socket};
use crate::seed::Seed;

/// The moment that it is.
pub fn now() -> Timestamp {
    let millis = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_millis();
    Timestamp::new(i64::try_from(millis).unwrap_or(i64::MAX))
}

/// What happened while a driver was given time.
#[derive(Debug)]
pub enum Turn<Down> {
    /// A frame came, and the session said what it means.
    Frame(Down, Received),
    /// The line was lost, or could not be opened.
    Lost,
    /// Nothing happened in time.
    Quiet,
}

/// A session and its socket.
pub struct Driver<F: Family> {
    /// The session.
    pub session: Session<F>,
    door: Door,
    socket: Option<Socket>,
    seed: Seed,
}

impl<F: Family> Driver<F>
where
    F::Up: Serialize,
    F::Down: DeserializeOwned + Debug,
{
    /// Begins to connect.
    pub fn start(family: F, door: Door, seed: Seed) -> Self {
        let mut session = Session::new(family);
        session.start(now());
        Self { session, door, socket: None, seed }
    }

    /// Sends a command, at once or as soon as there is a line; false where the outbox is full.
    pub fn send(&mut self, cid: ClientId, draft: F::Draft) -> bool {
        let taken = self.session.send(now(), cid, draft).is_ok();
        self.carry_out();
        taken
    }

    /// Whether everything that was sent is stored, or given up.
    pub fn is_settled(&self) -> bool {
        self.session.unsent().is_empty()
    }

    /// Lets the session work until something happens.
    pub fn turn(&mut self, within: Duration) -> Turn<F::Down> {
        let until = Instant::now() + within;
        loop {
            let jitter = self.seed.jitter();
            self.session.tick(now(), jitter);
            if self.carry_out() {
                return Turn::Lost;
            }
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Turn::Quiet;
            }
            let wait = left.min(self.until_deadline());
            let Some(socket) = &mut self.socket else {
                assert!(
                    !matches!(self.session.link(), Link::Refused(_)),
                    "let in no more: {:?}",
                    self.session.link()
                );
                std::thread::sleep(wait);
                continue;
            };
            match socket.next(wait) {
                Incoming::Text(text) if text == PONG => self.session.ponged(),
                Incoming::Text(text) => {
                    let frame = serde_json::from_str(&text).unwrap_or_else(|error| {
                        panic!("a frame that the wire does not have ({error}): {text}")
                    });
                    let received = self.session.receive(now(), &frame);
                    self.carry_out();
                    return Turn::Frame(frame, received);
                }
                Incoming::Closed(code) => {
                    self.socket = None;
                    let jitter = self.seed.jitter();
                    self.session.closed(now(), code, jitter);
                    return Turn::Lost;
                }
                Incoming::Nothing => (),
            }
        }
    }

    fn until_deadline(&self) -> Duration {
        let Some((due, _)) = self.session.next_deadline() else { return Duration::from_secs(1) };
        let millis = due.since(now()).as_millis();
        Duration::from_millis(u64::try_from(millis).unwrap_or(0).max(1))
    }

    /// Carries out what the session wants, and says whether the line was lost by it.
    fn carry_out(&mut self) -> bool {
        let mut lost = false;
        while let Some(effect) = self.session.next_effect() {
            match effect {
                Effect::Connect => {
                    self.socket = self.door.open().ok();
                    if self.socket.is_some() {
                        self.session.opened(now());
                    } else {
                        let jitter = self.seed.jitter();
                        self.session.closed(now(), 1006, jitter);
                        lost = true;
                    }
                }
                Effect::Disconnect => {
                    self.socket = None;
                    lost = true;
                }
                Effect::Send(frame) => {
                    let text = serde_json::to_string(&frame).expect("a frame is JSON");
                    if let Some(socket) = &mut self.socket {
                        socket.text(text);
                    }
                }
                Effect::Ping => {
                    if let Some(socket) = &mut self.socket {
                        socket.text(baton_shared::protocol::PING);
                    }
                }
                Effect::Keep(..) | Effect::Forget(_) => (),
            }
        }
        lost
    }
}
