//! The days themselves: every event in its order, what each visitor and agent really does, and a
//! check of the dispatcher that does not believe its books.

mod follow;
mod guest;

use std::collections::BTreeMap;

use guest::{Guest, Person, Stands};

use crate::simulation::chance::{Aspect, Draws};
use crate::simulation::dispatcher::{Availability, Dispatcher, HEARTBEAT, Outcome};
use crate::simulation::scene::{DAY, HOUR, OVERTIME, Scene, Twist};
use crate::simulation::staff::RARE;
use crate::simulation::tally::Tally;
use crate::simulation::visitors::{Visitor, drops_of_day, of_day};

/// The opening of the first day: a Monday in January at eight, in UTC.
pub const FIRST_OPENING: i64 = 1_767_600_000_000;
/// How long an agent who was set away stays so.
const BACK_AT_THE_SCREEN_AFTER: i64 = 60_000;

/// How an agent answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    Accepts,
    Declines,
    Misses,
}

/// What happens next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Happens {
    Comes(usize),
    LosesPatience(u64, u64),
    Opens(u64, usize, u32),
    Answers(u64, usize, u32, Answer),
    Finishes(u64, u32),
    Drops(usize, i64),
    Returns(usize),
    Heartbeat,
    SetsAvailability(usize, Availability),
    Leaves(usize),
    CapsLowered,
    Overtime,
}

/// A run of days under one dispatcher.
#[derive(Debug)]
pub struct Floor<'a, D> {
    scene: &'a Scene,
    seed: u64,
    dispatcher: D,
    opening: i64,
    today: Vec<Visitor>,
    agenda: BTreeMap<(i64, u64), Happens>,
    planned: u64,
    guests: BTreeMap<u64, Guest>,
    people: Vec<Person>,
    tally: Tally,
    counts: Counting,
}

/// Whether a day counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counting {
    /// It warms up.
    Not,
    /// It counts.
    Counts,
}

impl<'a, D: Dispatcher> Floor<'a, D> {
    /// The floor before its first day.
    pub fn new(scene: &'a Scene, seed: u64, dispatcher: D) -> Self {
        Self {
            scene,
            seed,
            dispatcher,
            opening: FIRST_OPENING,
            today: Vec::new(),
            agenda: BTreeMap::new(),
            planned: 0,
            guests: BTreeMap::new(),
            people: scene.staff.iter().map(Person::new).collect(),
            tally: Tally::default(),
            counts: Counting::Not,
        }
    }

    /// Lives through a day, from the opening until the last visitor has gone.
    pub fn live(&mut self, day: u64, counts: Counting) {
        self.counts = counts;
        self.opening = FIRST_OPENING + i64::try_from(day).expect("few days") * 24 * HOUR;
        self.plan_day(day);
        while let Some((&(at, order), &happens)) = self.agenda.first_key_value() {
            if let Some(due) = self.dispatcher.wakes_at()
                && due <= at
            {
                let outcomes = self.dispatcher.wake(due);
                self.follow(due, outcomes);
                continue;
            }
            self.agenda.remove(&(at, order));
            if happens == Happens::Heartbeat && self.is_over(at) {
                self.close(at);
                break;
            }
            self.happen(at, happens);
        }
    }

    /// What was counted, and the dispatcher.
    pub fn into_parts(self) -> (Tally, D) {
        (self.tally, self.dispatcher)
    }

    fn is_over(&self, at: i64) -> bool {
        at >= self.opening + DAY && self.guests.is_empty()
    }

    fn plan(&mut self, at: i64, happens: Happens) {
        self.planned += 1;
        self.agenda.insert((at, self.planned), happens);
    }

    fn plan_day(&mut self, day: u64) {
        let opening = self.opening;
        for agent in 0..self.people.len() {
            self.sign_in(opening, agent);
        }
        self.plan(opening + HEARTBEAT, Happens::Heartbeat);
        self.plan(opening + DAY + OVERTIME, Happens::Overtime);
        for (agent, from, to) in drops_of_day(self.scene, self.seed, day) {
            self.plan(opening + from, Happens::Drops(agent, opening + to));
        }
        for twist in &self.scene.twists {
            self.plan_twist(twist);
        }
        self.today = of_day(self.scene, self.seed, day);
        for place in 0..self.today.len() {
            let at = opening + self.today[place].comes;
            self.plan(at, Happens::Comes(place));
        }
    }

