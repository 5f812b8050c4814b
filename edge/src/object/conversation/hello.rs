//! Letting in: who speaks here, and what came since they were last here.

use baton_shared::id::{Seq, VisitorId};
use baton_shared::protocol::agent::{FromAgent, ToAgent};
use baton_shared::protocol::visitor::{FromVisitor, ToVisitor};
use baton_shared::protocol::{Refusal, ResyncReason, VERSION};
use baton_shared::text::Token;
use worker::WebSocket;

use super::audience::{Agents, Audience, Visitors};
use super::seat::{Holder, Seat};
use super::{Conversation, page};
use crate::auth::visitor_token::Grant;
use crate::clock;
use crate::error::Error;
use crate::settings;
use crate::sockets::{self, frame};

impl Conversation {
    /// Reads the first frame of a visitor's socket.
    pub(super) fn greet_visitor(&self, socket: &WebSocket, seat: Seat, text: &str) {
        match frame::read::<FromVisitor>(text) {
            Ok(FromVisitor::Hello { v, token, after }) => {
                self.welcome_visitor(socket, seat, v, &token, after);
            }
            Ok(FromVisitor::Say { .. }) => {
                seat.holder.refuse(socket, Refusal::HelloExpected);
            }
            Err(_) => seat.holder.refuse(socket, frame::refusal(text)),
        }
    }

    /// Reads the first frame of an agent's socket.
    pub(super) fn greet_agent(&self, socket: &WebSocket, seat: Seat, text: &str) {
        match frame::read::<FromAgent>(text) {
            Ok(FromAgent::Hello { v, after }) => self.welcome_agent(socket, seat, v, after),
            Ok(FromAgent::Say { .. } | FromAgent::Close { .. }) => {
                seat.holder.refuse(socket, Refusal::HelloExpected);
            }
            Err(_) => seat.holder.refuse(socket, frame::refusal(text)),
        }
    }

    /// Answers a visitor's hello, the first or a later one.
    pub(super) fn welcome_visitor(
        &self,
        socket: &WebSocket,
        seat: Seat,
        version: u16,
        token: &Token,
        after: Seq,
    ) {
        if let Some(refusal) = frame::wrong_version(u64::from(version)) {
            seat.holder.refuse(socket, refusal);
            return;
        }
        let visitor = match self.visitor_of(token, &seat) {
            Ok(Ok(visitor)) => visitor,
            Ok(Err(refusal)) => {
                seat.holder.refuse(socket, refusal);
                return;
            }
            Err(error) => return give_up(socket, &error),
        };
        let Some(head) = self.head::<Visitors>(socket) else { return };
        sockets::sit(socket, &Seat { holder: Holder::Visitor { visitor: Some(visitor) }, ..seat });
        sockets::tell(socket, &ToVisitor::Welcome { v: VERSION, head });
        self.bring_up_to_date::<Visitors>(socket, head, after);
    }

    /// Answers an agent's hello, the first or a later one.
    pub(super) fn welcome_agent(&self, socket: &WebSocket, seat: Seat, version: u16, after: Seq) {
        if let Some(refusal) = frame::wrong_version(u64::from(version)) {
            seat.holder.refuse(socket, refusal);
            return;
        }
        let Some(head) = self.head::<Agents>(socket) else { return };
        if head == Seq::ZERO {
            seat.holder.refuse(socket, Refusal::UnknownConversation);
            return;
        }
        let attendance = match seat.holder {
            Holder::Agent { ref attendance, .. } => attendance.clone(),
            Holder::Visitor { .. } => return,
        };
        let you = attendance.pass.agent.clone();
        let holder = Holder::Agent { attendance, greeted: true };
        sockets::sit(socket, &Seat { holder, ..seat });
        sockets::tell(socket, &ToAgent::Welcome { v: VERSION, head, you });
        self.bring_up_to_date::<Agents>(socket, head, after);
    }

    /// Who a token makes its bearer here.
    fn visitor_of(&self, token: &Token, seat: &Seat) -> Result<Result<VisitorId, Refusal>, Error> {
        let secret = settings::secret(&self.env)?;
        let Ok(grant) = Grant::open(token, &secret, clock::now()) else {
            return Ok(Err(Refusal::TokenStale));
        };
        let address = &seat.address;
        let here =
            grant.workspace == address.workspace && grant.conversation == address.conversation;
        let life = self.life()?;
        let own = life.folded.visitor().is_none_or(|visitor| *visitor == grant.visitor);
        if here && own { Ok(Ok(grant.visitor)) } else { Ok(Err(Refusal::UnknownConversation)) }
    }

    fn head<A: Audience>(&self, socket: &WebSocket) -> Option<Seq> {
        match self.life() {
            Ok(life) => Some(A::head(&life.folded)),
            Err(error) => {
                give_up(socket, &error);
                None
            }
        }
    }

    /// Sends everything after the last event that a client has.
    fn bring_up_to_date<A: Audience>(&self, socket: &WebSocket, head: Seq, after: Seq) {
        let after = if after > head {
            sockets::tell(socket, &A::resync(ResyncReason::AheadOfServer));
            Seq::ZERO
        } else {
            after
        };
        if after == head {
            sockets::tell(socket, &A::events(after, &[]));
            return;
        }
        let sent = page::send_after(&self.store, after, A::is_told, |before, page| {
            sockets::tell(socket, &A::events(before, page));
        });
        if let Err(error) = sent {
            give_up(socket, &error);
        }
    }
}

fn give_up(socket: &WebSocket, error: &Error) {
    error.log();
    sockets::broken(socket);
}
