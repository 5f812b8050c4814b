//! The bot's whole turn: everything that it does about a message, or about what has come from
//! outside, as commands to the conversation in the order in which they are carried out. SPEC BT.
//!
//! A shell asks for it whenever the conversation says that the bot owes a turn, which stands in
//! the log: after a restart as well as at once. It stores the whole turn or nothing of it, so that
//! no message is read and then forgotten.

mod calling;
mod leading;
mod listening;
mod saying;

use super::action::{ActionKind, Ended};
use super::clarify::Clarified;
use super::errand::{Brought, Errand};
use super::flow::walk::Input;
use super::provider::Failing;
use super::reply::{Answer, Bot, Chat, Doing, Leads, Understood};
use crate::context::action::Quote;
use crate::context::conversation::Speaker;
use crate::context::noticed::Noticed;
use crate::context::package::Layers;
use crate::conversation::in_hand::{BotsTurn, InHand};
use crate::conversation::known::Known;
use crate::conversation::{Command, Conversation, Phase};
use crate::id::{Language, Seq};
use crate::text::Text;
use crate::time::Timestamp;
use crate::trigger::{BotTurn, Moment, Signal, Signals, Verdict};
use crate::wording::Name;

/// A conversation, with what was folded of its log beside it.
#[derive(Clone, Copy)]
pub struct Scene<'c> {
    /// Where it stands.
    pub conversation: &'c Conversation,
    /// What is known.
    pub known: &'c Known,
    /// What was seen.
    pub signals: &'c Signals,
}

impl Bot<'_> {
    /// Everything that the bot does now, in order; nothing where it owes nothing.
    pub fn take_turn(&self, scene: &Scene<'_>, at: Timestamp) -> Vec<Command> {
        let Some(in_hand) = scene.conversation.in_hand() else { return Vec::new() };
        let mut turn = Turn {
            bot: self,
            scene,
            in_hand,
            of: scene.conversation.head(),
            at,
            layers: scene.known.layers().clone(),
            signals: scene.signals.clone(),
            commands: Vec::new(),
            said: 0,
        };
        // What the turn is about is the visitor's latest word, also where something has come.
        turn.of = turn.last_said().unwrap_or(turn.of);
        match in_hand.turn() {
            Some(BotsTurn::Answer(seq)) => turn.hears(seq),
            Some(BotsTurn::GoOn { errand, brought }) => turn.goes_on(&errand, &brought),
            None => (),
        }
        turn.commands
    }
}

/// A turn that is being taken.
struct Turn<'t> {
    bot: &'t Bot<'t>,
    scene: &'t Scene<'t>,
    in_hand: &'t InHand,
    /// The message that the turn is about.
    of: Seq,
    at: Timestamp,
    /// What is known after what was done so far.
    layers: Layers,
    /// What was seen after what was done so far.
    signals: Signals,
    commands: Vec<Command>,
    said: u32,
}

