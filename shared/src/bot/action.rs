//! What the bot does at the workspace's own systems: each is a request, and a result that is
//! success, failure or unavailable. What came of it enters the action trail as it was. SPEC BT.

mod answer;

use serde::{Deserialize, Serialize};

use crate::context::action::StepKind;
use crate::context::field::Field;
use crate::context::known::Unavailability;
use crate::id::{TaskId, Topic};
use crate::text::Text;
use crate::time::Span;

pub use answer::read;

/// No visitor waits longer than this for the workspace's own system.
pub const ANSWER_WITHIN: Span = Span::seconds(5);

/// What the bot can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActionKind {
    /// Looks up an order.
    LookUpOrder,
    /// Checks whether something may be done: a refund, a return.
    CheckCondition,
    /// Proves who the visitor is.
    VerifyIdentity,
    /// Drafts a ticket.
    DraftTicket,
}

/// What is asked of the workspace's system, as data that a shell sends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "action", rename_all = "snake_case")]
pub enum Request {
    /// Where is this order, and what is in it?
    LookUpOrder {
        /// Which.
        order_number: Text,
    },
    /// May this be done?
    CheckCondition {
        /// What, as the workspace calls it: `refund`.
        condition: String,
        /// For which order.
        order_number: Text,
    },
    /// Is the visitor who they say they are?
    VerifyIdentity {
        /// The address of the account.
        email: Text,
        /// The order that only its owner knows.
        order_number: Text,
    },
    /// Prepare a ticket that a person will finish.
    DraftTicket {
        /// What it is about.
        topic: Topic,
        /// The same in a line.
        title: Text,
        /// The order, where it is about one.
        order_number: Option<Text>,
    },
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ended {
    /// It worked.
    Success(Found),
    /// It was tried, and the answer is no.
    Failure {
        /// Why, as the system said it.
        why: Text,
    },
    /// It could not be tried.
    Unavailable {
        /// Why.
        why: Unavailability,
    },
}

/// What a system answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// In a line, for the trail and the visitor.
    pub said: Text,
    /// Facts that came with it.
    pub fields: Vec<(Field, Text)>,
}

/// What a request lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{kind:?} needs the field {field:?}: ask for it before")]
pub struct Lacking {
    /// What was to be done.
    pub kind: ActionKind,
    /// The first field that is not known.
    pub field: Field,
}

impl ActionKind {
    /// Every kind.
    pub const ALL: [Self; 4] =
        [Self::LookUpOrder, Self::CheckCondition, Self::VerifyIdentity, Self::DraftTicket];

    /// What it cannot do without, in the order in which it is asked for.
    pub fn needs(self) -> &'static [Field] {
        match self {
            Self::LookUpOrder | Self::CheckCondition => &[Field::OrderNumber],
            Self::VerifyIdentity => &[Field::Email, Field::OrderNumber],
            Self::DraftTicket => &[Field::Problem],
        }
    }

    /// The task that it is to the triggers: the same again is the same task.
    pub fn task(self) -> TaskId {
        let word = match self {
            Self::LookUpOrder => "look_up_order",
            Self::CheckCondition => "check_condition",
            Self::VerifyIdentity => "verify_identity",
            Self::DraftTicket => "draft_ticket",
        };
        TaskId::new(word).expect("a short, plain name")
    }

    /// What stands in the trail of what was tried.
    pub fn step(self) -> (StepKind, &'static str) {
        match self {
            Self::LookUpOrder => (StepKind::Lookup, "order status"),
            Self::CheckCondition => (StepKind::Lookup, "what the rules allow"),
            Self::VerifyIdentity => (StepKind::Flow, "proof of identity"),
            Self::DraftTicket => (StepKind::Flow, "ticket drafted"),
        }
    }

    /// The request for it, of what is known.
    pub fn request<'a>(
        self,
        topic: &Topic,
        condition: &str,
        known: impl Fn(Field) -> Option<&'a Text>,
    ) -> Result<Request, Lacking> {
        let need = |field| known(field).cloned().ok_or(Lacking { kind: self, field });
        Ok(match self {
            Self::LookUpOrder => Request::LookUpOrder { order_number: need(Field::OrderNumber)? },
            Self::CheckCondition => Request::CheckCondition {
                condition: condition.to_owned(),
                order_number: need(Field::OrderNumber)?,
            },
            Self::VerifyIdentity => Request::VerifyIdentity {
                email: need(Field::Email)?,
                order_number: need(Field::OrderNumber)?,
            },
            Self::DraftTicket => Request::DraftTicket {
                topic: topic.clone(),
                title: need(Field::Problem)?,
                order_number: known(Field::OrderNumber).cloned(),
            },
        })
    }
}

impl Request {
    /// What kind it is.
    pub fn kind(&self) -> ActionKind {
        match self {
            Self::LookUpOrder { .. } => ActionKind::LookUpOrder,
            Self::CheckCondition { .. } => ActionKind::CheckCondition,
            Self::VerifyIdentity { .. } => ActionKind::VerifyIdentity,
            Self::DraftTicket { .. } => ActionKind::DraftTicket,
        }
    }

    /// The body that is sent.
    pub fn body(&self) -> String {
        serde_json::to_string(self).expect("a request is plain data")
    }
}

#[cfg(test)]
mod tests;
