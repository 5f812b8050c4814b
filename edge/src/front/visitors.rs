//! What visitors ask for: a conversation, and a socket on it.

use baton_shared::id::{ConversationId, VisitorId};
use baton_shared::protocol::api::Started;
use worker::Response;

use super::{Asked, json};
use crate::address::{self, ConversationAddress, ConversationDoor, Entrant};
use crate::auth::visitor_token::Grant;
use crate::clock;
use crate::error::Error;
use crate::settings;

/// Hands out a conversation that does not exist yet: nothing is stored until the first word.
pub(super) async fn start(asked: &Asked<'_>) -> Result<Response, Error> {
    let secret = settings::secret(asked.env)?;
    let workspace = asked.known_workspace().await?;
    let conversation = ConversationId::mint(clock::random_128());
    let visitor = VisitorId::mint(clock::random_128());
    let grant = Grant::new(workspace, conversation.clone(), visitor, clock::now());
    json(201, &Started { conversation, token: grant.seal(&secret) })
}

/// Opens a socket for somebody who will have to prove to be the visitor.
pub(super) async fn open_socket(asked: &Asked<'_>) -> Result<Response, Error> {
    settings::secret(asked.env)?;
    let workspace = asked.known_workspace().await?;
    let address = ConversationAddress { workspace, conversation: asked.conversation()? };
    let door = ConversationDoor { address: address.clone(), entrant: Entrant::Visitor };
    address::open(asked.env, &address, &door).await
}
