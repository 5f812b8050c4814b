//! Folding an event. Whatever comes, in whatever order, is folded: it cannot fail.

use super::Conversation;
use super::event::Event;
use super::facts::{Awaited, Facts, Handoff, Heard, Rated, TimeHeard, Voice, Word};
use super::handoff::{Stage, Wait};
use super::phase::{Consult, Live, Offer, Phase, Transfer, Waiting};
use super::receipts::{Body, Sender};
use super::standing::NoteStanding;
use super::view;
use crate::desk::event::{Acquired, Requeue};
use crate::id::{AgentId, ClientId, Epoch};
use crate::machine::Recorded;
use crate::promise::Kind;
use crate::promise::text::Statement;
use crate::protocol::{AgentCard, Receipt, Role};
use crate::routing::need::Ticket;
use crate::routing::order::Priority;
use crate::text::Text;
use crate::time::{Span, Timestamp};

impl Conversation {
    pub(super) fn fold(&mut self, recorded: &Recorded<Event>) {
        self.head = recorded.seq;
        if view::for_visitor(recorded).is_some() {
            self.visitor_head = recorded.seq;
        }
        if view::for_agent(recorded).is_some() {
            self.agents_head = recorded.seq;
        }
        if let Some((sender, cid, body)) = asked(&recorded.event) {
            let receipt = Receipt { seq: recorded.seq, at: recorded.at };
            self.receipts.keep(sender, cid.clone(), body, receipt);
        }
        if let Event::Started { visitor, purpose } = &recorded.event {
            self.facts = Some(Facts::begun(visitor.clone(), purpose.clone(), recorded.at));
        }
        if let Some(facts) = &mut self.facts {
            facts.fold(recorded);
            facts.in_hand.fold(recorded, &facts.phase, &facts.purpose);
            facts.last_at = recorded.at;
        }
    }
}

/// The command that an event carries out, for those that are told apart by a client's id.
fn asked(event: &Event) -> Option<(Sender, &ClientId, Body<'_>)> {
    if let Event::VisitorSaid { cid, text } | Event::MessageLeft { cid, text, .. } = event {
        Some((Sender::Visitor, cid, Body::Said(text)))
    } else if let Event::CallbackRequested { cid, number, .. } = event {
        Some((Sender::Visitor, cid, Body::Said(number)))
    } else if let Event::BotSaid { cid, text, .. } = event {
        Some((Sender::Bot, cid, Body::Said(text)))
    } else if let Event::AgentSaid { cid, agent, text, .. } = event {
        Some((Sender::Agent(agent.id.clone()), cid, Body::Said(text)))
    } else if let Event::Closed { cid, agent, .. } = event {
        Some((Sender::Agent(agent.id.clone()), cid, Body::Close))
    } else {
        None
    }
}

