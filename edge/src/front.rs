//! The front: every request comes in here, is checked against the table of routes, and leaves
//! with the headers that every answer has.

mod admission;
mod agents;
mod visitors;
mod workspaces;

use std::cell::RefCell;
use std::collections::BTreeSet;

use baton_shared::id::{ConversationId, WorkspaceId};
use baton_shared::protocol::api::{Problem, ProblemDetail};
use serde::Serialize;
use worker::{Env, Request, Response};

use crate::address::{self, Describe, WorkspaceAddress};
use crate::assets::{self, Served};
use crate::auth::cookie::Scheme;
use crate::error::{self, Error, Fault, Rejection};
use crate::headers::{Kind, NO_STORE, Place, dress, policy};
use crate::router::{self, Endpoint, Found, Method};
use crate::settings;

/// The workspace that the console opens at `/console`, by its own choice.
const CONSOLE_OPENS: &str = "demo";

/// A request that has a route.
struct Asked<'a> {
    request: Request,
    env: &'a Env,
    place: Place,
    found: Found,
}

impl Asked<'_> {
    fn header(&self, name: &str) -> Result<Option<String>, Error> {
        self.request.headers().get(name).map_err(Fault::while_("reading a header"))
    }

    fn workspace(&self) -> Result<WorkspaceId, Error> {
        self.found.workspace.clone().ok_or(Error::Bug("a route has no workspace"))
    }

    fn conversation(&self) -> Result<ConversationId, Error> {
        self.found.conversation.clone().ok_or(Error::Bug("a route has no conversation"))
    }

    /// The workspace, if somebody has set it up.
    async fn known_workspace(&self) -> Result<WorkspaceId, Error> {
        let workspace = self.workspace()?;
        if !exists(self.env, &workspace).await? {
            return Err(Rejection::UnknownWorkspace.into());
        }
        Ok(workspace)
    }
}

/// Answers a request.
pub(crate) async fn answer(request: Request, env: &Env) -> worker::Result<Response> {
    let place = place(&request);
    let served = match &place {
        Some(place) => serve(request, env, place.clone()).await,
        None => Err(Rejection::NotFound.into()),
    };
    let served = match served {
        Ok(served) => served,
        Err(error) => {
            error.log();
            Served { response: refusal(&error)?, kind: Kind::Data }
        }
    };
    let response = served.response;
    if response.status_code() != 101 {
        let place = place.unwrap_or(Place { scheme: Scheme::Http, host: String::new() });
        dress(response.headers(), &policy(&served.kind, &place), &place)?;
    }
    Ok(response)
}

/// Where the request was sent to; nowhere, if its host is none.
fn place(request: &Request) -> Option<Place> {
    let url = request.url().ok()?;
    let scheme = if url.scheme() == "https" { Scheme::Https } else { Scheme::Http };
    let host = url.host_str()?;
    let host = match url.port() {
        Some(port) => format!("{host}:{port}"),
        None => host.to_owned(),
    };
    Some(Place { scheme, host })
}

async fn serve(request: Request, env: &Env, place: Place) -> Result<Served, Error> {
    let found = router::find(&request.inner().method(), &request.path())?;
    let endpoint = found.route.endpoint;
    let asked = Asked { request, env, place, found };
    check_origin(&asked)?;
    let caller = match admission::admit(&asked).await {
        Err(Error::Rejection(Rejection::SignedOut)) if endpoint.is_socket() => {
            return data(agents::signed_out(endpoint));
        }
        admitted => admitted?,
    };
    let known = asked.header("if-none-match")?;
    let known = known.as_deref();
    match endpoint {
        Endpoint::Home => assets::home(env).await,
        Endpoint::Loader => assets::loader(env, known).await,
        Endpoint::Frame => assets::frame(env, &asked.place, asked.workspace()?, known).await,
        Endpoint::Console => console(&asked, known).await,
        Endpoint::File => assets::file(env, &asked.request.path(), known).await,
        Endpoint::Health => data(json(200, &serde_json::json!({ "status": "ok" }))),
        Endpoint::SetUp => data(workspaces::set_up(asked, caller.bearer()?).await),
        Endpoint::Start => data(visitors::start(&asked).await),
        Endpoint::VisitorSocket => data(visitors::open_socket(&asked).await),
        Endpoint::SignIn => data(agents::sign_in(asked).await),
        Endpoint::SignOut => data(agents::sign_out(&asked).await),
        Endpoint::Me => data(agents::me(&caller.agent()?)),
        Endpoint::InboxSocket => data(agents::open_inbox(&asked, caller.agent()?).await),
        Endpoint::AgentSocket => data(agents::open_conversation(&asked, caller.agent()?).await),
    }
}

fn data(response: Result<Response, Error>) -> Result<Served, Error> {
    response.map(|response| Served { response, kind: Kind::Data })
}

/// What changes something, and every socket, must come from a page of this origin: a browser
/// sends the cookie along whoever asked.
fn check_origin(asked: &Asked<'_>) -> Result<(), Error> {
    let route = asked.found.route;
    if route.endpoint.is_socket() {
        let upgrade = asked.header("upgrade")?.unwrap_or_default();
        if !upgrade.eq_ignore_ascii_case("websocket") {
            return Err(Rejection::UpgradeExpected.into());
        }
    } else if route.method == Method::Get {
        return Ok(());
    }
    match asked.header("origin")? {
        Some(origin) if origin == asked.place.origin() => Ok(()),
        Some(_) | None => Err(Rejection::WrongOrigin.into()),
    }
}

async fn console(asked: &Asked<'_>, known: Option<&str>) -> Result<Served, Error> {
    if asked.found.workspace.is_some() {
        asked.known_workspace().await?;
    } else if let Some(default) = settings::default_workspace(asked.env)
        && default != CONSOLE_OPENS
    {
        let response = Response::builder()
            .with_status(302)
            .with_header("location", &format!("/console/{default}"))
            .map_err(Fault::while_("writing a header"))?;
        return Ok(Served { response: response.empty(), kind: Kind::Console });
    }
    assets::console(asked.env, known).await
}

fn json<T: Serialize>(status: u16, body: &T) -> Result<Response, Error> {
    Response::builder()
        .with_status(status)
        .with_header("cache-control", NO_STORE)
        .and_then(|answer| answer.from_json(body))
        .map_err(Fault::while_("writing an answer"))
}

fn refusal(error: &Error) -> worker::Result<Response> {
    let told = error::told(error);
    let problem =
        Problem { error: ProblemDetail { code: told.code.into(), message: told.message } };
    let mut answer =
        Response::builder().with_status(told.status).with_header("cache-control", NO_STORE)?;
    if let Some((name, value)) = told.header {
        answer = answer.with_header(name, &value)?;
    }
    answer.from_json(&problem)
}

thread_local! {
    /// Workspaces that are known to exist: none ever ceases to.
    static KNOWN: RefCell<BTreeSet<WorkspaceId>> = const { RefCell::new(BTreeSet::new()) };
}

/// How many workspaces are remembered.
const REMEMBERED: usize = 1_000;

async fn exists(env: &Env, workspace: &WorkspaceId) -> Result<bool, Error> {
    if KNOWN.with_borrow(|known| known.contains(workspace)) {
        return Ok(true);
    }
    let described = address::ask(env, &WorkspaceAddress(workspace.clone()), Describe {}).await?;
    if described.is_none() {
        return Ok(false);
    }
    KNOWN.with_borrow_mut(|known| {
        if known.len() < REMEMBERED {
            known.insert(workspace.clone());
        }
    });
    Ok(true)
}
