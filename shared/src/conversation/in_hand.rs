//! What the bot has in hand: whose message it has not answered yet, where it leads, what it asked
//! for, and what it waits for from outside. SPEC BT.
//!
//! All of it is a fold of the log, so that whoever wakes up with a conversation knows whether the
//! bot still owes a turn.

use std::collections::{BTreeSet, VecDeque};

use super::event::Event;
use super::phase::Phase;
use crate::bot::errand::{Brought, Errand};
use crate::bot::flow::walk::Place;
use crate::bot::form::Accepts;
use crate::context::field::Field;
use crate::context::noticed::Noticed;
use crate::id::{FlowId, Seq};
use crate::machine::Recorded;
use crate::practice::Purpose;
use crate::time::Timestamp;
use crate::trigger::Signal;

/// What the bot has in hand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InHand {
    /// The visitor's messages that it has not read, in order.
    unread: VecDeque<Seq>,
    /// What has come from outside, and it has not gone on with.
    came: Option<(Errand, Brought)>,
    /// The flow in which it leads, and where the visitor stands in it.
    pub leads: Option<(FlowId, Place)>,
    /// The flows that were gone through or left since it was opened last.
    pub gone_through: BTreeSet<FlowId>,
    /// What it waits for from outside.
    pub errand: Option<Running>,
    /// The fact that it has asked for last; one that any words can say only until the next message.
    pub asked: Option<Field>,
}

/// What the bot owes a turn to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BotsTurn {
    /// The visitor's message at this place.
    Answer(Seq),
    /// Something that has come from outside.
    GoOn {
        /// What it was.
        errand: Errand,
        /// What it brought.
        brought: Brought,
    },
}

/// An errand that is under way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Running {
    /// The place at which it began.
    pub begun: Seq,
    /// What it is.
    pub errand: Errand,
    /// When it has ended in any case.
    pub ends_by: Timestamp,
}

impl InHand {
    /// What the bot owes a turn to, if it does: what has come from outside first, for what was
    /// written waits for that.
    pub fn turn(&self) -> Option<BotsTurn> {
        let came = self.came.clone();
        let came = came.map(|(errand, brought)| BotsTurn::GoOn { errand, brought });
        came.or_else(|| self.unread.front().map(|seq| BotsTurn::Answer(*seq)))
    }

    /// The visitor's messages that it has not read, in order.
    pub fn unread(&self) -> impl Iterator<Item = Seq> {
        self.unread.iter().copied()
    }

    /// Takes in one event. `phase` is where the conversation stands after it; in a practice the bot
    /// has nothing to do.
    pub(super) fn fold(&mut self, recorded: &Recorded<Event>, phase: &Phase, purpose: &Purpose) {
        if !purpose.is_real() {
            return;
        }
        if let Event::VisitorSaid { .. } = &recorded.event {
            match phase {
                Phase::Bot | Phase::Queued(_) | Phase::Offered(..) | Phase::Promised { .. } => {
                    self.unread.push_back(recorded.seq);
                }
                Phase::Live(_) | Phase::Closed => (),
            }
        } else if let Event::Weighed { of, signals } = &recorded.event {
            if signals.iter().any(|signal| matches!(signal, Signal::Visitor(_))) {
                self.unread.retain(|seq| seq != of);
                // What can be any words is answered at once or not at all.
                self.asked.take_if(|field| Accepts::for_field(*field) == Accepts::Words);
            }
        } else if let Event::Noticed { what } = &recorded.event {
            for noticed in what {
                self.asks(noticed);
            }
        } else if let Event::ErrandBegun { errand, ends_by } = &recorded.event {
            let (begun, errand) = (recorded.seq, (**errand).clone());
            self.errand = Some(Running { begun, errand, ends_by: *ends_by });
            self.came = None;
        } else if let Event::ErrandEnded { errand, brought, .. } = &recorded.event {
            self.errand = None;
            if *phase == Phase::Bot {
                self.came = Some(((**errand).clone(), brought.clone()));
            }
        } else if let Event::FlowMoved { flow, to } = &recorded.event {
            self.leads = to.clone().map(|place| (flow.clone(), place));
            if to.is_none() {
                self.gone_through.insert(flow.clone());
            }
            self.came = None;
        } else if let Event::BotSaid { .. } = &recorded.event {
            self.came = None;
        } else if let Event::HandoffRequested { .. } = &recorded.event {
            self.gone_through.extend(self.leads.take().map(|(flow, _)| flow));
            self.came = None;
        } else if let Event::AgentSaid { .. } = &recorded.event {
            // Somebody answers: the bot goes on with nothing that it had begun.
            let gone_through = std::mem::take(&mut self.gone_through);
            *self = Self { gone_through, ..Self::default() };
        } else if let Event::Assigned { .. } | Event::Closed { .. } | Event::ClosedBySilence {} =
            &recorded.event
        {
            *self = Self::default();
        }
    }

    /// A fact that was given, or that the visitor will not say, is not waited for any more.
    fn asks(&mut self, noticed: &Noticed) {
        if let Noticed::Asked(field) = noticed {
            self.asked = Some(*field);
        } else if let Noticed::Given { field, .. } | Noticed::Declined(field) = noticed {
            self.asked.take_if(|asked| asked == field);
        }
    }
}
