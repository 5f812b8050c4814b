//! The object of the desk.

use std::collections::BTreeMap;

use baton_shared::desk::Desk;
use baton_shared::desk::command::{Command, Rejection};
use baton_shared::desk::effect::Effect;
use baton_shared::desk::event::Event;
use baton_shared::id::ConversationId;
use baton_shared::link::mail::{ToConversation, ToDesk};
use baton_shared::link::{Answer, Envelope};
use baton_shared::machine::{Machine, Recorded};
use baton_shared::policy::Policy;
use baton_shared::time::Timestamp;

use super::mailbox::Mailbox;
use super::shell::Shell;

/// The desk with its log and its mail.
#[derive(Debug)]
pub(super) struct DeskObject {
    shell: Shell<Desk>,
    mailboxes: BTreeMap<ConversationId, Mailbox<ToConversation, ToDesk>>,
}

impl DeskObject {
    pub(super) fn new() -> Self {
        Self { shell: Shell::new(), mailboxes: BTreeMap::new() }
    }

    pub(super) fn machine(&self) -> &Desk {
        self.shell.machine()
    }

    pub(super) fn log(&self) -> &[Recorded<Event>] {
        self.shell.log()
    }

    pub(super) fn carry_out(
        &mut self,
        policy: &Policy,
        at: Timestamp,
        command: Command,
    ) -> Result<(), Rejection> {
        let outcome = self.shell.carry_out(policy, at, command);
        self.react(at);
        outcome
    }

    pub(super) fn wake(&mut self, policy: &Policy, at: Timestamp) {
        self.shell.wake(policy, at);
        self.react(at);
    }

    /// Takes mail from a conversation, and tells it what was refused.
    pub(super) fn receive(
        &mut self,
        policy: &Policy,
        at: Timestamp,
        from: &ConversationId,
        envelope: &Envelope<ToDesk>,
    ) -> Answer {
        let (mail, answer) = self.mailbox(from, at).receive(envelope);
        let Some(mail) = mail else { return answer };
        let outcome = self.carry_out(policy, at, mail.clone().command(from.clone()));
        let refusal = outcome.err().and_then(|why| self.machine().refusal(&mail, &why));
        if let Some(refusal) = refusal {
            self.mailbox(from, at).post(refusal);
        }
        answer
    }

    pub(super) fn hear(&mut self, from: &ConversationId, answer: Answer) {
        if let Some(mailbox) = self.mailboxes.get_mut(from) {
            mailbox.hear(answer);
        }
    }

    pub(super) fn due(&mut self, at: Timestamp) -> Vec<(ConversationId, Envelope<ToConversation>)> {
        let mut due = Vec::new();
        for (conversation, mailbox) in &mut self.mailboxes {
            due.extend(mailbox.due(at).into_iter().map(|one| (conversation.clone(), one)));
        }
        due
    }

    pub(super) fn next_deadline(&self) -> Option<Timestamp> {
        let machine = self.machine().next_deadline().map(|(due, _)| due);
        self.mailboxes.values().filter_map(Mailbox::next_deadline).chain(machine).min()
    }

    pub(super) fn is_at_rest(&self) -> bool {
        self.mailboxes.values().all(Mailbox::is_at_rest)
    }

    pub(super) fn evict(&mut self) {
        self.shell.evict();
        self.mailboxes.values_mut().for_each(Mailbox::evict);
    }

    fn mailbox(
        &mut self,
        with: &ConversationId,
        at: Timestamp,
    ) -> &mut Mailbox<ToConversation, ToDesk> {
        self.mailboxes.entry(with.clone()).or_insert_with(|| Mailbox::new(at))
    }

    fn react(&mut self, at: Timestamp) {
        for effect in self.shell.drain() {
            match effect {
                Effect::ToConversation(to, mail) => self.mailbox(&to, at).post(mail),
                // What consoles show is drawn from the desk itself.
                Effect::ToAgent(..) | Effect::ToAgents(_) => (),
            }
        }
    }
}
