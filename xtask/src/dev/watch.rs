//! Notices what changes in the sources, and says what has to be built again.

use std::path::Path;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use notify::event::EventKind;
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};

use crate::layout::Layout;

/// Editors write a file in several steps, and tools several files; silence ends the change.
const SILENCE: Duration = Duration::from_millis(120);

/// What has to be built again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Change {
    /// What lies around the compiled programs: pages, scripts, styles, the entry module, settings.
    Surroundings,
    /// The programs themselves.
    Programs,
}

/// The changes since the watching began.
pub(crate) struct Changes {
    heard: Receiver<Change>,
    _watcher: RecommendedWatcher,
}

impl Changes {
    /// Begins to watch the sources.
    pub(crate) fn watch(layout: &Layout) -> Result<Changes> {
        let (say, heard) = mpsc::channel();
        let root = layout.root().to_path_buf();
        let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            let Ok(event) = event else { return };
            if matches!(event.kind, EventKind::Access(_)) {
                return;
            }
            let changes = event.paths.iter().filter_map(|path| path.strip_prefix(&root).ok());
            if let Some(change) = changes.filter_map(meaning).max() {
                // Nobody listens any more while the workshop ends.
                let _ = say.send(change);
            }
        })?;
        for folder in ["shared", "widget", "console", "edge", "www"] {
            watcher
                .watch(&layout.at(folder), RecursiveMode::Recursive)
                .with_context(|| format!("{folder}/ cannot be watched"))?;
        }
        watcher.watch(layout.root(), RecursiveMode::NonRecursive)?;
        Ok(Changes { heard, _watcher: watcher })
    }

    /// Waits a while for a change, then until no other follows it.
    pub(crate) fn next(&self, patience: Duration) -> Result<Option<Change>> {
        let Some(mut change) = self.hear(patience)? else { return Ok(None) };
        while let Some(another) = self.hear(SILENCE)? {
            change = change.max(another);
        }
        Ok(Some(change))
    }

    fn hear(&self, patience: Duration) -> Result<Option<Change>> {
        match self.heard.recv_timeout(patience) {
            Ok(change) => Ok(Some(change)),
            Err(RecvTimeoutError::Timeout) => Ok(None),
            Err(RecvTimeoutError::Disconnected) => Err(anyhow!("Files are watched no more.")),
        }
    }
}

/// What a change of the file at a path, relative to the root, means.
fn meaning(path: &Path) -> Option<Change> {
    let parts: Vec<&str> = path.iter().filter_map(|part| part.to_str()).collect();
    let (Some(first), Some(last)) = (parts.first(), parts.last()) else { return None };
    let is_temporary = last.ends_with('~') || parts.iter().any(|part| part.starts_with('.'));
    // Editors try whether they may write by making a file of that name.
    if is_temporary || *last == "4913" {
        return None;
    }
    match (*first, parts.len()) {
        ("wrangler.toml", 1) => Some(Change::Surroundings),
        ("Cargo.toml" | "Cargo.lock" | "rust-toolchain.toml", 1) => Some(Change::Programs),
        (_, 1) => None,
        ("www", _) if parts.get(1) == Some(&"dist") => None,
        ("www", _) => Some(Change::Surroundings),
        ("edge", _) if *last == "entry.mjs" => Some(Change::Surroundings),
        ("shared" | "widget" | "console" | "edge", _) => Some(Change::Programs),
        (_, _) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_of_programs_are_compiled_and_pages_are_only_bundled() {
        for (path, expected) in [
            ("shared/src/id.rs", Some(Change::Programs)),
            ("widget/Cargo.toml", Some(Change::Programs)),
            ("Cargo.lock", Some(Change::Programs)),
            ("edge/entry.mjs", Some(Change::Surroundings)),
            ("www/style/widget.css", Some(Change::Surroundings)),
            ("wrangler.toml", Some(Change::Surroundings)),
        ] {
            assert_eq!(meaning(Path::new(path)), expected, "{path}");
        }
    }

    #[test]
    fn products_and_files_of_editors_mean_nothing() {
        for path in [
            "www/dist/baton.js",
            "www/.style.css.swp",
            "shared/src/id.rs~",
            "widget/src/4913",
            "README.md",
            "target",
            "www",
        ] {
            assert_eq!(meaning(Path::new(path)), None, "{path}");
        }
    }
}