impl Turn<'_> {
    /// Reads what the visitor wrote, and does something about it.
    fn hears(&mut self, seq: Seq) {
        if self.in_hand.errand.is_some() && self.is_with_bot() {
            return self.hears_while_it_waits();
        }
        let Some((heard, text, gave)) = self.reads(seq) else { return };
        match self.scene.conversation.phase() {
            Some(Phase::Queued(_) | Phase::Offered(..)) => self.listens_on(&heard, gave),
            Some(Phase::Promised { .. }) => self.answers_who_was_promised(&heard, gave, &text),
            Some(Phase::Bot | Phase::Live(_) | Phase::Closed) | None => {
                if let Some(why) = heard.verdict.why() {
                    self.calls(why, &heard.verdict, None);
                } else if let Some((flow, place)) = &self.in_hand.leads {
                    self.is_led(flow, place.clone(), &heard, text);
                } else if gave {
                    self.goes_on_with_a_fact();
                } else {
                    self.answers(&heard, seq, &text);
                }
            }
        }
    }

    /// What is written while something is waited for is answered after it. Only what calls for a
    /// person does not wait.
    fn hears_while_it_waits(&mut self) {
        let unread: Vec<Seq> = self.in_hand.unread().collect();
        let acts = |turn: &Self, seq: Seq| {
            let text = turn.words_at(seq)?;
            turn.bot.hear(&turn.chat(), seq, &text, turn.at).verdict.why()
        };
        let Some(last) = unread.iter().position(|seq| acts(self, *seq).is_some()) else { return };
        for seq in &unread[..=last] {
            let Some((heard, _, _)) = self.reads(*seq) else { return };
            if let Some(why) = heard.verdict.why() {
                return self.calls(why, &heard.verdict, None);
            }
        }
    }

    /// Reads a message: what it shows is weighed, and what it says is kept. Says whether that is
    /// what the bot had asked for.
    fn reads(&mut self, seq: Seq) -> Option<(Understood, Text, bool)> {
        self.of = seq;
        let text = self.words_at(seq)?;
        let heard = self.bot.hear(&self.chat(), seq, &text, self.at);
        self.weighs(seq, Signal::Visitor(heard.seen.clone()));
        let (noticed, gave) = self.learns(&heard, &text);
        self.notices(noticed);
        self.notices(self.language_read().into_iter().collect());
        Some((heard, text, gave))
    }

    /// Answers by itself, or begins the flow for the matter.
    fn answers(&mut self, heard: &Understood, seq: Seq, text: &Text) {
        if let Some(flow) = self.flow_for(heard, text) {
            self.begins(flow);
            return;
        }
        let chat = self.chat();
        let Answer { doing, turn, noticed, verdict } =
            self.bot.answer(&chat, &heard.reading, (seq, text), self.at);
        self.notices(noticed);
        match doing {
            Doing::HandOver(why) => self.calls(why, &verdict, None),
            Doing::Talk(talk) => self.says(talk.answer(), &[], None, turn),
            Doing::Show(article) => self.shows(&article, seq, turn),
            Doing::Clarify(articles) => self.asks_which(&articles),
            Doing::AskFor(field) => self.asks_for(field),
            Doing::Miss => self.says(Name::NoAnswer, &[], None, turn),
        }
    }

    /// Goes on with what has come from outside.
    fn goes_on(&mut self, errand: &Errand, brought: &Brought) {
        match (errand, brought) {
            (Errand::Act(request), Brought::Acted(ended)) => {
                self.tells(request.kind(), ended);
                let verdict = self.verdict();
                if let Some(why) = verdict.why() {
                    self.calls(why, &verdict, None);
                } else if let Some((flow, place)) = &self.in_hand.leads {
                    self.leads(flow, place.clone(), Input::Acted(ended.clone()));
                }
            }
            (Errand::Word { article, sure, .. }, Brought::Worded(text)) => {
                let aid = self.aid_of(article);
                self.notices(self.shown(article).into_iter().collect());
                self.utters(text.clone(), aid, BotTurn::Answered(Some(*sure)));
            }
            (Errand::Word { question, .. }, Brought::NotWorded(Failing::NoAnswer)) => {
                self.misses(*question);
            }
            (Errand::Word { article, sure, .. }, Brought::NotWorded(_)) => {
                let verdict = self.verdict();
                match verdict.why() {
                    Some(why) => {
                        self.says_of_team(Name::BotFailed, BotTurn::Led);
                        self.calls(why, &verdict, None);
                    }
                    // The workspace does not want a person for this: its own words are there.
                    None => self.reads_out(article, BotTurn::Answered(Some(*sure))),
                }
            }
            // A conversation takes nothing that an errand cannot bring.
            (Errand::Act(_), Brought::Worded(_) | Brought::NotWorded(_))
            | (Errand::Word { .. }, Brought::Acted(_)) => (),
        }
    }

    /// No article has an answer: the visitor is told, or a person called.
    fn misses(&mut self, question: Seq) {
        if let Some(text) = self.words_at(question) {
            self.notices(vec![Noticed::Missed(Quote { seq: question, text })]);
        }
        self.turns(Name::NoAnswer, BotTurn::Missed);
    }

    /// Says something that counts against the bot, unless a person is called for it.
    fn turns(&mut self, name: Name, turn: BotTurn) {
        let verdict = self.verdict_after(turn.clone());
        match verdict.why() {
            Some(why) => self.calls(why, &verdict, None),
            None => self.says(name, &[], None, turn),
        }
    }

    /// Tells what came of an action.
    fn tells(&mut self, kind: ActionKind, ended: &Ended) {
        match (kind, ended) {
            (ActionKind::VerifyIdentity, Ended::Success(_)) => {
                self.says(Name::Verified, &[], None, BotTurn::Led);
            }
            (ActionKind::VerifyIdentity, Ended::Failure { .. }) => {
                self.says(Name::NotVerified, &[], None, BotTurn::Led);
            }
            (ActionKind::DraftTicket, Ended::Success(_)) => {
                self.says_of_team(Name::TicketDrafted, BotTurn::Led);
            }
            (ActionKind::LookUpOrder | ActionKind::CheckCondition, Ended::Success(found)) => {
                self.says_what(Name::Found, &found.said);
            }
            (
                ActionKind::LookUpOrder | ActionKind::CheckCondition | ActionKind::DraftTicket,
                Ended::Failure { why },
            ) => self.says_what(Name::NotFound, why),
            (
                ActionKind::LookUpOrder
                | ActionKind::CheckCondition
                | ActionKind::VerifyIdentity
                | ActionKind::DraftTicket,
                Ended::Unavailable { .. },
            ) => self.says(Name::OutOfReach, &[], None, BotTurn::Led),
        }
    }

    fn chat(&self) -> Chat<'_> {
        let turns = self.scene.signals.bot_turns();
        let asked = turns.into_iter().any(|turn| *turn == BotTurn::Clarified);
        Chat {
            layers: &self.layers,
            signals: &self.signals,
            answers: self.scene.conversation.bot_answers(),
            clarified: if asked { Clarified::Once } else { Clarified::NotYet },
            leads: if self.in_hand.leads.is_some() { Leads::Flow } else { Leads::Nobody },
        }
    }

    fn verdict(&self) -> Verdict {
        self.bot.weigh(&self.chat(), self.at)
    }

    /// All that would fire if the bot took this turn.
    fn verdict_after(&self, turn: BotTurn) -> Verdict {
        let seq = self.scene.conversation.head().next();
        self.bot.weigh_after(&self.chat(), seq, Signal::Bot(turn), self.at)
    }

    fn weighs(&mut self, of: Seq, signal: Signal) {
        self.signals.apply(Moment { seq: of, at: self.at, signal: signal.clone() });
        self.commands.push(Command::Weigh { of, signals: vec![signal] });
    }

    fn notices(&mut self, what: Vec<Noticed>) {
        if what.is_empty() {
            return;
        }
        for noticed in &what {
            self.layers.apply(&self.bot.policy.context, self.at, noticed);
        }
        self.commands.push(Command::Notice { what });
    }

    fn is_with_bot(&self) -> bool {
        self.scene.conversation.phase() == Some(&Phase::Bot)
    }

    fn last_said(&self) -> Option<Seq> {
        let turns = self.layers.conversation.turns.iter().rev();
        turns.into_iter().find(|turn| turn.by == Speaker::Visitor).map(|turn| turn.seq)
    }

    /// What was said at a place of the log.
    fn words_at(&self, seq: Seq) -> Option<Text> {
        let turns = self.layers.conversation.turns.iter().rev();
        turns.into_iter().find(|turn| turn.seq == seq).map(|turn| turn.text.clone())
    }

    /// The visitor's language where it is known, else the workspace's.
    fn language(&self) -> Language {
        let known = self.layers.conversation.language.value();
        known.unwrap_or(&self.bot.policy.bot.language).clone()
    }
}
