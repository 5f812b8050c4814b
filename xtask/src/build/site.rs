//! Assembles the folder of static files. What the widget and the console load lies under a name
//! made of its content, so a browser may keep it for ever; pages name it by a placeholder.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::stamp::{Inputs, Stamp};
use super::{Outcome, Part, bundle, files, swap};
use crate::layout::{Layout, Profile};
use crate::report;

/// The parts that pages load, and the placeholders for their folders.
const LOADED: [(Part, &str); 2] = [(Part::Widget, "__WIDGET__"), (Part::Console, "__CONSOLE__")];

/// The folders of `www` that are sources of bundles, or its product.
const NOT_SERVED: [&str; 4] = ["console", "dist", "style", "widget"];

const DIGITS_OF_A_FOLDER: usize = 12;

struct Replacement {
    placeholder: &'static str,
    folder: String,
}

pub(crate) fn assemble(layout: &Layout, profile: Profile) -> Result<Outcome> {
    let place = layout.assets(profile);
    let sources = served_files(layout)?;
    let mut inputs = Inputs::new(concat!(include_str!("site.rs"), include_str!("bundle.rs")));
    inputs = inputs.with_path(&layout.at("package.json"))?;
    for source in &sources {
        inputs = inputs.with_bytes(layout.shown(source).as_bytes()).with_path(source)?;
    }
    for (part, _) in LOADED {
        let bundled = bundle::folder(layout, profile, part);
        if bundled.is_dir() {
            inputs = inputs.with_path(&bundled)?;
        }
    }
    let stamp = Stamp::new(layout.products(profile).join("stamps/site"), inputs);
    if stamp.is_fresh(&place.join("assets")) {
        return Ok(Outcome::Unchanged);
    }
    let staged = layout.products(profile).join("stage/site");
    files::empty(&staged)?;
    let replacements = place_bundles(layout, profile, &staged)?;
    for source in &sources {
        let relative = source.strip_prefix(layout.at("www")).unwrap_or(source);
        serve(layout, profile, source, &staged.join(relative), &replacements)?;
    }
    let outcome = swap::into_place(&staged, &place)?;
    stamp.remember()?;
    if outcome == Outcome::Changed {
        report::step("site", layout.shown(&place));
    }
    Ok(outcome)
}

/// Files directly in `www` and in the folders that are served as they are.
fn served_files(layout: &Layout) -> Result<Vec<PathBuf>> {
    let www = layout.at("www");
    let is_served = |path: &Path| {
        let first = path.strip_prefix(&www).ok().and_then(|relative| relative.iter().next());
        !first.is_some_and(|first| NOT_SERVED.iter().any(|name| first == OsStr::new(name)))
    };
    let mut found = files::within(&www)?;
    found.retain(|path| is_served(path));
    Ok(found)
}

fn place_bundles(layout: &Layout, profile: Profile, staged: &Path) -> Result<Vec<Replacement>> {
    let mut replacements = Vec::new();
    fs::create_dir_all(staged.join("assets"))?;
    for (part, placeholder) in LOADED {
        let bundled = bundle::folder(layout, profile, part);
        if !bundled.is_dir() {
            continue;
        }
        let mut name = Inputs::new(placeholder).with_path(&bundled)?.digest();
        name.truncate(DIGITS_OF_A_FOLDER);
        for file in files::within(&bundled)? {
            let relative = file.strip_prefix(&bundled).unwrap_or(&file);
            files::copy(&file, &staged.join("assets").join(&name).join(relative))?;
        }
        replacements.push(Replacement { placeholder, folder: format!("/assets/{name}") });
    }
    Ok(replacements)
}

fn serve(
    layout: &Layout,
    profile: Profile,
    from: &Path,
    to: &Path,
    replacements: &[Replacement],
) -> Result<()> {
    match from.extension().and_then(OsStr::to_str) {
        Some("html") => {
            let page = fs::read_to_string(from)
                .with_context(|| format!("{} is not readable", from.display()))?;
            files::write(to, filled(page, replacements))
        }
        Some("js") => bundle::script(layout, profile, from, to),
        Some("css") => bundle::style(layout, profile, from, to),
        Some(_) | None => files::copy(from, to),
    }
}

fn filled(page: String, replacements: &[Replacement]) -> String {
    replacements
        .iter()
        .fold(page, |page, replacement| page.replace(replacement.placeholder, &replacement.folder))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_placeholder_of_a_page_becomes_the_folder_of_its_part() {
        let replacements = [
            Replacement { placeholder: "__WIDGET__", folder: "/assets/w1".into() },
            Replacement { placeholder: "__CONSOLE__", folder: "/assets/c1".into() },
        ];
        let page = "<a href=__WIDGET__/x><b href=__WIDGET__/y><c href=__CONSOLE__/z>".to_owned();
        assert_eq!(
            filled(page, &replacements),
            "<a href=/assets/w1/x><b href=/assets/w1/y><c href=/assets/c1/z>"
        );
    }
}
