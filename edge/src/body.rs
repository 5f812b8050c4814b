//! Reads the body of a request, up to a limit.

use futures_util::StreamExt;
use serde::de::DeserializeOwned;
use worker::Request;

use crate::error::{Error, Fault, Rejection};

/// The largest body, in bytes.
const LIMIT: usize = 64 * 1024;

/// Reads a JSON body.
pub(crate) async fn json<T: DeserializeOwned>(request: &mut Request) -> Result<T, Error> {
    let declared =
        request.headers().get("content-type").map_err(Fault::while_("reading a header"))?;
    if !declared.as_deref().is_some_and(is_json) {
        return Err(Rejection::NotJson.into());
    }
    let bytes = read(request).await?;
    serde_json::from_slice(&bytes).map_err(|problem| Rejection::Malformed(shape(&problem)).into())
}

/// What is wrong with a body, in words that do not repeat it: it may hold a password.
fn shape(problem: &serde_json::Error) -> String {
    match problem.classify() {
        serde_json::error::Category::Data => {
            format!("a field is missing or has the wrong shape (line {})", problem.line())
        }
        serde_json::error::Category::Io
        | serde_json::error::Category::Syntax
        | serde_json::error::Category::Eof => "it is not JSON".into(),
    }
}

fn is_json(declared: &str) -> bool {
    let kind = declared.split(';').next().unwrap_or_default().trim();
    kind.eq_ignore_ascii_case("application/json")
}

async fn read(request: &mut Request) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    if request.inner().body().is_none() {
        return Ok(bytes);
    }
    let mut chunks = request.stream().map_err(Fault::while_("opening a body"))?;
    while let Some(chunk) = chunks.next().await {
        let chunk = chunk.map_err(Fault::while_("reading a body"))?;
        if bytes.len() + chunk.len() > LIMIT {
            return Err(Rejection::TooLarge.into());
        }
        bytes.extend(chunk);
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_is_declared_as_json() {
        for declared in ["application/json", "Application/JSON; charset=utf-8"] {
            assert!(is_json(declared), "{declared}");
        }
        for declared in
            ["", "text/plain", "application/json-patch", "application/x-www-form-urlencoded"]
        {
            assert!(!is_json(declared), "{declared}");
        }
    }

    #[test]
    fn what_is_wrong_with_a_body_does_not_repeat_it() {
        let problem = serde_json::from_str::<u32>(r#""hunter2""#).unwrap_err();
        assert!(!shape(&problem).contains("hunter2"));
    }
}
