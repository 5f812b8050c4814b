use crate::conversation::event::Turn;
use crate::conversation::handoff::{Asker, Passed, Request, Trigger, Why};
use crate::conversation::transfer::{Reason, TransferNote};
use crate::conversation::{Command, Conversation, Effect, Event, Phase, Rejection};
use crate::desk::command::Target;
use crate::desk::event::{Acquired, Inbox};
use crate::id::{AgentId, ClientId, Epoch, RuleId, Seq, Topic, VisitorId};
use crate::link::mail::{QueueLength, ToConversation};
use crate::machine::{Machine, Recorded, take_turn, wake};
use crate::policy::Policy;
use crate::protocol::AgentCard;
use crate::routing::matrix::Hours;
use crate::routing::need::{self, Ticket};
use crate::text::Text;
use crate::time::Timestamp;
use crate::waiting::Told;

pub(super) fn policy() -> Policy {
    Policy::standard()
}

/// A conversation with the rows that a shell would have stored, and what it asked of the shell.
pub(super) struct Chat {
    pub(super) state: Conversation,
    pub(super) policy: Policy,
    pub(super) stored: Vec<(Seq, Timestamp, String)>,
    pub(super) log: Vec<Recorded<Event>>,
    pub(super) effects: Vec<Effect>,
}

impl Default for Chat {
    fn default() -> Self {
        Self {
            state: Conversation::default(),
            policy: policy(),
            stored: Vec::new(),
            log: Vec::new(),
            effects: Vec::new(),
        }
    }
}

impl Chat {
    /// A conversation in which the visitor has written.
    pub(super) fn begun() -> Self {
        let mut chat = Self::default();
        chat.run(0, visitor_says("hi", "My tent is torn")).unwrap();
        chat
    }

    /// A conversation that waits for a person, and whose announcement was made at a second.
    pub(super) fn waiting() -> Self {
        let mut chat = Self::begun();
        chat.run(0, Command::RequestHandoff(Box::new(request()))).unwrap();
        chat.mail(0, queued());
        chat
    }

    /// A conversation that Nina has accepted under epoch 1, at ten seconds.
    pub(super) fn live() -> Self {
        let mut chat = Self::waiting();
        chat.mail(5, offered("nina", 1, None));
        chat.run(6, serve("nina", 1)).unwrap();
        chat.mail(10, assigned("nina", 1, Acquired::Accepted));
        chat.effects.clear();
        chat
    }

    /// Carries out a command at a second, and gives the place of the last event.
    pub(super) fn run(&mut self, second: i64, command: Command) -> Result<Seq, Rejection> {
        let at = Timestamp::new(second * 1_000);
        let head = self.state.head();
        let turn = take_turn(&mut self.state, head, &self.policy, at, command)?;
        self.keep(at, turn);
        Ok(self.state.head())
    }

    /// Delivers what the desk says about the latest request.
    pub(super) fn mail(&mut self, second: i64, mail: ToConversation) {
        let mail = about_the_latest(&self.state, mail);
        self.run(second, Command::Deliver(mail)).unwrap();
    }

    /// Lets happen what is due at a second.
    pub(super) fn wake(&mut self, second: i64) {
        let at = Timestamp::new(second * 1_000);
        let head = self.state.head();
        let turn = wake(&mut self.state, head, &self.policy, at);
        self.keep(at, turn);
    }

    fn keep(&mut self, at: Timestamp, turn: Vec<Recorded<Event>>) {
        let Some(first) = turn.first() else { return };
        let events = turn.iter().map(|recorded| recorded.event.clone()).collect();
        let row = Turn { first: first.seq, at, events };
        self.stored.push((row.first, at, row.body()));
        for recorded in &turn {
            self.effects.extend(self.state.react(recorded));
        }
        self.log.extend(turn);
    }

    pub(super) fn replayed(&self) -> Conversation {
        let mut state = Conversation::default();
        for (first, at, body) in &self.stored {
            for recorded in Turn::read(*first, *at, body).unwrap().recorded() {
                state.apply(&recorded);
            }
        }
        state
    }

    /// The tags of the events that were stored, in order, but for those of promises.
    pub(super) fn tags(&self) -> Vec<String> {
        let tag = |recorded: &Recorded<Event>| {
            let stored = serde_json::to_value(&recorded.event).unwrap();
            stored["e"].as_str().unwrap().to_owned()
        };
        self.log.iter().map(tag).filter(|tag| tag != "promised").collect()
    }

    pub(super) fn last(&self) -> &Event {
        &self.log.last().unwrap().event
    }

    pub(super) fn phase(&self) -> &Phase {
        self.state.phase().unwrap()
    }

