//! Two pictures side by side: the SLA and the longest wait of each policy over how busy it is. They
//! read well on light and on dark paper.

use std::fmt::Write;

use crate::simulation::run::{Cell, Way};
use crate::simulation::scene::Scene;
use crate::simulation::table::use_of;

const WIDTH: f64 = 420.0;
const HEIGHT: f64 = 280.0;
const LEFT: f64 = 70.0;
const TOP: f64 = 50.0;
const GAP: f64 = 110.0;

/// Colors that differ in brightness too, and lines that differ in their dashes.
const LOOKS: [(&str, &str); 5] = [
    ("#b07aa1", "2 4"),
    ("#c77d1e", "7 4"),
    ("#5b8fd9", "7 3 2 3"),
    ("#d1495b", "12 4"),
    ("#2a9d6f", ""),
];

/// One picture's vertical axis.
struct Axis {
    title: &'static str,
    least: f64,
    most: f64,
    step: f64,
    /// Ten times as much is one step, where the values are far apart.
    scale: Scale,
    value: fn(&Cell) -> f64,
}

#[derive(Clone, Copy, PartialEq)]
enum Scale {
    Even,
    Decades,
}

impl Axis {
    fn place(&self, value: f64) -> f64 {
        let value = value.clamp(self.least, self.most);
        let part = match self.scale {
            Scale::Even => (value - self.least) / (self.most - self.least),
            Scale::Decades => (value / self.least).ln() / (self.most / self.least).ln(),
        };
        TOP + HEIGHT * (1.0 - part)
    }

    fn marks(&self) -> Vec<f64> {
        let mut marks = vec![self.least];
        while let Some(last) = marks.last().copied().filter(|last| *last < self.most * 0.999) {
            marks.push(match self.scale {
                Scale::Even => last + self.step,
                Scale::Decades => last * self.step,
            });
        }
        marks
    }
}

/// The picture.
pub fn policies(scenes: &[Scene], cells: &[Cell], days: u64) -> String {
    let axes = [
        Axis {
            title: "served in time, %",
            least: 40.0,
            most: 100.0,
            step: 10.0,
            scale: Scale::Even,
            value: |cell| cell.figures.in_time,
        },
        Axis {
            title: "longest wait, s (each line doubles)",
            least: 250.0,
            most: 8_000.0,
            step: 2.0,
            scale: Scale::Decades,
            value: |cell| cell.figures.most,
        },
    ];
    let (width, height) = (LEFT + 2.0 * WIDTH + GAP + 30.0, TOP + HEIGHT + 150.0);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
         font-family=\"system-ui, sans-serif\" font-size=\"13\" role=\"img\" \
         aria-label=\"Served in time and longest wait of each policy, by use of places\">\n\
         <style>:root{{--paper:#fff;--ink:#222;--line:#ddd}}\
         @media(prefers-color-scheme:dark){{:root{{--paper:#16181d;--ink:#e8e8e8;--line:#3a3d44}}}}\
         text{{fill:var(--ink)}}.grid{{stroke:var(--line)}}</style>\n\
         <rect width=\"100%\" height=\"100%\" fill=\"var(--paper)\"/>\n"
    );
    for (place, axis) in axes.iter().enumerate() {
        let left = LEFT + place as f64 * (WIDTH + GAP);
        draw(&mut svg, axis, left, scenes, cells, days);
    }
    for (place, (way, (color, dashes))) in Way::ALL.iter().zip(LOOKS).enumerate() {
        let (x, y) =
            (LEFT + (place % 3) as f64 * 320.0, TOP + HEIGHT + 85.0 + (place / 3) as f64 * 26.0);
        let _ = writeln!(
            svg,
            "<line x1=\"{x}\" x2=\"{}\" y1=\"{y}\" y2=\"{y}\" stroke=\"{color}\" \
             stroke-width=\"{}\" stroke-dasharray=\"{dashes}\"/>\
             <text x=\"{}\" y=\"{}\">{}</text>",
            x + 36.0,
            thickness(*way),
            x + 44.0,
            y + 4.0,
            way.name(),
        );
    }
    svg.push_str("</svg>\n");
    svg
}

fn draw(svg: &mut String, axis: &Axis, left: f64, scenes: &[Scene], cells: &[Cell], days: u64) {
    let right = left + WIDTH;
    let along = |used: f64| left + WIDTH * ((used - 0.6) / 0.35).clamp(0.0, 1.0);
    let _ = writeln!(
        svg,
        "<text x=\"{left}\" y=\"{}\" font-weight=\"600\">{}</text>",
        TOP - 18.0,
        axis.title
    );
    for mark in axis.marks() {
        let y = axis.place(mark);
        let _ = writeln!(
            svg,
            "<line class=\"grid\" x1=\"{left}\" x2=\"{right}\" y1=\"{y:.1}\" y2=\"{y:.1}\"/>\
             <text x=\"{}\" y=\"{:.1}\" text-anchor=\"end\">{mark:.0}</text>",
            left - 8.0,
            y + 4.0
        );
    }
    for hundredths in (60..=95).step_by(5) {
        let x = along(f64::from(hundredths) / 100.0);
        let _ = writeln!(
            svg,
            "<text x=\"{x:.1}\" y=\"{}\" text-anchor=\"middle\">.{hundredths}</text>",
            TOP + HEIGHT + 20.0
        );
    }
    let _ = writeln!(
        svg,
        "<text x=\"{}\" y=\"{}\" text-anchor=\"middle\">share of places in use</text>",
        left + WIDTH / 2.0,
        TOP + HEIGHT + 44.0
    );
    for (way, (color, dashes)) in Way::ALL.iter().zip(LOOKS) {
        let points: Vec<(f64, f64)> = cells
            .iter()
            .filter(|cell| cell.way == *way)
            .map(|cell| {
                let used = use_of(&scenes[cell.scene], cell, days);
                (along(used), axis.place((axis.value)(cell)))
            })
            .collect();
        let line: Vec<String> = points.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
        let _ = writeln!(
            svg,
            "<polyline fill=\"none\" stroke=\"{color}\" stroke-width=\"{}\" \
             stroke-dasharray=\"{dashes}\" points=\"{}\"/>",
            thickness(*way),
            line.join(" ")
        );
        for (x, y) in points {
            let _ =
                writeln!(svg, "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3.5\" fill=\"{color}\"/>");
        }
    }
}

fn thickness(way: Way) -> u8 {
    match way {
        Way::Plain(_) => 2,
        Way::Ours => 4,
    }
}
