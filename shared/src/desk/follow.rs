//! What follows at once from things as they stand: the next of a team is asked, what nobody
//! could ever serve goes to the inbox, and who is free is offered whoever is next.

use crate::desk::Desk;
use crate::desk::command::Target;
use crate::desk::event::{Event, Inbox, OfferEnd};
use crate::desk::tickets::{Entry, Transfer};
use crate::id::{AgentId, Epoch};
use crate::mutant::{self, Mutant};
use crate::policy::Policy;
use crate::routing::agents::AgentSet;
use crate::routing::lines::{LineNo, TicketNo};
use crate::routing::need::{Reach, Ticket};
use crate::routing::order::Priority;
use crate::routing::trace::{Cause, Trace};
use crate::time::Timestamp;

use super::choice::Podium;

impl Desk {
    pub(super) fn what_follows(&self, policy: &Policy, at: Timestamp) -> Option<Event> {
        if let Some((_, no)) = self.unasked.first() {
            return self.ask_next(policy, at, &self.tickets.get(*no).entry);
        }
        if let Some((_, no)) = self.lines.first_stranded() {
            let ticket = &self.tickets.get(no).entry.ticket;
            return Some(self.to_inbox(policy, at, ticket, Inbox::NobodyThere));
        }
        let (line, no) = self.lines.first_ready()?;
        self.offer_from_queue(policy, at, line, no)
    }

    /// Who of a team could be asked next to take a conversation over.
    pub(super) fn next_of_team(&self, transfer: &Transfer, owner: &AgentId) -> Podium {
        let ticket = &transfer.ticket;
        let out = transfer.asked.iter().chain(&ticket.blocked).chain([owner]);
        let out: AgentSet = out.filter_map(|agent| self.directory.no(agent)).collect();
        self.with_suited(&ticket.need, |suited| {
            // Those whom other teams lend are for what waits too long, not for what is handed over.
            let able = suited.at(Reach::Translated).without(&out);
            let free = able.iter().filter(|agent| self.seat(*agent).is_routable(ticket.weight));
            self.podium(suited, ticket, &free.collect())
        })
    }

    fn offer_from_queue(
        &self,
        policy: &Policy,
        at: Timestamp,
        line: LineNo,
        no: TicketNo,
    ) -> Option<Event> {
        let slot = self.tickets.get(no);
        let (entry, line) = (&slot.entry, self.lines.line(line));
        let podium =
            self.podium(self.needs.suited(slot.need), &entry.ticket, &line.free(&self.floor));
        let aside = slot.spot.and_then(|spot| spot.aside);
        let passes =
            entry.passes.saturating_add(aside.map_or(0, |mark| self.deferrals.passes(mark)));
        let agent = self.directory.id(podium.first()?).clone();
        let trace = self.trace_of_line(policy, line, &entry.ticket, (&entry.plan, passes), &podium);
        Some(self.offered(policy, at, entry, &entry.ticket, agent, trace))
    }

    /// Asks the next of a transfer, or ends it.
    fn ask_next(&self, policy: &Policy, at: Timestamp, entry: &Entry) -> Option<Event> {
        let owned = entry.owned()?;
        let transfer = owned.transfer.as_ref()?;
        let ticket = &transfer.ticket;
        let (podium, reach) = match &transfer.to {
            Target::Agent(target) if transfer.asked.is_empty() => {
                let target = self.directory.no(target).map(AgentSet::only).unwrap_or_default();
                let podium =
                    self.with_suited(&ticket.need, |suited| self.podium(suited, ticket, &target));
                (podium, Reach::Named)
            }
            Target::Agent(_) | Target::Queue => (Podium::default(), Reach::Named),
            Target::Team(_) => (self.next_of_team(transfer, &owned.agent), Reach::Translated),
        };
        let conversation = entry.ticket.conversation.clone();
        let Some(agent) = podium.first() else {
            let because = transfer.ended.unwrap_or(OfferEnd::TakenBack);
            return Some(Event::TransferEnded { conversation, because });
        };
        let agent = self.directory.id(agent).clone();
        let plan = (&entry.plan, entry.passes);
        let trace = self.trace(policy, Cause::Transfer, reach, ticket, plan, Vec::new(), &podium);
        Some(self.offered(policy, at, entry, ticket, agent, trace))
    }

    /// The epoch of what is minted next for a conversation.
    pub(super) fn next_epoch(&self, entry: &Entry) -> Epoch {
        let known = self.minted.max(entry.epoch).max(entry.offered_ticket().epoch);
        if mutant::on(Mutant::EpochNotBumped) { known } else { known.next() }
    }

    /// Notes the last epoch that was minted.
    pub(super) fn note_epoch(&mut self, event: &Event) {
        if let Event::Offered { epoch, .. }
        | Event::Assigned { epoch, .. }
        | Event::Requeued { epoch, .. } = event
        {
            self.minted = self.minted.max(*epoch);
        }
    }

    fn offered(
        &self,
        policy: &Policy,
        at: Timestamp,
        entry: &Entry,
        ticket: &Ticket,
        agent: AgentId,
        trace: Trace,
    ) -> Event {
        let unopened = at.after(policy.offers.vip_unopened_lapses_after);
        Event::Offered {
            conversation: entry.ticket.conversation.clone(),
            agent,
            epoch: self.next_epoch(entry),
            lapses_at: at.after(policy.offers.lapses_after),
            unopened_lapses_at: (ticket.priority == Priority::Vip).then_some(unopened),
            from: entry.owned().map(|owned| owned.agent.clone()),
            trace,
        }
    }
}
