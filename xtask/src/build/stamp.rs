//! What a step read the last time it ran, as a digest, so that it can rest until that changes.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use super::files;

/// Collects everything that decides what a step produces.
pub(crate) struct Inputs(Sha256);

impl Inputs {
    /// Starts with the step's own way of working: its source code.
    pub(crate) fn new(way: &str) -> Inputs {
        Inputs(Sha256::new()).with_bytes(way.as_bytes())
    }

    /// Adds text or bytes.
    pub(crate) fn with_bytes(mut self, bytes: &[u8]) -> Inputs {
        self.0.update(bytes.len().to_le_bytes());
        self.0.update(bytes);
        self
    }

    /// Adds a file, or every file of a folder, by name and content.
    pub(crate) fn with_path(mut self, path: &Path) -> Result<Inputs> {
        for file in files::within(path)? {
            let name = file.strip_prefix(path).unwrap_or(&file);
            let bytes =
                fs::read(&file).with_context(|| format!("{} is not readable", file.display()))?;
            self = self.with_bytes(name.as_os_str().as_encoded_bytes()).with_bytes(&bytes);
        }
        Ok(self)
    }

    /// The digest of all that was added, in hexadecimal.
    pub(crate) fn digest(self) -> String {
        self.0.finalize().iter().fold(String::new(), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
    }
}

/// The remembered digest of one step.
pub(crate) struct Stamp {
    file: PathBuf,
    digest: String,
}

impl Stamp {
    pub(crate) fn new(file: PathBuf, inputs: Inputs) -> Stamp {
        Stamp { file, digest: inputs.digest() }
    }

    /// True when the step ran on the same inputs and its product is still there.
    pub(crate) fn is_fresh(&self, product: &Path) -> bool {
        product.exists() && fs::read_to_string(&self.file).is_ok_and(|last| last == self.digest)
    }

    /// Remembers that the step ran; call it last, so that a step that broke off runs again.
    pub(crate) fn remember(&self) -> Result<()> {
        if let Some(folder) = self.file.parent() {
            fs::create_dir_all(folder)?;
        }
        Ok(fs::write(&self.file, &self.digest)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::files::Scratch;

    #[test]
    fn a_step_rests_until_what_it_read_changes() {
        let scratch = Scratch::new("stamp-rests").unwrap();
        let source = scratch.path().join("source");
        let stamp = || {
            let inputs = Inputs::new("way").with_path(&source).unwrap();
            Stamp::new(scratch.path().join("stamps/step"), inputs)
        };
        fs::write(&source, "one").unwrap();
        assert!(!stamp().is_fresh(&source));
        stamp().remember().unwrap();
        assert!(stamp().is_fresh(&source));
        fs::write(&source, "two").unwrap();
        assert!(!stamp().is_fresh(&source));
    }

    #[test]
    fn a_step_runs_again_when_its_product_is_gone() {
        let scratch = Scratch::new("stamp-gone").unwrap();
        let stamp = Stamp::new(scratch.path().join("step"), Inputs::new("way"));
        stamp.remember().unwrap();
        assert!(!stamp.is_fresh(&scratch.path().join("product")));
    }

    #[test]
    fn other_options_and_other_file_names_give_another_digest() {
        let scratch = Scratch::new("stamp-names").unwrap();
        fs::write(scratch.path().join("a"), "same").unwrap();
        let before = Inputs::new("way").with_path(scratch.path()).unwrap().digest();
        let other_way = Inputs::new("other").with_path(scratch.path()).unwrap().digest();
        fs::rename(scratch.path().join("a"), scratch.path().join("b")).unwrap();
        let renamed = Inputs::new("way").with_path(scratch.path()).unwrap().digest();
        assert_ne!(before, other_way);
        assert_ne!(before, renamed);
    }
}
