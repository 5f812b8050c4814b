//! Whether a flow can be used.

use std::collections::{BTreeMap, BTreeSet};

use super::{Flow, Step};
use crate::id::StepId;
use crate::text::TEXT_LIMIT;

/// What stands against using a flow. Each names the step to look at.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FlowProblem {
    /// It begins nowhere.
    #[error("it begins with `{0}`, which is no step of it: name one of its steps as start")]
    NoStart(StepId),
    /// A step leads to one that is not there.
    #[error("`{from}` leads to `{to}`, which is no step of the flow: add it, or lead elsewhere")]
    LeadsNowhere {
        /// The step that leads there.
        from: StepId,
        /// The step that is not there.
        to: StepId,
    },
    /// Nothing leads to a step.
    #[error("nothing leads to `{0}`: lead to it, or leave it out")]
    Unreachable(StepId),
    /// From a step no end can be reached.
    #[error("from `{0}` the flow cannot end: give it a way to an end or to a person")]
    NeverEnds(StepId),
    /// Steps lead in a circle without waiting for anybody.
    #[error("`{0}` comes back to itself without asking for anything: put a question in between")]
    GoesRound(StepId),
    /// A step says nothing.
    #[error("`{0}` says nothing: write what the visitor reads")]
    NoText(StepId),
    /// A step says more than a message can hold.
    #[error("`{0}` says more than a message can hold: make it shorter")]
    TooLong(StepId),
    /// A step offers no buttons, or more than can be chosen from.
    #[error("`{0}` needs between 1 and 10 buttons")]
    ButtonCount(StepId),
    /// Two buttons of a step cannot be told apart, or one has no label.
    #[error(
        "`{step}` has two buttons for `{label}`, or one without a label: call them differently"
    )]
    SameButton {
        /// The step.
        step: StepId,
        /// What stands on both.
        label: String,
    },
    /// A field offers nothing to choose from.
    #[error(
        "`{0}` asks for a choice and offers none, or its bounds leave none: add what can be chosen"
    )]
    NoChoice(StepId),
    /// A condition is checked that has no name.
    #[error("`{0}` checks a condition without saying which: name it as your system knows it")]
    NoCondition(StepId),
}

const MOST_BUTTONS: usize = 10;

impl Flow {
    /// Everything that stands against using it, in the order of its steps.
    pub fn check(&self) -> Vec<FlowProblem> {
        let mut problems = Vec::new();
        if !self.steps.contains_key(&self.start) {
            problems.push(FlowProblem::NoStart(self.start.clone()));
        }
        for (id, step) in &self.steps {
            problems.extend(self.leads_nowhere(id, step));
            problems.extend(says_too_little(id, step));
        }
        if !problems.is_empty() {
            // A walk along steps that are not there would only repeat this.
            return problems;
        }
        let reached = self.reachable([&self.start]);
        let unreached = self.steps.keys().filter(|id| !reached.contains(*id));
        problems.extend(unreached.cloned().map(FlowProblem::Unreachable));
        let ends = self.can_end();
        let stuck = reached.iter().filter(|id| !ends.contains(*id));
        problems.extend(stuck.map(|id| FlowProblem::NeverEnds((*id).clone())));
        let round = reached.iter().filter(|id| self.goes_round(id));
        problems.extend(round.map(|id| FlowProblem::GoesRound((*id).clone())));
        problems
    }

    fn leads_nowhere(&self, from: &StepId, step: &Step) -> Vec<FlowProblem> {
        let missing = step.leads_to().into_iter().filter(|to| !self.steps.contains_key(*to));
        let missing: BTreeSet<_> = missing.cloned().collect();
        missing.into_iter().map(|to| FlowProblem::LeadsNowhere { from: from.clone(), to }).collect()
    }

    /// Every step that can be come to from these, and these.
    fn reachable<'f>(&'f self, from: impl IntoIterator<Item = &'f StepId>) -> BTreeSet<&'f StepId> {
        let mut reached = BTreeSet::new();
        let mut next: Vec<&StepId> = from.into_iter().collect();
        while let Some(id) = next.pop() {
            if reached.insert(id) {
                next.extend(self.steps.get(id).into_iter().flat_map(Step::leads_to));
            }
        }
        reached
    }

    /// Every step from which the flow can end.
    fn can_end(&self) -> BTreeSet<&StepId> {
        let mut comes_from: BTreeMap<&StepId, Vec<&StepId>> = BTreeMap::new();
        for (id, step) in &self.steps {
            for to in step.leads_to() {
                comes_from.entry(to).or_default().push(id);
            }
        }
        let ends = self.steps.iter().filter(|(_, step)| step.leads_to().is_empty());
        let mut next: Vec<&StepId> = ends.map(|(id, _)| id).collect();
        let mut reached = BTreeSet::new();
        while let Some(id) = next.pop() {
            if reached.insert(id) {
                next.extend(comes_from.get(id).into_iter().flatten().copied());
            }
        }
        reached
    }

    /// Whether a step comes back to itself with nobody asked in between.
    fn goes_round(&self, id: &StepId) -> bool {
        let hurries = |id: &StepId| self.steps.get(id).filter(|step| !step.waits_for_visitor());
        let mut seen = BTreeSet::new();
        let mut next: Vec<&StepId> = hurries(id).into_iter().flat_map(Step::leads_to).collect();
        while let Some(to) = next.pop() {
            if to == id {
                return true;
            }
            if seen.insert(to) {
                next.extend(hurries(to).into_iter().flat_map(Step::leads_to));
            }
        }
        false
    }
}

fn says_too_little(id: &StepId, step: &Step) -> Vec<FlowProblem> {
    let mut problems = Vec::new();
    if step.text().is_some_and(|text| text.trim().is_empty()) {
        problems.push(FlowProblem::NoText(id.clone()));
    }
    if step.text().is_some_and(|text| text.len() > TEXT_LIMIT) {
        problems.push(FlowProblem::TooLong(id.clone()));
    }
    match step {
        Step::Choose { buttons, .. } => {
            if buttons.is_empty() || buttons.len() > MOST_BUTTONS {
                problems.push(FlowProblem::ButtonCount(id.clone()));
            }
            let mut labels = BTreeSet::new();
            for button in buttons {
                let label = button.label.trim().to_lowercase();
                if label.is_empty() || !labels.insert(label) {
                    let (step, label) = (id.clone(), button.label.clone());
                    problems.push(FlowProblem::SameButton { step, label });
                }
            }
        }
        Step::Ask { accepts, .. } => {
            if accepts.accepts_nothing() {
                problems.push(FlowProblem::NoChoice(id.clone()));
            }
        }
        Step::Act { action, condition, .. } => {
            if *action == super::ActionKind::CheckCondition && condition.trim().is_empty() {
                problems.push(FlowProblem::NoCondition(id.clone()));
            }
        }
        Step::Say { .. }
        | Step::Check { .. }
        | Step::Answer { .. }
        | Step::HandOff { .. }
        | Step::End { .. } => (),
    }
    problems
}
