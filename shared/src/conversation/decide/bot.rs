//! What the bot says, where it leads, and what it waits for. SPEC BT, CO20.

use super::{Decided, Deciding, readable};
use crate::bot::aid::Aid;
use crate::bot::errand::{Brought, Errand};
use crate::bot::flow::walk::Place;
use crate::conversation::event::Event;
use crate::conversation::in_hand::Running;
use crate::conversation::phase::Phase;
use crate::conversation::receipts::{Body, Sender};
use crate::conversation::rejection::Rejection;
use crate::id::{ClientId, FlowId, Seq};
use crate::text::Text;
use crate::trigger::{BotTurn, Signal};

impl Deciding<'_> {
    pub(super) fn bot_says(
        mut self,
        cid: ClientId,
        text: Text,
        aid: Option<Aid>,
        turn: Option<BotTurn>,
    ) -> Decided {
        self.state.receipts.check(&Sender::Bot, &cid, Body::Said(&text))?;
        readable(&text)?;
        match &self.real_facts()?.phase {
            Phase::Bot | Phase::Queued(_) | Phase::Offered(..) | Phase::Promised { .. } => (),
            Phase::Live(live) => return Err(Rejection::NotYours { owner: live.owner.clone() }),
            Phase::Closed => return Err(Rejection::Closed),
        }
        let closes_at = self.silence_closes_at();
        self.events.push(Event::BotSaid { cid, text, aid, closes_at });
        let of = self.state.head().next();
        let signals = turn.map(Signal::Bot);
        self.events.extend(signals.map(|signal| Event::Weighed { of, signals: vec![signal] }));
        Ok(self.events)
    }

    pub(super) fn begin_errand(self, errand: Errand) -> Decided {
        self.bot_leads()?;
        if self.running().is_some() {
            return Err(Rejection::ErrandRuns);
        }
        let ends_by = self.at.after(errand.within());
        Ok(self.lastly(Event::ErrandBegun { errand: Box::new(errand), ends_by }))
    }

    /// What comes too late, or twice, changes nothing.
    pub(super) fn end_errand(self, begun: Seq, brought: Brought) -> Decided {
        self.facts()?;
        let Some(running) = self.running().filter(|running| running.begun == begun) else {
            return Ok(Vec::new());
        };
        let errand = running.errand.clone();
        if !errand.can_bring(&brought) {
            return Err(Rejection::NotBrought);
        }
        if let Brought::Worded(text) = &brought {
            readable(text)?;
        }
        Ok(self.lastly(Event::ErrandEnded { begun, errand: Box::new(errand), brought }))
    }

    pub(in crate::conversation) fn errand_timed_out(self) -> Vec<Event> {
        let Some(running) = self.running() else { return Vec::new() };
        let (begun, errand) = (running.begun, running.errand.clone());
        let brought = errand.timed_out();
        self.lastly(Event::ErrandEnded { begun, errand: Box::new(errand), brought })
    }

    pub(super) fn move_in_flow(self, flow: FlowId, to: Option<Place>) -> Decided {
        self.bot_leads()?;
        Ok(self.lastly(Event::FlowMoved { flow, to }))
    }

    fn running(&self) -> Option<&Running> {
        self.state.in_hand()?.errand.as_ref()
    }

    /// The bot leads only where nobody else has it or is called.
    fn bot_leads(&self) -> Result<(), Rejection> {
        match &self.real_facts()?.phase {
            Phase::Bot => Ok(()),
            Phase::Queued(_) | Phase::Offered(..) | Phase::Promised { .. } => {
                Err(Rejection::Waiting)
            }
            Phase::Live(live) => Err(Rejection::NotYours { owner: live.owner.clone() }),
            Phase::Closed => Err(Rejection::Closed),
        }
    }
}
