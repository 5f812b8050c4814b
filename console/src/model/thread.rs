//! One conversation: what is stored of it, and what the agent wrote that is not stored yet.

use std::collections::BTreeMap;

use baton_shared::id::{AgentId, ClientId, Seq, VisitorId};
use baton_shared::protocol::Nack;
use baton_shared::protocol::agent::{AgentEvent, AgentFact, ToAgent};
use baton_shared::session::{Command, Delivery, Received, Unsent};
use baton_shared::text::Text;
use baton_shared::time::Timestamp;

/// Where something that the agent did stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Progress {
    /// Kept here until there is a line.
    Kept,
    /// Under way.
    Sending,
    /// Refused by the server.
    Failed(Nack),
    /// Stored.
    Stored {
        /// When.
        at: Timestamp,
    },
}

impl Progress {
    /// The word that the style sheet and the tests know.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Sending => "sending",
            Self::Failed(_) => "failed",
            Self::Stored { .. } => "stored",
        }
    }
}

/// A message of this agent that has no place in the transcript yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Written {
    /// Its id.
    pub(crate) cid: ClientId,
    /// Its words.
    pub(crate) text: Text,
    /// When it was written, or taken back after a reload.
    pub(crate) at: Timestamp,
    /// Where it stands.
    pub(crate) progress: Progress,
}

/// A wish to close the conversation that is not stored yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Closing {
    /// Its id.
    pub(crate) cid: ClientId,
    /// Where it stands.
    pub(crate) progress: Progress,
}

/// One conversation as an agent sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Thread {
    events: Vec<AgentEvent>,
    stored_by_cid: BTreeMap<ClientId, Timestamp>,
    written: Vec<Written>,
    closing: Option<Closing>,
    me: Option<AgentId>,
    head: Option<Seq>,
}

impl Thread {
    /// Folds a frame, after the session said what of it is fresh.
    pub(crate) fn receive(&mut self, frame: &ToAgent, received: Received) {
        match frame {
            ToAgent::Welcome { head, you, .. } => {
                self.head = Some(*head);
                self.me = Some(you.id.clone());
            }
            ToAgent::Events { events, .. } => {
                if let Received::Fresh { after } = received {
                    self.append(events, after);
                }
            }
            ToAgent::Resync { .. } => {
                self.events.clear();
                self.stored_by_cid.clear();
            }
            ToAgent::Ack { cid, at, .. } => self.acknowledge(cid, *at),
            ToAgent::Nack { .. } | ToAgent::Refused { .. } => (),
        }
    }

    /// Takes over what the session still has to send; says whether that changed anything.
    pub(crate) fn reconcile(&mut self, now: Timestamp, unsent: &[Unsent<Command>]) -> bool {
        let before = (self.written.clone(), self.closing.clone());
        let is_unsent = |cid: &ClientId| unsent.iter().any(|unsent| unsent.cid == *cid);
        self.written.retain(|written| {
            matches!(written.progress, Progress::Stored { .. }) || is_unsent(&written.cid)
        });
        self.closing = None;
        for Unsent { cid, draft, delivery } in unsent {
            let progress = match delivery {
                Delivery::Waiting => Progress::Kept,
                Delivery::Sending { .. } => Progress::Sending,
                Delivery::Failed(code) => Progress::Failed(*code),
            };
            match draft {
                Command::Say(text) => self.write(cid, text, now, progress),
                Command::Close => self.closing = Some(Closing { cid: cid.clone(), progress }),
            }
        }
        before != (self.written.clone(), self.closing.clone())
    }

    /// What happened, in order.
    pub(crate) fn events(&self) -> &[AgentEvent] {
        &self.events
    }

    /// The agent's messages that have no place in the transcript yet, in the order of writing.
    pub(crate) fn written(&self) -> &[Written] {
        &self.written
    }

    /// The wish to close the conversation, where one is not stored yet.
    pub(crate) fn closing(&self) -> Option<&Closing> {
        self.closing.as_ref()
    }

    /// Where a message of this agent stands.
    pub(crate) fn progress(&self, cid: &ClientId) -> Option<Progress> {
        if let Some(at) = self.stored_by_cid.get(cid) {
            return Some(Progress::Stored { at: *at });
        }
        self.written.iter().find(|written| written.cid == *cid).map(|written| written.progress)
    }

    /// The agent's latest message, where nobody has said anything after it.
    pub(crate) fn last_word(&self) -> Option<&ClientId> {
        if let Some(written) = self.written.last() {
            return Some(&written.cid);
        }
        self.events.iter().rev().find_map(|event| match &event.fact {
            AgentFact::AgentSaid { agent, cid, .. } => Some((self.is_me(&agent.id)).then_some(cid)),
            AgentFact::VisitorSaid { .. } => Some(None),
            AgentFact::Started { .. } | AgentFact::Closed { .. } | AgentFact::Reopened {} => None,
        })?
    }

