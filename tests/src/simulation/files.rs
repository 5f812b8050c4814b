//! What was found, as files: figures for a table program, and a picture.

use std::fmt::Write;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::simulation::plot;
use crate::simulation::run::{Cell, Plan};
use crate::simulation::scene::Scene;
use crate::simulation::table::use_of;
use crate::simulation::wait::RIVALS;

/// Writes the figures of steady days and scenarios and the picture, and says where they are.
pub fn write(
    folder: &Path,
    (scenes, steady): (&[Scene], &[Cell]),
    (odd, scenarios): (&[Scene], &[Cell]),
    plan: Plan,
    odd_plan: Plan,
) -> io::Result<Vec<PathBuf>> {
    fs::create_dir_all(folder)?;
    let files = [
        ("steady.csv", figures(scenes, steady, plan.days)),
        ("scenarios.csv", figures(odd, scenarios, odd_plan.days)),
        ("waits.csv", waits(scenes, steady)),
        ("policies.svg", plot::policies(scenes, steady, plan.days)),
    ];
    files
        .into_iter()
        .map(|(name, text)| {
            let path = folder.join(name);
            fs::write(&path, text)?;
            Ok(path)
        })
        .collect()
}

fn figures(scenes: &[Scene], cells: &[Cell], days: u64) -> String {
    let mut text = String::from(
        "scenario,name,policy,use,chats,sla,sla_vip,sla_general,wait_mean_s,wait_p90_s,wait_p99_s,\
         wait_max_s,abandoned_percent,over_4s_percent,max_overtaken,requeue_wait_s,inbox,\
         before_context_percent,over_cap,ghosts\n",
    );
    for cell in cells {
        let scene = &scenes[cell.scene];
        let f = &cell.figures;
        let _ = writeln!(
            text,
            "{},\"{}\",\"{}\",{:.3},{},{:.2},{:.2},{:.2},{:.1},{:.1},{:.1},{:.1},{:.2},{:.3},{},{:.1},{},{:.2},{},{}",
            scene.letter,
            scene.name,
            cell.way.name(),
            use_of(scene, cell, days),
            f.chats,
            f.in_time,
            f.in_time_vip,
            f.in_time_general,
            f.mean,
            f.p90,
            f.p99,
            f.most,
            f.abandoned,
            f.very_late,
            f.most_overtaken,
            f.recovered,
            f.inbox,
            f.blind,
            f.over_cap,
            f.ghosts,
        );
    }
    text
}

fn waits(scenes: &[Scene], cells: &[Cell]) -> String {
    let mut text = String::from("load,estimate,mean_error_s\n");
    for cell in cells {
        let Some(told) = &cell.told else { continue };
        let load = &scenes[cell.scene].name;
        let _ = writeln!(text, "{load},\"Baton P50\",{:.1}", told.truth.error());
        for (name, error) in RIVALS.iter().zip(told.truth.rival_errors()) {
            let _ = writeln!(text, "{load},\"{name}\",{error:.1}");
        }
    }
    text
}