impl Facts {
    #[expect(clippy::too_many_lines, reason = "an arm for each event, and nothing else")]
    fn fold(&mut self, recorded: &Recorded<Event>) {
        let at = recorded.at;
        match &recorded.event {
            Event::Started { .. } => (),
            Event::VisitorSaid { text, .. } => self.visitor_said(text, at),
            Event::BotSaid { text, closes_at, .. } => self.bot_said(text, *closes_at),
            Event::AgentSaid { text, closes_at, .. } => self.agent_said(text, *closes_at),
            Event::Closed { .. } | Event::ClosedBySilence {} => self.leave(Phase::Closed, at),
            Event::Reopened {} => self.reopened(at),
            Event::HandoffRequested { ticket, .. } => self.handoff_requested(ticket, at),
            Event::HandoffAnnounced { line_due, wait, .. } => {
                self.waited(|waiting| waiting.line_due = *line_due);
                match wait {
                    Wait::Within(statement) => self.heard_of_a_reply(statement),
                    Wait::ToBeTold | Wait::AfterHours | Wait::OwnerStays => (),
                }
            }
            Event::HandoffRaised { priority, first_reply_within } => {
                self.raised(*priority, *first_reply_within);
            }
            Event::Queued { team, length } => {
                self.waited(|waiting| {
                    waiting.team = Some(team.clone());
                    waiting.length = *length;
                });
            }
            Event::FirstReplyTold { statement } => self.heard_of_a_reply(statement),
            Event::WaitTold { place, told, line_due } => {
                self.waited(|waiting| waiting.line_due = Some(*line_due));
                self.heard(|heard| heard.told(*place, *told, at));
            }
            Event::StillWaiting { line_due, .. } => {
                self.waited(|waiting| waiting.line_due = Some(*line_due));
            }
            Event::Offered { agent, epoch, lapses_at, .. } => {
                self.knows(*epoch);
                self.offered(Offer {
                    agent: agent.clone(),
                    epoch: *epoch,
                    lapses_at: *lapses_at,
                    stage: Stage::Asking,
                });
            }
            Event::PackageServed { agent, epoch } => {
                if let Some(offer) = self.offer_to(agent, *epoch) {
                    offer.stage = Stage::Reading;
                }
            }
            Event::OfferEnded { agent, epoch, .. } => {
                if self.offer_to(agent, *epoch).is_some() {
                    self.offer_ended();
                }
            }
            Event::Assigned { agent, epoch, acquired, bounces, observes_until, .. } => {
                self.knows(*epoch);
                if let Acquired::Transferred(_) = acquired {
                    self.handed_over();
                }
                self.bounces = self.bounces.max(*bounces);
                self.assigned(agent, *epoch, *observes_until, at);
            }
            Event::HandoffAcknowledged { .. } => self.owned(|live| live.acknowledged_at = Some(at)),
            Event::FirstReplied { .. } => self.replied(at),
            Event::OwnerAbsent { until } => self.owned(|live| live.absent_until = Some(*until)),
            Event::OwnerBack {} => self.owned(|live| live.absent_until = None),
            Event::Requeued { epoch, because, line_due } => {
                self.knows(*epoch);
                self.requeued(*because, *line_due, at);
            }
            Event::Withdrawn { .. } => self.stop_waiting(),
            Event::Released { .. } => self.released(at),
            Event::SentToInbox { reply_by, .. } | Event::MessageLeft { reply_by, .. } => {
                self.promised(*reply_by, at);
            }
            Event::CallbackRequested { call_by, .. } => self.promised(*call_by, at),
            Event::TransferAsked { to, ticket, .. } => self.owned(|live| {
                let (to, ticket) = (to.clone(), ticket.clone());
                live.transfer = Some(Transfer { to, ticket, offer: None });
            }),
            Event::TransferTakenBack { .. } => (),
            Event::TransferEnded { .. } => self.owned(|live| live.transfer = None),
            Event::CalledBack { closes_at, .. } => {
                self.called_back();
                self.silence_runs_until(*closes_at);
            }
            Event::ConsultAsked { whom, .. } => self.owned(|live| {
                live.consult = Some(Consult { whom: whom.clone(), answered_at: None });
            }),
            Event::ConsultAnswered { .. } => self.owned(|live| {
                if let Some(consult) = &mut live.consult {
                    consult.answered_at = Some(at);
                }
            }),
            Event::ConsultEnded { closes_at } => {
                self.owned(|live| live.consult = None);
                self.silence_runs_until(*closes_at);
            }
            Event::ResearchStarted {} => self.owned(|live| live.research_since = Some(at)),
            Event::ResearchEnded { closes_at } => {
                self.owned(|live| live.research_since = None);
                self.silence_runs_until(*closes_at);
            }
            Event::NoteAdded { by, .. } => {
                self.notes.insert(recorded.seq, NoteStanding::of(by));
            }
            Event::NoteConfirmed { note, .. } => {
                self.notes.insert(*note, NoteStanding::Confirmed);
            }
            Event::StatusSet { waiting_on, closes_at, .. } => {
                self.waiting_on = *waiting_on;
                self.silence_runs_until(*closes_at);
            }
            Event::Tagged { tag, .. } => {
                self.tags.insert(tag.clone());
            }
            Event::Untagged { tag, .. } => {
                self.tags.remove(tag);
            }
            Event::Rated { .. } => self.rated = Rated::Done,
            // These are no part of the state: they are folded beside it.
            Event::Noticed { .. }
            | Event::Weighed { .. }
            | Event::ErrandBegun { .. }
            | Event::ErrandEnded { .. }
            | Event::FlowMoved { .. } => (),
            Event::Promised(happened) => self.promises.apply(happened),
        }
    }

