//! Whether Baton would call a person for a message, with the triggers that ship: for a request, a
//! complaint or a mood.

use baton_shared::conversation::handoff::Trigger;
use baton_shared::id::Seq;
use baton_shared::policy::Policy;
use baton_shared::reading::read;
use baton_shared::reading::words::Words;
use baton_shared::routing::need::Tier;
use baton_shared::time::Timestamp;
use baton_shared::trigger::{Fired, Moment, Shows, Signal, Signals, VisitorTurn, weigh};

use super::{Kind, Predictor};
use crate::evaluation::knowledge::Knowledge;
use crate::evaluation::measure::Measure;
use crate::evaluation::prediction::{Answer, Prediction};
use crate::evaluation::row::{Fault, Row};

pub(super) const KIND: Kind = Kind {
    name: "human_request_wild",
    measure: Measure::Binary,
    begin: |_: &Knowledge| Box::new(Handover { policy: Policy::standard() }),
};

/// What the labels count as a reason.
const REASONS: [Trigger; 4] =
    [Trigger::AskedForPerson, Trigger::Sensitive, Trigger::PaymentFailed, Trigger::Mood];

struct Handover {
    policy: Policy,
}

impl Predictor for Handover {
    fn predict(&self, row: &Row) -> Result<Prediction, Fault> {
        let turn = VisitorTurn::of(&read(&Words::of(row.text("text")?)), None);
        let mut signals = Signals::default();
        let (seq, at) = (Seq::new(1), Timestamp::default());
        signals.apply(Moment { seq, at, signal: Signal::Visitor(turn) });
        let verdict = weigh(&signals, &self.policy, Tier::Standard, 1, at);
        let reasons = verdict.acting().filter(|fired| REASONS.contains(&fired.trigger));
        let sure = reasons.map(sureness).max().unwrap_or(0);
        Ok(Prediction::sure(Answer::Holds(sure > 0), f64::from(sure)))
    }
}

fn sureness(fired: &Fired) -> u16 {
    let sure = fired.evidence.iter().map(|evidence| match evidence.shows {
        Shows::Words { sure, .. } | Shows::Like { sure, .. } | Shows::Confidence(sure) => sure.0,
        Shows::Feeling(feels) => feels.unsigned_abs(),
        Shows::Topic | Shows::Points(_) | Shows::Turn => 1,
    });
    sure.max().unwrap_or(1).max(1)
}
