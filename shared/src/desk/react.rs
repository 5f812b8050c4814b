//! Tells conversations and consoles what happened at the desk.

use crate::desk::Desk;
use crate::desk::command::{Rejection, Target};
use crate::desk::effect::{Effect, Push};
use crate::desk::event::{Acquired, Event, OfferEnd, Requeue};
use crate::id::{AgentId, ConversationId, Epoch, Seq, TeamId};
use crate::link::mail::{ToConversation, ToDesk, TransferEnd};
use crate::protocol::AgentCard;
use crate::routing::need::Ticket;
use crate::time::Timestamp;

impl Desk {
    /// What is to be done about an event, once all of its turn is folded.
    pub(super) fn effects_of(&self, event: &Event) -> Vec<Effect> {
        match event {
            Event::Configured { .. } => vec![self.attendance()],
            Event::SignedIn { agent, .. } => {
                // Who signs in anew may have been missed by the conversations that they own.
                let back = self.to_owned_by(agent, &ToConversation::OwnerBack {});
                back.into_iter().chain([self.attendance()]).collect()
            }
            Event::LeasesRenewed { back, .. } => {
                let owner_back = ToConversation::OwnerBack {};
                back.iter().flat_map(|agent| self.to_owned_by(agent, &owner_back)).collect()
            }
            Event::LeaseLapsed { agent, grace_until } => {
                self.to_owned_by(agent, &ToConversation::OwnerAbsent { until: *grace_until })
            }
            Event::Lost { .. } | Event::SignedOut { .. } => vec![self.attendance()],
            Event::AvailabilitySet { agent, availability, because } => {
                vec![Effect::ToAgents(Push::AvailabilityChanged {
                    agent: agent.clone(),
                    availability: *availability,
                    because: *because,
                })]
            }
            Event::Queued { ticket, length, .. } => {
                let team = self.team_name(&ticket.need.team);
                let request = ticket.request;
                let queued = ToConversation::Queued { request, team, length: *length };
                vec![tell(&ticket.conversation, queued), self.queue()]
            }
            Event::Elapsed {}
            | Event::Replied { .. }
            | Event::PackageServed { .. }
            | Event::RequestRenewed { .. } => Vec::new(),
            Event::Raised { .. } => vec![self.queue()],
            Event::Offered { conversation, agent, epoch, lapses_at, from, .. } => {
                let offered = ToConversation::Offered {
                    request: self.request_of(conversation),
                    agent: self.card(agent),
                    epoch: *epoch,
                    lapses_at: *lapses_at,
                    from: from.clone(),
                };
                let shown = self.shown(conversation, *epoch, *lapses_at, from.as_ref());
                let shown = shown.map(|push| Effect::ToAgent(agent.clone(), push));
                let told = [tell(conversation, offered)].into_iter().chain(shown);
                told.chain([self.queue()]).collect()
            }
            Event::OfferEnded { conversation, agent, epoch, because, .. } => {
                let (agent, epoch, because) = (agent.clone(), *epoch, *because);
                let gone = Push::OfferGone { conversation: conversation.clone(), epoch, because };
                let told = ToConversation::OfferEnded { agent: agent.clone(), epoch, because };
                vec![tell(conversation, told), Effect::ToAgent(agent, gone), self.queue()]
            }
            Event::Assigned { conversation, agent, epoch, acquired, from, .. } => {
                let assigned = ToConversation::Assigned {
                    agent: self.card(agent),
                    epoch: *epoch,
                    acquired: acquired.clone(),
                };
                let gained =
                    Push::ConversationGained { conversation: conversation.clone(), epoch: *epoch };
                let mut effects =
                    vec![tell(conversation, assigned), Effect::ToAgent(agent.clone(), gained)];
                effects.extend(from.as_ref().map(|from| gone(from, conversation)));
                match acquired {
                    Acquired::Accepted | Acquired::Transferred(_) => (),
                    Acquired::ByHand(..) => effects.push(self.queue()),
                }
                effects
            }
            Event::Released { conversation, agent } => vec![gone(agent, conversation)],
            Event::Requeued { conversation, from, epoch, because, ticket, .. } => {
                let requeued = ToConversation::Requeued { epoch: *epoch, because: *because };
                let lead = match because {
                    Requeue::GivenBack => self.to_lead(ticket, from, &Target::Queue),
                    Requeue::OwnerLost | Requeue::OwnerSignedOut => None,
                };
                let told = [tell(conversation, requeued), gone(from, conversation), self.queue()];
                told.into_iter().chain(lead).collect()
            }
            Event::Withdrawn { .. } => vec![self.queue()],
            Event::SentToInbox { conversation, request, reply_by, because } => {
                let (request, reply_by, because) = (*request, *reply_by, *because);
                let sent = ToConversation::SentToInbox { request, reply_by, because };
                vec![tell(conversation, sent), self.queue()]
            }
            Event::TransferAsked { from, to, ticket, .. } => {
                self.to_lead(ticket, from, to).into_iter().collect()
            }
            Event::TransferEnded { conversation, because } => {
                let alternatives = self.instead(conversation, *because);
                let because = TransferEnd::Offer(*because);
                vec![tell(conversation, ToConversation::TransferEnded { because, alternatives })]
            }
            Event::WaitTold { conversation, place, told, .. } => {
                let (request, place, told) = (self.request_of(conversation), *place, *told);
                vec![tell(conversation, ToConversation::WaitTold { request, place, told })]
            }
        }
    }

