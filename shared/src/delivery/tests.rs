use super::*;
use crate::id::Seq;
use crate::machine::{Machine, Recorded, take_turn, wake};
use crate::policy::Policy;

mod histories;

const START: Timestamp = Timestamp::new(1_000_000);

fn delivery(id: &str, system: &str) -> Delivery {
    Delivery {
        id: DeliveryId::new(id).unwrap(),
        system: SystemId::new(system).unwrap(),
        body: BodyKey::new(format!("body-{id}")).unwrap(),
    }
}

/// An outbox in memory, its clock, and what it has asked for.
struct Shell {
    outbox: Outbox,
    head: Seq,
    at: Timestamp,
    /// The tries that are under way.
    sent: Vec<(Delivery, Attempt)>,
    told: Vec<Effect>,
}

impl Shell {
    fn new() -> Self {
        let outbox = Outbox::default();
        Self { outbox, head: Seq::ZERO, at: START, sent: Vec::new(), told: Vec::new() }
    }

    fn ask(&mut self, command: Command) -> Result<(), Rejection> {
        let policy = Policy::standard();
        let turn = take_turn(&mut self.outbox, self.head, &policy, self.at, command)?;
        self.note(&turn);
        Ok(())
    }

    fn note(&mut self, turn: &[Recorded<Event>]) {
        for recorded in turn {
            self.head = recorded.seq;
            for effect in self.outbox.react(recorded) {
                match effect {
                    Effect::Send { delivery, attempt, idempotency } => {
                        assert_eq!(idempotency, delivery.id.as_str());
                        self.sent.push((delivery, attempt));
                    }
                    Effect::Alert { .. } | Effect::AllClear { .. } => self.told.push(effect),
                }
            }
        }
    }

    fn enqueue(&mut self, id: &str, system: &str) {
        self.ask(Command::Enqueue(delivery(id, system))).unwrap();
    }

    /// Answers the oldest try that is under way.
    fn answer(&mut self, outcome: Outcome) {
        let (delivery, attempt) = self.sent.remove(0);
        self.ask(Command::Report { id: delivery.id, attempt, outcome }).unwrap();
    }

    /// Lets time pass to the next deadline, and says how long that was.
    fn sleep(&mut self) -> (Span, &'static str) {
        let (due, label) = self.outbox.next_deadline().unwrap();
        let slept = due.since(self.at);
        self.at = due;
        let turn = wake(&mut self.outbox, self.head, &Policy::standard(), due);
        self.note(&turn);
        (slept, label)
    }

    fn dead(&self) -> Vec<&str> {
        self.outbox.dead_letters().map(|delivery| delivery.id.as_str()).collect()
    }
}

fn failed() -> Outcome {
    Outcome::Failed { failure: Failure::Status(503), retry_after: None }
}

#[test]
fn ob1_each_try_has_the_id_of_the_delivery() {
    let mut shell = Shell::new();
    shell.enqueue("d1", "zendesk");
    assert_eq!(shell.sent, [(delivery("d1", "zendesk"), Attempt(1))]);
    shell.answer(failed());
    shell.sleep();
    assert_eq!(shell.sent, [(delivery("d1", "zendesk"), Attempt(2))]);
    shell.answer(Outcome::Taken);
    assert!(shell.outbox.is_delivered(&DeliveryId::new("d1").unwrap()));
    let again = shell.ask(Command::Enqueue(delivery("d1", "zendesk")));
    assert_eq!(again, Err(Rejection::Repeated));
}

#[test]
fn ob1_an_id_is_one_delivery() {
    let mut shell = Shell::new();
    shell.enqueue("d1", "zendesk");
    let repeated = shell.ask(Command::Enqueue(delivery("d1", "zendesk")));
    assert_eq!(repeated, Err(Rejection::Repeated));
    let other = shell.ask(Command::Enqueue(delivery("d1", "slack")));
    assert_eq!(other, Err(Rejection::Conflict));
}

