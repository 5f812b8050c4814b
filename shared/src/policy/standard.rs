//! What a workspace has that set nothing.

use std::collections::BTreeMap;

use super::{
    Acceptance, Allowance, ByPriority, ConversationPolicy, OfferPolicy, Policy, PresencePolicy,
    PromisePolicy, QueueOrder, QueuePolicy, Unclaimed, WaitingPolicy,
};
use crate::hours::{Calendar, Interval, MinuteOfDay, Zone};
use crate::id::{CalendarId, TeamId};
use crate::roster::{Roster, Team};
use crate::routing::matrix::{AfterHours, Matrix, Route};
use crate::routing::need::{Level, Strictness, Warmth};
use crate::routing::order::Priority;
use crate::time::Span;

pub(super) fn policy() -> Policy {
    let always = CalendarId::new("always").expect("a calendar id");
    let support = TeamId::new("support").expect("a team id");
    let team = Team { name: "Support".to_owned(), calendar: always.clone(), overflow: Vec::new() };
    Policy {
        version: 1,
        conversation: ConversationPolicy {
            closes_after_silence: Span::hours(72),
            unclaimed: Unclaimed::AnyAgent,
            observes_after_transfer: Span::seconds(60),
            sticky_for: Span::hours(24),
            longest_silent_gap: Span::seconds(30),
        },
        queue: QueuePolicy {
            order: QueueOrder::Predictable,
            head_start: ByPriority {
                vip: Span::seconds(0),
                at_risk: Span::seconds(60),
                high: Span::seconds(240),
                normal: Span::seconds(480),
                low: Span::seconds(720),
            },
            rescue_passes: 15,
            reading_allowance: Allowance::Measured(Span::seconds(15)),
            named_hold: Span::seconds(8),
            sticky_hold: Span::seconds(10),
            vip_widens_at: Span::seconds(8),
            level_widens_at: Span::seconds(30),
            language_widens_at: Span::seconds(60),
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
        matrix: Matrix {
            rules: Vec::new(),
            otherwise: Route {
                team: support.clone(),
                skill: None,
                level: Level(1),
                strictness: Strictness::Widens,
                priority: Priority::Low,
                first_reply_within: Span::seconds(180),
                warmth: Warmth::Warm,
                after_hours: AfterHours::Message,
                weight: 1,
            },
            calendar: always.clone(),
        },
        calendars: BTreeMap::from([(always, open_always())]),
        roster: Roster { members: BTreeMap::new(), teams: BTreeMap::from([(support, team)]) },
    }
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
