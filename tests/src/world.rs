//! Visitors, agents, a desk and the mail between them, without a server.
//!
//! A story test says who does what, and looks at what came of it. Behind it stand the machines
//! that ship, each with its log; mail that can be late, doubled or lost; and objects that lose
//! their memory whenever the world feels like it. A story holds in any weather.

mod agent;
mod bot;
mod conversations;
mod desk;
mod mailbox;
mod network;
mod shell;
mod story;
mod visitor;

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use baton_shared::bot::errand::Errand;
use baton_shared::context::package::Package;
use baton_shared::context::policy::Audience;
use baton_shared::conversation;
use baton_shared::conversation::known::Known;
use baton_shared::desk::{self as core, Desk};
use baton_shared::id::{AgentId, ClientId, ConversationId, Seq};
use baton_shared::link::mail::{ToConversation, ToDesk};
use baton_shared::link::{Answer, Envelope};
use baton_shared::policy::{Policy, demo};
use baton_shared::protocol::AgentCard;
use baton_shared::routing::matrix::Channel;
use baton_shared::time::{Span, Timestamp};

use crate::seed::Seed;
pub use agent::{Agent, note};
pub use bot::Played;
use bot::Workplace;
use conversations::ConversationObject;
use desk::DeskObject;
use network::{Network, Weather};
pub use visitor::{Matter, Visitor};

/// A console is heard of this often.
const BEAT: Span = Span::seconds(10);

/// Monday the 23rd of November 2026, ten in the morning in Berlin.
const MONDAY_AT_TEN: Timestamp = Timestamp::new(1_795_424_400_000);

/// A letter under way between two objects.
#[derive(Clone, Debug)]
enum Letter {
    ToDesk(ConversationId, Box<Envelope<ToDesk>>),
    ToConversation(ConversationId, Envelope<ToConversation>),
    AnswerToConversation(ConversationId, Answer),
    AnswerToDesk(ConversationId, Answer),
}

/// What can be seen in a story: everything since a conversation began, in the order of time.
#[derive(Debug)]
pub struct World {
    policy: Policy,
    now: Timestamp,
    network: Network<Letter>,
    chance: Seed,
    /// How many of a thousand steps take an object's memory.
    evictions: u64,
    desk: DeskObject,
    conversations: BTreeMap<ConversationId, ConversationObject>,
    /// Whose console is in touch with the desk.
    in_touch: BTreeSet<AgentId>,
    next_beat: Timestamp,
    alerts: Vec<(conversation::Alerted, conversation::Alert)>,
    commands: Cell<u16>,
    /// What the bot works with.
    workplace: Workplace,
}

impl World {
    /// The demo workspace on a calm Monday morning, at ten in Berlin.
    pub fn open() -> Self {
        Self::with(demo::policy())
    }

    /// A workspace of this policy, at the same moment.
    pub fn with(policy: Policy) -> Self {
        Self::at(policy, MONDAY_AT_TEN)
    }

    /// A workspace of this policy at a certain moment.
    pub fn at(policy: Policy, now: Timestamp) -> Self {
        Self::begin(policy, now, Weather::CALM, 0, 1)
    }

    /// The demo workspace on a day on which mail goes astray and objects lose their memory.
    pub fn stormy(seed: u64) -> Self {
        Self::begin(demo::policy(), MONDAY_AT_TEN, Weather::STORM, 200, seed)
    }

    fn begin(policy: Policy, now: Timestamp, weather: Weather, evictions: u64, seed: u64) -> Self {
        let problems = policy.check();
        assert!(problems.is_empty(), "this policy cannot work: {problems:?}");
        let seed = Seed::new(seed);
        let mut world = Self {
            policy,
            now,
            network: Network::new(weather, seed.branch(1)),
            chance: seed.branch(2),
            evictions,
            desk: DeskObject::new(),
            conversations: BTreeMap::new(),
            in_touch: BTreeSet::new(),
            next_beat: now.after(BEAT),
            alerts: Vec::new(),
            commands: Cell::new(0),
            workplace: Workplace::of_the_demo(),
        };
        world.at_the_desk(core::command::Command::Configure).expect("the roster is taken over");
        world
    }

