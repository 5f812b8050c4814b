//! The roster changes while people work.

use std::collections::BTreeSet;

use crate::desk::Desk;
use crate::desk::event::{Event, OfferEnd, Requeue};
use crate::desk::presence::end_offer;
use crate::desk::tickets::{Entry, Stage};
use crate::desk::transfer::take_transfer_back;
use crate::policy::Policy;
use crate::roster::Roster;
use crate::routing::agents::AgentNo;
use crate::routing::lines::TicketNo;
use crate::routing::need::{Reach, can_serve};
use crate::time::Timestamp;

impl Desk {
    /// Takes over the roster of the policy. Conversations stay with their owners; who is gone
    /// from the roster is signed out; offers that it does not bear out end.
    pub(super) fn configure(&self, policy: &Policy, at: Timestamp) -> Vec<Event> {
        let roster = &policy.roster;
        let mut events =
            vec![Event::Configured { version: policy.version, roster: roster.clone() }];
        let mut ended: BTreeSet<TicketNo> = BTreeSet::new();
        let seats = self.seats.iter().enumerate().map(|(no, seat)| (AgentNo::new(no), seat));
        let signed_in: Vec<_> = seats.filter(|(_, seat)| seat.is_signed_in()).collect();
        for (agent, _) in &signed_in {
            for no in self.not_borne_out(roster, *agent) {
                let entry = &self.tickets.get(no).entry;
                events.extend(end_offer(policy, at, entry, OfferEnd::Reconfigured));
                ended.insert(no);
            }
        }
        for (agent, seat) in signed_in {
            let id = self.directory.id(agent);
            if roster.members.contains_key(id) {
                continue;
            }
            for (_, no) in &seat.owned {
                let entry = &self.tickets.get(*no).entry;
                if !ended.contains(no) {
                    events.extend(take_transfer_back(policy, at, entry));
                }
                let ticket = entry.ticket.clone();
                events.extend(self.requeued(policy, at, entry, ticket, Requeue::OwnerSignedOut));
            }
            events.push(Event::SignedOut { agent: id.clone() });
        }
        events
    }

    /// The offers to an agent that end with another roster: all, where they are gone from it;
    /// those that they could not serve; and the last ones that go beyond their cap.
    fn not_borne_out(&self, roster: &Roster, agent: AgentNo) -> Vec<TicketNo> {
        let seat = self.seat(agent);
        let offered = seat.offered.iter().map(|(_, no)| *no);
        let Some(member) = roster.members.get(self.directory.id(agent)) else {
            return offered.collect();
        };
        let could = |entry: &Entry| match &entry.stage {
            // An owner chose this agent, whatever the roster says they can do.
            Stage::Owned(_) | Stage::Waiting => true,
            Stage::Offered(_) => {
                let need = &entry.ticket.need;
                let team = roster.teams.get(&need.team);
                let lenders = team.map_or(&[][..], |team| &team.overflow);
                can_serve(member, lenders, need, Reach::Overflow)
            }
        };
        let mut carried = seat.used;
        let mut end = Vec::new();
        for no in offered {
            let entry = &self.tickets.get(no).entry;
            let with_it = carried + u32::from(entry.offered_ticket().weight);
            if could(entry) && with_it <= u32::from(member.cap) {
                carried = with_it;
            } else {
                end.push(no);
            }
        }
        end
    }
}
