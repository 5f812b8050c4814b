//! Keeping what was learnt. SPEC CX.

use super::{Decided, Deciding, readable};
use crate::context::noticed::Noticed;
use crate::conversation::command::IntentCorrection;
use crate::conversation::event::Event;
use crate::conversation::rejection::Rejection;
use crate::id::{AgentId, Epoch, Seq, VisitorId};
use crate::trigger::Signal;

impl Deciding<'_> {
    pub(super) fn notice(self, what: Vec<Noticed>) -> Decided {
        self.facts()?;
        if !what.iter().all(comes_from_outside) {
            return Err(Rejection::NotNoticed);
        }
        if what.is_empty() {
            return Ok(Vec::new());
        }
        Ok(self.lastly(Event::Noticed { what }))
    }

    pub(super) fn weigh(self, of: Seq, signals: Vec<Signal>) -> Decided {
        self.facts()?;
        // That a person has closed stands in the log by itself.
        if of > self.state.head() || signals.contains(&Signal::PersonLeft) {
            return Err(Rejection::NotNoticed);
        }
        if signals.is_empty() {
            return Ok(Vec::new());
        }
        Ok(self.lastly(Event::Weighed { of, signals }))
    }

    pub(super) fn settle_intent(
        self,
        agent: AgentId,
        epoch: Epoch,
        correction: Option<IntentCorrection>,
    ) -> Decided {
        self.owned_by(&agent, Some(epoch))?;
        let what = match correction {
            Some(IntentCorrection { topic, what }) => {
                Noticed::IntentCorrected { by: agent, topic, what }
            }
            None => Noticed::IntentConfirmed(agent),
        };
        Ok(self.lastly(Event::Noticed { what: vec![what] }))
    }

    /// What will be passed on can be changed until somebody has it.
    pub(super) fn change_receipt(self, visitor: &VisitorId, what: Noticed) -> Decided {
        let facts = self.facts_of(visitor)?;
        if facts.phase.live().is_some() {
            return Err(Rejection::PersonIsHere);
        }
        if let Noticed::Corrected { value, .. } = &what {
            readable(value)?;
        }
        Ok(self.lastly(Event::Noticed { what: vec![what] }))
    }
}

/// Whether something is for the bot, the site or a system to say. What was said and done stands in
/// the log by itself; an agent and the visitor have commands of their own.
fn comes_from_outside(what: &Noticed) -> bool {
    match what {
        Noticed::Visited(_)
        | Noticed::LanguageRead { .. }
        | Noticed::Given { .. }
        | Noticed::Asked(_)
        | Noticed::Declined(_)
        | Noticed::Remembered { .. }
        | Noticed::RecordSeen { .. }
        | Noticed::RecordUnavailable { .. }
        | Noticed::Proved { .. }
        | Noticed::ProofFailed { .. }
        | Noticed::IntentRead { .. }
        | Noticed::MoodRead { .. }
        | Noticed::SignRead { .. }
        | Noticed::StepBegan { .. }
        | Noticed::StepEnded { .. }
        | Noticed::ArticleShown { .. }
        | Noticed::Missed(_)
        | Noticed::TicketSeen(_)
        | Noticed::TicketDrafted(_)
        | Noticed::NextSaid { .. } => true,
        Noticed::Began { .. }
        | Noticed::Said { .. }
        | Noticed::PersonWanted(_)
        | Noticed::Routed(_)
        | Noticed::Taken(_)
        | Noticed::IntentConfirmed(_)
        | Noticed::IntentCorrected { .. }
        | Noticed::Corrected { .. }
        | Noticed::Withheld(_) => false,
    }
}
