//! Tells conversations and consoles what happened at the desk.

use crate::desk::Desk;
use crate::desk::effect::{Effect, Push};
use crate::desk::event::{Acquired, Event, OfferEnd};
use crate::id::{AgentId, ConversationId, Seq, TeamId};
use crate::link::mail::{ToConversation, TransferEnd};
use crate::protocol::AgentCard;

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
            Event::Elapsed {} | Event::Replied { .. } | Event::PackageServed { .. } => Vec::new(),
            Event::Raised { .. } => vec![self.queue()],
            Event::Offered { conversation, agent, epoch, lapses_at, from, .. } => {
                let offered = ToConversation::Offered {
                    request: self.request_of(conversation),
                    agent: self.card(agent),
                    epoch: *epoch,
                    lapses_at: *lapses_at,
                    from: from.clone(),
                };
                let shown = self.entry(conversation).ok().map(|entry| Push::OfferShown {
                    conversation: conversation.clone(),
                    epoch: *epoch,
                    topic: entry.offered_ticket().topic.clone(),
                    priority: entry.offered_ticket().priority,
                    since: entry.plan.since,
                    lapses_at: *lapses_at,
                    from: from.clone(),
                });
                let shown = shown.map(|push| Effect::ToAgent(agent.clone(), push));
                [tell(conversation, offered)]
                    .into_iter()
                    .chain(shown)
                    .chain([self.queue()])
                    .collect()
            }
            Event::OfferEnded { conversation, agent, epoch, because, .. } => {
                let (agent, epoch, because) = (agent.clone(), *epoch, *because);
                let gone = Push::OfferGone { conversation: conversation.clone(), epoch, because };
                let told = ToConversation::OfferEnded { agent: agent.clone(), epoch, because };
                vec![tell(conversation, told), Effect::ToAgent(agent, gone), self.queue()]
            }
            Event::Assigned { conversation, agent, epoch, acquired, .. } => {
                let assigned = ToConversation::Assigned {
                    agent: self.card(agent),
                    epoch: *epoch,
                    acquired: acquired.clone(),
                };
                let gained =
                    Push::ConversationGained { conversation: conversation.clone(), epoch: *epoch };
                let mut effects =
                    vec![tell(conversation, assigned), Effect::ToAgent(agent.clone(), gained)];
                match acquired {
                    Acquired::Accepted => (),
                    Acquired::Transferred(from) => effects.push(gone(from, conversation)),
                    Acquired::ByHand(..) => effects.push(self.queue()),
                }
                effects
            }
            Event::Released { conversation, agent } => vec![gone(agent, conversation)],
            Event::Requeued { conversation, from, epoch, because, .. } => {
                let requeued = ToConversation::Requeued { epoch: *epoch, because: *because };
                vec![tell(conversation, requeued), gone(from, conversation), self.queue()]
            }
            Event::Withdrawn { .. } => vec![self.queue()],
            Event::SentToInbox { conversation, request, reply_by, because } => {
                let (request, reply_by, because) = (*request, *reply_by, *because);
                let sent = ToConversation::SentToInbox { request, reply_by, because };
                vec![tell(conversation, sent), self.queue()]
            }
            Event::TransferAsked { .. } => Vec::new(),
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
