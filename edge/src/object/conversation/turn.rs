//! A turn: decide, append, fold, show, acknowledge, set the alarm.
//!
//! Nothing is awaited between the first and the last of these, so no other frame comes between,
//! and the runtime holds back whatever is sent until the writes are on the disk.

use std::time::Duration;

use baton_shared::conversation::event::Turn;
use baton_shared::conversation::{Command, Conversation as Folded, Effect, Event, Rejection};
use baton_shared::id::{ClientId, Seq};
use baton_shared::machine::Machine;
use baton_shared::protocol::agent::{FromAgent, ToAgent};
use baton_shared::protocol::visitor::{FromVisitor, ToVisitor};
use baton_shared::protocol::{Nack, Receipt};
use baton_shared::time::Timestamp;
use serde::Serialize;
use worker::{Delay, WebSocket};

use super::audience::{Agents, Audience, Visitors};
use super::life::Life;
use super::seat::{AGENTS, Holder, Seat, VISITORS};
use super::{Conversation, log};
use crate::address::{ConversationAddress, Use};
use crate::clock;
use crate::error::Error;
use crate::fault::{Disaster, EARLY_BY_MILLIS, Fault};
use crate::object::attendance::{self, Attended};
use crate::sockets::{self, frame};
use crate::store;

/// When a client may try again what could not be stored.
const RETRY_AFTER_MILLIS: u32 = 1_000;

/// What came of a command.
enum Outcome {
    /// It is stored, now or before.
    Stored(Receipt),
    /// It is not carried out.
    Rejected(Nack),
    /// It could not be stored.
    Failed,
}

impl Conversation {
    /// Reads a text frame.
    pub(super) async fn hear(&self, socket: &WebSocket, seat: Seat, text: &str) {
        match seat.holder {
            Holder::Visitor { visitor: None } => self.greet_visitor(socket, seat, text),
            Holder::Visitor { visitor: Some(_) } => self.hear_visitor(socket, seat, text).await,
            Holder::Agent { .. } => self.hear_agent(socket, seat, text).await,
        }
    }

    async fn hear_visitor(&self, socket: &WebSocket, seat: Seat, text: &str) {
        let Holder::Visitor { visitor: Some(visitor) } = seat.holder.clone() else { return };
        match frame::read::<FromVisitor>(text) {
            Ok(FromVisitor::Hello { v, token, after }) => {
                self.welcome_visitor(socket, seat, v, &token, after);
            }
            Ok(FromVisitor::Say { cid, text }) => {
                let disaster = Fault::asked(self.fault, text.reveal());
                let command = Command::VisitorSays { visitor, cid: cid.clone(), text };
                self.carry_out::<Visitors>(socket, &seat.address, cid, command, disaster).await;
            }
            Err(unreadable) => seat.holder.nack(socket, unreadable.cid, unreadable.code, None),
        }
    }

    async fn hear_agent(&self, socket: &WebSocket, seat: Seat, text: &str) {
        let frame = frame::read::<FromAgent>(text);
        let because = match frame {
            Ok(FromAgent::Say { .. } | FromAgent::Close { .. }) => Use::Work,
            // A client that lacks something says hello by itself.
            Ok(FromAgent::Hello { .. }) | Err(_) => Use::Show,
        };
        let Some(seat) = attendance::look(&self.env, socket, seat, because).await else { return };
        if !seat.holder.is_greeted() {
            return self.greet_agent(socket, seat, text);
        }
        let Some(agent) = seat.attendance().map(|seated| seated.pass.agent.clone()) else {
            return;
        };
        match frame {
            Ok(FromAgent::Hello { v, after }) => self.welcome_agent(socket, seat, v, after),
            Ok(FromAgent::Say { cid, text }) => {
                let disaster = Fault::asked(self.fault, text.reveal());
                let command = Command::AgentSays { agent, cid: cid.clone(), text, epoch: None };
                self.carry_out::<Agents>(socket, &seat.address, cid, command, disaster).await;
            }
            Ok(FromAgent::Close { cid }) => {
                let command =
                    Command::Close { agent, cid: cid.clone(), outcome: None, epoch: None };
                self.carry_out::<Agents>(socket, &seat.address, cid, command, None).await;
            }
            Err(unreadable) => seat.holder.nack(socket, unreadable.cid, unreadable.code, None),
        }
    }

    async fn carry_out<A: Audience>(
        &self,
        socket: &WebSocket,
        address: &ConversationAddress,
        cid: ClientId,
        command: Command,
        disaster: Option<Disaster>,
    ) {
        match disaster {
            Some(Disaster::Panic) => panic!("a test asked for it"),
            Some(Disaster::Abort) => return store::abort(&self.state),
            Some(Disaster::ThrowBetweenWrites) | None => (),
        }
        if self.fault == Some(Fault::AckBeforeWrite)
            && let Some(receipt) = self.foresee(command.clone())
        {
            sockets::tell(socket, &A::ack(cid, receipt));
            Delay::from(Duration::from_millis(EARLY_BY_MILLIS)).await;
            self.take_turn(address, command, disaster);
            self.set_alarm();
            return;
        }
        match self.take_turn(address, command, disaster) {
            Outcome::Stored(receipt) => sockets::tell(socket, &A::ack(cid, receipt)),
            Outcome::Rejected(code) => sockets::tell(socket, &A::nack(Some(cid), code, None)),
            Outcome::Failed => {
                let nack = A::nack(Some(cid), Nack::Unavailable, Some(RETRY_AFTER_MILLIS));
                sockets::tell(socket, &nack);
            }
        }
        self.set_alarm();
    }