    /// Whether this is the agent at this console.
    pub(crate) fn is_me(&self, agent: &AgentId) -> bool {
        self.me.as_ref() == Some(agent)
    }

    /// Whether everything that the server spoke of has come.
    pub(crate) fn is_whole(&self) -> bool {
        self.head.is_some_and(|head| self.last() >= head)
    }

    /// The last event that came.
    pub(crate) fn last(&self) -> Seq {
        self.events.last().map(|event| event.seq).unwrap_or_default()
    }

    /// Whether the conversation is closed.
    pub(crate) fn is_closed(&self) -> bool {
        let turn = self.events.iter().rev().find_map(|event| match event.fact {
            AgentFact::Closed { .. } => Some(true),
            AgentFact::Reopened {} | AgentFact::Started { .. } => Some(false),
            AgentFact::VisitorSaid { .. } | AgentFact::AgentSaid { .. } => None,
        });
        turn.unwrap_or(false)
    }

    /// With whom, and since when.
    pub(crate) fn started(&self) -> Option<(&VisitorId, Timestamp)> {
        self.events.iter().find_map(|event| match &event.fact {
            AgentFact::Started { visitor } => Some((visitor, event.at)),
            AgentFact::VisitorSaid { .. }
            | AgentFact::AgentSaid { .. }
            | AgentFact::Closed { .. }
            | AgentFact::Reopened {} => None,
        })
    }

    fn append(&mut self, events: &[AgentEvent], after: Seq) {
        for event in events.iter().filter(|event| event.seq > after) {
            if let AgentFact::AgentSaid { cid, .. } = &event.fact {
                self.stored_by_cid.insert(cid.clone(), event.at);
                self.written.retain(|written| written.cid != *cid);
            }
            self.events.push(event.clone());
        }
    }

    fn acknowledge(&mut self, cid: &ClientId, at: Timestamp) {
        for written in self.written.iter_mut().filter(|written| written.cid == *cid) {
            written.progress = Progress::Stored { at };
        }
    }

