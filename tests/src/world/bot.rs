//! The bot in a story: it takes its turn whenever the conversation says that it owes one, and
//! what it sends for is answered by a system that the story plays.

use baton_shared::bot::article::Articles;
use baton_shared::bot::demo;
use baton_shared::bot::errand::{Brought, Errand};
use baton_shared::bot::index::Index;
use baton_shared::bot::reply::Bot;
use baton_shared::bot::turn::Scene;
use baton_shared::conversation::{Command, seen};
use baton_shared::id::ConversationId;
use baton_shared::wording::Wording;

use super::World;
use super::visitor::Visitor;

/// The most turns that the bot takes at one moment; one more is a bot that talks to itself.
const MOST_TURNS: usize = 8;

/// What a played system answers; nothing where it never does.
pub type Played = fn(&Errand) -> Option<Brought>;

/// What the bot of a story works with, and with whom it talks.
#[derive(Debug)]
pub(super) struct Workplace {
    articles: Articles,
    index: Index,
    system: Played,
    talks_with: Vec<(String, ConversationId)>,
}

impl Workplace {
    pub(super) fn of_the_demo() -> Self {
        let articles = demo::articles();
        let index = Index::of(&articles);
        Self { articles, index, system: |_| None, talks_with: Vec::new() }
    }
}

// What somebody does is done, whether or not the story goes on from it.
#[allow(clippy::return_self_not_must_use)]
impl Visitor<'_> {
    /// Writes to the bot, which reads it and does what it thinks best.
    pub fn asks_the_bot(self, words: &str) -> Self {
        let (name, id) = (self.name.clone(), super::conversation_of(&self.name));
        if !self.world.workplace.talks_with.iter().any(|(_, known)| *known == id) {
            self.world.workplace.talks_with.push((name.clone(), id));
        }
        let visitor = self.writes(words);
        visitor.world.let_the_bot_work(&name);
        visitor.world.settle();
        visitor
    }
}

impl World {
    /// Plays the systems that the bot sends to.
    pub fn the_system_answers(&mut self, system: Played) {
        self.workplace.system = system;
    }

    /// Lets the bot do whatever it owes to those who talk with it.
    pub(super) fn let_the_bots_work(&mut self) {
        let names: Vec<String> =
            self.workplace.talks_with.iter().map(|(name, _)| name.clone()).collect();
        for name in names {
            self.let_the_bot_work(&name);
        }
    }

    fn let_the_bot_work(&mut self, visitor: &str) {
        for _ in 0..MOST_TURNS {
            let turn = self.bots_turn(visitor);
            if turn.is_empty() {
                return;
            }
            let shown = format!("{turn:?}");
            let object = self.conversations.get_mut(&super::conversation_of(visitor));
            let object = object.expect("the visitor has written");
            if let Err(rejection) = object.carry_out_all(&self.policy, self.now, turn) {
                panic!("{visitor}: the turn {shown} was refused: {rejection}");
            }
            self.send();
            self.carry_out_errands(visitor);
        }
        panic!("{visitor}: the bot does not come to an end");
    }

    fn bots_turn(&self, visitor: &str) -> Vec<Command> {
        let wording = Wording::with(self.policy.bot.texts.clone()).expect("checked texts");
        let bot = Bot {
            policy: &self.policy,
            articles: &self.workplace.articles,
            index: &self.workplace.index,
            wording: &wording,
            phrases: &self.policy.own_phrases(),
        };
        let scene = Scene {
            conversation: self.conversation(visitor),
            known: &self.known(visitor),
            signals: &seen::signals(self.log(visitor)),
        };
        bot.take_turn(&scene, self.now)
    }

    fn carry_out_errands(&mut self, visitor: &str) {
        let system = self.workplace.system;
        for (begun, errand) in self.errands_of(visitor) {
            if let Some(brought) = system(&errand) {
                self.must(visitor, Command::EndErrand { begun, brought });
            }
        }
    }

    fn must(&mut self, visitor: &str, command: Command) {
        let shown = format!("{command:?}");
        if let Err(rejection) = self.of(visitor, command) {
            panic!("{visitor}: {shown} was refused: {rejection}");
        }
    }
}
