//! Runs cells, a scene under a way of routing each, on as many threads as asked for.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::simulation::dispatcher::Dispatcher;
use crate::simulation::floor::{Counting, FIRST_OPENING, Floor};
use crate::simulation::ours::Ours;
use crate::simulation::plain::{Plain, Rule};
use crate::simulation::progress::Progress;
use crate::simulation::scene::{HOUR, Scene};
use crate::simulation::tally::{Figures, Tally};
use crate::simulation::wait::{Truth, Watch};

/// Days that warm up the estimates, as a rule.
pub const WARM_UP: u64 = 3;

/// A way of routing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// What another product does.
    Plain(Rule),
    /// What the product does.
    Ours,
}

impl Way {
    /// Every way, in the order of the table.
    pub const ALL: [Self; 5] = [
        Self::Plain(Rule::RocketChat),
        Self::Plain(Rule::RoundRobin),
        Self::Plain(Rule::LeastBusy),
        Self::Plain(Rule::Strict),
        Self::Ours,
    ];

    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Plain(Rule::RocketChat) => "Rocket.Chat-like, 1 a dept per 5 s",
            Self::Plain(Rule::RoundRobin) => "FIFO + round robin, hard skills",
            Self::Plain(Rule::LeastBusy) => "FIFO + least busy, hard skills",
            Self::Plain(Rule::Strict) => "strict + least busy + skill drop",
            Self::Ours => "Baton",
        }
    }
}

/// What is run.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// The seed of all chance.
    pub seed: u64,
    /// How many days come before those that count.
    pub warm_up: u64,
    /// How many days count.
    pub days: u64,
    /// How many threads run.
    pub threads: usize,
}

impl Plan {
    /// How many days all cells of so many scenes take together.
    pub fn steps(&self, scenes: usize) -> usize {
        let days = usize::try_from(self.warm_up + self.days).unwrap_or(usize::MAX);
        scenes * Way::ALL.len() * days
    }
}

/// A scene under a way of routing, once it was run.
#[derive(Clone, Debug)]
pub struct Cell {
    /// Which scene, by its place.
    pub scene: usize,
    /// Which way.
    pub way: Way,
    /// The figures.
    pub figures: Figures,
    /// What visitors were told, where that is ours to tell.
    pub told: Option<Told>,
}

/// What visitors were told, and what the desk refused.
#[derive(Clone, Debug)]
pub struct Told {
    /// How true it was.
    pub truth: Truth,
    /// What was asked of the desk and not carried out, by why.
    pub refused: BTreeMap<String, u64>,
}

/// Runs every scene under every way.
pub fn all(scenes: &[Scene], plan: Plan, progress: &Progress) -> Vec<Cell> {
    let jobs: Vec<(usize, Way)> =
        (0..scenes.len()).flat_map(|scene| Way::ALL.map(|way| (scene, way))).collect();
    let next = AtomicUsize::new(0);
    let done: Mutex<Vec<(usize, Cell)>> = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..plan.threads.max(1) {
            scope.spawn(|| {
                loop {
                    let job = next.fetch_add(1, Ordering::Relaxed);
                    let Some((scene, way)) = jobs.get(job) else { break };
                    let cell = one(&scenes[*scene], *scene, *way, plan, progress);
                    done.lock().expect("no thread fails").push((job, cell));
                }
            });
        }
    });
    let mut cells = done.into_inner().expect("no thread fails");
    cells.sort_by_key(|(job, _)| *job);
    cells.into_iter().map(|(_, cell)| cell).collect()
}

/// Runs a scene under one way.
pub fn one(scene: &Scene, place: usize, way: Way, plan: Plan, progress: &Progress) -> Cell {
    let (tally, told) = match way {
        Way::Plain(rule) => {
            let (tally, _) = live(scene, plan, Plain::new(rule, &scene.staff), progress);
            (tally, None)
        }
        Way::Ours => {
            let warm = i64::try_from(plan.warm_up).expect("few days") * 24 * HOUR;
            let watch = Watch::over(FIRST_OPENING + warm, scene.focus.clone());
            let (tally, ours) = live(scene, plan, Ours::new(scene, watch), progress);
            let (truth, refused) = ours.into_parts();
            (tally, Some(Told { truth, refused }))
        }
    };
    Cell { scene: place, way, figures: tally.figures(), told }
}

fn live<D: Dispatcher>(scene: &Scene, plan: Plan, ours: D, progress: &Progress) -> (Tally, D) {
    let mut floor = Floor::new(scene, plan.seed, ours);
    for day in 0..plan.warm_up + plan.days {
        floor.live(day, if day < plan.warm_up { Counting::Not } else { Counting::Counts });
        progress.step();
    }
    floor.into_parts()
}
