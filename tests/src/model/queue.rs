//! Who is next, who is best, and what waiting changes.

use baton_shared::desk::event::{Event, Inbox};
use baton_shared::id::{AgentId, Epoch};
use baton_shared::policy::{Allowance, Policy, QueueOrder};
use baton_shared::roster::Seniority;
use baton_shared::routing::need::{Need, Reach, Strictness, Ticket, Tier};
use baton_shared::routing::order::{Plan, Priority};
use baton_shared::routing::trace::{Cause, Decider, Rank, Trace};
use baton_shared::time::{Span, Timestamp};

use super::calendar::{is_open, next_open};
use super::fitness::{eligible, fits, language, level_gap, scarcity};
use super::{Chat, Model, Place, head_start, protected};

/// Every reach that is not a hold, narrowest first.
const REACHES: [Reach; 5] =
    [Reach::Exact, Reach::AnySeniority, Reach::AnyLevel, Reach::Translated, Reach::Overflow];

/// So many replies are looked back at, and so many are the least that say something.
const REPLIES_KEPT: usize = 64;
const REPLIES_NEEDED: usize = 30;

impl Model {
    /// A place in the queue, and what changes when.
    pub(super) fn plan(&self, policy: &Policy, ticket: &Ticket, since: Timestamp) -> Plan {
        let queue = &policy.queue;
        let target = self.target(policy, ticket);
        let target_ms = target.as_millis();
        let after = |millis: i64| since.after(Span::millis(millis));
        let hold =
            self.hold(policy, ticket, target).map(|(agent, span)| (agent, since.after(span)));
        let mut widens = Vec::new();
        if let Some((_, until)) = &hold {
            widens.push((*until, Reach::Exact));
        }
        if ticket.need.tier == Tier::Vip {
            widens.push((since.after(queue.vip_widens_at), Reach::AnySeniority));
        }
        if ticket.need.strictness == Strictness::Widens {
            let level = queue.level_widens_at.as_millis().max(target_ms / 2);
            widens.push((after(level), Reach::AnyLevel));
        }
        let language = queue.language_widens_at.as_millis().max(target_ms * 3 / 4);
        widens.push((after(language), Reach::Translated));
        let team = queue.team_widens_at.as_millis().max(target_ms) * 5 / 2;
        widens.push((after(team), Reach::Overflow));
        let defers = match queue.order {
            QueueOrder::OnTimeFirst => Some((after(target_ms), Timestamp::new(i64::MAX))),
            QueueOrder::Predictable if protected(ticket.priority) => None,
            QueueOrder::Predictable => Some((after(target_ms), after(3 * target_ms))),
        };
        let key = since.after(head_start(policy, ticket.priority));
        let passes = match queue.order {
            QueueOrder::OnTimeFirst => None,
            QueueOrder::Predictable => defers.is_some().then_some(queue.rescue_passes),
        };
        Plan { since, key, target, hold, widens, defers, passes }
    }

    fn target(&self, policy: &Policy, ticket: &Ticket) -> Span {
        let allowance = match policy.queue.reading_allowance {
            Allowance::Fixed(span) => span,
            Allowance::Measured(otherwise) => self.measured(ticket.priority).unwrap_or(otherwise),
        };
        let promised = ticket.first_reply_within.as_millis();
        Span::millis((promised - allowance.as_millis()).max(promised / 3))
    }

    fn measured(&self, priority: Priority) -> Option<Span> {
        let all = self.replies.get(&priority)?;
        let mut last = all[all.len().saturating_sub(REPLIES_KEPT)..].to_vec();
        last.sort_unstable();
        let median = last.get(last.len() / 2)?;
        (last.len() >= REPLIES_NEEDED).then(|| Span::seconds(i64::from(*median)))
    }

    fn hold(&self, policy: &Policy, ticket: &Ticket, target: Span) -> Option<(AgentId, Span)> {
        let named =
            self.named(ticket).find(|agent| self.routable(agent, ticket.weight)).map(|agent| {
                let half = Span::millis(target.as_millis() / 2);
                (agent.clone(), policy.queue.named_hold.min(half))
            });
        let sticky = ticket
            .sticky
            .as_ref()
            .filter(|agent| self.available(agent) && self.may_be_waited_for(agent, ticket))
            .map(|agent| (agent.clone(), policy.queue.sticky_hold));
        named.or(sticky).filter(|(_, span)| *span > Span::millis(0))
    }

