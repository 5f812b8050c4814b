//! What is known of a socket on a conversation.

use baton_shared::id::{ClientId, VisitorId, WorkspaceId};
use baton_shared::protocol::agent::ToAgent;
use baton_shared::protocol::{Nack, Refusal};
use serde::{Deserialize, Serialize};
use worker::WebSocket;

use super::audience::{Agents, Audience, Visitors};
use crate::address::ConversationAddress;
use crate::object::attendance::{Attendance, Attended};
use crate::sockets;

/// The tag of visitors' sockets.
pub(super) const VISITORS: &str = "visitor";
/// The tag of agents' sockets.
pub(super) const AGENTS: &str = "agent";

/// What is known of a socket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Seat {
    #[serde(rename = "a")]
    pub(super) address: ConversationAddress,
    #[serde(rename = "h")]
    pub(super) holder: Holder,
}

/// Who is at a socket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Holder {
    /// A visitor, known once the hello has proved who it is.
    Visitor { visitor: Option<VisitorId> },
    /// An agent, known by the session that opened the socket.
    Agent { attendance: Attendance, greeted: bool },
}

impl Attended for Seat {
    type Frame = ToAgent;

    fn workspace(&self) -> &WorkspaceId {
        &self.address.workspace
    }

    fn attendance(&self) -> Option<&Attendance> {
        match &self.holder {
            Holder::Visitor { .. } => None,
            Holder::Agent { attendance, .. } => Some(attendance),
        }
    }

    fn attendance_mut(&mut self) -> Option<&mut Attendance> {
        match &mut self.holder {
            Holder::Visitor { .. } => None,
            Holder::Agent { attendance, .. } => Some(attendance),
        }
    }

    fn signed_out() -> ToAgent {
        Agents::refused(Refusal::SignedOut)
    }
}

impl Holder {
    /// Whether the hello was answered with a welcome.
    pub(super) fn is_greeted(&self) -> bool {
        match self {
            Self::Visitor { visitor } => visitor.is_some(),
            Self::Agent { greeted, .. } => *greeted,
        }
    }

    /// Says why a frame was not carried out.
    pub(super) fn nack(
        &self,
        socket: &WebSocket,
        cid: Option<ClientId>,
        code: Nack,
        retry_after_ms: Option<u32>,
    ) {
        match self {
            Self::Visitor { .. } => {
                sockets::tell(socket, &Visitors::nack(cid, code, retry_after_ms));
            }
            Self::Agent { .. } => sockets::tell(socket, &Agents::nack(cid, code, retry_after_ms)),
        }
    }

    /// Answers a frame that is no text.
    pub(super) fn refuse_bytes(&self, socket: &WebSocket) {
        if self.is_greeted() {
            self.nack(socket, None, Nack::NotJson, None);
        } else {
            self.refuse(socket, Refusal::HelloExpected);
        }
    }

    /// Says why nobody is let in, and closes.
    pub(super) fn refuse(&self, socket: &WebSocket, code: Refusal) {
        match self {
            Self::Visitor { .. } => sockets::refuse(socket, &Visitors::refused(code), code),
            Self::Agent { .. } => sockets::refuse(socket, &Agents::refused(code), code),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::Pass;
    use baton_shared::id::{AgentId, ConversationId};
    use baton_shared::protocol::AgentCard;
    use baton_shared::time::Timestamp;

    #[test]
    fn a_seat_is_small_and_comes_back_as_it_was() {
        let agent = AgentCard { id: AgentId::mint([1, 2]), name: "Å".repeat(80) };
        let pass = Pass { agent, session: "0".repeat(64) };
        let seat = Seat {
            address: ConversationAddress {
                workspace: WorkspaceId::new("w".repeat(40)).unwrap(),
                conversation: ConversationId::mint([1, 2]),
            },
            holder: Holder::Agent {
                attendance: Attendance::new(pass, Timestamp::new(1_700_000_000_000)),
                greeted: true,
            },
        };
        let kept = serde_json::to_string(&seat).unwrap();
        assert!(kept.len() < 2_048, "{} bytes", kept.len());
        assert_eq!(serde_json::from_str::<Seat>(&kept).unwrap(), seat);
    }
}
