//! What the bot does with a message: it reads it, weighs it, and answers, asks or steps aside.
//! SPEC BT.

use super::answer::{Ranked, rank};
use super::article::{ArticleId, Articles};
use super::clarify::{Clarified, question};
use super::index::Index;
use super::talk::{SmallTalk, small_talk};
use crate::context::action::{Quote, Tone};
use crate::context::completeness::Completeness;
use crate::context::conversation::Speaker;
use crate::context::field::Field;
use crate::context::known::Source;
use crate::context::noticed::Noticed;
use crate::context::package::Layers;
use crate::conversation::handoff::Why;
use crate::id::Seq;
use crate::policy::Policy;
use crate::reading::entities::{Entity, EntityKind, Value};
use crate::reading::paraphrase::similarity;
use crate::reading::signs::OwnPhrases;
use crate::reading::terms::Terms;
use crate::reading::words::Words;
use crate::reading::{Place, Reading, Subject, Thousandths, read_with};
use crate::routing::need::Tier;
use crate::text::Text;
use crate::time::Timestamp;
use crate::trigger::{BotTurn, Moment, Signal, Signals, Verdict, VisitorTurn, weigh};

/// So many earlier messages are compared with a new one.
const COMPARED: usize = 10;

/// The bot of a workspace, made ready.
#[derive(Clone, Copy)]
pub struct Bot<'w> {
    /// What the workspace has set.
    pub policy: &'w Policy,
    /// Its articles.
    pub articles: &'w Articles,
    /// The same, made ready to be asked.
    pub index: &'w Index,
    /// The workspace's own phrases, made ready by [`Policy::own_phrases`].
    pub phrases: &'w OwnPhrases,
}

/// A conversation as the bot finds it.
#[derive(Clone, Copy)]
pub struct Chat<'c> {
    /// What is known.
    pub layers: &'c Layers,
    /// What was seen.
    pub signals: &'c Signals,
    /// How often the bot has answered since it was opened.
    pub answers: u8,
    /// Whether it has asked what was meant.
    pub clarified: Clarified,
}

/// What the bot does with a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// What the message showed, to be weighed with what comes.
    pub seen: Vec<Signal>,
    /// What the bot's own turn shows, once it is taken.
    pub turn: Option<Signal>,
    /// What was learnt, for the package.
    pub noticed: Vec<Noticed>,
    /// All that fired, and what could not be looked at.
    pub verdict: Verdict,
    /// What comes now.
    pub doing: Doing,
}

/// What the bot does next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doing {
    /// A person is called.
    HandOver(Why),
    /// It makes small talk.
    Talk(SmallTalk),
    /// It shows an article.
    Show(ArticleId),
    /// It asks which of these was meant.
    Clarify(Vec<ArticleId>),
    /// It asks for a fact that the matter needs.
    AskFor(Field),
    /// It has no answer, and says so.
    Miss,
}

