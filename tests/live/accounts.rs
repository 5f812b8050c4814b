//! Signing in and out.

use baton_shared::protocol::api::SignedIn;
use baton_tests::http::Cookie;
use baton_tests::server::Fault;
use baton_tests::shop::{ADA, PASSWORD, Shop, WORKSPACE, log_in, set_up_workspace};
use serde_json::json;

fn login_path(workspace: &str) -> String {
    format!("/api/{workspace}/login")
}

#[test]
fn signing_in_gives_a_cookie_that_scripts_cannot_read() {
    let shop = Shop::shared();
    let login = json!({ "email": ADA, "password": PASSWORD });
    let answer = shop.http().post(&login_path(WORKSPACE)).json(&login).send().expect(200);
    let set = answer.header("Set-Cookie").expect("a cookie").to_owned();
    let parts: Vec<&str> = set.split(';').map(str::trim).collect();
    assert!(parts[0].starts_with("baton="), "{set}");
    for part in ["HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(parts.contains(&part), "{part} is missing: {set}");
    }
    assert!(!parts.contains(&"Secure"), "a browser would drop it on http: {set}");
    let secret = parts[0].trim_start_matches("baton=");
    assert!(secret.len() >= 43, "fewer than 256 bits: {} characters", secret.len());
    assert!(!answer.text().contains(secret), "the body carries the session");
    assert_eq!(shop.me(&answer.cookie()).agent.name, "Ada");
}

#[test]
fn an_address_signs_in_however_it_is_written() {
    let shop = Shop::shared();
    let login = json!({ "email": format!("  {}\n", ADA.to_uppercase()), "password": PASSWORD });
    shop.http().post(&login_path(WORKSPACE)).json(&login).send().expect(200);
}

#[test]
fn a_wrong_password_and_an_unknown_account_get_the_same_answer() {
    let shop = Shop::alone(Fault::None);
    let answer = |email: &str, password: &str| {
        let login = json!({ "email": email, "password": password });
        let answer = shop.http().post(&login_path(WORKSPACE)).json(&login).send();
        assert!(answer.header("Set-Cookie").is_none(), "a cookie was set");
        (
            answer.clone().expect_problem(401, "bad_credentials").text(),
            answer.header("Content-Type").map(String::from),
        )
    };
    let wrong = answer(ADA, "not her password");
    assert_eq!(answer("nobody@shop.example", PASSWORD), wrong);
    assert_eq!(answer("not an address", ""), wrong);
}

#[test]
fn an_account_of_another_workspace_does_not_exist_here() {
    let shop = Shop::alone(Fault::None);
    set_up_workspace(shop.http(), "second");
    let theirs = log_in(shop.http(), "second", ADA);
    let me = format!("/api/{WORKSPACE}/me");
    shop.http().get(&me).cookie(&theirs).send().expect_problem(401, "signed_out");
}

#[test]
fn without_a_session_there_is_nobody() {
    let shop = Shop::shared();
    let me = format!("/api/{WORKSPACE}/me");
    shop.http().get(&me).send().expect_problem(401, "signed_out");
    let Cookie(whole) = shop.ada();
    let bent = if whole.ends_with('A') { "B" } else { "A" };
    for cookie in [
        String::from("baton="),
        format!("{}{bent}", &whole[..whole.len() - 1]),
        whole[..whole.len() - 1].into(),
        whole.replace("baton=", "other="),
        format!("baton={}", "A".repeat(10_000)),
    ] {
        shop.http().get(&me).cookie(&Cookie(cookie)).send().expect_problem(401, "signed_out");
    }
    let among_others = Cookie(format!("theme=dark; {whole}; lang=de"));
    assert_eq!(shop.me(&among_others).agent.name, "Ada");
}

#[test]
fn signing_out_ends_the_session_on_the_server() {
    let shop = Shop::shared();
    let cookie = log_in(shop.http(), WORKSPACE, ADA);
    let chat = shop.conversation();
    let mut visitor = shop.visitor(&chat);
    visitor.hello(&chat.token, 0);
    visitor.say(&baton_tests::shop::fresh_cid(), "Hello");
    let logout = format!("/api/{WORKSPACE}/logout");
    let answer = shop.http().post(&logout).cookie(&cookie).send().expect(204);
    let cleared = answer.header("Set-Cookie").expect("the cookie is taken back").to_owned();
    assert!(cleared.contains("Max-Age=0"), "{cleared}");
    shop.http()
        .get(&format!("/api/{WORKSPACE}/me"))
        .cookie(&cookie)
        .send()
        .expect_problem(401, "signed_out");
    let mut agent = shop.agent(&chat, &cookie);
    agent.raw().text(r#"{"t":"hello","v":1,"after":0}"#);
    assert_eq!(agent.refused(), baton_shared::protocol::Refusal::SignedOut);
    shop.http().post(&logout).cookie(&cookie).send().expect(204);
    assert_eq!(shop.me(shop.ada()).agent.name, "Ada", "another session of the same agent ended");
}

#[test]
fn a_session_outlives_the_server() {
    let shop = Shop::alone(Fault::None);
    let before: SignedIn = shop.me(shop.ada());
    shop.server().restart();
    assert_eq!(shop.me(shop.ada()), before);
}

#[test]
fn guessing_passwords_is_stopped_after_a_few_tries() {
    let shop = Shop::alone(Fault::None);
    let try_with = |password: &str| {
        let login = json!({ "email": ADA, "password": password });
        shop.http().post(&login_path(WORKSPACE)).json(&login).send()
    };
    let tries = (1..=20).find(|number| {
        let answer = try_with(&format!("guess {number}"));
        if answer.status != 429 {
            answer.expect_problem(401, "bad_credentials");
            return false;
        }
        let answer = answer.expect_problem(429, "too_many_tries");
        let wait: u32 = answer
            .header("Retry-After")
            .and_then(|wait| wait.parse().ok())
            .expect("Retry-After in seconds");
        assert!((1..=3_600).contains(&wait), "wait {wait} s");
        true
    });
    assert!(tries.is_some_and(|tries| (4..=11).contains(&tries)), "stopped at try {tries:?}");
    try_with(PASSWORD).expect_problem(429, "too_many_tries");
    shop.server().restart();
    try_with(PASSWORD).expect_problem(429, "too_many_tries");
    assert_eq!(shop.me(shop.ada()).agent.name, "Ada", "who is signed in stays so");
}
