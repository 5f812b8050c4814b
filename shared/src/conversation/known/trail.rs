//! What an errand brought, as the package has it.

use crate::bot::action::{ActionKind, Ended, Request};
use crate::bot::errand::{Brought, Errand};
use crate::context::action::{DraftTicket, Outcome};
use crate::context::field::Field;
use crate::context::identity::Proof;
use crate::context::known::Source;
use crate::context::noticed::Noticed;
use crate::context::package::Layers;
use crate::id::Seq;
use crate::text::Text;
use crate::time::Timestamp;

/// What is learnt from what an errand brought; wording an answer teaches nothing.
pub(super) fn brought(
    layers: &Layers,
    begun: Seq,
    (errand, brought): (&Errand, &Brought),
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
            learnt.extend(held(request, layers));
        }
        Ended::Failure { why } if request.kind() == ActionKind::VerifyIdentity => {
            learnt.push(Noticed::ProofFailed { how: Proof::Knowledge, why: why.clone() });
        }
        Ended::Failure { .. } | Ended::Unavailable { .. } => (),
    }
    learnt
}

/// What holds from here because it worked. Only what was asked about is proved: what the visitor
/// has put right meanwhile is not.
fn held(request: &Request, layers: &Layers) -> Option<Noticed> {
    match request {
        Request::VerifyIdentity { email, order_number } => {
            let asked = [(Field::Email, email), (Field::OrderNumber, order_number)];
            let holds = |field: Field, value: &Text| {
                let known = layers.fact(field);
                known
                    .value()
                    .is_some_and(|known| known.reveal().eq_ignore_ascii_case(value.reveal()))
            };
            let of = asked.into_iter().filter(|(field, value)| holds(*field, value));
            let of: Vec<Field> = of.map(|(field, _)| field).collect();
            (!of.is_empty()).then_some(Noticed::Proved { how: Proof::Knowledge, of })
        }
        Request::DraftTicket { title, .. } => {
            Some(Noticed::TicketDrafted(DraftTicket { title: title.clone() }))
        }
        Request::LookUpOrder { .. } | Request::CheckCondition { .. } => None,
    }
}
