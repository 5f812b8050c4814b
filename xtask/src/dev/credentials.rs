//! The secrets of the local worker: made at random once, then kept where only their owner reads.

use std::fs;
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::Path;

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

use crate::report::failure;

/// Letters and digits that nobody takes for another.
const READABLE: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

#[derive(Debug, Deserialize, PartialEq, Serialize)]
pub(crate) struct Credentials {
    /// Signs the tokens of visitors.
    pub(crate) secret: String,
    /// Lets `dev` set up the demo workspace.
    pub(crate) setup_token: String,
    /// The password of the demo agent.
    pub(crate) password: String,
}

impl Credentials {
    /// Reads the credentials in a folder, or makes them.
    pub(crate) fn kept_in(folder: &Path) -> Result<Credentials> {
        let file = folder.join("credentials.toml");
        match fs::read_to_string(&file) {
            Ok(text) => toml::from_str(&text).map_err(|_| {
                failure(
                    format!("{} is damaged.", file.display()),
                    format!("Remove {} to begin with fresh data.", folder.display()),
                )
            }),
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => {
                let credentials = Credentials::random()?;
                credentials
                    .keep(&file)
                    .with_context(|| format!("{} cannot be written", file.display()))?;
                Ok(credentials)
            }
            Err(cause) => Err(cause).with_context(|| format!("{} is not readable", file.display())),
        }
    }

    fn random() -> Result<Credentials> {
        let password = random(12)?;
        let (start, rest) = password.split_at(4);
        let (middle, end) = rest.split_at(4);
        Ok(Credentials {
            secret: random(48)?,
            setup_token: random(48)?,
            password: format!("{start}-{middle}-{end}"),
        })
    }

    fn keep(&self, file: &Path) -> Result<()> {
        if let Some(folder) = file.parent() {
            fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
        }
        let text = toml::to_string(self)?;
        let mut file =
            fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(file)?;
        file.write_all(text.as_bytes())?;
        Ok(())
    }
}

fn random(length: usize) -> Result<String> {
    let mut bytes = vec![0; length];
    getrandom::fill(&mut bytes).context("The system gives no random numbers")?;
    Ok(bytes.iter().map(|byte| char::from(READABLE[usize::from(byte % 32)])).collect())
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;
    use crate::build::files::Scratch;

    #[test]
    fn credentials_are_made_once_and_only_their_owner_reads_them() {
        let scratch = Scratch::new("credentials").unwrap();
        let folder = scratch.path().join("dev");
        let made = Credentials::kept_in(&folder).unwrap();
        assert_eq!(Credentials::kept_in(&folder).unwrap(), made);
        assert_eq!((made.secret.len(), made.password.len()), (48, 14));
        let permissions = fs::metadata(folder.join("credentials.toml")).unwrap().permissions();
        assert_eq!(permissions.mode() & 0o777, 0o600);
    }

    #[test]
    fn damaged_credentials_are_reported_and_not_replaced() {
        let scratch = Scratch::new("credentials-damaged").unwrap();
        fs::write(scratch.path().join("credentials.toml"), "secret = 1").unwrap();
        let error = Credentials::kept_in(scratch.path()).unwrap_err().to_string();
        assert!(error.contains("is damaged"), "{error}");
    }
}
