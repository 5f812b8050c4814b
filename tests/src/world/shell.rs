//! What a durable object is to its machine: a log, memory that can be lost, and an alarm.

use std::fmt::Debug;

use baton_shared::id::Seq;
use baton_shared::machine::{Machine, Recorded, take_turn, take_turn_of, wake};
use baton_shared::policy::Policy;
use baton_shared::time::Timestamp;

/// A machine with its log.
#[derive(Debug)]
pub(super) struct Shell<M: Machine> {
    machine: M,
    log: Vec<Recorded<M::Event>>,
    effects: Vec<M::Effect>,
    /// What folding the first events of the log gives, and how many those are: nothing is folded
    /// twice however often the memory is lost.
    folded: (M, usize),
}

impl<M> Shell<M>
where
    M: Machine + Clone + Default + PartialEq + Debug,
    M::Event: Clone,
{
    /// A machine to which nothing has happened.
    pub(super) fn new() -> Self {
        Self {
            machine: M::default(),
            log: Vec::new(),
            effects: Vec::new(),
            folded: (M::default(), 0),
        }
    }

    /// The machine.
    pub(super) fn machine(&self) -> &M {
        &self.machine
    }

    /// Everything that happened to it.
    pub(super) fn log(&self) -> &[Recorded<M::Event>] {
        &self.log
    }

    /// Lets happen what is due, then carries out a command; what it asks for is kept until
    /// [`Shell::drain`] takes it.
    pub(super) fn carry_out(
        &mut self,
        policy: &Policy,
        at: Timestamp,
        command: M::Command,
    ) -> Result<(), M::Rejection> {
        self.wake(policy, at);
        let head = self.head();
        let turn = take_turn(&mut self.machine, head, policy, at, command)?;
        self.keep(turn);
        Ok(())
    }

    /// Carries out several commands as one turn, or none of them.
    pub(super) fn carry_out_all(
        &mut self,
        policy: &Policy,
        at: Timestamp,
        commands: Vec<M::Command>,
    ) -> Result<(), M::Rejection> {
        self.wake(policy, at);
        let head = self.head();
        let turn = take_turn_of(&mut self.machine, head, policy, at, commands)?;
        self.keep(turn);
        Ok(())
    }

    /// Lets happen what is due.
    pub(super) fn wake(&mut self, policy: &Policy, at: Timestamp) {
        let head = self.head();
        let turn = wake(&mut self.machine, head, policy, at);
        self.keep(turn);
    }

    /// Takes what the machine asked for.
    pub(super) fn drain(&mut self) -> Vec<M::Effect> {
        std::mem::take(&mut self.effects)
    }

    /// Loses the memory and folds the log again: nobody can tell.
    pub(super) fn evict(&mut self) {
        let (again, folded) = &mut self.folded;
        for recorded in &self.log[*folded..] {
            again.apply(recorded);
        }
        *folded = self.log.len();
        assert_eq!(*again, self.machine, "the log does not give the state that was lived");
        self.machine = again.clone();
    }

    fn head(&self) -> Seq {
        self.log.last().map_or(Seq::ZERO, |last| last.seq)
    }

    fn keep(&mut self, turn: Vec<Recorded<M::Event>>) {
        for recorded in &turn {
            self.effects.extend(self.machine.react(recorded));
        }
        self.log.extend(turn);
    }
}
