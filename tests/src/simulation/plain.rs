//! What other products do, as small models: one line, one rule for who is next and one for who
//! gets them. Offers, presence and places work as in the product, so that only routing differs.

mod rule;

use std::collections::{BTreeMap, BTreeSet};

use rule::Place;
pub use rule::Rule;

use crate::simulation::dispatcher::{
    Availability, Dispatcher, GRACE, LEASE, NOT_AGAIN, OFFER, Outcome,
};
use crate::simulation::staff::Agent;
use crate::simulation::visitors::Visitor;

/// So many offers missed in a row make an agent away.
const MISSES_UNTIL_AWAY: u8 = 2;

/// Whether an agent counts as there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Presence {
    Out,
    Here,
    Lapsed,
}

/// An agent as the line sees them.
#[derive(Clone, Debug)]
struct Seat {
    agent: Agent,
    used: u8,
    presence: Presence,
    until: i64,
    availability: Availability,
    misses: u8,
    last: i64,
}

impl Seat {
    fn takes_offers(&self) -> bool {
        self.presence == Presence::Here
            && self.availability == Availability::Available
            && self.used < self.agent.cap
    }
}

/// Where a chat stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stands {
    Waiting,
    Offered(usize, u32),
    Owned(usize),
}

#[derive(Clone, Debug)]
struct Chat {
    visitor: Visitor,
    since: i64,
    bars: Vec<(usize, i64)>,
    stands: Stands,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Due {
    /// A lease or grace may have ended.
    Presence(usize),
    /// An offer may have lapsed.
    Offer(u64, u32),
    /// Somebody may be served who could not be before.
    Line,
}

/// A line with one of the rules.
#[derive(Clone, Debug)]
pub struct Plain {
    rule: Rule,
    seats: Vec<Seat>,
    chats: BTreeMap<u64, Chat>,
    line: BTreeSet<(Place, u64)>,
    due: BTreeSet<(i64, Due)>,
    offers: u32,
}

impl Plain {
    /// An empty line before this staff.
    pub fn new(rule: Rule, staff: &[Agent]) -> Self {
        let seat = |agent: &Agent| Seat {
            agent: agent.clone(),
            used: 0,
            presence: Presence::Out,
            until: 0,
            availability: Availability::Available,
            misses: 0,
            last: 0,
        };
        Self {
            rule,
            seats: staff.iter().map(seat).collect(),
            chats: BTreeMap::new(),
            line: BTreeSet::new(),
            due: BTreeSet::new(),
            offers: 0,
        }
    }

    fn settle(&mut self, at: i64, mut outcomes: Vec<Outcome>) -> Vec<Outcome> {
        match self.rule.ticks_every() {
            Some(_) => self.plan_tick(at),
            None => self.serve(at, &mut outcomes),
        }
        outcomes
    }

    fn plan_tick(&mut self, at: i64) {
        if let Some(every) = self.rule.ticks_every()
            && !self.line.is_empty()
        {
            self.due.insert(((at.div_euclid(every) + 1) * every, Due::Line));
        }
    }

    /// Offers the line to whoever takes offers, in the rule's order.
    fn serve(&mut self, at: i64, outcomes: &mut Vec<Outcome>) {
        let mut free: Vec<usize> =
            (0..self.seats.len()).filter(|place| self.seats[*place].takes_offers()).collect();
        let mut seen = [false; 4];
        let line: Vec<u64> = if free.is_empty() {
            Vec::new()
        } else {
            self.line.iter().map(|(_, number)| *number).collect()
        };
        for number in line {
            if free.is_empty() {
                break;
            }
            let topic = self.chats[&number].visitor.topic;
            if self.rule.ticks_every().is_some() && std::mem::replace(&mut seen[topic], true) {
                continue;
            }
            let able = free.iter().copied().filter(|place| self.may_take(at, number, *place));
            let best = able.min_by_key(|place| {
                let seat = &self.seats[*place];
                self.rule.rank(seat.used, seat.last, *place)
            });
            if let Some(agent) = best {
                outcomes.push(self.offer(at, number, agent));
                free.retain(|place| self.seats[*place].takes_offers());
            }
        }
    }

    fn offer(&mut self, at: i64, number: u64, agent: usize) -> Outcome {
        self.offers += 1;
        let offer = self.offers;
        let chat = self.chats.get_mut(&number).expect("who is in the line is known");
        chat.stands = Stands::Offered(agent, offer);
        self.line.remove(&(self.rule.place(&chat.visitor, chat.since), number));
        self.seats[agent].used += 1;
        self.due.insert((at + OFFER, Due::Offer(number, offer)));
        Outcome::Offered { visitor: number, agent, offer }
    }

