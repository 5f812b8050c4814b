//! The alarm of a conversation, and what it tells the ledger.
//!
//! An object has one alarm, so it is set to the earliest of what is due: the machine's own
//! deadline, or the ledger's row. It is set in the turn that makes something due. After a crash it
//! rings by itself; what it then sends is the whole row with its number, so sending it twice does
//! no harm, and nothing has to be stored about what was sent.
//!
//! Where anything that is due cannot be done, the alarm is set anew all the same, for everything
//! and after a pause that grows: it is neither lost nor does it spin.

use baton_shared::id::WorkspaceId;
use baton_shared::machine::Machine;
use baton_shared::protocol::inbox::ConversationRow;
use baton_shared::time::{Span, Timestamp};

use super::Conversation;
use crate::address::{self, LedgerAddress, Tell};
use crate::clock;
use crate::error::Error;

/// The ledger hears of one conversation at most this often.
const GATHER: Span = Span::seconds(1);
/// What failed is tried again after this long, then twice as long, and so on.
const RETRY_FIRST: i64 = 1_000;
const RETRY_LAST: i64 = 300_000;

/// What is due, and when the alarm rings.
#[derive(Debug)]
pub(super) struct Mail {
    owed: bool,
    told_at: Option<Timestamp>,
    failures: u32,
    failed_at: Option<Timestamp>,
    rings_at: Option<Timestamp>,
}

impl Default for Mail {
    /// Nobody remembers what was told before, so that may be owed.
    fn default() -> Self {
        Self { owed: true, told_at: None, failures: 0, failed_at: None, rings_at: None }
    }
}

impl Mail {
    /// The row has changed.
    pub(super) fn owe(&mut self) {
        self.owed = true;
    }

    /// The moment to set the alarm to, if it must be set.
    fn arm(&mut self, now: Timestamp, deadline: Option<Timestamp>) -> Option<Timestamp> {
        let row = self.owed.then(|| after_pause(self.told_at, GATHER, now));
        let due = [row, deadline].into_iter().flatten().min()?;
        let at = if self.failures == 0 { due } else { due.max(self.next_try(now)) };
        if self.rings_at.is_some_and(|rings_at| rings_at <= at) {
            return None;
        }
        self.rings_at = Some(at);
        Some(at)
    }

    fn next_try(&self, now: Timestamp) -> Timestamp {
        let doublings = self.failures.saturating_sub(1).min(16);
        let pause = Span::millis((RETRY_FIRST << doublings).min(RETRY_LAST));
        after_pause(self.failed_at, pause, now)
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

    /// All that was due is done.
    fn done(&mut self) {
        self.failures = 0;
        self.failed_at = None;
    }

    /// Something that was due could not be done. Gives the moment to set the alarm to, whatever is
    /// due: that cannot always be read.
    fn failed(&mut self, now: Timestamp) -> Timestamp {
        self.failures = self.failures.saturating_add(1);
        self.failed_at = Some(now);
        let at = self.next_try(now);
        self.rings_at = Some(at);
        at
    }
}

/// The moment a pause after another one. A clock that was set back does not make it longer.
fn after_pause(since: Option<Timestamp>, pause: Span, now: Timestamp) -> Timestamp {
    since.map_or(now, |since| since.after(pause).clamp(now, now.after(pause)))
}

impl Conversation {
    /// Sets the alarm to the earliest of what is due, after a turn.
    pub(super) fn set_alarm(&self) {
        if let Err(error) = self.arm() {
            error.log();
        }
    }

    fn arm(&self) -> Result<(), Error> {
        let life = self.life()?;
        if life.address.is_none() {
            return Ok(());
        }
        let deadline = life.folded.next_deadline().map(|(at, _)| at);
        drop(life);
        let Some(at) = self.mail.borrow_mut().arm(clock::now(), deadline) else { return Ok(()) };
        self.store.set_alarm(at).inspect_err(|_| self.mail.borrow_mut().rang())
    }