impl Bot<'_> {
    /// What it does with a message at a place of the log.
    pub fn reply(&self, chat: &Chat<'_>, seq: Seq, text: &Text, at: Timestamp) -> Reply {
        let words = Words::of(text.reveal());
        let reading = read_with(&words, self.phrases);
        let seen = Signal::Visitor(VisitorTurn::of(&reading, like(chat.layers, &words)));
        let mut noticed = learnt(&reading, seq, text);
        let mut signals = chat.signals.clone();
        signals.apply(Moment { seq, at, signal: seen.clone() });
        let verdict = self.weigh(&signals, chat, at);
        let seen = vec![seen];
        if let Some(why) = verdict.why() {
            return Reply { seen, turn: None, noticed, verdict, doing: Doing::HandOver(why) };
        }
        let (doing, turn) = self.answer(chat, &reading, &words);
        // The bot's own turn is weighed before it is taken: the second miss is none that the
        // visitor has to read.
        signals.apply(Moment { seq: seq.next(), at, signal: turn.clone() });
        let then = self.weigh(&signals, chat, at);
        noticed.extend(missed(&turn, seq, text));
        if let Some(why) = then.why() {
            let doing = Doing::HandOver(why);
            return Reply { seen, turn: Some(turn), noticed, verdict: then, doing };
        }
        noticed.extend(self.shown(&doing));
        Reply { seen, turn: Some(turn), noticed, verdict, doing }
    }

    fn weigh(&self, signals: &Signals, chat: &Chat<'_>, at: Timestamp) -> Verdict {
        let tier = chat.layers.identity.profile.tier.value().copied().unwrap_or(Tier::Standard);
        weigh(signals, self.policy, tier, chat.answers, at)
    }

    fn answer(&self, chat: &Chat<'_>, reading: &Reading, words: &Words<'_>) -> (Doing, Signal) {
        let led = |doing| (doing, Signal::Bot(BotTurn::Led));
        if let Some(talk) = small_talk(words) {
            return led(Doing::Talk(talk));
        }
        let shown: Vec<ArticleId> = chat.layers.action.articles.iter().map(id_of).collect();
        let ranked = rank(self.index, words, &shown);
        let from = self.policy.triggers.confidence_from;
        if let Some(best) = ranked.first().filter(|best| best.confidence >= from) {
            let answered = BotTurn::Answered(Some(best.confidence));
            return (Doing::Show(best.article.clone()), Signal::Bot(answered));
        }
        let close = question(&choices(&ranked), from, chat.clarified);
        if !close.is_empty() {
            return (Doing::Clarify(close), Signal::Bot(BotTurn::Clarified));
        }
        match self.wanted(chat.layers, reading, words.text()) {
            Some(field) => led(Doing::AskFor(field)),
            None => (Doing::Miss, Signal::Bot(BotTurn::Missed)),
        }
    }

    /// What the matter needs and may be asked for, where it is clear what the matter is.
    fn wanted(&self, layers: &Layers, reading: &Reading, text: &str) -> Option<Field> {
        let (subject, sure) = reading.subject;
        // A question before buying, a complaint and the law are not helped by a number.
        let is_helped = match subject {
            Subject::Billing
            | Subject::RefundDispute
            | Subject::Technical
            | Subject::ShippingOrders
            | Subject::AccountSecurity
            | Subject::Cancellation => true,
            Subject::PreSale | Subject::Complaint | Subject::Legal | Subject::General => false,
        };
        if !is_helped || sure < self.policy.triggers.topic_from {
            return None;
        }
        let mut layers = layers.clone();
        let at = layers.conversation.last_at.value().copied().unwrap_or_default();
        for noticed in facts(reading, text) {
            layers.apply(&self.policy.context, at, &noticed);
        }
        layers.apply(&self.policy.context, at, &intent(subject, sure));
        // Who they are is asked for when somebody has to reach them, and is no answer to a question.
        let is_of_person =
            |field: &Field| matches!(field, Field::Name | Field::Email | Field::Phone);
        let may_ask = Completeness::of(&layers, &self.policy.context).may_ask;
        may_ask.into_iter().find(|field| !is_of_person(field))
    }

    fn shown(&self, doing: &Doing) -> Option<Noticed> {
        match doing {
            Doing::Show(id) => {
                let article = self.articles.as_slice().iter().find(|article| article.id == *id)?;
                let (id, title) = (Text::new(id.0.clone()), Text::new(article.question.clone()));
                Some(Noticed::ArticleShown { id, title })
            }
            Doing::AskFor(field) => Some(Noticed::Asked(*field)),
            Doing::HandOver(_) | Doing::Talk(_) | Doing::Clarify(_) | Doing::Miss => None,
        }
    }
}

fn choices(ranked: &[Ranked]) -> Vec<(ArticleId, Thousandths)> {
    ranked.iter().map(|ranked| (ranked.article.clone(), ranked.confidence)).collect()
}

fn id_of(article: &crate::context::action::Article) -> ArticleId {
    ArticleId(article.id.reveal().to_owned())
}

