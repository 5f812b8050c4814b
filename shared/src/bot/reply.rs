//! What the bot does with a message: it reads it, weighs it, and answers, asks or steps aside.
//! SPEC BT.

use super::answer::{Ranked, rank};
use super::article::{ArticleId, Articles};
use super::clarify::{Clarified, question};
use super::index::Index;
use super::talk::{SmallTalk, asks_nothing, small_talk};
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
use crate::wording::Wording;

/// So many earlier messages are compared with a new one.
const COMPARED: usize = 10;
/// From so many words on a question can be asked again in other words.
const FEWEST_COMPARED: usize = 3;

/// The bot of a workspace, made ready.
#[derive(Clone, Copy)]
pub struct Bot<'w> {
    /// What the workspace has set.
    pub policy: &'w Policy,
    /// Its articles.
    pub articles: &'w Articles,
    /// The same, made ready to be asked.
    pub index: &'w Index,
    /// Its texts, in its own words where it has some.
    pub wording: &'w Wording,
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
    /// Whether a flow leads.
    pub leads: Leads,
}

/// Whether a flow leads the visitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leads {
    /// None does.
    Nobody,
    /// One does, and what the visitor writes answers it.
    Flow,
}

/// A message, as the bot understands it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Understood {
    /// What it says.
    pub reading: Reading,
    /// What it showed, to be weighed with what comes.
    pub seen: VisitorTurn,
    /// What was learnt, for the package.
    pub noticed: Vec<Noticed>,
    /// All that fired, and what could not be looked at.
    pub verdict: Verdict,
}

/// What the bot answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// What it does.
    pub doing: Doing,
    /// What the triggers see in that.
    pub turn: BotTurn,
    /// What is learnt from it, for the package.
    pub noticed: Vec<Noticed>,
    /// All that fires once the bot has taken this turn.
    pub verdict: Verdict,
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
    /// Understands a message at a place of the log.
    pub fn hear(&self, chat: &Chat<'_>, seq: Seq, text: &Text, at: Timestamp) -> Understood {
        let words = Words::of(text.reveal());
        let reading = read_with(&words, self.phrases);
        // What answers a flow's question is no question that comes again.
        let like = match chat.leads {
            Leads::Nobody => like(chat.layers, seq, &words),
            Leads::Flow => None,
        };
        let seen = VisitorTurn::of(&reading, like);
        let noticed = learnt(&reading, seq, text);
        let verdict = self.weigh_after(chat, seq, Signal::Visitor(seen.clone()), at);
        Understood { reading, seen, noticed, verdict }
    }

    /// Answers a message that was understood, and for which nobody has to be called.
    pub fn answer(
        &self,
        chat: &Chat<'_>,
        reading: &Reading,
        (seq, text): (Seq, &Text),
        at: Timestamp,
    ) -> Answer {
        let words = Words::of(text.reveal());
        let (doing, turn) = self.choose(chat, reading, &words);
        // The bot's own turn is weighed before it is taken: the second miss is none that the
        // visitor has to read.
        let verdict = self.weigh_after(chat, seq.next(), Signal::Bot(turn.clone()), at);
        let noticed: Vec<Noticed> = missed(&turn, seq, text).into_iter().collect();
        let doing = verdict.why().map_or(doing, Doing::HandOver);
        Answer { doing, turn, noticed, verdict }
    }

    /// Weighs what was seen.
    pub(super) fn weigh(&self, chat: &Chat<'_>, at: Timestamp) -> Verdict {
        let tier = chat.layers.identity.profile.tier.value().copied().unwrap_or(Tier::Standard);
        weigh(chat.signals, self.policy, tier, chat.answers, at)
    }

    /// Weighs what was seen, with one more signal.
    pub(super) fn weigh_after(
        &self,
        chat: &Chat<'_>,
        seq: Seq,
        signal: Signal,
        at: Timestamp,
    ) -> Verdict {
        let mut signals = chat.signals.clone();
        signals.apply(Moment { seq, at, signal });
        self.weigh(&Chat { signals: &signals, ..*chat }, at)
    }

    /// The articles that were not shown yet, the surest first.
    fn ranked(&self, layers: &Layers, words: &Words<'_>) -> Vec<Ranked> {
        let shown: Vec<ArticleId> = layers.action.articles.iter().map(id_of).collect();
        rank(self.index, words, &shown)
    }

    /// The surest, where it is sure enough for an answer.
    fn sure_enough<'r>(&self, ranked: &'r [Ranked]) -> Option<&'r Ranked> {
        let from = self.policy.triggers.confidence_from;
        ranked.first().filter(|best| best.confidence >= from)
    }

    /// The article that answers a message, if one is sure enough.
    pub(super) fn best_article(&self, layers: &Layers, words: &Words<'_>) -> Option<Ranked> {
        self.sure_enough(&self.ranked(layers, words)).cloned()
    }

    fn choose(&self, chat: &Chat<'_>, reading: &Reading, words: &Words<'_>) -> (Doing, BotTurn) {
        let led = |doing| (doing, BotTurn::Led);
        if let Some(talk) = small_talk(words) {
            return led(Doing::Talk(talk));
        }
        let ranked = self.ranked(chat.layers, words);
        if let Some(best) = self.sure_enough(&ranked) {
            let answered = BotTurn::Answered(Some(best.confidence));
            return (Doing::Show(best.article.clone()), answered);
        }
        let from = self.policy.triggers.confidence_from;
        let close = question(&choices(&ranked), from, chat.clarified);
        if !close.is_empty() {
            return (Doing::Clarify(close), BotTurn::Clarified);
        }
        match self.wanted(chat.layers, reading, words.text()) {
            Some(field) => led(Doing::AskFor(field)),
            None => (Doing::Miss, BotTurn::Missed),
        }
    }

    /// What the matter needs and may be asked for, where it is clear what the matter is.
    pub(super) fn wanted(&self, layers: &Layers, reading: &Reading, text: &str) -> Option<Field> {
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
        let may_ask = Completeness::of(&layers, &self.policy.context).may_ask;
        may_ask.into_iter().find(|field| !field.is_of_person())
    }
}

