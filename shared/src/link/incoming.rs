//! The receiver's side: a cursor, and arithmetic.

use super::{Answer, Envelope, Life, LinkEvent, Number};
use crate::mutant::{self, Mutant};

/// Mail from one sender: up to where it is applied.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Incoming {
    cursor: Option<(Life, Number)>,
}

/// What is to be done with an envelope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Its mail is next: store the cursor and apply the mail, in one transaction.
    Apply,
    /// The same, in a life of the sender that had not been heard of: what was applied of the
    /// one before may be all that there will ever be.
    ApplyOfAnotherLife,
    /// Its mail was applied before.
    Repeat,
    /// There is mail before it that has not come.
    Gap {
        /// The place that is expected.
        expected: Number,
    },
    /// The sender has begun another life since; this is a late copy of an earlier one, or the
    /// sender does not know.
    Stale {
        /// The life that is known.
        known: Life,
    },
    /// The sender was told that mail before it is applied, and it is not: the cursor was lost.
    /// Store that this life is disowned; the answer makes the sender begin another.
    Forgot,
}

impl Incoming {
    /// Judges an envelope.
    pub fn receive<M>(&self, envelope: &Envelope<M>) -> Verdict {
        let Envelope { life, number, acked, .. } = *envelope;
        let (known, last) = self.cursor.unwrap_or((life, Number::ZERO));
        if life < known {
            return Verdict::Stale { known };
        }
        let last = if life == known { last } else { Number::ZERO };
        let is_next = number == last.next();
        let is_repeat = number <= last;
        if acked > last {
            Verdict::Forgot
        } else if is_repeat && !mutant::on(Mutant::LinkAppliesRepeats) {
            Verdict::Repeat
        } else if !is_next && !is_repeat && !mutant::on(Mutant::LinkAppliesGaps) {
            Verdict::Gap { expected: last.next() }
        } else if life == known {
            Verdict::Apply
        } else {
            Verdict::ApplyOfAnotherLife
        }
    }

    /// What is stored with the mail of an envelope that is applied.
    #[must_use]
    pub fn received<M>(envelope: &Envelope<M>) -> LinkEvent<M> {
        LinkEvent::Received { life: envelope.life, number: envelope.number }
    }

    /// What is stored where the cursor was lost.
    #[must_use]
    pub fn disowned<M>(envelope: &Envelope<M>) -> LinkEvent<M> {
        LinkEvent::Disowned { life: envelope.life }
    }

    /// What the sender of this envelope is told, once everything is stored.
    pub fn answer<M>(&self, envelope: &Envelope<M>) -> Answer {
        match self.cursor {
            Some((life, number)) if life >= envelope.life => Answer::Has { life, number },
            Some(_) | None => Answer::Has { life: envelope.life, number: Number::ZERO },
        }
    }

    /// Folds what happened.
    pub fn apply<M>(&mut self, event: &LinkEvent<M>) {
        match event {
            LinkEvent::Received { life, number } => self.cursor = Some((*life, *number)),
            LinkEvent::Disowned { life } => self.cursor = Some((life.next(), Number::ZERO)),
            LinkEvent::Begun { .. }
            | LinkEvent::Posted { .. }
            | LinkEvent::Acked { .. }
            | LinkEvent::Abandoned {} => (),
        }
    }
}
