//! Whatever happens in whatever order: no promise is forgotten, and none breaks twice.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::super::*;
use crate::time::Span;

#[derive(Clone, Copy, Debug)]
enum Step {
    Make(Pledge),
    Do(Deed),
    Release(Kind),
    Close,
    /// The alarm rings this late, in milliseconds, or a command comes first.
    Pass(i64),
}

fn any_pledge() -> impl Strategy<Value = Pledge> {
    prop_oneof![
        (-60_000_i64..0, 1_000_i64..180_000).prop_map(|(ago, within)| Pledge::FirstReply {
            since: Timestamp::new(1_000_000 + ago),
            within: Span::millis(within),
        }),
        Just(Pledge::AgentReply),
        Just(Pledge::ResearchUpdate),
        Just(Pledge::Resolution),
        Just(Pledge::Consult),
        Just(Pledge::Callback),
        (0_i64..5_000_000).prop_map(|by| Pledge::NextOpening { reply_by: Timestamp::new(by) }),
        (0_i64..900_000).prop_map(|within| Pledge::Wait { within: Span::millis(within) }),
        Just(Pledge::SilentGap),
    ]
}

fn any_deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        Just(Deed::AgentCame),
        Just(Deed::AgentWrote),
        Just(Deed::AnswerBrought),
        Just(Deed::WayNamed),
        Just(Deed::CalledBack),
        Just(Deed::LineShown),
    ]
}

fn any_history() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        4 => any_pledge().prop_map(Step::Make),
        3 => any_deed().prop_map(Step::Do),
        1 => any_pledge().prop_map(|pledge| Step::Release(pledge.kind())),
        1 => Just(Step::Close),
        6 => (0_i64..200_000).prop_map(Step::Pass),
    ];
    proptest::collection::vec(step, 0..60)
}

/// What a bystander notes about a promise, from the events alone.
#[derive(Clone, Debug)]
struct Noted {
    entry: Entry,
    is_warned: bool,
    is_broken: bool,
    has_ended: bool,
}

/// A bystander who hears every event and objects to what cannot be.
#[derive(Debug, Default)]
struct Bystander(BTreeMap<PromiseId, Noted>);

impl Bystander {
    fn hear(&mut self, at: Timestamp, event: &PromiseEvent) -> Result<(), String> {
        let known = match event {
            PromiseEvent::Made { entry } => {
                let entry = entry.clone();
                let noted = Noted { entry, is_warned: false, is_broken: false, has_ended: false };
                let before = self.0.insert(noted.entry.id(), noted);
                return insist(before.is_none(), "a number was given twice", event);
            }
            PromiseEvent::Warned { id }
            | PromiseEvent::Broken { id, .. }
            | PromiseEvent::Kept { id }
            | PromiseEvent::KeptLate { id }
            | PromiseEvent::Released { id, .. } => self.0.get_mut(id),
        };
        let Some(noted) = known else { return Err(format!("never made: {event:?}")) };
        insist(!noted.has_ended, "it had ended", event)?;
        match event {
            PromiseEvent::Made { .. } => (),
            PromiseEvent::Warned { .. } => {
                insist(!noted.is_warned, "warned twice", event)?;
                insist(noted.entry.warn_at() <= at, "warned early", event)?;
                noted.is_warned = true;
            }
            PromiseEvent::Broken { breach, .. } => {
                insist(!noted.is_broken, "broken twice", event)?;
                insist(noted.is_warned, "broken without a warning", event)?;
                insist(noted.entry.due() <= at, "broken early", event)?;
                insist(breach == noted.entry.breach(), "another breach", event)?;
                noted.is_broken = true;
            }
            PromiseEvent::Kept { .. } => {
                insist(!noted.is_broken && at < noted.entry.due(), "kept too late", event)?;
                noted.has_ended = true;
            }
            PromiseEvent::KeptLate { .. } => {
                insist(noted.is_broken, "kept late in time", event)?;
                noted.has_ended = true;
            }
            PromiseEvent::Released { .. } => noted.has_ended = true,
        }
        Ok(())
    }

    /// The next moment at which something has to happen.
    fn next_deadline(&self) -> Option<Timestamp> {
        let open = self.0.values().filter(|noted| !noted.has_ended && !noted.is_broken);
        open.map(|it| if it.is_warned { it.entry.due() } else { it.entry.warn_at() }).min()
    }
}

fn insist(holds: bool, problem: &str, event: &PromiseEvent) -> Result<(), String> {
    if holds { Ok(()) } else { Err(format!("{problem}: {event:?}")) }
}

/// A ledger under way, with everything that was recorded and the bystander.
#[derive(Default)]
struct Run {
    promises: Promises,
    recorded: Vec<String>,
    bystander: Bystander,
}

impl Run {
    fn fold(&mut self, at: Timestamp, events: Vec<PromiseEvent>) -> Result<(), String> {
        for event in events {
            self.bystander.hear(at, &event)?;
            self.promises.apply(&event);
            self.recorded.push(serde_json::to_string(&event).map_err(|it| it.to_string())?);
        }
        let announced = self.promises.next_deadline().map(|(moment, _)| moment);
        let expected = self.bystander.next_deadline();
        if announced != expected {
            return Err(format!("announced {announced:?}, and due is {expected:?}"));
        }
        Ok(())
    }

    fn wake(&mut self, at: Timestamp) -> Result<(), String> {
        self.fold(at, self.promises.due_events(at))?;
        match self.promises.next_deadline() {
            Some((due, _)) if due <= at => Err(format!("{due:?} was left undone at {at:?}")),
            Some(_) | None => Ok(()),
        }
    }
}

/// The rules PR2 to PR6 on one history.
fn holds(history: &[Step]) -> Result<(), String> {
    let policy = Policy::standard();
    let mut run = Run::default();
    let mut at = Timestamp::new(1_000_000);
    for step in history {
        let events = match *step {
            Step::Make(pledge) => vec![run.promises.make(&policy, at, pledge, Owner::Desk)],
            Step::Do(deed) => run.promises.done(deed),
            Step::Release(kind) => run.promises.release(kind, Release::Declined),
            Step::Close => run.promises.release_all(Release::Closed),
            Step::Pass(millis) => {
                at = at.after(Span::millis(millis));
                Vec::new()
            }
        };
        run.fold(at, events)?;
        // Whatever is due is folded before the next command is decided.
        run.wake(at)?;
    }
    run.fold(at, run.promises.release_all(Release::VisitorLeft))?;
    if let Some(lost) = run.bystander.0.values().find(|noted| !noted.has_ended) {
        return Err(format!("it never ended: {lost:?}"));
    }
    let mut replayed = Promises::default();
    for event in &run.recorded {
        replayed.apply(&serde_json::from_str(event).map_err(|it| it.to_string())?);
    }
    if replayed == run.promises { Ok(()) } else { Err("a replay differs".to_owned()) }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn pr3_pr9_every_promise_ends_once_and_breaks_at_most_once(history in any_history()) {
        prop_assert_eq!(holds(&history), Ok(()));
    }
}

#[cfg(feature = "mutants")]
#[test]
fn pr3_a_second_breach_of_one_promise_is_caught() {
    use crate::mutant::{self, Mutant};
    use proptest::test_runner::TestRunner;

    let found = TestRunner::deterministic().run(&any_history(), |history| {
        let found = mutant::with(Mutant::PromiseBreaksTwice, || holds(&history));
        found.map_err(TestCaseError::fail)
    });
    assert!(found.is_err_and(|found| found.to_string().contains("broken twice")));
}