    pub(super) fn owner(&self) -> Option<&str> {
        self.state.owner().map(|owner| owner.id.as_str())
    }
}

pub(super) fn at(second: i64) -> Timestamp {
    Timestamp::new(second * 1_000)
}

pub(super) fn cid(text: &str) -> ClientId {
    ClientId::new(text).unwrap()
}

pub(super) fn agent(id: &str) -> AgentId {
    AgentId::new(id).unwrap()
}

/// An agent whose name is the id with a capital.
pub(super) fn card(id: &str) -> AgentCard {
    AgentCard { id: agent(id), name: id[..1].to_uppercase() + &id[1..] }
}

pub(super) fn visitor() -> VisitorId {
    VisitorId::new("v1").unwrap()
}

pub(super) fn visitor_says(id: &str, text: &str) -> Command {
    Command::VisitorSays { visitor: visitor(), cid: cid(id), text: Text::new(text) }
}

pub(super) fn bot_says(id: &str, text: &str) -> Command {
    Command::BotSays { cid: cid(id), text: Text::new(text), aid: None, turn: None }
}

pub(super) fn says(who: &str, id: &str, epoch: Option<u32>) -> Command {
    let (agent, text) = (card(who), Text::new("On it"));
    Command::AgentSays { agent, cid: cid(id), text, epoch: epoch.map(Epoch::new) }
}

pub(super) fn nina_says(id: &str, text: &str) -> Command {
    Command::AgentSays { agent: card("nina"), cid: cid(id), text: Text::new(text), epoch: None }
}

pub(super) fn nina_closes(id: &str) -> Command {
    Command::Close { agent: card("nina"), cid: cid(id), outcome: None, epoch: None }
}

pub(super) fn ticket() -> Ticket {
    let topic = Topic::new("damage").unwrap();
    let rule = RuleId::new("damage").unwrap();
    Ticket { topic, rule, ..need::fixture::ticket("c1") }
}

pub(super) fn request() -> Request {
    Request {
        by: Asker::Visitor,
        why: Why { trigger: Trigger::AskedForPerson, evidence: vec![Seq::new(2)] },
        ticket: ticket(),
        hours: Hours::Open,
        passes: vec![Passed::Transcript, Passed::Profile],
        summary: Some(Text::new("A tent arrived torn.")),
    }
}

pub(super) fn queued() -> ToConversation {
    ToConversation::Queued {
        request: Seq::ZERO,
        team: "Support".to_owned(),
        length: QueueLength::Short,
    }
}

pub(super) fn offered(to: &str, epoch: u32, from: Option<&str>) -> ToConversation {
    ToConversation::Offered {
        request: Seq::ZERO,
        agent: card(to),
        epoch: Epoch::new(epoch),
        lapses_at: at(1_000),
        from: from.map(agent),
    }
}

pub(super) fn assigned(to: &str, epoch: u32, acquired: Acquired) -> ToConversation {
    ToConversation::Assigned { agent: card(to), epoch: Epoch::new(epoch), acquired }
}

pub(super) fn serve(to: &str, epoch: u32) -> Command {
    Command::ServePackage { agent: agent(to), epoch: Epoch::new(epoch) }
}

pub(super) fn note() -> TransferNote {
    TransferNote {
        problem: Text::new("secret: a torn tent"),
        tried: Text::new("secret: a patch"),
        why: Text::new("secret: needs a refund"),
        what_next: Text::new("secret: refund it"),
    }
}

pub(super) fn transfer(from: &str, epoch: u32, to: Target) -> Command {
    Command::Transfer {
        agent: agent(from),
        epoch: Epoch::new(epoch),
        to,
        reason: Reason::Permissions,
        note: Some(note()),
    }
}

pub(super) fn sent_to_inbox(because: Inbox) -> ToConversation {
    ToConversation::SentToInbox { request: Seq::ZERO, reply_by: at(9_000), because }
}

pub(super) fn wait_told(told: Told) -> ToConversation {
    wait_told_at(2, told)
}

pub(super) fn wait_told_at(place: u32, told: Told) -> ToConversation {
    ToConversation::WaitTold { request: Seq::ZERO, place, told }
}

/// The same mail, about the latest request of a conversation.
pub(super) fn about_the_latest(state: &Conversation, mail: ToConversation) -> ToConversation {
    let latest = state.past().and_then(|past| past.handoff.as_ref());
    let latest = latest.map_or(Seq::ZERO, |handoff| handoff.ticket.request);
    let mut mail = mail;
    if let ToConversation::Queued { request, .. }
    | ToConversation::Offered { request, .. }
    | ToConversation::SentToInbox { request, .. }
    | ToConversation::WaitTold { request, .. } = &mut mail
    {
        *request = latest;
    }
    mail
}
