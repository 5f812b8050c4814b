//! What agents ask for: sessions, and sockets that need one.

use baton_shared::protocol::Refusal;
use baton_shared::protocol::agent::ToAgent;
use baton_shared::protocol::api::{Login, SignedIn};
use baton_shared::protocol::inbox::ToInbox;
use wasm_bindgen::JsValue;
use worker::Response;

use super::{Asked, json};
use crate::address::{
    self, ConversationAddress, ConversationDoor, Entrant, LedgerAddress, LedgerDoor, Pass, SignIn,
    SignOut, Use, WhoIs, WorkspaceAddress,
};
use crate::auth::{cookie, session, throttle};
use crate::body;
use crate::error::{Error, Fault};
use crate::headers::NO_STORE;
use crate::router::Endpoint;
use crate::sockets;

/// Opens a session.
pub(super) async fn sign_in(mut asked: Asked<'_>) -> Result<Response, Error> {
    let login: Login = body::json(&mut asked.request).await?;
    let workspace = asked.known_workspace().await?;
    let ask = SignIn { login, network: network(&asked)? };
    let opened = address::ask(asked.env, &WorkspaceAddress(workspace), ask).await??;
    let seconds = session::ABSOLUTE.as_millis() / 1_000;
    let set = cookie::set(asked.place.scheme, &opened.session, seconds);
    let response = json(200, &opened.who)?;
    response.headers().set("set-cookie", &set).map_err(Fault::while_("writing a header"))?;
    Ok(response)
}

/// Ends a session, if there is one.
pub(super) async fn sign_out(asked: &Asked<'_>) -> Result<Response, Error> {
    let workspace = asked.known_workspace().await?;
    if let Some(session) = stored_session(asked)? {
        address::ask(asked.env, &WorkspaceAddress(workspace), SignOut { session }).await?;
    }
    let response = Response::builder()
        .with_status(204)
        .with_header("cache-control", NO_STORE)
        .and_then(|answer| answer.with_header("set-cookie", &cookie::clear(asked.place.scheme)))
        .map_err(Fault::while_("writing a header"))?;
    Ok(response.empty())
}

/// Says whose session it is.
pub(super) fn me(signed: &Signed) -> Result<Response, Error> {
    json(200, &signed.who)
}

/// Opens the live list.
pub(super) async fn open_inbox(asked: &Asked<'_>, signed: Signed) -> Result<Response, Error> {
    let workspace = asked.workspace()?;
    let door = LedgerDoor { workspace: workspace.clone(), pass: signed.pass };
    address::open(asked.env, &LedgerAddress(workspace), &door).await
}

/// Opens one conversation.
pub(super) async fn open_conversation(
    asked: &Asked<'_>,
    signed: Signed,
) -> Result<Response, Error> {
    let workspace = asked.workspace()?;
    let address = ConversationAddress { workspace, conversation: asked.conversation()? };
    let door = ConversationDoor { address: address.clone(), entrant: Entrant::Agent(signed.pass) };
    address::open(asked.env, &address, &door).await
}

/// A browser is told nothing of a refused upgrade but that it failed; so the socket opens, and
/// says why it closes.
pub(super) fn signed_out(endpoint: Endpoint) -> Result<Response, Error> {
    let code = Refusal::SignedOut;
    if endpoint == Endpoint::InboxSocket {
        sockets::accept_to_refuse(&ToInbox::Refused { code }, code)
    } else {
        sockets::accept_to_refuse(&ToAgent::Refused { code }, code)
    }
}

/// An agent who is signed in.
#[derive(Debug)]
pub(super) struct Signed {
    pass: Pass,
    who: SignedIn,
}

/// Who is signed in to the workspace of a request, if anybody is.
pub(super) async fn signed_in(asked: &Asked<'_>) -> Result<Option<Signed>, Error> {
    let Some(session) = stored_session(asked)? else { return Ok(None) };
    let ask = WhoIs { session: session.clone(), because: Use::Work };
    let who = address::ask(asked.env, &WorkspaceAddress(asked.workspace()?), ask).await?;
    Ok(who.map(|who| Signed { pass: Pass { agent: who.agent.clone(), session }, who }))
}

fn stored_session(asked: &Asked<'_>) -> Result<Option<String>, Error> {
    let cookies = asked.header("cookie")?;
    let name = cookies.as_deref().and_then(|cookies| cookie::read(asked.place.scheme, cookies));
    Ok(name.and_then(session::stored_name))
}

/// The network of a request. Only workerd on its own tells the address of the socket; Cloudflare
/// puts the client's address into a header, which no client can write there.
fn network(asked: &Asked<'_>) -> Result<String, Error> {
    let forwarded = asked.header("cf-connecting-ip")?;
    let property =
        |of: &JsValue, name: &str| js_sys::Reflect::get(of, &JsValue::from_str(name)).ok();
    let socket = property(asked.request.inner(), "cf")
        .and_then(|cf| property(&cf, "clientIp"))
        .and_then(|address| address.as_string());
    Ok(throttle::network(socket.as_deref(), forwarded.as_deref()))
}
