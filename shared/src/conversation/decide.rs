//! Answering a command: what happens, or why nothing does.
//!
//! What goes before the event that was asked for prepares it, such as a promise that it states or
//! keeps; what goes after it says what it means for the visitor.

mod after;
mod bot;
mod desk;
mod handoff;
mod notice;
mod ownership;
mod speech;

use super::Conversation;
use super::command::Command;
use super::event::Event;
use super::facts::Facts;
use super::phase::{Live, Phase};
use super::rejection::Rejection;
use crate::context::noticed::Noticed;
use crate::id::{AgentId, Epoch, VisitorId};
use crate::policy::{Policy, Unclaimed};
use crate::promise::text::Statement;
use crate::promise::{Deed, Kind, Owner, Pledge, PromiseEvent, Promises, Release};
use crate::text::{Text, TextProblem};
use crate::time::Timestamp;

/// What comes of a command.
pub(super) type Decided = Result<Vec<Event>, Rejection>;

/// A turn that is being decided.
pub(super) struct Deciding<'a> {
    state: &'a Conversation,
    policy: &'a Policy,
    at: Timestamp,
    /// The promises as they will be after what was decided so far.
    promises: Promises,
    events: Vec<Event>,
}

impl<'a> Deciding<'a> {
    pub(super) fn new(state: &'a Conversation, policy: &'a Policy, at: Timestamp) -> Self {
        let promises = state.promises().cloned().unwrap_or_default();
        Self { state, policy, at, promises, events: Vec::new() }
    }

    pub(super) fn decide(self, command: Command) -> Decided {
        match command {
            Command::VisitorSays { visitor, cid, text } => self.visitor_says(visitor, cid, text),
            Command::BeginPractice { visitor, cid, text, trainee } => {
                self.begin_practice(visitor, cid, text, trainee)
            }
            Command::BotSays { cid, text, aid, turn } => self.bot_says(cid, text, aid, turn),
            Command::BeginErrand(errand) => self.begin_errand(errand),
            Command::EndErrand { begun, brought } => self.end_errand(begun, brought),
            Command::MoveInFlow { flow, to } => self.move_in_flow(flow, to),
            Command::AgentSays { agent, cid, text, epoch } => {
                self.agent_says(agent, cid, text, epoch)
            }
            Command::Close { agent, cid, outcome, epoch } => self.close(agent, cid, outcome, epoch),
            Command::RequestHandoff(request) => self.request_handoff(*request),
            Command::RaiseHandoff { priority, first_reply_within } => {
                self.raise_handoff(priority, first_reply_within)
            }
            Command::Deliver(mail) => Ok(self.deliver(mail)),
            Command::ServePackage { agent, epoch } => self.serve_package(agent, epoch),
            Command::AcknowledgeHandoff { agent, epoch } => self.acknowledge(agent, epoch),
            Command::Transfer { agent, epoch, to, reason, note } => {
                self.transfer(agent, epoch, to, reason, note)
            }
            Command::Reroute { agent, epoch, situation, reason, note } => {
                self.reroute(agent, epoch, &situation, reason, note)
            }
            Command::CancelTransfer { agent, epoch } => self.cancel_transfer(agent, epoch),
            Command::Consult { agent, epoch, whom, question } => {
                self.consult(agent, epoch, whom, question)
            }
            Command::AnswerConsult { by, answer } => self.answer_consult(by, answer),
            Command::EndConsult { agent, epoch } => self.end_consult(&agent, epoch),
            Command::StartResearch { agent, epoch } => self.start_research(agent, epoch),
            Command::EndResearch { agent, epoch } => self.end_research(&agent, epoch),
            Command::SetStatus { agent, epoch, waiting_on } => {
                self.set_status(agent, epoch, waiting_on)
            }
            Command::AddNote { by, text } => self.add_note(by, text),
            Command::ConfirmNote { agent, note, text } => self.confirm_note(agent, note, text),
            Command::Tag { tag, by } => self.tag(tag, by),
            Command::Untag { tag, by } => self.untag(tag, by),
            Command::LeaveMessage { visitor, cid, text, email, opens_at } => {
                self.leave_message(&visitor, cid, text, email, opens_at)
            }
            Command::AskForCallback { visitor, cid, number, opens_at } => {
                self.ask_for_callback(&visitor, cid, number, opens_at)
            }
            Command::RecordCall { agent } => self.record_call(agent),
            Command::StopWaiting { visitor } => self.stop_waiting(&visitor),
            Command::Weigh { of, signals } => self.weigh(of, signals),
            Command::Notice { what } => self.notice(what),
            Command::SettleIntent { agent, epoch, correction } => {
                self.settle_intent(agent, epoch, correction)
            }
            Command::CorrectReceipt { visitor, field, value } => {
                self.change_receipt(&visitor, Noticed::Corrected { field, value })
            }
            Command::WithholdFromReceipt { visitor, field } => {
                self.change_receipt(&visitor, Noticed::Withheld(field))
            }
            Command::Rate { visitor, score, comment } => self.rate(&visitor, score, comment),
        }
    }