fn choices(ranked: &[Ranked]) -> Vec<(ArticleId, Thousandths)> {
    ranked.iter().map(|ranked| (ranked.article.clone(), ranked.confidence)).collect()
}

fn id_of(article: &crate::context::action::Article) -> ArticleId {
    ArticleId(article.id.reveal().to_owned())
}

/// The earlier message of the same visitor that this one is most like, of those that ask for
/// something: who greets or says yes a second time asks for nothing.
fn like(layers: &Layers, seq: Seq, words: &Words<'_>) -> Option<(Seq, Thousandths)> {
    if asks_nothing(words) {
        return None;
    }
    let asked = Terms::of(words);
    let turns = layers.conversation.turns.iter().rev();
    let said = turns.filter(|turn| turn.by == Speaker::Visitor && turn.seq < seq);
    let earlier = said.map(|turn| (turn.seq, Words::of(turn.text.reveal())));
    let asking = earlier.filter(|(_, words)| !asks_nothing(words)).take(COMPARED);
    let compared = asking.map(|(seq, earlier)| {
        let (said, is_short) = (Terms::of(&earlier), is_short(&earlier) || is_short(words));
        // A word or two are no question that could be asked in other words.
        let sure =
            if is_short && said != asked { Thousandths(0) } else { similarity(&said, &asked) };
        (seq, sure)
    });
    // Of equals the latest, which comes first.
    compared.fold(None, |best: Option<(Seq, Thousandths)>, next| match best {
        Some(best) if best.1 >= next.1 => Some(best),
        Some(_) | None => Some(next),
    })
}

fn is_short(words: &Words<'_>) -> bool {
    let letters = words.iter().filter(|(_, word)| word.chars().any(char::is_alphabetic));
    letters.count() < FEWEST_COMPARED
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

fn missed(turn: &BotTurn, seq: Seq, text: &Text) -> Option<Noticed> {
    let missed = *turn == BotTurn::Missed;
    missed.then(|| Noticed::Missed(Quote { seq, text: text.clone() }))
}

#[cfg(test)]
mod tests;
