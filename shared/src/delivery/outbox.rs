//! The outbox itself.

use std::collections::{BTreeMap, BTreeSet};

use super::system::{FAILURES_UNTIL_OPEN, Health, LONGEST_ASKED, OPEN_FOR, Switch, System};
use super::{
    ANSWER_WITHIN, Attempt, Command, Delivery, Disabling, Effect, Event, Failure, Hold,
    MOST_IN_FLIGHT, Outcome, Rejection, Then, delay,
};
use crate::id::{DeliveryId, SystemId};
use crate::machine::{Machine, Recorded};
use crate::mutant::{self, Mutant};
use crate::policy::Policy;
use crate::time::{Span, Timestamp};

/// Where a delivery that was not taken yet stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    /// It waits for its next try.
    Waiting { due: Timestamp },
    /// A try is under way, and counts as lost from this moment on.
    InFlight { until: Timestamp },
    /// It waits for somebody to replay it.
    Dead,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Undelivered {
    delivery: Delivery,
    phase: Phase,
    /// The latest try.
    attempt: Attempt,
    /// How many tries of the schedule have been made.
    tries: usize,
}

/// What has to leave, and what is known of the systems it goes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outbox {
    undelivered: BTreeMap<DeliveryId, Undelivered>,
    delivered: BTreeSet<DeliveryId>,
    systems: BTreeMap<SystemId, System>,
}

impl Outbox {
    /// The deliveries that wait for somebody to replay them.
    pub fn dead_letters(&self) -> impl Iterator<Item = &Delivery> {
        let dead = self.undelivered.values().filter(|it| it.phase == Phase::Dead);
        dead.map(|it| &it.delivery)
    }

    /// Whether this was taken.
    pub fn is_delivered(&self, id: &DeliveryId) -> bool {
        self.delivered.contains(id)
    }

    fn enqueue(&self, delivery: Delivery) -> Result<Vec<Event>, Rejection> {
        if self.delivered.contains(&delivery.id) {
            return Err(Rejection::Repeated);
        }
        match self.undelivered.get(&delivery.id) {
            None => Ok(vec![Event::Enqueued { delivery }]),
            Some(known) if known.delivery == delivery => Err(Rejection::Repeated),
            Some(_) => Err(Rejection::Conflict),
        }
    }

    fn report(
        &self,
        at: Timestamp,
        id: DeliveryId,
        attempt: Attempt,
        outcome: Outcome,
    ) -> Result<Vec<Event>, Rejection> {
        let Some(known) = self.undelivered.get(&id) else {
            let was_taken = self.delivered.contains(&id);
            return Err(if was_taken { Rejection::Late } else { Rejection::Unknown });
        };
        let is_under_way = matches!(known.phase, Phase::InFlight { .. });
        if !is_under_way || attempt != known.attempt {
            return Err(Rejection::Late);
        }
        let system = known.delivery.system.clone();
        Ok(match outcome {
            Outcome::Taken => {
                let delivered = Event::Delivered { id, attempt };
                match self.system(&system).health {
                    Health::Well => vec![delivered],
                    Health::Alerted => vec![delivered, Event::Recovered { system }],
                }
            }
            Outcome::Failed { failure, retry_after } => self.fail(at, known, failure, retry_after),
            Outcome::Gone => {
                let (failure, then) = (Failure::Status(410), Then::DeadLetter);
                let failed = Event::Failed { id, attempt, failure, then };
                match self.system(&system).switch {
                    Switch::Disabled => vec![failed],
                    Switch::Enabled => {
                        vec![failed, Event::Disabled { system, because: Disabling::Gone }]
                    }
                }
            }
        })
    }

    fn fail(
        &self,
        at: Timestamp,
        known: &Undelivered,
        failure: Failure,
        retry_after: Option<Span>,
    ) -> Vec<Event> {
        let Undelivered { delivery: Delivery { id, system, .. }, attempt, tries, .. } = known;
        let state = self.system(system);
        let next = match state.switch {
            Switch::Enabled => delay(id, *attempt, *tries),
            Switch::Disabled => None,
        };
        let asked = retry_after.map(|span| at.after(span.min(LONGEST_ASKED)));
        let then = match next {
            Some(delay) => Then::Again(at.after(delay)),
            None => Then::DeadLetter,
        };
        let mut events = vec![Event::Failed { id: id.clone(), attempt: *attempt, failure, then }];
        let opens = state.failures_in_a_row + 1 >= FAILURES_UNTIL_OPEN;
        let open = opens.then(|| at.after(OPEN_FOR));
        let holds = [(open, Hold::CircuitOpen), (asked, Hold::Asked)];
        for (until, because) in holds {
            if let Some(until) = until {
                events.push(Event::Held { system: system.clone(), until, because });
            }
        }
        events
    }