    /// What happens, when this is the last of it.
    fn lastly(mut self, event: Event) -> Vec<Event> {
        self.events.push(event);
        self.events
    }

    fn facts(&self) -> Result<&'a Facts, Rejection> {
        self.state.facts.as_ref().ok_or(Rejection::NotStarted)
    }

    /// What is known, to its visitor.
    fn facts_of(&self, visitor: &VisitorId) -> Result<&'a Facts, Rejection> {
        let facts = self.facts()?;
        if facts.visitor == *visitor { Ok(facts) } else { Err(Rejection::AnotherVisitors) }
    }

    /// The ownership of an agent, by the epoch that the agent knows.
    fn owned_by(&self, agent: &AgentId, epoch: Option<Epoch>) -> Result<&'a Live, Rejection> {
        let facts = self.facts()?;
        match &facts.phase {
            Phase::Live(live) if epoch.is_some_and(|epoch| epoch != live.epoch) => {
                Err(Rejection::Stale { now: live.epoch })
            }
            Phase::Live(live) if live.owner.id != *agent => {
                Err(Rejection::NotYours { owner: live.owner.clone() })
            }
            Phase::Live(live) => Ok(live),
            Phase::Queued(_) | Phase::Offered(..) if epoch.is_some_and(|it| it < facts.epoch) => {
                Err(Rejection::Stale { now: facts.epoch })
            }
            Phase::Queued(_) | Phase::Offered(..) => Err(Rejection::Waiting),
            Phase::Bot | Phase::Promised { .. } => Err(Rejection::NotClaimed),
            Phase::Closed => Err(Rejection::Closed),
        }
    }

    /// What is known, where it is for real.
    fn real_facts(&self) -> Result<&'a Facts, Rejection> {
        let facts = self.facts()?;
        if facts.purpose.is_real() { Ok(facts) } else { Err(Rejection::Practice) }
    }

    /// Whether an agent may speak to the visitor or close: as the owner, whose ownership this
    /// gives, where nobody owns it and the policy lets anybody answer, or for practice.
    fn may_answer(
        &self,
        agent: &AgentId,
        epoch: Option<Epoch>,
    ) -> Result<Option<&'a Live>, Rejection> {
        let facts = self.facts()?;
        let Some(trainee) = facts.purpose.trainee().filter(|_| facts.phase == Phase::Bot) else {
            return self.may_answer_for_real(agent, epoch);
        };
        if trainee == agent { Ok(None) } else { Err(Rejection::Practice) }
    }

    fn may_answer_for_real(
        &self,
        agent: &AgentId,
        epoch: Option<Epoch>,
    ) -> Result<Option<&'a Live>, Rejection> {
        match (&self.facts()?.phase, self.policy.conversation.unclaimed) {
            (Phase::Bot | Phase::Promised { .. }, Unclaimed::AnyAgent) => Ok(None),
            (
                Phase::Bot
                | Phase::Promised { .. }
                | Phase::Queued(_)
                | Phase::Offered(..)
                | Phase::Live(_)
                | Phase::Closed,
                Unclaimed::AnyAgent | Unclaimed::Nobody,
            ) => self.owned_by(agent, epoch).map(Some),
        }
    }

    /// Makes a promise, and gives what states it.
    fn promise(&mut self, pledge: Pledge, owner: Owner) -> Statement {
        self.promise_from(self.at, pledge, owner)
    }

    /// Makes a promise whose time begins to run at another moment.
    fn promise_from(&mut self, from: Timestamp, pledge: Pledge, owner: Owner) -> Statement {
        let made = self.promises.make(self.policy, from, pledge, owner);
        self.happened(vec![made]);
        let standing = self.promises.latest(pledge.kind());
        Statement::of(standing.expect("what was just promised binds").entry())
    }

    /// Does what keeps promises.
    fn done(&mut self, deed: Deed) {
        self.happened(self.promises.done(deed));
    }

    fn release(&mut self, kind: Kind, because: Release) {
        self.happened(self.promises.release(kind, because));
    }

    fn happened(&mut self, events: Vec<PromiseEvent>) {
        for event in events {
            self.promises.apply(&event);
            self.events.push(Event::Promised(event));
        }
    }
}

fn readable(text: &Text) -> Result<(), Rejection> {
    match text.problem() {
        None => Ok(()),
        Some(TextProblem::Empty) => Err(Rejection::TextEmpty),
        Some(TextProblem::TooLong) => Err(Rejection::TextTooLong),
    }
}
