//! What the product has to reach, and whether it does.

use crate::simulation::plain::Rule;
use crate::simulation::run::{Cell, Way};
use crate::simulation::scene::Scene;

/// Whether a gate is about never being wrong, or about how good it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Concern {
    /// One breach is one too many.
    Correctness,
    /// A figure to reach.
    Performance,
}

/// Whether a gate is passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is.
    Passed,
    /// It is not.
    Missed,
}

/// A gate with the figures found.
#[derive(Clone, Debug)]
pub struct Gate {
    /// What is asked.
    pub asks: &'static str,
    /// What it is about.
    pub concern: Concern,
    /// What was found, by load or scenario.
    pub found: String,
    /// Whether that is enough.
    pub verdict: Verdict,
}

/// One figure and whether it is good enough.
type Found = (String, bool);

/// Judges the steady days and the scenarios.
pub fn judge(scenes: &[Scene], steady: &[Cell], odd: &[Scene], scenarios: &[Cell]) -> Vec<Gate> {
    let loads = loads(scenes, steady);
    let mut gates = never_wrong(steady, odd, scenarios);
    gates.extend(well_routed(&loads));
    gates.extend(well_told(&loads, odd, scenarios));
    gates
}

fn never_wrong(steady: &[Cell], odd: &[Scene], scenarios: &[Cell]) -> Vec<Gate> {
    let all = || steady.iter().chain(scenarios);
    let none = |count: u64| vec![(count.to_string(), count == 0)];
    let grown = all().filter_map(|cell| cell.told.as_ref()).map(|told| told.truth.silent_growths);
    // Under a slow CRM an agent who tries too early is refused: that is the scenario.
    let late = odd.iter().position(|scene| scene.letter == 'F');
    let in_time = scenarios.iter().filter(|cell| Some(cell.scene) != late);
    let refusals: Vec<Found> = steady
        .iter()
        .chain(in_time)
        .filter_map(|cell| cell.told.as_ref())
        .flat_map(|told| &told.refused)
        .map(|(why, count)| (format!("{count} x {why}"), false))
        .collect();
    vec![
        gate(
            "offers over a cap: none",
            Concern::Correctness,
            none(all().map(|cell| cell.figures.over_cap).sum()),
        ),
        gate(
            "assignments or offers to somebody who is not there: none",
            Concern::Correctness,
            none(all().map(|cell| cell.figures.ghosts).sum()),
        ),
        gate(
            "growths of a shown bound or place that are not said: none",
            Concern::Correctness,
            none(grown.sum()),
        ),
        gate(
            "commands of the shell that the desk refused: none",
            Concern::Correctness,
            if refusals.is_empty() { none(0) } else { refusals },
        ),
    ]
}

