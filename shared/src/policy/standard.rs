//! What a workspace has that set nothing.

use std::collections::BTreeMap;

use super::{
    Acceptance, Allowance, BotPolicy, ByPriority, ConversationPolicy, FailSafes, OfferPolicy,
    Policy, PresencePolicy, PromisePolicy, QueueOrder, QueuePolicy, TriggerPolicy, Unclaimed,
    WaitingPolicy,
};
use crate::context::policy::ContextPolicy;
use crate::hours::{Calendar, Interval, MinuteOfDay, Zone};
use crate::id::{CalendarId, Language, RuleId, Skill, TeamId, Topic};
use crate::roster::{Roster, Team};
use crate::routing::matrix::{
    AfterHours, Authentication, Condition, Hours, Matrix, Mood, Otherwise, Route, Rule, Urgency,
};
use crate::routing::need::{Level, Strictness, Tier, Warmth};
use crate::routing::order::Priority;
use crate::time::Span;

pub(super) const TEAM: &str = "support";
pub(super) const ALWAYS: &str = "always";

/// One team that is there day and night.
pub(super) fn roster() -> Roster {
    let team =
        Team { name: "Support".to_owned(), calendar: always(), overflow: Vec::new(), lead: None };
    Roster { members: BTreeMap::new(), teams: BTreeMap::from([(support(), team)]) }
}

pub(super) fn language() -> Language {
    Language::new("en").expect("a language")
}

pub(super) fn bot_attempts_first() -> u8 {
    1
}

pub(super) fn policy(roster: Roster, own: &Language) -> Policy {
    Policy {
        version: 1,
        conversation: ConversationPolicy {
            closes_after_silence: Span::hours(72),
            unclaimed: Unclaimed::AnyAgent,
            observes_after_transfer: Span::seconds(60),
            sticky_for: Span::hours(24),
            longest_silent_gap: Span::seconds(30),
            bot_attempts_first: bot_attempts_first(),
            min_attempts: BTreeMap::new(),
        },
        queue: QueuePolicy {
            order: QueueOrder::Predictable,
            head_start: ByPriority {
                vip: Span::seconds(0),
                at_risk: Span::seconds(60),
                high: Span::seconds(120),
                normal: Span::seconds(420),
                low: Span::seconds(600),
            },
            rescue_passes: 3,
            reading_allowance: Allowance::Measured(Span::seconds(15)),
            named_hold: Span::seconds(8),
            sticky_hold: Span::seconds(10),
            vip_widens_at: Span::seconds(8),
            level_widens_at: Span::seconds(15),
            language_widens_at: Span::seconds(20),
            team_widens_at: Span::seconds(60),
            not_again_for: Span::seconds(120),
            long_queue: 25,
        },
        offers: OfferPolicy {
            lapses_after: Span::seconds(20),
            vip_unopened_lapses_after: Span::seconds(10),
            misses_until_away: 2,
            acceptance: Acceptance::ByAgent,
        },
        presence: PresencePolicy { lease: Span::seconds(30), grace: Span::seconds(30) },
        waiting: WaitingPolicy {
            message_from: Span::minutes(5),
            callback_from: Span::minutes(15),
            refresh: Span::seconds(5),
        },
        promises: PromisePolicy {
            agent_reply: Span::minutes(2),
            research_update: Span::minutes(5),
            resolution: Span::minutes(30),
            consult: Span::minutes(5),
            callback: Span::minutes(60),
            after_opening: Span::minutes(0),
            warns_at_percent_left: 25,
        },
        fail_safes: FailSafes::default(),
        triggers: TriggerPolicy::standard(),
        bot: BotPolicy { language: own.clone(), ..BotPolicy::standard() },
        phrases: Vec::new(),
        context: ContextPolicy::standard(),
        matrix: Matrix {
            rules: rules(&roster, own),
            otherwise: Otherwise {
                route: general(),
                urgency: urgency(Priority::Low, 180),
                after_hours: AfterHours::Message,
            },
            calendar: always(),
        },
        calendars: BTreeMap::from([(always(), open_always())]),
        roster,
    }
}

