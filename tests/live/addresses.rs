//! Addresses, methods and bodies that are wrong: a typed refusal each.

use std::collections::BTreeSet;

use baton_tests::http::Http;
use baton_tests::server::{Fault, Launch, SETUP_TOKEN, Server};
use baton_tests::shop::{ADA, PASSWORD, Shop, WORKSPACE, set_up_workspace};
use serde_json::json;

#[test]
fn an_unknown_address_is_not_found() {
    let shop = Shop::shared();
    for path in [
        "/nope",
        "/api",
        "/api/",
        "/api/nope",
        "/api/demo",
        "/api/demo/nope",
        "/api/demo/visitor/conversations/x/nope",
        "/api/demo/conversations/a%2fb/socket",
        "/assets/",
        "/assets/nope/start.js",
        "/assets/../wrangler.toml",
        "/demo/nope.html",
        "/demo/..%2f..%2fwidget.html",
        "/widget.html",
        "/console.html",
        "/.env",
        "/frame",
        "/frame/",
        "/frame/demo/more",
        "/%00",
        "/%ff",
    ] {
        let answer = shop.http().get(path).send();
        assert_eq!(answer.status, 404, "{path}: {}", answer.text());
        answer.expect_problem(404, "not_found");
    }
}

#[test]
fn a_method_that_an_address_does_not_have_is_refused_with_those_that_it_has() {
    let shop = Shop::shared();
    let chat = shop.conversation().id;
    let cases = [
        ("POST", "/".into(), "GET"),
        ("POST", "/baton.js".into(), "GET"),
        ("POST", "/frame/demo".into(), "GET"),
        ("DELETE", "/console".into(), "GET"),
        ("POST", "/demo/".into(), "GET"),
        ("POST", "/api/health".into(), "GET"),
        ("PUT", "/api/health".into(), "GET"),
        ("GET", "/api/demo/setup".into(), "POST"),
        ("GET", "/api/demo/login".into(), "POST"),
        ("DELETE", "/api/demo/login".into(), "POST"),
        ("GET", "/api/demo/logout".into(), "POST"),
        ("POST", "/api/demo/me".into(), "GET"),
        ("GET", "/api/demo/visitor/conversations".into(), "POST"),
        ("POST", format!("/api/demo/visitor/conversations/{chat}/socket"), "GET"),
        ("POST", "/api/demo/inbox/socket".into(), "GET"),
        ("POST", format!("/api/demo/conversations/{chat}/socket"), "GET"),
    ];
    for (method, path, allowed) in cases {
        let answer = shop.http().call(method, &path).send();
        assert_eq!(answer.status, 405, "{method} {path}: {}", answer.text());
        let allow = answer.header("Allow").unwrap_or_default().to_owned();
        assert!(
            allow.split(',').any(|one| one.trim() == allowed),
            "{method} {path} allows {allow:?}"
        );
        answer.expect_problem(405, "method_not_allowed");
    }
}

#[test]
fn a_socket_address_without_a_socket_says_what_it_wants() {
    let shop = Shop::shared();
    let chat = shop.conversation().id;
    for path in [
        format!("/api/demo/visitor/conversations/{chat}/socket"),
        format!("/api/demo/conversations/{chat}/socket"),
        "/api/demo/inbox/socket".into(),
    ] {
        let answer = shop.http().get(&path).origin(&shop.origin()).cookie(shop.ada()).send();
        assert_eq!(answer.status, 426, "{path}: {}", answer.text());
        answer.expect_problem(426, "upgrade_expected");
    }
}

#[test]
fn a_workspace_that_nobody_set_up_is_unknown_everywhere() {
    let shop = Shop::shared();
    let login = json!({ "email": ADA, "password": PASSWORD });
    for workspace in ["nowhere", "constructor", "0"] {
        let http = shop.http();
        http.get(&format!("/frame/{workspace}")).send().expect_problem(404, "unknown_workspace");
        let calls = [
            http.post(&format!("/api/{workspace}/visitor/conversations")),
            http.post(&format!("/api/{workspace}/login")).json(&login),
        ];
        for call in calls {
            call.send().expect_problem(404, "unknown_workspace");
        }
    }
    for workspace in ["a.b", "%20", "x%2fy", &"x".repeat(41)] {
        let answer = shop.http().post(&format!("/api/{workspace}/login")).json(&login).send();
        assert_eq!(answer.status, 404, "{workspace}: {}", answer.text());
    }
}

#[test]
fn a_state_changing_request_from_another_origin_is_refused() {
    let shop = Shop::shared();
    let login = json!({ "email": ADA, "password": PASSWORD });
    for origin in
        [None, Some("https://evil.example"), Some("null"), Some("http://127.0.0.1:1"), Some("")]
    {
        for path in ["login", "logout", "visitor/conversations", "setup"] {
            let call = shop
                .http()
                .post(&format!("/api/{WORKSPACE}/{path}"))
                .bearer(SETUP_TOKEN)
                .json(&login);
            let call = match origin {
                Some(origin) => call.origin(origin),
                None => call.without("Origin"),
            };
            call.cookie(shop.ada()).send().expect_problem(403, "wrong_origin");
        }
    }
    assert_eq!(shop.me(shop.ada()).agent.name, "Ada", "a foreign page signed the agent out");
}

