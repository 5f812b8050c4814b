//! What the bot does in a story: it reads what a visitor writes, keeps what it learnt, and answers
//! or calls a person, as a worker would have it do.

use baton_shared::bot::article::Articles;
use baton_shared::bot::clarify::Clarified;
use baton_shared::bot::demo;
use baton_shared::bot::index::Index;
use baton_shared::bot::reply::{Bot, Chat, Doing, Reply};
use baton_shared::conversation::handoff::{Asker, Passed, Request, Why};
use baton_shared::conversation::known::Known;
use baton_shared::conversation::{Command, Event, seen};
use baton_shared::id::{Epoch, Language, Seq, Topic};
use baton_shared::routing::matrix::{Authentication, Channel, Facts, Hours, Mood, Situation};
use baton_shared::routing::need::Tier;
use baton_shared::text::Text;
use baton_shared::trigger::{BotTurn, Signal, Verdict};

use super::visitor::Visitor;
use super::{World, conversation_of};

/// The bot's own memory of a story: its articles, made ready.
#[derive(Debug)]
pub(super) struct Knowledge {
    articles: Articles,
    index: Index,
}

impl Knowledge {
    pub(super) fn of_the_demo() -> Self {
        let articles = demo::articles();
        let index = Index::of(&articles);
        Self { articles, index }
    }
}

// What somebody does is done, whether or not the story goes on from it.
#[allow(clippy::return_self_not_must_use)]
impl Visitor<'_> {
    /// Writes to the bot, which reads it and does what it thinks best.
    pub fn asks_the_bot(self, words: &str) -> Self {
        let visitor = self.writes(words);
        visitor.world.let_the_bot_reply(&visitor.name);
        visitor
    }
}

impl World {
    fn let_the_bot_reply(&mut self, visitor: &str) {
        let said = self.known(visitor);
        let said = said.layers().conversation.turns.last().expect("the visitor has written");
        let (of, words) = (said.seq, said.text.reveal().to_owned());
        let before = self.log(visitor).iter().rposition(|it| it.seq == of).expect("it is there");
        let reply = self.reply_before(visitor, before, &words);
        let Reply { seen, turn, noticed, verdict, doing } = reply;
        self.must(visitor, Command::Weigh { of, signals: seen });
        self.must(visitor, Command::Notice { what: noticed });
        if let Doing::HandOver(why) = doing {
            self.bot_steps_aside(visitor, why, &verdict);
        } else {
            let (cid, text) = (self.mint_cid(), Text::new(in_words(&doing)));
            self.must(visitor, Command::BotSays { cid, text });
            let of = self.conversation(visitor).head();
            self.must(visitor, Command::Weigh { of, signals: turn.into_iter().collect() });
        }
        self.settle();
    }

    /// The reply to a message, by what was known before it.
    fn reply_before(&self, visitor: &str, before: usize, words: &str) -> Reply {
        let log = &self.log(visitor)[..before];
        let known = Known::of(&self.policy.context, conversation_of(visitor), Channel::Web, log);
        let signals = seen::signals(log);
        let answers = log.iter().filter(|it| is_answer(&it.event)).count();
        let asked = log.iter().any(|it| clarifies(&it.event));
        let chat = Chat {
            layers: known.layers(),
            signals: &signals,
            answers: u8::try_from(answers).unwrap_or(u8::MAX),
            clarified: if asked { Clarified::Once } else { Clarified::NotYet },
        };
        let bot = Bot {
            policy: &self.policy,
            articles: &self.knowledge.articles,
            index: &self.knowledge.index,
            phrases: &self.policy.own_phrases(),
        };
        let seq = self.log(visitor)[before].seq;
        bot.reply(&chat, seq, &Text::new(words), self.now)
    }

    fn bot_steps_aside(&mut self, visitor: &str, why: Why, verdict: &Verdict) {
        let known = self.known(visitor);
        let layers = known.layers();
        let topic = layers.action.intent.value().map(|intent| intent.topic.clone());
        let situation = Situation {
            topic: topic.unwrap_or_else(|| Topic::new("general").expect("a topic")),
            tier: layers.identity.profile.tier.value().copied().unwrap_or(Tier::Standard),
            language: Language::new("en").expect("a language"),
            authentication: layers
                .identity
                .authentication
                .value()
                .copied()
                .unwrap_or(Authentication::Anonymous),
            mood: if verdict.is_at_risk() { Mood::Upset } else { Mood::Calm },
            channel: Channel::Web,
            hours: Hours::Open,
        };
        let facts = Facts {
            conversation: conversation_of(visitor),
            request: Seq::ZERO,
            epoch: Epoch::ZERO,
            account: None,
            sticky: None,
            complexity: 0,
            blocked: [].into(),
        };
        let request = Request {
            by: Asker::Bot,
            why,
            ticket: self.policy.matrix.route(&situation).ticket(&situation, facts),
            hours: Hours::Open,
            passes: vec![Passed::Transcript, Passed::Collected],
            summary: layers.conversation.summary.value().cloned(),
        };
        self.must(visitor, Command::RequestHandoff(Box::new(request)));
    }

    fn must(&mut self, visitor: &str, command: Command) {
        let shown = format!("{command:?}");
        if let Err(rejection) = self.of(visitor, command) {
            panic!("{visitor}: {shown} was refused: {rejection}");
        }
    }
}

fn is_answer(event: &Event) -> bool {
    matches!(event, Event::BotSaid { .. })
}

fn clarifies(event: &Event) -> bool {
    let clarified = Signal::Bot(BotTurn::Clarified);
    matches!(event, Event::Weighed { signals, .. } if signals.contains(&clarified))
}

fn in_words(doing: &Doing) -> String {
    match doing {
        Doing::HandOver(_) => "A person takes over.".to_owned(),
        Doing::Talk(talk) => format!("{talk:?}"),
        Doing::Show(article) => format!("article {}", article.0),
        Doing::Clarify(articles) => format!("one of {} articles", articles.len()),
        Doing::AskFor(field) => format!("asks for {}", field.word()),
        Doing::Miss => "no answer".to_owned(),
    }
}
