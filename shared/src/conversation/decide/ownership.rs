//! What an owner does besides writing: hands over, asks a colleague, looks into it. SPEC HA.

use super::{Decided, Deciding, readable};
use crate::conversation::event::Event;
use crate::conversation::facts::{Facts, Handoff};
use crate::conversation::handoff::Wait;
use crate::conversation::phase::Live;
use crate::conversation::rejection::Rejection;
use crate::conversation::standing::WaitingOn;
use crate::conversation::transfer::{Reason, TransferNote};
use crate::desk::command::Target;
use crate::id::{AgentId, Epoch};
use crate::promise::{Kind, Owner, Pledge, Release};
use crate::protocol::AgentCard;
use crate::routing::matrix::Situation;
use crate::routing::need::Ticket;
use crate::text::Text;

impl<'a> Deciding<'a> {
    pub(super) fn acknowledge(self, agent: AgentId, epoch: Epoch) -> Decided {
        if self.owned_by(&agent, Some(epoch))?.acknowledged_at.is_some() {
            return Ok(Vec::new());
        }
        Ok(self.lastly(Event::HandoffAcknowledged { agent, epoch }))
    }

    /// Asked for, announced, and only then moved: by the desk, once somebody accepts.
    pub(super) fn transfer(
        mut self,
        agent: AgentId,
        epoch: Epoch,
        to: Target,
        reason: Reason,
        note: Option<TransferNote>,
    ) -> Decided {
        let note = self.may_hand_over(&agent, epoch, &reason, note)?;
        if to == Target::Agent(agent.clone()) {
            return Err(Rejection::AsksThemselves);
        }
        let (facts, handoff) = self.handed_over()?;
        let known = &handoff.ticket;
        let need = match &to {
            Target::Team(team) => known.need.clone().of_team(team),
            Target::Agent(_) | Target::Queue => known.need.clone(),
        };
        let ticket = Box::new(Ticket { need, epoch: facts.epoch, ..known.clone() });
        let bounces = match &to {
            Target::Agent(target) => facts.bounces_to(target),
            Target::Team(_) | Target::Queue => 0,
        };
        let team = ticket.need.team.clone();
        self.events.push(Event::TransferAsked { agent, epoch, to, reason, note, ticket, bounces });
        self.announce(&team, Wait::OwnerStays);
        Ok(self.events)
    }

    /// What was misread goes to whom the matrix names for what it is in truth.
    pub(super) fn reroute(
        mut self,
        agent: AgentId,
        epoch: Epoch,
        situation: &Situation,
        reason: Reason,
        note: Option<TransferNote>,
    ) -> Decided {
        let note = self.may_hand_over(&agent, epoch, &reason, note)?;
        let (facts, handoff) = self.handed_over()?;
        let known = &handoff.ticket;
        let decision = self.policy.matrix.route(situation);
        let ticket = Ticket {
            topic: situation.topic.clone(),
            rule: decision.rule.clone(),
            need: decision.need(situation),
            // Nobody loses their place by having been misread.
            priority: decision.urgency.priority.min(known.priority),
            weight: decision.route.weight,
            epoch: facts.epoch,
            ..known.clone()
        };
        let team = ticket.need.team.clone();
        let (to, ticket) = (Target::Team(team.clone()), Box::new(ticket));
        let bounces = 0;
        self.events.push(Event::TransferAsked { agent, epoch, to, reason, note, ticket, bounces });
        self.announce(&team, Wait::OwnerStays);
        Ok(self.events)
    }

    /// Whether an agent may hand over with these words.
    fn may_hand_over(
        &self,
        agent: &AgentId,
        epoch: Epoch,
        reason: &Reason,
        note: Option<TransferNote>,
    ) -> Result<TransferNote, Rejection> {
        if self.owned_by(agent, Some(epoch))?.transfer.is_some() {
            return Err(Rejection::TransferUnderWay);
        }
        let note = note.ok_or(Rejection::NoteMissing)?;
        if let Some(field) = note.unfit() {
            return Err(Rejection::NoteIncomplete { field });
        }
        if let Reason::Other(words) = reason
            && words.problem().is_some()
        {
            return Err(Rejection::ReasonMissing);
        }
        Ok(note)
    }

