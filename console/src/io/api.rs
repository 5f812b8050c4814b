//! Signing in and out, over HTTP.

use baton_shared::id::WorkspaceId;
use baton_shared::protocol::api::{Login, Problem, SignedIn};
use baton_shared::text::Token;
use gloo::net::http::{Request, Response};
use gloo::timers::callback::Timeout;
use web_sys::{AbortController, AbortSignal};

use crate::model::answer::Trouble;

/// How long an answer may take.
const WITHIN_MS: u32 = 15_000;

/// Asks who is signed in.
pub(crate) async fn me(workspace: &WorkspaceId) -> Result<SignedIn, Trouble> {
    let limit = Limit::begin()?;
    let request = Request::get(&format!("/api/{workspace}/me")).abort_signal(Some(&limit.signal));
    let answer = accepted(request.send().await).await?;
    answer.json().await.map_err(|_| Trouble::Server)
}

/// Signs in; the cookie that comes with the answer is the session.
pub(crate) async fn login(
    workspace: &WorkspaceId,
    email: String,
    password: String,
) -> Result<(), Trouble> {
    let limit = Limit::begin()?;
    let body = Login { email, password: Token::new(password) };
    let path = format!("/api/{workspace}/login");
    let request = Request::post(&path).abort_signal(Some(&limit.signal)).json(&body);
    accepted(request.map_err(|_| Trouble::Server)?.send().await).await?;
    Ok(())
}

/// Signs out.
pub(crate) async fn logout(workspace: &WorkspaceId) -> Result<(), Trouble> {
    let limit = Limit::begin()?;
    let path = format!("/api/{workspace}/logout");
    let request = Request::post(&path).abort_signal(Some(&limit.signal));
    accepted(request.send().await).await?;
    Ok(())
}

/// Ends a request that takes too long, unless it is dropped before.
struct Limit {
    signal: AbortSignal,
    _timer: Timeout,
}

impl Limit {
    fn begin() -> Result<Self, Trouble> {
        let controller = AbortController::new().map_err(|_| Trouble::Server)?;
        let signal = controller.signal();
        Ok(Self { signal, _timer: Timeout::new(WITHIN_MS, move || controller.abort()) })
    }
}

async fn accepted(answer: Result<Response, gloo::net::Error>) -> Result<Response, Trouble> {
    let Ok(answer) = answer else { return Err(Trouble::Offline) };
    if answer.ok() {
        return Ok(answer);
    }
    let problem = answer.json::<Problem>().await.ok();
    let code = problem.as_ref().map(|problem| problem.error.code.as_str());
    let retry_after = answer.headers().get("retry-after");
    Err(Trouble::read(answer.status(), code, retry_after.as_deref()))
}
