//! Objects are addressed by types: where an object is, and what it may be asked.
//!
//! An object's name is a promise. Whoever changes the format of one orphans everything that is
//! stored under it, so tests pin them.
//!
//! No header of a request from outside reaches an object: each call is a request of its own,
//! built here from typed values.

mod asks;

pub(crate) use asks::{
    ConversationDoor, Describe, Description, Entrant, LedgerAsks, LedgerDoor, Never, Opened, Pass,
    SetUp, SignIn, SignOut, Tell, Use, WhoIs, WorkspaceAsks,
};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use baton_shared::id::{ConversationId, WorkspaceId};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;
use worker::{Env, Headers, Method, Request, RequestInit, Response, Stub};

use crate::error::{Error, Fault};

/// Where a request to an object goes; the runtime does not look at it.
const URL: &str = "https://object/";

/// Carries what a socket is opened for: a request for one has no body.
const DOOR: &str = "baton-door";

/// An object's place.
pub(crate) trait Address {
    /// Its namespace.
    const BINDING: &'static str;
    /// What it may be asked.
    type Asks: Serialize + DeserializeOwned;
    /// What a socket on it is opened for.
    type Door: Serialize + DeserializeOwned;

    /// Its name within the namespace.
    fn name(&self) -> String;
}

/// A question, whose answer has a type.
pub(crate) trait Ask: Into<<Self::To as Address>::Asks> {
    /// Which kind of object is asked.
    type To: Address;
    /// What it answers.
    type Answer: Serialize + DeserializeOwned;
}

/// One visitor's chat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ConversationAddress {
    #[serde(rename = "w")]
    pub(crate) workspace: WorkspaceId,
    #[serde(rename = "c")]
    pub(crate) conversation: ConversationId,
}

/// A workspace's accounts, sessions and sites.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct WorkspaceAddress(pub(crate) WorkspaceId);

/// The list of a workspace's conversations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct LedgerAddress(pub(crate) WorkspaceId);

impl Address for ConversationAddress {
    const BINDING: &'static str = "CONVERSATION";
    type Asks = Never;
    type Door = ConversationDoor;

    fn name(&self) -> String {
        format!("{}/{}", self.workspace, self.conversation)
    }
}

impl Address for WorkspaceAddress {
    const BINDING: &'static str = "WORKSPACE";
    type Asks = WorkspaceAsks;
    type Door = Never;

    fn name(&self) -> String {
        self.0.to_string()
    }
}

impl Address for LedgerAddress {
    const BINDING: &'static str = "LEDGER";
    type Asks = LedgerAsks;
    type Door = LedgerDoor;

    fn name(&self) -> String {
        self.0.to_string()
    }
}

/// Asks an object.
pub(crate) async fn ask<A: Ask>(env: &Env, to: &A::To, ask: A) -> Result<A::Answer, Error> {
    let asks: <A::To as Address>::Asks = ask.into();
    let body = serde_json::to_string(&asks).map_err(Fault::while_("writing a question"))?;
    let mut init = RequestInit::new();
    init.with_method(Method::Post).with_body(Some(JsValue::from_str(&body)));
    let request = Request::new_with_init(URL, &init).map_err(Fault::while_("building a call"))?;
    let mut response = send(env, to, request).await?;
    if response.status_code() != 200 {
        return Err(Fault::while_("asking an object")(response.status_code()));
    }
    let answer = response.text().await.map_err(Fault::while_("reading an answer"))?;
    serde_json::from_str(&answer).map_err(|_| Error::Bug("an object's answer has no known shape"))
}

/// Opens a socket on an object.
pub(crate) async fn open<A: Address>(env: &Env, to: &A, door: &A::Door) -> Result<Response, Error> {
    let door = serde_json::to_vec(door).map_err(Fault::while_("writing a door"))?;
    let headers = Headers::new();
    headers
        .set("upgrade", "websocket")
        .and_then(|()| headers.set(DOOR, &URL_SAFE_NO_PAD.encode(door)))
        .map_err(Fault::while_("building a call"))?;
    let mut init = RequestInit::new();
    init.with_headers(headers);
    let request = Request::new_with_init(URL, &init).map_err(Fault::while_("building a call"))?;
    let status_of = send(env, to, request).await?;
    let status = status_of.status_code();
    let socket = status_of.websocket().ok_or_else(|| Fault::while_("opening a socket")(status))?;
    Response::from_websocket(socket).map_err(Fault::while_("opening a socket"))
}

async fn send<A: Address>(env: &Env, to: &A, request: Request) -> Result<Response, Error> {
    let stub = stub(env, to).map_err(Fault::while_("finding an object"))?;
    stub.fetch_with_request(request).await.map_err(Fault::while_("calling an object"))
}

fn stub<A: Address>(env: &Env, to: &A) -> worker::Result<Stub> {
    env.durable_object(A::BINDING)?.get_by_name(&to.name())
}

/// What a request to an object is.
pub(crate) enum Call<A: Address> {
    Asks(A::Asks),
    Door(A::Door),
}

/// Reads a request in the object that it came to.
pub(crate) async fn read<A: Address>(mut request: Request) -> Result<Call<A>, Error> {
    const UNREADABLE: Error = Error::Bug("a call to an object has no known shape");
    let door = request.headers().get(DOOR).map_err(Fault::while_("reading a call"))?;
    match door {
        Some(door) => {
            let door = URL_SAFE_NO_PAD.decode(door).map_err(|_| UNREADABLE)?;
            serde_json::from_slice(&door).map(Call::Door).map_err(|_| UNREADABLE)
        }
        None => {
            let body = request.text().await.map_err(Fault::while_("reading a call"))?;
            serde_json::from_str(&body).map(Call::Asks).map_err(|_| UNREADABLE)
        }
    }
}

/// Answers a question with what its type says.
pub(crate) fn reply<A: Ask>(_to: &A, answer: &A::Answer) -> Result<Response, Error> {
    Response::from_json(answer).map_err(Fault::while_("writing an answer"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn workspace() -> WorkspaceId {
        WorkspaceId::new("demo").unwrap()
    }

    #[test]
    fn the_names_of_objects_never_change() {
        let conversation = ConversationAddress {
            workspace: workspace(),
            conversation: ConversationId::mint([0x0123_4567_89ab_cdef, 0xfedc_ba98_7654_3210]),
        };
        assert_eq!(conversation.name(), "demo/0123456789abcdeffedcba9876543210");
        assert_eq!(WorkspaceAddress(workspace()).name(), "demo");
        assert_eq!(LedgerAddress(workspace()).name(), "demo");
    }

    #[test]
    fn the_bindings_of_objects_are_those_of_the_configuration() {
        assert_eq!(ConversationAddress::BINDING, "CONVERSATION");
        assert_eq!(WorkspaceAddress::BINDING, "WORKSPACE");
        assert_eq!(LedgerAddress::BINDING, "LEDGER");
    }

    #[test]
    fn no_two_conversations_share_a_name() {
        let name = |workspace: &str, conversation: &str| {
            let workspace = WorkspaceId::new(workspace).unwrap();
            let conversation = ConversationId::new(conversation).unwrap();
            ConversationAddress { workspace, conversation }.name()
        };
        assert_ne!(name("a", "b-c"), name("a-b", "c"));
        assert_ne!(name("a", "b_c"), name("a_b", "c"));
    }
}
