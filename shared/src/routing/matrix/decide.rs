//! What the matrix answers to a situation, and why.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{AfterHours, Facet, Hours, Matrix, Route, Rule, Situation, Urgency};
use crate::id::{AccountId, AgentId, ConversationId, Epoch, RuleId, Seq};
use crate::routing::need::{Need, Ticket};

/// What the matrix answers to a situation. It explains itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// Where it goes.
    pub route: Route,
    /// How soon it is answered.
    pub urgency: Urgency,
    /// What happens where nobody can answer now.
    pub after_hours: AfterHours,
    /// The rule that said where; [`Matrix::OTHERWISE`] where none did.
    pub rule: RuleId,
    /// Every rule that matched, in their order, and what it gave.
    pub matched: Vec<Matched>,
}

/// A rule that matched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Matched {
    /// Which one.
    pub rule: RuleId,
    /// What of the situation it asked for and found.
    pub because: Vec<Facet>,
    /// Which of the answers are its own.
    pub gave: Vec<Gave>,
}

/// An answer of the matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gave {
    /// Where it goes.
    Route,
    /// How far ahead of others it starts.
    Priority,
    /// Within what time the first human message is promised.
    FirstReply,
    /// What happens where nobody can answer now.
    AfterHours,
}

/// Whether a conversation waits for a person, or for the next opening.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Path {
    /// It joins the queue.
    Queue,
    /// Nobody can answer now.
    AfterHours(AfterHours),
}

/// What a ticket says of its conversation beside the situation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// Which conversation it is.
    pub conversation: ConversationId,
    /// The place in its log of the request for a person.
    pub request: Seq,
    /// The last epoch that the conversation knows of.
    pub epoch: Epoch,
    /// The account, where one is known.
    pub account: Option<AccountId>,
    /// The person who had this visitor within the last day.
    pub sticky: Option<AgentId>,
    /// How hard it looks, in points.
    pub complexity: u16,
    /// Agents who must not get it.
    pub blocked: BTreeSet<AgentId>,
}

impl Matrix {
    /// What stands as the rule where no rule said where; no rule has this name.
    pub const OTHERWISE: &str = "otherwise";

    /// Answers a situation.
    ///
    /// Where it goes and what happens after hours is what the first rule says that matches and
    /// says so. How soon is decided by all rules that match: the best priority, and the shortest
    /// time. Each of them told the workspace's customers a time, and all of these times are kept.
    pub fn route(&self, situation: &Situation) -> Decision {
        let rules = || self.rules.iter().filter(|rule| rule.when.matches(situation));
        let router = rules().find(|rule| rule.route.is_some());
        let parker = rules().find(|rule| rule.after_hours.is_some());
        // Of equals the first counts.
        let first = rules().filter(|rule| rule.urgency.is_some());
        let ahead = first.clone().min_by_key(|rule| rule.urgency.map(|urgency| urgency.priority));
        let soonest = first.min_by_key(|rule| rule.urgency.map(|of| of.first_reply_within));
        let urgency = |rule: Option<&Rule>| rule.and_then(|rule| rule.urgency);
        let otherwise = &self.otherwise;
        let givers = [
            (Gave::Route, router),
            (Gave::Priority, ahead),
            (Gave::FirstReply, soonest),
            (Gave::AfterHours, parker),
        ];
        Decision {
            route: router.and_then(|rule| rule.route.as_ref()).unwrap_or(&otherwise.route).clone(),
            urgency: Urgency {
                priority: urgency(ahead).unwrap_or(otherwise.urgency).priority,
                first_reply_within: urgency(soonest)
                    .unwrap_or(otherwise.urgency)
                    .first_reply_within,
            },
            after_hours: parker.and_then(|rule| rule.after_hours).unwrap_or(otherwise.after_hours),
            rule: router.map_or_else(Self::otherwise_id, |rule| rule.id.clone()),
            matched: rules().map(|rule| matched(rule, &givers)).collect(),
        }
    }

    fn otherwise_id() -> RuleId {
        RuleId::new(Self::OTHERWISE).expect("it has letters only")
    }
}

impl Decision {
    /// Whether what was decided for a situation joins the queue.
    pub fn path(&self, situation: &Situation) -> Path {
        match situation.hours {
            Hours::Open => Path::Queue,
            Hours::Closed => Path::AfterHours(self.after_hours),
        }
    }

    /// What whoever serves it must have.
    pub fn need(&self, situation: &Situation) -> Need {
        Need {
            team: self.route.team.clone(),
            skill: self.route.skill.clone(),
            level: self.route.level,
            language: situation.language.clone(),
            tier: situation.tier,
            strictness: self.route.strictness,
        }
    }

    /// The ticket of a conversation in a situation that was decided so.
    pub fn ticket(&self, situation: &Situation, facts: Facts) -> Ticket {
        Ticket {
            conversation: facts.conversation,
            request: facts.request,
            epoch: facts.epoch,
            topic: situation.topic.clone(),
            rule: self.rule.clone(),
            need: self.need(situation),
            priority: self.urgency.priority,
            first_reply_within: self.urgency.first_reply_within,
            weight: self.route.weight,
            complexity: facts.complexity,
            account: facts.account,
            sticky: facts.sticky,
            blocked: facts.blocked,
            warmth: self.route.warmth,
        }
    }
}

fn matched(rule: &Rule, givers: &[(Gave, Option<&Rule>)]) -> Matched {
    let is_this = |giver: Option<&Rule>| giver.is_some_and(|giver| std::ptr::eq(giver, rule));
    Matched {
        rule: rule.id.clone(),
        because: Facet::ALL.into_iter().filter(|facet| rule.when.asks(*facet)).collect(),
        gave: givers.iter().filter(|(_, giver)| is_this(*giver)).map(|(gave, _)| *gave).collect(),
    }
}
