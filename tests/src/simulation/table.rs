//! What was found, as tables to read.

use std::fmt::Write;

use crate::simulation::run::Cell;
use crate::simulation::scene::{DAY, HOUR, Scene};
use crate::simulation::wait::RIVALS;

/// The table of steady days.
pub fn steady(scenes: &[Scene], cells: &[Cell], days: u64) -> String {
    let mut text = String::new();
    let _ = writeln!(
        text,
        "{:<5} {:<5} {:<34} {:>6} {:>6} {:>7} {:>22} {:>8} {:>6} {:>6} {:>7} {:>4} {:>6}",
        "load",
        "used",
        "policy",
        "SLA %",
        "VIP",
        "general",
        "wait mean/p90/p99/max",
        "abandon",
        "W>4S",
        "overt.",
        "requeue",
        "cap",
        "ghosts"
    );
    for cell in cells {
        let scene = &scenes[cell.scene];
        let figures = &cell.figures;
        let waits = format!(
            "{:.0}/{:.0}/{:.0}/{:.0}",
            figures.mean, figures.p90, figures.p99, figures.most
        );
        let _ = writeln!(
            text,
            "{:<5} {:<5} {:<34} {:>6.1} {:>6.1} {:>7.1} {:>22} {:>8.1} {:>6.2} {:>6} {:>7.0} {:>4} {:>6}",
            scene.name,
            busy(scene, cell, days),
            cell.way.name(),
            figures.in_time,
            figures.in_time_vip,
            figures.in_time_general,
            waits,
            figures.abandoned,
            figures.very_late,
            figures.most_overtaken,
            figures.recovered,
            figures.over_cap,
            figures.ghosts,
        );
    }
    text
}

/// The table of what visitors were told, under the product's way.
pub fn told(scenes: &[Scene], cells: &[Cell]) -> String {
    let mut text = String::new();
    let _ = writeln!(
        text,
        "{:<5} {:>7} {:>6} {:>6} {:>6} {:>6} {:>6} {:>6} {:>6} {:>8} {:>6}  {:<26} {:>6} {:>6} {:>6}",
        "load",
        "probes",
        "wait",
        "P50",
        "SF",
        "QL",
        "place",
        "LES",
        "HOL",
        "Genesys",
        "R.Chat",
        "P90 covers (by priority)",
        "width",
        "grown",
        "broken"
    );
    for cell in cells {
        let Some(told) = &cell.told else { continue };
        let truth = &told.truth;
        let [average, length, place, last, first, genesys, rocket] = truth.rival_errors();
        let by: Vec<String> = truth
            .covered_by_priority()
            .iter()
            .map(|(_, covered, _)| format!("{covered:.0}"))
            .collect();
        let covers = format!("{:.1} ({})", truth.covered(), by.join(" "));
        let _ = writeln!(
            text,
            "{:<5} {:>7} {:>6.0} {:>6.0} {:>6.0} {:>6.0} {:>6.0} {:>6.0} {:>6.0} {:>8.0} {:>6.0}  {:<26} {:>6.0} {:>6.1} {:>6.1}",
            scenes[cell.scene].name,
            truth.count(),
            truth.mean_wait(),
            truth.error(),
            average,
            length,
            place,
            last,
            first,
            genesys,
            rocket,
            covers,
            truth.width(),
            truth.grown(),
            truth.broken(),
        );
    }
    let _ = writeln!(text, "mean errors in seconds, of probes who had to wait:");
    for (short, name) in ["SF", "QL", "place", "LES", "HOL", "Genesys", "R.Chat"].iter().zip(RIVALS)
    {
        let _ = writeln!(text, "  {short:<8}{name}");
    }
    text
}

/// The table of scenarios.
pub fn scenarios(scenes: &[Scene], cells: &[Cell]) -> String {
    let mut text = String::new();
    for (place, scene) in scenes.iter().enumerate() {
        let _ = writeln!(text, "{} {}", scene.letter, scene.name);
        for cell in cells.iter().filter(|cell| cell.scene == place) {
            let figures = &cell.figures;
            let _ = writeln!(
                text,
                "  {:<34} SLA {:>5.1}  VIP {:>5.1}  wait {:>4.0}/{:>5.0}  left {:>5.1} %  {}",
                cell.way.name(),
                figures.in_time,
                figures.in_time_vip,
                figures.mean,
                figures.most,
                figures.abandoned,
                measure(scene, cell),
            );
        }
    }
    text
}

/// What a scenario is about.
fn measure(scene: &Scene, cell: &Cell) -> String {
    let figures = &cell.figures;
    let wrong = format!("over cap {}, ghosts {}", figures.over_cap, figures.ghosts);
    let covered = cell.told.as_ref().map(|told| told.truth.covered_in_focus());
    let covered = covered.map_or(String::new(), |share| format!(", P90 covers {share:.0} %"));
    match scene.letter {
        'B' | 'M' => format!("W>4S {:.2} %{covered}", figures.very_late),
        'C' => format!(
            "requeued wait {:.0} s, at most {:.0}; {wrong}{covered}",
            figures.recovered, figures.most_recovered
        ),
        'D' => format!("general {:.1}", figures.in_time_general),
        'E' | 'I' => {
            let served = figures.chats as f64 * (1.0 - figures.abandoned / 100.0);
            format!("served {served:.0}, told to leave a message {}; {wrong}", figures.inbox)
        }
        'F' => format!("accepted before the context was there {:.1} %", figures.blind),
        'G' => format!("came {}, inbox {}; {wrong}", figures.chats, figures.inbox),
        'H' => wrong,
        'J' => format!("general {:.1}, without the junk", figures.in_time_general),
        'L' => cell.told.as_ref().map_or(String::new(), |told| {
            let (first, _) = told.truth.covered_among(0..200);
            let (later, count) = told.truth.covered_among(200..u32::MAX);
            format!("P90 covers {first:.0} % of the first 200 waits, then {later:.0} % ({count})")
        }),
        _ => String::new(),
    }
}

/// Which part of all places was in use, measured.
fn busy(scene: &Scene, cell: &Cell, days: u64) -> String {
    format!("{:.2}", use_of(scene, cell, days)).trim_start_matches('0').to_owned()
}

/// Which part of all places was in use.
pub fn use_of(scene: &Scene, cell: &Cell, days: u64) -> f64 {
    let slots: u32 = scene.staff.iter().map(|agent| u32::from(agent.cap)).sum();
    let there = f64::from(slots) * (DAY / HOUR) as f64 * days as f64;
    cell.figures.busy_hours / there
}