    /// What the console of whom something is offered to shows of it.
    fn shown(
        &self,
        conversation: &ConversationId,
        epoch: Epoch,
        lapses_at: Timestamp,
        from: Option<&AgentId>,
    ) -> Option<Push> {
        let entry = self.entry(conversation).ok()?;
        let ticket = entry.offered_ticket();
        Some(Push::OfferShown {
            conversation: conversation.clone(),
            epoch,
            topic: ticket.topic.clone(),
            priority: ticket.priority,
            since: entry.plan.since,
            lapses_at,
            from: from.cloned(),
        })
    }

    /// What a conversation is told whose mail was refused; nothing, where other mail that is
    /// under way says it.
    pub fn refusal(&self, mail: &ToDesk, why: &Rejection) -> Option<ToConversation> {
        match mail {
            // Whoever owns it by then may have asked for a transfer of their own.
            ToDesk::Transfer { .. } if matches!(why, Rejection::Stale(_)) => None,
            ToDesk::Transfer { .. } => {
                let instead = why.alternatives();
                let alternatives = instead.iter().map(|agent| self.card(agent)).collect();
                let because = TransferEnd::Refused(why.to_string());
                Some(ToConversation::TransferEnded { because, alternatives })
            }
            ToDesk::Enqueue { .. }
            | ToDesk::Raise { .. }
            | ToDesk::Withdraw { .. }
            | ToDesk::PackageServed { .. }
            | ToDesk::Replied { .. }
            | ToDesk::Release { .. }
            | ToDesk::CancelTransfer { .. } => None,
        }
    }

    /// The request that a conversation is at the desk for.
    fn request_of(&self, conversation: &ConversationId) -> Seq {
        self.entry(conversation).map_or(Seq::ZERO, |entry| entry.ticket.request)
    }

    /// Who else could take a conversation that its owner could not hand over.
    fn instead(&self, conversation: &ConversationId, because: OfferEnd) -> Vec<AgentCard> {
        match because {
            OfferEnd::TakenBack => Vec::new(),
            OfferEnd::Declined(_)
            | OfferEnd::Missed
            | OfferEnd::AgentLost
            | OfferEnd::AgentLeft
            | OfferEnd::Reconfigured => {
                let Ok(entry) = self.entry(conversation) else { return Vec::new() };
                let owner = entry.owned().map(|owned| &owned.agent);
                let agents = self.alternatives(&entry.ticket, owner);
                agents.iter().map(|agent| self.card(agent)).collect()
            }
        }
    }

    /// Tells whoever leads the team to which a conversation is handed over, unless they have a
    /// hand in it themselves.
    fn to_lead(&self, ticket: &Ticket, from: &AgentId, to: &Target) -> Option<Effect> {
        let lead = self.directory.roster().teams.get(&ticket.need.team)?.lead.as_ref()?;
        if lead == from || *to == Target::Agent(lead.clone()) {
            return None;
        }
        let conversation = ticket.conversation.clone();
        let asked = Push::HandoverAsked { conversation, from: from.clone(), to: to.clone() };
        Some(Effect::ToAgent(lead.clone(), asked))
    }

    fn to_owned_by(&self, agent: &AgentId, mail: &ToConversation) -> Vec<Effect> {
        let Some(agent) = self.directory.no(agent) else { return Vec::new() };
        let owned = self.seat(agent).owned.iter().map(|(_, no)| &self.tickets.get(*no).entry);
        owned.map(|entry| tell(&entry.ticket.conversation, mail.clone())).collect()
    }

    fn card(&self, id: &AgentId) -> AgentCard {
        let member = self.directory.roster().members.get(id);
        let name = member.map_or_else(|| id.to_string(), |member| member.name.clone());
        AgentCard { id: id.clone(), name }
    }

    fn team_name(&self, id: &TeamId) -> String {
        let team = self.directory.roster().teams.get(id);
        team.map_or_else(|| id.to_string(), |team| team.name.clone())
    }

    fn queue(&self) -> Effect {
        let waiting = u32::try_from(self.lines.len()).unwrap_or(u32::MAX);
        Effect::ToAgents(Push::QueueChanged { waiting })
    }

    fn attendance(&self) -> Effect {
        Effect::ToAgents(Push::AttendanceChanged { signed_in: self.floor.signed_in().len() })
    }
}

fn tell(conversation: &ConversationId, mail: ToConversation) -> Effect {
    Effect::ToConversation(conversation.clone(), mail)
}

fn gone(agent: &AgentId, conversation: &ConversationId) -> Effect {
    Effect::ToAgent(agent.clone(), Push::ConversationGone { conversation: conversation.clone() })
}
