//! Whom an owner could hand a conversation to, by what it is about.
//!
//! It knows who could, and the desk who is there.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use crate::id::{AgentId, TeamId};
use crate::policy::Policy;
use crate::routing::matrix::Situation;
use crate::routing::need::{Need, Reach, can_serve, fluency, skill_level};

/// Whom a conversation could be handed to, the best first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Targets {
    /// The teams: the one that the matrix names, then those with people who could.
    pub teams: Vec<TeamId>,
    /// The people, and how far the needs have to relax for each.
    pub members: Vec<(AgentId, Reach)>,
}

/// Looks for those who could take a situation over from its owner.
pub fn suggest_targets(policy: &Policy, situation: &Situation, owner: &AgentId) -> Targets {
    let need = policy.matrix.route(situation).need(situation);
    let members = able(policy, &need, owner);
    let mut others: Vec<_> = policy
        .roster
        .teams
        .keys()
        .filter(|team| **team != need.team)
        .filter_map(|team| {
            let need = Need { team: team.clone(), ..need.clone() };
            let (_, reach) = own(policy, able(policy, &need, owner), team)?;
            Some((reach, team.clone()))
        })
        .collect();
    others.sort();
    let first = policy.roster.teams.contains_key(&need.team).then_some(need.team);
    Targets {
        teams: first.into_iter().chain(others.into_iter().map(|(_, team)| team)).collect(),
        members,
    }
}

/// Those but the owner who could serve a need, the best first.
fn able(policy: &Policy, need: &Need, owner: &AgentId) -> Vec<(AgentId, Reach)> {
    let lenders = policy.roster.lenders(&need.team);
    let mut able: Vec<_> = policy
        .roster
        .members
        .iter()
        .filter(|(agent, _)| *agent != owner)
        .filter_map(|(agent, member)| {
            // Nobody is waited for in a transfer.
            let beyond_the_hold = Reach::ALL.into_iter().filter(|reach| *reach > Reach::Named);
            let reach = beyond_the_hold
                .into_iter()
                .find(|reach| can_serve(member, lenders, need, *reach))?;
            Some((
                reach,
                Reverse(skill_level(member, need)),
                fluency(member, &need.language),
                agent,
            ))
        })
        .collect();
    able.sort();
    able.into_iter().map(|(reach, _, _, agent)| (agent.clone(), reach)).collect()
}

/// The best of a team's own people.
fn own(policy: &Policy, able: Vec<(AgentId, Reach)>, team: &TeamId) -> Option<(AgentId, Reach)> {
    let is_own = |agent: &AgentId| {
        let member = policy.roster.members.get(agent);
        member.is_some_and(|member| member.teams.contains(team))
    };
    able.into_iter().find(|(agent, _)| is_own(agent))
}

#[cfg(test)]
mod tests;
