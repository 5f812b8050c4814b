//! The roster as decisions need it: agents as numbers, and what is looked up by them.

use std::collections::{BTreeMap, BTreeSet};

use crate::id::{AccountId, AgentId, Skill, TeamId};
use crate::roster::{Member, Roster};
use crate::routing::agents::{AgentNo, AgentSet};

/// A roster whose agents are numbered in the order of their ids.
#[derive(Clone, Debug, Default)]
pub(crate) struct Directory {
    roster: Roster,
    /// Those on the roster, and those who are gone from it but not yet from the desk.
    ids: Vec<AgentId>,
    /// What the roster says of each of them, where they are on it.
    members: Vec<Option<Member>>,
    accounts: BTreeMap<AccountId, AgentSet>,
    holders: BTreeMap<Skill, u32>,
    /// Whose cap is too small, by the least weight from which on it is.
    small: BTreeMap<u8, AgentSet>,
}

impl Directory {
    pub(crate) fn new(roster: Roster, others: impl IntoIterator<Item = AgentId>) -> Self {
        let ids: BTreeSet<AgentId> = roster.members.keys().cloned().chain(others).collect();
        let members = ids.iter().map(|id| roster.members.get(id).cloned()).collect();
        let ids = ids.into_iter().collect();
        let mut directory = Self { ids, members, ..Self::default() };
        for (id, member) in &roster.members {
            let agent = directory.no(id).expect("every member has a number");
            for account in &member.accounts {
                directory.accounts.entry(account.clone()).or_default().insert(agent);
            }
            for skill in member.skills.keys() {
                *directory.holders.entry(skill.clone()).or_default() += 1;
            }
        }
        let caps: BTreeSet<u8> = roster.members.values().map(|member| member.cap).collect();
        for (cap, from) in caps.into_iter().filter_map(|cap| Some((cap, cap.checked_add(1)?))) {
            let members = roster.members.iter().filter(|(_, member)| member.cap <= cap);
            let small = members.filter_map(|(id, _)| directory.no(id)).collect();
            directory.small.insert(from, small);
        }
        Self { roster, ..directory }
    }

    pub(crate) fn roster(&self) -> &Roster {
        &self.roster
    }

    pub(crate) fn no(&self, id: &AgentId) -> Option<AgentNo> {
        self.ids.binary_search(id).ok().map(AgentNo::new)
    }

    pub(crate) fn id(&self, agent: AgentNo) -> &AgentId {
        &self.ids[agent.index()]
    }

    /// Everybody who has a number.
    pub(crate) fn ids(&self) -> &[AgentId] {
        &self.ids
    }

    /// What the roster says of an agent who is on it.
    pub(crate) fn member(&self, agent: AgentNo) -> Option<&Member> {
        self.members[agent.index()].as_ref()
    }

    /// Everybody on the roster.
    pub(crate) fn members(&self) -> impl Iterator<Item = (AgentNo, &Member)> {
        let numbered = self.members.iter().enumerate();
        numbered.filter_map(|(index, member)| Some((AgentNo::new(index), member.as_ref()?)))
    }

    /// The teams that lend their agents to this one.
    pub(crate) fn lenders(&self, team: &TeamId) -> &[TeamId] {
        self.roster.teams.get(team).map_or(&[], |team| &team.overflow)
    }

    /// Who looks after an account.
    pub(crate) fn named(&self, account: &AccountId) -> Option<&AgentSet> {
        self.accounts.get(account)
    }

    /// Who could not carry this weight with nothing else at hand.
    pub(crate) fn too_small_for(&self, weight: u8) -> &AgentSet {
        self.small.range(..=weight).next_back().map_or(AgentSet::NOBODY, |(_, small)| small)
    }

    /// How rare the skills are that somebody has and a conversation does not use.
    pub(crate) fn scarcity(&self, member: &Member, used: Option<&Skill>) -> u32 {
        let wasted = member.skills.keys().filter(|skill| Some(*skill) != used);
        wasted.map(|skill| 1_000 / self.holders.get(skill).copied().unwrap_or(1).max(1)).sum()
    }
}
