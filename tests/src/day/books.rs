//! What the events alone say, kept beside the desk; an event that cannot be so is a breach.
//!
//! Nothing here decides anything: where the model says what must happen, the books only know
//! what must never.

mod rules;

use std::collections::{BTreeMap, BTreeSet};

use baton_shared::desk::command::{Availability, CapRule};
use baton_shared::desk::event::{Acquired, Event, OfferEnd};
use baton_shared::id::{AgentId, ConversationId, Epoch, Seq};
use baton_shared::machine::Recorded;
use baton_shared::policy::Policy;
use baton_shared::roster::Roster;
use baton_shared::routing::need::{Reach, Ticket};
use baton_shared::routing::order::Plan;
use baton_shared::time::Timestamp;

use super::{Breach, must};

/// Everything that the events said.
#[derive(Clone, Debug, Default)]
pub struct Books {
    pub roster: Roster,
    pub chats: BTreeMap<ConversationId, Entry>,
    pub people: BTreeMap<AgentId, Attendance>,
    /// The last epoch of each conversation that was ever at the desk.
    pub epochs: BTreeMap<ConversationId, Epoch>,
    /// Those whose load was over their cap by an override, or when their cap was lowered.
    excused: BTreeSet<AgentId>,
    seq: Seq,
    at: Timestamp,
    /// The last moment at which nothing was due and nothing followed.
    rested: Timestamp,
    number: u64,
}

/// Whether somebody is there.
#[derive(Clone, Debug)]
pub struct Attendance {
    pub line: Line,
    pub availability: Availability,
}

/// When somebody was heard of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    Out,
    Here { until: Timestamp },
    Silent { until: Timestamp },
}

/// A conversation at the desk.
#[derive(Clone, Debug)]
pub struct Entry {
    pub ticket: Ticket,
    pub plan: Plan,
    pub owner: Option<(AgentId, Epoch)>,
    pub offer: Option<Open>,
    /// What it needs once the transfer that was asked for is done.
    pub transfer: Option<Ticket>,
    number: u64,
    joined: Timestamp,
    recovered: bool,
    reach: Reach,
    hold_is_over: bool,
    bars: BTreeMap<AgentId, Timestamp>,
    /// How often a later one was let past, though it could have had the agent itself.
    passed: u32,
    most_passes: u32,
    /// The place that its visitor was told last.
    told: Option<u32>,
}

/// An offer that nobody has answered.
#[derive(Clone, Debug)]
pub struct Open {
    pub agent: AgentId,
    pub epoch: Epoch,
    pub served: bool,
    lapses_at: Timestamp,
    unopened_lapses_at: Option<Timestamp>,
}

impl Open {
    fn lapses(&self) -> Timestamp {
        let unopened = self.unopened_lapses_at.filter(|_| !self.served);
        unopened.map_or(self.lapses_at, |when| when.min(self.lapses_at))
    }
}

impl Entry {
    pub fn waits(&self) -> bool {
        self.owner.is_none() && self.offer.is_none()
    }
}

impl Books {
    /// Takes down an event, if it can be so.
    pub fn take(&mut self, policy: &Policy, recorded: &Recorded<Event>) -> Result<(), Breach> {
        must(recorded.seq == self.seq.next(), "order", || {
            format!("{:?} comes after {:?}", recorded.seq, self.seq)
        })?;
        must(recorded.at >= self.at, "clock", || {
            format!("{:?} comes after {:?}", recorded.at, self.at)
        })?;
        (self.seq, self.at) = (recorded.seq, recorded.at);
        self.before(policy, &recorded.event)?;
        self.enter(policy, &recorded.event)?;
        self.caps(&recorded.event)
    }

