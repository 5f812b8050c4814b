//! Workspaces at both ends of size: one agent, and four hundred with ten thousand waiting. What a
//! turn takes is measured natively and only told; the gate for it is measured in WASM.

use std::time::{Duration, Instant};

use baton_shared::desk::Desk;
use baton_shared::desk::command::Command;
use baton_shared::desk::event::Event;
use baton_shared::id::{AgentId, ConversationId, Epoch, Seq};
use baton_shared::machine::{Recorded, take_turn};
use baton_shared::policy::Policy;
use baton_shared::time::Timestamp;

use crate::figures::percentile;
use crate::simulation::floor::FIRST_OPENING;
use crate::simulation::ours::{policy_of, ticket};
use crate::simulation::scene::Scene;
use crate::simulation::staff::{agent_id, alike};
use crate::simulation::visitors::of_day;

/// What was found of one size.
#[derive(Clone, Debug)]
pub struct Extreme {
    /// How many agents.
    pub agents: usize,
    /// How many wait.
    pub waiting: usize,
    /// How many chats were finished and followed by the next.
    pub served: usize,
    /// Whoever was not the next in line as the desk itself lists it.
    pub out_of_order: usize,
    /// Agents with more than their cap, at the end.
    pub over_cap: usize,
    /// Half of the turns took less.
    pub half: Duration,
    /// Ninety-nine in a hundred turns took less.
    pub most: Duration,
}

/// Fills a desk, and lets agents finish one chat after the other.
pub fn measure(agents: usize, waiting: usize, finishes: usize) -> Extreme {
    let mut scene = Scene::steady("extreme", 2_650.0);
    scene.staff = alike(agents);
    let mut run = Run::new(&scene);
    let visitors = (0..).flat_map(|day| of_day(&scene, 5, day));
    let full = agents * usize::from(scene.staff[0].cap);
    for comer in visitors.take(full + waiting) {
        run.turn(Command::Enqueue { ticket: ticket(&comer) });
    }
    let mut extreme = Extreme {
        agents,
        waiting: run.desk.len(),
        served: 0,
        out_of_order: 0,
        over_cap: 0,
        half: Duration::ZERO,
        most: Duration::ZERO,
    };
    run.took.clear();
    let mut place = 0;
    while extreme.served < finishes && place < run.owned.len() {
        let (conversation, epoch) = run.owned[place].clone();
        place += 1;
        // Listing all who wait is slow, so that not each is compared.
        let next = (extreme.served.is_multiple_of(50))
            .then(|| run.desk.waiting().next().map(|entry| entry.ticket.conversation.clone()))
            .flatten();
        run.turn(Command::Release { conversation, epoch });
        extreme.served += 1;
        let got = run.owned.last().map(|(conversation, _)| conversation.clone());
        extreme.out_of_order += usize::from(next.is_some() && next != got);
    }
    let over = |agent: &usize| {
        let view = run.desk.agent(&agent_id(*agent));
        view.is_none_or(|view| view.used + view.reserved > u32::from(view.cap))
    };
    extreme.over_cap = (0..agents).filter(over).count();
    extreme.half = percentile(&mut run.took, 500);
    extreme.most = percentile(&mut run.took, 990);
    extreme
}

struct Run {
    desk: Desk,
    policy: Policy,
    head: Seq,
    owned: Vec<(ConversationId, Epoch)>,
    took: Vec<Duration>,
}

impl Run {
    fn new(scene: &Scene) -> Self {
        let mut policy = policy_of(scene);
        // Nobody is heard of again here, and time stands still.
        policy.queue.rescue_passes = 0;
        let mut run = Self {
            desk: Desk::default(),
            policy,
            head: Seq::ZERO,
            owned: Vec::new(),
            took: Vec::new(),
        };
        run.turn(Command::Configure);
        for place in 0..scene.staff.len() {
            run.turn(Command::SignIn { agent: agent_id(place) });
        }
        run
    }

    /// Takes a turn, and lets whoever is offered somebody accept.
    fn turn(&mut self, command: Command) {
        for recorded in self.take(command) {
            if let Event::Offered { conversation, agent, epoch, .. } = recorded.event {
                self.accept(conversation, agent, epoch);
            }
        }
    }

    fn accept(&mut self, conversation: ConversationId, agent: AgentId, epoch: Epoch) {
        let served = Command::PackageServed {
            conversation: conversation.clone(),
            agent: agent.clone(),
            epoch,
        };
        self.take(served);
        self.take(Command::Accept { conversation: conversation.clone(), agent, epoch });
        self.owned.push((conversation, epoch));
    }

    fn take(&mut self, command: Command) -> Vec<Recorded<Event>> {
        let begun = Instant::now();
        let at = Timestamp::new(FIRST_OPENING);
        let turn = take_turn(&mut self.desk, self.head, &self.policy, at, command);
        self.took.push(begun.elapsed());
        let turn = turn.expect("whatever is asked here can be carried out");
        self.head = turn.last().map_or(self.head, |last| last.seq);
        turn
    }
}
