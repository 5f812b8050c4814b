//! The clients of a storm: each writes as fast as it is answered, never gives up, and keeps a
//! record of everything that it was told.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender};
use std::time::{Duration, Instant};

use baton_shared::id::{ClientId, Seq};
use baton_shared::protocol::Role;
use baton_shared::protocol::agent::{AgentEvent, AgentFact, ToAgent};
use baton_shared::protocol::visitor::{ToVisitor, VisitorEvent, VisitorFact};
use baton_shared::session::{AgentSide, Command, Family, Received, VisitorSide};
use baton_shared::text::Text;
use baton_tests::client::{Door, Driver, Turn, now};
use baton_tests::history::{Deed, History, Outcome, Seen};
use baton_tests::seed::Seed;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// How many messages wait at a client at most.
const AT_ONCE: usize = 3;
/// How long a client may take to have everything stored once the storm is over.
const SETTLED_WITHIN: Duration = Duration::from_secs(30);
/// How long a client may take to be shown everything: above the longest wait between two tries.
const SHOWN_WITHIN: Duration = Duration::from_secs(40);

/// What a storm needs to know of an audience.
pub(crate) trait Audience: Family {
    fn draft(text: String) -> Self::Draft;
    /// The acknowledged message and its place.
    fn acked(frame: &Self::Down) -> Option<(&ClientId, u32)>;
    /// The refused message and why, where nothing will be tried again.
    fn failed(frame: &Self::Down) -> Option<(&ClientId, String)>;
    /// The event before those that the frame shows, and those.
    fn shown(frame: &Self::Down) -> Option<(u32, Vec<Seen>)>;
}

impl Audience for VisitorSide {
    fn draft(text: String) -> Text {
        Text::new(text)
    }
    fn acked(frame: &ToVisitor) -> Option<(&ClientId, u32)> {
        if let ToVisitor::Ack { cid, seq, .. } = frame { Some((cid, seq.number())) } else { None }
    }
    fn failed(frame: &ToVisitor) -> Option<(&ClientId, String)> {
        let ToVisitor::Nack { cid: Some(cid), code, retry_after_ms: None } = frame else {
            return None;
        };
        Some((cid, code.word().to_owned()))
    }
    fn shown(frame: &ToVisitor) -> Option<(u32, Vec<Seen>)> {
        let ToVisitor::Events { after, events } = frame else { return None };
        Some((after.number(), events.iter().map(seen_by_visitor).collect()))
    }
}

impl Audience for AgentSide {
    fn draft(text: String) -> Command {
        Command::Say(Text::new(text))
    }
    fn acked(frame: &ToAgent) -> Option<(&ClientId, u32)> {
        if let ToAgent::Ack { cid, seq, .. } = frame { Some((cid, seq.number())) } else { None }
    }
    fn failed(frame: &ToAgent) -> Option<(&ClientId, String)> {
        let ToAgent::Nack { cid: Some(cid), code, retry_after_ms: None } = frame else {
            return None;
        };
        Some((cid, code.word().to_owned()))
    }
    fn shown(frame: &ToAgent) -> Option<(u32, Vec<Seen>)> {
        let ToAgent::Events { after, events } = frame else { return None };
        Some((after.number(), events.iter().map(seen_by_agent).collect()))
    }
}

/// What a visitor's event says, in words that are the same for both audiences.
pub(crate) fn seen_by_visitor(event: &VisitorEvent) -> Seen {
    let what = match &event.fact {
        VisitorFact::Started {} => "started".into(),
        VisitorFact::Said { by, text, .. } => said(by.role, text),
        VisitorFact::Closed {} => "closed".into(),
        VisitorFact::Reopened {} => "reopened".into(),
    };
    Seen { seq: event.seq.number(), what }
}

/// What an agent's event says, in words that are the same for both audiences.
pub(crate) fn seen_by_agent(event: &AgentEvent) -> Seen {
    let what = match &event.fact {
        AgentFact::Started { .. } => "started".into(),
        AgentFact::VisitorSaid { text } => said(Role::Visitor, text),
        AgentFact::AgentSaid { text, .. } => said(Role::Agent, text),
        AgentFact::Closed { .. } => "closed".into(),
        AgentFact::Reopened {} => "reopened".into(),
    };
    Seen { seq: event.seq.number(), what }
}

fn said(role: Role, text: &Text) -> String {
    format!("{}: {}", role.word(), text.reveal())
}

/// The sender's id in what an event says: each message of a storm is its own id.
pub(crate) fn cid_of(what: &str) -> Option<&str> {
    what.split_once(": ").map(|(_, cid)| cid)
}

