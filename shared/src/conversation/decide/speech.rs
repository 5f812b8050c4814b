//! What is said, and how it ends. SPEC CO1…CO9.

use super::{Decided, Deciding, readable};
use crate::conversation::event::Event;
use crate::conversation::facts::Facts;
use crate::conversation::phase::{Live, Phase};
use crate::conversation::receipts::{Body, Sender};
use crate::conversation::rejection::Rejection;
use crate::conversation::standing::Outcome;
use crate::id::{AgentId, ClientId, Epoch, VisitorId};
use crate::practice::Purpose;
use crate::promise::{Deed, Owner, Pledge, Release};
use crate::protocol::AgentCard;
use crate::text::Text;
use crate::time::Timestamp;

impl Deciding<'_> {
    pub(super) fn visitor_says(mut self, visitor: VisitorId, cid: ClientId, text: Text) -> Decided {
        self.state.receipts.check(&Sender::Visitor, &cid, Body::Said(&text))?;
        readable(&text)?;
        match &self.state.facts {
            None => self.events.push(Event::Started { visitor, purpose: Purpose::Real }),
            Some(facts) if facts.visitor != visitor => return Err(Rejection::AnotherVisitors),
            Some(Facts { phase: Phase::Closed, .. }) => self.events.push(Event::Reopened {}),
            Some(_) => (),
        }
        Ok(self.lastly(Event::VisitorSaid { cid, text }))
    }

    pub(super) fn begin_practice(
        mut self,
        visitor: VisitorId,
        cid: ClientId,
        text: Text,
        trainee: AgentId,
    ) -> Decided {
        self.state.receipts.check(&Sender::Visitor, &cid, Body::Said(&text))?;
        readable(&text)?;
        if self.state.facts.is_some() {
            return Err(Rejection::Begun);
        }
        let purpose = Purpose::Practice { trainee };
        self.events.push(Event::Started { visitor, purpose });
        Ok(self.lastly(Event::VisitorSaid { cid, text }))
    }

    pub(super) fn agent_says(
        mut self,
        agent: AgentCard,
        cid: ClientId,
        text: Text,
        epoch: Option<Epoch>,
    ) -> Decided {
        self.state.receipts.check(&Sender::Agent(agent.id.clone()), &cid, Body::Said(&text))?;
        readable(&text)?;
        if let Some(live) = self.may_answer(&agent.id, epoch)? {
            self.owner_writes(live);
        } else {
            self.done(Deed::AgentWrote);
        }
        let closes_at = self.silence_closes_at();
        Ok(self.lastly(Event::AgentSaid { cid, agent, text, closes_at }))
    }

    pub(super) fn close(
        mut self,
        agent: AgentCard,
        cid: ClientId,
        outcome: Option<Outcome>,
        epoch: Option<Epoch>,
    ) -> Decided {
        self.state.receipts.check(&Sender::Agent(agent.id.clone()), &cid, Body::Close)?;
        if self.may_answer(&agent.id, epoch)?.is_some() {
            self.done(Deed::WayNamed);
        }
        self.end();
        Ok(self.lastly(Event::Closed { cid, agent, outcome }))
    }

    pub(in crate::conversation) fn close_by_silence(mut self) -> Vec<Event> {
        self.end();
        self.events.push(Event::ClosedBySilence {});
        self.events
    }

    /// Ends what binds anybody, and the ownership.
    fn end(&mut self) {
        self.happened(self.promises.release_all(Release::Closed));
        if let Some(live) = self.state.facts.as_ref().and_then(|facts| facts.phase.live()) {
            self.events.push(Event::Released { epoch: live.epoch });
        }
    }

    /// The owner's word: it keeps what was promised, and while research goes on it promises the
    /// next.
    fn owner_writes(&mut self, live: &Live) {
        if live.replied_at.is_none() {
            let handoff = self.state.facts.as_ref().and_then(|it| it.past.handoff.as_ref());
            let open = handoff.filter(|handoff| handoff.answered_at.is_none());
            self.events.push(Event::FirstReplied {
                epoch: live.epoch,
                after_acceptance: self.at.since(live.since).recorded_seconds(),
                after_request: open.map(|open| self.at.since(open.requested_at).recorded_seconds()),
            });
        }
        let unanswered = live.consult.as_ref().is_some_and(|consult| consult.answered_at.is_none());
        self.done(if unanswered { Deed::AgentWrote } else { Deed::AnswerBrought });
        if live.research_since.is_some() {
            self.promise(Pledge::ResearchUpdate, Owner::Agent(live.owner.id.clone()));
        }
    }

    pub(super) fn silence_closes_at(&self) -> Timestamp {
        self.at.after(self.policy.conversation.closes_after_silence)
    }
}
