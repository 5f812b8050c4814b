//! Settles a ticket's place in the queue, and what changes when.

use crate::desk::Desk;
use crate::desk::place::NEVER;
use crate::id::AgentId;
use crate::policy::{ByPriority, Policy, QueueOrder};
use crate::routing::agents::{AgentNo, AgentSet};
use crate::routing::need::{Reach, Strictness, Ticket, Tier, can_serve};
use crate::routing::order::{Plan, Priority};
use crate::time::{Span, Timestamp};

impl Desk {
    /// The plan of a ticket that came to the desk at `since`.
    pub(super) fn plan(&self, policy: &Policy, ticket: &Ticket, since: Timestamp) -> Plan {
        let queue = &policy.queue;
        let target = self.target(policy, ticket);
        let target_millis = target.as_millis();
        let after = |millis: i64| since.after(Span::millis(millis));

        let hold = self.hold(policy, ticket, target);
        let hold = hold.map(|(agent, span)| (agent, since.after(span)));
        let mut widens = Vec::with_capacity(5);
        if let Some((_, until)) = &hold {
            widens.push((*until, Reach::Exact));
        }
        if ticket.need.tier == Tier::Vip {
            widens.push((since.after(queue.vip_widens_at), Reach::AnySeniority));
        }
        if ticket.need.strictness == Strictness::Widens {
            let level = queue.level_widens_at.as_millis().max(target_millis / 2);
            widens.push((after(level), Reach::AnyLevel));
        }
        let language = queue.language_widens_at.as_millis().max(target_millis * 3 / 4);
        widens.push((after(language), Reach::Translated));
        let team = queue.team_widens_at.as_millis().max(target_millis) * 5 / 2;
        widens.push((after(team), Reach::Overflow));

        let (defers, passes) = match queue.order {
            QueueOrder::OnTimeFirst => (Some((after(target_millis), NEVER)), None),
            QueueOrder::Predictable if is_protected(ticket.priority) => (None, None),
            QueueOrder::Predictable => {
                let late = (after(target_millis), after(3 * target_millis));
                (Some(late), Some(queue.rescue_passes))
            }
        };
        let key = since.after(of_priority(&queue.head_start, ticket.priority));
        Plan { since, key, target, hold, widens, defers, passes }
    }

    /// Whether an agent looks after the account of a ticket.
    pub(super) fn looks_after(&self, agent: AgentNo, ticket: &Ticket) -> bool {
        self.named(ticket).is_some_and(|named| named.contains(agent))
    }

    pub(super) fn named(&self, ticket: &Ticket) -> Option<&AgentSet> {
        self.directory.named(ticket.account.as_ref()?)
    }

    /// Within what time a ticket should be accepted.
    fn target(&self, policy: &Policy, ticket: &Ticket) -> Span {
        let allowance = self.replies.allowance(ticket.priority, policy.queue.reading_allowance);
        let promised = ticket.first_reply_within.as_millis();
        Span::millis((promised - allowance.as_millis()).max(promised / 3))
    }

    /// Who is waited for, and for how long.
    fn hold(&self, policy: &Policy, ticket: &Ticket, target: Span) -> Option<(AgentId, Span)> {
        let may = |agent: AgentNo| {
            let id = self.directory.id(agent);
            let able = |member| can_serve(member, &[], &ticket.need, Reach::Named);
            !ticket.blocked.contains(id) && self.directory.member(agent).is_some_and(able)
        };
        let routable = |agent: &AgentNo| self.seats[agent.index()].is_routable(ticket.weight);
        let mut named = self.named(ticket).into_iter().flat_map(AgentSet::iter);
        let named = named.find(|agent| routable(agent) && may(*agent)).map(|agent| {
            let half = Span::millis(target.as_millis() / 2);
            (agent, policy.queue.named_hold.min(half))
        });
        let sticky = || {
            let agent = self.directory.no(ticket.sticky.as_ref()?)?;
            let comes = self.seats[agent.index()].may_come_for(ticket.weight) && may(agent);
            comes.then_some((agent, policy.queue.sticky_hold))
        };
        let (agent, span) = named.or_else(sticky).filter(|(_, span)| *span > Span::millis(0))?;
        Some((self.directory.id(agent).clone(), span))
    }
}

/// Whether a priority never steps aside.
pub(super) const fn is_protected(priority: Priority) -> bool {
    match priority {
        Priority::Vip | Priority::AtRisk => true,
        Priority::High | Priority::Normal | Priority::Low => false,
    }
}

/// The value for a priority.
pub(super) const fn of_priority<T: Copy>(values: &ByPriority<T>, priority: Priority) -> T {
    match priority {
        Priority::Vip => values.vip,
        Priority::AtRisk => values.at_risk,
        Priority::High => values.high,
        Priority::Normal => values.normal,
        Priority::Low => values.low,
    }
}
