//! What can go wrong, in three kinds that are never mixed, and the one place where each becomes
//! an HTTP answer.
//!
//! A **rejection** is an answer to whoever asked. A **fault** is I/O that failed: it is logged,
//! and asking again may help. A **bug** is a state that cannot be: it is logged as an error.

use baton_shared::conversation::event::UnreadableTurn;
use serde::{Deserialize, Serialize};
use worker::console_error;

use crate::settings::Setting;

/// Any answer that is not a success.
#[derive(Debug)]
pub(crate) enum Error {
    Rejection(Rejection),
    Fault(Fault),
    Bug(&'static str),
}

/// Why a request is not carried out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Rejection {
    /// No route has this path.
    NotFound,
    /// The path has a route, but not for this method.
    MethodNotAllowed { allow: String },
    /// The request does not come from a page of this origin.
    WrongOrigin,
    /// The body is larger than the limit.
    TooLarge,
    /// The body is not declared as JSON.
    NotJson,
    /// The body does not have the shape that the route asks for.
    Malformed(String),
    /// The path is a socket's, and the request does not ask for one.
    UpgradeExpected,
    /// Nobody has set up a workspace of this name.
    UnknownWorkspace,
    /// The bearer token does not let anybody set up a workspace.
    WrongSetupToken,
    /// Address and password do not belong together.
    BadCredentials,
    /// Too many sign-ins failed; nobody may try for this many seconds.
    TooManyTries { retry_after: u32 },
    /// No session is open.
    SignedOut,
    /// The installation lacks a setting.
    NotConfigured(Setting),
}

/// I/O that failed.
#[derive(Debug)]
pub(crate) struct Fault {
    doing: &'static str,
    cause: String,
}

impl Fault {
    /// A fault while doing something, for `map_err`.
    pub(crate) fn while_<C: Cause>(doing: &'static str) -> impl FnOnce(C) -> Error {
        move |cause| Error::Fault(Self { doing, cause: cause.in_log() })
    }

    /// Writes it to the log.
    pub(crate) fn log(&self) {
        log("warn", self.doing, &self.cause);
    }
}

/// What a fault may come of, in words that may stand in the log. A parser's own words quote what
/// it read, which may be a person's; of those only the kind and the place are told.
pub(crate) trait Cause {
    fn in_log(&self) -> String;
}

impl Cause for serde_json::Error {
    fn in_log(&self) -> String {
        format!("{:?} at column {}", self.classify(), self.column())
    }
}

impl Cause for worker::Error {
    fn in_log(&self) -> String {
        if let Self::SerdeJsonError(problem) = self {
            problem.in_log()
        } else if matches!(self, Self::SerdeWasmBindgenError(_)) {
            "a row has another shape".into()
        } else {
            self.to_string()
        }
    }
}

impl Cause for UnreadableTurn {
    fn in_log(&self) -> String {
        self.to_string()
    }
}

/// The status of an answer.
impl Cause for u16 {
    fn in_log(&self) -> String {
        self.to_string()
    }
}

/// Writes a line that says what failed. Neither words nor names of people belong into it.
pub(crate) fn log(level: &str, what: &str, cause: &str) {
    let line = serde_json::json!({ "level": level, "what": what, "cause": cause });
    console_error!("{line}");
}

impl From<Rejection> for Error {
    fn from(rejection: Rejection) -> Self {
        Self::Rejection(rejection)
    }
}

impl Error {
    /// Writes a fault or a bug to the log; a rejection is an ordinary answer.
    pub(crate) fn log(&self) {
        match self {
            Self::Rejection(Rejection::NotConfigured(setting)) => {
                log("error", "the settings", setting.name());
            }
            Self::Rejection(_) => (),
            Self::Fault(fault) => fault.log(),
            Self::Bug(what) => log("error", "a bug", what),
        }
    }
}

/// An error as HTTP has it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Told {
    pub(crate) status: u16,
    pub(crate) code: &'static str,
    pub(crate) message: String,
    pub(crate) header: Option<(&'static str, String)>,
}