fn well_routed(loads: &[Load<'_>]) -> Vec<Gate> {
    vec![
        gate(
            "SLA over the best other policy: +1 pp at .82 and .87, +0 elsewhere",
            Concern::Performance,
            each(loads, |load| {
                let best = load.others().map(|cell| cell.figures.in_time).fold(0.0, f64::max);
                let lead = load.ours.figures.in_time - best;
                let least = if [".82", ".87"].contains(&load.name) { 1.0 } else { 0.0 };
                (format!("{lead:+.1}"), lead >= least)
            }),
        ),
        gate(
            "VIP SLA over strict priority: -2 pp at most, +0 up to .82",
            Concern::Performance,
            each(loads, |load| {
                let lead = load.ours.figures.in_time_vip - load.strict.figures.in_time_vip;
                let least = if [".70", ".82"].contains(&load.name) { 0.0 } else { -2.0 };
                (format!("{lead:+.1}"), lead >= least)
            }),
        ),
        gate(
            "longest wait of strict priority's: 65 % at .70, 50 % from .82",
            Concern::Performance,
            each(loads, |load| {
                let part = load.ours.figures.most * 100.0 / load.strict.figures.most.max(1.0);
                let most = if load.name == ".70" { 65.0 } else { 50.0 };
                (format!("{part:.0} %"), part <= most)
            }),
        ),
        gate(
            "waits over four times the target: 0.2 %",
            Concern::Performance,
            each(loads, |load| {
                let share = load.ours.figures.very_late;
                (format!("{share:.2} %"), share <= 0.2)
            }),
        ),
    ]
}

fn well_told(loads: &[Load<'_>], odd: &[Scene], scenarios: &[Cell]) -> Vec<Gate> {
    let truth = |load: &Load<'_>| load.ours.told.as_ref().map(|told| told.truth.clone());
    vec![
        gate(
            "P90 covers 88 to 94 % of waits",
            Concern::Performance,
            each(loads, |load| {
                let covered = truth(load).map_or(0.0, |truth| truth.covered());
                (format!("{covered:.1} %"), (88.0..=94.0).contains(&covered))
            }),
        ),
        gate(
            "P90 covers 84 % of each priority's waits",
            Concern::Performance,
            each(loads, |load| {
                let by = truth(load).map(|truth| truth.covered_by_priority()).unwrap_or_default();
                let least = by.iter().map(|(_, covered, _)| *covered).fold(100.0, f64::min);
                (format!("{least:.0} %"), least >= 84.0)
            }),
        ),
        gate(
            "P90 covers 84 % in a spike (B) and a mass drop (C)",
            Concern::Performance,
            ['B', 'C']
                .iter()
                .filter_map(|letter| {
                    let covered = odd_truth(odd, scenarios, *letter)?.covered_in_focus();
                    Some((format!("{letter} {covered:.0} %"), covered >= 84.0))
                })
                .collect(),
        ),
        gate(
            "P90 covers 84 % again after 200 waits where chats take longer (L)",
            Concern::Performance,
            odd_truth(odd, scenarios, 'L')
                .into_iter()
                .map(|truth| {
                    let (covered, count) = truth.covered_among(200..u32::MAX);
                    (format!("{covered:.0} % of {count}"), covered >= 84.0)
                })
                .collect(),
        ),
        gate(
            "P50 is off by 85 % of the best other formula at most",
            Concern::Performance,
            each(loads, |load| {
                let Some(truth) = truth(load) else { return (String::new(), false) };
                let best = truth.rival_errors().into_iter().fold(f64::MAX, f64::min);
                let part = truth.error() * 100.0 / best.max(0.001);
                (format!("{part:.0} %"), part <= 85.0)
            }),
        ),
    ]
}

/// The cells of one load.
struct Load<'a> {
    name: &'a str,
    cells: Vec<&'a Cell>,
    ours: &'a Cell,
    strict: &'a Cell,
}

impl Load<'_> {
    fn others(&self) -> impl Iterator<Item = &Cell> {
        self.cells.iter().copied().filter(|cell| cell.way != Way::Ours)
    }
}

fn loads<'a>(scenes: &'a [Scene], cells: &'a [Cell]) -> Vec<Load<'a>> {
    let loads = scenes.iter().enumerate().filter_map(|(place, scene)| {
        let cells: Vec<&Cell> = cells.iter().filter(|cell| cell.scene == place).collect();
        let of = |way| cells.iter().copied().find(|cell| cell.way == way);
        let (ours, strict) = (of(Way::Ours)?, of(Way::Plain(Rule::Strict))?);
        Some(Load { name: &scene.name, ours, strict, cells })
    });
    loads.collect()
}

fn each(loads: &[Load<'_>], judge: impl Fn(&Load<'_>) -> Found) -> Vec<Found> {
    let found = loads.iter().map(|load| {
        let (text, good) = judge(load);
        (format!("{} {text}", load.name), good)
    });
    found.collect()
}

fn odd_truth<'a>(
    scenes: &[Scene],
    cells: &'a [Cell],
    letter: char,
) -> Option<&'a crate::simulation::wait::Truth> {
    let place = scenes.iter().position(|scene| scene.letter == letter)?;
    let cell = cells.iter().find(|cell| cell.scene == place && cell.way == Way::Ours)?;
    cell.told.as_ref().map(|told| &told.truth)
}

fn gate(asks: &'static str, concern: Concern, found: Vec<Found>) -> Gate {
    let passed = !found.is_empty() && found.iter().all(|(_, good)| *good);
    let verdict = if passed { Verdict::Passed } else { Verdict::Missed };
    let texts =
        found.into_iter().map(|(text, good)| if good { text } else { format!("{text} (!)") });
    Gate { asks, concern, found: texts.collect::<Vec<_>>().join(", "), verdict }
}
