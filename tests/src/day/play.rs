//! Lets a random day happen, and checks every step of it.

use std::any::Any;
use std::collections::{BTreeMap, VecDeque};
use std::fmt::{self, Write as _};
use std::panic::{AssertUnwindSafe, catch_unwind};

use baton_shared::desk::Desk;
use baton_shared::desk::command::{Command, Rejection};
use baton_shared::desk::event::Event;
use baton_shared::desk::tickets::Entry;
use baton_shared::id::{AgentId, ConversationId, Seq};
use baton_shared::machine::{Machine as _, Recorded, take_turn, wake};
use baton_shared::policy::Policy;
use baton_shared::routing::trace::{Decider, Trace};
use baton_shared::time::{Span, Timestamp};
use baton_shared::waiting::announce::shown::Shown;
use serde::Serialize;

use super::books::{Books, Line};
use super::chance::{Chance, Happening};
use super::staff::{FIRST_DAY, percent, policy, reorganize};
use super::{Breach, must};
use crate::model::Model;
use crate::seed::Seed;

/// So many steps are told when one goes wrong.
const TOLD: usize = 30;
/// The largest that a stored trace may be, in bytes.
const LARGEST_TRACE: usize = 1_024;
/// A pause longer than this is one of a machine that sleeps: nobody is heard of in it.
const LONGEST_AWAKE: Span = Span::minutes(2);
/// In how many steps the screens of all who wait are looked at once.
const LOOKED_AT_EVERY: u32 = 8;
/// The deadline at which waiting visitors are told how long it takes.
const TELLING: &str = "wait told";

/// How closely a day is watched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Watch {
    /// The model goes along, and every check is made.
    Closely,
    /// Only what happens is taken down: for comparing two machines.
    Loosely,
}

/// What a day came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Played {
    /// A hash of everything that happened, traces included, of what stood on the screens of those
    /// who wait, and of what was learned of their waits.
    pub hash: u64,
    /// How many events there were.
    pub events: u64,
    /// How many of them were offers from the queue.
    pub offers: u64,
    /// How many commands were refused.
    pub refused: u64,
}

/// A day that went wrong.
#[derive(Debug)]
pub struct Failure {
    pub seed: u64,
    pub step: u32,
    pub breach: Breach,
    /// The last steps, as text.
    pub told: String,
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { seed, step, breach, told } = self;
        write!(out, "{told}\nseed {seed}, step {step}: {breach}")
    }
}

/// Lets a day happen.
pub fn play(seed: u64, steps: u32, watch: Watch) -> Result<Played, Failure> {
    let mut day = Day::new(seed, watch);
    for step in 0..steps {
        // A panic is one more thing that must never be so, and is told like the others.
        let came = catch_unwind(AssertUnwindSafe(|| {
            day.step(step)?;
            if step % LOOKED_AT_EVERY == 0 {
                day.look();
            }
            Ok(())
        }));
        let came = came.unwrap_or_else(|panic| Err(Breach::new("panic", message(&*panic))));
        if let Err(breach) = came {
            return Err(Failure { seed, step, breach, told: day.tell() });
        }
    }
    let learned = day.desk.snapshot().estimator;
    day.take_down(&learned);
    Ok(day.played)
}

fn message(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().cloned();
    text.or_else(|| panic.downcast_ref::<&str>().map(ToString::to_string)).unwrap_or_default()
}

struct Day {
    watch: Watch,
    policy: Policy,
    desk: Desk,
    model: Model,
    books: Books,
    chance: Chance,
    head: Seq,
    at: Timestamp,
    /// What the machine's clock says, which may step and stand still.
    clock: Timestamp,
    stored: Vec<Recorded<Event>>,
    /// How much was stored when the desk was, and what that was.
    snapshot: Option<(usize, Option<String>)>,
    /// What stands before those who wait, which no event tells.
    screens: BTreeMap<ConversationId, Shown>,
    last_steps: VecDeque<Told>,
    played: Played,
}

struct Told {
    at: Timestamp,
    what: Option<Command>,
    came: Result<Vec<Event>, Rejection>,
}