    fn take_turn(
        &self,
        address: &ConversationAddress,
        command: Command,
        disaster: Option<Disaster>,
    ) -> Outcome {
        match self.decide(command) {
            Ok(Ok((at, events))) => match self.record(Some(address), at, events, disaster) {
                Ok(receipt) => Outcome::Stored(receipt),
                Err(error) => {
                    error.log();
                    Outcome::Failed
                }
            },
            Ok(Err(Rejection::Repeated(receipt))) => Outcome::Stored(receipt),
            Ok(Err(rejection)) => Outcome::Rejected(rejection.nack().unwrap_or(Nack::Conflict)),
            Err(error) => {
                error.log();
                Outcome::Failed
            }
        }
    }

    fn decide(
        &self,
        command: Command,
    ) -> Result<Result<(Timestamp, Vec<Event>), Rejection>, Error> {
        let life = self.life()?;
        let at = clock::not_before(life.folded.last_at());
        let decided = match self.fault {
            Some(Fault::NoDuplicateCheck) => self.forgetful()?.decide(&self.policy, at, command),
            Some(Fault::AckBeforeWrite | Fault::Words) | None => {
                life.folded.decide(&self.policy, at, command)
            }
        };
        Ok(decided.map(|events| (at, events)))
    }

    /// Appends a turn, folds it and shows it. Where the write fails nothing of it is kept, and
    /// what is in memory is read again from the storage.
    pub(super) fn record(
        &self,
        address: Option<&ConversationAddress>,
        at: Timestamp,
        events: Vec<Event>,
        disaster: Option<Disaster>,
    ) -> Result<Receipt, Error> {
        let (turn, before, effects) = {
            let mut life = self.life()?;
            let before = Heads::of(&life.folded);
            let turn = Turn::after(life.folded.head(), at, events);
            let written = self.store.transaction(|store| {
                if let Some(address) = address.filter(|_| life.address.is_none()) {
                    log::create(store, address)?;
                }
                log::append(store, &turn)?;
                match disaster {
                    Some(Disaster::ThrowBetweenWrites) => Err("a test asked for it".into()),
                    Some(Disaster::Panic | Disaster::Abort) | None => Ok(()),
                }
            });
            if let Err(error) = written {
                drop(life);
                self.life.replace(None);
                return Err(error);
            }
            if life.address.is_none() {
                life.address = address.cloned();
            }
            life.fold(&turn);
            let effects = effects(&life, &turn);
            (turn, before, effects)
        };
        self.show(&before, effects);
        Ok(Receipt { seq: turn.last(), at: turn.at })
    }

    fn show(&self, before: &Heads, effects: Vec<Effect>) {
        let (mut visitors, mut agents) = (Vec::new(), Vec::new());
        for effect in effects {
            match effect {
                Effect::ToVisitor(shown) => visitors.extend(shown.framed()),
                Effect::ToAgents(event) => agents.push(event),
                Effect::ToLedger => self.mail.borrow_mut().owe(),
                // A visitor's words, an agent's words and a close are all that a frame can ask
                // for, and none of the three in a conversation that was never at a desk tells
                // the desk or calls anybody.
                Effect::ToDesk(_) | Effect::Send { .. } | Effect::Alert { .. } => (),
            }
        }
        if !visitors.is_empty() {
            let after = before.visitor;
            self.tell_all(VISITORS, &ToVisitor::Events { after, events: visitors });
        }
        if !agents.is_empty() {
            let after = before.agents;
            self.tell_all(AGENTS, &ToAgent::Events { after, events: agents });
        }
    }

    fn tell_all<F: Serialize>(&self, tag: &str, frame: &F) {
        let sockets = self.state.get_websockets_with_tag(tag);
        if sockets.is_empty() {
            return;
        }
        let Ok(text) = serde_json::to_string(frame) else { return };
        for socket in sockets {
            let Some(seat) = sockets::seat::<Seat>(&socket) else { continue };
            if seat.holder.is_greeted() {
                attendance::show(&self.state, &self.env, socket, seat, &text);
            }
        }
    }

    /// What would come of a command, for the fault that acknowledges before it writes.
    fn foresee(&self, command: Command) -> Option<Receipt> {
        let head = self.life().ok()?.folded.head();
        match self.decide(command).ok()? {
            Ok((at, events)) => Some(Receipt { seq: Turn::after(head, at, events).last(), at }),
            Err(Rejection::Repeated(receipt)) => Some(receipt),
            Err(_) => None,
        }
    }

    /// A conversation that remembers its first turn only, for the fault that has no check for
    /// doubles.
    fn forgetful(&self) -> Result<Folded, Error> {
        let mut life = Life::default();
        if log::exists(&self.store)? {
            for turn in log::first(&self.store)? {
                life.fold(&turn);
            }
        }
        Ok(life.folded)
    }
}

/// The last event that each audience was told of.
struct Heads {
    visitor: Seq,
    agents: Seq,
}

impl Heads {
    fn of(folded: &Folded) -> Self {
        Self { visitor: folded.visitor_head(), agents: folded.agents_head() }
    }
}

fn effects(life: &Life, turn: &Turn) -> Vec<Effect> {
    turn.recorded().iter().flat_map(|recorded| life.folded.react(recorded)).collect()
}
