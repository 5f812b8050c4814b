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
/// A shell stores what `decide` or `timeout` returns and what follows from it, folds it with
/// `apply`, carries out what `react` asks for, and sets its alarm to `next_deadline`. Whatever
/// is due is folded before a command is decided. After a restart the shell folds the stored
/// events with `apply` alone, so that a replay is silent. [`take_turn`] and [`wake`] are that
/// order of things, for whoever keeps the machine in memory.
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

    /// What follows at once from the state as it stands. It is asked after every fold of a turn,
    /// until nothing follows; all of it is one turn. What follows is decided one step at a time
    /// so that each step sees the state that the one before it left.
    fn follow(&self, _policy: &Policy, _at: Timestamp) -> Vec<Self::Event> {
        Vec::new()
    }

    /// Folds one event into the state. It knows no policy and no clock, and cannot fail.
    fn apply(&mut self, recorded: &Recorded<Self::Event>);

    /// Says what the shell must do about an event. It is never asked on a replay.
    fn react(&self, recorded: &Recorded<Self::Event>) -> Vec<Self::Effect>;

    /// What happens by itself, once the moment of `next_deadline` has come.
    fn timeout(&self, policy: &Policy, at: Timestamp) -> Vec<Self::Event>;

    /// The next moment at which something happens by itself, and what.
    fn next_deadline(&self) -> Option<(Timestamp, &'static str)>;
}

/// Carries out a command on a machine in memory, and returns the whole turn: what was decided
/// and what followed from it. Where the command is rejected the machine is as it was.
pub fn take_turn<M: Machine>(
    machine: &mut M,
    head: Seq,
    policy: &Policy,
    at: Timestamp,
    command: M::Command,
) -> Result<Vec<Recorded<M::Event>>, M::Rejection> {
    let decided = machine.decide(policy, at, command)?;
    let turn = fold(machine, head, policy, at, decided);
    Ok(turn)
}

/// Carries out several commands as one turn, each on what the one before it left. Where one is
/// rejected none is carried out, and the machine is as it was.
pub fn take_turn_of<M: Machine + Clone>(
    machine: &mut M,
    head: Seq,
    policy: &Policy,
    at: Timestamp,
    commands: Vec<M::Command>,
) -> Result<Vec<Recorded<M::Event>>, M::Rejection> {
    let before = machine.clone();
    let mut turn: Vec<Recorded<M::Event>> = Vec::new();
    for command in commands {
        let head = turn.last().map_or(head, |last| last.seq);
        match take_turn(machine, head, policy, at, command) {
            Ok(events) => turn.extend(events),
            Err(rejection) => {
                *machine = before;
                return Err(rejection);
            }
        }
    }
    Ok(turn)
}

/// Lets happen whatever is due by this moment, and returns it as one turn.
pub fn wake<M: Machine>(
    machine: &mut M,
    head: Seq,
    policy: &Policy,
    at: Timestamp,
) -> Vec<Recorded<M::Event>> {
    let mut turn: Vec<Recorded<M::Event>> = Vec::new();
    while machine.next_deadline().is_some_and(|(due, _)| due <= at) {
        let due = machine.timeout(policy, at);
        if due.is_empty() {
            // MA4: a deadline on which nothing happens would ring for ever.
            debug_assert!(false, "a deadline was announced and nothing happens");
            break;
        }
        let head = turn.last().map_or(head, |last| last.seq);
        turn.extend(fold(machine, head, policy, at, due));
    }
    turn
}

fn fold<M: Machine>(
    machine: &mut M,
    head: Seq,
    policy: &Policy,
    at: Timestamp,
    events: Vec<M::Event>,
) -> Vec<Recorded<M::Event>> {
    let mut turn = Vec::with_capacity(events.len());
    let mut seq = head;
    let mut next = events;
    while !next.is_empty() {
        for event in next {
            seq = seq.next();
            let recorded = Recorded { seq, at, event };
            machine.apply(&recorded);
            turn.push(recorded);
        }
        next = machine.follow(policy, at);
    }
    turn
}
