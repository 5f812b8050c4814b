//! The table of routes: what is not in it is refused.
//!
//! Who may call a route stands beside it, and the front asks for that before anything answers.

use baton_shared::id::{ConversationId, WorkspaceId};

use crate::error::Rejection;

/// The methods that routes have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Reads.
    Get,
    /// Changes something.
    Post,
}

impl Method {
    /// The method as HTTP writes it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
        }
    }
}

/// Who may call a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Everybody.
    Anyone,
    /// Whoever bears the installation's setup token.
    SetupToken,
    /// Whoever proves in the hello frame to be the conversation's visitor.
    Visitor,
    /// Whoever is signed in to the workspace.
    Agent,
}

/// What answers a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Endpoint {
    /// Leads to the demo, where there is one.
    Home,
    /// The script that sites include.
    Loader,
    /// The widget's document.
    Frame,
    /// The console's document.
    Console,
    /// A file as it is.
    File,
    /// Whether the worker runs.
    Health,
    /// Sets up a workspace.
    SetUp,
    /// Hands out a conversation.
    Start,
    /// A visitor's socket.
    VisitorSocket,
    /// Opens a session.
    SignIn,
    /// Ends a session.
    SignOut,
    /// Says whose session it is.
    Me,
    /// The live list of conversations.
    InboxSocket,
    /// An agent's socket on one conversation.
    AgentSocket,
}

impl Endpoint {
    /// Whether the route is opened as a WebSocket.
    pub const fn is_socket(self) -> bool {
        matches!(self, Self::VisitorSocket | Self::InboxSocket | Self::AgentSocket)
    }

    /// Whether the route also takes HEAD: the runtime leaves out the body then.
    pub const fn takes_head(self) -> bool {
        matches!(
            self,
            Self::Home | Self::Loader | Self::Frame | Self::Console | Self::File | Self::Health
        )
    }
}

/// One line of the table. In a pattern, `{workspace}` and `{conversation}` are identifiers, and
/// `**` is any rest of at least one segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Route {
    /// By which method.
    pub method: Method,
    /// At which paths.
    pub pattern: &'static str,
    /// By whom.
    pub access: Access,
    /// Answered by what.
    pub endpoint: Endpoint,
}

impl Route {
    fn methods(self) -> impl Iterator<Item = &'static str> {
        std::iter::once(self.method.word()).chain(self.endpoint.takes_head().then_some("HEAD"))
    }
}

const fn get(pattern: &'static str, access: Access, endpoint: Endpoint) -> Route {
    Route { method: Method::Get, pattern, access, endpoint }
}

const fn post(pattern: &'static str, access: Access, endpoint: Endpoint) -> Route {
    Route { method: Method::Post, pattern, access, endpoint }
}

/// Every route there is.
pub const ROUTES: &[Route] = &[
    get("/", Access::Anyone, Endpoint::Home),
    get("/baton.js", Access::Anyone, Endpoint::Loader),
    get("/frame/{workspace}", Access::Anyone, Endpoint::Frame),
    get("/console", Access::Anyone, Endpoint::Console),
    get("/console/{workspace}", Access::Anyone, Endpoint::Console),
    get("/assets/**", Access::Anyone, Endpoint::File),
    get("/demo", Access::Anyone, Endpoint::Home),
    get("/demo/", Access::Anyone, Endpoint::File),
    get("/demo/**", Access::Anyone, Endpoint::File),
    get("/api/health", Access::Anyone, Endpoint::Health),
    post("/api/{workspace}/setup", Access::SetupToken, Endpoint::SetUp),
    post("/api/{workspace}/visitor/conversations", Access::Anyone, Endpoint::Start),
    get(
        "/api/{workspace}/visitor/conversations/{conversation}/socket",
        Access::Visitor,
        Endpoint::VisitorSocket,
    ),
    post("/api/{workspace}/login", Access::Anyone, Endpoint::SignIn),
    post("/api/{workspace}/logout", Access::Anyone, Endpoint::SignOut),
    get("/api/{workspace}/me", Access::Agent, Endpoint::Me),
    get("/api/{workspace}/inbox/socket", Access::Agent, Endpoint::InboxSocket),
    get(
        "/api/{workspace}/conversations/{conversation}/socket",
        Access::Agent,
        Endpoint::AgentSocket,
    ),
];

/// A route with what its path named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) route: Route,
    pub(crate) workspace: Option<WorkspaceId>,
    pub(crate) conversation: Option<ConversationId>,
}

