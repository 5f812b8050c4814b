//! Asking for a person, and waiting for one. SPEC HA.

use super::{Decided, Deciding};
use crate::conversation::event::Event;
use crate::conversation::facts::{Facts, Handoff, Heard, TimeHeard};
use crate::conversation::handoff::{Asker, Request, Stage, Trigger, Wait};
use crate::conversation::phase::Phase;
use crate::conversation::rejection::Rejection;
use crate::desk::command::Withdrawal;
use crate::id::{AgentId, Epoch, TeamId, VisitorId};
use crate::promise::text::Statement;
use crate::promise::{Breach, Kind, Owner, Pledge, PromiseEvent, Release};
use crate::routing::matrix::Hours;
use crate::routing::need::{Ticket, Warmth};
use crate::routing::order::Priority;
use crate::time::{Span, Timestamp};

impl<'a> Deciding<'a> {
    pub(super) fn request_handoff(mut self, request: Request) -> Decided {
        let facts = self.real_facts()?;
        match &facts.phase {
            Phase::Bot | Phase::Promised { .. } => (),
            Phase::Queued(_) | Phase::Offered(..) => return Err(Rejection::Waiting),
            Phase::Live(live) => return Err(Rejection::NotYours { owner: live.owner.clone() }),
            Phase::Closed => return Err(Rejection::Closed),
        }
        let Request { by, why, mut ticket, hours, passes, summary } = request;
        self.bot_had_its_chance(&by, why.trigger, &ticket)?;
        ticket.request = self.state.head().next();
        ticket.epoch = facts.epoch;
        ticket.sticky = ticket.sticky.or_else(|| self.had_lately(facts));
        ticket.blocked.extend(facts.given_back_by.iter().cloned());
        let asked = Event::HandoffRequested { by, why, ticket: Box::new(ticket.clone()) };
        self.events.push(asked);
        let wait = match hours {
            Hours::Open => {
                self.promise_first_reply(&ticket, self.at);
                Wait::ToBeTold
            }
            Hours::Closed => Wait::AfterHours,
        };
        let introduction = match ticket.warmth {
            Warmth::Warm => summary,
            Warmth::Cold => None,
        };
        let team = self.name_of(&ticket.need.team);
        let line_due = Some(self.line_due());
        Ok(self.lastly(Event::HandoffAnnounced { team, wait, passes, introduction, line_due }))
    }

    /// A person comes neither too late nor before the bot has tried; only the bot itself is held
    /// to that.
    fn bot_had_its_chance(
        &self,
        by: &Asker,
        trigger: Trigger,
        ticket: &Ticket,
    ) -> Result<(), Rejection> {
        match by {
            Asker::Visitor | Asker::Agent(_) => Ok(()),
            Asker::Bot => {
                let answers = self.facts()?.bot_answers;
                let needed = self.policy.answers_before(trigger, ticket.need.tier);
                if answers < needed { Err(Rejection::TooEarly { answers, needed }) } else { Ok(()) }
            }
        }
    }

    pub(super) fn raise_handoff(mut self, priority: Priority, first_reply_within: Span) -> Decided {
        let handoff = self.waiting_handoff()?;
        if priority >= handoff.ticket.priority {
            return Err(Rejection::NotMoreUrgent);
        }
        // What was told is never stretched by becoming more urgent.
        let first_reply_within = first_reply_within.min(handoff.ticket.first_reply_within);
        if first_reply_within < handoff.ticket.first_reply_within
            && self.promises.latest(Kind::FirstReply).is_some()
        {
            self.release(Kind::FirstReply, Release::Replaced);
            let ticket = Ticket { first_reply_within, ..handoff.ticket.clone() };
            let statement = self.promise_first_reply(&ticket, handoff.requested_at);
            match handoff.heard.time {
                TimeHeard::FirstReply(_) if self.at < statement.due() => {
                    self.events.push(Event::FirstReplyTold { statement });
                }
                // The shorter time is over as it is promised, and nobody was told of it. What was
                // told holds.
                TimeHeard::FirstReply(told) if self.at < told => {
                    let within = told.since(self.at);
                    self.promise(Pledge::Wait { within }, Owner::Desk);
                }
                TimeHeard::FirstReply(_)
                | TimeHeard::Nothing
                | TimeHeard::Bound(_)
                | TimeHeard::GivenUp => (),
            }
        }
        Ok(self.lastly(Event::HandoffRaised { priority, first_reply_within }))
    }

    pub(super) fn serve_package(self, agent: AgentId, epoch: Epoch) -> Decided {
        let facts = self.facts()?;
        match facts.phase.offer() {
            Some(offer) if offer.epoch != epoch => Err(Rejection::Stale { now: offer.epoch }),
            Some(offer) if offer.agent.id != agent => Err(Rejection::NotOffered),
            Some(offer) if offer.stage == Stage::Reading => Ok(Vec::new()),
            Some(_) => Ok(self.lastly(Event::PackageServed { agent, epoch })),
            None if epoch < facts.epoch => Err(Rejection::Stale { now: facts.epoch }),
            None => Err(Rejection::NotOffered),
        }
    }

    pub(super) fn stop_waiting(mut self, visitor: &VisitorId) -> Decided {
        if self.facts_of(visitor)?.phase.waiting().is_none() {
            return Err(Rejection::NotWaiting);
        }
        self.withdraw(Withdrawal::VisitorLeft, Release::VisitorLeft);
        Ok(self.events)
    }

