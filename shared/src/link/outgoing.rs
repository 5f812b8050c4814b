//! The sender's side: what is not acknowledged is kept and sent again.

use std::collections::VecDeque;

use super::{Answer, Envelope, Life, LinkEvent, Number};
use crate::time::{Span, Timestamp};

/// How many envelopes may be under way at once.
pub const WINDOW: usize = 16;

const SHORTEST_WAIT: Span = Span::millis(500);
const LONGEST_WAIT: Span = Span::minutes(1);

/// Mail to one receiver.
#[derive(Clone, Debug)]
pub struct Outgoing<M> {
    life: Life,
    acked: Number,
    /// What is not acknowledged: the first has the place after `acked`.
    queue: VecDeque<M>,
    tries: u32,
    /// When the queue is sent. The beginning of time stands for at once.
    next_try: Timestamp,
}

impl<M> Default for Outgoing<M> {
    fn default() -> Self {
        Self {
            life: Life::default(),
            acked: Number::ZERO,
            queue: VecDeque::new(),
            tries: 0,
            next_try: Timestamp::default(),
        }
    }
}

impl<M: Clone> Outgoing<M> {
    /// Begins the sender's life. It is the first thing to store, once its storage is empty.
    #[must_use]
    pub fn begin(&self, at: Timestamp) -> LinkEvent<M> {
        LinkEvent::Begun { life: Life::born(at).max(self.life.next()) }
    }

    /// Posts mail. Fold what it returns before anything else is posted.
    #[must_use]
    pub fn post(&self, mail: M) -> LinkEvent<M> {
        LinkEvent::Posted { number: self.last().next(), mail }
    }

    /// What is to be sent by this moment, in order.
    pub fn due(&self, at: Timestamp) -> Vec<Envelope<M>> {
        if at < self.next_try {
            return Vec::new();
        }
        let Self { life, acked, .. } = *self;
        let mut number = acked;
        let window = self.queue.iter().take(WINDOW);
        window
            .map(|mail| {
                number = number.next();
                Envelope { life, number, acked, mail: mail.clone() }
            })
            .collect()
    }

    /// Notes that what was due has been sent. Unless an ack comes first, it is sent again.
    pub fn sent(&mut self, at: Timestamp) {
        self.next_try = at.after(self.wait());
        self.tries = self.tries.saturating_add(1);
    }

    /// What the receiver's answer changes, if anything. Late answers change nothing.
    #[must_use]
    pub fn hear(&self, answer: Answer) -> Option<LinkEvent<M>> {
        match answer {
            Answer::Has { life, .. } if life < self.life => None,
            Answer::Has { life, number } if life > self.life || number > self.last() => {
                // Either side's storage was deleted or put back. The sender begins anew, above
                // every life that is known.
                Some(LinkEvent::Begun { life: life.next() })
            }
            Answer::Has { number, .. } if number > self.acked => Some(LinkEvent::Acked { number }),
            Answer::Has { .. } => None,
            Answer::Gone => Some(LinkEvent::Abandoned {}),
        }
    }

    /// Folds what happened.
    pub fn apply(&mut self, event: &LinkEvent<M>) {
        match event {
            LinkEvent::Begun { life } => {
                self.life = *life;
                self.acked = Number::ZERO;
                self.try_at_once();
            }
            LinkEvent::Posted { mail, .. } => {
                self.queue.push_back(mail.clone());
                if self.queue.len() == 1 {
                    self.try_at_once();
                }
            }
            LinkEvent::Acked { number } => {
                while self.acked < *number && self.queue.pop_front().is_some() {
                    self.acked = self.acked.next();
                }
                self.try_at_once();
            }
            LinkEvent::Abandoned {} => self.queue.clear(),
            LinkEvent::Received { .. } | LinkEvent::Disowned { .. } => (),
        }
    }

    /// When the queue is sent, the first time or again.
    pub fn next_deadline(&self) -> Option<(Timestamp, &'static str)> {
        (!self.queue.is_empty()).then_some((self.next_try, "mail"))
    }

    /// The mail that is not acknowledged, in order.
    pub fn waiting(&self) -> impl Iterator<Item = &M> {
        self.queue.iter()
    }

    fn last(&self) -> Number {
        let waiting = u32::try_from(self.queue.len()).unwrap_or(u32::MAX);
        Number(self.acked.0.saturating_add(waiting))
    }

    fn try_at_once(&mut self) {
        self.tries = 0;
        self.next_try = Timestamp::default();
    }

    /// Doubles with each try. Senders that lost the same receiver at the same moment differ by
    /// their birth, and do not come back together.
    fn wait(&self) -> Span {
        let doubled = SHORTEST_WAIT.as_millis() << self.tries.min(7);
        let wait = doubled.min(LONGEST_WAIT.as_millis());
        let percent = 75 + i64::try_from(self.life.0 % 51).unwrap_or(0);
        Span::millis(wait * percent / 100)
    }
}