    /// Those who look after the account and may have the ticket.
    fn named<'a>(&'a self, ticket: &'a Ticket) -> impl Iterator<Item = &'a AgentId> {
        self.roster.members.keys().filter(|agent| {
            self.looks_after(agent, ticket) && self.may_be_waited_for(agent, ticket)
        })
    }

    /// Whoever is waited for needs everything but seniority.
    fn may_be_waited_for(&self, agent: &AgentId, ticket: &Ticket) -> bool {
        eligible(&self.roster, ticket, Reach::AnySeniority, agent)
    }

    fn looks_after(&self, agent: &AgentId, ticket: &Ticket) -> bool {
        let accounts = self.roster.members.get(agent).map(|member| &member.accounts);
        ticket.account.as_ref().zip(accounts).is_some_and(|(account, all)| all.contains(account))
    }

    /// Whether whoever is waited for may still come.
    fn still_held(&self, chat: &Chat) -> bool {
        let until = chat.plan.hold.as_ref().map(|(_, until)| *until);
        until.is_some_and(|until| chat.seen < until) && self.may_come(chat)
    }

    fn may_come(&self, chat: &Chat) -> bool {
        let Some((agent, _)) = &chat.plan.hold else { return false };
        if !self.may_be_waited_for(agent, &chat.ticket) {
            return false;
        }
        if self.looks_after(agent, &chat.ticket) {
            return self.routable(agent, chat.ticket.weight);
        }
        self.available(agent)
    }

    /// Lets holds end and needs relax, for all that waits. What staff make move catches up with
    /// the time as well.
    pub(super) fn settle(&mut self) {
        let ids: Vec<_> = self.chats.keys().cloned().collect();
        for id in ids {
            let mut chat = self.chats[&id].clone();
            if !matches!(chat.place, Place::Waiting) {
                continue;
            }
            let has_to_move = if chat.reach == Reach::Named {
                !self.may_come(&chat)
            } else {
                !self.somebody(&chat.ticket, chat.reach)
            };
            if has_to_move {
                chat.seen = self.now;
            }
            chat.reach = self.reach_of(&chat);
            self.chats.insert(id, chat);
        }
    }

    fn reach_of(&self, chat: &Chat) -> Reach {
        if chat.reach == Reach::Named && self.still_held(chat) {
            return Reach::Named;
        }
        let planned =
            chat.plan.widens.iter().filter(|(when, _)| *when <= chat.seen).map(|(_, reach)| *reach);
        let least = planned.max().unwrap_or(Reach::Exact).max(Reach::Exact).max(chat.reach);
        let served = |reach: &Reach| *reach >= least && self.somebody(&chat.ticket, *reach);
        REACHES.into_iter().find(served).unwrap_or(least)
    }

    /// Whether somebody who is there could serve a ticket at this reach.
    pub(super) fn somebody(&self, ticket: &Ticket, reach: Reach) -> bool {
        self.roster
            .members
            .keys()
            .any(|agent| self.logged_in(agent) && eligible(&self.roster, ticket, reach, agent))
    }

    /// Whether a ticket steps aside for those who can still be served in time.
    pub fn deferred(&self, chat: &Chat) -> bool {
        let Some((from, until)) = chat.plan.defers else { return false };
        !chat.recovered && !chat.is_rescued() && from <= chat.seen && chat.seen < until
    }

    pub(super) fn turn_of(&self, chat: &Chat) -> (bool, bool, Timestamp, u64) {
        (!chat.recovered, self.deferred(chat), chat.plan.key, chat.number)
    }

