//! Whatever the systems answer, whoever starts again and whatever is switched off: an independent
//! clerk keeps the rules from the requests and the events alone.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::super::*;
use super::START;
use crate::id::Seq;
use crate::machine::{Machine, Recorded, take_turn, wake};
use crate::policy::Policy;

const SYSTEMS: [&str; 3] = ["slack", "stripe", "zendesk"];

#[derive(Clone, Copy, Debug)]
enum Step {
    Enqueue {
        id: u8,
        system: usize,
    },
    /// One of the tries under way is answered.
    Answer {
        which: usize,
        outcome: Outcome,
    },
    /// Time passes, and the alarms on the way ring when they are due.
    Pass {
        seconds: i64,
    },
    /// Time passes, and the alarm rings once, at the end of it.
    Oversleep {
        seconds: i64,
    },
    Replay {
        id: u8,
    },
    Enable {
        system: usize,
    },
    Disable {
        system: usize,
    },
    /// Memory goes, storage stays.
    Crash,
}

fn any_outcome() -> impl Strategy<Value = Outcome> {
    let retry_after = proptest::option::weighted(0.2, (0_i64..400).prop_map(Span::seconds));
    prop_oneof![
        30 => Just(Outcome::Taken),
        60 => retry_after.prop_map(|retry_after| {
            Outcome::Failed { failure: Failure::Status(503), retry_after }
        }),
        1 => Just(Outcome::Gone),
    ]
}

fn any_history() -> impl Strategy<Value = (Vec<Step>, Outcome)> {
    let step = prop_oneof![
        8 => (0_u8..30, 0..SYSTEMS.len()).prop_map(|(id, system)| Step::Enqueue { id, system }),
        12 => (any::<usize>(), any_outcome())
            .prop_map(|(which, outcome)| Step::Answer { which, outcome }),
        6 => (0_i64..100).prop_map(|seconds| Step::Pass { seconds }),
        2 => (0_i64..9_000).prop_map(|seconds| Step::Pass { seconds }),
        2 => (0_i64..9_000).prop_map(|seconds| Step::Oversleep { seconds }),
        2 => (0_u8..30).prop_map(|id| Step::Replay { id }),
        1 => (0..SYSTEMS.len()).prop_map(|system| Step::Enable { system }),
        1 => (0..SYSTEMS.len()).prop_map(|system| Step::Disable { system }),
        1 => Just(Step::Crash),
    ];
    let unreachable = Outcome::Failed { failure: Failure::Unreachable, retry_after: None };
    let end = prop_oneof![Just(Outcome::Taken), Just(unreachable)];
    (proptest::collection::vec(step, 0..120), end)
}

/// What the clerk knows of one system.
#[derive(Default)]
struct Known {
    is_disabled: bool,
    failures: u32,
    /// No try may be made before this.
    closed_until: Timestamp,
}

/// Keeps the rules, and knows nothing of the outbox's state.
#[derive(Default)]
struct Clerk {
    enqueued: BTreeMap<DeliveryId, SystemId>,
    systems: BTreeMap<SystemId, Known>,
    in_flight: BTreeMap<(DeliveryId, Attempt), Timestamp>,
    idempotency: BTreeMap<DeliveryId, String>,
    last_attempt: BTreeMap<DeliveryId, Attempt>,
    tries: BTreeMap<DeliveryId, usize>,
    failed_at: BTreeMap<DeliveryId, Timestamp>,
    taken: BTreeSet<DeliveryId>,
}

impl Clerk {
    fn of(&mut self, id: &DeliveryId) -> &mut Known {
        self.systems.entry(self.enqueued[id].clone()).or_default()
    }

    fn answered(&mut self, at: Timestamp, id: &DeliveryId, attempt: Attempt, outcome: Outcome) {
        self.in_flight.remove(&(id.clone(), attempt));
        match outcome {
            Outcome::Taken => self.of(id).failures = 0,
            Outcome::Gone => self.of(id).is_disabled = true,
            Outcome::Failed { retry_after, .. } => {
                self.failed(at, id);
                let until = at.after(retry_after.unwrap_or_default());
                let known = self.of(id);
                known.closed_until = known.closed_until.max(until);
            }
        }
    }

    fn failed(&mut self, at: Timestamp, id: &DeliveryId) {
        self.failed_at.insert(id.clone(), at);
        let known = self.of(id);
        known.failures += 1;
        if known.failures >= FAILURES_UNTIL_OPEN {
            known.closed_until = known.closed_until.max(at.after(OPEN_FOR));
        }
    }

