//! How long a visitor has waited for an answer, in the fewest words.

use baton_shared::time::{Span, Timestamp};

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// How a wait is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Urgency {
    /// It has just begun.
    Fresh,
    /// It is time to answer.
    Soon,
    /// It has been long.
    Late,
}

impl Urgency {
    /// The word that the style sheet knows.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Fresh => "fresh",
            Self::Soon => "soon",
            Self::Late => "late",
        }
    }
}

/// How long a wait has lasted: `now`, `4 min`, `2 h`, `3 d`.
pub(crate) fn length(since: Timestamp, now: Timestamp) -> String {
    match now.since(since).as_millis() {
        ..MINUTE => "now".to_owned(),
        millis @ MINUTE..HOUR => format!("{} min", millis / MINUTE),
        millis @ HOUR..DAY => format!("{} h", millis / HOUR),
        millis => format!("{} d", millis / DAY),
    }
}

/// How a wait of this length is shown.
pub(crate) fn urgency(since: Timestamp, now: Timestamp) -> Urgency {
    let waited = now.since(since);
    if waited < Span::seconds(120) {
        Urgency::Fresh
    } else if waited < Span::seconds(600) {
        Urgency::Soon
    } else {
        Urgency::Late
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(millis: i64) -> (String, Urgency) {
        let now = Timestamp::new(1_000_000_000 + millis);
        let since = Timestamp::new(1_000_000_000);
        (length(since, now), urgency(since, now))
    }

    #[test]
    fn a_wait_is_told_in_its_largest_unit() {
        assert_eq!(after(59_999), ("now".to_owned(), Urgency::Fresh));
        assert_eq!(after(4 * MINUTE), ("4 min".to_owned(), Urgency::Soon));
        assert_eq!(after(2 * HOUR + 59 * MINUTE), ("2 h".to_owned(), Urgency::Late));
        assert_eq!(after(3 * DAY), ("3 d".to_owned(), Urgency::Late));
    }

    #[test]
    fn a_wait_that_begins_later_than_this_clock_says_has_just_begun() {
        assert_eq!(after(-5_000), ("now".to_owned(), Urgency::Fresh));
    }
}