    /// Whether an agent is asked for a visitor: able, and not barred unless everybody is.
    fn may_take(&self, at: i64, number: u64, agent: usize) -> bool {
        let chat = &self.chats[&number];
        let able = |place: usize| {
            self.rule.allows(&self.seats[place].agent, &chat.visitor, at - chat.since)
        };
        let barred =
            |place: usize| chat.bars.iter().any(|(barred, until)| *barred == place && *until > at);
        able(agent)
            && (!barred(agent)
                || (0..self.seats.len())
                    .filter(|place| self.seats[*place].presence != Presence::Out && able(*place))
                    .all(barred))
    }

    fn wait_again(&mut self, number: u64) {
        let chat = self.chats.get_mut(&number).expect("who waits again is known");
        chat.stands = Stands::Waiting;
        self.line.insert((self.rule.place(&chat.visitor, chat.since), number));
    }

    /// Ends an offer; the agent is not asked again for a while where they did not take it.
    fn end_offer(&mut self, number: u64, agent: usize, barred_until: Option<i64>) -> Outcome {
        self.seats[agent].used -= 1;
        if let Some(until) = barred_until {
            let chat = self.chats.get_mut(&number).expect("what is offered is known");
            chat.bars.push((agent, until));
            self.due.insert((until, Due::Line));
        }
        self.wait_again(number);
        Outcome::OfferEnded { visitor: number, agent }
    }

    fn end_offers_of(&mut self, agent: usize, outcomes: &mut Vec<Outcome>) {
        for number in
            self.standing(|stands| matches!(stands, Stands::Offered(to, _) if to == agent))
        {
            outcomes.push(self.end_offer(number, agent, None));
        }
    }

    fn lose(&mut self, agent: usize, outcomes: &mut Vec<Outcome>) {
        self.end_offers_of(agent, outcomes);
        for number in self.standing(|stands| stands == Stands::Owned(agent)) {
            self.seats[agent].used -= 1;
            self.chats.get_mut(&number).expect("it stands").bars.clear();
            self.wait_again(number);
            outcomes.push(Outcome::Requeued { visitor: number });
        }
        self.seats[agent].presence = Presence::Out;
    }

    fn standing(&self, test: impl Fn(Stands) -> bool) -> Vec<u64> {
        let found = self.chats.iter().filter(|(_, chat)| test(chat.stands));
        found.map(|(number, _)| *number).collect()
    }

    fn miss(&mut self, agent: usize, outcomes: &mut Vec<Outcome>) {
        let seat = &mut self.seats[agent];
        seat.misses += 1;
        if seat.misses >= MISSES_UNTIL_AWAY && seat.availability == Availability::Available {
            seat.availability = Availability::Away;
            seat.misses = 0;
            outcomes.push(Outcome::SetAway { agent });
            self.end_offers_of(agent, outcomes);
        }
    }

    fn check_presence(&mut self, at: i64, agent: usize, outcomes: &mut Vec<Outcome>) {
        let seat = &mut self.seats[agent];
        if seat.presence == Presence::Out {
            return;
        }
        if seat.until > at {
            let until = seat.until;
            self.due.insert((until, Due::Presence(agent)));
            return;
        }
        match seat.presence {
            Presence::Out => (),
            Presence::Here => {
                seat.presence = Presence::Lapsed;
                seat.until = at + GRACE;
                self.due.insert((at + GRACE, Due::Presence(agent)));
                self.end_offers_of(agent, outcomes);
            }
            Presence::Lapsed => self.lose(agent, outcomes),
        }
    }
}

impl Dispatcher for Plain {
    fn arrive(&mut self, at: i64, visitor: &Visitor) -> Vec<Outcome> {
        let chat =
            Chat { visitor: visitor.clone(), since: at, bars: Vec::new(), stands: Stands::Waiting };
        self.chats.insert(visitor.number, chat);
        self.wait_again(visitor.number);
        if let Some(after) = self.rule.drops_skill_after() {
            self.due.insert((at + after, Due::Line));
        }
        self.settle(at, Vec::new())
    }