impl Told {
    fn new(status: u16, code: &'static str, message: impl Into<String>) -> Self {
        Self { status, code, message: message.into(), header: None }
    }

    fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.header = Some((name, value.into()));
        self
    }
}

/// What an error is told as.
pub(crate) fn told(error: &Error) -> Told {
    match error {
        Error::Rejection(rejection) => rejected(rejection),
        Error::Fault(_) => {
            Told::new(503, "unavailable", "Something we depend on does not answer. Try again.")
                .with("retry-after", "1")
        }
        Error::Bug(_) => Told::new(500, "internal", "Something broke on our side. Try again."),
    }
}

fn rejected(rejection: &Rejection) -> Told {
    match rejection {
        Rejection::NotFound => {
            Told::new(404, "not_found", "There is nothing at this address. Check its spelling.")
        }
        Rejection::MethodNotAllowed { allow } => Told::new(
            405,
            "method_not_allowed",
            format!("This address does not take this method. Use {allow}."),
        )
        .with("allow", allow.as_str()),
        Rejection::WrongOrigin => Told::new(
            403,
            "wrong_origin",
            "The header Origin must name the origin of this address. Send the request from a page of it.",
        ),
        Rejection::TooLarge => {
            Told::new(413, "body_too_large", "The body is larger than 64 KiB. Send less.")
        }
        Rejection::NotJson => Told::new(
            415,
            "not_json",
            "The body must be JSON. Send it with `Content-Type: application/json`.",
        ),
        Rejection::Malformed(problem) => {
            Told::new(400, "malformed", format!("The body cannot be used: {problem}."))
        }
        Rejection::UpgradeExpected => Told::new(
            426,
            "upgrade_expected",
            "This address is a WebSocket's. Open it with a WebSocket client.",
        )
        .with("upgrade", "websocket"),
        Rejection::UnknownWorkspace => Told::new(
            404,
            "unknown_workspace",
            "There is no workspace of this name. Check its spelling, or set it up first.",
        ),
        Rejection::WrongSetupToken => Told::new(
            401,
            "wrong_setup_token",
            "This needs `Authorization: Bearer` with the installation's setup token.",
        )
        .with("www-authenticate", "Bearer"),
        Rejection::BadCredentials => Told::new(
            401,
            "bad_credentials",
            "The address and the password do not belong together. Check both.",
        ),
        Rejection::TooManyTries { retry_after } => Told::new(
            429,
            "too_many_tries",
            format!("Too many sign-ins failed. Try again in {retry_after} seconds."),
        )
        .with("retry-after", retry_after.to_string()),
        Rejection::SignedOut => Told::new(401, "signed_out", "Nobody is signed in. Sign in first."),
        Rejection::NotConfigured(setting) => Told::new(
            503,
            "not_configured",
            format!("{} is missing or too short: {}.", setting.name(), setting.meaning()),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refused_method_names_those_that_are_taken() {
        let refused = told(&Rejection::MethodNotAllowed { allow: "GET".into() }.into());
        assert_eq!((refused.status, refused.code), (405, "method_not_allowed"));
        assert_eq!(refused.header, Some(("allow", "GET".into())));
    }

    #[test]
    fn a_fault_tells_nothing_of_its_cause() {
        let cause = worker::Error::RustError("SQLITE_FULL while writing card 4111".into());
        let refused = told(&Fault::while_("the write")(cause));
        assert_eq!(refused.status, 503);
        assert!(!refused.message.contains("4111"));
    }

    #[test]
    fn a_parser_quotes_nobody_in_the_log() {
        let read = || serde_json::from_str::<u32>(r#" "my card is 4111""#).unwrap_err();
        assert!(read().to_string().contains("4111"), "the parser itself does");
        for logged in [read().in_log(), worker::Error::from(read()).in_log()] {
            assert_eq!(logged, "Data at column 18");
        }
    }
}
