//! Folds what was noticed into the layers. It cannot fail, and the same list gives the same.

mod action;
mod identity;

use super::action::{Article, Miss, MoodReading, Outcome, SignSeen, Step};
use super::conversation::{Page, Speaker, Turn, Visit};
use super::field::{Field, Item};
use super::identity::FailedProof;
use super::known::{Fact, Keeper, Known, Source};
use super::mask;
use super::noticed::Noticed;
use super::package::Layers;
use super::policy::ContextPolicy;
use super::routing::Routed;
use super::texts;
use crate::id::{ConversationId, Language, Seq};
use crate::routing::matrix::Channel;
use crate::text::Text;
use crate::time::Timestamp;

/// How many pages of the trail are kept; of more, the latest.
const MOST_PAGES: usize = 100;

impl Layers {
    /// Takes in what was noticed. What the policy does not store leaves no trace. SPEC CX1, CX9.
    pub fn apply(&mut self, policy: &ContextPolicy, at: Timestamp, noticed: &Noticed) {
        self.alive(at);
        match noticed.clone() {
            Noticed::Began { conversation, channel } => self.began(conversation, channel, at),
            Noticed::Said { seq, by, text } => self.said(seq, by, text, at),
            Noticed::Visited(page) => self.visited(policy, page, at),
            Noticed::LanguageRead { language, from } => {
                self.language_read(policy, Known::new(language, from, at));
            }
            Noticed::Given { field, value, from } => {
                self.given(policy, field, Known::new(value, from, at));
            }
            Noticed::Asked(field) => self.asked(field),
            Noticed::Declined(field) => self.declined(field, at),
            Noticed::Remembered { name, value } => self.remembered(policy, name, value, at),
            Noticed::Corrected { field, value } => self.corrected(policy, field, value, at),
            Noticed::Withheld(field) => self.withheld(field),
            Noticed::RecordSeen { from, record } => self.record(policy, from, *record, at),
            Noticed::RecordUnavailable { from, why } => self.no_record(from, why, at),
            Noticed::Proved { how, of } => self.proved(how, of, at),
            Noticed::ProofFailed { how, why } => {
                self.proof_failed(policy, FailedProof { how, why, at });
            }
            Noticed::IntentRead { topic, what, sure } => {
                self.intent_read(policy, topic, what, &Known::new(sure, Source::Words, at));
            }
            Noticed::IntentConfirmed(by) => self.intent_confirmed(by, at),
            Noticed::IntentCorrected { by, topic, what } => {
                self.intent_corrected(policy, by, (topic, what), at);
            }
            Noticed::MoodRead { tone, sure, shown_by } => {
                self.mood_read(policy, MoodReading { tone, sure, shown_by, at });
            }
            Noticed::SignRead { sign, shown_by } => {
                self.sign_read(policy, SignSeen { sign, shown_by, at });
            }
            Noticed::StepBegan { asked, kind, what } => {
                self.step_began(policy, Step { asked, kind, what, at, outcome: Outcome::Pending });
            }
            Noticed::StepEnded { asked, outcome } => self.step_ended(asked, outcome),
            Noticed::ArticleShown { id, title } => {
                self.article_shown(policy, Article { id, title, at });
            }
            Noticed::Missed(question) => self.missed(policy, Miss { question, at }),
            Noticed::TicketSeen(ticket) => self.ticket_seen(policy, ticket, at),
            Noticed::TicketDrafted(draft) => self.ticket_drafted(policy, draft, at),
            Noticed::NextSaid { what, from } => {
                self.next_said(policy, Known::new(what, from, at));
            }
            Noticed::PersonWanted(reason) => {
                self.routing.reason = Fact::Known(Known::new(reason, Source::Bot, at));
            }
            Noticed::Routed(routed) => self.routed(*routed, at),
            Noticed::Taken(agent) => {
                self.routing.taken_by = Fact::Known(Known::new(agent, Source::Agent, at));
            }
        }
    }

    fn alive(&mut self, at: Timestamp) {
        let last = self.conversation.last_at.value().map_or(at, |last| (*last).max(at));
        self.conversation.last_at = Fact::Known(Known::new(last, Source::Site, last));
    }

    fn began(&mut self, conversation: ConversationId, channel: Channel, at: Timestamp) {
        let of = &mut self.conversation;
        of.id.learn(Known::new(conversation, Source::Site, at));
        of.channel.learn(Known::new(channel, Source::Site, at));
        if !of.began_at.is_known() {
            of.began_at = Fact::Known(Known::new(at, Source::Site, at));
        }
    }

