//! Leading a visitor through a flow.

use super::Turn;
use crate::bot::action::{ActionKind, Ended};
use crate::bot::aid::Aid;
use crate::bot::article::ArticleId;
use crate::bot::errand::Errand;
use crate::bot::flow::walk::{Doing, Facts, Input, Place, letters};
use crate::bot::flow::{Flow, Step};
use crate::bot::form::Accepts;
use crate::bot::reply::Understood;
use crate::bot::talk::small_talk;
use crate::context::action::Outcome;
use crate::context::field::Field;
use crate::context::known::{Source, Unavailability};
use crate::context::noticed::Noticed;
use crate::conversation::Command;
use crate::conversation::handoff::{Trigger, Why};
use crate::id::{FlowId, Seq, Topic};
use crate::reading::Thousandths;
use crate::reading::words::Words;
use crate::text::Text;
use crate::trigger::{Attempt, BotTurn, Signal, TaskEnd};
use crate::wording::Name;

/// So many words are the beginning of a message.
const BEGINNING: usize = 4;
/// How a question about how or what begins, in the languages that Baton speaks.
const ASKS_IN_GENERAL: &[&str] = &[
    "how", "what", "which", "wie", "was", "welche", "como", "que", "cual", "comment", "quel",
    "quelle", "quels", "come", "quale", "quali", "hoe", "wat", "welke",
];

