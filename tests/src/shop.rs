//! One test's view: a server, a workspace with two agents, and a conversation of its own.

use std::sync::{Arc, Mutex, OnceLock, PoisonError, Weak};

use baton_shared::id::{ClientId, ConversationId};
use baton_shared::protocol::api::{Account, Login, Setup, SignedIn, Started};
use baton_shared::text::Token;

use crate::client::{AgentLine, Door, InboxLine, Line, Socket, VisitorLine};
use crate::http::{Cookie, Http};
use crate::seed::Seed;
use crate::server::{Fault, SETUP_TOKEN, Server};

/// The workspace that every shop has.
pub const WORKSPACE: &str = "demo";
/// The first of its two agents.
pub const ADA: &str = "ada@shop.example";
/// The second of its two agents.
pub const BEN: &str = "ben@shop.example";
/// The password of both.
pub const PASSWORD: &str = "correct horse battery staple";
/// The site that may show its widget.
pub const SITE: &str = "https://shop.example";

/// A server with a workspace, for one test or shared by many.
#[derive(Debug)]
pub struct Stage {
    server: Mutex<Server>,
    http: Http,
    address: std::net::SocketAddr,
    ada: Cookie,
    ben: Cookie,
}

impl Stage {
    fn set_up(fault: Fault) -> Self {
        let server = Server::start(fault);
        let http = Http::new(server.origin());
        http.get("/api/health").send().expect(200);
        set_up_workspace(&http, WORKSPACE);
        let ada = log_in(&http, WORKSPACE, ADA);
        let ben = log_in(&http, WORKSPACE, BEN);
        Self { address: server.address(), http, ada, ben, server: Mutex::new(server) }
    }
}

/// Sets up a workspace with the two agents.
pub fn set_up_workspace(http: &Http, workspace: &str) {
    let account = |email: &str, name: &str| Account {
        email: email.into(),
        name: name.into(),
        password: Token::new(PASSWORD),
    };
    let setup = Setup {
        name: "The shop".into(),
        sites: vec![SITE.into()],
        accounts: vec![account(ADA, "Ada"), account(BEN, "Ben")],
    };
    let answer =
        http.post(&format!("/api/{workspace}/setup")).bearer(SETUP_TOKEN).json(&setup).send();
    assert!(
        (200..300).contains(&answer.status),
        "setup of {workspace}: {} {}",
        answer.status,
        answer.text()
    );
}

/// Signs an agent in.
pub fn log_in(http: &Http, workspace: &str, email: &str) -> Cookie {
    let login = Login { email: email.into(), password: Token::new(PASSWORD) };
    let answer = http.post(&format!("/api/{workspace}/login")).json(&login).send().expect(200);
    let signed_in: serde_json::Value = answer.json();
    assert!(signed_in["agent"]["id"].is_string(), "login does not say who signed in: {signed_in}");
    answer.cookie()
}

/// Begins a conversation.
pub fn begin_conversation(http: &Http) -> Conversation {
    let path = format!("/api/{WORKSPACE}/visitor/conversations");
    let started: Started = http.post(&path).send().expect(201).json();
    Conversation { id: started.conversation, token: started.token }
}

/// What one test sees. When the test fails, it shows the server's last lines.
#[derive(Debug)]
pub struct Shop {
    stage: Arc<Stage>,
}

impl Shop {
    /// A server that tests share: it runs as long as one of them does. Each test has its own
    /// conversations, and breaks nothing.
    pub fn shared() -> Self {
        static SHARED: OnceLock<Mutex<Weak<Stage>>> = OnceLock::new();
        let mut shared =
            SHARED.get_or_init(Mutex::default).lock().unwrap_or_else(PoisonError::into_inner);
        let stage = shared.upgrade().unwrap_or_else(|| {
            let stage = Arc::new(Stage::set_up(Fault::None));
            *shared = Arc::downgrade(&stage);
            stage
        });
        Self { stage }
    }

    /// A server of its own, for tests that kill it or break something.
    pub fn alone(fault: Fault) -> Self {
        Self { stage: Arc::new(Stage::set_up(fault)) }
    }

    /// Its HTTP client.
    pub fn http(&self) -> &Http {
        &self.stage.http
    }

    /// Its origin.
    pub fn origin(&self) -> String {
        format!("http://{}", self.stage.address)
    }

    /// The first agent's session.
    pub fn ada(&self) -> &Cookie {
        &self.stage.ada
    }

    /// The second agent's session.
    pub fn ben(&self) -> &Cookie {
        &self.stage.ben
    }

    /// Its server, to kill or to look at.
    pub fn server(&self) -> std::sync::MutexGuard<'_, Server> {
        self.stage.server.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Who a session belongs to.
    pub fn me(&self, cookie: &Cookie) -> SignedIn {
        self.http().get(&format!("/api/{WORKSPACE}/me")).cookie(cookie).send().expect(200).json()
    }

    /// Begins a conversation.
    pub fn conversation(&self) -> Conversation {
        begin_conversation(self.http())
    }

    /// Where a visitor's socket is opened.
    pub fn visitor_door(&self, conversation: &ConversationId) -> Door {
        Door::at(
            self.stage.address,
            format!("/api/{WORKSPACE}/visitor/conversations/{conversation}/socket"),
        )
    }

    /// Where an agent's socket is opened.
    pub fn agent_door(&self, conversation: &ConversationId, cookie: &Cookie) -> Door {
        let path = format!("/api/{WORKSPACE}/conversations/{conversation}/socket");
        Door::at(self.stage.address, path).cookie(cookie)
    }

    /// Where a console's list is opened.
    pub fn inbox_door(&self, cookie: &Cookie) -> Door {
        Door::at(self.stage.address, format!("/api/{WORKSPACE}/inbox/socket")).cookie(cookie)
    }

    /// A visitor's tab that has not greeted yet.
    #[track_caller]
    pub fn visitor(&self, conversation: &Conversation) -> VisitorLine {
        Line::over(enter(&self.visitor_door(&conversation.id)))
    }

    /// An agent's tab that has not greeted yet.
    #[track_caller]
    pub fn agent(&self, conversation: &Conversation, cookie: &Cookie) -> AgentLine {
        Line::over(enter(&self.agent_door(&conversation.id, cookie)))
    }

    /// A console's list that has not greeted yet.
    #[track_caller]
    pub fn inbox(&self, cookie: &Cookie) -> InboxLine {
        Line::over(enter(&self.inbox_door(cookie)))
    }
}

impl Drop for Shop {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("{}", self.server().log().tail());
        }
    }
}

/// A visitor's conversation, and the proof that it is the visitor's own.
#[derive(Clone, Debug)]
pub struct Conversation {
    /// Which conversation.
    pub id: ConversationId,
    /// The proof.
    pub token: Token,
}

#[track_caller]
fn enter(door: &Door) -> Socket {
    door.open().unwrap_or_else(|refused| panic!("expected {door:?} to open: {refused:?}"))
}

/// A client id that nobody used before.
pub fn fresh_cid() -> ClientId {
    let mut seed = Seed::fresh();
    ClientId::mint(crate::client::now(), 0, seed.number())
}