    fn language_read(&mut self, policy: &ContextPolicy, language: Known<Language>) {
        if policy.stores(Field::Language) {
            self.conversation.language.learn(language);
        }
    }

    fn asked(&mut self, field: Field) {
        let asked = self.conversation.asked.entry(field).or_default();
        asked.times = asked.times.saturating_add(1);
    }

    fn declined(&mut self, field: Field, at: Timestamp) {
        self.conversation.asked.entry(field).or_default().declined_at = Some(at);
    }

    fn remembered(&mut self, policy: &ContextPolicy, name: String, value: Text, at: Timestamp) {
        if policy.stores_item(Item::Variables) {
            self.conversation.variables.insert(name, Known::new(value, Source::Bot, at));
        }
    }

    fn routed(&mut self, routed: Routed, at: Timestamp) {
        fn decided<T>(value: T, at: Timestamp) -> Fact<T> {
            Fact::Known(Known::new(value, Source::Rule, at))
        }
        let of = &mut self.routing;
        of.team = decided(routed.team, at);
        of.skill = routed.skill.map_or(Fact::Unknown, |skill| decided(skill, at));
        of.rule = decided(routed.rule, at);
        of.priority = decided(routed.priority, at);
        of.first_reply_due = decided(routed.first_reply_due, at);
        of.basis = decided(routed.basis, at);
    }

    fn said(&mut self, seq: Seq, by: Speaker, text: Text, at: Timestamp) {
        let silence =
            self.conversation.turns.last().map_or(0, |last| at.since(last.at).recorded_seconds());
        self.conversation.turns.push(Turn { seq, by, at, silence, text });
    }

    fn visited(&mut self, policy: &ContextPolicy, page: Page, at: Timestamp) {
        if policy.stores(Field::Page) {
            self.conversation.page.learn(Known::new(page.clone(), Source::Site, at));
        }
        if policy.stores_item(Item::Trail) {
            self.conversation.trail.push(Visit { page, at });
            if self.conversation.trail.len() > MOST_PAGES {
                self.conversation.trail.remove(0);
            }
        }
    }

    fn given(&mut self, policy: &ContextPolicy, field: Field, news: Known<Text>) {
        // A claim proves nothing: identity is known by a proof, a page by the site.
        if !policy.stores(field) || news.value.reveal().trim().is_empty() {
            return;
        }
        if field == Field::Language {
            if let Ok(language) = Language::new(news.value.reveal()) {
                self.conversation.language.learn(Known::new(language, news.from, news.at));
            }
            return;
        }
        let proved = self.identity.has_proved(field);
        let Some(slot) = self.slot_mut(field) else { return };
        let agent_says = news.from == Source::Agent;
        let differs = slot.fact.value().is_some_and(|known| *known != news.value);
        if proved && differs && !agent_says {
            slot.others.push(news);
            return;
        }
        if agent_says {
            slot.correct(news);
        } else {
            slot.learn(news);
        }
        if proved && differs {
            self.no_longer_proved(field);
        }
    }

    fn corrected(&mut self, policy: &ContextPolicy, field: Field, value: Text, at: Timestamp) {
        if !policy.stores(field) || value.reveal().trim().is_empty() {
            return;
        }
        if field == Field::Language {
            if let Ok(language) = Language::new(value.reveal()) {
                let known = Known::new(language, Source::Visitor, at);
                self.conversation.language = Fact::Known(known);
            }
            return;
        }
        if let Some(slot) = self.slot_mut(field) {
            slot.correct(Known::new(value, Source::Visitor, at));
            self.no_longer_proved(field);
        }
    }

    /// Forgets a field, and its values wherever they were said.
    fn withheld(&mut self, field: Field) {
        let by = Keeper::Visitor;
        if let Some(slot) = self.slot_mut(field) {
            let values = slot.withhold();
            self.no_longer_proved(field);
            let hidden = mask::Hidden::of(&values);
            texts::each_of_layers(self, &mut |text| hidden.hide(text));
        } else if field == Field::Page {
            self.conversation.page = Fact::Withheld { by };
            self.conversation.trail.clear();
        } else if field == Field::Language {
            self.conversation.language = Fact::Withheld { by };
        }
    }
}
