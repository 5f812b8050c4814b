//! What an installation is given from outside: secrets and variables.

use std::fmt;

use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use wasm_bindgen::JsValue;
use worker::Env;

use crate::error::{Error, Rejection};
use crate::fault::Fault;

/// The shortest secret that may sign tokens.
const SECRET_AT_LEAST: usize = 32;

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
            Self::SetupToken => "it lets its bearer set up workspaces",
        }
    }

    /// Its value, of at least so many bytes.
    fn read(self, env: &Env, at_least: usize) -> Result<String, Error> {
        text(env, self.name())
            .filter(|value| value.len() >= at_least)
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
        let mut mac = Hmac::<Sha256>::new_from_slice(self.0.as_bytes())
            .expect("a key of any length is allowed");
        mac.update(purpose.as_bytes());
        mac.finalize().into_bytes().into()
    }
}

/// Reads the secret that signs.
pub(crate) fn secret(env: &Env) -> Result<Secret, Error> {
    Setting::Secret.read(env, SECRET_AT_LEAST).map(Secret)
}

/// Reads the token whose bearer may set up workspaces.
pub(crate) fn setup_token(env: &Env) -> Result<String, Error> {
    Setting::SetupToken.read(env, 1)
}

/// Reads the name of the workspace that `/console` opens, where the installation names one.
pub(crate) fn default_workspace(env: &Env) -> Option<String> {
    text(env, "BATON_DEFAULT_WORKSPACE")
}

/// Reads what is broken on purpose.
pub(crate) fn fault(env: &Env) -> Option<Fault> {
    text(env, "BATON_FAULT").as_deref().and_then(Fault::named)
}
