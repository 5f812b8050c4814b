//! Static files: the documents of both apps, the loader, the demo.
//!
//! On one machine they come from a folder, which tells no content type and lists directories; so
//! only files with a known ending are served, and their types are set here.

use baton_shared::id::WorkspaceId;
use sha2::{Digest, Sha256};
use worker::{Env, Fetcher, Headers, Response};

use crate::address::{self, Describe, WorkspaceAddress};
use crate::auth::hex;
use crate::error::{Error, Fault, Rejection};
use crate::headers::{ASK_AGAIN, FOR_EVER, Kind, Place, policy};

const BINDING: &str = "ASSETS";
const DEMO: &str = "/demo/";

/// An answer with the kind that decides its policy.
pub(crate) struct Served {
    pub(crate) response: Response,
    pub(crate) kind: Kind,
}

/// Whether the browser has a file already: the `If-None-Match` of its request.
pub(crate) type Known<'a> = Option<&'a str>;

/// Leads to the demo, where there is one.
pub(crate) async fn home(env: &Env) -> Result<Served, Error> {
    fetch(env, "/demo/index.html").await?;
    let response = Response::builder()
        .with_status(302)
        .with_header("location", DEMO)
        .map_err(Fault::while_("writing a header"))?
        .empty();
    Ok(Served { response, kind: Kind::Data })
}

/// The script that sites include. Pages of any origin load it, also with a hash to check it by.
pub(crate) async fn loader(env: &Env, known: Known<'_>) -> Result<Served, Error> {
    let served = checked(env, "/baton.js", Kind::Data, "", known).await?;
    let headers = served.response.headers();
    headers
        .set("access-control-allow-origin", "*")
        .and_then(|()| headers.set("cross-origin-resource-policy", "cross-origin"))
        .map_err(Fault::while_("writing a header"))?;
    Ok(served)
}

/// The widget's document, with the sites that may show it.
pub(crate) async fn frame(
    env: &Env,
    place: &Place,
    workspace: WorkspaceId,
    known: Known<'_>,
) -> Result<Served, Error> {
    let description = address::ask(env, &WorkspaceAddress(workspace), Describe {}).await?;
    let sites = description.ok_or(Rejection::UnknownWorkspace)?.sites;
    let kind = Kind::Frame { sites };
    let salt = policy(&kind, place);
    checked(env, "/widget.html", kind, &salt, known).await
}

/// The console's document.
pub(crate) async fn console(env: &Env, known: Known<'_>) -> Result<Served, Error> {
    checked(env, "/console.html", Kind::Console, "", known).await
}

/// A file as it is.
pub(crate) async fn file(env: &Env, path: &str, known: Known<'_>) -> Result<Served, Error> {
    if path.starts_with("/assets/") {
        return immutable(env, path).await;
    }
    let path = if path == DEMO { "/demo/index.html" } else { path };
    checked(env, path, Kind::Demo, "", known).await
}

/// A file whose path carries the hash of its content.
async fn immutable(env: &Env, path: &str) -> Result<Served, Error> {
    let found = fetch(env, path).await?;
    let headers = heading(path, FOR_EVER)?;
    let response = Response::builder().with_headers(headers).body(found.body().clone());
    Ok(Served { response, kind: Kind::Data })
}

/// A file that is asked for again each time, and sent only if it changed. What its headers depend
/// on is part of its tag, because a browser keeps the headers with the file.
async fn checked(
    env: &Env,
    path: &str,
    kind: Kind,
    salt: &str,
    known: Known<'_>,
) -> Result<Served, Error> {
    let mut found = fetch(env, path).await?;
    let bytes = found.bytes().await.map_err(Fault::while_("reading a file"))?;
    let digest = Sha256::new().chain_update(&bytes).chain_update(salt).finalize();
    let tag = format!("\"{}\"", hex(&digest[..16]));
    let headers = heading(path, ASK_AGAIN)?;
    headers.set("etag", &tag).map_err(Fault::while_("writing a header"))?;
    let answer = Response::builder().with_headers(headers);
    let response = if known.is_some_and(|known| names(known, &tag)) {
        answer.with_status(304).empty()
    } else {
        answer.fixed(bytes)
    };
    Ok(Served { response, kind })
}

fn names(known: &str, tag: &str) -> bool {
    known.split(',').any(|one| one.trim().trim_start_matches("W/") == tag)
}

fn heading(path: &str, kept: &str) -> Result<Headers, Error> {
    let kind = content_type(path).ok_or(Rejection::NotFound)?;
    let headers = Headers::new();
    headers
        .set("content-type", kind)
        .and_then(|()| headers.set("cache-control", kept))
        .map_err(Fault::while_("writing a header"))?;
    Ok(headers)
}

async fn fetch(env: &Env, path: &str) -> Result<Response, Error> {
    if !is_plain(path) || content_type(path).is_none() {
        return Err(Rejection::NotFound.into());
    }
    let files: Fetcher = env.assets(BINDING).map_err(Fault::while_("finding the files"))?;
    let found = files.fetch(format!("http://assets{path}"), None).await;
    let found = found.map_err(Fault::while_("fetching a file"))?;
    match found.status_code() {
        200 => Ok(found),
        404 => Err(Rejection::NotFound.into()),
        status => Err(Fault::while_("fetching a file")(status)),
    }
}

/// Whether a path names a file without any trick: no dots in front, nothing encoded.
fn is_plain(path: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    path.strip_prefix('/').is_some_and(|path| {
        path.split('/')
            .all(|part| !part.is_empty() && !part.starts_with('.') && part.bytes().all(plain))
    })
}

fn content_type(path: &str) -> Option<&'static str> {
    let (_, ending) = path.rsplit_once('/')?.1.rsplit_once('.')?;
    match ending {
        "html" => Some("text/html; charset=utf-8"),
        "js" => Some("text/javascript; charset=utf-8"),
        "css" => Some("text/css; charset=utf-8"),
        "wasm" => Some("application/wasm"),
        "json" => Some("application/json"),
        "svg" => Some("image/svg+xml"),
        "png" => Some("image/png"),
        "jpg" => Some("image/jpeg"),
        "webp" => Some("image/webp"),
        "ico" => Some("image/x-icon"),
        "woff2" => Some("font/woff2"),
        "txt" => Some("text/plain; charset=utf-8"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_paths_of_files_are_looked_up() {
        for path in ["/demo/index.html", "/assets/0a1b/widget_bg.wasm", "/baton.js"] {
            assert!(is_plain(path) && content_type(path).is_some(), "{path}");
        }
        for path in [
            "/assets/../wrangler.toml",
            "/demo/..%2f..%2fwidget.html",
            "/demo/.env",
            "/demo//index.html",
            "/demo/",
            "demo/index.html",
            "/demo/index.html\0",
        ] {
            assert!(!is_plain(path), "{path}");
        }
    }

    #[test]
    fn what_has_no_known_ending_is_no_file() {
        for path in ["/demo", "/assets/x", "/demo/a.b/c", "/demo/x.sqlite"] {
            assert_eq!(content_type(path), None, "{path}");
        }
    }

    #[test]
    fn a_browser_names_the_tags_that_it_has() {
        assert!(names(r#""a", W/"b""#, r#""b""#));
        assert!(!names(r#""a""#, r#""b""#));
    }
}