    fn replay(&self, id: DeliveryId) -> Result<Vec<Event>, Rejection> {
        let known = self.undelivered.get(&id);
        let Some(known) = known else {
            let was_taken = self.delivered.contains(&id);
            return Err(if was_taken { Rejection::NotDead } else { Rejection::Unknown });
        };
        match (known.phase, self.system(&known.delivery.system).switch) {
            (Phase::Waiting { .. } | Phase::InFlight { .. }, _) => Err(Rejection::NotDead),
            (Phase::Dead, Switch::Disabled) => Err(Rejection::Disabled),
            (Phase::Dead, Switch::Enabled) => Ok(vec![Event::Replayed { id }]),
        }
    }

    /// The next try that can be made by this moment. Systems with few tries under way go first,
    /// so that one that hangs leaves room for the others.
    fn next_try(&self, at: Timestamp) -> Option<Event> {
        if self.in_flight() >= MOST_IN_FLIGHT {
            return None;
        }
        let sendable = self.tries().filter(|(moment, _)| *moment <= at);
        let (_, next) = sendable.min_by_key(|(moment, next)| {
            (self.system(&next.delivery.system).in_flight, *moment, next.delivery.id.clone())
        })?;
        Some(Event::Sent {
            id: next.delivery.id.clone(),
            attempt: next.attempt.next(),
            until: at.after(ANSWER_WITHIN),
        })
    }

    /// What waits, with the moment from which on it may be tried as things stand.
    fn tries(&self) -> impl Iterator<Item = (Timestamp, &Undelivered)> {
        self.undelivered.values().filter_map(|waiting| match waiting.phase {
            Phase::Waiting { due } => {
                let open_from = self.system(&waiting.delivery.system).open_from()?;
                Some((due.max(open_from), waiting))
            }
            Phase::InFlight { .. } | Phase::Dead => None,
        })
    }

    fn alert(&self, at: Timestamp) -> Option<Event> {
        self.systems.iter().find_map(|(id, system)| match system.alert() {
            Some((moment, because)) if moment <= at => {
                Some(Event::Alerted { system: id.clone(), because })
            }
            Some(_) | None => None,
        })
    }

    fn lost(&self, at: Timestamp) -> Option<&Undelivered> {
        self.undelivered
            .values()
            .find(|it| matches!(it.phase, Phase::InFlight { until } if until <= at))
    }

    fn in_flight(&self) -> usize {
        self.systems.values().map(|system| system.in_flight).sum()
    }

    fn system(&self, id: &SystemId) -> System {
        self.systems.get(id).cloned().unwrap_or_default()
    }

    /// Ends a try that is under way, and returns the system that it went to.
    fn land(&mut self, id: &DeliveryId, phase: Phase) -> Option<(&mut System, SystemId)> {
        let known = self.undelivered.get_mut(id)?;
        known.phase = phase;
        let name = known.delivery.system.clone();
        let system = self.systems.entry(name.clone()).or_default();
        system.in_flight = system.in_flight.saturating_sub(1);
        Some((system, name))
    }

    /// Work for this system has come or gone.
    fn count_work(&mut self, system: &SystemId, at: Timestamp) {
        let mut of_system = self.undelivered.values().filter(|it| it.delivery.system == *system);
        let works = of_system.any(|it| it.phase != Phase::Dead);
        let state = self.systems.entry(system.clone()).or_default();
        state.unserved_since = works.then(|| state.unserved_since.unwrap_or(at));
    }
}

impl Machine for Outbox {
    type Command = Command;
    type Event = Event;
    type Effect = Effect;
    type Rejection = Rejection;

    fn decide(
        &self,
        _policy: &Policy,
        at: Timestamp,
        command: Command,
    ) -> Result<Vec<Event>, Rejection> {
        match command {
            Command::Enqueue(delivery) => self.enqueue(delivery),
            Command::Report { id, attempt, outcome } => self.report(at, id, attempt, outcome),
            Command::Replay { id } => self.replay(id),
            Command::Enable { system } => match self.system(&system).switch {
                Switch::Enabled => Err(Rejection::Enabled),
                Switch::Disabled => Ok(vec![Event::Enabled { system }]),
            },
            Command::Disable { system } => match self.system(&system).switch {
                Switch::Disabled => Err(Rejection::Disabled),
                Switch::Enabled => Ok(vec![Event::Disabled { system, because: Disabling::ByHand }]),
            },
        }
    }

    fn follow(&self, _policy: &Policy, at: Timestamp) -> Vec<Event> {
        self.alert(at).or_else(|| self.next_try(at)).into_iter().collect()
    }

