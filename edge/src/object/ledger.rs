//! The list of a workspace's conversations: a row for each, and consoles that watch it live.
//!
//! A row comes whole and with a number, so late and doubled mail does no harm.

use baton_shared::id::{ConversationId, WorkspaceId};
use baton_shared::protocol::inbox::{ConversationRow, FromInbox, ToInbox};
use baton_shared::protocol::{Refusal, VERSION};
use serde::{Deserialize, Serialize};
use worker::{
    DurableObject, Env, Request, Response, State, WebSocket, WebSocketIncomingMessage,
    durable_object,
};

use crate::address::{self, Call, LedgerAddress, LedgerAsks, LedgerDoor, Tell, Use};
use crate::clock;
use crate::error::{Error, Fault};
use crate::object::attendance::{self, Attendance, Attended};
use crate::sockets::{self, Heard, frame};
use crate::store::Store;

/// The tag of consoles' sockets.
const CONSOLES: &str = "console";

/// How many rows a console is sent at first: the latest.
const LATEST: u32 = 200;

const ROWS: &str = "CREATE TABLE IF NOT EXISTS rows (\
     conversation TEXT PRIMARY KEY, seq INTEGER NOT NULL, last_at INTEGER NOT NULL, \
     body TEXT NOT NULL) WITHOUT ROWID";
const BY_LAST_AT: &str = "CREATE INDEX IF NOT EXISTS rows_by_last_at ON rows (last_at)";

/// The list of a workspace's conversations.
#[durable_object]
pub struct Ledger {
    state: State,
    env: Env,
    store: Store,
}

/// What is known of a console's socket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Seat {
    #[serde(rename = "w")]
    workspace: WorkspaceId,
    #[serde(rename = "t")]
    attendance: Attendance,
    #[serde(rename = "g")]
    greeted: bool,
}

impl Attended for Seat {
    type Frame = ToInbox;

    fn workspace(&self) -> &WorkspaceId {
        &self.workspace
    }

    fn attendance(&self) -> Option<&Attendance> {
        Some(&self.attendance)
    }

    fn attendance_mut(&mut self) -> Option<&mut Attendance> {
        Some(&mut self.attendance)
    }

    fn signed_out() -> ToInbox {
        ToInbox::Refused { code: Refusal::SignedOut }
    }
}

#[derive(Deserialize)]
struct Body {
    body: String,
}

#[derive(Deserialize)]
struct Count {
    count: u32,
}

#[derive(Deserialize)]
struct Known {
    seq: u32,
}

impl DurableObject for Ledger {
    fn new(state: State, env: Env) -> Self {
        let store = Store::of(&state);
        sockets::answer_pings(&state);
        Self { state, env, store }
    }

    async fn fetch(&self, request: Request) -> worker::Result<Response> {
        let answer = match address::read::<LedgerAddress>(request).await {
            Ok(Call::Door(door)) => self.open(door),
            Ok(Call::Asks(LedgerAsks::Tell(tell))) => {
                self.take(&tell.row).and_then(|()| address::reply::<Tell>(&tell, &()))
            }
            Err(error) => Err(error),
        };
        answer.or_else(|error| {
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
            Heard::Binary => refuse(&socket, Refusal::HelloExpected),
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

    /// A ledger sets no alarm.
    async fn alarm(&self) -> worker::Result<Response> {
        Response::empty()
    }
}

impl Ledger {
    fn open(&self, door: LedgerDoor) -> Result<Response, Error> {
        let attendance = Attendance::new(door.pass, clock::now());
        let seat = Seat { workspace: door.workspace, attendance, greeted: false };
        sockets::accept(&self.state, CONSOLES, &seat)
    }

    /// Reads a frame of a console, which can only say hello.
    async fn hear(&self, socket: &WebSocket, seat: Seat, text: &str) {
        let Some(seat) = attendance::look(&self.env, socket, seat, Use::Show).await else { return };
        let Ok(FromInbox::Hello { v: version }) = frame::read(text) else {
            return refuse(socket, frame::refusal(text));
        };
        if let Some(refusal) = frame::wrong_version(u64::from(version)) {
            return refuse(socket, refusal);
        }
        let (rows, total) = match self.latest() {
            Ok(list) => list,
            Err(error) => {
                error.log();
                return sockets::broken(socket);
            }
        };
        sockets::sit(socket, &Seat { greeted: true, ..seat });
        sockets::tell(socket, &ToInbox::Welcome { v: VERSION });
        sockets::tell(socket, &ToInbox::Rows { rows, total });
    }

    fn latest(&self) -> Result<(Vec<ConversationRow>, u32), Error> {
        if !self.store.has_table("rows")? {
            return Ok((Vec::new(), 0));
        }
        let bodies: Vec<Body> = self.store.rows(
            "SELECT body FROM rows ORDER BY last_at DESC LIMIT ?",
            vec![i64::from(LATEST).into()],
        )?;
        let rows =
            bodies.iter().map(|row| serde_json::from_str(&row.body)).collect::<Result<_, _>>();
        let rows = rows.map_err(Fault::while_("reading the list"))?;
        let total: Option<Count> =
            self.store.row("SELECT COUNT(*) AS count FROM rows", Vec::new())?;
        Ok((rows, total.map_or(0, |total| total.count)))
    }

    /// Takes a row, unless it is older than the one that is there, and shows it.
    fn take(&self, row: &ConversationRow) -> Result<(), Error> {
        if !self.is_newer(&row.conversation, row.seq.number())? {
            return Ok(());
        }
        let body = serde_json::to_string(row).map_err(Fault::while_("writing the list"))?;
        self.store.transaction(|store| {
            store.run(ROWS, Vec::new())?;
            store.run(BY_LAST_AT, Vec::new())?;
            store.run(
                "INSERT INTO rows (conversation, seq, last_at, body) VALUES (?, ?, ?, ?) \
                 ON CONFLICT (conversation) DO UPDATE SET \
                 seq = excluded.seq, last_at = excluded.last_at, body = excluded.body",
                vec![
                    row.conversation.as_str().into(),
                    i64::from(row.seq.number()).into(),
                    row.last_at.millis().into(),
                    body.into(),
                ],
            )
        })?;
        self.show(row);
        Ok(())
    }

    fn is_newer(&self, conversation: &ConversationId, seq: u32) -> Result<bool, Error> {
        if !self.store.has_table("rows")? {
            return Ok(true);
        }
        let known: Option<Known> = self.store.row(
            "SELECT seq FROM rows WHERE conversation = ?",
            vec![conversation.as_str().into()],
        )?;
        Ok(known.is_none_or(|known| seq > known.seq))
    }

    fn show(&self, row: &ConversationRow) {
        let sockets = self.state.get_websockets_with_tag(CONSOLES);
        let Ok(text) = serde_json::to_string(&ToInbox::Row { row: row.clone() }) else { return };
        for socket in sockets {
            let Some(seat) = sockets::seat::<Seat>(&socket) else { continue };
            if seat.greeted {
                attendance::show(&self.state, &self.env, socket, seat, &text);
            }
        }
    }
}

fn refuse(socket: &WebSocket, code: Refusal) {
    sockets::refuse(socket, &ToInbox::Refused { code }, code);
}
