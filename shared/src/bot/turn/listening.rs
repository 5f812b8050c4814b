//! What the bot takes from a message beside answering it: the fact that it had asked for, and
//! what becomes more urgent while a person is waited for.

use super::Turn;
use crate::bot::form::Accepts;
use crate::bot::reply::Understood;
use crate::bot::talk::small_talk;
use crate::context::completeness::Completeness;
use crate::context::conversation::Speaker;
use crate::context::field::Field;
use crate::context::known::Source;
use crate::context::noticed::Noticed;
use crate::conversation::handoff::Trigger;
use crate::conversation::{Command, Phase};
use crate::id::Language;
use crate::reading::Subject;
use crate::reading::entities::EntityKind;
use crate::reading::language::Heard;
use crate::reading::words::Words;
use crate::routing::matrix::{Hours, Mood};
use crate::text::Text;
use crate::trigger::BotTurn;
use crate::wording::{LANGUAGES, Name};

/// Whoever was asked for a fact and writes so many words tells of a matter.
const WORDS_OF_A_MATTER: usize = 6;
/// The language is told by so many messages, or not at all.
const MOST_HEARD: usize = 12;
/// So many words can say what is wrong.
const FEWEST_WORDS: usize = 3;
/// An answer in words to a question of the bot's is no longer than this, in letters.
const LONGEST_ANSWER: usize = 200;

impl Turn<'_> {
    /// What is learnt from a message, and whether that is what the bot had asked for, or that the
    /// visitor will not say it.
    pub(super) fn learns(&self, heard: &Understood, text: &Text) -> (Vec<Noticed>, bool) {
        let mut noticed = heard.noticed.clone();
        let was_asked = self.in_hand.asked.is_some() || self.in_hand.leads.is_some();
        if was_asked && heard.reading.size.words < WORDS_OF_A_MATTER {
            // A short answer to the bot's own question does not change what the matter is.
            noticed.retain(|noticed| !matches!(noticed, Noticed::IntentRead { .. }));
        } else {
            noticed.extend(self.problem(heard, text));
        }
        // A flow reads the answers to its own questions.
        let (Some(field), None) = (self.in_hand.asked, &self.in_hand.leads) else {
            return (noticed, false);
        };
        if noticed.iter().any(|it| matches!(it, Noticed::Given { field: it, .. } if *it == field)) {
            return (noticed, true);
        }
        if self.bot.wording.is_said(text.reveal(), Name::Skip) {
            noticed.push(Noticed::Declined(field));
            return (noticed, true);
        }
        let accepts = Accepts::for_field(field);
        let value = if accepts == Accepts::Words {
            plain(heard, text)
        } else {
            // A bare number is what was asked for, whatever else it looks like.
            accepts.read(text.reveal()).ok().or_else(|| written(field, heard, text))
        };
        let Some(value) = value else { return (noticed, false) };
        if value.reveal().len() >= text.reveal().trim().len() {
            // All of it is what was asked for, and nothing else that it may look like.
            noticed.retain(|noticed| !matches!(noticed, Noticed::Given { .. }));
        }
        noticed.push(Noticed::Given { field, value, from: Source::Words });
        (noticed, true)
    }

    /// The language that the visitor's messages are in so far, where it is not known already.
    pub(super) fn language_read(&self) -> Option<Noticed> {
        let known = self.layers.conversation.language.known();
        // What the site or a person has said is not guessed at.
        if known.is_some_and(|known| known.from != Source::Words) {
            return None;
        }
        let served = self.served();
        let turns = self.layers.conversation.turns.iter();
        let theirs = turns.filter(|turn| turn.by == Speaker::Visitor);
        // The first messages tell, if any do.
        let heard = theirs
            .take(MOST_HEARD)
            .fold(Heard::default(), |heard, turn| heard.and(turn.text.reveal(), &served));
        let language = heard.guess(&served).language().cloned()?;
        let is_new = known.is_none_or(|known| known.value != language);
        is_new.then_some(Noticed::LanguageRead { language, from: Source::Words })
    }

    /// The languages that somebody in the workspace answers in, and those of the bot.
    fn served(&self) -> Vec<Language> {
        let policy = self.bot.policy;
        let people = policy.roster.members.values().flat_map(|member| member.languages.keys());
        let mut served: Vec<Language> = people.cloned().collect();
        served.push(policy.bot.language.clone());
        served.extend(LANGUAGES.iter().filter_map(|code| Language::new(*code).ok()));
        served.sort_unstable();
        served.dedup();
        served
    }

    /// What is wrong, in the words in which it was first said.
    fn problem(&self, heard: &Understood, text: &Text) -> Option<Noticed> {
        let field = Field::Problem;
        let (subject, sure) = heard.reading.subject;
        let says = subject != Subject::General
            && sure >= self.bot.policy.triggers.topic_from
            && heard.reading.size.words >= FEWEST_WORDS;
        let is_new = !self.layers.knows(field);
        (says && is_new).then(|| Noticed::Given { field, value: text.clone(), from: Source::Words })
    }

    /// Goes on once a fact was given: with the next, or with whoever can do something with them.
    pub(super) fn goes_on_with_a_fact(&mut self) {
        match self.missing(|field| !field.is_of_person()) {
            Some(field) => self.asks_for(field),
            None => self.ends_with_a_person(None),
        }
    }

    /// A reply is promised. Whoever wants a person none the less gets one where somebody is
    /// there, and is told where nobody is; what the bot knows it answers.
    pub(super) fn answers_who_was_promised(&mut self, heard: &Understood, gave: bool, text: &Text) {
        match (heard.verdict.why(), self.bot.policy.hours(self.at)) {
            (Some(why), Hours::Open) => self.calls(why, &heard.verdict, None),
            (Some(_), Hours::Closed) => self.says_of_team(Name::Away, BotTurn::Led),
            (None, Hours::Open | Hours::Closed) if gave => self.listens_on(heard, gave),
            (None, Hours::Open | Hours::Closed) => {
                if let Some(talk) = small_talk(&Words::of(text.reveal())) {
                    self.says(talk.answer(), &[], None, BotTurn::Led);
                } else if let Some((article, sure)) = self.best_article(text) {
                    self.reads_out(&article, BotTurn::Answered(Some(sure)));
                } else {
                    self.says_of_team(Name::MessageKept, BotTurn::Led);
                }
            }
        }
    }

    /// Somebody is on the way: what is read goes into the package, what is still missing is asked
    /// for one by one, and what becomes urgent is said to be.
    pub(super) fn listens_on(&mut self, heard: &Understood, gave: bool) {
        let waits =
            matches!(self.scene.conversation.phase(), Some(Phase::Queued(_) | Phase::Offered(..)));
        if waits && heard.verdict.of(Trigger::Mood).is_some() {
            self.raises();
        }
        if gave && self.missing_and_not_asked().is_none() {
            self.says(Name::FactsTaken, &[], None, BotTurn::Led);
        } else if gave {
            self.asks_while_waiting();
        }
    }

    /// Asks for the next fact that whoever comes needs, if there is one.
    pub(super) fn asks_while_waiting(&mut self) {
        if let Some(field) = self.missing_and_not_asked() {
            self.asks_for(field);
        }
    }

    /// Whoever waits is asked for nothing twice.
    fn missing_and_not_asked(&self) -> Option<Field> {
        let asked = &self.layers.conversation.asked;
        self.missing(|field| !asked.contains_key(&field))
    }

    fn missing(&self, wanted: impl Fn(Field) -> bool) -> Option<Field> {
        let may_ask = Completeness::of(&self.layers, &self.bot.policy.context).may_ask;
        may_ask.into_iter().find(|field| Name::asking_for(*field).is_some() && wanted(*field))
    }

    fn raises(&mut self) {
        let handoff = self.scene.conversation.past().and_then(|past| past.handoff.as_ref());
        let Some(waiting) = handoff else { return };
        let situation = self.situation(Mood::Upset, None);
        let urgency = self.bot.policy.matrix.route(&situation).urgency;
        if urgency.priority < waiting.ticket.priority {
            let (priority, first_reply_within) = (urgency.priority, urgency.first_reply_within);
            self.commands.push(Command::RaiseHandoff { priority, first_reply_within });
        }
    }
}

