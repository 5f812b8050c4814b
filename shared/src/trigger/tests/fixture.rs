//! A chat that is seen by its signals alone.

use crate::id::{Seq, Topic};
use crate::policy::{Policy, demo};
use crate::reading::{Found, Place, Sign, Thousandths};
use crate::routing::need::Tier;
use crate::time::{Span, Timestamp};
use crate::trigger::{BotTurn, Moment, Signal, Signals, Verdict, VisitorTurn, weigh};

/// A chat, one signal after the other.
#[derive(Clone)]
pub(super) struct Chat {
    signals: Signals,
    policy: Policy,
    tier: Tier,
    answers: u8,
    seq: u32,
    at: Timestamp,
}

impl Default for Chat {
    fn default() -> Self {
        Self {
            signals: Signals::default(),
            policy: policy(),
            tier: Tier::Standard,
            answers: 0,
            seq: 0,
            at: Timestamp::default(),
        }
    }
}

impl Chat {
    pub(super) fn then(mut self, signal: Signal) -> Self {
        self.seq += 1;
        let (seq, at) = (Seq::new(self.seq), self.at);
        self.signals.apply(Moment { seq, at, signal });
        self
    }

    pub(super) fn visitor(self, turn: VisitorTurn) -> Self {
        self.then(Signal::Visitor(turn))
    }

    pub(super) fn wait(mut self, span: Span) -> Self {
        self.at = self.at.after(span);
        self
    }

    pub(super) fn answered(&self, answers: u8) -> Self {
        Self { answers, ..self.clone() }
    }

    pub(super) fn of_a_vip(self) -> Self {
        Self { tier: Tier::Vip, ..self }
    }

    pub(super) fn with(mut self, change: impl FnOnce(&mut Policy)) -> Self {
        change(&mut self.policy);
        self
    }

    pub(super) fn signals(&self) -> &Signals {
        &self.signals
    }

    pub(super) fn weigh(&self) -> Verdict {
        weigh(&self.signals, &self.policy, self.tier, self.answers, self.at)
    }
}

pub(super) fn policy() -> Policy {
    demo::policy()
}

pub(super) fn topic(name: &str) -> Topic {
    Topic::new(name).unwrap()
}

/// A message that shows nothing.
pub(super) fn calm() -> VisitorTurn {
    let topic = Some((topic("general"), Thousandths(400)));
    VisitorTurn { signs: vec![], feeling: Some(0), topic, like: None, points: 0 }
}

pub(super) fn feels(feeling: i16) -> VisitorTurn {
    VisitorTurn { feeling: Some(feeling), ..calm() }
}

pub(super) fn shows(sign: Sign, sure: u16) -> VisitorTurn {
    let place = Place::new(0, 5);
    VisitorTurn { signs: vec![Found { sign, place, sure: Thousandths(sure) }], ..calm() }
}

pub(super) fn like(earlier: u32, sure: u16) -> VisitorTurn {
    VisitorTurn { like: Some((Seq::new(earlier), Thousandths(sure))), ..calm() }
}

/// The bot answers, this sure.
pub(super) fn bot(sure: u16) -> Signal {
    Signal::Bot(BotTurn::Answered(Some(Thousandths(sure))))
}
