//! Who may serve what, and who is best, read off the roster each time.

use baton_shared::id::{AgentId, TeamId};
use baton_shared::roster::{Fluency, Member, Roster, Seniority, Translation};
use baton_shared::routing::need::{Need, Reach, Strictness, Ticket, Tier};

/// How far below what is asked a generalist counts.
const GENERALIST_GAP: u8 = 20;

/// Whether somebody may be offered a ticket whose needs have relaxed this far. Who is there, and
/// who has room, is another question.
pub fn eligible(roster: &Roster, ticket: &Ticket, reach: Reach, agent: &AgentId) -> bool {
    let could_carry = roster.members.get(agent).is_some_and(|member| ticket.weight <= member.cap);
    could_carry && !ticket.blocked.contains(agent) && fits(roster, &ticket.need, reach, agent)
}

/// The same for a need alone, which does not know who is blocked.
pub fn fits(roster: &Roster, need: &Need, reach: Reach, agent: &AgentId) -> bool {
    let Some(member) = roster.members.get(agent) else { return false };
    let mut teams = vec![need.team.clone()];
    if reach == Reach::Overflow {
        teams.extend(roster.teams.get(&need.team).map_or(Vec::new(), |team| team.overflow.clone()));
    }
    if !teams.iter().any(|team: &TeamId| member.teams.contains(team)) {
        return false;
    }
    let exact = has(need, member)
        && speaks(need, member)
        && (need.tier == Tier::Standard || member.seniority == Seniority::Senior);
    let any_seniority = has(need, member) && speaks(need, member);
    let widens = need.strictness == Strictness::Widens;
    let any_level =
        widens && speaks(need, member) && (has_at_all(need, member) || generalist(member));
    let translated = member.translation == Translation::Enabled
        && if widens { has_at_all(need, member) } else { has(need, member) };
    match reach {
        Reach::Named => false,
        Reach::Exact => exact,
        Reach::AnySeniority => any_seniority,
        Reach::AnyLevel => any_seniority || any_level,
        Reach::Translated | Reach::Overflow => any_seniority || any_level || translated,
    }
}

fn has(need: &Need, member: &Member) -> bool {
    match &need.skill {
        None => true,
        Some(skill) => member.skills.get(skill).is_some_and(|level| *level >= need.level),
    }
}

fn has_at_all(need: &Need, member: &Member) -> bool {
    need.skill.as_ref().is_none_or(|skill| member.skills.contains_key(skill))
}

fn speaks(need: &Need, member: &Member) -> bool {
    member.languages.is_empty() || member.languages.contains_key(&need.language)
}

fn generalist(member: &Member) -> bool {
    member.skills.is_empty() || member.skills.keys().any(|skill| skill.as_str() == "general")
}

/// The level gap of a rank.
pub fn level_gap(need: &Need, member: &Member) -> u8 {
    let Some(skill) = &need.skill else { return 0 };
    match member.skills.get(skill) {
        Some(level) => need.level.0.saturating_sub(level.0),
        None => GENERALIST_GAP,
    }
}

/// The language of a rank.
pub fn language(need: &Need, member: &Member) -> u8 {
    if member.languages.is_empty() {
        return 1;
    }
    match member.languages.get(&need.language) {
        Some(Fluency::Native) => 0,
        Some(Fluency::Working) => 1,
        None => 2,
    }
}

/// How rare the skills are that a ticket would waste.
pub fn scarcity(roster: &Roster, need: &Need, member: &Member) -> u32 {
    let wasted = member.skills.keys().filter(|skill| need.skill.as_ref() != Some(*skill));
    wasted
        .map(|skill| {
            let holders =
                roster.members.values().filter(|other| other.skills.contains_key(skill)).count();
            1_000 / u32::try_from(holders).expect("a small roster")
        })
        .sum()
}