    fn plan_twist(&mut self, twist: &Twist) {
        let opening = self.opening;
        let count = self.people.len();
        match twist {
            Twist::MassDrop(stretch, share) => {
                for agent in spread(count, *share) {
                    let until = opening + stretch.end;
                    self.plan(opening + stretch.start, Happens::Drops(agent, until));
                }
            }
            Twist::Lunch(stretch, share) => {
                for agent in spread(count, *share) {
                    let away = Happens::SetsAvailability(agent, Availability::Away);
                    let back = Happens::SetsAvailability(agent, Availability::Available);
                    self.plan(opening + stretch.start, away);
                    self.plan(opening + stretch.end, back);
                }
            }
            Twist::RareLanguage(_, at) => {
                for agent in (0..count).filter(|agent| self.scene.staff[*agent].talks(RARE)) {
                    self.plan(opening + at, Happens::Leaves(agent));
                }
            }
            Twist::CapsLowered(at) => {
                let outcomes = self.set_caps(opening, 0);
                self.follow(opening, outcomes);
                self.plan(opening + at, Happens::CapsLowered);
            }
            Twist::Surge(..)
            | Twist::VipBurst(..)
            | Twist::LatePackage(..)
            | Twist::AllDecline(..)
            | Twist::ClosesAt(..)
            | Twist::Junk(..)
            | Twist::Slower(..) => (),
        }
    }

    fn close(&mut self, at: i64) {
        self.agenda.clear();
        for agent in 0..self.people.len() {
            self.leave(at, agent);
        }
    }

    fn leave(&mut self, at: i64, agent: usize) {
        if self.people[agent].is_in() && !self.people[agent].is_given_up(at) {
            let outcomes = self.dispatcher.sign_out(at, agent);
            self.follow(at, outcomes);
        }
        self.people[agent].leave();
    }

    fn happen(&mut self, at: i64, happens: Happens) {
        match happens {
            Happens::Comes(place) => self.come(at, place),
            Happens::LosesPatience(number, wait) => self.lose_patience(at, number, wait),
            Happens::Opens(number, agent, offer) => self.open(at, number, agent, offer),
            Happens::Answers(number, agent, offer, answer) => {
                self.answer(at, number, agent, offer, answer);
            }
            Happens::Finishes(number, term) => self.finish(at, number, term),
            Happens::Drops(agent, until) => self.drop_connection(at, agent, until),
            Happens::Returns(agent) => self.return_to_desk(at, agent),
            Happens::Heartbeat => self.beat(at),
            Happens::SetsAvailability(agent, availability) => {
                if self.people[agent].is_up() {
                    let outcomes = self.dispatcher.set_availability(at, agent, availability);
                    self.follow(at, outcomes);
                } else {
                    self.people[agent].returns_to(availability);
                }
            }
            Happens::Leaves(agent) => self.leave(at, agent),
            Happens::CapsLowered => {
                let outcomes = self.set_caps(at, 1);
                self.follow(at, outcomes);
            }
            Happens::Overtime => self.end_overtime(at),
        }
    }

    fn come(&mut self, at: i64, place: usize) {
        let visitor = self.today[place].clone();
        let closed = self.scene.closes_at().is_some_and(|closes| visitor.comes >= closes);
        if closed && !self.dispatcher.keeps_hours() {
            self.tally.inbox(self.counts_for(&visitor));
            return;
        }
        let number = visitor.number;
        let guest = Guest::new(visitor, at);
        self.guests.insert(number, guest);
        self.plan_patience(at, number);
        let visitor = self.guests[&number].visitor.clone();
        let outcomes = self.dispatcher.arrive(at, &visitor);
        self.follow(at, outcomes);
    }

    fn plan_patience(&mut self, at: i64, number: u64) {
        let guest = self.guests.get_mut(&number).expect("a guest who waits");
        guest.waits += 1;
        let wait = guest.waits;
        if let Some(patience) = guest.visitor.patience(self.seed, wait) {
            self.plan(at + patience, Happens::LosesPatience(number, wait));
        }
    }

    fn lose_patience(&mut self, at: i64, number: u64, wait: u64) {
        let Some(guest) = self.guests.get(&number) else { return };
        if guest.waits != wait || matches!(guest.stands, Stands::Owned(_)) {
            return;
        }
        self.go_unserved(at, number);
    }

    fn go_unserved(&mut self, at: i64, number: u64) {
        let Some(guest) = self.guests.remove(&number) else { return };
        if guest.was_served.is_none() {
            self.tally.abandoned(self.counts_for(&guest.visitor), &guest.visitor, at - guest.came);
        }
        let outcomes = self.dispatcher.leave(at, number);
        self.follow(at, outcomes);
    }

    fn open(&mut self, at: i64, number: u64, agent: usize, offer: u32) {
        let Some(guest) = self.guests.get_mut(&number) else { return };
        if guest.stands != Stands::Offered(agent, offer) {
            return;
        }
        guest.opened = true;
        let tried = guest.tried;
        let outcomes = self.dispatcher.open(at, number, agent, offer);
        self.follow(at, outcomes);
        if tried {
            self.answer(at, number, agent, offer, Answer::Accepts);
        }
    }

