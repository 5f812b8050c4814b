//! What is true of a place in line: who is ahead, who may overtake, how needs relax.

use std::collections::{BTreeMap, VecDeque};

use baton_shared::desk::Desk;
use baton_shared::desk::tickets::QueueStanding;
use baton_shared::policy::{ByPriority, Policy};
use baton_shared::routing::need::Reach;
use baton_shared::routing::order::{Plan, Priority};
use baton_shared::time::{Span, Timestamp};
use baton_shared::waiting::estimate::{self, Overtaking, Widening};

use crate::simulation::ours::{Book, Crowd, number_of};
use crate::simulation::visitors::Visitor;

/// Somebody in line, next first.
#[derive(Clone, Debug)]
pub(in crate::simulation) struct InLine {
    pub(super) number: u64,
    pub(super) since: i64,
    crowd: Crowd,
    reach: Reach,
    plan: Plan,
    recovered: bool,
}

/// What is true of a place in line.
#[derive(Clone, Debug)]
pub(super) struct Features {
    /// What the product's estimator is given.
    pub(super) given: estimate::Features,
    /// How many are ahead, whoever they wait for.
    pub(super) ahead_of_all: u32,
}

/// Everybody in line, next first.
pub(super) fn line(desk: &Desk, book: &Book) -> Vec<InLine> {
    desk.waiting()
        .filter_map(|entry| {
            let number = number_of(&entry.ticket.conversation);
            let visitor = book.visitor(number)?;
            Some(InLine {
                number,
                since: entry.plan.since.millis(),
                crowd: book.crowd(visitor, entry.reach),
                reach: entry.reach,
                plan: entry.plan.clone(),
                recovered: entry.standing == QueueStanding::Recovered,
            })
        })
        .collect()
}

impl Features {
    pub(super) fn of(
        at: i64,
        number: u64,
        line: &[InLine],
        book: &Book,
        policy: &Policy,
        recent: &BTreeMap<Priority, VecDeque<Visitor>>,
    ) -> Option<Self> {
        let place = line.iter().position(|entry| entry.number == number)?;
        let mine = &line[place];
        if mine.recovered {
            return None;
        }
        let visitor = book.visitor(number)?;
        let slots = book.slots(mine.crowd);
        let (mut thousandths, mut ahead) = (0, 0);
        for other in &line[..place] {
            let shared = book.slots(other.crowd & mine.crowd);
            if shared > 0 {
                thousandths += shared * 1_000 / book.slots(other.crowd).max(1);
                ahead += 1;
            }
        }
        let given = estimate::Features {
            at: Timestamp::new(at),
            ahead_thousandths: thousandths,
            ahead,
            slots,
            overtaking: overtaking(at, mine, visitor.priority, book, policy, recent),
            widening: widening(at, mine, visitor, slots, book),
        };
        Some(Self { given, ahead_of_all: u32::try_from(place).unwrap_or(u32::MAX) })
    }
}

fn overtaking(
    at: i64,
    mine: &InLine,
    priority: Priority,
    book: &Book,
    policy: &Policy,
    recent: &BTreeMap<Priority, VecDeque<Visitor>>,
) -> ByPriority<Overtaking> {
    let starts = &policy.queue.head_start;
    let own = of(starts, priority).as_millis();
    let one = |other: Priority| {
        let window = own - of(starts, other).as_millis() - (at - mine.since);
        let share = if window > 0 { share(mine, other, book, recent) } else { 0 };
        Overtaking { window: Span::millis(window.max(0)), share_thousandths: share }
    };
    ByPriority {
        vip: one(Priority::Vip),
        at_risk: one(Priority::AtRisk),
        high: one(Priority::High),
        normal: one(Priority::Normal),
        low: one(Priority::Low),
    }
}

/// Which part of the arrivals of a priority competes for somebody's agents, by the latest ones.
fn share(
    mine: &InLine,
    other: Priority,
    book: &Book,
    recent: &BTreeMap<Priority, VecDeque<Visitor>>,
) -> u32 {
    let Some(recent) = recent.get(&other) else { return 0 };
    let parts = recent.iter().map(|visitor| {
        let crowd = book.crowd(visitor, Reach::AnySeniority);
        book.slots(crowd & mine.crowd) * 1_000 / book.slots(crowd).max(1)
    });
    parts.sum::<u32>() / u32::try_from(recent.len()).unwrap_or(1).max(1)
}

/// The next relaxation that brings more agents.
fn widening(
    at: i64,
    mine: &InLine,
    visitor: &Visitor,
    slots: u32,
    book: &Book,
) -> Option<Widening> {
    let later = mine
        .plan
        .widens
        .iter()
        .filter(|(moment, reach)| moment.millis() > at && *reach > mine.reach);
    for (moment, reach) in later {
        let crowd = book.crowd(visitor, *reach);
        let wider = book.slots(crowd);
        if wider > slots {
            return Some(Widening {
                after: Span::millis(moment.millis() - at),
                free_slots: book.free_slots(crowd),
                slots: wider,
            });
        }
    }
    None
}

fn of<T: Copy>(values: &ByPriority<T>, priority: Priority) -> T {
    match priority {
        Priority::Vip => values.vip,
        Priority::AtRisk => values.at_risk,
        Priority::High => values.high,
        Priority::Normal => values.normal,
        Priority::Low => values.low,
    }
}
