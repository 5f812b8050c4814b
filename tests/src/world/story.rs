//! What came of a story, in words; and what must hold in every story.

use std::fmt::Write;

use baton_shared::conversation::view::{self, Sight};
use baton_shared::conversation::{self, Phase};
use baton_shared::desk::command::CapRule;
use baton_shared::desk::event::{Acquired, Event};
use baton_shared::id::ConversationId;
use baton_shared::machine::Recorded;
use baton_shared::time::Timestamp;
use serde::Serialize;
use serde_json::Value;

use super::conversations::ConversationObject;
use super::{World, conversation_of};

impl World {
    /// Everything that happened to a visitor, a line each: when, and what, by its stored name.
    pub fn story(&self, visitor: &str) -> String {
        let log = self.object(visitor).log();
        let began = log.first().map(|first| first.at).unwrap_or_default();
        let mut story = String::new();
        for recorded in log {
            let after = recorded.at.since(began).as_seconds();
            let _ = writeln!(story, "{after:>5}s {}", told(&recorded.event));
        }
        story
    }

    /// The stored names of what happened to a visitor, in order.
    pub fn events(&self, visitor: &str) -> Vec<String> {
        self.object(visitor).log().iter().map(|recorded| name(&recorded.event)).collect()
    }

    /// Everything that happened to a visitor, in order.
    pub fn log(&self, visitor: &str) -> &[Recorded<conversation::Event>] {
        self.object(visitor).log()
    }

    /// When what of these happened to a visitor, by its stored name.
    pub fn moments(&self, visitor: &str, names: &[&str]) -> Vec<(String, Timestamp)> {
        let log = self.object(visitor).log().iter();
        let all = log.map(|recorded| (name(&recorded.event), recorded.at));
        all.filter(|(name, _)| names.contains(&name.as_str())).collect()
    }

    /// The stored names of what happened at the desk, in order.
    pub fn at_desk(&self) -> Vec<String> {
        self.desk.log().iter().map(|recorded| name(&recorded.event)).collect()
    }

    /// Everything that a visitor sees.
    pub fn sights(&self, visitor: &str) -> Vec<Sight> {
        let log = self.object(visitor).log();
        log.iter().filter_map(|recorded| Some(view::shown(recorded)?.sight)).collect()
    }

    /// Who owns a visitor's conversation, as the conversation knows it.
    pub fn owner(&self, visitor: &str) -> Option<String> {
        self.conversation(visitor).owner().map(|owner| owner.id.to_string())
    }

    /// To whom a visitor is offered, as the desk knows it.
    pub fn offered_to(&self, visitor: &str) -> Option<String> {
        let offer = self.desk().offer(&conversation_of(visitor))?;
        Some(offer.agent.to_string())
    }

    /// Whether all mail has arrived.
    pub fn is_at_rest(&self) -> bool {
        self.desk.is_at_rest() && self.conversations.values().all(ConversationObject::is_at_rest)
    }

    /// What must hold whenever the world stands still: where all mail has arrived, the desk and
    /// the conversations tell the same story.
    pub(super) fn insist_on_sense(&self) {
        for agent in self.policy.roster.members.keys() {
            if let Some(seat) = self.desk().agent(agent) {
                assert!(
                    seat.used + seat.reserved <= u32::from(seat.cap) || self.was_overridden(),
                    "{agent} carries more than their cap"
                );
            }
        }
        if !self.is_at_rest() {
            return;
        }
        for (id, object) in &self.conversations {
            let at_desk = self.desk().owner(id).cloned();
            let here = object.machine().owner().map(|owner| owner.id.clone());
            let both =
                || format!("{}\nat the desk:\n{}", self.story(id.as_str()), self.story_at_desk(id));
            assert_eq!(here, at_desk, "{id}: its owner and the desk's differ\n{}", both());
            let waits = object.machine().phase().and_then(Phase::waiting).is_some();
            let queued = self.desk().waiting().any(|waiting| waiting.ticket.conversation == *id);
            let offered = self.desk().offer(id).is_some() && at_desk.is_none();
            assert_eq!(waits, queued || offered, "{id}: it waits on one side only\n{}", both());
        }
    }

    /// Everything that happened at the desk about a conversation.
    fn story_at_desk(&self, conversation: &ConversationId) -> String {
        let began = self.conversations[conversation].log().first().map(|first| first.at);
        let about = |recorded: &&Recorded<Event>| {
            let stored = serde_json::to_string(&recorded.event).expect("an event can be stored");
            stored.contains(&format!("\"conversation\":\"{conversation}\""))
        };
        let mut story = String::new();
        for recorded in self.desk.log().iter().filter(about) {
            let after = recorded.at.since(began.unwrap_or_default()).as_seconds();
            let _ = writeln!(story, "{after:>5}s {}", told(&recorded.event));
        }
        story
    }

    fn was_overridden(&self) -> bool {
        let by_hand = |event: &Event| {
            let over = CapRule::Overridden;
            matches!(event, Event::Assigned { acquired: Acquired::ByHand(_, it), .. } if *it == over)
        };
        self.desk.log().iter().any(|recorded| by_hand(&recorded.event))
    }
}

/// The stored name of an event.
fn name<E: Serialize>(event: &E) -> String {
    let stored = serde_json::to_value(event).expect("an event can be stored");
    stored["e"].as_str().unwrap_or_default().to_owned()
}

/// The stored name of an event and the shorter ones of its fields.
fn told<E: Serialize>(event: &E) -> String {
    let stored = serde_json::to_value(event).expect("an event can be stored");
    let mut told = stored["e"].as_str().unwrap_or_default().to_owned();
    for (field, value) in stored.as_object().into_iter().flatten() {
        let short = match value {
            Value::String(text) if field != "e" && field != "cid" => Some(text.clone()),
            Value::Object(card) => card.get("name").and_then(Value::as_str).map(str::to_owned),
            Value::Array(_)
            | Value::Bool(_)
            | Value::Null
            | Value::Number(_)
            | Value::String(_) => None,
        };
        if let Some(short) = short {
            let _ = write!(told, " {field}={short:?}");
        }
    }
    told
}
