//! An agent's session: a random name that the browser keeps, and how long it lives.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use baton_shared::time::{Span, Timestamp};
use sha2::{Digest, Sha256};

use super::hex;

/// A session ends after this long without a request.
const IDLE: Span = Span::seconds(30 * 60);

/// A session ends after this long whatever happens.
pub(crate) const ABSOLUTE: Span = Span::hours(12);

/// A request moves the end of the idle time, but is written down at most this often.
const NOTED_EVERY: Span = Span::seconds(60);

/// A session's secret name, as its cookie carries it, from 256 random bits.
pub(crate) fn name(random: [u8; 32]) -> String {
    URL_SAFE_NO_PAD.encode(random)
}

/// What is stored of a session's name: whoever reads the storage cannot become the agent.
/// `None` is a name that no session ever had.
pub(crate) fn stored_name(name: &str) -> Option<String> {
    let bytes = URL_SAFE_NO_PAD.decode(name).ok().filter(|bytes| bytes.len() == 32)?;
    Some(hex(&Sha256::digest(bytes)))
}

/// When a session began and was last used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Lease {
    pub(crate) began: Timestamp,
    pub(crate) seen: Timestamp,
}

/// How a session stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// It has ended.
    Over,
    /// It goes on.
    Open,
    /// It goes on, and this use of it is worth writing down.
    OpenToNote,
}

impl Lease {
    /// How the session stands at a moment.
    pub(crate) fn standing(self, at: Timestamp) -> Standing {
        if at >= self.began.after(ABSOLUTE) || at >= self.seen.after(IDLE) {
            Standing::Over
        } else if at >= self.seen.after(NOTED_EVERY) {
            Standing::OpenToNote
        } else {
            Standing::Open
        }
    }

    /// Sessions that began or were last used before these moments have ended.
    pub(crate) fn horizon(at: Timestamp) -> Self {
        let back = |span: Span| Timestamp::new(at.millis() - span.as_millis());
        Self { began: back(ABSOLUTE), seen: back(IDLE) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minutes: i64) -> Timestamp {
        Timestamp::new(minutes * 60_000)
    }

    #[test]
    fn a_session_ends_after_half_an_hour_without_a_request() {
        let lease = Lease { began: at(0), seen: at(100) };
        assert_eq!(lease.standing(Timestamp::new(at(130).millis() - 1)), Standing::OpenToNote);
        assert_eq!(lease.standing(at(130)), Standing::Over);
    }

    #[test]
    fn a_session_ends_after_twelve_hours_of_work() {
        let lease = Lease { began: at(0), seen: at(719) };
        assert_eq!(lease.standing(Timestamp::new(at(720).millis() - 1)), Standing::Open);
        assert_eq!(lease.standing(at(720)), Standing::Over);
    }

    #[test]
    fn a_use_is_noted_once_a_minute() {
        let lease = Lease { began: at(0), seen: at(10) };
        assert_eq!(lease.standing(Timestamp::new(at(11).millis() - 1)), Standing::Open);
        assert_eq!(lease.standing(at(11)), Standing::OpenToNote);
    }

    #[test]
    fn whatever_lies_before_the_horizon_has_ended() {
        let horizon = Lease::horizon(at(1_000));
        let idle = Lease { began: at(999), seen: horizon.seen };
        let old = Lease { began: horizon.began, seen: at(1_000) };
        assert_eq!(idle.standing(at(1_000)), Standing::Over);
        assert_eq!(old.standing(at(1_000)), Standing::Over);
    }

    #[test]
    fn the_stored_name_does_not_open_the_session() {
        let name = name([9; 32]);
        let stored = stored_name(&name).expect("a name of 256 bits");
        assert_ne!(stored, name);
        assert_eq!(stored_name(&stored), None);
    }

    #[test]
    fn what_is_no_name_is_not_looked_up() {
        for text in ["", "abc", "'; DROP TABLE sessions; --", &"A".repeat(44), &"A".repeat(10_000)]
        {
            assert_eq!(stored_name(text), None, "{text:?}");
        }
    }
}