    /// One of the agents on the roster.
    pub fn agent(&mut self, name: &str) -> Agent<'_> {
        Agent::new(self, name)
    }

    /// A visitor, who has one conversation.
    pub fn visitor(&mut self, name: &str) -> Visitor<'_> {
        Visitor::new(self, name)
    }

    /// The policy, to change it; the desk takes it over.
    pub fn configure(&mut self, change: impl FnOnce(&mut Policy)) {
        change(&mut self.policy);
        self.policy.version += 1;
        self.at_the_desk(core::command::Command::Configure).expect("the roster is taken over");
        self.settle();
    }

    /// The moment it is.
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// The desk.
    pub fn desk(&self) -> &Desk {
        self.desk.machine()
    }

    /// A visitor's conversation.
    pub fn conversation(&self, visitor: &str) -> &conversation::Conversation {
        self.object(visitor).machine()
    }

    /// What is known of a visitor, as it is passed on.
    pub fn known(&self, visitor: &str) -> Known {
        let conversation = conversation_of(visitor);
        Known::of(&self.policy.context, conversation, Channel::Web, self.log(visitor))
    }

    /// The package of a visitor as a reader is given it.
    pub fn package(&self, visitor: &str, audience: Audience) -> Package {
        self.policy.context.given(self.known(visitor).layers(), audience)
    }

    /// Whether a visitor has said anything.
    pub fn has_begun(&self, visitor: &str) -> bool {
        self.conversations.get(&conversation_of(visitor)).is_some_and(|one| !one.log().is_empty())
    }

    /// Whose attention was called to what, so far.
    pub fn alerts(&self) -> &[(conversation::Alerted, conversation::Alert)] {
        &self.alerts
    }

    /// Lets time pass: mail arrives, offers lapse, promises break.
    pub fn pass(&mut self, span: Span) {
        let until = self.now.after(span);
        self.let_the_bots_work();
        self.settle();
        while let Some(next) = self.next_moment().filter(|next| *next <= until) {
            self.now = self.now.max(next);
            self.step();
            self.settle();
        }
        self.now = until;
    }

    /// Lets everything happen that happens at this very moment.
    fn settle(&mut self) {
        while self.next_moment().is_some_and(|next| next <= self.now) {
            self.step();
        }
        self.insist_on_sense();
    }

    fn next_moment(&self) -> Option<Timestamp> {
        let beat = (!self.in_touch.is_empty()).then_some(self.next_beat);
        let conversations =
            self.conversations.values().filter_map(ConversationObject::next_deadline);
        [beat, self.network.next_arrival(), self.desk.next_deadline()]
            .into_iter()
            .flatten()
            .chain(conversations)
            .min()
    }

    /// What is due at this moment: one letter, and everybody's alarm.
    fn step(&mut self) {
        if self.next_beat <= self.now {
            let agents: Vec<AgentId> = self.in_touch.iter().cloned().collect();
            self.next_beat = self.now.after(BEAT);
            if !agents.is_empty() {
                self.at_the_desk(core::command::Command::Heard { agents })
                    .expect("beats are heard");
            }
        }
        if let Some(letter) = self.network.arrived(self.now) {
            self.take(letter);
        }
        self.desk.wake(&self.policy, self.now);
        for conversation in self.conversations.values_mut() {
            conversation.wake(&self.policy, self.now);
        }
        self.let_the_bots_work();
        self.lose_memory();
        self.send();
    }

    fn take(&mut self, letter: Letter) {
        match letter {
            Letter::ToDesk(from, envelope) => {
                let answer = self.desk.receive(&self.policy, self.now, &from, &envelope);
                self.network.send(self.now, &Letter::AnswerToConversation(from, answer));
            }
            Letter::ToConversation(to, envelope) => {
                let Some(object) = self.conversations.get_mut(&to) else { return };
                let answer = object.receive(&self.policy, self.now, &envelope);
                self.network.send(self.now, &Letter::AnswerToDesk(to, answer));
            }
            Letter::AnswerToConversation(to, answer) => {
                if let Some(object) = self.conversations.get_mut(&to) {
                    object.hear(answer);
                }
            }
            Letter::AnswerToDesk(from, answer) => self.desk.hear(&from, answer),
        }
    }

    fn send(&mut self) {
        for (to, envelope) in self.desk.due(self.now) {
            self.network.send(self.now, &Letter::ToConversation(to, envelope));
        }
        for (from, object) in &mut self.conversations {
            self.alerts.extend(object.take_alerts());
            for envelope in object.due(self.now) {
                self.network.send(self.now, &Letter::ToDesk(from.clone(), Box::new(envelope)));
            }
        }
    }

    fn lose_memory(&mut self) {
        if self.chance.below(1_000) < self.evictions {
            self.desk.evict();
        }
        for object in self.conversations.values_mut() {
            if self.chance.below(1_000) < self.evictions {
                object.evict();
            }
        }
    }

    /// Asks the desk for something, as a console does.
    pub fn at_the_desk(
        &mut self,
        command: core::command::Command,
    ) -> Result<(), core::command::Rejection> {
        let outcome = self.desk.carry_out(&self.policy, self.now, command);
        self.send();
        outcome
    }

    /// Asks a visitor's conversation for something.
    pub fn of(
        &mut self,
        visitor: &str,
        command: conversation::Command,
    ) -> Result<(), conversation::Rejection> {
        let id = conversation_of(visitor);
        let object = self
            .conversations
            .entry(id.clone())
            .or_insert_with(|| ConversationObject::new(self.now));
        let outcome = object.carry_out(&self.policy, self.now, command);
        self.send();
        outcome
    }

    /// What a conversation's bot has sent for since this was asked last.
    fn errands_of(&mut self, visitor: &str) -> Vec<(Seq, Errand)> {
        let object = self.conversations.get_mut(&conversation_of(visitor));
        object.map(ConversationObject::take_errands).unwrap_or_default()
    }

    fn object(&self, visitor: &str) -> &ConversationObject {
        self.conversations
            .get(&conversation_of(visitor))
            .unwrap_or_else(|| panic!("{visitor} has said nothing yet"))
    }

    /// A client id that nobody had before.
    pub fn mint_cid(&self) -> ClientId {
        self.commands.set(self.commands.get() + 1);
        ClientId::mint(self.now, self.commands.get(), 0)
    }

    /// An agent as visitors are told of one.
    fn card(&self, agent: &AgentId) -> AgentCard {
        let member = &self.policy.roster.members[agent];
        AgentCard { id: agent.clone(), name: member.name.clone() }
    }
}

/// The conversation of a visitor.
fn conversation_of(visitor: &str) -> ConversationId {
    ConversationId::new(visitor).expect("a visitor's name is short and plain")
}
