//! Who can serve a need at which reach, worked out once for each need.

use std::collections::BTreeMap;

use crate::id::TeamId;
use crate::roster::{Fluency, Member, Seniority};
use crate::routing::agents::{AgentNo, AgentSet};
use crate::routing::directory::Directory;
use crate::routing::need::{Need, Reach, Tier, can_serve, fluency, has_skill, skill_level};
use crate::routing::trace::PassedOver;

/// How far a generalist counts as below any level.
const GENERALIST_GAP: u8 = 20;

/// What of an agent's rank stays the same for a need.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Standing {
    pub(crate) level_gap: u8,
    pub(crate) language: u8,
    pub(crate) tier: u8,
    pub(crate) scarcity: u32,
}

/// Who can serve one need.
#[derive(Clone, Debug)]
pub(crate) struct Suited {
    by_reach: [AgentSet; Reach::ALL.len()],
    lacking: [Vec<(PassedOver, AgentSet)>; Reach::ALL.len()],
    standing: Vec<Option<Standing>>,
}

impl Suited {
    pub(crate) fn new(directory: &Directory, need: &Need) -> Self {
        let lenders = directory.lenders(&need.team);
        let by_reach = Reach::ALL.map(|reach| {
            let able =
                directory.members().filter(|(_, member)| can_serve(member, lenders, need, reach));
            able.map(|(agent, _)| agent).collect()
        });
        let lacking = Reach::ALL.map(|reach| {
            let mut lacking: BTreeMap<PassedOver, AgentSet> = BTreeMap::new();
            for (agent, member) in directory.members() {
                if !can_serve(member, lenders, need, reach) {
                    lacking
                        .entry(what_lacks(member, lenders, need, reach))
                        .or_default()
                        .insert(agent);
                }
            }
            lacking.into_iter().collect()
        });
        let mut standing = vec![None; directory.ids().len()];
        for (agent, member) in directory.members() {
            standing[agent.index()] = Some(standing_of(directory, member, need));
        }
        Self { by_reach, lacking, standing }
    }

    /// Who can serve it at this reach. For `Named`: who may be waited for.
    pub(crate) fn at(&self, reach: Reach) -> &AgentSet {
        &self.by_reach[reach as usize]
    }

    /// Who cannot serve it at this reach, by what they lack.
    pub(crate) fn lacking(&self, reach: Reach) -> &[(PassedOver, AgentSet)] {
        &self.lacking[reach as usize]
    }

    /// What of an agent's rank stays the same, for who is on the roster.
    pub(crate) fn standing(&self, agent: AgentNo) -> Option<Standing> {
        self.standing.get(agent.index()).copied().flatten()
    }
}

fn standing_of(directory: &Directory, member: &Member, need: &Need) -> Standing {
    let level_gap = match skill_level(member, need) {
        _ if has_skill(member, need) => 0,
        Some(level) => need.level.0.saturating_sub(level.0),
        None => GENERALIST_GAP,
    };
    let language = match fluency(member, &need.language) {
        Some(Fluency::Native) => 0,
        Some(Fluency::Working) => 1,
        None => 2,
    };
    let tier = u8::from(need.tier == Tier::Vip && member.seniority != Seniority::Senior);
    Standing {
        level_gap,
        language,
        tier,
        scarcity: directory.scarcity(member, need.skill.as_ref()),
    }
}

fn what_lacks(member: &Member, lenders: &[TeamId], need: &Need, reach: Reach) -> PassedOver {
    let lent = reach == Reach::Overflow && lenders.iter().any(|team| member.teams.contains(team));
    if !member.teams.contains(&need.team) && !lent {
        PassedOver::Team
    } else if !has_skill(member, need) {
        PassedOver::Skill
    } else if fluency(member, &need.language).is_none() {
        PassedOver::Language
    } else {
        PassedOver::Tier
    }
}