    /// Does what is due. Where not even the alarm can be set, the runtime has to ring again.
    pub(super) async fn ring(&self) -> worker::Result<()> {
        self.mail.borrow_mut().rang();
        let passed = self.let_time_pass();
        let told = self.tell_ledger().await;
        let armed = if passed.is_ok() && told.is_ok() {
            self.mail.borrow_mut().done();
            self.arm()
        } else {
            Ok(())
        };
        let failures: Vec<_> = [passed, told, armed].into_iter().filter_map(Result::err).collect();
        if failures.is_empty() {
            return Ok(());
        }
        failures.iter().for_each(Error::log);
        let at = self.mail.borrow_mut().failed(clock::now());
        self.store.set_alarm(at).map_err(|error| {
            error.log();
            self.mail.borrow_mut().rang();
            worker::Error::RustError("the alarm cannot be set".into())
        })
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
        let told = address::ask(&self.env, &LedgerAddress(workspace), Tell { row }).await;
        if told.is_err() {
            self.mail.borrow_mut().owe();
        }
        told
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
    fn a_busy_conversation_tells_its_row_once_a_second_and_sets_one_alarm_for_it() {
        let mut mail = idle();
        mail.telling(at(5_000));
        mail.done();
        mail.owe();
        assert_eq!(mail.arm(at(5_010), None), Some(at(6_000)));
        mail.owe();
        assert_eq!(mail.arm(at(5_020), None), None);
        mail.rang();
        mail.telling(at(6_001));
        assert_eq!(mail.arm(at(6_001), None), None, "nothing is owed");
    }

    #[test]
    fn a_ledger_that_does_not_answer_is_asked_less_and_less_often() {
        let mut mail = idle();
        let mut waits = Vec::new();
        let mut now = at(0);
        for _ in 0..12 {
            mail.rang();
            mail.telling(now);
            mail.owe();
            let next = mail.failed(now);
            assert_eq!(mail.arm(now, None), None, "the alarm is set");
            waits.push(next.since(now).as_millis());
            now = next;
        }
        assert_eq!(waits[..4], [1_000, 2_000, 4_000, 8_000]);
        assert_eq!(waits[11], 300_000);
        mail.rang();
        mail.telling(now);
        mail.done();
        mail.owe();
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
        mail.done();
        assert_eq!(mail.arm(at(10), None), Some(at(1_000)));
    }

    #[test]
    fn after_a_restart_the_row_may_be_owed() {
        let mut mail = Mail::default();
        assert_eq!(mail.arm(at(7), None), Some(at(7)));
    }

    #[test]
    fn after_seven_failures_the_alarm_is_set_even_if_nothing_is_known_to_be_due() {
        let mut mail = idle();
        let mut now = at(0);
        for _ in 0..7 {
            mail.rang();
            let next = mail.failed(now);
            assert!(next > now, "it spins");
            now = next;
        }
        assert_eq!(now.since(at(0)), Span::seconds(1 + 2 + 4 + 8 + 16 + 32 + 64));
    }

    #[test]
    fn a_deadline_that_has_passed_and_cannot_be_met_does_not_make_the_alarm_spin() {
        let mut mail = idle();
        let passed = Some(at(1_000));
        assert_eq!(mail.failed(at(5_000)), at(6_000));
        mail.rang();
        assert_eq!(mail.arm(at(5_200), passed), Some(at(6_000)), "also after a turn");
        mail.rang();
        mail.done();
        assert_eq!(mail.arm(at(6_000), passed), passed);
    }

    #[test]
    fn a_clock_that_is_set_back_delays_nothing_by_the_setback() {
        let mut mail = idle();
        mail.telling(at(900_000));
        mail.owe();
        assert_eq!(mail.arm(at(1_000), None), Some(at(2_000)));
        mail.failed(at(900_000));
        mail.rang();
        assert_eq!(mail.arm(at(1_000), None), Some(at(2_000)));
    }
}
