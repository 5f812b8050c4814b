//! A small HTTP client that sends exactly what a test says, wrong things too.

use std::time::Duration;

use serde::Serialize;
use serde::de::DeserializeOwned;
use ureq::http::{Request, Response};

/// Speaks HTTP with one server.
#[derive(Clone, Debug)]
pub struct Http {
    agent: ureq::Agent,
    origin: String,
}

impl Http {
    /// A client of the server with this origin.
    pub fn new(origin: String) -> Self {
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .allow_non_standard_methods(true)
            .timeout_global(Some(Duration::from_secs(15)))
            .build();
        Self { agent: config.into(), origin }
    }

    /// A request without a body. Everything but GET names its own origin, as browsers do.
    pub fn call(&self, method: &str, path: &str) -> Call<'_> {
        let call = Call {
            http: self,
            method: method.into(),
            path: path.into(),
            headers: Vec::new(),
            body: None,
        };
        if method == "GET" { call } else { call.origin(&self.origin) }
    }

    /// A GET request.
    pub fn get(&self, path: &str) -> Call<'_> {
        self.call("GET", path)
    }

    /// A POST request.
    pub fn post(&self, path: &str) -> Call<'_> {
        self.call("POST", path)
    }
}

/// A request that is being put together.
#[derive(Clone, Debug)]
pub struct Call<'a> {
    http: &'a Http,
    method: String,
    path: String,
    headers: Vec<(String, String)>,
    body: Option<Vec<u8>>,
}

impl Call<'_> {
    /// Sets a header, in place of any value before.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.retain(|(set, _)| !set.eq_ignore_ascii_case(name));
        self.headers.push((name.into(), value.into()));
        self
    }

    /// Claims to come from a page of this origin.
    #[must_use]
    pub fn origin(self, origin: &str) -> Self {
        self.header("Origin", origin)
    }

    /// Leaves a header out.
    #[must_use]
    pub fn without(mut self, name: &str) -> Self {
        self.headers.retain(|(set, _)| !set.eq_ignore_ascii_case(name));
        self
    }

    /// Carries a cookie.
    #[must_use]
    pub fn cookie(self, cookie: &Cookie) -> Self {
        self.header("Cookie", &cookie.0)
    }

    /// Carries a bearer token.
    #[must_use]
    pub fn bearer(self, token: &str) -> Self {
        self.header("Authorization", &format!("Bearer {token}"))
    }

    /// Has a JSON body.
    #[must_use]
    pub fn json(self, body: &impl Serialize) -> Self {
        let bytes = serde_json::to_vec(body).expect("a test's body is JSON");
        self.header("Content-Type", "application/json").bytes(bytes)
    }

    /// Has a body of any bytes.
    #[must_use]
    pub fn bytes(mut self, bytes: Vec<u8>) -> Self {
        self.body = Some(bytes);
        self
    }

    /// Sends it and reads the whole answer.
    pub fn send(self) -> Answer {
        let what = format!("{} {}", self.method, self.path);
        self.try_send().unwrap_or_else(|error| panic!("{what} got no answer: {error}"))
    }

    /// Sends it; an error means that there was no HTTP answer.
    pub fn try_send(self) -> Result<Answer, ureq::Error> {
        let what = format!("{} {}", self.method, self.path);
        let mut request = Request::builder()
            .method(self.method.as_str())
            .uri(format!("{}{}", self.http.origin, self.path));
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        let answer = match self.body {
            Some(body) => {
                self.http.agent.run(request.body(body).expect("a test's request is HTTP"))?
            }
            None => self.http.agent.run(request.body(()).expect("a test's request is HTTP"))?,
        };
        Answer::read(what, answer)
    }
}

/// A session's cookie, as a browser would send it back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cookie(pub String);

/// What a server answered.
#[derive(Clone, Debug)]
pub struct Answer {
    what: String,
    /// The status code.
    pub status: u16,
    headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Answer {
    fn read(what: String, mut answer: Response<ureq::Body>) -> Result<Self, ureq::Error> {
        let headers = answer
            .headers()
            .iter()
            .map(|(name, value)| {
                (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned())
            })
            .collect();
        let body = answer.body_mut().read_to_vec()?;
        Ok(Self { what, status: answer.status().as_u16(), headers, body })
    }

    /// A header's value.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(set, _)| set.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// Insists on a status.
    #[track_caller]
    #[allow(
        clippy::return_self_not_must_use,
        reason = "that the status is right may be all there is to know"
    )]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}: expected {status}, got {}", self.what, self.text());
        self
    }

    /// Insists on a typed refusal: this status, this word, and a message for a person.
    #[track_caller]
    #[allow(
        clippy::return_self_not_must_use,
        reason = "that the refusal is right may be all there is to know"
    )]
    pub fn expect_problem(self, status: u16, code: &str) -> Self {
        let answer = self.expect(status);
        let body: serde_json::Value =
            serde_json::from_slice(&answer.body).unwrap_or_else(|error| {
                panic!("{}: the refusal is not JSON ({error}): {}", answer.what, answer.text())
            });
        assert_eq!(body["error"]["code"], code, "{}: expected {code}, got {body}", answer.what);
        let message = body["error"]["message"].as_str().unwrap_or_default();
        assert!(
            message.len() > 10,
            "{}: the refusal says nothing to a person: {body}",
            answer.what
        );
        answer
    }

    /// The body as a value of the interface.
    pub fn json<T: DeserializeOwned>(&self) -> T {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| {
            panic!("{}: unexpected body ({error}): {}", self.what, self.text())
        })
    }

    /// The cookie that the answer sets.
    pub fn cookie(&self) -> Cookie {
        let set =
            self.header("Set-Cookie").unwrap_or_else(|| panic!("{}: no cookie was set", self.what));
        Cookie(set.split(';').next().unwrap_or_default().trim().to_owned())
    }
}
