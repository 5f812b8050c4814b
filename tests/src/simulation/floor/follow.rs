//! What comes of what a dispatcher says, and whether it may say that.

use super::guest::Stands;
use super::{Answer, BACK_AT_THE_SCREEN_AFTER, Floor, Happens};
use crate::simulation::chance::Aspect;
use crate::simulation::dispatcher::{Availability, Dispatcher, Outcome};
use crate::simulation::scene::{DAY, SECOND, Twist};

/// One offer in so many is declined.
const DECLINES: f64 = 0.03;
/// A refusal takes at least so long.
const DECLINES_AFTER: i64 = 2 * SECOND;
/// One offer in so many is never looked at.
const MISSES: f64 = 0.02;
/// How much longer a chat takes for each other one that its agent has.
const SLOWER_PER_CHAT: f64 = 0.1;

impl<D: Dispatcher> Floor<'_, D> {
    pub(super) fn follow(&mut self, at: i64, outcomes: Vec<Outcome>) {
        for outcome in outcomes {
            match outcome {
                Outcome::Offered { visitor, agent, offer } => {
                    self.offered(at, visitor, agent, offer);
                }
                Outcome::OfferEnded { visitor, agent } => self.offer_ended(visitor, agent),
                Outcome::Assigned { visitor, agent } => self.assigned(at, visitor, agent),
                Outcome::Requeued { visitor } => self.requeued(at, visitor),
                Outcome::ToInbox { visitor } => {
                    if let Some(guest) = self.guests.remove(&visitor) {
                        self.tally.inbox(self.counts_for(&guest.visitor));
                    }
                }
                Outcome::SetAway { agent } => {
                    if self.people[agent].is_up() {
                        let back = Happens::SetsAvailability(agent, Availability::Available);
                        self.plan(at + BACK_AT_THE_SCREEN_AFTER, back);
                    } else {
                        self.people[agent].returns_to(Availability::Available);
                    }
                }
            }
        }
    }

    fn offered(&mut self, at: i64, number: u64, agent: usize, offer: u32) {
        let person = &mut self.people[agent];
        person.load += 1;
        if person.load > person.cap {
            self.tally.over_cap += 1;
        }
        if !person.counts_as_there(at) {
            self.tally.ghosts += 1;
        }
        let Some(guest) = self.guests.get_mut(&number) else {
            self.tally.ghosts += 1;
            return;
        };
        if guest.stands != Stands::InLine {
            self.tally.ghosts += 1;
        }
        guest.stands = Stands::Offered(agent, offer);
        guest.opened = false;
        guest.tried = false;
        guest.offers += 1;
        let (offers, came, recovered) = (guest.offers, guest.came, guest.requeued.is_some());
        if offers == 1 && !recovered {
            self.count_overtaken(at, came, agent);
        }
        self.plan_answer(at, number, agent, offer, offers);
    }

    /// Everybody who came earlier and could have had this agent was overtaken.
    fn count_overtaken(&mut self, at: i64, came: i64, agent: usize) {
        let dispatcher = &self.dispatcher;
        for (number, guest) in &mut self.guests {
            if guest.stands == Stands::InLine
                && guest.came < came
                && dispatcher.could_take(at, *number, agent)
            {
                guest.overtaken += 1;
            }
        }
    }

    fn plan_answer(&mut self, at: i64, number: u64, agent: usize, offer: u32, offers: u64) {
        let drawn = self.draws(Aspect::Answer, number, offers).share();
        let answer = if self.scene.all_decline(at - self.opening) {
            Answer::Declines
        } else if drawn < MISSES {
            Answer::Misses
        } else if drawn < MISSES + DECLINES {
            Answer::Declines
        } else {
            Answer::Accepts
        };
        if answer == Answer::Misses {
            return;
        }
        let reading = match self.scene.reading {
            0 => 0,
            mean => self.draws(Aspect::Reading, number, offers).lognormal(mean as f64, 0.5) as i64,
        };
        let late = self.package_delay(number, offers);
        self.plan(at + late, Happens::Opens(number, agent, offer));
        // A refusal takes a moment: without one, agents who all decline would be asked without
        // end within the same millisecond.
        let least = if answer == Answer::Declines { DECLINES_AFTER } else { 0 };
        let answers = at + reading.clamp(least, 15 * SECOND);
        self.plan(answers, Happens::Answers(number, agent, offer, answer));
    }

    fn package_delay(&self, number: u64, offers: u64) -> i64 {
        for twist in &self.scene.twists {
            if let Twist::LatePackage(mean, percent) = twist {
                let mut draws = self.draws(Aspect::Package, number, offers);
                if draws.share() * 100.0 < *percent as f64 {
                    return draws.lognormal(*mean as f64, 0.5) as i64;
                }
            }
        }
        0
    }

    fn offer_ended(&mut self, number: u64, agent: usize) {
        self.people[agent].load -= 1;
        if let Some(guest) = self.guests.get_mut(&number) {
            guest.stands = Stands::InLine;
        }
    }

    fn assigned(&mut self, at: i64, number: u64, agent: usize) {
        let person = &mut self.people[agent];
        if !person.is_up() {
            self.tally.ghosts += 1;
        }
        person.owned += 1;
        let others = f64::from(person.owned.saturating_sub(1));
        let slowness = (1.0 + SLOWER_PER_CHAT * others) * self.scene.slowness(at - self.opening);
        let Some(guest) = self.guests.get_mut(&number) else {
            self.tally.ghosts += 1;
            return;
        };
        if !matches!(guest.stands, Stands::Offered(to, _) if to == agent) {
            self.tally.ghosts += 1;
        }
        guest.stands = Stands::Owned(agent);
        let term = guest.begin(at, slowness);
        let (finishes_at, opened) = (guest.finishes_at, guest.opened);
        let requeued = guest.requeued.take();
        let first = guest.was_served.is_none();
        guest.was_served = Some(at);
        let (visitor, waited, overtaken) =
            (guest.visitor.clone(), at - guest.came, guest.overtaken);
        self.plan(finishes_at, Happens::Finishes(number, term));
        let counts = self.counts_for(&visitor);
        if let Some(requeued) = requeued {
            self.tally.recovered(counts, at - requeued);
        }
        if first {
            self.tally.served(counts, &visitor, waited, overtaken, opened);
        }
    }

    /// Counts a place's time in use, as far as it was within the day.
    pub(super) fn count_use(&mut self, from: i64, to: i64) {
        let closes = self.opening + DAY;
        self.tally.busy(self.counts, (to.min(closes) - from).max(0));
    }

    fn requeued(&mut self, at: i64, number: u64) {
        let Some(guest) = self.guests.get_mut(&number) else {
            self.tally.ghosts += 1;
            return;
        };
        if let Stands::Owned(agent) = guest.stands {
            self.people[agent].load -= 1;
            self.people[agent].owned -= 1;
        }
        guest.pause(at);
        guest.stands = Stands::InLine;
        guest.requeued = Some(at);
        let since = guest.was_served.unwrap_or(at);
        self.count_use(since, at);
        self.plan_patience(at, number);
    }
}
