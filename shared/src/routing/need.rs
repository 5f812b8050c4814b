//! What a ticket needs of whoever serves it, and who has that. SPEC MX.
//!
//! Whether somebody is there, has room or must not have the ticket is the desk's to know.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::id::{
    AccountId, AgentId, ConversationId, Epoch, Language, RuleId, Seq, Skill, TeamId, Topic,
};
use crate::mutant::{self, Mutant};
use crate::roster::{Fluency, Member, Seniority, Translation};
use crate::routing::order::Priority;
use crate::time::Span;

/// How good somebody is at something, from 1 to 10.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Level(pub u8);

/// What an account is worth to the workspace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Tier {
    /// Nothing is known, or nothing special.
    Standard,
    /// A very important or enterprise account: a named agent or a senior one is wanted.
    Vip,
}

/// Whether waiting may ever widen who serves a ticket beyond those with the skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Strictness {
    /// After a while somebody without the skill is better than nobody.
    Widens,
    /// Only those with the skill, at the level, however long it takes: a legal matter.
    Strict,
}

/// What whoever serves a ticket must have. It is the same for the whole life of a ticket: what
/// changes with waiting is how much of it is insisted on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Need {
    /// The team in whose queue it waits.
    pub team: TeamId,
    /// The skill, where the matter asks for one.
    pub skill: Option<Skill>,
    /// The least level of that skill.
    pub level: Level,
    /// The visitor's language.
    pub language: Language,
    /// What the visitor's account is worth.
    pub tier: Tier,
    /// Whether the skill may be waived.
    pub strictness: Strictness,
}

impl Need {
    /// The same of another team, whose skills are its own: none of them is asked for. Of the team
    /// whose it is already it stays as it is.
    #[must_use]
    pub fn of_team(self, team: &TeamId) -> Self {
        if self.team == *team {
            return self;
        }
        Self { team: team.clone(), skill: None, level: Level(1), ..self }
    }
}

/// Whether the bot introduces the person and sums up in the chat, or the chat moves silently.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Warmth {
    /// The bot introduces the person and sums up what is known.
    Warm,
    /// It does not; the visitor is still told that somebody comes, and when.
    Cold,
}

/// A waiting place: everything that the desk knows of a conversation. It holds routing facts and
/// nothing that anybody said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ticket {
    /// Which conversation waits.
    pub conversation: ConversationId,
    /// The place in its log of the request for a person: what the desk says of an earlier one is
    /// no answer to a later one.
    pub request: Seq,
    /// The last epoch that the conversation knows of; the desk mints only later ones.
    pub epoch: Epoch,
    /// What it is about.
    pub topic: Topic,
    /// The rule of the matrix that sent it here.
    pub rule: RuleId,
    /// What whoever serves it must have.
    pub need: Need,
    /// How far ahead of others it starts.
    pub priority: Priority,
    /// Within what time of the trigger the first human message is promised.
    pub first_reply_within: Span,
    /// How much of an agent's cap it takes.
    pub weight: u8,
    /// How hard it looks, in points; among agents the less burdened goes first.
    pub complexity: u16,
    /// The account, where one is known; an agent who looks after it is asked first.
    pub account: Option<AccountId>,
    /// The person who had this visitor within the last day, asked first as well.
    pub sticky: Option<AgentId>,
    /// Agents who must not get it, whatever happens.
    pub blocked: BTreeSet<AgentId>,
    /// How it is handed over.
    pub warmth: Warmth,
}

/// How far the needs of a waiting ticket have relaxed. Each reach holds all before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// Only the person who knows the visitor.
    Named,
    /// Those who have all that is needed, and for a VIP only seniors.
    Exact,
    /// Anybody who has all that is needed.
    AnySeniority,
    /// A lower level of the skill, or a generalist who speaks the language.
    AnyLevel,
    /// The right skill in another language, through a translation.
    Translated,
    /// Other teams that help out.
    Overflow,
}

impl Reach {
    /// Every reach, narrowest first.
    pub const ALL: [Self; 6] = [
        Self::Named,
        Self::Exact,
        Self::AnySeniority,
        Self::AnyLevel,
        Self::Translated,
        Self::Overflow,
    ];
}

/// The skill of those who help out with anything.
pub const GENERAL: &str = "general";

/// Says whether somebody has what a ticket needs, as far as its needs have relaxed.
///
/// `lenders` are the teams that lend their agents to the ticket's team. `Named` is asked of the
/// person who is waited for: knowing the visitor stands in for seniority, and for nothing else.
pub fn can_serve(member: &Member, lenders: &[TeamId], need: &Need, reach: Reach) -> bool {
    let in_team = member.teams.contains(&need.team);
    let lent = || lenders.iter().any(|team| member.teams.contains(team));
    match reach {
        Reach::Named | Reach::AnySeniority => in_team && has_all(member, need),
        Reach::Exact if mutant::on(Mutant::SkillIgnored) => in_team && senior_enough(member, need),
        Reach::Exact => in_team && has_all(member, need) && senior_enough(member, need),
        Reach::AnyLevel => in_team && near_enough(member, need),
        Reach::Translated => in_team && with_translation(member, need),
        Reach::Overflow => (in_team || lent()) && with_translation(member, need),
    }
}

/// How good somebody is at what is needed; nothing where no skill is needed or they lack it.
pub fn skill_level(member: &Member, need: &Need) -> Option<Level> {
    need.skill.as_ref().and_then(|skill| member.skills.get(skill)).copied()
}

/// Whether somebody has the skill that is needed at the level that is needed.
pub fn has_skill(member: &Member, need: &Need) -> bool {
    need.skill.is_none() || skill_level(member, need).is_some_and(|level| level >= need.level)
}

/// How well somebody speaks a language. Who lists no language works in all of them: that is what
/// a roster has on which nobody wrote any down.
pub fn fluency(member: &Member, language: &Language) -> Option<Fluency> {
    if member.languages.is_empty() {
        return Some(Fluency::Working);
    }
    member.languages.get(language).copied()
}

/// Whether somebody helps out with anything: lists no skill at all, or [`GENERAL`] among them.
pub fn is_generalist(member: &Member) -> bool {
    member.skills.is_empty() || member.skills.keys().any(|skill| skill.as_str() == GENERAL)
}

fn senior_enough(member: &Member, need: &Need) -> bool {
    match need.tier {
        Tier::Standard => true,
        Tier::Vip => member.seniority == Seniority::Senior,
    }
}

fn has_all(member: &Member, need: &Need) -> bool {
    has_skill(member, need) && fluency(member, &need.language).is_some()
}

fn near_enough(member: &Member, need: &Need) -> bool {
    has_all(member, need)
        || match need.strictness {
            Strictness::Strict => false,
            Strictness::Widens => {
                let near = skill_level(member, need).is_some() || is_generalist(member);
                near && fluency(member, &need.language).is_some()
            }
        }
}

fn with_translation(member: &Member, need: &Need) -> bool {
    near_enough(member, need)
        || match (member.translation, need.strictness) {
            (Translation::Disabled, Strictness::Widens | Strictness::Strict) => false,
            (Translation::Enabled, Strictness::Strict) => has_skill(member, need),
            (Translation::Enabled, Strictness::Widens) => {
                need.skill.is_none() || skill_level(member, need).is_some()
            }
        }
}

#[cfg(test)]
pub(crate) mod fixture;
#[cfg(test)]
mod tests;