impl Day {
    fn new(number: u64, watch: Watch) -> Self {
        let seed = Seed::new(number);
        let policy = policy(&mut seed.branch(1));
        let mut chance = Chance::new(seed.branch(2));
        let morning = FIRST_DAY * 24 * 60 + i64::try_from(chance.seed.below(4 * 1_440)).expect("");
        let at = Timestamp::new(0).after(Span::minutes(morning));
        Self {
            watch,
            policy,
            desk: Desk::default(),
            model: Model::default(),
            books: Books::default(),
            chance,
            head: Seq::ZERO,
            at,
            clock: at,
            stored: Vec::new(),
            snapshot: None,
            screens: BTreeMap::new(),
            last_steps: VecDeque::new(),
            played: Played { hash: FNV_BASIS, ..Played::default() },
        }
    }

    fn step(&mut self, step: u32) -> Result<(), Breach> {
        if step == 0 {
            return self.ask(Command::Configure);
        }
        self.let_time_pass()?;
        match self.chance.next(&self.books) {
            Happening::Asked(command) => self.ask(command),
            Happening::Reorganized => {
                reorganize(&mut self.chance.seed, &mut self.policy);
                self.ask(Command::Configure)
            }
            Happening::Evicted => self.evict(),
            Happening::RungTwice => self.ring_for_nothing(),
        }
    }

    /// Time passes, agents are heard of, and the alarm rings: mostly in time, at times late.
    fn let_time_pass(&mut self) -> Result<(), Breach> {
        let pause = self.chance.pause();
        let seed = &mut self.chance.seed;
        let (hour, in_time) = (Span::hours(1).as_millis(), percent(seed, 85));
        let stepped = match seed.below(400) {
            0 => hour,
            1 => -hour,
            // A clock that went back is set right before long.
            2..40 if self.clock < self.at => self.at.since(self.clock).as_millis(),
            _ => 0,
        };
        self.clock = self.clock.after(pause).after(Span::millis(stepped));
        let until = self.clock.max(self.at);
        if until.since(self.at) > LONGEST_AWAKE {
            return self.pass(until, in_time);
        }
        let beat = Span::millis(self.policy.presence.lease.as_millis() / 3);
        loop {
            let next = self.at.after(beat);
            if next >= until {
                return self.pass(until, in_time);
            }
            self.pass(next, in_time)?;
            let heard: Vec<AgentId> = self.heard_of();
            if !heard.is_empty() {
                self.ask(Command::Heard { agents: heard })?;
            }
        }
    }

    fn heard_of(&self) -> Vec<AgentId> {
        let there = self.books.people.iter().filter(|(agent, person)| {
            person.line != Line::Out && !self.chance.silent.contains(*agent)
        });
        there.map(|(agent, _)| agent.clone()).collect()
    }

    fn pass(&mut self, until: Timestamp, in_time: bool) -> Result<(), Breach> {
        if in_time {
            while let Some((due, what)) = self.desk.next_deadline().filter(|(due, _)| *due < until)
            {
                // Whoever waits is told how long it takes as soon as that can be said.
                let is_later = due > self.at || what == TELLING;
                must(is_later, "I11", || format!("{due:?} is due at {:?}", self.at))?;
                self.wake(due.max(self.at))?;
            }
        }
        self.wake(until)
    }

    /// Lets happen what is due at a moment, on the desk and in the model.
    fn wake(&mut self, at: Timestamp) -> Result<(), Breach> {
        self.at = at;
        let turn = wake(&mut self.desk, self.head, &self.policy, at);
        let said = match self.watch {
            Watch::Closely => self.model.wake(&self.policy, at),
            Watch::Loosely => Vec::new(),
        };
        if turn.is_empty() && said.is_empty() {
            return Ok(());
        }
        self.tell_later(None, Ok(turn.iter().map(|recorded| recorded.event.clone()).collect()));
        self.take(turn, &said)
    }

    fn ask(&mut self, command: Command) -> Result<(), Breach> {
        self.wake(self.at)?;
        let came = take_turn(&mut self.desk, self.head, &self.policy, self.at, command.clone());
        let events = |turn: &Vec<Recorded<Event>>| {
            turn.iter().map(|recorded| recorded.event.clone()).collect::<Vec<_>>()
        };
        self.tell_later(Some(command.clone()), came.as_ref().map(events).map_err(Clone::clone));
        if self.watch == Watch::Loosely {
            return self.take(came.unwrap_or_default(), &[]);
        }
        let said = self.model.command(&self.policy, self.at, command);
        match (came, said) {
            (Ok(turn), Ok(said)) => self.take(turn, &said),
            (Err(came), Err(said)) => {
                self.played.refused += 1;
                must(came == said, "I13", || format!("refused with {came:?}, expected {said:?}"))
            }
            (came, said) => {
                let said = said.map(|said| said.len());
                Err(Breach::new("I13", format!("came to {came:?}, expected {said:?}")))
            }
        }
    }

