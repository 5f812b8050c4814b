//! How the workspace of a scene is set, and what its visitors need.

use std::collections::{BTreeMap, BTreeSet};

use baton_shared::hours::{Calendar, Interval, MinuteOfDay, Zone};
use baton_shared::id::{CalendarId, Epoch, Language, RuleId, Seq, Skill, TeamId, Topic};
use baton_shared::policy::{Allowance, Policy};
use baton_shared::routing::need::{Level, Need, Strictness, Ticket, Warmth};
use baton_shared::time::Span;

use super::id_of;
use crate::simulation::scene::{MINUTE, Scene};
use crate::simulation::staff::{LANGUAGES, TEAM, TOPICS, roster};
use crate::simulation::visitors::Visitor;

/// The opening as minutes of the day, in UTC.
const OPENS: u16 = 8 * 60;

/// The standard policy with the scene's staff and hours. Nothing is taken off for reading, so
/// that what is promised is what is measured: acceptance.
pub fn of(scene: &Scene) -> Policy {
    let mut policy = Policy::standard();
    policy.queue.reading_allowance = Allowance::Fixed(Span::seconds(0));
    let calendar = match scene.closes_at() {
        None => policy.matrix.calendar.clone(),
        Some(closes) => {
            let office = CalendarId::new("office").expect("a calendar id");
            policy.calendars.insert(office.clone(), open_until(closes));
            policy.matrix.calendar = office.clone();
            office
        }
    };
    policy.roster = roster(&scene.staff, &calendar);
    policy
}

fn open_until(closes: i64) -> Calendar {
    let closes = OPENS + u16::try_from(closes / MINUTE).expect("within a day");
    let interval = Interval { opens: MinuteOfDay(OPENS), closes: MinuteOfDay(closes) };
    Calendar {
        zone: Zone::new("UTC"),
        week: std::array::from_fn(|_| vec![interval]),
        exceptions: BTreeMap::new(),
    }
}

/// What a visitor needs.
pub fn ticket(visitor: &Visitor) -> Ticket {
    let topic = TOPICS[visitor.topic];
    Ticket {
        conversation: id_of(visitor.number),
        request: Seq::ZERO,
        epoch: Epoch::ZERO,
        topic: Topic::new(topic).expect("a topic"),
        rule: RuleId::new(topic).expect("a rule id"),
        need: Need {
            team: TeamId::new(TEAM).expect("a team id"),
            skill: Some(Skill::new(topic).expect("a skill")),
            level: Level(visitor.level),
            language: Language::new(LANGUAGES[visitor.language]).expect("a language"),
            tier: visitor.tier,
            strictness: Strictness::Widens,
        },
        priority: visitor.priority,
        first_reply_within: Span::millis(visitor.target()),
        weight: 1,
        complexity: 10,
        account: None,
        sticky: None,
        blocked: BTreeSet::new(),
        warmth: Warmth::Warm,
    }
}
