//! The routing matrix: what is known of a conversation, and where that sends it. SPEC MX.

use serde::{Deserialize, Serialize};

use crate::id::{CalendarId, Language, RuleId, Skill, TeamId, Topic};
use crate::routing::need::{Level, Strictness, Tier, Warmth};
use crate::routing::order::Priority;
use crate::time::Span;

/// Whether it was proved who the visitor is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Authentication {
    /// Nobody asked yet.
    Anonymous,
    /// It was proved.
    Verified,
    /// A proof was tried and failed.
    Failed,
}

/// How the visitor feels, as far as words show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mood {
    /// At ease.
    Calm,
    /// Frustrated, angry or about to leave.
    Upset,
}

/// How the visitor's words come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// The widget or the hosted page.
    Web,
    /// A mailbox.
    Email,
    /// A social network's messages.
    Social,
}

/// Whether somebody could answer now, by the calendar of the team that would.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hours {
    /// Within opening hours.
    Open,
    /// Outside them.
    Closed,
}

/// Everything that a rule can look at.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Situation {
    /// What it is about.
    pub topic: Topic,
    /// What the account is worth.
    pub tier: Tier,
    /// The visitor's language.
    pub language: Language,
    /// Whether it was proved who the visitor is.
    pub authentication: Authentication,
    /// How the visitor feels.
    pub mood: Mood,
    /// How the words come in.
    pub channel: Channel,
    /// Whether somebody could answer now.
    pub hours: Hours,
}

/// What a rule asks of a situation. An empty list asks nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// One of these topics.
    pub topics: Vec<Topic>,
    /// One of these tiers.
    pub tiers: Vec<Tier>,
    /// One of these languages.
    pub languages: Vec<Language>,
    /// Any language but these.
    pub except_languages: Vec<Language>,
    /// One of these states of proof.
    pub authentications: Vec<Authentication>,
    /// One of these moods.
    pub moods: Vec<Mood>,
    /// One of these channels.
    pub channels: Vec<Channel>,
    /// One of these hours.
    pub hours: Vec<Hours>,
}

/// What happens where nobody can answer now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AfterHours {
    /// The visitor leaves a message, and a reply is promised for the next opening.
    Message,
    /// The visitor is called back after the next opening.
    Callback,
}

/// Where a rule sends what it matches.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Route {
    /// The team in whose queue it waits.
    pub team: TeamId,
    /// The skill that is needed, if any.
    pub skill: Option<Skill>,
    /// The least level of that skill.
    pub level: Level,
    /// Whether the skill may be waived after a while.
    pub strictness: Strictness,
    /// How far ahead of others it starts.
    pub priority: Priority,
    /// Within what time the first human message is promised.
    pub first_reply_within: Span,
    /// Warm or cold.
    pub warmth: Warmth,
    /// What happens where nobody can answer now.
    pub after_hours: AfterHours,
    /// How much of an agent's cap such a conversation takes.
    pub weight: u8,
}

/// One row of the matrix.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// Its name.
    pub id: RuleId,
    /// What it asks.
    pub when: Condition,
    /// Where it sends what it matches.
    pub route: Route,
}

/// The rules, in order: the first that matches says where, and the priority is the best of all
/// that match.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Matrix {
    /// The rules.
    pub rules: Vec<Rule>,
    /// Where everything goes that no rule matches.
    pub otherwise: Route,
    /// The calendar that `hours` in a condition means, for situations that no team has yet.
    pub calendar: CalendarId,
}
