//! Puts a staged folder in its place whole, so that nobody reads half of a build.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::Outcome;
use super::files;
use super::stamp::Inputs;

/// Swaps the staged folder in, unless what is there already is the same.
pub(crate) fn into_place(staged: &Path, place: &Path) -> Result<Outcome> {
    if place.is_dir() && digest(staged)? == digest(place)? {
        files::remove(staged)?;
        return Ok(Outcome::Unchanged);
    }
    if let Some(folder) = place.parent() {
        fs::create_dir_all(folder)?;
    }
    replace(staged, place).with_context(|| format!("{} cannot be replaced", place.display()))?;
    files::remove(staged)?;
    Ok(Outcome::Changed)
}

fn digest(folder: &Path) -> Result<String> {
    Ok(Inputs::new("folder").with_path(folder)?.digest())
}

/// Afterwards the old folder, if there was one, lies where the staged one lay.
#[cfg(target_os = "linux")]
fn replace(staged: &Path, place: &Path) -> Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    if !place.exists() {
        return Ok(fs::rename(staged, place)?);
    }
    match renameat_with(CWD, staged, CWD, place, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(()),
        // Some file systems cannot exchange two names.
        Err(rustix::io::Errno::INVAL | rustix::io::Errno::NOSYS) => {
            replace_in_two_steps(staged, place)
        }
        Err(cause) => Err(cause.into()),
    }
}

#[cfg(not(target_os = "linux"))]
fn replace(staged: &Path, place: &Path) -> Result<()> {
    replace_in_two_steps(staged, place)
}

fn replace_in_two_steps(staged: &Path, place: &Path) -> Result<()> {
    if place.exists() {
        let aside = staged.with_extension("old");
        files::remove(&aside)?;
        fs::rename(place, &aside)?;
        fs::rename(staged, place)?;
        return files::remove(&aside);
    }
    Ok(fs::rename(staged, place)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::files::Scratch;

    #[test]
    fn a_staged_folder_takes_the_place_of_the_old_one_and_leaves_nothing_behind() {
        let scratch = Scratch::new("swap").unwrap();
        let (staged, place) = (scratch.path().join("staged"), scratch.path().join("deep/place"));
        for (content, outcome) in
            [("one", Outcome::Changed), ("one", Outcome::Unchanged), ("two", Outcome::Changed)]
        {
            files::write(&staged.join("file"), content).unwrap();
            assert_eq!(into_place(&staged, &place).unwrap(), outcome);
            assert_eq!(fs::read_to_string(place.join("file")).unwrap(), content);
            assert!(!staged.exists());
        }
    }

    #[test]
    fn two_renames_do_the_same_where_names_cannot_be_exchanged() {
        let scratch = Scratch::new("swap-two-steps").unwrap();
        let (staged, place) = (scratch.path().join("staged"), scratch.path().join("place"));
        files::write(&place.join("old"), "old").unwrap();
        files::write(&staged.join("new"), "new").unwrap();
        replace_in_two_steps(&staged, &place).unwrap();
        assert!(place.join("new").exists() && !place.join("old").exists());
    }
}
