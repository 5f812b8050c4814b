//! Whether Baton would call a person for a message, with the triggers that ship: for a request, a
//! complaint or a mood.

use baton_shared::id::Seq;
use baton_shared::policy::Policy;
use baton_shared::reading::words::Words;
use baton_shared::reading::{Sign, read};
use baton_shared::routing::need::Tier;
use baton_shared::time::Timestamp;
use baton_shared::trigger::{Evidence, Moment, Shows, Signal, Signals, VisitorTurn, weigh};

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

/// What the labels count as a reason: a request, a complaint, a mood. That something is broken or
/// urgent, and that a payment failed, are reasons of their own, which the labels do not ask for.
const REASONS: [Sign; 5] =
    [Sign::AsksForPerson, Sign::DisputesCharge, Sign::Displeased, Sign::Swears, Sign::BlamesBot];

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
        let shown = verdict.acting().flat_map(|fired| &fired.evidence);
        let sure = shown.filter_map(sureness).max().unwrap_or(0);
        Ok(Prediction::sure(Answer::Holds(sure > 0), f64::from(sure)))
    }
}

/// How sure the words are that show one of the reasons.
fn sureness(evidence: &Evidence) -> Option<u16> {
    match evidence.shows {
        Shows::Words { sign, sure, .. } if REASONS.contains(&sign) => Some(sure.0),
        Shows::Words { .. }
        | Shows::Feeling(_)
        | Shows::Like { .. }
        | Shows::Confidence(_)
        | Shows::Topic
        | Shows::Points(_)
        | Shows::Turn => None,
    }
}
