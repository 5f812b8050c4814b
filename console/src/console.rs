//! The console as a whole: where it stands, who is signed in, and which screen follows from that.

use baton_shared::id::{AgentId, ConversationId, WorkspaceId};
use baton_shared::protocol::api::SignedIn;
use baton_shared::time::Timestamp;
use gloo::events::EventListener;
use gloo::timers::callback::{Interval, Timeout};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::io::{api, clock, page};
use crate::model::address::Address;
use crate::model::answer::{self, Trouble};

const REOPEN_AFTER_MS: u32 = 5_000;

/// How far the question who is signed in has come. There is one at a time.
enum Asking {
    /// Nothing is under way.
    Rests,
    /// The server was asked.
    UnderWay,
    /// It did not answer, and is asked again.
    Due(#[expect(dead_code, reason = "a timer runs while it is kept")] Timeout),
}

/// What the whole window shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Screen {
    /// It is being found out who is signed in.
    Opening,
    /// The server does not answer.
    Unreachable,
    /// The address names no workspace.
    UnknownWorkspace,
    /// Nobody is signed in.
    SignedOut {
        /// Whether somebody was, until the server said otherwise.
        suddenly: bool,
    },
    /// Somebody is signed in.
    Inbox(SignedIn),
}

/// The console as a whole.
#[derive(Clone, Copy)]
pub(crate) struct Console {
    /// Where it stands, as the address bar says.
    pub(crate) address: RwSignal<Address>,
    /// What the window shows.
    pub(crate) screen: RwSignal<Screen>,
    /// The moment it is, to the second.
    pub(crate) now: RwSignal<Timestamp>,
    asking: StoredValue<Asking, LocalStorage>,
}

impl Console {
    /// A console at an address. It keeps the time and follows the history.
    pub(crate) fn new(address: Address) -> Self {
        let console = Self {
            address: RwSignal::new(address),
            screen: RwSignal::new(Screen::Opening),
            now: RwSignal::new(clock::now()),
            asking: StoredValue::new_local(Asking::Rests),
        };
        Interval::new(1_000, move || console.now.set(clock::now())).forget();
        EventListener::new(&window(), "popstate", move |_| {
            if let Some(address) = page::address() {
                console.address.set(address);
            }
        })
        .forget();
        console
    }

    /// Finds out who is signed in, and shows what follows from it.
    pub(crate) fn open(self) {
        if self.asking.with_value(|asking| matches!(asking, Asking::UnderWay)) {
            return;
        }
        self.asking.set_value(Asking::UnderWay);
        spawn_local(async move {
            let answer = api::me(&self.workspace()).await;
            self.asking.set_value(Asking::Rests);
            match answer {
                Ok(signed_in) => self.screen.set(Screen::Inbox(signed_in)),
                Err(Trouble::SignedOut | Trouble::BadCredentials) => {
                    self.screen.set(Screen::SignedOut { suddenly: false });
                }
                Err(Trouble::UnknownWorkspace) => self.screen.set(Screen::UnknownWorkspace),
                Err(Trouble::Offline | Trouble::Server | Trouble::TooManyTries { .. }) => {
                    self.screen.set(Screen::Unreachable);
                    let again = Timeout::new(REOPEN_AFTER_MS, move || self.open_again());
                    self.asking.set_value(Asking::Due(again));
                }
            }
        });
    }

    /// Tries again at once, where the server did not answer.
    pub(crate) fn open_again(self) {
        if self.screen.with_untracked(|screen| *screen == Screen::Unreachable) {
            self.open();
        }
    }

    /// Signs in; answers with what went wrong.
    pub(crate) async fn sign_in(self, email: String, password: String) -> Result<(), Trouble> {
        let workspace = self.workspace();
        let answer = api::login(&workspace, email, password).await;
        if answer == Err(Trouble::UnknownWorkspace) {
            self.screen.set(Screen::UnknownWorkspace);
        }
        answer?;
        let signed_in = api::me(&workspace).await?;
        self.screen.set(Screen::Inbox(signed_in));
        Ok(())
    }

    /// Signs out; where the server does not answer, the agent stays signed in.
    pub(crate) async fn sign_out(self) -> Result<(), Trouble> {
        match api::logout(&self.workspace()).await {
            Ok(()) | Err(Trouble::SignedOut | Trouble::UnknownWorkspace) => {
                self.show(None);
                self.screen.set(Screen::SignedOut { suddenly: false });
                Ok(())
            }
            Err(
                trouble @ (Trouble::Offline
                | Trouble::Server
                | Trouble::BadCredentials
                | Trouble::TooManyTries { .. }),
            ) => Err(trouble),
        }
    }

    /// The server says that nobody is signed in. The address stays, and leads back afterwards.
    pub(crate) fn was_signed_out(self) {
        spawn_local(async move {
            if self.screen.with_untracked(|screen| matches!(screen, Screen::Inbox(_))) {
                self.screen.set(Screen::SignedOut { suddenly: true });
            }
        });
    }

    /// Asks whether this agent is still signed in, and thereby keeps the session: a socket that
    /// cannot be opened does not say why, and being shown something keeps no session.
    pub(crate) fn check_signed_in(self) {
        let Some(agent) = self.agent() else { return };
        spawn_local(async move {
            let answer = api::me(&self.workspace()).await;
            if self.agent().as_ref() == Some(&agent) && answer::is_out(&agent, &answer) {
                self.was_signed_out();
            }
        });
    }

    /// Opens a conversation, or none; the history remembers the way back.
    pub(crate) fn show(self, conversation: Option<ConversationId>) {
        let address = self.address.with_untracked(|address| address.with(conversation));
        if self.address.with_untracked(|before| *before != address) {
            page::visit(&address);
            self.address.set(address);
        }
    }

    fn workspace(self) -> WorkspaceId {
        self.address.with_untracked(|address| address.workspace.clone())
    }

    fn agent(self) -> Option<AgentId> {
        self.screen.with_untracked(|screen| match screen {
            Screen::Inbox(signed_in) => Some(signed_in.agent.id.clone()),
            Screen::Opening
            | Screen::Unreachable
            | Screen::UnknownWorkspace
            | Screen::SignedOut { .. } => None,
        })
    }
}
