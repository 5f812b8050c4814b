//! The inbox of one agent: the list, the open conversation, and what the agent can do.
//!
//! Lines and signals meet here; what they mean is decided in `model`.

mod talk;

use std::collections::BTreeMap;

use baton_shared::id::{ClientId, ConversationId, Seq, VisitorId};
use baton_shared::protocol::Refusal;
use baton_shared::protocol::api::SignedIn;
use baton_shared::session::{Command, InboxSide, Link, OutboxFull};
use baton_shared::time::Timestamp;
use gloo::events::EventListener;
use gloo::timers::callback::Interval;
use leptos::prelude::*;
use leptos::task::spawn_local;

pub(crate) use self::talk::Talk;
use self::talk::Wire;
use crate::console::Console;
use crate::io::line::{Line, Told};
use crate::io::storage::{NotKept, Shelf};
use crate::io::{clock, page};
use crate::model::connection::Connection;
use crate::model::draft::{self, Drafts};
use crate::model::list::{List, Step};
use crate::model::sheet::Sheet;
use crate::model::thread::Thread;
use crate::model::unread::ReadMarks;

/// How often somebody who only watches tells the server so; a session that hears nothing for half
/// an hour ends.
const WATCHES_EVERY_MS: u32 = 5 * 60 * 1_000;

/// The inbox of one agent.
#[derive(Clone, Copy)]
pub(crate) struct Inbox {
    /// The console around it.
    pub(crate) console: Console,
    /// Whose inbox.
    pub(crate) signed_in: StoredValue<SignedIn>,
    /// The live list.
    pub(crate) list: RwSignal<List>,
    /// How the list's line stands.
    pub(crate) connection: RwSignal<Connection>,
    /// What was seen.
    pub(crate) marks: RwSignal<ReadMarks>,
    /// The open conversation.
    pub(crate) talk: RwSignal<Option<Talk>>,
    /// What lies over the inbox.
    pub(crate) sheet: RwSignal<Option<Sheet>>,
    /// Whether this browser keeps what is not sent.
    pub(crate) keeps: RwSignal<bool>,
    /// Whether signing out was tried and did not work.
    pub(crate) sign_out_failed: RwSignal<bool>,
    shelf: StoredValue<Shelf>,
    drafts: StoredValue<Drafts>,
    wires: StoredValue<Wires, LocalStorage>,
}

#[derive(Default)]
struct Wires {
    list: Option<Line<InboxSide>>,
    talks: BTreeMap<ConversationId, Wire>,
    listeners: Vec<EventListener>,
    watch: Option<Interval>,
}

impl Inbox {
    /// The inbox of an agent; it connects, and goes on with what was not sent.
    pub(crate) fn new(console: Console, signed_in: SignedIn) -> Self {
        let shelf = Shelf::of(&signed_in.workspace.id, &signed_in.agent.id);
        let mut marks = ReadMarks::default();
        for (conversation, seq) in shelf.seen() {
            marks.mark(&conversation, seq);
        }
        let inbox = Self {
            console,
            signed_in: StoredValue::new(signed_in),
            list: RwSignal::default(),
            connection: RwSignal::default(),
            marks: RwSignal::new(marks),
            talk: RwSignal::new(None),
            sheet: RwSignal::new(None),
            keeps: RwSignal::new(true),
            sign_out_failed: RwSignal::new(false),
            shelf: StoredValue::new(shelf),
            drafts: StoredValue::default(),
            wires: StoredValue::new_local(Wires::default()),
        };
        inbox.connect();
        inbox.listen();
        inbox.go_on();
        inbox
    }

    /// Opens the conversation that the address names.
    pub(crate) fn follow_address(self) {
        let wanted = self.console.address.with(|address| address.conversation.clone());
        self.sheet
            .maybe_update(|sheet| sheet.take_if(|sheet| !sheet.is_for(wanted.as_ref())).is_some());
        let open = self.talk.with_untracked(|talk| talk.as_ref().map(|talk| talk.id.clone()));
        if wanted == open {
            return;
        }
        let talk = wanted.map(|id| {
            let seen = self.marks.with_untracked(|marks| marks.seen(&id));
            Talk { seen, ..self.wire(&id).talk }
        });
        self.talk.set(talk);
        self.mark_seen();
        if let Some(left) = open {
            self.hang_up_if_idle(&left);
        }
    }