#[test]
fn ob2_a_delivery_is_tried_ten_times_and_is_a_dead_letter_then() {
    let mut shell = Shell::new();
    shell.enqueue("d1", "zendesk");
    let mut delays = Vec::new();
    for _ in 1..10 {
        let failed_at = shell.at;
        shell.answer(failed());
        while shell.sent.is_empty() {
            shell.sleep();
        }
        delays.push(shell.at.since(failed_at));
    }
    for (delay, step) in delays.iter().zip(&SCHEDULE[1..]) {
        let longest = Span::millis(step.as_millis() * 6 / 5);
        assert!((step..=&longest).contains(&delay), "{delay:?} is not about {step:?}");
    }
    assert_eq!(delays.len(), 9);
    assert!(shell.dead().is_empty());
    shell.answer(failed());
    assert_eq!(shell.dead(), ["d1"]);
    assert_eq!(shell.outbox.next_deadline(), None);

    shell.ask(Command::Replay { id: DeliveryId::new("d1").unwrap() }).unwrap();
    while shell.sent.is_empty() {
        shell.sleep();
    }
    assert_eq!(shell.sent, [(delivery("d1", "zendesk"), Attempt(11))]);
    shell.answer(Outcome::Taken);
    assert!(shell.dead().is_empty());
}

#[test]
fn ob2_what_failed_together_is_not_tried_together() {
    let ids = ["d1", "d2", "d3", "d4"].map(|id| DeliveryId::new(id).unwrap());
    let mut delays: Vec<Span> = ids.iter().filter_map(|id| delay(id, Attempt(2), 2)).collect();
    assert_eq!(delays.len(), 4);
    delays.sort_unstable();
    delays.dedup();
    assert!(delays.len() > 1, "all wait {delays:?}");
    assert_eq!(delay(&ids[0], Attempt(2), 2), delay(&ids[0], Attempt(2), 2));
    assert_eq!(delay(&ids[0], Attempt(10), 10), None);
}

#[test]
fn ob3_no_more_than_six_tries_are_under_way() {
    let mut shell = Shell::new();
    for number in 0..9 {
        shell.enqueue(&format!("d{number}"), "zendesk");
    }
    assert_eq!(shell.sent.len(), 6);
    shell.answer(Outcome::Taken);
    assert_eq!(shell.sent.len(), 6);
    assert_eq!(shell.sent[5].0.id.as_str(), "d6");
}

#[test]
fn ob3_a_system_that_hangs_leaves_room_for_the_others() {
    let mut shell = Shell::new();
    for number in 0..8 {
        shell.enqueue(&format!("d{number}"), "zendesk");
    }
    shell.enqueue("s1", "slack");
    shell.answer(Outcome::Taken);
    assert_eq!(shell.sent[5].0.id.as_str(), "s1");
}

#[test]
fn ob4_a_try_that_is_not_heard_of_counts_as_lost_and_its_late_answer_for_nothing() {
    let mut shell = Shell::new();
    shell.enqueue("d1", "zendesk");
    assert_eq!(shell.sleep(), (ANSWER_WITHIN, "answer"));
    let (lost, attempt) = shell.sent.remove(0);
    let late = Command::Report { id: lost.id, attempt, outcome: Outcome::Taken };
    assert_eq!(shell.ask(late), Err(Rejection::Late));
    assert_eq!(shell.sleep().1, "delivery");
    shell.answer(Outcome::Taken);
}

#[test]
fn ob5_five_failures_in_a_row_open_the_circuit_and_one_try_at_a_time_probes_it() {
    let mut shell = Shell::new();
    for number in 0..5 {
        shell.enqueue(&format!("d{number}"), "zendesk");
    }
    for _ in 0..5 {
        shell.answer(failed());
    }
    shell.enqueue("d5", "zendesk");
    assert!(shell.sent.is_empty(), "an open circuit lets nothing through");
    shell.enqueue("s1", "slack");
    assert_eq!(shell.sent.len(), 1, "the circuit of one system is not another's");
    shell.answer(Outcome::Taken);
    assert_eq!(shell.sleep(), (OPEN_FOR, "delivery"));
    assert_eq!(shell.sent.len(), 1, "one try probes");
    shell.answer(failed());
    assert_eq!(shell.sleep(), (OPEN_FOR, "delivery"));
    assert_eq!(shell.sent.len(), 1);
    shell.answer(Outcome::Taken);
    assert!(shell.sent.len() > 1, "a success closes the circuit");
}