    fn answer(&mut self, at: i64, number: u64, agent: usize, offer: u32, answer: Answer) {
        let Some(guest) = self.guests.get_mut(&number) else { return };
        if guest.stands != Stands::Offered(agent, offer) || !self.people[agent].is_up() {
            return;
        }
        let outcomes = match answer {
            Answer::Accepts => {
                // One who is refused tries again once the package is there.
                guest.tried = true;
                self.dispatcher.accept(at, number, agent, offer)
            }
            Answer::Declines => self.dispatcher.decline(at, number, agent, offer),
            Answer::Misses => Vec::new(),
        };
        self.follow(at, outcomes);
    }

    fn finish(&mut self, at: i64, number: u64, term: u32) {
        let Some(guest) = self.guests.get(&number) else { return };
        let Stands::Owned(agent) = guest.stands else { return };
        if guest.term != term {
            return;
        }
        let since = guest.was_served.unwrap_or(at);
        self.guests.remove(&number);
        self.people[agent].load -= 1;
        self.people[agent].owned -= 1;
        self.count_use(since, at);
        let outcomes = self.dispatcher.finish(at, number);
        self.follow(at, outcomes);
    }

    fn drop_connection(&mut self, at: i64, agent: usize, until: i64) {
        let person = &mut self.people[agent];
        if !person.is_in() {
            return;
        }
        person.down_until = Some(person.down_until.map_or(until, |other| other.max(until)));
        let until = person.down_until.unwrap_or(until);
        self.plan(until, Happens::Returns(agent));
        for guest in self.guests.values_mut().filter(|guest| guest.stands == Stands::Owned(agent)) {
            guest.pause(at);
        }
    }

    fn return_to_desk(&mut self, at: i64, agent: usize) {
        let person = &mut self.people[agent];
        if !person.is_in() || person.down_until.is_none_or(|until| until > at) {
            return;
        }
        person.down_until = None;
        if person.is_given_up(at) {
            self.sign_in(at, agent);
        } else {
            person.heard = at;
            let outcomes = self.dispatcher.heard(at, &[agent]);
            self.follow(at, outcomes);
            if let Some(availability) = self.people[agent].returns.take() {
                let outcomes = self.dispatcher.set_availability(at, agent, availability);
                self.follow(at, outcomes);
            }
        }
        let paused: Vec<(u64, u32, i64)> = self
            .guests
            .values_mut()
            .filter(|guest| guest.stands == Stands::Owned(agent))
            .map(|guest| (guest.visitor.number, guest.resume(at), guest.finishes_at))
            .collect();
        for (number, term, finishes_at) in paused {
            self.plan(finishes_at, Happens::Finishes(number, term));
        }
    }

    fn sign_in(&mut self, at: i64, agent: usize) {
        self.people[agent].come(at);
        let outcomes = self.dispatcher.sign_in(at, agent);
        self.follow(at, outcomes);
    }

    fn beat(&mut self, at: i64) {
        let there: Vec<usize> =
            (0..self.people.len()).filter(|agent| self.people[*agent].is_up()).collect();
        for agent in &there {
            self.people[*agent].heard = at;
        }
        let outcomes = self.dispatcher.heard(at, &there);
        self.follow(at, outcomes);
        self.plan(at + HEARTBEAT, Happens::Heartbeat);
    }

    fn set_caps(&mut self, at: i64, less: u8) -> Vec<Outcome> {
        for (person, agent) in self.people.iter_mut().zip(&self.scene.staff) {
            person.cap = agent.cap.saturating_sub(less).max(1);
        }
        let caps: Vec<u8> = self.people.iter().map(|person| person.cap).collect();
        self.dispatcher.set_caps(at, &caps)
    }

    /// Whoever still waits goes home.
    fn end_overtime(&mut self, at: i64) {
        let waiting: Vec<u64> = self
            .guests
            .iter()
            .filter(|(_, guest)| !matches!(guest.stands, Stands::Owned(_)))
            .map(|(number, _)| *number)
            .collect();
        for number in waiting {
            self.go_unserved(at, number);
        }
    }

    fn counts_for(&self, visitor: &Visitor) -> Counting {
        if self.scene.is_about(visitor) { self.counts } else { Counting::Not }
    }

    fn draws(&self, aspect: Aspect, number: u64, offer: u64) -> Draws {
        Draws::of(self.seed, aspect, number * 64 + offer)
    }
}

/// A share of the agents, spread evenly over their places.
fn spread(count: usize, share: f64) -> Vec<usize> {
    let before = |place: usize| (place as f64 * share) as usize;
    (0..count).filter(|place| before(place + 1) > before(*place)).collect()
}
