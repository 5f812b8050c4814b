//! Offers are opened, accepted and declined, and a supervisor assigns by hand.

use crate::desk::command::{CapRule, DeclineReason, Rejection};
use crate::desk::event::{Acquired, Event, OfferEnd};
use crate::desk::presence::end_offer;
use crate::desk::tickets::{Entry, Offer, Package};
use crate::desk::{Decision, Desk};
use crate::id::{AgentId, ConversationId, Epoch};
use crate::mutant::{self, Mutant};
use crate::policy::{Acceptance, Policy};
use crate::roster::Duty;
use crate::time::Timestamp;

impl Desk {
    pub(super) fn package_served(
        &self,
        policy: &Policy,
        at: Timestamp,
        conversation: ConversationId,
        agent: AgentId,
        epoch: Epoch,
    ) -> Decision {
        let (entry, offer) = self.offer_to(&conversation, &agent, epoch)?;
        match offer.package {
            Package::Served => Ok(Vec::new()),
            Package::Unserved => {
                let accepted = match policy.offers.acceptance {
                    Acceptance::ByAgent => None,
                    Acceptance::WhenShown => Some(accepted(at, entry, agent.clone(), epoch)),
                };
                let served = Event::PackageServed { conversation, agent, epoch };
                Ok([served].into_iter().chain(accepted).collect())
            }
        }
    }

    pub(super) fn accept(
        &self,
        at: Timestamp,
        conversation: &ConversationId,
        agent: AgentId,
        epoch: Epoch,
    ) -> Decision {
        let (entry, offer) = self.offer_to(conversation, &agent, epoch)?;
        match offer.package {
            Package::Unserved if !mutant::on(Mutant::AcceptWithoutPackage) => {
                Err(Rejection::PackageNotServed)
            }
            Package::Unserved | Package::Served => {
                Ok(vec![accepted(at, entry, agent, offer.epoch)])
            }
        }
    }

    pub(super) fn decline(
        &self,
        policy: &Policy,
        at: Timestamp,
        conversation: &ConversationId,
        agent: &AgentId,
        epoch: Epoch,
        because: DeclineReason,
    ) -> Decision {
        let (entry, _) = self.offer_to(conversation, agent, epoch)?;
        Ok(end_offer(policy, at, entry, OfferEnd::Declined(because)).into_iter().collect())
    }

    pub(super) fn assign(
        &self,
        policy: &Policy,
        at: Timestamp,
        conversation: ConversationId,
        by: AgentId,
        to: AgentId,
        over: CapRule,
    ) -> Decision {
        let supervisor = self.directory.member(self.known(&by)?).ok_or(Rejection::UnknownAgent)?;
        match supervisor.duty {
            Duty::Supervisor => (),
            Duty::Agent => return Err(Rejection::SupervisorsOnly),
        }
        let entry = self.entry(&conversation)?;
        let seat = self.seat(self.known(&to)?);
        let alternatives = || self.alternatives(&entry.ticket, None);
        if !seat.is_here() {
            return Err(Rejection::NotAvailable { alternatives: alternatives() });
        }
        if entry.owned().is_some_and(|owned| owned.agent == to) {
            return Err(Rejection::AlreadyTheirs);
        }
        if entry.ticket.blocked.contains(&to) {
            return Err(Rejection::Barred);
        }
        let kept_free = entry.offer().filter(|offer| offer.agent == to);
        let kept_free = kept_free.map_or(0, |_| u32::from(entry.offered_ticket().weight));
        let carried = (seat.used + seat.reserved).saturating_sub(kept_free);
        let load = carried + u32::from(entry.ticket.weight);
        if over == CapRule::Holds && load > u32::from(seat.cap) {
            return Err(Rejection::AtCap { alternatives: alternatives() });
        }
        let mut events: Vec<_> =
            end_offer(policy, at, entry, OfferEnd::TakenBack).into_iter().collect();
        events.push(Event::Assigned {
            conversation,
            agent: to,
            epoch: self.next_epoch(entry),
            acquired: Acquired::ByHand(by, over),
            from: entry.owned().map(|owned| owned.agent.clone()),
            waited_seconds: waited(at, entry),
        });
        Ok(events)
    }

    /// The open offer of this epoch, if it is this agent's.
    fn offer_to(
        &self,
        conversation: &ConversationId,
        agent: &AgentId,
        epoch: Epoch,
    ) -> Result<(&Entry, &Offer), Rejection> {
        let entry = self.entry(conversation)?;
        let is_current =
            |offer: &&Offer| offer.epoch == epoch || mutant::on(Mutant::StaleEpochAccepted);
        let offer = entry.offer().filter(is_current).ok_or(Rejection::Stale(entry.epoch))?;
        if offer.agent == *agent { Ok((entry, offer)) } else { Err(Rejection::NotYours) }
    }
}

fn accepted(at: Timestamp, entry: &Entry, agent: AgentId, epoch: Epoch) -> Event {
    let from = entry.owned().map(|owned| owned.agent.clone());
    Event::Assigned {
        conversation: entry.ticket.conversation.clone(),
        agent,
        epoch,
        acquired: from.clone().map_or(Acquired::Accepted, Acquired::Transferred),
        from,
        waited_seconds: waited(at, entry),
    }
}

/// How long nobody was there for a visitor, in whole seconds.
fn waited(at: Timestamp, entry: &Entry) -> u32 {
    match entry.owned() {
        Some(_) => 0,
        None => at.since(entry.joined).recorded_seconds(),
    }
}
