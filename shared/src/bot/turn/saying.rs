//! What the bot says, in the words of the workspace and the visitor's language.

use super::Turn;
use crate::bot::aid::Aid;
use crate::bot::article::{Article, ArticleId};
use crate::bot::errand::Errand;
use crate::bot::form::Accepts;
use crate::context::field::Field;
use crate::context::noticed::Noticed;
use crate::conversation::Command;
use crate::id::{ClientId, Seq};
use crate::text::Text;
use crate::trigger::{BotTurn, Moment, Signal};
use crate::wording::{Name, Place, Value};

impl Turn<'_> {
    pub(super) fn says(
        &mut self,
        name: Name,
        values: &[(Place, Value<'_>)],
        aid: Option<Aid>,
        turn: BotTurn,
    ) {
        let text = self.bot.wording.say(&self.language(), name, values);
        self.utters(text, aid, turn);
    }

    pub(super) fn says_what(&mut self, name: Name, said: &Text) {
        self.says(name, &[(Place::Said, Value::Words(said.reveal()))], None, BotTurn::Led);
    }

    pub(super) fn says_of_team(&mut self, name: Name, turn: BotTurn) {
        let team = self.team_name();
        self.says(name, &[(Place::Team, Value::Words(&team))], None, turn);
    }

    /// Says these very words.
    pub(super) fn utters(&mut self, text: Text, aid: Option<Aid>, turn: BotTurn) {
        let head = self.scene.conversation.head();
        // The same turn again says the same under the same id, and is stored once.
        let cid = ClientId::new(format!("bot-{}-{}", head.number(), self.said));
        let cid = cid.expect("letters, digits and dashes");
        self.said += 1;
        let signal = Signal::Bot(turn.clone());
        self.signals.apply(Moment { seq: head.next(), at: self.at, signal });
        self.commands.push(Command::BotSays { cid, text, aid, turn: Some(turn) });
    }

    /// Answers with an article: in the words of the workspace's model where it has one.
    pub(super) fn shows(&mut self, id: &ArticleId, question: Seq, turn: BotTurn) {
        match (&self.bot.policy.bot.provider, &turn) {
            (Some(_), BotTurn::Answered(Some(sure))) => {
                let errand = Errand::Word { question, article: id.clone(), sure: *sure };
                self.commands.push(Command::BeginErrand(errand));
            }
            (Some(_) | None, _) => self.reads_out(id, turn),
        }
    }

    /// Answers with an article as it is written.
    pub(super) fn reads_out(&mut self, id: &ArticleId, turn: BotTurn) {
        match self.article(id).map(|article| Text::new(article.answer.clone())) {
            Some(answer) => {
                let aid = self.aid_of(id);
                self.notices(self.shown(id).into_iter().collect());
                self.utters(answer, aid, turn);
            }
            // It was taken away since.
            None => self.turns(Name::NoAnswer, BotTurn::Missed),
        }
    }

    /// Asks which of these was meant.
    pub(super) fn asks_which(&mut self, articles: &[ArticleId]) {
        let titles = articles.iter().filter_map(|id| self.article(id));
        let buttons = titles.map(|article| article.question.clone()).collect();
        self.says(Name::Clarify, &[], Some(Aid::Buttons(buttons)), BotTurn::Clarified);
    }

    /// Asks for a fact, if there is a question for it.
    pub(super) fn asks_for(&mut self, field: Field) {
        if let Some(name) = Name::asking_for(field) {
            self.notices(vec![Noticed::Asked(field)]);
            let accepts = Accepts::for_field(field);
            let aid = self.input(field, accepts);
            self.says(name, &[], Some(aid), BotTurn::Led);
        }
    }

    pub(super) fn input(&self, field: Field, accepts: Accepts) -> Aid {
        let skip = self.bot.wording.say(&self.language(), Name::Skip, &[]);
        Aid::Input { field, accepts, skip: skip.reveal().to_owned() }
    }

    pub(super) fn aid_of(&self, id: &ArticleId) -> Option<Aid> {
        self.article(id).map(|article| Aid::Article {
            id: id.clone(),
            title: article.question.clone(),
            url: article.url.clone(),
        })
    }

    pub(super) fn shown(&self, id: &ArticleId) -> Option<Noticed> {
        let title = Text::new(self.article(id)?.question.clone());
        Some(Noticed::ArticleShown { id: Text::new(id.0.clone()), title })
    }

    pub(super) fn article(&self, id: &ArticleId) -> Option<&Article> {
        self.bot.articles.as_slice().iter().find(|article| article.id == *id)
    }
}
