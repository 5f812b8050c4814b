//! Setting a workspace up.

use baton_shared::protocol::api::Setup;
use worker::Response;

use super::admission::Bearer;
use super::{Asked, json};
use crate::address::{self, SetUp, WorkspaceAddress};
use crate::auth::same_secret;
use crate::body;
use crate::error::{Error, Rejection};
use crate::settings;

/// Checks that a request bears the setup token.
pub(super) fn check_token(asked: &Asked<'_>) -> Result<(), Error> {
    let expected = settings::setup_token(asked.env)?;
    let given = asked.header("authorization")?.unwrap_or_default();
    let given = given.strip_prefix("Bearer ").unwrap_or_default();
    if same_secret(given, &expected) { Ok(()) } else { Err(Rejection::WrongSetupToken.into()) }
}

/// Sets a workspace up.
pub(super) async fn set_up(mut asked: Asked<'_>, _proof: Bearer) -> Result<Response, Error> {
    let setup: Setup = body::json(&mut asked.request).await?;
    let workspace = asked.workspace()?;
    let ask = SetUp { workspace: workspace.clone(), setup };
    let card = address::ask(asked.env, &WorkspaceAddress(workspace), ask).await??;
    json(200, &card)
}
