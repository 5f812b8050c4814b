//! What the desk asks of opening hours.

use crate::hours::{Calendar, next_open_both};
use crate::id::CalendarId;
use crate::policy::Policy;
use crate::time::Timestamp;

/// Whether a calendar is open. One that is missing or broken never is.
pub(super) fn is_open(policy: &Policy, calendar: &CalendarId, at: Timestamp) -> bool {
    let hours = policy.calendars.get(calendar).map(Calendar::compile);
    hours.is_some_and(|hours| hours.is_ok_and(|hours| hours.is_open(at)))
}

/// The next moment at which a team is open and so is a shift, which may be this one.
pub(super) fn next_open_in(
    policy: &Policy,
    team: &CalendarId,
    shift: &CalendarId,
    at: Timestamp,
) -> Option<Timestamp> {
    let open = |id| policy.calendars.get(id).and_then(|hours: &Calendar| hours.compile().ok());
    next_open_both(open(team)?, open(shift)?, at)
}
