//! What every answer tells a browser about how far to trust it.

use worker::Headers;

use crate::auth::cookie::Scheme;

/// A year, in seconds.
const YEAR: u32 = 31_536_000;

/// Kept by nobody.
pub(crate) const NO_STORE: &str = "no-store";
/// Kept, but asked for again each time.
pub(crate) const ASK_AGAIN: &str = "no-cache";
/// Kept for ever: the address carries a hash of the content.
pub(crate) const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// What an answer is, as far as its policy goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The widget's document, which these sites may show.
    Frame { sites: Vec<String> },
    /// The console's document.
    Console,
    /// A page of the demo shop.
    Demo,
    /// Anything that is no document.
    Data,
}

/// Where the worker is reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) scheme: Scheme,
    pub(crate) host: String,
}

impl Place {
    /// The origin of every address of this worker.
    pub(crate) fn origin(&self) -> String {
        match self.scheme {
            Scheme::Https => format!("https://{}", self.host),
            Scheme::Http => format!("http://{}", self.host),
        }
    }

    fn sockets(&self) -> String {
        match self.scheme {
            Scheme::Https => format!("wss://{}", self.host),
            Scheme::Http => format!("ws://{}", self.host),
        }
    }
}

/// The content security policy of an answer.
pub(crate) fn policy(kind: &Kind, place: &Place) -> String {
    let app = |ancestors: &str| {
        format!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self' {}; \
             img-src 'self' data: blob:; style-src 'self'; font-src 'self'; base-uri 'none'; \
             object-src 'none'; form-action 'self'; frame-ancestors {ancestors}",
            place.sockets()
        )
    };
    match kind {
        Kind::Frame { sites } => {
            let ancestors = std::iter::once("'self'").chain(sites.iter().map(String::as_str));
            app(&ancestors.collect::<Vec<_>>().join(" "))
        }
        Kind::Console => app("'none'"),
        Kind::Demo => "default-src 'none'; script-src 'self'; connect-src 'self'; \
             img-src 'self' data:; style-src 'self'; font-src 'self'; frame-src 'self'; \
             base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'"
            .into(),
        Kind::Data => "default-src 'none'; frame-ancestors 'none'".into(),
    }
}

/// Puts on an answer what every answer has.
pub(crate) fn dress(headers: &Headers, policy: &str, place: &Place) -> worker::Result<()> {
    headers.set("content-security-policy", policy)?;
    headers.set("x-content-type-options", "nosniff")?;
    headers.set("referrer-policy", "same-origin")?;
    match place.scheme {
        Scheme::Https => {
            headers.set("strict-transport-security", &format!("max-age={YEAR}"))?;
        }
        Scheme::Http => (),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(scheme: Scheme) -> Place {
        Place { scheme, host: "chat.example".into() }
    }

    #[test]
    fn the_widget_is_shown_by_its_sites_and_speaks_with_its_own_host() {
        let sites = vec!["https://shop.example".into(), "http://localhost:3000".into()];
        let policy = policy(&Kind::Frame { sites }, &place(Scheme::Https));
        assert!(
            policy.ends_with("frame-ancestors 'self' https://shop.example http://localhost:3000")
        );
        assert!(policy.contains("connect-src 'self' wss://chat.example;"), "{policy}");
    }

    #[test]
    fn nothing_but_the_widget_is_shown_by_other_pages() {
        for kind in [Kind::Console, Kind::Demo, Kind::Data] {
            let policy = policy(&kind, &place(Scheme::Http));
            assert!(policy.ends_with("frame-ancestors 'none'"), "{policy}");
        }
    }

    #[test]
    fn no_policy_allows_inline_scripts_or_any_origin() {
        for kind in [Kind::Frame { sites: Vec::new() }, Kind::Console, Kind::Demo, Kind::Data] {
            let policy = policy(&kind, &place(Scheme::Http));
            for open in ["unsafe-inline", "'unsafe-eval'", "*", "https:"] {
                assert!(!policy.contains(open), "{kind:?} allows {open}");
            }
        }
    }
}
