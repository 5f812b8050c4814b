//! Walking and copying files, always in the same order.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Every file in a folder and the folders within, sorted; of a file, itself.
pub(crate) fn within(path: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    collect(path, &mut found).with_context(|| format!("{} is not readable", path.display()))?;
    Ok(found)
}

/// Copies a file and makes the folders that it needs.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
    make_room(to)?;
    fs::copy(from, to).with_context(|| format!("{} cannot be copied", from.display()))?;
    Ok(())
}

/// Writes a file and makes the folders that it needs.
pub(crate) fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    make_room(path)?;
    fs::write(path, content).with_context(|| format!("{} cannot be written", path.display()))
}

/// Makes an empty folder, whatever was there.
pub(crate) fn empty(folder: &Path) -> Result<()> {
    remove(folder)?;
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))
}

/// Removes a folder and all within, if it is there.
pub(crate) fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(cause) if cause.kind() != io::ErrorKind::NotFound => {
            Err(cause).with_context(|| format!("{} cannot be removed", folder.display()))
        }
        Ok(()) | Err(_) => Ok(()),
    }
}

fn collect(path: &Path, found: &mut Vec<PathBuf>) -> io::Result<()> {
    if !path.is_dir() {
        found.push(path.to_path_buf());
        return Ok(());
    }
    let mut entries =
        fs::read_dir(path)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    entries.sort();
    entries.iter().try_for_each(|entry| collect(entry, found))
}

fn make_room(file: &Path) -> Result<()> {
    match file.parent() {
        Some(folder) => Ok(fs::create_dir_all(folder)?),
        None => Ok(()),
    }
}

/// A folder for one test, removed when the test ends.
#[cfg(test)]
pub(crate) struct Scratch(PathBuf);

#[cfg(test)]
impl Scratch {
    pub(crate) fn new(name: &str) -> Result<Scratch> {
        let folder = std::env::temp_dir().join(format!("baton-{name}-{}", std::process::id()));
        empty(&folder)?;
        Ok(Scratch(folder))
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

#[cfg(test)]
impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = remove(&self.0);
    }
}
