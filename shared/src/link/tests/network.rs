//! Two objects and a network that loses, doubles and reorders, while either side may lose its
//! memory or its storage.

use proptest::prelude::*;

use super::super::*;
use super::Mail;
use crate::time::Span;

#[derive(Clone, Copy, Debug)]
enum Step {
    Post,
    Send,
    /// Time passes, in milliseconds.
    Pass(i64),
    /// One of the envelopes under way arrives.
    Deliver(usize, Copies),
    /// One of the answers under way arrives.
    Answer(usize, Copies),
    LoseEnvelope(usize),
    LoseAnswer(usize),
    /// Memory goes, storage stays.
    CrashSender,
    CrashReceiver,
    /// Storage goes too.
    EraseSender,
    EraseReceiver,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Copies {
    TheOnlyOne,
    OneOfMore,
}

fn any_copies() -> impl Strategy<Value = Copies> {
    prop_oneof![3 => Just(Copies::TheOnlyOne), 1 => Just(Copies::OneOfMore)]
}

fn any_fate() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => Just(Step::Post),
        4 => Just(Step::Send),
        2 => (0_i64..70_000).prop_map(Step::Pass),
        8 => (any::<usize>(), any_copies()).prop_map(|(which, copies)| Step::Deliver(which, copies)),
        6 => (any::<usize>(), any_copies()).prop_map(|(which, copies)| Step::Answer(which, copies)),
        2 => any::<usize>().prop_map(Step::LoseEnvelope),
        2 => any::<usize>().prop_map(Step::LoseAnswer),
        1 => Just(Step::CrashSender),
        1 => Just(Step::CrashReceiver),
    ]
}

fn any_history() -> impl Strategy<Value = Vec<Step>> {
    proptest::collection::vec(any_fate(), 0..150)
}

fn any_history_with_erasures() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        20 => any_fate(),
        1 => Just(Step::EraseSender),
        1 => Just(Step::EraseReceiver),
    ];
    proptest::collection::vec(step, 0..150)
}

struct World {
    at: Timestamp,
    posted: Mail,
    /// The last mail that was posted before something was erased.
    before_erasure: Mail,
    receivers_erased: u32,
    sender: Outgoing<Mail>,
    sender_stored: Vec<LinkEvent<Mail>>,
    receiver: Incoming,
    receiver_stored: Vec<LinkEvent<Mail>>,
    /// What the receiver holds, stored with its cursor in one transaction.
    applied: Vec<Mail>,
    envelopes: Vec<Envelope<Mail>>,
    answers: Vec<Answer>,
}

impl World {
    fn new() -> Self {
        let mut world = Self {
            at: Timestamp::new(1_000_000),
            posted: 0,
            before_erasure: 0,
            receivers_erased: 0,
            sender: Outgoing::default(),
            sender_stored: Vec::new(),
            receiver: Incoming::default(),
            receiver_stored: Vec::new(),
            applied: Vec::new(),
            envelopes: Vec::new(),
            answers: Vec::new(),
        };
        world.store(world.sender.begin(world.at));
        world
    }

    fn store(&mut self, event: LinkEvent<Mail>) {
        self.sender.apply(&event);
        self.sender_stored.push(event);
    }

    fn step(&mut self, step: Step) -> Result<(), String> {
        match step {
            Step::Post => self.post(),
            Step::Send => self.send(),
            Step::Pass(millis) => self.at = self.at.after(Span::millis(millis)),
            Step::Deliver(which, copies) => {
                if let Some(envelope) = take(&mut self.envelopes, which, copies) {
                    self.receive(&envelope);
                }
            }
            Step::Answer(which, copies) => {
                if let Some(answer) = take(&mut self.answers, which, copies)
                    && let Some(event) = self.sender.hear(answer)
                {
                    self.store(event);
                }
            }
            Step::LoseEnvelope(which) => {
                take(&mut self.envelopes, which, Copies::TheOnlyOne);
            }
            Step::LoseAnswer(which) => {
                take(&mut self.answers, which, Copies::TheOnlyOne);
            }
            Step::CrashSender => {
                self.sender = Outgoing::default();
                for event in &self.sender_stored {
                    self.sender.apply(event);
                }
            }
            Step::CrashReceiver => {
                self.receiver = Incoming::default();
                for event in &self.receiver_stored {
                    self.receiver.apply(event);
                }
            }
            Step::EraseSender => {
                self.before_erasure = self.posted;
                self.at = self.at.after(Span::seconds(1));
                self.sender = Outgoing::default();
                self.sender_stored.clear();
                self.store(self.sender.begin(self.at));
            }
            Step::EraseReceiver => {
                // One that is erased twice in a row cannot tell the late copies of both times.
                if self.receivers_erased > 0 {
                    self.envelopes.clear();
                    self.answers.clear();
                }
                self.receivers_erased += 1;
                self.before_erasure = self.posted;
                self.receiver = Incoming::default();
                self.receiver_stored.clear();
                self.applied.clear();
            }
        }
        self.check()
    }

