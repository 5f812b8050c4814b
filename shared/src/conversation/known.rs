//! The package of a conversation, folded from its log. SPEC CX.

mod trail;

use super::event::Event;
use super::handoff::{Asker, Wait, Why};
use crate::context::action::{Quote, Tone};
use crate::context::conversation::Speaker;
use crate::context::noticed::Noticed;
use crate::context::package::Layers;
use crate::context::policy::ContextPolicy;
use crate::context::routing::{Reason, Routed};
use crate::id::{ConversationId, Seq};
use crate::machine::Recorded;
use crate::routing::matrix::{Authentication, Channel, Hours, Mood, Situation};
use crate::routing::need::Ticket;
use crate::text::Text;
use crate::time::Timestamp;

/// Everything that is known of one conversation, as a fold of its log beside the machine: what
/// the workspace's policy does not store is not in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    conversation: ConversationId,
    channel: Channel,
    layers: Layers,
}

impl Known {
    /// Nothing is known yet of this conversation.
    pub fn nothing(conversation: ConversationId, channel: Channel) -> Self {
        Self { conversation, channel, layers: Layers::default() }
    }

    /// What is known after a whole log.
    pub fn of(
        policy: &ContextPolicy,
        conversation: ConversationId,
        channel: Channel,
        log: &[Recorded<Event>],
    ) -> Self {
        let mut known = Self::nothing(conversation, channel);
        for recorded in log {
            known.fold(policy, recorded);
        }
        known
    }

    /// Which conversation it is.
    pub fn conversation(&self) -> &ConversationId {
        &self.conversation
    }

    /// How the words come in.
    pub fn channel(&self) -> Channel {
        self.channel
    }

    /// What is known, by layers.
    pub fn layers(&self) -> &Layers {
        &self.layers
    }

    /// Takes in one event.
    pub fn fold(&mut self, policy: &ContextPolicy, recorded: &Recorded<Event>) {
        for noticed in self.noticed(recorded) {
            self.layers.apply(policy, recorded.at, &noticed);
        }
    }

    /// What an event says of the conversation.
    fn noticed(&self, recorded: &Recorded<Event>) -> Vec<Noticed> {
        let Recorded { seq, at, event } = recorded;
        if let Event::Noticed { what } = event {
            what.clone()
        } else if let Event::Started { .. } = event {
            let (conversation, channel) = (self.conversation.clone(), self.channel);
            vec![Noticed::Began { conversation, channel }]
        } else if let Event::VisitorSaid { text, .. } | Event::MessageLeft { text, .. } = event {
            vec![said(*seq, Speaker::Visitor, text)]
        } else if let Event::BotSaid { text, .. } = event {
            vec![said(*seq, Speaker::Bot, text)]
        } else if let Event::AgentSaid { agent, text, .. } = event {
            vec![said(*seq, Speaker::Agent(agent.id.clone()), text)]
        } else if let Event::ErrandBegun { errand, .. } = event {
            let begun =
                errand.step().map(|(kind, what)| Noticed::StepBegan { asked: *seq, kind, what });
            begun.into_iter().collect()
        } else if let Event::ErrandEnded { begun, errand, brought } = event {
            trail::brought(&self.layers, *begun, (errand, brought), *at)
        } else if let Event::HandoffRequested { by, why, ticket } = event {
            vec![self.person_wanted(by, why), self.routed(ticket, *at, Hours::Open)]
        } else if let Event::HandoffAnnounced { wait: Wait::AfterHours, .. } = event {
            self.routed_again(|routed| routed.basis.hours = Hours::Closed).into_iter().collect()
        } else if let Event::HandoffRaised { priority, first_reply_within } = event {
            let since = self.layers.routing.reason.known().map_or(*at, |known| known.at);
            let raised = self.routed_again(|routed| {
                routed.priority = *priority;
                routed.first_reply_due = since.after(*first_reply_within);
            });
            raised.into_iter().collect()
        } else if let Event::TransferAsked { ticket, .. } = event {
            vec![self.routed(ticket, *at, Hours::Open)]
        } else if let Event::Assigned { agent, .. } = event {
            vec![Noticed::Taken(agent.id.clone())]
        } else {
            Vec::new()
        }
    }

    fn person_wanted(&self, by: &Asker, why: &Why) -> Noticed {
        let turns = &self.layers.conversation.turns;
        let quote = |seq: &Seq| {
            let turn = turns.iter().find(|turn| turn.seq == *seq)?;
            Some(Quote { seq: *seq, text: turn.text.clone() })
        };
        let evidence = why.evidence.iter().filter_map(quote).collect();
        Noticed::PersonWanted(Reason { by: by.clone(), trigger: why.trigger, evidence })
    }

    fn routed(&self, ticket: &Ticket, at: Timestamp, hours: Hours) -> Noticed {
        Noticed::Routed(Box::new(Routed {
            team: ticket.need.team.clone(),
            skill: ticket.need.skill.clone(),
            rule: ticket.rule.clone(),
            priority: ticket.priority,
            first_reply_due: at.after(ticket.first_reply_within),
            basis: self.situation(ticket, hours),
        }))
    }

    /// On what a route rests.
    fn situation(&self, ticket: &Ticket, hours: Hours) -> Situation {
        let identity = &self.layers.identity;
        let tone = self.layers.action.mood.value().map(|mood| mood.tone);
        let mood = match tone {
            Some(Tone::Frustrated | Tone::Angry) => Mood::Upset,
            Some(Tone::Content | Tone::Calm | Tone::Uneasy) | None => Mood::Calm,
        };
        Situation {
            topic: ticket.topic.clone(),
            tier: ticket.need.tier,
            language: ticket.need.language.clone(),
            authentication: identity
                .authentication
                .value()
                .copied()
                .unwrap_or(Authentication::Anonymous),
            mood,
            channel: self.channel,
            hours,
        }
    }

    /// The route as it is known, changed.
    fn routed_again(&self, change: impl FnOnce(&mut Routed)) -> Option<Noticed> {
        let routing = &self.layers.routing;
        let mut routed = Routed {
            team: routing.team.value()?.clone(),
            skill: routing.skill.value().cloned(),
            rule: routing.rule.value()?.clone(),
            priority: *routing.priority.value()?,
            first_reply_due: *routing.first_reply_due.value()?,
            basis: routing.basis.value()?.clone(),
        };
        change(&mut routed);
        Some(Noticed::Routed(Box::new(routed)))
    }
}

fn said(seq: Seq, by: Speaker, text: &Text) -> Noticed {
    Noticed::Said { seq, by, text: text.clone() }
}