    #[expect(clippy::too_many_lines, reason = "one arm for each event")]
    fn enter(&mut self, policy: &Policy, event: &Event) -> Result<(), Breach> {
        let at = self.at;
        match event {
            Event::Configured { version: _, roster } => {
                self.roster = roster.clone();
                for entry in self.chats.values_mut() {
                    entry.most_passes =
                        entry.most_passes.max(u32::from(policy.queue.rescue_passes));
                }
            }
            Event::SignedIn { agent, lease_until } => {
                let line = Line::Here { until: *lease_until };
                let was = self.people.get(agent).filter(|was| was.line != Line::Out);
                let availability = was.map_or(Availability::Available, |was| was.availability);
                self.people.insert(agent.clone(), Attendance { line, availability });
            }
            Event::LeasesRenewed { agents, lease_until, back: _ } => {
                for agent in agents {
                    self.person(agent)?.line = Line::Here { until: *lease_until };
                }
            }
            Event::LeaseLapsed { agent, grace_until } => {
                self.person(agent)?.line = Line::Silent { until: *grace_until };
            }
            Event::Lost { agent } | Event::SignedOut { agent } => {
                self.person(agent)?.line = Line::Out;
            }
            Event::AvailabilitySet { agent, availability, because: _ } => {
                self.person(agent)?.availability = *availability;
            }
            Event::Queued { number, ticket, plan, length: _ } => {
                let id = ticket.conversation.clone();
                must(!self.chats.contains_key(&id), "I2", || format!("{id} waits twice"))?;
                must(*number > self.number, "I5", || format!("number {number} was given"))?;
                self.number = *number;
                let most_passes = u32::from(policy.queue.rescue_passes);
                let entry = self.newcomer(*number, ticket, plan, most_passes);
                self.epochs.entry(id.clone()).or_insert(ticket.epoch);
                self.chats.insert(id, entry);
            }
            Event::Raised { conversation, priority, first_reply_within, plan } => {
                let entry = self.entry(conversation)?;
                entry.ticket.priority = *priority;
                entry.ticket.first_reply_within = *first_reply_within;
                entry.plan = plan.clone();
            }
            Event::Offered {
                conversation,
                agent,
                epoch,
                lapses_at,
                unopened_lapses_at,
                from,
                trace,
            } => {
                self.mint(conversation, *epoch)?;
                let entry = self.entry(conversation)?;
                let expected = entry.owner.as_ref().map(|(owner, _)| owner);
                must(expected == from.as_ref() && entry.offer.is_none(), "I2", || {
                    format!("{conversation} is offered to {agent} from {from:?}")
                })?;
                must(from.is_none() || entry.transfer.is_some(), "I9", || {
                    format!("{conversation} is handed over and nobody asked for it")
                })?;
                entry.offer = Some(Open {
                    agent: agent.clone(),
                    epoch: *epoch,
                    served: false,
                    lapses_at: *lapses_at,
                    unopened_lapses_at: *unopened_lapses_at,
                });
                if from.is_none() {
                    must(entry.reach <= trace.reach, "I4", || {
                        format!("{conversation} reached {:?}, then {:?}", entry.reach, trace.reach)
                    })?;
                    entry.reach = trace.reach;
                }
            }
            Event::PackageServed { conversation, agent, epoch } => {
                self.open(conversation, agent, *epoch)?.served = true;
            }
            Event::OfferEnded { conversation, agent, epoch, because, not_again_until } => {
                self.open(conversation, agent, *epoch)?;
                let entry = self.entry(conversation)?;
                entry.offer = None;
                entry.hold_is_over |= matches!(because, OfferEnd::Declined(_) | OfferEnd::Missed);
                if let Some(until) = not_again_until {
                    entry.bars.insert(agent.clone(), *until);
                }
            }
            Event::Assigned { conversation, agent, epoch, acquired, from, waited_seconds } => {
                let entry = self.entry(conversation)?;
                let owner = entry.owner.as_ref().map(|(owner, _)| owner);
                must(owner == from.as_ref(), "I2", || {
                    format!("{conversation} comes from {from:?}, not {owner:?}")
                })?;
                let since = if owner.is_some() { at } else { entry.joined };
                let waited = at.since(since).as_seconds();
                must(i64::from(*waited_seconds) == waited, "wait", || {
                    format!("{conversation} waited {waited} s, not {waited_seconds}")
                })?;
                self.assigned(conversation, agent, *epoch, acquired)?;
            }
            Event::RequestRenewed { conversation, request } => {
                let entry = self.entry(conversation)?;
                let later = entry.owner.is_some() && *request > entry.ticket.request;
                must(later, "I2", || format!("{conversation} asks anew by {request:?}"))?;
                entry.ticket.request = *request;
                if let Some(ticket) = &mut entry.transfer {
                    ticket.request = *request;
                }
            }
            Event::Replied { conversation, .. } => {
                let owned = self.entry(conversation)?.owner.is_some();
                must(owned, "I2", || format!("nobody owns {conversation} and it is answered"))?;
            }
            Event::Released { conversation, agent } => {
                let entry = self.entry(conversation)?;
                let owner = entry.owner.as_ref().map(|(owner, _)| owner);
                must(owner == Some(agent), "I10", || format!("{agent} releases {conversation}"))?;
                self.chats.remove(conversation);
            }
            Event::Requeued { conversation, from, epoch, because: _, ticket, plan } => {
                self.mint(conversation, *epoch)?;
                let entry = self.entry(conversation)?;
                let owner = entry.owner.as_ref().map(|(owner, _)| owner);
                must(owner == Some(from), "I2", || format!("{from} gives up {conversation}"))?;
                let (number, most_passes) = (entry.number, entry.most_passes);
                let newcomer = self.newcomer(number, ticket, plan, most_passes);
                self.chats.insert(conversation.clone(), Entry { recovered: true, ..newcomer });
            }
            Event::Withdrawn { conversation, .. } => {
                let waits = self.entry(conversation)?.waits();
                must(waits, "I2", || format!("{conversation} is withdrawn from an agent"))?;
                self.chats.remove(conversation);
            }
            Event::SentToInbox { conversation, .. } => {
                // What comes after hours goes there without ever having waited.
                let waits = self.chats.remove(conversation).is_none_or(|entry| entry.waits());
                must(waits, "I2", || format!("{conversation} goes to the inbox from an agent"))?;
            }
            Event::TransferAsked { conversation, from, ticket, .. } => {
                let entry = self.entry(conversation)?;
                let owner = entry.owner.as_ref().map(|(owner, _)| owner);
                must(owner == Some(from) && entry.transfer.is_none(), "I9", || {
                    format!("{from} hands over {conversation}")
                })?;
                entry.transfer = Some(ticket.clone());
            }
            Event::TransferEnded { conversation, .. } => {
                let entry = self.entry(conversation)?;
                let stays = entry.owner.is_some() && entry.offer.is_none();
                must(stays && entry.transfer.take().is_some(), "I9", || {
                    format!("the transfer of {conversation} ends")
                })?;
            }
            Event::WaitTold { conversation, place, .. } => {
                let told = self.entry(conversation)?.told.replace(*place);
                must(told.is_none_or(|told| *place <= told), "place", || {
                    format!("{conversation} was told place {told:?}, then {place}")
                })?;
            }
            Event::Elapsed {} => (),
        }
        Ok(())
    }

