//! What leaves Baton: an outbox with retries and a circuit, as data. SPEC OB.
//!
//! What a delivery says is not here: its body lies where its key says. How each outside system
//! is spoken to is the shell's.

mod outbox;
mod schedule;
mod system;

use serde::{Deserialize, Serialize};

pub use outbox::Outbox;
pub use schedule::{ANSWER_WITHIN, MOST_IN_FLIGHT, SCHEDULE, delay};
pub use system::{
    FAILURES_UNTIL_ALERT, FAILURES_UNTIL_OPEN, LONGEST_ASKED, OPEN_FOR, SILENCE_UNTIL_ALERT,
};

use crate::id::{BodyKey, DeliveryId, SystemId};
use crate::time::{Span, Timestamp};

/// Which try of a delivery this is, counted from one over its whole life.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Attempt(u32);

impl Attempt {
    /// The number.
    pub const fn number(self) -> u32 {
        self.0
    }

    const fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

/// Something that leaves, once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delivery {
    /// Its id. It is the same on every try, so that the receiver can tell a repeat.
    pub id: DeliveryId,
    /// Where it goes.
    pub system: SystemId,
    /// Where its body is stored.
    pub body: BodyKey,
}

/// What may be asked of the outbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Something has to leave.
    Enqueue(Delivery),
    /// A try has come to this.
    Report {
        /// Which delivery.
        id: DeliveryId,
        /// Which try.
        attempt: Attempt,
        /// To what.
        outcome: Outcome,
    },
    /// Somebody wants a dead letter tried again from the first try on.
    Replay {
        /// Which delivery.
        id: DeliveryId,
    },
    /// Somebody connects a system again.
    Enable {
        /// Which.
        system: SystemId,
    },
    /// Somebody disconnects a system.
    Disable {
        /// Which.
        system: SystemId,
    },
}

/// What a try has come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The system has taken it.
    Taken,
    /// The system has not.
    Failed {
        /// Why.
        failure: Failure,
        /// For how long the system asks to be left alone.
        retry_after: Option<Span>,
    },
    /// The system wants nothing more, ever (410).
    Gone,
}

/// Why a try failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Failure {
    /// The system could not be reached.
    Unreachable,
    /// The system answered with this status.
    Status(u16),
    /// The try was not heard of in time.
    Lost,
}

/// What comes after a failed try.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Then {
    /// Another try, no sooner than this.
    Again(Timestamp),
    /// None: it stays until somebody replays it.
    DeadLetter,
}

/// Why a system is left alone for a while.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hold {
    /// Too many tries in a row have failed; after the hold, one at a time is made.
    CircuitOpen,
    /// It asked for it.
    Asked,
}

/// Why nothing is sent to a system any longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Disabling {
    /// It answered that it wants nothing more.
    Gone,
    /// Somebody disconnected it.
    ByHand,
}

/// Why people are told about a system.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Concern {
    /// Tries in a row have failed.
    Failures,
    /// Work has been waiting and nothing was taken.
    Silence,
}

/// What can happen in the outbox.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "e", rename_all = "snake_case")]
pub enum Event {
    /// Something has to leave. For a disabled system it is a dead letter from the beginning.
    Enqueued {
        /// What.
        delivery: Delivery,
    },
    /// A try is made.
    Sent {
        /// Which delivery.
        id: DeliveryId,
        /// Which try.
        attempt: Attempt,
        /// When it counts as lost.
        until: Timestamp,
    },
    /// The system has taken it.
    Delivered {
        /// Which delivery.
        id: DeliveryId,
        /// On which try.
        attempt: Attempt,
    },
    /// A try has failed.
    Failed {
        /// Which delivery.
        id: DeliveryId,
        /// Which try.
        attempt: Attempt,
        /// Why.
        failure: Failure,
        /// What comes after it.
        then: Then,
    },
    /// A system is left alone for a while.
    Held {
        /// Which.
        system: SystemId,
        /// Until when.
        until: Timestamp,
        /// Why.
        because: Hold,
    },
    /// Nothing is sent to a system from here; what waits for it becomes dead letters.
    Disabled {
        /// Which.
        system: SystemId,
        /// Why.
        because: Disabling,
    },
    /// A system is connected again. Its dead letters stay until they are replayed.
    Enabled {
        /// Which.
        system: SystemId,
    },
    /// A dead letter is tried again.
    Replayed {
        /// Which delivery.
        id: DeliveryId,
    },
    /// People have to know about a system.
    Alerted {
        /// Which.
        system: SystemId,
        /// Why.
        because: Concern,
    },
    /// A system that people know about takes deliveries again.
    Recovered {
        /// Which.
        system: SystemId,
    },
}

/// What the shell must do about an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Make a try, and report what it comes to; give it up when it counts as lost.
    Send {
        /// What leaves.
        delivery: Delivery,
        /// Which try.
        attempt: Attempt,
        /// What the receiver tells repeats by.
        idempotency: String,
    },
    /// Tell the people who look after the workspace.
    Alert {
        /// About which system.
        system: SystemId,
        /// Why.
        because: Concern,
    },
    /// Tell them that it is over.
    AllClear {
        /// About which system.
        system: SystemId,
    },
}

/// Why a command is not carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Rejection {
    /// This very delivery was enqueued before.
    #[error("this was enqueued before")]
    Repeated,
    /// The id was used before, for something else.
    #[error("this id was used before, for another delivery")]
    Conflict,
    /// There is no such delivery or system.
    #[error("there is no such delivery or system")]
    Unknown,
    /// This try is not under way: it was given up, or reported before.
    #[error("this try is not under way")]
    Late,
    /// Only a dead letter can be replayed.
    #[error("only a dead letter can be replayed")]
    NotDead,
    /// The system is disabled.
    #[error("the system is disabled")]
    Disabled,
    /// The system is enabled.
    #[error("the system is enabled")]
    Enabled,
}

#[cfg(test)]
mod tests;
