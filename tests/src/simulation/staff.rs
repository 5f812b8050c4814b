//! Who answers: the same people for every way of routing, as facts that each reads its own way.

use std::collections::{BTreeMap, BTreeSet};

use baton_shared::id::{AgentId, CalendarId, Language, Skill, TeamId};
use baton_shared::roster::{Duty, Fluency, Member, Roster, Seniority, Team, Translation};
use baton_shared::routing::need::Level;

/// What visitors ask about, which is also what agents are good at.
pub const TOPICS: [&str; 4] = ["billing", "sales", "technical", "general"];
/// What they speak. The last is so rare that one person speaks it.
pub const LANGUAGES: [&str; 4] = ["en", "de", "fr", "fi"];
/// The place of the rare language.
pub const RARE: usize = 3;
/// The team that everybody is in.
pub const TEAM: &str = "support";

/// How somebody speaks a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaks {
    /// As a first language.
    Natively,
    /// Well enough.
    Well,
    /// Too little.
    Hardly,
}

/// Somebody who answers.
#[derive(Clone, Debug)]
pub struct Agent {
    /// The level by topic; zero is none.
    pub levels: [u8; 4],
    /// The languages.
    pub speaks: [Speaks; 4],
    /// How long at it.
    pub seniority: Seniority,
    /// How many chats at once.
    pub cap: u8,
}

impl Agent {
    /// Whether this person has a skill at a level.
    pub fn has(&self, topic: usize, level: u8) -> bool {
        self.levels[topic] >= level
    }

    /// Whether this person speaks a language.
    pub fn talks(&self, language: usize) -> bool {
        self.speaks[language] != Speaks::Hardly
    }

    /// Whether this person takes whatever nobody else does.
    pub fn is_generalist(&self) -> bool {
        self.levels[3] > 0
    }
}

/// Twenty-four people with 75 places: caps of 2 to 4, four topics, three languages, six seniors.
pub fn office() -> Vec<Agent> {
    use Seniority::{Regular, Senior};
    const ENGLISH: [Speaks; 4] = [Speaks::Natively, Speaks::Hardly, Speaks::Hardly, Speaks::Hardly];
    const GERMAN: [Speaks; 4] = [Speaks::Well, Speaks::Natively, Speaks::Hardly, Speaks::Hardly];
    const FRENCH: [Speaks; 4] = [Speaks::Well, Speaks::Hardly, Speaks::Natively, Speaks::Hardly];
    let agent = |(levels, speaks, seniority, cap)| Agent { levels, speaks, seniority, cap };
    [
        ([7, 0, 0, 5], ENGLISH, Senior, 4),
        ([5, 0, 0, 6], GERMAN, Regular, 3),
        ([0, 0, 8, 4], ENGLISH, Senior, 3),
        ([0, 0, 6, 5], FRENCH, Regular, 4),
        ([0, 6, 0, 5], ENGLISH, Regular, 4),
        ([0, 0, 7, 0], GERMAN, Regular, 2),
        ([6, 5, 0, 0], ENGLISH, Regular, 3),
        ([5, 0, 6, 0], GERMAN, Regular, 3),
        ([8, 7, 0, 0], FRENCH, Senior, 3),
        ([0, 0, 5, 6], ENGLISH, Regular, 4),
        ([6, 0, 0, 6], ENGLISH, Regular, 3),
        ([0, 5, 0, 7], GERMAN, Regular, 3),
        ([0, 0, 8, 6], ENGLISH, Senior, 2),
        ([7, 0, 0, 4], FRENCH, Regular, 3),
        ([0, 7, 7, 0], GERMAN, Senior, 2),
        ([4, 0, 0, 7], ENGLISH, Regular, 4),
        ([0, 0, 6, 5], ENGLISH, Regular, 4),
        ([0, 5, 0, 6], FRENCH, Regular, 3),
        ([6, 6, 0, 0], ENGLISH, Regular, 3),
        ([0, 0, 7, 4], ENGLISH, Regular, 3),
        ([7, 0, 0, 8], GERMAN, Senior, 2),
        ([5, 0, 5, 0], ENGLISH, Regular, 3),
        ([0, 0, 5, 5], FRENCH, Regular, 4),
        ([0, 6, 0, 6], ENGLISH, Regular, 3),
    ]
    .map(agent)
    .into()
}

/// As many people as asked for, who can all do everything.
pub fn alike(count: usize) -> Vec<Agent> {
    let agent = Agent {
        levels: [8; 4],
        speaks: [Speaks::Natively; 4],
        seniority: Seniority::Senior,
        cap: 3,
    };
    vec![agent; count]
}

/// The id of an agent, in the order of their places.
pub fn agent_id(place: usize) -> AgentId {
    AgentId::new(format!("agent-{place:03}")).expect("a short word with digits")
}

/// The same people as the product's roster has them.
pub fn roster(staff: &[Agent], calendar: &CalendarId) -> Roster {
    let team = TeamId::new(TEAM).expect("a team id");
    let members = staff.iter().enumerate().map(|(place, agent)| {
        let skills = TOPICS.iter().zip(agent.levels).filter(|(_, level)| *level > 0);
        let languages = LANGUAGES.iter().zip(agent.speaks).filter_map(|(name, speaks)| {
            let language = Language::new(*name).expect("a language id");
            match speaks {
                Speaks::Natively => Some((language, Fluency::Native)),
                Speaks::Well => Some((language, Fluency::Working)),
                Speaks::Hardly => None,
            }
        });
        let member = Member {
            name: format!("Agent {place}"),
            duty: Duty::Agent,
            teams: BTreeSet::from([team.clone()]),
            skills: skills
                .map(|(name, level)| (Skill::new(*name).expect("a skill"), Level(level)))
                .collect(),
            languages: languages.collect(),
            translation: Translation::Enabled,
            seniority: agent.seniority,
            cap: agent.cap,
            accounts: BTreeSet::new(),
            shift: None,
        };
        (agent_id(place), member)
    });
    let support = Team {
        name: "Support".to_owned(),
        calendar: calendar.clone(),
        overflow: Vec::new(),
        lead: None,
    };
    Roster { members: members.collect(), teams: BTreeMap::from([(team, support)]) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_office_has_75_places_and_somebody_for_every_topic_in_every_language() {
        let staff = office();
        assert_eq!(staff.len(), 24);
        assert_eq!(staff.iter().map(|agent| u32::from(agent.cap)).sum::<u32>(), 75);
        assert_eq!(staff.iter().filter(|agent| agent.seniority == Seniority::Senior).count(), 6);
        for topic in 0..4 {
            for language in 0..RARE {
                let able = |agent: &&Agent| agent.has(topic, 5) && agent.talks(language);
                assert!(staff.iter().filter(able).count() >= 1, "{topic} {language}");
            }
        }
    }
}
