//! Chooses who is offered a ticket, and says why.

use crate::desk::Desk;
use crate::desk::agents::Presence;
use crate::desk::plan::of_priority;
use crate::id::AgentId;
use crate::mutant::{self, Mutant};
use crate::policy::Policy;
use crate::routing::agents::{AgentNo, AgentSet};
use crate::routing::lines::Line;
use crate::routing::need::{Need, Reach, Ticket};
use crate::routing::order::Plan;
use crate::routing::rank::{Acquaintance, decider, rank};
use crate::routing::suited::Suited;
use crate::routing::trace::{Cause, PassedOver, Rank, Trace};
use crate::time::Timestamp;

/// How many of the best are kept.
const PODIUM: usize = 3;

/// The best of those who could, best first.
#[derive(Debug, Default)]
pub(super) struct Podium {
    best: Vec<(Rank, Timestamp, AgentNo)>,
}

impl Podium {
    pub(super) fn first(&self) -> Option<AgentNo> {
        self.best.first().map(|(_, _, agent)| *agent)
    }

    fn enter(&mut self, rank: Rank, tie: Timestamp, agent: AgentNo) {
        let entrant = (rank, tie, agent);
        let at = self.best.partition_point(|better| *better < entrant);
        if at < PODIUM {
            self.best.truncate(PODIUM - 1);
            self.best.insert(at, entrant);
        }
    }
}

impl Desk {
    /// The best of some agents for a ticket.
    pub(super) fn podium(&self, suited: &Suited, ticket: &Ticket, among: &AgentSet) -> Podium {
        let named = self.named(ticket);
        let sticky = ticket.sticky.as_ref().and_then(|agent| self.directory.no(agent));
        let mut podium = Podium::default();
        for agent in among.iter() {
            let Some(standing) = suited.standing(agent) else { continue };
            let is_named = named.is_some_and(|named| named.contains(agent));
            let knows = Acquaintance {
                named: u8::from(!is_named),
                sticky: u8::from(sticky != Some(agent)),
            };
            let rank = rank(knows, standing, self.seat(agent).burden());
            podium.enter(rank, self.tie_breaker(agent), agent);
        }
        podium
    }

    /// The best three who could take a ticket at once, somebody left out.
    pub(super) fn alternatives(&self, ticket: &Ticket, without: Option<&AgentId>) -> Vec<AgentId> {
        let mut out: AgentSet =
            ticket.blocked.iter().chain(without).filter_map(|id| self.directory.no(id)).collect();
        for (index, seat) in self.seats.iter().enumerate() {
            if !seat.is_routable(ticket.weight) {
                out.insert(AgentNo::new(index));
            }
        }
        let podium = self.with_suited(&ticket.need, |suited| {
            self.podium(suited, ticket, &suited.at(Reach::Overflow).without(&out))
        });
        podium.best.iter().map(|(_, _, agent)| self.directory.id(*agent).clone()).collect()
    }

    /// Asks something of who can serve a need, which may be one that is met with for the first
    /// time.
    pub(super) fn with_suited<R>(&self, need: &Need, ask: impl FnOnce(&Suited) -> R) -> R {
        match self.needs.find(need) {
            Some(suited) => ask(suited),
            None => ask(&Suited::new(&self.directory, need)),
        }
    }

    /// Why the first on the podium is offered a ticket from the queue.
    pub(super) fn trace_of_line(
        &self,
        policy: &Policy,
        line: &Line,
        ticket: &Ticket,
        (plan, passes): (&Plan, u8),
        podium: &Podium,
    ) -> Trace {
        let signature = line.key.signature;
        // Whose cap is too small is not barred: the cap itself passes them over.
        let too_small = self.directory.too_small_for(ticket.weight);
        let barred = line.key.blocked.without(too_small).or(line.barred(&self.floor));
        let passed_over = if signature.reach == Reach::Named {
            let others = self.floor.signed_in().without(&line.suited);
            vec![(PassedOver::Held, others.len())]
        } else {
            let suited = self.needs.suited(signature.need);
            self.passed_over(suited, signature.reach, signature.weight, &barred)
        };
        self.trace(
            policy,
            Cause::Queue,
            signature.reach,
            ticket,
            (plan, passes),
            passed_over,
            podium,
        )
    }

    #[expect(clippy::too_many_arguments, reason = "each is a part of the record")]
    pub(super) fn trace(
        &self,
        policy: &Policy,
        cause: Cause,
        reach: Reach,
        ticket: &Ticket,
        (plan, passes): (&Plan, u8),
        passed_over: Vec<(PassedOver, u32)>,
        podium: &Podium,
    ) -> Trace {
        let ranks: Vec<_> = podium.best.iter().map(|(rank, _, _)| rank).collect();
        let best = podium
            .best
            .iter()
            .map(|(rank, _, agent)| (self.directory.id(*agent).clone(), rank.clone()));
        Trace {
            cause,
            version: policy.version,
            key: plan.key,
            head_start: of_priority(&policy.queue.head_start, ticket.priority),
            passes,
            reach,
            considered: self.floor.signed_in().len(),
            passed_over: passed_over.into_iter().filter(|(_, count)| *count > 0).collect(),
            best: best.collect(),
            decided_by: decider(ranks[0], ranks.get(1).copied()),
        }
    }

    /// How many of those who are signed in were passed over, and why.
    pub(super) fn passed_over(
        &self,
        suited: &Suited,
        reach: Reach,
        weight: u8,
        barred: &AgentSet,
    ) -> Vec<(PassedOver, u32)> {
        let signed_in = self.floor.signed_in();
        let lacking = suited.lacking(reach).iter();
        let mut counts: Vec<_> =
            lacking.map(|(why, who)| (*why, who.shared_with(signed_in))).collect();
        let able = suited.at(reach).and(signed_in);
        let allowed = able.without(barred);
        let here = allowed.and(self.floor.here());
        let available = here.and(self.floor.available());
        let free = self.floor.free(weight).map_or(0, |free| available.shared_with(free));
        counts.extend([
            (PassedOver::Cap, available.len() - free),
            (PassedOver::Lease, allowed.len() - here.len()),
            (PassedOver::Availability, here.len() - available.len()),
            (PassedOver::Barred, able.len() - allowed.len()),
        ]);
        counts
    }

    /// What comes before the id where ranks are equal: nothing, save for the fault.
    fn tie_breaker(&self, agent: AgentNo) -> Timestamp {
        match self.seat(agent).attendance.presence {
            Presence::Here { lease_until } if mutant::on(Mutant::InsertionOrderMatters) => {
                lease_until
            }
            Presence::Here { .. } | Presence::Lapsed { .. } | Presence::Out => Timestamp::new(0),
        }
    }
}