    /// Changes the ownership, where there is one.
    fn owned(&mut self, change: impl FnOnce(&mut Live)) {
        if let Some(live) = self.phase.live_mut() {
            change(live);
        }
    }

    /// Changes the wait, where there is one.
    fn waited(&mut self, change: impl FnOnce(&mut Waiting)) {
        if let Some(waiting) = self.phase.waiting_mut() {
            change(waiting);
        }
    }

    /// Changes what the visitor was told of the wait.
    fn heard(&mut self, change: impl FnOnce(Heard) -> Heard) {
        if let Some(handoff) = &mut self.past.handoff {
            handoff.heard = change(handoff.heard);
        }
    }

    fn heard_of_a_reply(&mut self, statement: &Statement) {
        let time = TimeHeard::FirstReply(statement.due());
        self.heard(|heard| Heard { time, ..heard });
    }

    fn knows(&mut self, epoch: Epoch) {
        self.epoch = self.epoch.max(epoch);
    }

    /// What the transfer asked for is what whoever has it from here must have.
    fn handed_over(&mut self) {
        let transfer = self.phase.live().and_then(|live| live.transfer.as_ref());
        if let Some((handoff, transfer)) = self.past.handoff.as_mut().zip(transfer) {
            handoff.ticket = (*transfer.ticket).clone();
        }
    }

    fn raised(&mut self, priority: Priority, first_reply_within: Span) {
        if let Some(handoff) = &mut self.past.handoff {
            handoff.ticket.priority = priority;
            handoff.ticket.first_reply_within = first_reply_within;
        }
    }

    fn replied(&mut self, at: Timestamp) {
        self.owned(|live| live.replied_at = Some(at));
        if let Some(handoff) = &mut self.past.handoff {
            handoff.answered_at.get_or_insert(at);
        }
    }

    fn called_back(&mut self) {
        self.past.voices.insert(Voice::Person);
        self.fulfilled();
    }

    fn visitor_said(&mut self, text: &Text, at: Timestamp) {
        self.word = Word { by: Role::Visitor, text: text.clone() };
        self.awaits_answer(at);
    }

    /// While a person is waited for or has it, a word of the bot is no answer.
    fn bot_said(&mut self, text: &Text, closes_at: Timestamp) {
        self.word = Word { by: Role::Agent, text: text.clone() };
        self.past.voices.insert(Voice::Bot);
        if self.phase == Phase::Bot {
            self.bot_answers = self.bot_answers.saturating_add(1);
            self.answered(closes_at);
        }
    }

    fn agent_said(&mut self, text: &Text, closes_at: Timestamp) {
        self.word = Word { by: Role::Agent, text: text.clone() };
        self.past.voices.insert(Voice::Person);
        self.answered(closes_at);
        self.fulfilled();
    }

    /// A silence counts from where nothing but the visitor's word was waited for.
    fn silence_runs_until(&mut self, until: Timestamp) {
        if let Awaited::Visitor { closes_at } = &mut self.awaited {
            *closes_at = until;
        }
    }

    /// What was promised for later has come, unless a call still has to.
    fn fulfilled(&mut self) {
        let owed = self.promises.latest(Kind::Callback).is_some();
        if let Phase::Promised { .. } = self.phase
            && !owed
        {
            self.phase = Phase::Bot;
        }
    }

