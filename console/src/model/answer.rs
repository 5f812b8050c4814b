//! What an HTTP answer means to somebody who signs in or comes back.

use baton_shared::id::AgentId;
use baton_shared::protocol::api::SignedIn;
use baton_shared::time::Span;

/// How long to wait where the server does not say.
const USUAL_PAUSE: Span = Span::seconds(60);

/// Why something did not work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// No answer came.
    Offline,
    /// The address and the password do not belong together.
    BadCredentials,
    /// There were too many tries.
    TooManyTries {
        /// How long to wait before the next.
        pause: Span,
    },
    /// Nobody is signed in.
    SignedOut,
    /// There is no such workspace.
    UnknownWorkspace,
    /// The server could not do it.
    Server,
}

impl Trouble {
    /// Reads the trouble from an answer that is not a success.
    pub(crate) fn read(status: u16, code: Option<&str>, retry_after: Option<&str>) -> Self {
        match (status, code) {
            (_, Some("bad_credentials")) => Self::BadCredentials,
            (_, Some("signed_out")) => Self::SignedOut,
            (_, Some("unknown_workspace")) => Self::UnknownWorkspace,
            (429, _) => {
                Self::TooManyTries { pause: retry_after.and_then(seconds).unwrap_or(USUAL_PAUSE) }
            }
            (401, _) => Self::SignedOut,
            _ => Self::Server,
        }
    }
}

/// Whether the answer to who is signed in means that this agent is not: nobody is, or somebody
/// else has signed in from the same browser since.
pub(crate) fn is_out(agent: &AgentId, answer: &Result<SignedIn, Trouble>) -> bool {
    match answer {
        Ok(signed_in) => signed_in.agent.id != *agent,
        Err(trouble) => *trouble == Trouble::SignedOut,
    }
}

fn seconds(text: &str) -> Option<Span> {
    let count: u32 = text.trim().parse().ok()?;
    Some(Span::seconds(i64::from(count)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_agent_is_out_when_nobody_is_in_or_somebody_else() {
        let text = r#"{
            "agent": {"id": "ada", "name": "Ada"},
            "workspace": {"id": "demo", "name": "Demo"}
        }"#;
        let answer = Ok(serde_json::from_str(text).unwrap());
        let [ada, ben] = ["ada", "ben"].map(|id| AgentId::new(id).unwrap());
        assert!(!is_out(&ada, &answer));
        assert!(is_out(&ben, &answer));
        assert!(is_out(&ada, &Err(Trouble::SignedOut)));
        assert!(!is_out(&ada, &Err(Trouble::Offline)));
    }

    #[test]
    fn the_code_says_more_than_the_status() {
        assert_eq!(Trouble::read(401, Some("bad_credentials"), None), Trouble::BadCredentials);
        assert_eq!(Trouble::read(401, Some("signed_out"), None), Trouble::SignedOut);
        assert_eq!(Trouble::read(401, None, None), Trouble::SignedOut);
        assert_eq!(Trouble::read(404, Some("unknown_workspace"), None), Trouble::UnknownWorkspace);
    }

    #[test]
    fn too_many_tries_says_when_to_try_again_even_if_the_server_forgot_to() {
        let told = Trouble::read(429, Some("too_many_tries"), Some("300"));
        assert_eq!(told, Trouble::TooManyTries { pause: Span::seconds(300) });
        let untold = Trouble::read(429, None, Some("soon"));
        assert_eq!(untold, Trouble::TooManyTries { pause: USUAL_PAUSE });
    }

    #[test]
    fn everything_else_is_the_servers_trouble() {
        assert_eq!(Trouble::read(500, None, None), Trouble::Server);
        assert_eq!(Trouble::read(403, Some("wrong_origin"), None), Trouble::Server);
    }
}