    /// Takes down a turn, and checks all there is to check.
    fn take(&mut self, turn: Vec<Recorded<Event>>, said: &[Event]) -> Result<(), Breach> {
        for recorded in &turn {
            self.take_down(&(recorded.seq, recorded.at, &recorded.event));
            self.played.events += 1;
            self.head = recorded.seq;
            if self.watch == Watch::Closely {
                check_trace(&recorded.event)?;
            }
            if let Event::Offered { conversation, agent, from: None, .. } = &recorded.event {
                self.played.offers += 1;
                if self.watch == Watch::Closely {
                    self.books.count_passes(&self.policy, conversation, agent)?;
                }
            }
            self.books.take(&self.policy, recorded)?;
        }
        if self.watch == Watch::Closely {
            // The model knows no estimates: no decision reads them.
            let is_decided = |event: &&Event| !matches!(event, Event::WaitTold { .. });
            let came = turn.iter().map(|recorded| &recorded.event).filter(is_decided);
            compare(came, said)?;
            self.compare_states()?;
            self.books.at_rest()?;
        }
        self.stored.extend(turn);
        Ok(())
    }

    /// What stands before those who wait is the same on every machine, like what happens.
    fn look(&mut self) {
        let changed = self.desk.look(&self.policy, self.at, &mut self.screens);
        self.take_down(&changed);
    }

    fn take_down(&mut self, what: &impl Serialize) {
        let bytes = serde_json::to_vec(what).expect("what happens is stored");
        self.played.hash = hash(self.played.hash, &bytes);
    }

    /// The desk and the model agree about who is next, who carries how much, and what is due.
    fn compare_states(&self) -> Result<(), Breach> {
        let desk = self.desk.waiting().map(|entry| &entry.ticket.conversation);
        let model = self.model.waiting().into_iter().map(|chat| &chat.ticket.conversation);
        let (desk, model): (Vec<_>, Vec<_>) = (desk.collect(), model.collect());
        must(desk == model, "I13", || format!("{desk:?} wait, expected {model:?}"))?;
        let reaches = |entry: &Entry| Some(entry.reach) == self.model.reach(&entry.ticket);
        let astray = self.desk.waiting().find(|entry| !reaches(entry));
        must(astray.is_none(), "I13", || format!("the reach of {astray:?}"))?;
        for agent in self.policy.roster.members.keys() {
            let carries = self.desk.agent(agent).map(|agent| agent.used + agent.reserved);
            let (model, books) = (self.model.load(agent), self.books.load(agent));
            must(carries == Some(model) && model == books, "I10", || {
                format!("{agent} carries {carries:?}; the model says {model}, the books {books}")
            })?;
        }
        let (due, expected) = (self.desk.next_deadline(), self.model.next_due());
        let agree = match due {
            Some((due, TELLING)) => expected.is_none_or(|expected| due <= expected),
            Some((due, _)) => expected == Some(due),
            None => expected.is_none(),
        };
        must(agree, "I11", || format!("{due:?} is announced, expected {expected:?}"))
    }

    /// Drops the desk, and brings it back from its events: from the first, or from a copy on.
    fn evict(&mut self) -> Result<(), Breach> {
        let (from, stored) = self.snapshot.clone().unwrap_or_default();
        let mut desk = stored.map_or_else(Desk::default, |stored| {
            Desk::restore(serde_json::from_str(&stored).expect("a snapshot is read back"))
        });
        for recorded in &self.stored[from..] {
            desk.apply(recorded);
        }
        must(desk == self.desk, "replay", || {
            format!("from event {from} on the desk comes back as\n{desk:?}\nnot\n{:?}", self.desk)
        })?;
        let next = desk.next_deadline() == self.desk.next_deadline();
        must(next, "replay", || "the deadline is another after a replay".to_owned())?;
        if percent(&mut self.chance.seed, 50) {
            let stored = serde_json::to_string(&desk.snapshot()).expect("a snapshot is stored");
            self.snapshot = Some((self.stored.len(), Some(stored)));
        }
        self.desk = desk;
        Ok(())
    }