    fn reopened(&mut self, at: Timestamp) {
        self.awaits_answer(at);
        if let Awaited::Answer { since } = &mut self.awaited {
            *since = at;
        }
        self.bot_answers = 0;
        self.owners.clear();
        self.given_back_by.clear();
        self.bounces = 0;
        self.rated = Rated::NotYet;
        self.leave(Phase::Bot, at);
    }

    fn handoff_requested(&mut self, ticket: &Ticket, at: Timestamp) {
        let ticket = ticket.clone();
        let (answered_at, heard) = (None, Heard::default());
        self.past.handoff = Some(Handoff { ticket, requested_at: at, answered_at, heard });
        self.awaits_answer(at);
        self.leave(Phase::Queued(Waiting::from_here(None)), at);
    }

    fn assigned(
        &mut self,
        agent: &AgentCard,
        epoch: Epoch,
        observes_until: Option<Timestamp>,
        at: Timestamp,
    ) {
        let before = self.phase.live().map(|live| live.owner.id.clone());
        let observer = before.filter(|before| *before != agent.id).zip(observes_until);
        self.owners.push(agent.id.clone());
        if !self.past.had_by.iter().any(|had| had.id == agent.id) {
            self.past.had_by.push(agent.clone());
        }
        let live = Live::from_here(agent.clone(), epoch, at, observer);
        self.leave(Phase::Live(Box::new(live)), at);
    }

    fn requeued(&mut self, because: Requeue, line_due: Timestamp, at: Timestamp) {
        if because == Requeue::GivenBack {
            self.handed_over();
            let owner = self.phase.live().map(|live| live.owner.id.clone());
            self.given_back_by.extend(owner);
        }
        if self.phase.live().is_some() {
            let owed = self.promises.latest(Kind::FirstReply).map(|owed| owed.entry().due());
            self.heard(|heard| heard.anew(owed));
        }
        self.awaits_answer(at);
        self.leave(Phase::Queued(Waiting::from_here(Some(line_due))), at);
    }

    fn offered(&mut self, offer: Offer) {
        match &mut self.phase {
            Phase::Queued(waiting) | Phase::Offered(waiting, _) => {
                self.phase = Phase::Offered(waiting.clone(), offer);
            }
            Phase::Live(live) => {
                if let Some(transfer) = &mut live.transfer {
                    transfer.offer = Some(offer);
                }
            }
            Phase::Bot | Phase::Promised { .. } | Phase::Closed => (),
        }
    }

    fn offer_to(&mut self, agent: &AgentId, epoch: Epoch) -> Option<&mut Offer> {
        self.phase.offer_mut().filter(|offer| offer.agent.id == *agent && offer.epoch == epoch)
    }

    fn offer_ended(&mut self) {
        match &mut self.phase {
            Phase::Offered(waiting, _) => self.phase = Phase::Queued(waiting.clone()),
            Phase::Live(live) => {
                if let Some(transfer) = &mut live.transfer {
                    transfer.offer = None;
                }
            }
            Phase::Bot | Phase::Queued(_) | Phase::Promised { .. } | Phase::Closed => (),
        }
    }

    fn stop_waiting(&mut self) {
        match self.phase {
            Phase::Queued(_) | Phase::Offered(..) => self.phase = Phase::Bot,
            Phase::Bot | Phase::Live(_) | Phase::Promised { .. } | Phase::Closed => (),
        }
    }

    fn released(&mut self, at: Timestamp) {
        if self.phase.live().is_some() {
            self.leave(Phase::Bot, at);
        }
    }

    /// Somebody replies or calls later: the visitor is owed an answer until then.
    fn promised(&mut self, reply_by: Timestamp, at: Timestamp) {
        self.awaits_answer(at);
        self.leave(Phase::Promised { reply_by }, at);
    }
}
