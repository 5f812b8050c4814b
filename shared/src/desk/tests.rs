//! The desk. SPEC DK, RT, QU.

#![expect(clippy::wildcard_enum_match_arm, reason = "a test looks for the one event it is about")]

mod anew;
#[cfg(feature = "mutants")]
mod mutants;
mod offers;
mod order;
mod presence;
mod replay;
mod routing;
mod told;
mod transfer;

use std::collections::{BTreeMap, BTreeSet};

use crate::desk::Desk;
use crate::desk::command::{Availability, Command, DeclineReason, Rejection};
use crate::desk::event::Event;
use crate::id::{AccountId, Seq};
use crate::id::{AgentId, ConversationId, Language, Skill, TeamId};
use crate::machine::{Machine, Recorded, take_turn, wake};
use crate::policy::Policy;
use crate::roster::{Duty, Fluency, Member, Seniority, Team, Translation};
pub(super) use crate::routing::need::fixture::ticket;
use crate::routing::need::{Level, Ticket, Tier};
use crate::routing::order::Priority;
use crate::time::{Span, Timestamp};

pub(super) fn agent(id: &str) -> AgentId {
    AgentId::new(id).unwrap()
}

pub(super) fn conversation(id: &str) -> ConversationId {
    ConversationId::new(id).unwrap()
}

pub(super) fn team(id: &str) -> TeamId {
    TeamId::new(id).unwrap()
}

/// Somebody in the team `support` who speaks English and has room for three.
pub(super) fn member() -> Member {
    Member {
        name: "Somebody".to_owned(),
        duty: Duty::Agent,
        teams: BTreeSet::from([team("support")]),
        skills: BTreeMap::new(),
        languages: BTreeMap::from([(Language::new("en").unwrap(), Fluency::Native)]),
        translation: Translation::Disabled,
        seniority: Seniority::Regular,
        cap: 3,
        accounts: BTreeSet::new(),
        shift: None,
    }
}

impl Member {
    pub(super) fn with_skill(mut self, skill: &str, level: u8) -> Self {
        self.skills.insert(Skill::new(skill).unwrap(), Level(level));
        self
    }

    pub(super) fn speaking(mut self, language: &str, fluency: Fluency) -> Self {
        self.languages.insert(Language::new(language).unwrap(), fluency);
        self
    }

    pub(super) fn capped(mut self, cap: u8) -> Self {
        self.cap = cap;
        self
    }

    pub(super) fn senior(mut self) -> Self {
        self.seniority = Seniority::Senior;
        self
    }

    pub(super) fn of(mut self, name: &str) -> Self {
        self.teams = BTreeSet::from([team(name)]);
        self
    }

    pub(super) fn looking_after(mut self, account: &str) -> Self {
        self.accounts.insert(AccountId::new(account).unwrap());
        self
    }
}

impl Ticket {
    pub(super) fn needing(mut self, skill: &str, level: u8) -> Self {
        self.need.skill = Some(Skill::new(skill).unwrap());
        self.need.level = Level(level);
        self
    }

    pub(super) fn of_priority(mut self, priority: Priority, seconds: i64) -> Self {
        self.priority = priority;
        self.first_reply_within = Span::seconds(seconds);
        self
    }

    pub(super) fn of_vip(mut self) -> Self {
        self.need.tier = Tier::Vip;
        self.of_priority(Priority::Vip, 30)
    }
}

/// A desk in memory, with its policy, its clock, and everything that happened.
pub(super) struct Office {
    pub(super) policy: Policy,
    pub(super) desk: Desk,
    pub(super) now: Timestamp,
    pub(super) log: Vec<Recorded<Event>>,
}

