//! What every answer says to a browser about how far to trust it.

use baton_tests::shop::{SITE, Shop};

/// The directives of a content security policy.
fn policy(text: &str) -> std::collections::BTreeMap<String, Vec<String>> {
    text.split(';')
        .filter_map(|directive| {
            let mut words = directive.split_whitespace().map(String::from);
            Some((words.next()?, words.collect()))
        })
        .collect()
}

#[test]
fn no_answer_may_be_sniffed() {
    let shop = Shop::shared();
    for path in [
        "/",
        "/baton.js",
        "/frame/demo",
        "/console",
        "/console/demo",
        "/demo/",
        "/api/health",
        "/api/demo/me",
        "/api/nope",
        "/nope",
        "/assets/nope.js",
    ] {
        let answer = shop.http().get(path).send();
        assert_eq!(
            answer.header("X-Content-Type-Options"),
            Some("nosniff"),
            "{path} ({})",
            answer.status
        );
        assert!(
            answer.header("Content-Security-Policy").is_some(),
            "{path} ({}) has no policy",
            answer.status
        );
        assert!(
            answer.header("Referrer-Policy").is_some(),
            "{path} ({}) has no referrer policy",
            answer.status
        );
    }
}

#[test]
fn the_widget_may_be_framed_by_its_sites_and_nobody_else() {
    let shop = Shop::shared();
    let answer = shop.http().get("/frame/demo").send().expect(200);
    assert!(answer.header("Content-Type").is_some_and(|kind| kind.starts_with("text/html")));
    let policy = policy(answer.header("Content-Security-Policy").expect("a policy"));
    let framers: Vec<&str> = policy["frame-ancestors"].iter().map(String::as_str).collect();
    assert_eq!(framers, ["'self'", SITE]);
    assert_eq!(policy["default-src"], ["'none'"]);
    assert_eq!(policy["base-uri"], ["'none'"]);
    for kind in ["script-src", "style-src", "connect-src"] {
        assert!(policy[kind].contains(&"'self'".to_owned()), "{kind}: {policy:?}");
        for open in ["*", "'unsafe-inline'", "'unsafe-eval'", "https:", "http:", "data:"] {
            assert!(!policy[kind].iter().any(|source| source == open), "{kind} allows {open}");
        }
    }
    assert!(policy["script-src"].contains(&"'wasm-unsafe-eval'".to_owned()));
    assert!(answer.header("X-Frame-Options").is_none(), "it would forbid the sites as well");
}

#[test]
fn nothing_but_the_widget_may_be_framed() {
    let shop = Shop::shared();
    for path in ["/console", "/console/demo", "/api/health", "/api/nope", "/nope", "/baton.js"] {
        let answer = shop.http().get(path).send();
        let policy = policy(answer.header("Content-Security-Policy").expect("a policy"));
        assert_eq!(policy["frame-ancestors"], ["'none'"], "{path}");
    }
}

#[test]
fn the_console_runs_its_own_scripts_only() {
    let shop = Shop::shared();
    let answer = shop.http().get("/console").send().expect(200);
    let policy = policy(answer.header("Content-Security-Policy").expect("a policy"));
    assert_eq!(policy["default-src"], ["'none'"]);
    for (kind, sources) in &policy {
        for open in ["*", "'unsafe-inline'", "'unsafe-eval'", "https:", "http:"] {
            assert!(!sources.iter().any(|source| source == open), "{kind} allows {open}");
        }
    }
}

#[test]
fn what_has_its_hash_in_its_name_is_kept_for_ever_and_the_rest_is_asked_for() {
    let shop = Shop::shared();
    for page in ["/frame/demo", "/console"] {
        let html = shop.http().get(page).send().expect(200);
        let kept = html.header("Cache-Control").unwrap_or_default().to_owned();
        assert!(kept.contains("no-cache") || kept.contains("no-store"), "{page}: {kept:?}");
        let html = html.text();
        let assets: Vec<&str> = html
            .split(['"', '\''])
            .filter(|part| part.starts_with("/assets/") && part.contains('.'))
            .collect();
        assert!(
            assets.iter().any(|path| path.ends_with("start.js")),
            "{page} names no start.js: {assets:?}"
        );
        let style = assets.iter().any(|path| ending(path) == "css");
        assert!(style, "{page} names no style: {assets:?}");
        let wasm = assets[0].rsplit_once('/').expect("a folder").0.to_owned();
        let wasm =
            format!("{wasm}/{}_bg.wasm", if page == "/console" { "console" } else { "widget" });
        for path in assets.into_iter().chain([wasm.as_str()]) {
            let asset = shop.http().get(path).send().expect(200);
            let kept = asset.header("Cache-Control").unwrap_or_default();
            assert!(kept.contains("immutable"), "{path}: {kept:?}");
            let kind = asset.header("Content-Type").unwrap_or_default();
            let wanted = match ending(path) {
                "js" => "text/javascript",
                "css" => "text/css",
                "wasm" => "application/wasm",
                other => panic!("{path}: what is a {other:?}?"),
            };
            assert!(kind.starts_with(wanted), "{path}: {kind:?}");
        }
    }
}

fn ending(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or_default()
}

#[test]
fn what_is_personal_is_kept_by_nobody() {
    let shop = Shop::shared();
    let me = shop.http().get("/api/demo/me").cookie(shop.ada()).send().expect(200);
    let begun = shop.http().post("/api/demo/visitor/conversations").send().expect(201);
    for answer in [me, begun] {
        assert_eq!(answer.header("Cache-Control"), Some("no-store"));
    }
}

#[test]
fn the_front_door_leads_to_the_demo() {
    let shop = Shop::shared();
    let answer = shop.http().get("/").send().expect(302);
    assert!(
        answer.header("Location").is_some_and(|to| to.ends_with("/demo/")),
        "{:?}",
        answer.header("Location")
    );
    let demo = shop.http().get("/demo/").send().expect(200);
    assert!(demo.text().contains("/baton.js"), "the demo has no script tag");
}
