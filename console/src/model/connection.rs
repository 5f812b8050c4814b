//! How a line stands, as an agent needs to know it.

use baton_shared::protocol::Refusal;
use baton_shared::session::Link;
use baton_shared::time::Timestamp;

/// How a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// Not let in yet, for the first time.
    Connecting,
    /// Let in.
    Live,
    /// Lost; what is written is kept.
    Offline {
        /// In how many seconds it is tried again; nothing where it is being tried.
        retry_in: Option<i64>,
    },
    /// Let in never again by waiting.
    Refused(Refusal),
}

impl Standing {
    /// The word that the style sheet and the tests know.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Connecting => "connecting",
            Self::Live => "live",
            Self::Offline { .. } => "offline",
            Self::Refused(_) => "refused",
        }
    }
}

/// A line's state, and whether it has been lost since it was last live: between two tries it
/// stays offline, so that nothing flickers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Connection {
    link: Link,
    lost: bool,
}

impl Default for Connection {
    fn default() -> Self {
        Self { link: Link::Idle, lost: false }
    }
}

impl Connection {
    /// Takes over the state of a line.
    pub(crate) fn moved(&mut self, link: Link) {
        match link {
            Link::Live { .. } => self.lost = false,
            Link::Waiting { .. } => self.lost = true,
            Link::Idle | Link::Connecting { .. } | Link::Greeting { .. } | Link::Refused(_) => (),
        }
        self.link = link;
    }

    /// The state of the line as it is.
    pub(crate) fn link(self) -> Link {
        self.link
    }

    /// How it stands at a moment.
    pub(crate) fn standing(self, now: Timestamp) -> Standing {
        match self.link {
            Link::Live { .. } => Standing::Live,
            Link::Refused(code) => Standing::Refused(code),
            Link::Waiting { until } => {
                let seconds = until.since(now).as_millis() / 1_000;
                Standing::Offline { retry_in: (seconds > 0).then_some(seconds) }
            }
            Link::Idle | Link::Connecting { .. } | Link::Greeting { .. } if self.lost => {
                Standing::Offline { retry_in: None }
            }
            Link::Idle | Link::Connecting { .. } | Link::Greeting { .. } => Standing::Connecting,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::new(10_000);
    const LIVE: Link = Link::Live { ping_due: NOW, missed: 0 };

    fn after(links: &[Link]) -> Standing {
        let mut connection = Connection::default();
        for link in links {
            connection.moved(*link);
        }
        connection.standing(NOW)
    }

    #[test]
    fn the_first_connection_is_no_loss() {
        assert_eq!(after(&[]), Standing::Connecting);
        assert_eq!(after(&[Link::Connecting { since: NOW }]), Standing::Connecting);
    }

    #[test]
    fn a_lost_line_stays_offline_while_it_is_tried_again() {
        let waiting = Link::Waiting { until: Timestamp::new(14_500) };
        assert_eq!(after(&[LIVE, waiting]), Standing::Offline { retry_in: Some(4) });
        let trying = Link::Connecting { since: NOW };
        assert_eq!(after(&[LIVE, waiting, trying]), Standing::Offline { retry_in: None });
        assert_eq!(after(&[LIVE, waiting, trying, LIVE]), Standing::Live);
    }

    #[test]
    fn a_refusal_is_told_as_it_is() {
        let refused = Link::Refused(Refusal::UnknownConversation);
        assert_eq!(after(&[refused]), Standing::Refused(Refusal::UnknownConversation));
    }
}
