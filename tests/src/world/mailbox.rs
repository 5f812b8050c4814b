//! Both directions of a link, with what an object stores of them.

use std::fmt::Debug;

use baton_shared::link::{Answer, Envelope, Incoming, LinkEvent, Outgoing, Verdict};
use baton_shared::time::Timestamp;

/// One object's end of its mail with another: what it sends, and what it takes.
#[derive(Debug)]
pub(super) struct Mailbox<Out, In> {
    outgoing: Outgoing<Out>,
    incoming: Incoming,
    sent: Vec<LinkEvent<Out>>,
    received: Vec<LinkEvent<In>>,
}

impl<Out: Clone + Debug, In: Clone + Debug> Mailbox<Out, In> {
    /// An end to which nothing has happened.
    pub(super) fn new(at: Timestamp) -> Self {
        let mut mailbox = Self {
            outgoing: Outgoing::default(),
            incoming: Incoming::default(),
            sent: Vec::new(),
            received: Vec::new(),
        };
        let begun = mailbox.outgoing.begin(at);
        mailbox.store(begun);
        mailbox
    }

    /// Takes mail to send.
    pub(super) fn post(&mut self, mail: Out) {
        let posted = self.outgoing.post(mail);
        self.store(posted);
    }

    /// What is to be sent at this moment, the first time or again.
    pub(super) fn due(&mut self, at: Timestamp) -> Vec<Envelope<Out>> {
        let due = self.outgoing.due(at);
        if !due.is_empty() {
            self.outgoing.sent(at);
        }
        due
    }

    /// When something is to be sent.
    pub(super) fn next_deadline(&self) -> Option<Timestamp> {
        self.outgoing.next_deadline().map(|(due, _)| due)
    }

    /// Hears what the other end says to what was sent.
    pub(super) fn hear(&mut self, answer: Answer) {
        if let Some(event) = self.outgoing.hear(answer) {
            self.store(event);
        }
    }

    /// Takes an envelope: the mail, where it is next, and what the sender is told.
    pub(super) fn receive(&mut self, envelope: &Envelope<In>) -> (Option<In>, Answer) {
        let mail = match self.incoming.receive(envelope) {
            Verdict::Apply | Verdict::ApplyOfAnotherLife => {
                let received = Incoming::received(envelope);
                self.incoming.apply(&received);
                self.received.push(received);
                Some(envelope.mail.clone())
            }
            Verdict::Forgot => panic!("a stored cursor was lost"),
            Verdict::Repeat | Verdict::Gap { .. } | Verdict::Stale { .. } => None,
        };
        (mail, self.incoming.answer(envelope))
    }

    /// Loses the memory, and folds what was stored.
    pub(super) fn evict(&mut self) {
        self.outgoing = Outgoing::default();
        self.incoming = Incoming::default();
        for event in &self.sent {
            self.outgoing.apply(event);
        }
        for event in &self.received {
            self.incoming.apply(event);
        }
    }

    /// Whether everything that was sent has arrived.
    pub(super) fn is_at_rest(&self) -> bool {
        self.outgoing.waiting().next().is_none()
    }

    fn store(&mut self, event: LinkEvent<Out>) {
        self.outgoing.apply(&event);
        self.sent.push(event);
    }
}
