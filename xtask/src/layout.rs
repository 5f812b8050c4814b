//! Where things lie in the repository.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::report::failure;

/// How a build is made: for working on it, or for shipping.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Profile {
    Dev,
    Release,
}

impl Profile {
    /// Cargo's name for the folder that holds this profile's products.
    pub(crate) fn cargo_folder(self) -> &'static str {
        match self {
            Profile::Dev => "debug",
            Profile::Release => "release",
        }
    }

    fn folder(self) -> &'static str {
        match self {
            Profile::Dev => "dev",
            Profile::Release => "release",
        }
    }
}

/// The repository's folders.
#[derive(Clone, Debug)]
pub(crate) struct Layout {
    root: PathBuf,
}

impl Layout {
    /// Finds the repository: the one cargo runs in, else the one this program was compiled in.
    pub(crate) fn find() -> Result<Layout> {
        let manifest =
            env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        match Path::new(&manifest).parent() {
            Some(root) if root.join("wrangler.toml").is_file() => {
                Ok(Layout { root: root.to_path_buf() })
            }
            Some(_) | None => Err(failure(
                "Baton's repository was not found.",
                "Run `cargo xtask` inside a clone of it.",
            )),
        }
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// A path given relative to the root.
    pub(crate) fn at(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    pub(crate) fn target(&self) -> PathBuf {
        self.root.join("target")
    }

    /// What the workshop builds and remembers for one profile.
    pub(crate) fn products(&self, profile: Profile) -> PathBuf {
        self.root.join("target/baton").join(profile.folder())
    }

    /// The folder of the worker's modules and its workerd configuration.
    pub(crate) fn worker(&self, profile: Profile) -> PathBuf {
        self.products(profile).join("worker")
    }

    /// The folder that the worker serves its static files from.
    pub(crate) fn assets(&self, profile: Profile) -> PathBuf {
        match profile {
            Profile::Dev => self.products(profile).join("www"),
            Profile::Release => self.root.join("www/dist"),
        }
    }

    /// A program that npm installed.
    pub(crate) fn npm_program(&self, name: &str) -> PathBuf {
        self.root.join("node_modules/.bin").join(name)
    }

    /// A path as it is shown to people: relative to the root where possible.
    pub(crate) fn shown(&self, path: &Path) -> String {
        path.strip_prefix(&self.root).unwrap_or(path).display().to_string()
    }
}
