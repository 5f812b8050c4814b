//! What an installation is given from outside: secrets and variables.

use std::fmt;

use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;
use worker::Env;

use crate::auth::keyed;
use crate::error::{Error, Rejection};
use crate::fault::Fault;

/// The shortest secret that is one.
const AT_LEAST: usize = 32;

/// A setting that an installation cannot do without.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Setting {
    Secret,
    SetupToken,
}

impl Setting {
    /// The name of its binding.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Secret => "BATON_SECRET",
            Self::SetupToken => "BATON_SETUP_TOKEN",
        }
    }

    /// What it has to be.
    pub(crate) const fn meaning(self) -> &'static str {
        match self {
            Self::Secret => "it signs visitors' tokens and needs at least 32 characters",
            Self::SetupToken => {
                "it lets its bearer set up workspaces and needs at least 32 characters"
            }
        }
    }

    fn read(self, env: &Env) -> Result<String, Error> {
        self.checked(text(env, self.name()))
    }

    fn checked(self, value: Option<String>) -> Result<String, Error> {
        value
            .filter(|value| value.len() >= AT_LEAST)
            .ok_or_else(|| Rejection::NotConfigured(self).into())
    }
}

/// Reads a binding that holds text. One that was left out of the environment is null on workerd,
/// and undefined on Cloudflare.
fn text(env: &Env, name: &str) -> Option<String> {
    let value = js_sys::Reflect::get(env, &JsValue::from_str(name)).ok()?;
    value.as_string().filter(|text| !text.is_empty())
}

/// The installation's secret. What is done with it has a key of its own, drawn from it.
pub(crate) struct Secret(String);

impl fmt::Debug for Secret {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Secret(hidden)")
    }
}

impl Secret {
    #[cfg(test)]
    pub(crate) fn for_tests(text: &str) -> Self {
        Self(text.into())
    }

    /// The key for one purpose: a signature made for one is nothing for another.
    pub(crate) fn key(&self, purpose: &str) -> [u8; 32] {
        keyed(self.0.as_bytes(), purpose.as_bytes())
    }
}

/// Reads the secret that signs.
pub(crate) fn secret(env: &Env) -> Result<Secret, Error> {
    Setting::Secret.read(env).map(Secret)
}

/// Reads the token whose bearer may set up workspaces.
pub(crate) fn setup_token(env: &Env) -> Result<String, Error> {
    Setting::SetupToken.read(env)
}

/// Reads the name of the workspace that `/console` opens, where the installation names one.
pub(crate) fn default_workspace(env: &Env) -> Option<String> {
    text(env, "BATON_DEFAULT_WORKSPACE")
}

/// Reads what is broken on purpose.
pub(crate) fn fault(env: &Env) -> Option<Fault> {
    text(env, "BATON_FAULT").as_deref().and_then(Fault::named)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_that_is_missing_or_shorter_than_32_characters_is_none() {
        for setting in [Setting::Secret, Setting::SetupToken] {
            for value in [None, Some("x".repeat(31))] {
                let refused = setting.checked(value);
                assert!(matches!(
                    refused,
                    Err(Error::Rejection(Rejection::NotConfigured(named))) if named == setting
                ));
            }
            assert!(setting.checked(Some("x".repeat(32))).is_ok());
        }
    }
}