    /// Sends what is written in the open conversation, and says whether the composer is free again.
    pub(crate) fn say(
        self,
        conversation: &ConversationId,
        written: &str,
    ) -> Result<(), OutboxFull> {
        self.wire(conversation).line.send(Command::Say(draft::message(written)))?;
        self.keep_draft(conversation, "");
        Ok(())
    }

    /// Closes a conversation.
    pub(crate) fn close(self, conversation: &ConversationId) {
        // A full outbox keeps the button where it is, and the messages above it say why.
        let _: Result<(), OutboxFull> = self.wire(conversation).line.send(Command::Close);
    }

    /// Tries something that the server refused again.
    pub(crate) fn retry(self, conversation: &ConversationId, cid: &ClientId) {
        self.wire(conversation).line.retry(cid);
    }

    /// Gives up something that the server refused.
    pub(crate) fn discard(self, conversation: &ConversationId, cid: &ClientId) {
        self.wire(conversation).line.discard(cid);
    }

    /// Gives up everything that is not sent in a conversation that takes nothing.
    pub(crate) fn give_up(self, talk: &Talk) {
        self.shelf.with_value(|shelf| {
            for (_, cid, _) in shelf.unsent().iter().filter(|(id, ..)| *id == talk.id) {
                shelf.forget(&talk.id, cid);
            }
        });
        talk.thread.update(|thread| {
            thread.reconcile(clock::now(), &[]);
        });
        self.wires.update_value(|wires| {
            wires.talks.remove(&talk.id);
        });
    }

    /// What was being written in a conversation.
    pub(crate) fn draft(self, conversation: &ConversationId) -> String {
        let unkept = self.drafts.with_value(|drafts| drafts.get(conversation).map(str::to_owned));
        unkept.unwrap_or_else(|| self.shelf.with_value(|shelf| shelf.draft(conversation)))
    }

    /// Keeps what is being written in a conversation.
    pub(crate) fn keep_draft(self, conversation: &ConversationId, written: &str) {
        let kept = self.shelf.with_value(|shelf| shelf.keep_draft(conversation, written));
        self.drafts.update_value(|drafts| match kept {
            Ok(()) => drafts.forget(conversation),
            Err(NotKept) => drafts.keep(conversation, written),
        });
    }

    /// With whom a conversation goes on, and since when. The list knows before the thread has come.
    pub(crate) fn started(self, conversation: &ConversationId) -> Option<(VisitorId, Timestamp)> {
        let talk = self
            .wires
            .with_value(|wires| wires.talks.get(conversation).map(|wire| wire.talk.thread.clone()));
        let told = talk.and_then(|thread| {
            thread.with(|thread| thread.started().map(|(visitor, at)| (visitor.clone(), at)))
        });
        told.or_else(|| {
            self.list.with(|list| {
                list.row(conversation).map(|row| (row.visitor.clone(), row.started_at))
            })
        })
    }

    /// Signs out, or tells that it did not work.
    pub(crate) fn sign_out(self) {
        self.sign_out_failed.set(false);
        spawn_local(async move {
            let failed = self.console.sign_out().await.is_err();
            self.sign_out_failed.try_set(failed);
        });
    }

    /// How many messages are not sent, in all conversations.
    pub(crate) fn n_unsent(self) -> usize {
        self.shelf.with_value(|shelf| shelf.unsent().len())
    }

    /// Moves the focus through the list.
    pub(crate) fn step(self, step: Step) {
        let focused = focused_row().or_else(|| {
            self.console.address.with_untracked(|address| address.conversation.clone())
        });
        let next = self.list.with_untracked(|list| list.step(focused.as_ref(), step));
        if let Some(next) = next {
            page::focus_on(&row_id(&next));
        }
    }

    fn connect(self) {
        let workspace = self.signed_in.with_value(|signed_in| signed_in.workspace.id.clone());
        let line =
            Line::new(
                format!("/api/{workspace}/inbox/socket"),
                InboxSide,
                move |told| match told {
                    Told::Frame(frame, _) => {
                        keep_focus(|| self.list.update(|list| list.receive(frame)));
                    }
                    Told::Moved(session) => self.list_line_moved(session.link()),
                    Told::Keep(_, never) => match *never {},
                    Told::Forget(_) => (),
                },
            );
        self.wires.update_value(|wires| wires.list = Some(line.clone()));
        line.start();
    }