    fn leave(&mut self, at: i64, number: u64) -> Vec<Outcome> {
        let Some(chat) = self.chats.remove(&number) else { return Vec::new() };
        self.line.remove(&(self.rule.place(&chat.visitor, chat.since), number));
        let ended = match chat.stands {
            Stands::Waiting => None,
            Stands::Offered(agent, _) => {
                self.seats[agent].used -= 1;
                Some(Outcome::OfferEnded { visitor: number, agent })
            }
            Stands::Owned(agent) => {
                self.seats[agent].used -= 1;
                None
            }
        };
        self.settle(at, ended.into_iter().collect())
    }

    fn open(&mut self, _: i64, _: u64, _: usize, _: u32) -> Vec<Outcome> {
        Vec::new()
    }

    fn accept(&mut self, at: i64, number: u64, agent: usize, offer: u32) -> Vec<Outcome> {
        let Some(chat) = self.chats.get_mut(&number) else { return Vec::new() };
        if chat.stands != Stands::Offered(agent, offer) {
            return Vec::new();
        }
        chat.stands = Stands::Owned(agent);
        self.seats[agent].last = at;
        self.seats[agent].misses = 0;
        self.settle(at, vec![Outcome::Assigned { visitor: number, agent }])
    }

    fn decline(&mut self, at: i64, number: u64, agent: usize, offer: u32) -> Vec<Outcome> {
        if self.chats.get(&number).map(|chat| chat.stands) != Some(Stands::Offered(agent, offer)) {
            return Vec::new();
        }
        self.seats[agent].misses = 0;
        let ended = self.end_offer(number, agent, Some(at + NOT_AGAIN));
        self.settle(at, vec![ended])
    }

    fn finish(&mut self, at: i64, number: u64) -> Vec<Outcome> {
        self.leave(at, number)
    }

    fn sign_in(&mut self, at: i64, agent: usize) -> Vec<Outcome> {
        let seat = &mut self.seats[agent];
        seat.presence = Presence::Here;
        seat.availability = Availability::Available;
        seat.misses = 0;
        seat.until = at + LEASE;
        self.due.insert((at + LEASE, Due::Presence(agent)));
        self.settle(at, Vec::new())
    }

    fn sign_out(&mut self, at: i64, agent: usize) -> Vec<Outcome> {
        let mut outcomes = Vec::new();
        self.lose(agent, &mut outcomes);
        self.settle(at, outcomes)
    }

    fn heard(&mut self, at: i64, agents: &[usize]) -> Vec<Outcome> {
        for agent in agents {
            let seat = &mut self.seats[*agent];
            if seat.presence != Presence::Out {
                seat.presence = Presence::Here;
                seat.until = at + LEASE;
            }
        }
        self.settle(at, Vec::new())
    }

    fn set_availability(
        &mut self,
        at: i64,
        agent: usize,
        availability: Availability,
    ) -> Vec<Outcome> {
        let mut outcomes = Vec::new();
        self.seats[agent].availability = availability;
        match availability {
            Availability::Available => self.seats[agent].misses = 0,
            Availability::Away => self.end_offers_of(agent, &mut outcomes),
        }
        self.settle(at, outcomes)
    }

    fn set_caps(&mut self, at: i64, caps: &[u8]) -> Vec<Outcome> {
        for (seat, cap) in self.seats.iter_mut().zip(caps) {
            seat.agent.cap = *cap;
        }
        self.settle(at, Vec::new())
    }

    fn wake(&mut self, at: i64) -> Vec<Outcome> {
        let mut outcomes = Vec::new();
        let mut tick = false;
        while self.due.first().is_some_and(|(due, _)| *due <= at) {
            let Some((_, due)) = self.due.pop_first() else { break };
            match due {
                Due::Presence(agent) => self.check_presence(at, agent, &mut outcomes),
                Due::Offer(number, offer) => {
                    let stands = self.chats.get(&number).map(|chat| chat.stands);
                    if let Some(Stands::Offered(agent, standing)) = stands
                        && standing == offer
                    {
                        outcomes.push(self.end_offer(number, agent, Some(at + NOT_AGAIN)));
                        self.miss(agent, &mut outcomes);
                    }
                }
                Due::Line => tick = true,
            }
        }
        if tick && self.rule.ticks_every().is_some_and(|every| at % every == 0) {
            self.serve(at, &mut outcomes);
        }
        self.settle(at, outcomes)
    }

    fn wakes_at(&self) -> Option<i64> {
        self.due.first().map(|(at, _)| *at)
    }

    fn could_take(&self, at: i64, number: u64, agent: usize) -> bool {
        self.chats.get(&number).is_some_and(|chat| chat.stands == Stands::Waiting)
            && self.may_take(at, number, agent)
    }
}

#[cfg(test)]
mod tests;
