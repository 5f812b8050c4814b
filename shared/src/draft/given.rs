//! What an agent knows before writing, of what the package holds.

use super::opener::Intro;
use super::{Given, Known};
use crate::context::action::{Outcome, Step};
use crate::context::field::Field;
use crate::context::package::Layers;
use crate::context::phrases;
use crate::protocol::AgentCard;
use crate::text::Text;

/// The issue in a first line has no more words than this.
const ISSUE_WORDS: usize = 8;

impl Known {
    /// Everything that is known of a conversation. What is kept back from the reader is not known
    /// to them, and may be asked for.
    pub fn of(layers: &Layers) -> Self {
        let given = |field: &Field| {
            let fact = layers.fact(*field);
            let known = fact.known()?;
            Some(Given { field: *field, value: known.value.clone(), at: known.at })
        };
        let steps = layers.action.steps.iter().filter(|step| was_tried(step));
        Self {
            facts: Field::ALL.iter().filter_map(given).collect(),
            steps: steps.map(|step| step.what.clone()).collect(),
        }
    }
}

impl Intro {
    /// What an agent's first line is made of.
    pub fn of(layers: &Layers, agent: &AgentCard, team: &str) -> Self {
        let value = |field: Field| layers.fact(field).value().cloned();
        let name = value(Field::Name);
        let first = name.as_ref().and_then(|name| name.reveal().split_whitespace().next());
        let what = layers.action.intent.value().and_then(|intent| intent.what.clone());
        let steps = layers.action.steps.iter().filter(|step| was_tried(step));
        Self {
            visitor: first.map(Text::new),
            agent: agent.name.clone(),
            team: team.to_owned(),
            issue: what
                .or_else(|| value(Field::Problem))
                .map(|issue| Text::new(phrases::one_line(&issue, ISSUE_WORDS))),
            facts: Field::ALL.iter().filter_map(|field| Some((*field, value(*field)?))).collect(),
            tried: steps.map(|step| step.what.clone()).collect(),
            next: layers.action.next.value().cloned(),
        }
    }
}

/// What has not come to an end, or could not be tried, was not tried.
fn was_tried(step: &Step) -> bool {
    match step.outcome {
        Outcome::Succeeded { .. } | Outcome::Failed { .. } => true,
        Outcome::Pending | Outcome::Unavailable { .. } => false,
    }
}
