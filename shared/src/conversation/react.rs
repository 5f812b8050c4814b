//! What the shell must do about an event. Every effect stands in an event, so a replay asks for
//! none and a changed policy asks for no other.

use super::Conversation;
use super::event::Event;
use super::view::{self, Shown};
use crate::bot::errand::Errand;
use crate::desk::event::Acquired;
use crate::id::{AgentId, Seq, TeamId};
use crate::link::mail::{ToDesk, TransferEnd};
use crate::machine::Recorded;
use crate::promise::{Breach, Kind, Owner, PromiseEvent, Standing};
use crate::protocol::AgentCard;
use crate::protocol::agent::AgentEvent;
use crate::time::Timestamp;

/// What the shell must do about an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Show the event to the visitor, on every tab.
    ToVisitor(Shown),
    /// Show the event to the agents who have the conversation open.
    ToAgents(AgentEvent),
    /// The ledger's row has changed.
    ToLedger,
    /// Tell the desk.
    ToDesk(ToDesk),
    /// Carry out what the bot waits for, and tell the conversation what it brought.
    Send {
        /// The place at which it began.
        begun: Seq,
        /// What it is.
        errand: Errand,
    },
    /// Call somebody's attention to something.
    Alert {
        /// Whose.
        to: Alerted,
        /// To what.
        about: Alert,
    },
}

/// Whose attention is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Alerted {
    /// One agent's.
    Agent(AgentId),
    /// A whole team's.
    Team(TeamId),
    /// Those who may assign.
    Supervisors,
}

/// What somebody's attention is called to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Alert {
    /// A colleague hands this over to the agent.
    TransferOffered {
        /// Who.
        from: AgentId,
    },
    /// The agent's transfer came to nothing, and the agent stays the owner.
    TransferEnded {
        /// Why.
        because: TransferEnd,
        /// Who could take it, best first.
        alternatives: Vec<AgentCard>,
    },
    /// The conversation goes back to somebody who had it before.
    Bounced {
        /// How often that has happened.
        times: u8,
    },
    /// A promise has little time left.
    PromiseNear {
        /// What was promised.
        kind: Kind,
        /// By when.
        due: Timestamp,
    },
    /// A promise was not kept.
    PromiseBroken {
        /// What was promised.
        kind: Kind,
        /// By when.
        due: Timestamp,
    },
}

impl Conversation {
    /// Everything that an event asks for.
    pub(super) fn effects(&self, recorded: &Recorded<Event>) -> Vec<Effect> {
        let mut effects = Vec::new();
        effects.extend(view::shown(recorded).map(Effect::ToVisitor));
        effects.extend(view::for_agent(recorded).map(Effect::ToAgents));
        effects.push(Effect::ToLedger);
        effects.extend(to_desk(&recorded.event).map(Effect::ToDesk));
        if let Event::ErrandBegun { errand, .. } = &recorded.event {
            effects.push(Effect::Send { begun: recorded.seq, errand: (**errand).clone() });
        }
        for (to, about) in self.alerts(&recorded.event) {
            effects.push(Effect::Alert { to, about });
        }
        effects
    }

    fn alerts(&self, event: &Event) -> Vec<(Alerted, Alert)> {
        if let Event::Offered { agent, from: Some(from), .. } = event {
            vec![(Alerted::Agent(agent.id.clone()), Alert::TransferOffered { from: from.clone() })]
        } else if let Event::TransferEnded { because, alternatives } = event {
            let because = because.clone();
            let about = Alert::TransferEnded { because, alternatives: alternatives.clone() };
            let owner = self.owner().map(|owner| Alerted::Agent(owner.id.clone()));
            owner.map(|owner| (owner, about)).into_iter().collect()
        } else if let Event::TransferAsked { agent, bounces: times @ 1.., .. } = event {
            vec![(Alerted::Agent(agent.clone()), Alert::Bounced { times: *times })]
        } else if let Event::Assigned {
            acquired: Acquired::Transferred(source),
            bounces: times @ 1..,
            ..
        } = event
        {
            let about = Alert::Bounced { times: *times };
            vec![(Alerted::Agent(source.clone()), about.clone()), (Alerted::Supervisors, about)]
        } else if let Event::Promised(happened) = event {
            self.promise_alerts(happened)
        } else {
            Vec::new()
        }
    }

    fn promise_alerts(&self, happened: &PromiseEvent) -> Vec<(Alerted, Alert)> {
        let entry = |id| self.promises()?.get(id).map(Standing::entry);
        match happened {
            PromiseEvent::Warned { id } => entry(*id)
                .map(|entry| {
                    let about = Alert::PromiseNear { kind: entry.kind(), due: entry.due() };
                    (answerable(entry.owner()), about)
                })
                .into_iter()
                .collect(),
            PromiseEvent::Broken { id, breach } if breach.contains(&Breach::AlertLead) => {
                entry(*id)
                    .map(|entry| {
                        let about = Alert::PromiseBroken { kind: entry.kind(), due: entry.due() };
                        vec![
                            (answerable(entry.owner()), about.clone()),
                            (Alerted::Supervisors, about),
                        ]
                    })
                    .unwrap_or_default()
            }
            PromiseEvent::Broken { .. }
            | PromiseEvent::Made { .. }
            | PromiseEvent::Kept { .. }
            | PromiseEvent::KeptLate { .. }
            | PromiseEvent::Released { .. } => Vec::new(),
        }
    }
}

fn to_desk(event: &Event) -> Option<ToDesk> {
    if let Event::HandoffRequested { ticket, .. } = event {
        Some(ToDesk::Enqueue { ticket: (**ticket).clone() })
    } else if let Event::HandoffRaised { priority, first_reply_within } = event {
        let (priority, first_reply_within) = (*priority, *first_reply_within);
        Some(ToDesk::Raise { priority, first_reply_within })
    } else if let Event::Withdrawn { because } = event {
        Some(ToDesk::Withdraw { because: *because })
    } else if let Event::PackageServed { agent, epoch } = event {
        Some(ToDesk::PackageServed { agent: agent.clone(), epoch: *epoch })
    } else if let Event::FirstReplied { epoch, .. } = event {
        Some(ToDesk::Replied { epoch: *epoch })
    } else if let Event::Released { epoch } = event {
        Some(ToDesk::Release { epoch: *epoch })
    } else if let Event::TransferAsked { agent, epoch, to, ticket, .. } = event {
        Some(ToDesk::Transfer {
            agent: agent.clone(),
            epoch: *epoch,
            to: to.clone(),
            ticket: (**ticket).clone(),
        })
    } else if let Event::TransferTakenBack { agent, epoch } = event {
        Some(ToDesk::CancelTransfer { agent: agent.clone(), epoch: *epoch })
    } else {
        None
    }
}

fn answerable(owner: &Owner) -> Alerted {
    match owner {
        Owner::Team(team) => Alerted::Team(team.clone()),
        Owner::Agent(agent) => Alerted::Agent(agent.clone()),
        Owner::Bot | Owner::Desk => Alerted::Supervisors,
    }
}