    fn hear(&mut self, recorded: &Recorded<Event>) -> Result<(), String> {
        let at = recorded.at;
        match &recorded.event {
            Event::Enqueued { delivery } => {
                let before = self.enqueued.insert(delivery.id.clone(), delivery.system.clone());
                check(before.is_none(), "an id was enqueued twice", &delivery.id)
            }
            Event::Delivered { id, .. } => {
                check(self.taken.insert(id.clone()), "it succeeded twice", id)
            }
            Event::Failed { id, attempt, failure: Failure::Lost, .. } => {
                let until = self.in_flight.remove(&(id.clone(), *attempt));
                self.failed(at, id);
                check(until.is_some_and(|until| until <= at), "it was given up early", id)
            }
            Event::Replayed { id } => {
                self.tries.remove(id);
                self.failed_at.remove(id);
                Ok(())
            }
            Event::Disabled { system, .. } => {
                self.systems.entry(system.clone()).or_default().is_disabled = true;
                Ok(())
            }
            Event::Enabled { system } => {
                let known = self.systems.entry(system.clone()).or_default();
                known.is_disabled = false;
                known.failures = 0;
                Ok(())
            }
            Event::Sent { id, attempt, until } => {
                self.in_flight.insert((id.clone(), *attempt), *until);
                check(*until == at.after(ANSWER_WITHIN), "another limit", id)
            }
            Event::Failed { .. }
            | Event::Held { .. }
            | Event::Alerted { .. }
            | Event::Recovered { .. } => Ok(()),
        }
    }

    /// A request leaves: everything that it must not break.
    fn see(
        &mut self,
        at: Timestamp,
        delivery: &Delivery,
        attempt: Attempt,
        idempotency: &str,
    ) -> Result<(), String> {
        let id = &delivery.id;
        let first = self.idempotency.entry(id.clone()).or_insert_with(|| idempotency.to_owned());
        check(first == idempotency, "a try has an id of its own", id)?;
        check(self.in_flight.len() <= 6, "more than six are under way", id)?;
        check(!self.taken.contains(id), "it was sent after it was taken", id)?;
        let latest = self.last_attempt.insert(id.clone(), attempt);
        check(latest < Some(attempt), "an attempt came again", id)?;
        let tries = self.tries.entry(id.clone()).or_default();
        *tries += 1;
        check(*tries <= SCHEDULE.len(), "it was tried too often", id)?;
        if let Some(failed_at) = self.failed_at.get(id) {
            let due = failed_at.after(SCHEDULE[*tries - 1]);
            check(due <= at, "it was tried too soon", id)?;
        }
        let system = self.enqueued[id].clone();
        let others = self.in_flight.keys().filter(|(other, _)| self.enqueued[other] == system);
        let is_only_one = others.count() == 1;
        let known = self.of(id);
        check(!known.is_disabled, "it was sent to a disabled system", id)?;
        check(known.closed_until <= at, "the system was to be left alone", id)?;
        let is_open = known.failures >= FAILURES_UNTIL_OPEN;
        check(!is_open || is_only_one, "a second try probed an open circuit", id)
    }
}

fn check(holds: bool, problem: &str, id: &DeliveryId) -> Result<(), String> {
    if holds { Ok(()) } else { Err(format!("{problem}: {id}")) }
}

struct Run {
    outbox: Outbox,
    policy: Policy,
    head: Seq,
    at: Timestamp,
    stored: Vec<(Timestamp, String)>,
    clerk: Clerk,
}

impl Run {
    fn note(&mut self, turn: &[Recorded<Event>]) -> Result<(), String> {
        for recorded in turn {
            self.head = recorded.seq;
            self.clerk.hear(recorded)?;
            for effect in self.outbox.react(recorded) {
                match effect {
                    Effect::Send { delivery, attempt, idempotency } => {
                        self.clerk.see(recorded.at, &delivery, attempt, &idempotency)?;
                    }
                    Effect::Alert { .. } | Effect::AllClear { .. } => (),
                }
            }
            let stored = serde_json::to_string(&recorded.event).map_err(|it| it.to_string())?;
            self.stored.push((recorded.at, stored));
        }
        match self.outbox.next_deadline() {
            Some((due, label)) if due <= self.at => Err(format!("{label} was left undone")),
            Some(_) | None => Ok(()),
        }
    }

    fn ask(&mut self, command: Command) -> Result<(), String> {
        let (outbox, policy) = (&mut self.outbox, &self.policy);
        match take_turn(outbox, self.head, policy, self.at, command) {
            Ok(turn) => self.note(&turn),
            Err(_) => Ok(()),
        }
    }

    fn wake(&mut self) -> Result<(), String> {
        let turn = wake(&mut self.outbox, self.head, &self.policy, self.at);
        self.note(&turn)
    }

