//! The client side of a socket: connect, greet, resume, send once, notice a dead line.
//!
//! A pure state machine. The shell tells it what happened ([`Session::opened`],
//! [`Session::receive`], [`Session::closed`], [`Session::tick`]) and carries out the
//! [`Effect`]s that it drains afterwards. It never reads a clock: moments and jitter are
//! arguments. It holds no transcript: [`Received`] says which events are fresh. SPEC SE.
//!
//! One message is under way at a time. A person does not notice, and the order of a sender's
//! messages holds by construction, whatever is refused, lost or sent again.

mod family;
mod outbox;

use std::collections::VecDeque;

pub use family::{AgentSide, Command, Family, InboxSide, Signal, VisitorSide};
pub use outbox::{Delivery, OUTBOX_LIMIT, Outbox, OutboxFull, Unsent};

use crate::id::{ClientId, Seq};
use crate::protocol::{Nack, Refusal, close};
use crate::time::{Span, Timestamp};

/// How long a connection may take to be let in.
pub const GREETING_WITHIN: Span = Span::seconds(10);
/// How long a message may be under way before the line counts as dead.
pub const ACK_WITHIN: Span = Span::seconds(10);
/// After this many pings without an answer the line counts as dead.
pub const MISSED_PINGS: u8 = 2;
const BACKOFF_FIRST: i64 = 500;
const BACKOFF_LAST: i64 = 30_000;
const BACKOFF_LEAST: i64 = 100;
const HOLD: u32 = 1_000;
/// How long a line that was asked out of turn may take to answer.
const PROBE_WITHIN: Span = Span::seconds(5);

/// How the session stands with its server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// Nobody asked for a connection yet.
    Idle,
    /// A socket is being opened.
    Connecting {
        /// Since when.
        since: Timestamp,
    },
    /// The hello is sent and not answered yet.
    Greeting {
        /// Since when.
        since: Timestamp,
    },
    /// Let in.
    Live {
        /// When the next ping is due.
        ping_due: Timestamp,
        /// How many pings went unanswered.
        missed: u8,
    },
    /// The line is lost; it is tried again at a certain moment.
    Waiting {
        /// That moment.
        until: Timestamp,
    },
    /// The server does not let this client in, and trying again would not help.
    Refused(Refusal),
}

/// What the shell must do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect<Up, Draft> {
    /// Open a socket.
    Connect,
    /// Close the socket; a report of its close is not needed.
    Disconnect,
    /// Send this frame.
    Send(Up),
    /// Send the ping text.
    Ping,
    /// Keep this message where it survives a reload.
    Keep(ClientId, Draft),
    /// The message is stored or given up: it need not be kept any longer.
    Forget(ClientId),
}

/// What a frame means to whoever folds events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Received {
    /// Nothing to fold.
    Nothing,
    /// Forget everything that was folded.
    Reset,
    /// Fold those events of this frame that come after a certain one.
    Fresh {
        /// That one.
        after: Seq,
    },
}

/// The client side of one socket.
#[derive(Debug)]
pub struct Session<F: Family> {
    family: F,
    link: Link,
    last: Seq,
    outbox: Outbox<F::Draft>,
    hold_until: Option<Timestamp>,
    attempt: u32,
    effects: VecDeque<Effect<F::Up, F::Draft>>,
}

impl<F: Family> Session<F> {
    /// A session that has seen nothing and is not connected.
    pub fn new(family: F) -> Self {
        Self {
            family,
            link: Link::Idle,
            last: Seq::ZERO,
            outbox: Outbox::default(),
            hold_until: None,
            attempt: 0,
            effects: VecDeque::new(),
        }
    }

    /// How it stands with the server.
    pub fn link(&self) -> Link {
        self.link
    }

    /// The last event that was received.
    pub fn last(&self) -> Seq {
        self.last
    }

    /// The messages that are not stored yet, in the order of writing.
    pub fn unsent(&self) -> &[Unsent<F::Draft>] {
        self.outbox.messages()
    }

    /// Takes the next thing that the shell must do.
    pub fn next_effect(&mut self) -> Option<Effect<F::Up, F::Draft>> {
        self.effects.pop_front()
    }

    /// The moment at which [`Self::tick`] has something to do, and what.
    pub fn next_deadline(&self) -> Option<(Timestamp, &'static str)> {
        match self.link {
            Link::Idle | Link::Refused(_) => None,
            Link::Waiting { until } => Some((until, "reconnect")),
            Link::Connecting { since } | Link::Greeting { since } => {
                Some((since.after(GREETING_WITHIN), "greeting"))
            }
            Link::Live { ping_due, .. } => {
                let ack = self.outbox.sending_since().map(|since| (since.after(ACK_WITHIN), "ack"));
                let hold = self.hold_until.map(|until| (until, "hold"));
                [Some((ping_due, "ping")), ack, hold].into_iter().flatten().min()
            }
        }
    }