    fn apply(&mut self, recorded: &Recorded<Event>) {
        let at = recorded.at;
        match &recorded.event {
            Event::Enqueued { delivery } => {
                let phase = match self.system(&delivery.system).switch {
                    Switch::Enabled => Phase::Waiting { due: at },
                    Switch::Disabled => Phase::Dead,
                };
                let delivery = delivery.clone();
                let (id, system) = (delivery.id.clone(), delivery.system.clone());
                let attempt = Attempt::default();
                self.undelivered.insert(id, Undelivered { delivery, phase, attempt, tries: 0 });
                self.count_work(&system, at);
            }
            Event::Sent { id, attempt, until } => {
                if let Some(known) = self.undelivered.get_mut(id) {
                    known.phase = Phase::InFlight { until: *until };
                    known.attempt = *attempt;
                    known.tries += 1;
                    self.systems.entry(known.delivery.system.clone()).or_default().in_flight += 1;
                }
            }
            Event::Delivered { id, .. } => {
                if let Some((system, name)) = self.land(id, Phase::Dead) {
                    system.failures_in_a_row = 0;
                    system.unserved_since = None;
                    self.undelivered.remove(id);
                    self.delivered.insert(id.clone());
                    self.count_work(&name, at);
                }
            }
            Event::Failed { id, then, .. } => {
                let phase = match then {
                    Then::Again(due) => Phase::Waiting { due: *due },
                    Then::DeadLetter => Phase::Dead,
                };
                if let Some((system, name)) = self.land(id, phase) {
                    system.failures_in_a_row = system.failures_in_a_row.saturating_add(1);
                    self.count_work(&name, at);
                }
            }
            Event::Held { system, until, .. } => {
                let system = self.systems.entry(system.clone()).or_default();
                system.held_until = system.held_until.max(*until);
            }
            Event::Disabled { system, .. } => {
                self.systems.entry(system.clone()).or_default().switch = Switch::Disabled;
                for known in self.undelivered.values_mut() {
                    let waits = matches!(known.phase, Phase::Waiting { .. });
                    if waits && known.delivery.system == *system {
                        known.phase = Phase::Dead;
                    }
                }
                self.count_work(system, at);
            }
            Event::Enabled { system } => {
                // What went wrong before somebody connected it again says nothing about it.
                let state = self.systems.entry(system.clone()).or_default();
                state.switch = Switch::Enabled;
                state.failures_in_a_row = 0;
                state.unserved_since = None;
                self.count_work(system, at);
            }
            Event::Replayed { id } => {
                if let Some(known) = self.undelivered.get_mut(id) {
                    known.phase = Phase::Waiting { due: at };
                    known.tries = 0;
                    let system = known.delivery.system.clone();
                    self.count_work(&system, at);
                }
            }
            Event::Alerted { system, .. } => {
                self.systems.entry(system.clone()).or_default().health = Health::Alerted;
            }
            Event::Recovered { system } => {
                self.systems.entry(system.clone()).or_default().health = Health::Well;
            }
        }
    }

    fn react(&self, recorded: &Recorded<Event>) -> Vec<Effect> {
        match &recorded.event {
            Event::Sent { id, attempt, .. } => {
                let Some(known) = self.undelivered.get(id) else { return Vec::new() };
                let idempotency = if mutant::on(Mutant::OutboxIdPerAttempt) {
                    format!("{id}-{}", attempt.number())
                } else {
                    id.to_string()
                };
                let delivery = known.delivery.clone();
                vec![Effect::Send { delivery, attempt: *attempt, idempotency }]
            }
            Event::Alerted { system, because } => {
                vec![Effect::Alert { system: system.clone(), because: *because }]
            }
            Event::Recovered { system } => vec![Effect::AllClear { system: system.clone() }],
            Event::Enqueued { .. }
            | Event::Delivered { .. }
            | Event::Failed { .. }
            | Event::Held { .. }
            | Event::Disabled { .. }
            | Event::Enabled { .. }
            | Event::Replayed { .. } => Vec::new(),
        }
    }

    fn timeout(&self, _policy: &Policy, at: Timestamp) -> Vec<Event> {
        if let Some(lost) = self.lost(at) {
            return self.fail(at, lost, Failure::Lost, None);
        }
        self.alert(at).or_else(|| self.next_try(at)).into_iter().collect()
    }

    fn next_deadline(&self) -> Option<(Timestamp, &'static str)> {
        let is_full = self.in_flight() >= MOST_IN_FLIGHT;
        let forgets_retries = mutant::on(Mutant::AlarmNotRearmed);
        let tries = self.tries().filter(|_| !is_full);
        let tries = tries.filter(|(_, waiting)| waiting.tries == 0 || !forgets_retries);
        let tries = tries.map(|(moment, _)| (moment, "delivery"));
        let answers = self.undelivered.values().filter_map(|it| match it.phase {
            Phase::InFlight { until } => Some((until, "answer")),
            Phase::Waiting { .. } | Phase::Dead => None,
        });
        let alerts = self.systems.values().filter_map(System::alert);
        let alerts = alerts.map(|(moment, _)| (moment, "delivery alert"));
        tries.chain(answers).chain(alerts).min()
    }
}
