//! Owners hand over, and stay owners until somebody else has accepted.

use std::collections::BTreeSet;

use crate::desk::command::{Rejection, Target};
use crate::desk::event::{Event, OfferEnd, Requeue};
use crate::desk::presence::end_offer;
use crate::desk::tickets::{Entry, Transfer};
use crate::desk::{Decision, Desk};
use crate::id::{AgentId, ConversationId, Epoch};
use crate::mutant::{self, Mutant};
use crate::policy::Policy;
use crate::routing::need::Ticket;
use crate::time::Timestamp;

impl Desk {
    pub(super) fn transfer(
        &self,
        policy: &Policy,
        at: Timestamp,
        from: AgentId,
        epoch: Epoch,
        to: Target,
        ticket: Ticket,
    ) -> Decision {
        let entry = self.owned_by(&ticket.conversation, &from, epoch)?;
        if entry.owned().is_some_and(|owned| owned.transfer.is_some()) {
            return Err(Rejection::TransferUnderWay);
        }
        let known = &entry.ticket;
        let mut ticket = Ticket {
            priority: ticket.priority.min(known.priority),
            blocked: ticket.blocked.union(&known.blocked).cloned().collect(),
            ..ticket
        };
        match &to {
            Target::Queue => {
                ticket.blocked.insert(from);
                let requeued = self.requeued(policy, at, entry, ticket, Requeue::GivenBack);
                return Ok(requeued.into_iter().collect());
            }
            Target::Agent(target) => self.can_take_over(&from, target, &ticket)?,
            Target::Team(team) => {
                if !self.directory.roster().teams.contains_key(team) {
                    return Err(Rejection::UnknownTeam);
                }
                ticket.need = ticket.need.of_team(team);
                let asked = Transfer {
                    to: to.clone(),
                    ticket: ticket.clone(),
                    offer: None,
                    asked: BTreeSet::new(),
                    ended: None,
                };
                if self.next_of_team(&asked, &from).first().is_none() {
                    let alternatives = self.alternatives(&ticket, Some(&from));
                    return Err(Rejection::NotAvailable { alternatives });
                }
            }
        }
        let conversation = ticket.conversation.clone();
        Ok(vec![Event::TransferAsked { conversation, from, to, ticket }])
    }

    pub(super) fn cancel_transfer(
        &self,
        policy: &Policy,
        at: Timestamp,
        conversation: &ConversationId,
        agent: &AgentId,
        epoch: Epoch,
    ) -> Decision {
        let entry = self.owned_by(conversation, agent, epoch)?;
        let events = take_transfer_back(policy, at, entry);
        if events.is_empty() { Err(Rejection::NoTransfer) } else { Ok(events) }
    }

    fn can_take_over(
        &self,
        owner: &AgentId,
        target: &AgentId,
        ticket: &Ticket,
    ) -> Result<(), Rejection> {
        let seat = self.seat(self.known(target)?);
        if target == owner {
            return Err(Rejection::AlreadyTheirs);
        }
        if ticket.blocked.contains(target) {
            return Err(Rejection::Barred);
        }
        let alternatives = || self.alternatives(ticket, Some(owner));
        if !seat.is_ready() {
            return Err(Rejection::NotAvailable { alternatives: alternatives() });
        }
        if !seat.has_room_for(ticket.weight) && !mutant::on(Mutant::CapIgnoredForTransfer) {
            return Err(Rejection::AtCap { alternatives: alternatives() });
        }
        Ok(())
    }

    /// A conversation that this agent owns at this epoch.
    fn owned_by(
        &self,
        conversation: &ConversationId,
        agent: &AgentId,
        epoch: Epoch,
    ) -> Result<&Entry, Rejection> {
        let (entry, owned) = self.owned_at(conversation, epoch)?;
        if owned.agent != *agent {
            return Err(Rejection::NotYours);
        }
        self.signed_in(agent)?;
        Ok(entry)
    }
}

/// Ends a transfer for which somebody is being asked.
pub(super) fn take_transfer_back(policy: &Policy, at: Timestamp, entry: &Entry) -> Vec<Event> {
    let Some(ended) = end_offer(policy, at, entry, OfferEnd::TakenBack) else {
        return Vec::new();
    };
    let conversation = entry.ticket.conversation.clone();
    vec![ended, Event::TransferEnded { conversation, because: OfferEnd::TakenBack }]
}