    fn newcomer(&self, number: u64, ticket: &Ticket, plan: &Plan, most_passes: u32) -> Entry {
        Entry {
            ticket: ticket.clone(),
            plan: plan.clone(),
            owner: None,
            offer: None,
            transfer: None,
            number,
            joined: self.at,
            recovered: false,
            reach: Reach::Named,
            hold_is_over: false,
            bars: BTreeMap::new(),
            passed: 0,
            most_passes,
            told: None,
        }
    }

    fn assigned(
        &mut self,
        conversation: &ConversationId,
        agent: &AgentId,
        epoch: Epoch,
        acquired: &Acquired,
    ) -> Result<(), Breach> {
        match acquired {
            Acquired::Accepted | Acquired::Transferred(_) => {
                let served = self.open(conversation, agent, epoch)?.served;
                must(served, "I2", || format!("{agent} has not seen {conversation}"))?;
                let owner = self.entry(conversation)?.owner.as_ref().map(|(owner, _)| owner);
                let from = match acquired {
                    Acquired::Transferred(from) => Some(from),
                    Acquired::Accepted | Acquired::ByHand(..) => None,
                };
                must(owner == from, "I9", || format!("{conversation} comes from {from:?}"))?;
            }
            Acquired::ByHand(_, rule) => {
                self.mint(conversation, epoch)?;
                let offered = self.entry(conversation)?.offer.is_some();
                must(!offered, "I2", || format!("{conversation} is given away while offered"))?;
                if *rule == CapRule::Overridden {
                    self.excused.insert(agent.clone());
                }
            }
        }
        let entry = self.entry(conversation)?;
        entry.offer = None;
        let transferred = entry.transfer.take();
        if let (Acquired::Transferred(_), Some(ticket)) = (acquired, transferred) {
            entry.ticket = ticket;
        }
        entry.owner = Some((agent.clone(), epoch));
        Ok(())
    }

    fn mint(&mut self, conversation: &ConversationId, epoch: Epoch) -> Result<(), Breach> {
        let known = self.epochs.entry(conversation.clone()).or_insert(Epoch::ZERO);
        must(epoch > *known, "I2", || format!("{conversation}: {epoch:?} after {known:?}"))?;
        *known = epoch;
        Ok(())
    }

    fn open(
        &mut self,
        conversation: &ConversationId,
        agent: &AgentId,
        epoch: Epoch,
    ) -> Result<&mut Open, Breach> {
        let open = self.entry(conversation)?.offer.as_mut();
        open.filter(|open| open.agent == *agent && open.epoch == epoch).ok_or_else(|| {
            Breach::new("I2", format!("{conversation} is not offered to {agent} at {epoch:?}"))
        })
    }

    fn entry(&mut self, conversation: &ConversationId) -> Result<&mut Entry, Breach> {
        let entry = self.chats.get_mut(conversation);
        entry.ok_or_else(|| Breach::new("I2", format!("{conversation} is not at the desk")))
    }

    fn person(&mut self, agent: &AgentId) -> Result<&mut Attendance, Breach> {
        let person = self.people.get_mut(agent);
        person.ok_or_else(|| Breach::new("I2", format!("{agent} never came")))
    }
}