#[test]
fn ob6_a_system_that_wants_nothing_more_gets_nothing_more() {
    let mut shell = Shell::new();
    for id in ["d1", "d2", "d3"] {
        shell.enqueue(id, "zendesk");
    }
    shell.answer(failed());
    shell.answer(Outcome::Gone);
    shell.answer(failed());
    shell.enqueue("d4", "zendesk");
    assert_eq!((shell.sent.len(), shell.dead()), (0, vec!["d1", "d2", "d3", "d4"]));
    let system = SystemId::new("zendesk").unwrap();
    let replay = || Command::Replay { id: DeliveryId::new("d1").unwrap() };
    assert_eq!(shell.ask(replay()), Err(Rejection::Disabled));
    assert_eq!(shell.ask(Command::Disable { system: system.clone() }), Err(Rejection::Disabled));
    shell.ask(Command::Enable { system: system.clone() }).unwrap();
    assert_eq!(shell.ask(Command::Enable { system }), Err(Rejection::Enabled));
    assert!(shell.sent.is_empty(), "dead letters wait for somebody");
    shell.ask(replay()).unwrap();
    assert_eq!(shell.sent, [(delivery("d1", "zendesk"), Attempt(2))]);
    assert_eq!(shell.ask(replay()), Err(Rejection::NotDead));
}

#[test]
fn ob7_a_system_that_asks_for_time_gets_it_up_to_a_day() {
    for (asked, given) in [(Span::minutes(7), Span::minutes(7)), (Span::hours(99), LONGEST_ASKED)] {
        let mut shell = Shell::new();
        shell.enqueue("d1", "zendesk");
        let asked_at = shell.at;
        let (failure, retry_after) = (Failure::Status(429), Some(asked));
        shell.answer(Outcome::Failed { failure, retry_after });
        shell.enqueue("d2", "zendesk");
        assert!(shell.sent.is_empty(), "all of its deliveries wait");
        while shell.sent.is_empty() {
            shell.sleep();
        }
        assert_eq!(shell.at.since(asked_at), given);
    }
}

#[test]
fn ob8_people_are_told_after_three_failures_in_a_row_and_when_it_is_over() {
    let mut shell = Shell::new();
    let system = SystemId::new("zendesk").unwrap();
    for id in ["d1", "d2", "d3"] {
        shell.enqueue(id, "zendesk");
    }
    shell.answer(failed());
    shell.answer(failed());
    assert_eq!(shell.told, []);
    shell.answer(failed());
    let alert = Effect::Alert { system: system.clone(), because: Concern::Failures };
    assert_eq!(shell.told, [alert]);
    shell.sleep();
    shell.answer(failed());
    assert_eq!(shell.told.len(), 1, "they are told once");
    shell.sleep();
    shell.answer(Outcome::Taken);
    assert_eq!(shell.told[1..], [Effect::AllClear { system }]);
}

#[test]
fn ob8_people_are_told_when_work_waits_and_nothing_is_taken_for_five_minutes() {
    let mut shell = Shell::new();
    shell.enqueue("d1", "zendesk");
    let (failure, retry_after) = (Failure::Status(429), Some(Span::hours(1)));
    shell.answer(Outcome::Failed { failure, retry_after });
    assert_eq!(shell.sleep(), (SILENCE_UNTIL_ALERT, "delivery alert"));
    let system = SystemId::new("zendesk").unwrap();
    assert_eq!(shell.told, [Effect::Alert { system, because: Concern::Silence }]);
}