    /// An alarm that rings early, or once too often, changes nothing.
    fn ring_for_nothing(&mut self) -> Result<(), Breach> {
        self.wake(self.at)?;
        let turn = wake(&mut self.desk, self.head, &self.policy, self.at);
        must(turn.is_empty(), "I11", || format!("a second alarm came to {turn:?}"))
    }

    fn tell_later(&mut self, what: Option<Command>, came: Result<Vec<Event>, Rejection>) {
        if self.last_steps.len() == TOLD {
            self.last_steps.pop_front();
        }
        self.last_steps.push_back(Told { at: self.at, what, came });
    }

    fn tell(&self) -> String {
        let mut text = String::new();
        for Told { at, what, came } in &self.last_steps {
            let at = at.millis() % 86_400_000;
            let _ = match what {
                Some(command) => writeln!(text, "{at} {command:?}"),
                None => writeln!(text, "{at} (alarm)"),
            };
            let _ = match came {
                Ok(events) => events.iter().try_for_each(|event| writeln!(text, "    {event:?}")),
                Err(rejection) => writeln!(text, "    refused: {rejection:?}"),
            };
        }
        text
    }
}

/// The same events in the same order; of a trace, what the model knows.
fn compare<'a>(came: impl Iterator<Item = &'a Event>, said: &[Event]) -> Result<(), Breach> {
    let came: Vec<Event> = came.map(plain).collect();
    let said: Vec<Event> = said.iter().map(plain).collect();
    must(came == said, "I13", || {
        let differs = came.iter().zip(&said).position(|(came, said)| came != said);
        let place = differs.unwrap_or(came.len().min(said.len()));
        format!("event {place}: {:?}\n   expected: {:?}", came.get(place), said.get(place))
    })
}

fn plain(event: &Event) -> Event {
    let mut event = event.clone();
    if let Event::Offered { trace, .. } = &mut event {
        trace.considered = 0;
        trace.passed_over.clear();
        trace.best.truncate(1);
        trace.decided_by = Decider::OnlyOne;
    }
    event
}

/// A trace names whom it chose, best first, and what decided; and it is small.
fn check_trace(event: &Event) -> Result<(), Breach> {
    let Event::Offered { agent, trace, .. } = event else { return Ok(()) };
    let first = trace.best.first().map(|(agent, _)| agent);
    must(first == Some(agent), "trace", || format!("{agent} was chosen and {first:?} is best"))?;
    let ranks = trace.best.iter().map(|(agent, rank)| (rank, agent));
    must(ranks.is_sorted() && trace.best.len() <= 3, "trace", || format!("{:?}", trace.best))?;
    let decided_by = decider(trace);
    must(trace.decided_by == decided_by, "trace", || {
        format!("{:?} is said to have decided, not {decided_by:?}: {trace:?}", trace.decided_by)
    })?;
    let stored = serde_json::to_vec(trace).expect("a trace is stored");
    must(stored.len() <= LARGEST_TRACE, "trace", || {
        format!("{} bytes: {}", stored.len(), String::from_utf8_lossy(&stored))
    })
}

fn decider(trace: &Trace) -> Decider {
    let [(_, first), (_, second), ..] = trace.best.as_slice() else { return Decider::OnlyOne };
    let differences = [
        (first.named != second.named, Decider::NamedAgent),
        (first.sticky != second.sticky, Decider::Sticky),
        (first.level_gap != second.level_gap, Decider::Level),
        (first.language != second.language, Decider::Language),
        (first.tier != second.tier, Decider::Tier),
        (first.load_bucket != second.load_bucket, Decider::LoadBucket),
        (first.scarcity != second.scarcity, Decider::Scarcity),
        (first.load != second.load, Decider::Load),
        (first.last_assigned != second.last_assigned, Decider::LongestIdle),
    ];
    let decider = differences.into_iter().find(|(differs, _)| *differs);
    decider.map_or(Decider::Id, |(_, decider)| decider)
}

const FNV_BASIS: u64 = 0xcbf2_9ce4_8422_2325;
const FNV_PRIME: u64 = 0x0100_0000_01b3;

fn hash(from: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(from, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(FNV_PRIME))
}
