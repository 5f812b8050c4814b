//! The alarm of a conversation, and what it tells the ledger.
//!
//! An object has one alarm, so it is set to the earliest of what is due: the machine's own
//! deadline, or the ledger's row. It is set in the turn that makes something due. After a crash it
//! rings by itself; what it then sends is the whole row with its number, so sending it twice does
//! no harm, and nothing has to be stored about what was sent.

use baton_shared::id::WorkspaceId;
use baton_shared::machine::Machine;
use baton_shared::protocol::inbox::ConversationRow;
use baton_shared::time::{Span, Timestamp};

use super::Conversation;
use crate::address::{self, LedgerAddress, Tell};
use crate::clock;
use crate::error::Error;

/// The ledger hears of one conversation at most this often.
const GATHER: Span = Span::millis(300);
/// A ledger that does not answer is asked again after this long, then twice as long, and so on.
const RETRY_FIRST: i64 = 1_000;
const RETRY_LAST: i64 = 300_000;

/// What is due, and when the alarm rings.
#[derive(Debug)]
pub(super) struct Mail {
    owed: bool,
    told_at: Option<Timestamp>,
    failures: u32,
    rings_at: Option<Timestamp>,
}

impl Default for Mail {
    /// Nobody remembers what was told before, so that may be owed.
    fn default() -> Self {
        Self { owed: true, told_at: None, failures: 0, rings_at: None }
    }
}

impl Mail {
    /// The row has changed.
    pub(super) fn owe(&mut self) {
        self.owed = true;
    }

    /// The moment to set the alarm to, if it must be set.
    fn arm(&mut self, now: Timestamp, deadline: Option<Timestamp>) -> Option<Timestamp> {
        let due = self.owed.then(|| self.due(now));
        let at = [due, deadline].into_iter().flatten().min()?;
        if self.rings_at.is_some_and(|rings_at| rings_at <= at) {
            return None;
        }
        self.rings_at = Some(at);
        Some(at)
    }

    fn due(&self, now: Timestamp) -> Timestamp {
        let pause = match self.failures {
            0 => GATHER,
            failures => {
                Span::millis((RETRY_FIRST << (failures - 1).min(16)).min(RETRY_LAST))
            }
        };
        self.told_at.map_or(now, |told_at| told_at.after(pause).max(now))
    }

    /// The alarm rings: it is not set any longer.
    fn rang(&mut self) {
        self.rings_at = None;
    }

    /// The row is about to be told; what changes from here on is owed anew.
    fn telling(&mut self, now: Timestamp) {
        self.owed = false;
        self.told_at = Some(now);
    }

    fn told(&mut self) {
        self.failures = 0;
    }

    fn failed(&mut self) {
        self.owed = true;
        self.failures = self.failures.saturating_add(1);
    }
}

impl Conversation {
    /// Sets the alarm to the earliest of what is due.
    pub(super) fn set_alarm(&self) {
        let Ok(life) = self.life() else { return };
        if life.address.is_none() {
            return;
        }
        let deadline = life.folded.next_deadline().map(|(at, _)| at);
        drop(life);
        let Some(at) = self.mail.borrow_mut().arm(clock::now(), deadline) else { return };
        if let Err(error) = self.store.set_alarm(at) {
            error.log();
            self.mail.borrow_mut().rang();
        }
    }

    /// Does what is due.
    pub(super) async fn ring(&self) {
        self.mail.borrow_mut().rang();
        if let Err(error) = self.let_time_pass() {
            error.log();
        }
        if let Err(error) = self.tell_ledger().await {
            error.log();
            self.mail.borrow_mut().failed();
        }
        self.set_alarm();
    }

    fn let_time_pass(&self) -> Result<(), Error> {
        let life = self.life()?;
        let at = clock::not_before(life.folded.last_at());
        let events = life.folded.timeout(&self.policy, at);
        drop(life);
        if !events.is_empty() {
            self.record(None, at, events, None)?;
        }
        Ok(())
    }

    async fn tell_ledger(&self) -> Result<(), Error> {
        let Some((workspace, row)) = self.owed_row()? else { return Ok(()) };
        self.mail.borrow_mut().telling(clock::now());
        address::ask(&self.env, &LedgerAddress(workspace), Tell { row }).await?;
        self.mail.borrow_mut().told();
        Ok(())
    }

    fn owed_row(&self) -> Result<Option<(WorkspaceId, ConversationRow)>, Error> {
        if !self.mail.borrow().owed {
            return Ok(None);
        }
        let life = self.life()?;
        let Some(place) = life.address.clone() else { return Ok(None) };
        let row = life.folded.row(place.conversation);
        Ok(row.map(|row| (place.workspace, row)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(millis: i64) -> Timestamp {
        Timestamp::new(millis)
    }

    fn idle() -> Mail {
        Mail { owed: false, ..Mail::default() }
    }

    #[test]
    fn the_first_row_is_told_at_once() {
        let mut mail = idle();
        mail.owe();
        assert_eq!(mail.arm(at(5_000), None), Some(at(5_000)));
    }

    #[test]
    fn a_busy_conversation_tells_its_row_every_300_ms_and_sets_one_alarm_for_it() {
        let mut mail = idle();
        mail.telling(at(5_000));
        mail.told();
        mail.owe();
        assert_eq!(mail.arm(at(5_010), None), Some(at(5_300)));
        mail.owe();
        assert_eq!(mail.arm(at(5_020), None), None);
        mail.rang();
        mail.telling(at(5_301));
        assert_eq!(mail.arm(at(5_301), None), None, "nothing is owed");
    }

    #[test]
    fn a_ledger_that_does_not_answer_is_asked_less_and_less_often() {
        let mut mail = idle();
        let mut waits = Vec::new();
        let mut now = at(0);
        for _ in 0..12 {
            mail.rang();
            mail.telling(now);
            mail.failed();
            let next = mail.arm(now, None).expect("it is tried again");
            waits.push(next.since(now).as_millis());
            now = next;
        }
        assert_eq!(waits[..4], [1_000, 2_000, 4_000, 8_000]);
        assert_eq!(waits[11], 300_000);
        mail.telling(now);
        mail.told();
        mail.owe();
        mail.rang();
        assert_eq!(mail.arm(now, None), Some(now.after(GATHER)));
    }

    #[test]
    fn the_alarm_rings_for_whatever_is_due_first_and_never_later_than_it_was_set_to() {
        let mut mail = idle();
        assert_eq!(mail.arm(at(0), Some(at(9_000))), Some(at(9_000)));
        assert_eq!(mail.arm(at(0), Some(at(9_500))), None, "it rings early enough");
        mail.owe();
        assert_eq!(mail.arm(at(100), Some(at(9_500))), Some(at(100)));
    }

    #[test]
    fn what_changes_while_the_row_is_told_is_owed() {
        let mut mail = Mail::default();
        mail.telling(at(0));
        mail.owe();
        mail.told();
        assert_eq!(mail.arm(at(10), None), Some(at(300)));
    }

    #[test]
    fn after_a_restart_the_row_may_be_owed() {
        let mut mail = Mail::default();
        assert_eq!(mail.arm(at(7), None), Some(at(7)));
    }
}
