//! One conversation: its log, its sockets, its alarm.
//!
//! What happens in it is decided by `baton_shared::conversation`. Here a turn is stored, folded
//! and shown. Before the first word nothing is stored, not even a table.

mod audience;
mod hello;
mod life;
mod log;
mod mail;
mod page;
mod seat;
mod turn;

use std::cell::{RefCell, RefMut};

use baton_shared::policy::Policy;
use worker::{
    DurableObject, Env, Request, Response, State, WebSocket, WebSocketIncomingMessage,
    durable_object,
};

use crate::address::{self, Call, ConversationAddress, ConversationDoor, Entrant};
use crate::clock;
use crate::error::Error;
use crate::fault::Fault;
use crate::object::attendance::Attendance;
use crate::settings;
use crate::sockets::{self, Heard};
use crate::store::Store;
use life::Life;
use mail::Mail;
use seat::{AGENTS, Holder, Seat, VISITORS};

/// One visitor's chat.
#[durable_object]
pub struct Conversation {
    state: State,
    env: Env,
    store: Store,
    fault: Option<Fault>,
    policy: Policy,
    life: RefCell<Option<Life>>,
    mail: RefCell<Mail>,
}

impl DurableObject for Conversation {
    fn new(state: State, env: Env) -> Self {
        let store = Store::of(&state);
        sockets::answer_pings(&state);
        let life = Life::load(&store).map_err(|error| error.log()).ok();
        let fault = settings::fault(&env);
        Self {
            state,
            env,
            store,
            fault,
            policy: Policy::standard(),
            life: RefCell::new(life),
            mail: RefCell::default(),
        }
    }

    async fn fetch(&self, request: Request) -> worker::Result<Response> {
        let opened = match address::read::<ConversationAddress>(request).await {
            Ok(Call::Door(door)) => self.open(door),
            Ok(Call::Asks(never)) => match never {},
            Err(error) => Err(error),
        };
        opened.or_else(|error| {
            error.log();
            Response::error("", 500)
        })
    }

    async fn websocket_message(
        &self,
        socket: WebSocket,
        message: WebSocketIncomingMessage,
    ) -> worker::Result<()> {
        let Some(seat) = sockets::seat::<Seat>(&socket) else { return Ok(()) };
        match sockets::heard(message) {
            Heard::TooLarge => sockets::too_large(&socket),
            Heard::Binary => seat.holder.refuse_bytes(&socket),
            Heard::Text(text) => self.hear(&socket, seat, &text).await,
        }
        Ok(())
    }

    async fn websocket_close(
        &self,
        socket: WebSocket,
        code: usize,
        _reason: String,
        _was_clean: bool,
    ) -> worker::Result<()> {
        sockets::close_in_return(&socket, code);
        Ok(())
    }

    async fn websocket_error(
        &self,
        _socket: WebSocket,
        _error: worker::Error,
    ) -> worker::Result<()> {
        Ok(())
    }

    async fn alarm(&self) -> worker::Result<Response> {
        self.ring().await?;
        Response::empty()
    }
}

impl Conversation {
    fn open(&self, door: ConversationDoor) -> Result<Response, Error> {
        let (tag, holder) = match door.entrant {
            Entrant::Visitor => (VISITORS, Holder::Visitor { visitor: None }),
            Entrant::Agent(pass) => {
                let attendance = Attendance::new(pass, clock::now());
                (AGENTS, Holder::Agent { attendance, greeted: false })
            }
        };
        sockets::accept(&self.state, tag, &Seat { address: door.address, holder })
    }

    /// The conversation as it is stored. After a failed write it is read again.
    fn life(&self) -> Result<RefMut<'_, Life>, Error> {
        let mut life = self.life.borrow_mut();
        if life.is_none() {
            *life = Some(Life::load(&self.store)?);
        }
        RefMut::filter_map(life, Option::as_mut)
            .map_err(|_| Error::Bug("a conversation that was just read is not there"))
    }
}
