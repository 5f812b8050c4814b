//! The demo workspace: the shop in `www/demo` and one agent who answers there.

use std::time::Duration;

use anyhow::Result;
use serde_json::json;
use ureq::Agent;

use super::credentials::Credentials;
use crate::report::failure;

pub(crate) const WORKSPACE: &str = "demo";
pub(crate) const EMAIL: &str = "nina@demo.example";

const NAME: &str = "Fernweh Outfitters";
const AGENT: &str = "Nina";

/// Sets the workspace up; doing it again changes nothing.
pub(crate) fn demo(port: u16, credentials: &Credentials) -> Result<()> {
    let origin = format!("http://127.0.0.1:{port}");
    let body = json!({
        "name": NAME,
        "sites": [format!("http://localhost:{port}"), origin],
        "accounts": [{ "email": EMAIL, "name": AGENT, "password": credentials.password }],
    });
    let answer = http()
        .post(format!("{origin}/api/{WORKSPACE}/setup"))
        .header("Origin", &origin)
        .header("Authorization", format!("Bearer {}", credentials.setup_token))
        .send_json(body);
    let problem = match answer {
        Ok(answer) if answer.status().is_success() => return Ok(()),
        Ok(mut answer) => {
            let text = answer.body_mut().read_to_string().unwrap_or_default();
            format!("{} {text}", answer.status())
        }
        Err(cause) => cause.to_string(),
    };
    Err(failure(
        format!("The demo workspace was not set up: {problem}"),
        "Correct edge/, or remove .baton/dev to begin with fresh data.",
    ))
}

/// A client that gives up soon and hands back every answer.
pub(crate) fn http() -> Agent {
    Agent::config_builder()
        .timeout_global(Some(Duration::from_secs(10)))
        .http_status_as_error(false)
        .build()
        .into()
}
