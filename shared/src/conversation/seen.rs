//! What a conversation showed, folded from its log for the triggers. SPEC TR.

use super::event::Event;
use crate::bot::action::{ActionKind, Ended};
use crate::bot::errand::{Brought, Errand};
use crate::bot::provider::Failing;
use crate::machine::Recorded;
use crate::trigger::{Attempt, Moment, Signal, Signals, TaskEnd};

/// What was seen after a whole log.
pub fn signals(log: &[Recorded<Event>]) -> Signals {
    let mut signals = Signals::default();
    for recorded in log {
        fold(&mut signals, recorded);
    }
    signals
}

/// Takes in one event.
pub fn fold(signals: &mut Signals, recorded: &Recorded<Event>) {
    let Recorded { seq, at, event } = recorded;
    if let Event::Weighed { of, signals: seen } = event {
        for signal in seen {
            signals.apply(Moment { seq: *of, at: *at, signal: signal.clone() });
        }
    } else if let Event::ErrandEnded { errand, brought, .. } = event {
        for signal in came_of(errand, brought) {
            signals.apply(Moment { seq: *seq, at: *at, signal });
        }
    } else if let Event::Closed { .. } = event {
        signals.apply(Moment { seq: *seq, at: *at, signal: Signal::PersonLeft });
    }
}

/// What the triggers see in what an errand brought.
fn came_of(errand: &Errand, brought: &Brought) -> Vec<Signal> {
    match (errand, brought) {
        (Errand::Act(request), Brought::Acted(ended)) => {
            let end = match ended {
                Ended::Success(_) => TaskEnd::Worked,
                Ended::Failure { .. } => TaskEnd::Failed,
                Ended::Unavailable { .. } => TaskEnd::Unavailable,
            };
            let task = Signal::Task(Attempt::Of { task: request.kind().task(), end });
            let proof = match (request.kind(), ended) {
                (ActionKind::VerifyIdentity, Ended::Success(_)) => Some(Signal::ProofHeld),
                (ActionKind::VerifyIdentity, Ended::Failure { .. }) => Some(Signal::ProofFailed),
                (ActionKind::VerifyIdentity, Ended::Unavailable { .. }) => None,
                (
                    ActionKind::LookUpOrder | ActionKind::CheckCondition | ActionKind::DraftTicket,
                    Ended::Success(_) | Ended::Failure { .. } | Ended::Unavailable { .. },
                ) => None,
            };
            [task].into_iter().chain(proof).collect()
        }
        // That it knows no answer is a miss, which the bot's next turn tells.
        (Errand::Word { .. }, Brought::NotWorded(Failing::NoAnswer)) => Vec::new(),
        (Errand::Word { .. }, Brought::NotWorded(_)) => vec![Signal::BotFailed],
        (Errand::Word { .. }, Brought::Worded(_) | Brought::Acted(_))
        | (Errand::Act(_), Brought::Worded(_) | Brought::NotWorded(_)) => Vec::new(),
    }
}
