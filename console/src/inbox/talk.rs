//! One conversation of an inbox: its line, and what it puts on the screen.

use baton_shared::id::{ConversationId, Seq};
use baton_shared::protocol::Refusal;
use baton_shared::session::{AgentSide, Link};
use leptos::prelude::*;

use super::Inbox;
use crate::io::clock;
use crate::io::line::{Line, Told};
use crate::model::connection::Connection;
use crate::model::thread::Thread;

/// What a conversation puts on the screen.
#[derive(Clone)]
pub(crate) struct Talk {
    /// Which conversation.
    pub(crate) id: ConversationId,
    /// What was said.
    pub(crate) thread: ArcRwSignal<Thread>,
    /// How its line stands.
    pub(crate) connection: ArcRwSignal<Connection>,
    /// The last event that had been seen when it was opened.
    pub(crate) seen: Seq,
}

/// A conversation and its line.
#[derive(Clone)]
pub(super) struct Wire {
    pub(super) talk: Talk,
    pub(super) line: Line<AgentSide>,
}

impl Wire {
    pub(super) fn new(inbox: Inbox, id: ConversationId) -> Self {
        let talk = Talk {
            id: id.clone(),
            thread: ArcRwSignal::default(),
            connection: ArcRwSignal::default(),
            seen: Seq::ZERO,
        };
        let Talk { thread, connection, .. } = talk.clone();
        let (workspace, agent) = inbox
            .signed_in
            .with_value(|signed_in| (signed_in.workspace.id.clone(), signed_in.agent.id.clone()));
        let path = format!("/api/{workspace}/conversations/{id}/socket");
        let line = Line::new(path, AgentSide { agent }, move |told| match told {
            Told::Frame(frame, received) => {
                thread.update(|thread| thread.receive(frame, received));
                inbox.mark_seen();
            }
            Told::Keep(cid, command) => {
                if !inbox.shelf.with_value(|shelf| shelf.keep(&id, cid, command)) {
                    inbox.keeps.set(false);
                }
            }
            Told::Forget(cid) => inbox.shelf.with_value(|shelf| shelf.forget(&id, cid)),
            Told::Moved(session) => {
                let link = session.link();
                connection.update(|connection| connection.moved(link));
                thread.maybe_update(|thread| thread.reconcile(clock::now(), session.unsent()));
                match link {
                    Link::Refused(Refusal::SignedOut | Refusal::TokenStale) => {
                        inbox.console.was_signed_out();
                    }
                    Link::Live { .. } => inbox.hang_up_if_idle(&id),
                    Link::Idle
                    | Link::Connecting { .. }
                    | Link::Greeting { .. }
                    | Link::Waiting { .. }
                    | Link::Refused(_) => (),
                }
            }
        });
        Self { talk, line }
    }
}
