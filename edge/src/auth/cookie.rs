//! The cookie that carries an agent's session.

/// How the browser reaches us. Over plain HTTP (one machine, for trying out) a browser would drop
/// a cookie that insists on encryption.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scheme {
    Https,
    Http,
}

impl Scheme {
    const fn name(self) -> &'static str {
        match self {
            Self::Https => "__Host-baton",
            Self::Http => "baton",
        }
    }

    const fn secure(self) -> &'static str {
        match self {
            Self::Https => "; Secure",
            Self::Http => "",
        }
    }
}

/// The header that makes a browser keep a session until it is closed or the session ends.
pub(crate) fn set(scheme: Scheme, session: &str, seconds: i64) -> String {
    let (name, secure) = (scheme.name(), scheme.secure());
    format!("{name}={session}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}")
}

/// The header that makes a browser forget the session.
pub(crate) fn clear(scheme: Scheme) -> String {
    set(scheme, "", 0)
}

/// The session in a request's cookies.
pub(crate) fn read(scheme: Scheme, header: &str) -> Option<&str> {
    header.split(';').find_map(|pair| {
        let (name, value) = pair.trim().split_once('=')?;
        (name == scheme.name() && !value.is_empty()).then_some(value)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn over_https_the_cookie_is_bound_to_the_host() {
        assert_eq!(
            set(Scheme::Https, "abc", 60),
            "__Host-baton=abc; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure"
        );
        assert_eq!(clear(Scheme::Http), "baton=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
    }

    #[test]
    fn a_session_is_found_among_other_cookies() {
        assert_eq!(read(Scheme::Http, "a=1; baton=xyz;b=2"), Some("xyz"));
        assert_eq!(read(Scheme::Https, "baton=xyz; __Host-baton=abc"), Some("abc"));
    }

    #[test]
    fn a_cookie_of_another_name_is_no_session() {
        for header in ["", "baton", "baton=", "notbaton=xyz", "baton2=xyz", "__Host-baton=xyz"] {
            assert_eq!(read(Scheme::Http, header), None, "{header:?}");
        }
        assert_eq!(read(Scheme::Https, "baton=xyz"), None, "a cookie that any subdomain can set");
    }
}