impl<'t> Turn<'t> {
    /// The flow for what a message is about, where that is clear and it was not gone through
    /// before. Whoever asks how something is done reads how, where an article says it; whoever
    /// tells of their own matter is led.
    pub(super) fn flow_for(&self, heard: &Understood, text: &Text) -> Option<&'t Flow> {
        let (subject, sure) = heard.reading.subject;
        let is_clear = sure >= self.bot.policy.triggers.topic_from;
        let words = Words::of(text.reveal());
        if !is_clear || small_talk(&words).is_some() {
            return None;
        }
        let topic = subject.topic();
        let mut flows = self.bot.policy.bot.flows.iter();
        let fits =
            |flow: &&Flow| flow.topic == topic && !self.in_hand.gone_through.contains(&flow.id);
        let flow = flows.find(fits)?;
        let gives = gives_what_is_asked_in(flow, &heard.noticed);
        let is_answered = self
            .best_article(text)
            .is_some_and(|(id, _)| asks_in_general(&words) || self.asks_in_words_of(&id, &words));
        (gives || !is_answered).then_some(flow)
    }

    pub(super) fn begins(&mut self, flow: &'t Flow) {
        let (place, doing) = flow.begin(&facts(&self.values()));
        self.follows(flow, place, doing);
    }

    /// Goes on in a flow with what the visitor wrote.
    pub(super) fn is_led(&mut self, id: &FlowId, place: Place, heard: &Understood, text: Text) {
        let step = self.flow(id).and_then(|flow| Some((flow, flow.steps.get(place.step())?)));
        let Some((flow, Step::Ask { field, accepts, .. })) = step else {
            return self.leads(id, place, self.steered(text));
        };
        let given = |it: &Noticed| matches!(it, Noticed::Given { field: it, .. } if it == field);
        let asks = *accepts == Accepts::Words && heard.reading.size.questions > 0;
        if self.bot.wording.is_said(text.reveal(), Name::Skip) {
            self.leads(id, place, Input::Skipped);
        } else if accepts.read(text.reveal()).is_ok() && !asks {
            self.leads(id, place, self.steered(text));
        } else if heard.noticed.iter().any(given) {
            self.leads(id, place, Input::Known);
        } else if self.can_answer(&text) {
            self.reads_beside(flow, Some(&place), &text);
        } else {
            self.leads(id, place, self.steered(text));
        }
    }

    /// Goes on in a flow. One that the workspace has taken away since ends with a person.
    pub(super) fn leads(&mut self, id: &FlowId, place: Place, input: Input) {
        let Some(flow) = self.flow(id) else {
            self.commands.push(Command::MoveInFlow { flow: id.clone(), to: None });
            return self.ends_with_a_person(None);
        };
        let (place, doing) = flow.go_on(place, input, &facts(&self.values()));
        self.follows(flow, place, doing);
    }

    /// One word goes back wherever a flow is.
    fn steered(&self, text: Text) -> Input {
        if self.bot.wording.is_said(text.reveal(), Name::Back) {
            Input::Back
        } else {
            Input::Wrote(text)
        }
    }

    /// Does what the flow says, and keeps where the visitor stands.
    fn follows(&mut self, flow: &Flow, place: Option<Place>, doing: Vec<Doing>) {
        let mut then = After::Stays;
        for doing in doing {
            let after = self.follow(flow, place.as_ref(), doing);
            if after != After::Stays {
                then = after;
            }
        }
        match (then, place) {
            // The next step follows from here, and keeps its own place.
            (After::GoesOn(input), Some(place)) => self.leads(&flow.id, place, input),
            (After::Calls(topic), _) => {
                self.commands.push(Command::MoveInFlow { flow: flow.id.clone(), to: None });
                self.ends_with_a_person(Some(topic));
            }
            (After::Called, _) => (),
            (After::Stays | After::GoesOn(_), place) => {
                self.commands.push(Command::MoveInFlow { flow: flow.id.clone(), to: place });
            }
        }
    }

    fn follow(&mut self, flow: &Flow, place: Option<&Place>, doing: Doing) -> After {
        match doing {
            Doing::Say(text) | Doing::Invite(text) => {
                self.utters(Text::new(text), None, BotTurn::Led);
            }
            Doing::Offer { text, labels } => {
                self.utters(Text::new(text), Some(Aid::Buttons(labels)), BotTurn::Led);
            }
            Doing::Ask { text, field } => {
                let aid = place.and_then(|place| self.input_of(flow, place, field));
                self.notices(vec![Noticed::Asked(field)]);
                self.utters(Text::new(text), aid, BotTurn::Led);
            }
            Doing::AskAgain { field, misfit } => {
                let aid = place.and_then(|place| self.input_of(flow, place, field));
                self.says(Name::of_misfit(misfit), &[], aid, BotTurn::Led);
            }
            Doing::Keep { field, value } => {
                self.notices(vec![Noticed::Given { field, value, from: Source::Words }]);
            }
            Doing::Decline(field) => {
                self.notices(vec![Noticed::Declined(field)]);
                self.says(Name::Skipped, &[], None, BotTurn::Led);
            }
            Doing::GiveUp(_) => self.says(Name::Skipped, &[], None, BotTurn::Led),
            Doing::Act { action, condition } => return self.acts(flow, action, &condition),
            Doing::Look(text) => return self.looks(&text),
            Doing::Read(text) => return self.reads_beside(flow, place, &text),
            Doing::HandOff(topic) => return After::Calls(topic),
            Doing::End => (),
        }
        After::Stays
    }

    /// Sends for an action; what cannot be asked is as good as not answered.
    fn acts(&mut self, flow: &Flow, action: ActionKind, condition: &str) -> After {
        let known = self.values();
        let value = |field: Field| known.iter().find(|(it, _)| *it == field).map(|(_, it)| it);
        let request = action.request(&flow.topic, condition, value);
        match (request, &self.bot.policy.bot.actions) {
            (Ok(request), Some(_)) => {
                self.says(Name::LookingUp, &[], None, BotTurn::Led);
                self.commands.push(Command::BeginErrand(Errand::Act(request)));
                After::Stays
            }
            (Ok(_), None) => self.cannot_act(action, Unavailability::NotConnected),
            (Err(_), _) => self.cannot_act(action, Unavailability::Failed),
        }
    }

    /// What could not be tried stands in the trail as well, and the visitor is told.
    fn cannot_act(&mut self, action: ActionKind, why: Unavailability) -> After {
        // No two steps of one turn have one place.
        let place = self.scene.conversation.head().number();
        let done = u32::try_from(self.commands.len()).unwrap_or(u32::MAX);
        let (asked, at) = (Seq::new(place.saturating_add(done)), self.at);
        let task = Attempt::Of { task: action.task(), end: TaskEnd::Unavailable };
        self.weighs(self.of, Signal::Task(task));
        let (kind, what) = action.step();
        let outcome = Outcome::Unavailable { why, at };
        self.notices(vec![
            Noticed::StepBegan { asked, kind, what: Text::new(what) },
            Noticed::StepEnded { asked, outcome },
        ]);
        self.says(Name::OutOfReach, &[], None, BotTurn::Led);
        After::GoesOn(Input::Acted(Ended::Unavailable { why }))
    }

    /// Answers a question that the flow has invited.
    fn looks(&mut self, text: &Text) -> After {
        match self.best_article(text) {
            Some((article, sure)) => {
                self.reads_out(&article, BotTurn::Answered(Some(sure)));
                After::GoesOn(Input::Answered)
            }
            None => After::GoesOn(Input::Missed),
        }
    }

    /// What a visitor writes beside the flow is answered, and the flow's question asked again.
    fn reads_beside(&mut self, flow: &Flow, place: Option<&Place>, text: &Text) -> After {
        if let Some(talk) = small_talk(&Words::of(text.reveal())) {
            self.says(talk.answer(), &[], None, BotTurn::Led);
        } else if let Some((article, sure)) = self.best_article(text) {
            self.reads_out(&article, BotTurn::Answered(Some(sure)));
        } else {
            let verdict = self.verdict_after(BotTurn::Fallback);
            if let Some(why) = verdict.why() {
                self.commands.push(Command::MoveInFlow { flow: flow.id.clone(), to: None });
                self.calls(why, &verdict, None);
                return After::Called;
            }
            self.says(Name::NotUnderstood, &[], None, BotTurn::Fallback);
        }
        if let Some(place) = place {
            self.asks_again(flow, place);
        }
        After::Stays
    }

    /// Asks what the flow had asked when something else came in between.
    fn asks_again(&mut self, flow: &Flow, place: &Place) {
        match flow.steps.get(place.step()) {
            Some(Step::Choose { text, buttons }) => {
                let labels = buttons.iter().map(|button| button.label.clone()).collect();
                self.utters(Text::new(text.clone()), Some(Aid::Buttons(labels)), BotTurn::Led);
            }
            Some(Step::Ask { text, field, .. }) => {
                let aid = self.input_of(flow, place, *field);
                self.utters(Text::new(text.clone()), aid, BotTurn::Led);
            }
            Some(
                Step::Say { .. }
                | Step::Check { .. }
                | Step::Act { .. }
                | Step::Answer { .. }
                | Step::HandOff { .. }
                | Step::End { .. },
            )
            | None => (),
        }
    }

    fn can_answer(&self, text: &Text) -> bool {
        small_talk(&Words::of(text.reveal())).is_some() || self.best_article(text).is_some()
    }

    pub(super) fn ends_with_a_person(&mut self, topic: Option<Topic>) {
        self.weighs(self.of, Signal::FlowEnded);
        let verdict = self.verdict();
        // The workspace wrote that a person comes here: that holds whatever is switched off.
        let evidence = vec![self.of];
        let why = verdict.why().unwrap_or(Why { trigger: Trigger::EndOfFlow, evidence });
        self.calls(why, &verdict, topic);
    }

    pub(super) fn best_article(&self, text: &Text) -> Option<(ArticleId, Thousandths)> {
        let best = self.bot.best_article(&self.layers, &Words::of(text.reveal()))?;
        Some((best.article, best.confidence))
    }

    /// Everything that is known and can be written down.
    fn values(&self) -> Vec<(Field, Text)> {
        let known = |field: &Field| Some((*field, self.layers.fact(*field).value()?.clone()));
        Field::ALL.iter().filter_map(known).collect()
    }

    /// Whether somebody writes just what an article says that people ask.
    fn asks_in_words_of(&self, id: &ArticleId, words: &Words<'_>) -> bool {
        let said = letters(words);
        let is_same = |asked: &String| letters(&Words::of(asked)) == said;
        let article = self.article(id);
        article.is_some_and(|it| is_same(&it.question) || it.examples.iter().any(is_same))
    }

    fn input_of(&self, flow: &Flow, place: &Place, field: Field) -> Option<Aid> {
        let Some(Step::Ask { accepts, .. }) = flow.steps.get(place.step()) else { return None };
        Some(self.input(field, accepts.clone()))
    }

    fn flow(&self, id: &FlowId) -> Option<&'t Flow> {
        self.bot.policy.bot.flows.iter().find(|flow| flow.id == *id)
    }
}

/// Whether a message gave a fact that a flow asks for.
fn gives_what_is_asked_in(flow: &Flow, noticed: &[Noticed]) -> bool {
    let asks = |wanted: Field| {
        let mut steps = flow.steps.values();
        steps.any(|step| matches!(step, Step::Ask { field, .. } if *field == wanted))
    };
    let mut given = noticed.iter();
    given.any(|noticed| matches!(noticed, Noticed::Given { field, .. } if asks(*field)))
}

/// Whether a message asks how something is done, or what something is.
fn asks_in_general(words: &Words<'_>) -> bool {
    words.iter().take(BEGINNING).any(|(_, word)| ASKS_IN_GENERAL.contains(&word))
}

/// What comes after something that a flow does.
#[derive(Clone, Debug, PartialEq, Eq)]
enum After {
    /// The visitor stays where the flow has led.
    Stays,
    /// The flow goes on by itself.
    GoesOn(Input),
    /// A person is to be called.
    Calls(Topic),
    /// A person was called.
    Called,
}

fn facts(values: &[(Field, Text)]) -> Facts<'_> {
    values.iter().map(|(field, value)| (*field, value)).collect()
}
