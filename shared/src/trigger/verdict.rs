//! What comes of weighing: what fired, on what, and what that means now.

use crate::conversation::handoff::{Trigger, Why};
use crate::id::Seq;
use crate::reading::{Place, Sign, Thousandths};
use crate::time::Timestamp;

/// What comes of weighing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    /// Everything that fired, the most important first.
    pub fired: Vec<Fired>,
    /// What could not be looked at, and why.
    pub blind: Vec<(Trigger, Blind)>,
}

/// A trigger that fired.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fired {
    /// Which.
    pub trigger: Trigger,
    /// What shows it; never empty.
    pub evidence: Vec<Evidence>,
    /// What that means now.
    pub acts: Acts,
}

/// Something that shows why a trigger fired.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The place in the log.
    pub seq: Seq,
    /// What is seen there.
    pub shows: Shows,
}

/// What is seen at a place in the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shows {
    /// These words do this.
    Words {
        /// What.
        sign: Sign,
        /// Which words of that message.
        place: Place,
        /// How sure it is.
        sure: Thousandths,
    },
    /// The writer feels so.
    Feeling(i16),
    /// It is like the message at this place.
    Like {
        /// Which.
        earlier: Seq,
        /// How much.
        sure: Thousandths,
    },
    /// The bot was so sure.
    Confidence(Thousandths),
    /// It is about a topic that the workspace named.
    Topic,
    /// It is as complicated as this.
    Points(u16),
    /// The turn itself: a fallback, a miss, a failed task or proof, the end of a flow.
    Turn,
}

/// What a trigger that fired means now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Acts {
    /// A person is called.
    Now,
    /// The bot may answer so many times more before.
    AfterAnswers(u8),
    /// A person has just been there.
    CoolsDown {
        /// Until when.
        until: Timestamp,
    },
    /// The workspace has set it off.
    SwitchedOff,
}

/// Why a trigger could not be looked at, or not in whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Blind {
    /// How the writer feels could not be read.
    #[error("how the visitor feels could not be read")]
    NoFeeling,
    /// What it is about could not be read.
    #[error("what the message is about could not be read")]
    NoTopic,
    /// How sure the bot was is not known.
    #[error("how sure the bot was is not known")]
    NoConfidence,
}

impl Verdict {
    /// Those that call a person now, the most important first.
    pub fn acting(&self) -> impl Iterator<Item = &Fired> {
        self.fired.iter().filter(|fired| fired.acts == Acts::Now)
    }

    /// Why a person is called; nothing where none is.
    pub fn why(&self) -> Option<Why> {
        let first = self.acting().next()?;
        let mut evidence: Vec<Seq> = first.evidence.iter().map(|evidence| evidence.seq).collect();
        evidence.sort_unstable();
        evidence.dedup();
        Some(Why { trigger: first.trigger, evidence })
    }

    /// Whether the visitor may be lost: upset, or about to leave.
    pub fn is_at_risk(&self) -> bool {
        let at_risk = [Trigger::Mood, Trigger::Cancellation, Trigger::FailedTask];
        self.fired.iter().any(|fired| at_risk.contains(&fired.trigger))
    }

    /// What fired of this trigger.
    pub fn of(&self, trigger: Trigger) -> Option<&Fired> {
        self.fired.iter().find(|fired| fired.trigger == trigger)
    }
}