    fn write(&mut self, cid: &ClientId, text: &Text, at: Timestamp, progress: Progress) {
        match self.written.iter_mut().find(|written| written.cid == *cid) {
            Some(written) => written.progress = progress,
            None => {
                self.written.push(Written { cid: cid.clone(), text: text.clone(), at, progress });
            }
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use baton_shared::protocol::{AgentCard, ResyncReason, VERSION};

    use super::*;

    pub(crate) fn card(id: &str, name: &str) -> AgentCard {
        AgentCard { id: AgentId::new(id).unwrap(), name: name.to_owned() }
    }

    pub(crate) fn cid(id: &str) -> ClientId {
        ClientId::new(id).unwrap()
    }

    pub(crate) fn started() -> AgentFact {
        AgentFact::Started { visitor: VisitorId::new("v1").unwrap() }
    }

    pub(crate) fn visitor(text: &str) -> AgentFact {
        AgentFact::VisitorSaid { text: Text::new(text) }
    }

    pub(crate) fn agent(id: &str, cid_: &str, text: &str) -> AgentFact {
        AgentFact::AgentSaid { agent: card(id, "Mara"), cid: cid(cid_), text: Text::new(text) }
    }

    /// A thread of the agent `me` in which these things happened, a second apart.
    pub(crate) fn thread(facts: Vec<AgentFact>) -> Thread {
        let mut thread = Thread::default();
        let head = Seq::new(u32::try_from(facts.len()).unwrap());
        thread.receive(
            &ToAgent::Welcome { v: VERSION, head, you: card("me", "Mara") },
            Received::Nothing,
        );
        fold(&mut thread, 0, facts);
        thread
    }

    pub(crate) fn fold(thread: &mut Thread, after: u32, facts: Vec<AgentFact>) {
        let events = (after + 1..)
            .zip(facts)
            .map(|(seq, fact)| AgentEvent {
                seq: Seq::new(seq),
                at: Timestamp::new(i64::from(seq) * 1_000),
                fact,
            })
            .collect();
        let after = Seq::new(after);
        thread.receive(&ToAgent::Events { after, events }, Received::Fresh { after });
    }

    const NOW: Timestamp = Timestamp::new(2_500);

    fn unsent(id: &str, delivery: Delivery) -> Unsent<Command> {
        Unsent { cid: cid(id), draft: Command::Say(Text::new("Hi")), delivery }
    }

    fn ack(id: &str) -> ToAgent {
        ToAgent::Ack { cid: cid(id), seq: Seq::new(3), at: Timestamp::new(3_000) }
    }

    #[test]
    fn a_message_stays_on_the_screen_from_writing_to_its_place_in_the_transcript() {
        let mut thread = thread(vec![started(), visitor("Hello")]);
        thread.reconcile(NOW, &[unsent("m1", Delivery::Waiting)]);
        assert_eq!(thread.progress(&cid("m1")), Some(Progress::Kept));
        thread.reconcile(NOW, &[unsent("m1", Delivery::Sending { since: Timestamp::new(1) })]);
        assert_eq!(thread.progress(&cid("m1")), Some(Progress::Sending));

        thread.receive(&ack("m1"), Received::Nothing);
        thread.reconcile(NOW, &[]);
        let stored = Some(Progress::Stored { at: Timestamp::new(3_000) });
        assert_eq!((thread.written().len(), thread.progress(&cid("m1"))), (1, stored));

        fold(&mut thread, 2, vec![agent("me", "m1", "Hi")]);
        assert_eq!((thread.written().len(), thread.progress(&cid("m1"))), (0, stored));
    }

    #[test]
    fn a_message_whose_event_comes_before_its_acknowledgement_is_there_once() {
        let mut thread = thread(vec![started()]);
        thread.reconcile(NOW, &[unsent("m1", Delivery::Sending { since: Timestamp::new(1) })]);
        fold(&mut thread, 1, vec![agent("me", "m1", "Hi")]);
        thread.reconcile(NOW, &[]);
        thread.receive(&ack("m1"), Received::Nothing);
        assert_eq!(thread.written(), []);
        assert_eq!(thread.events().len(), 2);
    }

    #[test]
    fn a_message_that_is_given_up_leaves_the_screen() {
        let mut thread = thread(vec![started()]);
        thread.reconcile(NOW, &[unsent("m1", Delivery::Failed(Nack::Closed))]);
        assert_eq!(thread.progress(&cid("m1")), Some(Progress::Failed(Nack::Closed)));
        thread.reconcile(NOW, &[]);
        assert_eq!(thread.written(), []);
    }

    #[test]
    fn events_that_were_folded_before_are_not_folded_again() {
        let mut thread = thread(vec![started(), visitor("one")]);
        let events = vec![
            AgentEvent { seq: Seq::new(2), at: Timestamp::new(2_000), fact: visitor("one") },
            AgentEvent { seq: Seq::new(3), at: Timestamp::new(3_000), fact: visitor("two") },
        ];
        let frame = ToAgent::Events { after: Seq::new(1), events };
        thread.receive(&frame, Received::Fresh { after: Seq::new(2) });
        assert_eq!(thread.last(), Seq::new(3));
        assert_eq!(thread.events().len(), 3);
        thread.receive(&frame, Received::Nothing);
        assert_eq!(thread.events().len(), 3);
    }

    #[test]
    fn a_resync_forgets_the_transcript_and_keeps_what_was_written() {
        let mut thread = thread(vec![started(), visitor("one")]);
        thread.reconcile(NOW, &[unsent("m1", Delivery::Waiting)]);
        thread.receive(&ToAgent::Resync { reason: ResyncReason::AheadOfServer }, Received::Reset);
        assert_eq!((thread.events().len(), thread.written().len()), (0, 1));
    }

    #[test]
    fn a_conversation_is_closed_until_the_visitor_writes_again() {
        let mut thread = thread(vec![started(), visitor("one"), AgentFact::Closed { agent: None }]);
        assert!(thread.is_closed());
        fold(&mut thread, 3, vec![AgentFact::Reopened {}, visitor("two")]);
        assert!(!thread.is_closed());
    }

    #[test]
    fn a_thread_is_whole_when_all_that_was_announced_has_come() {
        assert!(!Thread::default().is_whole());
        let mut thread = thread(vec![started()]);
        assert!(thread.is_whole());
        thread.receive(
            &ToAgent::Welcome { v: VERSION, head: Seq::new(2), you: card("me", "Mara") },
            Received::Nothing,
        );
        assert!(!thread.is_whole());
    }

    #[test]
    fn the_last_word_is_this_agents_only_while_nobody_answers_it() {
        let mut thread = thread(vec![started(), visitor("a"), agent("me", "m1", "b")]);
        assert_eq!(thread.last_word(), Some(&cid("m1")));
        fold(&mut thread, 3, vec![visitor("c")]);
        assert_eq!(thread.last_word(), None);
        fold(&mut thread, 4, vec![agent("other", "x", "d")]);
        assert_eq!(thread.last_word(), None);
    }

    #[test]
    fn a_wish_to_close_is_pending_until_it_is_stored() {
        let mut thread = thread(vec![started()]);
        let close = Unsent { cid: cid("m1"), draft: Command::Close, delivery: Delivery::Waiting };
        thread.reconcile(NOW, &[close]);
        assert_eq!(thread.closing().map(|closing| closing.progress), Some(Progress::Kept));
        thread.reconcile(NOW, &[]);
        assert_eq!(thread.closing(), None);
    }
}
