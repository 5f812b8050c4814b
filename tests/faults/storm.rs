//! One run: a server, eight clients, and kills at random moments.

use std::collections::BTreeMap;
use std::fmt::{self, Debug};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::JoinHandle;
use std::time::Duration;

use baton_shared::id::Seq;
use baton_shared::session::{AgentSide, VisitorSide};
use baton_tests::checker::{Logs, Violation, check};
use baton_tests::client::Door;
use baton_tests::figures::{millis, percentile};
use baton_tests::history::{Deed, History, Op, Outcome as End};
use baton_tests::seed::Seed;
use baton_tests::server::{Fault, repository};
use baton_tests::shop::{Conversation, Shop, fresh_cid};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::clients::{Audience, Client, cid_of, seen_by_agent, seen_by_visitor};

/// Each conversation: how many of its visitor's tabs, and which agents.
const CAST: &[(usize, usize)] = &[(2, 2), (1, 1), (1, 1)];
const LEAST: Duration = Duration::from_millis(400);
const MOST: Duration = Duration::from_millis(1_200);
/// How many violations are printed.
const SHOWN: usize = 10;

/// What is done to which server.
pub(crate) struct Storm {
    pub(crate) name: &'static str,
    pub(crate) fault: Fault,
    pub(crate) kills: u32,
    pub(crate) seed: u64,
}

/// What came of it.
pub(crate) struct Outcome {
    name: &'static str,
    pub(crate) kills: u32,
    pub(crate) sends: usize,
    pub(crate) acks: usize,
    stored: usize,
    lost_lines: usize,
    /// From each kill to the next acknowledgement of anybody.
    recoveries: Vec<Duration>,
    /// The longest that one client waited after a kill for its next acknowledgement.
    longest_wait: Duration,
    pub(crate) violations: Vec<Violation>,
    history: PathBuf,
    pub(crate) log: String,
}

impl Storm {
    pub(crate) fn run(&self) -> Outcome {
        let shop = Shop::alone(self.fault);
        let mut seed = Seed::new(self.seed);
        let chats: Vec<Conversation> = CAST.iter().map(|_| begin(&shop)).collect();
        let mut crew = self.crew(&shop, &chats, &seed);

        let mut kills = Vec::new();
        for _ in 0..self.kills {
            std::thread::sleep(seed.between(LEAST, MOST));
            kills.push(crew.history.clock());
            let mut server = shop.server();
            server.kill9();
            server.restart();
        }
        crew.over.store(true, Ordering::Relaxed);
        assert!(
            crew.is_settled(),
            "{}: a client failed\n{}",
            self.name,
            shop.server().log().tail()
        );
        shop.server().restart();
        let logs: Logs =
            chats.iter().map(|chat| (chat.id.to_string(), final_log(&shop, chat))).collect();
        let history = crew.history.clone();
        assert!(
            crew.leaves(&logs),
            "{}: a client failed\n{}",
            self.name,
            shop.server().log().tail()
        );
        let ops = history.ops();
        let path = self.path();
        history.write(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let log = shop.server().log().tail();
        self.judge(&ops, &logs, &kills, log)
    }

    fn path(&self) -> PathBuf {
        repository().join(format!("target/faults-{}.jsonl", self.name))
    }

    fn crew(&self, shop: &Shop, chats: &[Conversation], seed: &Seed) -> Crew {
        let mut crew = Crew::new(seed.branch(0));
        for (chat, (n_tabs, n_agents)) in chats.iter().zip(CAST) {
            for _ in 0..*n_tabs {
                let family = VisitorSide { token: chat.token.clone() };
                crew.take_on(chat, family, shop.visitor_door(&chat.id));
            }
            for agent in &[shop.ada(), shop.ben()][..*n_agents] {
                let family = AgentSide { agent: shop.me(agent).agent.id };
                crew.take_on(chat, family, shop.agent_door(&chat.id, agent));
            }
        }
        println!(
            "{}: {} clients in {} conversations, {} kills",
            self.name,
            crew.hands.len(),
            chats.len(),
            self.kills
        );
        crew
    }

    fn judge(&self, ops: &[Op], logs: &Logs, kills: &[u64], log: String) -> Outcome {
        let sends = ops.iter().filter(|op| matches!(op.deed, Deed::Send { .. })).count();
        let mut acks_by_proc: BTreeMap<u32, Vec<u64>> = BTreeMap::new();
        for op in ops {
            if let Deed::Send { outcome: End::Ok { ok_ns, .. }, .. } = &op.deed {
                acks_by_proc.entry(op.proc).or_default().push(*ok_ns);
            }
        }
        let next_after =
            |acks: &[u64], kill: u64| acks.iter().find(|at| **at > kill).map(|at| at - kill);
        let mut recoveries = Vec::new();
        let mut longest_wait = 0;
        for kill in kills {
            let waits: Vec<u64> =
                acks_by_proc.values().filter_map(|acks| next_after(acks, *kill)).collect();
            recoveries.extend(waits.iter().min().copied().map(Duration::from_nanos));
            longest_wait = longest_wait.max(waits.into_iter().max().unwrap_or(0));
        }
        Outcome {
            name: self.name,
            kills: self.kills,
            sends,
            acks: acks_by_proc.values().map(Vec::len).sum(),
            stored: logs.values().map(Vec::len).sum(),
            lost_lines: ops.iter().filter(|op| op.deed == Deed::Lost).count(),
            recoveries,
            longest_wait: Duration::from_nanos(longest_wait),
            violations: check(ops, logs, cid_of),
            history: self.path(),
            log,
        }
    }
}

/// The clients of a storm.
struct Crew {
    hands: Vec<Hand>,
    seed: Seed,
    history: Arc<History>,
    over: Arc<AtomicBool>,
    settle: Option<Sender<()>>,
    settled: Receiver<()>,
}

/// One of them, and how it is told the last event of its conversation.
struct Hand {
    key: String,
    head: Sender<Seq>,
    thread: JoinHandle<()>,
}

impl Crew {
    fn new(seed: Seed) -> Self {
        let (settle, settled) = mpsc::channel();
        Self {
            hands: Vec::new(),
            seed,
            history: Arc::default(),
            over: Arc::default(),
            settle: Some(settle),
            settled,
        }
    }