impl Office {
    pub(super) fn new(members: impl IntoIterator<Item = (&'static str, Member)>) -> Self {
        let mut policy = Policy::standard();
        let always = policy.matrix.calendar.clone();
        for name in ["billing", "technical"] {
            let calendar = always.clone();
            let row = Team { name: name.to_owned(), calendar, overflow: Vec::new(), lead: None };
            policy.roster.teams.insert(team(name), row);
        }
        policy.roster.members =
            members.into_iter().map(|(id, member)| (agent(id), member)).collect();
        // 24 November 2026, 09:00.
        let now = Timestamp::new(1_795_510_800_000);
        let mut office = Self { policy, desk: Desk::default(), now, log: Vec::new() };
        office.ask(Command::Configure).unwrap();
        office
    }

    /// The same, with everybody signed in.
    pub(super) fn staffed(members: impl IntoIterator<Item = (&'static str, Member)>) -> Self {
        let mut office = Self::new(members);
        let everybody: Vec<_> = office.policy.roster.members.keys().cloned().collect();
        for agent in everybody {
            office.ask(Command::SignIn { agent }).unwrap();
        }
        office
    }

    pub(super) fn ask(&mut self, command: Command) -> Result<Vec<Event>, Rejection> {
        let head = self.head();
        let turn = take_turn(&mut self.desk, head, &self.policy, self.now, command)?;
        Ok(self.keep(turn))
    }

    /// Lets time pass. Everybody who is heard of stays there.
    pub(super) fn pass(&mut self, seconds: i64) -> Vec<Event> {
        let until = self.now.after(Span::seconds(seconds));
        let mut events = Vec::new();
        while self.now < until {
            let next = self.now.after(Span::seconds(10)).min(until);
            events.extend(self.sleep_until(next));
            let agents = self.policy.roster.members.keys().cloned().collect();
            events.extend(self.ask(Command::Heard { agents }).unwrap());
        }
        events.retain(|event| !matches!(event, Event::LeasesRenewed { .. }));
        events.retain(is_no_telling);
        events
    }

    /// Lets time pass in which nobody is heard of.
    pub(super) fn sleep(&mut self, seconds: i64) -> Vec<Event> {
        let mut events = self.sleep_until(self.now.after(Span::seconds(seconds)));
        events.retain(is_no_telling);
        events
    }

    fn sleep_until(&mut self, until: Timestamp) -> Vec<Event> {
        let mut events = Vec::new();
        while let Some((due, _)) = self.desk.next_deadline().filter(|(due, _)| *due <= until) {
            self.now = due.max(self.now);
            let head = self.head();
            let turn = wake(&mut self.desk, head, &self.policy, self.now);
            events.extend(self.keep(turn));
        }
        self.now = until;
        events
    }

    pub(super) fn enqueue(&mut self, ticket: Ticket) -> Vec<Event> {
        self.ask(Command::Enqueue { ticket }).unwrap()
    }

    pub(super) fn serve_package(&mut self, id: &str) {
        let offer = self.desk.offer(&conversation(id)).cloned().expect("it is offered");
        let conversation = conversation(id);
        let (agent, epoch) = (offer.agent, offer.epoch);
        self.ask(Command::PackageServed { conversation, agent, epoch }).unwrap();
    }

    /// Opens and accepts whatever is offered of a conversation.
    pub(super) fn accept(&mut self, id: &str) -> Vec<Event> {
        self.serve_package(id);
        let offer = self.desk.offer(&conversation(id)).cloned().expect("it is offered");
        let (agent, epoch) = (offer.agent, offer.epoch);
        self.ask(Command::Accept { conversation: conversation(id), agent, epoch }).unwrap()
    }

    pub(super) fn decline(&mut self, id: &str) -> Vec<Event> {
        let offer = self.desk.offer(&conversation(id)).cloned().expect("it is offered");
        let (agent, epoch) = (offer.agent, offer.epoch);
        let because = DeclineReason::TooBusy;
        let conversation = conversation(id);
        self.ask(Command::Decline { conversation, agent, epoch, because }).unwrap()
    }

    pub(super) fn release(&mut self, id: &str) -> Vec<Event> {
        let epoch = self.desk.ticket(&conversation(id)).unwrap().epoch;
        self.ask(Command::Release { conversation: conversation(id), epoch }).unwrap()
    }

    /// Has a conversation answered at once.
    pub(super) fn give(&mut self, ticket: Ticket) {
        let id = ticket.conversation.to_string();
        self.enqueue(ticket);
        self.accept(&id);
    }

    pub(super) fn turn_busy(&mut self, id: &str) {
        let availability = Availability::Busy;
        self.ask(Command::SetAvailability { agent: agent(id), availability }).unwrap();
    }

    pub(super) fn offered_to(&self, id: &str) -> Option<&str> {
        self.desk.offer(&conversation(id)).map(|offer| offer.agent.as_str())
    }

    pub(super) fn owner(&self, id: &str) -> Option<&str> {
        self.desk.owner(&conversation(id)).map(AgentId::as_str)
    }

    pub(super) fn waiting(&self) -> Vec<&str> {
        self.desk.waiting().map(|entry| entry.ticket.conversation.as_str()).collect()
    }

    pub(super) fn load(&self, id: &str) -> (u32, u32) {
        let view = self.desk.agent(&agent(id)).unwrap();
        (view.used, view.reserved)
    }

    fn head(&self) -> Seq {
        self.log.last().map_or(Seq::ZERO, |last| last.seq)
    }

    fn keep(&mut self, turn: Vec<Recorded<Event>>) -> Vec<Event> {
        self.log.extend(turn.iter().cloned());
        turn.into_iter().map(|recorded| recorded.event).collect()
    }
}

/// What visitors are told comes between everything else.
fn is_no_telling(event: &Event) -> bool {
    !matches!(event, Event::WaitTold { .. })
}

/// The names of events, for a look at a turn.
pub(super) fn names(events: &[Event]) -> Vec<String> {
    let name = |event: &Event| {
        let json = serde_json::to_value(event).unwrap();
        json["e"].as_str().unwrap().to_owned()
    };
    events.iter().map(name).collect()
}