    fn list_line_moved(self, link: Link) {
        let waits = |link: Link| matches!(link, Link::Waiting { .. });
        let waited = self.connection.with_untracked(|connection| waits(connection.link()));
        self.connection.update(|connection| connection.moved(link));
        match link {
            Link::Refused(Refusal::SignedOut | Refusal::TokenStale) => {
                self.console.was_signed_out();
            }
            Link::Waiting { .. } if !waited => self.console.check_signed_in(),
            Link::Idle
            | Link::Connecting { .. }
            | Link::Greeting { .. }
            | Link::Live { .. }
            | Link::Waiting { .. }
            | Link::Refused(_) => (),
        }
    }

    fn listen(self) {
        let again = move || {
            let (list, talks) = self.wires.with_value(|wires| {
                (wires.list.clone(), wires.talks.values().cloned().collect::<Vec<_>>())
            });
            if let Some(list) = list {
                list.network_back();
            }
            for wire in talks {
                wire.line.network_back();
            }
        };
        let look_again = move || {
            if page::is_visible() {
                again();
                self.console.check_signed_in();
                self.mark_seen();
            }
        };
        let listeners = vec![
            EventListener::new(&window(), "online", move |_| again()),
            EventListener::new(&document(), "visibilitychange", move |_| look_again()),
            EventListener::new(&window(), "pageshow", move |_| look_again()),
            EventListener::new(&window(), "storage", move |event| self.seen_elsewhere(event)),
        ];
        let watch = Interval::new(WATCHES_EVERY_MS, move || {
            if page::is_visible() {
                self.console.check_signed_in();
            }
        });
        self.wires.update_value(|wires| {
            wires.listeners = listeners;
            wires.watch = Some(watch);
        });
    }

    fn go_on(self) {
        for (conversation, cid, command) in self.shelf.with_value(Shelf::unsent) {
            self.wire(&conversation).line.restore(cid, command);
        }
    }

    /// The wire of a conversation; it is laid where there is none.
    fn wire(self, conversation: &ConversationId) -> Wire {
        if let Some(wire) = self.wires.with_value(|wires| wires.talks.get(conversation).cloned()) {
            return wire;
        }
        let wire = Wire::new(self, conversation.clone());
        self.wires.update_value(|wires| {
            wires.talks.insert(conversation.clone(), wire.clone());
        });
        wire.line.start();
        wire
    }

    fn hang_up_if_idle(self, conversation: &ConversationId) {
        let open = self
            .talk
            .with_untracked(|talk| talk.as_ref().is_some_and(|talk| talk.id == *conversation));
        let idle = self.wires.with_value(|wires| {
            wires.talks.get(conversation).is_some_and(|wire| wire.line.is_idle())
        });
        if idle && !open {
            self.wires.update_value(|wires| {
                wires.talks.remove(conversation);
            });
        }
    }

    fn mark_seen(self) {
        let open = self.talk.with_untracked(|talk| {
            talk.as_ref().map(|talk| (talk.id.clone(), talk.thread.with_untracked(Thread::last)))
        });
        if let Some((conversation, last)) = open
            && page::is_visible()
        {
            self.mark(&conversation, last, |shelf| shelf.keep_seen(&conversation, last));
        }
    }

    fn seen_elsewhere(self, event: &web_sys::Event) {
        use wasm_bindgen::JsCast;
        let key = event.dyn_ref::<web_sys::StorageEvent>().and_then(web_sys::StorageEvent::key);
        let seen = key.and_then(|key| self.shelf.with_value(|shelf| shelf.seen_elsewhere(&key)));
        if let Some((conversation, seq)) = seen {
            self.mark(&conversation, seq, |_| ());
        }
    }

    fn mark(self, conversation: &ConversationId, seq: Seq, then: impl FnOnce(&Shelf)) {
        let further = self.marks.try_maybe_update(|marks| {
            let further = marks.mark(conversation, seq);
            (further, further)
        });
        if further == Some(true) {
            self.shelf.with_value(then);
        }
    }
}

/// The id of a row's element.
pub(crate) fn row_id(conversation: &ConversationId) -> String {
    format!("row-{conversation}")
}

/// A row that moves loses the focus; it gets it back where it stands then.
fn keep_focus(change: impl FnOnce()) {
    let focused = focused_row();
    change();
    if let Some(focused) = focused {
        request_animation_frame(move || {
            if page::is_unfocused() {
                page::focus_on(&row_id(&focused));
            }
        });
    }
}

fn focused_row() -> Option<ConversationId> {
    let id = page::focused_id()?;
    ConversationId::new(id.strip_prefix("row-")?).ok()
}