#[test]
fn a_body_is_json_of_the_right_shape_and_size() {
    let shop = Shop::shared();
    let http = shop.http();
    let path = format!("/api/{WORKSPACE}/login");
    for body in ["", "no json", "[]", "null", r#"{"email":"a"}"#, r#"{"email":5,"password":"x"}"#] {
        let answer =
            http.post(&path).header("Content-Type", "application/json").bytes(body.into()).send();
        assert_eq!(answer.status, 400, "{body}: {}", answer.text());
        answer.expect_problem(400, "malformed");
    }
    let bad_bytes = vec![b'"', 0xff, 0xfe, b'"'];
    http.post(&path)
        .header("Content-Type", "application/json")
        .bytes(bad_bytes)
        .send()
        .expect_problem(400, "malformed");
    let large = json!({ "email": ADA, "password": "x".repeat(64 * 1024) });
    http.post(&path).json(&large).send().expect_problem(413, "body_too_large");
    http.post(&format!("/api/{WORKSPACE}/setup"))
        .bearer(SETUP_TOKEN)
        .json(&large)
        .send()
        .expect_problem(413, "body_too_large");
}

#[test]
fn a_form_of_another_page_is_no_json() {
    let shop = Shop::shared();
    let body = json!({ "email": ADA, "password": PASSWORD }).to_string();
    for kind in [None, Some("text/plain"), Some("application/x-www-form-urlencoded")] {
        let path = format!("/api/{WORKSPACE}/login");
        let call = shop.http().post(&path).bytes(body.clone().into());
        let call = match kind {
            Some(kind) => call.header("Content-Type", kind),
            None => call,
        };
        call.send().expect_problem(415, "not_json");
    }
}

#[test]
fn only_the_setup_token_sets_up() {
    let shop = Shop::shared();
    let setup = json!({ "name": "Mine", "sites": [], "accounts": [] });
    let path = "/api/stolen/setup";
    let refusals = [
        shop.http().post(path).json(&setup),
        shop.http().post(path).bearer("").json(&setup),
        shop.http().post(path).bearer("wrong").json(&setup),
        shop.http().post(path).bearer(&SETUP_TOKEN[1..]).json(&setup),
        shop.http().post(path).header("Authorization", SETUP_TOKEN).json(&setup),
        shop.http().post(path).cookie(shop.ada()).json(&setup),
    ];
    for call in refusals {
        let answer = call.send();
        assert_eq!(answer.status, 401, "{}", answer.text());
        answer.expect_problem(401, "wrong_setup_token");
    }
    shop.http().get("/frame/stolen").send().expect_problem(404, "unknown_workspace");
}

#[test]
fn setting_up_twice_is_setting_up_once() {
    let shop = Shop::shared();
    let before = shop.me(shop.ada());
    set_up_workspace(shop.http(), WORKSPACE);
    assert_eq!(shop.me(shop.ada()), before, "the account changed, or its session ended");
}

#[test]
fn a_setup_that_cannot_work_is_refused_whole() {
    let shop = Shop::shared();
    let account =
        |email: &str, password: &str| json!({ "email": email, "name": "A", "password": password });
    let wrong = [
        json!({ "name": "", "sites": [], "accounts": [] }),
        json!({ "name": "Shop", "sites": ["not an origin"], "accounts": [] }),
        json!({ "name": "Shop", "sites": ["https://shop.example/path"], "accounts": [] }),
        json!({ "name": "Shop", "sites": ["https://a.example; script-src *"], "accounts": [] }),
        json!({ "name": "Shop", "sites": ["*"], "accounts": [] }),
        json!({ "name": "Shop", "sites": [], "accounts": [account("no-at-sign", PASSWORD)] }),
        json!({ "name": "Shop", "sites": [], "accounts": [account(ADA, "short")] }),
    ];
    for setup in wrong {
        let answer = shop.http().post("/api/half/setup").bearer(SETUP_TOKEN).json(&setup).send();
        assert_eq!(answer.status, 400, "{setup}: {}", answer.text());
    }
    shop.http().get("/frame/half").send().expect_problem(404, "unknown_workspace");
}

#[test]
fn nobody_guesses_the_id_of_a_conversation() {
    let shop = Shop::shared();
    let ids: Vec<_> = (0..20).map(|_| shop.conversation().id).collect();
    assert_eq!(BTreeSet::from_iter(&ids).len(), ids.len(), "an id was given twice");
    for id in ids {
        assert_eq!(id.as_str().len(), 32, "128 random bits");
    }
}

#[test]
fn an_installation_without_its_secrets_says_which_is_missing() {
    for name in ["BATON_SECRET", "BATON_SETUP_TOKEN"] {
        let server = Server::launch(Launch::release(Fault::None).with(name, None));
        let http = Http::new(server.origin());
        http.get("/api/health").send().expect(200);
        let setup = json!({ "name": "Shop", "sites": [], "accounts": [] });
        let answers = [
            http.post("/api/demo/setup").bearer(SETUP_TOKEN).json(&setup).send(),
            http.post("/api/demo/visitor/conversations").send(),
        ];
        let told = answers.iter().any(|answer| {
            answer.status == 503
                && answer.text().contains("not_configured")
                && answer.text().contains(name)
        });
        assert!(told, "nothing says that {name} is missing: {answers:?}\n{}", server.log().tail());
    }
}