    /// Begins to connect.
    pub fn start(&mut self, at: Timestamp) {
        self.attempt = 0;
        self.connect(at);
    }

    /// Begins again as somebody else, or in another conversation: what was received is
    /// forgotten, what was not sent is kept.
    pub fn restart(&mut self, at: Timestamp, family: F) {
        if self.has_socket() {
            self.effects.push_back(Effect::Disconnect);
        }
        self.family = family;
        self.last = Seq::ZERO;
        self.outbox.requeue();
        self.start(at);
    }

    /// Ends the session; what was not sent stays in the outbox.
    pub fn stop(&mut self) {
        if self.has_socket() {
            self.effects.push_back(Effect::Disconnect);
        }
        self.outbox.requeue();
        self.link = Link::Idle;
    }

    /// The network is said to be back, or somebody looks again after a long time: there is no
    /// reason to wait longer, and a line that seems to live may be dead since.
    pub fn network_back(&mut self, at: Timestamp) {
        match self.link {
            Link::Waiting { .. } => self.start(at),
            // One that is being tried already is not given more time.
            Link::Live { missed: MISSED_PINGS.., .. } => (),
            Link::Live { .. } => {
                self.effects.push_back(Effect::Ping);
                self.link = Link::Live { ping_due: at.after(PROBE_WITHIN), missed: MISSED_PINGS };
            }
            Link::Idle | Link::Connecting { .. } | Link::Greeting { .. } | Link::Refused(_) => (),
        }
    }

    /// The socket is open.
    pub fn opened(&mut self, at: Timestamp) {
        if matches!(self.link, Link::Connecting { .. }) {
            self.link = Link::Greeting { since: at };
            self.greet();
        }
    }

    /// The socket is closed, or could not be opened. `jitter` is random, in thousandths.
    pub fn closed(&mut self, at: Timestamp, code: u16, jitter: u16) {
        if !self.has_socket() {
            return;
        }
        if code == close::FRAME_TOO_LARGE {
            self.outbox.fail_sending(Nack::TextTooLong);
        }
        if close::is_final(code) {
            self.outbox.requeue();
            self.link = Link::Refused(F::SHUT_OUT);
        } else {
            self.wait(at, jitter);
        }
    }

    /// The answer to a ping came.
    pub fn ponged(&mut self) {
        self.attempt = 0;
        self.heard();
    }

    /// Time has passed. `jitter` is random, in thousandths.
    pub fn tick(&mut self, at: Timestamp, jitter: u16) {
        match self.link {
            Link::Idle | Link::Refused(_) => (),
            Link::Waiting { until } => {
                if at >= until {
                    self.connect(at);
                }
            }
            Link::Connecting { since } | Link::Greeting { since } => {
                if at >= since.after(GREETING_WITHIN) {
                    self.give_up_line(at, jitter);
                }
            }
            Link::Live { ping_due, missed } => self.tick_live(at, jitter, ping_due, missed),
        }
    }

    /// A frame came.
    pub fn receive(&mut self, at: Timestamp, frame: &F::Down) -> Received {
        if !self.has_socket() {
            return Received::Nothing;
        }
        self.heard();
        match self.family.signal(frame) {
            Signal::Welcome => {
                self.link = Link::Live { ping_due: at.after(self.family.ping_every()), missed: 0 };
                self.pump(at);
                Received::Nothing
            }
            Signal::Resync => {
                self.last = Seq::ZERO;
                Received::Reset
            }
            Signal::Events { after, last, own } => self.receive_events(at, after, last, &own),
            Signal::Ack { cid, seq } => {
                self.attempt = 0;
                self.settle(cid);
                if seq > self.last {
                    self.greet();
                }
                self.pump(at);
                Received::Nothing
            }
            Signal::Nack { cid, code, retry_after_ms } => {
                self.receive_nack(at, cid, code, retry_after_ms);
                Received::Nothing
            }
            Signal::Refused(code) => {
                self.receive_refusal(at, code);
                Received::Nothing
            }
            Signal::Whole => Received::Fresh { after: Seq::ZERO },
        }
    }

    /// Sends a command, at once or as soon as there is a line. It is kept until it is stored.
    pub fn send(
        &mut self,
        at: Timestamp,
        cid: ClientId,
        draft: F::Draft,
    ) -> Result<(), OutboxFull> {
        self.outbox.add(cid.clone(), draft.clone())?;
        self.effects.push_back(Effect::Keep(cid, draft));
        self.pump(at);
        Ok(())
    }

    /// Takes back a command that was kept over a reload.
    pub fn restore(&mut self, at: Timestamp, cid: ClientId, draft: F::Draft) {
        self.outbox.restore(cid, draft);
        self.pump(at);
    }