/// The whole message, where it can be an answer in words.
fn plain(heard: &Understood, text: &Text) -> Option<Text> {
    let is_talk = small_talk(&Words::of(text.reveal())).is_some();
    let asks = heard.reading.size.questions > 0;
    let is_long = text.reveal().chars().count() > LONGEST_ANSWER;
    let says_else = heard.noticed.iter().any(|noticed| matches!(noticed, Noticed::Given { .. }));
    let is_plain = !is_talk && !asks && !is_long && !says_else && heard.verdict.why().is_none();
    if is_plain { Accepts::Words.read(text.reveal()).ok() } else { None }
}

/// A day as somebody writes it, where a day was asked for.
fn written(field: Field, heard: &Understood, text: &Text) -> Option<Text> {
    let wanted = match field {
        Field::PaymentDate => EntityKind::Date,
        Field::Amount => EntityKind::Amount,
        Field::Name
        | Field::Email
        | Field::Phone
        | Field::Account
        | Field::OrderNumber
        | Field::InvoiceNumber
        | Field::Transaction
        | Field::ErrorCode
        | Field::Url
        | Field::Page
        | Field::Plan
        | Field::Product
        | Field::Device
        | Field::Identity
        | Field::Problem
        | Field::StepsTried
        | Field::Language => return None,
    };
    let found = heard.reading.entities.iter().find(|entity| entity.kind == wanted)?;
    Some(Text::new(found.place.of(text.reveal())))
}
