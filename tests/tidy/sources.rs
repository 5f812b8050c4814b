//! What no hand-written file may hold.

use std::path::{Path, PathBuf};

use baton_tests::server::repository;

/// A file is one idea; above this it is two.
const MOST_LINES: usize = 500;

/// Files that are longer, and why. Aim for none.
const LONGER: &[(&str, &str)] = &[
    ("www/style/console.css", "one application's look, in the order of its page"),
    ("www/demo/shop.css", "one site's look, which is no part of the product"),
];

/// Names that say nothing of what a file is about.
const EMPTY_NAMES: &[&str] =
    &["mod", "utils", "helpers", "common", "manager", "service", "handler", "types"];

/// Text that no hand-written source may contain. They are put together here, so that this file
/// may be checked as well.
const FORBIDDEN: &[(&str, &str)] = &[
    (concat!("inner", "HTML"), "markup from a string: build nodes"),
    (concat!("outer", "HTML"), "markup from a string: build nodes"),
    (concat!("inner", "_html"), "markup from a string: build nodes"),
    (concat!("insertAdjacent", "HTML"), "markup from a string: build nodes"),
    (concat!("document", ".write"), "markup from a string: build nodes"),
    (concat!("ev", "al("), "code from a string"),
    (concat!("new Func", "tion("), "code from a string"),
    (concat!("TO", "DO"), "finish it, or write it down elsewhere"),
    (concat!("FIX", "ME"), "finish it, or write it down elsewhere"),
    (concat!("db", "g!("), "a trace of debugging"),
    (concat!("console.", "log("), "a trace of debugging"),
    (concat!("debug", "ger;"), "a trace of debugging"),
    (concat!("#[ign", "ore"), "a test that does not run"),
    (concat!("test.", "skip("), "a test that does not run"),
    (concat!("test.", "only("), "a test that hides the others"),
];

const SOURCES: &[&str] = &["rs", "js", "mjs", "ts", "html", "css", "toml"];

pub(crate) struct Source {
    path: PathBuf,
    pub(crate) text: String,
}

impl Source {
    pub(crate) fn name(&self) -> String {
        self.path.strip_prefix(repository()).unwrap_or(&self.path).display().to_string()
    }
}

pub(crate) fn sources() -> Vec<Source> {
    let mut found = Vec::new();
    for folder in ["shared", "widget", "console", "edge", "www", "tests", "xtask"] {
        collect(&repository().join(folder), &mut found);
    }
    assert!(found.len() > 40, "only {} source files were found", found.len());
    found
}

fn collect(folder: &Path, found: &mut Vec<Source>) {
    let entries =
        std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for entry in entries {
        let path = entry.expect("a folder can be read").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            if !["dist", "target", "node_modules", "test-results"].contains(&name.as_str()) {
                collect(&path, found);
            }
        } else if path
            .extension()
            .is_some_and(|ending| SOURCES.iter().any(|known| ending == *known))
        {
            let text = std::fs::read_to_string(&path)
                .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            found.push(Source { path, text });
        }
    }
}

fn line_of(text: &str, place: usize) -> usize {
    text[..place].matches('\n').count() + 1
}

pub(crate) fn insist(problems: &[String]) {
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn no_source_holds_what_is_forbidden() {
    let mut problems = Vec::new();
    for source in sources() {
        for (text, why) in FORBIDDEN {
            for (place, _) in source.text.match_indices(text) {
                problems.push(format!(
                    "{}:{}: {text} ({why})",
                    source.name(),
                    line_of(&source.text, place)
                ));
            }
        }
    }
    insist(&problems);
}

/// What reaches out of a machine to a clock, to chance or to the world.
const OUTSIDE: &[&str] =
    &["std::env", "std::fs", "std::io", "std::net", "std::process", "std::thread", "std::time"];

#[test]
fn ma1_what_decides_reads_no_clock_draws_no_chance_and_does_no_io() {
    // Chance and whatever else is not in the standard library would be a dependency.
    let mut problems = Vec::new();
    for source in sources() {
        let name = source.name();
        if !name.starts_with("shared/src/") {
            continue;
        }
        for text in OUTSIDE {
            for (place, _) in source.text.match_indices(text) {
                problems.push(format!("{name}:{}: {text}", line_of(&source.text, place)));
            }
        }
    }
    insist(&problems);
}

/// The arguments of a call, from after its opening parenthesis.
fn arguments(text: &str) -> &str {
    let mut depth = 1;
    for (place, letter) in text.char_indices() {
        match letter {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => (),
        }
        if depth == 0 {
            return &text[..place];
        }
    }
    text
}

fn posts_to_anyone(text: &str) -> Vec<usize> {
    let mut places = Vec::new();
    for call in [concat!("postMess", "age("), concat!("post_mess", "age(")] {
        for (place, _) in text.match_indices(call) {
            let arguments = arguments(&text[place + call.len()..]);
            if ["'*'", "\"*\"", "`*`"].iter().any(|anyone| arguments.contains(anyone)) {
                places.push(line_of(text, place));
            }
        }
    }
    places
}

#[test]
fn no_message_is_posted_to_whoever_listens() {
    let call = concat!("a\nframe.post", "Message");
    assert_eq!(posts_to_anyone(&format!("{call}({{ a: b(1) }},\n '*')")), [2]);
    assert_eq!(
        posts_to_anyone(&format!("{call}({{ a: 1 }}, origin); x('*')")),
        Vec::<usize>::new()
    );
    let mut problems = Vec::new();
    for source in sources() {
        for line in posts_to_anyone(&source.text) {
            problems.push(format!("{}:{line}: a message for whoever listens", source.name()));
        }
    }
    insist(&problems);
}

#[test]
fn a_file_is_one_idea() {
    let mut problems = Vec::new();
    for source in sources() {
        let lines = source.text.lines().count();
        let name = source.name();
        let excused = LONGER.iter().any(|(path, _)| *path == name);
        if lines >= MOST_LINES && !excused {
            problems.push(format!("{name}: {lines} lines"));
        }
        if lines < MOST_LINES && excused {
            problems.push(format!("{name}: needs no exception any longer"));
        }
    }
    insist(&problems);
}

#[test]
fn a_file_is_called_after_what_it_holds() {
    let mut problems = Vec::new();
    for source in sources() {
        let stem = source.path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if EMPTY_NAMES.contains(&stem.as_str()) {
            problems.push(source.name());
        }
    }
    insist(&problems);
}

#[test]
fn decisions_are_numbered_without_a_gap() {
    let folder = repository().join("docs/decisions");
    let mut names: Vec<String> = std::fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| {
            entry.expect("a folder can be read").file_name().to_string_lossy().into_owned()
        })
        .filter(|name| name != "README.md")
        .collect();
    names.sort();
    assert!(!names.is_empty(), "there is no decision in {}", folder.display());
    let problems: Vec<String> = names
        .iter()
        .zip(1..)
        .filter(|(name, number)| !name.starts_with(&format!("{number:04}-")) || !has_ending(name))
        .map(|(name, number)| format!("docs/decisions/{name}: expected {number:04}-….md"))
        .collect();
    insist(&problems);
}

fn has_ending(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|ending| ending == "md")
}
