//! What is known of one outside system: whether it may be sent to, and whether it is well.

use super::Concern;
use crate::time::{Span, Timestamp};

/// After so many failures in a row the circuit opens.
pub const FAILURES_UNTIL_OPEN: u32 = 5;

/// An open circuit lets nothing through for this long, and then one try at a time.
pub const OPEN_FOR: Span = Span::seconds(60);

/// However long a system asks to be left alone, it is tried again after this.
pub const LONGEST_ASKED: Span = Span::hours(24);

/// After so many failures in a row people are told.
pub const FAILURES_UNTIL_ALERT: u32 = 3;

/// After this long with work waiting and nothing taken people are told.
pub const SILENCE_UNTIL_ALERT: Span = Span::minutes(5);

/// Whether anything is sent to a system at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Switch {
    #[default]
    Enabled,
    Disabled,
}

/// Whether people know that a system is not well.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Health {
    #[default]
    Well,
    Alerted,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct System {
    pub(super) switch: Switch,
    pub(super) health: Health,
    pub(super) failures_in_a_row: u32,
    /// Nothing is sent before this.
    pub(super) held_until: Timestamp,
    /// Since when work has been waiting and nothing was taken.
    pub(super) unserved_since: Option<Timestamp>,
    pub(super) in_flight: usize,
}

impl System {
    /// From when on a try may be made, or `None` where that depends on something else than time.
    pub(super) fn open_from(&self) -> Option<Timestamp> {
        match self.switch {
            Switch::Disabled => None,
            Switch::Enabled => {
                let is_probing = self.failures_in_a_row >= FAILURES_UNTIL_OPEN;
                (!is_probing || self.in_flight == 0).then_some(self.held_until)
            }
        }
    }

    /// When people are told, and why, unless something is taken before.
    pub(super) fn alert(&self) -> Option<(Timestamp, Concern)> {
        match self.health {
            Health::Well | Health::Alerted if self.switch == Switch::Disabled => None,
            Health::Alerted => None,
            Health::Well if self.failures_in_a_row >= FAILURES_UNTIL_ALERT => {
                // The failure itself is the moment, and that has passed.
                Some((Timestamp::default(), Concern::Failures))
            }
            Health::Well => {
                let since = self.unserved_since?;
                Some((since.after(SILENCE_UNTIL_ALERT), Concern::Silence))
            }
        }
    }
}
