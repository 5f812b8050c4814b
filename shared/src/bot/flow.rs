//! A flow: steps that lead a visitor through something, as data that a workspace writes. SPEC BT.
//!
//! [`Flow::check`] walks the whole flow before it is used: a checked flow asks for something or
//! ends wherever it is, and every visitor can leave it. [`walk`] carries it out, one input at a
//! time.

mod check;
pub mod walk;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::action::ActionKind;
use super::form::Accepts;
use crate::context::field::Field;
use crate::id::{FlowId, StepId, Topic};

pub use check::FlowProblem;

/// A flow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Flow {
    /// Its name.
    pub id: FlowId,
    /// What it is about.
    pub topic: Topic,
    /// Where it begins.
    pub start: StepId,
    /// Its steps.
    pub steps: BTreeMap<StepId, Step>,
}

/// One step of a flow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case", deny_unknown_fields)]
pub enum Step {
    /// Says something, and goes on.
    Say {
        /// The words.
        text: String,
        /// Where it goes on.
        next: StepId,
    },
    /// Offers buttons.
    Choose {
        /// What is to be chosen.
        text: String,
        /// The buttons.
        buttons: Vec<Button>,
    },
    /// Asks for a fact. One that is known already is not asked for.
    Ask {
        /// The question.
        text: String,
        /// Which fact.
        field: Field,
        /// What it accepts.
        accepts: Accepts,
        /// Where it goes on.
        next: StepId,
        /// Where it goes on after two answers that do not fit, or where the visitor will not say.
        otherwise: StepId,
    },
    /// Goes one way where a fact is known, and another where it is not.
    Check {
        /// Which fact.
        field: Field,
        /// What it must be; any value where this says nothing.
        #[serde(default)]
        is: Option<String>,
        /// Where it goes on if so.
        yes: StepId,
        /// Where it goes on if not.
        no: StepId,
    },
    /// Does something at the workspace's system.
    Act {
        /// What.
        action: ActionKind,
        /// Which condition, where one is checked.
        #[serde(default)]
        condition: String,
        /// Where it goes on if it worked.
        success: StepId,
        /// Where it goes on if the answer was no.
        failure: StepId,
        /// Where it goes on if nobody could say.
        unavailable: StepId,
    },
    /// Answers what the visitor asks, from the workspace's articles.
    Answer {
        /// What is to be asked.
        text: String,
        /// Where it goes on after an answer.
        next: StepId,
        /// Where it goes on where no article has one.
        missed: StepId,
    },
    /// Calls a person.
    HandOff {
        /// What it is about, where that is not the flow's.
        #[serde(default)]
        topic: Option<Topic>,
    },
    /// Ends the flow.
    End {
        /// The last words.
        text: String,
    },
}

/// A button.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Button {
    /// What stands on it.
    pub label: String,
    /// Where it leads.
    pub next: StepId,
    /// Other words for it, for visitors who write.
    #[serde(default)]
    pub words: Vec<String>,
}

impl Step {
    /// Where it can go on.
    pub fn leads_to(&self) -> Vec<&StepId> {
        match self {
            Self::Say { next, .. } => vec![next],
            Self::Choose { buttons, .. } => buttons.iter().map(|button| &button.next).collect(),
            Self::Ask { next, otherwise, .. } => vec![next, otherwise],
            Self::Check { yes, no, .. } => vec![yes, no],
            Self::Act { success, failure, unavailable, .. } => vec![success, failure, unavailable],
            Self::Answer { next, missed, .. } => vec![next, missed],
            Self::HandOff { .. } | Self::End { .. } => Vec::new(),
        }
    }

    /// Whether it waits for the visitor. A system answers without being asked twice.
    pub fn waits_for_visitor(&self) -> bool {
        match self {
            Self::Choose { .. } | Self::Ask { .. } | Self::Answer { .. } => true,
            Self::Act { .. }
            | Self::Say { .. }
            | Self::Check { .. }
            | Self::HandOff { .. }
            | Self::End { .. } => false,
        }
    }

    fn text(&self) -> Option<&str> {
        match self {
            Self::Say { text, .. }
            | Self::Choose { text, .. }
            | Self::Ask { text, .. }
            | Self::Answer { text, .. }
            | Self::End { text } => Some(text),
            Self::Check { .. } | Self::Act { .. } | Self::HandOff { .. } => None,
        }
    }
}

#[cfg(test)]
mod tests;
