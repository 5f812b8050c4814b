//! The routing matrix: what is known of a conversation, and where that sends it. SPEC MX.
//!
//! A row has a condition and up to three answers: where, how soon, and what happens when nobody
//! can answer. A row that leaves an answer out leaves it to the rows after it: so a row for VIPs
//! makes a billing matter urgent, and the row for billing still says who has the skill.

mod decide;

use serde::{Deserialize, Serialize};

pub use decide::{Decision, Facts, Gave, Matched, Path};

use crate::id::{CalendarId, Language, RuleId, Skill, TeamId, Topic};
use crate::routing::need::{Level, Strictness, Tier, Warmth};
use crate::routing::order::Priority;
use crate::time::Span;

/// Whether it was proved who the visitor is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Mood {
    /// At ease.
    Calm,
    /// Frustrated, angry or about to leave.
    Upset,
}

/// How the visitor's words come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Hours {
    /// Within opening hours.
    Open,
    /// Outside them.
    Closed,
}

/// Everything that a rule can look at.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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

/// Something that a rule can look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Facet {
    /// What it is about.
    Topic,
    /// What the account is worth.
    Tier,
    /// The visitor's language.
    Language,
    /// Whether it was proved who the visitor is.
    Authentication,
    /// How the visitor feels.
    Mood,
    /// How the words come in.
    Channel,
    /// Whether somebody could answer now.
    Hours,
}

/// What a rule asks of a situation. An empty list asks nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
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
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Route {
    /// The team in whose queue it waits.
    pub team: TeamId,
    /// The skill that is needed, if any.
    pub skill: Option<Skill>,
    /// The least level of that skill.
    pub level: Level,
    /// Whether the skill may be waived after a while.
    pub strictness: Strictness,
    /// Warm or cold.
    pub warmth: Warmth,
    /// How much of an agent's cap such a conversation takes.
    pub weight: u8,
}

/// How soon a rule wants what it matches to be answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Urgency {
    /// How far ahead of others it starts.
    pub priority: Priority,
    /// Within what time the first human message is promised.
    pub first_reply_within: Span,
}

/// One row of the matrix. An answer that it leaves out is left to the rows after it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Its name.
    pub id: RuleId,
    /// What it asks.
    #[serde(default)]
    pub when: Condition,
    /// Where it sends what it matches; of all rules that match, the first that says so counts.
    pub route: Option<Route>,
    /// How soon; of all rules that match, the most urgent counts.
    pub urgency: Option<Urgency>,
    /// What happens where nobody can answer now; the first that says so counts.
    pub after_hours: Option<AfterHours>,
}

/// The answers where no rule gives one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Otherwise {
    /// Where it goes.
    pub route: Route,
    /// How soon.
    pub urgency: Urgency,
    /// What happens where nobody can answer now.
    pub after_hours: AfterHours,
}

/// The rules, in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Matrix {
    /// The rules.
    pub rules: Vec<Rule>,
    /// The answers where no rule gives one.
    pub otherwise: Otherwise,
    /// The calendar that `hours` in a condition means, for situations that no team has yet.
    pub calendar: CalendarId,
}

impl Facet {
    /// Everything that a rule can look at, in the order of a condition's fields.
    pub const ALL: [Self; 7] = [
        Self::Topic,
        Self::Tier,
        Self::Language,
        Self::Authentication,
        Self::Mood,
        Self::Channel,
        Self::Hours,
    ];
}

impl Condition {
    /// Whether it asks something of this facet.
    pub fn asks(&self, facet: Facet) -> bool {
        match facet {
            Facet::Topic => !self.topics.is_empty(),
            Facet::Tier => !self.tiers.is_empty(),
            Facet::Language => !self.languages.is_empty() || !self.except_languages.is_empty(),
            Facet::Authentication => !self.authentications.is_empty(),
            Facet::Mood => !self.moods.is_empty(),
            Facet::Channel => !self.channels.is_empty(),
            Facet::Hours => !self.hours.is_empty(),
        }
    }

    /// Whether a situation has what it asks of this facet.
    pub fn accepts(&self, facet: Facet, of: &Situation) -> bool {
        match facet {
            Facet::Topic => is_one_of(&self.topics, &of.topic),
            Facet::Tier => is_one_of(&self.tiers, &of.tier),
            Facet::Language => {
                is_one_of(&self.languages, &of.language)
                    && !self.except_languages.contains(&of.language)
            }
            Facet::Authentication => is_one_of(&self.authentications, &of.authentication),
            Facet::Mood => is_one_of(&self.moods, &of.mood),
            Facet::Channel => is_one_of(&self.channels, &of.channel),
            Facet::Hours => is_one_of(&self.hours, &of.hours),
        }
    }

    /// Whether a situation has all that it asks.
    pub fn matches(&self, situation: &Situation) -> bool {
        Facet::ALL.into_iter().all(|facet| self.accepts(facet, situation))
    }
}

fn is_one_of<T: PartialEq>(allowed: &[T], value: &T) -> bool {
    allowed.is_empty() || allowed.contains(value)
}

#[cfg(test)]
mod tests;
