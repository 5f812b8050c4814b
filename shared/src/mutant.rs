//! Deliberate faults, one at a time: a check that has never caught one proves nothing.
//!
//! Without the feature `mutants` the question is always answered with no, and the optimizer
//! removes it. With it, a test switches one fault on for a piece of its own thread's work.

/// A way in which what decides could be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mutant {
    /// An offer takes no room of the agent's cap.
    OfferReservesNothing,
    /// What goes back to the queue counts as if it had just come.
    RequeueAtTail,
    /// An offer has the epoch of the one before.
    EpochNotBumped,
    /// An offer that has ended can still be accepted.
    StaleEpochAccepted,
    /// A transfer looks at no cap.
    CapIgnoredForTransfer,
    /// Who was not heard of is offered more.
    LeaseIgnored,
    /// A release gives its room back twice.
    DoubleReleaseFreesTwice,
    /// The alarm does not know when a waiting ticket changes.
    DeadlineNotAnnounced,
    /// Who declined is offered the same again at once.
    BarIgnored,
    /// Who lacks the skill counts as having all that is needed.
    SkillIgnored,
    /// A late ticket steps aside without an end.
    DeferForever,
    /// An offer is accepted unread.
    AcceptWithoutPackage,
    /// Between equals the one who came to the desk first is chosen.
    InsertionOrderMatters,
}

#[cfg(feature = "mutants")]
mod switch {
    use std::cell::Cell;

    use super::Mutant;

    thread_local! {
        static ON: Cell<Option<Mutant>> = const { Cell::new(None) };
    }

    /// Does a piece of work with this fault switched on.
    pub fn with<R>(mutant: Mutant, work: impl FnOnce() -> R) -> R {
        struct Off;
        impl Drop for Off {
            fn drop(&mut self) {
                ON.set(None);
            }
        }
        let _off = Off;
        ON.set(Some(mutant));
        work()
    }

    pub(crate) fn on(mutant: Mutant) -> bool {
        ON.get() == Some(mutant)
    }
}

#[cfg(feature = "mutants")]
pub use switch::with;

#[cfg(feature = "mutants")]
pub(crate) use switch::on;

/// Whether this fault is switched on.
#[cfg(not(feature = "mutants"))]
pub(crate) const fn on(_: Mutant) -> bool {
    false
}