    fn answer(&mut self, which: usize, outcome: Outcome) -> Result<(), String> {
        let under_way: Vec<_> = self.clerk.in_flight.keys().cloned().collect();
        if under_way.is_empty() {
            return Ok(());
        }
        let (id, attempt) = under_way[which % under_way.len()].clone();
        self.clerk.answered(self.at, &id, attempt, outcome);
        self.ask(Command::Report { id, attempt, outcome })
    }

    fn pass(&mut self, seconds: i64) -> Result<(), String> {
        let until = self.at.after(Span::seconds(seconds));
        while let Some((due, _)) = self.outbox.next_deadline().filter(|(due, _)| *due <= until) {
            self.at = due;
            self.wake()?;
        }
        self.at = until;
        Ok(())
    }

    fn replayed(&self) -> Result<Outbox, String> {
        let mut outbox = Outbox::default();
        let mut seq = Seq::ZERO;
        for (at, event) in &self.stored {
            seq = seq.next();
            let event = serde_json::from_str(event).map_err(|it| it.to_string())?;
            outbox.apply(&Recorded { seq, at: *at, event });
        }
        Ok(outbox)
    }

    fn step(&mut self, step: Step) -> Result<(), String> {
        let system = |system: usize| SystemId::new(SYSTEMS[system]).unwrap();
        let id = |id: u8| DeliveryId::new(format!("d{id}")).unwrap();
        match step {
            Step::Enqueue { id, system } => {
                self.ask(Command::Enqueue(super::delivery(&format!("d{id}"), SYSTEMS[system])))
            }
            Step::Answer { which, outcome } => self.answer(which, outcome),
            Step::Pass { seconds } => self.pass(seconds),
            Step::Oversleep { seconds } => {
                self.at = self.at.after(Span::seconds(seconds));
                self.wake()
            }
            Step::Replay { id: number } => self.ask(Command::Replay { id: id(number) }),
            Step::Enable { system: which } => self.ask(Command::Enable { system: system(which) }),
            Step::Disable { system: which } => self.ask(Command::Disable { system: system(which) }),
            Step::Crash => {
                let replayed = self.replayed()?;
                if replayed != self.outbox {
                    return Err("a replay differs".to_owned());
                }
                self.outbox = replayed;
                Ok(())
            }
        }
    }

    /// Nothing more is asked, and every try is answered in the same way.
    fn finish(&mut self, outcome: Outcome) -> Result<(), String> {
        for _ in 0..5_000 {
            if !self.clerk.in_flight.is_empty() {
                self.answer(0, outcome)?;
            } else if let Some((due, _)) = self.outbox.next_deadline() {
                self.at = due;
                self.wake()?;
            } else {
                break;
            }
        }
        let dead: BTreeSet<_> = self.outbox.dead_letters().map(|it| it.id.clone()).collect();
        for id in self.clerk.enqueued.keys() {
            let ends = [dead.contains(id), self.clerk.taken.contains(id)];
            check(ends[0] != ends[1], "it came to no end, or to two", id)?;
        }
        self.step(Step::Crash)
    }
}

/// The rules OB1 to OB7 on one history.
fn holds(history: &[Step], end: Outcome) -> Result<(), String> {
    let mut run = Run {
        outbox: Outbox::default(),
        policy: Policy::standard(),
        head: Seq::ZERO,
        at: START,
        stored: Vec::new(),
        clerk: Clerk::default(),
    };
    for step in history {
        run.step(*step)?;
    }
    run.finish(end)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn ob1_ob2_ob3_ob5_ob6_ob9_every_delivery_ends_once_by_the_rules(
        (history, end) in any_history(),
    ) {
        prop_assert_eq!(holds(&history, end), Ok(()));
    }
}

#[cfg(feature = "mutants")]
mod mutants {
    use proptest::test_runner::TestRunner;

    use super::*;
    use crate::mutant::{self, Mutant};

    fn finds(mutant: Mutant, problem: &str) {
        let found = TestRunner::deterministic().run(&any_history(), |(history, end)| {
            let found = mutant::with(mutant, || holds(&history, end));
            found.map_err(TestCaseError::fail)
        });
        assert!(found.is_err_and(|found| found.to_string().contains(problem)));
    }

    #[test]
    fn ob1_a_try_with_an_id_of_its_own_is_caught() {
        finds(Mutant::OutboxIdPerAttempt, "a try has an id of its own");
    }

    #[test]
    fn ob9_a_retry_without_an_alarm_is_caught() {
        finds(Mutant::AlarmNotRearmed, "it came to no end");
    }
}