    /// Counts a pass for every late ticket that this offer was let past.
    pub(super) fn count_passes(&mut self, taken: &Chat, agent: &AgentId) {
        if taken.recovered || self.deferred(taken) {
            return;
        }
        let late = self.waiting().into_iter().filter(|chat| self.deferred(chat));
        let late = late.filter(|chat| match (chat.reach, &chat.plan.hold) {
            (Reach::Named, Some((held, _))) => held == agent,
            (reach, _) => fits(&self.roster, &chat.ticket.need, reach, agent),
        });
        let late: Vec<_> = late
            .map(|chat| {
                let place = (chat.plan.key, chat.number);
                (signature(chat), place, chat.ticket.conversation.clone())
            })
            .collect();
        for (mark, _, id) in &late {
            let first = late.iter().filter(|(other, ..)| other == mark).map(|(_, place, _)| *place);
            if first.min().is_some_and(|place| place < (taken.plan.key, taken.number)) {
                let now = self.now;
                let chat = self.chats.get_mut(id).expect("it waits");
                chat.passes += 1;
                // What is let back into its place catches up with the time.
                chat.seen = if chat.is_rescued() { now } else { chat.seen };
            }
        }
    }

    /// What follows from things as they stand, until nothing does.
    pub(super) fn follow(&mut self, policy: &Policy) {
        while let Some(event) = self.follows(policy) {
            self.note(event);
        }
    }

    fn follows(&self, policy: &Policy) -> Option<Event> {
        self.ask_next(policy).or_else(|| self.send_away(policy)).or_else(|| self.offer_next(policy))
    }

    /// Sends away the first whom nobody who is there could ever serve.
    fn send_away(&self, policy: &Policy) -> Option<Event> {
        let mut waiting = self.waiting().into_iter();
        let stranded = waiting.find(|chat| !self.somebody(&chat.ticket, Reach::Overflow))?;
        Some(self.to_inbox(policy, &stranded.ticket, Inbox::NobodyThere))
    }

    fn offer_next(&self, policy: &Policy) -> Option<Event> {
        self.waiting().into_iter().find_map(|chat| {
            let best = self.best(chat).into_iter().next()?;
            let sketch = Sketch { cause: Cause::Queue, reach: chat.reach, passes: chat.passes };
            Some(self.offer(policy, chat, &chat.ticket, sketch, best))
        })
    }

    pub(super) fn offer(
        &self,
        policy: &Policy,
        chat: &Chat,
        ticket: &Ticket,
        sketch: Sketch,
        (rank, agent): (Rank, AgentId),
    ) -> Event {
        let Sketch { cause, reach, passes } = sketch;
        let unopened = self.now.after(policy.offers.vip_unopened_lapses_after);
        Event::Offered {
            conversation: chat.ticket.conversation.clone(),
            agent: agent.clone(),
            epoch: self.next_epoch(chat),
            lapses_at: self.now.after(policy.offers.lapses_after),
            unopened_lapses_at: (ticket.priority == Priority::Vip).then_some(unopened),
            from: chat.owner().cloned(),
            trace: Trace {
                cause,
                version: policy.version,
                key: chat.plan.key,
                head_start: head_start(policy, ticket.priority),
                passes,
                reach,
                considered: 0,
                passed_over: Vec::new(),
                best: vec![(agent, rank)],
                decided_by: Decider::OnlyOne,
            },
        }
    }

    pub(super) fn next_epoch(&self, chat: &Chat) -> Epoch {
        self.minted.max(chat.epoch).max(chat.offered_ticket().epoch).next()
    }

    /// Everybody to whom a waiting ticket can be offered at present, best first.
    pub fn best(&self, chat: &Chat) -> Vec<(Rank, AgentId)> {
        let barred = |agent: &AgentId| chat.bars.get(agent).is_some_and(|until| chat.seen < *until);
        let all_barred = self
            .roster
            .members
            .keys()
            .filter(|agent| self.logged_in(agent) && self.reaches(chat, agent))
            .all(barred);
        let can = self.roster.members.keys().filter(|agent| {
            self.reaches(chat, agent)
                && self.routable(agent, chat.ticket.weight)
                && (all_barred || !barred(agent))
        });
        let mut ranked: Vec<_> =
            can.map(|agent| (self.rank(&chat.ticket, agent), agent.clone())).collect();
        ranked.sort();
        ranked
    }