/// The earlier message of the same visitor that this one is most like.
fn like(layers: &Layers, words: &Words<'_>) -> Option<(Seq, Thousandths)> {
    let asked = Terms::of(words);
    let turns = layers.conversation.turns.iter().rev();
    let earlier = turns.filter(|turn| turn.by == Speaker::Visitor).take(COMPARED);
    let compared = earlier
        .map(|turn| (turn.seq, similarity(&Terms::of(&Words::of(turn.text.reveal())), &asked)));
    // Of equals the latest, which comes first.
    compared.fold(None, |best: Option<(Seq, Thousandths)>, next| match best {
        Some(best) if best.1 >= next.1 => Some(best),
        Some(_) | None => Some(next),
    })
}

/// What a message says for the package.
fn learnt(reading: &Reading, seq: Seq, text: &Text) -> Vec<Noticed> {
    let quote = |place: Place| Quote { seq, text: Text::new(place.of(text.reveal())) };
    let mut noticed = facts(reading, text.reveal());
    let (subject, sure) = reading.subject;
    if subject != Subject::General {
        noticed.push(intent(subject, sure));
    }
    let words = reading.mood.evidence.iter();
    if let Some(place) = words.copied().reduce(|first, last| Place { end: last.end, ..first }) {
        let sure = Thousandths(reading.mood.feeling.unsigned_abs().min(1_000));
        let tone = tone(reading.mood.feeling);
        noticed.push(Noticed::MoodRead { tone, sure, shown_by: quote(place) });
    }
    noticed.extend(
        reading
            .signs
            .iter()
            .map(|found| Noticed::SignRead { sign: found.sign, shown_by: quote(found.place) }),
    );
    noticed
}

fn intent(subject: Subject, sure: Thousandths) -> Noticed {
    Noticed::IntentRead { topic: subject.topic(), what: None, sure }
}

fn facts(reading: &Reading, text: &str) -> Vec<Noticed> {
    let given = |entity: &Entity| {
        let field = field_of(entity.kind, reading.subject.0)?;
        let value = match &entity.value {
            Value::Written(value) => value.clone(),
            // An amount and a day are passed on in the visitor's own words.
            Value::Amount(_) | Value::Day(_) => Text::new(entity.place.of(text)),
        };
        Some(Noticed::Given { field, value, from: Source::Words })
    };
    reading.entities.iter().filter_map(given).collect()
}

fn field_of(kind: EntityKind, subject: Subject) -> Option<Field> {
    let is_about_money = matches!(subject, Subject::Billing | Subject::RefundDispute);
    match kind {
        EntityKind::OrderNumber => Some(Field::OrderNumber),
        EntityKind::AccountNumber => Some(Field::Account),
        EntityKind::InvoiceNumber => Some(Field::InvoiceNumber),
        EntityKind::TransactionNumber => Some(Field::Transaction),
        EntityKind::Email => Some(Field::Email),
        EntityKind::Phone => Some(Field::Phone),
        EntityKind::Amount => Some(Field::Amount),
        // The day of a payment is told where it is about one.
        EntityKind::Date => is_about_money.then_some(Field::PaymentDate),
        EntityKind::ErrorCode => Some(Field::ErrorCode),
        EntityKind::Url => Some(Field::Url),
        EntityKind::Time | EntityKind::Ip => None,
    }
}

fn tone(feeling: i16) -> Tone {
    match feeling {
        240.. => Tone::Content,
        -149..=239 => Tone::Calm,
        -299..=-150 => Tone::Uneasy,
        -699..=-300 => Tone::Frustrated,
        ..=-700 => Tone::Angry,
    }
}

fn missed(turn: &Signal, seq: Seq, text: &Text) -> Option<Noticed> {
    let missed = *turn == Signal::Bot(BotTurn::Missed);
    missed.then(|| Noticed::Missed(Quote { seq, text: text.clone() }))
}

#[cfg(test)]
mod tests;