/// The rows, first those that only make it urgent, then those that say where.
fn rules(roster: &Roster, own: &Language) -> Vec<Rule> {
    let any = Condition::default;
    let about = |topics: &[&str]| Condition { topics: topics.iter().map(topic).collect(), ..any() };
    let failed = vec![Authentication::Failed];
    let legal = skill("legal");
    vec![
        raise("vip", Condition { tiers: vec![Tier::Vip], ..any() }, Priority::Vip, 30),
        raise("upset", Condition { moods: vec![Mood::Upset], ..any() }, Priority::AtRisk, 45),
        raise("leaving", about(&["cancellation"]), Priority::AtRisk, 45),
        raise(
            "other-language",
            Condition { except_languages: vec![own.clone()], ..any() },
            Priority::Normal,
            120,
        ),
        Rule {
            id: rule_id("after-hours"),
            when: Condition { hours: vec![Hours::Closed], ..any() },
            route: None,
            urgency: None,
            after_hours: Some(AfterHours::Message),
        },
        send(
            "legal",
            about(&["legal"]),
            Route { strictness: strict_where_held(roster, &legal), ..to(&legal) },
            urgency(Priority::High, 60),
        ),
        // Nobody discusses an account with a visitor who failed to prove that it is theirs.
        send(
            "failed-proof",
            Condition { authentications: failed, ..any() },
            to(&skill("identity")),
            urgency(Priority::Normal, 120),
        ),
        send(
            "refund-dispute",
            about(&["refund_dispute"]),
            to(&skill("disputes")),
            urgency(Priority::High, 60),
        ),
        send(
            "billing",
            about(&["billing", "payment"]),
            to(&skill("billing")),
            urgency(Priority::High, 60),
        ),
        send("pre-sale", about(&["pre_sale"]), to(&skill("sales")), urgency(Priority::High, 60)),
        send(
            "technical",
            about(&["technical"]),
            to(&skill("technical")),
            urgency(Priority::Normal, 120),
        ),
    ]
}

/// A team in which nobody has the skill has to answer all the same.
fn strict_where_held(roster: &Roster, skill: &Skill) -> Strictness {
    if roster.members.values().any(|member| member.skills.contains_key(skill)) {
        Strictness::Strict
    } else {
        Strictness::Widens
    }
}

fn raise(id: &str, when: Condition, priority: Priority, seconds: i64) -> Rule {
    let urgency = Some(urgency(priority, seconds));
    Rule { id: rule_id(id), when, route: None, urgency, after_hours: None }
}

fn send(id: &str, when: Condition, route: Route, urgency: Urgency) -> Rule {
    Rule { id: rule_id(id), when, route: Some(route), urgency: Some(urgency), after_hours: None }
}

fn urgency(priority: Priority, seconds: i64) -> Urgency {
    Urgency { priority, first_reply_within: Span::seconds(seconds) }
}

fn to(skill: &Skill) -> Route {
    Route { skill: Some(skill.clone()), ..general() }
}

fn general() -> Route {
    Route {
        team: support(),
        skill: None,
        level: Level(1),
        strictness: Strictness::Widens,
        warmth: Warmth::Warm,
        weight: 1,
    }
}

fn support() -> TeamId {
    TeamId::new(TEAM).expect("a team id")
}

fn always() -> CalendarId {
    CalendarId::new(ALWAYS).expect("a calendar id")
}

fn rule_id(id: &str) -> RuleId {
    RuleId::new(id).expect("a rule id")
}

fn skill(name: &str) -> Skill {
    Skill::new(name).expect("a skill")
}

fn topic(name: &&str) -> Topic {
    Topic::new(*name).expect("a topic")
}

/// Midnight to midnight, every day.
fn open_always() -> Calendar {
    let all_day = Interval { opens: MinuteOfDay(0), closes: MinuteOfDay(1_440) };
    Calendar {
        zone: Zone::new("UTC"),
        week: std::array::from_fn(|_| vec![all_day]),
        exceptions: BTreeMap::new(),
    }
}
