//! What happens by itself: silence that closes, the line that a waiting visitor is told, and
//! promises that run out. SPEC CO7, HA, MA4.

use super::Conversation;
use super::decide::Deciding;
use super::event::Event;
use super::facts::{Awaited, Facts};
use super::phase::Phase;
use super::standing::WaitingOn;
use crate::policy::Policy;
use crate::promise::Kind;
use crate::time::Timestamp;

/// What falls due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Due {
    /// A promise comes near or breaks; the ledger knows which and calls it by this name.
    Promise(&'static str),
    /// What the bot waits for from outside has not come.
    Errand,
    /// A visitor has waited long without a word.
    WaitingLine,
    /// Nobody wrote for long.
    Silence,
}

impl Conversation {
    pub(super) fn deadline(&self) -> Option<(Timestamp, &'static str)> {
        let (at, due) = self.facts.as_ref()?.earliest()?;
        let name = match due {
            Due::Promise(name) => name,
            Due::Errand => "errand",
            Due::WaitingLine => "waiting line",
            Due::Silence => "silence",
        };
        Some((at, name))
    }

    pub(super) fn ring(&self, policy: &Policy, at: Timestamp) -> Vec<Event> {
        let earliest = self.facts.as_ref().and_then(Facts::earliest);
        let Some((_, due)) = earliest.filter(|(due_at, _)| at >= *due_at) else {
            return Vec::new();
        };
        let deciding = Deciding::new(self, policy, at);
        match due {
            Due::Promise(_) => deciding.promises_due(),
            Due::Errand => deciding.errand_timed_out(),
            Due::WaitingLine => deciding.still_waiting(),
            Due::Silence => deciding.close_by_silence(),
        }
    }
}

impl Facts {
    /// What falls due first.
    fn earliest(&self) -> Option<(Timestamp, Due)> {
        let promise = self.promises.next_deadline().map(|(at, name)| (at, Due::Promise(name)));
        let line = self.phase.waiting().and_then(|waiting| waiting.line_due);
        let line = line.map(|at| (at, Due::WaitingLine));
        let silence = self.silence_due().map(|at| (at, Due::Silence));
        let errand = self.in_hand.errand.as_ref().map(|running| (running.ends_by, Due::Errand));
        promise.into_iter().chain(errand).chain(line).chain(silence).min_by_key(|(at, _)| *at)
    }

    /// Silence closes what waits for the visitor's word and for nothing else: not where a call or
    /// a reply is promised.
    fn silence_due(&self) -> Option<Timestamp> {
        let Awaited::Visitor { closes_at } = self.awaited else { return None };
        let may_close = match &self.phase {
            Phase::Bot => true,
            Phase::Live(live) => live.research_since.is_none() && live.consult.is_none(),
            Phase::Queued(_) | Phase::Offered(..) | Phase::Promised { .. } | Phase::Closed => false,
        };
        let theirs = match self.waiting_on {
            WaitingOn::Visitor => true,
            WaitingOn::Us | WaitingOn::ThirdParty => false,
        };
        let owed = |kind| self.promises.latest(kind).is_some();
        let later = owed(Kind::Callback) || owed(Kind::NextOpening);
        (may_close && theirs && !later).then_some(closes_at)
    }
}
