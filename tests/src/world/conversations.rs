//! The object of one conversation.

use baton_shared::bot::errand::Errand;
use baton_shared::conversation::{Alert, Alerted, Command, Conversation, Effect, Event, Rejection};
use baton_shared::id::Seq;
use baton_shared::link::mail::{ToConversation, ToDesk};
use baton_shared::link::{Answer, Envelope};
use baton_shared::machine::{Machine, Recorded};
use baton_shared::policy::Policy;
use baton_shared::time::Timestamp;

use super::mailbox::Mailbox;
use super::shell::Shell;

/// A conversation with its log and its mail.
#[derive(Debug)]
pub(super) struct ConversationObject {
    shell: Shell<Conversation>,
    mailbox: Mailbox<ToDesk, ToConversation>,
    alerts: Vec<(Alerted, Alert)>,
    errands: Vec<(Seq, Errand)>,
}

impl ConversationObject {
    pub(super) fn new(at: Timestamp) -> Self {
        Self {
            shell: Shell::new(),
            mailbox: Mailbox::new(at),
            alerts: Vec::new(),
            errands: Vec::new(),
        }
    }

    pub(super) fn machine(&self) -> &Conversation {
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
        self.react();
        outcome
    }

    /// The whole of a bot's turn, or nothing of it.
    pub(super) fn carry_out_all(
        &mut self,
        policy: &Policy,
        at: Timestamp,
        commands: Vec<Command>,
    ) -> Result<(), Rejection> {
        let outcome = self.shell.carry_out_all(policy, at, commands);
        self.react();
        outcome
    }

    pub(super) fn wake(&mut self, policy: &Policy, at: Timestamp) {
        self.shell.wake(policy, at);
        self.react();
    }

    /// Takes mail from the desk. What comes too late to mean anything changes nothing.
    pub(super) fn receive(
        &mut self,
        policy: &Policy,
        at: Timestamp,
        envelope: &Envelope<ToConversation>,
    ) -> Answer {
        let (mail, answer) = self.mailbox.receive(envelope);
        if let Some(mail) = mail {
            let _late = self.carry_out(policy, at, Command::Deliver(mail));
        }
        answer
    }

    pub(super) fn hear(&mut self, answer: Answer) {
        self.mailbox.hear(answer);
    }

    pub(super) fn due(&mut self, at: Timestamp) -> Vec<Envelope<ToDesk>> {
        self.mailbox.due(at)
    }

    pub(super) fn take_alerts(&mut self) -> Vec<(Alerted, Alert)> {
        std::mem::take(&mut self.alerts)
    }

    pub(super) fn take_errands(&mut self) -> Vec<(Seq, Errand)> {
        std::mem::take(&mut self.errands)
    }

    pub(super) fn next_deadline(&self) -> Option<Timestamp> {
        let machine = self.machine().next_deadline().map(|(due, _)| due);
        [machine, self.mailbox.next_deadline()].into_iter().flatten().min()
    }

    pub(super) fn is_at_rest(&self) -> bool {
        self.mailbox.is_at_rest()
    }

    pub(super) fn evict(&mut self) {
        self.shell.evict();
        self.mailbox.evict();
    }

    fn react(&mut self) {
        for effect in self.shell.drain() {
            match effect {
                Effect::ToDesk(mail) => self.mailbox.post(mail),
                Effect::Alert { to, about } => self.alerts.push((to, about)),
                Effect::Send { begun, errand } => self.errands.push((begun, errand)),
                Effect::ToVisitor(_) | Effect::ToAgents(_) | Effect::ToLedger => (),
            }
        }
    }
}
