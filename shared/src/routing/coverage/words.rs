//! What was found, in words that a workspace's own people read.

use std::fmt;

use super::{Clock, Combination, Finding, Idle, Lack, Part, Slot, Value};
use crate::routing::matrix::{Authentication, Channel, Facet, Hours, Mood};
use crate::routing::need::Tier;

const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nobody { when, lacks } => write!(out, "{when}: {lacks}"),
            Self::Idle(idle) => idle.fmt(out),
            Self::SkillOfNobody { skill, rules } => {
                write!(out, "nobody has the skill {skill}, which {} asks for", list(rules))
            }
            Self::LanguageOfNobody { language } => {
                write!(out, "nobody speaks or translates language {language}")
            }
            Self::LongClosed { team, from, until } => {
                write!(out, "team {team} is closed from {}", from.0)?;
                until.as_ref().map_or(Ok(()), |until| write!(out, " until {}", until.0))
            }
            Self::Unstaffed { team, rules, languages, slot } => {
                let (rules, languages) = (list(rules), list(languages));
                write!(out, "team {team} has nobody {slot} for {rules} in {languages}")
            }
        }
    }
}

impl fmt::Display for Lack {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Anybody(team) => write!(out, "there is nobody in team {team}"),
            Self::Cap(team) => {
                write!(out, "nobody in team {team} who could has a cap that is large enough")
            }
            Self::Skill(team, skill) => write!(out, "nobody in team {team} has the skill {skill}"),
            Self::Language(team) => {
                write!(out, "nobody in team {team} who could speaks the language or translates")
            }
            Self::Shift(team) => {
                write!(out, "nobody in team {team} who could has a shift while it is open")
            }
        }
    }
}

impl fmt::Display for Idle {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let part = match self.part {
            Part::Condition => return write!(out, "rule {} can match nothing", self.rule),
            Part::Route => "route",
            Part::Urgency => "urgency",
            Part::AfterHours => "after-hours path",
        };
        let first = list(&self.hidden_by);
        write!(out, "the {part} of rule {} never counts: {first} always comes first", self.rule)
    }
}

impl fmt::Display for Slot {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Clock { from, until } = self.clock;
        let weekdays = self.weekdays.iter().map(|day| WEEKDAYS[usize::from(*day)]);
        let weekdays: Vec<_> = weekdays.collect();
        write!(out, "{} {from}-{until}, ", list(&weekdays))?;
        let (first, last) = (&self.first.0, &self.last.0);
        match self.times {
            1 => write!(out, "once, on {first}"),
            times => write!(out, "{times} times from {first} to {last}"),
        }
    }
}

impl fmt::Display for Combination {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return out.write_str("anything");
        }
        for (place, (facet, values)) in self.0.iter().enumerate() {
            let between = if place == 0 { "" } else { ", " };
            write!(out, "{between}{} {}", word(*facet), list(values))?;
        }
        Ok(())
    }
}

impl fmt::Display for Value {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = match self {
            Self::Topic(topic) => topic.as_str(),
            Self::Language(language) => language.as_str(),
            Self::OtherTopic | Self::OtherLanguage => "any other",
            Self::Tier(Tier::Standard) => "standard",
            Self::Tier(Tier::Vip) => "vip",
            Self::Authentication(Authentication::Anonymous) => "anonymous",
            Self::Authentication(Authentication::Verified) => "verified",
            Self::Authentication(Authentication::Failed) => "failed",
            Self::Mood(Mood::Calm) => "calm",
            Self::Mood(Mood::Upset) => "upset",
            Self::Channel(Channel::Web) => "web",
            Self::Channel(Channel::Email) => "email",
            Self::Channel(Channel::Social) => "social",
            Self::Hours(Hours::Open) => "open",
            Self::Hours(Hours::Closed) => "closed",
        };
        out.write_str(word)
    }
}

fn word(facet: Facet) -> &'static str {
    match facet {
        Facet::Topic => "topic",
        Facet::Tier => "tier",
        Facet::Language => "language",
        Facet::Authentication => "authentication",
        Facet::Mood => "mood",
        Facet::Channel => "channel",
        Facet::Hours => "hours",
    }
}

fn list(of: impl IntoIterator<Item: fmt::Display>) -> String {
    let words: Vec<_> = of.into_iter().map(|one| one.to_string()).collect();
    words.join("/")
}