    fn post(&mut self) {
        self.posted += 1;
        self.store(self.sender.post(self.posted));
    }

    fn send(&mut self) {
        let due = self.sender.due(self.at);
        if !due.is_empty() {
            self.envelopes.extend(due);
            self.sender.sent(self.at);
        }
    }

    fn receive(&mut self, envelope: &Envelope<Mail>) {
        let stored = match self.receiver.receive(envelope) {
            Verdict::Apply | Verdict::ApplyOfAnotherLife => {
                self.applied.push(envelope.mail);
                Some(Incoming::received(envelope))
            }
            Verdict::Forgot => Some(Incoming::disowned(envelope)),
            Verdict::Repeat | Verdict::Gap { .. } | Verdict::Stale { .. } => None,
        };
        if let Some(stored) = stored {
            self.receiver.apply(&stored);
            self.receiver_stored.push(stored);
        }
        self.answers.push(self.receiver.answer(envelope));
    }

    /// Nothing is applied twice or out of order and, unless something was erased, nothing is
    /// left out.
    fn check(&self) -> Result<(), String> {
        let rises = self.applied.windows(2).all(|pair| pair[0] < pair[1]);
        let is_whole = self.applied.iter().copied().eq(1..=last(&self.applied));
        if rises && (is_whole || self.before_erasure > 0) {
            Ok(())
        } else {
            Err(format!("applied {:?} of {}", self.applied, self.posted))
        }
    }

    /// The network works again: within a few rounds everything is where it belongs.
    fn heal(&mut self) -> Result<(), String> {
        self.post();
        let rounds = 20 + self.posted;
        for _ in 0..rounds {
            let Some((due, _)) = self.sender.next_deadline() else { break };
            self.at = self.at.max(due);
            self.step(Step::Send)?;
            while !self.envelopes.is_empty() {
                self.step(Step::Deliver(0, Copies::TheOnlyOne))?;
            }
            while !self.answers.is_empty() {
                self.step(Step::Answer(0, Copies::TheOnlyOne))?;
            }
        }
        if self.sender.waiting().next().is_some() {
            return Err(format!("something still waits after {rounds} rounds"));
        }
        let missing = (self.before_erasure + 1..=self.posted).find(|it| !self.applied.contains(it));
        missing.map_or(Ok(()), |mail| Err(format!("{mail} was lost: {:?}", self.applied)))
    }
}

fn last(applied: &[Mail]) -> Mail {
    applied.last().copied().unwrap_or(0)
}

fn take<T: Clone>(under_way: &mut Vec<T>, which: usize, copies: Copies) -> Option<T> {
    if under_way.is_empty() {
        return None;
    }
    let which = which % under_way.len();
    Some(match copies {
        Copies::TheOnlyOne => under_way.remove(which),
        Copies::OneOfMore => under_way[which].clone(),
    })
}

/// The rules LK1 to LK6 on one history.
fn holds(history: &[Step]) -> Result<(), String> {
    let mut world = World::new();
    for step in history {
        world.step(*step)?;
    }
    world.heal()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn lk1_lk2_lk3_everything_posted_is_applied_once_and_in_order(history in any_history()) {
        prop_assert_eq!(holds(&history), Ok(()));
    }

    #[test]
    fn lk5_lk6_what_is_posted_after_an_erasure_arrives(history in any_history_with_erasures()) {
        prop_assert_eq!(holds(&history), Ok(()));
    }
}

#[cfg(feature = "mutants")]
mod mutants {
    use proptest::test_runner::TestRunner;

    use super::*;
    use crate::mutant::{self, Mutant};

    fn finds(mutant: Mutant) {
        let found = TestRunner::deterministic().run(&any_history(), |history| {
            mutant::with(mutant, || holds(&history)).map_err(TestCaseError::fail)
        });
        assert!(found.is_err_and(|found| found.to_string().contains("applied")));
    }

    #[test]
    fn lk1_mail_that_is_applied_twice_is_caught() {
        finds(Mutant::LinkAppliesRepeats);
    }

    #[test]
    fn lk2_mail_that_is_applied_over_a_gap_is_caught() {
        finds(Mutant::LinkAppliesGaps);
    }
}