    fn reaches(&self, chat: &Chat, agent: &AgentId) -> bool {
        match (&chat.plan.hold, chat.reach) {
            (Some((held, _)), Reach::Named) => held == agent,
            _ => eligible(&self.roster, &chat.ticket, chat.reach, agent),
        }
    }

    /// What an agent's rank for a ticket is made of.
    pub(super) fn rank(&self, ticket: &Ticket, agent: &AgentId) -> Rank {
        let member = &self.roster.members[agent];
        let need = &ticket.need;
        let cap = u32::from(member.cap).max(1);
        let load = self.load(agent);
        let senior_is_wanted = need.tier == Tier::Vip && member.seniority != Seniority::Senior;
        Rank {
            named: u8::from(!self.looks_after(agent, ticket)),
            sticky: u8::from(ticket.sticky.as_ref() != Some(agent)),
            level_gap: level_gap(need, member),
            language: language(need, member),
            tier: u8::from(senior_is_wanted),
            load_bucket: u8::try_from(2 * load / cap).unwrap_or(u8::MAX),
            scarcity: scarcity(&self.roster, need, member),
            load: (load * 1_000 + self.strain(agent).min(999)) / cap,
            last_assigned: self.people.get(agent).map_or(Timestamp::new(0), |p| p.last_assigned),
        }
    }

    pub(super) fn to_inbox(&self, policy: &Policy, ticket: &Ticket, because: Inbox) -> Event {
        let conversation = ticket.conversation.clone();
        Event::SentToInbox {
            conversation,
            request: ticket.request,
            reply_by: self.reply_by(policy, ticket),
            because,
        }
    }

    /// By when somebody replies to what cannot be served at present.
    fn reply_by(&self, policy: &Policy, ticket: &Ticket) -> Timestamp {
        let called_back = self.now.after(policy.promises.callback);
        let served = |from| self.next_served(policy, ticket, from);
        let after_opening = |opens: Timestamp| opens.after(policy.promises.after_opening);
        match served(self.now) {
            None => called_back,
            Some(opens) if opens > self.now => after_opening(opens),
            Some(_) => match served(called_back) {
                Some(opens) if opens > called_back => after_opening(opens),
                Some(_) | None => called_back,
            },
        }
    }

    /// The first minute in which the team is open and somebody has a shift who could serve it,
    /// else in which the team is open.
    fn next_served(&self, policy: &Policy, ticket: &Ticket, from: Timestamp) -> Option<Timestamp> {
        let team = policy.calendars.get(&self.roster.teams.get(&ticket.need.team)?.calendar)?;
        let able = self
            .roster
            .members
            .iter()
            .filter(|(agent, _)| eligible(&self.roster, ticket, Reach::Overflow, agent));
        let shifts = able.filter_map(|(_, member)| match &member.shift {
            Some(shift) => policy.calendars.get(shift),
            None => Some(team),
        });
        let both = shifts.filter_map(|shift| {
            let mut moment = from;
            // Each step leaves a time in which one of the two is closed.
            for _ in 0..2_000 {
                moment = next_open(shift, next_open(team, moment)?)?;
                if is_open(team, moment) {
                    return Some(moment);
                }
            }
            None
        });
        both.min().or_else(|| next_open(team, from))
    }
}

/// What tickets have in common that wait for the same agents.
fn signature(chat: &Chat) -> (Need, Reach, u8, Option<AgentId>) {
    let held = chat.plan.hold.as_ref().filter(|_| chat.reach == Reach::Named);
    let held = held.map(|(agent, _)| agent.clone());
    (chat.ticket.need.clone(), chat.reach, chat.ticket.weight, held)
}

impl Chat {
    /// Whether enough were let past it.
    pub(super) fn is_rescued(&self) -> bool {
        self.plan.passes.is_some_and(|enough| self.passes >= enough)
    }
}

/// What of a trace is compared, beside who was chosen.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sketch {
    pub(super) cause: Cause,
    pub(super) reach: Reach,
    pub(super) passes: u8,
}
