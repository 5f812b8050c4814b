//! What happens at the desk by itself, and when.
//!
//! Whatever is due by a moment happens in this order, however late the alarm rings: leases lapse,
//! all of them, so that nobody who is gone is offered more; then the grace of the first who has
//! not come back ends; then the first offer lapses; then what waits changes as planned; and
//! last, visitors are told how long they wait.

use crate::desk::Desk;
use crate::desk::agents::Presence;
use crate::desk::command::Availability;
use crate::desk::event::{AvailabilityCause, Event, OfferEnd, Requeue};
use crate::desk::presence::end_offer;
use crate::mutant::{self, Mutant};
use crate::policy::Policy;
use crate::routing::agents::AgentNo;
use crate::routing::lines::TicketNo;
use crate::time::Timestamp;

impl Desk {
    pub(super) fn first_due(&self) -> Option<(Timestamp, &'static str)> {
        let lease = self.leases.first().map(|(due, _)| (*due, "lease"));
        let lapse = self.lapses.first().map(|(due, ..)| (*due, "offer"));
        let step = self.steps.first().map(|(due, ..)| (*due, "waiting"));
        let step = step.filter(|_| !mutant::on(Mutant::DeadlineNotAnnounced));
        let telling = self.next_telling().map(|due| (due, "wait told"));
        [lease, lapse, step, telling].into_iter().flatten().min()
    }

    pub(super) fn what_is_due(&self, policy: &Policy, at: Timestamp) -> Vec<Event> {
        let late = self.leases.iter().take_while(|(due, _)| *due <= at).map(|(_, agent)| *agent);
        let (here, lapsed): (Vec<AgentNo>, Vec<AgentNo>) =
            late.partition(|agent| match self.seat(*agent).attendance.presence {
                Presence::Here { .. } => true,
                Presence::Lapsed { .. } | Presence::Out => false,
            });
        let offer = self.lapses.first().filter(|(due, ..)| *due <= at);
        let step = self.steps.first().filter(|(due, ..)| *due <= at);
        if !here.is_empty() {
            here.into_iter().flat_map(|agent| self.lapse(policy, at, agent)).collect()
        } else if let Some(agent) = lapsed.first() {
            self.lose(policy, at, *agent)
        } else if let Some((_, _, no)) = offer {
            self.miss(policy, at, *no)
        } else if step.is_some() {
            vec![Event::Elapsed {}]
        } else {
            self.tell(policy, at)
        }
    }

    fn lapse(&self, policy: &Policy, at: Timestamp, agent: AgentNo) -> Vec<Event> {
        let grace_until = at.after(policy.presence.grace);
        let mut events =
            vec![Event::LeaseLapsed { agent: self.directory.id(agent).clone(), grace_until }];
        events.extend(self.end_offers_to(policy, at, agent, OfferEnd::AgentLost));
        events
    }

    fn lose(&self, policy: &Policy, at: Timestamp, agent: AgentNo) -> Vec<Event> {
        let mut events = vec![Event::Lost { agent: self.directory.id(agent).clone() }];
        events.extend(self.requeue_all_of(policy, at, agent, Requeue::OwnerLost));
        events
    }

    fn miss(&self, policy: &Policy, at: Timestamp, no: TicketNo) -> Vec<Event> {
        let entry = &self.tickets.get(no).entry;
        let mut events: Vec<_> =
            end_offer(policy, at, entry, OfferEnd::Missed).into_iter().collect();
        let agent = entry.offer().and_then(|offer| self.directory.no(&offer.agent));
        let Some(agent) = agent else { return events };
        let misses = self.seat(agent).attendance.misses.saturating_add(1);
        if misses >= policy.offers.misses_until_away {
            events.push(Event::AvailabilitySet {
                agent: self.directory.id(agent).clone(),
                availability: Availability::Away,
                because: AvailabilityCause::MissedOffers,
            });
            let others = self.seat(agent).offered.iter().filter(|(_, other)| *other != no);
            events.extend(others.filter_map(|(_, other)| {
                end_offer(policy, at, &self.tickets.get(*other).entry, OfferEnd::AgentLeft)
            }));
        }
        events
    }
}
