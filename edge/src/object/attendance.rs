//! Whether an agent at an open socket is still signed in.
//!
//! A socket may outlive the session that opened it. So a session is looked at again now and then:
//! before something more is shown to its agent, and when its agent does something, which also
//! keeps it alive.

use baton_shared::id::WorkspaceId;
use baton_shared::time::{Span, Timestamp};
use serde::{Deserialize, Serialize};
use worker::Env;

use crate::address::{self, Pass, Use, WhoIs, WorkspaceAddress};

/// How long a look at a session is good for.
const GOOD_FOR: Span = Span::seconds(60);

/// An agent's place at a socket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Attendance {
    #[serde(rename = "p")]
    pub(crate) pass: Pass,
    #[serde(rename = "l")]
    looked_at: Timestamp,
}

impl Attendance {
    /// An agent whose session was looked at just now.
    pub(crate) fn new(pass: Pass, at: Timestamp) -> Self {
        Self { pass, looked_at: at }
    }

    /// The same, looked at now, if it was time to look again.
    pub(crate) fn look_again(&self, at: Timestamp) -> Option<Self> {
        (at >= self.looked_at.after(GOOD_FOR)).then(|| Self::new(self.pass.clone(), at))
    }
}

/// Whether a session has ended. A workspace that does not answer ends none.
pub(crate) async fn has_ended(
    env: &Env,
    workspace: WorkspaceId,
    session: String,
    because: Use,
) -> bool {
    let ask = WhoIs { session, because };
    match address::ask(env, &WorkspaceAddress(workspace), ask).await {
        Ok(who) => who.is_none(),
        Err(error) => {
            error.log();
            false
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use baton_shared::id::AgentId;
    use baton_shared::protocol::AgentCard;

    #[test]
    fn a_session_is_looked_at_once_a_minute() {
        let agent = AgentCard { id: AgentId::mint([1, 2]), name: "Ada".into() };
        let pass = Pass { agent, session: "stored".into() };
        let attendance = Attendance::new(pass, Timestamp::new(1_000));
        assert_eq!(attendance.look_again(Timestamp::new(60_999)), None);
        let again = attendance.look_again(Timestamp::new(61_000)).expect("a minute has passed");
        assert_eq!(again.look_again(Timestamp::new(61_001)), None);
    }
}