    fn take_on<F: Audience + Send + 'static>(&mut self, chat: &Conversation, family: F, door: Door)
    where
        F::Up: Serialize,
        F::Down: DeserializeOwned + Debug,
    {
        let Some(settled) = self.settle.clone() else { return };
        let proc = u32::try_from(self.hands.len() + 1).unwrap_or(u32::MAX);
        let (tell, head) = mpsc::channel();
        let client = Client {
            proc,
            key: chat.id.to_string(),
            family,
            door,
            seed: self.seed.branch(u64::from(proc)),
            history: self.history.clone(),
            over: self.over.clone(),
            settled,
            head,
        };
        let thread = std::thread::spawn(move || client.run());
        self.hands.push(Hand { key: chat.id.to_string(), head: tell, thread });
    }

    /// Waits until everything that anybody wrote is stored; false where a client failed.
    fn is_settled(&mut self) -> bool {
        self.settle = None;
        self.hands.iter().all(|_| self.settled.recv().is_ok())
    }

    /// Waits until everybody was shown the whole log; false where a client failed.
    fn leaves(self, logs: &Logs) -> bool {
        for hand in &self.hands {
            let head = logs[&hand.key].last().map_or(0, |event| event.seq);
            let _ = hand.head.send(Seq::new(head));
        }
        self.hands.into_iter().all(|hand| hand.thread.join().is_ok())
    }
}

/// A conversation whose visitor has spoken, so that agents are let in.
fn begin(shop: &Shop) -> Conversation {
    let chat = shop.conversation();
    let mut visitor = shop.visitor(&chat);
    visitor.hello(&chat.token, 0);
    let cid = fresh_cid();
    visitor.say(&cid, cid.as_str());
    chat
}

/// The log as it is read back, which both audiences and the list must agree about.
fn final_log(shop: &Shop, chat: &Conversation) -> Vec<baton_tests::history::Seen> {
    let mut visitor = shop.visitor(chat);
    let head = visitor.hello(&chat.token, 0);
    let by_visitor: Vec<_> = visitor.events(Seq::ZERO, head).iter().map(seen_by_visitor).collect();
    let mut agent = shop.agent(chat, shop.ada());
    assert_eq!(agent.hello(0).0, head);
    let by_agent: Vec<_> = agent.events(Seq::ZERO, head).iter().map(seen_by_agent).collect();
    assert!(by_visitor == by_agent, "a visitor and an agent read different logs of {}", chat.id);
    let mut inbox = shop.inbox(shop.ada());
    let listed = inbox.hello().iter().any(|row| row.conversation == chat.id && row.seq == head);
    if !listed {
        inbox.row("the row of the whole log", |row| row.conversation == chat.id && row.seq == head);
    }
    by_visitor
}

impl fmt::Display for Outcome {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut recoveries = self.recoveries.clone();
        let (median, worst) =
            (percentile(&mut recoveries, 500), percentile(&mut recoveries, 1_000));
        writeln!(
            out,
            "{}: {} kills, {} sends, {} acks, {} events stored, {} lines lost",
            self.name, self.kills, self.sends, self.acks, self.stored, self.lost_lines
        )?;
        writeln!(
            out,
            "  from a kill to the next ack: median {:.0} ms, worst {:.0} ms; longest wait of one client {:.0} ms",
            millis(median),
            millis(worst),
            millis(self.longest_wait)
        )?;
        let count = |is_it: fn(&Violation) -> bool| {
            self.violations.iter().filter(|found| is_it(found)).count()
        };
        let lost = count(|found| matches!(found, Violation::Lost { .. }));
        write!(
            out,
            "  violations: (a) lost {lost}, elsewhere {}, (b) doubled {}, (c) out of order {}, (d) views {}",
            count(|found| found.letter() == 'a') - lost,
            count(|found| found.letter() == 'b'),
            count(|found| found.letter() == 'c'),
            count(|found| found.letter() == 'd')
        )?;
        for violation in self.violations.iter().take(SHOWN) {
            write!(out, "\n    {violation}")?;
        }
        if self.violations.len() > SHOWN {
            write!(out, "\n    and {} more", self.violations.len() - SHOWN)?;
        }
        if !self.violations.is_empty() {
            write!(out, "\n    the history is in {}", self.history.display())?;
        }
        Ok(())
    }
}