/// One client's part in a storm.
pub(crate) struct Client<F: Audience> {
    pub(crate) proc: u32,
    pub(crate) key: String,
    pub(crate) family: F,
    pub(crate) door: Door,
    pub(crate) seed: Seed,
    pub(crate) history: Arc<History>,
    pub(crate) over: Arc<AtomicBool>,
    /// Told once everything is stored.
    pub(crate) settled: Sender<()>,
    /// Tells the last event of the final log.
    pub(crate) head: Receiver<Seq>,
}

impl<F: Audience> Client<F>
where
    F::Up: Serialize,
    F::Down: DeserializeOwned + Debug,
{
    /// Writes until the storm is over and everything is stored, and leaves once it was shown the
    /// whole log.
    pub(crate) fn run(self) {
        let mut driver = Driver::start(self.family, self.door, self.seed.branch(1));
        let record = Record {
            proc: self.proc,
            key: self.key,
            history: self.history,
            pending: BTreeMap::new(),
        };
        let mut record = write_until_settled(&mut driver, record, self.seed, &self.over);
        record.give_up_pending();
        let _ = self.settled.send(());
        drop(self.settled);
        let Ok(head) = self.head.recv() else { return };
        let until = Instant::now() + SHOWN_WITHIN;
        while driver.session.last() < head && Instant::now() < until {
            record.turn(&mut driver);
        }
        record.put(Deed::Left);
    }
}

fn write_until_settled<F: Audience>(
    driver: &mut Driver<F>,
    mut record: Record,
    mut seed: Seed,
    over: &AtomicBool,
) -> Record
where
    F::Up: Serialize,
    F::Down: DeserializeOwned + Debug,
{
    let mut count = 0;
    let mut give_up = None;
    loop {
        if over.load(Ordering::Relaxed) {
            if driver.is_settled() {
                return record;
            }
            let until = *give_up.get_or_insert_with(|| Instant::now() + SETTLED_WITHIN);
            assert!(
                Instant::now() < until,
                "client {}: {} messages were never stored",
                record.proc,
                driver.session.unsent().len()
            );
        } else if driver.session.unsent().len() < AT_ONCE {
            count += 1;
            let cid = ClientId::mint(now(), count, seed.number());
            record.pending.insert(cid.clone(), record.history.clock());
            driver.send(cid.clone(), F::draft(cid.to_string()));
        }
        record.turn(driver);
    }
}

/// What one client did and saw.
struct Record {
    proc: u32,
    key: String,
    history: Arc<History>,
    /// What it sent and when, while nobody knows how that ended.
    pending: BTreeMap<ClientId, u64>,
}

impl Record {
    fn put(&self, deed: Deed) {
        self.history.record(self.proc, &self.key, self.history.clock(), deed);
    }

    /// Lets the client work until something happens, and keeps what did.
    fn turn<F: Audience>(&mut self, driver: &mut Driver<F>)
    where
        F::Up: Serialize,
        F::Down: DeserializeOwned + Debug,
    {
        match driver.turn(Duration::from_millis(100)) {
            Turn::Frame(frame, received) => {
                if received == Received::Reset {
                    self.put(Deed::Resync);
                }
                if let Some((cid, seq)) = F::acked(&frame) {
                    self.end(cid, Outcome::Ok { ok_ns: self.history.clock(), seq });
                }
                if let Some((cid, code)) = F::failed(&frame) {
                    self.end(cid, Outcome::Fail(code));
                }
                if let Some(deed) = see::<F>(&frame, received) {
                    self.put(deed);
                }
            }
            Turn::Lost => self.put(Deed::Lost),
            Turn::Quiet => (),
        }
    }

    fn end(&mut self, cid: &ClientId, outcome: Outcome) {
        if let Some(invoke_ns) = self.pending.remove(cid) {
            let deed = Deed::Send { cid: cid.to_string(), outcome };
            self.history.record(self.proc, &self.key, invoke_ns, deed);
        }
    }

    fn give_up_pending(&mut self) {
        while let Some((cid, _)) = self.pending.first_key_value() {
            let cid = cid.clone();
            self.end(&cid, Outcome::Info("stored, as its own event says".into()));
        }
    }
}

/// What the client takes from a frame of events; a gap is kept as it was shown.
fn see<F: Audience>(frame: &F::Down, received: Received) -> Option<Deed> {
    let (after, mut events) = F::shown(frame)?;
    match received {
        Received::Fresh { after } => {
            events.retain(|event| event.seq > after.number());
            Some(Deed::See { after: after.number(), events })
        }
        Received::Nothing => Some(Deed::See { after, events: Vec::new() }),
        Received::Reset => None,
    }
}
