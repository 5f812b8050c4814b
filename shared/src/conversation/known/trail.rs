//! What an errand brought, as the package has it.

use crate::bot::action::{ActionKind, Ended, Request};
use crate::bot::errand::{Brought, Errand};
use crate::context::action::{DraftTicket, Outcome};
use crate::context::field::Field;
use crate::context::identity::Proof;
use crate::context::known::Source;
use crate::context::noticed::Noticed;
use crate::id::Seq;
use crate::time::Timestamp;

/// What is learnt from what an errand brought; wording an answer teaches nothing.
pub(super) fn brought(
    begun: Seq,
    errand: &Errand,
    brought: &Brought,
    at: Timestamp,
) -> Vec<Noticed> {
    let (Errand::Act(request), Brought::Acted(ended)) = (errand, brought) else {
        return Vec::new();
    };
    let outcome = match ended.clone() {
        Ended::Success(found) => Outcome::Succeeded { said: found.said, at },
        Ended::Failure { why } => Outcome::Failed { why, at },
        Ended::Unavailable { why } => Outcome::Unavailable { why, at },
    };
    let mut learnt = vec![Noticed::StepEnded { asked: begun, outcome }];
    match ended {
        Ended::Success(found) => {
            let given = found.fields.iter().cloned();
            learnt.extend(given.map(|(field, value)| Noticed::Given {
                field,
                value,
                from: Source::Shop,
            }));
            learnt.extend(held(request));
        }
        Ended::Failure { why } if request.kind() == ActionKind::VerifyIdentity => {
            learnt.push(Noticed::ProofFailed { how: Proof::Knowledge, why: why.clone() });
        }
        Ended::Failure { .. } | Ended::Unavailable { .. } => (),
    }
    learnt
}

/// What holds from here because it worked.
fn held(request: &Request) -> Option<Noticed> {
    match request {
        Request::VerifyIdentity { .. } => Some(Noticed::Proved {
            how: Proof::Knowledge,
            of: vec![Field::Email, Field::OrderNumber],
        }),
        Request::DraftTicket { title, .. } => {
            Some(Noticed::TicketDrafted(DraftTicket { title: title.clone() }))
        }
        Request::LookUpOrder { .. } | Request::CheckCondition { .. } => None,
    }
}
