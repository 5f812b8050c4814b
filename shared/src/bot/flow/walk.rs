//! Carrying out a flow, one input at a time.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Button, Flow, Step};
use crate::bot::action::{ActionKind, Ended};
use crate::bot::form::Misfit;
use crate::context::field::Field;
use crate::id::{StepId, Topic};
use crate::reading::words::Words;
use crate::text::Text;

/// So many answers that do not fit are asked about again; then the flow goes on without.
const MOST_MISFITS: u8 = 2;

/// Where a visitor stands in a flow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    step: StepId,
    #[serde(default)]
    misfits: u8,
    /// The steps that waited before this one, for going back.
    #[serde(default)]
    before: Vec<StepId>,
}

/// What comes in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// The visitor pressed the button with this number, counted from zero.
    Pressed(usize),
    /// The visitor wrote.
    Wrote(Text),
    /// What is asked for has been said already, in other words than the step accepts.
    Known,
    /// The visitor will not say what is asked.
    Skipped,
    /// The visitor wants to go back a step.
    Back,
    /// The action has ended.
    Acted(Ended),
    /// The visitor's question was answered from an article.
    Answered,
    /// No article had an answer.
    Missed,
}

/// What the bot does next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doing {
    /// It says something.
    Say(String),
    /// It offers buttons.
    Offer {
        /// What is to be chosen.
        text: String,
        /// What stands on the buttons.
        labels: Vec<String>,
    },
    /// It asks for a fact.
    Ask {
        /// The question.
        text: String,
        /// Which fact.
        field: Field,
    },
    /// What was given does not fit, and is asked for again.
    AskAgain {
        /// Which fact.
        field: Field,
        /// What is wrong with it.
        misfit: Misfit,
    },
    /// A fact was given.
    Keep {
        /// Which.
        field: Field,
        /// What it is.
        value: Text,
    },
    /// The visitor will not say.
    Decline(Field),
    /// What was given did not fit, twice: it goes on without.
    GiveUp(Field),
    /// Something is to be done at the workspace's system.
    Act {
        /// What.
        action: ActionKind,
        /// Which condition, where one is checked.
        condition: String,
    },
    /// A question is waited for, and answered from articles.
    Invite(String),
    /// The visitor's question is to be answered from articles.
    Look(Text),
    /// What the visitor wrote is none of the flow's: the reader has it.
    Read(Text),
    /// A person is called.
    HandOff(Topic),
    /// The flow is over.
    End,
}

/// What is known of the facts that a flow looks at.
pub type Facts<'a> = BTreeMap<Field, &'a Text>;

impl Place {
    /// The step.
    pub fn step(&self) -> &StepId {
        &self.step
    }
}

impl Flow {
    /// Begins the flow.
    pub fn begin(&self, known: &Facts<'_>) -> (Option<Place>, Vec<Doing>) {
        Walk::of(self, known, Vec::new()).enter(&self.start)
    }

    /// Goes on from a place. Where the place is none of this flow's, which happens after the flow
    /// was changed, a person is called: nobody is left standing.
    pub fn go_on(
        &self,
        place: Place,
        input: Input,
        known: &Facts<'_>,
    ) -> (Option<Place>, Vec<Doing>) {
        let Some(step) = self.steps.get(&place.step) else {
            return (None, vec![Doing::HandOff(self.topic.clone())]);
        };
        Walk::of(self, known, place.before.clone()).take(step, place, input)
    }
}

struct Walk<'f> {
    flow: &'f Flow,
    known: &'f Facts<'f>,
    /// What was given on this walk.
    kept: BTreeMap<Field, Text>,
    before: Vec<StepId>,
    doing: Vec<Doing>,
}

impl<'f> Walk<'f> {
    fn of(flow: &'f Flow, known: &'f Facts<'f>, before: Vec<StepId>) -> Self {
        Self { flow, known, kept: BTreeMap::new(), before, doing: Vec::new() }
    }

