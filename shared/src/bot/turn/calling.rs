//! Calling a person: with what is known, and to where the matrix says.

use std::collections::BTreeSet;

use super::Turn;
use crate::context::receipt::Receipt;
use crate::context::summary;
use crate::conversation::Command;
use crate::conversation::handoff::{Asker, Request, Why};
use crate::id::{AccountId, Topic};
use crate::reading::Subject;
use crate::routing::matrix::{Authentication, Facts, Mood, Situation};
use crate::routing::need::Tier;
use crate::trigger::Verdict;

impl Turn<'_> {
    /// Calls a person, and asks while the visitor waits for what is still missing.
    pub(super) fn calls(&mut self, why: Why, verdict: &Verdict, topic: Option<Topic>) {
        let mood = if verdict.is_at_risk() { Mood::Upset } else { Mood::Calm };
        let situation = self.situation(mood, topic);
        let conversation = self.scene.conversation;
        let account = self.layers.identity.profile.account.fact.value();
        let facts = Facts {
            conversation: self.scene.known.conversation().clone(),
            request: conversation.head().next(),
            epoch: conversation.epoch(),
            account: account.and_then(|account| AccountId::new(account.reveal()).ok()),
            sticky: None,
            complexity: self.signals.points_now(),
            blocked: BTreeSet::new(),
        };
        let ticket = self.bot.policy.matrix.route(&situation).ticket(&situation, facts);
        let policy = &self.bot.policy.context;
        let request = Request {
            by: Asker::Bot,
            why,
            ticket,
            hours: situation.hours,
            passes: Receipt::of(&self.layers, policy).passes,
            summary: Some(summary::of(&self.layers, policy)),
        };
        self.commands.push(Command::RequestHandoff(Box::new(request)));
        self.asks_while_waiting();
    }

    /// What the matrix is asked.
    pub(super) fn situation(&self, mood: Mood, topic: Option<Topic>) -> Situation {
        let identity = &self.layers.identity;
        let read = self.layers.action.intent.value().map(|intent| intent.topic.clone());
        let proved = identity.authentication.value().copied();
        Situation {
            topic: topic.or(read).unwrap_or_else(|| Subject::General.topic()),
            tier: identity.profile.tier.value().copied().unwrap_or(Tier::Standard),
            language: self.language(),
            authentication: proved.unwrap_or(Authentication::Anonymous),
            mood,
            channel: self.scene.known.channel(),
            hours: self.bot.policy.hours(self.at),
        }
    }

    /// The name of the team that the matter goes to.
    pub(super) fn team_name(&self) -> String {
        let team = self.bot.policy.matrix.route(&self.situation(Mood::Calm, None)).route.team;
        let known = self.bot.policy.roster.teams.get(&team);
        known.map_or_else(|| team.as_str().to_owned(), |team| team.name.clone())
    }
}
