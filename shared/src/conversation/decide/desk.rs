//! What the desk tells. It is believed where it is later than what is known, and otherwise
//! ignored: only the order in which the desk speaks counts. SPEC HA.

use super::Deciding;
use crate::conversation::event::Event;
use crate::conversation::facts::{Facts, TimeHeard};
use crate::conversation::handoff::Wait;
use crate::conversation::phase::Phase;
use crate::desk::command::Withdrawal;
use crate::desk::event::{Acquired, Inbox, Requeue};
use crate::id::{Epoch, Seq, TeamId};
use crate::link::mail::ToConversation;
use crate::promise::text::Statement;
use crate::promise::{Deed, Kind, Owner, Pledge, Release, Standing};
use crate::protocol::AgentCard;
use crate::time::Timestamp;
use crate::waiting::Told;

impl Deciding<'_> {
    pub(super) fn deliver(mut self, mail: ToConversation) -> Vec<Event> {
        if let Ok(facts) = self.real_facts() {
            self.take(facts, mail);
        }
        self.events
    }

    fn take(&mut self, facts: &Facts, mail: ToConversation) {
        match mail {
            ToConversation::Queued { request, team, length } => {
                if waits_for(facts, request) {
                    self.events.push(Event::Queued { team, length });
                }
            }
            ToConversation::Offered { request, agent, epoch, lapses_at, from } => {
                let expected = match &facts.phase {
                    Phase::Queued(_) | Phase::Offered(..) => true,
                    Phase::Live(live) => live.transfer.is_some(),
                    Phase::Bot | Phase::Promised { .. } | Phase::Closed => false,
                };
                if expected && is_about(facts, request) && epoch > facts.epoch {
                    if facts.phase.waiting().is_some() {
                        self.tell_first_reply();
                    }
                    self.events.push(Event::Offered { agent, epoch, lapses_at, from });
                }
            }
            ToConversation::OfferEnded { agent, epoch, because } => {
                let offer = facts.phase.offer();
                if offer.is_some_and(|offer| offer.agent.id == agent && offer.epoch == epoch) {
                    self.events.push(Event::OfferEnded { agent, epoch, because });
                }
            }
            ToConversation::Assigned { agent, epoch, acquired } => {
                self.assigned(facts, agent, epoch, acquired);
            }
            ToConversation::OwnerAbsent { until } => {
                if facts.phase.live().is_some() {
                    self.events.push(Event::OwnerAbsent { until });
                }
            }
            ToConversation::OwnerBack {} => {
                if facts.phase.live().is_some_and(|live| live.absent_until.is_some()) {
                    self.events.push(Event::OwnerBack {});
                }
            }
            ToConversation::Requeued { epoch, because } => self.requeued(facts, epoch, because),
            ToConversation::SentToInbox { request, reply_by, because } => {
                if waits_for(facts, request) {
                    self.sent_to_inbox(reply_by, because);
                }
            }
            ToConversation::TransferEnded { because, alternatives } => {
                if facts.phase.live().is_some_and(|live| live.transfer.is_some()) {
                    self.events.push(Event::TransferEnded { because, alternatives });
                }
            }
            ToConversation::WaitTold { request, place, told } => {
                if waits_for(facts, request) {
                    self.wait_told(place, told);
                }
            }
        }
    }

    fn assigned(&mut self, facts: &Facts, agent: AgentCard, epoch: Epoch, acquired: Acquired) {
        let live = facts.phase.live();
        if epoch < facts.epoch || live.is_some_and(|live| epoch <= live.epoch) {
            return;
        }
        match facts.phase {
            Phase::Queued(_) | Phase::Offered(..) | Phase::Live(_) => (),
            Phase::Bot | Phase::Promised { .. } | Phase::Closed => {
                // What ended the wait has crossed with the acceptance: the agent gets their room
                // back.
                self.events.push(Event::Released { epoch });
                return;
            }
        }
        if let Some(live) = live {
            // Somebody who can go on with it is a way to a resolution.
            self.done(Deed::WayNamed);
            let owner = Owner::Agent(live.owner.id.clone());
            self.happened(self.promises.release_owner(&owner, Release::HandedOver));
        }
        self.done(Deed::AgentCame);
        let from = live.map(|live| live.owner.clone());
        let observes_until =
            from.as_ref().map(|_| self.at.after(self.policy.conversation.observes_after_transfer));
        let bounces = match &acquired {
            Acquired::Transferred(_) => facts.bounces_to(&agent.id),
            Acquired::Accepted | Acquired::ByHand(..) => 0,
        };
        let owner = Owner::Agent(agent.id.clone());
        self.events.push(Event::Assigned { agent, epoch, acquired, from, bounces, observes_until });
        self.promise(Pledge::AgentReply, owner.clone());
        self.promise(Pledge::Resolution, owner);
    }

    fn requeued(&mut self, facts: &Facts, epoch: Epoch, because: Requeue) {
        if epoch <= facts.epoch {
            return;
        }
        match &facts.phase {
            Phase::Live(live) => {
                let owner = Owner::Agent(live.owner.id.clone());
                self.happened(self.promises.release_owner(&owner, Release::HandedOver));
                self.announce_again(facts);
            }
            Phase::Queued(_) | Phase::Offered(..) => (),
            Phase::Bot | Phase::Promised { .. } | Phase::Closed => {
                // Nobody waits here: what ended the wait has crossed with the desk's mail.
                let because = match facts.phase {
                    Phase::Closed => Withdrawal::Closed,
                    Phase::Promised { .. } => Withdrawal::LeftMessage,
                    Phase::Bot | Phase::Queued(_) | Phase::Offered(..) | Phase::Live(_) => {
                        Withdrawal::VisitorLeft
                    }
                };
                self.events.push(Event::Withdrawn { because });
                return;
            }
        }
        let line_due = self.line_due();
        self.events.push(Event::Requeued { epoch, because, line_due });
    }

    /// Whoever waits again is told so before it happens, with a time of its own where the first
    /// one was kept.
    fn announce_again(&mut self, facts: &Facts) {
        let Some(handoff) = &facts.past.handoff else { return };
        if self.promises.latest(Kind::FirstReply).is_some() {
            return;
        }
        self.promise_first_reply(&handoff.ticket, self.at);
        self.announce(&handoff.ticket.need.team, Wait::ToBeTold);
    }

    /// Says that somebody comes, for whom nothing has to be introduced.
    pub(super) fn announce(&mut self, team: &TeamId, wait: Wait) {
        let team = self.name_of(team);
        let (passes, introduction, line_due) = (Vec::new(), None, None);
        self.events.push(Event::HandoffAnnounced { team, wait, passes, introduction, line_due });
    }

    fn sent_to_inbox(&mut self, reply_by: Timestamp, because: Inbox) {
        self.release(Kind::FirstReply, Release::Replaced);
        self.release(Kind::Wait, Release::WaitOver);
        self.promise(Pledge::NextOpening { reply_by }, Owner::Desk);
        self.events.push(Event::SentToInbox { reply_by, because });
    }

    /// Whoever is asked before any time was told has a time all the same, while that is one which
    /// can be kept.
    fn tell_first_reply(&mut self) {
        let promised = self.promises.latest(Kind::FirstReply).map(Standing::entry);
        let Some(entry) = promised.filter(|entry| self.at < entry.warn_at()) else { return };
        if self.heard().time == TimeHeard::Nothing {
            let statement = Statement::from_here(entry, self.at);
            self.events.push(Event::FirstReplyTold { statement });
        }
    }

    /// The desk knows its own words alone: what the visitor was told by others, or in another
    /// order, holds as well.
    fn wait_told(&mut self, place: u32, told: Told) {
        let heard = self.heard();
        let place = heard.held(place);
        let told = match told {
            Told::First(bounds) if heard.ends_before(bounds.until(self.at)) => Told::Grown(bounds),
            Told::First(_) | Told::Grown(_) | Told::GivenUp => told,
        };
        self.release(Kind::Wait, Release::Replaced);
        match told {
            Told::First(bounds) | Told::Grown(bounds) => {
                let within = bounds.until(self.at).since(self.at);
                self.promise(Pledge::Wait { within }, Owner::Desk);
            }
            Told::GivenUp => (),
        }
        let line_due = self.line_due();
        self.events.push(Event::WaitTold { place, told, line_due });
    }
}

/// Whether what the desk says is about the latest request for a person. An earlier one may have
/// been withdrawn while the desk answered it.
fn is_about(facts: &Facts, request: Seq) -> bool {
    facts.past.handoff.as_ref().is_some_and(|handoff| handoff.ticket.request == request)
}

fn waits_for(facts: &Facts, request: Seq) -> bool {
    facts.phase.waiting().is_some() && is_about(facts, request)
}