    fn take(mut self, step: &Step, place: Place, input: Input) -> (Option<Place>, Vec<Doing>) {
        if input == Input::Back {
            return self.go_back(place);
        }
        match (step, input) {
            (Step::Choose { buttons, .. }, Input::Pressed(number)) => match buttons.get(number) {
                Some(button) => self.pass(&place.step, &button.next),
                None => self.enter(&place.step),
            },
            (Step::Choose { buttons, .. }, Input::Wrote(text)) => match meant(buttons, &text) {
                Some(button) => self.pass(&place.step, &button.next),
                None => self.stay(place, Doing::Read(text)),
            },
            (Step::Ask { field, accepts, next, otherwise, .. }, Input::Wrote(text)) => {
                match accepts.read(text.reveal()) {
                    Ok(value) => {
                        self.kept.insert(*field, value.clone());
                        self.doing.push(Doing::Keep { field: *field, value });
                        self.pass(&place.step, next)
                    }
                    Err(misfit) => self.misfit(place, *field, misfit, otherwise),
                }
            }
            (Step::Ask { field, otherwise, .. }, Input::Skipped) => {
                self.doing.push(Doing::Decline(*field));
                self.pass(&place.step, otherwise)
            }
            (Step::Ask { next, .. }, Input::Known) => self.pass(&place.step, next),
            (Step::Act { success, failure, unavailable, .. }, Input::Acted(ended)) => {
                let next = match ended {
                    Ended::Success(_) => success,
                    Ended::Failure { .. } => failure,
                    Ended::Unavailable { .. } => unavailable,
                };
                self.pass(&place.step, next)
            }
            (Step::Act { .. }, Input::Wrote(text)) => self.stay(place, Doing::Read(text)),
            (Step::Answer { .. }, Input::Wrote(text)) => self.stay(place, Doing::Look(text)),
            (Step::Answer { next, .. }, Input::Answered) => self.pass(&place.step, next),
            (Step::Answer { missed, .. }, Input::Missed) => self.pass(&place.step, missed),
            // What comes too late for where the visitor is now changes nothing.
            (
                Step::Say { .. }
                | Step::Choose { .. }
                | Step::Ask { .. }
                | Step::Check { .. }
                | Step::Act { .. }
                | Step::Answer { .. }
                | Step::HandOff { .. }
                | Step::End { .. },
                Input::Pressed(_)
                | Input::Wrote(_)
                | Input::Known
                | Input::Skipped
                | Input::Back
                | Input::Acted(_)
                | Input::Answered
                | Input::Missed,
            ) => (Some(place), self.doing),
        }
    }

    /// Goes back to what the visitor was asked last, and asks again. What was done at a system
    /// is not done twice.
    fn go_back(mut self, place: Place) -> (Option<Place>, Vec<Doing>) {
        while let Some(earlier) = self.before.pop() {
            match self.flow.steps.get(&earlier) {
                Some(Step::Ask { text, field, .. }) => {
                    let ask = Doing::Ask { text: text.clone(), field: *field };
                    return self.wait(&earlier, ask);
                }
                Some(step) if step.waits_for_visitor() => return self.enter(&earlier),
                Some(_) | None => (),
            }
        }
        match self.flow.steps.get(&place.step) {
            Some(step) if step.waits_for_visitor() => self.enter(&place.step),
            Some(_) | None => (Some(place), self.doing),
        }
    }

    fn misfit(
        mut self,
        place: Place,
        field: Field,
        misfit: Misfit,
        otherwise: &StepId,
    ) -> (Option<Place>, Vec<Doing>) {
        let misfits = place.misfits + 1;
        if misfits < MOST_MISFITS {
            let place = Place { misfits, ..place };
            return self.stay(place, Doing::AskAgain { field, misfit });
        }
        self.doing.push(Doing::GiveUp(field));
        self.pass(&place.step, otherwise)
    }

    fn stay(mut self, place: Place, doing: Doing) -> (Option<Place>, Vec<Doing>) {
        self.doing.push(doing);
        (Some(place), self.doing)
    }

    /// Leaves a step that waited, which can be come back to.
    fn pass(mut self, from: &StepId, to: &StepId) -> (Option<Place>, Vec<Doing>) {
        // Going in circles does not make the way back endless.
        if self.before.len() > self.flow.steps.len() {
            self.before.remove(0);
        }
        self.before.push(from.clone());
        self.enter(to)
    }