    /// Leaves the queue, if it waits there.
    pub(super) fn withdraw(&mut self, because: Withdrawal, release: Release) {
        let phase = self.state.facts.as_ref().map(|facts| &facts.phase);
        if phase.is_some_and(|phase| phase.waiting().is_some()) {
            self.release(Kind::FirstReply, release);
            self.release(Kind::Wait, release);
            self.events.push(Event::Withdrawn { because });
        }
    }

    /// A line for the visitor who has waited for as long as anybody may without a word.
    pub(in crate::conversation) fn still_waiting(mut self) -> Vec<Event> {
        let facts = self.state.facts.as_ref();
        if let Some(stage) = facts.map(|facts| facts.phase.stage()) {
            let line_due = self.line_due();
            self.events.push(Event::StillWaiting { stage, line_due });
        }
        self.events
    }

    /// Everything of the ledger that is due, and what a breach asks for.
    pub(in crate::conversation) fn promises_due(mut self) -> Vec<Event> {
        let due = self.promises.due_events(self.at).into_iter();
        let due: Vec<_> = due.map(|event| self.as_it_was_told(event)).collect();
        let breaches: Vec<_> = due.iter().filter_map(|event| self.breach(event)).collect();
        self.happened(due);
        for (kind, breach) in breaches {
            if breach.contains(&Breach::RaisePriority) {
                self.raise_by_one();
            }
            if kind == Kind::ResearchUpdate {
                self.promise_next_update();
            }
        }
        self.events
    }

    /// A first reply that comes late is said to be late to whoever was told the time of it, and to
    /// nobody else. Whoever waits and was told none is offered another way.
    fn as_it_was_told(&self, event: PromiseEvent) -> PromiseEvent {
        let PromiseEvent::Broken { id, breach } = event else { return event };
        let kind = self.promises.get(id).map(|standing| standing.entry().kind());
        if kind != Some(Kind::FirstReply) {
            return PromiseEvent::Broken { id, breach };
        }
        let waits = self.state.phase().is_some_and(|phase| phase.waiting().is_some());
        let say = match self.heard().time {
            TimeHeard::FirstReply(due) if due <= self.at => Some(Breach::TellVisitor),
            TimeHeard::Nothing if waits => Some(Breach::OfferMessage),
            TimeHeard::Nothing
            | TimeHeard::FirstReply(_)
            | TimeHeard::Bound(_)
            | TimeHeard::GivenUp => None,
        };
        let to_others = breach.into_iter().filter(|asked| *asked != Breach::TellVisitor);
        PromiseEvent::Broken { id, breach: to_others.chain(say).collect() }
    }

    fn breach(&self, event: &PromiseEvent) -> Option<(Kind, Vec<Breach>)> {
        match event {
            PromiseEvent::Broken { id, breach } => {
                let kind = self.promises.get(*id)?.entry().kind();
                Some((kind, breach.clone()))
            }
            PromiseEvent::Made { .. }
            | PromiseEvent::Warned { .. }
            | PromiseEvent::Kept { .. }
            | PromiseEvent::KeptLate { .. }
            | PromiseEvent::Released { .. } => None,
        }
    }

    /// Whoever waits longer than was promised moves up. Nobody becomes a VIP by waiting.
    fn raise_by_one(&mut self) {
        let Ok(handoff) = self.waiting_handoff() else { return };
        let priority = match handoff.ticket.priority {
            Priority::Low => Priority::Normal,
            Priority::Normal => Priority::High,
            Priority::High => Priority::AtRisk,
            Priority::AtRisk | Priority::Vip => return,
        };
        let first_reply_within = handoff.ticket.first_reply_within;
        self.events.push(Event::HandoffRaised { priority, first_reply_within });
    }

    fn promise_next_update(&mut self) {
        let live = self.state.facts.as_ref().and_then(|facts| facts.phase.live());
        if let Some(live) = live.filter(|live| live.research_since.is_some()) {
            self.promise(Pledge::ResearchUpdate, Owner::Agent(live.owner.id.clone()));
        }
    }

    /// Promises a person's first word. What the visitor is told of that is the desk's to say, who
    /// knows whether anybody is there.
    pub(super) fn promise_first_reply(&mut self, ticket: &Ticket, since: Timestamp) -> Statement {
        let pledge = Pledge::FirstReply { since, within: ticket.first_reply_within };
        self.promise(pledge, Owner::Team(ticket.need.team.clone()))
    }

    /// What the visitor was told of the wait so far.
    pub(super) fn heard(&self) -> Heard {
        let handoff = self.state.past().and_then(|past| past.handoff.as_ref());
        handoff.map(|handoff| handoff.heard).unwrap_or_default()
    }

    pub(super) fn line_due(&self) -> Timestamp {
        self.at.after(self.policy.conversation.longest_silent_gap)
    }

    /// What the visitor is told a team is called.
    pub(super) fn name_of(&self, team: &TeamId) -> String {
        let known = self.policy.roster.teams.get(team);
        known.map_or_else(|| team.to_string(), |team| team.name.clone())
    }

    fn waiting_handoff(&self) -> Result<&'a Handoff, Rejection> {
        let facts = self.facts()?;
        let waits = facts.phase.waiting().is_some();
        facts.past.handoff.as_ref().filter(|_| waits).ok_or(Rejection::NotWaiting)
    }

    /// The agent whom the visitor had before, if that is not long ago and they did not give the
    /// conversation back.
    fn had_lately(&self, facts: &Facts) -> Option<AgentId> {
        let (agent, left_at) = facts.past.left_by.as_ref()?;
        let until = left_at.after(self.policy.conversation.sticky_for);
        let comes_again = self.at < until && !facts.given_back_by.contains(agent);
        comes_again.then(|| agent.clone())
    }
}