    /// Tries a failed command again, after everything that waits already.
    pub fn retry(&mut self, at: Timestamp, cid: &ClientId) {
        self.outbox.retry(cid);
        self.pump(at);
    }

    /// Gives up a failed command.
    pub fn discard(&mut self, cid: &ClientId) {
        if self.outbox.discard(cid) {
            self.effects.push_back(Effect::Forget(cid.clone()));
        }
    }

    fn has_socket(&self) -> bool {
        matches!(self.link, Link::Connecting { .. } | Link::Greeting { .. } | Link::Live { .. })
    }

    fn connect(&mut self, at: Timestamp) {
        self.link = Link::Connecting { since: at };
        self.effects.push_back(Effect::Connect);
    }

    /// Says hello, which on a greeted socket asks for what is missing.
    fn greet(&mut self) {
        let hello = self.family.hello(self.last);
        self.effects.push_back(Effect::Send(hello));
    }

    fn heard(&mut self) {
        if let Link::Live { missed, .. } = &mut self.link {
            *missed = 0;
        }
    }

    fn tick_live(&mut self, at: Timestamp, jitter: u16, ping_due: Timestamp, missed: u8) {
        let ack_late =
            self.outbox.sending_since().is_some_and(|since| at >= since.after(ACK_WITHIN));
        let silent = at >= ping_due && missed >= MISSED_PINGS;
        if ack_late || silent {
            self.give_up_line(at, jitter);
            return;
        }
        if at >= ping_due {
            self.effects.push_back(Effect::Ping);
            let ping_due = at.after(self.family.ping_every());
            self.link = Link::Live { ping_due, missed: missed + 1 };
        }
        if self.hold_until.is_some_and(|until| at >= until) {
            self.hold_until = None;
            self.pump(at);
        }
    }

    fn receive_events(
        &mut self,
        at: Timestamp,
        after: Seq,
        last: Seq,
        own: &[&ClientId],
    ) -> Received {
        if after > self.last {
            self.greet();
            return Received::Nothing;
        }
        for cid in own {
            self.settle(cid);
        }
        self.pump(at);
        if last <= self.last {
            return Received::Nothing;
        }
        let after = self.last;
        self.last = last;
        Received::Fresh { after }
    }

    fn receive_nack(
        &mut self,
        at: Timestamp,
        cid: Option<&ClientId>,
        code: Nack,
        retry: Option<u32>,
    ) {
        let passing = retry.or((code == Nack::Unavailable).then_some(HOLD));
        match passing {
            Some(millis) => {
                self.outbox.requeue();
                self.hold_until = Some(at.after(Span::millis(i64::from(millis))));
            }
            None => match cid {
                Some(cid) => self.outbox.fail(cid, code),
                // A frame whose id could not be read is the one that is under way.
                None => self.outbox.fail_sending(code),
            },
        }
        self.pump(at);
    }

    fn receive_refusal(&mut self, at: Timestamp, code: Refusal) {
        self.outbox.requeue();
        self.effects.push_back(Effect::Disconnect);
        self.link = match code {
            // During a roll-out the next try may meet a server that has come along.
            Refusal::ClientTooNew => Link::Waiting { until: at.after(Span::millis(BACKOFF_LAST)) },
            Refusal::ClientTooOld
            | Refusal::TokenStale
            | Refusal::SignedOut
            | Refusal::UnknownConversation
            | Refusal::HelloExpected => Link::Refused(code),
        };
    }

    fn settle(&mut self, cid: &ClientId) {
        if self.outbox.settle(cid) {
            self.effects.push_back(Effect::Forget(cid.clone()));
        }
    }

    fn pump(&mut self, at: Timestamp) {
        if !matches!(self.link, Link::Live { .. }) || self.hold_until.is_some() {
            return;
        }
        if let Some((cid, draft)) = self.outbox.next_to_send(at) {
            let frame = F::command(cid, draft);
            self.effects.push_back(Effect::Send(frame));
        }
    }

    fn give_up_line(&mut self, at: Timestamp, jitter: u16) {
        self.effects.push_back(Effect::Disconnect);
        self.wait(at, jitter);
    }

    /// Waits before the next try: a random share of a limit that doubles, so that a thousand
    /// clients of a restarted server do not come back in the same moment.
    fn wait(&mut self, at: Timestamp, jitter: u16) {
        let limit = (BACKOFF_FIRST << self.attempt.min(6)).min(BACKOFF_LAST);
        let millis = (limit * i64::from(jitter.min(1_000)) / 1_000).max(BACKOFF_LEAST);
        self.attempt += 1;
        self.outbox.requeue();
        self.link = Link::Waiting { until: at.after(Span::millis(millis)) };
    }
}

#[cfg(test)]
mod tests;