/// Finds the route for a method and a path, as the path was sent: nothing in it is decoded, and a
/// path with `..` names nothing.
pub(crate) fn find(method: &str, path: &str) -> Result<Found, Rejection> {
    let mut allow = Vec::new();
    for route in ROUTES {
        let Some(found) = matched(*route, path) else { continue };
        if route.methods().any(|one| one == method) {
            return Ok(found);
        }
        allow.extend(route.methods());
    }
    if allow.is_empty() {
        return Err(Rejection::NotFound);
    }
    Err(Rejection::MethodNotAllowed { allow: allow.join(", ") })
}

fn matched(route: Route, path: &str) -> Option<Found> {
    let mut found = Found { route, workspace: None, conversation: None };
    let mut given = path.split('/');
    for part in route.pattern.split('/') {
        let segment = given.next()?;
        match part {
            "**" => return (!segment.is_empty()).then_some(found),
            "{workspace}" => found.workspace = Some(WorkspaceId::new(segment).ok()?),
            "{conversation}" => found.conversation = Some(ConversationId::new(segment).ok()?),
            _ if part == segment => (),
            _ => return None,
        }
    }
    given.next().is_none().then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_names_its_workspace_and_conversation() {
        let found = find("GET", "/api/demo/conversations/abc123/socket").unwrap();
        assert_eq!(found.route.endpoint, Endpoint::AgentSocket);
        assert_eq!(found.workspace, Some(WorkspaceId::new("demo").unwrap()));
        assert_eq!(found.conversation, Some(ConversationId::new("abc123").unwrap()));
    }

    #[test]
    fn every_route_is_found_by_a_path_of_its_pattern() {
        for route in ROUTES {
            let path = route
                .pattern
                .replace("{workspace}", "demo")
                .replace("{conversation}", "abc")
                .replace("**", "a/b.js");
            let found = find(route.method.word(), &path).unwrap();
            assert_eq!(found.route, *route, "{path} leads elsewhere");
        }
    }

    #[test]
    fn a_path_that_names_no_route_is_refused() {
        for path in [
            "",
            "/api",
            "/api/",
            "/api/demo",
            "/api/demo/",
            "/api/demo/login/",
            "/api/a.b/login",
            "/api/demo/../login",
            "/api/demo/conversations//socket",
            "/api/demo/conversations/a%2fb/socket",
            "/frame",
            "/frame/",
            "/frame/demo/more",
            "/assets",
            "/assets/",
            "/widget.html",
            "//",
        ] {
            assert_eq!(find("GET", path), Err(Rejection::NotFound), "{path}");
        }
    }

    #[test]
    fn a_method_that_a_route_does_not_have_is_refused_with_the_one_it_has() {
        let refused = |allow: &str| Err(Rejection::MethodNotAllowed { allow: allow.into() });
        assert_eq!(find("DELETE", "/api/demo/login"), refused("POST"));
        assert_eq!(find("BREW", "/api/demo/me"), refused("GET"));
        assert_eq!(find("get", "/api/demo/me"), refused("GET"));
    }

    #[test]
    fn what_is_read_by_everybody_can_be_asked_for_without_its_body() {
        for path in ["/", "/baton.js", "/frame/demo", "/console", "/assets/a.js", "/api/health"] {
            let found = find("HEAD", path).map(|found| found.route);
            assert_eq!(found, find("GET", path).map(|found| found.route), "{path}");
        }
        let refused = |allow: &str| Err(Rejection::MethodNotAllowed { allow: allow.into() });
        assert_eq!(find("HEAD", "/api/demo/me"), refused("GET"));
        assert_eq!(find("HEAD", "/api/demo/inbox/socket"), refused("GET"));
        assert_eq!(find("HEAD", "/api/demo/login"), refused("POST"));
        assert_eq!(find("POST", "/api/health"), refused("GET, HEAD"));
    }

    #[test]
    fn every_route_asks_for_what_its_endpoint_needs() {
        for route in ROUTES {
            let needed = match route.endpoint {
                Endpoint::SetUp => Access::SetupToken,
                Endpoint::VisitorSocket => Access::Visitor,
                Endpoint::Me | Endpoint::InboxSocket | Endpoint::AgentSocket => Access::Agent,
                Endpoint::Home
                | Endpoint::Loader
                | Endpoint::Frame
                | Endpoint::Console
                | Endpoint::File
                | Endpoint::Health
                | Endpoint::Start
                | Endpoint::SignIn
                | Endpoint::SignOut => Access::Anyone,
            };
            assert_eq!(route.access, needed, "{}", route.pattern);
        }
    }

    #[test]
    fn what_changes_something_is_a_post_and_sockets_are_not() {
        for route in ROUTES {
            if route.endpoint.is_socket() {
                assert_eq!(route.method, Method::Get, "{}", route.pattern);
                assert_ne!(route.access, Access::Anyone, "{} needs somebody", route.pattern);
            }
        }
    }
}
