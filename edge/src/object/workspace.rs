//! A workspace: its name, its sites, its people and their sessions.
//!
//! Whoever asks for a workspace that nobody set up leaves nothing behind.

mod accounts;
mod sessions;
mod setup;
mod tries;

use baton_shared::id::WorkspaceId;
use baton_shared::protocol::AgentCard;
use baton_shared::protocol::api::{SignedIn, WorkspaceCard};
use serde::Deserialize;
use worker::{DurableObject, Env, Request, Response, State, durable_object};

use crate::address::{self, Call, Description, Opened, SignIn, WorkspaceAddress, WorkspaceAsks};
use crate::auth::password::{Check, Hashed};
use crate::auth::throttle::Counted;
use crate::clock;
use crate::error::{Error, Fault, Rejection};
use crate::fault::{self, Disaster};
use crate::settings;
use crate::store::Store;

const WORKSPACE: &str =
    "CREATE TABLE workspace (id TEXT NOT NULL, name TEXT NOT NULL, sites TEXT NOT NULL)";

/// A workspace's people.
#[durable_object]
pub struct Workspace {
    env: Env,
    store: Store,
    fault: Option<fault::Fault>,
}

#[derive(Deserialize)]
struct WorkspaceRow {
    id: WorkspaceId,
    name: String,
    sites: String,
}

impl DurableObject for Workspace {
    fn new(state: State, env: Env) -> Self {
        Self { store: Store::of(&state), fault: settings::fault(&env), env }
    }

    async fn fetch(&self, request: Request) -> worker::Result<Response> {
        let answer = match address::read::<WorkspaceAddress>(request).await {
            Ok(Call::Asks(asks)) => self.answer(&asks),
            Ok(Call::Door(never)) => match never {},
            Err(error) => Err(error),
        };
        answer.or_else(|error| {
            error.log();
            Response::error("", 500)
        })
    }

    /// A workspace has no sockets.
    async fn websocket_close(
        &self,
        _socket: worker::WebSocket,
        _code: usize,
        _reason: String,
        _was_clean: bool,
    ) -> worker::Result<()> {
        Ok(())
    }

    /// A workspace sets no alarm.
    async fn alarm(&self) -> worker::Result<Response> {
        Response::empty()
    }
}

impl Workspace {
    fn answer(&self, asks: &WorkspaceAsks) -> Result<Response, Error> {
        match asks {
            WorkspaceAsks::SetUp(ask) => address::reply(ask, &apart(self.set_up(ask))?),
            WorkspaceAsks::Describe(ask) => address::reply(ask, &self.describe()?),
            WorkspaceAsks::SignIn(ask) => address::reply(ask, &apart(self.sign_in(ask))?),
            WorkspaceAsks::SignOut(ask) => {
                self.end_session(&ask.session)?;
                address::reply(ask, &())
            }
            WorkspaceAsks::WhoIs(ask) => {
                let agent = self.agent_of(&ask.session, ask.because)?;
                let card = self.describe()?.map(|description| description.card);
                let who = agent.zip(card).map(|(agent, workspace)| SignedIn { agent, workspace });
                address::reply(ask, &who)
            }
        }
    }

    fn describe(&self) -> Result<Option<Description>, Error> {
        if !self.store.has_table("workspace")? {
            return Ok(None);
        }
        let row: Option<WorkspaceRow> =
            self.store.row("SELECT id, name, sites FROM workspace", Vec::new())?;
        let Some(row) = row else { return Ok(None) };
        let sites = serde_json::from_str(&row.sites).map_err(Fault::while_("reading the sites"))?;
        Ok(Some(Description { card: WorkspaceCard { id: row.id, name: row.name }, sites }))
    }

    /// Opens a session. Nothing is awaited here, so no other try comes between the count and the
    /// check.
    fn sign_in(&self, ask: &SignIn) -> Result<Opened, Error> {
        let disaster = fault::Fault::asked(self.fault, &ask.login.email);
        assert_ne!(disaster, Some(Disaster::Panic), "a test asked for it");
        let workspace = self.describe()?.ok_or(Rejection::UnknownWorkspace)?.card;
        let email = accounts::normal(&ask.login.email);
        let at = clock::now();
        let key = settings::secret(&self.env)?.key("throttle 1");
        let counted = [
            (Counted::Network, Counted::Network.bucket(&key, &ask.network)),
            (Counted::Account, Counted::Account.bucket(&key, &email)),
        ];
        for (kind, bucket) in &counted {
            if let Some(retry_after) = self.wait_before_try(*kind, bucket, at)? {
                return Err(Rejection::TooManyTries { retry_after }.into());
            }
        }
        let account = self.account(&email)?;
        let password = ask.login.password.reveal();
        let check = Hashed::check(account.as_ref().map(|account| &account.password), password);
        let (Some(account), Check::Right | Check::RightButOld) = (account, &check) else {
            self.note_failures(&counted, at)?;
            return Err(Rejection::BadCredentials.into());
        };
        if check == Check::RightButOld {
            self.keep_password(&email, &Hashed::new(password, clock::random_bytes()))?;
        }
        let session = self.begin_session(&account.agent, at)?;
        let agent = AgentCard { id: account.agent, name: account.name };
        Ok(Opened { session, who: SignedIn { agent, workspace } })
    }
}

/// Tells an answer to whoever asked from what failed here.
fn apart<T>(result: Result<T, Error>) -> Result<Result<T, Rejection>, Error> {
    match result {
        Ok(value) => Ok(Ok(value)),
        Err(Error::Rejection(rejection)) => Ok(Err(rejection)),
        Err(error @ (Error::Fault(_) | Error::Bug(_))) => Err(error),
    }
}