    /// The desk hands over only what it knows by a ticket.
    fn handed_over(&self) -> Result<(&'a Facts, &'a Handoff), Rejection> {
        let facts = self.facts()?;
        let handoff = facts.past.handoff.as_ref().ok_or(Rejection::NotClaimed)?;
        Ok((facts, handoff))
    }

    pub(super) fn cancel_transfer(self, agent: AgentId, epoch: Epoch) -> Decided {
        if self.owned_by(&agent, Some(epoch))?.transfer.is_none() {
            return Err(Rejection::NoTransfer);
        }
        Ok(self.lastly(Event::TransferTakenBack { agent, epoch }))
    }

    pub(super) fn consult(
        mut self,
        agent: AgentId,
        epoch: Epoch,
        whom: AgentCard,
        question: Text,
    ) -> Decided {
        let live = self.owned_by(&agent, Some(epoch))?;
        readable(&question)?;
        if live.consult.is_some() {
            return Err(Rejection::ConsultUnderWay);
        }
        if whom.id == agent {
            return Err(Rejection::AsksThemselves);
        }
        self.promise(Pledge::Consult, owner(live));
        Ok(self.lastly(Event::ConsultAsked { agent, whom, question }))
    }

    pub(super) fn answer_consult(self, by: AgentId, answer: Text) -> Decided {
        readable(&answer)?;
        let live = self.facts()?.phase.live().ok_or(Rejection::NotAsked)?;
        let asked = live.consult.as_ref().is_some_and(|consult| consult.whom.id == by);
        if !asked {
            return Err(Rejection::NotAsked);
        }
        Ok(self.lastly(Event::ConsultAnswered { by, answer }))
    }

    pub(super) fn end_consult(mut self, agent: &AgentId, epoch: Epoch) -> Decided {
        let live = self.owned_by(agent, Some(epoch))?;
        let consult = live.consult.as_ref().ok_or(Rejection::NotAsked)?;
        if consult.answered_at.is_none() {
            // There is nothing to bring to the visitor; an answer is still owed to them.
            self.release(Kind::Consult, Release::Declined);
        }
        let closes_at = self.silence_closes_at();
        Ok(self.lastly(Event::ConsultEnded { closes_at }))
    }

    pub(super) fn start_research(mut self, agent: AgentId, epoch: Epoch) -> Decided {
        let live = self.owned_by(&agent, Some(epoch))?;
        if live.research_since.is_some() {
            return Err(Rejection::ResearchUnderWay);
        }
        self.promise(Pledge::ResearchUpdate, Owner::Agent(agent));
        Ok(self.lastly(Event::ResearchStarted {}))
    }

    pub(super) fn end_research(mut self, agent: &AgentId, epoch: Epoch) -> Decided {
        if self.owned_by(agent, Some(epoch))?.research_since.is_none() {
            return Err(Rejection::NoResearch);
        }
        self.release(Kind::ResearchUpdate, Release::WaitOver);
        let closes_at = self.silence_closes_at();
        Ok(self.lastly(Event::ResearchEnded { closes_at }))
    }

    pub(super) fn set_status(self, agent: AgentId, epoch: Epoch, waiting_on: WaitingOn) -> Decided {
        self.owned_by(&agent, Some(epoch))?;
        if self.facts()?.waiting_on == waiting_on {
            return Ok(Vec::new());
        }
        let closes_at = self.silence_closes_at();
        Ok(self.lastly(Event::StatusSet { waiting_on, by: agent, closes_at }))
    }
}

fn owner(live: &Live) -> Owner {
    Owner::Agent(live.owner.id.clone())
}

impl Facts {
    /// How often it will have come back, if this agent gets it: zero where they never had it.
    pub(super) fn bounces_to(&self, agent: &AgentId) -> u8 {
        if self.owners.contains(agent) { self.bounces.saturating_add(1) } else { 0 }
    }
}
