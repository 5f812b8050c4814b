//! The shape of everything that decides: a pure, event-sourced state machine. SPEC MA.

use crate::id::Seq;
use crate::policy::Policy;
use crate::time::Timestamp;

/// An event with its place and its moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded<E> {
    /// Its place, counted from one and without a gap.
    pub seq: Seq,
    /// When it was decided.
    pub at: Timestamp,
    /// What happened.
    pub event: E,
}

/// A pure, event-sourced state machine.
///
/// A shell stores what `decide` or `timeout` returns, then folds it with `apply`, then carries
/// out what `react` asks for, then sets its alarm to `next_deadline`. After a restart it folds
/// the stored events with `apply` alone, so that a replay is silent.
pub trait Machine {
    /// What may be asked of it.
    type Command;
    /// What can happen.
    type Event;
    /// What the shell must do about it.
    type Effect;
    /// Why a command is not carried out.
    type Rejection;

    /// Answers a command with what happens, or with why nothing does.
    fn decide(
        &self,
        policy: &Policy,
        at: Timestamp,
        command: Self::Command,
    ) -> Result<Vec<Self::Event>, Self::Rejection>;

    /// Folds one event into the state. It knows no policy and no clock, and cannot fail.
    fn apply(&mut self, recorded: &Recorded<Self::Event>);

    /// Says what the shell must do about an event. It is never asked on a replay.
    fn react(&self, recorded: &Recorded<Self::Event>) -> Vec<Self::Effect>;

    /// What happens by itself, once the moment of `next_deadline` has come.
    fn timeout(&self, policy: &Policy, at: Timestamp) -> Vec<Self::Event>;

    /// The next moment at which something happens by itself, and what.
    fn next_deadline(&self) -> Option<(Timestamp, &'static str)>;
}
