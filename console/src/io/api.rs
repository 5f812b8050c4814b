//! Signing in and out, over HTTP.

use baton_shared::id::WorkspaceId;
use baton_shared::protocol::api::{Login, Problem, SignedIn};
use baton_shared::text::Token;
use gloo::net::http::{Request, Response};

use crate::model::answer::Trouble;

/// Asks who is signed in.
pub(crate) async fn me(workspace: &WorkspaceId) -> Result<SignedIn, Trouble> {
    let answer = Request::get(&format!("/api/{workspace}/me")).send().await;
    let answer = accepted(answer).await?;
    answer.json().await.map_err(|_| Trouble::Server)
}

/// Signs in; the cookie that comes with the answer is the session.
pub(crate) async fn login(
    workspace: &WorkspaceId,
    email: String,
    password: String,
) -> Result<(), Trouble> {
    let body = Login { email, password: Token::new(password) };
    let request = Request::post(&format!("/api/{workspace}/login")).json(&body);
    accepted(request.map_err(|_| Trouble::Server)?.send().await).await?;
    Ok(())
}

/// Signs out.
pub(crate) async fn logout(workspace: &WorkspaceId) -> Result<(), Trouble> {
    accepted(Request::post(&format!("/api/{workspace}/logout")).send().await).await?;
    Ok(())
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