    /// Goes from step to step until one waits or ends.
    fn enter(mut self, first: &StepId) -> (Option<Place>, Vec<Doing>) {
        let mut at = first;
        // No checked flow takes more steps than it has without waiting.
        for _ in 0..=self.flow.steps.len() {
            let Some(step) = self.flow.steps.get(at) else { break };
            match step {
                Step::Say { text, next } => {
                    self.doing.push(Doing::Say(text.clone()));
                    at = next;
                }
                Step::Check { field, is, yes, no } => {
                    at = if self.holds(*field, is.as_deref()) { yes } else { no };
                }
                Step::Ask { field, next, .. } if self.value(*field).is_some() => at = next,
                Step::Ask { text, field, .. } => {
                    let ask = Doing::Ask { text: text.clone(), field: *field };
                    return self.wait(at, ask);
                }
                Step::Choose { text, buttons } => {
                    let labels = buttons.iter().map(|button| button.label.clone()).collect();
                    let offer = Doing::Offer { text: text.clone(), labels };
                    return self.wait(at, offer);
                }
                Step::Act { action, condition, .. } => {
                    let act = Doing::Act { action: *action, condition: condition.clone() };
                    return self.wait(at, act);
                }
                Step::Answer { text, .. } => {
                    let invite = Doing::Invite(text.clone());
                    return self.wait(at, invite);
                }
                Step::HandOff { topic } => {
                    let topic = topic.clone().unwrap_or_else(|| self.flow.topic.clone());
                    self.doing.push(Doing::HandOff(topic));
                    return (None, self.doing);
                }
                Step::End { text } => {
                    self.doing.push(Doing::Say(text.clone()));
                    self.doing.push(Doing::End);
                    return (None, self.doing);
                }
            }
        }
        self.doing.push(Doing::HandOff(self.flow.topic.clone()));
        (None, self.doing)
    }

    fn wait(mut self, at: &StepId, doing: Doing) -> (Option<Place>, Vec<Doing>) {
        self.doing.push(doing);
        (Some(Place { step: at.clone(), misfits: 0, before: self.before }), self.doing)
    }

    fn value(&self, field: Field) -> Option<&Text> {
        self.kept.get(&field).or_else(|| self.known.get(&field).copied())
    }

    fn holds(&self, field: Field, is: Option<&str>) -> bool {
        match (self.value(field), is) {
            (Some(value), Some(is)) => {
                value.reveal().trim().to_lowercase() == is.trim().to_lowercase()
            }
            (Some(_), None) => true,
            (None, Some(_) | None) => false,
        }
    }
}

/// The button that was named: the one whose label or words are all that was written, else the
/// one whose label or words are in it; of several none is meant.
fn meant<'b>(buttons: &'b [Button], text: &Text) -> Option<&'b Button> {
    let said = letters(&Words::of(text.reveal()));
    let by_number = || {
        let number: usize = text.reveal().trim().trim_end_matches('.').parse().ok()?;
        buttons.get(number.checked_sub(1)?)
    };
    let names = |button: &Button| -> Vec<Vec<String>> {
        let names = button.words.iter().chain([&button.label]);
        names.map(|name| letters(&Words::of(name))).filter(|name| !name.is_empty()).collect()
    };
    let all = buttons.iter().find(|button| names(button).contains(&said));
    let part = || {
        let has = |name: &Vec<String>| said.windows(name.len()).any(|part| part == *name);
        let mut matching = buttons.iter().filter(|button| names(button).iter().any(has));
        match (matching.next(), matching.next()) {
            (Some(button), None) => Some(button),
            (None, _) => by_number(),
            (Some(_), Some(_)) => None,
        }
    };
    all.or_else(part)
}

/// The words of a text, without marks.
pub(in crate::bot) fn letters(words: &Words<'_>) -> Vec<String> {
    let is_letters = |word: &&str| word.chars().any(char::is_alphanumeric);
    words.iter().map(|(_, word)| word).filter(is_letters).map(str::to_owned).collect()
}
