//! The one request that is not a frame: asking for a conversation.

use baton_shared::protocol::api::Started;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AbortSignal, RequestInit, Response};

use super::{act, clock, json, window};
use crate::model::StartProblem;

const PATIENCE_MILLIS: u32 = 15_000;

/// Asks for a conversation and reports what came of it.
pub(super) fn begin(workspace: &str) {
    let url = ["/api/", workspace, "/visitor/conversations"].concat();
    spawn_local(async move {
        let answer = ask(&url).await;
        act(|shell, at| match answer {
            Ok(started) => shell.model.started(at, started, shell.storage.conversation()),
            Err(problem) => shell.model.start_failed(at, problem, clock::jitter()),
        });
    });
}

async fn ask(url: &str) -> Result<Started, StartProblem> {
    let options = RequestInit::new();
    options.set_method("POST");
    options.set_signal(Some(&AbortSignal::timeout_with_u32(PATIENCE_MILLIS)));
    let unreachable = |_| StartProblem::Unreachable;
    let answer = window().fetch_with_str_and_init(url, &options);
    let answer = JsFuture::from(answer).await.map_err(unreachable)?;
    let answer: Response = answer.unchecked_into();
    if matches!(answer.status(), 403 | 404) {
        return Err(StartProblem::NotSetUp);
    }
    let body = answer.json().map_err(unreachable)?;
    let body = JsFuture::from(body).await.map_err(unreachable)?;
    json::read(body).ok_or(StartProblem::Unreachable)
}
