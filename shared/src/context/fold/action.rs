//! Folds what is wanted and what was done into the layer of action.

use std::cmp::Ordering;

use crate::context::action::{
    Article, DraftTicket, Intent, IntentStanding, Miss, MoodNow, MoodReading, Outcome, SignSeen,
    Step, TicketSeen, Trend,
};
use crate::context::field::Item;
use crate::context::known::{Fact, Known, Source};
use crate::context::package::Layers;
use crate::context::policy::ContextPolicy;
use crate::id::{AgentId, Seq, Topic};
use crate::reading::Thousandths;
use crate::text::Text;
use crate::time::Timestamp;

/// How many readings of the mood are kept; of more, the latest.
const MOST_MOODS: usize = 20;

/// How many readings the trend looks back, the latest among them.
const TREND_LOOKS_BACK: usize = 4;

impl Layers {
    /// What an agent stands for is not read over.
    pub(super) fn intent_read(
        &mut self,
        policy: &ContextPolicy,
        topic: Topic,
        what: Option<Text>,
        sure: &Known<Thousandths>,
    ) {
        let known = self.action.intent.value();
        let stood_for = known.is_some_and(|intent| match intent.standing {
            IntentStanding::Read => false,
            IntentStanding::Confirmed(_) | IntentStanding::Corrected(_) => true,
        });
        if stood_for || !policy.stores_item(Item::Intent) {
            return;
        }
        // The same topic again keeps the words that were found for it.
        let same = known.filter(|intent| intent.topic == topic);
        let what = what.or_else(|| same.and_then(|intent| intent.what.clone()));
        let intent = Intent { topic, what, sure: sure.value, standing: IntentStanding::Read };
        self.hold(Known::new(intent, sure.from, sure.at));
    }

    pub(super) fn intent_confirmed(&mut self, by: AgentId, at: Timestamp) {
        if let Some(known) = self.action.intent.value() {
            let standing = IntentStanding::Confirmed(by);
            let intent = Intent { standing, ..known.clone() };
            self.hold(Known::new(intent, Source::Agent, at));
        }
    }

    pub(super) fn intent_corrected(
        &mut self,
        policy: &ContextPolicy,
        by: AgentId,
        (topic, what): (Topic, Option<Text>),
        at: Timestamp,
    ) {
        if policy.stores_item(Item::Intent) {
            let standing = IntentStanding::Corrected(by);
            let intent = Intent { topic, what, sure: Thousandths(1000), standing };
            self.hold(Known::new(intent, Source::Agent, at));
        }
    }

    fn hold(&mut self, intent: Known<Intent>) {
        if let Some(old) = self.action.intent.known()
            && old.value.topic != intent.value.topic
        {
            self.action.earlier_intents.push(old.clone());
        }
        self.action.intent = Fact::Known(intent);
    }

    pub(super) fn mood_read(&mut self, policy: &ContextPolicy, reading: MoodReading) {
        if !policy.stores_item(Item::Mood) {
            return;
        }
        let (tone, sure, at) = (reading.tone, reading.sure, reading.at);
        let moods = &mut self.action.moods;
        moods.push(reading);
        if moods.len() > MOST_MOODS {
            moods.remove(0);
        }
        let before = moods[moods.len().saturating_sub(TREND_LOOKS_BACK)].tone;
        let trend = match tone.cmp(&before) {
            Ordering::Less => Trend::Easing,
            Ordering::Equal => Trend::Steady,
            Ordering::Greater => Trend::Worsening,
        };
        self.action.mood =
            Fact::Known(Known::new(MoodNow { tone, sure, trend }, Source::Words, at));
    }

    pub(super) fn sign_read(&mut self, policy: &ContextPolicy, seen: SignSeen) {
        if policy.stores_item(Item::Signs) {
            self.action.signs.retain(|known| known.sign != seen.sign);
            self.action.signs.push(seen);
        }
    }

    pub(super) fn step_began(&mut self, policy: &ContextPolicy, step: Step) {
        let known = self.action.steps.iter().any(|known| known.asked == step.asked);
        if policy.stores_item(Item::Steps) && !known {
            self.action.steps.push(step);
        }
    }

    pub(super) fn step_ended(&mut self, asked: Seq, outcome: Outcome) {
        if let Some(step) = self.action.steps.iter_mut().find(|step| step.asked == asked) {
            step.outcome = outcome;
        }
    }

    pub(super) fn article_shown(&mut self, policy: &ContextPolicy, article: Article) {
        if policy.stores_item(Item::Articles) {
            self.action.articles.retain(|shown| shown.id != article.id);
            self.action.articles.push(article);
        }
    }

    pub(super) fn missed(&mut self, policy: &ContextPolicy, miss: Miss) {
        if policy.stores_item(Item::Misses) {
            self.action.misses.push(miss);
        }
    }

    pub(super) fn ticket_seen(&mut self, policy: &ContextPolicy, it: TicketSeen, at: Timestamp) {
        if policy.stores_item(Item::Ticket) {
            self.action.ticket = Fact::Known(Known::new(it, Source::Ticketing, at));
        }
    }

    pub(super) fn ticket_drafted(
        &mut self,
        policy: &ContextPolicy,
        it: DraftTicket,
        at: Timestamp,
    ) {
        if policy.stores_item(Item::DraftTicket) {
            self.action.draft_ticket = Fact::Known(Known::new(it, Source::Bot, at));
        }
    }

    pub(super) fn next_said(&mut self, policy: &ContextPolicy, next: Known<Text>) {
        if policy.stores_item(Item::Next) {
            self.action.next.learn(next);
        }
    }
}
