//! Whether an agent at an open socket is still signed in.
//!
//! A socket may outlive the session that opened it. So a session is looked at again now and then,
//! always before the socket is served: before its agent's frame is carried out, which also keeps
//! the session alive, and before something more is shown. Until the workspace has answered, what
//! is to be shown waits; a client that is sent something later meanwhile asks for what it lacks.

use baton_shared::id::WorkspaceId;
use baton_shared::time::{Span, Timestamp};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use worker::{Env, State, WebSocket};

use crate::address::{self, Pass, Use, WhoIs, WorkspaceAddress};
use crate::clock;
use crate::sockets;

/// How long a look at a session is good for.
const GOOD_FOR: Span = Span::seconds(10);

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

    /// Whether it is time to look again.
    fn is_due(&self, at: Timestamp) -> bool {
        at >= self.looked_at.after(GOOD_FOR)
    }
}

/// What is known of a socket that an agent may hold.
pub(crate) trait Attended: Serialize + DeserializeOwned + 'static {
    /// The frame that says that nobody is signed in any longer.
    type Frame: Serialize;

    fn workspace(&self) -> &WorkspaceId;
    /// The agent at the socket, where it is one's.
    fn attendance(&self) -> Option<&Attendance>;
    fn attendance_mut(&mut self) -> Option<&mut Attendance>;
    fn signed_out() -> Self::Frame;
}

/// Looks again at the session of a socket's agent, if it is time to, and gives the seat as it is
/// then. Where the session has ended the socket ends too, and there is no seat. A workspace that
/// does not answer ends none.
pub(crate) async fn look<S: Attended>(
    env: &Env,
    socket: &WebSocket,
    seat: S,
    because: Use,
) -> Option<S> {
    let at = clock::now();
    let Some(due) = seat.attendance().filter(|attendance| attendance.is_due(at)) else {
        return Some(seat);
    };
    let ask = WhoIs { session: due.pass.session.clone(), because };
    let answer = address::ask(env, &WorkspaceAddress(seat.workspace().clone()), ask).await;
    // Something else may have happened at the socket meanwhile, even its end.
    let mut seat: S = sockets::seat(socket)?;
    match answer {
        Ok(Some(_)) => {
            if let Some(attendance) = seat.attendance_mut() {
                attendance.looked_at = at;
            }
            sockets::sit(socket, &seat);
            Some(seat)
        }
        Ok(None) => {
            sockets::revoke(socket, &S::signed_out());
            None
        }
        Err(error) => {
            error.log();
            Some(seat)
        }
    }
}

/// Shows a frame to a socket; where it is time to look at the session of its agent, only once
/// that is known to go on.
pub(crate) fn show<S: Attended>(state: &State, env: &Env, socket: WebSocket, seat: S, text: &str) {
    if !seat.attendance().is_some_and(|attendance| attendance.is_due(clock::now())) {
        sockets::tell_text(&socket, text);
        return;
    }
    let (env, text) = (env.clone(), text.to_owned());
    state.wait_until(async move {
        if look(&env, &socket, seat, Use::Show).await.is_some() {
            sockets::tell_text(&socket, &text);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use baton_shared::id::AgentId;
    use baton_shared::protocol::AgentCard;

    #[test]
    fn a_session_is_due_for_a_look_ten_seconds_after_the_last_one() {
        let agent = AgentCard { id: AgentId::mint([1, 2]), name: "Ada".into() };
        let pass = Pass { agent, session: "stored".into() };
        let attendance = Attendance::new(pass, Timestamp::new(1_000));
        assert!(!attendance.is_due(Timestamp::new(10_999)));
        assert!(attendance.is_due(Timestamp::new(11_000)));
    }
}
